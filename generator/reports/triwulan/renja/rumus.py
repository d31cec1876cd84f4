"""The live formulas of the matrix as a spreadsheet: each gives the figure that stands in its cell, from other cells."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.measures.hasil import Hasil
from generator.measures.hitung.renja import HARFIAH, ISIAN
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.nilai import JenisAkumulasi, Polaritas, RumusNegatif
from generator.reports.tabel import Rumus
from generator.reports.triwulan.renja.bentuk import (
    CAPAIAN_RENJA,
    CAPAIAN_RENSTRA,
    REALISASI_LALU,
    REALISASI_RENJA,
    REALISASI_RENSTRA,
    TARGET_RENJA,
    TARGET_RENSTRA,
    TRIWULAN,
)

ARGUMEN_TERBANYAK = 250  # Excel takes 255 arguments of a function
_PERSEN = "{0}/{1}*100"
_PECAHAN = {  # column of a percentage → the columns that it divides
    CAPAIAN_RENJA: (REALISASI_RENJA, TARGET_RENJA),
    CAPAIAN_RENSTRA: (REALISASI_RENSTRA, TARGET_RENSTRA),
}


def key_kinerja(hasil: Hasil, awalan: str, indikator: str, kolom: int) -> str:
    """The key of one K figure; columns are numbered as on the 17-column form."""
    return f"{awalan}/{indikator}/k/{kolom}/{hasil.periode.label}"


def key_anggaran(hasil: Hasil, simpul: str, kolom: int) -> str:
    """The key of one Rp figure."""
    return f"renja/{simpul}/rp/{kolom}/{hasil.periode.label}"


def write_rumus_kinerja(hasil: Hasil, awalan: str, indikator: IndikatorSimpul, kolom: int) -> Rumus | None:
    """Return the formula of a K cell; None for a typed value and for a comparison of what is no number."""
    is_sum = awalan == HARFIAH or indikator.jenis_akumulasi is JenisAkumulasi.KUMULATIF

    def key(nomor: int) -> str:
        return key_kinerja(hasil, awalan, indikator.id, nomor)

    if kolom == REALISASI_RENJA and hasil[key(kolom)].rumus == ISIAN:
        return None
    if kolom == REALISASI_RENJA:
        jenis = JenisAkumulasi.KUMULATIF if is_sum else indikator.jenis_akumulasi
        return _accumulate(jenis, [key(nomor) for nomor in TRIWULAN])
    if kolom == REALISASI_RENSTRA:
        return _add((key(REALISASI_LALU), key(REALISASI_RENJA))) if is_sum else _last((key(7), key(REALISASI_RENJA)))
    if kolom in _PECAHAN:
        bagian, seluruh = (key(nomor) for nomor in _PECAHAN[kolom])
        pola = _PERSEN if awalan == HARFIAH else _pola_capaian(hasil, indikator)
        comparable = hasil.nilai(bagian) is not None and hasil.nilai(seluruh)
        return Rumus(pola, (bagian, seluruh)) if comparable else None
    return None


def _pola_capaian(hasil: Hasil, indikator: IndikatorSimpul) -> str:
    """Capaian of realisasi {0} against target {1}, by the direction that the indicator declares."""
    if indikator.polaritas is Polaritas.POSITIF:
        return _PERSEN
    if indikator.polaritas is Polaritas.STABIL:
        return "MAX(0,({1}-ABS({0}-{1}))/{1}*100)"
    is_kebalikan = hasil.isian.pengaturan.rumus_negatif is RumusNegatif.B
    return "{1}/{0}*100" if is_kebalikan else "MAX(0,(2*{1}-{0})/{1}*100)"


def write_rumus_anggaran(hasil: Hasil, simpul: Simpul, kolom: int) -> Rumus | None:
    """Return the formula of an Rp cell: sums over quarters and children, shares; None for a typed amount."""

    def key(nomor: int) -> str:
        return key_anggaran(hasil, simpul.id, nomor)

    if kolom == REALISASI_RENJA and _is_quarters(hasil, [key(nomor) for nomor in TRIWULAN], key(kolom)):
        return _add([key(nomor) for nomor in TRIWULAN])
    if kolom == REALISASI_RENSTRA:
        return _add((key(REALISASI_LALU), key(REALISASI_RENJA)))
    if kolom in _PECAHAN:
        return Rumus(_PERSEN, tuple(key(nomor) for nomor in _PECAHAN[kolom]))
    if hasil[key(kolom)].rumus != "jumlah anak":
        return None
    return _add([key_anggaran(hasil, anak.id, kolom) for anak in hasil.isian.anak_simpul(simpul.id)])


def _is_quarters(hasil: Hasil, quarters: Sequence[str], setahun: str) -> bool:
    """Tell whether the realisasi of the year is the sum of its quarters; one may be typed where they are not known."""
    known = [hasil.nilai_bila_ada(kunci) or Decimal(0) for kunci in quarters]
    return sum(known, Decimal(0)) == (hasil.nilai(setahun) or Decimal(0))


def write_rumus_rerata(groups: Sequence[Sequence[str]], batas: str) -> Rumus | None:
    """Return the mean over groups (nodes) of the means of their cells, each group cut at `batas` («» for no cap).

    None where there is no group, or more than a spreadsheet takes.
    """
    keys = [kunci for group in groups for kunci in group]
    if not groups or len(keys) > ARGUMEN_TERBANYAK:
        return None
    order = {kunci: nomor for nomor, kunci in enumerate(keys)}
    means = [_mean_of([f"{{{order[kunci]}}}" for kunci in group], batas) for group in groups]
    return Rumus(f"AVERAGE({','.join(means)})", tuple(keys))


def write_rumus_total(hasil: Hasil, programs: Sequence[str]) -> Rumus | None:
    """Return all realisasi against all pagu in percent, over the programs."""
    if not programs or len(programs) > ARGUMEN_TERBANYAK:
        return None
    keys = [key_anggaran(hasil, satu, nomor) for nomor in (REALISASI_RENJA, TARGET_RENJA) for satu in programs]
    banyak = len(programs)
    bagian, seluruh = (",".join(f"{{{n}}}" for n in range(awal, awal + banyak)) for awal in (0, banyak))
    return Rumus(f"SUM({bagian})/SUM({seluruh})*100", tuple(keys))


def _mean_of(cells: Sequence[str], batas: str) -> str:
    cut = [f"MIN({cell},{batas})" for cell in cells] if batas else cells
    return cut[0] if len(cut) == 1 else f"AVERAGE({','.join(cut)})"


def _accumulate(jenis: JenisAkumulasi, keys: Sequence[str]) -> Rumus:
    if jenis is JenisAkumulasi.KUMULATIF:
        return _add(keys)
    return Rumus(f"AVERAGE({_places(keys)})", tuple(keys)) if jenis is JenisAkumulasi.RATA_RATA else _last(keys)


def _add(keys: Sequence[str]) -> Rumus | None:
    """A sum; texts and blanks among the cells count nothing."""
    return Rumus(f"SUM({_places(keys)})", tuple(keys)) if 0 < len(keys) <= ARGUMEN_TERBANYAK else None


def _last(keys: Sequence[str]) -> Rumus:
    """The last cell that holds a number."""
    pola = "{0}"
    for nomor in range(1, len(keys)):
        pola = f"IF(ISNUMBER({{{nomor}}}),{{{nomor}}},{pola})"
    return Rumus(pola, tuple(keys))


def _places(keys: Sequence[str]) -> str:
    return ",".join(f"{{{nomor}}}" for nomor in range(len(keys)))
