"""Units that do not fit, indicators replaced, programs without explanation, evaluations, the deadline."""

import pytest


def test_a_count_has_the_unit_of_what_it_counts(buku):
    buku.ubah("indikator_simpul", 3, satuan="Laporan", uraian="Jumlah dokumen bahan kebijakan")
    assert buku.temuan() == [("CEK-84", "Indikator Program!E7")]
    assert buku.ubah("indikator_simpul", 3, satuan="Dokumen/Laporan").temuan() == []
    assert buku.ubah("indikator_simpul", 3, satuan="Berkas", uraian="Jumlah bahan kebijakan").temuan() == []


def test_people_may_be_counted_in_several_units(buku):
    buku.ubah("indikator_simpul", 2, uraian="Jumlah ASN yang diberikan penghargaan")
    assert buku.temuan() == [("CEK-84", "Indikator Program!E6")]
    for satuan in ("Orang", "pegawai", "Orang/bulan"):
        assert buku.ubah("indikator_simpul", 2, satuan=satuan).temuan() == []


def test_an_official_indicator_has_the_official_unit(buku):
    official = "Jumlah Dokumen Kegiatan Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK"
    buku.ubah("indikator_simpul", 4, uraian=official, satuan="Dokumen")
    assert buku.temuan() == []
    (problem,) = buku.ubah("indikator_simpul", 4, satuan="Laporan").periksa()
    assert problem.kind.code == "CEK-84"
    assert "menurut nomenklatur" in problem.message


@pytest.mark.parametrize(
    ("uraian", "satuan"),
    [("Persentase ASN terlayani", "Orang"), ("Jumlah ASN terlayani", "%"), ("Rata-rata lama layanan", "Persen")],
)
def test_a_unit_that_contradicts_the_wording_is_told(buku, uraian, satuan):
    assert buku.ubah("indikator", 2, uraian=uraian, satuan=satuan).temuan() == [("CEK-90", "Indikator!E6")]


@pytest.mark.parametrize(
    ("uraian", "satuan"),
    [("Persentase ASN terlayani", "%"), ("Persentase ASN terlayani", "-"), ("Rata-rata lama layanan", "Menit")],
)
def test_a_unit_that_fits_the_wording_or_is_left_open_is_not_told(buku, uraian, satuan):
    assert buku.ubah("indikator", 2, uraian=uraian, satuan=satuan).temuan() == []


def test_a_fraction_beside_a_percentage_is_told(buku):
    buku.ubah("realisasi", 2, realisasi_tw1=0.09, realisasi_tw2=0.24, realisasi_tw3=0.38, realisasi_tw4=0.53)
    buku.ubah("realisasi", 2, realisasi_tahun=0.53)
    assert buku.temuan() == [("CEK-85", "Realisasi!J6")]  # and not that so little was achieved


def test_a_percentage_beside_a_fraction_is_told_within_the_year(buku):
    buku.tutup(2).ubah("isian_triwulan", 1, target_tahun=0.4)
    assert buku.temuan() == [("CEK-85", "Isian Triwulan!K5")]


def test_a_small_percentage_is_no_fraction(buku):
    buku.tutup(1).ubah("realisasi", 2, realisasi_tw1=1.2)
    assert "CEK-85" not in [kode for kode, _ in buku.temuan()]


def replace_indicator(buku):
    buku.ubah("indikator_simpul", 3, berlaku_sampai=2022)
    buku.data["isian_triwulan"].pop(2)
    new = {"simpul": "P1.K1.S1", "uraian": "Jumlah naskah kebijakan", "satuan": "Naskah"}
    buku.tambah("indikator_simpul", id="P1.K1.S1.2", berlaku_dari=2023, **new)
    return buku.tambah(
        "isian_triwulan",
        indikator="P1.K1.S1.2",
        target_tahun=8,
        realisasi_tw4=8,
        realisasi_tw3=0,
        realisasi_tw2=0,
        realisasi_tw1=0,
    )


def test_an_indicator_replaced_without_a_note_is_told(buku):
    assert [kode for kode, _ in replace_indicator(buku).temuan()] == ["CEK-83"]


def test_a_note_explains_the_replaced_indicator(buku):
    replace_indicator(buku).tambah(
        "analisis", acuan="P1.K1.S1.2", periode="tahun", jenis="catatan", teks="Diganti karena nomenklatur baru"
    )
    assert buku.temuan() == []


def test_an_indicator_that_begins_years_later_replaces_nothing(buku):
    replace_indicator(buku).ubah("indikator_simpul", 3, berlaku_sampai=2021)
    assert buku.temuan() == []


def test_a_program_that_missed_its_target_is_explained(buku):
    buku.ubah("isian_triwulan", 1, realisasi_tw4=70)
    assert buku.temuan() == [("CEK-86", "Isian Triwulan!M5")]
    remark = {"periode": "tahun", "jenis": "faktor penghambat", "teks": "Formasi terlambat ditetapkan"}
    assert buku.tambah("analisis", acuan="P1", **remark).temuan() == []
    buku.data["analisis"][-1]["acuan"] = "S1"
    assert buku.temuan() == []
    buku.data["analisis"][-1].update(acuan="P1", jenis="faktor pendukung")
    assert buku.temuan() == [("CEK-86", "Isian Triwulan!M5")]


def test_before_the_year_is_over_no_program_has_missed_its_target(buku):
    assert buku.tutup(2).temuan() == []


def lhe(buku, *rows):
    buku.data["rekomendasi_lhe"] = [
        {"rekomendasi": f"Rekomendasi {nomor}", "rencana_aksi": "Dikerjakan", "tahun_lhe": tahun, "nomor": nomor}
        for tahun, nomor in rows
    ]
    return buku


@pytest.mark.parametrize("tahun", [2022, 2025])
def test_the_evaluation_is_that_of_the_year_before(buku, tahun):
    assert lhe(buku, (tahun, "1")).temuan() == [("CEK-87", "Rekomendasi LHE!A5")]


@pytest.mark.parametrize("tahun", [2023, 2024])
def test_the_evaluation_of_the_year_before_or_of_the_year_itself_is_right(buku, tahun):
    assert lhe(buku, (2022, "1"), (tahun, "1")).temuan() == []


def test_numbered_recommendations_leave_none_out(buku):
    assert lhe(buku, (2023, "1"), (2023, "2"), (2023, "4")).temuan() == [("CEK-88", "Rekomendasi LHE!B7")]
    assert lhe(buku, (2023, "1"), (2023, "2"), (2022, "4")).temuan() == []
    assert lhe(buku, (2023, "a"), (2023, "1"), (2023, "4")).temuan() == []


def test_every_recommendation_has_its_follow_up(buku):
    lhe(buku, (2023, "1"), (2023, "2")).ubah("rekomendasi_lhe", 2, rencana_aksi=None)
    assert buku.temuan() == [("CEK-89", "Rekomendasi LHE!D6")]


def test_the_report_is_handed_in_within_two_months(buku):
    assert buku.ubah("profil", tanggal_lkjip="2025-03-01").temuan() == [("CEK-91", "Profil!B25")]
    assert buku.ubah("profil", tanggal_lkjip="2025-02-28").temuan() == []


def test_in_a_leap_year_february_has_one_more_day(buku):
    profil = buku.isian.profil
    assert profil.tahun == 2024
    buku.ubah("profil", tahun=2023, tanggal_lkjip="2024-02-29")
    assert "CEK-91" not in [kode for kode, _ in buku.temuan()]


def test_a_negative_value_is_told_unless_bounds_allow_it(buku):
    buku.ubah("isian_triwulan", 3, realisasi_tw1=-2, realisasi_tw4=6)
    assert buku.temuan() == [("CEK-81", "Isian Triwulan!J7")]


def test_a_growth_may_be_negative(buku):
    buku.ubah("indikator_simpul", 3, uraian="Pertumbuhan bahan kebijakan")
    assert buku.ubah("isian_triwulan", 3, realisasi_tw1=-2, realisasi_tw4=6).temuan() == []


def test_history_leaves_no_year_out(buku):
    buku.tambah("riwayat", indikator="IKU1", tahun=2021, target=72, realisasi=73)
    assert buku.temuan() == [("CEK-82", "Riwayat!B5")]
    assert buku.tambah("riwayat", indikator="IKU1", tahun=2022, target=74, realisasi=75).temuan() == []
