"""One cell: its value, its input message and its rule."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Acuan, Angka, Bulat, Kode, Rupiah, Tanggal
from generator.workbook.schema import Column, Sheet
from generator.workbook.writer.pilihan import DAFTAR_KODE, name_of_ids, name_of_list, saran_of
from generator.workbook.writer.tulisan import has_form, write_tulisan

PANJANG_JUDUL, PANJANG_PESAN = 32, 255  # more makes Excel call the file damaged
DAFTAR_BILANGAN = 6  # a whole number of so few choices is picked from a list
HARI_PERTAMA = date(1950, 1, 1)
Aturan = dict[str, Any]


def write_value(ws: Worksheet, row: int, column: int, isi: Any, cell_format: Format) -> None:
    """Write a value as the kind of cell that fits it; None is a formatted blank."""
    if isi is None:
        ws.write_blank(row, column, None, cell_format)
    elif isinstance(isi, (datetime, date)):
        ws.write_datetime(row, column, isi, cell_format)
    elif isinstance(isi, (int, float, Decimal)) and not isinstance(isi, bool):
        ws.write_number(row, column, float(isi), cell_format)
    elif isinstance(isi, str) and has_form(isi):
        write_tulisan(ws, row, column, isi, cell_format)
    else:
        ws.write_string(row, column, str(isi), cell_format)


def add_rule(ws: Worksheet, sheet: Sheet, column: Column, first: int, index: int, last: int) -> None:
    """Say in the cell what to type, offer the list where there is one, and refuse what cannot be read."""
    contoh = f"\nContoh: {column.example}" if column.example else ""
    message = {
        "input_title": shorten(column.title, PANJANG_JUDUL),
        "input_message": shorten(column.petunjuk + contoh, PANJANG_PESAN),
        "error_title": "Periksa isian",
    }
    rule = _rule(sheet, column, xl_rowcol_to_cell(first, index))
    rule["error_message"] = shorten(rule.get("error_message", ""), PANJANG_PESAN)
    ws.data_validation(first, index, last, index, message | rule)


def shorten(text: str, panjang: int) -> str:
    """A text cut to a length, which shows that it was cut."""
    return text if len(text) <= panjang else text[: panjang - 1].rstrip() + "…"


def _rule(sheet: Sheet, column: Column, cell: str) -> Aturan:
    """What the cell accepts; `cell` is the first one, to which a formula refers."""
    kind = column.kind
    if kind.pilihan():
        return _list(name_of_list(kind.pilihan()), "stop", "Isian ini tidak ada dalam daftar. Pilih dari daftar.")
    if isinstance(kind, Acuan):
        pesan = "Id ini belum ada pada lembar yang diacu. Pilih dari daftar, atau lanjutkan dan tambahkan id itu nanti."
        joined = len(kind.lembar) > 1  # that list ends somewhere; a colour tells of unknown ids instead
        return _list(name_of_ids(kind.lembar), "warning", pesan) | ({"show_error": False} if joined else {})
    if isinstance(kind, Kode):
        return _list(DAFTAR_KODE, "information", "") | {"show_error": False}
    if saran_of(sheet, column):
        return _list(name_of_list(saran_of(sheet, column)), "information", "") | {"show_error": False}
    if isinstance(kind, Bulat):
        return _whole(kind)
    if isinstance(kind, Angka):
        return _number(kind, cell)
    return _day() if isinstance(kind, Tanggal) else {"validate": "any"}


def _list(name: str, error_type: str, pesan: str) -> Aturan:
    return {"validate": "list", "source": f"={name}", "error_type": error_type, "error_message": pesan}


def _whole(kind: Bulat) -> Aturan:
    low, high = int(kind.minimum or 0), int(kind.maksimum or 0)
    pesan = f"Tulis bilangan bulat dari {low} sampai {high}."
    if high - low <= DAFTAR_BILANGAN:
        return {"validate": "list", "source": list(range(low, high + 1)), "error_message": pesan}
    return {"validate": "integer", "criteria": "between", "minimum": low, "maximum": high, "error_message": pesan}


def _number(kind: Angka, cell: str) -> Aturan:
    """A number within its bounds; «-» and «n/a» say that there is none."""
    tests, words = [f"ISNUMBER({cell})"], ["angka saja"]
    if isinstance(kind, Rupiah):
        tests.append(f"{cell}=INT({cell})")
        words = ["rupiah utuh tanpa «Rp» dan tanpa sen"]
    if kind.minimum is not None:
        tests.append(f"{cell}>={kind.minimum}")
        words.append(f"paling sedikit {kind.minimum}")
    if kind.maksimum is not None:
        tests.append(f"{cell}<={kind.maksimum}")
        words.append(f"paling banyak {kind.maksimum}")
    formula = f'=IF(ISNUMBER({cell}),AND({",".join(tests)}),OR({cell}="-",{cell}="n/a"))'
    pesan = f"Tulis {', '.join(words)}. Kosongkan bila belum ada; tulis «-» bila memang tidak ada nilainya."
    return {"validate": "custom", "value": formula, "error_message": pesan}


def _day() -> Aturan:
    pesan = "Tulis tanggal, misalnya 16 April 2024 atau 16/04/2024. Teks seperti itu tetap terbaca: pilih Ya untuk melanjutkan."
    rule = {"validate": "date", "criteria": ">=", "value": HARI_PERTAMA, "error_type": "warning"}
    return rule | {"error_message": pesan}
