"""`python -m tests.seams.kamus`: write docs/pengembang/kamus.md, the table of keys, from the schema."""

from __future__ import annotations

from pathlib import Path

from generator.workbook.schema import WORKBOOK, Sheet

KAMUS = Path(__file__).resolve().parents[2] / "docs" / "pengembang" / "kamus.md"
KEPALA = """# Keys

One word for one thing: the key of a column is also the field of the model and the key in JSON. This page is made from the
schema by `python -m tests.seams.kamus`; a test keeps it fresh.

| write | not | meaning |
|---|---|---|
| `capaian` | achievement, prestasi | realisasi measured against target, in percent |
| `faktor_penghambat` | kendala, hambatan | what held the result back |
| `faktor_pendukung` | faktor pendorong | what helped it |
| `formulasi` | rumus, cara hitung | how an indikator is computed, in the words of its definition |
| `pagu` | budget, anggaran | the amount that may be spent |
| `polaritas` | arah, sifat | whether more or less is better |
| `serapan` | absorption, daya serap | spending against pagu, in percent |
| `simpul` | node, item | one program, kegiatan or sub kegiatan of the budget tree |
"""


def write_kamus() -> str:
    """Return the page."""
    return "\n".join([KEPALA, *(_section(sheet) for sheet in WORKBOOK)])


def _section(sheet: Sheet) -> str:
    rows = [
        f"| `{column.key}` | {column.title} | {type(column.kind).__name__} | {'ya' if column.required else ''} |"
        for column in sheet.columns
    ]
    head = f"## `{sheet.key}`: lembar «{sheet.title}»\n\n{sheet.purpose}\n\n| kunci | judul | jenis | wajib |\n|---|---|---|---|"
    return "\n".join([head, *rows, ""])


if __name__ == "__main__":
    KAMUS.write_text(write_kamus(), encoding="utf-8")
