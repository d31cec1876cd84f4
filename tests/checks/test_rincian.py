"""Components of an index."""


def test_the_components_make_the_value(buku):
    problem = buku.ubah("rincian", 1, nilai=25).periksa()[0]
    assert (problem.kind.code, problem.place.sel, dict(problem.facts)["selisih"]) == ("CEK-33", "J5", "1")


def test_a_value_typed_with_fewer_decimals_is_the_same(buku):
    assert buku.ubah("rincian", 1, nilai=24.04).temuan() == []  # 79,54 is 79,5


def test_the_components_of_an_earlier_year_make_its_value(buku):
    buku.tambah("rincian", indikator="IKU1", tahun=2023, jenis="komponen", uraian="Semua", nilai=77)
    assert buku.temuan() == [("CEK-33", "Riwayat!D5")]


def test_a_component_does_not_exceed_its_weight(buku):
    buku.ubah("rincian", 3, nilai=15.5).ubah("rincian", 1, nilai=20.5)
    assert buku.temuan() == [("CEK-34", "Rincian!J7")]


def test_marks_on_another_scale_than_the_weights_are_no_finding(buku):
    buku.ubah("rincian", 3, nilai=15.5).ubah("rincian", 1, nilai=20.5).ubah("indikator", 1, batas_atas_nilai=400)
    assert buku.temuan() == []


def test_weights_add_up_to_hundred(buku):
    buku.ubah("rincian", 3, bobot=16).ubah("indikator", 1, skala=None)
    assert buku.temuan() == [("CEK-35", "Rincian!H5")]


def test_weights_are_those_of_the_regulation(buku):
    buku.ubah("rincian", 2, bobot=25).ubah("rincian", 3, bobot=20)
    assert buku.temuan() == [("CEK-44", "Rincian!H5")]
    for row in buku.data["rincian"]:
        row["tahun"] = 2021
    assert buku.temuan() == []
