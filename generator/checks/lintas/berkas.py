"""Two workbooks of one agency side by side: which row of the one is which row of the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from functools import cached_property
from typing import Any, TypeVar

from generator.checks.bahan import Bahan, angka, normal
from generator.measures.cetak import is_equal_as_typed
from generator.measures.hasil import Hasil, Ukuran
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.nilai import Nilai, TanpaNilai
from generator.model.nomenklatur import parse_kode
from generator.problems import Place

MIRIP = 0.75  # two wordings under one id are one indicator, reworded, from this likeness on
_AWALAN_DAERAH = re.compile(r"^(kabupaten|kab\.|kota|provinsi|prov\.)\s+")
_BUKAN_HURUF = re.compile(r"[\W_]+")
T = TypeVar("T")


@dataclass(frozen=True)
class Berkas:
    """One workbook that was read: the name of its file, and its measured periods."""

    nama: str
    daftar_hasil: Sequence[Hasil]

    @cached_property
    def bahan(self) -> Bahan:
        """What the checks look at."""
        return Bahan(self.daftar_hasil)

    @property
    def isian(self) -> Isian:
        """The filled-in workbook."""
        return self.bahan.isian

    @property
    def opd(self) -> tuple[str, str]:
        """What makes two workbooks one agency's: its name and its region, without letter case."""
        profil = self.isian.profil
        return _letters(profil.nama_opd), _letters(_AWALAN_DAERAH.sub("", normal(profil.nama_daerah)))

    def find(self, kunci: str) -> Ukuran | None:
        """A figure with a value, of whatever period; None where there is none."""
        found = (hasil.angka[kunci] for hasil in self.bahan.dari_akhir if kunci in hasil.angka)
        figure = next(found, None)
        return figure if figure and figure.asal and not is_blank(figure.nilai) else None


@dataclass(frozen=True)
class Pasangan:
    """Two workbooks of one agency: a finding stands in `baru` (the later year, else the one named first) and names `lama`."""

    lama: Berkas
    baru: Berkas

    @property
    def is_setahun(self) -> bool:
        """Tell whether both speak of one year."""
        return self.lama.bahan.tahun == self.baru.bahan.tahun

    @property
    def is_serenstra(self) -> bool:
        """Tell whether both stand in one Renstra period, so that year n is the same year."""
        lama, baru = self.lama.isian.profil, self.baru.isian.profil
        return (lama.renstra_awal, lama.renstra_akhir) == (baru.renstra_awal, baru.renstra_akhir)

    @property
    def nama(self) -> dict[str, str]:
        """Both files, as the messages name them."""
        return {"berkas": self.baru.nama, "lain": self.lama.nama}

    @cached_property
    def indikator(self) -> list[tuple[Indikator, Indikator]]:
        """Indicators of tujuan and sasaran that are one and the same; the older row first."""
        return _match(self.lama.isian.indikator, self.baru.isian.indikator, lambda row: row.uraian)

    @cached_property
    def simpul(self) -> dict[str, Simpul]:
        """The older node of each newer one, by the newer id: of the same code, else of the same name and level."""
        pairs = _match_kode(self.lama.isian.simpul, self.baru.isian.simpul)
        return {baru.id: lama for lama, baru in pairs}

    @cached_property
    def indikator_simpul(self) -> list[tuple[IndikatorSimpul, IndikatorSimpul]]:
        """Indicators of one and the same node that are one and the same."""
        return [
            pair
            for id, simpul in self.simpul.items()
            for pair in _match(
                self.lama.isian.indikator_dari_simpul(simpul.id),
                self.baru.isian.indikator_dari_simpul(id),
                lambda row: row.uraian,
            )
        ]

    @property
    def semua_indikator(self) -> Iterator[tuple[Any, Any]]:
        """All pairs of indicators, those of tujuan and sasaran first."""
        yield from (*self.indikator, *self.indikator_simpul)


def _match(lama: Sequence[T], baru: Sequence[T], teks: Callable[[T], str]) -> list[tuple[T, T]]:
    """Pair rows by their wording, where it stands once on each side; the others by id, where the wordings are alike."""
    counts = [Counter(_letters(teks(row)) for row in rows) for rows in (lama, baru)]
    once = {_letters(teks(row)): row for row in lama if counts[0][_letters(teks(row))] == 1}
    by_id = {row.id: row for row in lama}  # type: ignore[attr-defined]
    pairs, taken = [], set()
    for row in baru:
        key = _letters(teks(row))
        found = once.get(key) if counts[1][key] == 1 else None
        if found is not None:
            pairs.append((found, row))
            taken.add(id(found))
    done = {id(row) for _, row in pairs}
    for row in baru:
        found = by_id.get(row.id)  # type: ignore[attr-defined]
        if id(row) not in done and found is not None and id(found) not in taken and _is_like(teks(found), teks(row)):
            pairs.append((found, row))
    order = {id(row): nomor for nomor, row in enumerate(baru)}
    return sorted(pairs, key=lambda pair: order[id(pair[1])])


def _is_like(satu: str, dua: str) -> bool:
    return SequenceMatcher(None, normal(satu), normal(dua), autojunk=False).ratio() >= MIRIP


def _match_kode(lama: Sequence[Simpul], baru: Sequence[Simpul]) -> list[tuple[Simpul, Simpul]]:
    by_kode = {_kode(row): row for row in lama if _kode(row)}
    by_nama = {(row.tingkat, _letters(row.nama)): row for row in lama if not _kode(row)}
    pairs = []
    for row in baru:
        found = by_kode.get(_kode(row)) if _kode(row) else None
        found = found or by_nama.get((row.tingkat, _letters(row.nama)))
        if found is not None:
            pairs.append((found, row))
    return pairs


def _kode(simpul: Simpul) -> str:
    parsed = parse_kode(simpul.kode or "")
    return parsed.canonical if parsed else ""


def _letters(text: str) -> str:
    return _BUKAN_HURUF.sub(" ", text.casefold()).strip()


def is_blank(nilai: Nilai | None) -> bool:
    """Tell whether nothing can be compared: an empty cell, or a typed «-»."""
    return nilai is None or isinstance(nilai, TanpaNilai)


def is_alike(satu: Nilai, dua: Nilai) -> bool:
    """Tell whether two values may be one: equal up to the decimals of either; a number and a word are not compared."""
    if isinstance(satu, Decimal) and isinstance(dua, Decimal):
        return is_equal_as_typed(satu, dua) or is_equal_as_typed(dua, satu)
    return isinstance(satu, Decimal) != isinstance(dua, Decimal) or normal(str(satu)) == normal(str(dua))


def tulis(nilai: Nilai) -> str:
    """A value in a message."""
    return angka(nilai) if isinstance(nilai, Decimal) else str(nilai)


@dataclass(frozen=True, slots=True)
class Sel:
    """One typed value with its cell."""

    nilai: Nilai
    place: Place


def read_sel(row: Any, kunci: str) -> Sel | None:
    """What stands in a cell of a record; None where the row is missing or the cell says nothing."""
    nilai = getattr(row, kunci) if row is not None else None
    return None if is_blank(nilai) else Sel(nilai, row.asal.sel(kunci))


def read_figure(figure: Ukuran | None) -> Sel | None:
    """A measured figure with the last of its cells: of quarters the one that counts."""
    return Sel(figure.nilai, figure.asal[-1]) if figure and figure.nilai is not None else None
