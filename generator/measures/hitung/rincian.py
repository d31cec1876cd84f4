"""Components, numerators and denominators: what the details of an indicator add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.measures.capaian import BelumTerukur, measure_capaian
from generator.measures.cetak import count_desimal
from generator.measures.hasil import Bentuk, Hasil
from generator.measures.hitung.garis import DESIMAL_HITUNGAN, Garis, garis_indikator, garis_simpul
from generator.measures.hitung.kinerja import bentuk_capaian, name_rumus
from generator.measures.rerata import Komponen, combine_jumlah, combine_rasio, combine_rerata, combine_tertimbang
from generator.model.isian import group_by
from generator.model.kinerja import Rincian
from generator.model.pilihan import CaraGabung, JenisRincian

SEMUA = "semua"


def measure_rincian(hasil: Hasil) -> None:
    """Write the sums, the combined value and the details' capaian of every indicator that has details."""
    for garis in (*garis_indikator(hasil), *garis_simpul(hasil)):
        rows = hasil.isian.rincian_dari(garis.indikator.id)
        for tahun, of_year in group_by(rows, "tahun").items():
            _write_komponen(garis, str(tahun), of_year)
            _write_gabungan(garis, str(tahun), of_year)
            _write_rincian(garis, str(tahun), of_year)


def komponen_by_kelompok(rows: Sequence[Rincian]) -> dict[str, tuple[Rincian, ...]]:
    """The component lines by group, in sheet order; a blank group and «semua», in any case, are one and the same."""
    groups: dict[str, tuple[Rincian, ...]] = {}
    for row in rows:
        if row.jenis is JenisRincian.KOMPONEN:
            kelompok = _name_kelompok(row)
            groups[kelompok] = (*groups.get(kelompok, ()), row)
    return groups


def _name_kelompok(row: Rincian) -> str:
    nama = (row.kelompok or "").strip()
    return SEMUA if nama.casefold() in ("", SEMUA) else nama


def _write_komponen(garis: Garis, tahun: str, rows: Sequence[Rincian]) -> None:
    for kelompok, members in komponen_by_kelompok(rows).items():
        jumlah = combine_jumlah([Komponen(row.nilai) for row in members])
        asal = tuple(row.asal.sel("nilai") for row in members)
        garis.hasil.put(f"{garis.pokok}/komponen/{kelompok}/{tahun}", jumlah, garis.bentuk, "jumlah komponen", asal)
        if any(row.bobot is not None for row in members):
            bobot = combine_jumlah([Komponen(row.bobot) for row in members])
            places = tuple(row.asal.sel("bobot") for row in members)
            bentuk = Bentuk(desimal=count_desimal(*(row.bobot for row in members)))
            garis.hasil.put(f"{garis.pokok}/bobot/{kelompok}/{tahun}", bobot, bentuk, "jumlah bobot", places)


def _write_gabungan(garis: Garis, tahun: str, rows: Sequence[Rincian]) -> None:
    cara = garis.indikator.cara_gabung or _cara_simpul(rows)
    if cara is CaraGabung.LANGSUNG:
        return
    nilai = _combine(garis, cara, rows)
    asal = tuple(row.asal.sel("nilai") for row in rows if row.jenis is not JenisRincian.RINCIAN)
    garis.hasil.put(f"{garis.pokok}/gabungan/{tahun}", nilai, _fit_bentuk(garis, nilai), cara.value, asal)


def _fit_bentuk(garis: Garis, nilai: Decimal | BelumTerukur) -> Bentuk:
    """As its indicator is printed, with room for the decimals of the value that the details make."""
    if garis.indikator.desimal is not None:
        return garis.bentuk
    return replace(garis.bentuk, desimal=max(garis.bentuk.desimal or 0, min(count_desimal(nilai), DESIMAL_HITUNGAN)))


def _cara_simpul(rows: Sequence[Rincian]) -> CaraGabung:
    """Of a node indicator that declares no way of combining, numerator and denominator speak for themselves."""
    jenis = {row.jenis for row in rows}
    lengkap = {JenisRincian.PEMBILANG, JenisRincian.PENYEBUT} <= jenis
    return CaraGabung.PEMBILANG_PENYEBUT if lengkap else CaraGabung.LANGSUNG


def _combine(garis: Garis, cara: CaraGabung, rows: Sequence[Rincian]) -> Decimal | BelumTerukur:
    if cara is CaraGabung.PEMBILANG_PENYEBUT:
        pengali = garis.indikator.pengali or Decimal(100)
        return combine_rasio(_sum(rows, JenisRincian.PEMBILANG), _sum(rows, JenisRincian.PENYEBUT), pengali)
    groups = komponen_by_kelompok(rows)
    if cara is CaraGabung.JUMLAH:
        return combine_jumlah([Komponen(row.nilai) for members in groups.values() for row in members])
    weights = [row for row in rows if row.jenis is JenisRincian.BOBOT_KELOMPOK]
    bobot = {_name_kelompok(row): row.nilai if row.bobot is None else row.bobot for row in weights}
    sums = [Komponen(_total(members), bobot.get(kelompok)) for kelompok, members in groups.items()]
    return combine_rerata(sums) if cara is CaraGabung.RERATA_KELOMPOK else combine_tertimbang(sums)


def _total(rows: Sequence[Rincian]) -> Decimal | None:
    jumlah = combine_jumlah([Komponen(row.nilai) for row in rows])
    return None if isinstance(jumlah, BelumTerukur) else jumlah


def _sum(rows: Sequence[Rincian], jenis: JenisRincian) -> Decimal | None:
    found = [row.nilai for row in rows if row.jenis is jenis]
    return sum((nilai for nilai in found if nilai is not None), Decimal(0)) if found and None not in found else None


def _write_rincian(garis: Garis, tahun: str, rows: Sequence[Rincian]) -> None:
    details = [row for row in rows if row.jenis is JenisRincian.RINCIAN]
    for nomor, row in enumerate(details, 1):
        capaian = measure_capaian(row.target, row.nilai, garis.aturan)
        places = (row.asal.sel("target"), row.asal.sel("nilai"))
        key = f"{garis.pokok}/rincian-capaian/{nomor}/{tahun}"
        garis.hasil.put(key, capaian, bentuk_capaian(garis.hasil), name_rumus(garis), places)
