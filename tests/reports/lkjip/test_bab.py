"""BAB I, II, IV and the whole document: lists, tables, own words, gaps, and a Word file from any workbook."""

import io
from dataclasses import fields, replace
from datetime import date

import pytest
from docx import Document

from generator.app.paths import find_templates
from generator.measures.ukur import measure
from generator.model.analisis import Narasi
from generator.model.asal import Asal
from generator.model.isian import Isian
from generator.model.pilihan import JenisRencana, StatusJabatan, VersiTarget
from generator.reports import lkjip
from generator.reports.lkjip import bab2
from generator.reports.lkjip.lebar import fit_figures
from generator.reports.naskah import DokumenInfo
from generator.reports.tabel import Baris, Kolom, Sel, Tabel
from generator.reports.triwulan.lebar import measure_text
from generator.reports.umum.tanda_tangan import build_tanda_tangan
from generator.word.renderer import fill
from tests.helpers.contoh import build_contoh
from tests.helpers.templat import known_names
from tests.reports.cascading.kisi import tables
from tests.reports.lkjip.baca import build_contoh_lkjip, find_tabel, read_gaps, read_rows, read_text, row_of
from tests.word.baca_docx import body, paragraphs

PASURUAN, WAYKANAN, BERSIH = "pasuruan-2024", "waykanan-2023", "contoh-bersih-2024"
TEMPLAT = find_templates() / "lkjip.docx"
INFO = DokumenInfo("LKjIP", "OPD", 2024)
LEMBAR = [field.name for field in fields(Isian) if field.name not in ("profil", "pengaturan")]


def read_headings(docx: bytes) -> list[str]:
    found = Document(io.BytesIO(docx)).paragraphs
    return [
        p.text.strip() for p in found if p.style is not None and p.style.name in ("Heading 1", "Heading 2", "Heading 3")
    ]


def test_units_are_numbered_as_a_tree():
    rows = read_rows(build_contoh_lkjip(PASURUAN), "unit")
    assert [row[0] for row in rows[:4]] == ["1", "1.1", "1.1.1", "1.1.2"]


def test_headings_of_several_levels_group_their_columns():
    kepala = find_tabel(build_contoh_lkjip(WAYKANAN), "tabel-golongan").kepala
    assert len(kepala) == 3
    assert [(sel.teks, sel.gabung_kolom) for sel in kepala[1].sel] == [("I", 4), ("II", 4), ("III", 4), ("IV", 4)]
    assert [sel.gabung_baris for sel in kepala[0].sel] == [3, 3, 3, 1, 3]


def test_posts_show_how_many_are_not_filled():
    rows = read_rows(build_contoh_lkjip(WAYKANAN), "tabel-formasi")
    assert rows[4][2:5] == ["32", "8", "24"] and rows[-1][2:5] == ["84", "23", "61"]


def test_strategies_and_policies_are_numbered_lists_merged_where_they_serve_the_whole_tujuan():
    waykanan = find_tabel(build_contoh_lkjip(WAYKANAN), "strategi")
    assert [len(sel.teks) for sel in waykanan.baris[1].sel[3:]] == [7, 6]
    assert all(sel.bernomor for sel in waykanan.baris[1].sel[3:])
    pasuruan = find_tabel(build_contoh_lkjip(PASURUAN), "strategi")
    assert len(pasuruan.kolom) == 4
    assert (len(pasuruan.baris[0].sel[3].teks), pasuruan.baris[0].sel[3].gabung_baris) == (13, 2)


def test_the_perjanjian_kinerja_shows_each_version_beside_the_renstra():
    row = row_of(build_contoh_lkjip(WAYKANAN), "perjanjian-kinerja", "Nilai Sakip BKPSDM")
    assert row[3:] == ["57,10", "59,10"]
    assert build_contoh_lkjip(PASURUAN)["nama_pk"] == "Perjanjian Kinerja Perubahan"
    assert build_contoh_lkjip(WAYKANAN)["nama_pk"] == "Perjanjian Kinerja"  # its budget was revised, no agreement dated


def test_a_changed_target_is_said_in_words():
    isian = build_contoh(WAYKANAN)
    pk = next(t for t in isian.target if t.versi.value == "PK" and t.indikator == "IKU1")
    baru = replace(pk, versi=type(pk.versi).PK_PERUBAHAN, target_3=pk.target_3 + 1)
    context = lkjip.build(measure(replace(isian, target=(*isian.target, baru))))
    assert (
        "Perjanjian Kinerja Tahun 2023 diubah, yaitu target Nilai Sakip BKPSDM dari 59,10 menjadi 60,10."
        in read_text(context["perjanjian"])
    )


def test_an_agreement_revised_for_its_budget_alone_is_not_called_unchanged():
    isian = build_contoh(WAYKANAN)
    dated = replace(isian, profil=replace(isian.profil, tanggal_pk_perubahan=date(2023, 10, 2)))
    context = lkjip.build(measure(dated))
    assert context["nama_pk"] == "Perjanjian Kinerja Perubahan"
    words = read_text(context["perjanjian"])
    assert "menjadi Perjanjian Kinerja Perubahan, tanpa mengubah target." in words and "tidak diubah" not in words
    plain = tuple(replace(row, pagu_perubahan=None, pagu_murni=row.pagu_perubahan) for row in isian.anggaran)
    assert "tidak diubah dalam tahun berjalan." in read_text(
        lkjip.build(measure(replace(isian, anggaran=plain)))["perjanjian"]
    )


def test_own_words_replace_the_opening_sentences_and_keep_the_tables():
    isian = build_contoh(PASURUAN)
    asal = Asal("Narasi", 2, {})
    own = (Narasi("lkjip/pengukuran", "Kalimat sendiri.", asal), Narasi("lkjip/latar-belakang", "Satu.\nDua.", asal))
    context = lkjip.build(measure(replace(isian, narasi=own)))
    assert read_text(context["pengukuran"]).splitlines() == ["Kalimat sendiri."]
    assert find_tabel(context["pengukuran"], "target-realisasi")
    text = "\n".join(paragraphs(body(fill(TEMPLAT, context, INFO))))
    assert "Satu.\nDua." in text and "Setiap instansi pemerintah wajib" not in text


@pytest.mark.parametrize("nama", [PASURUAN, WAYKANAN, BERSIH, "dinkes", "inspektorat"])
def test_the_iku_of_the_appendix_are_those_of_bab_ii_and_of_the_iku_document(nama):
    iku = {indikator.uraian for indikator in build_contoh(nama).daftar_iku()}
    context = build_contoh_lkjip(nama)
    matrix = [row[3] for row in read_rows(context, "matriks-iku")]
    assert set(matrix) == {row[1] for row in read_rows(context, "iku")} == iku
    assert len(matrix) == len(iku)


def test_a_tujuan_without_an_iku_stands_beside_its_first_sasaran():
    isian = build_contoh(BERSIH)
    tujuan = {rencana.id for rencana in isian.rencana if rencana.jenis is JenisRencana.TUJUAN}
    indikator = tuple(replace(i, is_iku=i.induk not in tujuan) for i in isian.indikator)
    rows = read_rows(lkjip.build(measure(replace(isian, indikator=indikator))), "matriks-iku")
    assert rows[0][0] == "1" and rows[0][1] and rows[0][2]


def test_each_tujuan_of_the_iku_matrix_takes_the_next_number():
    rows = read_rows(build_contoh_lkjip(BERSIH), "matriks-iku")
    assert list(dict.fromkeys(row[0] for row in rows)) == ["1", "2"]
    assert all(row[1] for row in rows), "number and tujuan reach over all its sasaran"


def test_an_acting_head_signs_as_such_and_a_missing_date_is_marked():
    isian = build_contoh(PASURUAN)
    acting = replace(isian, pejabat=(replace(isian.pejabat[0], status_jabatan=StatusJabatan.PLT),))
    assert build_tanda_tangan(acting, "tanggal_lkjip").jabatan.startswith("Plt. Kepala Badan")
    undated = replace(acting, profil=replace(acting.profil, tanggal_lkjip=None))
    gap = build_tanda_tangan(undated, "tanggal_lkjip").tempat_tanggal
    assert gap == f"Pasuruan, [belum diisi: tanggal – lembar «Profil» sel {isian.profil.asal.kolom['tanggal_lkjip']}]"


def test_the_conclusion_counts_reached_and_missed_targets():
    text = read_text(build_contoh_lkjip(BERSIH)["simpulan"])
    assert "6 (enam) indikator mencapai atau melampaui target dan 1 (satu) indikator belum mencapai target" in text


def test_the_clean_example_has_no_gap_anywhere():
    context = build_contoh_lkjip(BERSIH)
    assert [gap for section in context.values() for gap in read_gaps(section)] == []
    assert not any(sel.kosong for tabel in tables(context) for baris in tabel.baris for sel in baris.sel)


@pytest.mark.parametrize("nama", [PASURUAN, WAYKANAN, BERSIH])
def test_every_name_of_the_template_is_given_and_every_table_has_its_own_key(nama):
    context = build_contoh_lkjip(nama)
    assert known_names(TEMPLAT) == set(context)
    keys = [tabel.kunci for tabel in tables(context)]
    assert len(keys) == len(set(keys))


def test_optional_sections_vanish_with_their_headings():
    pasuruan = read_headings(fill(TEMPLAT, build_contoh_lkjip(PASURUAN), INFO))
    waykanan = read_headings(fill(TEMPLAT, build_contoh_lkjip(WAYKANAN), INFO))
    assert "Visi dan Misi" not in pasuruan and "Penghargaan" not in pasuruan
    assert "Visi dan Misi" in waykanan and "Penghargaan" in waykanan
    assert "Perbandingan dengan Provinsi, Nasional, atau Lainnya" in waykanan  # required, though without data


@pytest.mark.parametrize("lembar", LEMBAR)
def test_a_workbook_with_an_empty_sheet_still_becomes_a_document(lembar):
    isian = replace(build_contoh(BERSIH), **{lembar: ()})
    assert len(read_headings(fill(TEMPLAT, lkjip.build(measure(isian)), INFO))) > 30


def test_the_annual_report_is_offered_only_for_a_closed_year():
    isian = build_contoh(BERSIH)
    assert lkjip.has_data(isian)
    assert not lkjip.has_data(replace(isian, profil=replace(isian.profil, triwulan_terakhir=3)))
    assert not lkjip.has_data(replace(isian, indikator=()))


def test_columns_are_wide_enough_for_their_figures_and_smaller_type_comes_last():
    words, figure = "kata-kata yang panjang", "450.000.000"
    rows = (Baris((Sel(words), Sel(figure), Sel("B"))), Baris((Sel(words), Sel("70,00"), Sel("B"))))
    table = Tabel("t", (Kolom(8), Kolom(1), Kolom(1)), (), rows)
    fitted = fit_figures(table, 10)
    assert fitted.kolom[1].lebar > 2.2 and fitted.ukuran == table.ukuran
    assert sum(kolom.lebar for kolom in fitted.kolom) == pytest.approx(10)
    many = Tabel("t", (Kolom(4), *(Kolom(1),) * 6), (), (Baris((Sel(words), *(Sel(figure),) * 6)),))
    assert fit_figures(many, 15.5).ukuran < many.ukuran
    assert fit_figures(fitted, 10) == fitted


def test_a_tight_column_keeps_its_longest_word_whole():
    rows = (Baris((Sel("uraian yang cukup panjang"), Sel("Dokumen"))),)
    fitted = fit_figures(Tabel("t", (Kolom(9), Kolom(0.5)), (), rows), 9.5)
    assert fitted.kolom[1].lebar > 1.4 and fitted.ukuran == 9.0


def test_the_steps_after_a_reached_target_are_its_recommendations_only():
    text = read_text(build_contoh_lkjip(BERSIH)["langkah"])
    assert text.index("untuk indikator yang belum mencapai target:") < text.index("yang telah mencapai target:")
    assert "Menyediakan salinan daftar arsip" not in text and "Menggabungkan pembinaan lapangan" in text


def test_a_single_item_is_a_sentence_and_categories_are_small_inside_one():
    context = build_contoh_lkjip(PASURUAN)
    assert "Prioritas tahun ini adalah Peningkatan Pelayanan Dasar" in read_text(context["rencana_kinerja"])
    assert "dengan kategori sangat berhasil" in read_text(context["ikhtisar"])
    assert "Seluruh indikator tujuan dan sasaran Tahun 2024, yaitu 3 (tiga) indikator" in read_text(context["simpulan"])
    assert "urusan kearsipan dalam satu dinas." in read_text(build_contoh_lkjip(BERSIH)["organisasi"])


def test_no_unit_breaks_inside_a_word_in_the_wide_appendix():
    tabel = find_tabel(build_contoh_lkjip(WAYKANAN), "realisasi-luas")
    satuan = [head.teks for head in tabel.kepala[0].sel].index("Satuan")
    room = tabel.kolom[satuan].lebar * 28.35 - 4.5
    words = {word for row in read_rows(build_contoh_lkjip(WAYKANAN), "realisasi-luas") for word in row[satuan].split()}
    assert {"Dokumen", "Lembaga"} <= words
    assert max(measure_text(word) for word in words - {"Jumlah"}) * tabel.ukuran <= room + 0.01


def test_targets_that_the_revised_agreement_left_alone_stand_in_its_column():
    isian = build_contoh("contoh-bersih-2024")
    kept = tuple(t for t in isian.target if t.versi is not VersiTarget.PK_PERUBAHAN or t.indikator == "IKU3")
    assert sum(t.versi is VersiTarget.PK_PERUBAHAN for t in kept) == 1
    rows = read_rows(bab2.build_perjanjian(measure(replace(isian, target=kept))), "perjanjian-kinerja")
    assert [row[-1] for row in rows if row[0] not in ("Tujuan", "Sasaran")] == [
        *("72,00", "84,50", "64,00", "55,00", "70,00", "14,00", "78,00")
    ]


def test_a_target_that_no_agreement_holds_stands_in_the_column_of_none():
    isian = build_contoh("contoh-bersih-2024")
    kept = tuple(t for t in isian.target if t.versi is VersiTarget.RENSTRA or t.indikator != "IKU3")
    changed = next(t for t in kept if t.versi is VersiTarget.PK_PERUBAHAN)
    assert changed.indikator != "IKU3"
    rows = read_rows(bab2.build_perjanjian(measure(replace(isian, target=kept))), "perjanjian-kinerja")
    nama = isian.indikator_by_id["IKU3"].uraian
    (row,) = [row for row in rows if row[1] == nama]
    assert row[-3] != "–" and row[-2:] == ["–", "–"]
