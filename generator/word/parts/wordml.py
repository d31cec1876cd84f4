"""WordprocessingML as text: escaping, runs, paragraphs, fields."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape as escape_html

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # no place in XML 1.0
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_CODE = re.compile(r"<w:instrText[^>]*>[^<]*</w:instrText>(?:<w:tab/>(?=<w:instrText))?")
_GAP = re.compile(r"<w:(?:br|tab)/>|</w:p>")
_TAG = re.compile(r"<[^>]*>")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&"))
_KATA_PANJANG = re.compile(r"\S{20,}")  # letters without a space that a narrow column may not hold
_UTUH = re.compile(r"//|\d|\w[.:@]\w")  # of an address, or of the number of a letter
BOLEH_PUTUS = "\u200b"  # zero width space: a line may end here
_APART = "\x1f"  # between printable texts, which do not hold it; a word ends there, too
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def clean_text(text: str) -> str:
    """Return the text without characters that XML forbids, its line ends as \\n."""
    if text.isprintable():
        return text
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def escape_text(text: str) -> str:
    """Return the text as it stands inside `w:t`: escaped, with line breaks and tabs kept."""
    plain = text.isprintable()
    if not plain:
        text = clean_text(text)
    text = _escape(text)
    return text if plain else text.replace("\n", _BREAK).replace("\t", _TAB)


def escape_cell(text: str) -> str:
    """Return the text as `escape_text` does, for a narrow cell: a long word may end a line after each of its strokes.

    «Bulanan/Triwulanan/Semesteran» is else cut within a word; an address («https://…») or a number stays as it can be copied.
    """
    return escape_text(_KATA_PANJANG.sub(_soften, text) if "/" in text else text)


def escape_cells(texts: Sequence[str]) -> Sequence[str]:
    """Return each of some printable texts as `escape_cell` does, all at once."""
    whole = _APART.join(texts)
    return _escape(_KATA_PANJANG.sub(_soften, whole) if "/" in whole else whole).split(_APART)


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _soften(kata: re.Match[str]) -> str:
    return kata[0] if _UTUH.search(kata[0]) else kata[0].replace("/", f"/{BOLEH_PUTUS}")


def escape_attribute(text: str) -> str:
    """Return the text as it stands between double quotes in an attribute."""
    return escape_html(clean_text(text).replace("\n", " "), quote=True)


def run(text: str, properties: str = "") -> str:
    """Return one run of text; `properties` is the content of `w:rPr`."""
    return f'<w:r>{run_properties(properties)}<w:t xml:space="preserve">{escape_text(text)}</w:t></w:r>'


def run_properties(properties: str) -> str:
    """Return `w:rPr` around its content; nothing for nothing."""
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


def paragraph(style_id: str, content: str, properties: str = "") -> str:
    """Return one paragraph; `properties` follow the style inside `w:pPr` and must be in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id}"/>{properties}</w:pPr>{content}</w:p>'


def field(instruction: str, result: str, properties: str = "") -> str:
    """Return a complex field with its result (runs), so that Word may update it and others print it."""
    begin = field_mark("begin", properties)
    code = f'<w:r>{run_properties(properties)}<w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{begin}{code}{field_mark('separate', properties)}{result}{field_mark('end', properties)}"


def field_mark(kind: str, properties: str = "") -> str:
    """Return one mark of a complex field: begin, separate or end."""
    return f'<w:r>{run_properties(properties)}<w:fldChar w:fldCharType="{kind}"/></w:r>'


def bookmark_name(key: str) -> str:
    """Return a legal bookmark name made of a key: letters, digits and _, at most 40 characters."""
    return ("k_" + re.sub(r"\W", "_", key))[:40]


def is_in_cell(xml: str, position: int) -> bool:
    """Tell whether a place stands in a cell of a table."""
    return max(xml.rfind("<w:tc>", 0, position), xml.rfind("<w:tc ", 0, position)) > xml.rfind("</w:tc>", 0, position)


def visible_text(xml: str) -> str:
    """Return what a reader sees of a piece of XML, on one line."""
    spaced = _GAP.sub(" ", _CODE.sub("", xml) if "<w:instrText" in xml else xml)
    plain = _TAG.sub("", spaced)
    for entity, character in _ENTITIES if "&" in plain else ():
        plain = plain.replace(entity, character)
    return " ".join(plain.split())
