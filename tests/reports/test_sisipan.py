"""What staff insert between braces in their own texts is printed in the documents."""

from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.analisis import Narasi
from generator.model.asal import TANPA_ASAL
from generator.reports import lkjip
from generator.reports.bersama import fill_narasi
from generator.reports.lkjip import NARASI
from generator.reports.lkjip.bagian import DAFTAR_BAGIAN
from generator.reports.naskah import Gaya
from tests.helpers.contoh import build_contoh
from tests.reports.lkjip.baca import read_text

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


BERNASKAH = sorted(
    {*NARASI, *(bagian.kunci.replace("_", "-") for bagian in DAFTAR_BAGIAN if bagian.kunci != "butir_maksud")}
)
"""Every section that takes own text: those whose text stands in the template, and the declared ones."""


def test_own_text_with_insertions_is_printed_in_every_declared_section():
    isian, gaps = build_contoh(CONTOH), {}
    own = tuple(Narasi(f"lkjip/{nama}", f"{nama}: {{tahun}}, {{realisasi}}.", TANPA_ASAL) for nama in BERNASKAH)
    hasil = fill_narasi(measure(replace(isian, narasi=own)))
    context = lkjip.build(hasil)
    printed = {**context, **context["narasi"]}
    for nama in BERNASKAH:
        text = read_text(printed[nama.replace("-", "_")])
        if not text.startswith(f"{nama}: 2024, {hasil.cetak('opd/realisasi/2024')}."):
            gaps[nama] = text[:80]
    assert gaps == {} and len(BERNASKAH) >= 41


def test_figures_of_the_agency_have_short_names():
    hasil = measure_with("{pagu} {realisasi} {sisa} {serapan} {capaian} {kategori}")
    keys = ("opd/pagu", "opd/realisasi", "opd/sisa", "opd/serapan", "opd/rerata-capaian", "opd/kategori")
    (teks,) = hasil.isian.narasi_dari("lkjip/penutup")
    *figures, kategori = [hasil.cetak(f"{key}/2024") for key in keys]
    assert kategori == "Sangat Tinggi" and teks == " ".join((*figures, "sangat tinggi")), "it stands inside a sentence"
