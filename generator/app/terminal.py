"""What commands say on the terminal, and their exit codes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from generator.app.messages import list_lines
from generator.catalogue import berkas as kode
from generator.delivery.folder import save_whole
from generator.problems import Place, Problem, any_galat

BAIK, GALAT, PAKAI_SALAH, FAULT = 0, 1, 2, 3


def tell(problems: list[Problem]) -> int:
    """Print the problems on the error stream; the exit code says whether one is a GALAT."""
    for line in list_lines(problems):
        print(line, file=sys.stderr)
    return GALAT if any_galat(problems) else BAIK


def print_json(data: Any) -> None:
    """Print plain data as readable JSON."""
    print(json.dumps(data, ensure_ascii=False, indent=1))


def check_new(path: Path) -> Problem | None:
    """Return why no new workbook can be written there: another ending than .xlsx, or a file that exists."""
    if path.suffix.casefold() != ".xlsx":
        return kode.BUKAN_NAMA_XLSX.at(Place(), berkas=path.name)
    return kode.SUDAH_ADA.at(Place(), berkas=path.name) if path.exists() else None


def save_new(path: Path, content: bytes, sebutan: str = "Buku kerja") -> int:
    """Write a new spreadsheet; what may not be written is refused. `sebutan` is what the user calls it."""
    problem = check_new(path) or save_whole(path, content)
    if problem:
        return tell([problem])
    print(f"{sebutan} dibuat: {path}")
    return BAIK
