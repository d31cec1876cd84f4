"""The catalogue as a whole: codes are unique, texts complete, and none is dead."""

import importlib
import pkgutil
import re

import pytest

from generator import catalogue
from generator.problems import ProblemKind

MODULES = [importlib.import_module(f"generator.catalogue.{m.name}") for m in pkgutil.iter_modules(catalogue.__path__)]
KINDS = [
    pytest.param(kind, id=f"{module.__name__.rpartition('.')[2]}.{nama}")
    for module in MODULES
    for nama, kind in vars(module).items()
    if isinstance(kind, ProblemKind)
]


def test_the_catalogue_was_found():
    """Guards the tests below: an empty list would pass them all."""
    assert {"ISI-01", "BUK-01", "TPL-01", "BRK-01", "CEK-01"} <= {param.values[0].code for param in KINDS}


def test_every_code_is_used_once():
    codes = [param.values[0].code for param in KINDS]
    assert sorted(codes) == sorted(set(codes))


@pytest.mark.parametrize("kind", KINDS)
def test_a_problem_says_what_is_wrong_and_how_to_mend_it(kind):
    assert re.fullmatch(r"[A-Z]{3}-\d{2,3}", kind.code)
    assert all(text.endswith(".") and text == text.strip() for text in (kind.wrong, kind.remedy))
