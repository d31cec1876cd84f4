"""The running text of the full form; each section gives way to the agency's own text on the sheet «Narasi»."""

from __future__ import annotations

from collections.abc import Iterable

from generator.measures.hasil import Hasil
from generator.model.pilihan import JenisDaftar, JenisRencana
from generator.reports.bersama import Identitas, build_identitas, choose_naskah, mark_gap, money
from generator.reports.naskah import Gaya, Naskah, Paragraf
from generator.reports.triwulan.masa import Masa, name_rentang
from generator.reports.umum.perjanjian import find_hari, is_pagu_perubahan, is_perubahan, name_pk
from generator.reports.umum.rerata import print_rerata
from generator.reports.umum.tanda_tangan import name_atasan_kepala
from generator.reports.wording import close_items, end_sentence, spell_count

PERPRES_SAKIP = "Peraturan Presiden Nomor 29 Tahun 2014 tentang Sistem Akuntabilitas Kinerja Instansi Pemerintah"


def build_kata_pengantar(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the preface."""
    siapa = build_identitas(hasil.isian)
    return choose_naskah(
        hasil.isian,
        "triwulan/kata-pengantar",
        (
            f"Puji syukur kami panjatkan ke hadirat Tuhan Yang Maha Esa karena Laporan Capaian Kinerja {masa.nama} "
            f"{siapa.opd} {siapa.daerah} Tahun {masa.tahun} telah tersusun.",
            f"Laporan ini menyajikan kemajuan target kinerja dan realisasi anggaran {name_rentang(masa)}, faktor yang "
            "mendukung dan menghambatnya, serta tindak lanjut yang direncanakan. Isinya menjadi bahan pimpinan untuk "
            f"{_name_use(masa)}.",
            "Kami menyampaikan terima kasih kepada semua pihak yang telah membantu penyediaan data. Saran untuk "
            "menyempurnakan laporan berikutnya kami terima dengan terbuka.",
        ),
    )


def _name_use(masa: Masa) -> str:
    """What the figures serve; after the last quarter nothing of the year can be steered any more."""
    if masa.triwulan < 4:
        return "mengendalikan pelaksanaan program sebelum tahun anggaran berakhir"
    return "menilai pelaksanaan program selama setahun dan merencanakan perbaikan pada tahun berikutnya"


def build_latar_belakang(hasil: Hasil, masa: Masa) -> Naskah:
    """Return section 1.1, with the list of legal bases where the workbook has one."""
    siapa = build_identitas(hasil.isian)
    paragraphs = (
        f"{PERPRES_SAKIP} mewajibkan setiap perangkat daerah mengukur kinerjanya secara berkala dan "
        "mempertanggungjawabkan hasilnya. Pengukuran itu menghubungkan target yang diperjanjikan, hasil yang dicapai, "
        "dan anggaran yang digunakan.",
        "Pemantauan setiap triwulan memungkinkan keterlambatan diketahui lebih awal. Dengan demikian perbaikan dapat "
        "dilakukan pada tahun berjalan, tidak menunggu laporan kinerja tahunan.",
        f"Laporan ini memuat capaian indikator kinerja utama (IKU) {siapa.opd_singkat} {siapa.daerah} "
        f"{name_rentang(masa)} Tahun {masa.tahun}, yang "
        f"diukur terhadap target dalam {siapa.renstra}, Rencana Kerja, dan {name_pk(hasil)} Tahun {masa.tahun}.",
    )
    return choose_naskah(hasil.isian, "triwulan/latar-belakang", (*paragraphs, *_dasar_hukum(hasil)))


def _dasar_hukum(hasil: Hasil) -> tuple[str | Paragraf, ...]:
    items = hasil.isian.daftar_dari(JenisDaftar.DASAR_HUKUM)
    if not items:
        return ()
    return (
        "Laporan ini disusun berdasarkan:",
        *(Paragraf(teks, Gaya.NOMOR) for teks in close_items((item.uraian for item in items), nama=True)),
    )


def build_maksud(hasil: Hasil, masa: Masa) -> Naskah:
    """Return section 1.2: the list of the sheet «Daftar», else the usual three aims."""
    siapa = build_identitas(hasil.isian)
    own = hasil.isian.daftar_dari(JenisDaftar.MAKSUD)
    items = [item.uraian for item in own] or [
        f"Menyampaikan kemajuan pencapaian target kinerja dan penyerapan anggaran {name_rentang(masa)}.",
        "Mengenali faktor pendukung dan penghambat pada setiap indikator dan program.",
        "Merumuskan tindak lanjut agar target akhir tahun dapat dicapai.",
    ]
    opening = (
        f"Laporan ini disusun sebagai pertanggungjawaban berkala {siapa.opd} atas pelaksanaan {name_pk(hasil)} Tahun "
        f"{masa.tahun}. Tujuannya adalah:"
    )
    listed = tuple(Paragraf(end_sentence(item), Gaya.NOMOR) for item in items)
    return choose_naskah(hasil.isian, "triwulan/maksud-tujuan", (opening, *listed))


def build_sistematika(hasil: Hasil) -> Naskah:
    """Return section 1.3."""
    chapters = (
        "BAB I Pendahuluan memuat latar belakang, maksud dan tujuan, serta sistematika penyajian.",
        "BAB II Perencanaan Kinerja memuat rencana strategis, indikator kinerja utama, dan perjanjian kinerja.",
        "BAB III Akuntabilitas Kinerja memuat capaian indikator kinerja utama, realisasi anggaran, faktor pendukung dan "
        "penghambat, serta rekomendasi tindak lanjut.",
        "BAB IV Penutup memuat simpulan dan langkah selanjutnya.",
        "Lampiran memuat matriks evaluasi hasil Renja dan pemantauan rencana aksi.",
    )
    listed = (Paragraf(chapter, Gaya.BUTIR) for chapter in chapters)
    return choose_naskah(hasil.isian, "triwulan/sistematika", ("Laporan ini disusun sebagai berikut:", *listed))


def build_visi_misi(hasil: Hasil) -> Naskah:
    """Return visi and misi as the opening of section 2.1."""
    isian, siapa = hasil.isian, build_identitas(hasil.isian)
    visi = isian.daftar_rencana(JenisRencana.VISI)
    misi = isian.daftar_rencana(JenisRencana.MISI)
    gap = mark_gap("visi dan misi daerah", isian.sel_baru("rencana", "uraian"))
    return choose_naskah(isian, "triwulan/perencanaan-strategis", _visi_misi(siapa, visi, misi) if visi else (gap,))


def _visi_misi(siapa: Identitas, visi: tuple, misi: tuple) -> Iterable[str | Paragraf]:
    yield f"Arah pembangunan daerah ditetapkan dalam {siapa.dokumen_daerah} dengan visi “{visi[0].uraian}”."
    if misi:
        yield f"Visi tersebut dijabarkan ke dalam {spell_count(len(misi), 'misi')}, yaitu:"
        yield from (Paragraf(end_sentence(satu.uraian), Gaya.NOMOR) for satu in misi)


def build_pengantar_renstra(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the sentences between the region's plan and the agency's targets."""
    siapa, label = build_identitas(hasil.isian), masa.label
    tujuan = len(hasil.isian.daftar_rencana(JenisRencana.TUJUAN))
    sasaran = len(hasil.isian.daftar_rencana(JenisRencana.SASARAN))
    teks = (
        f"{siapa.renstra} menetapkan {spell_count(tujuan, 'tujuan')} dan {spell_count(sasaran, 'sasaran')} perangkat "
        f"daerah, yang pada Tahun {masa.tahun} didukung {_count(hasil, 'jumlah-program', label, 'program')}, "
        f"{_count(hasil, 'jumlah-kegiatan', label, 'kegiatan')}, dan "
        f"{_count(hasil, 'jumlah-sub-kegiatan', label, 'sub kegiatan')}."
    )
    return choose_naskah(hasil.isian, "triwulan/renstra", (teks,))


def _count(hasil: Hasil, ukuran: str, label: str, benda: str) -> str:
    return spell_count(hasil.nilai(f"opd/{ukuran}/{label}"), benda)


def build_pengantar_pk(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the sentences above the Perjanjian Kinerja."""
    pagu = f"opd/pagu/{masa.label}"
    changed = " setelah perubahan" if is_pagu_perubahan(hasil) and not is_perubahan(hasil) else ""
    uang = f" dengan pagu anggaran{changed} {money(hasil, pagu)}" if hasil.nilai(pagu) is not None else ""
    teks = (
        f"{name_pk(hasil)} Tahun {masa.tahun} memuat target yang disepakati antara kepala perangkat daerah dan "
        f"{name_atasan_kepala(hasil.isian, find_hari(hasil))}{uang}."
    )
    return choose_naskah(hasil.isian, "triwulan/perjanjian-kinerja", (teks,))


def build_penutup(hasil: Hasil, masa: Masa, ringkas: bool = False) -> Naskah:
    """Return the last chapter of either form: what was reached, in figures, and what follows."""
    siapa = build_identitas(hasil.isian)
    opening = (
        f"{'Laporan Kinerja' if ringkas else 'Laporan Capaian Kinerja'} {masa.nama} {siapa.opd} {siapa.daerah} Tahun {masa.tahun} menggambarkan kemajuan "
        f"pelaksanaan {name_pk(hasil)} {name_rentang(masa)}."
    )
    texts = (opening, _summary(hasil, masa.label), _name_next(masa, ringkas))
    return choose_naskah(hasil.isian, "triwulan/penutup", texts)


def _name_next(masa: Masa, ringkas: bool) -> str:
    """What follows the report; only the full form has recommendations to speak of."""
    if masa.triwulan == 4:
        return "Hasil pengukuran ini menjadi bahan Laporan Kinerja tahunan dan penyusunan rencana tahun berikutnya."
    istilah = masa.istilah.casefold()
    dasar = f"Hasil pengukuran ini menjadi dasar perbaikan pelaksanaan program pada {istilah} berikutnya."
    return dasar if ringkas else f"{dasar} Rekomendasi yang telah dirumuskan akan dipantau bersama penanggung jawabnya."


def _summary(hasil: Hasil, label: str) -> str:
    """The average of the IKU with their number, so that it can be checked against the table, and the serapan."""
    rerata, serapan = hasil[f"opd/rerata-capaian/{label}"], hasil[f"opd/serapan/{label}"]
    jumlah = spell_count(hasil.nilai(f"opd/jumlah-iku/{label}"), "indikator kinerja utama (IKU)")
    belum = hasil.nilai(f"opd/jumlah-belum-diukur/{label}")
    depan = (
        f"Dari {jumlah}, {spell_count(belum)} belum dapat diukur; rata-rata" if belum else f"Rata-rata capaian {jumlah}"
    )
    kinerja = f"{f'{depan} capaian IKU yang telah terukur' if belum else depan} sebesar {print_rerata(hasil)}"
    uang = f"serapan anggaran terhadap pagu setahun sebesar {serapan.cetak}"
    if rerata.nilai is None:
        return f"{uang[:1].upper()}{uang[1:]}." if serapan.nilai is not None else ""
    return f"{kinerja}, dengan {uang}." if serapan.nilai is not None else f"{kinerja}."
