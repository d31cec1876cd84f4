"""Tables of staff, and figures of other documents."""


def test_the_same_people_are_the_same_number(buku):
    assert buku.ubah("isi_tabel", 2, isi_2=29).temuan() == [("CEK-39", "Isi Tabel!E6")]


def test_the_number_that_most_tables_have_is_taken_as_true(buku):
    kepala = {**buku.data["tabel"][0], "id": "pendidikan", "kolom": "S1; S2"}
    buku.tambah("tabel", **kepala).tambah("isi_tabel", tabel="pendidikan", uraian="PNS", isi_1=40, isi_2=8)
    assert buku.ubah("isi_tabel", 1, isi_1=21).temuan() == [("CEK-39", "Isi Tabel!E5")]


def test_tables_of_another_section_count_other_people(buku):
    assert buku.ubah("isi_tabel", 2, isi_2=29).ubah("tabel", 2, bagian="lampiran").temuan() == []


def test_a_typed_total_is_the_sum_of_its_row(buku):
    buku.ubah("tabel", 1, kolom="Laki-laki; Perempuan; Jumlah").ubah("isi_tabel", 1, isi_3=48)
    assert buku.temuan() == []
    assert buku.ubah("isi_tabel", 1, isi_3=47).temuan() == [("CEK-40", "Isi Tabel!G5")]


def test_an_unknown_key_names_the_nearest(buku):
    problem = buku.ubah("angka_luar", 1, angka="opd/pagu/20244").periksa()[0]
    assert (problem.kind.code, problem.place.sel) == ("CEK-41", "A5")
    assert "«opd/pagu/2024»" in problem.remedy


def test_another_value_than_the_documents_names_the_difference(buku):
    problem = buku.ubah("angka_luar", 1, nilai=119_000_000).periksa()[0]
    assert (problem.kind.code, problem.place.sel, dict(problem.facts)["selisih"]) == ("CEK-42", "B5", "Rp1.000.000")


def test_a_document_may_print_fewer_decimals(buku):
    buku.ubah("angka_luar", 1, angka="indikator/IKU1/capaian/2024", nilai=101.9)
    assert buku.temuan() == []
    assert buku.ubah("angka_luar", 1, nilai=101.8).temuan() == [("CEK-42", "Angka Luar!B5")]


def test_a_figure_that_the_workbook_lacks_is_told(buku):
    assert buku.ubah("angka_luar", 1, angka="opd/pagu-perubahan").temuan() == [("CEK-43", "Angka Luar!B5")]
