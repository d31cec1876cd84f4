"""The short form: lettered sections A to F, as the template `triwulan-ringkas.docx` places them."""

from __future__ import annotations

from generator.measures.hasil import Hasil
from generator.model.anggaran import Simpul
from generator.reports.bersama import (
    PEMBULATAN,
    build_identitas,
    build_kepala,
    choose_naskah,
    money,
    note_capaian,
    note_puncak,
    note_sementara,
    print_realisasi,
    write_gap,
)
from generator.reports.naskah import Gaya, Naskah, Paragraf
from generator.reports.tabel import Baris, Rata, Sel, Tabel
from generator.reports.tabel_isian import build_bagian
from generator.reports.triwulan import faktor, keuangan, narasi
from generator.reports.triwulan.capaian import is_tahunan, name_dasar, name_rerata, print_strip, reason_of
from generator.reports.triwulan.grafik.kas import build_kas
from generator.reports.triwulan.grafik.kemajuan import build_kemajuan
from generator.reports.triwulan.lebar import PUSAT, Ruang, fit_tabel
from generator.reports.triwulan.lengkap import build_umum
from generator.reports.triwulan.masa import Masa, build_masa, name_rentang
from generator.reports.triwulan.perencanaan import build_tabel_pk, list_pk
from generator.reports.triwulan.perkembangan import build_tabel_perkembangan
from generator.reports.triwulan.renja.catatan import note_target_berubah
from generator.reports.triwulan.renja.sub_kegiatan import build_tabel_sub_kegiatan
from generator.reports.umum.perjanjian import name_pk
from generator.reports.wording import spell_count, title_case

TENGAH = Rata.TENGAH


def build_ringkas(hasil: Hasil) -> dict[str, object]:
    """Return everything that the template of the short form names."""
    masa = build_masa(hasil)
    return {
        **build_umum(hasil, masa),
        "pendahuluan": _pendahuluan(hasil, masa),
        "perjanjian": narasi.build_pengantar_pk(hasil, masa),
        "tabel_pk": build_tabel_pk(hasil, with_satuan=True),
        "target": _pengantar_target(hasil, masa),
        "tabel_target": build_tabel_target_triwulan(hasil, masa),
        "capaian": choose_naskah(
            hasil.isian,
            "triwulan/capaian",
            (f"Kemajuan indikator kinerja diukur {name_rentang(masa)} Tahun {masa.tahun}.",),
        ),
        "tabel_kemajuan": build_tabel_kemajuan(hasil, masa),
        "tabel_perkembangan": build_tabel_perkembangan(hasil, masa),
        "grafik_capaian": build_kemajuan(hasil, masa, list_pk(hasil)),
        "uraian_kegiatan": build_uraian_kegiatan(hasil, masa),
        "naskah_anggaran": keuangan.build_naskah_triwulan(hasil, masa),
        "grafik_kas": build_kas(hasil, masa),
        "tabel_sendiri": build_bagian(hasil, "triwulan"),
        "tabel_lampiran": build_bagian(hasil, "lampiran triwulan"),
        "tabel_sub_kegiatan": build_tabel_sub_kegiatan(hasil, masa),
        "permasalahan": choose_naskah(
            hasil.isian, "triwulan/permasalahan", faktor.build_permasalahan(hasil, masa).paragraf
        ),
        "penutup": narasi.build_penutup(hasil, masa, ringkas=True),
    }


def _pendahuluan(hasil: Hasil, masa: Masa) -> Naskah:
    siapa = build_identitas(hasil.isian)
    return choose_naskah(
        hasil.isian,
        "triwulan/pendahuluan",
        (
            f"Berdasarkan {narasi.PERPRES_SAKIP}, setiap perangkat daerah mengukur kinerja dan melaporkan hasilnya "
            "secara berkala.",
            f"Laporan ini menyajikan kinerja dan realisasi anggaran {siapa.opd_singkat} {siapa.daerah} {name_rentang(masa)} "
            f"Tahun {masa.tahun} sebagai pelaksanaan {siapa.renstra} dan {name_pk(hasil)} Tahun {masa.tahun}.",
        ),
    )


def _pengantar_target(hasil: Hasil, masa: Masa) -> Naskah:
    istilah = masa.istilah.casefold()
    return choose_naskah(
        hasil.isian,
        "triwulan/target",
        (
            f"Target tahunan dibagi menjadi target setiap {istilah} agar kemajuannya dapat dipantau sepanjang tahun.",
            f"Tanda “–” berarti tidak ada target pada {istilah} tersebut, misalnya karena indikator baru dinilai pada "
            "akhir tahun.",
        ),
    )


def build_tabel_target_triwulan(hasil: Hasil, masa: Masa) -> Tabel:
    """Return the year's target and the four quarter targets of each indicator of the Perjanjian Kinerja."""
    rows = [
        Baris(
            (
                Sel(str(nomor)),
                Sel(indikator.uraian),
                Sel(indikator.satuan),
                Sel(hasil.cetak(f"indikator/{indikator.id}/target/{masa.tahun}")),
                *(
                    Sel(print_strip(hasil.cetak(f"indikator/{indikator.id}/target/{masa.tahun}-TW{tw}")))
                    for tw in range(1, 5)
                ),
            )
        )
        for nomor, indikator in enumerate(list_pk(hasil), 1)
    ]
    quarters = (f"Target Kinerja {masa.istilah} > {romawi}" for romawi in ("I", "II", "III", "IV"))
    heads = ("No.", "Indikator Kinerja", "Satuan", f"Target Kinerja Tahun {masa.tahun}", *quarters)
    kepala = build_kepala(heads, [f"({nomor})" for nomor in range(1, 9)])
    return fit_tabel(
        "target-triwulan",
        f"Target Kinerja per {masa.istilah} Tahun {masa.tahun}",
        kepala,
        rows,
        (PUSAT, Ruang(1), *[PUSAT] * 6),
        tinggi=True,
        catatan=tuple(note_target_berubah(hasil, list_pk(hasil))),
        bila_kosong=write_gap("indikator Perjanjian Kinerja", hasil.isian.sel_baru("target", "versi")),
    )


def build_tabel_kemajuan(hasil: Hasil, masa: Masa) -> Tabel:
    """Return target, realisasi and progress of each indicator at the end of the quarter: the Perjanjian Kinerja, and IKU.

    The closing section speaks of the average of the IKU, so all of them stand here, marked where others do too.
    """
    daftar = list(dict.fromkeys((*list_pk(hasil), *hasil.isian.daftar_iku())))
    ids, tahunan = [indikator.id for indikator in daftar], is_tahunan(hasil)
    mixed = any(satu.is_iku for satu in daftar) and not all(satu.is_iku for satu in daftar)
    rows = []
    for nomor, indikator in enumerate(daftar, 1):
        pokok = f"indikator/{indikator.id}"
        target = f"{pokok}/target/{masa.tahun}" if tahunan else f"{pokok}/target-kumulatif/{masa.label}"
        alasan = reason_of(hasil, masa, indikator)
        kemajuan = hasil.cetak(f"{pokok}/capaian/{masa.label}")
        realisasi = print_realisasi(hasil, indikator.id, f"{pokok}/kumulatif/{masa.label}")
        nama = f"{indikator.uraian} (IKU)" if mixed and indikator.is_iku else indikator.uraian
        cells = (Sel(nama), Sel(indikator.satuan), Sel(print_strip(hasil.cetak(target))), Sel(print_strip(realisasi)))
        rows.append(Baris((Sel(str(nomor)), *cells, Sel((kemajuan, alasan) if alasan else kemajuan))))
    target_kepala = f"Target Tahun {masa.tahun}" if tahunan else f"Target {masa.sampai}"
    figures = (f"{masa.nama} > {target_kepala}", f"{masa.nama} > Realisasi {masa.sampai}", "Kemajuan (%)")
    kepala = build_kepala(("No.", "Indikator Kinerja", "Satuan", *figures), [f"({nomor})" for nomor in range(1, 7)])
    return fit_tabel(
        "kemajuan",
        f"Kemajuan Indikator Kinerja {masa.sampai} Tahun {masa.tahun}",
        kepala,
        rows,
        (PUSAT, Ruang(2.2), PUSAT, PUSAT, PUSAT, Ruang(1.2, rata=TENGAH)),
        tinggi=True,
        catatan=(
            *note_sementara(hasil, ids),
            *(("(IKU) = indikator kinerja utama, yang dirata-ratakan pada bagian Penutup.",) if mixed else ()),
            *note_capaian(hasil, ids),
            PEMBULATAN,
            *note_puncak(hasil, ids),
            f"Kemajuan adalah capaian, yaitu realisasi {masa.sampai} terhadap {name_dasar(hasil, masa)}. "
            f"{name_rerata(hasil, masa)}".strip(),
        ),
        bila_kosong=write_gap("indikator Perjanjian Kinerja", hasil.isian.sel_baru("target", "versi")),
    )


def build_uraian_kegiatan(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the sentences of the total, then one bullet per kegiatan."""
    isian, label = hasil.isian, masa.label
    kegiatan = [node for program in isian.anak_aktif(None) for node in isian.anak_aktif(program.id)]
    if not kegiatan:
        return Naskah()
    opening = (
        f"Pada Tahun {masa.tahun} target tersebut didukung "
        f"{spell_count(hasil.nilai(f'opd/jumlah-program/{label}'), 'program')} dengan "
        f"{spell_count(hasil.nilai(f'opd/jumlah-kegiatan/{label}'), 'kegiatan')}. "
        f"Secara keseluruhan pagu anggaran sebesar {money(hasil, f'opd/pagu/{label}')} terealisasi "
        f"{money(hasil, f'opd/realisasi-kumulatif/{label}')} {name_rentang(masa)} atau "
        f"{hasil.cetak(f'opd/serapan/{label}')} dari pagu setahun. Realisasi setiap kegiatan terhadap pagu setahunnya:"
    )
    bullets = (Paragraf(_bullet(hasil, masa, node), Gaya.BUTIR) for node in kegiatan)
    return Naskah((Paragraf(opening), *bullets))


def _bullet(hasil: Hasil, masa: Masa, simpul: Simpul) -> str:
    pokok, label = f"simpul/{simpul.id}", masa.label
    jumlah = hasil.nilai(f"{pokok}/jumlah-sub-kegiatan/{label}")
    pagu, realisasi = f"{pokok}/pagu/{label}", f"{pokok}/realisasi-kumulatif/{label}"
    uang = f"dengan pagu {money(hasil, pagu)}" if hasil.nilai(pagu) is not None else "yang pagunya belum diisi"
    hasilnya = (
        f"terealisasi {money(hasil, realisasi)} ({hasil.cetak(f'{pokok}/serapan/{label}')})"
        if hasil.nilai(realisasi) is not None
        else "realisasinya belum ada"
    )
    return f"{title_case(simpul.nama)}: {spell_count(jumlah, 'sub kegiatan')} {uang}, {hasilnya}."
