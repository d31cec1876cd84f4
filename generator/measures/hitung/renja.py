"""Columns 6 to 16 of the Evaluasi Renja matrix (Permendagri 86/2017), by kind of indicator and as literal sums."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.measures.akumulasi import carry_years, sum_literal
from generator.measures.capaian import BelumTerukur, apply_batas, percent_of
from generator.measures.hasil import RUPIAH, TEKS, Bentuk, Hasil, JenisAngka
from generator.measures.hitung.garis import Garis, garis_simpul
from generator.measures.hitung.kinerja import name_rumus, rate_capaian
from generator.measures.hitung.uang import add_all
from generator.measures.rerata import Rerata, mean, total_ratio
from generator.model.anggaran import IndikatorSimpul, IsianTriwulan
from generator.model.nilai import BasisRerata, JenisAkumulasi, Nilai
from generator.model.pilihan import PenjumlahanRenja, Tingkat

KOLOM_TRIWULAN = (9, 10, 11, 12)
BASIS_TINGKAT = {
    BasisRerata.PROGRAM: Tingkat.PROGRAM,
    BasisRerata.KEGIATAN: Tingkat.KEGIATAN,
    BasisRerata.SUB_KEGIATAN: Tingkat.SUB_KEGIATAN,
}


def measure_renja(hasil: Hasil) -> None:
    """Write the matrix of one quarter, twice: with our accumulation kinds and with the form's literal sums."""
    for awalan, harfiah in (("renja", False), ("renja-harfiah", True)):
        for garis in garis_simpul(hasil):
            if garis.indikator.simpul in hasil.isian.simpul_aktif:  # type: ignore[union-attr]
                _write_kinerja(garis, awalan, harfiah)
    for simpul in hasil.isian.simpul:
        if simpul.id in hasil.isian.simpul_aktif:
            _write_anggaran(hasil, simpul.id)
    for awalan in ("renja", "renja-harfiah"):
        _write_average_kinerja(hasil, awalan)
    _write_average_anggaran(hasil)


def bentuk_renja(hasil: Hasil) -> Bentuk:
    """Percent with the declared decimals of the matrix."""
    return Bentuk(JenisAngka.PERSEN, hasil.isian.pengaturan.desimal_renja)


def awalan_tercetak(hasil: Hasil) -> str:
    """The key prefix of the variant that the workbook chose to print."""
    literal = hasil.isian.pengaturan.penjumlahan_renja is PenjumlahanRenja.HARFIAH
    return "renja-harfiah" if literal else "renja"


def _write_kinerja(garis: Garis, awalan: str, harfiah: bool) -> None:
    hasil, sampai = garis.hasil, garis.hasil.batas_triwulan
    assert isinstance(garis.indikator, IndikatorSimpul)
    isian = garis.isian if isinstance(garis.isian, IsianTriwulan) else None
    target, target_places = garis.target(hasil.isian.profil.tahun)
    lalu = isian.realisasi_lalu if isian else None
    quarters = [isian.realisasi_tw[nomor - 1] if isian and nomor <= sampai else None for nomor in range(1, 5)]
    setahun = sum_literal(quarters) if harfiah else garis.kumulatif(sampai)[0]
    berjalan = _carry(garis.indikator.jenis_akumulasi, lalu, setahun, harfiah)
    akhir = garis.indikator.target_akhir
    places = tuple(isian.asal.sel(f"realisasi_tw{n}") for n in range(1, sampai + 1)) if isian else ()
    kolom = {
        6: akhir,
        7: lalu,
        8: target,
        **dict(zip(KOLOM_TRIWULAN, quarters, strict=True)),
        13: setahun,
        15: berjalan,
    }
    asal = {6: (garis.indikator.asal.sel("target_akhir"),), 8: target_places}
    for nomor, nilai in kolom.items():
        rumus = {13: "8+9+10+11" if harfiah else garis.indikator.jenis_akumulasi.value, 15: "7+13"}.get(nomor, "isian")
        hasil.put(_key(garis, awalan, nomor), nilai, garis.bentuk, rumus, *asal.get(nomor, places))
    for nomor, bagian, seluruh in ((14, setahun, target), (16, berjalan, akhir)):
        capaian = _ratio(bagian, seluruh) if harfiah else garis.capaian(seluruh, bagian)
        rumus = "realisasi / target × 100" if harfiah else name_rumus(garis)
        hasil.put(
            _key(garis, awalan, nomor), capaian, bentuk_renja(hasil), rumus, *places, *asal[6 if nomor == 16 else 8]
        )


def _key(garis: Garis, awalan: str, kolom: int) -> str:
    return f"{awalan}/{garis.indikator.id}/k/{kolom}/{garis.hasil.periode.label}"


def _carry(
    jenis: JenisAkumulasi, lalu: Nilai | None, setahun: Nilai | BelumTerukur | None, harfiah: bool
) -> Nilai | BelumTerukur | None:
    return setahun if isinstance(setahun, BelumTerukur) else carry_years(jenis, lalu, setahun, harfiah)


def _ratio(bagian: object, seluruh: object) -> Decimal | BelumTerukur:
    """13/8 × 100 as the form says, whatever the direction of the indicator."""
    if isinstance(bagian, Decimal) and isinstance(seluruh, Decimal):
        return percent_of(bagian, seluruh)
    return BelumTerukur("target atau realisasi belum berupa angka")


def _write_anggaran(hasil: Hasil, simpul: str) -> None:
    """The Rp columns repeat the node's money under the form's column numbers."""
    label, tahun = hasil.periode.label, hasil.isian.profil.tahun
    sumber = {6: "renstra", 7: "realisasi-lalu", 8: f"pagu/{label}", 13: f"realisasi-kumulatif/{label}"}
    for nomor, kolom in enumerate(KOLOM_TRIWULAN, 1):
        if nomor <= hasil.batas_triwulan:
            sumber[kolom] = f"realisasi/{tahun}-TW{nomor}"
    uang = {kolom: hasil[f"simpul/{simpul}/{key}"] for kolom, key in sumber.items()}
    for kolom, ukuran in sorted(uang.items()):
        hasil.put(f"renja/{simpul}/rp/{kolom}/{label}", ukuran.nilai, RUPIAH, ukuran.rumus, *ukuran.asal)
    berjalan = add_all((uang[7].desimal_murni, uang[13].desimal_murni))
    asal = (*uang[7].asal, *uang[13].asal)
    hasil.put(f"renja/{simpul}/rp/15/{label}", berjalan, RUPIAH, "7+13", *asal)
    bentuk = bentuk_renja(hasil)
    hasil.put(
        f"renja/{simpul}/rp/14/{label}",
        _ratio(uang[13].nilai, uang[8].nilai),
        bentuk,
        "13/8 × 100",
        *uang[13].asal,
        *uang[8].asal,
    )
    hasil.put(
        f"renja/{simpul}/rp/16/{label}", _ratio(berjalan, uang[6].nilai), bentuk, "15/6 × 100", *asal, *uang[6].asal
    )


def _rows(hasil: Hasil, basis: BasisRerata) -> Iterator[str]:
    """The active nodes over which an average is taken; the basis «total» takes all of them."""
    for simpul in hasil.isian.simpul:
        if simpul.id in hasil.isian.simpul_aktif and BASIS_TINGKAT.get(basis, simpul.tingkat) is simpul.tingkat:
            yield simpul.id


def _average_kinerja(hasil: Hasil, awalan: str, basis: BasisRerata) -> Rerata:
    batas, label = hasil.isian.pengaturan.batas_capaian, hasil.periode.label
    figures = [
        hasil[f"{awalan}/{indikator.id}/k/14/{label}"]
        for simpul in _rows(hasil, basis)
        for indikator in hasil.isian.indikator_dari_simpul(simpul)
    ]
    values = [figure.desimal_murni for figure in figures]
    return mean((apply_batas(nilai, batas) if nilai is not None else None for nilai in values), basis)


def _write_average_kinerja(hasil: Hasil, awalan: str) -> None:
    label = hasil.periode.label
    for basis in BasisRerata:
        rerata = _average_kinerja(hasil, awalan, basis)
        key = f"{awalan}/rata-rata/k/{label}/{_slug(basis)}"
        hasil.put(key, rerata.nilai, bentuk_renja(hasil), f"rata-rata {rerata.banyak} baris {basis.value}")
    _write_chosen(hasil, awalan, "k", hasil.isian.pengaturan.basis_rerata_kinerja)


def _write_average_anggaran(hasil: Hasil) -> None:
    label = hasil.periode.label
    for basis in BasisRerata:
        rerata = _average_anggaran(hasil, basis)
        rumus = (
            "jumlah realisasi / jumlah pagu × 100"
            if basis is BasisRerata.TOTAL
            else f"rata-rata {rerata.banyak} baris {basis.value}"
        )
        hasil.put(f"renja/rata-rata/rp/{label}/{_slug(basis)}", rerata.nilai, bentuk_renja(hasil), rumus)
    _write_chosen(hasil, "renja", "rp", hasil.isian.pengaturan.basis_rerata_anggaran)


def _average_anggaran(hasil: Hasil, basis: BasisRerata) -> Rerata:
    label = hasil.periode.label
    if basis is BasisRerata.TOTAL:
        return total_ratio([(hasil.nilai(f"opd/realisasi-kumulatif/{label}"), hasil.nilai(f"opd/pagu/{label}"))])
    return mean((hasil.nilai(f"renja/{simpul}/rp/14/{label}") for simpul in _rows(hasil, basis)), basis)


def _slug(basis: BasisRerata) -> str:
    return basis.value.replace(" ", "-")


def _write_chosen(hasil: Hasil, awalan: str, jenis: str, basis: BasisRerata) -> None:
    """The average that the workbook chose to print, and its predicate."""
    label = hasil.periode.label
    chosen = hasil[f"{awalan}/rata-rata/{jenis}/{label}/{_slug(basis)}"]
    hasil.put(f"{awalan}/rata-rata/{jenis}/{label}", _value(chosen.nilai, chosen.alasan), chosen.bentuk, chosen.rumus)
    nilai = chosen.desimal_murni
    predikat = rate_capaian(hasil, nilai if nilai is not None else BelumTerukur(chosen.alasan))
    hasil.put(f"{awalan}/predikat/{jenis}/{label}", predikat, TEKS, "skala capaian")


def _value(nilai: Nilai | None, alasan: str) -> Nilai | BelumTerukur:
    return BelumTerukur(alasan) if nilai is None else nilai
