"""A nomenclature of the agency's own travels in its workbook: into the next one, and into every check."""

from __future__ import annotations

import shutil

import pytest
from openpyxl import Workbook, load_workbook

from generator.app.cli import main
from generator.checks.bahan import Bahan
from generator.checks.indikator import check_satuan_benda
from generator.checks.nomenklatur import check_nama
from generator.measures.ukur import measure
from generator.model.pilihan import JenisDaerah
from generator.workbook.baru.daftar import KOLOM, join_sendiri
from generator.workbook.builder import build_isian
from generator.workbook.nomenklatur import SENDIRI, Nomenklatur, load_nomenklatur
from generator.workbook.reader import read_workbook
from generator.workbook.schema import SHEETS
from generator.workbook.schema.rekap import LEMBAR
from tests.helpers.ringkas import without_spare_rows

DAFTAR = (
    ("KABKOT", "X.XX.01", "program", "PROGRAM BERSAMA", "", "", ""),
    ("KABKOT", "5.03.02", "program", "PROGRAM SENDIRI", "", "", ""),
    ("KABKOT", "5.03.02.2.01", "kegiatan", "Kegiatan Sendiri", "", "", ""),
    ("KABKOT", "5.03.02.2.01.0001", "sub_kegiatan", "Sub Sendiri", "Terlaksananya Sub", "Jumlah dokumen sub", "Naskah"),
    ("KABKOT", "5.03.02.2.02", "kegiatan", "Kegiatan Lain Sendiri", "", "", ""),
)
PILIHAN = ("--bidang", "5.03", "--kabupaten", "--sub-kegiatan", "--renstra", "2025-2029", "--tahun", "2025")


def run(*arguments):
    with without_spare_rows():
        return main([str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def buku(tmp_path_factory):
    """A workbook with such a list, its Profil complete."""
    folder = tmp_path_factory.mktemp("sendiri")
    daftar, path = folder / "daftar.tsv", folder / "buku.xlsx"
    daftar.write_text("\n".join("\t".join(row) for row in (KOLOM, *DAFTAR)), encoding="utf-8")
    assert run("buku-baru", path, *PILIHAN, "--nama-opd", "BKPSDM", "--nomenklatur", daftar) == 0
    book = load_workbook(path)
    known = {"singkatan": "BKPSDM", "nama_daerah": "Kabupaten Contoh", "triwulan_terakhir": 0}
    for nomor, column in enumerate(SHEETS["profil"].columns, 5):
        if column.key in known:
            book["Profil"].cell(nomor, 2).value = known[column.key]
    book.save(path)
    return path


def lines(path):
    daftar = read_workbook(path).daftar
    return daftar.sumber, sorted(daftar.lines)


def names(path):
    """The standard names that «Program» shows."""
    ws, sheet = load_workbook(path, data_only=True)["Program"], LEMBAR["simpul"]
    kode, nama = (sheet.letak(key) for key in ("kode", "nama_baku"))
    return {row[kode]: row[nama] for row in ws.iter_rows(5, values_only=True) if row[kode]}


@pytest.mark.parametrize("pilihan", [(), ("--tahun", "2026")], ids=["renewed", "next year"])
def test_the_list_goes_along_into_a_workbook_made_from_an_old_one(buku, tmp_path, pilihan):
    baru = tmp_path / "baru.xlsx"
    assert run("buku-baru", baru, "--dari", buku, *pilihan) == 0
    assert lines(baru) == lines(buku)
    assert names(baru)["5.03.02.2.01.0001"] == "Sub Sendiri"
    assert not any("nama" in row.nilai for row in read_workbook(baru).rows["simpul"])


def test_the_list_goes_along_into_a_marked_copy_and_into_merged_copies(buku, tmp_path):
    a, b, hasil, salinan = (tmp_path / nama for nama in ("a.xlsx", "b.xlsx", "hasil.xlsx", "salinan.xlsx"))
    shutil.copy(buku, a)
    shutil.copy(buku, b)
    assert run("gabung", hasil, a, b) == 0
    assert lines(hasil) == lines(buku)
    run("periksa", buku, "--salinan", salinan)
    assert lines(salinan) == lines(buku)


def test_an_import_goes_by_the_list_and_keeps_it(buku, tmp_path, capsys):
    book = Workbook()
    for row in (
        ("Kode", "Uraian", "Pagu", "Realisasi"),
        ("5.03.02", "PROGRAM SENDIRI", 7000, 3000),
        ("5.03.02.2.02.0009", "Sub Kegiatan Tambahan", 7000, 3000),
    ):
        book.active.append(row)
    book.save(tmp_path / "anggaran.xlsx")
    baru = tmp_path / "baru.xlsx"
    run("impor", tmp_path / "anggaran.xlsx", "--ke", buku, "--hasil", baru, "--ya")
    assert "nama baku «Kegiatan Lain Sendiri»" in capsys.readouterr().err
    assert lines(baru) == lines(buku)
    assert names(baru)["5.03.02.2.01"] == "Kegiatan Sendiri"


def test_the_checks_go_by_the_list(buku):
    isian = build_isian(read_workbook(buku))
    bahan = Bahan([measure(isian, None)])
    assert {simpul.nama for simpul in isian.simpul} == {row[3] for row in DAFTAR}
    assert not list(check_nama(bahan))
    assert [indikator.satuan for indikator in isian.indikator_simpul] == ["Naskah"]
    assert not list(check_satuan_benda(bahan))  # a count of documents, but «Naskah» is the list's own unit


def test_of_two_lists_the_first_is_kept_and_what_both_lack_is_the_shipped_one():
    def make(*nama, sumber=f"{SENDIRI} «a.tsv»"):
        return Nomenklatur([f"KABKOT\t5.03.0{n}\tprogram\t{satu}\t\t\t" for n, satu in enumerate(nama, 2)], sumber)

    daftar = join_sendiri([None, load_nomenklatur(), make("SATU"), make("DUA", "TIGA")])
    found = [daftar.find(kode, JenisDaerah.KOTA).nama for kode in ("5.03.02", "5.03.03", "5.04.02")]
    assert found == ["SATU", "TIGA", "PROGRAM PENGEMBANGAN SUMBER DAYA MANUSIA"]
    heads = {entri.kode[:4] for entri in daftar.list_of(JenisDaerah.KOTA, ("5.03", "5.04"))}
    assert heads == {"5.03", "5.04", "X.XX"}
    assert len(daftar.list_of(JenisDaerah.KOTA, ("5.03",), bersama=False)) == 2  # a bidang of the list is the list's
    assert join_sendiri([None, load_nomenklatur()]) is None
