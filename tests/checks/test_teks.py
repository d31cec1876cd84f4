"""Texts that staff wrote: each fault in a sentence that has it, and none in sentences that only look alike."""

import pytest


@pytest.fixture
def look(buku):
    """Write one sentence into the workbook and return the codes found."""

    def write(teks, **profil):
        buku.ubah("profil", **profil)
        buku.data["narasi"] = [{"bagian": "lkjip/latar-belakang", "teks": teks}]
        found = buku.temuan()
        assert {sel for _, sel in found} <= {"Narasi!B5"}
        return [kode for kode, _ in found]

    return write


@pytest.mark.parametrize(
    "teks",
    [
        "Ditetapkan dengan keputusan Nomor ..... Tahun 2024.",
        "Anggarannya sebesar Rp…",
        "Kepala [isi nama kepala] menyampaikan laporan.",
        "Sebanyak xxx orang dilayani.",
        "Lorem ipsum dolor sit amet.",
        "Tanggal ____ Januari.",
        "Alasannya ???",
    ],
)
def test_a_hole_of_a_template_is_told(look, teks):
    assert look(teks) == ["CEK-96"]


@pytest.mark.parametrize(
    "teks",
    [
        "Pelatihan, bimbingan teknis, dan lain-lain...",
        "Pegawai golongan III/d dan XX-lama [lihat lampiran] berkurang.",
        "Indeks [0-100] dipakai; «…» berarti tidak ada.",
        "Benarkah? Ya.",
    ],
)
def test_dots_and_brackets_alone_are_no_hole(look, teks):
    assert look(teks) == []


@pytest.mark.parametrize("teks", ["Laporan yang yang disusun", "Pada\npada akhir tahun", "Untuk  untuk itu"])
def test_a_doubled_small_word_is_told(look, teks):
    assert look(teks) == ["CEK-98"]


@pytest.mark.parametrize(
    "teks",
    [
        "Laporan program program",
        "Masing masing bidang",
        "Disusun Program Program Kerja",
        "kupu kupu",
        "peraturan perundang undangan",
        "Undang Undang itu",
        "hal-hal hal itu",
        "orang orangnya",
    ],
)
def test_a_doubled_word_without_its_hyphen_is_told(look, teks):
    assert look(teks) == ["CEK-98"]


@pytest.mark.parametrize(
    "teks",
    [
        "Rata-rata hal-hal itu",
        "Masing-masing bidang",
        "Satu per satu",
        "yang-yang lain",
        "Dan: dan lagi",
        "Desa Toli Toli dan Desa Una Una",
        "Bagian II II A",
        "Program\nprogram kerja",
    ],
)
def test_words_with_a_hyphen_and_names_are_not_told(look, teks):
    assert look(teks) == []


@pytest.mark.parametrize(
    "teks", ["Naik 1,19% % sejak itu", "Serapan 97.81%", "Sebesar 95.7 persen", "Sekitar 80% persen"]
)
def test_a_percentage_written_oddly_is_told(look, teks):
    assert look(teks) == ["CEK-97"]


@pytest.mark.parametrize(
    "teks", ["Kehadiran 97,81%", "Naik 80 persen", "Pagu 1.250.000 terserap", "Versi 2.10 dipakai 50%"]
)
def test_a_percentage_with_a_comma_is_right(look, teks):
    assert look(teks) == []


@pytest.mark.parametrize(
    "teks",
    [
        "Ada 5 (empat) jenis",
        "Sebanyak 1.250 (seribu dua ratus) orang",
        "Ada empat (5) jenis",
        "Dua puluh tiga (32) orang hadir",
        "Hadir 23 (tiga puluh dua orang)",
        "Sebesar Rp1.250,00 (seribu dua ratus rupiah)",
        "Sebesar Rp 1.250,- (seribu dua ratus lima rupiah)",
        "Sebesar 45 [lima puluh empat] persen",
    ],
)
def test_a_count_unlike_its_words_is_told(look, teks):
    assert look(teks) == ["CEK-94"]


@pytest.mark.parametrize(
    "teks",
    [
        "Ada 5 (lima) jenis",
        "12 (Dua Belas) jenis",
        "Sebanyak 1.250 (seribu dua ratus lima puluh)",
        "5 (orang) hadir",
        "Lima (5) jenis",
        "Rp1.250,00 (seribu dua ratus lima puluh rupiah)",
        "Hadir 5 (dua di antaranya tamu)",
        "Bagian dua (lihat 3)",
    ],
)
def test_a_count_like_its_words_is_right(look, teks):
    assert look(teks) == []


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian kinerja tahun 2022 sudah baik.",
        "Demikian laporan ini disusun. Pelaksanaan program TA 2023 berjalan lancar.",
        "Anggaran Triwulan II 2023 terserap penuh.",
    ],
)
def test_a_sentence_about_another_year_alone_is_told(look, teks):
    assert look(teks) == ["CEK-95"]


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian kinerja tahun 2024 sudah baik.",
        "Capaian tahun 2024 naik dari capaian tahun 2023.",
        "Capaian ini lebih baik dibandingkan tahun 2023.",
        "RPJMD Kabupaten Contoh Tahun 2021-2026 menjadi acuan.",
        "Peraturan Daerah Nomor 7 Tahun 2022 tentang Pembentukan Perangkat Daerah.",
        "Badan ini berdiri sejak tahun 2021.",
        "Pada tahun 2025 target dinaikkan.",
        "Gedung itu dibangun tahun 1998.",
        "Nilai LHE tahun 2023 menjadi acuan.",
        "Melanjutkan kerja sama yang dirintis pada tahun 2021 dengan komunitas.",
        "Aplikasi yang diluncurkan tahun 2022 dipakai semua bidang.",
    ],
)
def test_history_documents_comparisons_and_plans_may_name_other_years(look, teks):
    assert look(teks) == []


def test_titles_and_remarks_are_read_for_the_year_but_notes_are_not(buku):
    stale = "Capaian tahun 2023 belum optimal"
    buku.ubah("tabel", 1, judul="Pegawai Tahun 2023")
    buku.tambah("analisis", acuan="IKU1", periode="tahun", jenis="catatan", teks=stale)
    assert buku.temuan() == [("CEK-95", "Tabel Pegawai!D5")]
    buku.tambah("analisis", acuan="IKU1", periode="tahun", jenis="analisis", teks=stale)
    assert ("CEK-95", f"Analisis!D{len(buku.data['analisis']) + 4}") in buku.temuan()


def test_an_appendix_of_another_year_is_told_but_not_its_legal_basis(buku):
    buku.tambah("daftar", jenis="lampiran", uraian="Realisasi Kinerja Tahun 2023")
    buku.tambah("daftar", jenis="lampiran", uraian="LHE AKIP Tahun 2023")
    buku.tambah("daftar", jenis="penghargaan", uraian="Badan terbaik Tahun 2023")
    assert buku.temuan() == [("CEK-95", "Daftar!B5")]


@pytest.mark.parametrize(
    ("teks", "seharusnya"),
    [
        ("Undang-Undang Nomor 23 Tahun 2015 tentang Pemerintahan Daerah", "UU Nomor 23 Tahun 2014"),
        ("UU No. 43 Tahun 2009 tentang Perpustakaan", "adalah tentang Kearsipan"),
        ("Peraturan Presiden Nomor 29 Tahun 2014 tentang Laporan Keuangan", "Sistem Akuntabilitas"),
        (
            "Permenpanrb Nomor 53 Tahun 2014 tentang Evaluasi Akuntabilitas Kinerja Instansi Pemerintah",
            "Petunjuk Teknis",
        ),
    ],
)
def test_a_regulation_cited_wrongly_is_told(buku, teks, seharusnya):
    buku.tambah("daftar", jenis="dasar hukum", uraian=teks)
    (problem,) = buku.periksa()
    assert problem.kind.code == "CEK-92"
    assert seharusnya in problem.message


@pytest.mark.parametrize(
    "teks",
    [
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah",
        "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah",
        "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah (Lembaran Negara)",
        "Peraturan Menteri Kesehatan Nomor 4 Tahun 2019 tentang Perpustakaan",
        "Undang-Undang Nomor 3 Tahun 2017 tentang Sistem Perbukuan",
        "Undang-Undang Nomor 23 Tahun 2014",
        "Peraturan Menteri PANRB Nomor 53 Tahun 2014 tentang Petunjuk Teknis Perjanjian Kinerja Pelaporan Kinerja",
    ],
)
def test_a_regulation_cited_rightly_or_not_on_the_list_is_not_told(buku, teks):
    assert buku.tambah("daftar", jenis="dasar hukum", uraian=teks).temuan() == []


@pytest.mark.parametrize(
    "teks",
    [
        "Capaian Persentase ASN terlayani belum penuh: realisasi 35,5 persen.",
        "Persentase ASN terlayani mencapai target; capaiannya 97,81%.",
        "Target sebesar 60,5 untuk Persentase ASN terlayani tercapai.",
    ],
)
def test_a_figure_unlike_the_workbook_is_told(look, teks):
    assert look(teks) == ["CEK-93"]


@pytest.mark.parametrize(
    "teks",
    [
        "Persentase ASN terlayani: realisasi 53 dari target 55, capaian 96,36%.",
        "Persentase ASN terlayani: realisasi 24 pada Triwulan II, capaian 96,4 persen.",
        "Persentase ASN terlayani: realisasi nasional 81,5.",
        "Persentase ASN terlayani dan Nilai SAKIP: realisasi 12.",
        "Realisasi 12 orang dicatat.",
        "Capaian anggaran 71,5% untuk Persentase ASN terlayani.",
    ],
)
def test_a_figure_of_the_workbook_or_of_something_else_is_right(look, teks):
    assert look(teks) == []


@pytest.mark.parametrize(
    "teks",
    [
        "Realisasi Persentase ASN terlayani Tahun 2024 sebesar 35,5 persen.",
        "Capaian Persentase ASN terlayani sebesar 90,12% dengan serapan anggaran 95%.",
        "Persentase layanan: realisasi 71,5 persen.",
    ],
)
def test_a_figure_behind_the_name_and_one_of_a_program_are_read_too(look, teks):
    assert look(teks) == ["CEK-93"]


@pytest.mark.parametrize(
    "teks",
    [
        "Persentase ASN terlayani mencapai 35,5 dari target 55.",
        "Persentase ASN terlayani naik menjadi 61,5 persen.",
        "Persentase ASN terlayani tahun 2024 adalah 63,1.",
        "Persentase ASN terlayani pada akhir tahun sebesar 35%, lebih baik daripada yang diduga.",
    ],
)
def test_a_figure_behind_the_name_alone_is_read_too(look, teks):
    assert look(teks) == ["CEK-93"]


@pytest.mark.parametrize(
    "teks",
    [
        "Persentase ASN terlayani mencapai 53 dari target 55.",
        "Persentase ASN terlayani naik dari 51 menjadi 53 persen.",
        "Persentase ASN terlayani meningkat sebesar 2 persen.",
        "Persentase ASN terlayani mencapai 12 kecamatan.",
        "Persentase ASN terlayani adalah 215 dari 400 orang.",
        "Persentase ASN terlayani diharapkan mencapai 90 persen.",
        "Sejak tahun 2019 Persentase ASN terlayani mencapai 33 persen.",
        "Persentase ASN terlayani mencapai lebih dari 40 persen.",
        "Bobot Persentase ASN terlayani adalah 20 persen.",
        "Persentase ASN terlayani didukung serapan anggaran sebesar 95 persen.",
    ],
)
def test_what_else_is_said_behind_a_name_is_silent(look, teks):
    assert look(teks) == []


def test_this_indicator_is_that_of_the_row(buku):
    buku.tambah("analisis", acuan="IKU2", periode="tahun", jenis="analisis", teks="Indikator ini mencapai 61,5 persen")
    buku.tambah("analisis", acuan="IKU2", periode="TW IV", jenis="analisis", teks="Capaian indikator ini 96,36 persen")
    assert buku.temuan() == [("CEK-93", f"Analisis!D{len(buku.data['analisis']) + 3}")]


def test_a_name_of_the_form_on_the_agency_may_be_doubled(look):
    assert look("Warga bau bau dan Bau Bau", nama_daerah="Kota Bau Bau") == []


def test_a_remark_speaks_of_the_indicator_that_its_row_names(buku):
    buku.tambah("analisis", acuan="IKU2", periode="tahun", jenis="analisis", teks="Realisasi 35,5 belum memuaskan")
    assert buku.temuan() == [("CEK-93", f"Analisis!D{len(buku.data['analisis']) + 4}")]


@pytest.mark.parametrize(
    "teks",
    [
        "UU Nomor 18 Tahun 2014 tentang Kesehatan Jiwa",
        "UU Nomor 36 Tahun 2009 tentang Kesehatan",
        "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari KKN",
        "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggaraan Negara yang Bersih dan Bebas dari KKN",
        "PP Nomor 53 Tahun 2010 tentang Disiplin PNS",
        "PP Nomor 30 Tahun 2019 tentang Penilaian Kinerja PNS",
        "PP Nomor 49 Tahun 2018 tentang Manajemen PPPK",
        "Permenpanrb Nomor 88 Tahun 2021 tentang Evaluasi AKIP",
        "UU Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah diubah beberapa kali",
    ],
)
def test_regulations_of_a_like_title_short_titles_and_those_before_are_right(buku, teks):
    buku.tambah("daftar", jenis="dasar hukum", uraian=teks)
    assert buku.temuan() == []


def test_all_faults_of_one_text_are_told_at_once(buku):
    teks = "Laporan program program. Masing masing bidang. Di Kabupaten Way Kanan dan di Kota Metro. Serapan 91,2% lalu serapan 12,5%."
    buku.data["narasi"] = [{"bagian": "lkjip/latar-belakang", "teks": teks}]
    found = [(problem.kind.code, problem.message) for problem in buku.periksa()]
    assert [kode for kode, _ in found] == ["CEK-98", "CEK-99", "CEK-99", "CEK-145", "CEK-145"]
    assert "«program program», «Masing masing»" in found[0][1]
    assert "Kota Metro" in found[2][1]
    assert "12,5%" in found[4][1]
