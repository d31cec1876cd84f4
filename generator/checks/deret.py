"""Single numbers that do not fit those beside them: a swapped digit, a moved decimal point, a quarter left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import Bahan, angka, normal, pendek, rupiah
from generator.measures.cetak import format_triwulan
from generator.measures.hitung.anggaran import is_pagu_berubah
from generator.measures.hitung.garis import Garis, garis_indikator, garis_simpul
from generator.model.anggaran import Anggaran, IndikatorSimpul
from generator.model.isian import group_by
from generator.model.nilai import JenisAkumulasi, Polaritas, TipeNilai
from generator.problems import Problem

LOMPATAN = 5  # so many times its neighbours a state of affairs does not jump and come back
SEKITAR = Decimal("0.2")  # so much of a value others may differ from it and still stand beside it
KEADAAN = (JenisAkumulasi.POSISI_AKHIR, JenisAkumulasi.RATA_RATA, JenisAkumulasi.TREN_MENURUN)
BENDA_UTUH = frozenset(
    [
        "dokumen",
        "laporan",
        "orang",
        "unit",
        "paket",
        "eksemplar",
        "lembaga",
        "naskah",
        "kegiatan",
        "kali",
        "surat",
        "peserta",
        "pegawai",
        "instansi",
        "desa",
        "kelurahan",
        "lokus",
        "arsip",
    ]
) | {"perangkat daerah", "unit kerja", "berita acara"}
TRIWULAN = tuple(range(1, 5))


def check_lalu(bahan: Bahan) -> Iterator[Problem]:
    """What was done before this year does not exceed what the whole Renstra promises, of a sum and of money."""
    for indikator in bahan.isian.indikator_simpul:
        row = bahan.isian.isian_by_indikator.get(indikator.id)
        lalu, akhir = (row.realisasi_lalu if row else None), indikator.target_akhir
        if row is None or not _is_sum(indikator) or not isinstance(lalu, Decimal) or not isinstance(akhir, Decimal):
            continue
        if lalu > akhir > 0:
            place, lawan = row.asal.sel("realisasi_lalu"), indikator.asal.sel("target_akhir")
            yield cek.LALU_LEWAT.at(
                place, nama=pendek(indikator.uraian), lalu=angka(lalu), akhir=angka(akhir), lawan=lawan
            )
    for uang in bahan.isian.anggaran:
        if uang.realisasi_lalu is not None and uang.renstra and uang.realisasi_lalu > uang.renstra:
            facts = {
                "lalu": rupiah(uang.realisasi_lalu),
                "akhir": rupiah(uang.renstra),
                "lawan": uang.asal.sel("renstra"),
            }
            yield cek.LALU_LEWAT.at(uang.asal.sel("realisasi_lalu"), nama=bahan.nama_simpul(uang.simpul), **facts)


def _is_sum(indikator: IndikatorSimpul) -> bool:
    return indikator.jenis_akumulasi is JenisAkumulasi.KUMULATIF and indikator.polaritas is Polaritas.POSITIF


def check_renstra(bahan: Bahan) -> Iterator[Problem]:
    """The Renstra gives a sub kegiatan at least the pagu of this one year."""
    for row in bahan.isian.anggaran:
        pagu = _pagu(bahan, row)
        if row.renstra and pagu and row.renstra < pagu:
            facts = {"renstra": rupiah(row.renstra), "pagu": rupiah(pagu), "lawan": row.asal.sel("pagu_murni")}
            yield cek.RENSTRA_KURANG.at(row.asal.sel("renstra"), nama=bahan.nama_simpul(row.simpul), **facts)


def check_kas_utuh(bahan: Bahan) -> Iterator[Problem]:
    """A cash plan of four quarters spends the pagu; one above it is told elsewhere."""
    for row in bahan.isian.anggaran:
        pagu, known = _pagu(bahan, row), [nilai for nilai in row.kas_tw if nilai is not None]
        kas = sum(known, Decimal(0))
        if len(known) < len(TRIWULAN) or not pagu or kas in (row.pagu_murni, row.pagu_perubahan) or kas > pagu:
            continue
        facts = {"kas": rupiah(kas), "pagu": rupiah(pagu), "selisih": rupiah(pagu - kas)}
        lawan = row.asal.sel("pagu_perubahan" if row.pagu_perubahan is not None else "pagu_murni")
        yield cek.KAS_KURANG.at(row.asal.sel("kas_tw1"), nama=bahan.nama_simpul(row.simpul), lawan=lawan, **facts)


def _pagu(bahan: Bahan, row: Anggaran) -> Decimal | None:
    """The pagu that holds, the original one where none was revised."""
    return row.pagu_perubahan if row.pagu_perubahan is not None and is_pagu_berubah(bahan.isian) else row.pagu_murni


def check_target_turun(bahan: Bahan) -> Iterator[Problem]:
    """The quarter targets of a progressive percentage do not fall; told once for an indicator."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        if garis.isian is None or garis.indikator.jenis_akumulasi is not JenisAkumulasi.PERSENTASE_PROGRESIF:
            continue
        typed = [(n, nilai) for n, nilai in enumerate(garis.target_tw, 1) if isinstance(nilai, Decimal)]
        for (before, lama), (nomor, baru) in pairwise(typed):
            if baru < lama:
                facts = {
                    "sebelum": angka(lama),
                    "nilai": angka(baru),
                    "lawan": garis.isian.asal.sel(garis.kunci_target_tw(before)),
                }
                place = garis.isian.asal.sel(garis.kunci_target_tw(nomor))
                yield cek.TARGET_TW_TURUN.at(place, uraian=pendek(garis.indikator.uraian), **facts)
                break


def check_lompatan(bahan: Bahan) -> Iterator[Problem]:
    """A state does not jump to many times its neighbours, or to a fraction of them, for a single quarter."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        if garis.isian is None or garis.indikator.jenis_akumulasi not in KEADAAN:
            continue
        quarters = (
            ("Realisasi", lambda nomor: f"realisasi_tw{nomor}", garis.isian.realisasi_tw[: bahan.terakhir]),
            ("Target", garis.kunci_target_tw, garis.target_tw),
        )
        for judul, name_kunci, values in quarters:
            found = _find_jump(values)
            if found:
                yield _tell_jump(garis, judul, name_kunci(found[0]), *found)


def _find_jump(values: Sequence[object]) -> tuple[int, Decimal, Decimal] | None:
    """The quarter, its value and that of the quarter beside it.

    The first and the last one cannot be seen to jump and come back, and a state may grow; of them only a moved decimal
    point is told, by the two quarters that stand next to it.
    """
    typed = [(n, nilai) for n, nilai in enumerate(values, 1) if isinstance(nilai, Decimal)]
    if len(typed) < 3:
        return None
    for (_, kiri), (nomor, nilai), (_, kanan) in zip(typed, typed[1:], typed[2:], strict=False):
        if min(kiri, nilai, kanan) > 0 and _is_apart(nilai, kiri, kanan):
            return nomor, nilai, kiri
    for (nomor, nilai), (_, dekat), (_, jauh) in (typed[:3], typed[:-4:-1]):
        if min(nilai, dekat, jauh) > 0 and _is_moved_point(nilai, dekat, jauh):
            return nomor, nilai, dekat
    return None


def _is_apart(nilai: Decimal, kiri: Decimal, kanan: Decimal) -> bool:
    return nilai >= LOMPATAN * max(kiri, kanan) or nilai * LOMPATAN <= min(kiri, kanan)


def _is_moved_point(nilai: Decimal, *lain: Decimal) -> bool:
    """Tell whether the value would stand beside the others with its decimal point moved by one or two digits."""
    moved = (nilai.scaleb(langkah) for langkah in (-2, -1, 1, 2))
    return any(all(abs(satu - nilai_lain) <= SEKITAR * nilai_lain for nilai_lain in lain) for satu in moved)


def _tell_jump(garis: Garis, judul: str, kunci: str, nomor: int, nilai: Decimal, lain: Decimal) -> Problem:
    assert garis.isian is not None
    facts = {"jenis": judul, "triwulan": format_triwulan(nomor), "nilai": angka(nilai), "lain": angka(lain)}
    return cek.NILAI_MELOMPAT.at(garis.isian.asal.sel(kunci), uraian=pendek(garis.indikator.uraian), **facts)


def check_pecahan(bahan: Bahan) -> Iterator[Problem]:
    """What is counted in whole things has no fraction, unless it is a mean; told once for an indicator."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        indikator, row = garis.indikator, garis.isian
        is_counted = normal(indikator.satuan) in BENDA_UTUH and indikator.tipe_nilai is TipeNilai.ANGKA
        if row is None or not is_counted or indikator.jenis_akumulasi is JenisAkumulasi.RATA_RATA:
            continue
        closed = (f"realisasi_tw{n}" for n in range(1, bahan.terakhir + 1))
        targets = (*(f"target_tw{n}" for n in TRIWULAN), *(f"target_perubahan_tw{n}" for n in TRIWULAN[1:]))
        keys = ["realisasi_lalu", "target_tahun", *targets, *closed]
        for kunci in (*keys, "realisasi_tahun"):
            nilai = getattr(row, kunci, None)
            if isinstance(nilai, Decimal) and nilai != nilai.to_integral_value():
                facts = {"uraian": pendek(indikator.uraian), "nilai": angka(nilai), "satuan": indikator.satuan}
                yield cek.PECAHAN_BENDA.at(row.asal.sel(kunci), lawan=indikator.asal.sel("satuan"), **facts)
                break


def check_riwayat_akhir(bahan: Bahan) -> Iterator[Problem]:
    """A history that has earlier years has last year, too."""
    for id, rows in group_by(bahan.isian.riwayat, "indikator").items():
        last = max(rows, key=lambda row: row.tahun)
        if last.tahun < bahan.tahun - 1:
            facts = {"uraian": bahan.nama_indikator(str(id)), "tahun": bahan.tahun - 1, "akhir": last.tahun}
            yield cek.RIWAYAT_BERHENTI.at(last.asal.sel("tahun"), **facts)


def check_triwulan_akhir(bahan: Bahan) -> Iterator[Problem]:
    """A state is filled up to the quarter that was closed, where an earlier one is; else the old value is printed as new."""
    for garis in (*garis_indikator(bahan.setahun), *garis_simpul(bahan.setahun)):
        row = garis.isian
        is_sum = garis.indikator.jenis_akumulasi is JenisAkumulasi.KUMULATIF
        closed = row.realisasi_tw[: bahan.terakhir] if row else ()
        typed = [n for n, nilai in enumerate(closed, 1) if isinstance(nilai, Decimal)]
        if row is None or is_sum or not typed or closed[-1] is not None or row.realisasi_tahun is not None:
            continue
        if getattr(row, "sebab_belum", None):
            continue  # staff said why, and when it is expected
        facts = {"triwulan": format_triwulan(bahan.terakhir), "sebelum": format_triwulan(typed[-1])}
        facts["nilai"] = angka(Decimal(str(closed[typed[-1] - 1])))
        place, lawan = row.asal.sel(f"realisasi_tw{bahan.terakhir}"), row.asal.sel(f"realisasi_tw{typed[-1]}")
        yield cek.TRIWULAN_AKHIR_KOSONG.at(place, uraian=pendek(garis.indikator.uraian), lawan=lawan, **facts)
