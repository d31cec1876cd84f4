"""The tag language of the templates: docxtpl's tags, read once by docxtpl's patcher and rendered by Jinja alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError, meta
from jinja2.exceptions import SecurityError

from generator.catalogue.templat import (
    NAMA_TIDAK_DIKENAL,
    NILAI_TIDAK_TERCETAK,
    PENANDA_GAGAL,
    PENANDA_RUSAK,
    TERLALU_BANYAK,
)
from generator.problems import Place, Problem
from generator.word.parts.faults import TemplateFault, excerpt, fault, nearest
from generator.word.templat.alone import find_company, find_torn_rows
from generator.word.templat.balance import CARA, find_wrong_tags, name_cause
from generator.word.templat.fields import find_unknown, is_list, list_fields
from generator.word.templat.sandbox import LEDGER, Boundless, Forbidden, Ledger, UnknownName, Unprintable, guard
from generator.word.templat.tags import check_tags, mark_letters, show_line, split_lines, tidy

_KINDS = {"list": "daftar", "tuple": "daftar", "bool": "jawaban ya atau tidak", "NoneType": "isian kosong"}
MOST_TAGS = 2_000  # of one part; the longest template has some 300


@dataclass(frozen=True)
class CompiledPart:
    """One part of a template, ready to render."""

    template: Template
    source: str  # one paragraph a line
    names: frozenset[str]  # names it takes from the context
    file: str  # the template's file name, for messages

    def unknown_names(self, context: Mapping[str, object]) -> Iterator[Problem]:
        """Yield one problem for each paragraph and name that the context lacks, fields and loops included."""
        tree = self.template.environment.parse(self.source)
        unknown = find_unknown(tree, context, self.template.environment.globals.keys())
        for missing in dict.fromkeys(unknown):
            facts = {
                "paragraf": show_line(self._line(missing.line)),
                "saran": nearest(missing.name, missing.known),
            }
            yield NAMA_TIDAK_DIKENAL.at(Place(), templat=self.file, nama=excerpt(missing.name), **facts)

    def render(self, context: Mapping[str, object]) -> tuple[str, Ledger]:
        """Return the part's XML with all tags filled, and the blocks that belong to the marks in it.

        A failing tag is a fault that tells its paragraph.
        """
        ledger = Ledger()
        try:
            pieces = self.template.generate({**context, LEDGER: ledger})
            return "".join(map(ledger.write, pieces)).replace("\n", ""), ledger
        except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError, MemoryError) as error:
            raise self._explain(error) from error

    def _explain(self, error: Exception) -> TemplateFault:
        facts = {"templat": self.file, "paragraf": show_line(self._line(_line_number(error)))}
        if isinstance(error, Boundless):
            return fault(TERLALU_BANYAK, templat=self.file, sebab=str(error))
        if isinstance(error, UnknownName):
            return fault(NAMA_TIDAK_DIKENAL, nama=excerpt(error.name), saran=_advise(error), **facts)
        if isinstance(error, Unprintable):
            return fault(NILAI_TIDAK_TERCETAK, jenis=_KINDS.get(str(error), "kumpulan isian"), **facts)
        cause = (
            "perintah ini dilarang" if isinstance(error, SecurityError) else "nilainya tidak cocok untuk perintah ini"
        )
        return fault(PENANDA_GAGAL, sebab=cause, **facts)

    def _line(self, number: int) -> str:
        lines = self.source.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""


def _advise(error: UnknownName) -> str:
    """What could be written instead of a name, or of the number of an item."""
    if isinstance(error.owner, str):
        return "tidak ada, karena isian itu teks, bukan daftar"
    if not is_list(error.owner):
        return nearest(error.name, list_fields(error.owner))
    if not error.owner:
        return "tidak ada, karena daftar itu kosong"
    return f"[0] sampai [{len(error.owner) - 1}], karena daftar itu hanya berisi {len(error.owner)} butir"


def compile_part(xml: str, environment: Any, file: str) -> CompiledPart:
    """Return a part ready to render; wrong tags are a fault that tells the paragraph."""
    xml = tidy(re.sub(r"\s*\n\s*", " ", xml))
    check_tags(xml, file)
    if sum(map(xml.count, ("{{", "{%", "{#"))) > MOST_TAGS:
        raise fault(TERLALU_BANYAK, templat=file, sebab=f"memuat lebih dari {MOST_TAGS} penanda")
    lost = [*find_company(xml, file), *find_torn_rows(xml, file)]
    if lost:
        raise TemplateFault(*lost)
    source = split_lines(_load_patcher().patch_xml(mark_letters(xml)))
    try:
        guarded = guard(environment.parse(source), environment.globals.keys())  # before Jinja works out any constant
        names = meta.find_undeclared_variables(guarded) - environment.globals.keys()
        return CompiledPart(environment.from_string(guarded), source, frozenset(names), file)
    except (TemplateSyntaxError, Forbidden, RecursionError, SyntaxError, MemoryError, ValueError) as error:
        problems = list(find_wrong_tags(source, environment, file))
        raise (TemplateFault(*problems) if problems else _explain_whole(error, source, file)) from error


@cache
def _load_patcher() -> Any:
    """Return docxtpl's template without a file: only its `patch_xml` is called, which reads none."""
    from docxtpl import DocxTemplate

    return DocxTemplate("")


def _explain_whole(error: Exception, source: str, file: str) -> TemplateFault:
    """The fault of a part in which every tag is right for itself and has its partner: told at the line that Jinja tells.

    Python has no line for tags that stand too deep in one another: the first tag is told.
    """
    lines = source.splitlines()
    sebab, cara = "terlalu banyak penanda bersarang", CARA
    line = next((line for line in lines if "{%" in line), "")
    if isinstance(error, TemplateSyntaxError):
        sebab, cara = name_cause(error)
        line = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else line
    return fault(PENANDA_RUSAK, templat=file, paragraf=show_line(line), sebab=sebab, cara=cara)


def _line_number(error: Exception) -> int:
    """Return the template line at which rendering failed: Jinja puts its lines into the traceback."""
    number, step = 0, error.__traceback__
    while step is not None:
        if "__jinja_exception__" in step.tb_frame.f_globals:
            number = step.tb_lineno
        step = step.tb_next
    return number
