"""Documents (PDF) that are appendices of their own: a page announces each, the file goes out beside the report."""

from __future__ import annotations

from dataclasses import dataclass

from generator.measures.cetak import format_tanggal
from generator.measures.hasil import Hasil
from generator.model.analisis import Gambar
from generator.model.isian import Isian
from generator.reports.bersama import write_paragraphs
from generator.reports.naskah import Naskah


@dataclass(frozen=True, slots=True)
class LampiranBerkas:
    """One announced document: the heading of its appendix, the words of its page, the name of its file."""

    judul: str
    isi: tuple[Naskah, ...]
    berkas: str


def list_lampiran_berkas(isian: Isian) -> tuple[LampiranBerkas, ...]:
    """The documents named on the sheet «Gambar» for the section «lampiran», in sheet order."""
    pairs = ((gambar, gambar.berkas or "") for gambar, _ in isian.dokumen_lampiran())
    return tuple(LampiranBerkas(gambar.judul, (_announce(gambar, berkas),), berkas) for gambar, berkas in pairs)


def build_sertaan(hasil: Hasil) -> tuple[tuple[str, bytes], ...]:
    """The files that go out beside the report, by name: the documents that its appendices announce."""
    return tuple((gambar.berkas or "", berkas.isi) for gambar, berkas in hasil.isian.dokumen_lampiran())


def _announce(gambar: Gambar, berkas: str) -> Naskah:
    tanggal = f" tanggal {format_tanggal(gambar.tanggal)}" if gambar.tanggal else ""
    return write_paragraphs(
        f"{gambar.judul}{tanggal} disertakan sebagai berkas tersendiri dengan nama “{berkas}” dan merupakan bagian yang "
        "tidak terpisahkan dari laporan ini. Pada laporan yang dicetak, dokumen tersebut ditempatkan sesudah halaman ini."
    )
