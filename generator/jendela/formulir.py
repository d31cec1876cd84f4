"""The dialogs that ask for files and a few words, as data: what they ask, and the command that the answers become."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from generator.app.pengguna.folder import find_documents
from generator.jendela.keadaan import Keadaan
from generator.model.nomenklatur import BIDANG

BUKU = (("Buku kerja Excel", "*.xlsx"),)
TABEL = (("Tabel Excel atau CSV", "*.xlsx *.csv"),)
WORD = (("Dokumen Word", "*.docx"),)
KIRIMAN = (("Dokumen", "*.docx *.pdf *.xlsx *.zip"),)
DAERAH = ("Kabupaten", "Kota", "Provinsi")
MENURUT_NAMA = "templat bawaan menurut nama berkasnya"
TEMPLAT_BAWAAN = ("lkjip", "triwulan", "triwulan-ringkas", "cascading", "perjanjian", "iku", "prareviu")
NAMA_TERPANJANG = 255  # letters, and below years: what the command takes; the window does not load it before its work
TAHUN_RENSTRA = 6
_KODE = re.compile(r"\d\.\d{2}")


class Bentuk(str, Enum):
    """How a field is filled in."""

    TEKS = "teks"
    PILIH = "pilih"
    BANYAK = "banyak"  # several of a list
    CENTANG = "centang"
    BUKA = "buka"
    BUKA_BANYAK = "buka banyak"
    SIMPAN = "simpan"


@dataclass(frozen=True, slots=True)
class Medan:
    """One question of a dialog; `bantuan` stands below it in small letters, `pilihan` is what a list offers."""

    kunci: str
    label: str
    bentuk: Bentuk = Bentuk.TEKS
    wajib: bool = True
    bantuan: str = ""
    pilihan: tuple[str, ...] = ()
    jenis: tuple[tuple[str, str], ...] = BUKU


Jawab = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Formulir:
    """One dialog. `susun` makes the command of the answers; with `pratinjau` that command is first shown and agreed to.

    `hasil` is the key of the workbook that is made; «» where none is.
    """

    judul: str
    pengantar: str
    medan: tuple[Medan, ...]
    tombol: str
    susun: Callable[[Jawab], list[str]]
    hasil: str = ""
    pratinjau: bool = False

    def check(self, jawab: Jawab) -> str:
        """Return what is still missing or cannot be taken, as a sentence; «» where all is there."""
        kurang = [medan.label for medan in self.medan if medan.wajib and not jawab.get(medan.kunci)]
        if kurang:
            return f"Isi dahulu: {', '.join(kurang)}."
        return next(filter(None, (_CEK.get(medan.kunci, _accept)(medan, jawab) for medan in self.medan)), "")


def _accept(medan: Medan, jawab: Jawab) -> str:
    """Take any answer: the command itself says what is wrong with it."""
    return ""


def _check_year(medan: Medan, jawab: Jawab) -> str:
    isi = str(jawab.get(medan.kunci) or "")
    return "" if not isi or re.fullmatch(r"20\d\d", isi) else f"{medan.label} ditulis seperti 2025."


def _check_renstra(medan: Medan, jawab: Jawab) -> str:
    isi = str(jawab.get(medan.kunci) or "")
    if not isi:
        return ""
    found = re.fullmatch(r"(20\d\d)-(20\d\d)", isi)
    if found is None:
        return f"{medan.label} ditulis seperti 2025-2029."
    beda = int(found[2]) - int(found[1])
    if beda < 0:
        return f"{medan.label}: tahun akhir mendahului tahun awal."
    return "" if beda < TAHUN_RENSTRA else f"{medan.label} paling panjang {TAHUN_RENSTRA} tahun."


def _check_name(medan: Medan, jawab: Jawab) -> str:
    panjang = len(jawab.get(medan.kunci) or "")
    if panjang <= NAMA_TERPANJANG:
        return ""
    return f"{medan.label} paling panjang {NAMA_TERPANJANG} huruf; yang tertulis {panjang} huruf."


def _check_copies(medan: Medan, jawab: Jawab) -> str:
    return "" if len(jawab[medan.kunci]) > 1 else "Pilih sedikitnya dua salinan."


_CEK: dict[str, Callable[[Medan, Jawab], str]] = {
    "tahun": _check_year,
    "renstra": _check_renstra,
    "nama": _check_name,
    "salinan": _check_copies,
}


def _option(name: str, value: Any) -> list[str]:
    return [name, str(value)] if value else []


def _new(jawab: Jawab) -> list[str]:
    bidang = [_KODE.match(pilihan) for pilihan in jawab.get("bidang") or ()]
    return [
        "buku-baru",
        jawab["hasil"],
        *([f"--nama-opd={jawab['nama']}"] if jawab.get("nama") else []),  # it may begin with «-»
        *_option("--tahun", jawab.get("tahun")),
        *_option("--renstra", jawab.get("renstra")),
        *[part for kode in bidang if kode for part in ("--bidang", kode[0])],
        *([f"--{jawab['daerah'].casefold()}"] if jawab.get("daerah") else []),
        *(["--sub-kegiatan"] if jawab.get("sub") and any(bidang) else []),
    ]


_HASIL = Medan("hasil", "Simpan sebagai", Bentuk.SIMPAN)
BARU = Formulir(
    "Buku kerja baru",
    "Buku kerja kosong yang siap diisi. Bila bidang urusan dipilih, program dan kegiatannya langsung tertulis.",
    (
        Medan("nama", "Nama perangkat daerah", wajib=False),
        Medan("daerah", "Jenis daerah", Bentuk.PILIH, pilihan=DAERAH),
        Medan("tahun", "Tahun laporan"),
        Medan("renstra", "Tahun Renstra", wajib=False, bantuan="Contoh: 2025-2029"),
        Medan(
            "bidang",
            "Bidang urusan",
            Bentuk.BANYAK,
            wajib=False,
            bantuan="Boleh lebih dari satu: tekan Ctrl sambil mengeklik.",
            pilihan=tuple(f"{kode} {nama.capitalize()}" for kode, nama in BIDANG.items()),
        ),
        Medan("sub", "Tulis juga sub kegiatan dan indikatornya", Bentuk.CENTANG, wajib=False),
        _HASIL,
    ),
    "Buat buku kerja",
    _new,
    "hasil",
)
TAHUN = Formulir(
    "Buku kerja tahun berikutnya",
    "Isi yang tetap berlaku dibawa, angka tahun lalu pindah ke riwayat. Buku lama hanya dibaca.",
    (
        Medan("lama", "Buku kerja lama", Bentuk.BUKA),
        Medan("tahun", "Tahun laporan yang baru", bantuan="Tahun yang sama memperbarui buku lama ke susunan terbaru."),
        _HASIL,
    ),
    "Buat buku kerja",
    lambda jawab: ["buku-baru", jawab["hasil"], "--dari", jawab["lama"], *_option("--tahun", jawab.get("tahun"))],
    "hasil",
)
IMPOR = Formulir(
    "Impor tabel",
    "Matriks Evaluasi Renja (E.81) atau daftar anggaran dimasukkan ke buku kerja baru. Yang dipahami ditunjukkan dahulu.",
    (
        Medan("sumber", "Berkas yang memuat tabel", Bentuk.BUKA, jenis=TABEL),
        Medan("lembar", "Lembar", wajib=False, bantuan="Kosong: lembar yang tabelnya paling dikenali."),
        Medan("ke", "Buku kerja yang dilengkapi", Bentuk.BUKA, bantuan="Hanya dibaca; hasilnya buku kerja baru."),
        Medan("timpa", "Bila berbeda, pakai angka dari tabel", Bentuk.CENTANG, wajib=False),
        _HASIL,
    ),
    "Lihat pratinjau",
    lambda jawab: [
        "impor",
        jawab["sumber"],
        *([f"--lembar={jawab['lembar']}"] if jawab.get("lembar") else []),
        "--ke",
        jawab["ke"],
        "--hasil",
        jawab["hasil"],
        *(["--timpa"] if jawab.get("timpa") else []),
    ],
    "hasil",
    pratinjau=True,
)
GABUNG = Formulir(
    "Gabungkan salinan",
    "Salinan yang diisi beberapa bidang dijadikan satu. Isi yang berbeda dicatat dalam daftar perbedaan.",
    (
        Medan("salinan", "Salinan (dua atau lebih)", Bentuk.BUKA_BANYAK),
        Medan(
            "induk", "Buku kerja semula", Bentuk.BUKA, wajib=False, bantuan="Yang disalin untuk semua bidang, bila ada."
        ),
        _HASIL,
    ),
    "Gabungkan",
    lambda jawab: ["gabung", jawab["hasil"], *jawab["salinan"], *_option("--induk", jawab.get("induk"))],
    "hasil",
)
SALINAN = Formulir(
    "Salinan bertanda",
    "Salinan buku kerja yang sel bermasalahnya diwarnai dan diberi komentar, untuk dibagikan kepada pengisi.",
    (Medan("buku", "Buku kerja", Bentuk.BUKA), _HASIL),
    "Buat salinan",
    lambda jawab: ["periksa", jawab["buku"], "--salinan", jawab["hasil"]],
    "hasil",
)

TEMPLAT = Formulir(
    "Periksa templat",
    "Penanda dalam templat Word yang salah tulis disebut satu per satu beserta perbaikannya.",
    (
        Medan("templat", "Templat Word", Bentuk.BUKA, jenis=WORD),
        Medan("bawaan", "Menggantikan", Bentuk.PILIH, pilihan=(MENURUT_NAMA, *TEMPLAT_BAWAAN)),
    ),
    "Periksa",
    lambda jawab: [
        "periksa-templat",
        jawab["templat"],
        *(["--laporan", jawab["bawaan"]] if jawab["bawaan"] in TEMPLAT_BAWAAN else []),
    ],
)


def suggest(formulir: Formulir, keadaan: Keadaan) -> dict[str, str]:
    """Return the answers to begin with: the workbook in use, and what follows from it."""
    buku, ringkas = keadaan.buku, keadaan.kepala
    jawab = {} if buku is None else {"lama": str(buku), "ke": str(buku), "buku": str(buku)}
    if formulir is TAHUN and ringkas:
        jawab["tahun"] = str(ringkas.tahun + 1)
    keys = {medan.kunci for medan in formulir.medan}
    return {kunci: isi for kunci, isi in jawab.items() if kunci in keys}


def suggest_name(formulir: Formulir, jawab: Jawab) -> str:
    """Return a file name for the new workbook."""
    tahun = str(jawab.get("tahun") or "").strip()
    nama = {"Impor tabel": "terisi", "Gabungkan salinan": "gabungan", "Salinan bertanda": "bertanda"}
    asal = Path(str(jawab.get("ke") or jawab.get("buku") or "")).stem
    return "-".join(filter(None, (asal or "buku-kerja", nama.get(formulir.judul, tahun)))) + ".xlsx"


def place_path(nama: str, buku: Path | None) -> str:
    """Return the whole path of a file name typed without one: beside the workbook in use, else among the documents."""
    path = Path(nama).expanduser()
    if path.is_absolute():
        return str(path)
    return str((buku.absolute().parent if buku else find_documents()) / path)


def count_files(isi: str | Sequence[str]) -> str:
    """Return the chosen files in one line: the name of one, the number of several."""
    names = [isi] if isinstance(isi, str) else list(isi)
    if len(names) <= 1:
        return "".join(names)
    return f"{len(names)} berkas: {', '.join(Path(nama).name for nama in names)}"
