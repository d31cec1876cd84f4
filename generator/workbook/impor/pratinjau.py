"""Shows what was understood of a foreign table row by row, as lines and as a spreadsheet with doubtful cells in red."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.problems import Problem, Severity
from generator.workbook.impor.baca import Impor
from generator.workbook.impor.baris import Baris, Jenis
from generator.workbook.impor.pohon import rupiah
from generator.workbook.impor.tabel.kolom import Kolom, Peran

_DEPAN = (("Baris", 7), ("Dipahami sebagai", 15), ("Kode", 18), ("Nama", 44), ("Indikator", 40), ("Satuan", 12))
_LEBAR_KINERJA, _LEBAR_UANG, _LEBAR_RAGU = 12, 17, 60
_BARIS_JUDUL = 3  # 0-based row of the headings
_MERAH, _KEPALA, _ABU = "#F8CBAD", "#1F3864", "#F2F2F2"
_UANG = (Peran.UANG, Peran.JUMLAH_UANG)
_TERPAKAI = (Jenis.SIMPUL, Jenis.INDIKATOR)
_BARIS_SEL = re.compile(r"[A-Z]+(\d+)")
_KERTAS_A3 = 8
_TINGGI_BARIS, _TINGGI_TERBESAR = 12.5, 400.0  # points


def list_lines(hasil: Impor) -> Iterator[str]:
    """Return one line for each row that is taken over, in the order of the source."""
    for row in hasil.rows:
        if row.jenis in _TERPAKAI:
            uang = next((f"  {rupiah(row.uang[k])}" for k in ("pagu_perubahan", "pagu_murni") if k in row.uang), "")
            name = row.nama if row.jenis is Jenis.SIMPUL else f"+ {row.indikator}"
            yield f"baris {row.nomor:>4}  {name_row(row):<18} {row.kode.teks:<20} {name[:60]}{uang}"


def count_rows(hasil: Impor) -> int:
    """The number of source rows that are taken over."""
    return sum(row.jenis is Jenis.INDIKATOR or (row.jenis is Jenis.SIMPUL and bool(row.tingkat)) for row in hasil.rows)


def name_row(row: Baris) -> str:
    """Return what a row was understood as: its level, or the kind of row."""
    if row.jenis is Jenis.SIMPUL:
        return row.tingkat.value if row.tingkat else "tingkat tak jelas"
    return row.jenis.value


def write_pratinjau(hasil: Impor, problems: Sequence[Problem]) -> bytes:
    """Return the preview as a spreadsheet: the rows, all doubts, and what each column was understood as."""
    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": f"Pratinjau impor {hasil.berkas}", "created": datetime(2000, 1, 1)})
        pena = _Pena(book, hasil, problems)
        pena.draw_rows(book.add_worksheet("Pratinjau"))
        pena.draw_doubts(book.add_worksheet("Keraguan"))
        pena.draw_columns(book.add_worksheet("Kolom"))
    return stream.getvalue()


class _Pena:
    def __init__(self, book: xlsxwriter.Workbook, hasil: Impor, problems: Sequence[Problem]) -> None:
        self._hasil, self._problems = hasil, problems
        lembar = hasil.tabel.lembaran.nama if hasil.tabel else ""
        self._ragu: dict[str, list[Problem]] = defaultdict(list)
        for problem in problems:
            if problem.place.lembar == lembar and problem.place.sel:
                self._ragu[problem.place.sel].append(problem)
        base = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#BFBFBF", "font_size": 9}
        head = {
            **base,
            "bold": True,
            "bg_color": _KEPALA,
            "font_color": "white",
            "valign": "vcenter",
            "align": "center",
        }
        self._judul = book.add_format({"bold": True, "font_size": 13})
        self._catatan = book.add_format({"italic": True, "font_color": "#595959"})
        self._kepala = book.add_format(head)
        self._format: dict[tuple[bool, bool, str], Format] = {}
        for merah in (False, True):
            for abu in (False, True):
                fill = {"bg_color": _MERAH} if merah else {"bg_color": _ABU} if abu else {}
                for pola in ("@", "#,##0", "#,##0.##########"):
                    look = {**base, **fill, "num_format": pola} | ({"indent": 1} if pola == "@" else {})
                    self._format[merah, abu, pola] = book.add_format(look)

    def draw_rows(self, ws: Worksheet) -> None:
        """Draw one row for each row of the source, with the reasons of its doubts at the end."""
        shown = [row for row in self._hasil.rows if row.jenis is not Jenis.DILEWATI]
        columns = self._hasil.tabel.kolom if self._hasil.tabel else ()
        values = [k for k in columns if _is_value(k) and any(self._value(row, k) is not None for row in shown)]
        widths = [_LEBAR_UANG if kolom.arti.peran in _UANG else _LEBAR_KINERJA for kolom in values]
        titles = [*_DEPAN, *zip([kolom.sebutan for kolom in values], widths, strict=True), ("Keraguan", _LEBAR_RAGU)]
        legend = "Sel merah perlu diperiksa; alasannya ada pada kolom terakhir. Baris abu-abu tidak diimpor."
        self._head(ws, f"Pratinjau impor {self._hasil.berkas}", legend, titles)
        ws.freeze_panes(_BARIS_JUDUL + 1, 4)
        for line, row in enumerate(shown, _BARIS_JUDUL + 1):
            self._row(ws, line, row, values)

    def _row(self, ws: Worksheet, line: int, row: Baris, values: Sequence[Kolom]) -> None:
        used = row.jenis in _TERPAKAI and (row.tingkat is not None or row.jenis is Jenis.INDIKATOR)
        doubts = [problem for alamat, found in self._ragu.items() if _row_of(alamat) == row.nomor for problem in found]
        name = row.nama if row.jenis is Jenis.SIMPUL else "" if row.jenis is Jenis.INDIKATOR else row.teks
        front = (
            (row.nomor, f"A{row.nomor}"),
            (name_row(row), ""),
            (row.kode.teks, row.sel.get("kode", "")),
            (name, row.sel.get("nama", "")),
            (row.indikator, row.sel.get("indikator", "")),
            (row.satuan, ""),
        )
        for column, (isi, alamat) in enumerate(front):
            self._cell(ws, line, column, isi, alamat in self._ragu, not used)
        for column, kolom in enumerate(values, len(_DEPAN)):
            alamat = f"{kolom.huruf}{row.nomor}"
            self._cell(ws, line, column, self._value(row, kolom), alamat in self._ragu, not used, kolom.arti.peran)
        reasons = "\n".join(f"{problem.place.sel}: {problem.message}" for problem in doubts)
        self._cell(ws, line, len(_DEPAN) + len(values), reasons, bool(doubts), not used)
        texts = zip((name_row(row), row.kode.teks, name, row.indikator, row.satuan), _DEPAN[1:], strict=True)
        _set_height(ws, line, [(text, width) for text, (_, width) in texts] + [(reasons, _LEBAR_RAGU)])

    def _value(self, row: Baris, kolom: Kolom) -> Any:
        """The value as understood; of an unreadable cell, what stands in it."""
        own = {Peran.KINERJA: row.kinerja, Peran.UANG: row.uang}.get(kolom.arti.peran)
        nilai = row.jumlah.get(kolom.arti.peran) if own is None else own.get(kolom.arti.kunci)
        if nilai is not None or self._hasil.tabel is None:
            return nilai
        cell = self._hasil.tabel.lembaran.sel.get(row.nomor, {}).get(kolom.nomor)
        return (cell.teks or cell.rumus) if cell is not None and cell.alamat in self._ragu else None

    def draw_doubts(self, ws: Worksheet) -> None:
        """Draw every doubt with its place, its reason and the way to mend it."""
        titles = (("Tingkat", 13), ("Kode", 9), ("Lembar", 20), ("Sel", 8), ("Yang diragukan", 70), ("Perbaikan", 60))
        legend = "GALAT: nilai tidak dapat dibaca dan dikosongkan. PERINGATAN: terbaca, tetapi perlu diperiksa."
        self._head(ws, "Keraguan", legend, titles)
        for line, problem in enumerate(self._problems, _BARIS_JUDUL + 1):
            kind, place = problem.kind, problem.place
            cells = (kind.severity.value, kind.code, place.lembar, place.sel, problem.message, problem.remedy)
            for column, isi in enumerate(cells):
                self._cell(ws, line, column, isi, kind.severity is Severity.GALAT and column == 0)
            _set_height(ws, line, [(isi, width) for isi, (_, width) in zip(cells, titles, strict=True)])

    def draw_columns(self, ws: Worksheet) -> None:
        """Draw what each column of the source was understood as."""
        titles = (("Kolom", 8), ("Judul pada berkas sumber", 80), ("Dipahami sebagai", 44))
        self._head(ws, "Kolom", "Kolom yang tidak diambil dihitung ulang oleh program atau tidak diperlukan.", titles)
        for line, kolom in enumerate(self._hasil.tabel.kolom if self._hasil.tabel else (), _BARIS_JUDUL + 1):
            is_foreign = kolom.arti.peran is Peran.ASING
            cells = (kolom.huruf, kolom.judul, _column_word(kolom))
            for column, isi in enumerate(cells):
                self._cell(ws, line, column, isi, is_foreign)
            _set_height(ws, line, [(isi, width) for isi, (_, width) in zip(cells, titles, strict=True)])

    def _head(self, ws: Worksheet, judul: str, catatan: str, titles: Sequence[tuple[str, int]]) -> None:
        ws.write_string(0, 0, judul, self._judul)
        ws.write_string(1, 0, catatan, self._catatan)
        ws.set_row(_BARIS_JUDUL, 42)
        for column, (title, width) in enumerate(titles):
            ws.write_string(_BARIS_JUDUL, column, title, self._kepala)
            ws.set_column(column, column, width)
        ws.freeze_panes(_BARIS_JUDUL + 1, 0)
        ws.repeat_rows(_BARIS_JUDUL)
        ws.set_landscape()
        ws.set_paper(_KERTAS_A3)
        ws.fit_to_pages(1, 0)
        ws.set_margins(0.4, 0.4, 0.5, 0.5)
        ws.set_footer("&C&P / &N")

    def _cell(
        self,
        ws: Worksheet,
        line: int,
        column: int,
        isi: Any,
        merah: bool,
        abu: bool = False,
        peran: Peran | None = None,
    ) -> None:
        is_number = isinstance(isi, (int, Decimal))
        is_money = peran in _UANG or peran is None
        look = self._format[
            merah, abu, "@" if not is_number else "#,##0" if is_money or isi == int(isi) else "#,##0.##########"
        ]
        if is_number:
            ws.write_number(line, column, float(isi), look)
        elif isi is None or isi == "":
            ws.write_blank(line, column, None, look)
        else:
            ws.write_string(line, column, str(isi), look)


def _is_value(kolom: Kolom) -> bool:
    return kolom.arti.peran in (Peran.KINERJA, Peran.UANG, Peran.JUMLAH_KINERJA, Peran.JUMLAH_UANG)


def _column_word(kolom: Kolom) -> str:
    is_sum = kolom.arti.peran in (Peran.JUMLAH_KINERJA, Peran.JUMLAH_UANG)
    return f"{kolom.sebutan}, hanya dicocokkan" if is_sum else kolom.sebutan


def _set_height(ws: Worksheet, line: int, cells: Sequence[tuple[str, int]]) -> None:
    """Make a row as high as its longest text needs; programs other than Excel do not do it themselves."""
    lines = [sum(-(-len(part) // max(width, 1)) or 1 for part in text.split("\n")) for text, width in cells]
    ws.set_row(line, min(_TINGGI_BARIS * max(lines, default=1) + 2, _TINGGI_TERBESAR))


def _row_of(alamat: str) -> int:
    found = _BARIS_SEL.fullmatch(alamat)
    return int(found[1]) if found else 0
