"""Word as the one that lays documents out, on Windows where LibreOffice is missing: it is asked on which page each bookmark stands.

Word opens copies, read-only, without macros and without alerts, and saves nothing: the page numbers are written by this program,
as they are after a layout by LibreOffice. Any failure leaves the document without numbers, as if Word were not there.
"""

from __future__ import annotations

import re
from pathlib import Path

from generator.office import START_WORD

NAMA_SKRIP = "halaman.ps1"
_LINE = re.compile(r"^(\d+)\|(_(?:Toc|Bagian)\d+)\|(\d+)\s*$", re.MULTILINE)
_SKRIP = (
    START_WORD
    + r"""
try {
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    for ($n = 0; $n -lt $args.Count; $n++) {
        $document = $word.Documents.Open($args[$n], $false, $true)
        $document.Repaginate()
        $document.Bookmarks.ShowHidden = $true
        foreach ($mark in $document.Bookmarks) {
            if ($mark.Name -match '^_(Toc|Bagian)\d+$') {
                $place = $mark.Range
                $place.Collapse(1)
                '{0}|{1}|{2}' -f $n, $mark.Name, $place.Information(3)
            }
        }
        $document.Close(0)
    }
} finally {
    $word.Quit(0)
}
"""
)


def is_bridge(program: Path) -> bool:
    """Tell whether a program is the one through which Word is asked."""
    return program.stem.casefold() in ("powershell", "pwsh")


def build_command(program: Path, folder: Path, documents: list[Path]) -> list[str]:
    """Write the script into the folder and return the command that asks Word about the documents."""
    script = folder / NAMA_SKRIP
    script.write_text(_SKRIP, encoding="ascii")
    options = ["-NoProfile", "-NonInteractive", "-ExecutionPolicy", "Bypass", "-File", str(script)]
    return [str(program), *options, *map(str, documents)]


def read_pages(answer: str, number: int) -> dict[str, int]:
    """Return the page, counted from 0, of each bookmark of one document; Word counts from 1."""
    return {name: int(page) - 1 for document, name, page in _LINE.findall(answer) if int(document) == number}
