"""Figures made of measured values: what compares anything, what may share an axis, how it is read aloud."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, Decimal
from functools import cached_property
from itertools import pairwise

from generator.measures.cetak import format_angka
from generator.measures.hasil import Ukuran
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.model.nilai import TanpaNilai, TipeNilai
from generator.reports.bersama import NAMA_DISEBUT, TAK_PUTUS
from generator.reports.grafik import Deret, Grafik, Panel, count_decimals
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.wording import add_unit, end_sentence, join_dan

SEPADAN = 3
"""On one axis no row's longest bar is more than this many times as long as another row's."""

GAMBAR_TERTINGGI = 36
"""How high all charts of a figure may be, in bars: half a page, so that little is left blank before it."""

NOTE_KELOMPOK = (
    "Dikelompokkan menurut satuan dan besaran nilai; panjang batang hanya dapat dibandingkan di dalam kelompoknya."
)

_HURUF_SEBARIS = 40  # letters of a name beside its bars
RUPIAH = "rupiah"
_JUTA, _MILIAR = 2, 3  # groups of three digits
_NAMA_RIBUAN = {0: RUPIAH, _JUTA: "juta rupiah", _MILIAR: "miliar rupiah"}
_PALING_JUTA = Decimal(10) ** 12  # from here on labels in juta would be too long


@dataclass(frozen=True)
class Butir:
    """One row of a chart: what is measured, in which unit, and its figure in each series (None: there is none)."""

    nama: str
    ukuran: tuple[Ukuran | None, ...]
    satuan: str = ""

    @cached_property
    def nilai(self) -> tuple[Decimal | None, ...]:
        """The figures as numbers, as printed; what is missing or no number is None."""
        return tuple(read_printed(ukuran) for ukuran in self.ukuran)

    @property
    def banyak_nilai(self) -> int:
        """How many of the figures are numbers."""
        return sum(nilai is not None for nilai in self.nilai)

    @cached_property
    def terbesar(self) -> Decimal:
        """The longest bar; zero where there is none."""
        return max((abs(nilai) for nilai in self.nilai if nilai is not None), default=Decimal(0))


def read_printed(ukuran: Ukuran | None) -> Decimal | None:
    """Return a figure rounded as the tables print it, with the printed decimals; None for what is no number."""
    if ukuran is None or ukuran.desimal_murni is None or not ukuran.desimal_murni.is_finite():
        return None
    return parse_printed(ukuran.angka)


def parse_printed(angka: str) -> Decimal:
    """Return the number that a printed figure shows, with as many decimals: «1.234,50» is 1234.50."""
    return Decimal(angka.replace(".", "").replace(",", "."))


def name_unit(indikator: Indikator | IndikatorSimpul) -> str:
    """Return the unit of an indicator's bars: «%», «rupiah», or as staff typed it."""
    tipe = {TipeNilai.PERSEN: "%", TipeNilai.RUPIAH: RUPIAH}
    return tipe.get(indikator.tipe_nilai, indikator.satuan)


def group_by_scale(daftar: Sequence[Butir]) -> tuple[tuple[Butir, ...], ...]:
    """Return the rows that may share an axis, in the order of their first row.

    Percentages and bare numbers go together, any other unit with its like; and within a unit the longest bar of one row is
    at most `SEPADAN` times that of another, so that an index of 70 is not flattened by one of 296.
    """
    groups = [
        group
        for _, members in sorted(_by_unit(daftar).items())
        for group in _split(sorted(members, key=lambda satu: satu.terbesar, reverse=True))
    ]
    ordered = [tuple(butir for butir in daftar if butir in group) for group in groups]
    return tuple(sorted(ordered, key=lambda group: daftar.index(group[0])))


def _split(falling: list[Butir]) -> list[list[Butir]]:
    """Cut rows, longest bar first, at their widest gap, as often as it takes to make each part of one scale."""
    if falling[-1].terbesar * SEPADAN >= falling[0].terbesar:
        return [falling]
    cut = max(range(1, len(falling)), key=lambda n: _ratio(falling[n - 1], falling[n]))
    return [*_split(falling[:cut]), *_split(falling[cut:])]


def _ratio(longer: Butir, shorter: Butir) -> Decimal:
    return longer.terbesar / shorter.terbesar if shorter.terbesar else Decimal("Infinity")


def _by_unit(daftar: Sequence[Butir]) -> dict[str, list[Butir]]:
    units: dict[str, list[Butir]] = {}
    for butir in daftar:
        unit = add_unit("", butir.satuan).casefold()
        units.setdefault("" if unit == "%" else unit, []).append(butir)
    return units


def build_grafik(
    kunci: str, judul: str, deret: Sequence[str], daftar: Sequence[Butir], utama: int = 0, catatan: Iterable[str] = ()
) -> tuple[Grafik, ...]:
    """Return the figures that compare these rows; none where nothing can be compared.

    `deret` names the series, `utama` is the one that the report speaks of. A row takes part with two numbers at least;
    where there is only one series, two rows are needed, and they are compared with each other: all share one axis.
    More rows than a page holds make a second figure.
    """
    shown = [butir for butir in daftar if butir.banyak_nilai >= min(len(deret), 2)]
    if not shown or (len(deret) == 1 and len(shown) < 2):
        return ()
    groups = group_by_scale(shown) if len(deret) > 1 else (tuple(shown),)
    panels = [panel for group in groups for panel in _build_parts(group, deret, utama)]
    notes = (*catatan, *([NOTE_KELOMPOK] if len(groups) > 1 else []), *note_left_out(daftar, shown))
    pages = _pages(panels)
    return tuple(
        Grafik(
            kunci if nomor == 1 else f"{kunci}-{nomor}",
            judul if len(pages) == 1 else f"{judul} (bagian{TAK_PUTUS}{nomor}{TAK_PUTUS}dari{TAK_PUTUS}{len(pages)})",
            tuple(page),
            notes if nomor == len(pages) else (),
        )
        for nomor, page in enumerate(pages, 1)
    )


def _build_parts(group: tuple[Butir, ...], deret: Sequence[str], utama: int) -> list[Panel]:
    """The panels of rows of one scale; where they are several, their axes end alike, so that all bars compare."""
    parts = _even(group, len(deret))
    puncak = _round_up(max(butir.terbesar for butir in group)) if len(parts) > 1 else None
    return [replace(build_panel(part, deret, utama), puncak=puncak) for part in parts]


def _round_up(nilai: Decimal) -> Decimal:
    """The next number of two digits (90.6: 91); zero counts as one."""
    step = Decimal(1).scaleb(nilai.adjusted() - 1)
    return (nilai / step).to_integral_value(ROUND_CEILING) * step if nilai else Decimal(1)


def _even(group: tuple[Butir, ...], banyak_deret: int) -> list[tuple[Butir, ...]]:
    """Parts of nearly equal length, none higher than a chart may be."""
    high = sum(_height(butir.nama, banyak_deret) for butir in group)
    banyak = min(-(-high // GAMBAR_TERTINGGI), len(group))
    edges = [round(len(group) * nomor / banyak) for nomor in range(banyak + 1)]
    return [group[awal:akhir] for awal, akhir in pairwise(edges)]


def _height(nama: str, banyak_deret: int) -> int:
    """The room of one row, in bars: its bars or the lines of its name, and the gap to the next row."""
    return max(banyak_deret, -(-len(nama) // _HURUF_SEBARIS)) + 1


def _pages(panels: Sequence[Panel]) -> list[list[Panel]]:
    pages: list[list[Panel]] = [[]]
    for panel in panels:
        high = sum(_height(nama, len(satu.deret)) for satu in (*pages[-1], panel) for nama in satu.kategori)
        if pages[-1] and high > GAMBAR_TERTINGGI:
            pages.append([])
        pages[-1].append(panel)
    return pages


def build_panel(daftar: Sequence[Butir], deret: Sequence[str], utama: int = 0) -> Panel:
    """Return one panel of lying bars with the rows as categories."""
    ribuan = count_ribuan(daftar)
    values = [butir.nilai for butir in daftar]
    panel = Panel(
        kategori=tuple(_name(butir, ribuan) for butir in daftar),
        deret=tuple(Deret(nama, tuple(row[n] for row in values), n == utama) for n, nama in enumerate(deret)),
        akhiran=tuple("%" if add_unit("", butir.satuan) == "%" else "" for butir in daftar),
        ribuan=ribuan,
    )
    return with_text(panel)


def count_ribuan(daftar: Sequence[Butir]) -> int:
    """Return how many groups of three digits the labels of amounts leave out; none where the rows are no money."""
    if any(butir.satuan != RUPIAH for butir in daftar):
        return 0
    return _MILIAR if max(butir.terbesar for butir in daftar) >= _PALING_JUTA else _JUTA


def name_ribuan(ribuan: int) -> str:
    """Return the unit of shortened labels: «juta rupiah»."""
    return _NAMA_RIBUAN[ribuan]


def _name(butir: Butir, ribuan: int) -> str:
    unit = name_ribuan(ribuan) if butir.satuan == RUPIAH else add_unit("", butir.satuan).strip().removesuffix("%")
    return f"{butir.nama} ({unit})" if unit else butir.nama


def with_text(panel: Panel) -> Panel:
    """Return the panel with the text that is read aloud: every category with every figure."""
    awal = f"Grafik batang {panel.judul}." if panel.judul else "Grafik batang."
    lines = (f"{nama}: {_read(panel, nomor)}." for nomor, nama in enumerate(panel.kategori))
    return replace(panel, teks_alternatif=" ".join((awal, *lines)))


def _read(panel: Panel, nomor: int) -> str:
    akhiran = panel.akhiran[nomor] if panel.akhiran else ""
    unit = f" {RUPIAH}" if panel.ribuan else akhiran
    return "; ".join(f"{deret.nama} {_say(deret.nilai[nomor], unit)}" for deret in panel.deret)


def _say(nilai: Decimal | None, unit: str) -> str:
    return "belum ada data" if nilai is None else f"{format_angka(nilai, count_decimals(nilai))}{unit}"


def note_left_out(daftar: Sequence[Butir], shown: Sequence[Butir]) -> tuple[str, ...]:
    """Which rows are not drawn, and why: a predicate is no length, and one number alone compares nothing."""
    rest = [butir for butir in daftar if butir not in shown]
    words = [butir.nama.removesuffix("*)") for butir in rest if _has_words(butir)]
    missing = [butir.nama.removesuffix("*)") for butir in rest if not _has_words(butir)]
    found = (
        ("Tidak digambar karena nilainya berupa predikat atau rentang", words),
        ("Tidak digambar karena datanya belum cukup untuk dibandingkan", missing),
    )
    return tuple(end_sentence(f"{sebab}: {_name_some(names)}") for sebab, names in found if names)


def _name_some(names: Sequence[str]) -> str:
    """Names in a note; of many the first few and how many more there are."""
    if len(names) <= NAMA_DISEBUT + 1:
        return join_dan(names)
    return join_dan([*names[:NAMA_DISEBUT], f"{len(names) - NAMA_DISEBUT} lainnya"])


def _has_words(butir: Butir) -> bool:
    """Tell whether some figure of the row is filled with something other than a number or a typed «-»."""
    filled = [ukuran.nilai for ukuran in butir.ukuran if ukuran is not None and ukuran.nilai is not None]
    return any(not isinstance(nilai, (Decimal, TanpaNilai)) for nilai in filled)


def lead_to(apa: str, daftar: Sequence[Grafik]) -> tuple[Naskah | Grafik, ...]:
    """Return the sentence that points to figures, and the figures; nothing where there is none."""
    if not daftar:
        return ()
    kata = " dan " if len(daftar) == 2 else " sampai dengan "
    tail = (kata, Rujukan(daftar[-1].kunci)) if len(daftar) > 1 else ()
    return (Naskah((Paragraf((f"{apa} pada ", Rujukan(daftar[0].kunci), *tail, ".")),)), *daftar)
