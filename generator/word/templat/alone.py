"""Tags with a letter take their whole paragraph or row away: they must stand alone, and loops over rows need the letter tr."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

from generator.catalogue.templat import BERSAMA_ISI_LAIN, HURUF_TANPA_BLOK, PENANDA_RUSAK, SUSUNAN_RUSAK
from generator.problems import Place, Problem
from generator.word.parts.faults import excerpt, fault
from generator.word.parts.wordml import visible_text

_PARAGRAPH = re.compile(r"<w:p(?: [^>]*[^/])?>(?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
_ROW = re.compile(r"<w:tr[ >](?:(?!<w:tr[ >]).)*?</w:tr>", re.DOTALL)
_LETTERED = re.compile(r"\{[{%#](p|tr) .*?[}%#]\}")
_COMMAND = re.compile(r"\{%(?:p|r)?\s*(if|for|endif|endfor)\b")
_CARRIED = ("<w:sectPr", "<w:drawing", "<w:pict", "<w:object")
_HOLDERS = ("w:", "m:", "a:", "v:", "mc:")  # prefixes of elements among which only few hold words
_TEXTS = {"w:t", "w:delText", "w:instrText", "w:delInstrText", "w:fldData", "m:t", "a:t"}
_NUMBERS = ("nomor:", "rujuk:")
_BARE_CELL = re.compile(r"(<w:tc(?: [^>]*)?>(?:<w:tcPr/>|<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>)?)\s*</w:tc>", re.DOTALL)


def find_company(xml: str, file: str) -> Iterator[Problem]:
    """Yield a problem for each paragraph or row that a tag would take away with all that stands beside the tag."""
    for kind, letter, place in ((_PARAGRAPH, "p", "paragraf"), (_ROW, "tr", "baris tabel")):
        for match in kind.finditer(xml):
            text = visible_text(match[0])
            tags = [found[0] for found in _LETTERED.finditer(text) if found[1] == letter]
            if tags and (text != tags[0] or any(mark in match[0] for mark in _CARRIED)):
                facts = {"penanda": tags[0], "tempat": place, "paragraf": excerpt(text)}
                yield BERSAMA_ISI_LAIN.at(Place(), templat=file, **facts)


def find_torn_rows(xml: str, file: str) -> Iterator[Problem]:
    """Yield a problem for the first row of each table in which something is opened that another row closes."""
    for match in _ROW.finditer(xml):
        text = visible_text(match[0])
        words = _COMMAND.findall(text)
        if sum(-1 if word.startswith("end") else 1 for word in words) > 0:
            facts = {
                "sebab": "pembuka dan penutupnya berada di baris tabel yang berbeda",
                "cara": "Tulis dengan huruf tr, masing-masing sendirian dalam satu baris: {%tr for x in daftar %} … {%tr endfor %}",
            }
            yield PENANDA_RUSAK.at(Place(), templat=file, paragraf=excerpt(text), **facts)


def check_whole(xml: str, file: str) -> None:
    """Raise a fault if the tags of the template left broken XML behind, or words outside of any paragraph.

    Word would not show those. The marks of blocks are comments, but those of numbers are words, as they will be printed.
    """
    parents: list[str] = []

    def refuse(text: str) -> None:
        parent = parents[-1]
        if text.strip() and parent.startswith(_HOLDERS) and parent not in _TEXTS:
            raise fault(HURUF_TANPA_BLOK, templat=file, teks=excerpt(visible_text(text)))

    def refuse_number(mark: str) -> None:
        if mark.startswith(_NUMBERS):
            refuse("nomor atau rujukan")

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, _: parents.append(name)
    parser.EndElementHandler = lambda _: parents.pop()
    parser.CharacterDataHandler, parser.CommentHandler = refuse, refuse_number
    content = xml.encode("utf-8")
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        near = content[max(parser.ErrorByteIndex - 3000, 0) : parser.ErrorByteIndex].decode("utf-8", "ignore")
        text = visible_text(near[near.find(">") + 1 : near.rfind("<")])[-80:]
        raise fault(SUSUNAN_RUSAK, templat=file, paragraf=text) from error


def fill_cells(xml: str) -> str:
    """Return a filled part with a paragraph in every cell, as Word asks for."""
    return _BARE_CELL.sub(r"\1<w:p/></w:tc>", xml)
