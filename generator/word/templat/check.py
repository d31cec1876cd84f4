"""Checks a template before it is used: all that is wrong with it at once, in the words of those who edit it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.catalogue.templat import GAYA_HILANG, PERUBAHAN_DILACAK, SISA_PENANDA
from generator.problems import Place, Problem, any_galat
from generator.reports.naskah import DokumenInfo
from generator.word.parts import styles as gaya
from generator.word.parts.faults import TemplateFault, excerpt
from generator.word.parts.package import read_parts, unpack
from generator.word.parts.styles import Styles
from generator.word.parts.wordml import visible_text
from generator.word.renderer import ENVIRONMENT, RENDERED, fill, given_names
from generator.word.templat.language import CompiledPart, compile_part

_TRACKED = re.compile(r"<w:(?:ins|del|moveFrom|moveTo)\b")
_BRACES = re.compile(r"\{\s*[{%]|[}%]\s*\}")
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
GAYA_WAJIB = (
    *gaya.JUDUL,
    *(gaya.TUBUH, gaya.BUTIR, gaya.NOMOR, gaya.SUBJUDUL, gaya.KETERANGAN, gaya.TABEL, gaya.ISI_TABEL),
    *(gaya.KEPALA_TABEL, gaya.CATATAN_TABEL, gaya.NOMOR_SEL, gaya.JARAK_TABEL, gaya.GAMBAR),
    *(*gaya.DAFTAR_ISI, gaya.DAFTAR_TABEL),
)


def check_template(template: Path, context: Mapping[str, object], info: DokumenInfo) -> list[Problem]:
    """Return every problem of a template, found in its tags and by filling it with an example."""
    try:
        parts = read_parts(template)
        problems = [*_check_styles(parts, template.name), *_check_tags(parts, context, info, template.name)]
        problems += _check_tracked(parts, template.name)
        return problems if any_galat(problems) else [*problems, *_find_braces(fill(template, context, info), template)]
    except TemplateFault as fault:
        return list(fault.problems)


def _check_styles(parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    known = Styles(parts["word/styles.xml"].decode("utf-8-sig"), file)
    yield from (GAYA_HILANG.at(Place(), templat=file, gaya=name) for name in GAYA_WAJIB if name not in known)


def _check_tags(
    parts: Mapping[str, bytes], context: Mapping[str, object], info: DokumenInfo, file: str
) -> Iterator[Problem]:
    names = {**context, **given_names(info)}
    for part, content in parts.items():
        if not RENDERED.fullmatch(part):
            continue
        compiled = _compile(content, file)
        yield from compiled.unknown_names(names) if isinstance(compiled, CompiledPart) else compiled


def _compile(content: bytes, file: str) -> CompiledPart | tuple[Problem, ...]:
    try:
        return compile_part(content.decode("utf-8-sig"), ENVIRONMENT, file)
    except TemplateFault as fault:
        return fault.problems


def _check_tracked(parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    banyak = sum(
        len(_TRACKED.findall(content.decode("utf-8-sig")))
        for part, content in parts.items()
        if RENDERED.fullmatch(part)
    )
    if banyak:
        yield PERUBAHAN_DILACAK.at(Place(), templat=file, banyak=banyak)


def _find_braces(docx: bytes, template: Path) -> Iterator[Problem]:
    """Yield the paragraphs of the filled example in which something like a tag is left."""
    for part, content in unpack(docx).items():
        if not RENDERED.fullmatch(part) or not _BRACES.search(content.decode("utf-8")):
            continue
        for paragraph in _PARAGRAPH.findall(content.decode("utf-8")):
            text = visible_text(paragraph)
            if _BRACES.search(text):
                yield SISA_PENANDA.at(Place(), templat=template.name, paragraf=excerpt(text))
