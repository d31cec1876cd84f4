"""Targets, realisasi, capaian, and the comparisons of every indicator."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from generator.measures.akumulasi import accumulate_quarters
from generator.measures.capaian import BelumTerukur
from generator.measures.hasil import TEKS, Bentuk, Hasil, JenisAngka, find_bentuk, label_triwulan
from generator.measures.hitung.garis import Bernilai, Garis, garis_indikator, garis_simpul
from generator.model.anggaran import IndikatorSimpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Pembanding
from generator.model.nilai import Nilai
from generator.model.pilihan import DasarCapaianTriwulan, VersiTarget

RUMUS_CAPAIAN = {
    "positif": "realisasi / target × 100",
    "stabil": "(1 − |realisasi − target| / target) × 100",
}


def measure_kinerja(hasil: Hasil) -> None:
    """Write the figures of all indicators; details (`gabungan`) must have been written before."""
    indikator, program = list(garis_indikator(hasil)), list(garis_simpul(hasil))
    for garis in (*indikator, *program):
        _write_targets(garis)
        _write_years(garis)
        _write_quarters(garis)
    for garis in indikator:
        _write_versions(garis)
        _write_changes(garis)
        _write_outside(garis)
    for garis in program:
        _write_plan(garis)


def bentuk_capaian(hasil: Hasil) -> Bentuk:
    """Percent with the declared decimals of capaian."""
    return find_bentuk(JenisAngka.PERSEN, hasil.isian.pengaturan.desimal_capaian)


def name_rumus(garis: Garis) -> str:
    """The formula of an indicator's capaian, as printed in footnotes."""
    polaritas = garis.indikator.polaritas.value
    return RUMUS_CAPAIAN.get(polaritas, f"{garis.aturan.rumus_negatif.value} × 100")


def history_years(isian: Isian) -> list[int]:
    """The years before the report year that any indicator's Riwayat speaks of, rising."""
    return sorted({row.tahun for row in isian.riwayat if row.tahun < isian.profil.tahun})


def _write_targets(garis: Garis) -> None:
    hasil, indikator = garis.hasil, garis.indikator
    for tahun in sorted({*hasil.isian.profil.daftar_tahun, *history_years(hasil.isian), hasil.isian.profil.tahun}):
        nilai, places = garis.target(tahun)
        hasil.put(f"{garis.pokok}/target/{tahun}", nilai, garis.bentuk, "isian", places)
    akhir, places = garis.target_akhir()
    hasil.put(f"{garis.pokok}/target-akhir", akhir, garis.bentuk, "isian", places)
    if isinstance(indikator, IndikatorSimpul):
        hasil.put(
            f"{garis.pokok}/kondisi-awal",
            indikator.kondisi_awal,
            garis.bentuk,
            "isian",
            (indikator.asal.sel("kondisi_awal"),),
        )
        return
    rows = [row for row in hasil.isian.target_dari(indikator.id) if row.kondisi_awal is not None]
    baris = rows[-1] if rows else None
    awal = baris.kondisi_awal if baris else None
    hasil.put(
        f"{garis.pokok}/kondisi-awal", awal, garis.bentuk, "isian", (baris.asal.sel("kondisi_awal"),) if baris else ()
    )


def _write_years(garis: Garis) -> None:
    """Realisasi, capaian, difference and labels of the report year and of each earlier year."""
    hasil = garis.hasil
    tahun_laporan = hasil.isian.profil.tahun
    for tahun in (*history_years(hasil.isian), tahun_laporan):
        realisasi, places = garis.realisasi(tahun)
        asal = (*places, *hasil[f"{garis.pokok}/target/{tahun}"].asal)
        hasil.put(
            f"{garis.pokok}/realisasi/{tahun}", realisasi, garis.bentuk, garis.indikator.jenis_akumulasi.value, places
        )
        if tahun != tahun_laporan or hasil.periode.triwulan is None:
            target = hasil[f"{garis.pokok}/target/{tahun}"].nilai
            _write_capaian(garis, str(tahun), garis.capaian(target, realisasi), asal)
        selisih = _difference(realisasi, hasil[f"{garis.pokok}/target/{tahun}"].nilai)
        hasil.put(f"{garis.pokok}/selisih/{tahun}", selisih, garis.bentuk, "realisasi − target", asal)
        hasil.put(f"{garis.pokok}/predikat/{tahun}", _predikat(garis, realisasi), TEKS, "skala indikator", places)


def _write_capaian(garis: Garis, label: str, capaian: Decimal | BelumTerukur, asal: tuple) -> None:
    hasil = garis.hasil
    hasil.put(f"{garis.pokok}/capaian/{label}", capaian, bentuk_capaian(hasil), name_rumus(garis), asal)
    hasil.put(f"{garis.pokok}/kategori/{label}", rate_capaian(hasil, capaian), TEKS, "skala capaian", asal)


def rate_capaian(hasil: Hasil, capaian: Decimal | BelumTerukur) -> str | BelumTerukur:
    """The label of a capaian on the declared scale."""
    if isinstance(capaian, BelumTerukur):
        return capaian
    nama = hasil.isian.pengaturan.skala_capaian
    skala = hasil.skala(nama)
    if skala is None:
        return hasil.skala_hilang(nama)
    langkah = skala.rate(capaian)
    return langkah.label if langkah else BelumTerukur("di luar skala capaian")


def _predikat(garis: Garis, realisasi: Nilai | BelumTerukur | None) -> str | BelumTerukur:
    nama = garis.indikator.skala
    skala = garis.hasil.skala(nama)
    if skala is None:
        return garis.hasil.skala_hilang(nama) if nama else BelumTerukur("indikator tanpa skala predikat")
    if isinstance(realisasi, str):
        return realisasi
    if not isinstance(realisasi, Decimal):
        return BelumTerukur("realisasi belum tersedia")
    langkah = skala.rate(realisasi)
    return langkah.label if langkah else BelumTerukur("nilai berada di luar skala")


def _difference(satu: object, lain: object) -> Decimal | BelumTerukur:
    if isinstance(satu, Decimal) and isinstance(lain, Decimal):
        return satu - lain
    return BelumTerukur("salah satu nilainya bukan angka atau belum tersedia")


def _write_quarters(garis: Garis) -> None:
    hasil, tahun = garis.hasil, garis.hasil.isian.profil.tahun
    isian = garis.isian
    for nomor in range(1, 5):
        label, places = label_triwulan(tahun, nomor), _place(garis, garis.kunci_target_tw(nomor))
        hasil.put(f"{garis.pokok}/target/{label}", garis.target_tw[nomor - 1], garis.bentuk, "isian", places)
        kumulatif = _write_quarter_target(garis, nomor, label, places)
        if nomor > hasil.batas_triwulan:
            continue
        realisasi = isian.realisasi_tw[nomor - 1] if isian else None
        hasil.put(
            f"{garis.pokok}/realisasi/{label}", realisasi, garis.bentuk, "isian", _place(garis, f"realisasi_tw{nomor}")
        )
        _write_quarter_capaian(garis, nomor, label, kumulatif, places)


def _place(garis: Garis, kunci: str) -> tuple:
    return (garis.isian.asal.sel(kunci),) if garis.isian else ()


def _write_quarter_capaian(
    garis: Garis, nomor: int, label: str, target: Nilai | BelumTerukur | None, target_places: tuple
) -> None:
    """What follows from the state at the end of a quarter; `target` is the cumulative one of the quarter."""
    hasil, pokok, bentuk, rumus = garis.hasil, garis.pokok, bentuk_capaian(garis.hasil), name_rumus(garis)
    kumulatif, places = garis.kumulatif(nomor)
    setahun = hasil[f"{pokok}/target/{hasil.isian.profil.tahun}"]
    hasil.put(f"{pokok}/kumulatif/{label}", kumulatif, garis.bentuk, garis.indikator.jenis_akumulasi.value, places)
    if nomor > 1:
        _write_quarter_change(garis, label, label_triwulan(hasil.isian.profil.tahun, nomor - 1))
    triwulanan, tahunan = garis.capaian(target, kumulatif), garis.capaian(setahun.nilai, kumulatif)
    asal = (*places, *setahun.asal)
    hasil.put(
        f"{pokok}/capaian-triwulan/{label}", triwulanan, bentuk, f"{rumus} (target triwulan)", (*places, *target_places)
    )
    hasil.put(f"{pokok}/capaian-tahunan/{label}", tahunan, bentuk, f"{rumus} (target tahun)", asal)
    is_tahunan = hasil.isian.pengaturan.dasar_capaian_triwulan is DasarCapaianTriwulan.TAHUNAN
    _write_capaian(garis, label, tahunan if is_tahunan else triwulanan, asal)


def _write_quarter_change(garis: Garis, label: str, lain: str) -> None:
    """The state at the end of a quarter against the quarter before."""
    kini, dulu = (garis.hasil[f"{garis.pokok}/kumulatif/{satu}"] for satu in (label, lain))
    key = f"{garis.pokok}/perubahan/{label}/{lain}"
    rumus = "realisasi − realisasi triwulan sebelumnya"
    garis.hasil.put(key, _difference(kini.nilai, dulu.nilai), garis.bentuk, rumus, (*kini.asal, *dulu.asal))


def _write_quarter_target(garis: Garis, nomor: int, label: str, places: tuple) -> Nilai | BelumTerukur | None:
    """Write and return the cumulative target at the end of any quarter whose own target is typed."""
    jenis, is_typed = garis.indikator.jenis_akumulasi, garis.target_tw[nomor - 1] is not None
    nilai = accumulate_quarters(jenis, garis.target_tw, nomor) if is_typed else None
    key = f"{garis.pokok}/target-kumulatif/{label}"
    garis.hasil.put(key, nilai, garis.bentuk, jenis.value, places)
    return nilai


def _write_versions(garis: Garis) -> None:
    hasil = garis.hasil
    for row in hasil.isian.target_dari(garis.indikator.id):
        for ke, nilai in enumerate(row.target_tahun):
            if nilai is not None:
                tahun = hasil.isian.profil.renstra_awal + ke
                key = f"{garis.pokok}/target/{tahun}/{slug_versi(row.versi)}"
                hasil.put(key, nilai, garis.bentuk, "isian", (row.asal.sel(f"target_{ke + 1}"),))


def slug_versi(versi: VersiTarget) -> str:
    """The key part of a version: «renstra-perubahan»."""
    return versi.value.casefold().replace(" ", "-")


def _write_changes(garis: Garis) -> None:
    """Against earlier years and against the targets of the plan period (analyses 2 and 3 of PermenPANRB 53/2014)."""
    hasil, pokok, tahun = garis.hasil, garis.pokok, garis.hasil.isian.profil.tahun
    kini = hasil[f"{pokok}/realisasi/{tahun}"]
    for lain, sesudah in combinations((*history_years(hasil.isian), tahun), 2):
        dulu, nanti = hasil[f"{pokok}/realisasi/{lain}"], hasil[f"{pokok}/realisasi/{sesudah}"]
        nilai, rumus = _difference(nanti.nilai, dulu.nilai), "realisasi − realisasi tahun pembanding"
        hasil.put(f"{pokok}/perubahan/{sesudah}/{lain}", nilai, garis.bentuk, rumus, (*nanti.asal, *dulu.asal))
    for lain in hasil.isian.profil.daftar_tahun:
        target = hasil[f"{pokok}/target/{lain}"]
        nilai = _difference(kini.nilai, target.nilai)
        hasil.put(
            f"{pokok}/selisih-target/{lain}", nilai, garis.bentuk, "realisasi − target", (*kini.asal, *target.asal)
        )
    akhir = hasil[f"{pokok}/target-akhir"]
    kemajuan = garis.capaian(akhir.nilai, kini.nilai)
    hasil.put(
        f"{pokok}/kemajuan-akhir/{tahun}", kemajuan, bentuk_capaian(hasil), name_rumus(garis), (*kini.asal, *akhir.asal)
    )


def slug_pembanding(pembanding: Pembanding) -> str:
    """The key part of an outside value: «nasional», or «lainnya:kota contoh»."""
    lingkup, nama = pembanding.lingkup.value, (pembanding.nama or "").casefold()
    return lingkup if nama in ("", lingkup) else f"{lingkup}:{nama}"


def _write_outside(garis: Garis) -> None:
    hasil = garis.hasil
    assert isinstance(garis.indikator, Indikator)
    kini = hasil[f"{garis.pokok}/realisasi/{hasil.isian.profil.tahun}"]
    for pembanding in hasil.isian.pembanding_dari(garis.indikator.id):
        slug, place = slug_pembanding(pembanding), pembanding.asal.sel("nilai")
        if f"{garis.pokok}/pembanding/{slug}" in hasil:
            continue  # a second row of the same name: the first counts, the reader tells of the other
        hasil.put(f"{garis.pokok}/pembanding/{slug}", pembanding.nilai, garis.bentuk, "isian", (place,))
        selisih = _difference(kini.nilai, pembanding.nilai)
        hasil.put(
            f"{garis.pokok}/selisih-pembanding/{slug}",
            selisih,
            garis.bentuk,
            "realisasi − pembanding",
            (*kini.asal, place),
        )


def _write_plan(garis: Garis) -> None:
    """Renstra targets of a node indicator, and the sum of its children's."""
    hasil = garis.hasil
    for tahun in hasil.isian.profil.daftar_tahun:
        nilai, places = garis.target_renstra(tahun)
        hasil.put(f"{garis.pokok}/target/{tahun}/renstra", nilai, garis.bentuk, "isian", places)
        jumlah, sources = _sum_children(garis, tahun)
        if sources:
            hasil.put(f"{garis.pokok}/jumlah-anak/{tahun}", jumlah, garis.bentuk, "jumlah target anak", sources)


def _sum_children(garis: Garis, tahun: int) -> Bernilai:
    isian = garis.hasil.isian
    assert isinstance(garis.indikator, IndikatorSimpul)
    found = [
        Garis(garis.hasil, indikator, None).target_renstra(tahun)
        for child in isian.anak_simpul(garis.indikator.simpul)
        for indikator in isian.indikator_dari_simpul(child.id)
    ]
    numbers = [(nilai, places) for nilai, places in found if isinstance(nilai, Decimal)]
    return sum((nilai for nilai, _ in numbers), Decimal(0)), tuple(place for _, places in numbers for place in places)
