"""The keys that are emitted and the forms that the developers' page documents are the same."""

import re
from functools import cache
from itertools import product

from tests.helpers.contoh import ROOT, SEMUA_SUMBER, list_figures

HALAMAN = ROOT / "docs" / "pengembang" / "kunci-angka.md"
ISI = {
    "TAHUN-TWn": r"\d{4}-TW[1-4]",
    "PERIODE": r"\d{4}(-TW[1-4])?",
    "TAHUN": r"\d{4}",
    "VERSI": "(renstra|renstra-perubahan|renja|pk|pk-perubahan)",
    "LINGKUP": "(provinsi|nasional|internasional|lainnya)(:[^/]+)?",
    "KELOMPOK": "[^/]+",
    "KOLOM": "([6-9]|1[0-6])",
    "AWAL": "(renstra|realisasi-lalu|pagu-murni|pagu-perubahan)",
    "UANG": "(kas|kas-kumulatif|realisasi|realisasi-kumulatif)",
    "ID": "[^/]+",
    "N": r"[1-9]\d*",
}
_NAMA = re.compile("|".join(rf"\b{re.escape(nama)}\b" for nama in ISI))


def expand(bentuk: str) -> list[str]:
    """Write out every «{a,b}» of a form."""
    parts = [part.split(",") if odd % 2 else [part] for odd, part in enumerate(re.split(r"[{}]", bentuk))]
    return ["".join(choice) for choice in product(*parts)]


def read_forms() -> list[str]:
    """The forms listed under «Every form of a key», written out."""
    block = HALAMAN.read_text(encoding="utf-8").split("## Every form of a key")[1].split("```")[1]
    return [form for line in block.split("\n") if line for form in expand(line)]


def compile_form(form: str) -> re.Pattern[str]:
    return re.compile(_NAMA.sub(lambda found: ISI[found.group()], form))


@cache
def emitted() -> frozenset[str]:
    return frozenset(key for path in SEMUA_SUMBER for key in list_figures(path.stem))


def test_every_emitted_key_has_a_documented_form():
    whole = re.compile("|".join(f"(?:{compile_form(form).pattern})" for form in read_forms()))
    assert [key for key in sorted(emitted()) if not whole.fullmatch(key)] == []


# Forms that no example workbook happens to need; test_anggaran.py and test_sasaran.py emit them.
TANPA_CONTOH = {"simpul/ID/UANG-dokumen/PERIODE", "simpul/ID/UANG-anak/PERIODE"}


def test_every_documented_form_is_emitted():
    forms = {form: compile_form(form) for form in read_forms()}
    missing = {form for form, pattern in forms.items() if not any(pattern.fullmatch(key) for key in emitted())}
    assert missing == TANPA_CONTOH | {form for form in forms if form.startswith("tanpa-sasaran/")}
