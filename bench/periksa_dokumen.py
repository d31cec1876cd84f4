"""Inspects finished documents: Open XML schema findings, whether LibreOffice can open and print every one, contents, anchors.

Every line of a contents list is compared with the number printed on the page that it leads to, and every anchored block is looked for.

`python -m bench.periksa_dokumen FOLDER [PDF_FOLDER]`; exit code 1 when anything is found.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from openxml_audit import OpenXmlValidator
from pypdf import PageObject, PdfReader

from generator.office import build_soffice, run_office
from generator.word.anchors.find import find_blocks
from generator.word.pages import PDF_WITH_BOOKMARKS, read_destinations

SECONDS_PER_DOCUMENT = 60


def main(arguments: list[str]) -> int:
    """Print one line a document and its findings; return the exit code."""
    documents = sorted(Path(arguments[0]).rglob("*.docx"))
    if not documents:
        print(f"no document in {arguments[0]}")
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        pdf_folder = Path(arguments[1]) if len(arguments) > 1 else Path(temporary, "pdf")
        faulty = [path for path in documents if not inspect(path, pdf_folder, Path(temporary))]
    print(f"{len(documents)} documents, {len(faulty)} with findings")
    return 1 if faulty else 0


def inspect(document: Path, pdf_folder: Path, work: Path) -> bool:
    """Print what was found in one document; True when that is nothing."""
    findings = [str(finding) for finding in OpenXmlValidator().validate(str(document)).errors]
    pdf = print_to_pdf(document, pdf_folder / document.parent.name, work)
    pages = count_pages(pdf)
    if pages == 0:
        findings.append("LibreOffice made no page of it")
    lines = read_contents(document)
    findings += compare_contents(lines, pdf) if pages else []
    blocks = find_blocks(document.read_bytes())
    findings += [f"block {blok.tag} is gone or changed" for blok in blocks if blok.diubah or blok.ditemukan != "tag"]
    sizes = f"{pages} pages, {document.stat().st_size // 1024} KB"
    print(f"{document}: {sizes}, {len(lines)} contents lines, {len(blocks)} anchors, {len(findings)} findings")
    for finding in findings[:20]:
        print(f"    {finding}")
    return not findings


def print_to_pdf(document: Path, folder: Path, work: Path) -> Path:
    """Let LibreOffice print the document in the folder `work`; return where the PDF should be."""
    folder.mkdir(parents=True, exist_ok=True)
    command = build_soffice(Path("soffice"), work, PDF_WITH_BOOKMARKS, [document])
    run_office(command, work / "jawaban.txt", SECONDS_PER_DOCUMENT)
    made, target = work / f"{document.stem}.pdf", folder / f"{document.stem}.pdf"
    if made.is_file():
        shutil.move(made, target)
    return target


def read_contents(document: Path) -> dict[str, str]:
    """Return the printed page number of each contents line by the bookmark that it leads to."""
    with zipfile.ZipFile(document) as archive:
        xml = archive.read("word/document.xml").decode("utf-8")
    lines = re.findall(r"PAGEREF (_Toc\d+) .*?separate\"/></w:r>(.*?)<w:r><w:fldChar", xml, re.DOTALL)
    return {bookmark: "".join(re.findall(r"<w:t>([^<]*)</w:t>", result)) for bookmark, result in lines}


def compare_contents(lines: Mapping[str, str], pdf: Path) -> list[str]:
    """Return the lines whose number is not the one printed at the foot of the page that they lead to."""
    if not lines:
        return []
    pages, printed = read_destinations(pdf.read_bytes()), [read_foot(page) for page in PdfReader(pdf).pages]
    wrong = {name: number for name, number in lines.items() if name not in pages or printed[pages[name]] != number}
    return [f"contents say {number!r} for {name} on page {printed[pages[name]]!r}" for name, number in wrong.items()]


def read_foot(page: PageObject) -> str:
    """Return the lowest text of a page, which is its number."""
    texts: list[tuple[float, str]] = []

    def visit(text: str, matrix: list[float], place: list[float], *_: object) -> None:
        if text.strip():
            texts.append((round(matrix[3] * place[5] + matrix[5], 1), text.strip()))

    page.extract_text(visitor_text=visit)
    lowest = min((height for height, _ in texts), default=0.0)
    return "".join(text for height, text in texts if height == lowest)


def count_pages(pdf: Path) -> int:
    """Return the number of pages; 0 where there is no file."""
    return len(PdfReader(pdf).pages) if pdf.is_file() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
