"""Nothing of a developer's machine, network or unfinished work stays in the project."""

import re

import pytest

from tests.seams.sumber import list_texts, name_path

MACHINE_PATHS = re.compile(r"(?<![\w.~])/(work|root|home|Users)/")
REGISTRY_HOSTS = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|debian\.org|index-url", re.IGNORECASE)
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME)\b")
TEXTS = list_texts()


def find_lines(path, pattern: re.Pattern[str]) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [f"{number}: {line.strip()}" for number, line in enumerate(lines, 1) if pattern.search(line)]


@pytest.mark.parametrize("path", TEXTS, ids=name_path)
def test_no_path_of_a_machine_is_written_down(path):
    assert find_lines(path, MACHINE_PATHS) == []


@pytest.mark.parametrize("path", TEXTS, ids=name_path)
def test_no_package_registry_is_named(path):
    assert [line for line in find_lines(path, REGISTRY_HOSTS) if "re.compile" not in line] == []


@pytest.mark.parametrize("path", TEXTS, ids=name_path)
def test_nothing_is_left_for_later(path):
    assert find_lines(path, UNFINISHED) == []


def test_the_texts_were_found():
    """Guards the tests above: an empty list of files would pass them all."""
    names = {name_path(path) for path in TEXTS}
    assert {"README.md", "generator/problems.py", ".ci/run", "jalankan.sh"} <= names
