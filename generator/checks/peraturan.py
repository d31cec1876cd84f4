"""National regulations that these reports cite most, by number, year and title; only these are compared.

Each was found in several independent public texts (November 2026), PermenPANRB 89/2021 in one; what could not be found is
not listed. A regulation of the same title that was in force before stands here too, so that it is not taken for a mistake.
"""

from __future__ import annotations

from dataclasses import dataclass

UU, PP, PERPRES, INPRES, PANRB, DALAM_NEGERI = "UU", "PP", "Perpres", "Inpres", "PermenPANRB", "Permendagri"
SINGKATAN = {  # as titles are shortened
    "pns": "pegawai negeri sipil",
    "asn": "aparatur sipil negara",
    "pppk": "pegawai pemerintah dengan perjanjian kerja",
    "akip": "akuntabilitas kinerja instansi pemerintah",
    "sakip": "sistem akuntabilitas kinerja instansi pemerintah",
    "spip": "sistem pengendalian intern pemerintah",
    "pk": "perjanjian kinerja",
    "penyelenggaraan": "penyelenggara",  # UU 28/1999 is cited both ways
}
JENIS = {  # as cited, without letter case
    "undang-undang": UU,
    "uu": UU,
    "peraturan pemerintah": PP,
    "pp": PP,
    "peraturan presiden": PERPRES,
    "perpres": PERPRES,
    "instruksi presiden": INPRES,
    "inpres": INPRES,
    "peraturan menteri pendayagunaan aparatur negara dan reformasi birokrasi": PANRB,
    "peraturan menteri panrb": PANRB,
    "peraturan menteri pan-rb": PANRB,
    "permenpanrb": PANRB,
    "permenpan-rb": PANRB,
    "peraturan menteri dalam negeri": DALAM_NEGERI,
    "permendagri": DALAM_NEGERI,
}


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One regulation; `judul` is the beginning of its title, as far as it tells it from others."""

    jenis: str
    nomor: int
    tahun: int
    judul: str

    @property
    def sebutan(self) -> str:
        """As it is cited: «UU Nomor 23 Tahun 2014»."""
        return f"{self.jenis} Nomor {self.nomor} Tahun {self.tahun}"


DIKENAL = (
    Peraturan(UU, 22, 1999, "Pemerintahan Daerah"),
    Peraturan(UU, 25, 1999, "Perimbangan Keuangan"),
    Peraturan(UU, 28, 1999, "Penyelenggaraan Negara yang Bersih"),
    Peraturan(UU, 17, 2003, "Keuangan Negara"),
    Peraturan(UU, 1, 2004, "Perbendaharaan Negara"),
    Peraturan(UU, 15, 2004, "Pemeriksaan Pengelolaan dan Tanggung Jawab Keuangan Negara"),
    Peraturan(UU, 25, 2004, "Sistem Perencanaan Pembangunan Nasional"),
    Peraturan(UU, 32, 2004, "Pemerintahan Daerah"),
    Peraturan(UU, 33, 2004, "Perimbangan Keuangan"),
    Peraturan(UU, 43, 2007, "Perpustakaan"),
    Peraturan(UU, 43, 2009, "Kearsipan"),
    Peraturan(UU, 36, 2009, "Kesehatan"),
    Peraturan(UU, 5, 2014, "Aparatur Sipil Negara"),
    Peraturan(UU, 23, 2014, "Pemerintahan Daerah"),
    Peraturan(UU, 1, 2022, "Hubungan Keuangan"),
    Peraturan(UU, 17, 2023, "Kesehatan"),
    Peraturan(UU, 20, 2023, "Aparatur Sipil Negara"),
    Peraturan(PP, 58, 2005, "Pengelolaan Keuangan Daerah"),
    Peraturan(PP, 8, 2006, "Pelaporan Keuangan dan Kinerja Instansi Pemerintah"),
    Peraturan(PP, 39, 2006, "Tata Cara Pengendalian dan Evaluasi Pelaksanaan Rencana Pembangunan"),
    Peraturan(PP, 8, 2008, "Tahapan, Tata Cara Penyusunan, Pengendalian, dan Evaluasi Pelaksanaan Rencana Pembangunan"),
    Peraturan(PP, 60, 2008, "Sistem Pengendalian Intern Pemerintah"),
    Peraturan(PP, 53, 2010, "Disiplin Pegawai"),
    Peraturan(PP, 18, 2016, "Perangkat Daerah"),
    Peraturan(PP, 11, 2017, "Manajemen Pegawai Negeri Sipil"),
    Peraturan(PP, 12, 2017, "Pembinaan dan Pengawasan Penyelenggaraan Pemerintahan Daerah"),
    Peraturan(PP, 49, 2018, "Manajemen Pegawai Pemerintah dengan Perjanjian Kerja"),
    Peraturan(PP, 12, 2019, "Pengelolaan Keuangan Daerah"),
    Peraturan(PP, 13, 2019, "Laporan dan Evaluasi Penyelenggaraan"),
    Peraturan(PP, 30, 2019, "Penilaian Kinerja Pegawai Negeri Sipil"),
    Peraturan(PP, 94, 2021, "Disiplin Pegawai"),
    Peraturan(PERPRES, 29, 2014, "Sistem Akuntabilitas Kinerja Instansi Pemerintah"),
    Peraturan(INPRES, 7, 1999, "Akuntabilitas Kinerja Instansi Pemerintah"),
    Peraturan(PANRB, 53, 2014, "Petunjuk Teknis Perjanjian Kinerja"),
    Peraturan(PANRB, 88, 2021, "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah"),
    Peraturan(PANRB, 89, 2021, "Penjenjangan Kinerja"),
    Peraturan(DALAM_NEGERI, 86, 2017, "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah"),
    Peraturan(DALAM_NEGERI, 90, 2019, "Klasifikasi, Kodefikasi, dan Nomenklatur Perencanaan Pembangunan"),
    Peraturan(DALAM_NEGERI, 77, 2020, "Pedoman Teknis Pengelolaan Keuangan Daerah"),
)
