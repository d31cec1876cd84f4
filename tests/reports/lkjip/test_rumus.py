"""Formulas of indicators become equations, with this year's figures put in; what is no clear fraction stays text."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.measures.ukur import measure
from generator.model.nilai import TanpaNilai
from generator.reports import lkjip
from generator.reports.lkjip.bab3.rumus import build_formula, read_formulasi
from generator.reports.naskah import Pecahan, Persamaan
from tests.helpers.contoh import measure_contoh
from tests.helpers.ringkas import without_spare_rows
from tests.measures.hitung.kecil import indikator, measure_kecil
from tests.reports.lkjip.baca import build_contoh_lkjip, read_text

RATIO = {"pembilang": "Usulan diterima", "penyebut": "Usulan masuk", "pengali": 100, "satuan": "Persen"}


def equations(section: object) -> list[Persamaan]:
    """The equations of a section in their order."""
    if isinstance(section, Persamaan):
        return [section]
    return [found for item in section for found in equations(item)] if isinstance(section, (tuple, list)) else []


def rincian(jenis: str, nilai: float | None, **isi: object) -> dict[str, object]:
    """A row of Rincian of the small agency's indicator."""
    return {"indikator": "I1", "tahun": 2024, "jenis": jenis, "uraian": f"{jenis} {nilai}", "nilai": nilai, **isi}


def formulas(**sheets: object) -> list[tuple[str, tuple[str | Pecahan, ...]]]:
    """The equations of the small agency's LKjIP, as left side and parts."""
    with without_spare_rows():
        found = equations(lkjip.build(measure_kecil(**sheets))["rincian_indikator"])
    return [(satu.kiri, satu.kanan) for satu in found]


def test_numerator_and_denominator_make_a_fraction_and_then_the_same_with_figures():
    found = formulas(
        indikator=[indikator(cara_gabung="pembilang/penyebut", **RATIO)],
        rincian=[rincian("pembilang", 30), rincian("pembilang", 12), rincian("penyebut", 80)],
    )
    assert found == [
        ("Indikator I1", (Pecahan("Usulan diterima", "Usulan masuk"), " × 100%")),
        ("", (Pecahan("30 + 12", "80"), " × 100%", " = 52,5%")),
    ]


def ratio(nilai: tuple[float, ...] = (30,), **isi: object) -> list[tuple[str | Pecahan, ...]]:
    """The right sides of the equations of an indicator measured as a ratio of `nilai` to 60."""
    rows = [*(rincian("pembilang", satu) for satu in nilai), rincian("penyebut", 60)]
    return [
        kanan for _, kanan in formulas(indikator=[indikator(cara_gabung="pembilang/penyebut", **isi)], rincian=rows)
    ]


def test_the_line_with_figures_uses_the_measured_multiplier():
    columns = {"pembilang": "Kasus", "penyebut": "Penduduk"}
    assert ratio(**columns, satuan="per 1.000", pengali=1000)[1] == (
        Pecahan("30", "60"),
        " × 1.000",
        " = 500 per 1.000",
    )
    assert ratio(**columns, satuan="Indeks", pengali=100)[1][1] == " × 100"
    assert ratio(**columns, satuan="Rasio")[1][1] == " × 100", "a blank multiplier is measured as 100"
    assert ratio(**columns, satuan="Rasio", pengali=1) == [
        (Pecahan("Kasus", "Penduduk"),),
        (Pecahan("30", "60"), " = 0,5 rasio"),
    ]
    assert formulas(indikator=[indikator(**columns, satuan="Rasio")])[0][1] == (Pecahan("Kasus", "Penduduk"),)


def test_a_typed_formula_stands_alone_where_it_contradicts_the_measured_multiplier():
    typed = "Kasus ÷ penduduk × {}"
    assert len(ratio(formulasi=typed.format("1.000"), satuan="Rasio", pengali=100)) == 1
    assert len(ratio(formulasi="Kasus ÷ penduduk", satuan="Rasio")) == 1
    assert len(ratio(formulasi=typed.format("1000"), satuan="Rasio", pengali=1000)) == 2
    assert ratio(formulasi="Kasus ÷ penduduk", satuan="%")[1] == (Pecahan("30", "60"), " × 100%", " = 50%")


@pytest.fixture(scope="module")
def dua_pertiga():
    """The small agency whose indicator is 2 of 3 in percent, with a realisasi of its own."""
    return measure_kecil(
        indikator=[indikator(cara_gabung="pembilang/penyebut", **RATIO)],
        realisasi=[{"indikator": "I1", "realisasi_tahun": 1}],
        rincian=[rincian("pembilang", 2), rincian("penyebut", 3)],
    ).isian


@pytest.mark.parametrize(
    ("realisasi", "desimal", "told"),
    [
        (Decimal("66.67"), None, ""),
        (Decimal(67), None, ""),
        (TanpaNilai(), None, ""),
        ("BB", None, ""),
        (Decimal("66.65"), 1, ""),  # both are printed as 66,7
        (Decimal("66.6"), None, "Hasil hitungan tersebut berbeda dari realisasi yang dilaporkan (66,60%)."),
    ],
)
def test_a_realisasi_differs_from_its_details_only_where_it_is_another_number(dua_pertiga, realisasi, desimal, told):
    isian = dua_pertiga
    kinerja = tuple(replace(satu, desimal=desimal) for satu in isian.indikator)
    rows = tuple(replace(satu, realisasi_tahun=realisasi) for satu in isian.realisasi)
    hasil = measure(replace(isian, indikator=kinerja, realisasi=rows))
    lines = read_text(build_formula(hasil, kinerja[0])).splitlines()
    assert "Rumus penghitungannya:" in lines
    assert [line for line in lines if "berbeda" in line] == ([told] if told else [])


def test_the_fraction_has_no_figures_where_the_value_is_made_of_components():
    rows = [rincian("pembilang", 30), rincian("penyebut", 60), rincian("komponen", 7)]
    found = formulas(indikator=[indikator(cara_gabung="jumlah", **RATIO)], rincian=rows)
    assert found == [
        ("Indikator I1", (Pecahan("Usulan diterima", "Usulan masuk"), " × 100%")),
        ("Indikator I1", ("7", " = 7%")),
    ]


def test_a_figure_below_zero_stands_in_brackets_within_a_sum():
    assert ratio((30, -12), **RATIO)[1][0] == Pecahan("30 + (-12)", "60")
    assert ratio((-12,), **RATIO)[1][0] == Pecahan("-12", "60")
    rows = [rincian("komponen", 30), rincian("komponen", -12)]
    found = formulas(indikator=[indikator(cara_gabung="jumlah")], rincian=rows)
    assert ("Indikator I1", ("30 + (-12)", " = 18")) in found


def test_without_figures_only_the_formula_in_words_is_shown():
    words = ("Indikator I1", (Pecahan("Usulan diterima", "Usulan masuk"), " × 100%"))
    assert formulas(indikator=[indikator(**RATIO)]) == [words]
    half = [rincian("pembilang", 30), rincian("penyebut", None)]
    assert formulas(indikator=[indikator(cara_gabung="pembilang/penyebut", **RATIO)], rincian=half) == [words]


def test_components_are_summed_averaged_or_weighted_with_their_figures_in_sight():
    (merit,) = (e for e in equations(build_contoh_lkjip("pasuruan-2024")["rincian_indikator"]) if "Merit" in e.kiri)
    assert merit.kanan == ("40,0 + 40,0 + 63,0 + 20,0 + 68,0 + 37,5 + 12,0 + 17,0", " = 297,5")
    (asn,) = (e for e in equations(build_contoh_lkjip("pasuruan-2024")["rincian_indikator"]) if "ASN" in e.kiri)
    assert asn.kanan == (Pecahan("79,92 + 74,71", "2"), " = 77,32")
    arsip = equations(build_contoh_lkjip("contoh-bersih-2024")["rincian_indikator"])
    assert any(e.kanan == (Pecahan("60 × 72,50 + 40 × 70,00", "60 + 40"), " = 71,50") for e in arsip)


def test_a_printed_equation_of_components_is_right():
    """What staff can add up on paper is the value beside it."""
    (merit,) = (e for e in equations(build_contoh_lkjip("pasuruan-2024")["rincian_indikator"]) if "Merit" in e.kiri)
    total = sum(Decimal(satu.replace(",", ".")) for satu in str(merit.kanan[0]).split(" + "))
    assert total == measure_contoh("pasuruan-2024").nilai("indikator/IKU2/gabungan/2024") == Decimal("297.5")


@pytest.mark.parametrize(
    ("teks", "satuan", "atas", "bawah", "kali"),
    [
        ("CPNS yang diterima ÷ seluruh formasi × 100%", "%", "CPNS yang diterima", "Seluruh formasi", " × 100%"),
        ("Usulan diterima dibagi usulan masuk dikali seratus", "Persen", "Usulan diterima", "Usulan masuk", " × 100%"),
        ("Realisasi dibagi dengan target, dikalikan seratus persen.", "%", "Realisasi", "Target", " × 100%"),
        (
            "Angka = (kematian bayi / kelahiran hidup) x 1.000",
            "per 1.000",
            "Kematian bayi",
            "Kelahiran hidup",
            " × 1.000",
        ),
        ("(Desa (a)) / (Desa (b))", "Rasio", "(Desa (a))", "(Desa (b))", ""),
        ("(a - b) / (c + d) x 1.000", "Rasio", "A - b", "C + d", " × 1.000"),
        ("Guru (negeri + swasta) / non-guru × 100%", "%", "Guru (negeri + swasta)", "Non-guru", " × 100%"),
        ("Angka = guru / sekolah", "Rasio", "Guru", "Sekolah", ""),
        ("Guru pada kab/kota ÷ sekolah", "Rasio", "Guru pada kab/kota", "Sekolah", ""),
    ],
)
def test_a_typed_formula_that_is_one_fraction_becomes_an_equation(teks, satuan, atas, bawah, kali):
    assert read_formulasi(teks, satuan) == (Pecahan(atas, bawah), kali)


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "Menurut pedoman penghitungan indikator",
        "Jumlah nilai seluruh komponen",
        "Data kabupaten/kota",
        "Waktu layanan dibagi permintaan, dirata-ratakan per triwulan",
        "a dibagi b dibagi c",
        "a ÷ b dikurangi c ÷ d",
        "dibagi b",
        "Jumlah hasil kali bobot dan skor; lihat pedoman ÷ 2",
        "a ÷ b\nkemudian c",
        "1 - (a / b)",
        "100% - (a / b x 100%)",
        "Rata-rata (a / b)",
        "Jumlah dokumen LKPJ / LKjIP yang tersusun",
        "a / b x 0,5",
        *(
            f"{teks}{akhir}"
            for teks in ("a + b / c", "a - b / c", "a / b * c", "a / b x c", "(a-b)-c / d", "a ÷ b kali c")
            for akhir in ("", " x 100%")
        ),
        "a ÷ b dikurang c",
        "a ÷ b ditambah c × 100%",
        "a) ÷ (b × 100%",
    ],
)
def test_a_formula_that_is_not_clearly_one_fraction_stays_text(teks):
    assert read_formulasi(teks, "%") is None


def test_a_formula_in_words_alone_is_printed_as_it_was_typed():
    with without_spare_rows():
        hasil = measure_kecil(indikator=[indikator(formulasi="Hasil survei")])
    text = read_text(lkjip.build(hasil)["rincian_indikator"])
    assert "Formulasi: Hasil survei." in text and "Rumus penghitungannya" not in text
