"""From a foreign spreadsheet to what was understood of it: the table, its rows, the tree, the footer texts, the doubts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path

from generator.catalogue import impor
from generator.model.pilihan import JenisAnalisis
from generator.problems import Place, Problem
from generator.workbook.impor.baris import Baris, Jenis, Pembaca
from generator.workbook.impor.jenjang import assign_levels
from generator.workbook.impor.jumlah import check_sums
from generator.workbook.impor.pohon import Penyusun, SimpulImpor, rupiah
from generator.workbook.impor.tabel.kata import find_quarter, normalize_words
from generator.workbook.impor.tabel.kepala import Tabel, check_kolom, find_tabel
from generator.workbook.impor.tabel.kolom import Peran
from generator.workbook.impor.tabel.sumber import Lembaran, read_sumber
from generator.workbook.nomenklatur import Nomenklatur

_TAHUN = re.compile(r"\b(?:tahun(?: anggaran)?|ta|t a) (20\d\d)\b")
_BUKAN_RUPIAH = re.compile(r"\b(ribu|ribuan|juta|jutaan|miliar) ?(rupiah|rp)?\b|\brp 000\b|\bx 1 ?000\b")
_FAKTOR_UANG = {"juta": 10**6, "jutaan": 10**6, "miliar": 10**9}
_BUTIR = re.compile(r"^\s*(?:\d{1,2}[.)]|[-•*])\s+", re.MULTILINE)
_FAKTOR = (
    (re.compile(r"faktor (pendorong|pendukung)"), JenisAnalisis.PENDUKUNG),
    (re.compile(r"faktor penghambat"), JenisAnalisis.PENGHAMBAT),
    (re.compile(r"tindak lanjut.*\b(renja|tahun)\b"), JenisAnalisis.TINDAK_LANJUT_RENJA),
    (re.compile(r"tindak lanjut"), JenisAnalisis.TINDAK_LANJUT),
)


@dataclass(slots=True)
class Impor:
    """What was understood of a file; `tabel` is None where no table was found, and then nothing else is there.

    `triwulan` and `tahun` come from the title above the table; None where it does not say them.
    """

    berkas: str
    tabel: Tabel | None = None
    rows: list[Baris] = field(default_factory=list)
    akar: list[SimpulImpor] = field(default_factory=list)
    triwulan: int | None = None
    tahun: int | None = None
    satuan_uang: str = ""  # as the title says it, where it is not the rupiah
    catatan: list[tuple[JenisAnalisis, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def simpul(self) -> list[SimpulImpor]:
        """All nodes in order."""
        return [simpul for program in self.akar for simpul in program.walk()]


def read_impor(
    path: Path,
    lembar: str = "",
    bidang: str = "",
    daftar: Nomenklatur | None = None,
    jenis: Mapping[str, Collection[str]] | None = None,
) -> Impor:
    """Read a foreign table. Nothing is raised for what a user may do to a file.

    `lembar` names the sheet (empty: the one best understood); `bidang` is the agency's, for codes written X.XX;
    `daftar` is a nomenclature other than the shipped one; `jenis` is what `gabung.kinds_of` tells of the workbook.
    """
    lembaran, problems = read_sumber(path)
    hasil = Impor(path.name, problems=problems)
    tabel = None if problems else _choose(lembaran, lembar, hasil)
    if tabel is None:
        return hasil
    hasil.tabel, found = check_kolom(tabel)
    hasil.problems += found
    _read_title(hasil, hasil.tabel)
    _read_body(hasil, Pembaca(hasil.tabel, daftar, jenis), Penyusun(tabel.lembaran.nama, bidang, daftar))
    return hasil


def _choose(lembaran: list[Lembaran], nama: str, hasil: Impor) -> Tabel | None:
    """The named sheet, else the visible one whose table is best understood."""
    if nama:
        wanted = [satu for satu in lembaran if satu.nama.strip().casefold() == nama.strip().casefold()]
        if not wanted:
            daftar = ", ".join(f"«{satu.nama}»" for satu in lembaran)
            facts = {"lembar": nama, "berkas": hasil.berkas, "daftar": daftar}
            hasil.problems.append(impor.LEMBAR_TAK_ADA.at(Place(), **facts))
            return None
    else:
        wanted = [satu for satu in lembaran if satu.tampak] or lembaran
    found = [tabel for satu in wanted if (tabel := find_tabel(satu)) is not None]
    if not found:
        tempat = f"lembar «{nama}»" if nama else f"berkas «{hasil.berkas}»"
        hasil.problems.append(impor.TANPA_TABEL.at(Place(), tempat=tempat))
        return None
    best = max(found, key=lambda tabel: (tabel.nilai, len(tabel.lembaran.sel)))
    others = [f"«{tabel.lembaran.nama}»" for tabel in found if tabel is not best]
    if others:
        hasil.problems.append(impor.BEBERAPA_LEMBAR.at(Place(best.lembaran.nama), lain=", ".join(others)))
    return best


def _read_title(hasil: Impor, tabel: Tabel) -> None:
    """Quarter and year of the table, and whether its money is in whole rupiah, from the words above and in the header."""
    above = [normalize_words(text) for text in _texts(tabel.lembaran, 0, tabel.atas)]
    for text in above:
        year = _TAHUN.search(text)
        hasil.triwulan = hasil.triwulan or find_quarter([text])
        hasil.tahun = hasil.tahun or (int(year[1]) if year else None)
    header = [normalize_words(text) for text in _texts(tabel.lembaran, tabel.atas, tabel.bawah + 1)]
    scale = next((found for text in [*above, *header] if (found := _BUKAN_RUPIAH.search(text))), None)
    if scale and tabel.of(Peran.UANG):
        hasil.tabel = replace(tabel, faktor=_FAKTOR_UANG.get(scale[1], 1000))
        hasil.satuan_uang = scale[0]


def _texts(lembaran: Lembaran, first: int, after: int) -> Iterator[str]:
    rows = (lembaran.sel[baris] for baris in sorted(lembaran.sel) if first <= baris < after)
    return (cell.teks for row in rows for cell in row.values() if isinstance(cell.isi, str))


def _read_body(hasil: Impor, pembaca: Pembaca, penyusun: Penyusun) -> None:
    lembar = pembaca.tabel.lembaran.nama
    hasil.rows = pembaca.read()
    hasil.problems += [*_tell_scale(hasil, pembaca.tabel), *pembaca.problems]
    hasil.problems += assign_levels(hasil.rows, lembar)
    hasil.akar = penyusun.build(hasil.rows)
    hasil.problems += penyusun.problems
    hasil.problems += check_sums(hasil.akar, hasil.rows, lembar)
    hasil.catatan = list(_footers(hasil.rows))
    if not hasil.akar:
        hasil.problems.append(impor.TANPA_TABEL.at(Place(lembar), tempat=f"lembar «{lembar}»"))
    if hasil.catatan and hasil.triwulan is None:
        for _, text in hasil.catatan:
            hasil.problems.append(impor.TEKS_TANPA_PERIODE.at(Place(lembar), isi=text[:60]))
        hasil.catatan = []


def _tell_scale(hasil: Impor, tabel: Tabel) -> Iterator[Problem]:
    """Money of another unit than the rupiah, with the largest amount that it makes."""
    if tabel.faktor > 1:
        largest = max((nilai for row in hasil.rows for nilai in row.uang.values()), default=Decimal(0))
        place = Place(tabel.lembaran.nama, f"{tabel.of(Peran.UANG)[0].huruf}{tabel.atas}")
        faktor = f"{tabel.faktor:,}".replace(",", ".")
        facts = {"satuan": f"«{hasil.satuan_uang}»", "faktor": faktor, "terbesar": rupiah(largest)}
        yield impor.UANG_BUKAN_RUPIAH.at(place, **facts)


def _footers(rows: Iterable[Baris]) -> Iterator[tuple[JenisAnalisis, str]]:
    """The items of the factor and follow-up rows, each one alone; text below an empty label belongs to it."""
    jenis = None
    for row in (row for row in rows if row.jenis is Jenis.KAKI):
        label = normalize_words(row.teks)
        found = next((jenis for pattern, jenis in _FAKTOR if pattern.match(label)), None)
        text = row.isi_kaki if found else row.teks if jenis and _BUTIR.match(row.teks) else ""
        jenis = found or jenis
        if jenis and text:
            yield from ((jenis, item) for item in _items(text))


def _items(text: str) -> list[str]:
    """«1. satu … 2. dua …» are two items; other lines are one text."""
    parts = [" ".join(part.split()) for part in _BUTIR.split(text)] if _BUTIR.search(text) else [text.strip()]
    return [part for part in parts if part]
