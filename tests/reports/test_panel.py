"""Which values share an axis, which rows are drawn at all, and what is said of the figures in words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.measures.hasil import Bentuk, JenisAngka, Ukuran
from generator.model.nilai import Rentang, TanpaNilai
from generator.reports.grafik import Grafik, count_decimals
from generator.reports.panel import (
    GAMBAR_TERTINGGI,
    SEPADAN,
    Butir,
    build_grafik,
    build_panel,
    group_by_scale,
    lead_to,
    read_printed,
)


def ukuran(nilai, bentuk=None):
    isi = Decimal(nilai) if isinstance(nilai, str) and nilai[:1].isdigit() else nilai
    return Ukuran("x", isi, bentuk or Bentuk(desimal=2), "isian")


def butir(nama, *nilai, satuan="", desimal=2):
    bentuk = Bentuk(JenisAngka.RUPIAH) if satuan == "rupiah" else Bentuk(desimal=desimal)
    return Butir(nama, tuple(ukuran(satu, bentuk) for satu in nilai), satuan)


def names(groups):
    return [[satu.nama for satu in group] for group in groups]


def test_an_index_of_70_is_not_flattened_by_one_of_296():
    rows = [butir("ASN", "71.17", "77.32"), butir("Merit", "281.5", "296.5"), butir("SAKIP", "82.1", "82.1")]
    assert names(group_by_scale(rows)) == [["ASN", "SAKIP"], ["Merit"]]


def test_rows_part_at_the_widest_gap():
    rows = [butir("SAKIP", "63.1", "73.11"), butir("ASN", "65", "84.4"), butir("Merit", "230", "209")]
    assert names(group_by_scale(rows)) == [["SAKIP", "ASN"], ["Merit"]]


def test_percentages_and_bare_scores_share_an_axis_but_minutes_and_persons_do_not():
    rows = [
        butir("Layanan", "55", satuan="Persen"),
        butir("Waktu", "50", satuan="Menit"),
        butir("Indeks", "73", satuan="Indeks"),
        butir("Peserta", "60", satuan="orang"),
        butir("Lama", "40", satuan="menit"),
    ]
    assert names(group_by_scale(rows)) == [["Layanan", "Indeks"], ["Waktu", "Lama"], ["Peserta"]]


def test_a_row_of_zeros_stands_with_the_shortest_bars():
    rows = [butir("Nol", "0", "0"), butir("Besar", "90", "95"), butir("Kecil", "3", "4")]
    assert names(group_by_scale(rows)) == [["Nol"], ["Besar"], ["Kecil"]]


@given(st.lists(st.integers(1, 10**9), min_size=1, max_size=12))
def test_no_axis_holds_bars_of_unlike_scales_and_no_row_is_lost(values):
    rows = [butir(f"B{n}", str(nilai)) for n, nilai in enumerate(values)]
    groups = group_by_scale(rows)
    assert sorted(satu.nama for group in groups for satu in group) == sorted(satu.nama for satu in rows)
    for group in groups:
        longest = [satu.terbesar for satu in group]
        assert max(longest) <= SEPADAN * min(longest)
        assert list(group) == [satu for satu in rows if satu in group]


@pytest.mark.parametrize(
    ("nilai", "bentuk", "expected"),
    [
        ("77.315", Bentuk(desimal=2), "77.32"),
        ("82.1", Bentuk(desimal=2), "82.10"),
        ("281.5", Bentuk(), "281.5"),
        ("99.9996", Bentuk(JenisAngka.PERSEN, 2, jaga_seratus=True), "99.99"),
        ("10656768771", Bentuk(JenisAngka.RUPIAH), "10656768771"),
        ("1234567.5", Bentuk(desimal=1), "1234567.5"),
    ],
)
def test_a_bar_is_as_long_as_its_figure_is_printed(nilai, bentuk, expected):
    printed = read_printed(ukuran(nilai, bentuk))
    assert str(printed) == expected
    assert count_decimals(printed) == len(expected.partition(".")[2])


@pytest.mark.parametrize("nilai", [None, "BB", TanpaNilai("n/a"), Rentang(Decimal(60), Decimal(85))])
def test_what_is_no_number_is_a_gap(nilai):
    assert read_printed(ukuran(nilai)) is None
    assert read_printed(None) is None


def test_a_missing_value_among_others_stays_a_gap():
    rows = [butir("A", "5", None, "7"), butir("B", "6", "6", "8")]
    (grafik,) = build_grafik("k", "J", ("satu", "dua", "tiga"), rows, 2)
    assert [deret.nilai for deret in grafik.panel[0].deret] == [(5, 6), (None, 6), (7, 8)]
    assert [deret.utama for deret in grafik.panel[0].deret] == [False, False, True]


def test_predicates_and_lone_numbers_are_left_out_and_the_note_says_so():
    rows = [
        butir("Angka", "80", "85"),
        butir("Opini", "WTP", "WTP"),
        butir("SAKIP", "BB", "82.1"),
        butir("Baru", "70", None),
        butir("Merit", "70", TanpaNilai("-")),
    ]
    (grafik,) = build_grafik("k", "J", ("Target", "Realisasi"), rows, 1, ("Catatan.",))
    assert grafik.panel[0].kategori == ("Angka",)
    assert grafik.catatan == (
        "Catatan.",
        "Tidak digambar karena nilainya berupa predikat atau rentang: Opini dan SAKIP.",
        "Tidak digambar karena datanya belum cukup untuk dibandingkan: Baru dan Merit.",
    )


def test_nothing_is_drawn_where_nothing_compares():
    assert build_grafik("k", "J", ("Target", "Realisasi"), [butir("A", "80", None)]) == ()
    assert build_grafik("k", "J", ("Serapan",), [butir("A", "80", satuan="%")]) == ()
    assert build_grafik("k", "J", ("Serapan",), [butir("A", "80"), butir("B", "85")]) != ()
    assert build_grafik("k", "J", ("Target", "Realisasi"), []) == ()


def test_money_is_labelled_in_juta_and_very_large_money_in_miliar():
    panel = build_panel([butir("Swadaya", "450000000", "215250000", satuan="rupiah")], ("Target", "Realisasi"))
    assert (panel.kategori, panel.ribuan) == (("Swadaya (juta rupiah)",), 2)
    panel = build_panel([butir("APBD", "2450000000000", satuan="rupiah")], ("Target",))
    assert (panel.kategori, panel.ribuan) == (("APBD (miliar rupiah)",), 3)


def test_the_unit_stands_with_the_name_or_as_percent_behind_the_label():
    rows = [butir("Layanan", "55", satuan="Persen"), butir("Indeks", "73", satuan="Indeks")]
    panel = build_panel(rows, ("Target",))
    assert (panel.kategori, panel.akhiran) == (("Layanan", "Indeks"), ("%", ""))
    assert build_panel([butir("Waktu", "14", satuan="Menit")], ("Target",)).kategori == ("Waktu (menit)",)


def test_the_alternative_text_says_every_figure_as_printed():
    rows = [butir("Layanan", "55", "1053.75", satuan="Persen"), butir("Indeks", "73.1", None)]
    panel = build_panel(rows, ("Target", "Realisasi"))
    assert panel.teks_alternatif == (
        "Grafik batang. Layanan: Target 55,00%; Realisasi 1.053,75%. Indeks: Target 73,10; Realisasi belum ada data."
    )
    swadaya = build_panel([butir("Swadaya", "450000000", satuan="rupiah")], ("Target",))
    assert "Target 450.000.000 rupiah" in swadaya.teks_alternatif


def test_many_rows_become_several_figures_that_each_fit_half_a_page():
    rows = [butir(f"B{n}", "80", "85") for n in range(50)]
    grafik = build_grafik("k", "Judul", ("Target", "Realisasi"), rows, 1)
    assert [satu.kunci for satu in grafik] == ["k", *(f"k-{n}" for n in range(2, 6))]
    assert [satu.judul for satu in grafik] == [f"Judul (bagian\u00a0{n}\u00a0dari\u00a05)" for n in range(1, 6)]
    assert [satu.catatan for satu in grafik] == [()] * 5  # all of one scale: they compare
    panels = [panel for satu in grafik for panel in satu.panel]
    assert [nama for panel in panels for nama in panel.kategori] == [f"B{n}" for n in range(50)]
    assert all(sum(3 * len(panel.kategori) for panel in satu.panel) <= GAMBAR_TERTINGGI for satu in grafik)


def test_charts_of_one_scale_have_axes_that_end_alike():
    rows = [butir(f"B{n}", "60", f"{61 + n}.6") for n in range(30)]
    panels = [panel for satu in build_grafik("k", "J", ("Target", "Realisasi"), rows, 1) for panel in satu.panel]
    assert len(panels) == 3 and {panel.puncak for panel in panels} == {Decimal(91)}
    (alone,) = build_grafik("k", "J", ("Target", "Realisasi"), rows[:3], 1)
    assert alone.panel[0].puncak is None  # it ends where Word lets it end, also when staff edit the data


def test_rows_of_a_single_series_always_share_an_axis():
    """A program at 3 % beside one at 100 % is what the figure is there to show."""
    rows = [butir("A", "100", satuan="%"), butir("B", "3.55", satuan="%"), butir("C", "0", satuan="%")]
    (grafik,) = build_grafik("k", "J", ("Serapan",), rows)
    assert [panel.kategori for panel in grafik.panel] == [("A", "B", "C")]


def test_rows_with_long_names_need_more_room():
    rows = [butir(f"{n} " + "Persentase warga yang mendapatkan layanan " * 3, "80", "85") for n in range(12)]
    grafik = build_grafik("k", "Judul", ("Target", "Realisasi"), rows, 1)
    assert [len(panel.kategori) for satu in grafik for panel in satu.panel] == [6, 6]
    assert len(grafik) == 2


@pytest.mark.parametrize(("banyak", "kata"), [(1, []), (2, [" dan "]), (3, [" sampai dengan "])])
def test_a_sentence_names_two_figures_with_dan_and_more_as_a_span(banyak, kata):
    figures = [Grafik(f"grafik-{n}", "Judul", ()) for n in range(banyak)]
    parts = lead_to("Kemajuan digambarkan", figures)[0].paragraf[0].teks
    assert [part for part in parts if part in (" dan ", " sampai dengan ")] == kata
