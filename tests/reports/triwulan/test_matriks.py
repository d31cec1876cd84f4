"""The matrix of the Renja evaluation: columns, rows, blanks, footer, footnotes, widths."""

from collections import Counter
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.measures.hasil import Bentuk, Ukuran
from generator.measures.ukur import measure
from generator.model.nilai import BasisRerata, Polaritas
from generator.model.pilihan import (
    JenisAnalisis,
    KertasMatriks,
    PenjumlahanRenja,
    PeriodeAnalisis,
    Tingkat,
    VarianRenja,
)
from generator.reports.tabel import LANJUTAN, Jenis, Tabel, place_cells
from generator.reports.triwulan.lebar import LEBAR_A3, LEBAR_F4, UKURAN_MATRIKS, count_lines, measure_text
from generator.reports.triwulan.renja.matriks import build_matriks, build_matriks_terbagi
from generator.reports.umum.angka import number_pattern
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.reports.triwulan.bantu import find_row, measure_with, texts, with_settings

PERIODE = [("sumenep-2024", 1), ("kecamatan", 2), ("inspektorat", 2), ("dinkes", 2)]
PERIODE += [("contoh-bersih-2024", triwulan) for triwulan in (1, 2, 3, 4)]


def test_the_17_column_form_has_32_physical_columns_and_four_header_rows():
    tabel = build_matriks(measure_contoh("sumenep-2024", 1))
    assert len(tabel.kolom) == 32
    assert [row.jenis for row in tabel.kepala] == [Jenis.KEPALA, Jenis.KEPALA, Jenis.NOMOR, Jenis.KEPALA]
    assert texts(tabel.kepala[1]) == ["I", "II", "III", "IV"]
    assert texts(tabel.kepala[2])[12:] == ["13 = 9+10+11+12", "14 = 13/8×100%", "15 = 7+13", "16 = 15/6×100%", "17"]
    assert texts(tabel.kepala[3]) == ["K", "Rp"] * 11


def test_the_15_column_form_has_25_physical_columns_with_its_own_numbers():
    tabel = build_matriks(measure_with("sumenep-2024", 1, varian_renja=VarianRenja.KOLOM_15))
    assert len(tabel.kolom) == 25
    numbers = texts(tabel.kepala[2])
    assert numbers[:5] == ["1", "2", "3", "4", "5"]
    assert numbers[-4:] == ["12 = 8+9+10+11", "13 = 6+12", "14 = 13/5×100%", "15"]


def test_captions_name_the_years_of_the_workbook():
    captions = texts(build_matriks(measure_contoh("kecamatan", 2)).kepala[0])
    assert "Target Renstra Perangkat Daerah Tahun 2025-2029" in captions
    assert "Realisasi Capaian Kinerja Renstra Perangkat Daerah s.d. Renja Tahun Lalu (2024)" in captions
    assert "Realisasi Kinerja pada Tribulan" in captions


def test_every_node_of_the_year_has_its_row_below_the_bands_of_its_code():
    rows = build_matriks(measure_contoh("sumenep-2024", 1)).baris
    assert Counter(row.jenis for row in rows) == {
        Jenis.PITA: 3,
        Jenis.PROGRAM: 3,
        Jenis.KEGIATAN: 13,
        Jenis.BIASA: 45,
        Jenis.JUMLAH: 2,
        Jenis.CATATAN: 4,
    }
    bands = [[teks for teks in texts(row) if teks] for row in rows if row.jenis is Jenis.PITA]
    assert bands == [
        ["5", "UNSUR PENUNJANG URUSAN PEMERINTAHAN"],
        ["5", "03", "KEPEGAWAIAN"],
        ["5", "04", "PENDIDIKAN DAN PELATIHAN"],
    ]


def test_without_codes_there_are_no_bands():
    rows = build_matriks(measure_contoh("kecamatan", 2)).baris
    assert not any(row.jenis is Jenis.PITA for row in rows)


def test_a_row_prints_units_in_the_target_columns_and_bare_numbers_after():
    row = find_row(
        build_matriks(measure_contoh("sumenep-2024", 1)),
        "Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah",
    )
    assert row[:4] == ["5", "03", "01", "2.01"]
    assert row[7:15] == ["55 Dokumen", "20.365.893", "22 Dokumen", "2.167.500", "11 Dokumen", "2.311.300", "4", "0"]
    assert row[15:21] == [""] * 6
    assert row[21:] == ["4", "0", "36%", "0%", "26", "2.167.500", "47%", "11%"]


def test_a_sub_kegiatan_without_renstra_target_leaves_the_renstra_columns_blank():
    row = find_row(build_matriks(measure_contoh("sumenep-2024", 1)), "Pengelolaan Data Kepegawaian")
    assert row[7:9] == ["", ""]
    assert row[-4:] == ["", "", "", ""]


def test_quarters_after_the_reported_one_stay_empty_although_they_are_typed():
    nama = build_contoh("contoh-bersih-2024").anak_aktif(None)[0].nama
    first = find_row(build_matriks(measure_contoh("contoh-bersih-2024", 1)), nama)
    last = find_row(build_matriks(measure_contoh("contoh-bersih-2024", 4)), nama)
    assert first[17:23] == [""] * 6
    assert all(last[17:23])


def test_a_node_with_two_indicators_takes_two_lines_under_one_name_and_one_amount():
    rows = build_matriks(measure_contoh("contoh-bersih-2024", 1)).baris
    start = next(nomor for nomor, row in enumerate(rows) if row.jenis is Jenis.PROGRAM)
    first, second = rows[start], rows[start + 1]
    assert first.sel[7].gabung_baris == 2
    assert first.sel[10].gabung_baris == 2
    assert len(second.sel) == 1 + 11


def test_number_sasaran_and_unit_are_said_again_in_long_programs():
    rows = build_matriks(measure_contoh("sumenep-2024", 1)).baris
    sasaran = "Meningkatnya Capaian Kinerja Perangkat Daerah"
    again = f"{sasaran} | {LANJUTAN}"
    said = [row.sel[1].gabung_baris for row in rows if {sasaran, again} & set(texts(row))]
    assert [again in texts(row) for row in rows if {sasaran, again} & set(texts(row))][:2] == [False, True]
    nodes = [simpul for simpul in build_contoh("sumenep-2024").simpul if f"{simpul.id}.".startswith("P1.")]
    assert len(said) > 1
    assert sum(said) == len(nodes)


def test_averages_and_predicates_stand_under_the_column_of_the_years_capaian():
    rows = build_matriks(measure_contoh("sumenep-2024", 1)).baris
    average, predicate = (row for row in rows if row.jenis is Jenis.JUMLAH)
    assert average.sel[0].gabung_kolom == 9 + 16
    assert texts(average)[1:3] == ["20%", "12%"]
    assert texts(predicate)[1:3] == ["Sangat Rendah", "Sangat Rendah"]


def test_the_footer_holds_the_remarks_about_the_whole_agency_of_this_quarter():
    hasil = measure_contoh("contoh-bersih-2024", 2)
    found = [texts(row)[1] for row in build_matriks(hasil).baris if row.jenis is Jenis.CATATAN]
    jenis = (
        JenisAnalisis.PENDUKUNG,
        JenisAnalisis.PENGHAMBAT,
        JenisAnalisis.TINDAK_LANJUT,
        JenisAnalisis.TINDAK_LANJUT_RENJA,
    )
    typed = [hasil.isian.analisis_dari(None, satu, PeriodeAnalisis.TW2) for satu in jenis]
    assert found == [" | ".join(remark.teks for remark in remarks) for remarks in typed]
    assert all(found)


def test_an_empty_footer_row_is_a_marked_gap():
    rows = [row for row in build_matriks(measure_contoh("sumenep-2024", 1)).baris if row.jenis is Jenis.CATATAN]
    awal = "[belum diisi: lembar «Analisis» kolom «Uraian» sel E"  # a row still to be added
    assert rows and all(row.sel[1].kosong and texts(row)[1].startswith(awal) for row in rows)


def test_literal_sums_add_percentages_where_the_kinds_take_the_last_value():
    nama = build_contoh("contoh-bersih-2024").anak_aktif(None)[0].nama
    kinds = build_matriks(measure_contoh("contoh-bersih-2024", 3))
    literal = build_matriks(measure_with("contoh-bersih-2024", 3, penjumlahan_renja=PenjumlahanRenja.HARFIAH))
    assert find_row(kinds, nama)[23] == "70,00"
    assert find_row(literal, nama)[23] == "142,00"
    assert any("jenis akumulasi" in note for note in kinds.catatan)
    assert any("harfiah menurut rumus formulir" in note for note in literal.catatan)


def test_footnotes_name_basis_rounding_and_scale():
    notes = " ".join(build_matriks(measure_contoh("sumenep-2024", 1)).catatan)
    assert "rata-rata 3 baris program" in notes
    assert "sebagai bilangan bulat" in notes
    assert "Permendagri" in notes or "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017" in notes


@pytest.mark.parametrize("varian", VarianRenja)
@pytest.mark.parametrize(("nama", "triwulan"), PERIODE)
def test_every_figure_fits_on_one_line_and_the_columns_fill_the_page(nama, triwulan, varian):
    tabel = build_matriks(measure_with(nama, triwulan, varian_renja=varian))
    assert tabel.ukuran >= min(UKURAN_MATRIKS) >= 6
    assert sum(kolom.lebar for kolom in tabel.kolom) == pytest.approx(LEBAR_A3)
    for letak in place_cells(tabel.baris, 0):
        if letak.sel.angka is not None and letak.kolom == letak.akhir_kolom and " " not in letak.sel.teks:
            needed = measure_text(letak.sel.teks) * tabel.ukuran + 4
            assert tabel.kolom[letak.kolom].lebar >= needed, letak.sel.teks


@pytest.mark.parametrize(("nama", "triwulan"), PERIODE)
def test_the_caption_row_is_tall_enough_for_its_longest_caption(nama, triwulan):
    tabel = build_matriks(measure_contoh(nama, triwulan))
    assert tabel.kepala[0].tinggi > 3 * tabel.ukuran


def test_lines_are_counted_word_by_word():
    assert count_lines("satu dua tiga", 100) == 1
    assert count_lines("satu dua tiga", 3) == 3


def test_the_order_of_the_rows_is_that_of_the_sheet():
    isian = build_contoh("sumenep-2024")
    names = {simpul.nama for simpul in isian.simpul}
    printed = [
        teks for row in build_matriks(measure_contoh("sumenep-2024", 1)).baris for teks in texts(row) if teks in names
    ]
    expected = [simpul.nama for simpul in isian.simpul if simpul.id in isian.simpul_aktif]
    assert [nama for nama in printed if nama in expected][:5] == expected[:5]
    assert sum(simpul.tingkat is Tingkat.SUB_KEGIATAN for simpul in isian.simpul) == 45


@pytest.mark.parametrize("varian", VarianRenja)
@pytest.mark.parametrize(("nama", "triwulan"), [("contoh-bersih-2024", 4), ("sumenep-2024", 1), ("kecamatan", 2)])
def test_on_f4_the_matrix_stands_in_two_groups_of_columns_that_fit_at_six_points(nama, triwulan, varian):
    hasil = measure_with(nama, triwulan, varian_renja=varian, kertas_matriks=KertasMatriks.F4)
    whole = build_matriks(hasil)
    parts = [blok for blok in build_matriks_terbagi(hasil) if isinstance(blok, Tabel)]
    assert len(parts) == 2
    names = 2 if varian is VarianRenja.KOLOM_15 else 7
    assert sum(len(part.kolom) for part in parts) == len(whole.kolom) + names
    for part in parts:
        assert part.ukuran >= 6
        assert sum(kolom.lebar for kolom in part.kolom) == pytest.approx(LEBAR_F4)
        for letak in place_cells(part.baris, 0):
            if letak.sel.angka is not None and letak.kolom == letak.akhir_kolom and " " not in letak.sel.teks:
                assert part.kolom[letak.kolom].lebar >= measure_text(letak.sel.teks) * part.ukuran + 4


def test_on_f4_no_figure_of_the_matrix_is_lost_or_said_twice():
    whole = build_matriks(measure_contoh("contoh-bersih-2024", 4))
    f4 = measure_with("contoh-bersih-2024", 4, kertas_matriks=KertasMatriks.F4)
    parts = [blok for blok in build_matriks_terbagi(f4) if isinstance(blok, Tabel)]

    def figures(*tables):
        return Counter(sel.kunci for tabel in tables for row in tabel.baris for sel in row.sel if sel.kunci)

    assert figures(*parts) == figures(whole)
    assert parts[0].catatan == () and parts[1].catatan == whole.catatan
    assert not any(row.jenis in (Jenis.JUMLAH, Jenis.CATATAN) for row in parts[0].baris)


def _remark(isian, jenis, teks, tenggat=None):
    """A remark of TW II on the first indicator of a sub kegiatan of the clean example."""
    own = replace(isian.analisis[0], acuan="P2.K1.S4.1", periode=PeriodeAnalisis.TW2, jenis=jenis)
    return replace(isian, analisis=(*isian.analisis, replace(own, teks=teks, tenggat=tenggat)))


def test_provisional_values_of_a_sub_kegiatan_are_marked_and_explained():
    isian = _remark(build_contoh("contoh-bersih-2024"), JenisAnalisis.DATA_SEMENTARA, "angka sebelum verifikasi")
    tabel = build_matriks(measure(isian, 2))
    name = "Peningkatan Kapasitas Tenaga Perpustakaan dan Pustakawan Tingkat Daerah Kabupaten/Kota"
    assert [teks for teks in find_row(tabel, name) if teks.endswith("*)")] == ["12*)", "22*)"]
    assert any(note.startswith("*) ") and note.endswith(": angka sebelum verifikasi.") for note in tabel.catatan)
    assert not any("verifikasi" in note for note in build_matriks(measure(isian, 3)).catatan)


def test_an_average_that_holds_a_provisional_value_is_marked_in_words_and_as_a_number():
    isian = _remark(build_contoh("contoh-bersih-2024"), JenisAnalisis.DATA_SEMENTARA, "angka sebelum verifikasi")
    by_sub = with_settings(isian, basis_rerata_kinerja=BasisRerata.SUB_KEGIATAN)
    by_program = with_settings(isian, basis_rerata_kinerja=BasisRerata.PROGRAM)
    for marked, satu, triwulan in ((True, by_sub, 2), (False, by_sub, 3), (False, by_program, 2)):
        row = next(row for row in build_matriks(measure(satu, triwulan)).baris if row.jenis is Jenis.JUMLAH)
        _, kinerja, uang, _ = row.sel
        assert kinerja.teks.endswith("*)") is kinerja.pola.endswith('"*)"') is marked
        assert not uang.teks.endswith("*)")


def test_a_number_shows_as_many_zeros_in_the_spreadsheet_as_in_the_document():
    ukuran = Ukuran("x", Decimal("64.25"), Bentuk(desimal=3, tersedikit=2), "isian")
    assert ukuran.cetak == "64,25"
    pola = number_pattern(ukuran, "Nilai")
    assert pola == '#,##0.00#" Nilai"'


def test_a_value_not_yet_known_is_explained_with_the_time_of_its_coming():
    isian = _remark(
        build_contoh("contoh-bersih-2024"), JenisAnalisis.BELUM_TERUKUR, "uji kompetensi tertunda", "Mei 2025"
    )
    rows = (replace(r, realisasi_tw2=None) if r.indikator == "P2.K1.S4.1" else r for r in isian.isian_triwulan)
    blank = build_matriks(measure(replace(isian, isian_triwulan=tuple(rows)), 2)).catatan
    expected = "belum terukur karena uji kompetensi tertunda, diperkirakan tersedia Mei 2025."
    assert any(note.endswith(expected) for note in blank)
    assert not any(note.endswith(expected) for note in build_matriks(measure(isian, 2)).catatan)


def test_the_formula_of_indicators_that_should_fall_is_printed():
    isian = build_contoh("contoh-bersih-2024")
    assert not any("makin kecil" in note for note in build_matriks(measure(isian, 2)).catatan)
    first = replace(isian.indikator_simpul[0], polaritas=Polaritas.NEGATIF)
    notes = build_matriks(measure(replace(isian, indikator_simpul=(first, *isian.indikator_simpul[1:])), 2)).catatan
    assert any("makin kecil makin baik: (2×target−realisasi)/target × 100" in note for note in notes)


def test_a_year_typed_without_quarters_stands_in_the_column_of_the_year_and_says_so():
    isian = build_contoh("contoh-bersih-2024")
    blank = {f"realisasi_tw{nomor}": None for nomor in range(1, 5)}
    rows = (
        replace(row, **blank, realisasi_tahun=row.realisasi_tw4) if row.indikator == "P1.2" else row
        for row in isian.isian_triwulan
    )
    typed = replace(isian, isian_triwulan=tuple(rows))
    kunci = "renja/P1.2/k/13/2024-TW{}"
    assert [measure(typed, tw)[kunci.format(tw)].cetak for tw in (3, 4)] == ["–", "85,20"]
    told = "Kolom 13 (K) yang triwulannya kosong memuat realisasi setahun."
    assert [told in build_matriks(measure(satu, 4)).catatan for satu in (typed, isian)] == [True, False]
