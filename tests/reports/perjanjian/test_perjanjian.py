"""Each official promises what his unit answers for, to the official above him, with the figures of the report."""

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from docx import Document
from docx.oxml.ns import qn

from generator.app.paths import find_templates
from generator.app.templat.dokumen import make_with_blocks
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.model.pilihan import VersiTarget
from generator.reports import lkjip, perjanjian
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.reports.naskah import DokumenInfo
from generator.reports.perjanjian import iku
from generator.reports.perjanjian.pihak import list_pihak
from generator.reports.perjanjian.tabel import CATATAN_PERUBAHAN, CATATAN_SEBAGIAN
from generator.reports.tabel import Jenis
from generator.reports.triwulan.lebar import measure_text
from generator.reports.triwulan.perencanaan import list_pk
from generator.reports.umum.penjelasan import build_fact
from generator.word.renderer import fill
from tests.helpers.contoh import SEMUA_SUMBER, build_contoh, measure_contoh
from tests.reports.cascading.kisi import grid

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
    assert head.anggaran.catatan == (CATATAN_PERUBAHAN,)


def test_a_changed_figure_is_bold_and_one_that_the_first_agreement_lacked_is_called_new():
    isian = build_contoh(BERSIH)
    promised = next(row.indikator for row in isian.target if row.versi is VersiTarget.PK_PERUBAHAN)
    kept = tuple(r for r in isian.target if r.versi is not VersiTarget.PK or r.indikator != promised)
    head = _agreements(measure(replace(isian, target=kept)))["Kepala Dinas Perpustakaan dan Kearsipan"]
    marked = [row.sel[-1] for row in head.kinerja.baris if isinstance(row.sel[-1].teks, tuple)]
    assert [sel.teks[-1] for sel in marked].count("(baru)") == 1
    assert all(sel.tebal for sel in marked)
    assert head.kinerja.catatan == (CATATAN_PERUBAHAN,)


def _amounts(satu) -> dict[str, str]:
    return {row[-3] if len(row) == 4 else row[0]: row[-2].partition(" ")[0] for row in _texts(satu.anggaran)}


def test_no_amount_stands_in_the_agreements_of_two_units_and_together_they_are_the_whole():
    """Two bidang share a program: each is given its own kegiatan, and a sub kegiatan held by the other goes to the other."""
    hasil = measure_contoh(BERSIH)
    agreements = _agreements(hasil)
    below_head = ("U1", "U4", "U5", "U6", "U7")  # units directly below the head
    heads = [satu for satu in hasil.isian.pejabat if satu.unit in below_head]
    assert sum(hasil.nilai(f"pemangku/{satu.id}/pagu/2024") for satu in heads) == hasil.nilai("opd/pagu/2024")
    layanan = _amounts(agreements["Kepala Bidang Layanan dan Pengembangan Perpustakaan"])
    assert layanan["Program Pembinaan Perpustakaan (sebagian)"] == hasil.cetak("simpul/P2.K1/pagu/2024")
    assert layanan["Jumlah"] == hasil.cetak("simpul/P2.K1/pagu/2024")
    arsip = _amounts(agreements["Kepala Bidang Pembinaan dan Pengawasan Kearsipan"])
    assert arsip["Jumlah"] == hasil.cetak("pemangku/PJ8/simpul/P3.K1/pagu/2024")
    parts = [hasil.nilai(f"simpul/P3.K1.S{n}/pagu/2024") for n in (1, 2, 3)]
    assert hasil.nilai("pemangku/PJ8/pagu/2024") == parts[1] + parts[2]
    assert hasil.nilai("pemangku/PJ7/pagu/2024") == hasil.nilai("simpul/P3/pagu/2024") - parts[1] - parts[2]
    assert CATATAN_SEBAGIAN in agreements["Kepala Bidang Pengelolaan Arsip"].anggaran.catatan


def test_what_a_unit_below_holds_counts_for_the_official_above_it():
    hasil = measure_contoh(BERSIH)
    sekretaris = _amounts(_agreements(hasil)["Sekretaris"])
    assert sekretaris["Jumlah"] == hasil.cetak("simpul/P1/pagu/2024")
    assert not any("sebagian" in nama for nama in sekretaris)


def test_a_node_held_by_two_units_says_so_in_both_agreements_and_its_money_stands_in_that_of_the_first():
    isian = build_contoh(BERSIH)
    shared = "Bidang Pengelolaan Arsip; Bidang Layanan dan Pengembangan Perpustakaan"
    simpul = tuple(
        replace(s, penanggung_jawab=shared if s.id == "P3" else None if s.id.startswith("P3") else s.penanggung_jawab)
        for s in isian.simpul
    )
    hasil = measure(replace(isian, simpul=simpul))
    agreements = _agreements(hasil)
    first, second = "Pengelolaan Arsip", "Layanan dan Pengembangan Perpustakaan"
    for own, other, holder in ((first, second, "ini"), (second, first, f"Bidang {first}")):
        (note,) = [teks for teks in agreements[f"Kepala Bidang {own}"].anggaran.catatan if "dipegang bersama" in teks]
        assert f"dipegang bersama Bidang {other}; anggarannya dihitung pada perjanjian {holder}." in note
    amounts, others = (_amounts(agreements[f"Kepala Bidang {own}"]) for own in (first, second))
    program = isian.simpul_by_id["P3"].nama
    assert amounts[program] == hasil.cetak("simpul/P3/pagu/2024") and others[program] == "–"
    assert program in [row[-1] for row in _texts(agreements[f"Kepala Bidang {second}"].kinerja)] or any(
        isian.simpul_by_id["P3"].kinerja in row for row in _texts(agreements[f"Kepala Bidang {second}"].kinerja)
    )


@pytest.mark.parametrize("nama", [path.stem for path in SEMUA_SUMBER])
def test_every_agreement_with_money_ends_in_its_sum(nama):
    for satu in perjanjian.build(measure_contoh(nama))["daftar"]:
        if satu.anggaran.baris:
            assert satu.anggaran.baris[-1].jenis is Jenis.JUMLAH
            assert satu.anggaran.baris[-1].sel[1].teks


def test_before_the_revision_holds_the_first_agreement_stands():
    agreements = perjanjian.build(measure(build_contoh(BERSIH), 1))
    assert agreements["nama"] == "Perjanjian Kinerja"
    cells = [teks for satu in agreements["daftar"] for row in _texts(satu.anggaran) for teks in row]
    assert not any("semula" in teks for teks in cells)


def test_the_targets_are_those_of_the_report():
    hasil = measure_contoh(BERSIH)
    head = _agreements(hasil)["Kepala Dinas Perpustakaan dan Kearsipan"]
    rows = {row[-3]: row[-1] for row in _texts(head.kinerja) if len(row) > 1}
    assert len(rows) == len(list_pk(hasil))
    for indikator in list_pk(hasil):
        assert rows[indikator.uraian].startswith(hasil.cetak(f"indikator/{indikator.id}/target/2024"))


@pytest.mark.parametrize("nama", [BERSIH, "pasuruan-2024", "waykanan-2023", "inspektorat"])
def test_the_annual_report_contains_the_agreement_of_the_head_as_it_is(nama):
    hasil = measure_contoh(nama)
    head, report = perjanjian.build(hasil)["daftar"][0], lkjip.build(hasil)
    for kunci, tabel in (("pk_indikator", head.kinerja), ("pk_program", head.anggaran)):
        (printed,) = report[kunci]
        assert (printed.kepala, _texts(printed), printed.catatan) == (tabel.kepala, _texts(tabel), tabel.catatan)
    assert f"{report['nama_pk']} Tahun {hasil.periode.tahun}" == head.judul
    assert (report["kepala_pk"], report["kepala_daerah"]) == (head.pertama, head.kedua)


def test_the_annual_report_says_the_agreement_in_the_same_words():
    own, report = ((find_templates() / nama).with_suffix(".docx") for nama in ("perjanjian", "lkjip"))
    words = {p.text for p in Document(report).paragraphs}
    promises = [p.text for p in Document(own).paragraphs if p.text.startswith(("Untuk mewujudkan", "Pihak "))]
    assert len(promises) == 3
    assert words.issuperset(teks.replace("pk.", "") for teks in promises)


def test_tujuan_and_sasaran_are_counted_each_for_itself():
    rows = _texts(_agreements(measure_contoh(BERSIH))["Kepala Dinas Perpustakaan dan Kearsipan"].kinerja)
    bands = [n for n, row in enumerate(rows) if len(row) == 1]
    assert [rows[n] for n in bands] == [["Tujuan"], ["Sasaran"]]
    assert [rows[n + 1][0] for n in bands] == ["1", "1"]


@pytest.mark.parametrize("nama", [path.stem for path in SEMUA_SUMBER])
def test_no_word_and_no_amount_breaks_in_any_agreement(nama):
    for satu in perjanjian.build(measure_contoh(nama))["daftar"]:
        for tabel in (satu.kinerja, satu.anggaran):
            own = tuple(baris for baris in tabel.baris if baris.jenis not in (Jenis.PITA, Jenis.JUMLAH))
            for teks, kolom in (pair for row in grid(tabel, own) for pair in zip(row, tabel.kolom, strict=True)):
                longest = max((measure_text(word) for word in teks.split()), default=0)
                assert longest * tabel.ukuran <= kolom.lebar - (4.8 if tabel.ukuran <= 7.5 else 9.4) + 0.01, teks


@pytest.mark.parametrize("nama", [BERSIH, "inspektorat"])
def test_the_signatures_never_stand_alone_on_a_page(nama):
    for satu in perjanjian.build(measure_contoh(nama))["daftar"]:
        assert satu.anggaran.dengan_berikut


def test_all_agreements_go_out_as_one_file_and_as_one_file_each():
    laporan = next(satu for satu in DAFTAR_LAPORAN if satu.nama == "perjanjian")
    files = make_with_blocks(laporan, measure_contoh(BERSIH), False).berkas
    assert len(files) == 1 + len(perjanjian.build_terpisah(measure_contoh(BERSIH)))
    assert "Perjanjian-Kinerja-Dispusip-2024-Sekretaris.docx" in files
    whole = Document(io.BytesIO(files["Perjanjian-Kinerja-Dispusip-2024.docx"]))
    tables = sum(1 for _ in whole.element.body.iter(qn("w:tbl")))  # those of the workbook stand in marked places
    assert tables == 4 * (len(files) - 1)  # per official two tables and two signature blocks


def test_each_of_several_officials_with_one_office_gets_his_own_file(monkeypatch):
    """The same office, and offices that differ only behind where a file name ends."""
    long = "Kepala Bidang " + "Pengembangan " * 8
    parts = [("Pustakawan", {}), ("Pustakawan", {}), (f"{long} A", {}), (f"{long} B", {}), ("pustakawan", {})]
    laporan = next(satu for satu in DAFTAR_LAPORAN if satu.nama == "perjanjian")
    monkeypatch.setattr("generator.app.templat.dokumen.fill_with_blocks", lambda *_: (b"", {}))
    files = make_with_blocks(replace(laporan, build_terpisah=lambda hasil: parts), measure_contoh(BERSIH), False).berkas
    assert len(files) == 1 + len(parts)
    endings = [name.removeprefix("Perjanjian-Kinerja-Dispusip-2024-") for name in files]
    assert {"Pustakawan.docx", "Pustakawan-2.docx", "pustakawan-3.docx"} <= set(endings)
    assert [name[:24] for name in endings[3:5]] == ["Kepala-Bidang-Pengembang"] * 2
    assert not any(name.endswith("-2.docx") for name in endings[3:5])  # names of their own, whatever the order


@pytest.mark.parametrize("nama", ["sumenep-2024", "waykanan-2023", "pasuruan-2024", "kecamatan", "inspektorat"])
def test_any_agency_gets_its_agreements(nama):
    context = perjanjian.build(measure_contoh(nama))
    assert context["daftar"][0].kinerja.baris
    fill(find_templates() / "perjanjian.docx", context, INFO)


def test_the_iku_document_lists_every_iku_and_marks_what_is_missing():
    isian = build_contoh(BERSIH)
    bare = replace(isian, indikator=tuple(replace(i, formulasi=None, pembilang=None) for i in isian.indikator))
    table = iku.build_tabel(bare)
    assert len(table.baris) == len(isian.daftar_iku())
    assert all(row.sel[-3].kosong for row in table.baris)
    ratio = replace(isian.indikator[0], formulasi=None, pembilang="Terlayani", penyebut="Pemohon", pengali=Decimal(100))
    cell = build_fact(isian, ratio, "formulasi", wajib=True)
    assert not cell.kosong and str(cell.teks).startswith("Terlayani ÷ Pemohon × 100")
    fill(find_templates() / "iku.docx", iku.build(measure_contoh(BERSIH)), INFO)
