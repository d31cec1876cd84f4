"""Lists of contents, tables, figures and appendices: filled from the finished document, as fields that Word can update."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from generator.word.parts import styles as gaya
from generator.word.parts.canvas import Canvas
from generator.word.parts.wordml import field_mark, is_in_cell, paragraph, run, visible_text

_MARK = re.compile(r"<!--daftar:(\w+):(\d+)-->")
_GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
_DEPTH = 3
_SEQUENCE = re.compile(r"<w:instrText[^>]*> SEQ\s(Tabel|Gambar) ")


class Daftar(Enum):
    """Which list: of headings, of the captions with one label, or of the appendices apart from the other headings."""

    ISI = "isi"
    LAMPIRAN = "Lampiran"
    TABEL = "Tabel"
    GAMBAR = "Gambar"


@dataclass(frozen=True)
class Entry:
    """One line of a list: the bookmark it leads to, the printed number, the text; `level` counts from 0."""

    bookmark: str
    number: str
    text: str
    level: int
    list: Daftar


def page_run(number: str) -> str:
    """Return the run of a page number in a list; small roman digits stay small in lines of capitals."""
    return f'<w:r><w:rPr><w:caps w:val="0"/></w:rPr><w:t>{number}</w:t></w:r>'


def contents_mark(daftar: Daftar, width: int) -> str:
    """Return the mark at which a list will stand, with the width of its lines in twips."""
    return f"<!--daftar:{daftar.value}:{width}-->"


def fill_contents(xml: str, canvas: Canvas) -> str:
    """Return the document with a bookmark on each heading and caption, and with its lists filled in."""
    if not _MARK.search(xml):
        return xml
    marked, entries = collect_entries(xml, canvas)
    apart = any(entry.list is Daftar.LAMPIRAN for entry in entries)
    for daftar in (Daftar.ISI, Daftar.LAMPIRAN) if apart else ():
        marked = _mark_range(marked, daftar, [entry for entry in entries if entry.list is daftar], canvas)

    def fill(match: re.Match[str]) -> str:
        daftar = Daftar(match[1])
        chosen = [entry for entry in entries if entry.list is daftar]
        drawn = _draw_list(_field_code(daftar, apart), chosen, int(match[2]), canvas)
        return drawn if not chosen or is_in_cell(marked, match.start()) else _wrap(daftar, drawn, canvas)

    return _MARK.sub(fill, marked)


def _wrap(daftar: Daftar, drawn: str, canvas: Canvas) -> str:
    """Return a list in the control that Word puts around its own tables of contents, with a button that updates it."""
    name = daftar.name.lower()
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="Daftar {name.capitalize()}"/><w:tag w:val="daftar:{name}"/>'
        f'<w:id w:val="{canvas.next_id()}"/>{_GALLERY}</w:sdtPr><w:sdtContent>{drawn}</w:sdtContent></w:sdt>'
    )


def _mark_range(xml: str, daftar: Daftar, entries: list[Entry], canvas: Canvas) -> str:
    """Return the document with a bookmark from the first to the last heading of a list, which bounds its field."""
    if not entries:
        return xml
    mark = canvas.next_id()
    start = xml.rindex("<w:bookmarkStart", 0, xml.index(f'w:name="{entries[0].bookmark}"'))
    last = xml.index(f'" w:name="{entries[-1].bookmark}"', start)
    number = xml[xml.rindex('"', 0, last) + 1 : last]
    end_tag = f'<w:bookmarkEnd w:id="{number}"/>'
    end = xml.index(end_tag, start) + len(end_tag)
    opening = f'<w:bookmarkStart w:id="{mark}" w:name="_Daftar{daftar.value.title()}"/>'
    return f'{xml[:start]}{opening}{xml[start:end]}<w:bookmarkEnd w:id="{mark}"/>{xml[end:]}'


def _field_code(daftar: Daftar, apart: bool) -> str:
    """The instruction by which Word makes a list anew; where appendices stand apart, each list has its own range."""
    if daftar in (Daftar.TABEL, Daftar.GAMBAR):
        return rf"TOC \h \z \c &quot;{daftar.value}&quot;"
    code = r"TOC \o &quot;1-3&quot; \h \z \u"
    return rf"{code} \b _Daftar{daftar.value.title()}" if apart else code


def collect_entries(xml: str, canvas: Canvas) -> tuple[str, list[Entry]]:
    """Return the document with bookmarks on headings and captions, and what they say, in document order."""
    headings = {style for style, level in canvas.styles.outline.items() if level < _DEPTH}
    captions = canvas.styles[gaya.KETERANGAN]
    appendix = canvas.styles[gaya.JUDUL_LAMPIRAN] if contents_mark(Daftar.LAMPIRAN, 0)[:-4] in xml else ""
    pattern = re.compile(rf'<w:pStyle w:val="({"|".join(map(re.escape, sorted({*headings, captions})))})"/>')
    numbers = canvas.heading_numbers()
    pieces, entries, end = [], [], 0
    for match in pattern.finditer(xml):
        start, stop = xml.index("</w:pPr>", match.end()) + len("</w:pPr>"), xml.index("</w:p>", match.end())
        entry = _read_entry(xml[start:stop], match[1], len(entries), canvas, numbers.count(match[1]))
        if entry is None:
            continue
        if match[1] == appendix:
            entry = replace(entry, list=Daftar.LAMPIRAN)
        mark = canvas.next_id()
        opening = f'<w:bookmarkStart w:id="{mark}" w:name="{entry.bookmark}"/>'
        pieces += [xml[end:start], opening, xml[start:stop], f'<w:bookmarkEnd w:id="{mark}"/>']
        entries.append(entry)
        end = stop
    return "".join([*pieces, xml[end:]]), entries


def _read_entry(content: str, style: str, index: int, canvas: Canvas, number: str) -> Entry | None:
    text, bookmark = visible_text(content), f"_Toc9{index:07d}"
    if style in canvas.styles.outline:
        return Entry(bookmark, number, text, canvas.styles.outline[style], Daftar.ISI) if text else None
    label = _SEQUENCE.search(content)
    return Entry(bookmark, "", text, 0, Daftar(label[1])) if label else None


def _draw_list(code: str, entries: list[Entry], width: int, canvas: Canvas) -> str:
    if not entries:
        return paragraph(canvas.styles[gaya.TUBUH], run("–"))
    begin = (
        f'{field_mark("begin")}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f"{field_mark('separate')}"
    )
    lines = [_draw_line(entry, width, canvas) for entry in entries]
    lines[0] = lines[0].replace("</w:pPr>", "</w:pPr>" + begin, 1)
    lines[-1] = lines[-1][: -len("</w:p>")] + field_mark("end") + "</w:p>"
    return "".join(lines)


def _draw_line(entry: Entry, width: int, canvas: Canvas) -> str:
    """Return one line: text, tab and an empty PAGEREF that `number_pages` fills in.

    No indent stands at the right: LibreOffice 7 leaves out what follows a tab beyond it, the page number.
    """
    style = gaya.DAFTAR_ISI[entry.level] if entry.list in (Daftar.ISI, Daftar.LAMPIRAN) else gaya.DAFTAR_TABEL
    separator = " " if entry.level == 0 else "\t"
    text = f"{entry.number}{separator}{entry.text}" if entry.number else entry.text
    reference = (
        f'{field_mark("begin")}<w:r><w:instrText xml:space="preserve"> PAGEREF {entry.bookmark} \\h </w:instrText></w:r>'
        f"{field_mark('separate')}{page_run('')}{field_mark('end')}"
    )
    link = f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{run(text)}<w:r><w:tab/></w:r>{reference}</w:hyperlink>'
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="none" w:pos="{width}"/></w:tabs>'
    return paragraph(canvas.styles[style], link, tabs)
