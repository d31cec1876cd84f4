"""Averages, class counts and efficiency: what several indicators or programs say together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from generator.measures.capaian import SERATUS, BelumTerukur, apply_batas, percent_of
from generator.measures.efisiensi import AturanEfisiensi, measure_efisiensi
from generator.measures.hasil import CACAH, TEKS, Bentuk, Hasil, JenisAngka, Ukuran
from generator.measures.hitung.kinerja import bentuk_capaian, rate_capaian
from generator.measures.rerata import mean
from generator.measures.skala import Langkah, Skala
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.nilai import RumusEfisiensi
from generator.model.pilihan import JenisRencana

PERSEN_KELAS = Bentuk(JenisAngka.PERSEN, 1)


def measure_agregat(hasil: Hasil) -> None:
    """Write what is taken over several rows; indicators and money must have been measured."""
    label = hasil.periode.label
    iku = hasil.isian.daftar_iku()
    figures = [hasil[f"indikator/{indikator.id}/capaian/{label}"] for indikator in iku]
    _write_average(hasil, "opd", figures)
    hasil.put(f"opd/jumlah-iku/{label}", Decimal(len(iku)), CACAH, "cacah baris")
    belum = sum(figure.desimal_murni is None for figure in figures)
    hasil.put(f"opd/jumlah-belum-diukur/{label}", Decimal(belum), CACAH, "cacah baris")
    _count_reached(hasil)
    for rencana in hasil.isian.rencana:
        indikator = hasil.isian.indikator_dari(rencana.id)
        if indikator:
            _write_average(
                hasil, f"rencana/{rencana.id}", [hasil[f"indikator/{i.id}/capaian/{label}"] for i in indikator]
            )
    for simpul in hasil.isian.simpul:
        own = hasil.isian.indikator_dari_simpul(simpul.id)
        _write_mean(
            hasil, f"simpul/{simpul.id}/capaian/{label}", [hasil[f"indikator/{i.id}/capaian/{label}"] for i in own]
        )
    serapan = [hasil[f"simpul/{program.id}/serapan/{label}"] for program in hasil.isian.daftar_program()]
    _write_classes(hasil, "opd/kelas-iku", figures)
    _write_classes(hasil, "opd/kelas-serapan", serapan)
    _write_efficiency(hasil)


def is_reported(isian: Isian, indikator: Indikator) -> bool:
    """Tell whether the annual report speaks of an indicator: an IKU, or one with a realisasi, or any where no IKU is declared."""
    row = isian.realisasi_by_indikator.get(indikator.id)
    measured = row is not None and (row.realisasi_tahun is not None or any(v is not None for v in row.realisasi_tw))
    return indikator.is_iku or measured or not isian.daftar_iku()


def list_indikator_simpul(hasil: Hasil, simpul: Simpul) -> tuple[IndikatorSimpul, ...]:
    """The indicators of one node that belong to the report year."""
    return tuple(i for i in hasil.isian.indikator_dari_simpul(simpul.id) if _is_current(hasil, i))


def _is_current(hasil: Hasil, indikator: IndikatorSimpul) -> bool:
    """Tell whether a node indicator belongs to the report year: in force, and with a target, a row or details."""
    isian, tahun = hasil.isian, hasil.periode.tahun
    if not (indikator.berlaku_dari or tahun) <= tahun <= (indikator.berlaku_sampai or tahun):
        return False
    has_target = hasil[f"indikator/{indikator.id}/target/{tahun}"].nilai is not None
    has_detail = any(row.tahun == tahun for row in isian.rincian_dari(indikator.id))
    return has_target or has_detail or indikator.id in isian.isian_by_indikator


def _count_reached(hasil: Hasil) -> None:
    """How many reported indicators, and how many of programs, reached their target, missed it, or could not be measured."""
    isian = hasil.isian
    levels = (JenisRencana.TUJUAN, JenisRencana.SASARAN)
    daftar = [i for jenis in levels for r in isian.daftar_rencana(jenis) for i in isian.indikator_dari(r.id)]
    _write_reached(hasil, "opd/jumlah-indikator", [i.id for i in daftar if is_reported(isian, i)])
    program = [i.id for satu in isian.anak_aktif(None) for i in list_indikator_simpul(hasil, satu)]
    _write_reached(hasil, "opd/jumlah-indikator-program", program)


def count_tercapai(hasil: Hasil, ids: Iterable[str]) -> int:
    """Return how many of these indicators met their target in the period of the figures; one not measured did not."""
    nilai = (hasil.nilai(f"indikator/{id}/capaian/{hasil.periode.label}") for id in ids)
    return sum(satu is not None and satu >= SERATUS for satu in nilai)


def _write_reached(hasil: Hasil, pokok: str, ids: Sequence[str]) -> None:
    label = hasil.periode.label
    nilai = [hasil.nilai(f"indikator/{id}/capaian/{label}") for id in ids]
    counts = {
        "": len(nilai),
        "-tercapai": count_tercapai(hasil, ids),
        "-belum-tercapai": sum(n is not None and n < 100 for n in nilai),
        "-belum-terukur": sum(n is None for n in nilai),
    }
    for kelompok, banyak in counts.items():
        hasil.put(f"{pokok}{kelompok}/{label}", Decimal(banyak), CACAH, "cacah indikator yang dilaporkan")


def _write_average(hasil: Hasil, pokok: str, figures: Sequence[Ukuran]) -> None:
    label = hasil.periode.label
    nilai = _write_mean(hasil, f"{pokok}/rerata-capaian/{label}", figures)
    hasil.put(f"{pokok}/kategori/{label}", rate_capaian(hasil, nilai), TEKS, "skala capaian")


def _write_mean(hasil: Hasil, kunci: str, figures: Sequence[Ukuran]) -> Decimal | BelumTerukur:
    """The mean of the measured capaian, each cut at the declared cap."""
    batas = hasil.isian.pengaturan.batas_capaian
    capped = [apply_batas(f.desimal_murni, batas) if f.desimal_murni is not None else None for f in figures]
    rerata = mean(capped)
    places = tuple(place for figure in figures for place in figure.asal)
    hasil.put(kunci, rerata.nilai, bentuk_capaian(hasil), f"rata-rata {rerata.banyak} indikator", places)
    return rerata.nilai


def kelas_ikhtisar(skala: Skala) -> tuple[Langkah, ...]:
    """The classes of a scale, best first."""
    return tuple(reversed(skala.urut))


def _write_classes(hasil: Hasil, pokok: str, figures: Sequence[Ukuran]) -> None:
    """How many of the measured figures fall into each class, and in percent of them."""
    skala = hasil.skala(hasil.isian.pengaturan.skala_ikhtisar)
    measured = [figure.desimal_murni for figure in figures if figure.desimal_murni is not None]
    rated = [skala.rate(nilai) for nilai in measured] if skala else []
    for nomor, langkah in enumerate(kelas_ikhtisar(skala) if skala else (), 1):
        banyak = Decimal(sum(found is langkah for found in rated))
        hasil.put(f"{pokok}/{nomor}/jumlah/{hasil.periode.label}", banyak, CACAH, "cacah baris")
        persen = percent_of(banyak, Decimal(len(measured)))
        hasil.put(f"{pokok}/{nomor}/persen/{hasil.periode.label}", persen, PERSEN_KELAS, "jumlah / seluruhnya × 100")


def _write_efficiency(hasil: Hasil) -> None:
    """Of every indicator against the money of the programs that serve it, and of every program against its own."""
    label, aturan = hasil.periode.label, aturan_efisiensi(hasil)
    for indikator in hasil.isian.indikator:
        pokok = f"indikator/{indikator.id}"
        _write_one_efficiency(hasil, pokok, f"{pokok}/capaian/{label}", _serapan_of(hasil, indikator), aturan)
    tops = dict.fromkeys((*hasil.isian.daftar_program(), *hasil.isian.anak_simpul(None)))
    for program in tops:  # a kegiatan whose program was left out stands at the top of the tables, too
        pokok = f"simpul/{program.id}"
        each = [hasil.nilai(f"indikator/{i.id}/capaian/{label}") for i in list_indikator_simpul(hasil, program)]
        met = all(nilai is not None and nilai >= SERATUS for nilai in each)
        _write_one_efficiency(hasil, pokok, f"{pokok}/capaian/{label}", f"{pokok}/serapan/{label}", aturan, met)


def _serapan_of(hasil: Hasil, indikator: Indikator) -> str:
    return f"rencana/{indikator.induk}/serapan/{hasil.periode.label}"


def aturan_efisiensi(hasil: Hasil) -> AturanEfisiensi:
    """The rule that the workbook declares."""
    pengaturan = hasil.isian.pengaturan
    id_skala = pengaturan.skala_efisiensi
    if pengaturan.rumus_efisiensi is RumusEfisiensi.SELISIH and id_skala == "efisiensi":
        id_skala = "efisiensi-selisih"
    rated = pengaturan.rumus_efisiensi in (RumusEfisiensi.RASIO, RumusEfisiensi.SELISIH)
    skala = hasil.skala(id_skala) if rated else None
    return AturanEfisiensi(pengaturan.rumus_efisiensi, skala, pengaturan.efisiensi_bila_tercapai)


def _write_one_efficiency(
    hasil: Hasil, pokok: str, capaian: str, serapan: str, aturan: AturanEfisiensi, met: bool = True
) -> None:
    label = hasil.periode.label
    found = measure_efisiensi(_number(hasil, capaian), _number(hasil, serapan), aturan, met)
    bentuk = Bentuk(JenisAngka.PERSEN, hasil.isian.pengaturan.desimal_efisiensi)
    places = tuple(place for key in (capaian, serapan) if key in hasil for place in hasil[key].asal)
    hasil.put(f"{pokok}/efisiensi/{label}", found.nilai, bentuk, found.rumus.value, places)
    hasil.put(f"{pokok}/tingkat-efisiensi/{label}", found.tingkat or None, TEKS, "skala efisiensi", places)


def _number(hasil: Hasil, kunci: str) -> Decimal | BelumTerukur:
    if kunci not in hasil:
        return BelumTerukur("tidak ada program yang mendukung")
    nilai = hasil[kunci].desimal_murni
    return BelumTerukur(hasil[kunci].alasan or "belum terukur") if nilai is None else nilai
