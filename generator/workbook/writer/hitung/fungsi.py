"""What the functions and operators of our formulas give, as Excel gives it; an error value is raised as `GalatSel`.

A cell is a float, a text, True or False, or None where it is blank; a range is a list of cells. Sums are rounded once
(`fsum`), for the plain sum of floats is not the same in every version of Python.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import fsum
from typing import Any

Sel = float | str | bool | None
KRITERIA_TERISI = "?*"  # any text of at least one letter


class GalatSel(Exception):
    """An error value of a cell, such as #N/A."""


class Rentang(list):
    """The cells of a range, from its first row; what lies below the last filled row is not held.

    `tempat` finds the places of equal cells, made once a range.
    """

    _tempat: dict[Any, list[int]] | None = None

    @property
    def tempat(self) -> dict[Any, list[int]]:
        """Places (1-based) by cell, letter case apart."""
        if self._tempat is None:
            self._tempat = {}
            for place, cell in enumerate(self, 1):
                if cell is not None:
                    self._tempat.setdefault(_plain(cell), []).append(place)
        return self._tempat


def _plain(cell: Sel) -> Any:
    return cell.casefold() if isinstance(cell, str) else cell


def numbers(bahan: Iterable[Any]) -> list[float]:
    """The numbers among cells and ranges; texts and blanks are passed over, as SUM does with cells."""
    cells = (cell for one in bahan for cell in (one if isinstance(one, list) else (one,)))
    return [cell for cell in cells if is_number(cell)]


def is_number(cell: Any) -> bool:
    """Tell whether a cell holds a number; TRUE is none."""
    return isinstance(cell, (int, float)) and not isinstance(cell, bool)


def to_number(cell: Any) -> float:
    """The number that an operator makes of a cell; a text is an error."""
    if cell is None:
        return 0.0
    if isinstance(cell, (int, float)):
        return float(cell)
    raise GalatSel("#VALUE!")


def to_text(cell: Any) -> str:
    """The text that «&» makes of a cell."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    return f"{cell:.15g}" if isinstance(cell, float) else str(cell)


def compare(tanda: str, kiri: Sel, kanan: Sel) -> bool:
    """Compare as Excel does: numbers before texts before truth values; a blank equals 0 and «»."""
    satu, lain = _comparable(kiri, kanan), _comparable(kanan, kiri)
    return {
        "=": satu == lain,
        "<>": satu != lain,
        "<": satu < lain,
        ">": satu > lain,
        "<=": satu <= lain,
        ">=": satu >= lain,
    }[tanda]


def _comparable(cell: Sel, lawan: Sel) -> tuple[int, Any]:
    if cell is None:
        cell = "" if isinstance(lawan, str) else False if isinstance(lawan, bool) else 0.0
    if isinstance(cell, bool):
        return 2, cell
    return (1, cell.casefold()) if isinstance(cell, str) else (0, cell)


def _divide(kiri: Any, kanan: Any) -> float:
    if to_number(kanan) == 0:
        raise GalatSel("#DIV/0!")
    return to_number(kiri) / to_number(kanan)


def _average(*bahan: Any) -> float:
    found = numbers(bahan)
    return _divide(fsum(found), float(len(found)))


def _match(wanted: Sel, cells: Rentang | tuple[float | str, ...], _: Any) -> float:
    cells = cells if isinstance(cells, Rentang) else Rentang(cells)
    places = cells.tempat.get(_plain(wanted)) if wanted is not None else None
    if not places:
        raise GalatSel("#N/A")
    return float(places[0])


def _index(cells: Sequence[Sel], place: Any) -> Sel:
    ke = int(to_number(place))
    if ke < 1:
        raise GalatSel("#VALUE!")
    return cells[ke - 1] if ke <= len(cells) else None


def _is_met(cell: Sel, kriteria: Sel) -> bool:
    if kriteria == KRITERIA_TERISI:
        return isinstance(cell, str) and cell != ""
    if isinstance(kriteria, str) and kriteria.startswith(">="):
        return is_number(cell) and cell >= float(kriteria[2:])  # type: ignore[operator]
    return cell is not None and _plain(cell) == _plain(kriteria)


def _places(cells: Rentang, kriteria: Sel) -> Iterable[int]:
    special = isinstance(kriteria, str) and kriteria.startswith(("?", ">"))
    if special:
        return (place for place, cell in enumerate(cells, 1) if _is_met(cell, kriteria))
    return cells.tempat.get(_plain(kriteria), ())


def _countifs(*bahan: Any) -> float:
    pairs = list(zip(bahan[::2], bahan[1::2], strict=True))
    rest = pairs[1:]
    found = _places(*pairs[0])
    return float(sum(all(_is_met(_index(cells, place), kriteria) for cells, kriteria in rest) for place in found))


def _sumif(cells: Rentang, kriteria: Sel, amounts: Rentang) -> float:
    return fsum(numbers(_index(amounts, place) for place in _places(cells, kriteria)))


FUNGSI: dict[str, Callable[..., Any]] = {
    **{tanda: (lambda kiri, kanan, tanda=tanda: compare(tanda, kiri, kanan)) for tanda in ("=", "<>", "<", ">")},
    **{tanda: (lambda kiri, kanan, tanda=tanda: compare(tanda, kiri, kanan)) for tanda in ("<=", ">=")},
    "+": lambda kiri, kanan: to_number(kiri) + to_number(kanan),
    "-": lambda kiri, kanan: to_number(kiri) - to_number(kanan),
    "*": lambda kiri, kanan: to_number(kiri) * to_number(kanan),
    "/": _divide,
    "&": lambda kiri, kanan: to_text(kiri) + to_text(kanan),
    "ABS": lambda cell: abs(to_number(cell)),
    "AND": lambda *bahan: all(bahan),
    "AVERAGE": _average,
    "COUNT": lambda *bahan: float(len(numbers(bahan))),
    "COUNTA": lambda *bahan: float(
        sum(cell is not None for one in bahan for cell in (one if isinstance(one, list) else [one]))
    ),
    "COUNTIF": _countifs,
    "COUNTIFS": _countifs,
    "INDEX": _index,
    "INT": lambda cell: float(to_number(cell) // 1),
    "ISNUMBER": is_number,
    "LEFT": lambda text, banyak: to_text(text)[: int(banyak)],
    "LEN": lambda text: float(len(to_text(text))),
    "MATCH": _match,
    "MAX": lambda *bahan: max(numbers(bahan), default=0.0),
    "MID": lambda text, dari, banyak: to_text(text)[int(dari) - 1 : int(dari) - 1 + int(banyak)],
    "MIN": lambda *bahan: min(numbers(bahan), default=0.0),
    "NOT": lambda cell: not cell,
    "OR": lambda *bahan: any(bahan),
    "RIGHT": lambda text, banyak: to_text(text)[-int(banyak) :],
    "SUBSTITUTE": lambda text, lama, baru: to_text(text).replace(to_text(lama), to_text(baru)),
    "SUM": lambda *bahan: fsum(numbers(bahan)),
    "SUMIF": _sumif,
    "TRIM": lambda text: " ".join(part for part in to_text(text).split(" ") if part),
    "UPPER": lambda text: to_text(text).upper(),
}
