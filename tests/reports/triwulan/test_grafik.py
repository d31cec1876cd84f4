"""The figures of the quarterly report: the course of each indicator, and spending against the cash plan."""

from dataclasses import replace

import pytest

from generator.measures.ukur import measure
from generator.reports import triwulan
from generator.reports.grafik import Arah, Grafik
from generator.reports.triwulan.grafik.kas import build_kas
from generator.reports.triwulan.grafik.kemajuan import build_kemajuan
from generator.reports.triwulan.masa import build_masa
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.reports.triwulan.bantu import read_naskah

CONTOH, SUMENEP = "contoh-bersih-2024", "sumenep-2024"


def figure(section):
    found = [blok for blok in section if isinstance(blok, Grafik)]
    assert len(found) == 1
    return found[0]


def values(deret):
    return [None if nilai is None else str(nilai) for nilai in deret.nilai]


def draw_kemajuan(hasil):
    return build_kemajuan(hasil, build_masa(hasil), hasil.isian.daftar_iku())


def test_targets_of_the_whole_year_stand_beside_the_quarters_that_are_over():
    grafik = figure(draw_kemajuan(measure_contoh(CONTOH, 2)))
    panel = grafik.panel[0]
    assert (panel.judul, panel.arah, grafik.lajur) == ("Tingkat Kegemaran Membaca Masyarakat", Arah.TEGAK, 2)
    assert panel.kategori == ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV")
    target, realisasi = panel.deret
    assert values(target) == ["62.80", "63.20", "63.60", "64.00"]
    assert values(realisasi) == ["62.90", "63.40", None, None]
    assert "Triwulan III: Target 63,60; Realisasi belum ada data." in panel.teks_alternatif


def test_an_indicator_without_realisasi_is_named_in_a_note():
    grafik = figure(draw_kemajuan(measure_contoh(CONTOH, 1)))
    assert "Nilai akuntabilitas kinerja dinas" not in [panel.judul for panel in grafik.panel]
    assert grafik.catatan[-1].endswith("untuk dibandingkan: Nilai akuntabilitas kinerja dinas.")


def test_without_quarter_targets_the_state_is_drawn_against_the_target_of_the_year():
    grafik = figure(draw_kemajuan(measure_contoh(SUMENEP, 1)))
    (panel,) = grafik.panel
    assert panel.kategori == ("Indeks Profesionalitas ASN*)", "Persentase Capaian Kinerja Perangkat Daerah")
    assert {deret.nama: values(deret) for deret in panel.deret} == {
        "Target Tahun 2024": ["84", "96"],
        "Realisasi Triwulan I": ["59", "18"],
    }
    assert grafik.catatan[0].startswith("*) Indeks Profesionalitas ASN: angka sementara")


def test_more_indicators_than_a_page_of_small_charts_holds_are_drawn_as_lying_bars():
    hasil = measure_contoh("dinkes", 2)
    drawn = [blok for blok in draw_kemajuan(hasil) if isinstance(blok, Grafik)]
    assert {panel.arah for grafik in drawn for panel in grafik.panel} == {Arah.DATAR}


def test_the_cash_plan_of_the_year_and_the_spending_so_far_are_summed_up():
    hasil = measure_contoh(CONTOH, 2)
    grafik = figure(build_kas(hasil, build_masa(hasil)))
    kas, realisasi = grafik.panel[0].deret
    assert [kas.nama, realisasi.nama, realisasi.utama] == ["Rencana kas", "Realisasi", True]
    assert kas.nilai[1] == hasil.nilai("opd/kas-kumulatif/2024-TW2")
    assert realisasi.nilai == (hasil.nilai("opd/realisasi/2024-TW1"), hasil.nilai("opd/realisasi-kumulatif/2024-TW2"))


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_the_cash_plan_of_later_quarters_is_not_drawn(triwulan):
    hasil = measure_contoh(CONTOH, triwulan)
    grafik = figure(build_kas(hasil, build_masa(hasil)))
    assert len(grafik.panel[0].kategori) == triwulan
    assert [len(deret.nilai) for deret in grafik.panel[0].deret] == [triwulan, triwulan]
    assert grafik.catatan == ("Dalam juta rupiah, dijumlahkan sejak awal tahun.",)


def test_the_figures_of_sumenep_are_those_of_its_published_first_quarter():
    hasil = measure_contoh(SUMENEP, 1)
    grafik = figure(build_kas(hasil, build_masa(hasil)))
    panel = grafik.panel[0]
    assert grafik.judul == "Grafik Rencana Kas dan Realisasi Anggaran Kumulatif Tahun 2024"
    assert (panel.kategori, panel.arah) == (("Triwulan I",), Arah.DATAR)
    assert [values(deret) for deret in panel.deret] == [["3551016300"], ["1443040145"]]


def test_a_blank_quarter_of_the_cash_plan_is_a_gap():
    isian = build_contoh(CONTOH)
    anggaran = tuple(replace(row, kas_tw2=None) for row in isian.anggaran)
    hasil = measure(replace(isian, anggaran=anggaran), 4)
    kas = figure(build_kas(hasil, build_masa(hasil))).panel[0].deret[0]
    assert [nilai is None for nilai in kas.nilai] == [False, True, False, False]


def test_without_a_cash_plan_the_figure_is_one_of_realisasi_and_the_plan_is_a_gap():
    isian = build_contoh(CONTOH)
    blank = dict.fromkeys(f"kas_tw{nomor}" for nomor in range(1, 5))
    hasil = measure(replace(isian, anggaran=tuple(replace(row, **blank) for row in isian.anggaran)), 4)
    grafik = figure(build_kas(hasil, build_masa(hasil)))
    assert grafik.judul == "Grafik Realisasi Anggaran Kumulatif Tahun 2024"
    assert [deret.nama for deret in grafik.panel[0].deret] == ["Realisasi"]
    cell = isian.anggaran[0].asal.sel("kas_tw1")
    gaps = [
        satu
        for context in map(triwulan.build, (hasil, measure(isian, 4)))
        for satu in read_naskah(context["naskah_anggaran"])
        if "belum diisi" in satu
    ]
    assert gaps == [f"[belum diisi: rencana anggaran kas sampai dengan Triwulan IV – {cell}]"]


def test_the_setting_grafik_turns_the_figures_and_their_list_off():
    isian = build_contoh(CONTOH)
    off = replace(isian, pengaturan=replace(isian.pengaturan, grafik=False))
    context = triwulan.build(measure(off, 4))
    assert (context["grafik_capaian"], context["grafik_kas"], context["ada_gambar"]) == ((), (), False)
    assert triwulan.build(measure_contoh(CONTOH, 4))["ada_gambar"] is True
