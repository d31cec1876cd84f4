"""The formula of an indicator as an equation, in words and with the year's figures put in; nothing is computed here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from generator.measures.cetak import count_desimal, format_bilangan_asli, format_nilai, is_equal_as_typed
from generator.measures.hasil import Hasil
from generator.measures.hitung.rincian import komponen_by_kelompok
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator, Rincian
from generator.model.pilihan import CaraGabung, JenisRincian
from generator.reports.bersama import write_paragraphs
from generator.reports.lkjip.dasar import Blok
from generator.reports.naskah import Gaya, Naskah, Paragraf, Pecahan, Persamaan, Potongan
from generator.reports.umum.angka import is_percent
from generator.reports.umum.nilai import is_percentage, print_value
from generator.reports.wording import capitalize_first, drop_sign, end_sentence

NAMA_CARA = {
    CaraGabung.JUMLAH: "penjumlahan seluruh komponen",
    CaraGabung.RERATA_KELOMPOK: "rata-rata nilai kelompok",
    CaraGabung.RERATA_TERTIMBANG: "rata-rata nilai kelompok menurut bobotnya",
    CaraGabung.PEMBILANG_PENYEBUT: "perbandingan pembilang dan penyebut",
}
SERATUS = Decimal(100)
_BAGI = re.compile(r"\s*÷\s*|\s+/\s+|(?<=\))\s*/\s*|\s*/\s*(?=\()|\s+dibagi(?:\s+dengan)?\s+", re.IGNORECASE)
_KALI = re.compile(
    r"\s*(?:[×*]|\bx\b|,?\s+\bdikali(?:kan)?(?:\s+dengan)?\b)\s*(?P<kali>seratus|seribu|[1-9]\d{0,2}(?:\.\d{3})*|[1-9]\d*)"
    r"\s*(?P<persen>%|persen)?\s*\.?$",
    re.IGNORECASE,
)
_LAIN = re.compile(r"[÷×=;:]|,\s|\.\s|\b(?:dibagi|dikali|dikurangi|ditambah|dikalikan)\b", re.IGNORECASE)
_KURUNG = re.compile(r"\([^()\[\]]*\)|\[[^()\[\]]*\]")
_ISI = "…"  # stands for what is in brackets
_HITUNG = re.compile(
    r"[()\[\]+*]|(?<!\w)[-–−]|[-–−](?!\w)|\bx\b|\b(?:di)?(?:kurang|tambah|kali)(?:i|kan)?\b", re.IGNORECASE
)
"""What computes further; a hyphen between letters does not, and a bracket that is left here has no partner."""
_BILANGAN = {"seratus": "100", "seribu": "1.000"}
Penunjuk = Indikator | IndikatorSimpul


def build_formula(hasil: Hasil, indikator: Penunjuk) -> tuple[Blok, ...]:
    """Return the formula as an equation, then with this year's figures; a formula that is no fraction as a sentence."""
    found = _read_fraction(hasil, indikator)
    if found is None:
        if not indikator.formulasi:
            return ()
        teks = end_sentence("Formulasi: " + indikator.formulasi)
        return (Naskah((Paragraf((Potongan(teks, miring=True),)),)),)
    pecahan, kali = found
    numbers, notes = _put_in(hasil, indikator, kali)
    beda = _name_difference(hasil, indikator)
    return (
        write_paragraphs("Rumus penghitungannya:"),
        Persamaan(indikator.uraian, (pecahan, *((kali,) if kali else ())), bersambung=bool(numbers)),
        *numbers,
        *((write_paragraphs(f"Hasil hitungan tersebut{beda}."),) if numbers and beda else ()),
        *((write_paragraphs(*notes, gaya=Gaya.CATATAN),) if notes else ()),
    )


def _read_fraction(hasil: Hasil, indikator: Penunjuk) -> tuple[Pecahan, str] | None:
    """The fraction and its multiplier: of the two columns where both are filled, else of the typed formula."""
    if indikator.pembilang and indikator.penyebut:
        parts = (capitalize_first(teks) for teks in (indikator.pembilang, indikator.penyebut))
        return Pecahan(*parts), _name_pengali(hasil, indikator)
    return read_formulasi(indikator.formulasi or "", indikator.satuan)


def _name_pengali(hasil: Hasil, indikator: Penunjuk) -> str:
    """« × 100%» of a percentage, « × 1.000» of a rate; a blank one is 100 for a percentage and where it is measured so."""
    pengali = indikator.pengali
    if pengali is None and (is_percentage(indikator) or _is_rasio(hasil, indikator)):
        pengali = SERATUS
    if pengali in (None, 1):
        return ""
    return f" × {format_bilangan_asli(pengali)}{'%' if pengali == SERATUS and is_percentage(indikator) else ''}"


def _is_rasio(hasil: Hasil, indikator: Penunjuk) -> bool:
    """Tell whether the value of the year is measured as numerator over denominator times the multiplier."""
    by_parts = indikator.cara_gabung in (None, CaraGabung.PEMBILANG_PENYEBUT)
    return by_parts and f"indikator/{indikator.id}/gabungan/{hasil.periode.tahun}" in hasil


def read_formulasi(teks: str, satuan: str) -> tuple[Pecahan, str] | None:
    """Return the fraction and multiplier that a typed formula states («a ÷ b × 100%», «a dibagi b dikali seratus»).

    None where it states none, or more than that: guessing would print a wrong formula. A slash also joins names
    («LKPJ / LKjIP»): it divides only beside a multiplier, behind «=» or between two parts in brackets.
    """
    isi = teks.strip().rstrip(".")
    temu = _KALI.search(isi)
    kiri, sama, kanan = (isi[: temu.start()] if temu else isi).partition("=")
    pokok = _bare(kanan if sama else kiri)
    bagian = _BAGI.split(pokok)
    if len(bagian) != 2 or "\n" in isi or not all(map(_is_one_term, bagian)):
        return None
    if "/" in _BAGI.findall(pokok)[0] and not (temu or sama or all(_outside(satu) == _ISI for satu in bagian)):
        return None
    atas, bawah = (capitalize_first(_bare(satu)) for satu in bagian)
    return Pecahan(atas, bawah), _name_kali(temu, satuan)


def _is_one_term(teks: str) -> bool:
    """Tell whether a part can stand above or below the line: brackets in pairs, nothing computed outside them."""
    isi = _bare(teks)
    return bool(isi) and not _LAIN.search(isi) and not _HITUNG.search(_outside(teks))


def _outside(teks: str) -> str:
    """What stands outside brackets, each pair of them as a mark; brackets without a partner stay."""
    while _KURUNG.search(teks):
        teks = _KURUNG.sub(f" {_ISI} ", teks)
    return teks.strip()


def _bare(teks: str) -> str:
    """A part of a formula without the brackets that enclose all of it."""
    bersih = teks.strip()
    inner = bersih[1:-1]
    whole = bersih[:1] in "([" and bersih[-1:] in ")]" and len(bersih) > 2 and not set(inner) & set("()[]")
    return inner.strip() if whole else bersih


def _name_kali(temu: re.Match[str] | None, satuan: str) -> str:
    if temu is None:
        return ""
    angka = _BILANGAN.get(temu["kali"].casefold(), temu["kali"])
    percent = temu["persen"] or (angka == "100" and is_percent(satuan))
    return f" × {angka}{'%' if percent else ''}"


def _put_in(hasil: Hasil, indikator: Penunjuk, kali: str) -> tuple[tuple[Persamaan, ...], tuple[str, ...]]:
    """The same fraction with the figures of the year and its value, and what staff typed beside them.

    Nothing where the typed multiplier is not the one that was measured with: the two lines would contradict.
    """
    rows = [r for r in hasil.isian.rincian_dari(indikator.id) if r.tahun == hasil.periode.tahun]
    parts = [[r for r in rows if r.jenis is jenis] for jenis in (JenisRincian.PEMBILANG, JenisRincian.PENYEBUT)]
    nilai, terukur = _read_gabungan(hasil, indikator), _name_pengali(hasil, indikator)
    if not all(parts) or not nilai or not _is_rasio(hasil, indikator) or not _agrees(kali, terukur):
        return (), ()
    pecahan = Pecahan(*(_add([format_nilai(row.nilai) for row in part]) for part in parts))
    line = Persamaan("", (pecahan, *((terukur,) if terukur else ()), f" = {nilai}"))
    return (line,), note_rincian([row for part in parts for row in part])


def _agrees(kali: str, terukur: str) -> bool:
    """Tell whether a multiplier of the formula is the measured one; a percentage may leave it out."""
    typed, measured = (satu.replace(".", "").rstrip("%") for satu in (kali, terukur))
    return typed == measured or (not kali and terukur.endswith("%"))


def _add(angka: Sequence[str]) -> str:
    """A sum of printed figures; from the second on those below zero in brackets: «30 + (-12)»."""
    return " + ".join((*angka[:1], *map(_enclose, angka[1:])))


def _enclose(angka: str) -> str:
    """A printed figure behind a sign of arithmetic; one below zero in brackets."""
    return f"({angka})" if drop_sign(angka) != angka else angka


def _read_gabungan(hasil: Hasil, indikator: Penunjuk) -> str:
    """The value that the details add up to, as printed; «» where they are incomplete."""
    kunci = f"indikator/{indikator.id}/gabungan/{hasil.periode.tahun}"
    if kunci not in hasil or hasil[kunci].nilai is None:
        return ""
    return print_value(hasil, hasil.cetak(kunci), indikator)


def _name_difference(hasil: Hasil, indikator: Penunjuk) -> str:
    """Return « berbeda dari realisasi yang dilaporkan (…)» where the details add up to another number, as printed too; else «».

    A realisasi typed with fewer decimals than the details give is the same number: 66,67 of 2/3.
    """
    keys = (f"gabungan/{hasil.periode.tahun}", f"realisasi/{hasil.periode.label}")
    found = [hasil[kunci] for satu in keys if (kunci := f"indikator/{indikator.id}/{satu}") in hasil]
    numbers = [satu.nilai for satu in found if isinstance(satu.nilai, Decimal)]
    if len(numbers) < 2 or is_equal_as_typed(*numbers) or found[0].cetak == found[1].cetak:
        return ""
    return f" berbeda dari realisasi yang dilaporkan ({print_value(hasil, found[1].cetak, indikator)})"


def build_gabungan(hasil: Hasil, indikator: Penunjuk) -> tuple[Blok, ...]:
    """How the components make the value: the sentence, then the same with the figures put in; nothing where they do not."""
    nilai = _read_gabungan(hasil, indikator)
    if not nilai or indikator.cara_gabung not in NAMA_CARA:
        return ()
    kini, beda = (
        hasil.cetak(f"indikator/{indikator.id}/gabungan/{hasil.periode.tahun}"),
        _name_difference(hasil, indikator),
    )
    sentence = f"{capitalize_first(NAMA_CARA[indikator.cara_gabung])} menghasilkan {kini}{f',{beda}' if beda else ''}"
    kanan = _write_gabungan(hasil, indikator)
    if not kanan:
        return (write_paragraphs(f"{sentence}."),)
    return (write_paragraphs(f"{sentence}, yaitu:"), Persamaan(indikator.uraian, (*kanan, f" = {nilai}")))


def _write_gabungan(hasil: Hasil, indikator: Penunjuk) -> tuple[str | Pecahan, ...]:
    """The figures of the components as a sum, a mean or a weighted mean; a ratio stands beside its formula."""
    rows = [r for r in hasil.isian.rincian_dari(indikator.id) if r.tahun == hasil.periode.tahun]
    groups = komponen_by_kelompok(rows)
    if indikator.cara_gabung is CaraGabung.JUMLAH:
        desimal = count_desimal_komponen(hasil, indikator)
        return (_add([format_nilai(row.nilai, desimal[g]) for g, members in groups.items() for row in members]),)
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    sums = {nama: hasil.cetak(f"{pokok}/komponen/{nama}/{tahun}") for nama in groups}
    if indikator.cara_gabung is CaraGabung.RERATA_KELOMPOK:
        return (Pecahan(_add(list(sums.values())), str(len(sums))),)
    if indikator.cara_gabung is CaraGabung.RERATA_TERTIMBANG:
        bobot = _weights(rows)
        if sums.keys() <= bobot.keys():
            atas = " + ".join(f"{bobot[nama]} × {_enclose(nilai)}" for nama, nilai in sums.items())
            return (Pecahan(atas, " + ".join(bobot[nama] for nama in sums)),)
    return ()


def count_desimal_komponen(hasil: Hasil, indikator: Penunjuk) -> dict[str, int]:
    """Return with how many decimals the components of each group stand, in their table as in the line that adds them.

    Of one group all years stand side by side, of several this year's.
    """
    tahun, rows = hasil.periode.tahun, hasil.isian.rincian_dari(indikator.id)
    groups = komponen_by_kelompok([r for r in rows if r.tahun == tahun])
    if len(groups) == 1:
        lama = [r for r in rows if r.jenis is JenisRincian.KOMPONEN and r.nilai is not None and r.tahun <= tahun]
        groups = {nama: (*members, *lama) for nama, members in groups.items()}
    return {nama: _count_group(hasil, indikator, nama, members) for nama, members in groups.items()}


def _count_group(hasil: Hasil, indikator: Penunjuk, kelompok: str, rows: Sequence[Rincian]) -> int:
    """The decimals of the values of a group, its sums included."""
    keys = {f"indikator/{indikator.id}/komponen/{kelompok}/{row.tahun}" for row in rows}
    of_sums = (hasil[kunci].bentuk.desimal or 0 for kunci in keys if kunci in hasil)
    return max(count_desimal(*(row.nilai for row in rows)), *of_sums, 0)


def _weights(rows: Sequence[Rincian]) -> dict[str, str]:
    """The printed weight of each group of components."""
    weights = [row for row in rows if row.jenis is JenisRincian.BOBOT_KELOMPOK]
    return {
        (row.kelompok or "").strip(): format_nilai(row.nilai if row.bobot is None else row.bobot) for row in weights
    }


def note_rincian(rows: Sequence[Rincian]) -> tuple[str, ...]:
    """What staff typed beside the rows of a table, alike remarks once."""
    found = (f"Catatan untuk {r.uraian} Tahun {r.tahun}: {end_sentence(r.keterangan)}" for r in rows if r.keterangan)
    return tuple(dict.fromkeys(found))
