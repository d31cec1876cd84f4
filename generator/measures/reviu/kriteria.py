"""The points of a review as data: group, source, question, how the workbook answers it, what to do, what to have ready.

The reviu checklist is that of the annex of PermenPANRB 53/2014, the criteria those of the component Pelaporan Kinerja of
the LKE of PermenPANRB 88/2021, both in our own short words. A point without `syarat` and `kode` needs outside evidence.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.measures.reviu import syarat
from generator.measures.reviu.syarat import Syarat, each_iku


@dataclass(frozen=True, slots=True)
class Kriteria:
    """One point. `kode` are findings that speak against it; `saran` mends it, `bukti` is what a reviewer will ask for."""

    nomor: str
    uraian: str
    syarat: Syarat | None = None
    kode: tuple[str, ...] = ()
    saran: str = ""
    bukti: str = ""


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A group of points of one source."""

    judul: str
    dasar: str
    kriteria: tuple[Kriteria, ...]


_REVIU = "PermenPANRB 53/2014, formulir reviu"
_LKE = "PermenPANRB 88/2021, LKE Pelaporan Kinerja"

KELOMPOK = (
    Kelompok(
        "Reviu: format",
        _REVIU,
        (
            Kriteria("1", "Data penting perangkat daerah ditampilkan", syarat.data_penting, (), "Lengkapi isiannya."),
            Kriteria(
                "2",
                "Target kinerja disajikan",
                each_iku(syarat.target_tahunan),
                ("CEK-14",),
                "Isi target tahun laporan pada lembar «Target».",
            ),
            Kriteria(
                "3",
                "Capaian kinerja disajikan secara memadai",
                each_iku(syarat.realisasi),
                ("CEK-22",),
                "Isi realisasi, atau alasan belum ada data, pada lembar «Realisasi».",
            ),
            Kriteria(
                "4",
                "Lampiran mendukung isi laporan",
                syarat.lampiran,
                (),
                "Tambahkan target PK dan dokumen pendukung.",
            ),
            Kriteria(
                "5",
                "Upaya perbaikan ke depan disajikan",
                each_iku(syarat.perbaikan),
                ("CEK-36",),
                "Tulis tindak lanjut atau rekomendasi pada lembar «Analisis».",
            ),
            Kriteria(
                "6",
                "Akuntabilitas keuangan disajikan",
                syarat.keuangan,
                ("CEK-42", "CEK-62", "CEK-64", "CEK-75"),
                "Lengkapi pagu dan realisasi, dan cocokkan dengan DPA dan LRA.",
            ),
        ),
    ),
    Kelompok(
        "Reviu: mekanisme penyusunan",
        _REVIU,
        (
            Kriteria("1", "Disusun unit yang bertugas menyusunnya", bukti="keputusan tim penyusun atau uraian tugas"),
            Kriteria(
                "2",
                "Informasi didukung data yang memadai",
                each_iku(syarat.sumber_data),
                (),
                "Isi sumber data pada lembar «Indikator».",
            ),
            Kriteria("3", "Ada mekanisme penyampaian data dari unit kerja", bukti="SOP atau surat permintaan data"),
            Kriteria(
                "4",
                "Ada penanggung jawab data pada setiap unit kerja",
                each_iku(syarat.penanggung_jawab),
                ("CEK-13",),
                "Isi penanggung jawab pada lembar «Rencana» atau «Indikator».",
            ),
            Kriteria("5", "Keandalan data diyakini", bukti="berita acara verifikasi data atau dokumen sumbernya"),
            Kriteria("6", "Analisis diketahui unit kerja terkait", bukti="paraf atau notula pembahasan"),
            Kriteria("7", "Laporan menggabungkan partisipasi unit di bawahnya", bukti="laporan kinerja unit kerja"),
        ),
    ),
    Kelompok(
        "Reviu: substansi",
        _REVIU,
        (
            Kriteria(
                "1",
                "Tujuan/sasaran sesuai dengan Perjanjian Kinerja",
                each_iku(syarat.target_pk),
                (),
                "Isi target versi «PK» pada lembar «Target».",
            ),
            Kriteria(
                "2",
                "Tujuan/sasaran selaras dengan Renstra; perbedaan dijelaskan",
                each_iku(syarat.target_renstra),
                ("CEK-15", "CEK-16"),
                "Samakan dengan Renstra, atau isi kolom «Alasan» pada lembar «Target».",
            ),
            Kriteria(
                "3",
                "Tujuan/sasaran sesuai dengan IKU",
                syarat.sasaran_berindikator,
                ("CEK-11",),
                "Tandai IKU setiap sasaran pada lembar «Indikator».",
            ),
            Kriteria(
                "4",
                "Ada perbandingan dengan tahun lalu",
                each_iku(syarat.riwayat),
                ("CEK-82",),
                "Isi lembar «Riwayat».",
            ),
            Kriteria(
                "5",
                "Ada perbandingan dengan standar nasional atau daerah lain",
                each_iku(syarat.pembanding),
                (),
                "Isi lembar «Pembanding»; tulis «n/a» bila memang tidak ada pembanding.",
            ),
            Kriteria(
                "6",
                "Indikator cukup mengukur sasaran",
                syarat.sasaran_berindikator,
                ("CEK-11", "CEK-45"),
                "Tambahkan indikator pada sasaran yang belum terukur.",
            ),
            Kriteria(
                "7",
                "Indikator spesifik, terukur, relevan, dan berjangka waktu",
                each_iku(syarat.terumus),
                ("CEK-19", "CEK-84", "CEK-90"),
                "Lengkapi definisi atau formulasi, satuan, dan target setiap tahun.",
            ),
        ),
    ),
    Kelompok(
        "LKE: pemenuhan pelaporan",
        f"{_LKE}, bobot 3",
        (
            Kriteria(
                "1",
                "Laporan kinerja disusun",
                each_iku(syarat.realisasi),
                (),
                "Lengkapi realisasi agar laporan dapat disusun penuh.",
            ),
            Kriteria("2", "Disusun berkala", syarat.berkala, (), "Tutup dan laporkan setiap triwulan."),
            Kriteria(
                "3",
                "Diformalkan",
                syarat.formal,
                ("CEK-08", "CEK-09", "CEK-10", "CEK-78"),
                "Lengkapi tempat, tanggal, nama, jabatan, dan NIP penanda tangan.",
            ),
            Kriteria("4", "Direviu", bukti="pernyataan telah direviu dari APIP"),
            Kriteria("5", "Dipublikasikan", bukti="tautan laporan pada situs resmi"),
            Kriteria(
                "6",
                "Disampaikan tepat waktu",
                syarat.tepat_waktu,
                ("CEK-91",),
                "Sampaikan paling lambat akhir Februari.",
                "tanda terima penyampaian",
            ),
        ),
    ),
    Kelompok(
        "LKE: kualitas pelaporan",
        f"{_LKE}, bobot 4,5",
        (
            Kriteria(
                "1",
                "Disusun sesuai standar: setiap bab terisi",
                syarat.setiap_bab,
                (),
                "Lengkapi isian bab yang kurang.",
            ),
            Kriteria(
                "2",
                "Mengungkap seluruh capaian kinerja",
                each_iku(syarat.realisasi),
                ("CEK-22",),
                "Isi realisasi semua IKU, atau alasan belum ada data.",
            ),
            Kriteria(
                "3",
                "Analisis terhadap target tahunan",
                each_iku(syarat.uraian_analisis),
                ("CEK-36", "CEK-37"),
                "Tulis faktor atau analisis setiap IKU pada lembar «Analisis».",
            ),
            Kriteria(
                "4",
                "Analisis terhadap target jangka menengah",
                each_iku(syarat.target_akhir),
                (),
                "Isi target sampai akhir Renstra.",
            ),
            Kriteria(
                "5",
                "Analisis terhadap tahun-tahun sebelumnya",
                each_iku(syarat.riwayat),
                (),
                "Isi lembar «Riwayat», sebaiknya dua tahun atau lebih.",
            ),
            Kriteria(
                "6",
                "Perbandingan dengan tingkat nasional atau internasional",
                each_iku(syarat.pembanding),
                (),
                "Isi lembar «Pembanding»; tulis «n/a» bila tidak ada pembanding.",
            ),
            Kriteria(
                "7",
                "Penyebab keberhasilan atau kegagalan dan upayanya",
                each_iku(syarat.faktor),
                ("CEK-38",),
                "Tulis faktor pendukung atau penghambat setiap IKU, berbeda menurut indikatornya.",
            ),
            Kriteria(
                "8",
                "Efisiensi penggunaan sumber daya",
                each_iku(syarat.efisiensi),
                (),
                "Kaitkan program dengan sasaran dan lengkapi anggarannya.",
            ),
            Kriteria(
                "9",
                "Rekomendasi perbaikan",
                each_iku(syarat.perbaikan),
                ("CEK-36",),
                "Tulis tindak lanjut atau rekomendasi indikator yang belum tercapai.",
            ),
            Kriteria(
                "10",
                "Informasi keuangan terkait sasaran",
                syarat.keuangan,
                ("CEK-12", "CEK-77"),
                "Isi kolom sasaran pada lembar «Program» dan anggarannya.",
            ),
        ),
    ),
    Kelompok(
        "LKE: pemanfaatan pelaporan",
        f"{_LKE}, bobot 7,5",
        (
            Kriteria("1", "Menjadi perhatian utama pimpinan", bukti="arahan pimpinan atas laporan kinerja"),
            Kriteria("2", "Menjadi kepedulian seluruh pegawai", bukti="notula atau bahan sosialisasi"),
            Kriteria("3", "Dipakai untuk menyesuaikan aktivitas", bukti="rencana aksi sebelum dan sesudah laporan"),
            Kriteria("4", "Dipakai untuk menyesuaikan anggaran", bukti="DPA perubahan dengan alasan kinerjanya"),
            Kriteria("5", "Dipakai untuk menilai keberhasilan kinerja", bukti="hasil evaluasi internal"),
            Kriteria("6", "Dipakai untuk menyesuaikan perencanaan", bukti="Renja tahun berikutnya"),
            Kriteria("7", "Memengaruhi budaya kinerja", bukti="kebijakan penghargaan atau pembinaan kinerja"),
        ),
    ),
)
