"""The codes of program, kegiatan and sub kegiatan: how they are written, what they belong to, how their bands are named."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.model.pilihan import Tingkat

# Permendagri 90/2019 (classification, codification and nomenclature of regional planning and finance)
URUSAN = {
    "1": "URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR",
    "2": "URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR",
    "3": "URUSAN PEMERINTAHAN PILIHAN",
    "4": "UNSUR PENDUKUNG URUSAN PEMERINTAHAN",
    "5": "UNSUR PENUNJANG URUSAN PEMERINTAHAN",
    "6": "UNSUR PENGAWASAN URUSAN PEMERINTAHAN",
    "7": "UNSUR KEWILAYAHAN",
    "8": "UNSUR PEMERINTAHAN UMUM",
    "9": "UNSUR KEKHUSUSAN",
}
# The nomenclature's own names, without «URUSAN PEMERINTAHAN BIDANG»; a test compares them with the shipped list.
BIDANG = {
    "1.01": "PENDIDIKAN",
    "1.02": "KESEHATAN",
    "1.03": "PEKERJAAN UMUM DAN PENATAAN RUANG",
    "1.04": "PERUMAHAN DAN KAWASAN PERMUKIMAN",
    "1.05": "KETENTERAMAN DAN KETERTIBAN UMUM SERTA PERLINDUNGAN MASYARAKAT",
    "1.06": "SOSIAL",
    "2.07": "TENAGA KERJA",
    "2.08": "PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK",
    "2.09": "PANGAN",
    "2.10": "PERTANAHAN",
    "2.11": "LINGKUNGAN HIDUP",
    "2.12": "ADMINISTRASI KEPENDUDUKAN DAN PENCATATAN SIPIL",
    "2.13": "PEMBERDAYAAN MASYARAKAT DAN DESA",
    "2.14": "PENGENDALIAN PENDUDUK DAN KELUARGA BERENCANA",
    "2.15": "PERHUBUNGAN",
    "2.16": "KOMUNIKASI DAN INFORMATIKA",
    "2.17": "KOPERASI, USAHA KECIL, DAN MENENGAH",
    "2.18": "PENANAMAN MODAL",
    "2.19": "KEPEMUDAAN DAN OLAHRAGA",
    "2.20": "STATISTIK",
    "2.21": "PERSANDIAN",
    "2.22": "KEBUDAYAAN",
    "2.23": "PERPUSTAKAAN",
    "2.24": "KEARSIPAN",
    "3.25": "KELAUTAN DAN PERIKANAN",
    "3.26": "PARIWISATA",
    "3.27": "PERTANIAN",
    "3.28": "KEHUTANAN",
    "3.29": "ENERGI DAN SUMBER DAYA MINERAL",
    "3.30": "PERDAGANGAN",
    "3.31": "PERINDUSTRIAN",
    "3.32": "TRANSMIGRASI",
    "4.01": "SEKRETARIAT DAERAH",
    "4.02": "SEKRETARIAT DPRD",
    "5.01": "PERENCANAAN",
    "5.02": "KEUANGAN",
    "5.03": "KEPEGAWAIAN",
    "5.04": "PENDIDIKAN DAN PELATIHAN",
    "5.05": "PENELITIAN DAN PENGEMBANGAN",
    "5.06": "PENGELOLAAN PERBATASAN",
    "5.07": "PENGELOLAAN PENGHUBUNG",
    "6.01": "INSPEKTORAT DAERAH",
    "7.01": "KECAMATAN",
    "7.02": "KOTA ADMINISTRASI",
    "7.03": "KABUPATEN ADMINISTRASI",
    "8.01": "KESATUAN BANGSA DAN POLITIK",
    "9.01": "KEKHUSUSAN ACEH",
    "9.02": "KEKHUSUSAN PAPUA",
    "9.03": "KEKHUSUSAN PAPUA BARAT",
}
BIDANG_SENDIRI = "X.XX"  # in the nomenclature: the agency's own bidang
PROGRAM_PENUNJANG = "01"  # the program that every agency has under its own bidang

_NAMA_DIRI = {kata.lower(): kata for kata in ("DPRD", "Aceh", "Papua", "Barat")}

_SEPARATOR = re.compile(r"[.,\s]+")
_KODE = re.compile(
    r"(?P<urusan>\d|X)"
    r"(\.(?P<bidang>\d\d|XX)"
    r"(\.(?P<program>\d\d)"
    r"(\.0?(?P<kegiatan>\d\.\d\d)"
    r"(\.(?P<sub>\d\d|\d{4}))?)?)?)?",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Kode:
    """One code by its parts; a part that the code does not reach is empty.

    `kegiatan` is written «2.01»: its first digit names the list (1 provinsi, 2 kabupaten/kota, others special regions).
    """

    urusan: str
    bidang: str = ""
    program: str = ""
    kegiatan: str = ""
    sub: str = ""  # always four digits; the two-digit form of earlier decrees is widened

    @property
    def canonical(self) -> str:
        """The code as written today: dots, four digits for the sub kegiatan."""
        return ".".join(part for part in (self.urusan, self.bidang, self.program, self.kegiatan, self.sub) if part)

    @property
    def tingkat(self) -> Tingkat | None:
        """The level of the budget tree; None for the code of an urusan or a bidang."""
        if self.sub:
            return Tingkat.SUB_KEGIATAN
        if self.kegiatan:
            return Tingkat.KEGIATAN
        return Tingkat.PROGRAM if self.program else None

    @property
    def induk(self) -> Kode | None:
        """The code one level up; None above the urusan."""
        for part in ("sub", "kegiatan", "program", "bidang"):
            if getattr(self, part):
                return replace(self, **{part: ""})
        return None

    @property
    def kode_bidang(self) -> str:
        """The code of the bidang, such as «5.03»; empty for the code of an urusan."""
        return f"{self.urusan}.{self.bidang}" if self.bidang else ""

    @property
    def baku(self) -> str:
        """The code under which the nomenclature lists it: program 01 stands there once, under X.XX."""
        if self.program != PROGRAM_PENUNJANG:
            return self.canonical
        return BIDANG_SENDIRI + self.canonical.removeprefix(self.kode_bidang)

    def __str__(self) -> str:
        return self.canonical


@dataclass(frozen=True, slots=True)
class Entri:
    """One line of a nomenclature; `kode` carries the agency's bidang where the list says X.XX.

    kinerja, indikator and satuan are filled for sub kegiatan only; empty elsewhere.
    """

    kode: str
    nama: str
    kinerja: str
    indikator: str
    satuan: str

    @property
    def isi(self) -> tuple[str, ...]:
        """What the line says of its code."""
        return self.nama, self.kinerja, self.indikator, self.satuan


def parse_kode(text: str) -> Kode | None:
    """Read a code parted by dots, commas or blanks; None where it is not one.

    Each part needs its full width: «5.3» may be a spreadsheet's rendering of 5.30 as well as of 5.03.
    """
    match = _KODE.fullmatch(_SEPARATOR.sub(".", text.strip().strip(".,")))
    if match is None:
        return None
    parts = {name: (value or "").upper() for name, value in match.groupdict().items()}
    return Kode(**{**parts, "sub": parts["sub"].zfill(4) if parts["sub"] else ""})


def label_bidang(kode: Kode | str) -> str | None:
    """Return the bidang's name in capitals, such as «KEPEGAWAIAN»; None where the code reaches or names none."""
    parsed = parse_kode(kode) if isinstance(kode, str) else kode
    return BIDANG.get(parsed.kode_bidang) if parsed else None


def name_bidang(kode: str) -> str:
    """Return the bidang's name for running text, such as «Kepegawaian» or «Sekretariat DPRD»; the code's name must be known."""
    nama = BIDANG[kode].capitalize()
    return " ".join(_NAMA_DIRI.get(kata, kata) for kata in nama.split())


def label_urusan(kode: Kode | str) -> str | None:
    """Return the name of the band of urusan, such as «UNSUR PENUNJANG URUSAN PEMERINTAHAN» for 5; None if unknown."""
    parsed = parse_kode(kode) if isinstance(kode, str) else kode
    return URUSAN.get(parsed.urusan) if parsed else None
