"""Whether each value cell holds what its indicator is measured by: a number, a range, or a label of its scale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.catalogue import cek
from generator.checks.bahan import Bahan, pendek
from generator.model.anggaran import IndikatorSimpul, IsianTriwulan
from generator.model.kinerja import Indikator, Pembanding, Realisasi, Riwayat, Target
from generator.model.nilai import Polaritas, Rentang, TipeNilai
from generator.problems import Place, Problem

Terukur = Indikator | IndikatorSimpul
Baris = Target | Realisasi | Riwayat | Pembanding | IndikatorSimpul | IsianTriwulan
_TAHUN = tuple(f"target_{nomor}" for nomor in range(1, 7))
_TARGET_TW = (*(f"target_tw{nomor}" for nomor in range(1, 5)), *(f"target_perubahan_tw{n}" for n in range(2, 5)))
_REALISASI = (*(f"realisasi_tw{nomor}" for nomor in range(1, 5)), "realisasi_tahun")
# the initial condition is left out: it is printed and nothing is measured by it
SEL_NILAI: dict[type, tuple[str, ...]] = {
    Target: _TAHUN,
    Realisasi: (*_TARGET_TW, *_REALISASI),
    Riwayat: ("target", "realisasi"),
    Pembanding: ("nilai",),
    IndikatorSimpul: (*_TAHUN, "target_akhir"),
    IsianTriwulan: ("realisasi_lalu", "target_tahun", "target_perubahan", "target_pk", *_TARGET_TW, *_REALISASI),
}


def check_nilai(bahan: Bahan) -> Iterator[Problem]:
    """What cannot be measured by the indicator's tipe is told once for each row, at its first such cell."""
    for indikator, row in _rows(bahan):
        wrong = [kunci for kunci in SEL_NILAI[type(row)] if not _is_fitting(bahan, indikator, getattr(row, kunci))]
        if not wrong:
            continue
        by_skala = indikator.tipe_nilai is TipeNilai.PREDIKAT
        facts = {
            "isi": getattr(row, wrong[0]),
            "uraian": pendek(indikator.uraian),
            "diminta": _wanted(bahan, indikator),
            "lain": f" (dan {len(wrong) - 1} isian lain pada baris ini)" if len(wrong) > 1 else "",
            "lawan": indikator.asal.sel("skala" if by_skala else "tipe_nilai"),
        }
        kind = cek.PEMBANDING_BUKAN_TIPE if isinstance(row, Pembanding) else cek.NILAI_BUKAN_TIPE
        yield kind.at(row.asal.sel(wrong[0]), **facts)


def _rows(bahan: Bahan) -> Iterator[tuple[Terukur, Baris]]:
    """Every row with values, beside the indicator that it speaks of."""
    isian = bahan.isian
    sheets: tuple[Sequence[Target | Realisasi | Riwayat | Pembanding | IsianTriwulan], ...] = (
        isian.target,
        isian.realisasi,
        isian.riwayat,
        isian.pembanding,
        isian.isian_triwulan,
    )
    for row in (row for rows in sheets for row in rows):
        indikator = isian.indikator_by_id.get(row.indikator) or isian.indikator_simpul_by_id.get(row.indikator)
        if indikator:
            yield indikator, row
    yield from ((node, node) for node in isian.indikator_simpul)


def _is_fitting(bahan: Bahan, indikator: Terukur, nilai: object) -> bool:
    """Numbers, blanks and «-» fit every tipe; without a known scale nothing can be said of a label."""
    if isinstance(nilai, Rentang):
        return indikator.tipe_nilai is TipeNilai.RENTANG
    if not isinstance(nilai, str):
        return True
    if indikator.tipe_nilai is not TipeNilai.PREDIKAT:
        return False
    skala = bahan.setahun.skala(indikator.skala)
    return skala is None or skala.find(nilai) is not None


def _wanted(bahan: Bahan, indikator: Terukur) -> str:
    if indikator.tipe_nilai is TipeNilai.RENTANG:
        return "angka atau rentang"
    skala = bahan.setahun.skala(indikator.skala) if indikator.tipe_nilai is TipeNilai.PREDIKAT else None
    if skala is None:
        return "angka"
    return f"label «{skala.nama}» ({', '.join(langkah.label for langkah in skala.urut)})"


def check_rentang(bahan: Bahan) -> Iterator[Problem]:
    """A target with two ends is to be kept, not to be passed; said once for each indicator."""
    told: set[str] = set()
    for indikator, row in _rows(bahan):
        place = _range_target(row)
        if place is None or indikator.polaritas is Polaritas.STABIL or indikator.id in told:
            continue
        told.add(indikator.id)
        facts = {"uraian": pendek(indikator.uraian), "polaritas": indikator.polaritas.value, "lawan": place}
        yield cek.RENTANG_TIDAK_STABIL.at(indikator.asal.sel("polaritas"), **facts)


def _range_target(row: Baris) -> Place | None:
    keys = (kunci for kunci in SEL_NILAI[type(row)] if kunci.startswith("target"))
    return next((row.asal.sel(kunci) for kunci in keys if isinstance(getattr(row, kunci), Rentang)), None)
