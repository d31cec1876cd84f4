"""The files of one report, made from its figures: name, template, Word document, spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, count
from pathlib import Path

import generator
from generator.app.templat.cari import find_template
from generator.app.templat.contoh import build_context
from generator.catalogue.templat import NOMOR_HALAMAN_KOSONG
from generator.delivery.folder import safe_name
from generator.excel.tabel import write_tabel
from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.model.opd import Profil
from generator.model.pilihan import KertasBagan, KertasMatriks
from generator.problems import Place, Problem
from generator.reports.bersama import fill_narasi
from generator.reports.daftar_laporan import Laporan
from generator.reports.naskah import DokumenInfo, Kertas
from generator.reports.peta.bebas import build_bebas
from generator.word.layout.msword import is_bridge
from generator.word.pages import list_unnumbered
from generator.word.parts.numbering import roman
from generator.word.renderer import fill_with_blocks
from generator.word.tree.poster import write_posters

Blok = Mapping[str, Sequence[object]]  # what was drawn into a document, by the tag of its content control


@dataclass(frozen=True, slots=True)
class Buatan:
    """The files of one report by name, and the blocks of each Word document among them."""

    berkas: dict[str, bytes] = field(default_factory=dict)
    blok: dict[str, Blok] = field(default_factory=dict)

    def add(self, other: Buatan) -> None:
        """Take in the files of another report."""
        self.berkas.update(other.berkas)
        self.blok.update(other.blok)


def make_with_blocks(
    laporan: Laporan, hasil: Hasil, draf: bool, varian: Path | None = None, isi: Mapping[str, object] | None = None
) -> Buatan:
    """Return the files of one report with what was drawn into them, so that they can be read again place by place.

    `varian` is a folder of own templates. `isi` is what the report's `build` gave, where that was done before.
    """
    hasil = fill_narasi(hasil)
    isian = hasil.isian
    profil = isian.profil
    name = document_name(laporan, hasil)
    info = DokumenInfo(
        judul=document_title(laporan, hasil),
        opd=profil.nama_opd,
        tahun=profil.tahun,
        kertas=Kertas(isian.pengaturan.kertas.value),
        kertas_lebar=_choose_wide(laporan, isian),
        draf=draf,
        versi=generator.__version__,
    )
    templat = find_template(laporan.templat(isian), varian)
    filled = {f"{name}.docx": fill_with_blocks(templat, build_context(laporan, hasil, isi), info)}
    for bagian, context in laporan.build_terpisah(hasil) if laporan.build_terpisah else ():
        part = _choose_free(f"{name}-{safe_name(bagian)}", filled)
        of_part = replace(info, judul=f"{info.judul} - {bagian}")
        filled[part] = fill_with_blocks(templat, {**build_bebas(hasil), **context}, of_part)
    files = {berkas: content for berkas, (content, _) in filled.items()}
    if laporan.build_excel:
        files[f"{name}-{laporan.nama_excel}.xlsx"] = write_tabel(laporan.build_excel(hasil), info.judul)
    files |= dict(laporan.build_sertaan(hasil) if laporan.build_sertaan else ())
    posters = write_posters(laporan.build_bagan(hasil), info.judul, draf) if laporan.build_bagan else {}
    files |= {f"{name}-{ending}": content for ending, content in posters.items()}
    return Buatan(files, {berkas: blok for berkas, (_, blok) in filled.items()})


def _choose_free(name: str, taken: Iterable[str]) -> str:
    """The file name of a part; «-2», «-3», … at its end where earlier parts have it: two officials may have one office.

    Small and capital letters are one to Windows.
    """
    used = {other.casefold() for other in taken}
    endings = chain([""], (f"-{nomor}" for nomor in count(2)))
    return next(free for ending in endings if (free := f"{name}{ending}.docx").casefold() not in used)


def _choose_wide(laporan: Laporan, isian: Isian) -> Kertas | None:
    """Return the paper of the pages that a template makes A3, which those of trees and of wide tables are; None: A3."""
    pengaturan = isian.pengaturan
    if laporan.build_bagan is None:
        return Kertas.F4 if pengaturan.kertas_matriks is KertasMatriks.F4 else None
    chosen = (pengaturan.kertas_bagan or pengaturan.kertas).value
    return None if chosen == KertasBagan.A3.value else Kertas(chosen)


def document_name(laporan: Laporan, hasil: Hasil) -> str:
    """The file name without its ending, such as «Laporan-Triwulan-1-BKPSDM-2024»."""
    profil, triwulan = hasil.isian.profil, hasil.periode.triwulan
    parts = [
        laporan.judul,
        str(triwulan) if triwulan else "",
        safe_name(profil.singkatan),
        _name_years(laporan, profil),
    ]
    return "-".join(part for part in parts if part)


def document_title(laporan: Laporan, hasil: Hasil) -> str:
    """The title among a document's properties, such as «Laporan Triwulan I BKPSDM Kabupaten Contoh Tahun 2024»."""
    profil, triwulan = hasil.isian.profil, hasil.periode.triwulan
    words = [laporan.nama_dokumen, roman(triwulan or 0), profil.singkatan, profil.nama_daerah, "Tahun"]
    return " ".join(word for word in (*words, _name_years(laporan, profil)) if word)


def _name_years(laporan: Laporan, profil: Profil) -> str:
    """The year of a report; the years of the plan for the Cascading, which speaks of them all."""
    return f"{profil.renstra_awal}-{profil.renstra_akhir}" if laporan.nama == "cascading" else str(profil.tahun)


def folder_name(isian: Isian) -> str:
    """The folder of one agency and year, such as «bkpsdm-kabupaten-contoh-2024»."""
    profil = isian.profil
    return f"{safe_name(f'{profil.singkatan} {profil.nama_daerah}', 75)}-{profil.tahun}".casefold()


def tell_unnumbered(documents: Mapping[str, bytes], program: Path) -> Iterator[Problem]:
    """Tell of each document whose contents lists the program gave no page numbers to."""
    for name in list_unnumbered(documents):
        yield NOMOR_HALAMAN_KOSONG.at(Place(), dokumen=name, program="Word" if is_bridge(program) else "LibreOffice")
