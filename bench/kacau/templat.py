"""Ways to damage a template: its tags, its paragraphs, its parts."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from bench.kacau.buku import damage_relations, damage_xml, lose_part
from bench.kacau.isi import choose_text, escape

Bagian = dict[str, bytes]
DOKUMEN = "word/document.xml"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")
_PARAGRAPH = re.compile(r"<w:p>.*?</w:p>|<w:p .*?</w:p>", re.DOTALL)
TAG = (
    "{{ tidak_ada }}",
    "{{ identitas.tidak.ada }}",
    "{{ identitas.__class__.__mro__ }}",
    "{{ ''.__class__.__base__.__subclasses__() }}",
    "{{ identitas | attr('__class__') }}",
    "{{ ''.join(['a'] * 10 ** 9) }}",
    "{{ 'a' * 10 ** 10 }}",
    "{% for i in range(10 ** 9) %}x{% endfor %}",
    "{%p for i in range(10 ** 7) %}",
    "{%p endfor %}",
    "{%p if %}",
    "{%p if draf %}",
    "{%p endif %}",
    "{%tr for r in tabel %}",
    "{%tc endfor %}",
    "{% include 'x' %}",
    "{% import 'os' as os %}",
    "{% set x = cycler %}{{ x.__init__.__globals__ }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{% extends 'a' %}",
    "{{ lipsum(n=100000) }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ '%s' % (1,2) }}",
    "{{ '{:>999999999}'.format(1) }}",
    "{{ 1/0 }}",
    "{{",
    "}}",
    "{%",
    "%}",
    "{{p tabel }}",
    "{{p }}",
    "{{ rujuk('x') }}",
    "{{ nomor_tabel('x') }}",
    "{{ identitas.opd|tidakada }}",
    "{{ identitas[0] }}",
    "{#",
    "{{ \u201cidentitas\u201d }}",
)


def _edit(bagian: Bagian, change: Callable[[str], str]) -> None:
    bagian[DOKUMEN] = change(bagian[DOKUMEN].decode("utf-8", "replace")).encode("utf-8", "replace")


def _at_some(xml: str, pattern: re.Pattern[str], acak: Random, draw: Callable[[str], str]) -> str:
    found = list(pattern.finditer(xml))
    for match in sorted(acak.sample(found, min(len(found), acak.randrange(1, 5))), key=lambda m: -m.start()):
        xml = xml[: match.start()] + draw(match[0]) + xml[match.end() :]
    return xml


def replace_tags(bagian: Bagian, acak: Random) -> None:
    """Other tags, unknown or hostile ones."""
    _edit(bagian, lambda xml: _at_some(xml, _TAG, acak, lambda tag: escape(acak.choice(TAG))))


def cut_tags(bagian: Bagian, acak: Random) -> None:
    """Tags with a letter too few or too many."""

    def cut(tag: str) -> str:
        at = acak.randrange(len(tag))
        return acak.choice((tag[:at] + tag[at + 1 :], tag[:at] + acak.choice("{}%p ()|.'") + tag[at:], "", tag + tag))

    _edit(bagian, lambda xml: _at_some(xml, _TAG, acak, cut))


def split_tags(bagian: Bagian, acak: Random) -> None:
    """Tags that Word's spelling checker cut into several runs."""
    between = '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t>'

    def split(tag: str) -> str:
        at = acak.randrange(1, len(tag))
        return tag[:at] + between + tag[at:]

    _edit(bagian, lambda xml: _at_some(xml, _TAG, acak, split))


def move_paragraphs(bagian: Bagian, acak: Random) -> None:
    """Paragraphs lost, doubled, or put elsewhere."""

    def change(xml: str) -> str:
        pieces = _PARAGRAPH.findall(xml)
        for _ in range(acak.randrange(1, 4) if pieces else 0):
            one, other = acak.choice(pieces), acak.choice(pieces)
            xml = xml.replace(one, acak.choice(("", one + one, other)), 1)
        return xml

    _edit(bagian, change)


def write_words(bagian: Bagian, acak: Random) -> None:
    """Words where words stand."""
    words = re.compile(r"(?<=<w:t xml:space=\"preserve\">)[^<{]+(?=</w:t>)")
    _edit(bagian, lambda xml: _at_some(xml, words, acak, lambda old: escape(choose_text(acak))))


def damage_look(bagian: Bagian, acak: Random) -> None:
    """Styles or lists that are not there."""
    name = acak.choice(("word/styles.xml", "word/numbering.xml"))
    if name in bagian:
        bagian[name] = re.sub(
            rb'w:(styleId|val|numId|abstractNumId)="([^"]*)"',
            rb'w:\1="x\2"',
            bagian[name],
            count=acak.randrange(1, 400),
        )


TEMPLAT: tuple[Callable[[Bagian, Random], None], ...] = (
    replace_tags,
    replace_tags,
    cut_tags,
    split_tags,
    move_paragraphs,
    write_words,
    damage_look,
    damage_relations,
    lose_part,
    damage_xml,
)
