"""The sandbox in which the tags of a template run: they place values, choose and repeat, and can do nothing else.

Jinja's own sandbox forbids private attributes. On top of it only the language elements listed here are known, so that no tag
can compute, call, import or assign, and repetition and output are counted, so that no template can run for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import StrictUndefined, TemplateError, nodes, pass_context
from jinja2.exceptions import UndefinedError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from generator.word.parts.wordml import clean_text, escape_text

MOST_STEPS = 50_000  # rounds of all loops of one part together; the largest example needs some hundreds
MOST_BLOCKS = 5_000
LARGEST_TEXT = 48 * 2**20  # characters of one filled part
LONGEST_LIST = 50  # values and names written inside one list or comparison
_STEP, _PLACE, LEDGER = "_langkah", "_taruh", "_buku"
_ELEMENTS = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Getattr, nodes.Getitem),
    *(nodes.If, nodes.CondExpr, nodes.For, nodes.Tuple, nodes.List, nodes.Compare, nodes.Operand),
    *(nodes.And, nodes.Or, nodes.Not, nodes.Test, nodes.Call),
)
_NAMED = (
    (nodes.Filter, "penyaring (tanda |) tidak tersedia"),
    (nodes.BinExpr, "hitungan tidak tersedia"),
    (nodes.UnaryExpr, "hitungan tidak tersedia"),
    (nodes.Concat, "penggabungan teks (~) tidak tersedia"),
)
_LONG = (nodes.Tuple, nodes.List, nodes.Compare, nodes.Call)
_TESTS = ("defined", "undefined", "none", "odd", "even")


class UnknownName(UndefinedError):
    """A name that the context lacks, «[9]» for an item; keeps the owner, to look for the nearest known names."""

    def __init__(self, owner: object, name: str, message: str | None = None) -> None:
        super().__init__(message)
        self.owner, self.name = owner, name


class Unprintable(TemplateError):
    """A value that is no text was to be printed."""


class Boundless(TemplateError):
    """The template repeats more than any report needs."""


class Forbidden(TemplateError):
    """A tag uses an element of Jinja that templates do not have; `lineno` is the line of the template."""

    def __init__(self, cause: str, lineno: int) -> None:
        super().__init__(cause)
        self.cause, self.lineno = cause, lineno


class _Undefined(StrictUndefined):
    """Raises `UnknownName` at any use."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> None:
        def tell(message: str | None = None) -> UnknownName:
            return UnknownName(obj, f"[{name}]" if isinstance(name, (int, float, slice)) else name or "", message)

        super().__init__(hint, obj, name, tell)  # type: ignore[arg-type]


class Ledger:
    """What one filling of one part has used up so far, and the blocks it left marks for, each with the name of its tag."""

    def __init__(self) -> None:
        self.steps = self.size = 0
        self.blocks: list[object] = []
        self.names: list[str] = []

    def step(self) -> None:
        """Count one round of a loop."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            raise Boundless(f"perulangannya lebih dari {MOST_STEPS} putaran")

    def write(self, text: str) -> str:
        """Count a piece of output and return it."""
        self.grow(len(text))
        return text

    def grow(self, size: int) -> None:
        """Count so many characters of output. Raises `Boundless` for too many."""
        self.size += size
        if self.size > LARGEST_TEXT:
            raise Boundless("hasilnya terlalu besar")

    def add(self, block: object, name: str) -> Markup:
        """Keep a block and return the mark at which it will be drawn."""
        if len(self.blocks) >= MOST_BLOCKS:
            raise Boundless(f"memuat lebih dari {MOST_BLOCKS} tabel dan naskah")
        self.blocks.append(block)
        self.names.append(name)
        return Markup(f"<!--blok:{len(self.blocks) - 1}-->")


def make_environment(is_block: Callable[[object], bool], functions: Mapping[str, Callable[..., str]]) -> Any:
    """Return the sandbox that renders templates: strict names, escaped values, blocks left as marks."""
    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=_Undefined, finalize=_finalize)
    environment.filters.clear()
    environment.tests = {name: environment.tests[name] for name in _TESTS}
    environment.globals = {name: _marking(function) for name, function in functions.items()}
    environment.globals[_STEP] = _step
    environment.globals[_PLACE] = _place(is_block)
    return environment


def guard(tree: nodes.Template, functions: Mapping[str, object]) -> nodes.Template:
    """Return the tree with its loops counted and its blocks named; raises `Forbidden` for what templates may not use."""
    found = list(tree.find_all(nodes.Node))
    for node in found:
        _check(node, functions)
    for node in found:
        if isinstance(node, nodes.For):
            node.body.insert(0, nodes.Output([_call(_STEP, [], node.lineno)], lineno=node.lineno))
        elif isinstance(node, nodes.Output):
            node.nodes = [_named(item) for item in node.nodes]
    return tree


def _check(node: nodes.Node, functions: Mapping[str, object]) -> None:
    if not isinstance(node, _ELEMENTS):
        cause = next((text for kind, text in _NAMED if isinstance(node, kind)), "perintah ini dilarang")
        raise Forbidden(cause, node.lineno)
    if isinstance(node, nodes.Call) and not (isinstance(node.node, nodes.Name) and node.node.name in functions):
        raise Forbidden("perintah ini dilarang", node.lineno)
    if isinstance(node, nodes.For) and node.recursive:
        raise Forbidden("perulangan bertingkat (recursive) dilarang", node.lineno)
    if isinstance(node, nodes.For) and node.test:  # the rounds that it skips are not counted
        raise Forbidden("if di dalam for tidak tersedia; tulis if tersendiri di dalam perulangannya", node.lineno)
    if isinstance(node, nodes.Name):
        _check_name(node, functions)
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and clean_text(node.value) != node.value:
        raise Forbidden("teks di dalamnya memuat karakter yang tidak dapat dicetak", node.lineno)
    if isinstance(node, _LONG) and sum(1 for _ in node.find_all(nodes.Expr)) > LONGEST_LIST:
        raise Forbidden(f"daftar di dalamnya lebih dari {LONGEST_LIST} butir", node.lineno)


def _check_name(node: nodes.Name, functions: Mapping[str, object]) -> None:
    """A loop must not give the name of a function, which may be called, to a value of the context."""
    if node.name.startswith("_"):
        raise Forbidden("perintah ini dilarang", node.lineno)
    if node.ctx != "load" and node.name in functions:
        raise Forbidden(f"nama «{node.name}» sudah dipakai program", node.lineno)


def _named(item: nodes.Expr) -> nodes.Expr:
    """Return an expression that tells its own words where it yields a block."""
    if isinstance(item, (nodes.TemplateData, nodes.Const, nodes.Call)):
        return item
    return _call(_PLACE, [item, nodes.Const(_words(item))], item.lineno)


def _words(item: nodes.Node) -> str:
    """Return «narasi.penutup» for a name or a field of one; «» for anything else."""
    if isinstance(item, nodes.Name):
        return str(item.name)
    if isinstance(item, nodes.Getattr):
        owner = _words(item.node)
        return f"{owner}.{item.attr}" if owner else ""
    return ""


def _call(name: str, arguments: list[nodes.Expr], line: int) -> nodes.Call:
    return nodes.Call(nodes.Name(name, "load", lineno=line), arguments, [], None, None, lineno=line)


@pass_context
def _step(context: Context) -> Markup:
    context.parent[LEDGER].step()
    return Markup()


def _place(is_block: Callable[[object], bool]) -> Callable[..., object]:
    @pass_context
    def place(context: Context, value: object, name: str) -> object:
        if isinstance(value, (str, StrictUndefined)) or not is_block(value):
            return value
        return context.parent[LEDGER].add(value, name)

    return place


def _finalize(value: object) -> Markup:
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return Markup(escape_text(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return Markup(value)
    if isinstance(value, StrictUndefined):
        str(value)  # raises with the unknown name
    raise Unprintable(type(value).__name__)


def _marking(function: Callable[..., str]) -> Callable[..., Markup]:
    return lambda *arguments: Markup(function(*arguments))
