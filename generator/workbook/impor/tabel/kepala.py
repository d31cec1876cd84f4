"""Finds the header block of a table by its words, over several rows and merged cells, and names its columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.catalogue import impor
from generator.problems import Place, Problem
from generator.workbook.impor.tabel.kata import classify, column_number, is_child_word, is_column_number
from generator.workbook.impor.tabel.kolom import Arti, Kolom, Peran
from generator.workbook.impor.tabel.kumulatif import settle_kumulatif
from generator.workbook.impor.tabel.sumber import Lembaran, Sel

_BARIS_DICARI = 100  # rows holding something, among which the header is searched
_BARIS_KEPALA = 12  # a header has fewer rows
_SEBAGIAN = Arti(Peran.ASING, sebab="judulnya meliputi beberapa kolom yang tidak berjudul sendiri")
_KECUALI = ", kecuali indikator yang triwulannya tidak dijumlahkan (angkanya dipakai apa adanya)"
_TERSEDIKIT = 3  # different things that a header names at least, such as uraian, pagu, realisasi
_NILAI = (Peran.KINERJA, Peran.UANG)
_SEKALI = {*_NILAI, Peran.UNIT, Peran.SASARAN, Peran.SUMBER_DANA}  # roles (with their key) of one column only


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table that was found: its sheet, the first and last row of its header, its columns from left to right."""

    lembaran: Lembaran
    atas: int
    bawah: int
    kolom: tuple[Kolom, ...]
    faktor: int = 1  # how many rupiah one unit of its money is

    @property
    def nilai(self) -> int:
        """How much of the header was understood: the number of different things its columns hold."""
        known = {(k.arti.peran, k.arti.kunci) for k in self.kolom if k.arti.peran not in (Peran.ASING, Peran.DIABAIKAN)}
        return len(known)

    def kumulatif(self, peran: Peran) -> set[str]:
        """The keys of the columns of a role whose values are cumulative."""
        return {kolom.arti.kunci for kolom in self.of(peran) if kolom.arti.kumulatif}

    def of(self, *peran: Peran) -> list[Kolom]:
        """Return the columns of these roles, from left to right."""
        return [kolom for kolom in self.kolom if kolom.arti.peran in peran]


def find_tabel(lembaran: Lembaran) -> Tabel | None:
    """Return the best understood table of a sheet; None where no header tells names and values."""
    rows = sorted(lembaran.sel)[:_BARIS_DICARI]
    found = [_build(lembaran, baris) for baris in rows if _may_begin(lembaran.sel[baris].values())]
    usable = [tabel for tabel in found if _is_usable(tabel)]
    return max(usable, key=lambda tabel: tabel.nilai, default=None)


def _may_begin(cells: Iterable[Sel]) -> bool:
    known = {classify((cell.teks,)).peran for cell in cells if isinstance(cell.isi, str)}
    return len(known - {Peran.ASING, Peran.DIABAIKAN}) >= 2


def _is_usable(tabel: Tabel) -> bool:
    return tabel.nilai >= _TERSEDIKIT and bool(tabel.of(Peran.NAMA) and tabel.of(Peran.INDIKATOR, *_NILAI))


def _build(lembaran: Lembaran, atas: int) -> Tabel:
    bawah = _find_bottom(lembaran, atas)
    rows = [baris for baris in range(atas, bawah + 1) if not is_number_row(lembaran, baris)]
    captions = _captions(lembaran, rows)
    paths = {kolom: tuple(" ".join(cell.teks.split()) for cell in cells) for kolom, cells in captions.items()}
    umum = _bare_words([classify(path) for path in paths.values()])
    artis = {kolom: classify(path, umum) for kolom, path in paths.items()}
    times = Counter(captions[kolom] for kolom, arti in artis.items() if arti.peran in _NILAI)
    columns = [
        Kolom(kolom, " | ".join(paths[kolom]), _SEBAGIAN if times[captions[kolom]] > 1 else arti)
        for kolom, arti in sorted(artis.items())
    ]
    return Tabel(lembaran, atas, bawah, tuple(_name_sums(settle_kumulatif(columns))))


def _bare_words(artis: list[Arti]) -> dict[str, Peran]:
    """What «target» and «realisasi» without «K», «Rp» or the like mean: kinerja beside indicators, else money.

    Beside a pagu, a bare «realisasi» may be either, unless another column is the realisasi of the money.
    """
    roles = {arti.peran for arti in artis}
    spent = any(arti.peran is Peran.UANG and arti.kunci.startswith("realisasi") for arti in artis)
    if Peran.INDIKATOR in roles:
        is_clear = spent or Peran.UANG not in roles
        return {"target": Peran.KINERJA} | ({"realisasi": Peran.KINERJA} if is_clear else {})
    return {} if Peran.KINERJA in roles else {"realisasi": Peran.UANG}


def _name_sums(columns: list[Kolom]) -> list[Kolom]:
    """Where quarters stand in the table, the year's realisasi is the form's own sum of them."""
    quartered = {kolom.arti.peran for kolom in columns if kolom.arti.kunci.startswith("realisasi_tw")}
    sums = {Peran.KINERJA: Peran.JUMLAH_KINERJA, Peran.UANG: Peran.JUMLAH_UANG}
    return [
        replace(kolom, arti=Arti(sums[kolom.arti.peran], kolom.arti.kunci))
        if kolom.arti.kunci == "realisasi_tahun" and kolom.arti.peran in quartered
        else kolom
        for kolom in columns
    ]


def _find_bottom(lembaran: Lembaran, atas: int) -> int:
    """The last row of the header: as far as merged captions reach, then all rows of short words or column numbers."""
    bawah = _reach(lembaran, atas, atas)
    for baris in range(bawah + 1, atas + _BARIS_KEPALA):
        cells = lembaran.sel.get(baris, {}).values()
        is_head = is_number_row(lembaran, baris) or (len(cells) > 1 and all(is_child_word(c.teks) for c in cells))
        if baris > bawah and not is_head:
            break
        bawah = max(bawah, baris, _reach(lembaran, baris, baris))
    return bawah


def _reach(lembaran: Lembaran, baris: int, bawah: int) -> int:
    """The last row of the merged cells that begin in a row of the header; a tall one beside it is no caption."""
    ends = [bottom for top, _, bottom, _ in lembaran.gabungan if top == baris and bottom - top < _BARIS_KEPALA // 2]
    return max([bawah, *ends])


def is_number_row(lembaran: Lembaran, baris: int) -> bool:
    """Tell whether a row holds printed column numbers only, rising from the left."""
    cells = [cell for _, cell in sorted(lembaran.sel.get(baris, {}).items())]
    if len(cells) < 3 or not all(is_column_number(cell.teks) for cell in cells):
        return False
    numbers = [column_number(cell.teks) for cell in cells]
    return numbers == sorted(set(numbers)) and numbers[-1] - numbers[0] >= len(numbers) - 1 and numbers[-1] >= 5


def _captions(lembaran: Lembaran, rows: list[int]) -> dict[int, tuple[Sel, ...]]:
    """The captions above each column from top to bottom; one reaches over its merged cells, or over blanks below it."""
    columns = sorted({kolom for baris in rows for kolom in _covered(lembaran, baris)})
    spread = [_spread(lembaran, baris, rows, columns) for baris in rows]
    found = {kolom: tuple(dict.fromkeys(row[kolom] for row in spread if kolom in row)) for kolom in columns}
    return {kolom: cells for kolom, cells in found.items() if cells}


def _covered(lembaran: Lembaran, baris: int) -> set[int]:
    """The columns of a row that hold a text, also inside merged cells."""
    own = set(lembaran.sel.get(baris, {}))
    for top, left, bottom, right in lembaran.gabungan:
        if top <= baris <= bottom and left in lembaran.sel.get(top, {}):
            own |= set(range(left, right + 1))
    return own


def _spread(lembaran: Lembaran, baris: int, rows: list[int], columns: list[int]) -> dict[int, Sel]:
    """The caption of each column in one header row.

    A caption that was not merged is carried on to the right over blank cells, as far as lower rows hold a heading and
    nothing stands above.
    """
    merged = {kolom: cell for kolom in columns if (cell := lembaran.anchor(baris, kolom)) and cell.baris in rows}
    lower = {kolom for below in rows if below > baris for kolom in lembaran.sel.get(below, {})}
    upper = {kolom for above in rows if above < baris for kolom in lembaran.sel.get(above, {})}
    found: dict[int, Sel] = {}
    carried: Sel | None = None
    for kolom in columns:
        if kolom in merged:
            carried = merged[kolom] if _is_caption(lembaran, merged[kolom], lower) else None
            found[kolom] = merged[kolom]
        elif kolom in upper or kolom not in lower:
            carried = None
        elif carried is not None:
            found[kolom] = carried
    return found


def _is_caption(lembaran: Lembaran, cell: Sel, lower: set[int]) -> bool:
    """An unmerged text with a heading below it, in its own column, speaks for its neighbours as well."""
    is_merged = any(top == cell.baris and left == cell.kolom for top, left, _, _ in lembaran.gabungan)
    return not is_merged and cell.kolom in lower


def check_kolom(tabel: Tabel) -> tuple[Tabel, list[Problem]]:
    """Report headings that were not understood, and leave out a second column for the same thing."""
    problems: list[Problem] = []
    seen: dict[tuple[Peran, str], Kolom] = {}
    kept = []
    for kolom in tabel.kolom:
        arti, place = kolom.arti, Place(tabel.lembaran.nama, f"{kolom.huruf}{tabel.atas}")
        first = seen.setdefault((arti.peran, arti.kunci), kolom) if arti.peran in _SEKALI else kolom
        if arti.peran is Peran.ASING:
            sebab = f" ({arti.sebab})" if arti.sebab else ""
            problems.append(impor.KOLOM_TAK_DIKENAL.at(place, judul=kolom.judul[:120], sebab=sebab))
        elif first is not kolom:
            facts = {"judul": kolom.judul[:120], "arti": kolom.sebutan, "pertama": first.huruf}
            problems.append(impor.KOLOM_SEMAKNA.at(place, **facts))
            kolom = replace(kolom, arti=Arti(Peran.ASING))
        elif arti.kumulatif:
            facts = {"judul": kolom.judul[:120], "arti": kolom.sebutan}
            kecuali = _KECUALI if arti.peran is Peran.KINERJA else ""
            problems.append(impor.KOLOM_KUMULATIF.at(place, kecuali=kecuali, **facts))
        kept.append(kolom)
    return replace(tabel, kolom=tuple(kept)), problems
