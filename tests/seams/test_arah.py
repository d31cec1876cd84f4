"""The stages know only what stands before them, and each foreign library has one home."""

import sys
from pathlib import Path

import pytest

from generator.app.lingkungan import list_requirements
from tests.seams.sumber import GENERATOR, list_imports, list_modules, name_module, name_path

MODULES = list_modules()

DRAWN = {
    "generator.problems",
    "generator.tulisan",
    "generator.catalogue",
    "generator.reports.tabel",
    "generator.reports.grafik",
    "generator.reports.pohon",
    "generator.reports.naskah",
}
ALLOWED = {
    "__init__": set(),
    "problems": set(),
    "tulisan": set(),
    "teks_sel": set(),
    "office": set(),
    "paket": set(),
    "data": set(),
    "catalogue": {"generator.problems"},
    "model": {"generator.problems"},
    "workbook": {
        "generator.problems",
        "generator.tulisan",
        "generator.teks_sel",
        "generator.catalogue",
        "generator.model",
        "generator.data",
    },
    "measures": {"generator.problems", "generator.model"},
    "checks": {
        "generator.problems",
        "generator.catalogue",
        "generator.model",
        "generator.measures",
        "generator.workbook.nomenklatur",
    },
    "reports": {
        "generator.problems",
        "generator.tulisan",
        "generator.catalogue",
        "generator.model",
        "generator.measures",
    },
    "word": {*DRAWN, "generator.office", "generator.paket"},
    "excel": {*DRAWN, "generator.teks_sel"},
    "delivery": {
        "generator.problems",
        "generator.office",
        "generator.paket",
        "generator.catalogue",
        "generator.measures.cetak",
    },
    "app": {"generator"},
    "jendela": {"generator"},
    "__main__": {"generator.app", "generator.jendela"},
}
HOMES = {
    "PIL": ("workbook/", "word/tree/poster/"),
    "openpyxl": ("workbook/", "excel/"),
    "xlsxwriter": ("workbook/", "excel/", "word/charts/"),
    "docx": ("word/",),
    "docxtpl": ("word/",),
    "jinja2": ("word/",),
    "lxml": ("word/",),
    "markupsafe": ("word/",),
    "sv_ttk": ("jendela/tampilan/",),
    "tkinterdnd2": ("jendela/tampilan/",),
}
DISTRIBUTIONS = {"PIL": "pillow", "docx": "python-docx", "sv_ttk": "sv-ttk"}


def is_there(place: Path) -> bool:
    return place.is_dir() or place.with_suffix(".py").is_file()


def test_every_module_that_may_be_imported_exists():
    allowed = {name for names in ALLOWED.values() for name in names}
    assert {name for name in allowed if not is_there(GENERATOR.parent.joinpath(*name.split(".")))} == set()


def test_every_stage_and_every_home_exists():
    places = {*ALLOWED, *(home for homes in HOMES.values() for home in homes)}
    assert {place for place in places if not is_there(GENERATOR / place)} == set()


def find_stage(path: Path) -> str:
    return path.relative_to(GENERATOR).with_suffix("").parts[0]


def is_within(module: str, wholes: set[str]) -> bool:
    return any(module == whole or module.startswith(f"{whole}.") for whole in wholes)


@pytest.mark.parametrize("path", MODULES, ids=name_path)
def test_a_stage_imports_only_what_stands_before_it(path):
    stage = find_stage(path)
    before = ALLOWED[stage] | {f"generator.{stage}"}
    own = [used for used in list_imports(path) if used.module.split(".")[0] == "generator"]
    assert [used for used in own if not is_within(used.module, before)] == []


@pytest.mark.parametrize("path", MODULES, ids=name_path)
def test_a_foreign_library_is_used_only_in_its_home(path):
    place = path.relative_to(GENERATOR).as_posix()
    abroad = []
    for used in list_imports(path):
        library = used.module.split(".")[0]
        is_known = library == "generator" or (library in sys.stdlib_module_names and library not in HOMES)
        if not is_known and not place.startswith(HOMES.get(library, ("(nowhere)",))):
            abroad.append(used)
    assert abroad == []


@pytest.mark.parametrize("path", MODULES, ids=name_path)
def test_imports_are_written_in_full(path):
    assert [used for used in list_imports(path) if used.module.startswith(".")] == []


def test_every_library_in_use_is_a_declared_dependency():
    declared = {requirement.split("==")[0] for requirement in list_requirements()}
    used = {library.module.split(".")[0] for path in MODULES for library in list_imports(path)} & set(HOMES)
    assert {DISTRIBUTIONS.get(library, library) for library in used} <= declared


def test_no_module_reaches_itself_by_its_imports():
    graph = {name_module(path): {used.module for used in list_imports(path)} for path in MODULES}
    circles = [name for name in graph if name in reach(graph, graph[name])]
    assert circles == []


def reach(graph: dict[str, set[str]], start: set[str]) -> set[str]:
    """Return every module that can be come to from `start`."""
    seen, waiting = set(), list(start)
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(graph.get(name, ()))
    return seen
