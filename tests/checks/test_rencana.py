"""Whether the plan hangs together."""


def test_a_sasaran_has_an_indicator_and_a_program(buku):
    buku.tambah("rencana", id="S3", jenis="sasaran", induk="T1", uraian="Sasaran baru", penanggung_jawab="C")
    assert buku.temuan() == [("CEK-11", "Rencana!A8"), ("CEK-12", "Rencana!A8")]


def test_programs_without_any_link_are_no_finding(buku):
    buku.ubah("simpul", 1, sasaran=None).ubah("simpul", 5, sasaran=None)
    assert buku.temuan() == []


def test_a_kegiatan_may_be_what_serves_a_sasaran(buku):
    buku.ubah("simpul", 5, sasaran=None)
    assert buku.temuan() == [("CEK-12", "Rencana!A7")]
    assert buku.ubah("simpul", 3, sasaran="S2").temuan() == []


def test_a_sasaran_typed_on_a_program_whose_kegiatan_all_serve_another_is_not_served(buku):
    assert buku.ubah("simpul", 2, sasaran="S2").temuan() == [("CEK-12", "Rencana!A6")]


def test_money_known_for_a_whole_program_is_not_divided_among_the_sasaran_of_its_kegiatan(buku):
    buku.tambah("simpul", id="P3", tingkat="program", nama="Program Lain", sasaran="S1", penanggung_jawab="A")
    buku.tambah("simpul", id="P3.K1", induk="P3", tingkat="kegiatan", nama="Kegiatan Satu")
    buku.tambah("simpul", id="P3.K2", induk="P3", tingkat="kegiatan", nama="Kegiatan Dua", sasaran="S2")
    buku.tambah("anggaran_dokumen", simpul="P3", pagu_murni=1000, realisasi_tahun=1000)
    assert ("CEK-77", "Anggaran Induk!D7") in buku.temuan()
    buku.ubah("simpul", 8, sasaran="S1")
    assert "CEK-77" not in [kode for kode, _ in buku.temuan()]


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
