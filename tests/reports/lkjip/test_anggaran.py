"""The money of the LKjIP: one tree in two groupings, changes, low absorption, and the wide appendix."""

from dataclasses import replace
from decimal import Decimal

from generator.measures.ukur import measure
from generator.model.pilihan import JenisAnalisis
from generator.reports import lkjip
from generator.reports.bersama import money
from generator.reports.lkjip.bab3 import alokasi
from generator.reports.lkjip.bab3.program import penunjang
from generator.reports.lkjip.rencana import build_pagu
from tests.helpers.contoh import build_contoh
from tests.reports.lkjip.baca import build_contoh_lkjip, find_tabel, read_gaps, read_rows, read_text, row_of

PASURUAN, WAYKANAN, BERSIH = "pasuruan-2024", "waykanan-2023", "contoh-bersih-2024"


def test_the_tree_is_numbered_by_level_and_starts_anew_in_each_program():
    rows = read_rows(build_contoh_lkjip(PASURUAN), "realisasi-anggaran")
    numbers = [row[0] for row in rows[:-1]]
    assert len(numbers) == 46
    assert [n for n in numbers if n.isalpha()] == ["A", "B", "C"]
    assert numbers[numbers.index("B") : numbers.index("B") + 3] == ["B", "1", "1.1"]
    assert rows[-1][2:] == ["14.289.814.108", "13.005.924.773", "1.283.889.335", "91,02%"]


def test_the_allocation_names_programs_under_their_sasaran_and_repeats_nothing_below_them():
    tabel = find_tabel(build_contoh_lkjip(PASURUAN), "alokasi-sasaran")
    rows = [[sel.teks for sel in baris.sel] for baris in tabel.baris]
    assert rows[0][1] == "Sasaran: Meningkatnya Penerapan Manajemen ASN"
    assert [row[0] for row in rows] == ["1", "1.1", "1.2", "2", "2.1", "Jumlah"]
    assert [row[2] for row in rows if row[0] in ("1", "2")] == ["3.633.045.337", "10.656.768.771"]
    assert rows[-1][1] == "14.289.814.108"


def test_a_large_agency_shows_sub_kegiatan_in_the_appendix_only():
    isian = build_contoh(PASURUAN)
    few = replace(isian, pengaturan=replace(isian.pengaturan, sub_kegiatan_bab3=10))
    context = lkjip.build(measure(few))
    numbers = [row[0] for row in read_rows(context, "realisasi-anggaran")[:-1]]
    assert not any("." in nomor for nomor in numbers) and len(numbers) < 20
    assert "sub kegiatannya dirinci pada lampiran Realisasi Program dan Sub Kegiatan." in read_text(
        context["realisasi"]
    )
    assert len(find_tabel(context, "realisasi-luas").baris) == len(
        find_tabel(build_contoh_lkjip(PASURUAN), "realisasi-luas").baris
    )


def test_the_change_of_pagu_stands_in_one_table_that_later_text_points_to():
    context = build_contoh_lkjip(PASURUAN)
    assert read_rows(context, "pagu-program")[-1][2:] == ["15.490.779.303", "14.289.814.108", "(1.200.965.195)"]
    assert "kemudian berkurang Rp.\u00a01.200.965.195,- menjadi Rp.\u00a014.289.814.108,-" in read_text(context["pagu"])
    assert "pagu setelah perubahan anggaran, yaitu Rp.\u00a014.289.814.108,-" in read_text(context["perubahan"])
    assert "<pagu-program>" in read_text(context["perubahan"])


def test_without_a_change_there_is_no_section_about_it():
    context = build_contoh_lkjip(WAYKANAN)
    assert context["perubahan"] == ()
    assert read_rows(context, "pagu-program")[-1][-1] == "6.850.200.218"


def test_pagu_of_which_only_the_amount_after_the_change_is_known_is_called_so():
    isian = build_contoh(PASURUAN)
    sheets = {
        nama: tuple(replace(row, pagu_murni=None) for row in getattr(isian, nama))
        for nama in ("anggaran", "anggaran_dokumen")
    }
    heads = find_tabel(build_pagu(measure(replace(isian, **sheets))), "pagu-program").kepala[0].sel
    assert heads[-1].teks == "Pagu Setelah Perubahan (Rp)"


def test_low_absorption_is_listed_with_reasons_and_counted_in_words():
    context = build_contoh_lkjip(PASURUAN)
    assert [row[4] for row in read_rows(context, "serapan-rendah")] == ["44,29%", "55,60%", "28,91%"]
    assert "Terdapat 3 (tiga) sub kegiatan dengan serapan anggaran di bawah 70%" in read_text(context["serapan_rendah"])


def test_missing_reasons_are_marked_once_and_no_low_absorption_is_a_sentence():
    isian = build_contoh(PASURUAN)
    silent = tuple(a for a in isian.analisis if a.jenis is not JenisAnalisis.SERAPAN_RENDAH)
    section = lkjip.build(measure(replace(isian, analisis=silent)))["serapan_rendah"]
    assert [row[-1] for row in read_rows(section, "serapan-rendah")] == ["–"] * 3
    assert [gap.split(" – ")[0][:36] for gap in read_gaps(section)] == ["[belum diisi: sebab serapan rendah P"]
    lenient = replace(isian.pengaturan, ambang_serapan_rendah=Decimal("12.5"))
    context = lkjip.build(measure(replace(isian, pengaturan=lenient)))
    assert read_text(context["serapan_rendah"]) == "Tidak ada sub kegiatan dengan serapan anggaran di bawah 12,5%."


def test_the_wide_appendix_leaves_out_empty_columns_and_repeats_its_labels():
    context = build_contoh_lkjip(WAYKANAN)
    table = find_tabel(context, "realisasi-luas")
    assert [sel.teks for sel in table.kepala[-1].sel] == [f"({n})" for n in range(1, 15)]  # no DPRD follow-up filled
    tall = [baris.sel[0].gabung_baris for baris in table.baris if len(baris.sel) == 14]
    assert sum(tall) == len(table.baris) - 1 and max(tall) < 16
    labels = [baris.sel[0].teks for baris in table.baris if len(baris.sel) == 14]
    assert list(dict.fromkeys(labels)) == ["1", "2", "3"] and labels.count("1") > 1
    bare = find_tabel(build_contoh_lkjip(PASURUAN), "realisasi-luas")
    assert "Permasalahan" not in [sel.teks for sel in bare.kepala[0].sel] and len(bare.kolom) == 11
    assert read_rows(context, "realisasi-luas")[-1][9:12] == ["6.850.200.218", "6.700.428.889", "97,81%"]


def test_every_group_after_a_programs_first_says_that_it_goes_on():
    table = find_tabel(build_contoh_lkjip(WAYKANAN), "realisasi-luas")
    groups = [baris.sel for baris in table.baris if len(baris.sel) == 14]
    seen: set[str] = set()
    for sel in groups:
        later = sel[0].teks in seen
        assert [str(satu.teks).endswith("(lanjutan)") for satu in sel[1:3]] == [later, later]
        assert all(satu.teks for satu in (*sel[3:4], *sel[12:]))  # a dash, remarks, or their first one again
        seen.add(sel[0].teks)
    assert len(groups) > len(seen)


def test_the_money_of_a_node_with_several_indicators_is_printed_once():
    table = find_tabel(build_contoh_lkjip(WAYKANAN), "realisasi-luas")
    texts = [sel.teks for baris in table.baris for sel in baris.sel]
    assert texts.count("2.212.352.000") == 1


def test_spending_by_kind_is_grouped_by_program_where_staff_filled_it():
    row = row_of(build_contoh_lkjip(WAYKANAN), "realisasi-belanja", "Belanja Operasi (Pegawai)")
    assert row[2:] == ["–", "2.352.993.298", "–"]


def test_the_recaps_count_indicators_and_programs_per_class():
    context = build_contoh_lkjip(PASURUAN)
    assert [row[3:] for row in read_rows(context, "rekap-serapan")][1:3] == [["1", "33,3%"], ["2", "66,7%"]]
    assert read_rows(context, "rekap-iku")[0][3:] == ["3", "100,0%"]
    text = read_text(context["ikhtisar"])
    assert "3 (tiga) program, 11 (sebelas) kegiatan, dan 32 (tiga puluh dua) sub kegiatan" in text
    assert "1 (satu) program berkategori sangat baik dan 2 (dua) program berkategori baik" in text


def test_the_recaps_name_what_they_rate_and_by_which_scale():
    kinerja, serapan = (find_tabel(build_contoh_lkjip(BERSIH), f"rekap-{kunci}") for kunci in ("iku", "serapan"))
    assert [tabel.kepala[0].sel[1].teks for tabel in (kinerja, serapan)] == ["Rentang Capaian", "Rentang Serapan"]
    assert kinerja.catatan[0] == (
        "Kategori tabel ini menurut “Kategori capaian pada ikhtisar” (Praktik LKjIP pemerintah daerah); kategori rata-rata"
        " capaian dan capaian pada BAB III menurut “Skala capaian kinerja lima tingkat”"
        " (Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017)."
    )
    assert "kategori serapan pada BAB III menurut “" in serapan.catatan[0]


def test_before_the_change_holds_serapan_is_said_to_be_of_the_original_pagu():
    isian = build_contoh(BERSIH)
    changed = tuple(replace(row, pagu_perubahan=(row.pagu_murni or Decimal(0)) + 10) for row in isian.anggaran)
    early = replace(isian.profil, triwulan_terakhir=2, pagu_perubahan_mulai=4)
    hasil = measure(replace(isian, anggaran=changed, profil=early))
    teks = read_text(lkjip.build(hasil)["perubahan"])
    assert hasil.nilai("opd/pagu/2024") == hasil.nilai("opd/pagu-murni") != hasil.nilai("opd/pagu-perubahan")
    assert f"pagu sebelum perubahan anggaran, yaitu {money(hasil, 'opd/pagu/2024')}; " in teks
    assert "mulai Triwulan IV" in teks


def test_no_pagu_is_named_where_the_original_ones_are_known_in_part_only():
    isian = build_contoh(PASURUAN)
    early = replace(isian.profil, triwulan_terakhir=2, pagu_perubahan_mulai=4)
    assert read_text(lkjip.build(measure(replace(isian, profil=early)))["perubahan"]).startswith("Pagu setiap program")


def test_spending_per_kind_is_shown_before_and_after_the_change_with_the_difference():
    rows = read_rows(build_contoh_lkjip(BERSIH), "belanja")
    assert rows[0][1:5] == ["Belanja Pegawai", "4.386.250.000", "4.412.680.000", "26.430.000"]
    assert rows[-1][2:5] == ["8.624.365.000", "9.060.805.000", "436.440.000"]


def test_spending_per_kind_without_a_change_has_its_pagu_only():
    rows = read_rows(build_contoh_lkjip(WAYKANAN), "belanja")
    assert [row[2:] for row in rows] == [["2.459.563.280"], ["4.390.636.938"], ["0"], ["6.850.200.218"]]


def test_what_stands_beside_a_program_stands_beside_each_of_its_groups():
    rows = read_rows(build_contoh_lkjip("contoh-bersih-2024"), "realisasi-luas")
    labels = [row for row in rows if row[0] == "1"]
    assert len(labels) > 1
    assert {row[3] for row in labels} != {"–"} and "–" not in {row[3] for row in labels}
    assert len({row[-2] for row in labels}) == 1
    (masalah,) = {row[-2] for row in rows if row[0] == "2"}
    assert "belum mencukupi" in masalah and "di luar daerah" in masalah, "all items are said again"


def test_a_sasaran_that_no_program_serves_is_a_gap_with_its_cell():
    isian = build_contoh("contoh-bersih-2024")
    moved = tuple(replace(satu, sasaran="S1") if satu.sasaran == "S2" else satu for satu in isian.simpul)
    hasil = measure(replace(isian, simpul=moved))
    for section in (penunjang.build_program_penunjang(hasil), alokasi.build_per_sasaran(hasil)):
        (gap,) = read_gaps(section)
        assert "tertib penyelenggaraan kearsipan" in gap and "Program" in gap.rpartition("(")[2]
    whole = measure(isian)
    assert read_gaps(penunjang.build_program_penunjang(whole)) == read_gaps(alokasi.build_per_sasaran(whole)) == []
