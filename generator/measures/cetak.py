"""The one place where figures become Indonesian text: dots for thousands, comma for decimals, half-up, words, dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import lru_cache

from generator.measures.capaian import BelumTerukur
from generator.model.nilai import Nilai, Rentang, TanpaNilai, round_half_up
from generator.model.pilihan import GayaRupiah

KOSONG = "–"
"""Printed where there is no figure."""

DESIMAL_TERBANYAK = 6
"""A value printed «as it is» shows no more decimals than these: what lies beyond comes from binary Excel numbers."""

NAMA_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
ROMAWI_TRIWULAN = ("I", "II", "III", "IV")

POLA_RUPIAH = {
    GayaRupiah.RAPAT: "{tanda}Rp{angka}",
    GayaRupiah.LENGKAP: "{tanda}Rp. {angka},-",
    GayaRupiah.SPASI: "{tanda}Rp {angka}",
}


def format_angka(nilai: Decimal, desimal: int = 2, ribuan: bool = True) -> str:
    """Return «1.234,50»: rounded half-up to `desimal` decimals, never «-0»."""
    return _print(nilai, desimal, ribuan) if nilai.is_finite() else KOSONG


@lru_cache(maxsize=8192)  # a figure stands in several tables and reports
def _print(nilai: Decimal, desimal: int, ribuan: bool) -> str:
    dibulatkan = round_half_up(nilai, Decimal(1).scaleb(-max(desimal, 0)))
    bulat, _, pecahan = f"{dibulatkan.copy_abs():f}".partition(".")
    tanda = "-" if dibulatkan < 0 else ""
    utuh = _group(bulat) if ribuan else bulat
    return f"{tanda}{utuh},{pecahan}" if pecahan else f"{tanda}{utuh}"


def format_bilangan_asli(
    nilai: Decimal, desimal: int | None = None, ribuan: bool = True, tersedikit: int | None = None
) -> str:
    """Return the value with the decimals it has, trailing zeros dropped («82,1», «70»), or with `desimal` if given.

    Of these `desimal`, zeros at the end are dropped down to `tersedikit` decimals: «1,19» beside «0,003».
    """
    if not nilai.is_finite():
        return KOSONG
    if desimal is None:
        return format_angka(nilai, DESIMAL_TERBANYAK, ribuan).rstrip("0").rstrip(",")
    text = format_angka(nilai, desimal, ribuan)
    spare = 0 if tersedikit is None else max(desimal - tersedikit, 0)
    kept = text[: len(text) - spare]
    return kept + text[len(kept) :].rstrip("0") if spare else text


def count_desimal(*daftar: Nilai | BelumTerukur | None) -> int:
    """Return the decimals of the most precise of these values, with which all of them are printed side by side."""
    numbers = [angka for nilai in daftar for angka in _numbers(nilai) if angka.is_finite()]
    return max((_decimals(angka) for angka in numbers), default=0)


def _numbers(nilai: Nilai | BelumTerukur | None) -> tuple[Decimal, ...]:
    if isinstance(nilai, Rentang):
        return (nilai.bawah, nilai.atas)
    return (nilai,) if isinstance(nilai, Decimal) else ()


@lru_cache(maxsize=8192)
def _decimals(angka: Decimal) -> int:
    """The decimals that a number has when printed as it is."""
    exponent = round_half_up(angka, Decimal(1).scaleb(-DESIMAL_TERBANYAK)).normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def is_equal_as_typed(hitungan: Decimal, diketik: Decimal) -> bool:
    """Tell whether a computed figure is the typed one, rounded half-up to the decimals that were typed."""
    exponent = diketik.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    return round_half_up(hitungan, Decimal(1).scaleb(-decimals)) == diketik


def format_persen(nilai: Decimal, desimal: int = 2, jaga_seratus: bool = False) -> str:
    """Return «97,81%». With `jaga_seratus` a value below 100 is never printed as 100: 99,9996 becomes «99,99%»."""
    if not nilai.is_finite():
        return KOSONG
    kuantum = Decimal(1).scaleb(-max(desimal, 0))
    if jaga_seratus and nilai < 100 and round_half_up(nilai, kuantum) >= 100:
        nilai = 100 - kuantum
    return f"{format_angka(nilai, desimal)}%"


def format_rupiah(nilai: Decimal, gaya: GayaRupiah | None = None, desimal: int = 0) -> str:
    """Return money in the declared style of running text; without a style the bare «1.234» of tables."""
    if not nilai.is_finite():
        return KOSONG
    angka = format_angka(nilai, desimal)
    if gaya is None:
        return angka
    tanda, angka = ("-", angka[1:]) if angka.startswith("-") else ("", angka)
    return POLA_RUPIAH[gaya].format(tanda=tanda, angka=angka)


def format_nilai(nilai: Nilai | BelumTerukur | None, desimal: int | None = None, tersedikit: int | None = None) -> str:
    """Return any value cell as text: number, «80-90», predicate, typed «n/a»; a dash where there is none."""
    if isinstance(nilai, Decimal):
        return format_bilangan_asli(nilai, desimal, tersedikit=tersedikit)
    if isinstance(nilai, Rentang):
        bounds = (nilai.bawah, nilai.atas)
        return "-".join(format_bilangan_asli(satu, desimal, tersedikit=tersedikit) for satu in bounds)
    if isinstance(nilai, TanpaNilai):
        return nilai.tanda
    return nilai if isinstance(nilai, str) else KOSONG


def format_tanggal(tanggal: date) -> str:
    """Return «16 April 2024»."""
    return f"{tanggal.day} {format_bulan(tanggal.month)} {tanggal.year}"


def format_bulan(bulan: int) -> str:
    """Return the name of month 1-12; the digits themselves for anything else."""
    return NAMA_BULAN[bulan - 1] if 1 <= bulan <= 12 else str(bulan)


def format_triwulan(triwulan: int) -> str:
    """Return I, II, III or IV; the digits themselves for anything else."""
    return ROMAWI_TRIWULAN[triwulan - 1] if 1 <= triwulan <= 4 else str(triwulan)


SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")
KELOMPOK = ("", "ribu", "juta", "miliar", "triliun", "kuadriliun")
TERBILANG_TERBESAR = 1000 ** len(KELOMPOK) - 1


def terbilang(bilangan: int) -> str:
    """Return a whole number in words («dua puluh tiga»); digits where it is larger than the words reach (10^18)."""
    if bilangan < 0:
        return f"minus {terbilang(-bilangan)}"
    if bilangan > TERBILANG_TERBESAR:
        return format_angka(Decimal(bilangan), 0)
    if bilangan == 0:
        return "nol"
    kata = [
        _spell_group(bilangan // 1000**pangkat % 1000, nama)
        for pangkat, nama in reversed(tuple(enumerate(KELOMPOK)))
        if bilangan // 1000**pangkat % 1000
    ]
    return " ".join(kata)


def _spell_group(ratusan: int, nama: str) -> str:
    """One group of three digits with its name; one thousand is «seribu», one million «satu juta»."""
    if ratusan == 1 and nama == "ribu":
        return "seribu"
    return f"{_spell_hundreds(ratusan)} {nama}".strip()


def _spell_hundreds(ratusan: int) -> str:
    seratus, sisa = divmod(ratusan, 100)
    depan = {0: "", 1: "seratus"}.get(seratus, f"{SATUAN[seratus]} ratus")
    return f"{depan} {_spell_tens(sisa)}".strip()


def _spell_tens(sisa: int) -> str:
    if sisa < 12:
        return SATUAN[sisa]
    if sisa < 20:
        return f"{SATUAN[sisa - 10]} belas"
    puluh, satuan = divmod(sisa, 10)
    return f"{SATUAN[puluh]} puluh {SATUAN[satuan]}".strip()


def _group(bulat: str) -> str:
    """Dots between groups of three digits, whatever the length of the number."""
    kepala = len(bulat) % 3
    bagian = [bulat[:kepala]] if kepala else []
    return ".".join(bagian + [bulat[awal : awal + 3] for awal in range(kepala, len(bulat), 3)])
