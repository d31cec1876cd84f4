"""What of each sheet goes along into the next year, declared sheet by sheet (docs/panduan/tahun-baru.md says the same)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.pilihan import JenisDaftar, VersiTarget

Baris = Mapping[str, Any]
_SELESAI = re.compile(r"(sudah|telah)?\s*(selesai|tuntas|(di)?tindak\s?lanjuti|dilaksanakan|terlaksana)\b", re.I)
_TERBUKA = re.compile(r"\b(sebagian|belum|sedang)\b|proses|tunda", re.I)
_TANGGAL = ("lkjip", "tw1", "tw2", "tw3", "tw4", "cascading", "pk", "pk_perubahan")
_DAFTAR_SETAHUN = {JenisDaftar.PENGHARGAAN.value, JenisDaftar.PRIORITAS.value}
_GAMBAR_TETAP = ("sampul", "struktur")  # the rest shows what was done in the year


@dataclass(frozen=True, slots=True)
class Aturan:
    """What goes along of one sheet: the rows for which `dibawa` holds, and of them the cells not emptied.

    `hanya` names the only columns that go along, `kosongkan` (by row) those that do not. `renstra`: the sheet belongs to
    the plan period or points into it, so that none of it goes along into a new one. `dibawa` is also given the old year.
    """

    dibawa: Callable[[Baris, int], bool] = lambda baris, tahun: True
    hanya: frozenset[str] | None = None
    kosongkan: Callable[[Baris], frozenset[str]] = lambda baris: frozenset()
    renstra: bool = False

    def carry(self, baris: Baris) -> dict[str, Any]:
        """Return the cells of a row that go along."""
        kosong = self.kosongkan(baris)
        return {k: v for k, v in baris.items() if k not in kosong and (self.hanya is None or k in self.hanya)}


def is_terbuka(baris: Baris, tahun: int) -> bool:
    """Tell whether a recommendation is still open: no status, or one that does not say that all of it is done."""
    status = str(baris.get("status") or "").strip()
    return bool(_TERBUKA.search(status)) or not _SELESAI.match(status)


def names_year(teks: object, tahun: int) -> bool:
    """Tell whether a text names a year as a word of its own; the bounds of a period («2021-2026») are none."""
    return find_year(teks, tahun) is not None


def find_year(teks: object, tahun: int) -> int | None:
    """Return where a text names a year; None where it does not."""
    pattern = rf"(?<!\d)(?<!\d{{4}}[-–/]){tahun}(?!\d|\s?[-–/]\s?\d{{4}})"
    found = re.search(pattern, teks) if isinstance(teks, str) else None
    return found.start() if found else None


class MasaBerlaku:
    """The years for which programs, sub kegiatan and their indicators hold; what hangs below one holds no longer than it."""

    def __init__(self, simpul: Sequence[Baris]) -> None:
        self._simpul = {row.get("id"): row for row in simpul}

    def is_berlaku(self, baris: Baris, tahun: int) -> bool:
        """Tell whether a row of Program or Indikator Program holds in a year; a blank bound is none."""
        seen: list[Baris] = []
        atas: Baris | None = baris
        while atas is not None and atas not in seen:  # a circle of parents is reported elsewhere
            if not (atas.get("berlaku_dari") or tahun) <= tahun <= (atas.get("berlaku_sampai") or tahun):
                return False
            seen.append(atas)
            atas = self._simpul.get(atas.get("simpul") or atas.get("induk"))
        return True

    def is_starting(self, baris: Baris, tahun: int) -> bool:
        """Tell whether a row holds in a year and did not in the one before."""
        return self.is_berlaku(baris, tahun) and not self.is_berlaku(baris, tahun - 1)


def _emptied_of_target(baris: Baris) -> frozenset[str]:
    """From when in the old year a target held is over; the reason stays with the plan, not with the year's own papers."""
    renstra = baris.get("versi") in (VersiTarget.RENSTRA.value, VersiTarget.RENSTRA_PERUBAHAN.value)
    return frozenset({"mulai_triwulan"} if renstra else {"mulai_triwulan", "alasan"})


def _emptied_of_daftar(baris: Baris) -> frozenset[str]:
    return frozenset({"hasil"} if baris.get("jenis") == JenisDaftar.LAYANAN.value else ())


def _emptied_of_profil(baris: Baris) -> frozenset[str]:
    return frozenset({"tahun", "triwulan_terakhir", "pagu_perubahan_mulai", *(f"tanggal_{nama}" for nama in _TANGGAL)})


def _never(baris: Baris, tahun: int) -> bool:
    return False


_SEMUA = Aturan()
_RENCANA = Aturan(renstra=True)
_UANG = Aturan(hanya=frozenset({"simpul", "renstra", "sumber_dana"}), renstra=True)
_TIDAK = Aturan(dibawa=_never)

ATURAN: dict[str, Aturan] = {
    "profil": Aturan(kosongkan=_emptied_of_profil),
    "pengaturan": _SEMUA,
    "pejabat": _SEMUA,
    "rencana": _RENCANA,
    "indikator": _RENCANA,
    "target": Aturan(kosongkan=_emptied_of_target, renstra=True),
    "realisasi": Aturan(hanya=frozenset({"indikator"}), renstra=True),
    "riwayat": _RENCANA,
    "rincian": _RENCANA,
    "pembanding": Aturan(hanya=frozenset({"indikator", "lingkup", "nama"}), renstra=True),
    "simpul": _RENCANA,
    "indikator_simpul": _RENCANA,
    "isian_triwulan": Aturan(hanya=frozenset({"indikator"}), renstra=True),
    "anggaran": _UANG,
    "anggaran_dokumen": _UANG,
    "belanja": Aturan(hanya=frozenset({"simpul", "jenis_belanja"}), renstra=True),
    "analisis": _TIDAK,
    "rekomendasi_lhe": Aturan(dibawa=is_terbuka),
    "unit": _SEMUA,
    "tugas_fungsi": _SEMUA,
    "tabel": _SEMUA,
    "isi_tabel": _SEMUA,
    "daftar": Aturan(
        dibawa=lambda baris, tahun: baris.get("jenis") not in _DAFTAR_SETAHUN, kosongkan=_emptied_of_daftar
    ),
    "narasi": Aturan(dibawa=lambda baris, tahun: not names_year(baris.get("teks"), tahun)),
    "pohon": _RENCANA,
    "skala": _SEMUA,
    "angka_luar": _TIDAK,
    "gambar": Aturan(dibawa=lambda baris, tahun: str(baris.get("bagian", "")).strip().casefold() in _GAMBAR_TETAP),
    "penerimaan": _TIDAK,  # what was accepted, was accepted for the old year's figures
}
