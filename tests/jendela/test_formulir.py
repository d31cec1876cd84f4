"""The dialogs ask for what the commands need, and the answers become commands that are understood."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.cli import PERINTAH
from generator.app.paths import find_templates
from generator.app.perintah import NAMA_TERPANJANG, build_parser
from generator.jendela import formulir
from generator.jendela.formulir import (
    BARU,
    GABUNG,
    IMPOR,
    SALINAN,
    TAHUN,
    TEMPLAT,
    Formulir,
    place_path,
    suggest,
    suggest_name,
)
from generator.jendela.keadaan import Keadaan, Periksaan, Ringkas
from generator.model.pilihan import TAHUN_RENSTRA_TERBANYAK

SEMUA = [isi for isi in vars(formulir).values() if isinstance(isi, Formulir)]
JAWAB = {
    "nama": "Dinas Contoh",
    "daerah": "Kabupaten",
    "tahun": "2026",
    "renstra": "2025-2029",
    "bidang": ["5.03 Kepegawaian", "5.04 Pendidikan dan pelatihan"],
    "sub": True,
    "hasil": "/d/baru.xlsx",
    "lama": "/d/lama.xlsx",
    "sumber": "/d/e81.xlsx",
    "ke": "/d/lama.xlsx",
    "timpa": True,
    "salinan": ["/d/a.xlsx", "/d/b.xlsx"],
    "induk": "/d/induk.xlsx",
    "buku": "/d/lama.xlsx",
    "templat": "/d/kami.docx",
    "bawaan": "triwulan-ringkas",
    "lembar": "-Lembar 1",
}


@pytest.mark.parametrize("form", SEMUA, ids=lambda form: form.judul)
def test_every_answer_becomes_a_command_that_is_understood(form):
    perintah = form.susun(JAWAB)
    assert build_parser().parse_args(perintah).perintah in PERINTAH
    asked = {medan.kunci for medan in form.medan}
    assert asked <= JAWAB.keys() and form.hasil in {"", *asked}
    assert all(str(JAWAB[kunci]) in perintah for kunci in asked if kunci in ("hasil", "lama", "sumber", "ke", "induk"))


def test_a_new_workbook_takes_bidang_region_and_years():
    options = build_parser().parse_args(BARU.susun(JAWAB))
    assert (options.bidang, options.jenis_daerah.value) == (["5.03", "5.04"], "kabupaten")
    assert (options.tahun, options.renstra, options.sub_kegiatan) == (2026, (2025, 2029), True)


def test_without_bidang_only_the_rest_is_asked_of_the_command():
    perintah = BARU.susun({**JAWAB, "bidang": [], "nama": "", "renstra": ""})
    assert perintah == ["buku-baru", "/d/baru.xlsx", "--tahun", "2026", "--kabupaten"]


@pytest.mark.parametrize(
    ("ubah", "salah"),
    [
        ({"hasil": ""}, "Isi dahulu: Simpan sebagai."),
        ({"tahun": "26"}, "Tahun laporan ditulis seperti 2025."),
        ({"renstra": "2025"}, "Tahun Renstra ditulis seperti 2025-2029."),
        ({"renstra": "2030-2025"}, "Tahun Renstra: tahun akhir mendahului tahun awal."),
        ({"renstra": "2025-2031"}, "Tahun Renstra paling panjang 6 tahun."),
        ({"nama": "A" * 256}, "Nama perangkat daerah paling panjang 255 huruf; yang tertulis 256 huruf."),
        ({"nama": "A" * 255, "renstra": "2025-2030"}, ""),
        ({"nama": "", "bidang": [], "renstra": ""}, ""),
    ],
)
def test_what_is_missing_or_miswritten_is_said_before_anything_is_done(ubah, salah):
    assert BARU.check({**JAWAB, **ubah}) == salah


def test_one_copy_alone_cannot_be_merged():
    assert GABUNG.check({**JAWAB, "salinan": ["/d/a.xlsx"]}) == "Pilih sedikitnya dua salinan."
    assert GABUNG.check(JAWAB) == ""


def test_a_name_that_begins_with_a_dash_is_no_option():
    assert build_parser().parse_args(BARU.susun({**JAWAB, "nama": "-Dinas"})).nama_opd == "-Dinas"


def test_the_form_allows_what_the_command_allows():
    assert (formulir.NAMA_TERPANJANG, formulir.TAHUN_RENSTRA) == (NAMA_TERPANJANG, TAHUN_RENSTRA_TERBANYAK)


def test_the_workbook_in_use_is_the_first_answer():
    keadaan = Keadaan()
    assert suggest(TAHUN, keadaan) == {}
    keadaan.open(Path("/d/dinas.xlsx"))
    keadaan.take(Periksaan(Ringkas("Dinas", "Kota", 2024, 4, frozenset()), ()), None, ())
    buku = str(Path("/d/dinas.xlsx"))
    assert suggest(TAHUN, keadaan) == {"lama": buku, "tahun": "2025"}
    assert suggest(IMPOR, keadaan) == {"ke": buku}
    assert suggest(BARU, keadaan) == {} == suggest(GABUNG, keadaan)


@pytest.mark.parametrize(
    ("form", "jawab", "nama"),
    [
        (BARU, {"tahun": "2026"}, "buku-kerja-2026.xlsx"),
        (IMPOR, {"ke": "/d/dinas.xlsx"}, "dinas-terisi.xlsx"),
        (SALINAN, {"buku": "/d/dinas.xlsx"}, "dinas-bertanda.xlsx"),
    ],
)
def test_a_name_for_the_new_file_is_offered(form, jawab, nama):
    assert suggest_name(form, jawab) == nama


def test_the_import_is_shown_before_it_is_agreed_to_and_a_template_makes_no_file():
    assert [form.judul for form in SEMUA if form.pratinjau] == ["Impor tabel"]
    assert "--ya" not in IMPOR.susun(JAWAB)
    assert TEMPLAT.hasil == ""


def test_the_sheet_of_a_table_and_the_template_that_is_replaced_may_be_named():
    assert build_parser().parse_args(IMPOR.susun(JAWAB)).lembar == "-Lembar 1"
    assert build_parser().parse_args(IMPOR.susun({**JAWAB, "lembar": ""})).lembar is None
    assert build_parser().parse_args(TEMPLAT.susun(JAWAB)).laporan == "triwulan-ringkas"
    by_name = TEMPLAT.susun({**JAWAB, "bawaan": formulir.MENURUT_NAMA})
    assert build_parser().parse_args(by_name).laporan is None
    assert set(formulir.TEMPLAT_BAWAAN) == {path.stem for path in find_templates().glob("*.docx")}


def test_a_table_to_import_may_be_a_text_file():
    (sumber,) = (medan for medan in IMPOR.medan if medan.kunci == "sumber")
    assert "*.csv" in sumber.jenis[0][1].split() and "*.xlsx" in sumber.jenis[0][1].split()


def test_a_file_name_typed_without_a_folder_lies_beside_the_workbook_in_use(tmp_path):
    assert place_path("baru.xlsx", tmp_path / "dinas.xlsx") == str(tmp_path / "baru.xlsx")
    assert place_path("-baru.xlsx", tmp_path / "dinas.xlsx") == str(tmp_path / "-baru.xlsx")
    assert place_path(str(tmp_path / "lain" / "baru.xlsx"), None) == str(tmp_path / "lain" / "baru.xlsx")


def test_without_a_workbook_in_use_it_lies_among_the_documents(tmp_path, monkeypatch):
    monkeypatch.setattr(formulir, "find_documents", lambda: tmp_path / "Dokumen")
    assert place_path("baru.xlsx", None) == str(tmp_path / "Dokumen" / "baru.xlsx")
