"""Columns 6 to 16 of the Evaluasi Renja matrix (Permendagri 86/2017), by kind of indicator and as literal sums."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.measures.akumulasi import carry_years, sum_literal
from generator.measures.capaian import BelumTerukur, apply_batas, percent_of
from generator.measures.hasil import RUPIAH, TEKS, Bentuk, Hasil, JenisAngka, Ukuran, find_bentuk
from generator.measures.hitung.garis import Bernilai, Garis, garis_simpul
from generator.measures.hitung.kinerja import name_rumus, rate_capaian
from generator.measures.hitung.uang import add_all
from generator.measures.rerata import mean, total_ratio
from generator.model.anggaran import IsianTriwulan
from generator.model.nilai import BasisRerata, JenisAkumulasi, Nilai
from generator.model.pilihan import PenjumlahanRenja, Tingkat

HARFIAH = "renja-harfiah"
ISIAN = "isian"  # the formula of a value that no other column gives
KOLOM_TRIWULAN = (9, 10, 11, 12)
BASIS_TINGKAT = {
    BasisRerata.PROGRAM: Tingkat.PROGRAM,
    BasisRerata.KEGIATAN: Tingkat.KEGIATAN,
    BasisRerata.SUB_KEGIATAN: Tingkat.SUB_KEGIATAN,
}


def measure_renja(hasil: Hasil) -> None:
    """Write the matrix of one quarter, twice: with our accumulation kinds and with the form's literal sums."""
    active = [g for g in garis_simpul(hasil) if g.indikator.simpul in hasil.isian.simpul_aktif]  # type: ignore[union-attr]
    rows = [(garis, _read_kolom(garis)) for garis in active]
    for awalan in ("renja", HARFIAH):
        for garis, kolom in rows:
            _write_kinerja(garis, awalan, kolom)
    for simpul in hasil.isian.simpul:
        if simpul.id in hasil.isian.simpul_aktif:
            _write_anggaran(hasil, simpul.id)
    for awalan in ("renja", HARFIAH):
        _write_average_kinerja(hasil, awalan)
    _write_average_anggaran(hasil)


def bentuk_renja(hasil: Hasil) -> Bentuk:
    """Percent with the declared decimals of the matrix."""
    return find_bentuk(JenisAngka.PERSEN, hasil.isian.pengaturan.desimal_renja)


def awalan_tercetak(hasil: Hasil) -> str:
    """The key prefix of the variant that the workbook chose to print."""
    literal = hasil.isian.pengaturan.penjumlahan_renja is PenjumlahanRenja.HARFIAH
    return HARFIAH if literal else "renja"


def _read_kolom(garis: Garis) -> dict[int, Bernilai]:
    """The K columns of one indicator that are alike in both variants; each names the cells it comes from."""
    sampai = garis.hasil.batas_triwulan
    isian = garis.isian if isinstance(garis.isian, IsianTriwulan) else None
    kolom = {6: garis.target_akhir(), 7: (None, ()), 8: garis.target(garis.hasil.isian.profil.tahun)}
    kolom |= dict.fromkeys(KOLOM_TRIWULAN, (None, ()))
    if isian:
        kolom[7] = isian.realisasi_lalu, (isian.asal.sel("realisasi_lalu"),)
        for nomor in range(1, sampai + 1):
            kolom[KOLOM_TRIWULAN[nomor - 1]] = isian.realisasi_tw[nomor - 1], (isian.asal.sel(f"realisasi_tw{nomor}"),)
    return kolom | {13: garis.kumulatif(sampai)}


def _write_kinerja(garis: Garis, awalan: str, kolom: dict[int, Bernilai]) -> None:
    """The K columns of one indicator in one variant: 13 as our accumulation kinds or the form's literal sum make it."""
    harfiah = awalan == HARFIAH
    setahun, asal_setahun = kolom[13]
    rumus_setahun = "8+9+10+11" if harfiah else garis.indikator.jenis_akumulasi.value
    asal_triwulan = tuple(place for nomor in KOLOM_TRIWULAN for place in kolom[nomor][1])
    if not set(asal_setahun) <= set(asal_triwulan):
        rumus_setahun = ISIAN  # typed for the year, or made of its details
    elif harfiah:
        setahun, asal_setahun = sum_literal([kolom[nomor][0] for nomor in KOLOM_TRIWULAN]), asal_triwulan
    lalu, asal_lalu = kolom[7]
    berjalan = _carry(garis.indikator.jenis_akumulasi, lalu, setahun, harfiah)
    kolom = {**kolom, 13: (setahun, asal_setahun), 15: (berjalan, (*asal_lalu, *asal_setahun))}
    for nomor, (nilai, asal) in kolom.items():
        rumus = {13: rumus_setahun, 15: "7+13"}.get(nomor, ISIAN)
        garis.hasil.put(_key(garis, awalan, nomor), nilai, garis.bentuk, rumus, asal)
    _write_capaian(garis, awalan, 14, kolom[13], kolom[8])
    _write_capaian(garis, awalan, 16, kolom[15], kolom[6])


def _write_capaian(garis: Garis, awalan: str, nomor: int, bagian: Bernilai, seluruh: Bernilai) -> None:
    """Column 14 (13 against 8) or 16 (15 against 6)."""
    harfiah = awalan == HARFIAH
    capaian = _ratio(bagian[0], seluruh[0]) if harfiah else garis.capaian(seluruh[0], bagian[0])
    rumus = "realisasi / target × 100" if harfiah else name_rumus(garis)
    bentuk = bentuk_renja(garis.hasil)
    garis.hasil.put(_key(garis, awalan, nomor), capaian, bentuk, rumus, (*bagian[1], *seluruh[1]))


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
        hasil.put(f"renja/{simpul}/rp/{kolom}/{label}", ukuran.nilai, RUPIAH, ukuran.rumus, ukuran.asal)
    berjalan = add_all((uang[7].desimal_murni, uang[13].desimal_murni))
    asal = (*uang[7].asal, *uang[13].asal)
    hasil.put(f"renja/{simpul}/rp/15/{label}", berjalan, RUPIAH, "7+13", asal)
    bentuk = bentuk_renja(hasil)
    hasil.put(
        f"renja/{simpul}/rp/14/{label}",
        _ratio(uang[13].nilai, uang[8].nilai),
        bentuk,
        "13/8 × 100",
        (*uang[13].asal, *uang[8].asal),
    )
    hasil.put(
        f"renja/{simpul}/rp/16/{label}", _ratio(berjalan, uang[6].nilai), bentuk, "15/6 × 100", (*asal, *uang[6].asal)
    )


def list_simpul_basis(hasil: Hasil, basis: BasisRerata) -> Iterator[str]:
    """Yield the active nodes over which an average is taken; the basis «total» takes all of them."""
    for simpul in hasil.isian.simpul:
        if simpul.id in hasil.isian.simpul_aktif and BASIS_TINGKAT.get(basis, simpul.tingkat) is simpul.tingkat:
            yield simpul.id


def list_baris_kinerja(hasil: Hasil, awalan: str, basis: BasisRerata) -> list[list[Ukuran]]:
    """Return column 14 of the indicators, node by node; for the basis «total» every row stands for itself."""
    label = hasil.periode.label
    nodes = [
        [hasil[f"{awalan}/{indikator.id}/k/14/{label}"] for indikator in hasil.isian.indikator_dari_simpul(simpul)]
        for simpul in list_simpul_basis(hasil, basis)
    ]
    return [[figure] for node in nodes for figure in node] if basis is BasisRerata.TOTAL else [n for n in nodes if n]


def _capped_mean(hasil: Hasil, figures: list[Ukuran]) -> Decimal | BelumTerukur:
    batas = hasil.isian.pengaturan.batas_capaian
    values = [figure.desimal_murni for figure in figures]
    return mean(apply_batas(nilai, batas) if nilai is not None else None for nilai in values).nilai


def _write_average_kinerja(hasil: Hasil, awalan: str) -> None:
    """The mean over programs (kegiatan, sub kegiatan), each by the mean of its indicators; «total»: over all rows."""
    label = hasil.periode.label
    for basis in BasisRerata:
        nodes = list_baris_kinerja(hasil, awalan, basis)
        rerata = mean((_capped_mean(hasil, figures) for figures in nodes), basis)
        rumus = f"rata-rata {rerata.banyak} baris {'' if basis is BasisRerata.TOTAL else basis.value}".rstrip()
        asal = tuple(place for figures in nodes for figure in figures for place in figure.asal)
        key = f"{awalan}/rata-rata/k/{label}/{_slug(basis)}"
        hasil.put(key, rerata.nilai, bentuk_renja(hasil), rumus, asal)
    _write_chosen(hasil, awalan, "k", hasil.isian.pengaturan.basis_rerata_kinerja)


def _write_average_anggaran(hasil: Hasil) -> None:
    """The mean over programs (kegiatan, sub kegiatan); «total»: all realisasi against all pagu."""
    label = hasil.periode.label
    for basis in BasisRerata:
        figures = [hasil[f"renja/{simpul}/rp/14/{label}"] for simpul in list_simpul_basis(hasil, basis)]
        rerata = mean((figure.desimal_murni for figure in figures), basis)
        rumus = f"rata-rata {rerata.banyak} baris {basis.value}"
        if basis is BasisRerata.TOTAL:
            figures = [hasil[f"opd/realisasi-kumulatif/{label}"], hasil[f"opd/pagu/{label}"]]
            rerata = total_ratio([(figures[0].desimal_murni, figures[1].desimal_murni)])
            rumus = "jumlah realisasi / jumlah pagu × 100"
        asal = tuple(place for figure in figures for place in figure.asal)
        hasil.put(f"renja/rata-rata/rp/{label}/{_slug(basis)}", rerata.nilai, bentuk_renja(hasil), rumus, asal)
    _write_chosen(hasil, "renja", "rp", hasil.isian.pengaturan.basis_rerata_anggaran)


def _slug(basis: BasisRerata) -> str:
    return basis.value.replace(" ", "-")


def _write_chosen(hasil: Hasil, awalan: str, jenis: str, basis: BasisRerata) -> None:
    """The average that the workbook chose to print, and its predicate."""
    label = hasil.periode.label
    chosen = hasil[f"{awalan}/rata-rata/{jenis}/{label}/{_slug(basis)}"]
    nilai_tercetak = _value(chosen.nilai, chosen.alasan)
    hasil.put(f"{awalan}/rata-rata/{jenis}/{label}", nilai_tercetak, chosen.bentuk, chosen.rumus, chosen.asal)
    nilai = chosen.desimal_murni
    predikat = rate_capaian(hasil, nilai if nilai is not None else BelumTerukur(chosen.alasan))
    hasil.put(f"{awalan}/predikat/{jenis}/{label}", predikat, TEKS, "skala capaian", chosen.asal)


def _value(nilai: Nilai | None, alasan: str) -> Nilai | BelumTerukur:
    return BelumTerukur(alasan) if nilai is None else nilai
