"""Draws a `GambarBlok`: the picture in the line of a paragraph of its own, its caption below."""

from __future__ import annotations

from generator.reports.naskah import GambarBlok
from generator.word.captions import caption
from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.wordml import escape_attribute, paragraph

_TWIPS_PER_CM = 1440 / 2.54
_TWIPS_PER_PIXEL = 15  # 96 pixels per inch
_EMU = 635  # per twip
_RESERVED = 1500  # twips of a page kept for the caption
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WORD = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def draw_gambar(gambar: GambarBlok, canvas: Canvas) -> str:
    """Return the picture and, where it has a title, its caption."""
    drawn = paragraph(canvas.styles[gaya.GAMBAR], f"<w:r><w:drawing>{_inline(gambar, canvas)}</w:drawing></w:r>")
    if not gambar.judul:
        return drawn
    return drawn + caption("Gambar", gambar.kunci, gambar.judul, canvas, keep_next=False)


def fit_picture(gambar: GambarBlok, width: int, height: int) -> tuple[int, int]:
    """Return width and height of the picture in twips: as declared, but inside the given room, in its own proportion."""
    wanted = gambar.lebar_cm * _TWIPS_PER_CM if gambar.lebar_cm else gambar.lebar * _TWIPS_PER_PIXEL
    drawn = min(wanted, width, height * gambar.lebar / gambar.tinggi)
    return max(int(drawn), 1), max(int(drawn * gambar.tinggi / gambar.lebar), 1)


def _inline(gambar: GambarBlok, canvas: Canvas) -> str:
    link = canvas.add_picture(gambar.isi, gambar.jenis)
    width, height = fit_picture(gambar, canvas.width, max(canvas.height - _RESERVED, 1))
    size = f'cx="{width * _EMU}" cy="{height * _EMU}"'
    name = escape_attribute(gambar.judul or gambar.teks_alternatif or gambar.kunci)
    about = escape_attribute(gambar.teks_alternatif or gambar.judul)
    picture = (
        f'<pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip xmlns:r="{_LINKS}" r:embed="{link}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    return (
        f'<wp:inline xmlns:wp="{_WORD}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{canvas.next_id()}" name="{name}" descr="{about}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_PICTURE}">{picture}</a:graphicData></a:graphic></wp:inline>'
    )
