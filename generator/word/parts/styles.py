"""The styles of a template, found by their names: Word translates ids, but keeps the names of built-in styles."""

from __future__ import annotations

from xml.etree import ElementTree

from generator.catalogue.templat import GAYA_HILANG
from generator.word.parts.faults import fault

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

JUDUL = ("heading 1", "heading 2", "heading 3", "heading 4")
JUDUL_LAMPIRAN = "Judul Lampiran"
TUBUH = "Body Text"
BUTIR = "List Bullet"
NOMOR = "List Number"
SUBJUDUL = "Subjudul"
KETERANGAN = "caption"
TABEL = "Tabel LKjIP"
ISI_TABEL = "Isi Tabel"
KEPALA_TABEL = "Kepala Tabel"
CATATAN_TABEL = "Catatan Tabel"
NOMOR_SEL = "Nomor Sel"
JARAK_TABEL = "Jarak Tabel"
GAMBAR = "Gambar"
DAFTAR_ISI = ("toc 1", "toc 2", "toc 3")
DAFTAR_TABEL = "table of figures"


class Styles:
    """Style names of one template with their ids, their outline levels and their native numbering."""

    def __init__(self, xml: str, template: str) -> None:
        self.template = template
        self._ids: dict[str, str] = {}
        self.outline: dict[str, int] = {}  # style id → 0 for the highest level of the table of contents
        self.numbering: dict[str, tuple[str, int]] = {}  # style id → (numId, level)
        root = ElementTree.fromstring(xml)
        fonts = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
        self.font = "" if fonts is None else fonts.get(f"{W}ascii", "")  # of all text; «» where the theme decides
        for style in root.iter(f"{W}style"):
            self._read(style)

    def _read(self, style: ElementTree.Element) -> None:
        style_id, name = style.get(f"{W}styleId", ""), style.find(f"{W}name")
        if name is not None:
            self._ids[name.get(f"{W}val", "").lower()] = style_id
        outline = style.find(f"{W}pPr/{W}outlineLvl")
        if outline is not None and int(outline.get(f"{W}val", "9")) < 9:
            self.outline[style_id] = int(outline.get(f"{W}val", "9"))
        number = style.find(f"{W}pPr/{W}numPr/{W}numId")
        if number is not None:
            level = style.find(f"{W}pPr/{W}numPr/{W}ilvl")
            self.numbering[style_id] = (
                number.get(f"{W}val", ""),
                int(level.get(f"{W}val", "0")) if level is not None else 0,
            )

    def __contains__(self, name: str) -> bool:
        """Tell whether the template has a style of this name."""
        return name.lower() in self._ids

    def __getitem__(self, name: str) -> str:
        """Return the id of a style; a style that the template lacks is a fault of the template."""
        style_id = self._ids.get(name.lower())
        if style_id is None:
            raise fault(GAYA_HILANG, templat=self.template, gaya=name)
        return style_id
