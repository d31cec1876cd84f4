"""What the window shows, as plain values: the workbook, its findings, the choice of reports, and what may be done now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

ROMAWI = ("", "I", "II", "III", "IV")
GALAT = "GALAT"
CATATAN_TERBANYAK = 3  # things that are said of the making; the window has no room for more
LAPORAN = {
    "lkjip": "LKjIP",
    "triwulan": "Laporan Triwulan dan E.81",
    "cascading": "Cascading",
    "perjanjian": "Perjanjian Kinerja",
    "iku": "Indikator Kinerja Utama",
    "prareviu": "Lembar Pra-Reviu",
}


@dataclass(frozen=True, slots=True)
class Ringkas:
    """What a workbook says of itself; `laporan` names the reports that it holds data for.

    `triwulan` is the last closed quarter, 0 where none is closed.
    """

    opd: str
    daerah: str
    tahun: int
    triwulan: int
    laporan: frozenset[str]


@dataclass(frozen=True, slots=True)
class Temuan:
    """One problem as the list shows it; `lembar` and `sel` are empty where it has no cell."""

    kode: str
    tingkat: str
    lembar: str
    sel: str
    pesan: str
    cara: str

    @property
    def tentang_dokumen(self) -> bool:
        """Whether it is a fault of a finished document, which no cell of the workbook can mend."""
        return not self.lembar and self.kode.startswith("CEK")


@dataclass(frozen=True, slots=True)
class Periksaan:
    """What reading and checking a workbook gave; `ringkas` is None where nothing can be made of it.

    `disimpan` is when the file had been saved (seconds of the file system; 0 where it cannot be seen).
    """

    ringkas: Ringkas | None
    temuan: tuple[Temuan, ...]
    diterima: int = 0
    disimpan: float = 0.0


class Warna(str, Enum):
    """How a status is to be felt."""

    TENANG = "tenang"
    BAIK = "baik"
    PERIKSA = "periksa"
    SALAH = "salah"


@dataclass(frozen=True, slots=True)
class Status:
    """One line on how things stand."""

    teks: str
    warna: Warna


@dataclass(frozen=True, slots=True)
class Buatan:
    """The files that were made, whether they are drafts, and what is to be said of making them."""

    berkas: tuple[Path, ...]
    draf: bool
    temuan: tuple[Temuan, ...]
    celah: int = 0  # parts of the documents that are still empty
    gagal: int = 0  # files that could not be saved
    sebagian: bool = False  # not all that should be was made, or saved

    @property
    def folder(self) -> Path | None:
        """Where the files lie; None where there are none."""
        return self.berkas[0].parent if self.berkas else None

    @property
    def dokumen(self) -> tuple[Path, ...]:
        """The reports among the files: the list of what is to be mended is none."""
        return tuple(path for path in self.berkas if not path.name.startswith("Daftar-Perbaikan"))

    @property
    def status(self) -> Status:
        """What came of it, in one line."""
        banyak, draf = len(self.dokumen), " sebagai DRAF" if self.draf else ""
        daftar = ", beserta Daftar Perbaikan" if banyak < len(self.berkas) else ""
        dibuat = f"{banyak} berkas dibuat{draf}{daftar}" if banyak else "Tidak ada laporan yang dibuat"
        if self.gagal:
            dibuat += f"; {self.gagal} dari {len(self.berkas) + self.gagal} berkas tidak tersimpan"
        elif self.sebagian:
            dibuat += "; sebagian laporan tidak jadi"
        kurang = self.gagal or self.sebagian or not banyak
        if kurang or self.draf:
            return Status(f"{dibuat}.", Warna.SALAH if kurang else Warna.PERIKSA)
        if self.celah:
            return Status(f"{dibuat}, belum lengkap: {self.celah} bagian kosong.", Warna.PERIKSA)
        if any(satu.tentang_dokumen for satu in self.temuan):
            return Status(f"{dibuat}; ada yang perlu dilihat.", Warna.PERIKSA)
        return Status(f"{banyak} berkas selesai dibuat{daftar}.", Warna.BAIK)

    @property
    def catatan(self) -> str:
        """What staff must know of the making itself: what could not be saved or made, gaps, faults of documents; three at most.

        Where no report was made, every GALAT may be why; a last line counts those of them that the list of findings has
        besides. What came up in the making is not in that list.
        """
        pembuatan = [satu for satu in self.temuan if satu.kode.startswith(("BRK", "TPL")) or satu.tentang_dokumen]
        lain = [satu for satu in self.temuan if satu.tingkat == GALAT and satu not in pembuatan]
        soal = pembuatan if self.dokumen else [*pembuatan, *lain]
        ihwal = _gather(soal)
        if self.draf and self.dokumen:
            ihwal.append("Perbaiki galat pada daftar temuan, lalu buat sekali lagi.")
        sisa = 0 if self.dokumen else min(len(ihwal) - CATATAN_TERBANYAK, len(lain))
        tersisa = [f"Masih ada {sisa} hal lain; lihat tab «Temuan»."] if sisa > 0 else []
        return "\n".join([*ihwal[:CATATAN_TERBANYAK], *tersisa])


def _gather(soal: Sequence[Temuan]) -> list[str]:
    """Return each thing as one line; a fault that several documents share is told of the first, and counted."""
    banyak = Counter(satu.kode for satu in soal if satu.tentang_dokumen)
    lines = []
    for satu in soal:
        lagi = banyak.pop(satu.kode, 0) - 1 if satu.tentang_dokumen else 0
        if lagi >= 0:
            sama = f" Begitu pula {lagi} dokumen lain." if lagi else ""
            lines.append(f"{satu.pesan} {satu.cara}{sama}")
    return lines


@dataclass(frozen=True, slots=True)
class Rancangan:
    """A letter to the inspectorate as the user sees it.

    `batas` is how big it may be (bytes); `server` names the office's mail server, «» where none is set.
    `catatan` is what the user should know before sending, «» where there is nothing. `tanya_sandi`: the server wants a
    password and the computer keeps none, so that the user types it for this letter, into `sandi`.
    """

    kepada: str
    tembusan: str
    perihal: str
    isi: str
    dokumen: tuple[Path, ...]
    batas: int
    server: str = ""
    catatan: str = ""
    tanya_sandi: bool = False
    sandi: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ServerSurel:
    """The office's mail server as the user writes it; `sandi` is «» where the kept password is to stay."""

    alamat: str = ""
    porta: str = "587"
    pengamanan: str = "STARTTLS"
    pengirim: str = ""
    pengguna: str = ""
    sandi: str = ""
    batas: str = "20"


@dataclass(frozen=True, slots=True)
class Kabar:
    """What came of a task: whether it did what was asked, what to say, and the files that it made."""

    baik: bool
    judul: str
    teks: str
    berkas: tuple[Path, ...] = ()


@dataclass
class Keadaan:
    """All that the window shows; the views read it and change nothing of it themselves."""

    buku: Path | None = None
    kepala: Ringkas | None = None  # what is known of the workbook while it is still being checked
    periksaan: Periksaan | None = None
    buatan: Buatan | None = None
    laporan: set[str] = field(default_factory=set)
    triwulan: int = 0
    sibuk: str = ""  # what is being done; «» where nothing is

    def open(self, buku: Path) -> None:
        """Turn to another workbook; nothing is known of it yet."""
        self.buku, self.kepala, self.periksaan, self.buatan, self.triwulan = buku, None, None, None, 0

    def take(self, periksaan: Periksaan, laporan: Sequence[str] | None, bawaan: Sequence[str]) -> None:
        """Take what was found; `laporan` are the reports ticked last (None: `bawaan`), as far as there is data."""
        self.periksaan, self.kepala = periksaan, periksaan.ringkas
        if periksaan.ringkas is None:
            self.laporan, self.triwulan = set(), 0
            return
        ada = periksaan.ringkas.laporan
        self.laporan = (set(laporan or ()) & ada) or (set(bawaan) & ada)
        if not 1 <= self.triwulan <= periksaan.ringkas.triwulan:
            self.triwulan = periksaan.ringkas.triwulan

    @property
    def sebutan(self) -> str:
        """What is being done, within a sentence."""
        return self.sibuk[:1].lower() + self.sibuk[1:].removesuffix(" …")

    @property
    def boleh_periksa(self) -> bool:
        """Whether there is something to check and nothing else is being done."""
        return self.buku is not None and not self.sibuk

    @property
    def boleh_buat(self) -> bool:
        """Whether reports can be asked for now."""
        return self.boleh_periksa and self.periksaan is not None and bool(self.laporan)

    @property
    def identitas(self) -> str:
        """The agency with its region, or what is to be known instead."""
        if self.buku is None:
            return "Belum ada buku kerja yang dipilih"
        if self.kepala:
            return f"{self.kepala.opd} {self.kepala.daerah}".strip()
        if self.periksaan is None:
            return "Sedang dibaca …" if self.sibuk else "Buku kerja ini belum diperiksa"
        return "Buku kerja ini belum dapat dipakai"

    @property
    def masa(self) -> str:
        """The year and the last closed quarter; «» where they are not known."""
        ringkas = self.kepala
        if ringkas is None:
            return ""
        romawi = ROMAWI[ringkas.triwulan]
        tutup = f"ditutup sampai triwulan {romawi}" if romawi else "belum ada triwulan yang ditutup"
        return f"Tahun {ringkas.tahun}, {tutup}"

    @property
    def status(self) -> Status:
        """How the workbook stands: free of findings, with warnings, or with mistakes."""
        if self.periksaan is None:
            return Status("Memeriksa …", Warna.TENANG) if self.sibuk else Status("", Warna.TENANG)
        galat = sum(satu.tingkat == GALAT for satu in self.periksaan.temuan)
        peringatan = len(self.periksaan.temuan) - galat
        terima = f", {self.periksaan.diterima} diterima" if self.periksaan.diterima else ""
        if galat:
            akibat = "laporan menjadi draf" if self.periksaan.ringkas else "laporan belum dapat dibuat"
            return Status(f"{galat} galat, {peringatan} peringatan{terima}: {akibat}", Warna.SALAH)
        if peringatan:
            return Status(f"Tanpa galat, {peringatan} peringatan{terima}", Warna.PERIKSA)
        return Status(f"Tanpa temuan{terima}: siap dibuat", Warna.BAIK)


def sort_temuan(temuan: Sequence[Temuan]) -> tuple[Temuan, ...]:
    """Mistakes before warnings, those of one sheet together, each sheet where it first comes."""
    lembar = {nama: nomor for nomor, nama in enumerate(dict.fromkeys(satu.lembar for satu in temuan))}
    return tuple(sorted(temuan, key=lambda satu: (satu.tingkat != GALAT, lembar[satu.lembar])))


def describe_size(banyak: int) -> str:
    """Return a file's size (in bytes) in words, such as «64 KB» or «1,2 MB»."""
    if banyak < 1_000_000:
        return f"{max(1, round(banyak / 1000))} KB"
    return f"{banyak / 1_000_000:.1f} MB".replace(".", ",")


def list_attached(isi: str, semua: Sequence[str], ikut: Sequence[str]) -> str:
    """Return a letter whose numbered list of files names only those that go along; other words stay as they are."""
    lines = isi.splitlines()
    listed = [at for at, line in enumerate(lines) if line.partition(". ")[2] in semua]
    if not listed:
        return isi
    baru = [f"{nomor}. {nama}" for nomor, nama in enumerate(ikut, 1)]
    rest = [line for at, line in enumerate(lines) if at not in listed]
    return "\n".join([*rest[: listed[0]], *baru, *rest[listed[0] :]]) + "\n"
