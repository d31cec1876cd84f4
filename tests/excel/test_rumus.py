"""The matrix of the Renja evaluation as a spreadsheet is alive: its formulas give the figures of the working paper."""

from collections import Counter
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from generator.excel.tabel import write_tabel
from generator.measures.ukur import measure
from generator.model.nilai import BasisRerata
from generator.model.pilihan import PenjumlahanRenja, VarianRenja
from generator.reports.tabel import Baris, Jenis, Kolom, Rumus, Sel, Tabel
from generator.reports.triwulan.renja.matriks import build_matriks
from tests.helpers.contoh import build_contoh
from tests.helpers.hitung_ulang import SOFFICE, recalculate


def _build(nama: str, triwulan: int, **settings):
    isian = build_contoh(nama)
    return build_matriks(measure(replace(isian, pengaturan=replace(isian.pengaturan, **settings)), triwulan))


def _formulas(content: bytes) -> dict[str, str]:
    return _read_formulas(openpyxl.load_workbook(BytesIO(content)).worksheets[0])


def _values(content: bytes) -> dict[str, object]:
    return _read_values(openpyxl.load_workbook(BytesIO(content), data_only=True).worksheets[0])


def _read_formulas(sheet) -> dict[str, str]:
    return {cell.coordinate: cell.value for row in sheet for cell in row if cell.data_type == "f"}


def _read_values(sheet) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet for cell in row if cell.value is not None}


BENTUK = [
    ("contoh-bersih-2024", 3, {"basis_rerata_kinerja": BasisRerata.SUB_KEGIATAN}),
    ("contoh-bersih-2024", 4, {"penjumlahan_renja": PenjumlahanRenja.HARFIAH, "batas_capaian": 100}),
    ("contoh-bersih-2024", 4, {"varian_renja": VarianRenja.KOLOM_15, "basis_rerata_anggaran": BasisRerata.KEGIATAN}),
    ("sumenep-2024", 1, {}),
    ("dinkes", 2, {}),
]


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
def test_recalculated_formulas_give_the_figures_of_the_report(tmp_path):
    """All variants stand in one spreadsheet, so that LibreOffice is asked once."""
    content = write_tabel([_build(nama, tw, **settings) for nama, tw, settings in BENTUK], "Evaluasi Renja")
    again = openpyxl.load_workbook(BytesIO(recalculate(content, tmp_path)), data_only=True)
    alive, known = (openpyxl.load_workbook(BytesIO(content), data_only=only) for only in (False, True))
    for sheets in zip(alive.worksheets, known.worksheets, again.worksheets, strict=True):
        formulas, (written, found) = _read_formulas(sheets[0]), map(_read_values, sheets[1:])
        assert len(formulas) > 100
        unlike = {place: (formulas[place], written[place], found.get(place)) for place in formulas}
        assert {at: facts for at, facts in unlike.items() if facts[1] != pytest.approx(facts[2], rel=1e-12)} == {}


def test_every_computed_column_of_the_form_holds_formulas():
    content = write_tabel([_build("contoh-bersih-2024", 4)], "Evaluasi Renja")
    functions = Counter(place.rstrip("0123456789") for place in _formulas(content))
    # columns 13 to 16 of the form, each with K and Rp, after nine single columns and fourteen of pairs
    assert all(functions[kolom] >= 20 for kolom in ("X", "Y", "Z", "AA", "AB", "AC", "AD", "AE"))


def test_parents_add_up_their_children_and_typed_amounts_stay_numbers():
    content = write_tabel([_build("contoh-bersih-2024", 4)], "Evaluasi Renja")
    formulas = _formulas(content)
    sheet = openpyxl.load_workbook(BytesIO(content)).worksheets[0]
    names = {row[7].value: row[0].row for row in sheet.iter_rows() if isinstance(row[7].value, str)}
    program = names["Program Pengelolaan Arsip"]
    leaf = names["Pembinaan Kearsipan kewenangan Kabupaten/Kota"]
    assert formulas[f"O{program}"].startswith("=SUM(O")
    assert f"O{leaf}" not in formulas


def test_a_formula_whose_cells_are_not_in_the_table_stays_a_number():
    rows = Baris((Sel("3", angka=3, kunci="a"), Sel("6", angka=6, rumus=Rumus("{0}*2", ("b",)))))
    tabel = Tabel("uji", (Kolom(1), Kolom(1)), (Baris((Sel("A"), Sel("B")), Jenis.KEPALA),), (rows,))
    content = write_tabel([tabel], "Uji")
    assert _formulas(content) == {}
    assert _values(content)["B2"] == 6
