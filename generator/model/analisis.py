"""Words and free material of the reports: remarks, LHE follow-up, lists, staff tables, tree nodes, pictures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.model.asal import Asal
from generator.model.pilihan import JenisAnalisis, JenisDaftar, JenisTabel, PeriodeAnalisis, TingkatPohon

JUMLAH_KOLOM_TABEL = 18


@dataclass(frozen=True, slots=True)
class Analisis:
    """One remark. `acuan` is the id of a rencana, indikator, node or node indicator; None means the whole agency."""

    acuan: str | None
    periode: PeriodeAnalisis
    jenis: JenisAnalisis
    teks: str
    penanggung_jawab: str | None
    tenggat: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class RekomendasiLhe:
    """One recommendation of the inspectorate's evaluation (LHE) and its follow-up."""

    tahun_lhe: int
    nomor: str | None
    rekomendasi: str
    rencana_aksi: str | None
    target: str | None
    waktu: str | None
    penanggung_jawab: str | None
    status: str | None
    bukti: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Daftar:
    """One item of one of the lists; `hasil` is the second printed column where the list has one."""

    jenis: JenisDaftar
    uraian: str
    hasil: str | None
    keterangan: str | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Narasi:
    """The agency's own text for one section; each line of the cell is one paragraph.

    `triwulan`: the only quarter whose report it stands in, instead of one for all of them (None).
    """

    bagian: str
    teks: str
    asal: Asal
    triwulan: int | None = None

    @property
    def nama_bagian(self) -> str:
        """The section without regard to letter case and blanks; one of `BAGIAN_NARASI` where it is known."""
        return self.bagian.strip().casefold()


_BAGIAN_NARASI = {
    "lkjip": (
        "kata-pengantar ikhtisar latar-belakang maksud-tujuan butir-maksud sistematika organisasi tugas pegawai isu hukum"
        " lhe visi-misi tujuan-sasaran strategi iku rencana-kinerja perjanjian pagu skala data-pendukung pengukuran"
        " rincian-indikator tahun-lalu jangka-menengah pembanding penyebab efisiensi program-penunjang indikator-program"
        " uraian-program"
        " realisasi perubahan per-sasaran serapan-rendah penghargaan pengantar-penutup simpulan langkah penutup"
        " pk-indikator pk-program matriks-iku rpjmd realisasi-luas matriks-lhe"
    ),
    "triwulan": (
        "kata-pengantar pendahuluan latar-belakang maksud-tujuan sistematika perencanaan-strategis renstra iku target"
        " perjanjian-kinerja akuntabilitas capaian permasalahan rekomendasi penutup"
    ),
    "cascading": "pengantar pohon panjab",
}
BAGIAN_NARASI = tuple(f"{laporan}/{nama}" for laporan, daftar in _BAGIAN_NARASI.items() for nama in daftar.split())
"""The sections of the reports that take a text of the agency's own."""


BAGIAN_TABEL = {
    "organisasi": "LKjIP BAB I, sesudah tugas dan fungsi",
    "pegawai": "LKjIP BAB I, pada data pegawai",
    "isu strategis": "LKjIP BAB I, sesudah isu strategis",
    "evaluasi": "LKjIP BAB I, sesudah tindak lanjut hasil evaluasi",
    "perencanaan": "LKjIP BAB II, sesudah rencana kinerja",
    "capaian": "LKjIP BAB III, sebagai data pendukung capaian",
    "anggaran": "LKjIP BAB III, sesudah realisasi anggaran",
    "lampiran": "lampiran LKjIP",
    "triwulan": "Laporan Triwulan, sesudah capaian indikator",
    "lampiran triwulan": "lampiran Laporan Triwulan; pada bentuk ringkas sesudah tabel sub kegiatan",
}
"""The sections that a table of the agency can stand in, and where in which report that is."""


@dataclass(frozen=True, slots=True)
class TabelIsian:
    """The head of one staff or free table. `kolom` holds the headings, separated by semicolons; «A > B» groups B under A.

    `triwulan`: the only quarter whose report it stands in; None: all of them.
    """

    id: str
    jenis: JenisTabel
    bagian: str
    judul: str
    kepala_baris: str
    kolom: str
    sumber: str | None
    keterangan: str | None
    asal: Asal
    triwulan: int | None = None

    @property
    def nama_bagian(self) -> str:
        """The section without regard to letter case and blanks; one of `BAGIAN_TABEL` where it is known."""
        return self.bagian.strip().casefold()

    @property
    def daftar_kolom(self) -> tuple[str, ...]:
        """The column headings, left to right."""
        return tuple(bagian.strip() for bagian in self.kolom.split(";") if bagian.strip())


@dataclass(frozen=True, slots=True)
class IsiTabel:
    """One row of a table; `induk` names the row it stands under («-» rows of a parent unit). Cells are numbers or text."""

    tabel: str
    nomor: str | None
    uraian: str
    induk: str | None
    isi_1: Decimal | str | None
    isi_2: Decimal | str | None
    isi_3: Decimal | str | None
    isi_4: Decimal | str | None
    isi_5: Decimal | str | None
    isi_6: Decimal | str | None
    isi_7: Decimal | str | None
    isi_8: Decimal | str | None
    isi_9: Decimal | str | None
    isi_10: Decimal | str | None
    isi_11: Decimal | str | None
    isi_12: Decimal | str | None
    isi_13: Decimal | str | None
    isi_14: Decimal | str | None
    isi_15: Decimal | str | None
    isi_16: Decimal | str | None
    isi_17: Decimal | str | None
    isi_18: Decimal | str | None
    keterangan: str | None
    asal: Asal

    @property
    def isi(self) -> tuple[Decimal | str | None, ...]:
        """The cells from left to right, as many as a table can have."""
        return tuple(getattr(self, f"isi_{nomor}") for nomor in range(1, JUMLAH_KOLOM_TABEL + 1))


POHON_TERDALAM = 20  # own boxes that hang below each other at most: far more than any chain of causes has


@dataclass(frozen=True, slots=True)
class Pohon:
    """One own node of the pohon kinerja; nodes that the plan sheets already hold need no row here."""

    id: str
    induk: str | None
    tingkat: TingkatPohon
    uraian: str
    indikator: str | None
    satuan: str | None
    target: str | None
    pemangku: str | None
    crosscutting: str | None
    asal: Asal


BAGIAN_GAMBAR = ("sampul", "struktur", "lampiran")
"""The sections that a picture can stand in: cover, organisation chart, appendix."""


@dataclass(frozen=True, slots=True)
class Gambar:
    """One picture: the section it stands in, its caption, and its file beside the workbook."""

    bagian: str
    judul: str
    berkas: str | None  # a file beside the workbook, or the name given to a picture pasted in the row
    lebar_cm: Decimal | None
    tanggal: date | None
    asal: Asal

    @property
    def nama_bagian(self) -> str:
        """The section without regard to letter case and blanks; one of `BAGIAN_GAMBAR` where it is known."""
        return self.bagian.strip().casefold()


@dataclass(frozen=True, slots=True)
class Penerimaan:
    """One PERINGATAN accepted by staff. `baris` names the row (or cell) it stands in; None means all of that sheet."""

    kode: str
    lembar: str
    baris: str | None
    alasan: str
    diterima_oleh: str
    tanggal: date
    asal: Asal


JENIS_DOKUMEN = "pdf"
"""What `BerkasGambar.jenis` says of a document that is an appendix of its own."""


@dataclass(frozen=True, slots=True)
class BerkasGambar:
    """A file of the sheet «Gambar»: its bytes, `jenis` «png» or «jpeg» as its bytes say, width and height in pixels.

    A document («pdf») has no width and height.
    """

    isi: bytes
    jenis: str
    lebar: int
    tinggi: int
