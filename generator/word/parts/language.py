"""The tag language of the templates: docxtpl's tags, read once by docxtpl's patcher and rendered by Jinja alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError, meta, pass_context
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from generator.catalogue.templat import NAMA_TIDAK_DIKENAL, NILAI_TIDAK_TERCETAK, PENANDA_GAGAL, PENANDA_RUSAK
from generator.problems import Place, Problem
from generator.word.parts.faults import TemplateFault, excerpt, fault, nearest
from generator.word.parts.wordml import escape_text, visible_text

_PATCHER = DocxTemplate("")  # only its `patch_xml`, which reads no file
_CAUSES = (  # beginnings of Jinja's messages, in the words of the staff
    ("Unexpected end of template", "ada penanda pembuka tanpa penutup (endif atau endfor)"),
    ("Encountered unknown tag 'end", "ada penanda penutup tanpa pembuka"),
    ("Encountered unknown tag", "kata perintahnya tidak dikenal"),
    ("unexpected end of", "penanda terpotong"),
    ("unexpected '}'", "kurung kurawal tidak berpasangan"),
    ("No filter named", "penyaring (tanda |) tidak tersedia"),
)


class _UnknownName(UndefinedError):
    """A name that the context lacks; keeps the owner, to look for the nearest known names."""

    def __init__(self, owner: object, name: str, message: str | None = None) -> None:
        super().__init__(message)
        self.owner, self.name = owner, name


class _Undefined(StrictUndefined):
    """Raises `_UnknownName` at any use."""

    __slots__ = ()

    def __init__(self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = None) -> None:
        super().__init__(hint, obj, name, partial(_UnknownName, obj, name or ""))  # type: ignore[arg-type]


class _Unprintable(TemplateError):
    """A value that is no text was to be printed."""


def make_environment(is_block: Callable[[object], bool], functions: Mapping[str, Callable[..., str]]) -> Any:
    """Return the sandbox that renders templates: strict names, escaped values, blocks left as marks."""

    @pass_context
    def finalize(context: Context, value: object) -> Markup:
        if isinstance(value, Markup):
            return value
        if isinstance(value, str):
            return Markup(escape_text(value))
        if isinstance(value, int) and not isinstance(value, bool):
            return Markup(value)
        if is_block(value):
            context.parent["_blok"].append(value)
            return Markup(f"<!--blok:{len(context.parent['_blok']) - 1}-->")
        if isinstance(value, StrictUndefined):
            str(value)  # raises with the unknown name
        raise _Unprintable(type(value).__name__)

    environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=_Undefined, finalize=finalize)
    environment.filters.pop("safe")
    for name, function in functions.items():
        environment.globals[name] = _marking(function)
    return environment


def _marking(function: Callable[..., str]) -> Callable[..., Markup]:
    return lambda *arguments: Markup(function(*arguments))


@dataclass(frozen=True)
class CompiledPart:
    """One part of a template, ready to render."""

    template: Template
    source: str  # one paragraph a line
    names: frozenset[str]  # names it takes from the context
    file: str  # the template's file name, for messages

    def unknown_names(self, context: Mapping[str, object]) -> Iterator[Problem]:
        """Yield one problem for each name that the context lacks."""
        for name in sorted(self.names - context.keys()):
            line = next((line for line in self.source.splitlines() if _mentions(line, name)), "")
            yield NAMA_TIDAK_DIKENAL.at(
                Place(), templat=self.file, nama=name, paragraf=_show(line), saran=nearest(name, context)
            )

    def render(self, context: Mapping[str, object]) -> str:
        """Return the part's XML with all tags filled; a failing tag is a fault that tells its paragraph."""
        try:
            return self.template.render(context).replace("\n<w:p", "<w:p")
        except (TemplateError, TypeError, ValueError, ArithmeticError) as error:
            raise self._explain(error) from error

    def _explain(self, error: Exception) -> TemplateFault:
        facts = {"templat": self.file, "paragraf": _show(self._line(_line_number(error)))}
        if isinstance(error, _UnknownName):
            return fault(
                NAMA_TIDAK_DIKENAL, nama=error.name, saran=nearest(error.name, _names_of(error.owner)), **facts
            )
        if isinstance(error, _Unprintable):
            return fault(NILAI_TIDAK_TERCETAK, jenis=str(error), **facts)
        cause = (
            "perintah ini dilarang" if isinstance(error, SecurityError) else "nilainya tidak cocok untuk perintah ini"
        )
        return fault(PENANDA_GAGAL, sebab=cause, **facts)

    def _line(self, number: int) -> str:
        lines = self.source.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""


def compile_part(xml: str, environment: Any, file: str) -> CompiledPart:
    """Return a part ready to render; wrong tags are a fault that tells the paragraph."""
    source = re.sub(r"<w:p([ >])", r"\n<w:p\1", _PATCHER.patch_xml(re.sub(r"\s*\n\s*", " ", xml)))
    source = re.sub(r"(</w:(?:p|tbl|tr)>)(?=\{[{%])", r"\1\n", source)
    try:
        names = meta.find_undeclared_variables(environment.parse(source)) - environment.globals.keys()
        return CompiledPart(environment.from_string(source), source, frozenset(names), file)
    except TemplateSyntaxError as error:
        lines = source.splitlines()
        line = lines[min(error.lineno, len(lines)) - 1]
        raise fault(PENANDA_RUSAK, templat=file, paragraf=_show(line), sebab=_cause(error)) from error


def _cause(error: TemplateSyntaxError) -> str:
    message = error.message or ""
    return next((cause for start, cause in _CAUSES if message.startswith(start)), "susunannya salah")


def _show(line: str) -> str:
    return excerpt(visible_text(line) or "penanda tanpa teks")


def _mentions(line: str, name: str) -> bool:
    return any(re.search(rf"(?<![\w.]){re.escape(name)}\b", tag) for tag in re.findall(r"{[{%].*?[}%]}", line))


def _names_of(owner: object) -> list[str]:
    if isinstance(owner, Mapping):
        return [str(key) for key in owner]
    return [name for name in dir(owner) if not name.startswith("_")]


def _line_number(error: Exception) -> int:
    """Return the template line at which rendering failed: Jinja puts its lines into the traceback."""
    number, step = 0, error.__traceback__
    while step is not None:
        if "__jinja_exception__" in step.tb_frame.f_globals:
            number = step.tb_lineno
        step = step.tb_next
    return number
