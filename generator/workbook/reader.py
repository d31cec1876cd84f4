"""Read a real spreadsheet into rows with cell addresses; every problem of the file in one run."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.catalogue import buku, isi
from generator.model.asal import Asal
from generator.problems import Place, Problem, ProblemKind
from generator.workbook.baru.daftar import read_bawaan
from generator.workbook.berkas import check_file
from generator.workbook.columns import Acuan
from generator.workbook.lanjutan.versi import (
    check_version,
    drop_expected,
    find_sheet,
    read_version,
    refuse_version,
    sheet_titles,
)
from generator.workbook.lembar import (
    Judul,
    drop_computed,
    find_answers,
    find_close,
    find_judul,
    name_missing,
    normalize_title,
)
from generator.workbook.mentah import Mentah, clean_text
from generator.workbook.nomenklatur import Nomenklatur
from generator.workbook.paket.alamat import name_cell
from generator.workbook.paket.buku import Buku, Lembar, Sel
from generator.workbook.paket.muat import assign, load_buku
from generator.workbook.paket.ringkas import BARIS_TERBANYAK, TerlaluBesarError
from generator.workbook.paket.tempelan import Tempelan
from generator.workbook.schema import VERSI_SKEMA, WORKBOOK, Column, Sheet

_GALAT_EXCEL = re.compile(r"#(REF!|DIV/0!|N/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)")
_BUKAN_DATA = re.compile(r"(jumlah|total|sub\s?total|catatan|sumber|keterangan|ket)\b", re.IGNORECASE)
_CATATAN = re.compile(r"\*|.* ", re.DOTALL)  # a mark or several words: no half-typed id
_BATAS_TEKS = 32767


@dataclass(slots=True)
class Row:
    """One row of a sheet: parsed values by key (blank ones are absent) and the keys whose cell could not be read.

    `mentah` keeps what was typed, by key, also where it could not be read.
    """

    asal: Asal
    nilai: dict[str, Any] = field(default_factory=dict)
    rusak: set[str] = field(default_factory=set)
    mentah: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Bacaan:
    """All rows of a workbook by sheet key, and what was found on the way."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    baris_baru: dict[str, Asal] = field(default_factory=dict)  # where the next row of each table goes, by sheet key
    problems: list[Problem] = field(default_factory=list)
    tempelan: dict[str, Tempelan] = field(default_factory=dict)  # pasted pictures by the name their rows use
    versi: int = VERSI_SKEMA  # of the schema that the workbook was made with
    daftar: Nomenklatur | None = None  # the nomenclature that travels in the workbook
    terbaca: bool = True  # False: the file is no workbook of ours; there are no rows


def read_workbook(path: Path) -> Bacaan:
    """Read one workbook. Nothing is raised for what a user may do to a file."""
    refusal = check_file(path)
    if refusal:
        return Bacaan(problems=[refusal], terbaca=False)
    try:
        loaded = _load(path)
    except TerlaluBesarError as besar:
        facts = {"banyak": besar.banyak, "terbanyak": BARIS_TERBANYAK}
        return Bacaan(problems=[buku.TERLALU_BESAR.at(Place(besar.lembar), **facts)], terbaca=False)
    if loaded is None:
        return Bacaan(problems=[buku.RUSAK.at(Place(), berkas=path.name)], terbaca=False)
    isi_buku, tempelan = loaded
    versi = read_version(isi_buku)
    refusal = _check_identity(isi_buku, path.name) or refuse_version(versi)
    if refusal:
        return Bacaan(problems=[refusal], terbaca=False)
    bacaan = Bacaan(problems=[*check_version(versi, path.name), *_check_sheets(isi_buku)])
    bacaan.versi = int(versi or VERSI_SKEMA)
    bacaan.daftar = read_bawaan(isi_buku)
    for sheet in WORKBOOK:
        _read_sheet(sheet, find_sheet(isi_buku, sheet), bacaan)
    bacaan.problems = drop_expected(bacaan.problems, bacaan.versi)
    bacaan.tempelan = assign(bacaan.rows["gambar"], tempelan, bacaan.problems)
    return bacaan


def _load(path: Path) -> tuple[Buku, list[Tempelan]] | None:
    """Load cells and pasted pictures; None where the parts inside the zip are broken.

    Raises `TerlaluBesarError` for a sheet of far too many rows.
    """
    try:
        return load_buku(path)
    except TerlaluBesarError:
        raise
    except Exception:  # any broken part may raise anything inside the XML reader
        return None


def _check_identity(book: Buku, berkas: str) -> Problem | None:
    missing = [sheet.title for sheet in WORKBOOK if sheet.wajib and find_sheet(book, sheet) is None]
    if missing:
        daftar = ", ".join(f"«{title}»" for title in missing)
        return buku.BUKAN_BUKU_KERJA.at(Place(), berkas=berkas, lembar=daftar)
    return None


def _check_sheets(book: Buku) -> Iterator[Problem]:
    """Sheets that are missing or stand twice; where a name comes near, the missing one was renamed."""
    titles = [lembar.title for lembar in book]
    counts = Counter(normalize_title(title) for title in titles)
    own = {normalize_title(title) for sheet in WORKBOOK for title in sheet_titles(sheet)}
    asing = [title for title in titles if normalize_title(title) not in own]
    for sheet in WORKBOOK:
        count, place = sum(counts[normalize_title(title)] for title in sheet_titles(sheet)), Place(sheet.title)
        mirip = "" if count else find_close(sheet.title, asing)
        if count > 1:
            yield buku.LEMBAR_GANDA.at(place, lembar=sheet.title, jumlah=count)
        elif mirip:
            yield buku.LEMBAR_SALAH_NAMA.at(place, lembar=sheet.title, mirip=mirip)
        elif not count:
            yield buku.LEMBAR_HILANG.at(place, lembar=sheet.title)


def _read_sheet(sheet: Sheet, lembar: Lembar | None, bacaan: Bacaan) -> None:
    rows = bacaan.rows.setdefault(sheet.key, [])
    if lembar is None:
        return
    if sheet.formulir:
        rows.append(_read_form(sheet, lembar, bacaan.problems))
    else:
        rows += _read_table(sheet, lembar, bacaan)


def _read_form(sheet: Sheet, lembar: Lembar, problems: list[Problem]) -> Row:
    answers, double = find_answers(lembar.isi, sheet)
    problems += double
    own = {normalize_title(column.title) for column in sheet.columns}
    texts = (clean_text(cell.value) for cells in lembar.isi.values() for cell in cells.values())
    asing = [text for text in texts if normalize_title(text) not in own]
    row = Row(Asal(sheet.title, 0, {key: name_cell(*place) for key, place in answers.items()}))
    for column in sheet.columns:
        if column.key not in answers:
            problems.append(name_missing(column, Place(sheet.title), asing))
            continue
        baris, kolom = place = answers[column.key]
        if kolom in lembar.isi.get(baris, {}):
            _read_cell(column, _raw_cell(lembar.isi[baris][kolom]), row, problems)
        elif place in lembar.tanpa_hasil:
            _refuse(isi.RUMUS_TANPA_NILAI, column, lembar.tanpa_hasil[place], row, problems)
    _report_missing(sheet, row, problems)
    return row


def _read_table(sheet: Sheet, lembar: Lembar, bacaan: Bacaan) -> Iterator[Row]:
    problems, judul = bacaan.problems, find_judul(lembar.isi, sheet)
    if judul is None:
        problems.append(buku.JUDUL_HILANG.at(Place(sheet.title)))
        return
    problems += judul.problems
    problems += _merged(sheet, lembar, judul.baris)
    isian = drop_computed(lembar.isi, judul)
    huruf, terakhir = judul.huruf, max((baris for baris, cells in isian.items() if len(cells) > 1), default=0)
    formulas_of = _uncomputed(lembar, judul)
    typed = sorted(baris for baris in isian.keys() | formulas_of.keys() if baris > judul.baris)
    akhir, catatan = judul.baris, set()
    for baris in typed:
        cells, formulas = isian.get(baris, {}), formulas_of.get(baris, {})
        row = Row(Asal(sheet.title, baris, huruf))
        used = {key: cells[index] for key, index in judul.kolom.items() if index in cells}
        if not used and not formulas:
            continue
        if _is_note(sheet, used, bacaan, baris > terakhir):
            catatan.add(baris)
            first = next(iter(used))
            problems.append(isi.BARIS_DILEWATI.at(row.asal.sel(first), isi=clean_text(used[first].value)[:40]))
            continue
        if baris in lembar.tersembunyi:
            problems.append(isi.BARIS_TERSEMBUNYI.at(Place(sheet.title, f"A{row.asal.baris}"), baris=row.asal.baris))
        for column in sheet.columns:
            if column.key in used:
                _read_cell(column, _raw_cell(used[column.key]), row, problems)
            elif column.key in formulas:
                _refuse(isi.RUMUS_TANPA_NILAI, column, formulas[column.key], row, problems)
        _report_missing(sheet, row, problems)
        akhir = baris
        yield row
    bacaan.baris_baru[sheet.key] = _find_new_row(sheet, akhir + 1, huruf, catatan)


def _find_new_row(sheet: Sheet, baris: int, huruf: Mapping[str, str], catatan: Collection[int]) -> Asal:
    """Where the next row goes: right below the last one; no cell where a note stands there, above which it is inserted.

    Further down it would make data of the note.
    """
    titles = {column.key: column.title for column in sheet.columns if column.key in huruf}
    return Asal(sheet.title, 0, {}, titles) if baris in catatan else Asal(sheet.title, baris, huruf, titles)


def _uncomputed(lembar: Lembar, judul: Judul) -> dict[int, dict[str, str]]:
    """The formulas among the data whose result was never stored, by row and key."""
    keys = {index: key for key, index in judul.kolom.items()}
    found: dict[int, dict[str, str]] = {}
    for (baris, kolom), rumus in lembar.tanpa_hasil.items():
        if kolom in keys:
            found.setdefault(baris, {})[keys[kolom]] = rumus
    return found


def _raw_cell(sel: Sel) -> Mentah:
    """The raw content of a cell."""
    return Mentah(sel.value, sel.gaya.persen and isinstance(sel.value, (int, float)))


def _merged(sheet: Sheet, lembar: Lembar, baris_judul: int) -> Iterator[Problem]:
    for rentang in sorted(lembar.gabungan, key=lambda r: (r.min_row, r.min_col)):
        if rentang.max_row > baris_judul:
            yield isi.SEL_GABUNGAN.at(Place(sheet.title, rentang.coord.split(":")[0]), rentang=rentang.coord)


def _is_note(sheet: Sheet, used: Mapping[str, Any], bacaan: Bacaan, is_below: bool) -> bool:
    """Tell whether a row is a total or a note around the table; a row with all its required cells is data.

    Its first text says so, or it is the only text of a row below all others. A reference such as «JUMLAH» that names
    no row read before is a total even where nothing else is required.
    """
    first = next(iter(used), None)
    if first is None:
        return False
    kind, teks = sheet.by_key[first].kind, clean_text(used[first].value)
    incomplete = any(column.required and column.key not in used for column in sheet.columns)
    if not _BUKAN_DATA.match(teks):
        return incomplete and is_below and len(used) == 1 and bool(_CATATAN.match(teks))
    return incomplete or (isinstance(kind, Acuan) and not _is_id(kind, teks, bacaan))


def _is_id(kind: Acuan, teks: str, bacaan: Bacaan) -> bool:
    return any(row.nilai.get("id") == teks for key in kind.lembar for row in bacaan.rows.get(key, []))


def _read_cell(column: Column, mentah: Mentah, row: Row, problems: list[Problem]) -> None:
    """Put the parsed value of a non-blank cell into the row, or report why there is none."""
    row.mentah[column.key] = mentah.isi
    if isinstance(mentah.isi, str) and _GALAT_EXCEL.fullmatch(mentah.isi.strip()):
        _refuse(isi.SEL_GALAT, column, mentah.isi, row, problems)
        return
    if isinstance(mentah.isi, str) and len(mentah.isi) > _BATAS_TEKS:
        _refuse(isi.TEKS_TERLALU_PANJANG, column, mentah.isi[:20], row, problems)
        return
    nilai = column.kind.parse(mentah)
    if isinstance(nilai, ProblemKind):
        _refuse(nilai, column, mentah.isi, row, problems)
    elif nilai is not None and nilai != "":
        row.nilai[column.key] = nilai


def _refuse(kind: ProblemKind, column: Column, raw: Any, row: Row, problems: list[Problem]) -> None:
    row.rusak.add(column.key)
    row.mentah[column.key] = raw
    facts = {"isi": _show(raw), "kolom": column.title, "petunjuk": column.petunjuk, "contoh": column.contoh}
    problems.append(kind.at(row.asal.sel(column.key), **facts))


def _show(raw: Any) -> str:
    """A raw cell as its reader sees it in Excel: numbers with a decimal comma."""
    return f"{raw:.15g}".replace(".", ",") if isinstance(raw, float) else str(raw)


def _report_missing(sheet: Sheet, row: Row, problems: list[Problem]) -> None:
    for column in sheet.columns:
        blank = column.key not in row.nilai and column.key not in row.rusak
        if column.required and blank and column.key in row.asal.kolom:
            facts = {"kolom": column.title, "petunjuk": column.petunjuk, "contoh": column.contoh}
            problems.append(isi.WAJIB_KOSONG.at(row.asal.sel(column.key), **facts))
