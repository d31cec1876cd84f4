"""Texts carried over from another year, and regulations cited wrongly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan, normal
from generator.checks.peraturan import DIKENAL, JENIS, SINGKATAN, Peraturan
from generator.checks.teks import potong
from generator.model.pilihan import JenisAnalisis, JenisDaftar
from generator.problems import Problem

JUDUL_PANJANG = 24  # letters from which on the beginning of a title tells it from all others
TAHUN_MUNDUR = 5  # a year longer past is history
LEMBAR_TAHUN = ("narasi", "analisis", "tabel", "gambar")  # texts written anew each year
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_TAHUN_INI = re.compile(
    r"\b(?:tahun(?:\s+anggaran)?|TA\.?|T\.A\.|(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|"
    r"november|desember|triwulan\s+[IV1-4]+))\s+((?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# what makes an earlier year right: a document of that year, a comparison, a beginning, history
_TENTANG_LALU = re.compile(
    r"\b(?:nomor|no\.|peraturan|keputusan|undang|perda|perbup|rpjmd|rpjpd|rpd|renstra|rkpd|lhe|kamus|sejak|semenjak|"
    r"dirintis|diresmikan|dibangun|diluncurkan|mulai|dibanding\w*|banding|sebelum\w*|lalu|lampau|terdahulu|meningkat|naik|turun|menurun|bertambah|berkurang|"
    r"dari|sama dengan|baseline|kondisi awal|terakhir|periode|berdiri|dibentuk|ditetapkan|hasil evaluasi|tren|"
    r"tindak lanjut|penyetaraan|sensus|susenas|sakernas|podes|bps)\b",
    re.IGNORECASE,
)
_SAMBUNGAN = re.compile(r"\b(?:sebagaimana|beserta|jo|juncto)\b|,", re.IGNORECASE)  # what follows a title
_KUTIPAN = re.compile(
    rf"\b({'|'.join(JENIS)})\s+(?:RI\s+)?(?:Nomor|No\.?)\s*(\d+)\s+Tahun\s+(\d{{4}})\s+tentang\s+([^.;\n()]+)",
    re.IGNORECASE,
)


def check_tahun_usang(bahan: Bahan) -> Iterator[Problem]:
    """No sentence written for this report speaks of an earlier year alone, unless it says why; said once for a text.

    Notes are left out: they are where staff explain what happened before.
    """
    lampiran = {row.asal.sel("uraian") for row in bahan.isian.daftar if row.jenis is JenisDaftar.LAMPIRAN}
    catatan = {row.asal.sel("teks") for row in bahan.isian.analisis if row.jenis is JenisAnalisis.CATATAN}
    for teks in bahan.teks_berangka:
        if teks.place not in catatan and (teks.lembar in LEMBAR_TAHUN or teks.place in lampiran):
            for kalimat in teks.kalimat:
                tahun = _find_stale(kalimat, bahan.tahun)
                if tahun:
                    facts = {"tertulis": tahun, "tahun": bahan.tahun, "potongan": potong(kalimat)}
                    yield cek.TAHUN_USANG.at(teks.place, **facts)
                    break


def _find_stale(kalimat: str, tahun: int) -> int | None:
    """The one earlier year that a sentence speaks of; None where it names the report year, a range, or its reason."""
    named = {int(text) for text in _TAHUN.findall(kalimat)}
    spoken = {int(text) for text in _TAHUN_INI.findall(kalimat)}
    if len(named) != 1 or named != spoken or _TENTANG_LALU.search(kalimat):
        return None
    (stated,) = named
    return stated if tahun - TAHUN_MUNDUR <= stated < tahun else None


def check_peraturan(bahan: Bahan) -> Iterator[Problem]:
    """A regulation of our short list is cited by its own number, year and title."""
    for teks in bahan.teks_berangka:
        for match in _KUTIPAN.finditer(teks.isi):
            seharusnya = _judge(JENIS[normal(match[1])], int(match[2]), int(match[3]), normal(match[4]))
            if seharusnya:
                yield cek.PERATURAN_KELIRU.at(teks.place, tertulis=potong(match[0]), seharusnya=seharusnya)
                break


def _judge(jenis: str, nomor: int, tahun: int, judul: str) -> str:
    """What a citation should be; «» where it is right or not on our list."""
    own = next((known for known in DIKENAL if (known.jenis, known.nomor, known.tahun) == (jenis, nomor, tahun)), None)
    if own is not None:
        return "" if _is_title(judul, own) else f"{own.sebutan} adalah tentang {own.judul}"
    named = [known for known in DIKENAL if known.jenis == jenis and _is_whole_title(judul, known)]
    return "judul itu milik " + " atau ".join(known.sebutan for known in named) if named else ""


def _is_title(judul: str, known: Peraturan) -> bool:
    """Commas, conjunctions and what follows the title make no other title."""
    words, wanted = _letters(judul), _letters(known.judul)
    return words.startswith(wanted)


def _is_whole_title(judul: str, known: Peraturan) -> bool:
    """A short title may begin another («Kesehatan Jiwa»); without the number it must be the whole citation."""
    if len(_letters(known.judul)) >= JUDUL_PANJANG:
        return _is_title(judul, known)
    return _letters(_SAMBUNGAN.split(judul)[0]) == _letters(known.judul)


def _letters(judul: str) -> str:
    judul = re.sub(r"\w+", lambda word: SINGKATAN.get(word[0].casefold(), word[0]), judul)
    return re.sub(r"\b(?:dan|serta|di|atas|yang|dari)\b|[\W_]+", "", judul.casefold())
