"""What only says again what another finding said is left out, and nothing else."""

from generator.catalogue import isi
from generator.checks import check_hasil
from generator.checks.akibat import BARIS_SAMA, SEL_SAMA
from generator.checks.bahan import Bahan
from generator.checks.daftar import CHECKS
from generator.measures.ukur import measure
from generator.problems import Place, Severity
from tests.checks.buku import load_source, sel
from tests.checks.test_daftar import KINDS

BERSIH = "contoh-bersih-2024"


def codes(buku, *dilaporkan):
    return [problem.kind.code for problem in check_hasil([measure(buku.isian)], dilaporkan) if problem.place.sel]


def unread(lembar, cell):
    return isi.DI_LUAR_BATAS.at(Place(lembar, cell), isi="x", kolom="k", petunjuk="p", contoh="c")


def test_a_value_out_of_bounds_is_told_once(buku):
    buku.ubah("realisasi", 1, realisasi_tw4=795, realisasi_tahun=None)
    every = {problem.kind.code for check in CHECKS for problem in check(Bahan([measure(buku.isian)]))}
    assert {"CEK-27", "CEK-29", "CEK-132"} <= every
    assert [kode for kode in codes(buku) if kode in every & set(SEL_SAMA)] == []
    assert "CEK-27" in codes(buku)


def test_an_odd_value_in_another_cell_is_told_besides(buku):
    buku.ubah("realisasi", 1, realisasi_tw2=795)  # out of bounds in quarter II
    buku.ubah("isian_triwulan", 2, realisasi_tw4=30)  # 39 of 12
    assert {"CEK-27", "CEK-29"} <= set(codes(buku))


def test_a_sum_with_a_row_beyond_its_pagu_waits_for_that_row(buku):
    buku.ubah("anggaran", 1, pagu_murni=0)
    assert [kode for kode in codes(buku) if kode in ("CEK-64", *BARIS_SAMA)] == ["CEK-64"]


def test_a_sum_that_holds_no_row_beyond_its_pagu_does_not_wait(buku):
    buku.ubah("angka_luar", 1, nilai=119_000_000)
    assert "CEK-42" in codes(buku)


def test_a_sum_waits_for_the_unreadable_cell_of_one_of_its_rows(buku):
    buku.ubah("anggaran", 1, realisasi_tw2=None).ubah("angka_luar", 1, nilai=119_000_000)
    assert {"CEK-42", "CEK-67"} <= set(codes(buku))
    without = codes(buku, unread("Anggaran", f"{sel('anggaran', 1, 'realisasi_tw2')}"))
    assert not {"CEK-42", "CEK-67"} & set(without)


def test_two_documents_that_miss_one_sum_by_the_same_are_told_once():
    found = codes(load_source(BERSIH).ubah("anggaran", 3, realisasi_tw1=1))
    assert "CEK-42" in found
    assert "CEK-75" not in found


def test_a_key_of_a_row_that_hangs_on_nothing_is_not_called_unknown(buku):
    buku.tambah("angka_luar", angka="indikator/IKU9/realisasi/2024", nilai=1, dokumen="LHE")
    assert "CEK-41" in codes(buku)
    assert "CEK-41" not in codes(buku, unread("Indikator", "B7"))
    buku.ubah("angka_luar", 2, angka="indikator/IKU1/realisassi/2024")  # that one is measured: the key is wrong
    assert "CEK-41" in codes(buku, unread("Indikator", "B7"))


def test_wrong_weights_are_told_with_the_value_that_they_spoil():
    buku = load_source(BERSIH)
    groups = [n for n, row in enumerate(buku.data["rincian"], 1) if row["jenis"] == "bobot kelompok"]
    buku.ubah("rincian", groups[0], nilai=70)
    found = check_hasil([measure(buku.isian)])
    (problem,) = [p for p in found if p.kind.code in ("CEK-33", "CEK-35")]
    assert problem.kind.code == "CEK-33"
    assert "bobotnya berjumlah 110, bukan 100: lembar «Rincian» sel" in problem.message
    assert problem.remedy == "Perbaiki bobotnya lebih dahulu."


def test_no_warning_hides_a_certainty():
    """A PERINGATAN may be accepted; what it hid would then never be told."""
    severity = {kind.code: kind.severity for kind in KINDS}
    pairs = [(kode, sebab) for table in (SEL_SAMA, BARIS_SAMA) for kode, codes in table.items() for sebab in codes]
    assert all(severity[sebab] is Severity.GALAT for kode, sebab in pairs if severity[kode] is Severity.GALAT)


def place_of(buku, kode):
    return next(problem.place for problem in check_hasil([measure(buku.isian)]) if problem.kind.code == kode)


def merged(place):
    return isi.SEL_GABUNGAN.at(place, rentang=f"{place.sel}:{place.sel}")


def test_a_warning_of_a_cell_hides_no_certainty_of_it(buku):
    """Merged cells may be accepted: the value out of bounds in them would then be printed in a final report."""
    buku.ubah("realisasi", 1, realisasi_tw4=795, realisasi_tahun=None)
    place = place_of(buku, "CEK-27")
    assert "CEK-27" in codes(buku, merged(place))
    assert "CEK-27" not in codes(buku, unread(place.lembar, place.sel))


def test_a_warning_of_a_cell_speaks_for_what_else_is_odd_of_it(buku):
    buku.ubah("isian_triwulan", 2, realisasi_tw4=30)  # 39 of 12
    assert "CEK-29" not in codes(buku, merged(place_of(buku, "CEK-29")))
