"""The pictures of the sheet «Gambar» stand where their section says: cover, organisation chart, appendix."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator.app.paths import find_templates
from generator.measures.ukur import measure
from generator.model.analisis import BerkasGambar, Gambar
from generator.model.asal import TANPA_ASAL
from generator.model.isian import Isian
from generator.model.pilihan import BentukTriwulan, JenisDaerah
from generator.reports import cascading, lkjip, triwulan
from generator.reports.bersama import name_provinsi
from generator.reports.gambar import build_gambar, build_logo
from generator.reports.naskah import DokumenInfo, GambarBlok
from generator.word.renderer import fill
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.helpers.gambar_contoh import make_png
from tests.reports.lkjip.baca import read_text
from tests.word.baca_docx import body, paragraphs

CONTOH = "contoh-bersih-2024"
INFO = DokumenInfo("Laporan", "Dinas Contoh", 2024)


def with_pictures(*rows: Gambar, lebar=200, tinggi=100, **profil) -> Isian:
    """The clean example with these pictures in place of its own, without charts and without units to draw."""
    isian = build_contoh(CONTOH)
    isian = replace(isian, pengaturan=replace(isian.pengaturan, grafik=False))
    files = {row.berkas: BerkasGambar(make_png(8, 4), "png", lebar, tinggi) for row in rows if row.berkas}
    return replace(isian, gambar=rows, unit=(), berkas_gambar=files, profil=replace(isian.profil, **profil))


def row(bagian: str, judul="Rapat", berkas="rapat.png", cm=None, tanggal=None) -> Gambar:
    return Gambar(bagian, judul, berkas, cm and Decimal(cm), tanggal, TANPA_ASAL)


def print_lkjip(isian: Isian) -> tuple[str, list[str]]:
    """The XML and the paragraphs of a whole LKjIP."""
    hasil = measure(isian)
    xml = body(fill(find_templates() / "lkjip.docx", lkjip.build(hasil), INFO))
    return xml, paragraphs(xml)


@pytest.mark.parametrize("bentuk", BentukTriwulan)
def test_every_report_shows_the_logo_on_its_cover(bentuk):
    isian = build_contoh(CONTOH)
    isian = replace(isian, pengaturan=replace(isian.pengaturan, bentuk_triwulan=bentuk))
    for report, period in ((lkjip, None), (triwulan, 4), (cascading, None)):
        context = report.build(measure(isian, period))
        xml = body(fill(find_templates() / report.choose_template(isian), context, INFO))
        assert xml.index("<pic:pic") < xml.index("<w:sectPr")  # the cover is the first section
        assert 'descr="Lambang Kabupaten Tirta Kencana"' in xml


def test_a_workbook_without_pictures_has_a_cover_without_logo_and_no_list_of_figures():
    xml, texts = print_lkjip(with_pictures())
    assert "<pic:pic" not in xml
    assert "Daftar Gambar" not in texts
    assert not any("Dokumentasi" in text for text in texts)


def test_a_logo_alone_makes_no_list_of_figures():
    xml, texts = print_lkjip(with_pictures(row("sampul")))
    assert xml.count("<pic:pic") == 1
    assert "Daftar Gambar" not in texts


def test_the_first_logo_is_taken_and_never_grows_beyond_the_cover():
    pictures = with_pictures(
        row("sampul", "Pertama", "a.png", 30), row("sampul", "Kedua", "b.png"), lebar=100, tinggi=300
    )
    (logo,) = build_logo(pictures)
    assert (logo.teks_alternatif, logo.judul) == ("Pertama", "")
    assert logo.lebar_cm == pytest.approx(1.5)  # 4,5 cm high
    assert build_logo(with_pictures(row("sampul")))[0].lebar_cm == 3.0


def test_the_organisation_chart_stands_in_bab_1_and_is_pointed_to():
    isian = with_pictures(row("struktur", "Bagan Organisasi"))
    section = lkjip.build(measure(isian))["organisasi"]
    assert isinstance(section[-1], GambarBlok)
    assert f"pada <{section[-1].kunci}>." in read_text(section)
    _, texts = print_lkjip(isian)
    assert "Gambar 1.1 Bagan Organisasi" in texts
    assert "Bagan susunan organisasi disajikan pada Gambar 1.1." in texts
    assert "Daftar Gambar" in texts


def test_appendix_pictures_have_a_caption_with_their_day_and_a_place_in_the_list():
    isian = with_pictures(row("lampiran", tanggal=date(2024, 8, 14), cm=7), row("lampiran", "Kunjungan", "b.png"))
    first, second = build_gambar(isian, "lampiran")
    assert (first.judul, first.lebar_cm) == ("Rapat (14 Agustus 2024)", 7.0)
    assert (second.judul, second.lebar_cm) == ("Kunjungan", None)
    assert first.kunci != second.kunci
    _, texts = print_lkjip(isian)
    captions = [text for text in texts if "Rapat (14 Agustus 2024)" in text]
    assert len(captions) == 2  # in the list and below the picture
    assert captions[1].startswith("Gambar L")


def test_a_picture_whose_file_was_not_found_is_left_out():
    isian = replace(with_pictures(row("lampiran")), berkas_gambar={})
    assert build_gambar(isian, "lampiran") == ()
    assert lkjip.build(measure(isian))["ada_gambar"] is False


def test_a_missing_title_is_a_marked_gap():
    assert (
        build_gambar(with_pictures(row("lampiran", judul="")), "lampiran")[0].judul == "[belum diisi: judul gambar 1]"
    )


def test_the_cover_and_bab_1_name_provinsi_and_capital():
    context = lkjip.build(measure_contoh(CONTOH))
    assert context["identitas"].provinsi == "Provinsi Sagara Raya"
    words = "perangkat daerah Kabupaten Tirta Kencana, kabupaten di Provinsi Sagara Raya dengan ibu kota Tirtanagari."
    assert words in read_text(context["organisasi"])


def test_what_is_not_stated_of_the_region_is_not_said():
    isian = with_pictures(provinsi=None, ibu_kota=None)
    assert "adalah perangkat daerah" not in read_text(lkjip.build(measure(isian))["organisasi"])
    only_capital = with_pictures(provinsi=None, ibu_kota="Muarajaya")
    text = read_text(lkjip.build(measure(only_capital))["organisasi"])
    assert "Kabupaten Tirta Kencana, kabupaten dengan ibu kota Muarajaya." in text


def test_a_provinsi_is_not_placed_in_itself():
    profil = build_contoh(CONTOH).profil
    assert name_provinsi(replace(profil, jenis_daerah=JenisDaerah.PROVINSI)) == ""
    assert name_provinsi(replace(profil, provinsi="Sagara Raya")) == "Provinsi Sagara Raya"
