"""BAB III A prints the figures of the examples in the tables and sentences that the regulation asks for."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.measures.hasil import Bentuk, JenisAngka, Ukuran
from generator.measures.ukur import measure
from generator.model.nilai import Polaritas
from generator.reports import lkjip
from generator.reports.lkjip.bab3.perbandingan import print_kemajuan
from tests.helpers.contoh import build_contoh
from tests.reports.lkjip.baca import build_contoh_lkjip, find_tabel, read_gaps, read_rows, read_text, row_of

PASURUAN, WAYKANAN, BERSIH = "pasuruan-2024", "waykanan-2023", "contoh-bersih-2024"


def test_target_realisasi_and_capaian_stand_under_the_bands_of_tujuan_and_sasaran():
    rows = read_rows(build_contoh_lkjip(PASURUAN), "target-realisasi")
    assert [row[0] for row in rows if len(set(row)) == 1] == ["Tujuan", "Sasaran"]
    assert [row[2:5] for row in rows if len(set(row)) > 1] == [
        ["71,17", "77,32*)", "108,6%"],
        ["281,5", "296,5", "105,3%"],
        ["82,10", "82,10 (A)", "100,0%"],
    ]


def test_a_provisional_value_is_marked_in_table_footnote_and_sentence():
    context = build_contoh_lkjip(PASURUAN)
    note = "*) Indeks Profesionalitas ASN: angka sementara per 10 September 2024."
    for kunci in ("target-realisasi", "perbandingan-tahun-2024", "jangka-menengah", "pembanding"):
        assert note in find_tabel(context, kunci).catatan, kunci
    assert "Angka tersebut masih berupa angka sementara per 10 September 2024." in read_text(
        context["rincian_indikator"]
    )


def test_the_sentence_of_an_indicator_says_value_comparison_category_and_source():
    text = read_text(build_contoh_lkjip(WAYKANAN)["rincian_indikator"])
    assert (
        "Realisasi Indeks Profesionalitas ASN Tahun 2023 sebesar 84,40 poin dengan predikat Tinggi, melampaui target "
        "64,00 poin (20,40 poin lebih tinggi) dengan capaian 131,9% dan kategori sangat baik. Sumber data:"
    ) in text


def test_an_indicator_without_target_is_shown_as_a_gap_and_has_no_capaian():
    context = build_contoh_lkjip(WAYKANAN)
    row = row_of(context, "target-realisasi", "Indeks Sistem Merit")
    assert row[2:] == ["[belum diisi: Target!H9]", "209 (Kurang)", "–", "–"]
    assert "sedangkan targetnya belum ditetapkan sehingga capaian tidak dihitung" in read_text(
        context["rincian_indikator"]
    )


def test_a_lower_is_better_indicator_below_its_target_exceeds_it():
    isian = build_contoh(BERSIH)
    negatif = [i for i in isian.indikator if i.polaritas is Polaritas.NEGATIF]
    assert [i.uraian for i in negatif] == ["Rata-rata waktu temu kembali arsip"]
    text = read_text(build_contoh_lkjip(BERSIH)["rincian_indikator"])
    assert "melampaui target 14,00 menit (0,60 menit lebih rendah; nilai yang lebih rendah berarti lebih baik)" in text


def test_an_unreleased_value_says_why_and_breaks_no_later_section():
    isian = build_contoh(PASURUAN)
    belum = tuple(
        replace(row, realisasi_tahun=None, alasan_belum="BKN belum merilis nilai") if row.indikator == "IKU2" else row
        for row in isian.realisasi
    )
    rincian = tuple(row for row in isian.rincian if row.indikator != "IKU2")
    context = lkjip.build(measure(replace(isian, realisasi=belum, rincian=rincian)))
    assert "Indeks Sistem Merit Tahun 2024 belum tersedia: BKN belum merilis nilai." in read_text(
        context["rincian_indikator"]
    )
    assert "Sebanyak 1 (satu) dari 3 (tiga) indikator kinerja utama belum terukur" in read_text(context["ikhtisar"])
    assert "Indeks Sistem Merit belum dapat dibandingkan" in read_text(context["pembanding"])


def test_component_groups_of_unequal_length_stand_side_by_side_with_their_own_sums():
    isian = build_contoh(PASURUAN)
    shorter = tuple(r for r in isian.rincian if not (r.kelompok == "PPPK" and r.uraian == "Disiplin"))
    table = find_tabel(lkjip.build(measure(replace(isian, rincian=shorter))), "komponen-IKU1")
    *_, last, total = (tuple(sel.teks for sel in baris.sel) for baris in table.baris)
    assert last == ("4", "Disiplin", "5,00", "", "", "")
    assert total == ("Jumlah", "79,92", "Jumlah", "69,71")


def test_staff_tables_of_one_shape_stand_side_by_side():
    rows = read_rows(build_contoh_lkjip(PASURUAN), "tabel-golongan-pns")
    assert len(rows[0]) == 6
    assert rows[-1] == ["Jumlah", "Jumlah", "7.593", "Jumlah", "Jumlah", "5.271"]
    assert rows[5][3:] == ["", "", ""]


def test_components_of_several_years_share_one_table_with_weights():
    rows = read_rows(build_contoh_lkjip(PASURUAN), "komponen-IKU3")
    assert rows[0] == ["1", "Perencanaan Kinerja", "30", "28,39", "24,00", "26,10"]
    assert rows[-1] == ["Jumlah", "Jumlah", "100", "81,64", "82,05", "82,10"]


def test_a_sum_of_components_that_differs_from_the_reported_value_is_said():
    text = read_text(build_contoh_lkjip(PASURUAN)["rincian_indikator"])
    assert "menghasilkan 297,5, berbeda dari realisasi yang dilaporkan (296,5)" in text


def test_a_formula_is_printed_with_its_numbers():
    text = read_text(build_contoh_lkjip(BERSIH)["rincian_indikator"])
    assert "= (215 ÷ 400) × 100% = 53,75%" in text


def test_program_indicators_have_details_with_a_capaian_per_line():
    rows = read_rows(build_contoh_lkjip(WAYKANAN), "rincian-IP1")
    assert rows == [
        ["1", "Calon ASN", "100", "96", "96,0%"],
        ["2", "Perpanjangan SK PTHL", "47", "47", "100,0%"],
        ["3", "Penginputan Proyeksi Kebutuhan ASN 2024-2028", "798", "768", "96,2%"],
    ]


def test_earlier_years_are_column_groups_of_the_declared_number():
    isian = build_contoh(BERSIH)
    for banyak, tahun in ((1, ["2023", "2024"]), (3, ["2021", "2022", "2023", "2024"])):
        pengaturan = replace(isian.pengaturan, jumlah_tahun_pembanding=banyak)
        context = lkjip.build(measure(replace(isian, pengaturan=pengaturan)))
        years = [sel.teks for sel in find_tabel(context, "perbandingan-tahun-2024").kepala[0].sel[1:-1]]
        assert years == tahun


def test_a_change_against_earlier_years_is_said_with_its_direction():
    text = read_text(build_contoh_lkjip(WAYKANAN)["tahun_lalu"])
    assert (
        "naik 38,17 poin dibandingkan Tahun 2022 (46,23 poin menjadi 84,40 poin) dan naik 12,64 poin dibandingkan Tahun 2021"
        in text
    )
    assert "turun 1,90 menit (membaik) dibandingkan Tahun 2023" in read_text(build_contoh_lkjip(BERSIH)["tahun_lalu"])


def test_the_medium_term_gap_is_said_with_its_direction():
    text = read_text(build_contoh_lkjip(PASURUAN)["jangka_menengah"])
    assert "sebesar 77,32 (angka sementara) berada 0,03 di bawah target akhir periode Renstra (77,35)" in text


@pytest.mark.parametrize(
    ("nilai", "cetak"), [("99.96", "99,96%"), ("99.9996", "99,9996%"), ("100", "100,0%"), ("87.25", "87,3%")]
)
def test_progress_below_the_target_never_reads_as_reached(nilai, cetak):
    assert print_kemajuan(Ukuran("k", Decimal(nilai), Bentuk(JenisAngka.PERSEN, 1), "")) == cetak


def test_a_benchmark_that_is_not_available_is_marked_and_explained():
    context = build_contoh_lkjip(PASURUAN)
    assert row_of(context, "pembanding", "Indeks Sistem Merit")[2:] == ["296,5", "383,0", "t.a."]
    assert "t.a. = tidak ada angka pembanding." in find_tabel(context["pembanding"], "pembanding").catatan
    assert "lebih rendah 86,5 daripada angka provinsi (383,0)." in read_text(context["pembanding"])


def test_the_efficiency_of_a_sasaran_uses_the_money_of_its_programs():
    row = row_of(build_contoh_lkjip(PASURUAN), "efisiensi", "Indeks Sistem Merit")
    assert row[4:7] == ["3.633.045.337", "3.024.669.465", "83,25%"]
    assert row[7] == "127%"


def test_causes_that_the_capaian_asks_for_are_marked_when_missing():
    assert read_gaps(build_contoh_lkjip(PASURUAN)["penyebab"]) == [
        "[belum diisi: solusi atau tindak lanjut Nilai SAKIP – lembar «Analisis» kolom «Uraian» sel E21]"
    ]
    assert read_gaps(build_contoh_lkjip(BERSIH)["penyebab"]) == []


def test_each_of_the_seven_analyses_prints_a_gap_marker_when_its_data_is_missing():
    isian = build_contoh(BERSIH)
    bare = replace(
        isian, riwayat=(), pembanding=(), analisis=(), target=(), anggaran=(), anggaran_dokumen=(), indikator=()
    )
    context = lkjip.build(measure(bare))
    for bagian in ("pengukuran", "tahun_lalu", "jangka_menengah", "pembanding", "penyebab", "efisiensi"):
        assert len(read_gaps(context[bagian])) == 1, bagian
    context = lkjip.build(measure(replace(isian, simpul=(), anggaran=(), indikator_simpul=())))
    assert read_gaps(context["program_penunjang"])
