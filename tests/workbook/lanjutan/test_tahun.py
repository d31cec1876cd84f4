"""A new year's workbook holds the plan and the closed year as history, and nothing that must be filled again."""

from __future__ import annotations

import copy
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.app.tugas.lanjut import describe_year
from generator.measures.hitung.akhir_tahun import measure_akhir_tahun
from generator.model.pilihan import PenjumlahanRenja
from generator.workbook.exchange import dump_data
from generator.workbook.lanjutan.aturan import ATURAN, find_year, is_terbuka
from generator.workbook.lanjutan.tahun import AngkaTahun, BukuTahun, open_year
from generator.workbook.schema import SHEETS, WORKBOOK
from tests.helpers.contoh import CONTOH, SEMUA_SUMBER, load_sumber, measure_contoh, read_contoh
from tests.workbook.kertas import data
from tests.workbook.lanjutan.bantu import change, data_of, run, write

DITUTUP = [path.stem for path in SEMUA_SUMBER if load_sumber(path.stem)["profil"]["triwulan_terakhir"] == 4]
BELUM = [path.stem for path in SEMUA_SUMBER if path.stem not in DITUTUP]
RENCANA = ("rencana", "indikator", "simpul", "indikator_simpul", "pohon", "skala", "unit", "tugas_fungsi", "pejabat")
KOSONG = {  # what must be filled again, by sheet
    "realisasi": {c.key for c in SHEETS["realisasi"].columns} - {"indikator"},
    "isian_triwulan": {c.key for c in SHEETS["isian_triwulan"].columns}
    - {"indikator", "realisasi_lalu", "target_tahun"},
    "anggaran": {c.key for c in SHEETS["anggaran"].columns} - {"simpul", "renstra", "realisasi_lalu", "sumber_dana"},
    "belanja": {"pagu_murni", "pagu", "realisasi", "keterangan"},
    "pembanding": {"tahun", "nilai", "status_data", "sumber", "keterangan"},
}


@cache
def buka(nama: str) -> BukuTahun:
    akhir = describe_year(measure_akhir_tahun(measure_contoh(nama)))
    return open_year(dump_data(read_contoh(nama)), akhir if nama in DITUTUP else AngkaTahun())


def codes(buku: BukuTahun) -> list[str]:
    return [problem.kind.code for problem in buku.problems]


def by(rows, *keys):
    return {tuple(row.get(key) for key in keys): row for row in rows}


def test_every_sheet_has_its_rule():
    assert ATURAN.keys() == SHEETS.keys()


@pytest.mark.parametrize("nama", [path.stem for path in SEMUA_SUMBER])
def test_nothing_of_the_plan_is_lost(nama):
    lama, baru = dump_data(read_contoh(nama)), buka(nama).data
    for lembar in RENCANA:
        assert baru.get(lembar, []) == lama.get(lembar, []), lembar
    targets = [{k: v for k, v in row.items() if k not in ("mulai_triwulan", "alasan")} for row in lama["target"]]
    assert [{k: v for k, v in row.items() if k != "alasan"} for row in baru["target"]] == targets
    for lembar in ("riwayat", "rincian"):
        assert all(row in baru.get(lembar, []) for row in lama.get(lembar, []))


@pytest.mark.parametrize("nama", [path.stem for path in SEMUA_SUMBER])
def test_nothing_of_the_old_year_is_left_where_it_must_be_filled_again(nama):
    baru, lama = buka(nama).data, load_sumber(nama)
    for lembar, kosong in KOSONG.items():
        assert {key for row in baru.get(lembar, []) for key in row} & kosong == set(), lembar
    assert not {"analisis", "angka_luar", "penerimaan"} & baru.keys()
    profil = baru["profil"]
    assert (profil["tahun"], profil["triwulan_terakhir"]) == (lama["profil"]["tahun"] + 1, 0)
    assert not {key for key in profil if key.startswith("tanggal_")} - {"tanggal_data_pegawai"}
    assert {row["jenis"] for row in baru["daftar"]}.isdisjoint({"penghargaan", "kegiatan prioritas"})


@pytest.mark.parametrize("nama", DITUTUP)
def test_history_receives_the_figures_that_the_years_report_stated(nama):
    hasil, lama, baru = measure_contoh(nama), load_sumber(nama), buka(nama).data
    tahun = lama["profil"]["tahun"]
    status = {row["indikator"]: row.get("status_data") for row in lama["realisasi"]}
    rows = by(baru["riwayat"], "indikator", "tahun")
    moved = 0
    for indikator in hasil.isian.indikator:
        figure = hasil[f"indikator/{indikator.id}/realisasi/{tahun}"].nilai
        row = rows.get((indikator.id, tahun), {})
        final = status.get(indikator.id) in (None, "final")
        assert same(row.get("realisasi"), figure if final else None), indikator.id
        assert same(row.get("target"), hasil[f"indikator/{indikator.id}/target/{tahun}"].nilai)
        moved += "realisasi" in row
    assert moved > 0


@pytest.mark.parametrize("nama", DITUTUP)
def test_the_total_of_earlier_years_is_the_one_that_the_matrix_printed_for_this_year(nama):
    """Column 7 of the new year's Evaluasi Renja is column 15 of the old year's."""
    hasil, akhir, baru = measure_contoh(nama), measure_contoh(nama, 4), buka(nama).data
    tahun = hasil.isian.profil.tahun
    rows = by(baru["isian_triwulan"], "indikator")
    seen = 0
    for indikator in hasil.isian.indikator_simpul:
        kunci = f"renja/{indikator.id}/k/15/{tahun}-TW4"
        isian = hasil.isian.isian_by_indikator.get(indikator.id)
        if isian and isian.realisasi_tahun is None and kunci in akhir:
            assert same(rows[indikator.id,].get("realisasi_lalu"), akhir[kunci].nilai)
            seen += akhir[kunci].nilai is not None
    uang = by(baru["anggaran"], "simpul")
    for row in hasil.isian.anggaran:
        tahun_ini = hasil.nilai(f"simpul/{row.simpul}/realisasi/{tahun}")
        jumlah = sum(x for x in (row.realisasi_lalu, tahun_ini) if x is not None)
        assert uang[row.simpul,].get("realisasi_lalu", 0) == jumlah
    assert seen or nama != "contoh-bersih-2024"  # the others hold the figure of the year only


def test_a_year_typed_without_quarters_is_added_too():
    isian = measure_contoh("pasuruan-2024").isian
    rows = by(buka("pasuruan-2024").data["isian_triwulan"], "indikator")
    typed = {row.indikator: row.realisasi_tahun for row in isian.isian_triwulan if row.realisasi_tahun is not None}
    assert typed
    for indikator, nilai in typed.items():
        assert same(rows[indikator,]["realisasi_lalu"], nilai)


def test_the_literal_sums_are_handed_on_where_the_workbook_prints_them():
    hasil, printed = measure_contoh("contoh-bersih-2024"), measure_contoh("contoh-bersih-2024", 4)
    pengaturan = replace(hasil.isian.pengaturan, penjumlahan_renja=PenjumlahanRenja.HARFIAH)
    harfiah = replace(hasil, isian=replace(hasil.isian, pengaturan=pengaturan))
    berjalan = measure_akhir_tahun(harfiah).berjalan
    assert berjalan
    for id, nilai in berjalan.items():
        assert nilai == printed[f"renja-harfiah/{id}/k/15/2024-TW4"].nilai


def same(cell, figure) -> bool:
    """Equal to fifteen digits, as a cell keeps them."""
    if cell is None or figure is None:
        return cell is figure
    return str(cell) == str(figure) or f"{float(cell):.12g}" == f"{float(figure):.12g}"


def test_the_renstra_target_of_the_new_year_is_the_target_of_the_year():
    lama, baru = load_sumber("contoh-bersih-2024"), buka("contoh-bersih-2024").data
    renstra = {row["id"]: row["target_5"] for row in lama["indikator_simpul"]}
    assert {row["indikator"]: row["target_tahun"] for row in baru["isian_triwulan"]} == renstra


def test_an_indicator_that_starts_in_the_new_year_gets_its_row():
    lama = copy.deepcopy(load_sumber("contoh-bersih-2024"))
    lama["indikator_simpul"].append(
        {"id": "BARU", "simpul": "P1", "uraian": "x", "satuan": "x", "berlaku_dari": 2025, "target_5": 3}
    )
    buku = open_year(lama, AngkaTahun())
    assert {"indikator": "BARU", "target_tahun": 3} in buku.data["isian_triwulan"]
    assert next(c.disiapkan for c in buku.catatan if c.lembar == "Isian Triwulan") == 1


@pytest.mark.parametrize("nama", BELUM)
def test_a_year_that_is_not_closed_is_no_history_and_that_is_said(nama):
    buku = buka(nama)
    tahun = load_sumber(nama)["profil"]["tahun"]
    assert "LJT-04" in codes(buku)
    assert not [row for row in buku.data.get("riwayat", []) if row["tahun"] == tahun]
    assert not [
        row for key in ("isian_triwulan", "anggaran") for row in buku.data.get(key, []) if "realisasi_lalu" in row
    ]


def test_a_provisional_figure_is_named_and_kept_as_a_remark():
    buku = buka("pasuruan-2024")
    (told,) = [problem for problem in buku.problems if problem.kind.code == "LJT-05"]
    row = next(row for row in buku.data["riwayat"] if (row["indikator"], row["tahun"]) == ("IKU1", 2024))
    assert "realisasi" not in row
    assert row["keterangan"] == "realisasi 77,32 berstatus sementara"
    assert "77,32" in told.message


def test_blank_totals_of_earlier_years_are_named_only_where_years_lie_behind():
    assert "LJT-06" in codes(buka("waykanan-2023"))  # third year of its Renstra
    assert "LJT-06" not in codes(buka("pasuruan-2024"))  # first year


def test_a_history_row_that_differs_is_replaced_and_told():
    lama = copy.deepcopy(load_sumber("contoh-bersih-2024"))
    lama["riwayat"].append({"indikator": "IKU1", "tahun": 2024, "realisasi": 1})
    angka = AngkaTahun(ditutup=True, realisasi={"IKU1": 65.12}, tak_terukur={"P1.1": "predikat"})
    buku = open_year(lama, angka)
    assert codes(buku).count("LJT-07") == 1
    assert codes(buku).count("LJT-13") == 1
    assert [row["realisasi"] for row in buku.data["riwayat"] if (row["indikator"], row["tahun"]) == ("IKU1", 2024)] == [
        65.12
    ]


def with_history(**isi) -> BukuTahun:
    """A workbook whose Riwayat already has the year's row, closed with a provisional realisasi."""
    indikator = {"id": "I1", "uraian": "x", "satuan": "%"}
    lama = data(
        indikator=[indikator],
        realisasi=[{"indikator": "I1", "status_data": "sementara"}],
        riwayat=[{"indikator": "I1", "tahun": 2024, **isi}],
    )
    return open_year(lama, AngkaTahun(ditutup=True, target={"I1": 70.5}, realisasi={"I1": 77.32}))


def test_a_provisional_figure_neither_hides_a_stale_one_nor_erases_a_remark():
    buku = with_history(realisasi=80, target=69.5, keterangan="rilis BPS")
    (row,) = buku.data["riwayat"]
    assert row["keterangan"] == "rilis BPS; realisasi 77,32 berstatus sementara"
    assert (row["realisasi"], row["target"]) == (80, 70.5)
    told = {problem.kind.code: problem.message for problem in buku.problems}
    assert "realisasi 80 pada buku kerja lama" in told["LJT-16"] and "77,32" in told["LJT-16"]
    assert "69,5" in told["LJT-07"] and "70,5" in told["LJT-07"]
    assert "LJT-16" not in codes(with_history(target=70.5))


def test_what_ended_gets_no_target_and_what_starts_gets_its_rows():
    def simpul(id, induk=None, **isi):
        return {"id": id, "induk": induk, "tingkat": "sub kegiatan" if induk else "program", **isi}

    lama = data(
        simpul=[
            simpul("P1"),
            simpul("P1.A", "P1", berlaku_sampai=2024),
            simpul("P1.B", "P1", berlaku_dari=2025),
            simpul("P1.C", "P1", berlaku_dari=2026),
        ],
        indikator_simpul=[
            {"id": "p", "simpul": "P1", "target_5": 1, "berlaku_sampai": 2024},
            {"id": "a", "simpul": "P1.A", "target_5": 2},
            {"id": "b", "simpul": "P1.B", "target_5": 3},
            {"id": "c", "simpul": "P1.C", "target_5": 4},
        ],
        isian_triwulan=[{"indikator": "p"}, {"indikator": "a"}],
        anggaran=[{"simpul": "P1.A"}],
    )
    buku = open_year(lama, AngkaTahun())
    assert buku.data["isian_triwulan"] == [
        {"indikator": "p"},
        {"indikator": "a"},
        {"indikator": "b", "target_tahun": 3},
    ]
    assert buku.data["anggaran"] == [{"simpul": "P1.A"}, {"simpul": "P1.B"}]


def test_tables_that_name_the_year_before_are_pointed_at_too():
    lama = data(
        tabel=[{"id": "t", "judul": "Pegawai Tahun 2023", "kolom": "April 2024"}],
        isi_tabel=[{"tabel": "t", "uraian": "Desember 2023"}],
        daftar=[{"jenis": "isu strategis", "uraian": "Pemilu 2023"}],
    )
    lama["profil"] = lama["profil"] | {"tanggal_data_pegawai": "per 31 Desember 2023"}
    told = [problem.message for problem in open_year(lama, AngkaTahun()).problems if problem.kind.code == "LJT-08"]
    assert [message.split("»")[0] for message in told] == [
        "«Keadaan data pegawai",
        "«Judul tabel",
        "«Judul kolom isi",
        "«Uraian",
    ]


def test_messages_stand_at_the_cells_of_the_new_workbook(tmp_path, capsys):
    lama = data(
        rencana=[{"id": "S1", "jenis": "sasaran", "uraian": "x"}],
        indikator=[{"id": "I1", "induk": "S1", "uraian": "x", "satuan": "%"}],
        target=[{"indikator": "I1", "versi": "Renstra", "target_4": 70}],
        realisasi=[{"indikator": "I1", "realisasi_tw4": 77.5, "status_data": "sementara"}],
        riwayat=[{"indikator": "I1", "tahun": tahun, "realisasi": isi} for tahun, isi in ((2023, 50), (2024, 60))],
        unit=[{"id": "U1", "nama": "Bidang 2024"}],
    )
    lama["profil"] = lama["profil"] | {"triwulan_terakhir": 4, "tanggal_data_pegawai": "per 31 Desember 2024"}
    baru = tmp_path / "baru.xlsx"
    code, _, err = run(capsys, "buku-baru", baru, "--dari", write(tmp_path / "lama.xlsx", lama), "--tahun", 2025)
    assert code == 0, err
    book = load_workbook(baru)
    for kode, lembar, isi in (
        ("LJT-05", "Riwayat", 60),
        ("LJT-16", "Riwayat", 60),
        ("LJT-08", "Profil", "per 31 Desember 2024"),
        ("LJT-08", "Unit", "Bidang 2024"),
    ):
        sel = err.split(f"{kode} lembar «{lembar}» sel ")[1].split(":")[0]
        assert book[lembar][sel].value == isi, (kode, sel)


def test_a_new_plan_period_takes_nothing_of_the_old_plan_along():
    lama = copy.deepcopy(load_sumber("contoh-bersih-2024"))
    lama["profil"]["renstra_akhir"] = 2024
    buku = open_year(lama, describe_year(measure_akhir_tahun(measure_contoh("contoh-bersih-2024"))))
    assert "LJT-03" in codes(buku)
    assert not {"rencana", "indikator", "target", "riwayat", "simpul", "anggaran", "isian_triwulan"} & buku.data.keys()
    assert not {"renstra_awal", "renstra_akhir", "dokumen_renstra"} & buku.data["profil"].keys()
    assert buku.data["unit"] == lama["unit"]


@pytest.mark.parametrize(
    ("status", "terbuka"),
    [
        (None, True),
        ("belum selesai", True),
        ("dalam proses", True),
        ("Selesai", False),
        ("sudah ditindaklanjuti", False),
        ("Tuntas", False),
        ("sebagian selesai", True),
        ("Selesai sebagian", True),
        ("Sudah ditindaklanjuti sebagian", True),
        ("telah dilaksanakan sebagian", True),
        ("sudah dilaksanakan, belum tuntas", True),
        ("Ditindaklanjuti, sedang dinilai", True),
        ("Tindak lanjut ditunda", True),
        ("Dilaksanakan; masih diproses", True),
        ("Sudah selesai sebelumnya", False),
    ],
)
def test_only_open_recommendations_go_along(status, terbuka):
    assert is_terbuka({"status": status}, 2024) is terbuka


@pytest.mark.parametrize(
    ("teks", "disebut"),
    [
        ("Tahun 2024", True),
        ("Renstra 2021-2024", False),
        ("2024-2026", False),
        ("Rp2.024", False),
        ("12024", False),
        (7, False),
    ],
)
def test_a_year_is_told_from_a_period_and_an_amount(teks, disebut):
    assert (find_year(teks, 2024) is not None) is disebut


def test_texts_that_name_the_old_year_are_dropped_from_narasi_and_pointed_at_elsewhere():
    lama = copy.deepcopy(load_sumber("contoh-bersih-2024"))
    lama["narasi"] = [{"bagian": "a", "teks": "Pada tahun 2024 …"}, {"bagian": "b", "teks": "tetap"}]
    lama["daftar"].append({"jenis": "isu strategis", "uraian": "Pemilu 2024"})
    buku = open_year(lama, AngkaTahun())
    assert [row["bagian"] for row in buku.data["narasi"]] == ["b"]
    assert any("Pemilu 2024" in p.message for p in buku.problems if p.kind.code == "LJT-08")


DATA = st.fixed_dictionaries(
    {},
    optional={
        sheet.key: st.lists(
            st.dictionaries(
                st.sampled_from([c.key for c in sheet.columns if c.key != "id"]), st.integers(0, 9), max_size=4
            ),
            max_size=2,
        )
        for sheet in WORKBOOK
        if not sheet.formulir and not sheet.by_key.get("id") and sheet.key not in ("riwayat", "rincian")
    },
)


@settings(max_examples=60)
@given(DATA)
def test_every_cell_is_carried_or_counted_as_emptied(lembar):
    profil = {"tahun": 2024, "renstra_awal": 2021, "renstra_akhir": 2026, "triwulan_terakhir": 2}
    rows = {"riwayat": [], "rincian": [], "indikator_simpul": [], "indikator": []}
    buku = open_year({"profil": profil, **rows, **lembar}, AngkaTahun())
    for sheet in WORKBOOK:
        if sheet.formulir:
            continue
        before = sum(len(row) for row in lembar.get(sheet.key, []))
        after = sum(len(row) for row in buku.data.get(sheet.key, []))
        note = next(n for n in buku.catatan if n.lembar == sheet.title)
        assert before == after + note.dikosongkan, sheet.key


@pytest.mark.parametrize("nama", [path.stem for path in CONTOH])
def test_the_new_workbook_is_read_without_a_fault_of_form_and_its_reports_do_not_crash(nama, tmp_path, capsys):
    lama = write(tmp_path / "lama.xlsx", load_sumber(nama))
    before, tahun = lama.read_bytes(), load_sumber(nama)["profil"]["tahun"]
    code, said, _ = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama, "--tahun", tahun + 1)
    assert code == 0
    assert "Realisasi " in said and "sel dikosongkan" in said
    assert lama.read_bytes() == before
    assert not (tmp_path / "baru-tidak-terpetakan.xlsx").exists()
    assert data_of(tmp_path / "baru.xlsx")["profil"]["tahun"] == tahun + 1
    code, said, _ = run(capsys, "periksa", tmp_path / "baru.xlsx")
    assert not [line for line in said.splitlines() if line[:10] == "GALAT" and line[11:14] in ("BUK", "ISI", "PRG")]
    filled = data_of(tmp_path / "baru.xlsx")
    filled["profil"]["triwulan_terakhir"] = 4
    write(tmp_path / "berjalan.xlsx", filled)
    code, said, err = run(
        capsys, "buat", tmp_path / "berjalan.xlsx", "--keluaran", tmp_path / "o", "--tanpa-nomor-halaman"
    )
    assert code in (0, 1), err
    assert "PRG-01" not in said + err


def test_what_makes_the_move_unsafe_is_refused(tmp_path, capsys):
    sumber = load_sumber("contoh-bersih-2024")
    lama = write(tmp_path / "lama.xlsx", sumber)
    for tahun, kode in ((2026, "LJT-01"), (2023, "LJT-01")):
        code, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama, "--tahun", tahun)
        assert (code, kode in err) == (1, True)
    rusak = copy.deepcopy(sumber)
    rusak["realisasi"][0]["realisasi_tw4"] = "59.1"
    code, _, err = run(
        capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", write(tmp_path / "rusak.xlsx", rusak), "--tahun", 2025
    )
    assert (code, "LJT-02" in err) == (1, True)
    assert not (tmp_path / "baru.xlsx").exists()
    code, _, err = run(capsys, "buku-baru", lama, "--dari", lama, "--tahun", 2025)
    assert (code, "BRK-05" in err) == (1, True)


KECIL = data(
    simpul=[{"id": "P1", "tingkat": "program", "nama": "Program"}],
    anggaran=[{"simpul": "P1", "pagu_murni": 100, "realisasi_tw1": 40}],
)


def test_an_old_workbook_that_lost_a_sheet_or_a_heading_is_refused(tmp_path, capsys):
    def lose_sheet(book):
        del book["Anggaran"]

    def lose_heading(book):
        next(c for row in book["Anggaran"].iter_rows(max_row=8) for c in row if c.value == "Pagu murni").value = None

    for nama, edit, kata in (("a", lose_sheet, "BUK-08"), ("b", lose_heading, "BUK-10")):
        lama = change(write(tmp_path / f"{nama}.xlsx", KECIL), edit)
        code, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama, "--tahun", 2025)
        assert (code, "LJT-15" in err, kata in err, "«Anggaran»" in err) == (1, True, True, True)
        assert not (tmp_path / "baru.xlsx").exists()
        code, _, err = run(capsys, "buku-baru", tmp_path / f"{nama}-sama.xlsx", "--dari", lama)
        assert (code, f"Pada «{nama}.xlsx» ditemukan {kata}" in err) == (0, True)


def test_what_reading_the_old_workbook_found_is_told(tmp_path, capsys):
    def hide(book):
        ws = book["Anggaran"]
        ws.row_dimensions[next(c.row for c in ws["A"] if c.value == "P1")].hidden = True

    lama = change(write(tmp_path / "lama.xlsx", KECIL), hide)
    code, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama, "--tahun", 2025)
    assert (code, "LJT-14 lembar «Anggaran»" in err, "Pada «lama.xlsx» ditemukan ISI-" in err) == (0, True, True)


def test_figures_with_a_galat_go_along_with_a_warning(tmp_path, capsys):
    lama = write(tmp_path / "lama.xlsx", load_sumber("pasuruan-2024"))
    code, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama, "--tahun", 2025)
    assert code == 0
    assert "LJT-12" in err and "CEK-33" in err


def test_pictures_of_another_folder_are_named(tmp_path, capsys):
    (tmp_path / "lama").mkdir()
    lama = write(tmp_path / "lama" / "lama.xlsx", load_sumber("contoh-bersih-2024"))
    (tmp_path / "lama" / "lambang-tirta-kencana.png").write_bytes(b"x")
    _, _, err = run(capsys, "buku-baru", tmp_path / "baru.xlsx", "--dari", lama, "--tahun", 2025)
    assert "LJT-11" in err and "lambang-tirta-kencana.png" in err
