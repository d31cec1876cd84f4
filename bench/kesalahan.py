"""The mistakes that staff make in single cells, each as a way to pick a cell of a clean workbook and what to put there."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.workbook.columns import Acuan, Angka, Id, NilaiKinerja, Pilihan
from generator.workbook.schema import SHEETS, WORKBOOK

Data = dict[str, Any]
Cell = tuple[str, int, str]  # sheet, row from 0 (of a form: 0), column
UANG = ("anggaran", "anggaran_dokumen")
TERUKUR = ("realisasi", "isian_triwulan")
_KALIMAT = (
    "Capaian tahun {tahun} sudah baik.",
    "Ditetapkan dengan keputusan Nomor .....",
    "Sasaran yang yang dicapai.",
)


@dataclass(frozen=True)
class Ubahan:
    """One changed cell; `isi` None empties it."""

    lembar: str
    nomor: int
    kunci: str
    isi: Any

    def apply(self, data: Data) -> None:
        """Change the data."""
        row = row_of(data, self.lembar, self.nomor)
        if self.isi is None:
            row.pop(self.kunci)
        else:
            row[self.kunci] = self.isi


@dataclass(frozen=True)
class Jenis:
    """One kind of mistake. `is_dini` asks for the example as it stood at the end of quarter II."""

    nama: str
    pick: Callable[[Data], Iterator[Cell]]
    spoil: Callable[[Data, Cell, Any, random.Random], Any]
    is_dini: bool = False

    def prepare(self, data: Data) -> Data:
        """Return the workbook that the mistake is made in."""
        return close_at(data, 2) if self.is_dini else data

    def make(self, data: Data, chance: random.Random) -> Ubahan:
        """Choose a cell and what to put there; chosen again where nothing would change."""
        cells = list(self.pick(data))
        while True:
            lembar, nomor, kunci = cell = chance.choice(cells)
            old = row_of(data, lembar, nomor).get(kunci)
            new = self.spoil(data, cell, old, chance)
            if new != old:
                return Ubahan(lembar, nomor, kunci, new)


def row_of(data: Data, lembar: str, nomor: int) -> dict[str, Any]:
    """The row of a sheet, or the form itself."""
    return data[lembar] if SHEETS[lembar].formulir else data[lembar][nomor]


def close_at(data: Data, triwulan: int) -> Data:
    """Empty what came after a quarter."""
    later = [f"realisasi_tw{nomor}" for nomor in range(triwulan + 1, 5)] + ["realisasi_tahun"]
    for lembar in (*TERUKUR, *UANG):
        for row in data.get(lembar, []):
            for kunci in later:
                row.pop(kunci, None)
    data["profil"]["triwulan_terakhir"] = triwulan
    return data


def list_cells(data: Data, *lembar: str) -> Iterator[Cell]:
    """Every filled cell of the named sheets, of all where none is named."""
    for sheet in WORKBOOK:
        if sheet.key != "penerimaan" and sheet.key in (lembar or SHEETS):
            rows = [data.get(sheet.key, {})] if sheet.formulir else data.get(sheet.key, [])
            for nomor, row in enumerate(rows):
                yield from ((sheet.key, nomor, kunci) for kunci in row if kunci in sheet.by_key)


def kind_of(cell: Cell) -> Any:
    """What the column of a cell holds."""
    return SHEETS[cell[0]].by_key[cell[2]].kind


def numbers(*lembar: str, awalan: tuple[str, ...] = ("",)) -> Callable[[Data], Iterator[Cell]]:
    """Cells of the sheets that hold a number other than zero."""

    def pick(data: Data) -> Iterator[Cell]:
        for cell in list_cells(data, *lembar):
            nilai = row_of(data, *cell[:2])[cell[2]]
            is_number = isinstance(nilai, (int, Decimal)) and not isinstance(nilai, bool) and nilai != 0
            if is_number and cell[2].startswith(awalan) and isinstance(kind_of(cell), (Angka, NilaiKinerja)):
                yield cell

    return pick


def required(data: Data) -> Iterator[Cell]:
    """Filled cells of required columns."""
    return (cell for cell in list_cells(data) if SHEETS[cell[0]].by_key[cell[2]].required)


def of_kind(*kinds: type) -> Callable[[Data], Iterator[Cell]]:
    """Filled cells of columns of these kinds."""
    return lambda data: (cell for cell in list_cells(data) if isinstance(kind_of(cell), kinds))


def columns(lembar: str, *kunci: str) -> Callable[[Data], Iterator[Cell]]:
    """Filled cells of these columns of one sheet."""
    return lambda data: (cell for cell in list_cells(data, lembar) if cell[2] in kunci)


def pk_of_year(data: Data) -> Iterator[Cell]:
    """The PK targets of the report year."""
    ke = data["profil"]["tahun"] - data["profil"]["renstra_awal"] + 1
    for lembar, nomor, kunci in list_cells(data, "target"):
        if kunci == f"target_{ke}" and data["target"][nomor]["versi"] == "PK":
            yield lembar, nomor, kunci


def early(data: Data) -> Iterator[Cell]:
    """Cells of quarters that are not closed yet."""
    for lembar in (*TERUKUR, "anggaran"):
        for nomor, row in enumerate(data[lembar]):
            if any(kunci.startswith("realisasi_tw") for kunci in row):
                yield lembar, nomor, "realisasi_tw3"


def add_some(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """A number off by some percent, as after a wrong sum."""
    step = max(1, int(abs(old) // 50)) if old == int(old) else Decimal("0.5")
    return old + chance.choice((-1, 1)) * step


def swap_digits(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """Two unlike neighbouring digits exchanged."""
    text = str(old)
    places = [n for n in range(len(text) - 1) if text[n : n + 2].isdigit() and text[n] != text[n + 1]]
    if not places:
        return old
    n = chance.choice(places)
    swapped = text[:n] + text[n + 1] + text[n] + text[n + 2 :]
    return type(old)(swapped)


def move_decimal(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """Ten times too much or too little."""
    return old * 10 if chance.random() < 0.5 else Decimal(old) / 10


def next_year(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """The Renstra target of a neighbouring year in the place of this year's."""
    row = data["target"][cell[1]]
    plan = next(r for r in data["target"] if r["indikator"] == row["indikator"] and r["versi"] == "Renstra")
    ke = int(cell[2].rpartition("_")[2])
    return plan.get(f"target_{ke + chance.choice((-1, 1))}", old)


def other_row(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """What another row of the same column says."""
    return chance.choice([row[cell[2]] for row in data[cell[0]] if cell[2] in row])


def shift_year(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """A year later or earlier; a date of the year before."""
    return f"{int(old[:4]) - 1}{old[4:]}" if isinstance(old, str) else old + chance.choice((-3, 1, 2))


def spoil_text(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """A sentence left over from elsewhere, behind the right ones."""
    return f"{old}. {chance.choice(_KALIMAT).format(tahun=data['profil']['tahun'] - chance.choice((1, 2)))}"


def typed(*choices: Any) -> Callable[[Data, Cell, Any, random.Random], Any]:
    """One of the given contents."""
    return lambda data, cell, old, chance: chance.choice(choices)


def other_unit(data: Data, cell: Cell, old: Any, chance: random.Random) -> Any:
    """Another unit; «%» for «Persen» is none."""
    new = chance.choice(SATUAN_LAIN)
    return old if (old, new) == ("Persen", "%") else new


BENAR_RUSAK = ("tujuh", "12 orang", "1.5", "8O,5", "12,5,1", "belum ada data 2024")
SATUAN_LAIN = ("Dokumen", "Laporan", "Orang", "%", "Paket")
JENIS = (
    Jenis("wrong sum in a document's amount", numbers("anggaran_dokumen", "angka_luar"), add_some),
    Jenis("wrong sum in a table of staff or components", numbers("rincian", awalan=("nilai",)), add_some),
    Jenis("PK target of a neighbouring year", pk_of_year, next_year),
    Jenis("year or date shifted", columns("riwayat", "tahun"), shift_year),
    Jenis(
        "report signed a year too early", columns("profil", "tanggal_lkjip", "tanggal_tw1", "tanggal_tw4"), shift_year
    ),
    Jenis("digits of an amount swapped", numbers(*UANG), swap_digits),
    Jenis("digits of a realisasi or target swapped", numbers(*TERUKUR), swap_digits),
    Jenis("decimal point moved, amount", numbers(*UANG), move_decimal),
    Jenis("decimal point moved, realisasi or target", numbers(*TERUKUR), move_decimal),
    Jenis("code of another row", columns("simpul", "kode"), other_row),
    Jenis("id of another row", of_kind(Id), other_row),
    Jenis("reference to nothing", of_kind(Acuan), typed("TIDAK-ADA")),
    Jenis("wrong satuan", columns("indikator_simpul", "satuan"), other_unit),
    Jenis("later quarter filled", early, typed(5, 17, 1200), is_dini=True),
    Jenis("negative number", numbers(*UANG, *TERUKUR), lambda data, cell, old, chance: -old),
    Jenis("text for a number", numbers(*UANG, *TERUKUR, "target", "riwayat"), typed(*BENAR_RUSAK)),
    Jenis("word that is no choice", of_kind(Pilihan), typed("lainnya", "tidak tahu")),
    Jenis("required cell deleted", required, typed(None)),
    Jenis("realisasi of a quarter deleted", numbers(*UANG, *TERUKUR, awalan=("realisasi_tw",)), typed(None)),
    Jenis("sentence left over in a text", columns("analisis", "teks"), spoil_text),
)
