"""What a drawing needs to know of the document it goes into: styles, text width, lists, ids, new parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import count

from generator.catalogue.templat import BAGIAN_RUSAK
from generator.word.parts.aside import Aside
from generator.word.parts.faults import fault
from generator.word.parts.numbering import HeadingNumbers, Numbering, write_abstract
from generator.word.parts.package import DOCUMENT, add_part
from generator.word.parts.styles import Styles

_NUMBERING = "word/numbering.xml"
_IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


@dataclass
class Canvas:
    """One document in the making; `width` and `height` are the text area of the section at hand, in twips."""

    styles: Styles
    numbering: Numbering
    parts: dict[str, bytes]
    width: int = 0
    height: int = 0
    ids: count[int] = field(default_factory=lambda: count(1))
    lists: list[str] = field(default_factory=list)  # XML of the lists begun by drawings
    abstracts: dict[str, int] = field(default_factory=dict)  # kind of list that drawings began → its definition
    pictures: dict[str, str] = field(default_factory=dict)  # part name → its relationship id
    placed: dict[str, Sequence[object]] = field(default_factory=dict)  # tag of a control → the blocks drawn in it
    aside: Aside = field(default_factory=Aside)  # rows of tables that wait until the document is finished

    def sized(self, width: int, height: int) -> Canvas:
        """Return the same canvas for a section with another text area."""
        return replace(self, width=width, height=height)

    def heading_numbers(self) -> HeadingNumbers:
        """Return a fresh counter of the template's heading numbers."""
        return HeadingNumbers(self.styles, self.numbering)

    def next_id(self) -> int:
        """Return a number that no other drawing or bookmark of this document has."""
        return next(self.ids)

    def new_list(self, style_name: str) -> int:
        """Begin a list that counts from one, in the list definition that a style is linked to; return its number."""
        abstract = self.numbering.abstract_of(self.styles.numbering[self.styles[style_name]][0])
        number = self.numbering.highest + len(self.lists) + 1
        self.lists.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return number

    def own_list(self, kind: str, level: int) -> int:
        """Begin a list of one of the kinds of `numbering`, which counts from one at this level; return its number."""
        abstract = self.abstracts.setdefault(kind, self.numbering.highest_abstract + len(self.abstracts) + 1)
        number = self.numbering.highest + len(self.lists) + 1
        self.lists.append(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
        return number

    def add_part(self, name: str, content_type: str, relation: str, content: bytes, owner: str = DOCUMENT) -> str:
        """Add a part (chart, picture, workbook) to the document; return its relationship id in the owner."""
        return add_part(self.parts, owner, name, content_type, relation, content)

    def add_picture(self, content: bytes, kind: str) -> str:
        """Add a picture («png» or «jpeg») once, however often it is drawn; return its relationship id."""
        name = f"word/media/{sha256(content).hexdigest()[:16]}.{kind}"
        if name not in self.pictures:
            self.pictures[name] = self.add_part(name, f"image/{kind}", _IMAGE, content)
        return self.pictures[name]

    def finish_lists(self) -> None:
        """Write the lists begun by drawings into the numbering part."""
        if not self.lists:
            return
        xml = self.parts.get(_NUMBERING, b"").decode("utf-8")
        cut = xml.find("<w:numIdMacAtCleanup")
        cut = cut if cut >= 0 else xml.rfind("</w:numbering>")
        if cut < 0:
            sebab = "tidak berisi daftar nomor" if xml else "tidak ada"
            raise fault(BAGIAN_RUSAK, templat=self.styles.template, bagian=_NUMBERING, sebab=sebab)
        first = xml.find("<w:num ")
        first = first if first >= 0 else cut  # definitions stand before lists
        definitions = "".join(write_abstract(number, kind) for kind, number in self.abstracts.items())
        self.parts[_NUMBERING] = (xml[:first] + definitions + xml[first:cut] + "".join(self.lists) + xml[cut:]).encode()
