"""How the numbers of a chart read: number formats that print a decimal comma wherever the document is opened."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from generator.reports.grafik import Panel, count_decimals

INDONESIA = "[$-421]"  # the language code that a number format can name; separators follow it


def cell_format(nilai: Decimal) -> str:
    """Return the number format of a value's cell: all its digits, in the Indonesian way."""
    return INDONESIA + _digits(count_decimals(nilai))


def label_format(panel: Panel, kategori: int, nilai: Decimal) -> str:
    """Return the number format of a value's label: shortened to juta or miliar where the panel says so, with its suffix."""
    akhiran = panel.akhiran[kategori] if panel.akhiran else ""
    digits = _digits(panel.desimal) + "," * panel.ribuan if panel.ribuan else _digits(count_decimals(nilai))
    return f'{INDONESIA}{digits}"{akhiran}"' if akhiran else INDONESIA + digits


def usual_format(formats: dict[int, str]) -> str:
    """Return the format that most points of a series have; whole numbers where there is no point."""
    return Counter(formats.values()).most_common(1)[0][0] if formats else INDONESIA + _digits(0)


def _digits(decimals: int) -> str:
    return "#,##0" + ("." + "0" * decimals if decimals else "")
