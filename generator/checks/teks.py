"""The texts that staff wrote themselves, and what any reader sees wrong in them: holes, doubled words, odd figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan, normal
from generator.measures.cetak import terbilang
from generator.problems import Problem

TERPANJANG = 60  # characters of a text shown in a message
# «Nomor …» and «Rp...» are holes, «dan lain-lain ...» is not
_TEMPAT_ISIAN = re.compile(
    r"\.{5,}|…{2,}|_{3,}|\?{3,}|\bx{3,}\b|\blorem ipsum\b|\bTBD\b"
    r"|\b(?:nomor|tahun|tanggal|sebesar|sejumlah|sebanyak|Rp\.?)\s*(?:\.{3,}|…)"
    r"|[\[<](?:isi|diisi|tulis|sebutkan|nama|angka|jumlah|tahun|tanggal|nomor)\b[^\]>]*[\]>]",
    re.IGNORECASE,
)
# none of these is ever meant twice in a row
_KATA_TUGAS = (
    "adalah|agar|akan|atau|bagi|bahwa|belum|dalam|dan|dapat|dari|dengan|di|guna|hingga|ini|itu|juga|karena|ke|kepada|maka|"
    "mampu|melalui|menjadi|namun|oleh|pada|para|sampai|sebagai|secara|sehingga|serta|setelah|sudah|telah|tentang|terhadap|"
    "terdiri|tersebut|tetapi|tidak|untuk|yaitu|yakni|yang"
)
_KATA_GANDA = re.compile(
    rf"\b(?:({_KATA_TUGAS})\s+\1|([^\W\d_]{{2,}})[ \t\xa0]+\2(?:nya)?)\b|\bperundang undangan\b", re.IGNORECASE
)
# names are not made of these: twice with capitals they are no name («Program Program», unlike «Toli Toli»)
_BUKAN_NAMA = frozenset(
    [
        "anggaran",
        "badan",
        "bidang",
        "bupati",
        "capaian",
        "daerah",
        "dinas",
        "dokumen",
        "indikator",
        "jumlah",
        "kabupaten",
        "kecamatan",
        "kegiatan",
        "kepala",
        "kinerja",
        "kota",
        "laporan",
        "masing",
        "nilai",
        "pegawai",
        "pelayanan",
        "pemerintah",
        "perangkat",
        "peraturan",
        "persentase",
        "program",
        "provinsi",
        "rata",
        "realisasi",
        "rencana",
        "sama",
        "sasaran",
        "sub",
        "tabel",
        "tahun",
        "target",
        "triwulan",
        "tujuan",
        "undang",
        "urusan",
    ]
)
_PERSEN = re.compile(
    r"\d[\d.,]*\s?%\s?%|\d[\d.,]*\s?%\s?persen\b|(?<![\d.,])\d{1,3}\.\d{1,2}\s?(?:%|persen\b)", re.IGNORECASE
)
_TERBILANG = re.compile(
    r"(?<![\d.,/-])(?P<angka>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:00|-))?\s?[(\[](?P<kata>[a-z][a-z ]*)[)\]]", re.IGNORECASE
)
_BENDA = re.compile(r" (?:rupiah|orang|buah|persen)$")  # what may stand behind the words within the brackets
SUKU = (
    "nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|"
    "sejuta|juta|miliar|triliun"
)
_BILANGAN = re.compile(rf"(?:\b(?:{SUKU})\b\s*)+")
_TERBALIK = re.compile(  # «lima (5)»
    rf"\b(?P<kata>(?:{SUKU})(?:\s+(?:{SUKU}))*)\s?\((?P<angka>\d{{1,3}}(?:\.\d{{3}})+|\d+)\)", re.IGNORECASE
)


def potong(text: str) -> str:
    """A piece of text for a message, on one line and cut where it is long."""
    text = " ".join(text.split())
    return text if len(text) <= TERPANJANG else text[: TERPANJANG - 1].rstrip() + "…"


def check_tempat_isian(bahan: Bahan) -> Iterator[Problem]:
    """Nothing of a template is left standing in a text."""
    for teks in bahan.teks:
        found = _TEMPAT_ISIAN.search(teks.isi)
        if found:
            yield cek.TEMPAT_ISIAN.at(teks.place, potongan=potong(found[0]))


def check_kata_ganda(bahan: Bahan) -> Iterator[Problem]:
    """No word stands twice: either one is too many, or the word is doubled on purpose and lacks its hyphen; names may."""
    profil = bahan.isian.profil
    own = normal(
        " | ".join(filter(None, (profil.nama_opd, profil.nama_daerah, profil.provinsi, profil.ibu_kota, profil.alamat)))
    )
    for teks in bahan.teks:
        found = dict.fromkeys(potong(match[0]) for match in _KATA_GANDA.finditer(teks.isi) if not _is_name(match, own))
        if found:
            yield cek.KATA_GANDA.at(teks.place, potongan="», «".join(found))


def _is_name(match: re.Match[str], own: str) -> bool:
    """Two capitals make a name unless the word makes none; what the form on the agency holds is a name however written."""
    kata = match[2]
    if not kata:
        return False
    is_capital = kata[0].isupper() and match[0].split()[1][0].isupper()
    return (is_capital and kata.casefold() not in _BUKAN_NAMA) or normal(match[0]) in own


def check_persen(bahan: Bahan) -> Iterator[Problem]:
    """A percentage bears its sign once, and its decimals behind a comma."""
    for teks in bahan.teks_berangka:
        found = _PERSEN.search(teks.isi)
        if found:
            yield cek.PERSEN_JANGGAL.at(teks.place, tertulis=potong(found[0]))


def check_terbilang(bahan: Bahan) -> Iterator[Problem]:
    """A count and its words beside it in brackets say the same: «5 (lima)», «lima (5)», «Rp1.250,00 (seribu … rupiah)»."""
    for teks in bahan.teks_berangka:
        for match in (*_TERBILANG.finditer(teks.isi), *_TERBALIK.finditer(teks.isi)):
            words, angka = _BENDA.sub("", normal(match["kata"])), match["angka"]
            seharusnya = terbilang(int(angka.replace(".", "")))
            if _BILANGAN.fullmatch(words) and words != seharusnya:
                facts = {"tertulis": potong(match[0]), "angka": angka, "seharusnya": f"«{seharusnya}»"}
                yield cek.TERBILANG_BEDA.at(teks.place, **facts)
                break
