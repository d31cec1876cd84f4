"""Both forms of the quarterly report: what they name, what they print, and what they leave out."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.paths import find_templates
from generator.measures.ukur import measure
from generator.model.analisis import Narasi
from generator.model.asal import TANPA_ASAL
from generator.model.pilihan import BentukTriwulan, DasarCapaianTriwulan, JenisAnalisis, PeriodeAnalisis
from generator.reports import triwulan
from generator.reports.naskah import DokumenInfo, Gaya, Naskah
from generator.reports.tabel import Tabel
from generator.reports.triwulan import ringkas
from generator.reports.triwulan.lebar import measure_text
from generator.reports.triwulan.masa import build_masa
from generator.word.renderer import fill
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.helpers.templat import known_names
from tests.reports.triwulan.bantu import find_row, measure_with, read_naskah, texts, with_settings

INFO = DokumenInfo("Laporan Triwulan", "OPD", 2024)


def _template(isian) -> Path:
    return find_templates() / triwulan.choose_template(isian)


@pytest.mark.parametrize("bentuk", BentukTriwulan)
def test_the_template_and_the_context_name_the_same_things(bentuk):
    hasil = measure_with("contoh-bersih-2024", 2, bentuk_triwulan=bentuk)
    assert known_names(_template(hasil.isian)) == triwulan.build(hasil).keys()


@pytest.mark.parametrize("bentuk", BentukTriwulan)
@pytest.mark.parametrize(("nama", "tw"), [("sumenep-2024", 1), ("kecamatan", 2), ("inspektorat", 2), ("dinkes", 1)])
def test_every_kind_of_agency_fills_both_forms(nama, tw, bentuk):
    hasil = measure_with(nama, tw, bentuk_triwulan=bentuk)
    assert fill(_template(hasil.isian), triwulan.build(hasil), INFO)[:2] == b"PK"


@pytest.mark.parametrize("bentuk", BentukTriwulan)
def test_a_first_quarter_report_made_in_november_is_that_of_april(bentuk):
    november = with_settings(build_contoh("contoh-bersih-2024"), bentuk_triwulan=bentuk)
    april = replace(november, profil=replace(november.profil, triwulan_terakhir=1))
    reports = [fill(_template(isian), triwulan.build(measure(isian, 1)), INFO) for isian in (november, april)]
    assert reports[0] == reports[1]


def test_the_report_needs_a_quarter_with_realisasi():
    assert triwulan.has_data(build_contoh("sumenep-2024"))
    assert not triwulan.has_data(build_contoh("waykanan-2023"))


def test_the_capaian_table_prints_target_realisasi_capaian_and_kategori():
    tabel = triwulan.build(measure_contoh("sumenep-2024", 1))["tabel_capaian"]
    assert find_row(tabel, "Indeks Profesionalitas ASN")[3:7] == ["84", "59*)", "70,24%", "Sedang"]
    assert any(
        note.startswith("*) Indeks Profesionalitas ASN: angka sementara per 31 Maret 2024") for note in tabel.catatan
    )


def test_an_indicator_not_yet_assessed_prints_dashes_and_the_reason():
    tabel = triwulan.build(measure_contoh("sumenep-2024", 1))["tabel_capaian"]
    row = find_row(tabel, "Indeks Penilaian Sistem Merit")
    assert row[4:7] == ["–", "–", "–"]
    assert "Belum dinilai KASN." in row[7]


def test_a_typed_dash_is_no_realisasi_and_is_not_praised():
    items = read_naskah(triwulan.build(measure_contoh("inspektorat", 1))["naskah_capaian"])
    maturitas = next(item for item in items if item.startswith("Nilai maturitas SPIP"))
    assert "belum dapat dihitung" in maturitas


def test_with_quarter_targets_both_denominators_have_columns_of_their_own():
    tabel = triwulan.build(measure_with("inspektorat", 1, dasar_capaian_triwulan=DasarCapaianTriwulan.TAHUNAN))[
        "tabel_capaian"
    ]
    heads = texts(tabel.kepala[0])
    assert "Capaian terhadap Target Triwulan I" in heads
    assert "Capaian terhadap Target Tahun 2024" in heads


def test_cash_plan_and_pagu_never_share_a_table_or_a_label():
    context = triwulan.build(measure_contoh("sumenep-2024", 1))
    kas, serapan = context["tabel_kas"], context["tabel_serapan"]
    assert texts(kas.baris[-1])[1:5] == ["12.233.732.131", "3.551.016.300", "1.443.040.145", "41%"]
    assert texts(serapan.baris[-1])[1:] == ["12.233.732.131", "1.443.040.145", "12%", "10.790.691.986"]
    assert "Realisasi terhadap Rencana Kas (%)" in texts(kas.kepala[0])
    assert "Serapan terhadap Pagu Setahun (%)" in texts(serapan.kepala[0])
    assert "Serapan terhadap Pagu Setahun (%)" not in texts(kas.kepala[0])


def test_from_the_second_quarter_on_the_quarter_alone_stands_beside_the_sum():
    heads = texts(triwulan.build(measure_contoh("contoh-bersih-2024", 2))["tabel_serapan"].kepala[0])
    assert "Realisasi Triwulan II Saja (Rp)" in heads
    assert "Realisasi s.d. Triwulan II (Rp)" in heads


def test_the_narrative_tells_the_change_against_the_quarter_before():
    items = read_naskah(triwulan.build(measure_contoh("contoh-bersih-2024", 4))["naskah_capaian"])
    assert any("realisasi naik sebesar 0,82" in item for item in items)
    assert any("realisasi turun sebesar 0,20 menit" in item for item in items)
    first = read_naskah(triwulan.build(measure_contoh("contoh-bersih-2024", 1))["naskah_capaian"])
    assert not any("sebelumnya" in item for item in first)


def test_the_adjusted_targets_stand_only_where_the_renstra_was_changed():
    assert triwulan.build(measure_contoh("sumenep-2024", 1))["tabel_penyesuaian"]
    assert triwulan.build(measure_contoh("contoh-bersih-2024", 1))["tabel_penyesuaian"] == ()


def test_the_program_table_rolls_the_pagu_up_and_closes_with_the_agencys_total():
    tabel = triwulan.build(measure_contoh("sumenep-2024", 1))["tabel_program"]
    assert find_row(tabel, "PROGRAM KEPEGAWAIAN DAERAH")[-1] == "1.905.955.200"
    assert texts(tabel.baris[-1]) == ["Jumlah", "12.233.732.131"]


def test_a_thing_without_any_factor_shows_a_gap_and_one_with_some_does_not():
    tabel = triwulan.build(measure_contoh("sumenep-2024", 1))["tabel_faktor_indikator"]
    gaps = {texts(row)[1]: row.sel[2].kosong for row in tabel.baris}
    assert gaps["Nilai SAKIP Perangkat Daerah"]
    assert not gaps["Indeks Penilaian Sistem Merit"]


def test_without_recommendations_the_follow_ups_stand_there_and_without_both_a_gap():
    isian = build_contoh("contoh-bersih-2024")
    quarter = [remark for remark in isian.analisis if remark.periode is PeriodeAnalisis.TW1]
    follow_ups = [remark.teks for remark in quarter if remark.jenis is JenisAnalisis.TINDAK_LANJUT]
    opening, *items = read_naskah(triwulan.build(measure_contoh("contoh-bersih-2024", 1))["rekomendasi"])
    assert opening.endswith("direkomendasikan:")
    assert len(items) == len(follow_ups) > 0
    bare = triwulan.build(measure(replace(isian, analisis=()), 1))["rekomendasi"]
    assert [item.gaya for item in bare.paragraf] == [Gaya.KOSONG]


def test_the_agencys_own_text_replaces_the_built_in_sentences():
    isian = build_contoh("contoh-bersih-2024")
    own = replace(isian, narasi=(Narasi("triwulan/latar-belakang", "Kalimat sendiri.\nAlinea kedua.", TANPA_ASAL),))
    context = triwulan.build(measure(own, 1))
    assert read_naskah(context["latar_belakang"]) == ["Kalimat sendiri.", "Alinea kedua."]


def test_the_clean_example_has_no_gap_in_any_quarter_and_form():
    for bentuk in BentukTriwulan:
        for tw in (1, 2, 3, 4):
            context = triwulan.build(measure_with("contoh-bersih-2024", tw, bentuk_triwulan=bentuk))
            for nama, isi in context.items():
                assert not _gaps(isi), (bentuk, tw, nama)


def _gaps(isi: object) -> list[object]:
    if isinstance(isi, Naskah):
        return [item for item in isi.paragraf if item.gaya is Gaya.KOSONG]
    if isinstance(isi, Tabel):
        return [sel for row in isi.baris for sel in row.sel if sel.kosong] or ([] if isi.baris else [isi])
    return [gap for satu in isi for gap in _gaps(satu)] if isinstance(isi, tuple) else []


def test_the_short_form_counts_sub_kegiatan_in_words_and_gives_the_serapan():
    hasil = measure_with("contoh-bersih-2024", 2, bentuk_triwulan=BentukTriwulan.RINGKAS)
    items = read_naskah(triwulan.build(hasil)["uraian_kegiatan"])
    assert items[0].startswith(
        "Pada Tahun 2024 target tersebut didukung 3 (tiga) program dengan 11 (sebelas) kegiatan. "
    )
    assert items[0].endswith("dari pagu setahun. Realisasi setiap kegiatan terhadap pagu setahunnya:")
    assert items[1].endswith(": 3 (tiga) sub kegiatan dengan pagu Rp83.435.000, terealisasi Rp41.381.000 (49,60%).")
    assert len(items) == 1 + 11


def test_the_short_form_has_nine_columns_per_sub_kegiatan():
    hasil = measure_with("contoh-bersih-2024", 2, bentuk_triwulan=BentukTriwulan.RINGKAS)
    tabel = triwulan.build(hasil)["tabel_sub_kegiatan"]
    assert len(tabel.kolom) == 9
    assert find_row(tabel, "Penyusunan Dokumen Perencanaan Perangkat Daerah")[-5:-1] == [
        "6 dokumen",
        "3 dokumen",
        "36.200.000",
        "17.281.800",
    ]


def test_the_short_form_shows_the_target_of_each_quarter_and_the_progress():
    hasil = measure_with("contoh-bersih-2024", 2, bentuk_triwulan=BentukTriwulan.RINGKAS)
    context = triwulan.build(hasil)
    assert find_row(context["tabel_target"], "Nilai akuntabilitas kinerja dinas")[4:] == ["–", "–", "78,00", "78,00"]
    assert find_row(context["tabel_kemajuan"], "Indeks Kepuasan Masyarakat")[3:] == ["83,80", "84,40", "100,72%"]


def test_amounts_as_quarter_targets_stand_on_one_line():
    tabel = ringkas.build_tabel_target_triwulan(*_kecamatan())
    widths = [kolom.lebar for kolom in tabel.kolom[3:]]
    assert min(widths) >= measure_text("100.000.000") * tabel.ukuran


def test_a_dash_that_staff_typed_reads_like_the_one_the_text_explains():
    hasil, masa = _kecamatan()
    for tabel in (ringkas.build_tabel_target_triwulan(hasil, masa), ringkas.build_tabel_kemajuan(hasil, masa)):
        texts = [sel.teks for row in tabel.baris for sel in row.sel]
        assert "–" in texts and "-" not in texts


def _kecamatan():
    hasil = measure_contoh("kecamatan", 2)
    return hasil, build_masa(hasil)


def test_a_sasaran_and_its_indicators_stand_in_full_where_a_program_begins_to_serve_it():
    hasil = measure_with("contoh-bersih-2024", 2, bentuk_triwulan=BentukTriwulan.RINGKAS)
    tabel = triwulan.build(hasil)["tabel_sub_kegiatan"]
    groups = [texts(row)[:2] for row in tabel.baris if len(row.sel) == 9]
    assert groups[:2] == [
        ["Meningkatnya akuntabilitas kinerja dinas", "Nilai akuntabilitas kinerja dinas"],
        ["Meningkatnya akuntabilitas kinerja dinas | (lanjutan)", "(lanjutan)"],
    ]
    assert max(row.sel[0].gabung_baris for row in tabel.baris if len(row.sel) == 9) == 3


def test_indicators_of_one_sasaran_stand_together_whatever_the_order_of_their_sheet():
    isian = build_contoh("contoh-bersih-2024")
    mixed = replace(isian, indikator=(*isian.indikator[1::2], *isian.indikator[::2]))
    tables = [
        (context["tabel_pk"], context["tabel_renaksi"])
        for context in (triwulan.build(measure(x, 4)) for x in (isian, mixed))
    ]
    for as_typed, grouped in zip(*tables, strict=True):
        assert [len(row.sel) for row in grouped.baris] == [len(row.sel) for row in as_typed.baris]
        assert _numbers(grouped) == [str(nomor) for nomor in range(1, len(_numbers(grouped)) + 1)]


def _numbers(tabel: Tabel) -> list[str]:
    """The numbers of the groups: rows inside one are shorter."""
    most = max(len(row.sel) for row in tabel.baris)
    return [row.sel[0].teks for row in tabel.baris if len(row.sel) == most]
