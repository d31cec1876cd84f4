"""Tags with a letter take their whole paragraph or row away: they must stand alone, and loops over rows need the letter tr."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalogue.templat import BERSAMA_ISI_LAIN, HURUF_TANPA_BLOK, PENANDA_RUSAK
from generator.problems import Place, Problem
from generator.word.parts.faults import excerpt, fault
from generator.word.parts.wordml import visible_text

_PARAGRAPH = re.compile(r"<w:p(?: [^>]*[^/])?>(?:(?!<w:p[ >]).)*?</w:p>", re.DOTALL)
_ROW = re.compile(r"<w:tr[ >](?:(?!<w:tr[ >]).)*?</w:tr>", re.DOTALL)
_LETTERED = re.compile(r"\{[{%#](p|tr) .*?[}%#]\}")
_COMMAND = re.compile(r"\{%(?:p|r)?\s*(if|for|endif|endfor)\b")
_CARRIED = ("<w:sectPr", "<w:drawing", "<w:pict", "<w:object")
_STRAY = re.compile(r"(?:</w:(?:p|tbl|tr|tcPr|sdt)>|<w:(?:body|tc|hdr|ftr)(?: [^>]*)?>)\s*([^<\s][^<]*)")
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


def check_stray(xml: str, file: str) -> str:
    """Return a filled part with a paragraph in every cell; words that stand outside any paragraph are a fault."""
    stray = _STRAY.search(xml)
    if stray:
        raise fault(HURUF_TANPA_BLOK, templat=file, teks=excerpt(visible_text(stray[1])))
    return _BARE_CELL.sub(r"\1<w:p/></w:tc>", xml)
