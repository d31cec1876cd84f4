"""Money, the budget tree, and the amounts of documents."""

import pytest

from tests.checks.buku import sel


def codes(buku):
    return [kode for kode, _ in buku.temuan()]


def test_the_children_add_up_to_what_the_document_states(buku):
    problem = buku.ubah("anggaran_dokumen", 2, pagu_murni=120_000_036).periksa()[0]
    facts = dict(problem.facts)
    assert (problem.kind.code, problem.place.sel, facts["selisih"]) == ("CEK-62", "D6", "Rp36")
    assert str(facts["lawan"]) == "lembar «Anggaran» sel D5"


def test_a_slip_below_is_told_at_the_lowest_stated_sum_only(buku):
    buku.ubah("anggaran", 1, pagu_murni=80_036_000, kas_tw1=20_036_000).ubah("angka_luar", 1, nilai=120_036_000)
    assert buku.temuan() == [("CEK-62", "Anggaran Induk!D6")]


@pytest.mark.parametrize("kunci", ["renstra", "realisasi_lalu", "pagu_perubahan", "kas_tw2", "realisasi_tw3"])
def test_every_stated_amount_is_reconciled(buku, kunci):
    buku.ubah("profil", pagu_perubahan_mulai=4)
    for nomor in (1, 2):
        buku.ubah("anggaran", nomor, **{kunci: 10_000_000})
    assert "CEK-62" not in codes(buku.ubah("anggaran_dokumen", 2, **{kunci: 20_000_000}))
    assert "CEK-62" in codes(buku.ubah("anggaran_dokumen", 2, **{kunci: 20_000_001}))


def test_with_a_child_unfilled_only_too_much_is_a_contradiction(buku):
    buku.ubah("anggaran", 2, renstra=None).ubah("anggaran_dokumen", 2, renstra=900_000_000)
    assert buku.temuan() == []
    assert buku.ubah("anggaran_dokumen", 2, renstra=479_999_999).temuan() == [("CEK-63", "Anggaran Induk!B6")]


def test_kinds_of_spending_add_up_to_the_budget(buku):
    buku.tambah("belanja", jenis_belanja="Belanja Pegawai", pagu=90_000_000, realisasi=84_000_000)
    buku.tambah("belanja", jenis_belanja="Belanja Barang", pagu=30_000_000, realisasi=30_000_000)
    assert buku.temuan() == []
    assert buku.ubah("belanja", 2, realisasi=30_000_500).temuan() == [("CEK-75", "Belanja!E5")]
    assert buku.ubah("belanja", 1, realisasi=None).temuan() == []  # one kind is not filled yet


def test_no_more_is_spent_than_the_pagu(buku):
    assert buku.ubah("anggaran", 1, realisasi_tw4=23_000_000).temuan() == []
    assert buku.ubah("anggaran", 1, realisasi_tw4=23_000_001).temuan() == [("CEK-64", "Anggaran!M5")]


def test_the_cash_plan_stays_within_the_larger_pagu(buku):
    assert buku.ubah("anggaran", 2, kas_tw4=10_000_001).temuan() == [("CEK-65", "Anggaran!F6")]
    buku.ubah("anggaran", 2, pagu_perubahan=41_000_000).ubah("profil", pagu_perubahan_mulai=4)
    assert "CEK-65" not in codes(buku)


def test_an_uneven_amount_twice_is_questioned(buku):
    for nomor in (1, 2):
        buku.ubah("anggaran", nomor, renstra=333_333_333)
    assert buku.temuan() == [("CEK-66", "Anggaran!B6")]
    for nomor in (1, 2):
        buku.ubah("anggaran", nomor, renstra=300_000_000)
    assert buku.temuan() == []


def test_an_only_child_has_the_amount_of_its_parent(buku):
    for nomor in (1, 2):
        buku.ubah("anggaran_dokumen", nomor, realisasi_lalu=33_333_333)
    assert buku.temuan() == []


def test_low_spending_is_explained(buku):
    for nomor in range(1, 5):
        buku.ubah("anggaran", 2, **{f"realisasi_tw{nomor}": 7_000_000})  # 70 percent of the sub kegiatan
    buku.ubah("anggaran_dokumen", 2, realisasi_tw1=26_000_000)
    assert buku.temuan() == [("CEK-67", "Anggaran!J6")]
    buku.tambah("analisis", acuan="P1.K1.S2", periode="tahun", jenis="sebab serapan rendah", teks="Gagal lelang")
    assert buku.temuan() == []


def test_a_program_speaks_for_what_lies_below_it(buku):
    for nomor in range(1, 5):
        buku.ubah("anggaran", 1, **{f"realisasi_tw{nomor}": 15_000_000})
        buku.ubah("anggaran", 2, **{f"realisasi_tw{nomor}": 7_500_000})
    buku.ubah("anggaran_dokumen", 2, realisasi_tw1=22_500_000)
    problem = buku.periksa()[0]
    assert ([problem.kind.code], dict(problem.facts)["tingkat"]) == (codes(buku), "program")
    buku.tambah("analisis", acuan="P1", periode="TW IV", jenis="sebab serapan rendah", teks="Gagal lelang")
    assert buku.temuan() == []


def test_work_without_money_is_questioned_once_its_target_is_met(buku):
    buku.tutup(1).ubah("anggaran", 1, realisasi_tw1=0).ubah("anggaran_dokumen", 2, realisasi_tw1=9_500_000)
    assert buku.temuan() == []
    assert ("CEK-68", "Isian Triwulan!J7") in buku.ubah("isian_triwulan", 3, realisasi_tw1=8).temuan()


def test_money_without_work_is_questioned(buku):
    for nomor in range(1, 5):
        buku.ubah("isian_triwulan", 3, **{f"realisasi_tw{nomor}": None})
    assert buku.temuan() == [("CEK-69", "Isian Triwulan!M7")]
    assert "CEK-69" not in codes(buku.ubah("isian_triwulan", 3, realisasi_tw4=0))


def test_a_target_needs_a_pagu(buku):
    buku.ubah("anggaran", 2, pagu_murni=0, kas_tw1=0, kas_tw2=0, kas_tw3=0, kas_tw4=0)
    for nomor in range(1, 5):
        buku.ubah("anggaran", 2, **{f"realisasi_tw{nomor}": 0})
    assert ("CEK-70", "Anggaran!D6") in buku.temuan()
    assert "CEK-70" not in codes(buku.ubah("isian_triwulan", 4, target_tahun=0))


def test_literal_sums_of_what_cannot_be_added_are_told(buku):
    assert buku.ubah("pengaturan", penjumlahan_renja="jumlah harfiah").temuan() == [
        ("CEK-71", "Pengaturan!" + sel("pengaturan", 0, "penjumlahan_renja"))
    ]


def test_a_percentage_is_not_counted(buku):
    assert ("CEK-72", "Indikator Program!I5") in buku.ubah("indikator_simpul", 1, jenis_akumulasi="kumulatif").temuan()


def test_hundred_percent_is_not_printed_while_money_is_left(buku):
    buku.ubah("anggaran", 1, realisasi_tw4=22_999_999)
    assert buku.temuan() == [("CEK-73", "Pengaturan!" + sel("pengaturan", 0, "jaga_seratus"))]
    assert buku.ubah("pengaturan", jaga_seratus=True).temuan() == []


def test_a_planned_sub_kegiatan_stands_in_the_budget(buku):
    baru = {"id": "P1.K1.S3", "induk": "P1.K1", "tingkat": "sub kegiatan", "nama": "Kegiatan khas daerah ini"}
    buku.tambah("simpul", **baru).tambah("indikator_simpul", id="X", simpul="P1.K1.S3", uraian="u", satuan="Orang")
    assert buku.temuan() == []
    assert buku.ubah("indikator_simpul", 5, target_4=3).temuan() == [("CEK-74", "Program!A10")]
    assert buku.ubah("simpul", 6, berlaku_sampai=2023).temuan() == []


def test_a_node_below_the_top_has_a_parent(buku):
    buku.tambah("simpul", id="P1.K9", tingkat="kegiatan", nama="Kegiatan tanpa induk")
    assert buku.temuan() == [("CEK-50", "Program!B10")]


def test_a_node_stands_under_the_level_above(buku):
    baru = {"id": "P1.S9", "induk": "P1", "tingkat": "sub kegiatan", "nama": "Langsung di bawah program"}
    assert buku.tambah("simpul", **baru).temuan() == [("CEK-51", "Program!B10")]


def test_the_budget_pays_for_what_is_in_force(buku):
    assert buku.ubah("simpul", 4, berlaku_sampai=2023).temuan()[0] == ("CEK-52", "Anggaran!A6")
    assert "CEK-52" not in codes(buku.ubah("simpul", 4, berlaku_sampai=2024))


def test_money_typed_on_a_parent_hides_its_children(buku):
    assert ("CEK-53", "Anggaran!A7") in buku.tambah("anggaran", simpul="P1.K1", pagu_murni=1).temuan()


def test_a_blank_revised_pagu_of_a_child_is_its_original_one(buku):
    buku.ubah("profil", pagu_perubahan_mulai=4).ubah("anggaran", 1, pagu_perubahan=90_000_000)
    buku.ubah("anggaran_dokumen", 2, pagu_perubahan=130_000_000)
    assert "CEK-62" not in codes(buku)
    assert ("CEK-62", "Anggaran Induk!E6") in buku.ubah("anggaran_dokumen", 2, pagu_perubahan=150_000_000).temuan()
