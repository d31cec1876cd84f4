"""`python -m tests.checks.daftar_kode`: write docs/pengembang/daftar-kode.md, the table of all codes, from the catalogue."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path

from generator import catalogue
from generator.problems import ProblemKind

ROOT = Path(__file__).resolve().parents[2]
DAFTAR_KODE = ROOT / "docs" / "pengembang" / "daftar-kode.md"
KEPALA = """# Codes

Every code of the checks on figures and texts (CEK) and of acceptances (TRM) with its severity, its words, what it rests on, and the
number of tests that name it. Made by `python -m tests.checks.daftar_kode`; a test keeps it fresh. Why: [checks](pemeriksaan.md).

| code | severity | what is wrong | source | tests |
|---|---|---|---|---|
"""
_KODE = ROOT / "docs" / "pengembang" / "daftar-kode.md"
KEPALA = """# Codes

Every code of the checks on figures and texts (CEK) and of acceptances (TRM) with its severity, its words, what it rests on, and the
number of tests that name it. Made by `python -m tests.checks.daftar_kode`; a test keeps it fresh. Why: [checks](pemeriksaan.md).

| code | severity | what is wrong | source | tests |
|---|---|---|---|---|
"""
_TEST = re.compile(r"^def (?:test_\w+)\(.*?(?=^(?:def|@|class)|\Z)", re.MULTILINE | re.DOTALL)
_KODE = re.compile(r"[A-Z]{3}-\d{2,3}")


def list_kinds() -> list[ProblemKind]:
    """Return every declared problem of the checks, in the order of the codes."""
    modules = [
        importlib.import_module(f"generator.catalogue.{m.name}") for m in pkgutil.iter_modules(catalogue.__path__)
    ]
    declared = [kind for module in modules for kind in vars(module).values() if isinstance(kind, ProblemKind)]
    kinds = [kind for kind in declared if kind.code.startswith(("CEK-", "TRM-"))]
    return sorted(kinds, key=lambda kind: (kind.code[:3], int(kind.code[4:])))


def count_tests() -> Counter[str]:
    """Return how many test functions name each code, in themselves or in the cases that stand above them."""
    counts: Counter[str] = Counter()
    for path in (ROOT / "tests").rglob("test_*.py"):
        for piece in re.split(r"^(?=@pytest|def )", path.read_text(encoding="utf-8"), flags=re.MULTILINE):
            counts.update(set(_KODE.findall(piece)))
    return counts


def write_page() -> str:
    """Return the page."""
    counts = count_tests()
    return KEPALA + "".join(f"{write_row(kind)} {counts[kind.code]} |\n" for kind in list_kinds())


def write_row(kind: ProblemKind) -> str:
    """Return the row of one code up to the number of its tests."""
    wrong = kind.wrong.replace("|", "\\|")
    return f"| {kind.code} | {kind.severity.value} | {wrong} | {kind.source} |"


if __name__ == "__main__":
    DAFTAR_KODE.write_text(write_page(), encoding="utf-8")
