"""What counts of the look of cells: whether a number is a percent or a day, and the form of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from xml.etree import ElementTree

from generator.workbook.paket.arsip import Arsip, find_all, local_name

_GAYA = "xl/styles.xml"
BIASA = (False, False, False)
_MATI = ("0", "false", "none")
_PERSEN, _HARI, _SELANG = (
    {9, 10},
    {*range(14, 23), 45, 46, 47},
    {46},
)  # formats that have no text in a file, ECMA-376 18.8.30
_BUKAN_TANDA = re.compile(  # quoted words; a letter escaped, left as space or repeated; colours, languages
    r'"[^"]*"?|[\\_*].|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]', re.IGNORECASE | re.DOTALL
)
_TANDA_HARI = re.compile(r"[dmhys]", re.IGNORECASE)
_TANDA_SELANG = re.compile(r"\[(hh?|mm?|ss?)\]", re.IGNORECASE)
EPOCH, EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_HARI_SEMU = 60  # Excel counts a 29 February 1900 that never was


@dataclass(frozen=True, slots=True)
class Gaya:
    """The look of cells: shown as percent, a day, a span of time; and bold, italic, underlined."""

    persen: bool = False
    hari: bool = False
    selang: bool = False
    bentuk: tuple[bool, bool, bool] = BIASA


def read_gaya(arsip: Arsip) -> list[Gaya]:
    """Return the looks of a file in the order of their numbers."""
    sheet = arsip.parse(_GAYA)
    formats = {int(one.get("numFmtId", "0")): one.get("formatCode", "") for one in find_all(sheet, "numFmt")}
    forms = [_read_font(font) for fonts in _children(sheet, "fonts") for font in fonts]
    looks = [look for looks in _children(sheet, "cellXfs") for look in looks]
    return [_read_look(look, formats, forms) for look in looks] or [Gaya()]


def _children(sheet: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [child for child in sheet if local_name(child) == name]


def _read_font(font: ElementTree.Element) -> tuple[bool, bool, bool]:
    on = {local_name(part): part.get("val", "1") not in _MATI for part in font}
    return on.get("b", False), on.get("i", False), on.get("u", False)


def _read_look(look: ElementTree.Element, formats: Mapping[int, str], forms: list[tuple[bool, bool, bool]]) -> Gaya:
    number, font = int(look.get("numFmtId", "0")), int(look.get("fontId", "0"))
    bentuk = forms[font] if font < len(forms) else BIASA
    if number not in formats:
        return Gaya(number in _PERSEN, number in _HARI, number in _SELANG, bentuk)
    code = _BUKAN_TANDA.sub("", formats[number])
    first = code.partition(";")[0]  # that of positive numbers
    hari, selang = (tanda.search(first) is not None for tanda in (_TANDA_HARI, _TANDA_SELANG))
    return Gaya("%" in code, hari, selang, bentuk)


def read_hari(number: float, gaya: Gaya, epoch: datetime) -> datetime | time | timedelta:
    """Return the day, the time of day or the span that a number is shown as.

    Raises OverflowError and ValueError for a number that no day has.
    """
    if gaya.selang:
        return timedelta(milliseconds=round(number * 86_400_000))
    days, part = divmod(number, 1)
    rest = timedelta(milliseconds=round(part * 86_400_000))
    if 0 <= number < 1 and not rest.days:
        return (datetime.min + rest).time()
    if 0 < number < _HARI_SEMU and epoch == EPOCH:
        days += 1
    return epoch + timedelta(days=days) + rest
