"""Whether the plan hangs together."""


def test_a_sasaran_has_an_indicator_and_a_program(buku):
    buku.tambah("rencana", id="S3", jenis="sasaran", induk="T1", uraian="Sasaran baru", penanggung_jawab="C")
    assert buku.temuan() == [("CEK-11", "Rencana!A8"), ("CEK-12", "Rencana!A8")]


def test_programs_without_any_link_are_no_finding(buku):
    buku.ubah("simpul", 1, sasaran=None).ubah("simpul", 5, sasaran=None)
    assert buku.temuan() == []


def test_missing_owners_are_told_once_for_each_sheet(buku):
    buku.ubah("rencana", 2, penanggung_jawab=None).ubah("rencana", 3, penanggung_jawab=None)
    buku.ubah("simpul", 1, penanggung_jawab=None)
    assert buku.temuan() == [("CEK-13", "Indikator!U5"), ("CEK-13", "Program!J5")]
    assert dict(buku.periksa()[0].facts)["banyak"] == 2


def test_a_program_may_be_owned_through_its_kegiatan(buku):
    buku.ubah("simpul", 1, penanggung_jawab=None).ubah("simpul", 2, penanggung_jawab="Bidang A")
    assert buku.temuan() == []


def test_an_indicator_belongs_to_one_sasaran(buku):
    buku.ubah("indikator", 2, uraian="nilai  sakip")
    assert buku.temuan() == [("CEK-45", "Indikator!D6")]
    assert "CEK-45" not in [kode for kode, _ in buku.ubah("indikator", 2, induk="T1").temuan()]
