"""Running text as data: paragraphs, lists and headings that a report makes; nothing here knows Word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.problems import Place

AWAL_CELAH = "[belum diisi"
TANPA_TEMPAT = Place()
_CELAH = re.compile(
    re.escape(AWAL_CELAH) + r"(?:: '?(?P<lembar_formula>[^\[\]!']+)'?!(?P<sel_formula>[A-Z]+\d+)|"
    r": lembar «(?P<lembar_saja>[^«»]+)»(?: kolom «(?P<kolom_saja>[^«»]+)»(?: sel (?P<sel_saja>[A-Z]+\d+))?)?|"
    r"(?:: (?P<apa>[^\[\]]+?))?(?: – lembar «(?P<lembar>[^«»]+)»(?: kolom «(?P<kolom>[^«»]+)»)?"
    r"(?: sel (?P<sel>[A-Z]+\d+))?)?)\]"
)


class Gaya(str, Enum):
    """What a paragraph is; the drawing code chooses its style from it."""

    ISI = "isi"  # body text
    BUTIR = "butir"  # bullet
    NOMOR = "nomor"  # numbered item; the count restarts with every Naskah
    SUBJUDUL = "subjudul"  # unnumbered bold line, not in the table of contents
    KOSONG = "kosong"  # a gap that staff must fill («[belum diisi: …]»): printed highlighted
    CATATAN = "catatan"  # small print


@dataclass(frozen=True, slots=True)
class Celah:
    """What staff must still fill and the cell for it, as every document prints it; `apa` «»: its heading says what.

    The place is empty where no cell is known.
    """

    apa: str = ""
    tempat: Place = TANPA_TEMPAT

    def __str__(self) -> str:
        """The marker; in a cell of a table, where the heading says what is missing, the short address of a formula.

        Of a row still to be added sheet and column are said there, too: several gaps may name the first blank row.
        """
        tempat = str(self.tempat) if self.tempat.lembar else ""
        if not self.apa and self.tempat.sel and not self.tempat.kolom_baru:
            tempat = _address(self.tempat)
        isi = " – ".join(filter(None, (self.teks, tempat)))
        return f"{AWAL_CELAH}: {isi}]" if isi else f"{AWAL_CELAH}]"

    @property
    def teks(self) -> str:
        """What is missing as the marker says it: without brackets of its own."""
        return self.apa.replace("[", "(").replace("]", ")")


def _address(tempat: Place) -> str:
    """A cell as a formula names it: «Target!E12», «'Rekomendasi LHE'!C5»."""
    lembar = f"'{tempat.lembar}'" if " " in tempat.lembar else tempat.lembar
    return f"{lembar}!{tempat.sel}"


def find_celah(teks: str) -> Iterator[Celah]:
    """Yield the gaps that a text prints, with what they say and where they are filled."""
    for found in _CELAH.finditer(teks):
        part = {nama: isi or "" for nama, isi in found.groupdict().items()}
        lembar = part["lembar"] or part["lembar_formula"] or part["lembar_saja"]
        sel, kolom = part["sel"] or part["sel_formula"] or part["sel_saja"], part["kolom"] or part["kolom_saja"]
        yield Celah(part["apa"], Place(lembar, sel, kolom))


@dataclass(frozen=True, slots=True)
class Potongan:
    """A stretch of text inside a paragraph with its own weight."""

    teks: str
    tebal: bool = False
    miring: bool = False


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A reference to a captioned table or figure by its `kunci`; prints «Tabel 3.4» once the number is known."""

    kunci: str


Teks = str | tuple[str | Potongan | Rujukan, ...]


@dataclass(frozen=True, slots=True)
class Paragraf:
    """One paragraph: plain text, or stretches of text and references in order."""

    teks: Teks
    gaya: Gaya = Gaya.ISI


@dataclass(frozen=True, slots=True)
class Naskah:
    """Paragraphs that are placed together; without paragraphs it prints nothing."""

    paragraf: tuple[Paragraf, ...] = ()


@dataclass(frozen=True, slots=True)
class Pecahan:
    """A fraction inside a formula, in words or figures."""

    atas: str
    bawah: str


@dataclass(frozen=True, slots=True)
class Persamaan:
    """One displayed line of a formula: what is measured, «=», then words, figures and fractions in order.

    `kiri` «» begins the line with «=», as the next step of the formula above. `bersambung`: the next step follows.
    """

    kiri: str
    kanan: tuple[str | Pecahan, ...]
    bersambung: bool = False


@dataclass(frozen=True, slots=True)
class Judul:
    """A generated heading, numbered by the template like its own: tingkat 1 is a BAB, 2 is «3.1», 3 is «3.1.1»."""

    teks: str
    tingkat: int = 2


@dataclass(frozen=True, slots=True)
class GambarBlok:
    """A picture, centred, with its caption below; `judul` empty: no caption, no number.

    `kunci` is stable from run to run, as a table's. `isi` are the bytes of a «png» or «jpeg» (`jenis`) of `lebar` × `tinggi`
    pixels. `lebar_cm` None prints it at 96 pixels per inch; it is never drawn wider than the text or taller than the page.
    `teks_alternatif` is read aloud instead of the picture.
    """

    kunci: str
    judul: str
    isi: bytes
    jenis: str
    lebar: int
    tinggi: int
    lebar_cm: float | None = None
    teks_alternatif: str = ""


class Kertas(str, Enum):
    """Paper of the upright pages; sections on A3 stay on A3 unless a paper is named for them."""

    A4 = "A4"  # 210 × 297 mm
    F4 = "F4"  # 215 × 330 mm


@dataclass(frozen=True, slots=True)
class DokumenInfo:
    """Facts about the document itself, kept in its properties; `draf` prints the mark of a draft."""

    judul: str
    opd: str
    tahun: int
    kertas: Kertas = Kertas.A4
    kertas_lebar: Kertas | None = None  # of the pages that the template makes A3; None: A3
    draf: bool = False
    versi: str = ""  # version of this program
