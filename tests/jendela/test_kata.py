"""The staff in front of the window know no commands: nothing that it can show names one."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from generator import catalogue
from generator.jendela.formulir import Formulir
from generator.jendela.tugas.buku import AJAKAN
from generator.problems import ProblemKind
from tests.jendela.test_formulir import JAWAB, SEMUA

PERINTAH = re.compile(r"--\w|\blkjip [a-z]|«lkjip|\bterminal\b|\bperintah «")
HANYA_PERINTAH = {  # raised by options and commands that the window has no way to ask for
    "BKB-02": "the form always names the kind of region",
    "BKB-05": "the form of the next year has no bidang",
    "BKB-06": "the form asks for sub kegiatan only with a bidang",
    "BRK-08": "the window makes drafts or final reports, as the workbook allows",
    "BRK-29": "the window asks for the password itself",
    "BRK-40": "as BRK-08",
    "BUK-15": "data in JSON",
    "GBR-11": "data in JSON",
    "IMP-27": "the form asks for both",
    "IMP-28": "the window asks itself and leaves the line out",
}
KINDS = {
    kind.code: kind
    for module in pkgutil.iter_modules(catalogue.__path__)
    for kind in vars(importlib.import_module(f"generator.catalogue.{module.name}")).values()
    if isinstance(kind, ProblemKind)
}


def test_no_message_that_the_window_can_show_names_a_command():
    named = {code for code, kind in KINDS.items() if PERINTAH.search(f"{kind.wrong} {kind.remedy} {kind.source}")}
    assert named == HANYA_PERINTAH.keys()


@pytest.mark.parametrize("form", SEMUA, ids=lambda form: form.judul)
def test_no_form_names_a_command_nor_asks_for_what_only_commands_take(form: Formulir):
    shown = [form.judul, form.pengantar, form.tombol]
    shown += [text for medan in form.medan for text in (medan.label, medan.bantuan, *medan.pilihan)]
    assert not PERINTAH.search("\n".join(shown))
    assert {"--final", "--json", "--dari --bidang"}.isdisjoint(form.susun(JAWAB))


def test_the_one_line_that_names_a_command_is_left_out():
    assert PERINTAH.search(AJAKAN)
