"""`python -m tests.helpers.panduan`: write the page of the guide that tells how to fill each sheet and column."""

from __future__ import annotations

from collections.abc import Iterator

from generator.workbook.schema import Sheet
from generator.workbook.schema.rekap import REKAP, REKAP_KINERJA
from generator.workbook.writer.petunjuk.uraian import ATURAN, describe_columns, name_pengisi
from generator.workbook.writer.status.mulai import order_of_list
from tests.helpers.contoh import ROOT

HALAMAN = ROOT / "docs" / "panduan" / "mengisi-buku-kerja.md"
PEMBUKA = """# Mengisi buku kerja

Halaman ini menerangkan setiap lembar dan kolom buku kerja: apa yang diketik, mana yang wajib, dan contohnya. Isinya sama dengan
lembar «Petunjuk» di dalam buku kerja. Bila baru mulai, baca lebih dahulu [mulai dalam lima menit](mulai.md).

Lembar «Mulai» menunjukkan lembar mana yang sudah lengkap dan mana yang masih perlu dilihat.

![Lembar Mulai](gambar/lembar-mulai.png)

Gambar lembar pada halaman ini memperlihatkan bagian atas setiap lembar, dari buku kerja contoh.

![Lembar Petunjuk](gambar/lembar-petunjuk.png)
"""


def write_page() -> str:
    """Return the whole page."""
    parts = [PEMBUKA, *_write_rules(), *_write_contents(), *_write_sheets(), *_write_computed()]
    return "\n".join(parts).rstrip() + "\n"


def _write_rules() -> Iterator[str]:
    yield "## Aturan mengetik\n"
    yield from (f"- **{nama}.** {isi}" for nama, isi in ATURAN)
    yield ""


def _write_contents() -> Iterator[str]:
    yield "## Daftar lembar\n"
    yield "| kapan | lembar |"
    yield "|---|---|"
    for kapan, sheets in order_of_list():
        yield f"| {kapan} | {', '.join(f'[{sheet.title}](#{_anchor(sheet)})' for sheet in sheets)} |"
    yield ""


def _anchor(sheet: Sheet) -> str:
    return sheet.title.lower().replace(" ", "-")


def _write_sheets() -> Iterator[str]:
    for kapan, sheets in order_of_list():
        for sheet in sheets:
            yield f"## {sheet.title}\n"
            yield f"{sheet.purpose} *{kapan}; diisi oleh {name_pengisi(sheet)}.*\n"
            yield _show(sheet)
            yield from _write_table(sheet)


def _show(sheet: Sheet) -> str:
    """The picture of a sheet, which `tests.helpers.gambar_panduan` draws."""
    return f"![Lembar {sheet.title}](gambar/lembar-{sheet.key.replace('_', '-')}.png)\n"


def _write_computed() -> Iterator[str]:
    for sheet in (REKAP, REKAP_KINERJA):
        yield f"## {sheet.title}\n"
        yield f"{sheet.purpose} *Tidak diisi.*\n"
        yield _show(sheet)


def _write_table(sheet: Sheet) -> Iterator[str]:
    yield f"| {'pertanyaan' if sheet.formulir else 'kolom'} | yang diketik | contoh |"
    yield "|---|---|---|"
    for uraian in describe_columns(sheet):
        judul = f"**{uraian.judul}** (wajib)" if uraian.wajib else uraian.judul
        yield f"| {_cell(judul)} | {_cell(uraian.isi)} | {_cell(uraian.contoh)} |"
    yield ""


def _cell(teks: str) -> str:
    return teks.replace("|", "\\|").replace("\n", " ")


def main() -> None:
    """Write the page."""
    HALAMAN.write_text(write_page(), encoding="utf-8")
    print(HALAMAN.relative_to(ROOT))


if __name__ == "__main__":
    main()
