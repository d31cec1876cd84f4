"""The full form: BAB I to IV and the matrix, as the template `triwulan.docx` places them."""

from __future__ import annotations

from generator.measures.hasil import Hasil
from generator.model.pilihan import VersiTarget
from generator.reports.bersama import build_identitas, build_tabel_skala, choose_naskah
from generator.reports.gambar import build_logo
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Tabel
from generator.reports.tabel_isian import build_bagian, list_lampiran
from generator.reports.triwulan import capaian, faktor, keuangan, narasi, perencanaan
from generator.reports.triwulan.grafik.kas import build_kas
from generator.reports.triwulan.grafik.kemajuan import build_kemajuan
from generator.reports.triwulan.masa import Masa, build_masa, name_rentang
from generator.reports.triwulan.perkembangan import build_tabel_perkembangan
from generator.reports.triwulan.renja.bentuk import name_formulir
from generator.reports.triwulan.renja.matriks import build_matriks_terbagi
from generator.reports.triwulan.renja.renaksi import build_renaksi, name_renaksi
from generator.reports.umum.tanda_tangan import build_tanda_tangan


def build_lengkap(hasil: Hasil) -> dict[str, object]:
    """Return everything that the template of the full form names."""
    masa = build_masa(hasil)
    grafik = {
        "grafik_capaian": build_kemajuan(hasil, masa, hasil.isian.daftar_iku()),
        "grafik_kas": build_kas(hasil, masa),
    }
    return {
        **build_umum(hasil, masa),
        **grafik,
        "ada_gambar": any(grafik.values()),
        **_bab_satu(hasil, masa),
        **_bab_dua(hasil, masa),
        **_bab_tiga(hasil, masa),
        "penutup": narasi.build_penutup(hasil, masa),
        "judul_matriks": f"Evaluasi Hasil Renja {name_rentang(masa)} Tahun {masa.tahun}",
        "nomor_formulir": hasil.isian.pengaturan.nomor_formulir,
        "judul_formulir": name_formulir(hasil),
        "tabel_matriks": build_matriks_terbagi(hasil),
        "daftar_lampiran_tabel": list_lampiran(hasil, "lampiran triwulan"),
        "judul_renaksi": name_renaksi(masa),
        "tabel_renaksi": build_renaksi(hasil, masa),
    }


def build_umum(hasil: Hasil, masa: Masa) -> dict[str, object]:
    """Return what both forms name: who, logo, when, and the signature block."""
    return {
        "identitas": build_identitas(hasil.isian),
        "logo": build_logo(hasil.isian),
        "triwulan": masa.nama,
        "tanda_tangan": build_tanda_tangan(hasil.isian, f"tanggal_tw{masa.triwulan}"),
    }


def _bab_satu(hasil: Hasil, masa: Masa) -> dict[str, object]:
    return {
        "kata_pengantar": narasi.build_kata_pengantar(hasil, masa),
        "latar_belakang": narasi.build_latar_belakang(hasil, masa),
        "maksud_tujuan": narasi.build_maksud(hasil, masa),
        "sistematika": narasi.build_sistematika(hasil),
    }


def _bab_dua(hasil: Hasil, masa: Masa) -> dict[str, object]:
    changed = perencanaan.build_tabel_target(hasil, VersiTarget.RENSTRA_PERUBAHAN)
    return {
        "visi_misi": narasi.build_visi_misi(hasil),
        "tabel_daerah": perencanaan.build_tabel_daerah(hasil),
        "pengantar_renstra": narasi.build_pengantar_renstra(hasil, masa),
        "tabel_renstra": perencanaan.build_tabel_target(hasil, VersiTarget.RENSTRA),
        "tabel_penyesuaian": (_pengantar_penyesuaian(masa, changed.kunci), changed) if changed else (),
        "pengantar_iku": choose_naskah(
            hasil.isian,
            "triwulan/iku",
            ("Keberhasilan tujuan dan sasaran diukur dengan indikator kinerja utama (IKU).",),
        ),
        "tabel_iku": perencanaan.build_tabel_iku(hasil),
        "pengantar_pk": narasi.build_pengantar_pk(hasil, masa),
        "tabel_pk": perencanaan.build_tabel_pk(hasil),
        "tabel_program": perencanaan.build_tabel_program(hasil),
    }


def _pengantar_penyesuaian(masa: Masa, kunci: str) -> Naskah:
    words = (
        "Target tersebut kemudian disesuaikan melalui perubahan Renstra. Target sesudah penyesuaian yang berlaku pada "
        f"Tahun {masa.tahun} disajikan pada "
    )
    return Naskah((Paragraf((words, Rujukan(kunci), ".")),))


def _bab_tiga(hasil: Hasil, masa: Masa) -> dict[str, object]:
    return {
        "pengantar_skala": choose_naskah(
            hasil.isian,
            "triwulan/akuntabilitas",
            (
                "Capaian kinerja dihitung dengan membandingkan realisasi dan target setiap indikator, lalu "
                "dikelompokkan menurut kategori capaian.",
            ),
        ),
        "tabel_skala": _tabel_skala(hasil),
        "pengantar_capaian": choose_naskah(
            hasil.isian, "triwulan/capaian", capaian.build_pengantar_capaian(hasil, masa)
        ),
        "tabel_capaian": capaian.build_tabel_capaian(hasil, masa),
        "gap_capaian": capaian.build_gap_capaian(hasil, masa),
        "naskah_capaian": capaian.build_naskah_capaian(hasil, masa),
        "tabel_perkembangan": build_tabel_perkembangan(hasil, masa),
        "tabel_sendiri": build_bagian(hasil, "triwulan"),
        "naskah_anggaran": keuangan.build_naskah_anggaran(hasil, masa),
        "tabel_kas": keuangan.build_tabel_kas(hasil, masa),
        "tabel_serapan": keuangan.build_tabel_serapan(hasil, masa),
        "tabel_faktor_indikator": faktor.build_tabel_faktor_indikator(hasil, masa),
        "tabel_faktor_program": faktor.build_tabel_faktor_program(hasil, masa),
        "rekomendasi": choose_naskah(
            hasil.isian, "triwulan/rekomendasi", faktor.build_rekomendasi(hasil, masa).paragraf
        ),
    }


def _tabel_skala(hasil: Hasil) -> Tabel | tuple[()]:
    skala = hasil.skala(hasil.isian.pengaturan.skala_capaian)
    return build_tabel_skala(skala, "skala-capaian", "Kategori Capaian Kinerja") if skala else ()
