"""The name of another region or of another agency in a text: what is left where a text was copied from elsewhere.

Another region may be named for a reason: it is compared with, visited, a neighbour, a partner, part of the name of a law or
an award. What gives such a reason makes the sentence right, and so does the sheet Pembanding, which declares the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan
from generator.checks.daftar_teks import Teks
from generator.checks.teks import potong
from generator.checks.wilayah import bare, find_wilayah, is_in_provinsi, list_provinsi
from generator.model.isian import Isian
from generator.model.opd import drop_daerah
from generator.model.pilihan import JenisDaerah, JenisDaftar
from generator.problems import Problem

DAFTAR_LUAR = (JenisDaftar.PENGHARGAAN, JenisDaftar.RIWAYAT, JenisDaftar.DASAR_PEMBENTUKAN)  # lists that name others
DEKAT = 60  # letters before a name within which a partner is told
_NAMA = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,3}"
_DAERAH = re.compile(r"\b(?P<jenis>Kabupaten|Kab\.|Kota|Provinsi|Bupati|Wali\s?[Kk]ota|Gubernur)\s+(?=[A-Z])")
_TEMPAT = (  # before an unknown name, so that it is a place: «di Kabupaten Antah», not «predikat Kabupaten Layak Anak»
    r"(?:di|pada|dalam|wilayah|lingkungan|lingkup|masyarakat|daerah|[Pp]emerintah|Pemkab|Pemkot|RPJMD|RPJPD|RKPD|APBD|"
    r"Dinas|Badan|Inspektorat)"
)
_TAK_DIKENAL = re.compile(rf"\b{_TEMPAT}\s+(?:Kabupaten|Kab\.|Kota)\s+(?P<nama>{_NAMA})")
_BUKAN_NAMA = re.compile(
    r"(?:Administrasi|Antikorupsi|Bebas|Bersih|Besar|Cerdas|Dalam|Hijau|Induk|Informatif|Ini|Inklusif|Inovatif|Kota|Kreatif|"
    r"Lain\w*|Lama|Layak|Maju|Mandiri|Metropolitan|Nomor|Peduli|Percontohan|Pusaka|Ramah|Sehat|Sejahtera|Sesuai|Setempat|"
    r"Siaga|Tahun|Tangguh|Tanpa|Terbaik|Ter\w+|Tua|Untuk|Yang)\b"
)
_PRODUK = re.compile(
    r"\b(?:Peraturan|Keputusan|Instruksi|Surat Edaran)\s+"
    r"(?:Daerah\s+(?:Kabupaten|Kota)|Bupati|Wali\s?[Kk]ota)\s+(?P<nama>(?:[A-Z][\w'’-]+\s+){1,3}?)(?=Nomor|No\.|Tahun|tentang)"
)
_WAJAR = re.compile(  # in a sentence that has one of these, another region may be meant
    r"\b(?:\w*banding\w*|peringkat|urutan|ter(?:tinggi|rendah|baik)|rata-rata|rerata|\w*tiru|kunjungan|kunker|studi|kaji|"
    r"belajar|mengikuti|festival|pameran|\w*replikasi\w*|adopsi|"
    r"benchmark\w*|\w*batas\w*|sebelah|tetangga|jarak|juara|lomba|penghargaan|undang-undang|UU|"
    r"pembentukan|\w*mekar\w*|sejarah|lahir|pindah|mutasi|universitas|politeknik|regional|sampel|lokus)\b",
    re.IGNORECASE,
)
_MITRA = re.compile(  # before a name: it is a partner, a giver or the end of a journey
    r"\b(?:(?:be)?kerja ?sama|\w*mitra\w*|kolaborasi|sinergi|\w*koordinasi\w* (?:dengan|antar\w*|ke|bersama)|bersama(?!-)|hibah|"
    r"antara)\b|\b(?:dengan|dari|ke)\s+(?:Pemerintah\s+)?$",
    re.IGNORECASE,
)
_PERANGKAT = r"(?P<opd>(?:Dinas|Badan|Inspektorat|Kecamatan|Puskesmas)(?:,? (?:dan |serta )?[A-Z][\w'’-]*){1,8})"
_DOKUMEN = (
    r"(?:Laporan Kinerja(?: Instansi Pemerintah)?|LKj?IP|LAKIP|LKj|Renstra|Rencana Strategis|Renja|Perjanjian Kinerja|"
    r"Indikator Kinerja Utama|IKU|(?:[Ss]truktur|[Ss]usunan) [Oo]rganisasi|[Tt]ugas(?: pokok)?(?: dan fungsi)?)"
)
_MILIK = re.compile(rf"\b{_DOKUMEN}(?:\s+\(\w+\))?\s+(?:pada\s+|di\s+)?{_PERANGKAT}")
_PELAKU = re.compile(
    rf"\b{_PERANGKAT}(?:\s+\(\w+\))?\s+(?:menyusun (?:laporan|LK)|(?:mempunyai|memiliki) tugas|dipimpin|merupakan unsur)"
)
_PUSAT = re.compile(r"\b(?:Negara|Nasional|Pusat|Republik|RI|Pembangunan)\b")
_LAIN = re.compile(  # the other agency is meant: one before the own, or the one above it
    r"\b(?:semula|sebelum\w*|dahulu|bernama|\w*gabung\w*|\w*lebur\w*|nomenklatur|mengacu|berpedoman|"
    r"berdasarkan|induk|\w*selaras\w*|mendukung)\b",
    re.IGNORECASE,
)
_TERUSAN = re.compile(
    r"\s+(?:Tahun|Kabupaten|Kab\.?|Kota|Provinsi|Triwulan|Semester|Nomor|Periode)\b.*"
)  # runs on behind a name


@dataclass(frozen=True)
class _Sendiri:
    """What the workbook may name as its own."""

    isian: Isian

    @cached_property
    def daerah(self) -> frozenset[str]:
        """The bare names of its region, capital, province and declared comparisons."""
        profil = self.isian.profil
        named = (profil.nama_daerah, profil.provinsi, profil.ibu_kota, profil.tempat)
        declared = [row.nama for row in self.isian.pembanding]
        return frozenset({*map(bare, (*named, *declared)), *list_provinsi(profil.nama_daerah)} - {""})

    @cached_property
    def kata(self) -> frozenset[str]:
        """The words of its name."""
        return _words(self.isian.profil.nama_opd)

    def is_daerah(self, nama: str) -> bool:
        """Names run on into the next words («Kota Batu Tahun»), so that one is the beginning of the other."""
        named = bare(nama)
        return any(named.startswith(own) or own.startswith(named) for own in self.daerah) or self._is_inside(nama)

    def is_known_daerah(self, nama: str) -> bool:
        """The same of a name that is known to end where it ends."""
        return bare(nama) in self.daerah or self._is_inside(nama)

    def _is_inside(self, nama: str) -> bool:
        profil = self.isian.profil
        return profil.jenis_daerah is JenisDaerah.PROVINSI and is_in_provinsi(nama, profil.nama_daerah)

    @cached_property
    def sebutan(self) -> re.Pattern[str]:
        """Its own name with any region's behind it."""
        names = "|".join(map(re.escape, (self.isian.profil.nama_opd, self.isian.profil.singkatan)))
        return re.compile(rf"\b(?i:{names})\s+(?:Kabupaten|Kab\.|Kota|Provinsi)\s+(?P<nama>{_NAMA})")

    def is_opd(self, nama: str) -> bool:
        """An agency's name may be shortened, run on or turned round."""
        named = _words(_TERUSAN.sub("", nama))
        return named <= self.kata or self.kata <= named


def check_daerah_lain(bahan: Bahan) -> Iterator[Problem]:
    """No text speaks of another region or agency as of its own."""
    isian, profil = bahan.isian, bahan.isian.profil
    sendiri = _Sendiri(isian)
    luar = {
        row.asal.sel(kunci) for row in isian.daftar if row.jenis in DAFTAR_LUAR for kunci in ("uraian", "keterangan")
    }
    for teks in (*_list_profil(isian), *bahan.teks):
        for found in dict.fromkeys(_find_foreign(teks, sendiri, teks.place in luar)):
            nama_opd = drop_daerah(profil.nama_opd, profil.nama_daerah)
            facts = {"nama_opd": nama_opd, "nama_daerah": profil.nama_daerah}
            yield cek.DAERAH_LAIN.at(teks.place, tertulis=potong(found), **facts)


def _list_profil(isian: Isian) -> Iterator[Teks]:
    """The cells of the form that name the region in running words."""
    for kunci in ("sebutan_kepala_daerah", "dokumen_daerah", "dokumen_renstra"):
        isi = getattr(isian.profil, kunci)
        if isi:
            yield Teks(isi, isian.profil.asal.sel(kunci), "profil")


def _find_foreign(teks: Teks, sendiri: _Sendiri, is_luar: bool) -> Iterator[str]:
    """Every foreign name; in lists that name others only a by-law is looked at."""
    named = [match for pattern in (sendiri.sebutan, _PRODUK) for match in pattern.finditer(teks.isi)]
    found = [match[0].strip() for match in named if not sendiri.is_daerah(match["nama"])]
    yield from found
    for kalimat in [] if is_luar or found else teks.kalimat:
        foreign = [*_find_daerah(kalimat, sendiri), *_find_opd(kalimat, sendiri)]
        if foreign and not _WAJAR.search(kalimat):
            yield from foreign


def _find_daerah(kalimat: str, sendiri: _Sendiri) -> Iterator[str]:
    """A region of the list anywhere; a name that is on no list only where it is a place, and not of a province's report."""
    for match in _DAERAH.finditer(kalimat):
        nama = find_wilayah(kalimat[match.end() :])
        if nama and not sendiri.is_known_daerah(nama) and not _MITRA.search(_before(kalimat, match)):
            yield match[0] + nama
    if sendiri.isian.profil.jenis_daerah is not JenisDaerah.PROVINSI:
        for match in _TAK_DIKENAL.finditer(kalimat):
            known = sendiri.is_daerah(match["nama"]) or find_wilayah(match["nama"]) or _BUKAN_NAMA.match(match["nama"])
            if not known and not _MITRA.search(_before(kalimat, match)):
                yield match[0]


def _find_opd(kalimat: str, sendiri: _Sendiri) -> Iterator[str]:
    """Another agency as the one that the document, the task or the report belongs to."""
    for match in (match for pattern in (_MILIK, _PELAKU) for match in pattern.finditer(kalimat)):
        is_other = not sendiri.is_opd(match["opd"]) and not _PUSAT.search(match["opd"])
        if is_other and not _LAIN.search(kalimat) and not _MITRA.search(_before(kalimat, match)):
            yield _TERUSAN.sub("", match["opd"])


def _before(kalimat: str, match: re.Match[str]) -> str:
    return kalimat[max(0, match.start() - DEKAT) : match.start()]


def _words(nama: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", nama.casefold())) - {"dan", "serta", "daerah"}
