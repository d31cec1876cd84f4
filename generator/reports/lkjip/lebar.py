"""How wide the columns of a table are: room for the longest figure first, then for the longest word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from generator.reports.tabel import Baris, Kolom, Sel, Tabel
from generator.reports.triwulan.lebar import measure_text

LEBAR_TEGAK, LEBAR_MENDATAR = 15.5, 24.2  # cm of text on an A4 page
LEBAR_ANGKA, POIN_PER_CM = 0.56, 28.35  # width of a digit in type sizes
LEBAR_HURUF = 0.54  # of a letter
HURUF_TERPANJANG = 22  # longer words may break («Bulanan/Triwulan/Semesteran»)
TERKECIL, TERSEMPIT = 0.65, 0.45  # how far columns of words shrink; and where words would break otherwise
HURUF_TERKECIL = 6.0
INDEN_NOMOR = 15.6  # points by which the items of a numbered list in a cell stand to the right, in type of any size
TEPI_SEL, TEPI_SEMPIT, HURUF_SEMPIT = 9, 4.5, 7.5  # cell margins in points, and up to which type size they are thin


def fit_figures(tabel: Tabel, lebar: float) -> Tabel:
    """Return the table with each column wide enough for its longest figure, and where there is room for its longest word.

    Columns of words give up the room, down to `TERKECIL` of theirs; beyond that the type gets smaller.
    """
    total = sum(kolom.lebar for kolom in tabel.kolom)
    widths = [kolom.lebar * lebar / total for kolom in tabel.kolom]
    needs = [angka * LEBAR_ANGKA for angka in _longest(tabel.kolom, tabel.baris, _figure_length)]
    figures = [_in_cm(need, tabel.ukuran) for need in needs]
    words = [_in_cm(need, tabel.ukuran) for need in _longest_words(tabel)]
    for part in (TERKECIL, TERSEMPIT):
        floors = [width * part if not angka else 0 for angka, width in zip(figures, widths, strict=True)]
        both = _share(widths, [max(column) for column in zip(figures, words, floors, strict=True)])
        if both is not None:
            return _widened(tabel, widths, both)
    if all(need <= width for need, width in zip(figures, widths, strict=True)):
        return tabel
    return _squeeze(tabel, widths, figures, lebar)


def _in_cm(letters: float, ukuran: float) -> float:
    """The width of a cell for so many type sizes of text; 0 for none."""
    tepi = TEPI_SEMPIT if ukuran <= HURUF_SEMPIT else TEPI_SEL
    return (letters * ukuran + tepi) / POIN_PER_CM if letters else 0


def _share(widths: Sequence[float], needs: Sequence[float]) -> list[float] | None:
    """Give narrow columns what the others have to spare, in proportion; None where there is not enough."""
    lack = sum(max(need - width, 0) for need, width in zip(needs, widths, strict=True))
    spare = sum(max(width - need, 0) for need, width in zip(needs, widths, strict=True))
    if lack > spare:
        return None
    part = lack / spare if lack else 0
    pairs = zip(needs, widths, strict=True)
    return [width - (width - need) * part if width > need else need for need, width in pairs]


def _widened(tabel: Tabel, old: Sequence[float], new: Sequence[float]) -> Tabel:
    if all(abs(satu - lain) < 0.001 for satu, lain in zip(old, new, strict=True)):
        return tabel
    kolom = tuple(Kolom(width, satu.rata) for width, satu in zip(new, tabel.kolom, strict=True))
    return replace(tabel, kolom=kolom)


def _squeeze(tabel: Tabel, widths: Sequence[float], needs: Sequence[float], lebar: float) -> Tabel:
    """Room for the figures alone: columns without figures shrink, then the type."""
    pairs = list(zip(needs, widths, strict=True))
    fixed = sum(max(need, width) for need, width in pairs if need)
    words = sum(width for need, width in pairs if not need)
    factor = (lebar - fixed) / words if words else 0
    if factor >= TERKECIL:
        return _widened(tabel, widths, [max(need, width) if need else width * factor for need, width in pairs])
    if tabel.ukuran > HURUF_TERKECIL:
        return fit_figures(replace(tabel, ukuran=tabel.ukuran - 0.5), lebar)
    return tabel


def _longest_words(tabel: Tabel) -> list[float]:
    """The widest word of each column in type sizes, headings among them."""
    inden = INDEN_NOMOR / tabel.ukuran
    heads = _longest(tabel.kolom, tabel.kepala, lambda sel: _word_width(sel, True, inden))
    body = _longest(tabel.kolom, tabel.baris, lambda sel: _word_width(sel, sel.tebal, inden))
    return [max(pair) for pair in zip(heads, body, strict=True)]


def _longest(kolom: Sequence[Kolom], rows: Iterable[Baris], measure: Callable[[Sel], float]) -> list[float]:
    """The largest measure of the cells of each column; cells over several columns do not count."""
    longest = [0.0] * len(kolom)
    for column, sel in _walk(rows, len(kolom)):
        if sel.gabung_kolom == 1:
            longest[column] = max(longest[column], measure(sel))
    return longest


def _walk(rows: Iterable[Baris], banyak: int) -> Iterator[tuple[int, Sel]]:
    """Every cell with the column where it starts, past those that cells merged down still cover."""
    reach: dict[int, tuple[int, int]] = {}  # column → rows still covered, columns covered
    for baris in rows:
        column, cells = 0, iter(baris.sel)
        while column < banyak:
            if column in reach:
                left, span = reach.pop(column)
                if left > 1:
                    reach[column] = (left - 1, span)
                column += span
                continue
            sel = next(cells)
            yield column, sel
            if sel.gabung_baris > 1:
                reach[column] = (sel.gabung_baris - 1, sel.gabung_kolom)
            column += sel.gabung_kolom


def _figure_length(sel: Sel) -> int:
    """The length of the figure in a cell («1.234», «82,10 (A)»); 0 for words, lists and cells over several columns."""
    words = sel.teks.split() if isinstance(sel.teks, str) and sel.gabung_kolom == 1 else []
    is_figure = 0 < len(words) < 3 and words[0].lstrip("-(")[:1].isdigit()
    return len(words[0]) if is_figure else 0


def _word_width(sel: Sel, tebal: bool, inden: float) -> float:
    """The widest word that should stay whole, in type sizes; numbered items stand to the right by `inden`."""
    lines = (sel.teks,) if isinstance(sel.teks, str) else sel.teks
    words = (bagian for line in lines for kata in line.split() for bagian in kata.split("-"))
    widest = max((measure_text(kata, tebal) for kata in words), default=0.0)
    return min(widest, HURUF_TERPANJANG * LEBAR_HURUF) + (inden if sel.bernomor and widest else 0)
