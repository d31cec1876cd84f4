"""The list of reports: one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.reports import cascading, lkjip, perjanjian, prareviu, triwulan
from generator.reports.lkjip.lampiran.berkas import build_sertaan
from generator.reports.perjanjian import iku
from generator.reports.pohon import Pohon
from generator.reports.tabel import Tabel


@dataclass(frozen=True, slots=True)
class Laporan:
    """One report: its name on the command line, its template, how its context is made, and when there is data for it.

    `triwulanan`: it speaks of one quarter, else of the whole year. `templat` is chosen from the workbook's settings.
    `build_excel`: its tables that also go out as a spreadsheet, in a file whose name ends in `nama_excel`.
    `build_terpisah`: its parts that also go out as files of their own, by the end of their names.
    `build_sertaan`: files that go out beside it as they are, by name.
    `diminta`: it is made only when asked for by name. `build_bagan`: its trees that also go out as pictures.
    """

    nama: str
    judul: str
    templat: Callable[[Isian], str]
    build: Callable[[Hasil], Mapping[str, object]]
    has_data: Callable[[Isian], bool]
    triwulanan: bool = False
    build_excel: Callable[[Hasil], Sequence[Tabel]] | None = None
    nama_excel: str = ""
    build_terpisah: Callable[[Hasil], Sequence[tuple[str, Mapping[str, object]]]] | None = None
    diminta: bool = False
    build_sertaan: Callable[[Hasil], Sequence[tuple[str, bytes]]] | None = None
    build_bagan: Callable[[Hasil], Sequence[Pohon]] | None = None
    sebutan: str = ""

    @property
    def nama_dokumen(self) -> str:
        """What people call it: `sebutan`, else the beginning of its file's name with blanks."""
        return self.sebutan or self.judul.replace("-", " ")


DAFTAR_LAPORAN: tuple[Laporan, ...] = (
    Laporan(
        "lkjip",
        "LKjIP",
        lkjip.choose_template,
        lkjip.build,
        lkjip.has_data,
        build_sertaan=build_sertaan,
    ),
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
        build_bagan=cascading.build_bagan,
    ),
    Laporan(
        "perjanjian",
        "Perjanjian-Kinerja",
        perjanjian.choose_template,
        perjanjian.build,
        perjanjian.has_data,
        build_terpisah=perjanjian.build_terpisah,
        diminta=True,
    ),
    Laporan("iku", "Indikator-Kinerja-Utama", iku.choose_template, iku.build, iku.has_data, diminta=True),
    Laporan(
        "prareviu",
        "Lembar-Pra-Reviu",
        prareviu.choose_template,
        prareviu.build,
        prareviu.has_data,
        diminta=True,
        sebutan="Lembar Pra-Reviu",
    ),
)
