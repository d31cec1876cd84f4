"""Every figure of one workbook in one period, each computed once under a stable key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from functools import cache, cached_property

from generator.measures.capaian import BelumTerukur
from generator.measures.cetak import format_angka, format_nilai, format_persen, format_rupiah
from generator.measures.peraturan import SKALA_BAWAAN, find_skala
from generator.measures.skala import PER_SATU, Langkah, Skala
from generator.model.isian import Isian, group_by
from generator.model.kinerja import LangkahSkalaIsian
from generator.model.nilai import Nilai
from generator.problems import Place, Problem


@dataclass(frozen=True, slots=True)
class Periode:
    """The time a report speaks of: a whole year (triwulan None) or the year up to the end of one quarter."""

    tahun: int
    triwulan: int | None = None

    @property
    def label(self) -> str:
        """«2024» or «2024-TW1», as in the keys."""
        return label_triwulan(self.tahun, self.triwulan) if self.triwulan else str(self.tahun)


def label_triwulan(tahun: int, triwulan: int) -> str:
    """Return the key part of one quarter: «2024-TW1»."""
    return f"{tahun}-TW{triwulan}"


class JenisAngka(str, Enum):
    """How a figure is printed."""

    NILAI = "nilai"  # as the indicator's unit
    PERSEN = "persen"
    RUPIAH = "rupiah"
    CACAH = "cacah"  # a count
    TEKS = "teks"


@dataclass(frozen=True, slots=True)
class Bentuk:
    """Kind of print and decimals; None prints a value with the decimals it has.

    `tersedikit`: zeros at the end are printed up to so many decimals only; None: up to `desimal`.
    """

    jenis: JenisAngka = JenisAngka.NILAI
    desimal: int | None = None
    jaga_seratus: bool = False
    tersedikit: int | None = None


@cache
def find_bentuk(
    jenis: JenisAngka, desimal: int | None = None, jaga_seratus: bool = False, tersedikit: int | None = None
) -> Bentuk:
    """Return the form of these parts; thousands of figures share it."""
    return Bentuk(jenis, desimal, jaga_seratus, tersedikit)


RUPIAH = Bentuk(JenisAngka.RUPIAH)
CACAH = Bentuk(JenisAngka.CACAH)
TEKS = Bentuk(JenisAngka.TEKS)


@dataclass(frozen=True, slots=True)
class Ukuran:
    """One figure: unrounded value, how it is printed, by which formula, from which cells.

    `nilai` None has a reason in `alasan`: not filled, not yet assessed, not comparable. It is never zero.
    """

    kunci: str
    nilai: Nilai | None
    bentuk: Bentuk
    rumus: str
    asal: tuple[Place, ...] = ()
    alasan: str = ""

    @property
    def cetak(self) -> str:
        """The figure as printed, percent with its sign, money bare; a dash where there is none."""
        if isinstance(self.nilai, Decimal) and self.bentuk.jenis is JenisAngka.PERSEN:
            return format_persen(self.nilai, self.bentuk.desimal or 0, self.bentuk.jaga_seratus)
        return self.angka

    @property
    def angka(self) -> str:
        """The figure as printed, without a percent sign."""
        nilai, bentuk = self.nilai, self.bentuk
        if not isinstance(nilai, Decimal):
            return format_nilai(nilai, bentuk.desimal, bentuk.tersedikit)
        if bentuk.jenis is JenisAngka.PERSEN:
            return format_persen(nilai, bentuk.desimal or 0, bentuk.jaga_seratus).removesuffix("%")
        if bentuk.jenis is JenisAngka.RUPIAH:
            return format_rupiah(nilai)
        if bentuk.jenis is JenisAngka.CACAH:
            return format_angka(nilai, 0)
        return format_nilai(nilai, bentuk.desimal, bentuk.tersedikit)

    def is_made_of(self, nilai: Nilai | None, bentuk: Bentuk, rumus: str, asal: tuple[Place, ...], alasan: str) -> bool:
        """Tell whether a figure of these would be this one, to the last zero behind the comma."""
        rest = (self.asal, self.rumus, self.alasan, self.bentuk) == (asal, rumus, alasan, bentuk)
        return rest and is_alike(self.nilai, nilai)

    @property
    def desimal_murni(self) -> Decimal | None:
        """The value if it is a number, else None."""
        return self.nilai if isinstance(self.nilai, Decimal) else None


def is_alike(satu: Nilai | None, lain: Nilai | None) -> bool:
    """Tell whether two values are surely the same, written alike: 1,0 is not 1,00."""
    if satu is lain:
        return True
    if isinstance(satu, Decimal) and isinstance(lain, Decimal):
        return not satu.compare_total(lain)
    return isinstance(satu, str) and satu == lain


@dataclass(frozen=True)
class Hasil:
    """All figures of one workbook in one period, with the filled-in workbook they come from.

    `temuan` are the open problems of the workbook, once the checks have run; empty before. `lain` are the figures of another
    period: of two alike in all one is kept.
    """

    isian: Isian
    periode: Periode
    angka: dict[str, Ukuran] = field(default_factory=dict)
    temuan: tuple[Problem, ...] = ()
    lain: Mapping[str, Ukuran] = field(default_factory=dict, repr=False, compare=False)

    def __getitem__(self, kunci: str) -> Ukuran:
        return self.angka[kunci]

    def __contains__(self, kunci: str) -> bool:
        return kunci in self.angka

    def __iter__(self) -> Iterator[Ukuran]:
        return iter(self.angka.values())

    def cetak(self, kunci: str) -> str:
        """The printed figure of a key; an unknown key is our mistake and raises KeyError."""
        return self.angka[kunci].cetak

    def nilai(self, kunci: str) -> Decimal | None:
        """The unrounded number of a key; None where it is not measured or no number."""
        return self.angka[kunci].desimal_murni

    def nilai_bila_ada(self, kunci: str) -> Decimal | None:
        """The unrounded number of a key; None also where no such figure was measured."""
        figure = self.angka.get(kunci)
        return figure.desimal_murni if figure else None

    @property
    def batas_triwulan(self) -> int:
        """The last quarter whose data count: the report's quarter, or for a year the last closed one."""
        return self.periode.triwulan or self.isian.profil.triwulan_terakhir

    @cached_property
    def daftar_skala(self) -> tuple[Skala, ...]:
        """The workbook's own scales first, then the default ones."""
        return (*build_skala(self.isian.skala), *SKALA_BAWAAN)

    def skala(self, id: str | None) -> Skala | None:
        """Return the scale of this name, letter case and «_»/«-» being the same; None where there is none."""
        return find_skala(id.replace("_", "-"), self.daftar_skala) if id else None

    def skala_hilang(self, nama: str | None) -> BelumTerukur:
        """Why nothing is rated: no scale is named, or the workbook names one that nobody knows."""
        return BelumTerukur(f"skala “{nama}” tidak dikenal" if nama else "skala belum ditetapkan")

    def put(
        self,
        kunci: str,
        nilai: Nilai | BelumTerukur | None,
        bentuk: Bentuk,
        rumus: str,
        asal: tuple[Place, ...] = (),
    ) -> Nilai | None:
        """Write one figure into the working paper and return its value; a key is written once."""
        if kunci in self.angka:
            raise KeyError(f"figure computed twice: {kunci}")
        alasan = ""
        if nilai is None:
            alasan = "belum diisi"
        elif isinstance(nilai, BelumTerukur):
            nilai, alasan = None, nilai.alasan
        lain = self.lain.get(kunci)
        if lain is not None:
            kunci = lain.kunci
            if lain.is_made_of(nilai, bentuk, rumus, asal, alasan):
                self.angka[kunci] = lain
                return nilai
        self.angka[kunci] = Ukuran(kunci, nilai, bentuk, rumus, asal, alasan)
        return nilai


def list_ukuran(daftar_hasil: Iterable[Hasil]) -> Collection[Ukuran]:
    """Return the figures of several periods; one that periods share, each only once."""
    return {id(figure): figure for hasil in daftar_hasil for figure in hasil}.values()


def build_skala(langkah: tuple[LangkahSkalaIsian, ...]) -> tuple[Skala, ...]:
    """Return the scales typed in the workbook."""
    return tuple(_one_skala(str(nama), rows) for nama, rows in group_by(langkah, "skala").items())


def _one_skala(nama: str, rows: tuple[LangkahSkalaIsian, ...]) -> Skala:
    steps = tuple(
        Langkah(
            row.batas_bawah,
            row.bawah_termasuk,
            row.batas_atas,
            row.atas_termasuk,
            row.label,
            row.arti or "",
            row.teks or "",
        )
        for row in rows
    )
    dasar = next((row.dasar for row in rows if row.dasar), "")
    pembulatan = PER_SATU if any(row.dibulatkan for row in rows) else None
    return Skala(nama.replace("_", "-"), nama, steps, pembulatan, dasar)
