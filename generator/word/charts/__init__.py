"""Draws a `Grafik` as Word's own charts: each panel one chart with its workbook, one caption below them all."""

from __future__ import annotations

from collections.abc import Sequence

from generator.reports.grafik import Grafik, Panel
from generator.word.captions import caption
from generator.word.charts.chartml import draw_chart
from generator.word.charts.layout import Size, measure_panel, names_width
from generator.word.charts.workbook import write_workbook
from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.wordml import escape_attribute, paragraph, run

_EMU = 635  # per twip
_BESIDE = 0.495  # share of the text's width for one of two panels side by side
_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
_BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_grafik(grafik: Grafik, canvas: Canvas) -> str:
    """Return the panels in rows, the caption, and below it notes and source."""
    rows = [grafik.panel[start : start + grafik.lajur] for start in range(0, len(grafik.panel), grafik.lajur)]
    is_shared = len({tuple(deret.nama for deret in panel.deret) for panel in grafik.panel}) == 1
    drawn = "".join(_draw_row(grafik, row, canvas, legend=not is_shared or row is rows[-1]) for row in rows)
    notes = _notes(grafik, canvas)
    return drawn + caption("Gambar", grafik.kunci, grafik.judul, canvas, keep_next=bool(notes)) + notes


def _notes(grafik: Grafik, canvas: Canvas) -> str:
    lines = [*grafik.catatan, *([f"Sumber: {grafik.sumber}"] if grafik.sumber else [])]
    style = canvas.styles[gaya.CATATAN_TABEL]
    drawn = [paragraph(style, run(line), "<w:keepNext/>" if line is not lines[-1] else "") for line in lines]
    return "".join(drawn) + (paragraph(canvas.styles[gaya.JARAK_TABEL], "") if lines else "")


def _draw_row(grafik: Grafik, row: Sequence[Panel], canvas: Canvas, legend: bool) -> str:
    """Return one paragraph with panels side by side, equally high; one legend below a figure serves all its panels."""
    width = canvas.width if grafik.lajur == 1 else int(canvas.width * _BESIDE)
    names = names_width(grafik.panel if grafik.lajur == 1 else row, width)
    sizes = [measure_panel(panel, width, names, legend) for panel in row]
    height = max(size.height for size in sizes)
    drawn = "".join(
        _inline(grafik, panel, size.stretched(height), canvas) for panel, size in zip(row, sizes, strict=True)
    )
    return paragraph(canvas.styles[gaya.GAMBAR], drawn)


def _inline(grafik: Grafik, panel: Panel, size: Size, canvas: Canvas) -> str:
    link = _add_parts(panel, size, canvas)
    name = escape_attribute(f"{grafik.judul}: {panel.judul}" if panel.judul else grafik.judul)
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WORD}" distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{size.width * _EMU}" cy="{size.height * _EMU}"/>'
        f'<wp:docPr id="{canvas.next_id()}" name="{name}" descr="{escape_attribute(panel.teks_alternatif)}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" xmlns:r="{_LINKS}" r:id="{link}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )


def _add_parts(panel: Panel, size: Size, canvas: Canvas) -> str:
    """Add the chart and its workbook to the document; return the relationship id of the chart."""
    number = next(n for n in range(1, len(canvas.parts) + 2) if f"word/charts/chart{n}.xml" not in canvas.parts)
    name = f"word/charts/chart{number}.xml"
    book = f"word/embeddings/Microsoft_Excel_Sheet{number}.xlsx"
    to_book = canvas.add_part(book, _BOOK_TYPE, f"{_LINKS}/package", write_workbook(panel), owner=name)
    content = draw_chart(panel, size, canvas.styles.font, to_book)
    return canvas.add_part(name, _CHART_TYPE, f"{_LINKS}/chart", content)
