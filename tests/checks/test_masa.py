"""Dates and periods that do not fit each other."""

import pytest


def kode(buku):
    return [kode for kode, _ in buku.temuan()]


def test_who_signs_is_in_office_on_that_day(buku):
    buku.ubah("pejabat", 2, mulai="2025-06-03")
    problem = next(problem for problem in buku.periksa() if problem.kind.code == "CEK-150")
    assert (problem.place.sel, dict(problem.facts)["lawan"].sel) == ("J6", "B25")
    assert "tidak ada kepala OPD yang menjabat" in str(problem)


def test_a_head_who_left_signs_nothing_later_and_is_told_once(buku):
    buku.hapus("pejabat", 2)
    assert [satu for satu in buku.temuan() if satu[0] == "CEK-150"] == [("CEK-150", "Pejabat!K5")]


def test_the_head_of_the_region_signs_the_agreement(buku):
    buku.tambah("pejabat", id="PJ3", peran="kepala daerah", nama="Nama Tiga", jabatan="Bupati", mulai="2024-02-01")
    assert buku.ubah("profil", tanggal_pk="2024-02-05").temuan() == []
    assert buku.ubah("profil", tanggal_pk="2024-01-05").temuan() == [("CEK-150", "Pejabat!J7")]


def test_a_direct_superior_signs_the_agreement_in_the_place_of_the_head_of_the_region(buku):
    buku.tambah("pejabat", id="PJ3", peran="kepala daerah", nama="Nama Tiga", jabatan="Bupati", mulai="2024-02-01")
    buku.tambah("pejabat", id="PJ4", peran="atasan langsung", nama="Nama Empat", jabatan="Camat", mulai="2020-02-01")
    assert buku.ubah("profil", tanggal_pk="2024-01-05").temuan() == []
    (problem,) = buku.ubah("pejabat", 4, mulai="2024-01-15").periksa()
    assert (problem.kind.code, str(problem.place)) == ("CEK-150", "lembar «Pejabat» sel J8")
    assert "tidak ada atasan langsung yang menjabat" in problem.message


def test_a_day_that_cannot_be_right_says_nothing_of_who_signs(buku):
    buku.ubah("pejabat", 1, mulai="2024-02-01")
    assert buku.ubah("profil", tanggal_tw1="2023-04-16").temuan() == [("CEK-05", "Profil!B26")]
    assert buku.ubah("profil", tanggal_tw1=None, tanggal_pk="2023-01-04").temuan() == [("CEK-151", "Profil!B31")]


def test_reports_of_open_quarters_are_signed_by_nobody_yet(buku):
    buku.ubah("pejabat", 1, sampai="2024-05-31").ubah("pejabat", 2, mulai="2024-06-01", sampai="2024-07-20")
    assert buku.tutup(2).temuan() == []


@pytest.mark.parametrize(
    ("pk", "perubahan", "found"),
    [
        ("2024-01-04", "2024-10-07", []),
        ("2023-12-29", "2024-10-07", []),
        ("2025-01-04", None, [("CEK-151", "Profil!B31")]),
        ("2023-01-04", None, [("CEK-151", "Profil!B31")]),
        ("2024-01-04", "2023-10-07", [("CEK-151", "Profil!B32")]),
        ("2024-03-04", "2024-02-07", [("CEK-152", "Profil!B32")]),
    ],
)
def test_the_agreement_is_of_its_year_and_its_revision_follows(buku, pk, perubahan, found):
    assert buku.ubah("profil", tanggal_pk=pk, tanggal_pk_perubahan=perubahan).temuan() == found


@pytest.mark.parametrize(
    ("kunci", "masa"),
    [("tanggal_pk", "1 September 2023 dan 31 Desember"), ("tanggal_pk_perubahan", "1 Januari 2024 dan 31 Desember")],
)
def test_the_message_says_which_days_fit_an_agreement(buku, kunci, masa):
    (problem,) = buku.ubah("profil", **{kunci: "2023-01-04"}).periksa()
    assert problem.remedy == f"Tulis tanggal penandatanganannya, antara {masa} 2024."


@pytest.mark.parametrize(
    ("daerah", "renstra", "found"),
    [
        ("RPJMD Kabupaten Contoh Tahun 2021-2026", "Renstra Badan Kepegawaian Tahun 2021-2026", []),
        ("RPJPD 2005-2025 dan RPJMD 2016-2021", "Renstra 2020-2026", []),
        ("RPJMD Kabupaten Contoh Tahun 2016-2021", None, [("CEK-153", "Profil!B17")]),
        (None, "Renstra Badan Kepegawaian Tahun 2016-2021", [("CEK-153", "Profil!B18")]),
    ],
)
def test_a_plan_is_named_by_the_period_it_holds_in(buku, daerah, renstra, found):
    assert buku.ubah("profil", dokumen_daerah=daerah, dokumen_renstra=renstra).temuan() == found


@pytest.mark.parametrize(
    ("tenggat", "is_told"),
    [
        ("Triwulan I Tahun 2024", True),
        ("Agustus 2024", True),
        ("Tahun 2023", True),
        ("Triwulan IV Tahun 2024", False),
        ("Triwulan I 2025", False),
        ("Juli 2024 sampai dengan Maret 2025", False),
        ("Triwulan I", False),
        ("segera", False),
    ],
)
def test_a_deadline_does_not_lie_before_the_time_spoken_of(buku, tenggat, is_told):
    rows = buku.data["analisis"]
    nomor = next(n for n, row in enumerate(rows, 1) if row["jenis"] == "tindak lanjut" and row["periode"] == "TW IV")
    found = [("CEK-156", f"Analisis!F{nomor + 4}")] if is_told else []
    assert buku.ubah("analisis", nomor, tenggat=tenggat).temuan() == found
    assert all("Perbaiki tenggatnya;" in problem.remedy for problem in buku.periksa())  # a remark has no status


@pytest.mark.parametrize(
    ("waktu", "status", "is_told"),
    [
        ("Maret 2024", "dalam proses", True),
        ("Desember 2024", "belum selesai", True),
        ("Maret 2024", "selesai", False),
        ("Maret 2024", "sudah ditindaklanjuti", False),
        ("Maret 2025", "dalam proses", False),
        ("Maret 2024", None, False),
        ("Maret 2024", "Selesai, bukti dalam proses unggah", False),
        ("Maret 2024", "Selesai sebagian, sisanya dalam proses", True),
        ("Maret 2024", "Selesai 60%, sisanya masih proses", True),
        ("Maret 2024", "Telah selesai tahap I, tahap II belum", True),
    ],
)
def test_an_open_recommendation_is_not_overdue(buku, waktu, status, is_told):
    row = {"tahun_lhe": 2023, "rekomendasi": "Menyusun kamus indikator", "rencana_aksi": "Menyusun kamus"}
    buku.tambah("rekomendasi_lhe", **row, waktu=waktu, status=status)
    told = [problem for problem in buku.periksa() if problem.kind.code == "CEK-156"]
    assert len(told) == is_told
    assert all("Perbaiki tenggat atau statusnya" in problem.remedy for problem in told)


def test_before_the_first_quarter_is_closed_nothing_is_overdue(buku):
    row = {"tahun_lhe": 2023, "rekomendasi": "Menyusun kamus indikator", "rencana_aksi": "Menyusun kamus"}
    buku.tambah("rekomendasi_lhe", **row, waktu="Maret 2023", status="dalam proses")
    assert "CEK-156" not in kode(buku.tutup(0))
