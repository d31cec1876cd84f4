"""What the LKjIP says where data are missing, provisional, or contradict each other: never more than the workbook does."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.pilihan import CaraGabung, JenisRincian
from generator.reports import lkjip
from generator.reports.grafik import Grafik
from generator.reports.lkjip import bab2, rencana
from generator.reports.lkjip.bab3 import alokasi, analisis, anggaran, capaian, efisiensi, perbandingan, rumus
from generator.reports.lkjip.bab3.program import penunjang
from generator.reports.lkjip.pembuka import build_ikhtisar, build_langkah, build_simpulan
from generator.reports.naskah import Judul, Naskah
from tests.helpers.contoh import build_contoh
from tests.helpers.ringkas import without_spare_rows
from tests.measures.hitung.kecil import DUA, RENCANA, SATU, indikator, measure_kecil, uang
from tests.reports.lkjip.baca import build_contoh_lkjip, find_tabel, read_gaps, read_rows, read_text, row_of

WAYKANAN, BERSIH = "waykanan-2023", "contoh-bersih-2024"


def measure_satu(realisasi: object, sheets: dict[str, Any] | None = None, **isi: Any) -> Hasil:
    """The small agency with one IKU of target 80 and this realisasi (more columns of its row: `isi`)."""
    rows = {"indikator": [indikator(is_iku=True)], "target": [{"indikator": "I1", "versi": "PK", "target_4": 80}]}
    with without_spare_rows():
        return measure_kecil(
            **{**rows, "realisasi": [{"indikator": "I1", "realisasi_tahun": realisasi, **isi}], **(sheets or {})}
        )


def remark(jenis: str, teks: str, acuan: str = "I1") -> dict[str, str]:
    """A row of Analisis for the year."""
    return {"acuan": acuan, "periode": "tahun", "jenis": jenis, "teks": teks}


def test_an_indicator_that_is_not_released_is_asked_for_no_obstacle():
    hasil = measure_satu(None, status_data="belum rilis", alasan_belum="menunggu rilis")
    assert read_gaps(analisis.build_penyebab(hasil)) == []
    assert any("faktor penghambat" in gap for gap in read_gaps(analisis.build_penyebab(measure_satu(60))))


def test_a_missing_cause_is_asked_for_under_its_own_heading():
    hasil = measure_satu(81, {"analisis": [remark("solusi", "Pendampingan dilanjutkan")]})
    lines = read_text(analisis.build_penyebab(hasil)).splitlines()
    assert lines[1] == "Faktor pendukung keberhasilan" and lines[2].startswith("[belum diisi: faktor pendukung")
    assert lines[3:] == ["Solusi dan tindak lanjut", "Pendampingan dilanjutkan."]


def test_steps_for_an_unmeasured_indicator_are_not_said_to_be_for_a_missed_target():
    steps = {"analisis": [remark("solusi", "Pendampingan dilanjutkan")]}
    assert "untuk indikator yang belum dapat diukur:" in read_text(build_langkah(measure_satu(None, steps)))
    assert "untuk indikator yang belum mencapai target:" in read_text(build_langkah(measure_satu(60, steps)))


def test_predicates_rise_fall_or_stay_by_their_scale_against_every_earlier_year():
    years = [
        {"indikator": "I1", "tahun": t, "realisasi": nilai} for t, nilai in ((2021, "A"), (2022, "BB"), (2023, "B"))
    ]
    rows = {"indikator": [indikator(is_iku=True, tipe_nilai="predikat", skala="sakip")], "riwayat": years}
    rows["target"] = [{"indikator": "I1", "versi": "PK", "target_4": "BB"}]
    hasil = measure_satu("BB", {**rows, "pengaturan": {"jumlah_tahun_pembanding": 3}})
    blocks = perbandingan.build_tahun_lalu(hasil)
    assert read_text(blocks).splitlines()[-1] == (
        "Indikator I1 Tahun 2024 naik dibandingkan Tahun 2023 (B menjadi BB), tetap BB seperti Tahun 2022, "
        "dan turun dibandingkan Tahun 2021 (A menjadi BB)."
    )
    assert read_rows(blocks, "perbandingan-tahun-2024")[-1][-1] == "naik"


def test_a_predicate_without_a_scale_hides_no_year_in_which_it_was_another():
    years = [{"indikator": "I1", "tahun": t, "realisasi": nilai} for t, nilai in ((2022, "WDP"), (2023, "WTP"))]
    rows = {"indikator": [indikator(is_iku=True, tipe_nilai="predikat")], "riwayat": years}
    rows["target"] = [{"indikator": "I1", "versi": "PK", "target_4": "WTP"}]
    text = read_text(perbandingan.build_tahun_lalu(measure_satu("WDP", rows)))
    assert text.endswith("Indikator I1 Tahun 2024 tetap WDP seperti Tahun 2022, sedangkan Tahun 2023 adalah WTP.")


def test_a_tujuan_without_indicator_stands_in_the_table_of_the_plan():
    with without_spare_rows():
        rows = read_rows(bab2.build_tujuan_sasaran(measure_kecil()), "renstra")
    assert [row[0] for row in rows] == ["Tujuan: Tujuan", "Sasaran: Sasaran", "Indikator I1"]


def test_a_plan_without_sasaran_does_not_count_zero_of_them():
    rows = {"rencana": RENCANA[:1], "indikator": [indikator(induk="T1")], "simpul": None}
    with without_spare_rows():
        text = read_text(bab2.build_tujuan_sasaran(measure_kecil(**rows)))
    assert text.startswith("Renstra memuat 1 (satu) tujuan. ")


def test_of_an_agreement_only_what_the_workbook_says_is_said():
    """Way Kanan states a revised pagu, but neither the day nor a target of a revised agreement, nor the pagu before it."""
    context = build_contoh_lkjip(WAYKANAN)
    text = read_text(context["perjanjian"])
    assert text.startswith("Kinerja Tahun 2023 diperjanjikan dalam Perjanjian Kinerja. ") and "mengubah" not in text
    assert [gap.split(" – ")[0] for gap in read_gaps(context["pagu"])] == ["[belum diisi: pagu sebelum perubahan"]
    assert "setelah perubahan sebesar" in read_text(context["pagu"])


def test_a_pagu_that_was_not_changed_asks_for_no_other_one():
    with without_spare_rows():
        hasil = measure_kecil(anggaran=[uang(SATU, pagu_murni=100), uang(DUA, pagu_murni=50)])
    assert read_gaps(rencana.build_pagu(hasil)) == []


def test_a_fraction_that_gives_another_value_than_reported_says_so():
    parts = [
        {"indikator": "I1", "tahun": 2024, "jenis": jenis, "uraian": jenis, "nilai": nilai}
        for jenis, nilai in (("pembilang", 215), ("penyebut", 400))
    ]
    own = indikator(
        is_iku=True, satuan="%", tipe_nilai="persen", pembilang="a", penyebut="b", cara_gabung="pembilang/penyebut"
    )
    for realisasi, tail in (
        (43, ["Hasil hitungan tersebut berbeda dari realisasi yang dilaporkan (43,00%)."]),
        (53.75, []),
    ):
        hasil = measure_satu(realisasi, {"indikator": [own], "rincian": parts})
        lines = read_text(rumus.build_formula(hasil, hasil.isian.indikator[0])).splitlines()
        assert "53,75%" in "".join(lines) and [line for line in lines if "berbeda" in line] == tail


def test_an_average_says_how_many_indicators_it_leaves_out():
    two = {"indikator": [indikator(is_iku=True), indikator("I2", is_iku=True)]}
    hasil = measure_satu(80, two)
    said = "Sebanyak 1 (satu) dari 2 (dua) indikator kinerja utama belum terukur dan tidak ikut dihitung."
    assert said in read_text(build_ikhtisar(hasil)) and said in read_text(capaian.build_pengukuran(hasil))
    single = "Capaian indikator kinerja utama belum dapat dihitung karena indikatornya belum terukur."
    none = "Rata-rata capaian indikator kinerja utama belum dapat dihitung karena seluruhnya, yaitu 2 (dua) indikator, belum terukur."
    for found, words in ((measure_satu(None), single), (measure_satu(None, two), none)):
        assert words in read_text(build_ikhtisar(found)) and words in read_text(capaian.build_pengukuran(found))


def test_a_provisional_value_is_called_so_in_every_list_of_sentences():
    hasil = measure_satu(
        81, {"riwayat": [{"indikator": "I1", "tahun": 2023, "realisasi": 75}]}, status_data="sementara"
    )
    assert "realisasi 81 (angka sementara) dari target" in read_text(build_simpulan(hasil))
    assert "Tahun 2024 (angka sementara) naik" in read_text(perbandingan.build_tahun_lalu(hasil))


def test_spending_per_kind_ends_in_its_sum():
    rows = read_rows(build_contoh_lkjip(WAYKANAN), "realisasi-belanja")
    bands = [row for row in rows if len(set(row)) == 1]
    sums = [row for row in rows if row[0] == "Jumlah"]
    assert len(sums) == len(bands) and rows[-1] is sums[-1] and all(re.fullmatch(r"[\d.]+", row[3]) for row in sums)


def test_remarks_on_a_supporting_program_are_named_by_their_kind():
    found = {"analisis": [remark("faktor pendukung", "Data lengkap", "P1"), remark("faktor penghambat", "Libur", "P1")]}
    text = read_text(penunjang.build_program_penunjang(measure_satu(81, found)))
    assert text.endswith(". Faktor pendukung: Data lengkap. Faktor penghambat: Libur.")


def test_money_of_one_sasaran_that_all_programs_serve_points_to_the_table_it_would_repeat():
    with without_spare_rows():
        hasil = measure_kecil(anggaran=[uang(SATU, pagu_murni=100, realisasi_tahun=90)])
    text = read_text(alokasi.build_per_sasaran(hasil))
    assert (
        text.endswith("Rincian anggarannya sama dengan <realisasi-anggaran>.") and "(100,00% dari seluruh pagu)" in text
    )
    assert find_tabel(anggaran.build_realisasi(hasil), "realisasi-anggaran").baris
    assert find_tabel(lkjip.build(measure(build_contoh("pasuruan-2024"))), "alokasi-sasaran").baris


def test_no_heading_of_an_indicator_stands_alone_where_its_causes_cannot_be_known():
    blocks = analisis.build_penyebab(measure_satu(None, {"analisis": []}))
    assert [type(blok) for blok in blocks] == [Judul, Naskah]
    assert "Penyebabnya belum dapat dianalisis karena capaian belum dapat dihitung (" in read_text(blocks)


def test_a_program_indicator_is_explained_like_one_of_a_sasaran():
    context = build_contoh_lkjip(BERSIH)
    assert row_of(context, "capaian-program", "38,50")[-4:] == ["40,00", "38,50", "96,25%", "Sangat Tinggi"]
    words = read_text(context["indikator_program"])
    assert words.startswith("Dari 6 (enam) indikator program Tahun 2024, 5 (lima) indikator mencapai atau melampaui")
    explained = read_text(context["uraian_program"])
    assert "Definisi operasional: Bagian tenaga perpustakaan daerah, sekolah, dan desa" in explained
    assert "= (77 ÷ 200) × 100% = 38,50%" in explained
    (grafik,) = [blok for blok in context["grafik_program"] if isinstance(blok, Grafik)]
    assert [deret.nama for deret in grafik.panel[0].deret] == ["Target", "Realisasi"]


def test_of_too_many_program_indicators_only_those_are_explained_that_ask_for_it():
    isian = build_contoh(BERSIH)
    few = replace(isian, pengaturan=replace(isian.pengaturan, uraian_program=5), analisis=())
    context = lkjip.build(measure(few))
    heads = [blok.teks for blok in context["uraian_program"] if isinstance(blok, Judul)]
    assert heads == ["Persentase tenaga perpustakaan yang bersertifikat kompetensi"]
    assert len(find_tabel(context, "capaian-program").baris) == 6
    (grafik,) = [blok for blok in context["grafik_program"] if isinstance(blok, Grafik)]
    assert [deret.nama for deret in grafik.panel[0].deret] == ["Capaian"] and len(grafik.panel[0].kategori) == 3


def test_components_of_a_program_indicator_add_up_as_its_row_declares():
    isian = build_contoh(BERSIH)
    nodes = tuple(replace(i, cara_gabung=CaraGabung.JUMLAH) if i.id == "P1.2" else i for i in isian.indikator_simpul)
    parts = tuple(replace(r, jenis=JenisRincian.KOMPONEN) if r.indikator == "P1.2" else r for r in isian.rincian)
    words = read_text(lkjip.build(measure(replace(isian, indikator_simpul=nodes, rincian=parts)))["uraian_program"])
    assert "86,40 + 84,00 + 85,20 = 255,60%" in words and "berbeda dari realisasi yang dilaporkan (85,20%)" in words


def test_the_values_of_a_column_of_components_have_one_number_of_decimals():
    rows = read_rows(build_contoh_lkjip(BERSIH), "komponen-IKU3")
    assert [row[3] for row in rows] == ["15,00", "14,50", "21,60", "10,80", "10,60", "72,50"]
    assert [row[4] for row in read_rows(build_contoh_lkjip(BERSIH), "rincian-IKU4")] == ["12,9", "13,3", "14,0"]


def test_an_efficiency_sentence_says_that_its_value_is_provisional():
    sheets = {"anggaran": [uang(SATU, pagu_murni=100, realisasi_tahun=90)]}
    text = read_text(efisiensi.build_efisiensi(measure_satu(81, status_data="sementara", sheets=sheets)))
    assert "101,25% (angka sementara) dengan serapan anggaran" in text


def test_a_reason_for_low_spending_on_a_kegiatan_speaks_for_its_sub_kegiatan_and_the_rest_is_one_gap():
    low = [uang(SATU, pagu_murni=100, realisasi_tahun=50), uang(DUA, pagu_murni=100, realisasi_tahun=60)]
    gaps = read_gaps(anggaran.build_serapan_rendah(measure_satu(81, {"anggaran": low})))
    assert len(gaps) == 1 and gaps[0].startswith("[belum diisi: sebab serapan rendah ") and " dan " in gaps[0]
    told = {"anggaran": low, "analisis": [remark("sebab serapan rendah", "Lelang gagal", "P1")]}
    blocks = anggaran.build_serapan_rendah(measure_satu(81, told))
    assert read_gaps(blocks) == []
    assert [row[-1] for row in read_rows(blocks, "serapan-rendah")] == ["Lelang gagal."] * 2
