"""The demo context that goes with dokumen_contoh.txt: every kind of block, awkward characters, wide tables."""

from __future__ import annotations

from dataclasses import dataclass

from generator.reports.naskah import DokumenInfo, Gaya, Judul, Naskah, Paragraf, Potongan, Rujukan
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel

INFO = DokumenInfo(judul="Laporan Contoh", opd="Badan Contoh & Mitra", tahun=2024, versi="0.0")


@dataclass(frozen=True)
class Pejabat:
    jabatan: str = "Kepala Badan"
    nama: str = "Dr. Fulan Contoh, M.Si."
    pangkat: str = "Pembina Utama Muda"
    nip: str = "000000000000000000"


@dataclass(frozen=True)
class Opd:
    nama: str = "Badan <Contoh> & Mitra"
    daerah: str = "Kabupaten Contoh"
    ibu_kota: str = "Kota Contoh"
    kepala: Pejabat = Pejabat()


def sasaran() -> Tabel:
    """A table with merges down and across, a band, a total, a gap, a list in a cell."""
    kepala = (
        Baris(
            (Sel("No", gabung_baris=2), Sel("Sasaran", gabung_baris=2), Sel("Tahun 2024", gabung_kolom=2)), Jenis.KEPALA
        ),
        Baris((Sel("Target"), Sel("Realisasi")), Jenis.KEPALA),
        Baris(tuple(Sel(f"({n})") for n in range(1, 5)), Jenis.NOMOR),
    )
    baris = (
        Baris((Sel("Tujuan: <mutu> & layanan", gabung_kolom=4),), Jenis.PITA, dengan_berikut=True),
        Baris((Sel("1", gabung_baris=2), Sel("Sasaran pertama\ndua baris"), Sel("84,00"), Sel("59,10"))),
        Baris((Sel(("langkah satu", "langkah dua"), bernomor=True), Sel("1.000"), Sel("belum diisi", kosong=True))),
        Baris((Sel("Jumlah", gabung_kolom=2), Sel("1.084"), Sel("59,10")), Jenis.JUMLAH),
        Baris((Sel("Faktor pendorong: kerja sama tim", gabung_kolom=4),), Jenis.CATATAN),
    )
    kolom = (Kolom(1, Rata.TENGAH), Kolom(6), Kolom(2, Rata.KANAN), Kolom(2, Rata.KANAN))
    return Tabel("sasaran", kolom, kepala, baris, "Sasaran dan Realisasi", ("Target setahun penuh.",), "Badan Contoh")


def matriks(kunci: str, banyak_kolom: int, banyak_baris: int, ukuran: float) -> Tabel:
    """A wide matrix with a group header over pairs of columns and rows of all levels."""
    pasang = (banyak_kolom - 2) // 2
    kepala = (
        Baris(
            (
                Sel("No", gabung_baris=2),
                Sel("Program / Kegiatan", gabung_baris=2),
                *(Sel(f"Tw {n + 1}", gabung_kolom=2) for n in range(pasang)),
            ),
            Jenis.KEPALA,
        ),
        Baris((Sel("K"), Sel("Rp")) * pasang, Jenis.KEPALA),
        Baris(tuple(Sel(str(n + 1)) for n in range(2 + 2 * pasang)), Jenis.NOMOR),
    )
    tingkat = (Jenis.PROGRAM, Jenis.KEGIATAN, Jenis.BIASA, Jenis.BIASA)
    baris = tuple(
        Baris(
            (Sel(str(n + 1)), Sel(f"Kegiatan nomor {n + 1}"), *((Sel("25"), Sel("1.250.000")) * pasang)), tingkat[n % 4]
        )
        for n in range(banyak_baris)
    )
    kolom = (Kolom(2, Rata.TENGAH), Kolom(12), *((Kolom(2, Rata.KANAN), Kolom(5, Rata.KANAN)) * pasang))
    return Tabel(kunci, kolom, kepala, baris, f"Matriks {kunci}", ukuran=ukuran)


def analisis() -> Naskah:
    """Every kind of paragraph, a reference and a bold stretch."""
    return Naskah(
        (
            Paragraf(("Capaian ", Potongan("meningkat", tebal=True), " sebagaimana ", Rujukan("sasaran"), ".")),
            Paragraf("Faktor pendukung", Gaya.SUBJUDUL),
            Paragraf("dukungan pimpinan & staf", Gaya.NOMOR),
            Paragraf("anggaran < kebutuhan", Gaya.NOMOR),
            Paragraf("butir lepas", Gaya.BUTIR),
            Paragraf("[belum diisi: realisasi IP ASN]", Gaya.KOSONG),
            Paragraf("Angka sementara.", Gaya.CATATAN),
        )
    )


def konteks() -> dict[str, object]:
    """The whole demo context."""
    uraian: list[object] = []
    for n in range(1, 3):
        uraian += [Judul(f"Program {n}", 3), Naskah((Paragraf("Langkah", Gaya.NOMOR), Paragraf("Lagi", Gaya.NOMOR)))]
        uraian.append(matriks(f"program_{n}", 6, 4, 9))
    return {
        "opd": Opd(),
        "triwulan": "I",
        "tahun": 2024,
        "tanggal": "16 April 2024",
        "serapan": "97,81%",
        "ada_catatan": True,
        "catatan": "satu\ndua",
        "daftar_butir": ["pertama & utama", "kedua"],
        "daftar_baris": [
            {"nomor": 1, "nama": "Indeks <Profesionalitas> ASN", "target": "84", "realisasi": "59,10"},
            {"nomor": 2, "nama": "Nilai SAKIP", "target": "A (82,10)", "realisasi": "–"},
        ],
        "analisis": analisis(),
        "tabel_sasaran": sasaran(),
        "uraian_program": tuple(uraian),
        "tabel_matriks": matriks("matriks", 10, 60, 8),
        "tabel_lebar": matriks("lebar", 32, 61, 6),
    }
