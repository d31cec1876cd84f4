"""Page numbers for the tables of contents: LibreOffice, or else Word, lays the document out; we write the numbers."""

from __future__ import annotations

import io
import re
import tempfile
import zipfile
from bisect import bisect_right
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.office import build_soffice, run_office
from generator.word.contents import page_run
from generator.word.layout.msword import build_command, is_bridge, read_pages
from generator.word.parts.numbering import format_number
from generator.word.parts.package import DOCUMENT, unpack, write_parts

PDF_WITH_BOOKMARKS = 'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"}}'
_EMPTY_NUMBER = page_run("").encode()
_SECONDS = 180  # a layout that takes longer is given up
_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
_PARAGRAPH = re.compile(r"<w:p(?: [^>]*[^/])?>(?:<w:pPr>.*?</w:pPr>)?", re.DOTALL)
_PAGE_NUMBER = re.compile(
    r'(PAGEREF (_Toc\d+) \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>)<w:r><w:rPr><w:caps w:val="0"/></w:rPr><w:t>[^<]*</w:t></w:r>'
)
_DESTINATION = re.compile(rb"/((?:5F)\w+)\[(\d+) 0 R/")  # LibreOffice writes _ as 5F
_KIDS = re.compile(rb"/Type/Pages.*?/Kids\[([^\]]*)\]", re.DOTALL)


@dataclass(frozen=True)
class _Numbering:
    """How one section counts its pages: the format, and the first number (None: goes on)."""

    kind: str
    start: int | None


def number_pages(
    documents: Mapping[str, bytes], soffice: Path, tunggu: Callable[[], None] = lambda: None
) -> dict[str, bytes]:
    """Return documents by name with page numbers in their tables of contents, all laid out in one call.

    A document without such a table, or one that LibreOffice gives no layout of, comes back unchanged. `tunggu` is called
    again and again while LibreOffice works; what it raises ends the work.
    """
    opened = {name: _open(docx) for name, docx in documents.items()}
    marked = {name: found.marked for name, found in opened.items() if found}
    layouts = _lay_out(marked, soffice, tunggu) if marked else {}
    return {
        name: _write(found, layouts.get(name, {})) or documents[name] if found else documents[name]
        for name, found in opened.items()
    }


def list_unnumbered(documents: Mapping[str, bytes]) -> list[str]:
    """Return the names of the documents whose contents lists have no page numbers."""
    return [name for name, docx in documents.items() if _EMPTY_NUMBER in unpack(docx)[DOCUMENT]]


@dataclass(frozen=True)
class _Opened:
    """A document taken apart, with a copy whose sections can be found again in its layout."""

    parts: dict[str, bytes]
    xml: str
    sections: list[_Numbering]
    marked: bytes


def _open(docx: bytes) -> _Opened | None:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts[DOCUMENT].decode("utf-8") if DOCUMENT in parts else ""
    if not _PAGE_NUMBER.search(xml):
        return None
    marked, sections = _mark_sections(xml)
    return _Opened(parts, xml, sections, write_parts({**parts, DOCUMENT: marked.encode("utf-8")}))


def _write(opened: _Opened, pages: Mapping[str, int]) -> bytes | None:
    if not pages:
        return None
    xml = _write_numbers(opened.xml, _labels(pages, opened.sections))
    return write_parts({**opened.parts, DOCUMENT: xml.encode("utf-8")})


def read_destinations(pdf: bytes) -> dict[str, int]:
    """Return the page, counted from 0, of each bookmark in a PDF by LibreOffice; nothing for any other PDF."""
    kids = _KIDS.search(pdf)
    if kids is None:
        return {}
    order = {number: index for index, number in enumerate(re.findall(rb"(\d+) 0 R", kids[1]))}
    found = _DESTINATION.findall(pdf)
    return {name.decode().replace("5F", "_", 1): order[page] for name, page in found if page in order}


def _mark_sections(xml: str) -> tuple[str, list[_Numbering]]:
    """Return the document with a bookmark on the first paragraph of every section, and how each one counts."""
    pieces, sections, end, begin = [], [], 0, xml.index("<w:body>")
    for index, match in enumerate(_SECTION.finditer(xml)):
        first = _PARAGRAPH.search(xml, begin, match.start())
        position = first.end() if first else match.start()
        if first:
            name = f'<w:bookmarkStart w:id="{900_000 + index}" w:name="_Bagian{index}"/>'
            pieces += [xml[end:position], name, f'<w:bookmarkEnd w:id="{900_000 + index}"/>']
            end = position
        sections.append(_read_numbering(match[0]))
        begin = match.end()
    return "".join([*pieces, xml[end:]]), sections


def _read_numbering(section: str) -> _Numbering:
    kind = re.search(r'<w:pgNumType[^>]*w:fmt="(\w+)"', section)
    start = re.search(r'<w:pgNumType[^>]*w:start="(\d+)"', section)
    return _Numbering(kind[1] if kind else "decimal", int(start[1]) if start else None)


def _labels(pages: Mapping[str, int], sections: list[_Numbering]) -> dict[str, str]:
    """Return the printed page number of each bookmark."""
    starts, firsts, kinds = [0], [1], ["decimal"]  # physical page, printed number and format at each section's start
    for index, section in enumerate(sections):
        page = pages.get(f"_Bagian{index}")
        if page is None:
            continue
        firsts.append(firsts[-1] + page - starts[-1] if section.start is None else section.start)
        starts.append(page)
        kinds.append(section.kind)
    labels = {}
    for name, page in pages.items():
        at = bisect_right(starts, page) - 1
        labels[name] = format_number(firsts[at] + page - starts[at], kinds[at])
    return labels


def _write_numbers(xml: str, labels: dict[str, str]) -> str:
    def write(match: re.Match[str]) -> str:
        return match[1] + page_run(labels.get(match[2], ""))

    dotted = xml.replace('<w:tab w:val="right" w:leader="none"', '<w:tab w:val="right" w:leader="dot"')
    return _PAGE_NUMBER.sub(write, dotted)


def _lay_out(documents: Mapping[str, bytes], program: Path, tunggu: Callable[[], None]) -> dict[str, dict[str, int]]:
    """Return the page of each bookmark, counted from 0, by document; nothing for what the program fails at."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary)
        sources = [folder / f"dokumen{number}.docx" for number, _ in enumerate(documents)]
        for source, docx in zip(sources, documents.values(), strict=True):
            source.write_bytes(docx)
        is_word = is_bridge(program)
        make = build_command if is_word else _build_command
        answer = folder / "jawaban.txt"
        with suppress(OSError):
            run_office(make(program, folder, sources), answer, _SECONDS, tunggu)
        said = answer.read_text("utf-8", "replace") if answer.is_file() else ""
        return {
            name: read_pages(said, number) if is_word else _read_pdf(source.with_suffix(".pdf"))
            for number, (name, source) in enumerate(zip(documents, sources, strict=True))
        }


def _build_command(soffice: Path, folder: Path, documents: list[Path]) -> list[str]:
    return build_soffice(soffice, folder, PDF_WITH_BOOKMARKS, documents)


def _read_pdf(pdf: Path) -> dict[str, int]:
    return read_destinations(pdf.read_bytes()) if pdf.is_file() else {}
