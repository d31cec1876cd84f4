"""`lkjip impor` as staff call it: a preview first, a new workbook only after a yes, nobody's file changed."""

from __future__ import annotations

import json
import sys

import pytest
from openpyxl import Workbook, load_workbook

from generator.app.cli import main
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import read_bytes
from tests.workbook.impor.lembar_asing import POHON, fill
from tests.workbook.impor.tata_letak import formulir_e81
from tests.workbook.kertas import data


class Keyboard:
    """A terminal at which somebody answers."""

    def __init__(self, answer: str) -> None:
        self.answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self.answer


@pytest.fixture(scope="module")
def blank():
    return write_workbook(data())


@pytest.fixture
def files(tmp_path, blank):
    """A source, a workbook to complete, and the name of the new one."""
    book = Workbook()
    formulir_e81(book.active, POHON)
    book.save(tmp_path / "e81.xlsx")
    (tmp_path / "buku.xlsx").write_bytes(blank)
    return tmp_path / "e81.xlsx", tmp_path / "buku.xlsx", tmp_path / "baru.xlsx"


def impor(*arguments: object) -> int:
    return main(["impor", *map(str, arguments)])


def spoil(path) -> None:
    book = load_workbook(path)
    book.active["F10"] = "1.234"
    book.save(path)


def test_the_preview_is_printed_row_by_row_with_the_doubtful_cells(files, capsys):
    spoil(files[0])
    assert impor(files[0]) == 1
    said = capsys.readouterr()
    assert "baris   10  sub kegiatan       2.23.02.2.01.0001    Penataan Rak Taman Baca  Rp150.000.000" in said.out
    assert "baris   12  indikator tambahan                      + Jumlah rak yang terawat" in said.out
    assert "e81.xlsx, lembar «Sheet» baris 8 ke bawah: 10 baris dipahami, 1 galat" in said.out
    assert "ISI-03 lembar «Sheet» sel F10: «1.234»" in said.err


def test_a_clear_table_ends_with_zero_and_the_preview_is_written_where_asked(files, capsys):
    target = files[2].with_name("pratinjau.xlsx")
    assert impor(files[0], "--pratinjau", target) == 0
    assert load_workbook(target).sheetnames == ["Pratinjau", "Keraguan", "Kolom"]
    assert "Pratinjau dibuat" in capsys.readouterr().out
    assert impor(files[0], "--pratinjau", target) == 1
    assert "BRK-05" in capsys.readouterr().err


def test_with_a_yes_a_new_workbook_holds_the_old_data_and_the_rows(files, capsys):
    before = [path.read_bytes() for path in files[:2]]
    assert impor(files[0], "--ke", files[1], "--hasil", files[2], "--ya") == 0
    assert [path.read_bytes() for path in files[:2]] == before
    bacaan = read_bytes(files[2].read_bytes())
    assert bacaan.rows["profil"][0].nilai["nama_opd"] == "Dinas Contoh"
    assert len(bacaan.rows["simpul"]) == 9
    assert "Program: 9 baris baru" in capsys.readouterr().out


@pytest.mark.parametrize(("answer", "made"), [("y\n", True), ("ya\n", True), ("t\n", False), ("", False)])
def test_without_ya_the_terminal_is_asked(files, capsys, monkeypatch, answer, made):
    monkeypatch.setattr(sys, "stdin", Keyboard(answer))
    assert impor(files[0], "--ke", files[1], "--hasil", files[2]) == (0 if made else 1)
    said = capsys.readouterr()
    assert "Masukkan 10 baris ke «baru.xlsx»? [y/t]" in said.out
    assert files[2].exists() is made
    assert ("IMP-28" in said.err) is not made


def test_where_nobody_can_answer_nothing_is_written(files, capsys):
    assert impor(files[0], "--ke", files[1], "--hasil", files[2]) == 1
    assert not files[2].exists()
    assert "IMP-28" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "kurang"),
    [(["--ke", "b.xlsx"], "«--hasil»"), (["--hasil", "b.xlsx"], "«--ke»"), (["--ya"], "«--ke» dan «--hasil»")],
)
def test_options_that_need_each_other_are_named(files, capsys, options, kurang):
    assert impor(files[0], *options) == 2
    assert f"tidak lengkap: {kurang} belum disebut" in capsys.readouterr().err


def test_an_existing_file_is_never_replaced(files, capsys):
    files[2].write_text("milik orang lain")
    assert impor(files[0], "--ke", files[1], "--hasil", files[2], "--ya") == 1
    assert "BRK-05" in capsys.readouterr().err
    assert files[2].read_text() == "milik orang lain"
    assert impor(files[0], "--ke", files[1], "--hasil", files[1], "--ya") == 1


def test_a_workbook_that_cannot_be_copied_whole_is_refused(files, capsys):
    book = load_workbook(files[1])
    ws = book["Anggaran"]
    fill(ws, [["P1", "tujuh"]], 5)
    judul = {cell.value: cell.column for cell in ws[4]}
    ws.cell(5, judul["Pagu murni"], "tujuh")
    book.save(files[1])
    assert impor(files[0], "--ke", files[1], "--hasil", files[2], "--ya") == 1
    assert "IMP-26" in capsys.readouterr().err
    assert not files[2].exists()


def test_what_the_new_workbook_cannot_hold_is_listed_beside_it(files, capsys):
    book = load_workbook(files[1])
    book["Anggaran"].cell(4, 40, "Kolom sendiri")
    fill(book["Anggaran"], [[*[None] * 39, "catatan bidang"]], 5)
    book.create_sheet("Catatan kami")["A1"] = "hubungi bidang"
    book.save(files[1])
    assert impor(files[0], "--ke", files[1], "--hasil", files[2], "--ya") == 0
    beside = load_workbook(files[2].with_name("baru-tidak-terpetakan.xlsx"))
    texts = {cell.value for row in beside.active.iter_rows() for cell in row}
    assert {"catatan bidang", "hubungi bidang"} <= texts
    assert "tidak-terpetakan" in capsys.readouterr().err


def test_a_target_that_is_no_workbook_of_ours_is_refused(files, capsys):
    assert impor(files[0], "--ke", files[0], "--hasil", files[2], "--ya") == 1
    assert "BUK-05" in capsys.readouterr().err


def test_a_source_without_a_table_is_refused(files, capsys):
    Workbook().save(files[0])
    assert impor(files[0]) == 1
    assert "IMP-01" in capsys.readouterr().err
    assert impor(files[0].with_name("tidak-ada.xlsx")) == 1
    assert "BUK-01" in capsys.readouterr().err


def test_doubts_about_single_cells_do_not_hold_back_the_rest(files, capsys):
    spoil(files[0])
    assert impor(files[0], "--ke", files[1], "--hasil", files[2], "--ya") == 1
    isian = read_bytes(files[2].read_bytes()).rows["isian_triwulan"]
    assert len(isian) == 10
    assert "target_tahun" not in isian[2].nilai
    assert "Buku kerja dibuat" in capsys.readouterr().out


def test_what_was_imported_is_seen_by_the_other_commands(files, capsys):
    impor(files[0], "--ke", files[1], "--hasil", files[2], "--ya")
    capsys.readouterr()
    main(["baca", str(files[2]), "--json"])
    said = json.loads(capsys.readouterr().out)
    assert said["anggaran"][0]["pagu_murni"] == 150_000_000


def test_the_kind_that_the_workbook_gives_an_indicator_keeps_its_stated_quarters(tmp_path, capsys):
    node = {"id": "P1", "tingkat": "program", "kode": "2.23.02", "nama": "Program Baca"}
    kind = {"id": "P1.1", "simpul": "P1", "uraian": "Jumlah rak", "satuan": "Unit", "jenis_akumulasi": "posisi akhir"}
    (tmp_path / "buku.xlsx").write_bytes(write_workbook(data(simpul=[node], indikator_simpul=[kind])))
    judul = [
        "Kode",
        "Uraian",
        "Indikator",
        "Satuan",
        "Target (K)",
        *(f"Realisasi s.d. TW {n} (K)" for n in ("I", "II")),
    ]
    book = Workbook()
    fill(book.active, [judul, ["2.23.02", "Program Baca", "Jumlah rak", "Unit", 12, 5, 9]])
    book.save(tmp_path / "tabel.xlsx")
    baru = tmp_path / "baru.xlsx"
    impor(tmp_path / "tabel.xlsx", "--ke", tmp_path / "buku.xlsx", "--hasil", baru, "--ya")
    (row,) = read_bytes(baru.read_bytes()).rows["isian_triwulan"]
    assert (row.nilai["realisasi_tw1"], row.nilai["realisasi_tw2"]) == (5, 9)
    assert "IMP-33" not in capsys.readouterr().err
