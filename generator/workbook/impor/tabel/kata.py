"""Families of words: what a heading of an evaluation matrix or a budget list says its column holds.

The captions are those of Formulir E.81 (Permendagri 86/2017) in its 15- and 17-column forms and of usual budget exports.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.model.pilihan import Tingkat
from generator.workbook.impor.tabel.kolom import Arti, Peran
from generator.workbook.mentah import clean_text

TAK_JELAS = "tidak jelas apakah kinerja atau rupiah"
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_KE = r"(?:ke )?(?P<ke>iv|iii|ii|i|[1-4])"
_TRIWULAN = re.compile(rf"\b(?:triwulan|tri wulan|tribulan|kuartal|tw) ?{_KE}\b")
_KATA_TRIWULAN = re.compile(r"\b(triwulan|tri wulan|tribulan|kuartal|tw)\b")
_SD_TRIWULAN = re.compile(rf"\bsd (?:akhir )?(?:triwulan|tri wulan|tribulan|tw) ?{_KE}\b")
_UANG = re.compile(r"\b(rp|rupiah|anggaran|keuangan|pagu|dana|apbd|dpa|dppa|kas|biaya|belanja)\b")
_KINERJA = re.compile(r"\b(k|kinerja|fisik|vol|volume|kuantitas|output|outcome)\b")
_PERSEN = re.compile(r"%|\b(persen|persentase|tingkat|serapan|rasio|prosentase)\b")
_PERUBAHAN = re.compile(r"\b(perubahan|papbd|p apbd|dppa|pergeseran)\b")
_LALU = re.compile(r"\b(lalu|n 2|sebelumnya)\b")
_AKHIR = re.compile(r"\b(renstra|akhir periode|akhir renstra)\b")
_TINGKAT = (
    (Tingkat.SUB_KEGIATAN, re.compile(r"\bsub kegiatan\b")),
    (Tingkat.KEGIATAN, re.compile(r"(?<!sub )\bkegiatan\b")),
    (Tingkat.PROGRAM, re.compile(r"\bprogram\b")),
)
_URUSAN = re.compile(r"\b(urusan|bidang urusan)\b")

_KODE = re.compile(r"\bkode\b|^(no|nomor) rekening\b|^rekening$")
_NAMA = re.compile(r"\b(program|kegiatan|uraian|urusan|nomenklatur|rincian|nama)\b")
_INDIKATOR = re.compile(r"\b(indikator|tolok ukur|tolak ukur)\b")
_UNIT = re.compile(r"\b(penanggung jawab|penanggungjawab|pelaksana|pengampu)\b|^unit\b")
_SUMBER_DANA = re.compile(r"\bsumber (dana|anggaran|pendanaan|pembiayaan)\b")
_SASARAN = re.compile(r"^(tujuan )?sasaran( strategis| perangkat daerah| renstra| opd| skpd| pd| rkpd| renja)*$")
_BIASA = re.compile(
    r"^(no|nomor|no urut|visi|misi|tujuan|ket|keterangan|catatan|lokasi|bobot)\b|\b(sisa|selisih|deviasi|kendala|faktor|"
    r"permasalahan|solusi|bertambah|berkurang|kelompok sasaran|lokasi|keterangan|sasaran rpjmd|tujuan perangkat daerah|predikat|kategori)\b"
)
_ANAK = frozenset(
    [
        "k",
        "rp",
        "%",
        "i",
        "ii",
        "iii",
        "iv",
        "fisik",
        "vol",
        "volume",
        "satuan",
        "target",
        "realisasi",
        "kinerja",
        "anggaran",
        "keuangan",
        "pagu",
        "capaian",
        "uraian",
        "kode",
        "nama",
        "murni",
        "perubahan",
        "persen",
        "program",
        "kegiatan",
        "sub",
        "urusan",
        "bidang",
        "indikator",
        "dana",
        "rupiah",
        "unit",
        "no",
        "tahun",
        "triwulan",
        "tw",
        "tri",
        "wulan",
        "ke",
        "n",
        "1",
        "2",
        "3",
        "4",
        "dan",
        "rencana",
        "kas",
        "sisa",
        "output",
        "outcome",
    ]
)  # a text of these words alone is a lower caption
_TAHUN = re.compile(r"20\d\d")
_NOMOR = re.compile(r"\(?(\d{1,2})[a-z]?\)?(\s*[=:].*|\s*\(.*\))?")


def normalize_words(raw: object) -> str:
    """Return a heading in small letters, without signs except %, with its usual short forms written one way."""
    text = " ".join(clean_text(raw).split()).casefold()
    text = re.sub(r"\bs\s?[/.]\s?d\b\.?|\bsampai dengan\b|\bsampai\b", " sd ", text).replace("%", " % ")
    text = re.sub(r"[^\w%]+|_", " ", text)
    text = re.sub(r"\bsub ?kegiatan\b|\bsubkeg\b|\bsub keg\b", "sub kegiatan", text)
    text = re.sub(r"\b(tw|triwulan)(iv|iii|ii|i|[1-4])\b", r"\1 \2", text)
    return " ".join(text.split())


def is_child_word(raw: object) -> bool:
    """Tell whether a text is one of the short words that stand in the lower rows of a header."""
    words = normalize_words(raw)
    tokens = words.split()
    is_caption = bool(tokens) and all(token in _ANAK or _TAHUN.fullmatch(token) for token in tokens)
    return is_caption or (not re.search(r"\d{5}", words) and _is_value(classify((str(raw),))))


def is_column_number(raw: object) -> bool:
    """Tell whether a text is a printed column number: «1», «(8)», «13 = 9+10+11+12»."""
    return bool(_NOMOR.fullmatch(clean_text(raw).removesuffix(".0")))


def column_number(raw: object) -> int:
    """Return the number of a text that `is_column_number`."""
    found = _NOMOR.fullmatch(clean_text(raw).removesuffix(".0"))
    return int(found[1]) if found else 0


def _is_value(arti: Arti) -> bool:
    return arti.peran in (Peran.KINERJA, Peran.UANG, Peran.JUMLAH_KINERJA, Peran.JUMLAH_UANG)


def classify(judul: Sequence[str], umum: Mapping[str, Peran] | None = None) -> Arti:
    """Return the meaning of a heading, given from the top of the header to its lowest row.

    `umum`: what a bare «target» and «realisasi» mean in this table (kinerja or uang), where that is known.
    """
    path = [normalize_words(text) for text in judul]
    path = [text for text in path if text]
    words = " ".join(path)
    if not path:
        return Arti(Peran.DIABAIKAN)
    if path[-1].startswith("satuan"):
        return Arti(Peran.SATUAN)
    return _classify_text(path, words) or _classify_value(path, words, umum or {})


def _classify_text(path: list[str], words: str) -> Arti | None:
    """The columns of words; None where the heading speaks of a value."""
    if _KODE.search(words):
        return Arti(Peran.KODE, tingkat=name_level(words))
    if _SUMBER_DANA.search(words):
        return Arti(Peran.SUMBER_DANA)
    if _speaks_of_value(words) and path[-1] != "uraian":
        return None
    if _UNIT.search(words):
        return Arti(Peran.UNIT)
    if _INDIKATOR.search(words):
        return Arti(Peran.INDIKATOR)
    if _SASARAN.fullmatch(words):
        return Arti(Peran.SASARAN)
    if _BIASA.search(words) or words.startswith("sasaran "):
        return Arti(Peran.DIABAIKAN)
    return Arti(Peran.NAMA, tingkat=name_level(words)) if _NAMA.search(words) else None


def _speaks_of_value(words: str) -> bool:
    """Target, realisasi or money; the «anggaran» of «Kuasa Pengguna Anggaran» and the like is no value."""
    return bool(re.search(r"\b(target|realisasi|capaian|pagu|rencana|jumlah|sisa)\b", words) or _is_money(words))


def _is_money(words: str) -> bool:
    return bool(_UANG.search(words)) and not re.search(r"\b(pengguna anggaran|uraian|nama|rincian)\b", words)


def name_level(words: str) -> Tingkat | None:
    """Return the level that a heading names, if it names one only."""
    found = [tingkat for tingkat, pattern in _TINGKAT if pattern.search(words)]
    return found[0] if len(found) == 1 and not _URUSAN.search(words) else None


def _classify_value(path: list[str], words: str, umum: Mapping[str, Peran]) -> Arti:
    apa = _subject_of(path)
    ukuran = _measure_of(path) or umum.get(apa or "")
    if re.search(r"\b(sisa|selisih|deviasi)\b", words) or _is_percentage(path, words):
        is_target = apa == "target" and path[-1].startswith(("target", "rencana"))
        return (
            Arti(Peran.ASING, sebab="tidak jelas apakah nilai target atau persentase hitungan")
            if is_target
            else Arti(Peran.DIABAIKAN)
        )
    if apa is None:
        apa = "target" if ukuran is Peran.UANG and _is_money(words) else None
    if apa is None or ukuran is None:
        return Arti(Peran.ASING, sebab=TAK_JELAS if apa else "")
    arti = _realisasi(path, words, ukuran) if apa == "realisasi" else _target(path, words, ukuran)
    return replace(arti, kumulatif=bool(_SD_TRIWULAN.search(words)))


def _is_percentage(path: list[str], words: str) -> bool:
    """A computed percentage: said by the lowest word, or by «tingkat …» above a pair K | Rp."""
    if _PERSEN.search(path[-1]):
        return True
    return any(re.match(r"(tingkat|persentase|prosentase|%|serapan|capaian)\b", text) for text in path) and bool(
        re.search(r"%|\b(persen|persentase|prosentase|tingkat|serapan)\b", words)
    )


def _measure_of(path: list[str]) -> Peran | None:
    """Kinerja or money, by the lowest row of the heading that says one of the two only."""
    for text in reversed(path):
        uang, kinerja = bool(_UANG.search(text)), bool(_KINERJA.search(text))
        if uang != kinerja:
            return Peran.UANG if uang else Peran.KINERJA
    return None


def _subject_of(path: list[str]) -> str | None:
    """Target or realisasi, by the lowest row of the heading that says one of the two only."""
    for text in reversed(path):
        realisasi = "realisasi" in text
        target = bool(re.search(r"\b(target|rencana)\b", text)) and not text.startswith("realisasi")
        if realisasi != target:
            return "realisasi" if realisasi else "target"
    return None


def find_quarter(path: Sequence[str]) -> int | None:
    """Return the quarter that a normalized heading names: «triwulan 1», or «i» below «… pada triwulan»."""
    is_below = False
    for text in path:
        found = _TRIWULAN.search(text)
        if found:
            return _ROMAWI[found["ke"]]
        if is_below and text in _ROMAWI:
            return _ROMAWI[text]
        is_below = is_below or bool(_KATA_TRIWULAN.search(text))
    return None


def _realisasi(path: list[str], words: str, ukuran: Peran) -> Arti:
    triwulan = find_quarter(path)
    if triwulan:
        return Arti(ukuran, f"realisasi_tw{triwulan}")
    if _LALU.search(words) or ("renstra" in words and "renja" in words and " sd " in words):
        return Arti(ukuran, "realisasi_lalu")
    if "renstra" in words:
        return Arti(Peran.DIABAIKAN)  # the form's own sum over the years of the plan
    return Arti(ukuran, "realisasi_tahun")


def _target(path: list[str], words: str, ukuran: Peran) -> Arti:
    triwulan, is_money = find_quarter(path), ukuran is Peran.UANG
    if triwulan:
        return Arti(ukuran, f"kas_tw{triwulan}" if is_money else f"target_tw{triwulan}")
    if _AKHIR.search(words) and "renja" not in words:
        return Arti(ukuran, "renstra" if is_money else "target_akhir")
    if _PERUBAHAN.search(words):
        return Arti(ukuran, "pagu_perubahan" if is_money else "target_perubahan")
    return Arti(ukuran, "pagu_murni" if is_money else "target_tahun")
