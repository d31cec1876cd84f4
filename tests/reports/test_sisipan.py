"""What staff insert between braces in their own texts is printed in the documents."""

from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.analisis import Narasi
from generator.model.asal import TANPA_ASAL
from generator.reports import lkjip
from generator.reports.bersama import fill_narasi
from generator.reports.naskah import Gaya
from tests.helpers.contoh import build_contoh

CONTOH = "contoh-bersih-2024"


def measure_with(teks: str, triwulan: int | None = None) -> Hasil:
    isian = replace(build_contoh(CONTOH), narasi=(Narasi("lkjip/penutup", teks, TANPA_ASAL),))
    return fill_narasi(measure(isian, triwulan))


def test_words_and_figures_are_printed_as_the_figures_print_them():
    hasil = measure_with("{tahun} {opd} {daerah} {triwulan} {opd/serapan/2024} {opd/pagu/periode}")
    profil = hasil.isian.profil
    words = f"2024 {profil.nama_opd} {profil.nama_daerah} IV"
    figures = f"{hasil.cetak('opd/serapan/2024')} {hasil.cetak('opd/pagu/2024')}"
    assert hasil.isian.narasi_dari("lkjip/penutup") == (f"{words} {figures}",)


def test_a_quarter_prints_its_own_period():
    hasil = measure_with("Triwulan {triwulan}: {opd/serapan/periode}", 2)
    assert hasil.isian.narasi_dari("lkjip/penutup") == (f"Triwulan II: {hasil.cetak('opd/serapan/2024-TW2')}",)


def test_an_unknown_insertion_is_a_marked_gap():
    penutup = lkjip.build(measure_with("Tanpa sisipan.\nSebesar {opd/serapn/2024}."))["narasi"]["penutup"]
    plain, marked = penutup[0].paragraf
    assert (plain.teks, plain.gaya) == ("Tanpa sisipan.", Gaya.ISI)
    assert (marked.teks, marked.gaya) == ("Sebesar [belum diisi: opd/serapn/2024].", Gaya.KOSONG)


def test_figures_of_the_agency_have_short_names():
    hasil = measure_with("{pagu} {realisasi} {sisa} {serapan} {capaian} {kategori}")
    keys = ("opd/pagu", "opd/realisasi", "opd/sisa", "opd/serapan", "opd/rerata-capaian", "opd/kategori")
    assert hasil.isian.narasi_dari("lkjip/penutup") == (" ".join(hasil.cetak(f"{key}/2024") for key in keys),)
