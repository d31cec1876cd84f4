"""Makes the tree of program, kegiatan and sub kegiatan from the rows that were read; every guess is a doubt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from generator.catalogue import impor
from generator.model.nomenklatur import BIDANG_SENDIRI, Kode, parse_kode
from generator.model.pilihan import JenisDaerah, Tingkat
from generator.problems import Place, Problem, ProblemKind
from generator.workbook.impor.baris import Baris, Jenis
from generator.workbook.impor.tabel.kolom import Peran, name_value
from generator.workbook.impor.tingkat import LEVELS, KodeBaris
from generator.workbook.nomenklatur import Nomenklatur, load_nomenklatur

LISTS = {
    "1": JenisDaerah.PROVINSI
}  # the first digit of a kegiatan names the list of its region; others: kabupaten/kota


@dataclass(slots=True)
class IndikatorImpor:
    """One indicator of a node: its words and its K values by key."""

    uraian: str
    satuan: str
    nilai: dict[str, Any]
    baris: Baris


@dataclass(slots=True, eq=False)
class SimpulImpor:
    """One node of the tree; money in rupiah as its own row states it. `baris` 0: made from the code of a lower row."""

    tingkat: Tingkat
    nama: str
    kode_teks: str
    kode: Kode | None
    baris: int
    sasaran: str = ""
    unit: str = ""
    sumber_dana: str = ""
    indikator: list[IndikatorImpor] = field(default_factory=list)
    uang: dict[str, Decimal] = field(default_factory=dict)
    sel: dict[str, str] = field(default_factory=dict)
    anak: list[SimpulImpor] = field(default_factory=list)

    def walk(self) -> Iterator[SimpulImpor]:
        """Return this node and all below it, in order."""
        yield self
        for anak in self.anak:
            yield from anak.walk()


def name_node(simpul: SimpulImpor) -> str:
    """Return how a node is called in messages."""
    kode = f"{simpul.kode_teks} " if simpul.kode_teks else ""
    return f"{simpul.tingkat.value} {kode}«{simpul.nama[:60]}»"


class Penyusun:
    """Puts rows under each other; doubts gather in `problems`."""

    def __init__(self, lembar: str, bidang: str = "", daftar: Nomenklatur | None = None) -> None:
        """Take the sheet's name for messages, the agency's bidang («5.03») for codes written X.XX, its nomenclature."""
        self.akar: list[SimpulImpor] = []
        self.problems: list[Problem] = []
        self._lembar, self._bidang, self._daftar = lembar, bidang, daftar or load_nomenklatur()
        self._kini: dict[Tingkat, SimpulImpor] = {}
        self._by_kode: dict[str, SimpulImpor] = {}
        self._terakhir: SimpulImpor | None = None
        self._sasaran = ""

    def build(self, rows: list[Baris]) -> list[SimpulImpor]:
        """Return the programs with all below them."""
        if not self._bidang:
            codes = (row.kode.kode.kode_bidang for row in rows if row.kode.kode)
            self._bidang = next((bidang for bidang in codes if bidang and bidang != BIDANG_SENDIRI), "")
        for row in rows:
            if row.jenis in (Jenis.SASARAN, Jenis.PITA):
                self._sasaran = row.sasaran or self._sasaran
            elif row.jenis is Jenis.INDIKATOR:
                self._add_line(row)
            elif row.jenis is Jenis.SIMPUL and row.tingkat is not None:
                self._add(row, row.tingkat)
            elif row.jenis is Jenis.SIMPUL:  # of no known level: what follows may belong to it
                self._terakhir = None
                self._kini.clear()
        return self.akar

    def _add(self, row: Baris, tingkat: Tingkat) -> None:
        for atas, nama, kode in row.atasan:
            self._add_upper(row, atas, nama, kode)
        teks, kode = self._resolve(row.kode)
        same = self._find_same(row, tingkat, kode)
        if same is not None:
            self._terakhir = same
            self._enter(same)
            self._fill(same, row)
            return
        simpul = SimpulImpor(tingkat, row.nama, teks, kode, row.nomor, sel=dict(row.sel))
        if self._place(simpul, row):
            simpul.sasaran = (row.sasaran or self._sasaran) if tingkat is Tingkat.PROGRAM else ""
            self._terakhir = simpul
            self._fill(simpul, row)
        else:
            self._terakhir = None

    def _resolve(self, kode: KodeBaris) -> tuple[str, Kode | None]:
        """The code with the agency's own bidang where it says X.XX."""
        if kode.kode is None or kode.kode.tingkat is None:
            return "", None
        if kode.kode.kode_bidang != BIDANG_SENDIRI or not self._bidang:
            return kode.teks, kode.kode
        teks = self._bidang + kode.teks[len(BIDANG_SENDIRI) :]
        return teks, parse_kode(teks)

    def _find_same(self, row: Baris, tingkat: Tingkat, kode: Kode | None) -> SimpulImpor | None:
        """The node that a row speaks of again: the last one, or a program or kegiatan met before."""
        known = self._by_kode.get(kode.canonical) if kode else None
        last = self._terakhir
        is_open = last is not None and self._kini.get(tingkat) is last
        if last and is_open and same_name(last.nama, row.nama) and kode == last.kode:
            return last
        if known is None or known.tingkat is not tingkat:
            return None
        if tingkat is not Tingkat.SUB_KEGIATAN and same_name(known.nama, row.nama):
            return known
        self._doubt(impor.KODE_BERULANG, row, "kode", kode=kode, baris=known.baris)
        return None

    def _place(self, simpul: SimpulImpor, row: Baris) -> bool:
        """Put a node under its parent; False where it has none."""
        if simpul.tingkat is Tingkat.PROGRAM:
            self.akar.append(simpul)
        else:
            induk = self._find_parent(simpul, row)
            if induk is None:
                kata = LEVELS[LEVELS.index(simpul.tingkat) - 1].value
                facts = {"nama": simpul.nama[:60], "tingkat": simpul.tingkat.value, "induk": kata}
                self._doubt(impor.TANPA_INDUK, row, "nama", **facts)
                return False
            induk.anak.append(simpul)
            self._enter(induk)
        self._enter(simpul)
        if simpul.kode is not None:
            self._by_kode.setdefault(simpul.kode.canonical, simpul)
        return True

    def _enter(self, simpul: SimpulImpor) -> None:
        """From here on, lower rows belong to this node."""
        self._kini[simpul.tingkat] = simpul
        for lower in LEVELS[LEVELS.index(simpul.tingkat) + 1 :]:
            if self._kini.get(lower) not in simpul.anak:
                self._kini.pop(lower, None)

    def _find_parent(self, simpul: SimpulImpor, row: Baris) -> SimpulImpor | None:
        """By code where both have one, else the last row of the level above."""
        above = self._kini.get(LEVELS[LEVELS.index(simpul.tingkat) - 1])
        wanted = simpul.kode.induk if simpul.kode else None
        if wanted is None or wanted.tingkat is None or (above and above.kode is None):
            return above
        if above and above.kode and above.kode.canonical == wanted.canonical:
            return above
        known = self._by_kode.get(wanted.canonical)
        if above is not None:
            facts = {"kode": simpul.kode_teks, "kode_atas": above.kode_teks, "kode_induk": wanted}
            self._doubt(impor.INDUK_BEDA_KODE, row, "kode", **facts)
        return known or self._make_parent(wanted, row)

    def _make_parent(self, kode: Kode, row: Baris) -> SimpulImpor | None:
        """A kegiatan or program that has no row, with the official name of its code; its name stays blank where it has none."""
        tingkat = kode.tingkat
        if tingkat is None:
            return None
        region = LISTS.get((row.kode.kode or kode).kegiatan[:1], JenisDaerah.KABUPATEN)
        entri = self._daftar.find(kode, region)
        simpul = SimpulImpor(tingkat, entri.nama if entri else "", kode.canonical, kode, 0)
        nama = f" dengan nama baku «{entri.nama}»" if entri else ", namanya belum diketahui"
        self._doubt(impor.INDUK_DARI_KODE, row, "kode", induk=tingkat.value, kode=kode, nama=nama)
        return simpul if self._place(simpul, row) else None

    def _add_upper(self, row: Baris, tingkat: Tingkat, nama: str, kode: KodeBaris) -> None:
        """A program or kegiatan named in the row of its sub kegiatan: made once, without values of its own."""
        teks, parsed = self._resolve(kode)
        now = self._kini.get(tingkat)
        if now is not None and same_name(now.nama, nama) and now.kode == parsed:
            return
        simpul = SimpulImpor(tingkat, nama, teks, parsed, row.nomor, sel=dict(row.sel))
        known = self._find_named(simpul)
        if known is not None:
            self._enter(known)
        else:
            self._place(simpul, row)
            simpul.sasaran = row.sasaran if tingkat is Tingkat.PROGRAM else ""

    def _find_named(self, simpul: SimpulImpor) -> SimpulImpor | None:
        upper = (
            self._kini.get(LEVELS[LEVELS.index(simpul.tingkat) - 1]) if simpul.tingkat is not Tingkat.PROGRAM else None
        )
        siblings = self.akar if simpul.tingkat is Tingkat.PROGRAM else upper.anak if upper else []
        return next((s for s in siblings if same_name(s.nama, simpul.nama) and s.kode == simpul.kode), None)

    def _add_line(self, row: Baris) -> None:
        """A further indicator of the node above it."""
        if self._terakhir is None:
            self._doubt(impor.BARIS_TAK_DIPAHAMI, row, "indikator", isi=row.indikator[:60])
        else:
            self._fill(self._terakhir, row)

    def _fill(self, simpul: SimpulImpor, row: Baris) -> None:
        """Give a node what its row holds; money that was stated before stays."""
        simpul.unit, simpul.sumber_dana = simpul.unit or row.unit, simpul.sumber_dana or row.sumber_dana
        for kunci, nilai in row.uang.items():
            first = simpul.uang.setdefault(kunci, nilai)
            simpul.sel.setdefault(f"Rp {kunci}", row.sel[f"Rp {kunci}"])
            if first != nilai:
                facts = {"apa": name_value(Peran.UANG, kunci), "tertulis": rupiah(nilai), "pertama": rupiah(first)}
                self._doubt(impor.UANG_BERULANG, row, f"Rp {kunci}", baris=simpul.baris, **facts)
        if row.indikator:
            self._add_indicator(simpul, row)
        elif row.kinerja:
            self._doubt(impor.NILAI_TANPA_INDIKATOR, row, next(f"K {kunci}" for kunci in row.kinerja))

    def _add_indicator(self, simpul: SimpulImpor, row: Baris) -> None:
        known = next((i for i in simpul.indikator if same_name(i.uraian, row.indikator)), None)
        if known is not None and all(known.nilai.get(k, v) == v for k, v in row.kinerja.items()):
            known.nilai |= row.kinerja
            return
        if not row.satuan:
            self._doubt(impor.TANPA_SATUAN, row, "indikator", indikator=row.indikator[:60])
        simpul.indikator.append(IndikatorImpor(row.indikator, row.satuan, row.kinerja, row))

    def _doubt(self, kind: ProblemKind, row: Baris, sel: str, /, **facts: Any) -> None:
        self.problems.append(kind.at(Place(self._lembar, row.sel.get(sel, f"A{row.nomor}")), **facts))


def same_name(satu: str, lain: str) -> bool:
    """Tell whether two names are the same, letter case and blanks apart."""
    return " ".join(satu.split()).casefold() == " ".join(lain.split()).casefold()


def rupiah(nilai: Decimal) -> str:
    """Return an amount as it is written in messages, such as «Rp1.234.567»."""
    return f"{'-' if nilai < 0 else ''}Rp{abs(nilai):,.0f}".replace(",", ".")
