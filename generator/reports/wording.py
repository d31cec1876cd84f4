"""Small helpers of the Indonesian language: lists, capitals, counts in words, and the words of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generator.measures.cetak import format_angka, terbilang

ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def join_dan(butir: Iterable[str]) -> str:
    """Return «a», «a dan b», or «a, b, dan c»."""
    items = [item for item in butir if item]
    if len(items) < 3:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"


def capitalize_first(teks: str) -> str:
    """Return the text with a capital first letter, the rest as it is."""
    return teks[:1].upper() + teks[1:]


def lower_first(teks: str) -> str:
    """Return the text with a small first letter; abbreviations («ASN …») keep theirs."""
    return teks if teks[1:2].isupper() or len(teks) == 1 else teks[:1].lower() + teks[1:]


def name_category(teks: str) -> str:
    """Return a category inside a sentence: «sangat baik», but «BB», «WTP» and «kategori IV» keep their capitals."""
    return " ".join(kata if kata.isupper() else kata.lower() for kata in teks.split())


def end_sentence(teks: str) -> str:
    """Return the text with a full stop where it ends without a mark."""
    bersih = teks.strip().rstrip(";,")
    return bersih if not bersih or bersih[-1] in ".!?:" else bersih + "."


def spell_count(banyak: Decimal | int | None, benda: str = "") -> str:
    """Return «4 (empat) kegiatan»; without a number «– kegiatan»."""
    if banyak is None:
        return f"– {benda}".strip()
    return f"{format_angka(Decimal(banyak), 0)} ({terbilang(int(banyak))}) {benda}".strip()


def name_roman(nomor: int) -> str:
    """Return I, II, III …; digits beyond the list."""
    return ROMAWI[nomor - 1] if 0 < nomor <= len(ROMAWI) else str(nomor)


def name_letter(nomor: int) -> str:
    """Return A, B, C …; AA after Z."""
    depan, sisa = divmod(nomor - 1, 26)
    return (chr(64 + depan) if depan else "") + chr(65 + sisa)


def name_change(selisih: Decimal | None) -> str:
    """Return «naik», «turun» or «tetap»; «» where the difference is not known."""
    return _by_sign(selisih, "naik", "turun", "tetap")


def name_position(selisih: Decimal | None) -> str:
    """Return «di atas», «di bawah» or «sama dengan»; «» where the difference is not known."""
    return _by_sign(selisih, "di atas", "di bawah", "sama dengan")


def name_comparison(selisih: Decimal) -> str:
    """Return «lebih tinggi», «lebih rendah» or «sama»."""
    return _by_sign(selisih, "lebih tinggi", "lebih rendah", "sama")


def name_reached(capaian: Decimal | None) -> str:
    """Return what a capaian in percent says of the target: «melampaui», «mencapai», «belum mencapai»; «» if unknown."""
    return _by_sign(None if capaian is None else capaian - 100, "melampaui", "belum mencapai", "mencapai")


def _by_sign(nilai: Decimal | None, lebih: str, kurang: str, sama: str) -> str:
    if nilai is None:
        return ""
    return lebih if nilai > 0 else kurang if nilai < 0 else sama


def drop_sign(teks: str) -> str:
    """Return a printed figure without its minus sign, for «turun 2,5»."""
    return teks.removeprefix("-")


def add_unit(angka: str, satuan: str) -> str:
    """Return «82,10 poin», «81%»; units that say nothing («-», «nilai») are left out."""
    unit = satuan.strip()
    if unit.casefold() in ("", "-", "–", "nilai", "angka", "predikat", "indeks"):
        return angka
    if unit.casefold() in ("%", "persen"):
        return angka if angka.endswith("%") else f"{angka}%"
    return f"{angka} {lower_first(unit)}"
