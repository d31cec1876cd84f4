"""The national nomenclature: looks a code up, and finds the names nearest to a misspelt one."""

from __future__ import annotations

import gzip
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from functools import cache, cached_property
from pathlib import Path

from generator import data
from generator.model.nomenklatur import BIDANG_SENDIRI, Entri, Kode, parse_kode
from generator.model.pilihan import JenisDaerah, Tingkat

_WORD = re.compile(r"\w+")
_RAREST = 5  # words of a name that are looked up; the commonest tell names least apart
_NEAREST = 8  # names compared letter by letter, out of the thousands
_LEAST_LIKENESS = 0.6  # below this a suggestion confuses more than it helps; difflib's own default


SUMBER = (
    "Kepmendagri 900.1.15.5-1317 Tahun 2023 tentang klasifikasi, kodefikasi, dan nomenklatur beserta pemutakhirannya,"
    " keadaan Januari 2026"
)


SENDIRI = "daftar sendiri"  # so begins the source of a list of one's own


class Nomenklatur:
    """The whole list, kept as text lines by kind of region and code; a line is taken apart when asked for.

    `sumber` names where the list comes from, as staff read it. What the list lacks is looked for in `dasar`: a single
    code, or all of a bidang; without it the list is all there is.
    """

    def __init__(self, lines: Iterable[str], sumber: str = SUMBER, dasar: Nomenklatur | None = None) -> None:
        """Take lines «daftar, kode, tingkat, nama, kinerja, indikator, satuan» parted by tabs."""
        self.sumber, self.dasar = sumber, dasar
        self._lines: dict[tuple[str, str], str] = {}
        for line in lines:
            daftar, kode, rest = line.split("\t", 2)
            self._lines[daftar, kode] = rest

    def __len__(self) -> int:
        return len(self._lines)

    @property
    def is_sendiri(self) -> bool:
        """Tell whether this is a list of one's own, not the shipped one in whatever state."""
        return self.sumber.startswith(SENDIRI)

    @property
    def lines(self) -> list[str]:
        """The list as it was taken."""
        return ["\t".join((*key, rest)) for key, rest in self._lines.items()]

    def entri_of(self, jenis_daerah: JenisDaerah) -> Iterator[Entri]:
        """Return every line of the list for a kind of region, as it stands there."""
        daftar = _name_daftar(jenis_daerah)
        return (_read_entri(kode, rest) for (nama, kode), rest in self._lines.items() if nama == daftar)

    def find(self, kode: Kode | str, jenis_daerah: JenisDaerah) -> Entri | None:
        """Return the line of a code; None where the code is none or the list of that kind of region lacks it."""
        parsed = parse_kode(kode) if isinstance(kode, str) else kode
        rest = self._lines.get((_name_daftar(jenis_daerah), parsed.baku)) if parsed else None
        if parsed is None or rest is not None:
            return _read_entri(parsed.canonical, rest) if parsed and rest is not None else None
        return self.dasar.find(parsed, jenis_daerah) if self.dasar else None

    def list_of(
        self, jenis_daerah: JenisDaerah, daftar_bidang: Collection[str], *, bersama: bool = True
    ) -> list[Entri]:
        """Return program, kegiatan and sub kegiatan of these bidang and (bersama) of the program that all share, by code.

        The shared ones keep their X.XX.
        """
        daftar, heads = _name_daftar(jenis_daerah), {*daftar_bidang, *([BIDANG_SENDIRI] if bersama else [])}
        keys = [key for key in self._lines if key[0] == daftar and key[1][:4] in heads and len(key[1]) > len("5.03")]
        found = [_read_entri(key[1], self._lines[key]) for key in keys]
        rest = sorted(heads - {kode[:4] for _, kode in keys})
        lacking = self.dasar.list_of(jenis_daerah, rest, bersama=False) if self.dasar and rest else []
        return sorted([*found, *lacking], key=lambda entri: entri.kode)

    def suggest(
        self, nama: str, tingkat: Tingkat, n: int = 3, *, jenis_daerah: JenisDaerah | None = None, bidang: str = ""
    ) -> list[Entri]:
        """Return up to n lines of a level whose names are nearest to `nama`, best first; empty if none is near.

        `jenis_daerah` keeps to one list; `bidang` («5.03») keeps to that bidang and to the program that all share.
        """
        daftar = _name_daftar(jenis_daerah) if jenis_daerah else ""
        places: dict[str, tuple[str, str]] = {}
        for key in self._indexes[tingkat].list_like(nama):
            if daftar in ("", key[0]) and _is_of_bidang(key[1], bidang):
                places.setdefault(_normalise(self._name(key)), key)
            if len(places) == _NEAREST:
                break
        names = get_close_matches(_normalise(nama), places, n, _LEAST_LIKENESS)
        return [self._entri(places[name], bidang) for name in names]

    def has_name(self, nama: str, tingkat: Tingkat, jenis_daerah: JenisDaerah) -> bool:
        """Tell whether a line of a level and a list bears this name, commas, blanks and letter case apart."""
        return (_name_daftar(jenis_daerah), tingkat.value.replace(" ", "_"), _normalise(nama)) in self._names

    @cached_property
    def _names(self) -> frozenset[tuple[str, str, str]]:
        parts = ((daftar, *rest.split("\t", 2)[:2]) for (daftar, _), rest in self._lines.items())
        return frozenset((daftar, level, _normalise(nama)) for daftar, level, nama in parts)

    @cached_property
    def _indexes(self) -> dict[Tingkat, _IndeksKata]:
        indexes = {tingkat: _IndeksKata() for tingkat in Tingkat}
        levels = {tingkat.value.replace(" ", "_"): index for tingkat, index in indexes.items()}
        for key, rest in self._lines.items():
            level, nama, _ = rest.split("\t", 2)
            if level in levels:
                levels[level].add(key, nama)
        return indexes

    def _name(self, key: tuple[str, str]) -> str:
        return self._lines[key].split("\t", 2)[1]

    def _entri(self, key: tuple[str, str], bidang: str) -> Entri:
        kode = key[1].replace(BIDANG_SENDIRI, bidang) if bidang else key[1]
        return _read_entri(kode, self._lines[key])


class _IndeksKata:
    """Which names hold which beginnings of words; a misspelt word costs one hit, not the whole name."""

    def __init__(self) -> None:
        self._keys: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._sizes: dict[tuple[str, str], int] = {}

    def add(self, key: tuple[str, str], nama: str) -> None:
        tokens = set(_tokens(nama))
        self._sizes[key] = len(tokens) + 1
        for token in tokens:
            self._keys[token].append(key)

    def list_like(self, nama: str) -> list[tuple[str, str]]:
        """Return the keys of the names that share a word's beginning with `nama`; rare words and short names weigh more."""
        weights: dict[tuple[str, str], float] = {}
        lists = sorted((self._keys[token] for token in set(_tokens(nama)) if token in self._keys), key=len)
        for keys in lists[:_RAREST]:
            weight = 1 / len(keys)
            for key in keys:
                weights[key] = weights.get(key, 0) + weight
        return sorted(weights, key=lambda key: weights[key] / self._sizes[key], reverse=True)


@cache
def load_nomenklatur() -> Nomenklatur:
    """Return the shipped nomenclature, read once a run."""
    packed = Path(data.__file__).with_name("nomenklatur.tsv.gz").read_bytes()
    return Nomenklatur(gzip.decompress(packed).decode("utf-8").split("\n")[1:-1])


def _name_daftar(jenis_daerah: JenisDaerah) -> str:
    return "PROV" if jenis_daerah is JenisDaerah.PROVINSI else "KABKOT"


def _is_of_bidang(kode: str, bidang: str) -> bool:
    return not bidang or kode.startswith((f"{bidang}.", f"{BIDANG_SENDIRI}."))


def _read_entri(kode: str, rest: str) -> Entri:
    _, nama, kinerja, indikator, satuan = rest.split("\t")
    return Entri(kode, nama, kinerja, indikator, satuan)


def _normalise(nama: str) -> str:
    return " ".join(_WORD.findall(nama.casefold()))


def _tokens(nama: str) -> Iterator[str]:
    return (word[:4] for word in _WORD.findall(nama.casefold()))
