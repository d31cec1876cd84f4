"""A PERINGATAN may be accepted with a reason; a GALAT never, and no acceptance goes stale unseen."""

from pathlib import Path

import pytest

from generator.app.pipeline import Muatan, examine, read
from generator.catalogue.buku import VERSI_TAK_TERBACA
from generator.checks import penerimaan
from generator.problems import Place
from generator.workbook.builder import build_isian
from generator.workbook.schema import VERSI_SKEMA
from generator.workbook.writer import write_workbook
from tests.checks.buku import DASAR, NIP_DUA, Buku, read_data
from tests.helpers.contoh import ROOT

ALASAN = "NIP dilengkapi setelah surat keputusan terbit"


@pytest.fixture
def examine_buku():
    """Examine the rows of the data; return codes with cells, and what was accepted."""

    def look(buku):
        bacaan = read_data(buku.data)
        return tell(examine(Muatan(Path("buku.xlsx"), bacaan, build_isian(bacaan), ())))

    return look


def tell(temuan):
    open_ones = [(problem.kind.code, f"{problem.place.lembar}!{problem.place.sel}") for problem in temuan.problems]
    return open_ones, [(terima.problem.kind.code, terima.alasan) for terima in temuan.diterima]


@pytest.fixture
def buku():
    """An agency whose second head bears a row of zeros."""
    return Buku(DASAR).ubah("pejabat", 2, nip="0" * 18)


def accept(buku, kode="CEK-08", lembar="Pejabat", baris="PJ2", alasan=ALASAN):
    row = {"kode": kode, "lembar": lembar, "baris": baris, "alasan": alasan}
    buku.data.setdefault("penerimaan", []).append({**row, "diterima_oleh": "Sekretaris", "tanggal": "2025-02-07"})
    return buku


def test_without_acceptance_the_warning_is_open(buku, examine_buku):
    assert examine_buku(buku) == ([("CEK-08", "Pejabat!D6")], [])


@pytest.mark.parametrize("baris", ["PJ2", "pj2", "D6", None])
def test_a_warning_is_accepted_by_its_row_its_cell_or_its_sheet(buku, examine_buku, baris):
    assert examine_buku(accept(buku, baris=baris)) == ([], [("CEK-08", ALASAN)])


def test_an_acceptance_by_row_survives_an_inserted_row(buku, examine_buku):
    accept(buku)
    buku.data["pejabat"].insert(0, {"id": "PJ0", "peran": "penyusun", "nama": "Nama Nol", "jabatan": "Analis"})
    assert examine_buku(buku) == ([], [("CEK-08", ALASAN)])


def test_a_row_without_id_is_named_by_its_key_columns(examine_buku):
    buku = Buku(DASAR).ubah("target", 1, target_1=70, target_2=69)
    assert examine_buku(buku)[0] == [("CEK-18", "Target!F5")]
    assert examine_buku(accept(buku, "CEK-18", "Target", "IKU1, Renstra"))[1] == [("CEK-18", ALASAN)]
    buku.data["penerimaan"][0]["baris"] = "IKU1"
    assert examine_buku(buku)[1] == [("CEK-18", ALASAN)]
    buku.data["penerimaan"][0]["baris"] = "IKU"
    assert [kode for kode, _ in examine_buku(buku)[0]] == ["CEK-18", "TRM-02"]


def test_a_galat_is_never_accepted(examine_buku):
    buku = accept(Buku(DASAR).ubah("target", 3, target_4=79), "CEK-15", "Target", None)
    found, accepted = examine_buku(buku)
    assert found[0] == ("CEK-15", "Target!H7")
    assert found[-1] == ("TRM-01", "Peringatan Diterima!A5")
    assert accepted == []


def test_an_acceptance_that_meets_nothing_is_told(buku, examine_buku):
    buku.ubah("pejabat", 2, nip=NIP_DUA)
    assert examine_buku(accept(buku)) == ([("TRM-02", "Peringatan Diterima!A5")], [])


def test_a_reason_has_several_words(buku, examine_buku):
    found, accepted = examine_buku(accept(buku, alasan="sudah benar -"))
    assert found == [("CEK-08", "Pejabat!D6"), ("TRM-03", "Peringatan Diterima!D5")]
    assert accepted == []


def test_an_acceptance_without_reason_counts_for_nothing(buku, tmp_path):
    path = tmp_path / "buku.xlsx"
    path.write_bytes(write_workbook({"versi_skema": VERSI_SKEMA, **accept(buku, alasan=None).data}))
    found, accepted = tell(examine(read(path)))
    assert ("ISI-01", "Peringatan Diterima!D5") in found
    assert ("CEK-08", "Pejabat!D6") in found
    assert accepted == []


def test_a_problem_of_the_whole_workbook_is_accepted_under_that_name():
    isian = accept(Buku(DASAR), "BUK-07", "Buku Kerja", None).isian
    problem = VERSI_TAK_TERBACA.at(Place(), lembar="Mulai")
    assert problem.kind.code == "BUK-07"
    open_ones, (terima,) = penerimaan.accept([problem], isian.penerimaan, lambda place: "")
    assert (open_ones, terima.problem) == ([], problem)


def test_the_clean_example_ends_without_an_open_finding():
    temuan = examine(read(ROOT / "input_workbooks" / "contoh-bersih-2024.xlsx"))
    assert temuan.problems == ()
    assert [terima.problem.kind.code for terima in temuan.diterima] == ["CEK-08"]
