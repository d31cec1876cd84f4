"""Cell formats of the lists that go beside the documents."""

from __future__ import annotations

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

_HURUF, _UKURAN = "Arial", 9
_TANDA_RUMUS = ("=", "+", "-", "@", "\t", "\r")


class Pena:
    """The cell formats of one spreadsheet; cells that look alike share one."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._known: dict[tuple[tuple[str, object], ...], Format] = {}

    def get(self, **sifat: object) -> Format:
        """Return the format with these properties."""
        key = tuple(sorted(sifat.items()))
        if key not in self._known:
            self._known[key] = self._book.add_format({"font_name": _HURUF, "font_size": _UKURAN, **sifat})
        return self._known[key]

    def sel(self, text: str = "", **sifat: object) -> Format:
        """Return the format of a bordered text cell; a text that looks like a formula bears the sign that it is text."""
        risky = {"quote_prefix": True} if text.startswith(_TANDA_RUMUS) else {}
        garis = {"border": 1, "border_color": "#A6A6A6", "text_wrap": True, "valign": "top"}
        return self.get(**{**garis, **risky, **sifat})

    def judul(self) -> Format:
        """Return the format of headings."""
        rata = {"align": "center", "valign": "vcenter"}
        return self.sel(bold=True, bg_color="#1F3864", font_color="white", **rata)
