"""Reads the value cells of a foreign table with the workbook's own strict rules; what has two readings is a doubt."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from generator.catalogue import isi
from generator.model.nilai import parse_rentang
from generator.problems import Place, Problem, ProblemKind
from generator.workbook.columns import Angka, NilaiKinerja, Rupiah
from generator.workbook.impor.tabel.kolom import Kolom
from generator.workbook.impor.tabel.sumber import Sel
from generator.workbook.mentah import Mentah, clean_text

_GALAT_EXCEL = re.compile(r"#[A-Z/0!?]+[!?A0]|#N/A")
_BERSATUAN = re.compile(r"([-+(]?\d[\d.,]*\)?)\s*(%|[^\W\d_][^\d]*|%\s*[^\W\d_][^\d]*)")
_TANDA_KOSONG = {"–", "—", "…", ".", "'"}  # signs that a form prints where there is no value
_CELAH = re.compile(
    r"\[(isi lembar «.*»|belum diisi[^\[\]]*)\]"
)  # what our own reports print where something is missing
_LANJUTAN = re.compile(r"\s*\(lanjutan\)$", re.IGNORECASE)  # as forms write in a cell cut by a page
_PERSEN = {"%", "persen", "prosen", "persentase"}
_RUPIAH, _SKALA = Rupiah(Decimal(0)), Angka(Decimal(0))
_CONTOH_UANG, _CONTOH_KINERJA = "«125000000»", "«84,5»"
PERSEN = "%"


def read_text(cell: Sel | None) -> str:
    """Return the text of a cell; a blank, a dash, the mark of a gap, or what only goes on from above is no text."""
    text = cell.teks if cell is not None else ""
    return "" if text in {"-", *_TANDA_KOSONG} or _CELAH.fullmatch(text) or _LANJUTAN.search(text) else text


def read_spread(cell: Sel | None) -> str:
    """The same of a cell that speaks for rows below it: what goes on from above speaks there, too."""
    text = cell.teks if cell is not None else ""
    return _LANJUTAN.sub("", text) if _LANJUTAN.search(text) else read_text(cell)


def read_kinerja(cell: Sel, kolom: Kolom, lembar: str) -> tuple[Any, str, Problem | None]:
    """Return value, unit and doubt of a K cell: «12 Dokumen» is 12 and «Dokumen»; no value is None."""
    if is_void(cell):
        return None, "", None
    if is_broken(cell):
        return None, "", refuse_broken(cell, kolom, lembar)
    if not isinstance(cell.isi, str):
        nilai, satuan = NilaiKinerja().parse(cell.mentah), PERSEN if cell.berpersen else cell.akhiran
    else:
        nilai, satuan = _read_words(clean_text(cell.isi))
    if isinstance(nilai, ProblemKind):
        return None, "", _refuse(nilai, cell, kolom, lembar, NilaiKinerja.hint, _CONTOH_KINERJA)
    return nilai, satuan, None


def _read_words(text: str) -> tuple[Any, str]:
    found = _BERSATUAN.fullmatch(text)
    if found is None or parse_rentang(text):
        return NilaiKinerja().parse(Mentah(text)), PERSEN if text.endswith("%") else ""
    return NilaiKinerja().parse(Mentah(found[1])), found[2].strip(" .,;")


def read_uang(cell: Sel, kolom: Kolom, lembar: str, faktor: int = 1) -> tuple[Decimal | None, Problem | None]:
    """Return amount and doubt of an Rp cell, in whole rupiah; no amount is None. `faktor`: rupiah in one unit of it."""
    if is_void(cell):
        return None, None
    if is_broken(cell):
        return None, refuse_broken(cell, kolom, lembar)
    nilai: Any = _RUPIAH.parse(cell.mentah) if faktor == 1 else _SKALA.parse(cell.mentah)
    if isinstance(nilai, Decimal) and faktor > 1:
        penuh = (nilai * faktor).to_integral_value()
        nilai = penuh if penuh == nilai * faktor else isi.RUPIAH_PECAHAN
    if isinstance(nilai, ProblemKind):
        return None, _refuse(nilai, cell, kolom, lembar, Rupiah.hint, _CONTOH_UANG)
    return nilai, None


def read_jumlah(cell: Sel) -> Decimal | None:
    """Return the number of a column that the form adds up itself; None where there is none that can be compared."""
    if is_void(cell) or is_broken(cell):
        return None
    nilai = NilaiKinerja().parse(cell.mentah) if not isinstance(cell.isi, str) else _read_words(clean_text(cell.isi))[0]
    return nilai if isinstance(nilai, Decimal) else None


def is_void(cell: Sel) -> bool:
    """Tell whether a cell says that there is nothing: a sign, or the mark of a gap."""
    return isinstance(cell.isi, str) and (cell.teks in _TANDA_KOSONG or bool(_CELAH.fullmatch(cell.teks)))


def is_broken(cell: Sel) -> bool:
    """Tell whether a cell holds an error of Excel or a formula without a stored result."""
    return cell.isi is None or (isinstance(cell.isi, str) and bool(_GALAT_EXCEL.fullmatch(cell.isi.strip())))


def refuse_broken(cell: Sel, kolom: Kolom, lembar: str) -> Problem:
    """Say why a broken cell has no value."""
    if cell.isi is None:
        return _refuse(isi.RUMUS_TANPA_NILAI, cell, kolom, lembar, "", _CONTOH_UANG)
    return _refuse(isi.SEL_GALAT, cell, kolom, lembar, "", _CONTOH_UANG)


def _refuse(kind: ProblemKind, cell: Sel, kolom: Kolom, lembar: str, petunjuk: str, contoh: str) -> Problem:
    shown = (
        cell.rumus if cell.isi is None else cell.teks.replace(".", ",") if isinstance(cell.isi, float) else cell.teks
    )
    facts = {"isi": shown[:80], "kolom": kolom.sebutan, "petunjuk": petunjuk, "contoh": contoh}
    return kind.at(Place(lembar, cell.alamat), **facts)


def same_unit(satu: str, lain: str) -> bool:
    """Tell whether two units are the same, letter case, signs and the words for percent apart."""
    return _normal_unit(satu) == _normal_unit(lain)


def is_percent(satuan: str) -> bool:
    """Tell whether a unit is percent."""
    return _normal_unit(satuan) == PERSEN


def _normal_unit(satuan: str) -> str:
    text = "".join(clean_text(satuan).casefold().split()).strip(".,;:()")
    return PERSEN if text in _PERSEN else text
