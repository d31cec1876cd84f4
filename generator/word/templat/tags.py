"""Tags as Word leaves them in the XML of a template: cut into runs, marked by the spell checker, or torn by a link."""

from __future__ import annotations

import re
from collections import Counter

from generator.catalogue.templat import PENANDA_RUSAK, PENANDA_TERBELAH
from generator.word.parts.faults import excerpt, fault
from generator.word.parts.wordml import visible_text

_NOISE = re.compile(r"<w:proofErr\b[^>]*/>|<w:lastRenderedPageBreak/>|<!--.*?-->", re.DOTALL)
_CURSOR = re.compile(
    r'<w:bookmarkStart\b[^>]*?w:id="(\d+)"[^>]*w:name="_GoBack"[^>]*/>|<w:bookmarkStart\b[^>]*w:name="_GoBack"[^>]*?w:id="(\d+)"[^>]*/>'
)
CARA_TERPOTONG = "Lengkapi kedua ujungnya: {{ nama }} untuk nilai, {% kata %} untuk perintah"
_BETWEEN = r"(?:<[^>]*>)*"
_OPENING = re.compile(rf"\{{{_BETWEEN}([{{%#])")
_CLOSINGS = {
    mark: re.compile(rf"{re.escape(sign)}{_BETWEEN}\}}|\{{{_BETWEEN}[{{%#]")
    for mark, sign in (("{", "}"), ("%", "%"), ("#", "#"))
}
_TRIM_BEFORE = re.compile(rf"(\{{{_BETWEEN}%){_BETWEEN}[-+]")
_TRIM_BEHIND = re.compile(rf"[-+](?={_BETWEEN}%{_BETWEEN}\}})")
_LETTERS = ("p", "tr", "tc", "r")
_LETTERED = re.compile(rf"\{{{_BETWEEN}[{{%]{_BETWEEN}(p|tr|tc|r){_BETWEEN} ")
_MARKED = re.compile(r"(\{[{%]) (\t+)")
_WRAPPER = re.compile(r"<(/?)w:(ins|del|moveFrom|moveTo|hyperlink|smartTag|sdt|sdtContent|tc|tbl|txbxContent)(?=[ >/])")
_WRAPPERS = {
    "ins": "perubahan yang dilacak",
    "del": "perubahan yang dilacak",
    "moveFrom": "perubahan yang dilacak",
    "moveTo": "perubahan yang dilacak",
    "hyperlink": "tautan",
    "smartTag": "tanda pintar",
    "tc": "batas sel tabel",
    "tbl": "batas tabel",
    "txbxContent": "batas kotak teks",
}


def tidy(xml: str) -> str:
    """Return a part without the marks that Word leaves for itself and that may stand inside a tag, and without comments.

    The signs of Jinja that swallow spaces go too ({%- and -%}): docxtpl would join paragraphs there, also those of two cells.
    The marks at which blocks and numbers are put later are comments: a template must not hold any.
    """
    found = _CURSOR.search(xml)
    if found:
        number = found[1] or found[2]
        xml = xml.replace(found[0], "", 1)
        xml = re.sub(rf'<w:bookmarkEnd\b[^>]*w:id="{number}"[^>]*/>', "", xml, count=1)
    return _TRIM_BEHIND.sub("", _TRIM_BEFORE.sub(r"\1", _NOISE.sub("", xml)))


def check_tags(xml: str, file: str) -> None:
    """Raise a fault for the first tag that never ends or that Word tore apart beyond repair."""
    position = 0
    while True:
        opening = _OPENING.search(xml, position)
        if opening is None:
            return
        closing = _CLOSINGS[opening[1]].search(xml, opening.end())
        if closing is None or closing[0].startswith("{"):
            raise fault(
                PENANDA_RUSAK,
                templat=file,
                paragraf=_around(xml, opening.start()),
                sebab="penanda terpotong",
                cara=CARA_TERPOTONG,
            )
        _check_whole(xml, opening.start(), closing.end(), file)
        position = closing.end()


def _check_whole(xml: str, start: int, end: int, file: str) -> None:
    """A tag may cross any number of runs, but no boundary of a link, of a tracked change or of a cell."""
    depth: Counter[str] = Counter()
    for closing, name in _WRAPPER.findall(xml, start, end):
        depth[name] += -1 if closing else 1
    torn = next((name for name, balance in depth.items() if balance), "")
    if torn:
        facts = {"penanda": excerpt(visible_text(xml[start:end])), "paragraf": _around(xml, start)}
        raise fault(PENANDA_TERBELAH, templat=file, pembelah=_WRAPPERS.get(torn, "kontrol isi"), **facts)


def _around(xml: str, position: int) -> str:
    """Return the words of the paragraph at a position."""
    start = max(xml.rfind("<w:p>", 0, position), xml.rfind("<w:p ", 0, position))
    end = xml.find("</w:p>", position)
    text = visible_text(xml[max(start, 0) : end if end >= 0 else len(xml)])
    return excerpt(text or "penanda tanpa teks")


def mark_letters(xml: str) -> str:
    """Return a part with tabs behind the letter of each tag, by which `show_line` knows it once docxtpl has taken it off."""
    return _LETTERED.sub(lambda match: match[0] + "\t" * (_LETTERS.index(match[1]) + 1), xml)


def split_lines(source: str) -> str:
    """Return a patched part with a line for each paragraph, and for each tag that took its paragraph or row away."""
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", source)
    return re.sub(r"(?:(?<=</w:p>)|(?<=</w:tbl>)|(?<=</w:tr>))(?=\{[{%])|(?<=[%}]\})(?=\{[{%] \t)", "\n", source)


def show_line(line: str) -> str:
    """Return a paragraph of the source as staff see it in Word, short enough for a message."""
    lettered = _MARKED.sub(lambda match: f"{match[1]}{_LETTERS[len(match[2]) - 1]} ", line)
    return excerpt(visible_text(lettered) or "penanda tanpa teks")
