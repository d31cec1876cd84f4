"""Draws a `Pohon` as Word's own shapes: boxes with text and connectors glued to them, editable one by one."""

from __future__ import annotations

from collections.abc import Sequence

from generator.reports.pohon import Pohon, Struktur
from generator.word.captions import caption
from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.wordml import escape_attribute, paragraph, run
from generator.word.tree.layout import lay_out
from generator.word.tree.look import GARIS, GARIS_LINTAS, Rupa, list_legend, look_of
from generator.word.tree.metrics import PAD, list_parts
from generator.word.tree.places import INDENT, SPINE, Edge, Page, Placed
from generator.word.tree.struktur import lay_out_struktur

EMU = 635  # per twip
_RESERVED = 1600  # twips of a page kept for caption and legend
_HEADING = 1900  # and for the heading of the chapter, its introduction and the heading of the drawings
_LEGEND_LINES = '<w:spacing w:line="320" w:lineRule="auto"/>'  # frames of two lines do not touch
_TAK_PUTUS = "\u00a0"  # a space at which no line ends: the frame of a name stays whole
_SPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_GROUP_URI = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_NO_GAP = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'


def draw_tree(pohon: Pohon, canvas: Canvas) -> str:
    """Return a page for each part of the tree: drawing, legend, caption."""
    height = canvas.height - _RESERVED - (_HEADING if pohon.di_bawah_judul else 0)
    pages = lay_out(pohon.akar, canvas.width, height)
    return "".join(_draw_page(pohon, page, nomor, len(pages), canvas) for nomor, page in enumerate(pages, 1))


def draw_struktur(struktur: Struktur, canvas: Canvas) -> str:
    """Return a page for each part of the organisation chart: drawing and caption."""
    pages = lay_out_struktur(struktur.akar, canvas.width, canvas.height - _RESERVED)
    return "".join(_draw_page(struktur, page, nomor, len(pages), canvas) for nomor, page in enumerate(pages, 1))


def _draw_page(bagan: Pohon | Struktur, page: Page, nomor: int, banyak: int, canvas: Canvas) -> str:
    title = name_part(bagan.judul, nomor, banyak)
    drawing = paragraph(canvas.styles[gaya.GAMBAR], _drawing(page, title, canvas))
    legend = _legend(page, nomor, banyak) if isinstance(bagan, Pohon) else ""
    below = paragraph(canvas.styles[gaya.GAMBAR], legend, _LEGEND_LINES) if legend else ""
    return drawing + below + caption("Gambar", f"{bagan.kunci}-{nomor}", title, canvas, keep_next=False)


def name_part(judul: str, nomor: int, banyak: int) -> str:
    """Return the title of one page of a drawing."""
    return judul if banyak == 1 else f"{judul} (bagian {nomor} dari {banyak})"


def _legend(page: Page, nomor: int, banyak: int) -> str:
    """Return the names of the levels on the page, each in the look of its boxes, and where the tree goes on."""
    size = '<w:sz w:val="15"/><w:szCs w:val="15"/>'
    legend = ((f" {nama} ".replace(" ", _TAK_PUTUS), rupa) for nama, rupa in list_legend(page.isi))
    marks = [run(nama, size + _legend_look(rupa)) for nama, rupa in legend]
    if nomor < banyak:
        marks.append(run(f"Bersambung ke bagian {nomor + 1}", f"<w:b/><w:bCs/>{size}"))
    return run("   ").join(marks)


def _legend_look(rupa: Rupa) -> str:
    line = "dashed" if rupa.putus else "single"
    return (
        f'<w:bdr w:val="{line}" w:sz="4" w:space="0" w:color="{rupa.garis}"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{rupa.isi}"/>'
    )


def _drawing(page: Page, title: str, canvas: Canvas) -> str:
    ids = [canvas.next_id() for _ in page.boxes]
    edges = [_edge(edge, page.boxes, ids, canvas) for edge in page.edges]
    boxes = [_box(box, page.size, id) for box, id in zip(page.boxes, ids, strict=True)]
    size = f'cx="{page.width * EMU}" cy="{page.height * EMU}"'
    frame = f'<a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/><a:chExt {size}/>'
    group = (
        f"<wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm>{frame}</a:xfrm></wpg:grpSpPr>"
        f"{''.join(edges)}{''.join(boxes)}</wpg:wgp>"
    )
    inline = (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="1" name="{escape_attribute(title)}" descr="{escape_attribute(_describe(page))}"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_GROUP_URI}">{group}</a:graphicData></a:graphic></wp:inline>'
    )
    return (
        f'<w:r><mc:AlternateContent {_SPACES}><mc:Choice Requires="wpg"><w:drawing>{inline}</w:drawing></mc:Choice>'
        "<mc:Fallback><w:t>Bagan ini memerlukan Word 2010 atau yang lebih baru.</w:t></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def _describe(page: Page) -> str:
    """The text that is read aloud instead of the drawing."""
    return f"Bagan pohon berisi {len(page.boxes)} kotak: " + "; ".join(box.box.judul for box in page.boxes[:3])


def _box(placed: Placed, size: float, id: int) -> str:
    pad, rupa = PAD * EMU, look_of(placed)
    shape = '"roundRect"><a:avLst><a:gd name="adj" fmla="val 8000"/></a:avLst>' if rupa.bulat else '"rect"><a:avLst/>'
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="Kotak {id}"/><wps:cNvSpPr/><wps:spPr>'
        f"{_frame(placed.x, placed.y, placed.width, placed.height)}"
        f"<a:prstGeom prst={shape}</a:prstGeom>"
        f'<a:solidFill><a:srgbClr val="{rupa.isi}"/></a:solidFill>{_stroke(rupa.garis, rupa.putus)}</wps:spPr>'
        f"<wps:txbx><w:txbxContent>{_text(placed, size)}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr wrap="square" lIns="{pad}" tIns="{pad}" rIns="{pad}" bIns="{pad}" anchor="ctr" anchorCtr="0">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _text(placed: Placed, size: float) -> str:
    """Return the paragraphs of a box; the upper two levels are centred."""
    half = round(size * 2)
    look = f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    align = '<w:jc w:val="center"/>' if placed.level < 2 else '<w:jc w:val="left"/>'
    return "".join(
        f"<w:p><w:pPr>{_NO_GAP}{align}</w:pPr>{run(text, _weight(bold, italic) + look)}</w:p>"
        for text, bold, italic in list_parts(placed.box)
    )


def _weight(bold: bool, italic: bool) -> str:
    return f"{'<w:b/><w:bCs/>' if bold else ''}{'<w:i/><w:iCs/>' if italic else ''}"


def _frame(x: int, y: int, width: int, height: int, turn: str = "") -> str:
    return f'<a:xfrm{turn}><a:off x="{x * EMU}" y="{y * EMU}"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'


def _stroke(colour: str, dashed: bool) -> str:
    dash = '<a:prstDash val="dash"/>' if dashed else ""
    return f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>{dash}</a:ln>'


def _edge(edge: Edge, boxes: Sequence[Placed], ids: Sequence[int], canvas: Canvas) -> str:
    """Return the connector: down from the parent's foot, or along the left side to a hanging box."""
    frame, shape, sites = _side_edge(edge) if edge.gantung else _down_edge(edge)
    id = canvas.next_id()
    line = _stroke(GARIS_LINTAS if edge.lintas else GARIS, edge.lintas)
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="Garis {id}"/><wps:cNvCnPr><a:stCxn id="{ids[edge.atas]}" idx="{sites[0]}"/>'
        f'<a:endCxn id="{ids[edge.bawah]}" idx="{sites[1]}"/></wps:cNvCnPr><wps:spPr>{frame}{shape}{line}</wps:spPr>'
        "<wps:bodyPr/></wps:wsp>"
    )


def _side_edge(edge: Edge) -> tuple[str, str, tuple[int, int]]:
    (left, top), (right, bottom) = edge.titik[0], edge.titik[-1]
    shape = _bent(-round(SPINE / 2 / INDENT * 100_000))
    return _frame(left, top, right - left, bottom - top), shape, (1, 1)


def _down_edge(edge: Edge) -> tuple[str, str, tuple[int, int]]:
    """The elbow is the standard one turned by a quarter, so that it leaves downward; its frame is given unturned."""
    (start, top), (end, foot) = edge.titik[0], edge.titik[-1]
    fall, reach = foot - top, abs(end - start)
    if len(edge.titik) == 2:
        straight = '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        return _frame(start, top, 0, fall), straight, (2, 0)
    turn = ' rot="16200000" flipH="1"' if end > start else ' rot="5400000"'
    centre = (start + end) // 2
    frame = _frame(centre - fall // 2, top + (fall - reach) // 2, fall, reach, turn)
    return frame, _bent(round(100_000 * (edge.titik[1][1] - top) / fall)), (2, 0)


def _bent(adjust: int) -> str:
    return f'<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val {adjust}"/></a:avLst></a:prstGeom>'
