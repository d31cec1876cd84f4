"""Write the standard workbook from the schema: blank, or filled with raw values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from generator.workbook.columns import Acuan, Id, Teks
from generator.workbook.reader import TEKS_VERSI
from generator.workbook.schema import LEMBAR_MULAI, SHEETS, VERSI_SKEMA, WORKBOOK, Column, Sheet

Data = Mapping[str, Any]

BARIS_JUDUL = 3  # 0-based row of the headings; the two rows above tell the purpose and the year of year columns
BARIS_BATAS = 5000  # input rules reach down to this row
TINGGI_BARIS = 15  # points
_LEMBAR_PILIHAN = "Pilihan"
_WARNA = {"judul": "#1F3864", "wajib": "#C00000", "bantu": "#595959", "isian": "#FFFDF2"}


@dataclass(frozen=True, slots=True)
class Gaya:
    """The cell formats of one workbook."""

    book: xlsxwriter.Workbook
    nama: Format
    tujuan: Format
    judul: Format
    wajib: Format
    bantu: Format
    tautan: Format
    tahun: Format

    @classmethod
    def of(cls, book: xlsxwriter.Workbook) -> Gaya:
        """Make all formats."""
        header = {
            "bold": True,
            "font_color": "white",
            "border": 1,
            "text_wrap": True,
            "valign": "vcenter",
            "align": "center",
        }
        return cls(
            book,
            nama=book.add_format({"bold": True, "font_size": 14, "font_color": _WARNA["judul"]}),
            tujuan=book.add_format({"italic": True, "font_color": _WARNA["bantu"]}),
            judul=book.add_format({**header, "bg_color": _WARNA["judul"]}),
            wajib=book.add_format({**header, "bg_color": _WARNA["wajib"]}),
            bantu=book.add_format({"font_color": _WARNA["bantu"], "text_wrap": True, "valign": "top", "font_size": 9}),
            tautan=book.add_format({"font_color": "#0563C1", "underline": 1}),
            tahun=book.add_format({"font_color": _WARNA["bantu"], "align": "center", "num_format": "0;;"}),
        )

    def isian(self, column: Column) -> Format:
        """The format of the input cells of one column."""
        wrap = isinstance(column.kind, Teks)
        return self.book.add_format(
            {"num_format": column.kind.excel_format(), "text_wrap": wrap, "valign": "top", "locked": False}
        )


def write_workbook(data: Data | None = None) -> bytes:
    """Return the workbook as bytes. Without data it is a blank one that shows the default settings.

    `data` maps sheet keys to a form's answers or to a list of rows, keyed by column keys, as JSON carries them.
    """
    stream = BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": "Buku kerja LKjIP, Laporan Triwulan, dan Cascading", "created": datetime(2024, 1, 1)})
    book.set_custom_property(TEKS_VERSI, VERSI_SKEMA, "number")
    gaya = Gaya.of(book)
    _write_mulai(book, gaya)
    for sheet in WORKBOOK:
        ws = book.add_worksheet(sheet.title)
        _write_head(ws, sheet, gaya)
        if sheet.formulir:
            _write_form(ws, sheet, gaya, _answers(sheet, data))
        else:
            _write_table(ws, sheet, gaya, list((data or {}).get(sheet.key, ())), _first_year(data))
    _write_pilihan(book)
    book.close()
    return stream.getvalue()


def _answers(sheet: Sheet, data: Data | None) -> Data:
    """A blank workbook shows the defaults; a filled one shows what the data says."""
    if data is not None:
        return data.get(sheet.key, {})
    return {column.key: column.kind.to_json(column.default) for column in sheet.columns if column.default is not None}


def _write_mulai(book: xlsxwriter.Workbook, gaya: Gaya) -> None:
    ws = book.add_worksheet(LEMBAR_MULAI)
    ws.hide_gridlines(2)
    ws.set_column(0, 0, 24)
    ws.set_column(1, 1, 90, gaya.bantu)
    ws.set_column(2, 2, 22, gaya.bantu)
    ws.write_string(0, 0, "Buku kerja standar LKjIP, Laporan Triwulan, dan Cascading", gaya.nama)
    ws.write_string(1, 0, "Judul merah wajib diisi, judul biru boleh kosong. Jangan mengubah judul kolom.", gaya.tujuan)
    ws.write_string(2, 0, TEKS_VERSI)
    ws.write_number(2, 1, VERSI_SKEMA)
    for column, title in enumerate(("Lembar", "Isinya", "Kapan diisi")):
        ws.write_string(4, column, title, gaya.judul)
    for number, sheet in enumerate(WORKBOOK, 5):
        ws.write_url(number, 0, f"internal:'{sheet.title}'!A1", gaya.tautan, sheet.title)
        ws.write_string(number, 1, sheet.purpose, gaya.bantu)
        ws.write_string(number, 2, sheet.pengisian.value, gaya.bantu)
    ws.freeze_panes(5, 0)
    _set_print(ws)


def _write_head(ws: Worksheet, sheet: Sheet, gaya: Gaya) -> None:
    ws.write_string(0, 0, sheet.title, gaya.nama)
    ws.write_string(1, 0, f"{sheet.purpose} Diisi {sheet.pengisian.value}.", gaya.tujuan)
    ws.set_row(BARIS_JUDUL, 32)
    ws.freeze_panes(BARIS_JUDUL + 1, 1)
    ws.repeat_rows(BARIS_JUDUL)
    _set_print(ws)


def _set_print(ws: Worksheet) -> None:
    ws.set_landscape()
    ws.set_paper(9)
    ws.fit_to_pages(1, 0)
    ws.set_margins(0.4, 0.4, 0.5, 0.5)


def _write_form(ws: Worksheet, sheet: Sheet, gaya: Gaya, answers: Data) -> None:
    for index, (title, lebar) in enumerate((("Pertanyaan", 42), ("Jawaban", 62), ("Petunjuk", 60))):
        ws.set_column(index, index, lebar)
        ws.write_string(BARIS_JUDUL, index, title, gaya.judul)
    question = gaya.book.add_format({"valign": "top", "text_wrap": True})
    required = gaya.book.add_format({"valign": "top", "text_wrap": True, "bold": True, "font_color": _WARNA["wajib"]})
    for number, column in enumerate(sheet.columns, BARIS_JUDUL + 1):
        ws.write_string(number, 0, column.title, required if column.required else question)
        contoh = f"; contoh: {column.example}" if column.example else ""
        ws.write_string(number, 2, column.petunjuk + contoh, gaya.bantu)
        cell_format = gaya.book.add_format(
            {
                "num_format": column.kind.excel_format(),
                "align": "left",
                "valign": "top",
                "text_wrap": True,
                "border": 1,
                "border_color": "#BFBFBF",
                "bg_color": _WARNA["isian"],
                "locked": False,
            }
        )
        _write_value(ws, number, 1, column.kind.from_json(answers.get(column.key)), cell_format)
        _add_rule(ws, column, number, 1, number)


def _first_year(data: Data | None) -> int | None:
    """The first year of the Renstra period, where the data says it."""
    awal = (data or {}).get("profil", {}).get("renstra_awal")
    return awal if isinstance(awal, int) else None


def _write_table(ws: Worksheet, sheet: Sheet, gaya: Gaya, rows: Sequence[Data], tahun: int | None) -> None:
    awal = _cell_of("profil", "renstra_awal")
    for index, column in enumerate(sheet.columns):
        cell_format = gaya.isian(column)
        ws.set_column(index, index, column.kind.lebar, cell_format)
        ws.write_string(BARIS_JUDUL, index, column.title, gaya.wajib if column.required else gaya.judul)
        if column.tahun_ke:
            formula = f'=IF({awal}="","",{awal}+{column.tahun_ke - 1})'
            ws.write_formula(BARIS_JUDUL - 1, index, formula, gaya.tahun, tahun + column.tahun_ke - 1 if tahun else "")
        for number, row in enumerate(rows, BARIS_JUDUL + 1):
            if row.get(column.key) is not None:  # blank cells take the format of their column
                _write_value(ws, number, index, column.kind.from_json(row[column.key]), cell_format)
        _add_rule(ws, column, BARIS_JUDUL + 1, index, BARIS_BATAS)
    for number, row in enumerate(rows, BARIS_JUDUL + 1):
        lines = max((_count_lines(column, row.get(column.key)) for column in sheet.columns), default=1)
        if lines > 1:
            ws.set_row(number, lines * TINGGI_BARIS)
    last = max(len(rows), 1) + BARIS_JUDUL
    ws.autofilter(BARIS_JUDUL, 0, last, len(sheet.columns) - 1)


def _count_lines(column: Column, isi: Any) -> int:
    """How many lines a text takes in its column; not every spreadsheet program fits the row when it opens the file."""
    if not isinstance(column.kind, Teks) or not isinstance(isi, str):
        return 1
    return sum(max(1, -(-len(line) // column.kind.lebar)) for line in isi.splitlines()) or 1


def _cell_of(sheet_key: str, key: str) -> str:
    """The absolute address of one answer of a form."""
    sheet = SHEETS[sheet_key]
    number = BARIS_JUDUL + 1 + [column.key for column in sheet.columns].index(key)
    return f"'{sheet.title}'!{xl_rowcol_to_cell(number, 1, row_abs=True, col_abs=True)}"


def _write_value(ws: Worksheet, row: int, column: int, isi: Any, cell_format: Format) -> None:
    if isi is None:
        ws.write_blank(row, column, None, cell_format)
    elif isinstance(isi, (datetime, date)):
        ws.write_datetime(row, column, isi, cell_format)
    elif isinstance(isi, (int, float, Decimal)) and not isinstance(isi, bool):
        ws.write_number(row, column, float(isi), cell_format)
    else:
        ws.write_string(row, column, str(isi), cell_format)


def _add_rule(ws: Worksheet, column: Column, first: int, index: int, last: int) -> None:
    """Say in the cell what to type, and offer the list where there is one."""
    contoh = f"\nContoh: {column.example}" if column.example else ""
    rule: dict[str, Any] = {
        "validate": "any",
        "input_title": column.title[:32],
        "input_message": (column.petunjuk + contoh)[:255],
    }
    source = _list_source(column)
    if source:
        rule |= {"validate": "list", "source": source, "error_type": "warning", "error_title": "Periksa isian"}
        rule |= {"error_message": "Isian ini tidak ada dalam daftar. Pilih dari daftar agar dapat dibaca."}
    ws.data_validation(first, index, last, index, rule)


def _list_source(column: Column) -> str | None:
    if column.kind.pilihan():
        return f"={_name_of_list(column.kind.pilihan())}"
    if isinstance(column.kind, Acuan) and len(column.kind.lembar) == 1:
        return "=" + _range_of_ids(SHEETS[column.kind.lembar[0]])
    return None


def _range_of_ids(sheet: Sheet) -> str:
    index = next(number for number, column in enumerate(sheet.columns) if isinstance(column.kind, Id))
    letter = xl_col_to_name(index)
    return f"'{sheet.title}'!${letter}${BARIS_JUDUL + 2}:${letter}${BARIS_BATAS}"


def _daftar_pilihan() -> list[tuple[str, ...]]:
    """Every closed list once, in the order of its first use."""
    lists = [column.kind.pilihan() for sheet in WORKBOOK for column in sheet.columns if column.kind.pilihan()]
    return list(dict.fromkeys(lists))


def _name_of_list(words: tuple[str, ...]) -> str:
    return f"pilihan_{_daftar_pilihan().index(words) + 1}"


def _write_pilihan(book: xlsxwriter.Workbook) -> None:
    ws = book.add_worksheet(_LEMBAR_PILIHAN)
    ws.hide()
    for index, words in enumerate(_daftar_pilihan()):
        for number, word in enumerate(words):
            ws.write_string(number, index, word)
        letter = xl_col_to_name(index)
        book.define_name(_name_of_list(words), f"='{_LEMBAR_PILIHAN}'!${letter}$1:${letter}${len(words)}")
