"""Draws a `Pohon` as Word's own shapes: boxes with text and connectors glued to them, editable one by one."""

from __future__ import annotations

from generator.reports.pohon import Kotak, Pohon, Struktur
from generator.word.captions import caption
from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.wordml import escape_attribute, paragraph, run
from generator.word.tree.layout import INDENT, SPINE, Page, Placed, lay_out
from generator.word.tree.metrics import PAD
from generator.word.tree.struktur import lay_out_struktur

EMU = 635  # per twip
FILL = ("C9DAF0", "DCE9D5", "FFF2CC", "FFFFFF")  # root, groups, columns, hanging boxes
_LINE = "595959"
_RESERVED = 1400  # twips of a page kept for caption and legend
_HEADING = 1900  # and for the heading of the chapter, its introduction and the heading of the drawings
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
    title = bagan.judul if banyak == 1 else f"{bagan.judul} (bagian {nomor} dari {banyak})"
    drawing = paragraph(canvas.styles[gaya.GAMBAR], _drawing(page, title, canvas))
    legend = paragraph(canvas.styles[gaya.GAMBAR], _legend(bagan)) if isinstance(bagan, Pohon) else ""
    return drawing + legend + caption("Gambar", f"{bagan.kunci}-{nomor}", title, canvas, keep_next=False)


def _legend(pohon: Pohon) -> str:
    """Return the names of the levels, each in the colour of its boxes."""
    look = '<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{line}"/><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    size = '<w:sz w:val="15"/><w:szCs w:val="15"/>'
    return run("   ").join(
        run(f" {nama} ", size + look.format(line=_LINE, fill=fill))
        for nama, fill in zip(pohon.jenjang, FILL, strict=True)
    )


def _drawing(page: Page, title: str, canvas: Canvas) -> str:
    ids = [canvas.next_id() for _ in page.boxes]
    edges = [
        _edge(page.boxes[box.induk], box, ids[box.induk], id, canvas)
        for box, id in zip(page.boxes, ids, strict=True)
        if box.induk is not None
    ]
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
    pad = PAD * EMU
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="Kotak {id}"/><wps:cNvSpPr/><wps:spPr>'
        f"{_frame(placed.x, placed.y, placed.width, placed.height)}"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:solidFill><a:srgbClr val="{FILL[placed.level]}"/></a:solidFill>{_stroke()}</wps:spPr>'
        f"<wps:txbx><w:txbxContent>{_text(placed.box, size, placed.level)}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr wrap="square" lIns="{pad}" tIns="{pad}" rIns="{pad}" bIns="{pad}" anchor="ctr" anchorCtr="0">'
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )


def _text(box: Kotak, size: float, level: int) -> str:
    """Return the paragraphs of a box; the upper two levels are centred."""
    half = round(size * 2)
    look = f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    align = '<w:jc w:val="center"/>' if level < 2 else '<w:jc w:val="left"/>'
    lines = [("<w:b/><w:bCs/>", box.judul), *(("", text) for text in box.isi)]
    lines += [("<w:i/><w:iCs/>", box.kaki)] if box.kaki else []
    return "".join(f"<w:p><w:pPr>{_NO_GAP}{align}</w:pPr>{run(text, weight + look)}</w:p>" for weight, text in lines)


def _frame(x: int, y: int, width: int, height: int, turn: str = "") -> str:
    return f'<a:xfrm{turn}><a:off x="{x * EMU}" y="{y * EMU}"/><a:ext cx="{width * EMU}" cy="{height * EMU}"/></a:xfrm>'


def _stroke() -> str:
    return f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{_LINE}"/></a:solidFill></a:ln>'


def _edge(parent: Placed, child: Placed, parent_id: int, child_id: int, canvas: Canvas) -> str:
    """Return the connector: down from the parent's foot, or along the left side to a hanging box."""
    if child.level == 3:
        frame, shape, sites = _side_edge(parent, child)
    else:
        frame, shape, sites = _down_edge(parent, child)
    id = canvas.next_id()
    return (
        f'<wps:wsp><wps:cNvPr id="{id}" name="Garis {id}"/><wps:cNvCnPr><a:stCxn id="{parent_id}" idx="{sites[0]}"/>'
        f'<a:endCxn id="{child_id}" idx="{sites[1]}"/></wps:cNvCnPr><wps:spPr>{frame}{shape}{_stroke()}</wps:spPr>'
        "<wps:bodyPr/></wps:wsp>"
    )


def _side_edge(parent: Placed, child: Placed) -> tuple[str, str, tuple[int, int]]:
    top, bottom = parent.y + parent.height // 2, child.y + child.height // 2
    shape = _bent(-round(SPINE / 2 / INDENT * 100_000))
    return _frame(parent.x, top, INDENT, bottom - top), shape, (1, 1)


def _down_edge(parent: Placed, child: Placed) -> tuple[str, str, tuple[int, int]]:
    """The elbow is the standard one turned by a quarter, so that it leaves downward; its frame is given unturned."""
    start, end = parent.x + parent.width // 2, child.x + child.width // 2
    top, fall, reach = parent.y + parent.height, child.y - parent.y - parent.height, abs(end - start)
    if reach < 20:
        straight = '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
        return _frame(start, top, 0, fall), straight, (2, 0)
    turn = ' rot="16200000" flipH="1"' if end > start else ' rot="5400000"'
    centre = (start + end) // 2
    foot = child.y - top
    frame = _frame(centre - fall // 2, top + (fall - reach) // 2, fall, reach, turn)
    bend = round(100_000 * (1 - min(170, foot // 2) / foot))  # all elbows of a row at one height above the children
    return frame, _bent(bend), (2, 0)


def _bent(adjust: int) -> str:
    return f'<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val {adjust}"/></a:avLst></a:prstGeom>'
