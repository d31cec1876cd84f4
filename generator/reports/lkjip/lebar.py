"""How wide the columns of a table are: room for the longest figure first, then for the longest word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.reports.tabel import Baris, Kolom, Tabel, place_cells
from generator.reports.triwulan.lebar import measure_widest

LEBAR_TEGAK, LEBAR_MENDATAR = 15.5, 24.2  # cm of text on an A4 page
LEBAR_ANGKA, POIN_PER_CM = 0.56, 28.35  # width of a digit in type sizes
LEBAR_HURUF = 0.54  # of a letter
HURUF_TERPANJANG = 22  # longer words may break («Bulanan/Triwulan/Semesteran»)
TERKECIL, TERSEMPIT = 0.65, 0.45  # how far columns of words shrink; and where words would break otherwise
HURUF_TERKECIL = 6.0
INDEN_NOMOR = 15.6  # points by which the items of a numbered list in a cell stand to the right, in type of any size
_Jenis = tuple[int, bool, bool]  # of texts: their column, whether bold, whether items of a numbered list
_Isi = set[str | tuple[str, ...]]
_Teks = dict[_Jenis, _Isi]
TEPI_SEL, TEPI_SEMPIT, HURUF_SEMPIT = 9, 4.5, 7.5  # cell margins in points, and up to which type size they are thin


def fit_figures(tabel: Tabel, lebar: float) -> Tabel:
    """Return the table with each column wide enough for its longest figure, and where there is room for its longest word.

    Columns of words give up the room, down to `TERKECIL` of theirs; beyond that the type gets smaller.
    """
    total = sum(kolom.lebar for kolom in tabel.kolom)
    widths = [kolom.lebar * lebar / total for kolom in tabel.kolom]
    heads, body = _list_texts(tabel.kepala, kepala=True), _list_texts(tabel.baris)
    needs = [angka * LEBAR_ANGKA for angka in _longest_figures(body, len(widths))]
    figures = [_in_cm(need, tabel.ukuran) for need in needs]
    longest = _longest_words((*heads.items(), *body.items()), len(widths), INDEN_NOMOR / tabel.ukuran)
    words = [_in_cm(need, tabel.ukuran) for need in longest]
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


def _list_texts(rows: Sequence[Baris], kepala: bool = False) -> _Teks:
    """The different texts of each column; cells over several columns are left out, headings are bold."""
    texts: _Teks = defaultdict(set)
    for letak in place_cells(rows):
        sel = letak.sel
        if sel.gabung_kolom == 1:
            texts[letak.kolom, kepala or sel.tebal, sel.bernomor].add(sel.teks)
    return texts


def _longest_figures(texts: _Teks, banyak: int) -> list[int]:
    """The length of the longest figure of each column («1.234», «82,10 (A)»); 0 where all are words and lists."""
    longest = [0] * banyak
    for (column, _, _), found in texts.items():
        longest[column] = max(longest[column], *map(_figure_length, found))
    return longest


def _figure_length(teks: str | tuple[str, ...]) -> int:
    words = teks.split(maxsplit=2) if isinstance(teks, str) else []
    is_figure = 0 < len(words) < 3 and words[0].lstrip("-(")[:1].isdigit()
    return len(words[0]) if is_figure else 0


def _longest_words(texts: Iterable[tuple[_Jenis, _Isi]], banyak: int, inden: float) -> list[float]:
    """The widest word of each column that should stay whole, in type sizes; numbered items stand to the right by `inden`."""
    longest = [0.0] * banyak
    for (column, tebal, bernomor), found in texts:
        lines = " ".join(teks if isinstance(teks, str) else " ".join(teks) for teks in found)
        width = min(measure_widest(lines.replace("-", " "), tebal), HURUF_TERPANJANG * LEBAR_HURUF)
        longest[column] = max(longest[column], width + inden if bernomor and width else width)
    return longest
