"""Each official promises what his unit answers for, to the official above him, with the figures of the report."""

import io
from dataclasses import replace

import pytest
from docx import Document

from generator.app.paths import find_templates
from generator.app.pipeline import make_document
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.reports import perjanjian
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.reports.naskah import DokumenInfo
from generator.reports.perjanjian import iku
from generator.reports.perjanjian.pihak import list_pihak
from generator.reports.triwulan.perencanaan import list_pk
from generator.word.renderer import fill
from tests.helpers.contoh import build_contoh, measure_contoh

BERSIH = "contoh-bersih-2024"
INFO = DokumenInfo("Perjanjian Kinerja", "OPD", 2024)


def _pihak(isian: Isian):
    return list_pihak(isian, None, list_pk(measure(isian)))


def _by_jabatan(isian: Isian):
    return {pihak.pejabat.jabatan: pihak for pihak in _pihak(isian)}


def _texts(tabel) -> list[list[str]]:
    return [[sel.teks if isinstance(sel.teks, str) else " ".join(sel.teks) for sel in row.sel] for row in tabel.baris]


def _agreements(hasil) -> dict[str, object]:
    return {satu.pertama.jabatan: satu for satu in perjanjian.build(hasil)["daftar"]}


def test_the_head_promises_to_the_kepala_daerah_and_the_others_to_the_unit_above():
    pihak = _by_jabatan(build_contoh(BERSIH))
    atasan = {jabatan: satu.atasan.jabatan for jabatan, satu in pihak.items()}
    assert atasan["Kepala Dinas Perpustakaan dan Kearsipan"] == "Bupati Tirta Kencana"
    assert atasan["Kepala Bidang Pengelolaan Arsip"] == "Kepala Dinas Perpustakaan dan Kearsipan"
    assert atasan["Kepala Subbagian Umum dan Kepegawaian"] == "Sekretaris"


def test_who_answers_for_nothing_promises_nothing():
    assert "Kepala UPTD Perpustakaan Keliling" not in _by_jabatan(build_contoh(BERSIH))


def test_an_official_holds_the_highest_nodes_of_his_unit_only():
    for pihak in _pihak(build_contoh(BERSIH))[1:]:
        ids = {simpul.id for simpul in pihak.simpul}
        assert not any(simpul.induk in ids for simpul in pihak.simpul)


def test_every_node_with_an_official_is_promised_by_him_or_is_part_of_what_he_promises():
    isian = build_contoh(BERSIH)
    pihak = _by_jabatan(isian)
    assert {satu.id for satu in pihak["Kepala Bidang Pengelolaan Arsip"].simpul} == {"P3"}
    assert {satu.id for satu in pihak["Kepala Bidang Pembinaan dan Pengawasan Kearsipan"].simpul} == {"P3.K1"}


@pytest.mark.parametrize(
    "teks", ["bidang pengelolaan arsip", "U6", "Kepala Bidang  Pengelolaan Arsip", "Sekretariat;U6"]
)
def test_the_holder_may_be_named_by_unit_office_or_id(teks):
    isian = build_contoh(BERSIH)
    simpul = tuple(replace(satu, penanggung_jawab=teks if satu.id == "P3" else None) for satu in isian.simpul)
    assert [s.id for s in _by_jabatan(replace(isian, simpul=simpul))["Kepala Bidang Pengelolaan Arsip"].simpul] == [
        "P3"
    ]


def test_units_in_a_circle_do_not_hang():
    isian = build_contoh(BERSIH)
    unit = tuple(replace(satu, induk="U6" if satu.id == "U6" else satu.induk) for satu in isian.unit)
    assert _by_jabatan(replace(isian, unit=unit))["Kepala Bidang Pengelolaan Arsip"].atasan.peran.value == "kepala OPD"


def test_a_revised_agreement_names_what_each_changed_row_was():
    hasil = measure_contoh(BERSIH)
    head = _agreements(hasil)["Kepala Dinas Perpustakaan dan Kearsipan"]
    assert head.judul == "Perjanjian Kinerja Perubahan Tahun 2024"
    rows = {row[1]: row[2] for row in _texts(head.anggaran)}
    assert rows["Program Pengelolaan Arsip"] == (
        f"{hasil.cetak('simpul/P3/pagu/2024')} (semula {hasil.cetak('simpul/P3/pagu-murni')})"
    )
    assert head.anggaran.catatan == ("Baris yang memuat kata “semula” berubah dari Perjanjian Kinerja awal.",)


def test_before_the_revision_holds_the_first_agreement_stands():
    agreements = perjanjian.build(measure(build_contoh(BERSIH), 1))
    assert agreements["nama"] == "Perjanjian Kinerja"
    cells = [teks for satu in agreements["daftar"] for row in _texts(satu.anggaran) for teks in row]
    assert not any("semula" in teks for teks in cells)


def test_the_targets_are_those_of_the_report():
    hasil = measure_contoh(BERSIH)
    head = _agreements(hasil)["Kepala Dinas Perpustakaan dan Kearsipan"]
    rows = {row[-3]: row[-1] for row in _texts(head.kinerja)}
    assert len(rows) == len(list_pk(hasil))
    for indikator in list_pk(hasil):
        assert rows[indikator.uraian].startswith(hasil.cetak(f"indikator/{indikator.id}/target/2024"))


def test_all_agreements_go_out_as_one_file_and_as_one_file_each():
    laporan = next(satu for satu in DAFTAR_LAPORAN if satu.nama == "perjanjian")
    files = make_document(laporan, measure_contoh(BERSIH), False)
    assert len(files) == 1 + len(perjanjian.build_terpisah(measure_contoh(BERSIH)))
    assert "Perjanjian-Kinerja-Dispusip-2024-Sekretaris.docx" in files
    whole = Document(io.BytesIO(files["Perjanjian-Kinerja-Dispusip-2024.docx"]))
    assert len(whole.tables) == 4 * (len(files) - 1)  # per official two tables and two signature blocks


@pytest.mark.parametrize("nama", ["sumenep-2024", "waykanan-2023", "pasuruan-2024", "kecamatan", "inspektorat"])
def test_any_agency_gets_its_agreements(nama):
    context = perjanjian.build(measure_contoh(nama))
    assert context["daftar"][0].kinerja.baris
    fill(find_templates() / "perjanjian.docx", context, INFO)


def test_the_iku_document_lists_every_iku_and_marks_what_is_missing():
    isian = build_contoh(BERSIH)
    bare = replace(isian, indikator=tuple(replace(i, formulasi=None) for i in isian.indikator))
    table = iku.build_tabel(bare)
    assert len(table.baris) == len(isian.daftar_iku())
    assert all(row.sel[-3].kosong for row in table.baris)
    fill(find_templates() / "iku.docx", iku.build(measure_contoh(BERSIH)), INFO)
