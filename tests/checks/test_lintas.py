"""Two workbooks of one agency: each contradiction is told with the file and cell of both, and none where they agree."""

from copy import deepcopy

import pytest

from generator.checks.lintas import Berkas, check_lintas
from generator.measures.reviu.nilai import answer_reviu
from generator.measures.ukur import measure
from tests.checks.buku import DASAR, Buku, load_source, lose_some

BERSIH = "contoh-bersih-2024"
BUTIR_REVIU = 43  # 6 + 7 + 7 of the reviu form of PermenPANRB 53/2014, 6 + 10 + 7 of the LKE of PermenPANRB 88/2021


def berkas(nama, buku):
    isian = buku.isian
    return Berkas(nama, [measure(isian, period) for period in (*range(1, isian.profil.triwulan_terakhir + 1), None)])


def bandingkan(*daftar):
    """The findings of all workbooks: code, number of the workbook, cell; every message names both files."""
    found = check_lintas([berkas(f"buku-{nomor}.xlsx", buku) for nomor, buku in enumerate(daftar)])
    told = []
    for nomor, problems in enumerate(found):
        for problem in problems:
            assert sum(f"buku-{n}.xlsx" in problem.message for n in range(len(daftar))) == 2
            assert "lembar «" in problem.message  # the cell of the other workbook
            told.append((problem.kind.code, nomor, f"{problem.place.lembar}!{problem.place.sel}"))
    return told


@pytest.fixture
def kembar():
    """Two workbooks of one year that say the same."""
    return Buku(DASAR), Buku(DASAR)


@pytest.fixture
def berurutan():
    """A closed year and the year after it, carried on truly."""
    lama, baru = Buku(DASAR), Buku(DASAR).tutup(0)
    baru.ubah("profil", tahun=2025)
    for nomor, (target, realisasi) in enumerate(((78, 79.5), (55, 53))):
        indikator = f"IKU{nomor + 1}"
        baru.tambah("riwayat", indikator=indikator, tahun=2024, target=target, realisasi=realisasi)
        baru.ubah("target", 3 + nomor, target_4=None, target_5=target + 2)
    for row in baru.data["isian_triwulan"]:
        row["realisasi_lalu"] = {"P1.1": 74, "P1.K1.1": 12, "P1.K1.S1.1": 8, "P1.K1.S2.1": 4}[row["indikator"]]
    for nomor, lalu in ((1, 76_000_000), (2, 38_000_000)):
        baru.ubah("anggaran", nomor, realisasi_lalu=lalu)
    baru.data["analisis"] = []
    return lama, baru


def test_two_equal_workbooks_do_not_contradict_each_other(kembar):
    assert bandingkan(*kembar) == []


def test_the_clean_example_agrees_with_itself_half_a_year_before():
    assert bandingkan(load_source(BERSIH), load_source(BERSIH).tutup(2)) == []


def test_a_year_carried_on_truly_does_not_contradict_the_last(berurutan):
    assert bandingkan(*berurutan) == []
    assert bandingkan(*reversed(berurutan)) == []


def test_another_agency_is_told_once_and_not_compared(kembar):
    kembar[1].ubah("profil", nama_opd="Dinas Lain").ubah("target", 3, target_4=77)
    assert [satu[:2] for satu in bandingkan(*kembar, Buku(DASAR))] == [("CEK-110", 1)]


def test_the_region_may_be_written_with_or_without_its_kind(kembar):
    kembar[1].ubah("profil", nama_daerah="KAB. CONTOH", nama_opd="badan kepegawaian")
    assert bandingkan(*kembar) == []


def test_two_targets_of_one_document_and_year_are_told(kembar):
    kembar[0].ubah("target", 3, target_4=77)
    assert bandingkan(*kembar) == [("CEK-111", 0, "Target!H7")]


def test_the_target_of_a_cascading_is_compared_with_the_one_that_holds(kembar):
    """The one workbook knows the PK only, the other the Renstra only."""
    kembar[0].data["target"] = [{"indikator": "IKU1", "versi": "PK", "target_4": 70}]
    kembar[1].data["target"] = kembar[1].data["target"][:2]
    assert bandingkan(*kembar) == [("CEK-111", 0, "Target!H5")]


def test_a_departure_with_its_reason_is_not_told(kembar):
    kembar[0].data["target"] = [{"indikator": "IKU1", "versi": "PK", "target_4": 70, "alasan": "pagu dikurangi"}]
    kembar[1].data["target"] = kembar[1].data["target"][:2]
    assert bandingkan(*kembar) == []


def test_a_target_of_a_sub_kegiatan_is_compared_too(kembar):
    kembar[1].ubah("isian_triwulan", 3, target_tahun=9)
    assert [satu[:2] for satu in bandingkan(*kembar)] == [("CEK-111", 0)]


def test_a_renstra_target_that_changed_is_told_once(berurutan):
    berurutan[1].ubah("target", 1, target_5=81, target_6=84)
    assert bandingkan(*berurutan) == [("CEK-112", 1, "Target!I5")]


def test_a_renstra_that_was_revised_has_targets_of_its_own(berurutan):
    berurutan[1].tambah("target", indikator="IKU1", versi="Renstra perubahan", target_5=81, target_6=84)
    berurutan[1].ubah("indikator_simpul", 1, target_6=90)
    assert bandingkan(*berurutan) == []


def test_another_renstra_period_is_not_compared_year_by_year(berurutan):
    berurutan[1].ubah("profil", renstra_awal=2025, renstra_akhir=2029)
    assert "CEK-112" not in {satu[0] for satu in bandingkan(*berurutan)}


def test_a_quarter_that_changed_afterwards_is_told(kembar):
    kembar[1].tutup(2).ubah("realisasi", 2, realisasi_tw1=8)
    assert bandingkan(*kembar) == [("CEK-113", 0, "Realisasi!F6")]


def test_a_year_unlike_the_fourth_quarter_of_another_workbook_is_told(kembar):
    tahunan = kembar[1]
    for nomor in (1, 2):
        tahunan.ubah("realisasi", nomor, **{f"realisasi_tw{n}": None for n in range(1, 5)})
    tahunan.ubah("realisasi", 2, realisasi_tahun=54)
    kembar[0].ubah("realisasi", 2, realisasi_tahun=None)
    assert [satu[0] for satu in bandingkan(*kembar)] == ["CEK-113"]


def test_money_is_told_at_the_lowest_node_that_differs(kembar):
    kembar[1].ubah("anggaran", 2, pagu_murni=41_000_000)
    assert bandingkan(*kembar) == [("CEK-114", 0, "Anggaran!D6")]
    found = check_lintas([berkas("a.xlsx", kembar[0]), berkas("b.xlsx", kembar[1])])[0][0]
    assert "selisihnya Rp1.000.000" in found.message


def test_a_spending_of_one_quarter_is_told_once(kembar):
    kembar[1].ubah("anggaran", 1, realisasi_tw2=18_000_000)
    assert [satu[0] for satu in bandingkan(*kembar)] == ["CEK-114"]


def test_history_unlike_the_workbook_of_that_year_is_told(berurutan):
    berurutan[1].ubah("riwayat", 4, realisasi=52)
    assert bandingkan(*berurutan) == [("CEK-115", 1, "Riwayat!D8")]


def test_history_unlike_earlier_history_is_told(berurutan):
    berurutan[1].ubah("riwayat", 1, target=75)
    assert bandingkan(*berurutan) == [("CEK-115", 1, "Riwayat!C5")]


def test_a_provisional_value_may_have_become_another(berurutan):
    berurutan[0].ubah("realisasi", 2, status_data="sementara")
    berurutan[1].ubah("riwayat", 4, realisasi=52)
    assert bandingkan(*berurutan) == []


def test_the_realisasi_up_to_last_year_goes_on_from_it(berurutan):
    berurutan[1].ubah("isian_triwulan", 2, realisasi_lalu=11).ubah("anggaran", 1, realisasi_lalu=75_000_000)
    assert [satu[0] for satu in bandingkan(*berurutan)] == ["CEK-116", "CEK-116"]


def test_another_unit_is_told_and_its_figures_are_not(kembar):
    kembar[0].ubah("indikator", 2, satuan="Orang").ubah("target", 4, target_4=50)
    assert bandingkan(*kembar) == [("CEK-117", 0, "Indikator!E6")]


def test_percent_may_be_written_as_a_sign(kembar):
    kembar[0].ubah("indikator", 2, satuan="%")
    assert bandingkan(*kembar) == []


def test_an_iku_and_a_sub_kegiatan_that_only_one_knows_are_told(kembar):
    kembar[1].ubah("indikator", 2, id="IKU9", uraian="Indeks kepuasan layanan kepegawaian")
    for lembar, nomor in (("target", 2), ("target", 4), ("realisasi", 2), ("riwayat", 2)):
        kembar[1].ubah(lembar, nomor, indikator="IKU9")
    kembar[1].ubah("simpul", 4, kode="5.03.02.2.01.05", nama="Fasilitasi Lembaga Profesi ASN")
    assert [satu[0] for satu in bandingkan(*kembar)] == ["CEK-118"] * 4


def test_remarks_of_last_year_are_told_where_they_return_with_another_year(berurutan):
    teks = "Rencana aksi tahun {} dipantau setiap triwulan oleh semua bidang"
    for tahun, buku in zip((2024, 2025), berurutan, strict=True):
        buku.data["analisis"] = [
            {"acuan": "IKU1", "periode": "tahun", "jenis": "faktor pendukung", "teks": teks.format(tahun)},
            {
                "acuan": "IKU1",
                "periode": "tahun",
                "jenis": "catatan",
                "teks": "Angka dihitung oleh evaluator inspektorat.",
            },
        ]
    assert bandingkan(*berurutan) == [("CEK-119", 1, "Analisis!D5")]


def test_paragraphs_on_the_year_may_not_return_but_those_on_the_agency_may(berurutan):
    teks = "Hasil tahun {} dicapai dengan kerja sama seluruh bidang.\nParagraf kedua yang panjang tentang hambatan dan solusinya."
    for tahun, buku in zip((2024, 2025), berurutan, strict=True):
        sections = ("lkjip/latar-belakang", "lkjip/penyebab")
        buku.data["narasi"] = [{"bagian": bagian, "teks": teks.format(tahun)} for bagian in sections]
    assert bandingkan(*berurutan) == [("CEK-119", 1, "Narasi!B6")] * 2


def test_a_wording_that_differs_a_little_is_told(kembar):
    kembar[1].ubah("indikator", 2, uraian="Persentase ASN yang terlayani")
    assert bandingkan(*kembar) == [("CEK-120", 0, "Indikator!D6")]


def test_three_years_are_compared_two_by_two(berurutan):
    akhir = Buku(deepcopy(berurutan[1].data)).ubah("profil", tahun=2026)
    akhir.ubah("riwayat", 1, realisasi=70)
    codes = [satu for satu in bandingkan(*berurutan, akhir) if satu[0] == "CEK-115"]
    assert codes == [("CEK-115", 2, "Riwayat!D5")] * 2


@pytest.mark.parametrize("benih", range(12))
def test_no_deleted_cell_or_row_makes_a_comparison_or_a_review_fail(benih):
    """As in half-filled workbooks; every message can be written."""
    isian = lose_some(benih)
    rusak = Berkas("rusak.xlsx", [measure(isian, 4), measure(isian)])
    found = check_lintas([rusak, berkas("utuh.xlsx", Buku(DASAR)), rusak])
    assert all("{" not in str(problem) for problems in found for problem in problems)
    assert len(answer_reviu(rusak.bahan.setahun).butir) == BUTIR_REVIU
