"""The figures of the LKjIP show what the tables show: those of the published report of Pasuruan, and of staff."""

from dataclasses import replace

import pytest

from generator.app.paths import find_templates
from generator.measures.ukur import measure
from generator.model.pilihan import JenisAnalisis, PeriodeAnalisis
from generator.reports import lkjip
from generator.reports.grafik import Arah, Grafik
from generator.reports.lkjip.bab3.grafik import build_bab3, list_drawn
from generator.reports.lkjip.grafik_pegawai import build_grafik_pegawai
from generator.reports.naskah import DokumenInfo
from generator.reports.wording import title_case
from generator.word.renderer import fill
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.reports.lkjip.baca import build_contoh_lkjip, read_rows, read_text

PASURUAN, CONTOH = "pasuruan-2024", "contoh-bersih-2024"
BATAS_UKURAN = 200 * 1024  # bytes of a document without pictures


def figures(section):
    return [blok for blok in section if isinstance(blok, Grafik)]


def read_bars(section):
    """The bars of a section's figures: category → values by series."""
    panels = [panel for grafik in figures(section) for panel in grafik.panel]
    return {
        nama: {deret.nama: None if deret.nilai[n] is None else str(deret.nilai[n]) for deret in panel.deret}
        for panel in panels
        for n, nama in enumerate(panel.kategori)
    }


@pytest.fixture(scope="module")
def pasuruan():
    return build_bab3(measure_contoh(PASURUAN))


def test_gambar_3_1_target_and_realisasi_of_tabel_3_4(pasuruan):
    assert read_bars(pasuruan["grafik_pengukuran"]) == {
        "Indeks Profesionalitas ASN*)": {"Target": "71.17", "Realisasi": "77.32"},
        "Nilai SAKIP": {"Target": "82.10", "Realisasi": "82.10"},
        "Indeks Sistem Merit": {"Target": "281.5", "Realisasi": "296.5"},
    }


def test_gambar_3_2_three_years_of_tabel_3_9(pasuruan):
    bars = read_bars(pasuruan["grafik_tahun_lalu"])
    assert {nama: list(values.values()) for nama, values in bars.items()} == {
        "Indeks Profesionalitas ASN*)": ["54.67", "71.17", "77.32"],
        "Nilai SAKIP": ["81.64", "82.05", "82.10"],
        "Indeks Sistem Merit": ["258.0", "281.5", "296.5"],
    }
    assert list(bars["Nilai SAKIP"]) == ["Tahun 2022", "Tahun 2023", "Tahun 2024"]


def test_gambar_3_3_the_last_target_of_tabel_3_10(pasuruan):
    bars = read_bars(pasuruan["grafik_jangka_menengah"])
    assert {nama: list(values.values()) for nama, values in bars.items()} == {
        "Indeks Profesionalitas ASN*)": ["77.32", "77.35"],
        "Nilai SAKIP": ["82.10", "82.15"],
        "Indeks Sistem Merit": ["296.5", "296.8"],
    }


def test_gambar_3_4_province_and_nation_of_tabel_3_11_with_a_gap_for_what_is_not_available(pasuruan):
    bars = read_bars(pasuruan["grafik_pembanding"])
    assert bars["Indeks Sistem Merit"] == {
        "Kabupaten Pasuruan (2024)": "296.5",
        "Provinsi (2023 dan 2024)": "383.0",
        "Nasional (2023)": None,
    }
    assert list(bars["Nilai SAKIP"].values()) == ["82.10", "94.16", "68.82"]


def test_the_merit_index_has_an_axis_of_its_own_in_every_comparison(pasuruan):
    for nama in ("grafik_pengukuran", "grafik_tahun_lalu", "grafik_jangka_menengah", "grafik_pembanding"):
        panels = figures(pasuruan[nama])[0].panel
        assert [panel.kategori[-1] for panel in panels] == ["Nilai SAKIP", "Indeks Sistem Merit"]
        assert any("Dikelompokkan" in catatan for catatan in figures(pasuruan[nama])[0].catatan)


def test_the_spending_of_each_program_is_that_of_the_table(pasuruan):
    context = build_contoh_lkjip(PASURUAN)
    for nama, values in read_bars(pasuruan["grafik_serapan"]).items():
        (printed,) = (row[-1] for row in read_rows(context, "realisasi-anggaran") if title_case(row[1]) == nama)
        assert f"{values['Serapan'].replace('.', ',')}%" == printed


def test_each_figure_is_led_to_by_a_sentence_and_provisional_values_are_marked(pasuruan):
    section = pasuruan["grafik_pengukuran"]
    assert "digambarkan pada <grafik-target-realisasi>." in read_text(section)
    assert "*) Indeks Profesionalitas ASN: angka sementara per 10 September 2024." in figures(section)[0].catatan


def test_a_mean_that_holds_a_provisional_value_is_marked_and_explained_in_its_figure():
    isian = build_contoh(CONTOH)
    isian = replace(isian, pengaturan=replace(isian.pengaturan, uraian_program=0))
    first = next(i for i in isian.indikator_simpul if i.simpul == isian.anak_simpul(None)[0].id)
    row = replace(
        isian.analisis[0],
        acuan=first.id,
        jenis=JenisAnalisis.DATA_SEMENTARA,
        periode=PeriodeAnalisis.TAHUN,
        teks="angka sementara per 31 Desember 2024",
    )
    (plain,) = figures(build_bab3(measure(isian))["grafik_program"])
    assert plain.catatan == () and not any(nama.endswith("*)") for nama in read_bars([plain]))
    (grafik,) = figures(build_bab3(measure(replace(isian, analisis=(*isian.analisis, row))))["grafik_program"])
    assert [nama.endswith("*)") for nama in read_bars([grafik])] == [True, False, False]
    assert grafik.catatan == (f"*) {first.uraian}: angka sementara per 31 Desember 2024.",)


def test_in_the_last_year_of_the_renstra_the_medium_term_is_not_drawn():
    isian = build_contoh(PASURUAN)
    hasil = measure(replace(isian, profil=replace(isian.profil, renstra_akhir=2024)))
    assert build_bab3(hasil)["grafik_jangka_menengah"] == ()


def test_the_setting_grafik_turns_every_figure_off():
    isian = build_contoh(CONTOH)
    hasil = measure(replace(isian, pengaturan=replace(isian.pengaturan, grafik=False), gambar=(), unit=()))
    context = lkjip.build(hasil)
    drawn = [nama for nama in context if nama.startswith("grafik_")]
    assert len(drawn) == 7
    assert all(context[nama] == () for nama in drawn)
    assert context["ada_gambar"] is False


def test_a_chart_alone_or_a_drawn_structure_alone_makes_a_list_of_figures():
    isian = replace(build_contoh(CONTOH), gambar=())
    assert lkjip.build(measure(replace(isian, unit=())))["ada_gambar"] is True
    off = replace(isian, pengaturan=replace(isian.pengaturan, grafik=False))
    assert lkjip.build(measure(off))["ada_gambar"] is True


def test_with_many_indicators_only_the_iku_are_drawn_and_a_note_says_so():
    hasil = measure_contoh("dinkes")
    drawn = list_drawn(hasil)
    assert drawn
    assert all(indikator.is_iku for indikator in drawn)
    notes = [catatan for blok in figures(build_bab3(hasil)["grafik_pengukuran"]) for catatan in blok.catatan]
    assert notes[0].startswith("Grafik memuat indikator kinerja utama")
    assert any("predikat atau rentang: Predikat akuntabilitas kinerja" in catatan for catatan in notes)


def test_small_staff_tables_share_a_figure_and_larger_ones_have_their_own():
    small, *large = figures(build_grafik_pegawai(measure_contoh(CONTOH)))
    assert small.lajur == 2
    assert [panel.judul for panel in small.panel] == [
        "Pegawai menurut golongan",
        "Pegawai menurut pendidikan",
        "Pegawai menurut jenis kelamin",
        "Pegawai menurut kelompok umur",
    ]
    assert all(panel.arah is Arah.TEGAK for panel in small.panel)
    assert read_bars([small])["PPPK VII"] == {"Laki-laki": "1", "Perempuan": "2"}
    assert [grafik.judul for grafik in large] == [
        "Grafik Pegawai menurut Unit Kerja",
        "Grafik Formasi dan Pengisian Jabatan",
    ]
    assert read_bars(large[1:])["Pelaksana"] == {"Formasi": "26", "Terisi": "20"}
    assert [deret.nama for deret in large[1].panel[0].deret if deret.utama] == ["Terisi"]


def test_a_staff_figure_has_no_empty_categories_and_no_series_without_a_number():
    bars = read_bars(build_grafik_pegawai(measure_contoh("waykanan-2023")))
    golongan = [nama for nama in bars if nama[:2] in ("I ", "II", "IV") or nama == "PTHLS"]
    assert golongan == ["PTHLS", "II d", "III a", "III b", "III c", "III d", "IV a", "IV b"]
    assert bars["PTHLS"] == {"PNS": None, "PTHLS": "25"}


def test_a_single_small_staff_table_says_its_title_once():
    (grafik,) = figures(build_grafik_pegawai(measure_contoh(PASURUAN)))
    assert (grafik.judul, grafik.lajur) == ("Grafik Personel BKPSDM menurut Status Kepegawaian", 1)
    assert [panel.judul for panel in grafik.panel] == [""]
    assert read_bars([grafik])["PPPK"] == {"Jumlah": "12"}


@pytest.mark.parametrize("nama", [CONTOH, "dinkes"])
def test_a_report_with_all_its_charts_stays_small(nama):
    isian = replace(build_contoh(nama), gambar=())
    docx = fill(find_templates() / "lkjip.docx", lkjip.build(measure(isian)), DokumenInfo("LKjIP", "Dinas", 2024))
    assert len(docx) < BATAS_UKURAN
