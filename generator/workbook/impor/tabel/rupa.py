"""What a row of a foreign table is, and what was understood of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import Any

from generator.model.pilihan import Tingkat
from generator.workbook.impor.tabel.kolom import Peran
from generator.workbook.impor.tingkat import KodeBaris


class Jenis(str, Enum):
    """What a row of the foreign table is."""

    SIMPUL = "simpul"
    INDIKATOR = "indikator tambahan"
    PITA = "pita urusan/bidang"
    SASARAN = "sasaran"
    JUMLAH = "jumlah"
    KAKI = "kaki tabel"
    REKENING = "rekening belanja"
    DILEWATI = "dilewati"
    ASING = "tidak dipahami"


@dataclass(slots=True)
class Baris:
    """One row as understood; values by key of the workbook's columns, money in rupiah."""

    nomor: int
    jenis: Jenis
    teks: str = ""  # its first words; of a footer, the label
    nama: str = ""
    kode: KodeBaris = field(default_factory=KodeBaris)
    kolom_tingkat: Tingkat | None = None  # the level that the name's column is for
    atasan: list[tuple[Tingkat, str, KodeBaris]] = field(default_factory=list)  # names above it in the same row
    tingkat: Tingkat | None = None
    indent: int = 0
    sasaran: str = ""
    unit: str = ""
    sumber_dana: str = ""
    indikator: str = ""
    satuan: str = ""
    kinerja: dict[str, Any] = field(default_factory=dict)
    uang: dict[str, Decimal] = field(default_factory=dict)
    jumlah: dict[Peran, Decimal] = field(default_factory=dict)  # the form's own sum over the quarters
    isi_kaki: str = ""
    sel: dict[str, str] = field(default_factory=dict)  # addresses by «nama», «indikator», «kode» and «K key», «Rp key»
