"""What a column of a foreign table may hold, and which cell of the workbook takes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from openpyxl.utils import get_column_letter

from generator.model.pilihan import Tingkat
from generator.workbook.schema import SHEETS


class Peran(str, Enum):
    """What stands in a column."""

    KODE = "kode"
    NAMA = "nama program/kegiatan/sub kegiatan"
    SASARAN = "sasaran"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    UNIT = "penanggung jawab"
    SUMBER_DANA = "sumber dana"
    KINERJA = "kinerja"  # a K column; `kunci` says which
    UANG = "uang"  # an Rp column; `kunci` says which
    JUMLAH_KINERJA = "jumlah kinerja"  # what the form itself adds up: compared, never taken
    JUMLAH_UANG = "jumlah uang"
    DIABAIKAN = "diketahui, tidak diambil"
    ASING = "tidak dikenal"


@dataclass(frozen=True, slots=True)
class Arti:
    """The meaning of a heading: the role, for values the key of the workbook's column, and a single level it names."""

    peran: Peran
    kunci: str = ""
    tingkat: Tingkat | None = None
    sebab: str = ""  # why a heading was not understood, where that can be said
    kumulatif: bool = False  # the value up to and with that quarter


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of the table with its whole heading, upper levels first."""

    nomor: int
    judul: str
    arti: Arti

    @property
    def huruf(self) -> str:
        """The column's letter."""
        return get_column_letter(self.nomor)

    @property
    def sebutan(self) -> str:
        """What the column was understood as, in words."""
        return name_value(self.arti.peran, self.arti.kunci) if self.arti.kunci else self.arti.peran.value


LEMBAR_KINERJA = {"target_akhir": "indikator_simpul"}  # all other K columns belong to Isian Triwulan


def name_value(peran: Peran, kunci: str) -> str:
    """Return how the workbook calls a value, such as «Realisasi TW I (Rp)»."""
    if peran in (Peran.UANG, Peran.JUMLAH_UANG):
        return f"{SHEETS['anggaran'].by_key[kunci].title} (Rp)"
    sheet = SHEETS[LEMBAR_KINERJA.get(kunci, "isian_triwulan")]
    return f"{sheet.by_key[kunci].title} (K)"
