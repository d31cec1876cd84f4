"""The status that staff see in the workbook: right when written, and right again when a spreadsheet program computes it."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from generator.problems import ProblemKind
from generator.workbook.mentah import Mentah
from generator.workbook.nomenklatur import load_nomenklatur
from generator.workbook.schema import LEMBAR_MULAI, SHEETS, WORKBOOK
from generator.workbook.schema.rekap import REKAP, REKAP_KINERJA
from generator.workbook.writer import write_workbook
from generator.workbook.writer.hitung.kalkulator import Kalkulator
from generator.workbook.writer.hitung.nomenklatur import choose_lines
from generator.workbook.writer.letak import BARIS_PERTAMA
from generator.workbook.writer.pilihan import LEMBAR_PILIHAN
from generator.workbook.writer.status.daftar import is_outside
from generator.workbook.writer.status.isi import Isi
from generator.workbook.writer.status.mulai import BARIS_DAFTAR, KOLOM_STATUS, row_of, status_of
from generator.workbook.writer.status.periksa import Periksa
from generator.workbook.writer.status.rumus import LEMBAR_PERIKSA
from tests.helpers.contoh import CONTOH, load_sumber
from tests.helpers.hitung_ulang import SOFFICE, recalculate
from tests.workbook.kertas import data
from tests.workbook.writer.rusak import make_faulty

SEMUA = [None, *(path.stem for path in CONTOH), "rusak"]


def source(nama):
    return make_faulty() if nama == "rusak" else nama and load_sumber(nama)


def shown(content: bytes, lembar: str) -> dict[tuple[int, int], object]:
    """The cells of a sheet that show something; LibreOffice keeps no difference between «» and blank."""
    ws = load_workbook(BytesIO(content), data_only=True, read_only=True)[lembar]
    rows = enumerate(ws.iter_rows(values_only=True), 1)
    return {(r, c): cell for r, row in rows for c, cell in enumerate(row, 1) if cell not in (None, "")}


@pytest.mark.skipif(SOFFICE is None, reason="needs LibreOffice")
@pytest.mark.parametrize("nama", SEMUA, ids=str)
def test_the_status_written_is_the_status_that_a_spreadsheet_program_computes(nama, tmp_path):
    written = write_workbook(source(nama))
    computed = recalculate(written, tmp_path)
    for lembar in (LEMBAR_MULAI, LEMBAR_PERIKSA, LEMBAR_PILIHAN):
        assert shown(computed, lembar) == shown(written, lembar)


def judge(isi):
    daftar = choose_lines(isi, load_nomenklatur())
    return Periksa(Isi(isi, Kalkulator(isi, daftar.nama, daftar.columns).cell))


def statuses(isi):
    periksa = judge(isi)
    return {sheet.key: status_of(sheet, periksa) for sheet in WORKBOOK}


def findings(isi, key):
    return [temuan.kalimat for temuan in judge(isi).of(SHEETS[key]) if temuan.kalimat]


def test_the_clean_example_lacks_nothing_and_contradicts_nothing():
    assert set(statuses(load_sumber("contoh-bersih-2024")).values()) <= {"LENGKAP", "KOSONG"}


def test_a_sheet_without_rows_is_empty_and_one_that_must_be_filled_says_so():
    found = statuses(data())
    assert found["pejabat"] == "KOSONG"
    assert found["rencana"] == "BELUM DIISI"


def test_every_kind_of_fault_is_told_with_its_count_and_first_row():
    isi = make_faulty()
    assert findings(isi, "profil") == ["1 isian: jawaban wajib kosong (mulai baris 6). "]
    assert findings(isi, "rencana") == [
        "1 isian: isian wajib kosong (mulai baris 8). ",
        "1 baris: id dipakai dua kali (mulai baris 19). ",
    ]
    assert findings(isi, "indikator") == [
        "2 isian: isian wajib kosong (mulai baris 13). ",
        "1 baris: id sudah dipakai pada lembar lain (mulai baris 12). ",
        "1 baris: «Id tujuan/sasaran» menunjuk id yang tidak ada (mulai baris 13). ",
        "2 isian: di luar daftar pilihan (mulai baris 5). ",
    ]
    kertas = BARIS_PERTAMA + [column.key for column in SHEETS["pengaturan"].columns].index("kertas")
    assert findings(isi, "pengaturan") == [f"1 isian: di luar daftar pilihan (mulai baris {kertas}). "]
    last = len(isi["simpul"]) + BARIS_PERTAMA - 1
    assert findings(isi, "simpul") == [
        "1 baris: «Id induk» menunjuk id yang tidak ada (mulai baris 7). ",
        f"2 isian: nama kosong, kodenya pun tidak ada pada daftar buku ini (mulai baris {last - 4}). ",
        f"1 isian: di luar daftar pilihan (mulai baris {last}). ",
    ]
    assert findings(isi, "analisis") == ["1 baris: «Id yang dianalisis» menunjuk id yang tidak ada (mulai baris 5). "]
    assert findings(isi, "belanja") == ["1 isian: isian wajib kosong (mulai baris 8). "]


def test_a_program_is_not_complete_without_a_name_or_a_known_code_nor_with_a_word_outside_its_list():
    def status(**row):
        simpul = [{"id": "P1", "tingkat": "program", **row}]
        return statuses(data(simpul=simpul))["simpul"]

    assert status(nama="Program sendiri") == "LENGKAP"
    assert status(kode="x.xx.01") == "LENGKAP"
    assert status() == status(kode="9.99.99") == "KURANG 1 isian"
    assert status(nama="Program sendiri", tingkat="Programa") == "KURANG 1 isian"


def test_the_words_of_every_closed_list_are_taken_for_what_the_reader_takes_them():
    for sheet in WORKBOOK:
        for column in sheet.columns:
            for word in (*column.kind.diterima(), *map(str.upper, column.kind.pilihan())):
                assert not is_outside(column, word)
                assert not isinstance(column.kind.parse(Mentah(word)), ProblemKind)
            if column.kind.pilihan():
                assert is_outside(column, "entah")


def test_a_pk_target_unlike_the_renstra_is_told_unless_a_reason_stands_beside_it():
    isi = make_faulty()
    assert "2 baris: target PK tahun ini berbeda dari Renstra tanpa alasan" in findings(isi, "target")[-1]
    for row in isi["target"]:
        row["alasan"] = "kesepakatan"
    assert findings(isi, "target") == [found for found in findings(isi, "target") if "ganda" in found]


def test_money_above_the_pagu_is_told_with_the_difference():
    found = findings(make_faulty(), "anggaran")
    assert any("rencana kas setahun di atas pagu, selisih Rp" in kalimat and "baris 5" in kalimat for kalimat in found)
    spent = next(kalimat for kalimat in found if "realisasi di atas pagu" in kalimat)
    assert spent.startswith("2 baris")
    row = {"simpul": "P1", "pagu_murni": 100, "pagu_perubahan": 90, "realisasi_tw1": 60, "realisasi_tw2": 45}
    assert findings(data(anggaran=[row]), "anggaran")[-1] == (
        "1 baris: realisasi di atas pagu, selisih Rp5 (mulai baris 5). "
    )


@pytest.mark.parametrize(
    ("isi", "early"),
    [(5, True), ("BB", True), ("80-90", True), (0, False), ("-", False), ("n/a", False), (None, False)],
)
def test_realisasi_after_the_last_closed_quarter_is_told_but_neither_zero_nor_a_dash(isi, early):
    rows = [{"indikator": "IKU1", "realisasi_tw1": 4, "realisasi_tw2": isi}]
    found = findings(data(realisasi=rows), "realisasi")
    assert any("sesudah triwulan terakhir" in kalimat for kalimat in found) is early


def test_a_row_without_realisasi_of_a_closed_quarter_is_lacking_unless_it_says_why():
    def lacking(**row):
        found = findings(data(realisasi=[{"indikator": "IKU1", **row}]), "realisasi")
        return [kalimat for kalimat in found if "belum diisi" in kalimat]

    assert lacking(target_tw1=5) == ["1 isian: realisasi sampai triwulan terakhir belum diisi (mulai baris 5). "]
    assert lacking(realisasi_tw1=5) == []
    assert lacking(realisasi_tw1="-") == []
    assert lacking(alasan_belum="belum dinilai") == []


def test_years_that_do_not_fit_the_renstra_are_told():
    isi = data()
    isi["profil"] = isi["profil"] | {"tahun": 2031}
    assert "tahun laporan di luar masa Renstra" in findings(isi, "profil")[0]


def test_every_sheet_stands_in_the_list_of_mulai_with_its_status():
    content = write_workbook(load_sumber("contoh-bersih-2024"))
    cells = shown(content, LEMBAR_MULAI)
    rows = [row_of(sheet) for sheet in WORKBOOK]
    assert len(set(rows)) == len(rows)
    assert min(rows) > BARIS_DAFTAR
    for sheet in WORKBOOK:
        assert cells[row_of(sheet) + 1, 1] == sheet.title
        assert cells[row_of(sheet) + 1, KOLOM_STATUS + 1] in ("LENGKAP", "KOSONG")
        assert cells[row_of(sheet) + 1, 3]


def test_the_computed_sheets_are_linked_below_the_list_without_a_status():
    ws = load_workbook(BytesIO(write_workbook()))[LEMBAR_MULAI]
    below = {ws.cell(row, 1).value: row for row in range(max(map(row_of, WORKBOOK)) + 2, ws.max_row + 1)}
    for sheet in (REKAP, REKAP_KINERJA):
        assert ws.cell(below[sheet.title], 1).hyperlink.location == f"'{sheet.title}'!A1"
        assert ws.cell(below[sheet.title], KOLOM_STATUS + 1).value is None
