"""Names of other regions and agencies in texts: told where a text was copied, silent where they are meant."""

from dataclasses import replace

import pytest

from generator.checks.bahan import Bahan
from generator.checks.teks_daerah import check_daerah_lain
from generator.checks.wilayah import WILAYAH, bare, find_wilayah, list_provinsi
from generator.measures.ukur import measure
from generator.model.pilihan import JenisDaerah
from tests.checks.buku import load_source


@pytest.fixture
def look(buku):
    """Write one sentence into the workbook and return the codes found."""

    def write(teks, **profil):
        buku.ubah("profil", **profil)
        buku.data["narasi"] = [{"bagian": "lkjip/latar-belakang", "teks": teks}]
        return [kode for kode, _ in buku.temuan()]

    return write


@pytest.fixture(scope="module")
def contoh():
    """The year of the clean example, of Kabupaten Tirta Kencana in Provinsi Sagara Raya."""
    return measure(load_source("contoh-bersih-2024").isian, None)


@pytest.fixture
def tell(contoh):
    """Put one sentence into the clean example and return the names that are told."""

    def write(teks, **profil):
        isian = contoh.isian
        narasi = replace(isian.narasi[0], teks=teks)
        changed = replace(isian, profil=replace(isian.profil, **profil), narasi=(narasi,))
        found = check_daerah_lain(Bahan([replace(contoh, isian=changed)]))
        return [dict(p.facts)["tertulis"] for p in found if p.place.lembar in ("Narasi", "Profil")]

    return write


@pytest.mark.parametrize(
    "teks",
    [
        "Badan Kepegawaian Kabupaten Lain menyusun laporan ini.",
        "BK Kota Jauh Sekali berupaya meningkatkan layanan.",
        "Peraturan Bupati Seberang Nomor 5 Tahun 2020 tentang Tugas.",
        "Peraturan Daerah Kabupaten Seberang Nomor 5 Tahun 2020.",
    ],
)
def test_the_name_of_another_region_is_told(look, teks):
    assert look(teks) == ["CEK-99"]


@pytest.mark.parametrize(
    "teks",
    [
        "Badan Kepegawaian Kabupaten Contoh menyusun laporan ini.",
        "BK Kabupaten Contoh Tahun 2024 berupaya meningkatkan layanan.",
        "Badan Kepegawaian Negara dan Kabupaten Lain menjadi mitra.",
        "Studi tiru ke Kabupaten Seberang memberi banyak masukan.",
        "Peraturan Bupati Contoh Nomor 5 Tahun 2020 tentang Tugas.",
        "Peraturan Gubernur Sagara Nomor 5 Tahun 2020.",
    ],
)
def test_partners_and_the_own_region_are_right(look, teks):
    assert look(teks) == []


@pytest.mark.parametrize(
    ("teks", "tertulis"),
    [
        ("Minat baca di Kabupaten Way Kanan terus meningkat.", "Kabupaten Way Kanan"),
        ("Arahan Bupati Way Kanan menjadi acuan.", "Bupati Way Kanan"),
        ("RPJMD Kota Bau-Bau Tahun 2021-2026.", "Kota Bau-Bau"),
        ("Masyarakat di Kabupaten Antah Berantah gemar membaca.", "di Kabupaten Antah Berantah"),
        ("Pembangunan Provinsi Lampung menjadi tujuan.", "Provinsi Lampung"),
        ("Renstra Dinas Kesehatan Tahun 2021-2026 menjadi acuan kinerja.", "Dinas Kesehatan"),
        (
            "Dinas Pemberdayaan Masyarakat dan Desa mempunyai tugas membantu Bupati.",
            "Dinas Pemberdayaan Masyarakat dan Desa",
        ),
    ],
)
def test_a_copied_name_is_told(tell, teks, tertulis):
    assert tell(teks) == [tertulis]


@pytest.mark.parametrize(
    "teks",
    [
        "Minat baca di Kabupaten Tirta Kencana, Provinsi Sagara Raya.",
        "Dibandingkan dengan Kabupaten Way Kanan, minat baca lebih tinggi.",
        "Kaji tiru ke Kota Surabaya memberi banyak masukan.",
        "Sebelah utara adalah Kabupaten Pesisir Barat.",
        "Bekerja sama dengan Kabupaten Way Kanan dalam pertukaran koleksi.",
        "Undang-Undang Nomor 12 Tahun 1999 tentang Pembentukan Kabupaten Way Kanan.",
        "Menuju Kabupaten Layak Anak dan Kota Sehat.",
        "Predikat di Kabupaten Layak Anak.",
        "Di tingkat kabupaten dan di Kabupaten/Kota lain.",
        "Berkoordinasi dengan Dinas Pendidikan mengenai ruang baca.",
        "Renstra Dinas Perpustakaan Tahun 2021-2026 menjadi acuan.",
        "Dinas Kearsipan dan Perpustakaan mempunyai tugas membantu Bupati.",
        "Badan Pusat Statistik menyusun laporan.",
        "Semula bernama Kantor Arsip; tugas Dinas Pendidikan digabungkan.",
        "Menyusun rencana kerja berdasarkan Renstra Dinas Pendidikan dan Kebudayaan agar sejalan.",
        "Mengikuti Festival Literasi di Kabupaten Banyuwangi.",
        "Mereplikasi inovasi Kota Magelang dalam pengelolaan arsip.",
    ],
)
def test_the_own_name_and_names_with_a_reason_are_silent(tell, teks):
    assert tell(teks) == []


def test_the_form_on_the_agency_is_read_too(tell):
    assert tell("Teks.", dokumen_daerah="RPJMD Kabupaten Way Kanan Tahun 2021-2026") == ["Kabupaten Way Kanan"]


def test_a_declared_comparison_may_be_named(contoh, tell):
    nama = next(row.nama for row in contoh.isian.pembanding if row.nama)
    assert tell(f"Keadaan di {nama} serupa.") == []


def test_a_province_may_name_its_own_regions_and_no_others(tell):
    provinsi = {
        "nama_daerah": "Provinsi Lampung",
        "jenis_daerah": JenisDaerah.PROVINSI,
        "dokumen_daerah": None,
        "sebutan_kepala_daerah": None,
    }
    assert tell("Pembinaan di Kabupaten Way Kanan dan Kota Metro.", **provinsi) == []
    assert tell("Pembinaan di Kabupaten Pasuruan.", **provinsi) == ["Kabupaten Pasuruan"]


def test_a_real_region_knows_its_province_unasked(tell):
    kabupaten = {"nama_daerah": "Kabupaten Way Kanan", "provinsi": None, "ibu_kota": None, "tempat": None}
    kabupaten |= {"sebutan_kepala_daerah": None, "dokumen_daerah": None, "dokumen_renstra": None}
    assert tell("Sejalan dengan RPJMD Provinsi Lampung.", **kabupaten) == []


def test_the_list_holds_all_regions_once_in_a_province():
    names = [nama for daftar in WILAYAH.values() for nama in daftar.split(", ")]
    assert len(WILAYAH) == 38
    assert len(names) == 489
    assert all(len(set(daftar.split(", "))) == len(daftar.split(", ")) for daftar in WILAYAH.values())


def test_the_longest_name_is_taken_and_spelling_does_not_matter():
    assert find_wilayah("Bone Bolango Tahun 2024") == "Bone Bolango"
    assert find_wilayah("Pangkajene dan Kepulauan, Sulawesi") == "Pangkajene dan Kepulauan"
    assert find_wilayah("Tolitoli.") == "Tolitoli"
    assert find_wilayah("Antah Berantah") == ""
    assert bare("Kota Bau-Bau") == bare("Baubau")
    assert list_provinsi("Kabupaten Banjar") == {"jawabarat", "kalimantanselatan"}


def test_an_agency_named_with_its_region_is_not_given_it_twice(buku):
    buku.ubah("profil", nama_opd="Inspektorat Kabupaten Contoh", nama_daerah="Kabupaten Contoh")
    buku.data["narasi"] = [{"bagian": "lkjip/latar-belakang", "teks": "Peraturan Bupati Seberang Nomor 5 Tahun 2020."}]
    (problem,) = [problem for problem in buku.periksa() if problem.kind.code == "CEK-99"]
    assert problem.message.endswith("milik Inspektorat Kabupaten Contoh.")
