"""Targets."""


def test_an_indicator_has_a_target_for_the_report_year(buku):
    buku.hapus("target", 4).ubah("target", 2, target_4=None)
    assert ("CEK-14", "Target!H6") in buku.temuan()


def test_a_node_carried_out_this_year_has_a_target(buku):
    assert ("CEK-14", "Isian Triwulan!C7") in buku.ubah("isian_triwulan", 3, target_tahun=None).temuan()
    assert "CEK-14" not in [kode for kode, _ in buku.ubah("indikator_simpul", 3, berlaku_sampai=2023).temuan()]


def test_the_pk_promises_what_the_renstra_plans(buku):
    assert buku.ubah("target", 3, target_4=79).temuan()[0] == ("CEK-15", "Target!H7")
    assert "CEK-15" not in [kode for kode, _ in buku.ubah("target", 3, alasan="hasil evaluasi").temuan()]


def test_a_target_of_another_year_is_recognised(buku):
    problem = buku.ubah("target", 3, target_4=80).periksa()[0]
    assert (problem.kind.code, problem.place.sel, str(dict(problem.facts)["lawan"])) == (
        "CEK-16",
        "H7",
        "lembar «Target» sel H5",
    )
    assert dict(problem.facts)["tahun_lain"] == 2025


def test_the_pk_is_compared_with_the_revised_renstra(buku):
    buku.tambah("target", indikator="IKU1", versi="Renstra perubahan", target_4=79)
    assert buku.temuan()[0] == ("CEK-15", "Target!H7")


def test_a_target_asks_for_more_than_last_year_gave(buku):
    assert buku.ubah("riwayat", 1, realisasi=78).temuan() == [("CEK-17", "Target!H7")]
    assert buku.ubah("riwayat", 1, realisasi=77.99).temuan() == []


def test_a_target_at_its_best_need_not_grow(buku):
    buku.ubah("riwayat", 1, realisasi=100).ubah("indikator", 1, batas_atas_nilai=78)
    assert "CEK-17" not in [kode for kode, _ in buku.temuan()]


def test_targets_move_in_one_direction(buku):
    assert buku.ubah("target", 1, target_6=79).temuan() == [("CEK-18", "Target!J5")]
    assert ("CEK-18", "Target!F6") in buku.ubah("indikator", 2, polaritas="negatif").temuan()


def test_targets_change_over_the_period(buku):
    for nomor in range(1, 7):
        buku.ubah("indikator_simpul", 1, **{f"target_{nomor}": 90})
    assert buku.temuan() == [("CEK-19", "Indikator Program!V5")]


def test_a_percentage_of_hundred_may_stay(buku):
    for nomor in range(1, 7):
        buku.ubah("indikator_simpul", 1, **{f"target_{nomor}": 100})
    assert buku.temuan() == []


def test_a_yearly_count_may_stay(buku):
    for nomor in range(1, 7):
        buku.ubah("indikator_simpul", 2, **{f"target_{nomor}": 12})
    assert buku.temuan() == []


def test_a_parents_target_is_the_sum_of_its_childrens(buku):
    buku.ubah("isian_triwulan", 2, target_tahun=13, realisasi_tw4=4)
    assert buku.temuan() == [("CEK-20", "Isian Triwulan!C6")]


def test_targets_in_different_units_are_not_added(buku):
    buku.ubah("isian_triwulan", 2, target_tahun=13).ubah("indikator_simpul", 3, satuan="Laporan")
    assert buku.temuan() == []


def test_without_renja_targets_those_of_the_renstra_are_added(buku):
    for nomor, target in ((2, 9), (3, 4), (4, 4)):
        buku.ubah("isian_triwulan", nomor, target_tahun=None).ubah("indikator_simpul", nomor, target_4=target)
    assert ("CEK-20", "Indikator Program!Y6") in buku.temuan()


def test_quarter_targets_arrive_at_the_years_target(buku):
    assert buku.ubah("realisasi", 1, target_tw4=77).temuan() == [("CEK-21", "Realisasi!E5")]
    assert buku.ubah("realisasi", 1, target_tw4=78, target_tw1=70).temuan() == []


def test_counted_quarter_targets_add_up_to_the_years_target(buku):
    quarters = {f"target_tw{nomor}": 2 for nomor in range(1, 5)}
    assert buku.ubah("isian_triwulan", 3, **quarters).temuan() == []
    assert buku.ubah("isian_triwulan", 3, target_tw2=3).temuan() == [("CEK-21", "Isian Triwulan!I7")]


def test_a_quarters_target_is_revised_from_the_quarter_of_the_revision_on(buku):
    buku.ubah("profil", pagu_perubahan_mulai=4)
    assert buku.ubah("realisasi", 1, target_perubahan_tw4=78).temuan() == []
    assert buku.ubah("realisasi", 1, target_perubahan_tw3=70).temuan() == [("CEK-137", "Realisasi!L5")]


def test_the_quarter_of_a_revised_agreement_is_told_at_the_cell_that_states_it(buku):
    buku.ubah("profil", pagu_perubahan_mulai=3).ubah("realisasi", 1, target_perubahan_tw3=70)
    buku.data["target"].append({"indikator": "IKU1", "versi": "PK perubahan", "target_4": 78, "mulai_triwulan": 4})
    told = next(problem for problem in buku.periksa() if problem.kind.code == "CEK-137")
    stated = next(row for row in buku.isian.target if row.mulai_triwulan)
    assert dict(told.facts)["lawan"] == stated.asal.sel("mulai_triwulan")


def test_revised_quarter_targets_arrive_at_the_revised_target(buku):
    buku.ubah("profil", pagu_perubahan_mulai=3)
    quarters = {f"target_tw{nomor}": 2 for nomor in range(1, 5)}
    buku.ubah("isian_triwulan", 3, target_perubahan=10, **quarters)
    assert buku.temuan() == [("CEK-21", "Isian Triwulan!I7")]
    buku.ubah("isian_triwulan", 3, target_perubahan_tw3=3, target_perubahan_tw4=3)
    assert buku.temuan() == []
