"""Files, functions and folders stay small enough to be read at one sitting."""

import ast
from pathlib import Path

import pytest

from tests.seams.sumber import GENERATOR, ROOT, list_imports, list_modules, name_path, parse

LINES, DECLARATION_LINES, FUNCTION_LINES, FILES = 300, 400, 40, 10
DECLARATIONS = ("workbook/schema/", "catalogue")
WIDE_FOLDERS = {"schema", "checks"}
MODULES = list_modules()
TOOLS = sorted((ROOT / "bench").rglob("*.py"))

# {(file, module): why the start-up cost justifies an import inside a function}
LATE_IMPORTS: dict[tuple[str, str], str] = {
    (
        "generator/__main__.py",
        "generator.app.cli",
    ): "the window opens in 0.4 s; loading the commands first costs 1 s more",
    ("generator/__main__.py", "generator.jendela.mulai"): "the commands must run where Python has no tkinter",
    (
        "generator/app/tugas/laporan.py",
        "generator.app.tugas.temuan",
    ): "openpyxl and the writer of workbooks: 0.2 s of every start; only --daftar and --salinan need them",
    ("generator/excel/daftar_lama.py", "openpyxl"): "0.12 s of every start; only who has an earlier list needs it",
    (
        "generator/word/templat/language.py",
        "docxtpl",
    ): "it loads python-docx: 0.1 s of every start; only a template that is filled needs it",
    ("generator/jendela/mesin.py", "generator.jendela.tugas"): "loaded by the working thread while the window is shown",
}


@pytest.mark.parametrize("path", MODULES + TOOLS, ids=name_path)
def test_a_file_is_short(path):
    is_declaration = name_path(path).removeprefix("generator/").startswith(DECLARATIONS)
    lines = len(path.read_text(encoding="utf-8").splitlines())
    assert lines <= (DECLARATION_LINES if is_declaration else LINES)


@pytest.mark.parametrize("path", MODULES + TOOLS, ids=name_path)
def test_a_function_is_short(path):
    functions = [node for node in ast.walk(parse(path)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    lengths = {node.name: node.end_lineno - node.lineno + 1 for node in functions}
    assert {name: length for name, length in lengths.items() if length > FUNCTION_LINES} == {}


@pytest.mark.parametrize("folder", sorted({path.parent for path in MODULES}), ids=name_path)
def test_a_folder_holds_few_files(folder: Path):
    files = [path for path in folder.glob("*.py") if path.name != "__init__.py"]
    assert folder.name in WIDE_FOLDERS or len(files) <= FILES


@pytest.mark.parametrize("path", MODULES, ids=name_path)
def test_imports_stand_at_the_top(path):
    late = {(name_path(path), used.module) for used in list_imports(path) if used.is_inside_function}
    assert late - LATE_IMPORTS.keys() == set()


def test_every_excused_late_import_still_exists_and_has_its_reason():
    late = {
        (name_path(path), used.module) for path in MODULES for used in list_imports(path) if used.is_inside_function
    }
    assert LATE_IMPORTS.keys() - late == set()
    assert all(len(reason) > 20 for reason in LATE_IMPORTS.values())


@pytest.mark.parametrize("path", MODULES, ids=name_path)
def test_what_is_public_says_what_it_means(path):
    """A module, a public class and a public function of a module carry a docstring; packages may be empty."""
    tree = parse(path)
    public = [node for node in tree.body if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name[0] != "_"]
    silent = [node.name for node in public if not ast.get_docstring(node)]
    if tree.body and not ast.get_docstring(tree):
        silent.append(name_path(path))
    assert silent == []


def test_the_program_folder_was_found():
    """Guards the tests above: an empty list of files would pass them all."""
    assert GENERATOR / "problems.py" in MODULES
    assert TOOLS
