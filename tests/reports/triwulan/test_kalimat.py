"""Sentences of the quarterly report: the average that can be checked, differences of percentages, the last quarter."""

from dataclasses import replace

import pytest

from generator.measures.ukur import measure
from generator.model.nilai import StatusData
from generator.model.pilihan import BentukTriwulan
from generator.reports import triwulan
from generator.reports.triwulan.capaian import build_pengantar_capaian
from generator.reports.triwulan.masa import build_masa
from tests.helpers.contoh import build_contoh
from tests.reports.triwulan.bantu import measure_with, read_naskah, texts, with_settings

CONTOH = "contoh-bersih-2024"
RINGKAS, LENGKAP = BentukTriwulan.RINGKAS, BentukTriwulan.LENGKAP


def read(bagian: str, triwulan_ke: int = 2, bentuk: BentukTriwulan = LENGKAP, nama: str = CONTOH) -> str:
    """One section as running text."""
    return " ".join(read_naskah(triwulan.build(measure_with(nama, triwulan_ke, bentuk_triwulan=bentuk))[bagian]))


@pytest.mark.parametrize(("triwulan_ke", "sumber"), [(1, "Pangkalan data perpustakaan dinas"), (4, "Desember 2024")])
def test_the_source_of_the_year_is_named_only_once_the_year_is_over(triwulan_ke, sumber):
    rows = triwulan.build(measure_with(CONTOH, triwulan_ke))["tabel_capaian"].baris
    sources = [texts(row)[-1] for row in rows]
    assert any(sumber in satu for satu in sources)
    assert any("Desember 2024" in satu for satu in sources) is (triwulan_ke == 4)


def test_the_closing_names_how_many_iku_the_average_is_of():
    hasil = measure_with(CONTOH, 1)
    assert (hasil.nilai("opd/jumlah-iku/2024-TW1"), hasil.nilai("opd/jumlah-belum-diukur/2024-TW1")) == (5, 1)
    rerata = hasil.cetak("opd/rerata-capaian/2024-TW1")
    kalimat = (
        "Dari 5 (lima) indikator kinerja utama (IKU), 1 (satu) belum dapat diukur; rata-rata capaian IKU yang telah"
    )
    assert f"{kalimat} terukur sebesar {rerata}, dengan serapan" in read("penutup", 1)
    rerata = measure_with(CONTOH, 4).cetak("opd/rerata-capaian/2024-TW4")
    assert f"Rata-rata capaian 5 (lima) indikator kinerja utama (IKU) sebesar {rerata}, dengan" in read("penutup", 4)


@pytest.mark.parametrize("bentuk", BentukTriwulan)
def test_a_mean_that_holds_a_provisional_figure_says_so_wherever_it_stands(bentuk):
    isian = with_settings(build_contoh(CONTOH), bentuk_triwulan=bentuk)
    rows = tuple(
        replace(
            row, status_data=StatusData.SEMENTARA if row.indikator == "IKU1" else StatusData.FINAL, status_mulai=None
        )
        for row in isian.realisasi
    )
    hasil = measure(replace(isian, realisasi=rows), 4)
    context, rerata = triwulan.build(hasil), f"{hasil.cetak('opd/rerata-capaian/2024-TW4')} (angka sementara)"
    tabel = context["tabel_capaian" if bentuk is LENGKAP else "tabel_kemajuan"]
    assert f"sebesar {rerata}, dengan" in " ".join(read_naskah(context["penutup"]))
    assert f"sebesar {rerata}: rata-rata" in " ".join(tabel.catatan)
    assert build_pengantar_capaian(hasil, build_masa(hasil))[0].endswith(f"rata-rata capaian {rerata}.")


@pytest.mark.parametrize("nama", [CONTOH, "sumenep-2024", "kecamatan"])
def test_the_short_form_lists_and_marks_every_iku_of_the_average(nama):
    hasil = measure_with(nama, 2, bentuk_triwulan=RINGKAS)
    tabel = triwulan.build(hasil)["tabel_kemajuan"]
    names = [texts(row)[1] for row in tabel.baris]
    iku = [satu.uraian for satu in hasil.isian.daftar_iku()]
    mixed = len(names) > len(iku)
    assert {f"{satu} (IKU)" if mixed else satu for satu in iku} <= set(names)
    assert sum(satu.endswith("(IKU)") for satu in names) == (len(iku) if mixed else 0)
    assert any("dirata-ratakan pada bagian Penutup" in note for note in tabel.catatan) is mixed


def test_percentages_differ_by_percentage_points():
    items = read("naskah_capaian", 4)
    assert "realisasi naik sebesar 0,75 poin persen." in items
    assert "realisasi turun sebesar 0,20 menit (membaik)." in items
    assert "sebesar 0,75%" not in items


def test_the_short_form_speaks_of_itself_and_of_no_recommendations():
    short, full = read("penutup", 2, RINGKAS), read("penutup", 2)
    assert short.startswith("Laporan Kinerja Triwulan II ")
    assert "ekomendasi" not in short
    assert full.startswith("Laporan Capaian Kinerja Triwulan II ")
    assert "Rekomendasi yang telah dirumuskan akan dipantau" in full


def test_after_the_last_quarter_nothing_is_steered_before_the_year_ends():
    assert "sebelum tahun anggaran berakhir" in read("kata_pengantar", 3)
    assert "sebelum tahun anggaran berakhir" not in read("kata_pengantar", 4)


def test_both_appendices_stand_in_the_outline():
    assert "matriks evaluasi hasil Renja dan pemantauan rencana aksi" in read("sistematika")


def test_counts_of_indicators_are_spelled_out():
    teks = read("pengantar_capaian", 1)
    assert "dari 5 (lima) indikator kinerja utama, 4 (empat) telah terukur dengan rata-rata capaian" in teks


@pytest.mark.parametrize("bagian", ["tabel_target", "tabel_kemajuan"])
def test_figures_carry_no_unit_where_a_column_names_it(bagian):
    tabel = triwulan.build(measure_with(CONTOH, 2, bentuk_triwulan=RINGKAS))[bagian]
    place = texts(tabel.kepala[0]).index("Satuan")
    rows = [texts(row) for row in tabel.baris]
    assert {"Menit", "Persen"} <= {row[place] for row in rows}
    assert not any(unit in row[place + 1] for row in rows for unit in ("%", "menit"))


def test_the_capaian_table_names_units_with_the_indicator_and_nowhere_else():
    rows = [texts(row) for row in triwulan.build(measure_with(CONTOH, 2))["tabel_capaian"].baris]
    names = [row[2] for row in rows]
    assert "Rata-rata waktu temu kembali arsip (menit)" in names
    assert "Persentase perpustakaan yang memenuhi standar nasional perpustakaan (%)" in names
    assert "Nilai akuntabilitas kinerja dinas" in names
    assert [row[3] for row in rows] == ["64,00", "55,00", "70,00", "14,00", "78,00"]


def test_the_program_table_binds_only_a_few_indicator_rows_together():
    rows = triwulan.build(measure_with("dinkes", 2))["tabel_program"].baris
    run = longest = 0
    for row in rows:
        run = run + 1 if row.dengan_berikut else 0
        longest = max(longest, run)
    assert 3 <= longest <= 6


def test_only_tall_rows_of_definitions_may_break_over_pages():
    rows = triwulan.build(measure_with(CONTOH, 2))["tabel_iku"].baris
    longest = [max(len(teks) for teks in texts(row)[4:]) for row in rows]
    assert [row.utuh for row in rows] == [panjang <= 400 for panjang in longest]
    assert any(row.utuh for row in rows)


def test_values_stand_in_sentences_as_in_the_annual_report():
    isian = build_contoh("inspektorat")
    isian = replace(
        isian, indikator=tuple(replace(satu, is_iku=satu.id in ("APIP", "RUGI")) for satu in isian.indikator)
    )
    hasil = measure(isian, 2)
    teks = " ".join(read_naskah(triwulan.build(hasil)["naskah_capaian"]))
    apip, rugi = (hasil.cetak(f"indikator/{id}/target/2024") for id in ("APIP", "RUGI"))
    assert f"Target Tahun 2024 adalah {apip}." in teks
    assert f"Target Tahun 2024 sebesar Rp{rugi}." in teks and "rupiah" not in teks
