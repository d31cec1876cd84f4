"""A measured figure as a cell: as text for print and, in a spreadsheet, as a number that looks like the text."""

from __future__ import annotations

from generator.measures.cetak import count_desimal
from generator.measures.hasil import JenisAngka, Ukuran
from generator.reports.tabel import Sel


def build_sel(ukuran: Ukuran, mark: str = "") -> Sel:
    """Return a figure with a mark behind it; what is no number stays text, and what is not measured prints as such."""
    pola = mark_pattern(number_pattern(ukuran), mark)
    return Sel(f"{ukuran.cetak}{mark}", angka=ukuran.desimal_murni, pola=pola)


def number_pattern(ukuran: Ukuran, satuan: str = "") -> str:
    """Return how a spreadsheet shows the number as this figure is printed, its unit included."""
    nilai, bentuk = ukuran.desimal_murni, ukuran.bentuk
    if nilai is None:
        return ""
    persen = bentuk.jenis is JenisAngka.PERSEN or is_percent(satuan)
    tanpa_pecahan = bentuk.jenis in (JenisAngka.RUPIAH, JenisAngka.CACAH)
    desimal = 0 if tanpa_pecahan else bentuk.desimal if bentuk.desimal is not None else count_desimal(nilai)
    tetap = desimal if bentuk.tersedikit is None else min(desimal, bentuk.tersedikit)
    pecahan = f".{'0' * tetap}{'#' * (desimal - tetap)}" if desimal else ""
    ekor = "%" if persen else f" {satuan}" if satuan else ""
    quoted = f'"{ekor.replace(chr(34), "")}"' if ekor else ""
    return f"#,##0{pecahan}{quoted}"


def mark_pattern(pola: str, mark: str) -> str:
    """Return the pattern with a mark behind the number; «» where there is no number."""
    return f'{pola}"{mark}"' if pola and mark else pola


def is_percent(satuan: str) -> bool:
    """Tell whether a unit is printed as the sign %."""
    return satuan.strip().casefold() in ("%", "persen")
