"""`lkjip buku-baru` for known bidang urusan: rows, names from codes, lists of one's own, and what is refused."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook

from generator.app.cli import main
from generator.checks.bahan import Bahan
from generator.checks.nomenklatur import check_nama
from generator.measures.ukur import measure
from generator.model.pilihan import JenisDaerah
from generator.workbook.baru.daftar import KOLOM
from generator.workbook.builder import build_isian
from generator.workbook.checks.acuan import check_acuan
from generator.workbook.exchange import dump_data
from generator.workbook.nomenklatur import load_nomenklatur
from generator.workbook.reader import read_workbook
from generator.workbook.schema.rekap import LEMBAR
from generator.workbook.writer.hitung.kalkulator import Kalkulator
from generator.workbook.writer.hitung.nomenklatur import choose_lines
from tests.helpers.ringkas import without_spare_rows

BIDANG = ("--bidang", "5.03", "--bidang", "5.04", "--kabupaten")
LENGKAP = ("--renstra", "2025-2029", "--tahun", "2025", "--nama-opd", "BKPSDM Contoh")
BARIS_SENDIRI = (
    ("KABKOT", "X.XX.01", "program", "PROGRAM BERSAMA", "", "", ""),
    ("KABKOT", "5.03.02", "program", "PROGRAM SENDIRI", "", "", ""),
    ("KABKOT", "5.03.02.2.01", "kegiatan", "Kegiatan Sendiri", "", "", ""),
    ("KABKOT", "5.03.02.2.01.0001", "sub_kegiatan", "Sub Sendiri", "Terlaksananya", "Jumlah", "Dokumen"),
)


@pytest.fixture
def make(tmp_path, capsys):
    def run(*options):
        path = tmp_path / "buku.xlsx"
        with without_spare_rows():
            code = main(["buku-baru", str(path), *map(str, options)])
        return code, path, capsys.readouterr().err

    return run


def write_list(path, *rows):
    path.write_text("\n".join("\t".join(row) for row in (KOLOM, *rows)), encoding="utf-8")
    return path


def show(path, lembar, key):
    """The cells of one column as the workbook shows them."""
    sheet = LEMBAR[lembar]
    ws = load_workbook(path, data_only=True)[sheet.title]
    return [
        row[0] for row in ws.iter_rows(5, min_col=sheet.letak(key) + 1, max_col=sheet.letak(key) + 1, values_only=True)
    ]


def test_program_and_kegiatan_of_the_bidang_stand_there_with_ids_and_names(make):
    code, path, _ = make(*BIDANG, *LENGKAP)
    bacaan = read_workbook(path)
    rows = {row.nilai["kode"]: row.nilai for row in bacaan.rows["simpul"]}
    assert code == 0
    assert rows["5.03.02"]["id"] == "P2"
    assert rows["5.03.02.2.01"] == {
        "id": "P2.K1",
        "induk": "P2",
        "tingkat": rows["5.03.02.2.01"]["tingkat"],
        "kode": "5.03.02.2.01",
    }
    assert {kode[:4] for kode in rows} == {"5.03", "5.04"}
    assert bacaan.rows["profil"][0].nilai["bidang_urusan"] == "5.03; 5.04"
    assert "PROGRAM KEPEGAWAIAN DAERAH" in show(path, "simpul", "nama_baku")
    assert not check_acuan(bacaan)


def test_sub_kegiatan_come_with_their_indicators(make):
    _, path, _ = make("--bidang", "5.04", "--provinsi", "--sub-kegiatan")
    bacaan = read_workbook(path)
    subs = [row.nilai for row in bacaan.rows["simpul"] if row.nilai["tingkat"].value == "sub kegiatan"]
    indikator = {row.nilai["simpul"]: row.nilai for row in bacaan.rows["indikator_simpul"]}
    assert len(subs) > 50
    assert {sub["id"] for sub in subs} == set(indikator)
    assert all(sub["kode"][8] == "1" for sub in subs)
    assert all(row["uraian"] and row["satuan"] for row in indikator.values())


def test_a_blank_name_is_the_standard_one_of_its_code(make):
    _, path, _ = make(*BIDANG, *LENGKAP)
    book = load_workbook(path)
    book["Profil"]["B6"], book["Profil"]["B8"] = "BKPSDM", "Kabupaten Contoh"
    sheet = LEMBAR["profil"]
    nomor = [column.key for column in sheet.columns].index("triwulan_terakhir") + 5
    book["Profil"].cell(nomor, 2).value = 0
    book.save(path)
    isian = build_isian(read_workbook(path))
    assert {simpul.kode: simpul.nama for simpul in isian.simpul}["5.03.02.2.02"] == "Mutasi dan Promosi ASN"


def test_a_node_without_name_and_known_code_is_told(make):
    _, path, _ = make(*BIDANG)
    book = load_workbook(path)
    book["Program"].cell(6, LEMBAR["simpul"].letak("kode") + 1).value = "5.03.99"
    book.save(path)
    found = [(problem.kind.code, problem.place.sel) for problem in check_acuan(read_workbook(path))]
    assert found == [("ISI-01", "F6")]
    (problem,) = check_acuan(read_workbook(path))
    assert "Isi dengan nama menurut DPA" in str(problem)


@pytest.mark.parametrize(
    ("options", "kode"),
    [
        (("--bidang", "5.33", "--kota"), "BKB-01"),
        (("--bidang", "5.03"), "BKB-02"),
        (("--tahun", "2031", "--renstra", "2025-2029"), "BKB-04"),
        (("--dari", "lama.xlsx", "--kota"), "BKB-05"),
        (("--nomenklatur", "tidak-ada.tsv", *BIDANG), "BKB-03"),
        (("--nomenklatur", "tidak-ada.tsv"), "BKB-06"),
        (("--sub-kegiatan", "--kota"), "BKB-06"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_code_and_nothing_is_written(make, options, kode):
    code, path, err = make(*options)
    assert (code, kode in err, path.exists()) == (1, True, False)


def test_an_unknown_bidang_is_answered_with_near_ones(make):
    _, _, err = make("--bidang", "5.33", "--kabupaten")
    assert "5.03 (Kepegawaian)" in err
    _, _, err = make("--bidang", "4.20", "--kabupaten")
    assert "4.02 (Sekretariat DPRD)" in err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--kota", "--provinsi"), "Pilihan «--provinsi» dan «--kota» tidak dapat dipakai bersama"),
        (("--nama-opd", "x" * 256), "paling panjang 255 huruf"),
        (("--nama-opd", " "), "nama perangkat daerah"),
    ],
)
def test_options_that_cannot_be_are_explained_in_indonesian(make, capsys, options, said):
    with pytest.raises(SystemExit):
        make(*BIDANG[:2], *options)
    assert said in capsys.readouterr().err


def test_a_list_of_ones_own_gives_rows_names_and_its_source(make, tmp_path):
    daftar = write_list(tmp_path / "daftar-sendiri.tsv", *BARIS_SENDIRI)
    code, path, _ = make("--bidang", "5.03", "--kabupaten", "--sub-kegiatan", "--nomenklatur", daftar)
    assert code == 0
    assert show(path, "simpul", "nama_baku") == [
        "PROGRAM BERSAMA",
        "PROGRAM SENDIRI",
        "Kegiatan Sendiri",
        "Sub Sendiri",
    ]
    assert "daftar-sendiri.tsv" in load_workbook(path)["Nomenklatur"]["A2"].value
    assert read_workbook(path).daftar.find("5.03.02.2.01", JenisDaerah.KOTA).nama == "Kegiatan Sendiri"


def test_several_bidang_may_stand_in_one_option_as_profil_writes_them(make):
    _, path, _ = make("--bidang", "5.03; 5.04", "--kabupaten")
    assert read_workbook(path).rows["profil"][0].nilai["bidang_urusan"] == "5.03; 5.04"


@pytest.mark.parametrize("option", [("--tahun", "25"), ("--renstra", "25-29"), ("--renstra", "2025")])
def test_a_year_of_two_digits_is_refused(make, tmp_path, option, capsys):
    with pytest.raises(SystemExit, match="2"):
        make(*option)
    assert option[0] in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_list_without_the_kind_of_region_offers_nothing_that_it_lacks(make, tmp_path):
    daftar = write_list(tmp_path / "daftar.tsv", *BARIS_SENDIRI)
    _, _, err = make("--bidang", "5.03", "--provinsi", "--nomenklatur", daftar)
    assert "daftar nomenklatur yang memuat bidang urusan untuk provinsi" in err
    _, _, err = make("--bidang", "5.04", "--kota", "--nomenklatur", daftar)
    assert err.count("5.03 (Kepegawaian)") == 1


def test_the_shared_program_of_a_list_may_stand_under_the_agencys_bidang(make, tmp_path):
    daftar = write_list(tmp_path / "daftar.tsv", ("KABKOT", "5.03.01", *BARIS_SENDIRI[0][2:]), *BARIS_SENDIRI[1:])
    _, path, _ = make("--bidang", "5.03", "--kabupaten", "--nomenklatur", daftar)
    assert show(path, "simpul", "nama_baku")[:2] == ["PROGRAM BERSAMA", "PROGRAM SENDIRI"]


def test_names_of_ones_own_list_are_official_and_leave_the_workbook_with_the_data(make, tmp_path):
    daftar = write_list(tmp_path / "daftar.tsv", *BARIS_SENDIRI)
    _, path, _ = make("--bidang", "5.03", "--kabupaten", "--nomenklatur", daftar, *LENGKAP)
    book = load_workbook(path)
    for nomor, column in enumerate(LEMBAR["profil"].columns, 5):
        given = {"singkatan": "BKPSDM", "nama_daerah": "Kabupaten Contoh", "triwulan_terakhir": 0}.get(column.key)
        if given is not None:
            book["Profil"].cell(nomor, 2).value = given
    book.save(path)
    bacaan = read_workbook(path)
    isian = build_isian(bacaan)
    assert isian.baku_sendiri["5.03.02"].nama == "PROGRAM SENDIRI"
    assert not list(check_nama(Bahan([measure(isian, None)])))
    names = [row.get("nama") for row in dump_data(bacaan)["simpul"]]
    assert names == ["PROGRAM BERSAMA", "PROGRAM SENDIRI", "Kegiatan Sendiri"]


def test_names_of_the_shipped_list_stay_blank_in_the_data(make):
    _, path, _ = make(*BIDANG)
    assert not any("nama" in row for row in dump_data(read_workbook(path))["simpul"])


@pytest.mark.parametrize(
    "row",
    [
        ("KABKOT", "5.03.02", "program"),
        ("KAB", *BARIS_SENDIRI[1][1:]),
        ("KABKOT", "503", *BARIS_SENDIRI[1][2:]),
        ("KABKOT", "5.03.02.2.01", *BARIS_SENDIRI[1][2:]),
        (),
    ],
)
def test_a_faulty_list_is_refused(make, tmp_path, row):
    code, _, err = make(*BIDANG, "--nomenklatur", write_list(tmp_path / "salah.tsv", row))
    assert (code, "BKB-03" in err) == (1, True)


def test_a_code_that_stands_twice_in_a_list_is_refused(make, tmp_path):
    daftar = write_list(tmp_path / "ganda.tsv", *BARIS_SENDIRI, BARIS_SENDIRI[1])
    code, _, err = make(*BIDANG, "--nomenklatur", daftar)
    assert (code, "sudah ada pada baris 3" in err) == (1, True)


def test_both_widths_and_any_separator_of_a_code_are_looked_up():
    rows = [
        {"id": f"N{nomor}", "tingkat": "sub kegiatan", "kode": kode}
        for nomor, kode in enumerate(("5.03.02.2.03.02", "5 03 02 2 03 0002", "x.xx.01.2.01.0001", "5.03.01.2.01.0001"))
    ]
    shared = "Penyusunan Dokumen Perencanaan Perangkat Daerah"
    assert names_of(rows) == ["Pengelolaan Assessment Center"] * 2 + [shared] * 2


def test_a_node_without_any_name_shows_its_code_and_is_added_up():
    rows = [
        {"id": "P1", "tingkat": "program", "kode": "5.03.02"},
        {"id": "P1.K1", "induk": "P1", "tingkat": "kegiatan"},
        {"id": "P1.K1.S1", "induk": "P1.K1", "tingkat": "sub kegiatan", "kode": "5.03.02.2.01.7"},
    ]
    assert names_of(rows, "nama_tampil") == ["PROGRAM KEPEGAWAIAN DAERAH", "P1.K1", "5.03.02.2.01.7"]
    profil = {"jenis_daerah": "kabupaten", "tahun": 2025, "renstra_awal": 2025, "renstra_akhir": 2029}
    uang = [{"simpul": "P1.K1.S1", "pagu_murni": 7000, "realisasi_tw1": 3000}]
    data = {"versi_skema": 2, "profil": profil | {"triwulan_terakhir": 1}, "simpul": rows, "anggaran": uang}
    kalkulator = Kalkulator(data, "KABKOT", choose_lines(data, load_nomenklatur()).columns)
    assert (kalkulator.total("pagu"), kalkulator.total("realisasi")) == (7000, 3000)


def names_of(rows, key="nama_baku"):
    profil = {"jenis_daerah": "kabupaten", "bidang_urusan": "5.03"}
    data = {"versi_skema": 2, "profil": profil, "simpul": rows}
    daftar = choose_lines(data, load_nomenklatur())
    kalkulator = Kalkulator(data, daftar.nama, daftar.columns)
    return [kalkulator.cell("simpul", nomor, key) for nomor in range(len(rows))]


@pytest.mark.parametrize(("jenis", "kode"), [("provinsi", "X.XX.01.1.01.0001"), ("kota", "X.XX.01.2.01.0001")])
def test_a_blank_workbook_knows_the_shared_program_of_every_kind_of_region(jenis, kode):
    blank = choose_lines({}, load_nomenklatur())
    data = {"profil": {"jenis_daerah": jenis}, "simpul": [{"id": "S", "tingkat": "sub kegiatan", "kode": kode}]}
    kalkulator = Kalkulator(data, blank.nama, blank.columns)
    assert kalkulator.cell("simpul", 0, "nama_baku") == "Penyusunan Dokumen Perencanaan Perangkat Daerah"
