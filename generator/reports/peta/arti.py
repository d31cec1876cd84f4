"""What each name of a template means, in the words of the staff; a test compares it with the contexts of the example."""

from __future__ import annotations

from collections.abc import Mapping

_IDENTITAS = {
    "identitas": "Identitas perangkat daerah",
    "identitas.opd": "Nama lengkap perangkat daerah",
    "identitas.singkatan": "Singkatan perangkat daerah",
    "identitas.daerah": "Nama daerah",
    "identitas.pemerintah": "Nama daerah dengan kata «Pemerintah»",
    "identitas.tahun": "Tahun laporan",
    "identitas.alamat": "Alamat kantor; kosong bila tidak diisi",
    "identitas.kontak": "Telepon, surel, dan situs dalam satu baris; kosong bila tidak diisi",
    "identitas.tempat": "Tempat penandatanganan",
    "identitas.kepala_daerah": "Sebutan kepala daerah",
    "identitas.renstra": "Nama dokumen Renstra",
    "identitas.dokumen_daerah": "Nama dokumen perencanaan daerah (RPJMD)",
    "identitas.periode": "Periode Renstra",
    "identitas.provinsi": "Nama provinsi; kosong pada perangkat daerah provinsi",
    "logo": "Lambang dari lembar «Gambar»; kosong bila tidak ada",
}
_TANDA_TANGAN = {
    "tempat_tanggal": "tempat dan tanggal",
    "jabatan": "jabatan",
    "nama": "nama",
    "pangkat": "pangkat dan golongan; kosong bila tidak diisi",
    "nip": "NIP; kosong bila tidak diisi",
}


def _tanda_tangan(nama: str, siapa: str) -> dict[str, str]:
    return {nama: f"Blok tanda tangan {siapa}"} | {
        f"{nama}.{baris}": f"Tanda tangan {siapa}: {arti}" for baris, arti in _TANDA_TANGAN.items()
    }


_LAMPIRAN = {
    "judul": "Judul tabel sendiri",
    "isi": "Tabel sendiri dari lembar «Tabel Pegawai»",
    "mendatar": "Ya bila halamannya mendatar",
}


def _lampiran(nama: str, arah: str) -> dict[str, str]:
    return {nama: f"Tabel sendiri untuk lampiran pada halaman {arah}"} | {
        f"{nama}[].{satu}": arti for satu, arti in _LAMPIRAN.items()
    }


_INDIKATOR = {
    "nomor": "Nomor urut",
    "nama": "Uraian indikator",
    "satuan": "Satuan indikator",
    "sasaran": "Sasaran atau tujuan yang diukur",
    "target": "Target tahun laporan",
    "realisasi": "Realisasi pada periode laporan (kumulatif pada laporan triwulan)",
    "capaian": "Capaian pada periode laporan",
    "kategori": "Kategori capaian",
    "penanggung_jawab": "Penanggung jawab; kosong bila tidak diisi",
}
_ANGGARAN = {
    "nomor": "Nomor urut",
    "kode": "Kode rekening; kosong bila tidak diisi",
    "nama": "Nama program (kegiatan, sub kegiatan)",
    "pagu": "Pagu yang berlaku, rupiah",
    "realisasi": "Realisasi kumulatif, rupiah",
    "serapan": "Serapan terhadap pagu",
    "sisa": "Sisa pagu, rupiah",
    "daftar_bawahan": "Kegiatan di bawah program (sub kegiatan di bawah kegiatan), dengan bagian yang sama",
}

BEBAS: Mapping[str, str] = {
    "angka": "Angka mana pun menurut kuncinya, seperti pada menu Laporan › Daftar angka; kata «periode» dalam kunci berarti periode laporan",
    "daftar_indikator": "Semua indikator kinerja utama, untuk tabel sendiri",
    **{f"daftar_indikator[].{nama}": arti for nama, arti in _INDIKATOR.items()},
    "daftar_sasaran": "Semua sasaran dengan indikatornya, untuk tabel sendiri",
    "daftar_sasaran[].nomor": "Nomor urut",
    "daftar_sasaran[].nama": "Uraian sasaran",
    "daftar_sasaran[].daftar_indikator": "Indikator sasaran itu",
    **{f"daftar_sasaran[].daftar_indikator[].{nama}": arti for nama, arti in _INDIKATOR.items()},
    "daftar_program": "Semua program dengan anggarannya, untuk tabel sendiri",
    **{f"daftar_program[].{nama}": arti for nama, arti in _ANGGARAN.items()},
    **{f"daftar_program[].daftar_bawahan[].{nama}": _ANGGARAN[nama] for nama in list(_ANGGARAN)[:-1]},
}
"""Names that every template has besides those of its report."""

UMUM: Mapping[str, str] = {
    "draf": "Ya selama buku kerja masih bermasalah; untuk tanda draf",
    "dokumen": "Sifat dokumen",
    "dokumen.judul": "Judul dokumen pada sifat berkas",
    "dokumen.opd": "Nama perangkat daerah",
    "dokumen.tahun": "Tahun laporan",
    "dokumen.kertas": "Ukuran kertas",
    "dokumen.kertas_lebar": "Ukuran kertas halaman lebar",
    "dokumen.draf": "Sama dengan draf",
    "dokumen.versi": "Versi program",
    "daftar_isi": "Daftar isi dengan nomor halaman",
    "daftar_tabel": "Daftar tabel dengan nomor halaman",
    "daftar_gambar": "Daftar gambar dengan nomor halaman",
    "daftar_lampiran": "Daftar lampiran dengan nomor halaman; lampiran lalu tidak disebut pada daftar isi",
}
"""Names that the program adds to every document."""

_LKJIP: Mapping[str, str] = {
    **_IDENTITAS,
    "tahun": "Tahun laporan",
    "tahun_depan": "Tahun sesudah tahun laporan",
    **_tanda_tangan("tanda_tangan", "kepala perangkat daerah pada LKjIP"),
    **_tanda_tangan("kepala_daerah", "kepala daerah pada Perjanjian Kinerja"),
    **_tanda_tangan("kepala_pk", "kepala perangkat daerah pada Perjanjian Kinerja"),
    "nama_pk": "«Perjanjian Kinerja», dengan kata «Perubahan» bila berlaku",
    "narasi": "Teks sendiri dari lembar «Narasi»; kosong bila teks bawaan templat yang dipakai",
    "narasi.kata_pengantar": "Teks sendiri untuk Kata Pengantar",
    "narasi.latar_belakang": "Teks sendiri untuk Latar Belakang",
    "narasi.maksud_tujuan": "Teks sendiri untuk Maksud dan Tujuan",
    "narasi.sistematika": "Teks sendiri untuk Sistematika Penyajian",
    "narasi.pengantar_penutup": "Teks sendiri di awal Penutup",
    "narasi.penutup": "Teks sendiri di akhir Penutup",
    "dokumen_pendukung": "Daftar dokumen pendukung; kosong bila tidak ada",
    **_lampiran("daftar_lampiran_tabel", "tegak"),
    **_lampiran("daftar_lampiran_lebar", "mendatar"),
    "daftar_lampiran_berkas": "Dokumen PDF yang menjadi lampiran tersendiri",
    "daftar_lampiran_berkas[].judul": "Judul dokumen",
    "daftar_lampiran_berkas[].isi": "Keterangan halaman lampiran",
    "daftar_lampiran_berkas[].berkas": "Nama berkas PDF",
    "gambar_lampiran": "Gambar untuk lampiran",
    "ada_gambar": "Ya bila laporan memuat gambar bernomor; untuk Daftar Gambar",
    "grafik_pegawai": "Grafik pegawai",
    "grafik_pengukuran": "Grafik target dan realisasi",
    "grafik_tahun_lalu": "Grafik perbandingan antartahun",
    "grafik_jangka_menengah": "Grafik terhadap target jangka menengah",
    "grafik_pembanding": "Grafik terhadap provinsi, nasional, atau lainnya",
    "grafik_serapan": "Grafik serapan anggaran per program",
    "ikhtisar": "Isi Ikhtisar Eksekutif",
    "organisasi": "Susunan organisasi",
    "tugas": "Tugas dan fungsi",
    "pegawai": "Keadaan pegawai",
    "isu": "Isu strategis",
    "hukum": "Landasan hukum",
    "lhe": "Tindak lanjut hasil evaluasi",
    "butir_maksud": "Butir maksud dan tujuan dari buku kerja; kosong bila memakai butir templat",
    "visi_misi": "Visi dan misi; kosong bila tidak diisi",
    "tujuan_sasaran": "Tujuan, sasaran, dan target kinerja",
    "strategi": "Strategi dan arah kebijakan",
    "iku": "Indikator Kinerja Utama",
    "rencana_kinerja": "Rencana kinerja tahunan",
    "perjanjian": "Perjanjian Kinerja",
    "pagu": "Rencana anggaran",
    "skala": "Skala pengukuran",
    "data_pendukung": "Data pendukung perhitungan indikator; kosong bila tidak ada",
    "pengukuran": "Target dan realisasi kinerja",
    "rincian_indikator": "Rincian setiap indikator",
    "tahun_lalu": "Perbandingan dengan tahun-tahun sebelumnya",
    "jangka_menengah": "Perbandingan dengan target jangka menengah",
    "pembanding": "Perbandingan dengan provinsi, nasional, atau lainnya",
    "penyebab": "Penyebab keberhasilan atau kegagalan dan solusi",
    "efisiensi": "Efisiensi penggunaan sumber daya",
    "program_penunjang": "Program dan kegiatan penunjang",
    "indikator_program": "Capaian indikator program; kosong bila tidak ada",
    "realisasi": "Realisasi anggaran per program, kegiatan, dan sub kegiatan",
    "perubahan": "Perubahan anggaran; kosong bila tidak ada",
    "per_sasaran": "Realisasi anggaran per sasaran",
    "serapan_rendah": "Penjelasan serapan rendah; kosong bila tidak ada",
    "penghargaan": "Penghargaan; kosong bila tidak ada",
    "simpulan": "Simpulan",
    "langkah": "Langkah perbaikan",
    "pk_indikator": "Tabel target kinerja pada lampiran Perjanjian Kinerja",
    "pk_program": "Tabel anggaran pada lampiran Perjanjian Kinerja",
    "matriks_iku": "Matriks IKU untuk lampiran",
    "realisasi_luas": "Matriks realisasi anggaran untuk lampiran",
    "matriks_lhe": "Matriks tindak lanjut hasil evaluasi untuk lampiran",
    "rpjmd": "Keterkaitan dengan rencana pembangunan daerah; kosong bila tidak ada",
    "sistematika": "Isi Sistematika Penyajian",
    "judul_isu": "Judul bagian isu strategis",
}
_TRIWULAN: Mapping[str, str] = {
    **_IDENTITAS,
    "triwulan": "Nama triwulan laporan",
    **_tanda_tangan("tanda_tangan", "kepala perangkat daerah pada laporan triwulan"),
    "grafik_capaian": "Grafik capaian kinerja",
    "grafik_kas": "Grafik realisasi anggaran per triwulan",
    "ada_gambar": "Ya bila laporan memuat gambar bernomor; untuk Daftar Gambar",
    "kata_pengantar": "Isi Kata Pengantar",
    "latar_belakang": "Isi Latar Belakang",
    "maksud_tujuan": "Isi Maksud dan Tujuan",
    "sistematika": "Isi Sistematika Penulisan",
    "visi_misi": "Visi dan misi",
    "tabel_daerah": "Tabel keterkaitan dengan perencanaan daerah",
    "pengantar_renstra": "Pengantar tabel Renstra",
    "tabel_renstra": "Tabel tujuan, sasaran, dan target Renstra",
    "tabel_penyesuaian": "Tabel penyesuaian target; kosong bila tidak ada",
    "pengantar_iku": "Pengantar tabel IKU",
    "tabel_iku": "Tabel Indikator Kinerja Utama",
    "pengantar_pk": "Pengantar tabel Perjanjian Kinerja",
    "tabel_pk": "Tabel Perjanjian Kinerja",
    "tabel_program": "Tabel program dan anggaran Perjanjian Kinerja",
    "pengantar_skala": "Pengantar skala pengukuran",
    "tabel_skala": "Tabel skala pengukuran",
    "pengantar_capaian": "Pengantar tabel capaian",
    "tabel_capaian": "Tabel capaian indikator",
    "tabel_perkembangan": "Tabel perubahan dari triwulan sebelumnya; kosong pada triwulan pertama",
    "gap_capaian": "Keterangan capaian yang belum memenuhi target",
    "naskah_capaian": "Uraian capaian setiap indikator",
    "tabel_sendiri": "Tabel sendiri dari lembar «Tabel Pegawai»; kosong bila tidak ada",
    "naskah_anggaran": "Uraian realisasi anggaran",
    "tabel_kas": "Tabel anggaran kas dan realisasi",
    "tabel_serapan": "Tabel serapan per program",
    "tabel_faktor_indikator": "Tabel faktor pendukung dan penghambat per indikator",
    "tabel_faktor_program": "Tabel faktor pendukung dan penghambat per program",
    "rekomendasi": "Rekomendasi tindak lanjut",
    "penutup": "Isi Penutup",
    "judul_matriks": "Judul matriks Evaluasi Renja",
    "nomor_formulir": "Nomor formulir Evaluasi Renja",
    "judul_formulir": "Judul formulir Evaluasi Renja",
    "tabel_matriks": "Matriks Evaluasi Renja (Formulir E.81)",
    **_lampiran("daftar_lampiran_tabel", "mendatar"),
    "judul_renaksi": "Judul pemantauan rencana aksi",
    "tabel_renaksi": "Tabel pemantauan rencana aksi",
}
_RINGKAS: Mapping[str, str] = {
    **_IDENTITAS,
    "triwulan": "Nama triwulan laporan",
    **_tanda_tangan("tanda_tangan", "kepala perangkat daerah pada laporan triwulan"),
    "pendahuluan": "Isi Pendahuluan",
    "perjanjian": "Pengantar tabel Perjanjian Kinerja",
    "tabel_pk": "Tabel Perjanjian Kinerja",
    "target": "Pengantar tabel target triwulan",
    "tabel_target": "Tabel target triwulan",
    "capaian": "Pengantar tabel kemajuan",
    "tabel_kemajuan": "Tabel kemajuan indikator",
    "tabel_perkembangan": "Tabel perubahan dari triwulan sebelumnya; kosong pada triwulan pertama",
    "grafik_capaian": "Grafik kemajuan indikator",
    "naskah_anggaran": "Kalimat rencana kas dan realisasi triwulan itu",
    "tabel_sendiri": "Tabel sendiri dari lembar «Tabel Pegawai»; kosong bila tidak ada",
    "tabel_lampiran": "Tabel sendiri bagian «lampiran triwulan»; kosong bila tidak ada",
    "uraian_kegiatan": "Uraian kegiatan",
    "grafik_kas": "Grafik realisasi anggaran per triwulan",
    "tabel_sub_kegiatan": "Tabel realisasi sub kegiatan",
    "permasalahan": "Permasalahan",
    "penutup": "Isi Penutup",
}
_CASCADING: Mapping[str, str] = {
    **_IDENTITAS,
    "pengantar": "Pengantar dokumen",
    "rpjmd": "Tabel keterkaitan dengan perencanaan daerah",
    "tujuan": "Tabel tujuan dan sasaran",
    "program": "Tabel program, kegiatan, dan sub kegiatan, satu per program",
    "ringkas": "Tabel cascading ringkas",
    "pengantar_pohon": "Pengantar pohon kinerja",
    "pengantar_panjab": "Pengantar PANJAB",
    "pohon": "Tabel pohon kinerja",
    "bagan": "Bagan pohon kinerja",
    "tambahan": "Tabel tambahan (unit, faktor keberhasilan, kotak, lintas urusan)",
    "panjab": "Tabel PANJAB; kosong bila tidak ada",
    **_tanda_tangan("tanda_tangan", "kepala perangkat daerah pada dokumen cascading"),
}
_PERJANJIAN: Mapping[str, str] = {
    **_IDENTITAS,
    "nama": "«Perjanjian Kinerja», dengan kata «Perubahan» bila berlaku",
    "tahun": "Tahun perjanjian",
    "daftar": "Semua perjanjian, satu per pejabat",
    "daftar[].nomor": "Nomor urut; kosong pada perjanjian pertama",
    "daftar[].judul": "Judul perjanjian",
    **_tanda_tangan("daftar[].pertama", "Pihak Pertama"),
    **_tanda_tangan("daftar[].kedua", "Pihak Kedua"),
    "daftar[].kinerja": "Tabel target kinerja",
    "daftar[].anggaran": "Tabel anggaran",
}
_IKU: Mapping[str, str] = {
    **_IDENTITAS,
    "tabel": "Tabel Indikator Kinerja Utama",
    **_tanda_tangan("tanda_tangan", "kepala perangkat daerah pada penetapan IKU"),
}
_PRAREVIU: Mapping[str, str] = {
    **_IDENTITAS,
    "kelengkapan": "Perkiraan kelengkapan isi laporan",
    "terpenuhi": "Banyaknya butir yang terpenuhi",
    "belum": "Banyaknya butir yang belum terpenuhi",
    "bukti": "Banyaknya butir yang perlu bukti di luar buku kerja",
    "ringkasan": "Tabel ringkasan menurut kelompok butir",
    "butir": "Tabel semua butir dengan status dan tindakannya",
}
ARTI: Mapping[str, Mapping[str, str]] = {
    "lkjip": _LKJIP,
    "triwulan": _TRIWULAN,
    "triwulan-ringkas": _RINGKAS,
    "cascading": _CASCADING,
    "perjanjian": _PERJANJIAN,
    "iku": _IKU,
    "prareviu": _PRAREVIU,
}
"""Names of each report's template by the template's stem: a dot stands before a field, [] behind a list whose items have fields."""
