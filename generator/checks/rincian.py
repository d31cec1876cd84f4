"""Components of an index: their sum is the value, none exceeds its weight, the weights are 100."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.catalogue import cek
from generator.checks.bahan import SERATUS, Bahan, angka, normal, pendek, sum_known
from generator.checks.sumber import KEADAAN
from generator.measures.cetak import is_equal_as_typed
from generator.measures.hasil import Ukuran
from generator.measures.hitung.rincian import komponen_by_kelompok
from generator.measures.peraturan import BOBOT_IP_ASN, BOBOT_SAKIP
from generator.model.isian import group_by
from generator.model.kinerja import Indikator, Rincian
from generator.model.nilai import Nilai
from generator.model.pilihan import CaraGabung, JenisRincian
from generator.problems import Place, Problem

BOBOT_SKALA = {"sakip": BOBOT_SAKIP, "ip-asn": BOBOT_IP_ASN}
UTUH = (SERATUS, Decimal(1))  # what weights add up to, in percent or as shares
MULAI_BOBOT = 2022  # the first evaluation under PermenPANRB 88/2021


def check_gabungan(bahan: Bahan) -> Iterator[Problem]:
    """The value made from the details is the one typed for that year."""
    for id, rows in group_by(bahan.isian.rincian, "indikator").items():
        for tahun, of_year in group_by(rows, "tahun").items():
            figure = bahan.setahun.angka.get(f"indikator/{id}/gabungan/{tahun}")
            typed = _typed(bahan, str(id), int(str(tahun)))
            if figure is None or figure.desimal_murni is None or typed is None:
                continue
            nilai, place = typed
            if isinstance(nilai, Decimal) and not is_equal_as_typed(figure.desimal_murni, nilai):
                facts = _explain(bahan.isian.indikator_by_id.get(str(id)), of_year)
                yield _differs(bahan, figure, str(id), nilai, place, facts)


def _typed(bahan: Bahan, id: str, tahun: int) -> tuple[Nilai | None, Place] | None:
    """The realisasi of a year as typed, of a state its fourth quarter; not as made from the details."""
    if tahun != bahan.tahun:
        lama = next((row for row in bahan.isian.riwayat_dari(id) if row.tahun == tahun), None)
        return (lama.realisasi, lama.asal.sel("realisasi")) if lama else None
    row = bahan.isian.realisasi_by_indikator.get(id) or bahan.isian.isian_by_indikator.get(id)
    if row is None or row.realisasi_tahun is not None or not bahan.is_tutup:
        return (row.realisasi_tahun, row.asal.sel("realisasi_tahun")) if row else None
    indikator = bahan.isian.indikator_by_id.get(id) or bahan.isian.indikator_simpul_by_id.get(id)
    if indikator is None or indikator.jenis_akumulasi not in KEADAAN:
        return None
    return row.realisasi_tw4, row.asal.sel("realisasi_tw4")


def _explain(indikator: Indikator | None, rows: Sequence[Rincian]) -> dict[str, object]:
    """What to mend: the weights, where a mean is weighed by some that do not add up to 100; their cells belong to it then."""
    wrong = next(_list_wrong(rows), None)
    if indikator and indikator.cara_gabung is CaraGabung.RERATA_TERTIMBANG and wrong:
        jumlah, place = wrong
        text = f"; bobotnya berjumlah {angka(jumlah)}, bukan 100: {place}"
        return {"bobot": text, "yang": "bobotnya lebih dahulu", "sel_bobot": place}
    return {"bobot": "", "yang": "nilai rincian atau realisasinya"}


def _list_wrong(rows: Sequence[Rincian]) -> Iterator[tuple[Decimal, Place]]:
    """The sums of weights that are not 100, of one index and year, each with its first cell: of components, then of groups."""
    for weighed in map(_weighed, komponen_by_kelompok(rows).values()):
        jumlah = sum_known(row.bobot for row in weighed)
        if jumlah is not None and jumlah not in UTUH:
            yield jumlah, weighed[0].asal.sel("bobot")
    groups = [row for row in rows if row.jenis is JenisRincian.BOBOT_KELOMPOK and row.nilai is not None]
    jumlah = sum_known(row.nilai for row in groups)
    if len(groups) > 1 and jumlah is not None and jumlah not in UTUH:
        yield jumlah, groups[0].asal.sel("nilai")


def _weighed(rows: Sequence[Rincian]) -> list[Rincian]:
    """The components, where each has a weight."""
    return [row for row in rows if row.bobot is not None] if all(row.bobot is not None for row in rows) else []


def _differs(
    bahan: Bahan, figure: Ukuran, id: str, nilai: Decimal, place: Place, penjelasan: dict[str, object]
) -> Problem:
    hitungan = figure.desimal_murni or Decimal(0)
    facts = {
        "uraian": bahan.nama_indikator(id),
        "tahun": figure.kunci.rsplit("/", 1)[1],
        "cara": figure.rumus,
        "hitungan": angka(hitungan),
        "nilai": angka(nilai),
        "selisih": angka(abs(hitungan - nilai)),
        "lawan": figure.asal[0],
    }
    return cek.RINCIAN_BEDA.at(place, **facts, **penjelasan)


def check_bobot(bahan: Bahan) -> Iterator[Problem]:
    """No component exceeds its weight, and the weights of one index and year add up to 100."""
    for id, rows in group_by(bahan.isian.rincian, "indikator").items():
        indikator = bahan.isian.indikator_by_id.get(str(id))
        if indikator is None:
            continue
        for tahun, of_year in group_by(rows, "tahun").items():
            for jumlah, place in _list_wrong(of_year):
                facts = {"uraian": pendek(indikator.uraian), "tahun": tahun, "jumlah": angka(jumlah)}
                yield cek.BOBOT_BUKAN_SERATUS.at(place, **facts)
            for members in komponen_by_kelompok(of_year).values():
                yield from _check_weights(indikator, str(tahun), members)


def _check_weights(indikator: Indikator, tahun: str, rows: Sequence[Rincian]) -> Iterator[Problem]:
    weighed = _weighed(rows)
    jumlah = sum_known(row.bobot for row in weighed)
    if not weighed:
        return
    yield from _check_peraturan(indikator, tahun, weighed)
    if indikator.cara_gabung is not CaraGabung.JUMLAH or indikator.batas_atas_nilai != jumlah:
        return  # only where the weights are the highest marks can a mark exceed its weight
    for row in weighed:
        if row.nilai is not None and row.bobot is not None and row.nilai > row.bobot:
            facts = {"komponen": pendek(row.uraian), "nilai": angka(row.nilai), "bobot": angka(row.bobot)}
            yield cek.KOMPONEN_LEBIH_BOBOT.at(row.asal.sel("nilai"), lawan=row.asal.sel("bobot"), **facts)


def _check_peraturan(indikator: Indikator, tahun: str, rows: Sequence[Rincian]) -> Iterator[Problem]:
    """The weights of an index that a regulation weighs, whatever the order of its components."""
    peraturan = BOBOT_SKALA.get(normal((indikator.skala or "").replace("_", "-")))
    if peraturan is None or int(tahun) < MULAI_BOBOT:
        return
    typed, wanted = [row.bobot or Decimal(0) for row in rows], [bobot for _, bobot in peraturan.komponen]
    if sorted(typed) != sorted(wanted):
        texts = {"bobot": "/".join(map(angka, typed)), "seharusnya": "/".join(map(angka, wanted))}
        facts = {"uraian": pendek(indikator.uraian), "tahun": tahun, "dasar": peraturan.dasar, **texts}
        yield cek.BOBOT_BUKAN_PERATURAN.at(rows[0].asal.sel("bobot"), **facts)
