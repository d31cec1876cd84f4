"""Remembers every coded problem that the tests make the program raise, for the promise that none is dead."""

from pathlib import Path

import pytest

from generator.problems import ProblemKind

TESTS = Path(__file__).parent
LAST = "test_every_declared_problem_is_raised_by_some_test"
_RAISED: set[str] = set()
_raise = ProblemKind.at


def _remember(kind, place, **facts):
    problem = _raise(kind, place, **facts)
    assert problem.message and problem.remedy  # every raised problem can be written
    _RAISED.add(kind.code)
    return problem


@pytest.fixture(scope="session", autouse=True)
def kode_muncul():
    """The codes raised so far, by whatever part of the program."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ProblemKind, "at", _remember)
        yield _RAISED


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """Let the promise about all codes be checked last, and only by a run of all tests."""
    last = [item for item in items if item.originalname == LAST] if items else []
    if not last:
        return
    items[:] = [item for item in items if item not in last] + last
    narrowed = config.getoption("keyword") or config.getoption("markexpr")
    if narrowed or set(TESTS.rglob("test_*.py")) - {item.path for item in items}:
        for item in last:
            item.add_marker(pytest.mark.skip(reason="only a run of all tests raises all codes"))
