"""What the structure tests read: the program's modules as syntax trees, and which module imports which."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
GENERATOR = ROOT / "generator"
TEXT_SUFFIXES = {".py", ".md", ".toml", ".sh", ".bat", ".json", ".txt", ".cfg", ".yml", ".yaml", ""}
OWN_TREES = ("generator", "tests", "bench", "docs", ".ci", "templates", "input_workbooks")


class Import(NamedTuple):
    """One imported name: `module` as written in full, the line, and whether it stands inside a function."""

    module: str
    line: int
    is_inside_function: bool


def list_modules() -> list[Path]:
    """Return every Python file of the program."""
    return sorted(GENERATOR.rglob("*.py"))


def list_texts() -> list[Path]:
    """Return every text file that belongs to the project."""
    trees = [path for tree in OWN_TREES for path in (ROOT / tree).rglob("*")]
    found = [*ROOT.iterdir(), *trees]
    return sorted(path for path in found if path.is_file() and _is_own_text(path))


def _is_own_text(path: Path) -> bool:
    parts = path.relative_to(ROOT).parts
    return path.suffix in TEXT_SUFFIXES and "__pycache__" not in parts and path.name != ".DS_Store"


def name_module(path: Path) -> str:
    """Return the dotted name: generator/word/tables.py is generator.word.tables."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def name_path(path: Path) -> str:
    """Return the path from the root with forward slashes, for test names and messages."""
    return path.relative_to(ROOT).as_posix()


@cache
def parse(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


@cache
def list_imports(path: Path) -> tuple[Import, ...]:
    """Return every import of a file, also those inside functions and under TYPE_CHECKING."""
    return tuple(_walk_imports(parse(path), is_inside_function=False))


def _walk_imports(node: ast.AST, *, is_inside_function: bool):
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, is_inside_function) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield from (Import(name, child.lineno, is_inside_function) for name in _name_imported(child))
        is_function = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        yield from _walk_imports(child, is_inside_function=is_inside_function or is_function)


def _name_imported(node: ast.ImportFrom) -> list[str]:
    """`from generator.word import tables` imports the module generator.word.tables; a class is left to its module."""
    if node.level:
        return ["." * node.level + (node.module or "")]
    names = [f"{node.module}.{alias.name}" for alias in node.names]
    return [name if _is_module(name) else str(node.module) for name in names]


def _is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()
