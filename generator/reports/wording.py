"""Small helpers of the Indonesian language: lists, capitals, counts in words, and the words of a comparison."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from generator.measures.cetak import format_angka, terbilang

_KECIL = {"dan", "di", "ke", "dari", "atau", "pada", "bagi", "untuk", "yang", "serta", "menurut", "dengan", "dalam"}
_KECIL |= {"terhadap", "oleh", "atas", "per", "s.d", "antara", "sampai", "sebagai", "tentang", "secara", "berdasarkan"}
_SINGKATAN = {"ASN", "PNS", "SKPD", "OPD", "PPPK", "DPRD", "SPBE", "UMKM", "SDM", "BMD"}
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


def close_items(butir: Iterable[str], nama: bool = False) -> tuple[str, ...]:
    """Return the items of a list with their closing marks; an item that has one, or a list of its own, stays as it is.

    Parts of one sentence (small first letter) and names (`nama`) are parted by semicolons, the last one ends in a full
    stop; sentences end in full stops.
    """
    items = [satu.strip() for satu in butir]
    is_parts = nama or all(satu[:1].islower() for satu in items)
    mark = ";" if is_parts else "."
    return tuple(_close(satu, "." if nomor == len(items) else mark) for nomor, satu in enumerate(items, 1))


def _close(teks: str, tanda: str) -> str:
    closed = "\n" in teks or teks.endswith((".", "!", "?", ":", "; dan", ", dan", " dan"))
    return teks if closed or not teks else teks.rstrip(";,") + tanda


def title_case(teks: str) -> str:
    """Return a name typed all in capitals as «Program Kepegawaian Daerah»; any other name as it is."""
    if not teks.isupper():
        return teks
    words: list[str] = []
    for kata in teks.split():
        bare = kata.strip("(),.")
        lowered = kata if bare in _SINGKATAN else "/".join(bagian.capitalize() for bagian in kata.split("/"))
        words.append(kata.casefold() if bare.casefold() in _KECIL and words else lowered)
    return " ".join(words)


def head_case(teks: str) -> str:
    """Return a heading with capital first letters, as «Pegawai menurut Golongan»; what has capitals keeps its own."""
    words = title_case(teks).split(" ")
    return " ".join(kata if n and kata.strip("(),.") in _KECIL else _raise(kata) for n, kata in enumerate(words))


def _raise(kata: str) -> str:
    """A word with a capital first letter; behind a bracket, too, in both parts of «program/kegiatan» and of «rata-rata»."""
    parts = (re.sub(r"^(\W*)([a-z])(?=[^\W\d_])", lambda m: m[1] + m[2].upper(), bagian) for bagian in kata.split("/"))
    return re.sub(r"\b(\w+)-(\w+)\b", _raise_twin, "/".join(parts))


def _raise_twin(temu: re.Match[str]) -> str:
    """Both parts of a repeated word capital («Rata-Rata»); of other compounds as they are."""
    kiri, kanan = temu[1], temu[2]
    return f"{kiri}-{capitalize_first(kanan)}" if kiri.casefold() == kanan.casefold() else temu[0]


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
