"""The hidden sheet of findings: one row for each sheet and, below, one row for each rule; «Mulai» shows what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.workbook.schema import WORKBOOK, Sheet
from generator.workbook.writer.kertas import Lembar
from generator.workbook.writer.letak import BARIS_PERTAMA
from generator.workbook.writer.status.aturan import Aturan, Sifat, rules_of_every_table
from generator.workbook.writer.status.daftar import rules_of_lists
from generator.workbook.writer.status.formulir import answers_of, rules_of_form
from generator.workbook.writer.status.isi import Isi
from generator.workbook.writer.status.khusus import rules_of_one_sheet
from generator.workbook.writer.status.rumus import (
    BARIS_RINGKAS,
    LEMBAR_PERIKSA,
    baris_ringkas,
    begun,
    expand,
    last_row,
    used_range,
)

BARIS_ATURAN = BARIS_RINGKAS + len(WORKBOOK) + 2  # 1-based
_SATUAN = {Sifat.KURANG: "isian", Sifat.SALAH: "baris"}


@dataclass(frozen=True)
class Temuan:
    """One rule with its place on the hidden sheet and what it finds in the data."""

    sheet: Sheet
    aturan: Aturan
    baris: int  # 1-based
    isi: Isi = field(repr=False)

    @cached_property
    def rows(self) -> list[int]:
        """The 1-based rows of the sheet that break the rule."""
        return sorted(number + BARIS_PERTAMA for number in self.aturan.cari(self.isi))

    @cached_property
    def selisih(self) -> int:
        """The amount of money, in whole rupiah."""
        return round(self.aturan.ukur(self.isi))

    @property
    def kalimat(self) -> str:
        """The finding in words; «» where there is none."""
        if not self.rows:
            return ""
        amount = f"{self.selisih:,}".replace(",", ".")
        money = f", selisih Rp{amount}" if self.aturan.selisih else ""
        return (
            f"{len(self.rows)} {_SATUAN[self.aturan.sifat]}: {self.aturan.teks}{money} (mulai baris {self.rows[0]}). "
        )


@dataclass(frozen=True)
class Periksa:
    """All findings about one workbook."""

    isi: Isi

    @cached_property
    def temuan(self) -> list[Temuan]:
        """Every rule of every sheet, in the order of the hidden sheet."""
        pairs = [(sheet, aturan) for sheet in WORKBOOK for aturan in _rules_of(sheet)]
        return [Temuan(sheet, aturan, BARIS_ATURAN + number, self.isi) for number, (sheet, aturan) in enumerate(pairs)]

    def of(self, sheet: Sheet) -> list[Temuan]:
        """The rules of one sheet."""
        return [temuan for temuan in self.temuan if temuan.sheet is sheet]

    def count(self, sheet: Sheet, sifat: Sifat) -> int:
        """How often the rules of one kind are broken on a sheet."""
        return sum(len(temuan.rows) for temuan in self.of(sheet) if temuan.aturan.sifat is sifat)

    def filled(self, sheet: Sheet) -> int:
        """How many rows or answers hold something."""
        if sheet.formulir:
            return sum(self.isi.answer(sheet.key, column.key) is not None for column in sheet.columns)
        rows = self.isi.tables[sheet.key]
        return sum(any(sel is not None for sel in row.values()) for row in rows)


def _rules_of(sheet: Sheet) -> Iterator[Aturan]:
    if sheet.formulir:
        yield from rules_of_form(sheet)
    else:
        yield from rules_of_every_table(sheet)
        yield from rules_of_one_sheet(sheet.key)
    yield from rules_of_lists(sheet)


def write_periksa(book: xlsxwriter.Workbook, periksa: Periksa) -> None:
    """Write the hidden sheet: per sheet its last row, filled rows, gaps and faults; per rule count, first row, words."""
    ws = book.add_worksheet(LEMBAR_PERIKSA, Lembar)
    ws.hide()
    for column, title in enumerate(("Lembar", "Baris terakhir", "Terisi", "Kurang", "Tidak konsisten")):
        ws.write_string(0, column, title)
    for sheet in WORKBOOK:
        _write_sheet(ws, sheet, periksa)
    for temuan in periksa.temuan:
        _write_rule(ws, temuan)


def _write_sheet(ws: Worksheet, sheet: Sheet, periksa: Periksa) -> None:
    number = baris_ringkas(sheet) - 1
    ws.write_string(number, 0, sheet.title)
    if sheet.formulir:
        ws.write_formula(number, 2, f"=COUNTA({answers_of(sheet)})", None, periksa.filled(sheet))
    else:
        rows = len(periksa.isi.tables[sheet.key])
        ws.write_array_formula(number, 1, number, 1, f"{{={last_row(sheet)}}}", None, max(rows, 2))
        rumus = expand(f"SUM(--{begun(sheet)})", sheet)
        ws.write_array_formula(number, 2, number, 2, f"{{={rumus}}}", None, periksa.filled(sheet))
    for column, sifat in ((3, Sifat.KURANG), (4, Sifat.SALAH)):
        cells = [f"C{temuan.baris}" for temuan in periksa.of(sheet) if temuan.aturan.sifat is sifat]
        ws.write_formula(number, column, "=" + ("+".join(cells) or "0"), None, periksa.count(sheet, sifat))


def _write_rule(ws: Worksheet, temuan: Temuan) -> None:
    number, aturan, sheet = temuan.baris - 1, temuan.aturan, temuan.sheet
    rumus = aturan.rumus if sheet.formulir else expand(aturan.rumus, sheet)
    rows = answers_of(sheet) if sheet.formulir else used_range(sheet, sheet.columns[0].key)
    count, first, money = f"C{temuan.baris}", f"D{temuan.baris}", f"E{temuan.baris}"
    ws.write_string(number, 0, sheet.title)
    ws.write_string(number, 1, aturan.teks)
    ws.write_array_formula(number, 2, number, 2, f"{{=SUM(IFERROR({rumus},0))}}", None, len(temuan.rows))
    smallest = f"{{=IF({count}=0,0,MIN(IF(IFERROR({rumus},0)>0,ROW({rows}))))}}"
    ws.write_array_formula(number, 3, number, 3, smallest, None, temuan.rows[0] if temuan.rows else 0)
    text = f'{count}&" {_SATUAN[aturan.sifat]}: "&B{temuan.baris}'
    if aturan.selisih:
        amount = f"{{=IF({count}=0,0,SUM(IFERROR({rumus},0)*{expand(aturan.selisih, sheet)}))}}"
        ws.write_array_formula(number, 4, number, 4, amount, None, temuan.selisih)
        text += f'&", selisih Rp"&SUBSTITUTE(FIXED({money},0),",",".")'
    text = f'=IF({count}=0,"",{text}&" (mulai baris "&{first}&"). ")'
    ws.write_formula(number, 5, text, None, temuan.kalimat)
