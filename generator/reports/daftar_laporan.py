"""The list of reports: one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.reports import cascading, lkjip, triwulan
from generator.reports.tabel import Tabel


@dataclass(frozen=True, slots=True)
class Laporan:
    """One report: its name on the command line, its template, how its context is made, and when there is data for it.

    `triwulanan`: it speaks of one quarter, else of the whole year. `templat` is chosen from the workbook's settings.
    `build_excel`: its tables that also go out as a spreadsheet, in a file whose name ends in `nama_excel`.
    """

    nama: str
    judul: str
    templat: Callable[[Isian], str]
    build: Callable[[Hasil], Mapping[str, object]]
    has_data: Callable[[Isian], bool]
    triwulanan: bool = False
    build_excel: Callable[[Hasil], Sequence[Tabel]] | None = None
    nama_excel: str = ""


DAFTAR_LAPORAN: tuple[Laporan, ...] = (
    Laporan("lkjip", "LKjIP", lkjip.choose_template, lkjip.build, lkjip.has_data),
    Laporan(
        "triwulan",
        "Laporan-Triwulan",
        triwulan.choose_template,
        triwulan.build,
        triwulan.has_data,
        triwulanan=True,
        build_excel=triwulan.build_lampiran_excel,
        nama_excel="Evaluasi-Renja",
    ),
    Laporan(
        "cascading",
        "Cascading",
        cascading.choose_template,
        cascading.build,
        cascading.has_data,
        build_excel=cascading.build_lampiran_excel,
        nama_excel="Tabel",
    ),
)
