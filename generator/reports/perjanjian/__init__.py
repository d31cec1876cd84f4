"""The agreements on performance (PermenPANRB 53/2014): of the head with the kepala daerah, of each official with his superior."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.reports.bersama import build_identitas
from generator.reports.gambar import build_logo
from generator.reports.perjanjian.pihak import Pihak, find_kepala, list_pihak
from generator.reports.perjanjian.tabel import build_tabel_anggaran, build_tabel_kinerja
from generator.reports.tabel import Tabel
from generator.reports.triwulan.perencanaan import list_pk
from generator.reports.umum.perjanjian import choose_tanggal, find_hari, name_pk
from generator.reports.umum.tanda_tangan import TandaTangan, sign_pejabat, write_tempat_tanggal


@dataclass(frozen=True, slots=True)
class Naskah:
    """One agreement as the template prints it; `nomor` is «» for the first, so that only later ones begin a page."""

    nomor: str
    judul: str
    pertama: TandaTangan
    kedua: TandaTangan
    kinerja: Tabel
    anggaran: Tabel


def choose_template(isian: Isian) -> str:
    """The file name of the template."""
    return "perjanjian.docx"


def has_data(isian: Isian) -> bool:
    """Tell whether there is anything to promise."""
    return bool(isian.indikator)


def build(hasil: Hasil) -> dict[str, object]:
    """Return the context of one document that holds all agreements."""
    return _context(hasil, _list_pihak(hasil))


def build_terpisah(hasil: Hasil) -> Sequence[tuple[str, dict[str, object]]]:
    """Return the context of each agreement as a document of its own, with the office that its file name ends in."""
    return [
        (pihak.pejabat.jabatan if pihak.pejabat else "Kepala", _context(hasil, (pihak,)))
        for pihak in _list_pihak(hasil)
    ]


def build_tabel_kepala(hasil: Hasil) -> tuple[Tabel, Tabel]:
    """Return what the head promises and with which programs, for a report that contains his agreement."""
    kepala = _find_kepala(hasil)
    return build_tabel_kinerja(hasil, kepala, "pk"), build_tabel_anggaran(hasil, kepala, "pk")


def sign_kepala(hasil: Hasil) -> tuple[TandaTangan, TandaTangan]:
    """Return the signatures of the head and of whom he promises to, for a report that contains his agreement."""
    return _sign(hasil, _find_kepala(hasil))


def _list_pihak(hasil: Hasil) -> tuple[Pihak, ...]:
    return list_pihak(hasil.isian, find_hari(hasil), list_pk(hasil))


def _find_kepala(hasil: Hasil) -> Pihak:
    return find_kepala(hasil.isian, find_hari(hasil), list_pk(hasil))


def _context(hasil: Hasil, daftar: Sequence[Pihak]) -> dict[str, object]:
    nama = name_pk(hasil)
    return {
        "identitas": build_identitas(hasil.isian),
        "logo": build_logo(hasil.isian),
        "nama": nama,
        "tahun": str(hasil.periode.tahun),
        "daftar": [_write(hasil, pihak, nama, nomor) for nomor, pihak in enumerate(daftar)],
    }


def _sign(hasil: Hasil, pihak: Pihak) -> tuple[TandaTangan, TandaTangan]:
    hari = write_tempat_tanggal(hasil.isian, choose_tanggal(hasil))
    return sign_pejabat(hasil.isian, pihak.pejabat, hari), sign_pejabat(hasil.isian, pihak.atasan, hari)


def _write(hasil: Hasil, pihak: Pihak, nama: str, nomor: int) -> Naskah:
    pertama, kedua = _sign(hasil, pihak)
    kunci = f"pk-{nomor + 1}"
    return Naskah(
        nomor=str(nomor) if nomor else "",
        judul=f"{nama} Tahun {hasil.periode.tahun}",
        pertama=pertama,
        kedua=kedua,
        kinerja=build_tabel_kinerja(hasil, pihak, kunci),
        anggaran=build_tabel_anggaran(hasil, pihak, kunci),
    )
