"""Inspects finished documents: Open XML schema findings, and whether LibreOffice can open and print every one.

`python -m bench.periksa_dokumen FOLDER [PDF_FOLDER]`; exit code 1 when anything is found.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

SECONDS_PER_DOCUMENT = 60


def main(arguments: list[str]) -> int:
    """Print one line a document and its findings; return the exit code."""
    documents = sorted(Path(arguments[0]).rglob("*.docx"))
    if not documents:
        print(f"no document in {arguments[0]}")
        return 1
    with tempfile.TemporaryDirectory() as temporary:
        pdf_folder = Path(arguments[1]) if len(arguments) > 1 else Path(temporary, "pdf")
        faulty = [path for path in documents if not inspect(path, pdf_folder, Path(temporary, "profile"))]
    print(f"{len(documents)} documents, {len(faulty)} with findings")
    return 1 if faulty else 0


def inspect(document: Path, pdf_folder: Path, profile: Path) -> bool:
    """Print what was found in one document; True when that is nothing."""
    findings = [str(finding) for finding in OpenXmlValidator().validate(str(document)).errors]
    pages = count_pages(print_to_pdf(document, pdf_folder / document.parent.name, profile))
    if pages == 0:
        findings.append("LibreOffice made no page of it")
    print(f"{document}: {pages} pages, {document.stat().st_size // 1024} KB, {len(findings)} findings")
    for finding in findings[:20]:
        print(f"    {finding}")
    return not findings


def print_to_pdf(document: Path, folder: Path, profile: Path) -> Path:
    """Let LibreOffice print the document; return where the PDF should be."""
    folder.mkdir(parents=True, exist_ok=True)
    command = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}", "--convert-to", "pdf"]
    subprocess.run(
        [*command, "--outdir", str(folder), str(document)],
        check=False,
        capture_output=True,
        timeout=SECONDS_PER_DOCUMENT,
    )
    return folder / f"{document.stem}.pdf"


def count_pages(pdf: Path) -> int:
    """Return the number of pages; 0 where there is no file."""
    return len(PdfReader(pdf).pages) if pdf.is_file() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
