"""Remembers every coded problem that the tests make the program raise, for the promise that none is dead.

What no test can bring about, no user will ever see: a run of all tests fails where a declared problem was never raised.
Where the tests are shared out among several processes, each hands over what it has seen. No property is timed: the machine
may be doing other things.
"""

import importlib
import pkgutil

import pytest
from hypothesis import settings

from generator import catalogue
from generator.problems import ProblemKind

settings.register_profile("tak-berwaktu", deadline=None)
settings.load_profile("tak-berwaktu")

_RAISED: set[str] = set()
_raise = ProblemKind.at


def _remember(kind, place, **facts):
    problem = _raise(kind, place, **facts)
    assert problem.message and problem.remedy  # every raised problem can be written
    _RAISED.add(kind.code)
    return problem


@pytest.fixture(scope="session", autouse=True)
def kode_diingat():
    """Remember codes as long as tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ProblemKind, "at", _remember)
        yield


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node):
    """Take over what one of several processes has seen."""
    _RAISED.update(getattr(node, "workeroutput", {}).get("kode", ()))


def pytest_sessionfinish(session):
    """Fail a run of all tests that has left a declared problem unraised."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["kode"] = sorted(_RAISED)
    elif _is_whole(session) and (dead := _list_codes() - _RAISED):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        session.config.get_terminal_writer().line(f"\nNo test raises: {' '.join(sorted(dead))}", red=True)


def _is_whole(session):
    """Only a run of all tests that came to its end can tell."""
    option = session.config.option
    narrowed = (
        option.file_or_dir or option.keyword or option.markexpr or getattr(option, "lf", False) or option.collectonly
    )
    return not narrowed and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)


def _list_codes():
    modules = [
        importlib.import_module(f"generator.catalogue.{m.name}") for m in pkgutil.iter_modules(catalogue.__path__)
    ]
    return {kind.code for module in modules for kind in vars(module).values() if isinstance(kind, ProblemKind)}
