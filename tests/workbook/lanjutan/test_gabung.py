"""Copies that several units filled become one workbook: nothing is lost, and what differs is put before people."""

from __future__ import annotations

import copy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from generator.app.tugas.lanjut import describe_year
from generator.measures.hitung.akhir_tahun import measure_akhir_tahun
from generator.workbook.columns import Id
from generator.workbook.exchange import dump_data, to_plain
from generator.workbook.lanjutan.baris import KUNCI_ALAMI, Baris, Salinan, key_columns, key_of, read_salinan
from generator.workbook.lanjutan.gabung import BarisLembar, Jenis, merge
from generator.workbook.lanjutan.mirip import KOLOM_TEKS
from generator.workbook.lanjutan.tahun import AngkaTahun, open_year
from generator.workbook.schema import SHEETS, WORKBOOK
from tests.helpers.contoh import SEMUA_SUMBER, load_sumber, measure_contoh, read_contoh
from tests.workbook.kertas import data
from tests.workbook.lanjutan.bantu import VERSI_1, change, data_of, run, write

REALISASI = SHEETS["realisasi"]


def salinan(nama: str, **lembar) -> Salinan:
    """A copy from plain rows."""
    found = {}
    for key, rows in lembar.items():
        counts: dict = {}
        baris = {}
        for row in rows:
            kunci = key_of(SHEETS[key], row)
            counts[kunci] = counts.get(kunci, 0) + 1
            full = (*kunci, counts[kunci])
            baris[full] = Baris(full, row, str(kunci[0] if kunci else ""))
        found[key] = baris
    return Salinan(nama, found)


def rows_of(gabungan, lembar: str = "realisasi") -> list[dict]:
    return gabungan.data.get(lembar, [])


def conflicts(gabungan) -> list[tuple]:
    return [(p.lembar, p.kolom, [sisi.isi for sisi in p.sisi]) for p in gabungan.perbedaan]


KOLOM = [column.key for column in REALISASI.columns if column.key.startswith("realisasi_tw")]
ROW = st.fixed_dictionaries({"indikator": st.sampled_from("abcde")}, optional={key: st.integers(0, 3) for key in KOLOM})
ROWS = st.lists(ROW, max_size=5, unique_by=lambda row: row["indikator"])
BUTIR = st.fixed_dictionaries(
    {"jenis": st.just("isu strategis"), "uraian": st.sampled_from(["satu", "dua", "Satu "])},
    optional={"keterangan": st.sampled_from("xy")},
)


def as_set(rows) -> set:
    return {tuple(sorted(row.items())) for row in rows}


def test_every_sheet_tells_its_rows_apart():
    assert KUNCI_ALAMI.keys() == {
        sheet.key
        for sheet in WORKBOOK
        if not sheet.formulir and not any(c.kunci_baris or isinstance(c.kind, Id) for c in sheet.columns)
    }
    for sheet in WORKBOOK:
        assert set(key_columns(sheet)) <= sheet.by_key.keys()
        assert key_columns(sheet) or sheet.formulir


@pytest.mark.parametrize("nama", [path.stem for path in SEMUA_SUMBER])
def test_a_workbook_merged_with_itself_is_itself(nama):
    satu = read_salinan("A.xlsx", read_contoh(nama))
    gabungan = merge([satu, satu], satu)
    lama = {key: isi for key, isi in load_sumber(nama).items() if key in SHEETS and isi}
    assert gabungan.perbedaan == ()
    assert {key: len(isi) for key, isi in gabungan.data.items()} == {key: len(isi) for key, isi in lama.items()}
    assert merge([satu, satu]).data == gabungan.data == merge([satu]).data


@settings(max_examples=150)
@given(ROWS, ROWS)
def test_without_conflicts_the_order_of_copies_does_not_matter_and_nothing_is_lost(satu, dua):
    a, b = salinan("A", realisasi=satu), salinan("B", realisasi=dua)
    ab, ba = merge([a, b]), merge([b, a])
    assert {(p.kunci, p.kolom) for p in ab.perbedaan} == {(p.kunci, p.kolom) for p in ba.perbedaan}
    if not ab.perbedaan:
        assert as_set(rows_of(ab)) == as_set(rows_of(ba))
    told = {(p.kunci, p.kolom, sisi.isi) for p in ab.perbedaan for sisi in p.sisi}
    merged = {row["indikator"]: row for row in rows_of(ab)}
    for row in (*satu, *dua):
        for key, isi in row.items():
            kunci = (row["indikator"], 1)
            assert merged[row["indikator"]][key] == isi or (kunci, key, isi) in told


@settings(max_examples=100)
@given(st.lists(BUTIR, max_size=4), st.lists(BUTIR, max_size=4))
def test_rows_without_an_id_are_kept_as_often_as_a_copy_has_them(satu, dua):
    gabungan = merge([salinan("A", daftar=satu), salinan("B", daftar=dua)])
    count = {}
    for rows in (satu, dua):
        for uraian in {row["uraian"].strip().casefold() for row in rows}:
            banyak = sum(row["uraian"].strip().casefold() == uraian for row in rows)
            count[uraian] = max(count.get(uraian, 0), banyak)
    found = [row["uraian"].strip().casefold() for row in rows_of(gabungan, "daftar")]
    assert {uraian: found.count(uraian) for uraian in found} == count


@settings(max_examples=150)
@given(ROWS, ROWS, ROWS, ROWS)
def test_three_copies_give_the_same_in_one_step_or_two(induk, satu, dua, tiga):
    base = salinan("I", realisasi=induk)
    a, b, c = (salinan(nama, realisasi=rows) for nama, rows in zip("ABC", (satu, dua, tiga), strict=True))
    whole = merge([a, b, c], base)
    if whole.perbedaan:
        return
    first = merge([a, b], base)
    assert first.perbedaan == ()
    stepwise = merge([salinan("AB", realisasi=rows_of(first)), c], base)
    assert as_set(rows_of(stepwise)) == as_set(rows_of(whole))


@settings(max_examples=100)
@given(ROWS, ROWS)
def test_what_one_copy_alone_changed_is_taken_without_a_conflict(induk, diubah):
    base, a = salinan("I", realisasi=induk), salinan("A", realisasi=diubah)
    same = salinan("B", realisasi=induk)
    for copies in ([a, same], [same, a]):
        gabungan = merge(copies, base)
        assert gabungan.perbedaan == ()
        assert as_set(rows_of(gabungan)) == as_set(diubah)


def test_two_words_for_one_cell_conflict_and_the_first_copys_stands():
    a = salinan("A", realisasi=[{"indikator": "x", "realisasi_tw1": 1}])
    b = salinan("B", realisasi=[{"indikator": "x", "realisasi_tw1": 2, "realisasi_tw2": 3}])
    gabungan = merge([a, b])
    assert rows_of(gabungan) == [{"indikator": "x", "realisasi_tw1": 1, "realisasi_tw2": 3}]
    assert conflicts(gabungan) == [("realisasi", "realisasi_tw1", [1, 2])]


def test_a_cell_emptied_here_and_changed_there_keeps_its_content_and_is_told():
    base = salinan("I", realisasi=[{"indikator": "x", "realisasi_tw1": 1}])
    a = salinan("A", realisasi=[{"indikator": "x"}])
    b = salinan("B", realisasi=[{"indikator": "x", "realisasi_tw1": 2}])
    gabungan = merge([a, b], base)
    assert rows_of(gabungan) == [{"indikator": "x", "realisasi_tw1": 2}]
    assert conflicts(gabungan) == [("realisasi", "realisasi_tw1", [2, None])]


def test_a_row_deleted_here_and_changed_there_stays_and_is_told():
    base = salinan("I", realisasi=[{"indikator": "x", "realisasi_tw1": 1}, {"indikator": "y"}])
    a = salinan("A", realisasi=[{"indikator": "y"}])
    b = salinan("B", realisasi=[{"indikator": "x", "realisasi_tw1": 2}, {"indikator": "y"}])
    gabungan = merge([a, b], base)
    assert rows_of(gabungan) == [{"indikator": "x", "realisasi_tw1": 2}, {"indikator": "y"}]
    assert conflicts(gabungan) == [("realisasi", "", ["baris diubah", None])]


def test_a_key_text_mended_in_one_copy_does_not_double_a_row_unsaid():
    a = salinan("A", isi_tabel=[{"tabel": "gol", "uraian": "Golonagn III", "isi_1": 5}])
    b = salinan("B", isi_tabel=[{"tabel": "gol", "uraian": "Golongan III", "isi_1": 5}])
    gabungan = merge([a, b])
    assert len(rows_of(gabungan, "isi_tabel")) == 2
    (satu,) = gabungan.perbedaan
    assert (satu.jenis, satu.kolom, [(s.berkas, s.isi) for s in satu.sisi]) == (
        Jenis.MIRIP,
        "uraian",
        [("A", "Golonagn III"), ("B", "Golongan III")],
    )


def test_two_versions_of_one_paragraph_are_told():
    lama = "Koordinasi dengan BKN berjalan baik sehingga layanan pensiun tepat waktu"
    butir = {"acuan": "IKU1", "periode": "TW I", "jenis": "faktor pendukung"}
    base = salinan("I", analisis=[butir | {"teks": lama}])
    a = salinan("A", analisis=[butir | {"teks": f"{lama} dan lengkap"}])
    b = salinan("B", analisis=[butir | {"teks": lama.replace("baik", "sangat baik")}])
    gabungan = merge([a, b], base)
    assert [p.jenis for p in gabungan.perbedaan] == [Jenis.MIRIP]
    assert merge([a, base], base).perbedaan == ()  # one copy alone mended it
    (paragraf,) = rows_of(merge([a, base], base), "analisis")
    assert paragraf["teks"].endswith("dan lengkap")


@pytest.mark.parametrize(
    ("satu", "dua"),
    [
        (
            {"jenis": "isu strategis", "uraian": "penataan pegawai"},
            {"jenis": "penghargaan", "uraian": "penataan pegawei"},
        ),
        (
            {"jenis": "isu strategis", "uraian": "penataan pegawai"},
            {"jenis": "isu strategis", "uraian": "sistem merit"},
        ),
    ],
)
def test_rows_of_another_kind_or_other_words_are_no_neighbours(satu, dua):
    assert merge([salinan("A", daftar=[satu]), salinan("B", daftar=[dua])]).perbedaan == ()


def test_rows_that_one_copy_holds_side_by_side_are_two_rows():
    satu, dua = ({"jenis": "isu strategis", "uraian": f"penataan pegawai {nama}"} for nama in "AB")
    assert merge([salinan("A", daftar=[satu, dua]), salinan("B", daftar=[dua])]).perbedaan == ()


def test_the_columns_of_words_are_key_columns():
    for lembar, kolom in KOLOM_TEKS.items():
        assert kolom < set(key_columns(SHEETS[lembar])), lembar


def test_new_rows_that_share_an_id_are_not_blended():
    satu = {"id": "S9", "jenis": "sasaran", "uraian": "Layanan cepat"}
    dua = {"id": "S9", "jenis": "sasaran", "uraian": "Pegawai cakap", "induk": "T1"}
    base = salinan("I", rencana=[])
    a, b = salinan("A", rencana=[satu]), salinan("B", rencana=[dua])
    gabungan = merge([a, b], base)
    assert rows_of(gabungan, "rencana") == [satu]
    (beda,) = gabungan.perbedaan
    assert (beda.jenis, [sisi.isi for sisi in beda.sisi]) == (Jenis.ID_SAMA, [satu, dua])
    more = {key: isi for key, isi in dua.items() if key != "uraian"}
    assert rows_of(merge([a, salinan("B", rencana=[more])], base), "rencana") == [satu | {"induk": "T1"}]
    assert rows_of(merge([a, b]), "rencana") == [satu | {"induk": "T1"}]  # without a base no row is new


def test_rows_added_and_deleted_are_counted_by_sheet():
    rows = [{"indikator": id} for id in "abc"]
    base = salinan("I", realisasi=rows)
    a, b = salinan("A", realisasi=rows[1:]), salinan("B", realisasi=[*rows, {"indikator": "d"}])
    assert merge([a, b], base).baris == {"A": [BarisLembar("realisasi", 0, 1)], "B": [BarisLembar("realisasi", 1, 0)]}
    assert merge([a, b]).baris == {"A": [], "B": [BarisLembar("realisasi", 2, 0)]}


def test_neighbours_and_shared_ids_are_listed_for_decision(tmp_path, capsys):
    def pegawai(uraian, rencana):
        kepala = {"id": "gol", "jenis": "pegawai", "bagian": "pegawai", "judul": "G", "kepala_baris": "U", "kolom": "I"}
        isi = {"tabel": "gol", "uraian": uraian, "isi_1": 5}
        return data(tabel=[kepala], isi_tabel=[isi], rencana=[{"id": "S9", "jenis": "sasaran", "uraian": rencana}])

    induk = data(tabel=pegawai("", "")["tabel"])
    a = write(tmp_path / "a.xlsx", pegawai("Golonagn III", "Layanan cepat"))
    b = write(tmp_path / "b.xlsx", pegawai("Golongan III", "Pegawai cakap"))
    base = write(tmp_path / "induk.xlsx", induk)
    code, said, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", a, b, "--induk", base)
    assert code == 0
    assert "GBG-05 lembar «Isi Tabel» sel" in err and "GBG-06 lembar «Rencana» sel" in err
    assert said.count("1 baris ditambah") == 4
    rows = list(load_workbook(tmp_path / "hasil-perbedaan.xlsx").active.iter_rows(min_row=5, values_only=True))
    contents = {row[1]: (row[5], row[7]) for row in rows}
    assert contents["Isi Tabel"] == ("Golonagn III", "Golongan III")
    assert "Uraian: Layanan cepat" in contents["Rencana"][0] and "Uraian: Pegawai cakap" in contents["Rencana"][1]


def test_new_rows_stand_behind_their_neighbour():
    a = salinan("A", realisasi=[{"indikator": id} for id in "acd"])
    b = salinan("B", realisasi=[{"indikator": id} for id in "zabcd"])
    assert [row["indikator"] for row in rows_of(merge([a, b]))] == list("zabcd")


def test_a_book_opened_before_the_year_was_closed_receives_the_history_later():
    """What docs/panduan/tahun-baru.md advises: open early, fill, open again after closing, merge."""
    lama = dump_data(read_contoh("contoh-bersih-2024"))
    awal = open_year(lama, AngkaTahun()).data
    terisi = copy.deepcopy(awal)
    terisi["profil"]["triwulan_terakhir"] = 1
    terisi["isian_triwulan"][0]["realisasi_tw1"] = 25
    akhir = describe_year(measure_akhir_tahun(measure_contoh("contoh-bersih-2024")))
    susulan = open_year(lama, akhir).data
    copies = [salinan(nama, **tables(data)) for nama, data in (("terisi", terisi), ("susulan", susulan))]
    gabungan = merge(copies, salinan("awal", **tables(awal)))
    assert gabungan.perbedaan == ()
    assert gabungan.data["profil"]["triwulan_terakhir"] == 1
    assert gabungan.data["riwayat"] == susulan["riwayat"]
    baris = gabungan.data["isian_triwulan"][0]
    assert baris == susulan["isian_triwulan"][0] | {"realisasi_tw1": 25}
    assert "realisasi_lalu" in baris


def tables(data: dict) -> dict:
    """Rows by sheet, a form being one row."""
    return {key: [isi] if SHEETS[key].formulir else isi for key, isi in data.items() if key in SHEETS}


def bidang(sumber: dict, tw: int, keep) -> dict:
    """A copy in which only the rows that `keep` chooses are filled for a quarter."""
    filled = copy.deepcopy(sumber)
    for row in filled["isian_triwulan"]:
        if not keep(row["indikator"]):
            row.pop(f"realisasi_tw{tw}", None)
    return filled


def test_units_fill_their_own_copies_and_one_workbook_comes_of_them(tmp_path, capsys):
    sumber = load_sumber("contoh-bersih-2024")
    write(tmp_path / "kosong.xlsx", bidang(sumber, 4, lambda id: False))
    write(tmp_path / "satu.xlsx", bidang(sumber, 4, lambda id: id.startswith("P1")))
    lain = bidang(sumber, 4, lambda id: not id.startswith("P1"))
    lain["realisasi"][0]["realisasi_tw4"] = 70
    lain["daftar"] = lain["daftar"][1:]
    write(tmp_path / "dua.xlsx", lain)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    names = [tmp_path / nama for nama in ("hasil.xlsx", "satu.xlsx", "dua.xlsx")]
    code, said, err = run(capsys, "gabung", *names, "--induk", tmp_path / "kosong.xlsx")
    assert code == 0, err
    assert "satu.xlsx: " in said and "GBG" not in err
    hasil = data_of(tmp_path / "hasil.xlsx")
    filled = [to_plain(r.get("realisasi_tw4")) for r in sumber["isian_triwulan"]]
    assert [r.get("realisasi_tw4") for r in hasil["isian_triwulan"]] == filled
    assert (hasil["realisasi"][0]["realisasi_tw4"], len(hasil["daftar"])) == (70, len(sumber["daftar"]) - 1)
    assert {path: path.read_bytes() for path in before} == before
    assert not (tmp_path / "hasil-perbedaan.xlsx").exists()


def test_a_conflict_is_listed_with_links_to_every_cell(tmp_path, capsys):
    sumber = load_sumber("sumenep-2024")
    lain = copy.deepcopy(sumber)
    lain["isian_triwulan"][0]["realisasi_tw1"] = 99
    lain["rencana"] = lain["rencana"][:-1]
    ubah = copy.deepcopy(sumber)
    ubah["rencana"][-1]["uraian"] = "diubah"
    a, b = write(tmp_path / "a.xlsx", ubah), write(tmp_path / "b.xlsx", lain)
    induk = copy.deepcopy(sumber)
    induk["isian_triwulan"][0]["realisasi_tw1"] = 1
    write(tmp_path / "induk.xlsx", induk)
    code, _, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", a, b, "--induk", tmp_path / "induk.xlsx")
    assert code == 0
    assert "GBG-02 lembar «Isian Triwulan»" in err and "GBG-03 lembar «Rencana»" in err
    ws = load_workbook(tmp_path / "hasil-perbedaan.xlsx").active
    cells = {row[1].value: row for row in ws.iter_rows(min_row=5)}
    sel = cells["Isian Triwulan"]
    assert sel[7].value == 99
    assert sel[8].hyperlink.target.startswith("b.xlsx")
    assert sel[4].hyperlink.target.startswith("hasil.xlsx")


@pytest.mark.parametrize(("kunci", "isi"), [("tahun", 2023), ("nama_opd", "Dinas Lain")])
def test_another_agency_or_year_is_refused(tmp_path, capsys, kunci, isi):
    sumber = load_sumber("sumenep-2024")
    lain = sumber | {"profil": sumber["profil"] | {kunci: isi}}
    a, b = write(tmp_path / "a.xlsx", sumber), write(tmp_path / "b.xlsx", lain)
    code, _, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", a, b)
    assert (code, "GBG-01" in err, (tmp_path / "hasil.xlsx").exists()) == (1, True, False)


def test_copies_of_two_schema_versions_are_refused(tmp_path, capsys):
    a = write(tmp_path / "a.xlsx", load_sumber("contoh-bersih-2024"))
    code, _, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", a, VERSI_1)
    assert (code, "versi susunannya" in err) == (1, True)


def test_a_copy_with_a_lost_heading_is_refused(tmp_path, capsys):
    a = write(tmp_path / "a.xlsx", load_sumber("sumenep-2024"))

    def edit(book):
        next(c for row in book["Rencana"].iter_rows(max_row=8) for c in row if c.value == "Uraian").value = "Isi"

    b = change(write(tmp_path / "b.xlsx", load_sumber("sumenep-2024")), edit)
    code, _, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", a, b)
    assert (code, "GBG-04" in err, "BUK-09" in err) == (1, True, True)


KECIL = data(
    simpul=[{"id": "P1", "tingkat": "program", "nama": "Program"}],
    anggaran=[{"simpul": "P1", "pagu_murni": 100, "realisasi_tw1": 40}],
)


def lose_sheet(book):
    del book["Anggaran"]


def lose_heading(book):
    next(c for row in book["Anggaran"].iter_rows(max_row=8) for c in row if c.value == "Pagu murni").value = None


@pytest.mark.parametrize(("edit", "kata"), [(lose_sheet, "BUK-08"), (lose_heading, "BUK-10")])
def test_a_sheet_or_a_heading_that_one_copy_lost_does_not_empty_the_result(tmp_path, capsys, edit, kata):
    induk, a = (write(tmp_path / nama, KECIL) for nama in ("induk.xlsx", "a.xlsx"))
    b = change(write(tmp_path / "b.xlsx", KECIL), edit)
    for copies in ((a, b, "--induk", induk), (b, a), (a, a, "--induk", b)):
        code, _, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", *copies)
        assert (code, "GBG-04" in err, kata in err, "«b.xlsx»" in err) == (1, True, True, True)
        assert not (tmp_path / "hasil.xlsx").exists()


def test_what_an_older_version_never_had_does_not_hinder_merging(tmp_path, capsys):
    code, said, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", VERSI_1, VERSI_1)
    assert (code, "GBG" in err, "LJT-14" in err) == (0, False, False)
    assert "Periksa hasilnya dengan «lkjip periksa hasil.xlsx»" in said


def test_what_reading_the_copies_found_is_told_with_their_names(tmp_path, capsys):
    rusak = data(simpul=KECIL["simpul"], anggaran=[{"simpul": "P1", "pagu_murni": "59.1"}])
    a, b = write(tmp_path / "a.xlsx", rusak), write(tmp_path / "b.xlsx", rusak)
    code, _, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", a, b)
    assert (code, "LJT-14 lembar «Anggaran» sel" in err, "Pada «a.xlsx», «b.xlsx» ditemukan ISI-" in err) == (
        0,
        True,
        True,
    )


def test_a_damaged_or_unreadable_copy_is_refused(tmp_path, capsys):
    a = write(tmp_path / "a.xlsx", load_sumber("sumenep-2024"))
    (tmp_path / "b.xlsx").write_bytes(a.read_bytes()[:5000])
    code, _, err = run(capsys, "gabung", tmp_path / "hasil.xlsx", a, tmp_path / "b.xlsx")
    assert (code, "BUK-04" in err) == (1, True)
