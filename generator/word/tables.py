"""Draws a `Tabel` as WordprocessingML text: fixed widths, merges, repeated header rows, shading by level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from generator.reports.tabel import Baris, Jenis, Rata, Sel, Tabel
from generator.tulisan import Ruas, Tulisan, has_list, list_ruas
from generator.word.captions import caption
from generator.word.merges import bind_small, split_merges
from generator.word.parts import styles as gaya
from generator.word.parts.aside import Drawn, read_drawn
from generator.word.parts.canvas import Canvas
from generator.word.parts.wordml import escape_cell, escape_cells, paragraph, run
from generator.word.tulisan import Butir, Penata, draw_runs, form_of, group_lines, list_mark

_ALIGN = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right"}
_SHADE = {  # light enough to stay readable in a grey print
    Jenis.KEPALA: "D9E2EC",
    Jenis.NOMOR: "EDF1F5",
    Jenis.PITA: "D3DCE5",
    Jenis.PROGRAM: "DEE6ED",
    Jenis.KEGIATAN: "ECF0F4",
    Jenis.JUMLAH: "D3DCE5",
}
_SHADE_GAP = "FFF2CC"
_BOLD = {Jenis.KEPALA, Jenis.PITA, Jenis.PROGRAM, Jenis.JUMLAH}
_WHOLE_LINE = {Jenis.PITA, Jenis.CATATAN}  # their text starts at the left, whatever the first column does
_STYLE_SIZE = 9.0  # points: the size that the style «Isi Tabel» declares
_NARROW_SIZE = 7.5  # at and below this size the cells have thin margins
_HANGING = 312  # twips between mark and text of a list in a cell
_BOLD_ON, _BOLD_OFF = "<w:b/>", '<w:b w:val="0"/>'
_TEKS = "teks:sel"  # stands in the pattern of a row where a text will stand
_CLOSE = "</w:t></w:r></w:p></w:tc>"
_FORM = slice(1, 8)  # the fields of a cell from `rata` to `kosong`: what its XML depends on besides the text
_Begin = tuple[int, tuple[object, ...]]  # the column of a cell and its form
_Look = tuple[Jenis, bool]  # what kind of row, and whether it is kept on one page with the next
_Shape = tuple[str, bool, tuple[tuple[object, ...], ...]]  # the look of a row and the forms of its cells


def draw_table(tabel: Tabel, canvas: Canvas) -> str:
    """Return caption, table, notes and source line, as wide as the text of the canvas; all rows but the first are set aside."""
    pen = _Pen(tabel, canvas)
    rows = split_merges(tabel.baris) or _empty_row(tabel)
    rows = bind_small(rows, [(width - 2 * _margin(tabel)) for width in pen.widths], tabel.ukuran, canvas.height)
    has_notes = bool(tabel.catatan or tabel.sumber or tabel.dengan_berikut)
    drawn = [*pen.draw(tabel.kepala, header=True), *pen.draw(rows, header=False, tie_last=has_notes)]
    first, rest = "".join(row.xml for row in drawn[:1]), canvas.aside.keep(drawn[1:])
    return f"{_title(tabel, canvas)}{_properties(tabel, pen)}{first}{rest}</w:tbl>{_notes(tabel, canvas)}"


def scale_widths(relative: Sequence[float], total: int) -> list[int]:
    """Return whole widths in the given proportion whose sum is exactly the total."""
    factor = total / sum(relative)
    edges = [round(sum(relative[:index]) * factor) for index in range(len(relative) + 1)]
    edges[-1] = total
    return [right - left for left, right in pairwise(edges)]


def _empty_row(tabel: Tabel) -> tuple[Baris, ...]:
    if not tabel.bila_kosong:
        return ()
    return (Baris((Sel(tabel.bila_kosong, Rata.TENGAH, miring=True, gabung_kolom=len(tabel.kolom)),)),)


def _title(tabel: Tabel, canvas: Canvas) -> str:
    return caption("Tabel", tabel.kunci, tabel.judul, canvas) if tabel.judul else ""


def _notes(tabel: Tabel, canvas: Canvas) -> str:
    """Return the small print; a table always ends in a paragraph, or Word would join two tables.

    Where something follows, only the last line goes with it: the others stay below the table.
    """
    lines = [*tabel.catatan, *([f"Sumber: {tabel.sumber}"] if tabel.sumber else [])]
    style = canvas.styles[gaya.CATATAN_TABEL]
    tie = "<w:keepNext/>"
    inner, end = ("", tie) if tabel.dengan_berikut else (tie, "")
    notes = [
        paragraph(style, draw_runs(line), inner if index < len(lines) - 1 else end) for index, line in enumerate(lines)
    ]
    return "".join(notes) + paragraph(canvas.styles[gaya.JARAK_TABEL], "", end)


def _margin(tabel: Tabel) -> int:
    return 40 if tabel.ukuran <= _NARROW_SIZE else 85


def _properties(tabel: Tabel, pen: _Pen) -> str:
    margin = _margin(tabel)
    sides = "".join(f'<w:{side} w:w="{margin}" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in pen.widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{pen.table_style}"/><w:tblW w:w="{sum(pen.widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar>'
        f'<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0"'
        f' w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
    )


class _Pen:
    """Draws the rows of one table; the XML before a cell's text is made once for cells that look alike."""

    def __init__(self, tabel: Tabel, canvas: Canvas) -> None:
        self.canvas, self.tabel = canvas, tabel
        self.widths = scale_widths([kolom.lebar for kolom in tabel.kolom], canvas.width)
        self.table_style = canvas.styles[gaya.TABEL]
        self._text_style, self._head_style = canvas.styles[gaya.ISI_TABEL], canvas.styles[gaya.KEPALA_TABEL]
        self._list_style = canvas.styles[gaya.NOMOR_SEL]
        self._aligns = [kolom.rata for kolom in tabel.kolom]
        self._starts: dict[tuple[str, bool], dict[_Begin, str]] = {}  # how a row looks → its cells' XML up to the text
        self._patterns: dict[_Shape, str] = {}  # how a row looks → its XML, «%s» for each text

    def draw(self, rows: tuple[Baris, ...], header: bool, tie_last: bool = False) -> list[Drawn]:
        """Return the rows; `tie_last` keeps the last row on one page with the notes below it.

        The last but one is not tied to the last where it ends a group of rows that is one block already.
        """
        drawn: list[Drawn] = []
        reach: dict[int, tuple[int, Sel]] = {}  # column → rows still to cover, the cell that covers them
        last = len(rows) - 1
        for index, baris in enumerate(rows):
            jenis = Jenis.KEPALA if header and baris.jenis is not Jenis.NOMOR else baris.jenis
            lone = index == 0 or (index == last - 1 and not (index and rows[index - 1].dengan_berikut))  # no lone row
            edge = (tie_last and index == last) or (last > 0 and lone)  # no lone notes
            before_total = index < last and rows[index + 1].jenis is Jenis.JUMLAH  # no lone total on the next page
            tie = header or baris.dengan_berikut or (edge and baris.utuh) or before_total
            look, opening = (jenis, tie), _row_open(baris, header)
            plain = None if reach else self._plain_row(baris, look, opening, index)
            drawn.append(plain or read_drawn(f"{opening}{''.join(self._row(baris, look, reach, index))}</w:tr>"))
        if header and reach:
            raise ValueError(f"tabel {self.tabel.kunci}: a header cell reaches below the header")
        return drawn

    def _plain_row(self, baris: Baris, look: _Look, opening: str, index: int) -> Drawn | None:
        """Return a row of cells that are one line each and reach no further down, as most are; None for another."""
        texts = [sel.teks for sel in baris.sel]
        if {*map(type, texts)} != {str} or not "".join(texts).isprintable():
            return None
        shape = (look[0].value, look[1], tuple([sel[_FORM] for sel in baris.sel]))
        pattern = self._patterns.get(shape)
        if pattern is None:
            pattern = self._patterns[shape] = self._make_pattern(baris, look, index)
        if not pattern:
            return None
        words = escape_cells(texts)
        return Drawn(pattern % (opening, *words), "".join(words))

    def _make_pattern(self, baris: Baris, look: _Look, index: int) -> str:
        """Return a row of such cells with «%s» for how it opens and for each text; of cells merged down or numbered, nothing."""
        if any(sel.gabung_baris > 1 or sel.bernomor for sel in baris.sel):
            return ""
        blank = replace(baris, sel=tuple([sel._replace(teks=_TEKS) for sel in baris.sel]))
        cells = "".join(self._row(blank, look, {}, index)).replace("%", "%%").replace(_TEKS, "%s")
        return f"%s{cells}</w:tr>"

    def _row(self, baris: Baris, look: _Look, reach: dict[int, tuple[int, Sel]], index: int) -> list[str]:
        cells: list[str] = []
        add, column = cells.append, 0
        starts = self._starts.setdefault((look[0].value, look[1]), {})
        for sel in baris.sel:
            while reach and column in reach:
                column = self._cover(column, look, reach, add)
            form, teks = sel[_FORM], sel.teks
            start = starts.get((column, form))
            if start is None:
                start = starts[column, form] = self._start(column, look, sel, "restart" if sel.gabung_baris > 1 else "")
            if isinstance(teks, (tuple, Tulisan)) or sel.bernomor or has_list(teks):
                add(self._paragraphs(start, sel))
            else:
                add(f"{start}{escape_cell(teks)}{_CLOSE}")
            if sel.gabung_baris > 1:
                reach[column] = (sel.gabung_baris - 1, sel)
            column += sel.gabung_kolom
        while column in reach:
            column = self._cover(column, look, reach, add)
        if column != len(self.widths):
            raise ValueError(f"tabel {self.tabel.kunci}, baris {index + 1}: {column} kolom, bukan {len(self.widths)}")
        return cells

    def _cover(self, column: int, look: _Look, reach: dict[int, tuple[int, Sel]], add: Callable[[str], None]) -> int:
        """Draw the continuation of a cell merged down and return the column after it."""
        rows, sel = reach.pop(column)
        if rows > 1:
            reach[column] = (rows - 1, sel)
        add(f"{self._start(column, look, sel, 'continue')}{_CLOSE}")
        return column + sel.gabung_kolom

    def _start(self, column: int, look: _Look, sel: Sel, merge: str) -> str:
        """Return the XML of a cell up to its text."""
        jenis, tie = look
        if column + sel.gabung_kolom > len(self.widths):
            raise ValueError(f"tabel {self.tabel.kunci}: a cell at column {column + 1} is too wide")
        width = sum(self.widths[column : column + sel.gabung_kolom])
        span = f'<w:gridSpan w:val="{sel.gabung_kolom}"/>' if sel.gabung_kolom > 1 else ""
        down = f'<w:vMerge w:val="{merge}"/>' if merge else ""
        fill = _SHADE_GAP if sel.kosong else _SHADE.get(jenis, "")
        if sel.gabung_baris > 1 and jenis not in (Jenis.KEPALA, Jenis.NOMOR) and not sel.kosong:
            fill = ""  # a cell merged over rows of several levels belongs to none of them
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
        middle = '<w:vAlign w:val="center"/>' if jenis in (Jenis.KEPALA, Jenis.NOMOR) else ""
        cell = f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{down}{shade}{middle}</w:tcPr>'
        return cell + self._paragraph_start(column, jenis, tie, sel)

    def _paragraph_start(self, column: int, jenis: Jenis, tie: bool, sel: Sel) -> str:
        head = jenis in (Jenis.KEPALA, Jenis.NOMOR)
        style = self._head_style if head else self._text_style
        rata = sel.rata or (Rata.TENGAH if head else Rata.KIRI if jenis in _WHOLE_LINE else self._aligns[column])
        align = "" if rata is (Rata.TENGAH if head else Rata.KIRI) else _ALIGN[rata]
        weight = _BOLD_ON if sel.tebal or jenis in _BOLD else _BOLD_OFF if jenis is Jenis.NOMOR else ""
        return _open_paragraph(style, tie, align, weight, sel.miring or sel.kosong, self.tabel.ukuran)

    def _paragraphs(self, start: str, sel: Sel) -> str:
        """Return a cell of several paragraphs, numbered where the cell asks for it."""
        lines = sel.teks if isinstance(sel.teks, tuple) else (sel.teks,)
        cut = start.index("<w:p>")
        head, first = start[:cut], start[cut:]
        plain, dasar = first, 1 if sel.bernomor else 0
        if sel.bernomor and lines:
            first = self._numbered(first)
        drawn = "".join(self._lines(first, plain, line, dasar) for line in lines or ("",))
        return f"{head}{drawn}</w:tc>"

    def _lines(self, first: str, plain: str, teks: str, dasar: int) -> str:
        """Return one text of a cell: a paragraph, and more where staff typed a list into it."""
        if teks.__class__ is str and not has_list(teks):
            return f"{first}{escape_cell(teks)}</w:t></w:r></w:p>"
        pieces = list(group_lines(teks, Penata(self.canvas, dasar))) if has_list(teks) else [teks]
        starts = (first, *(plain,) * (len(pieces) - 1))
        return "".join(_draw_piece(start, piece) for start, piece in zip(starts, pieces, strict=True))

    def _numbered(self, start: str) -> str:
        """Return the start of a paragraph as one of a new numbered list."""
        number = self.canvas.new_list(gaya.NOMOR_SEL)
        _, _, rest = start.partition("/>")
        keep = "<w:keepNext/>" if rest.startswith("<w:keepNext/>") else ""
        list_mark = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return f'<w:p><w:pPr><w:pStyle w:val="{self._list_style}"/>{keep}{list_mark}{rest[len(keep) :]}'


@lru_cache(maxsize=1024)
def _open_paragraph(style: str, tie: bool, align: str, weight: str, italic: bool, ukuran: float) -> str:
    """Return a paragraph of a cell up to its text; `align` and `weight` «» are those of the style."""
    half = round(ukuran * 2)
    size = "" if ukuran == _STYLE_SIZE else f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    form = f"{weight}{'<w:i/>' if italic else ''}{size}"
    look = f"<w:rPr>{form}</w:rPr>" if form else ""
    shift = f'<w:jc w:val="{align}"/>' if align else ""
    keep = "<w:keepNext/>" if tie else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{keep}{shift}{look}</w:pPr><w:r>{look}<w:t xml:space="preserve">'


def _draw_piece(start: str, piece: str | Butir) -> str:
    """Return a paragraph of a cell that begins like the others, with the form of its text, or as an item of a list."""
    at = start.rindex("<w:r>")
    opening, look = start[:at], start[at + 5 : start.rindex("<w:t ")]
    if isinstance(piece, Butir):
        head, keep, rest = opening.partition("<w:keepNext/>")
        if not keep:
            end = opening.index("/>") + 2  # of the style
            head, rest = opening[:end], opening[end:]
        indent = f'<w:ind w:left="{_HANGING * (piece.tingkat + 1)}" w:hanging="{_HANGING}"/>'
        opening = f"{head}{keep}{list_mark(piece)}{indent}{rest}"
    inner = look.removeprefix("<w:rPr>").removesuffix("</w:rPr>")
    bold, italic = "<w:b/>" in inner, "<w:i/>" in inner
    shared = inner.replace("<w:b/>", "").replace("<w:i/>", "")
    teks = piece.teks if isinstance(piece, Butir) else piece
    runs = (run(ruas.teks, form_of(ruas, shared, bold, italic)) for ruas in list_ruas(teks) or (Ruas(""),))
    return f"{opening}{''.join(runs)}</w:p>"


def _row_open(baris: Baris, header: bool) -> str:
    whole = "<w:cantSplit/>" if baris.utuh else ""
    height = f'<w:trHeight w:val="{round(baris.tinggi * 20)}" w:hRule="atLeast"/>' if baris.tinggi else ""
    repeat = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr>{whole}{height}{repeat}</w:trPr>" if whole or height or repeat else "<w:tr>"
