"""Sums of the staff tables and of spending by kind."""

from __future__ import annotations

from decimal import Decimal

from generator.measures.capaian import BelumTerukur
from generator.measures.hasil import CACAH, RUPIAH, Hasil
from generator.measures.hitung.anggaran import bentuk_serapan, measure_share
from generator.measures.hitung.uang import add_all
from generator.model.analisis import IsiTabel, TabelIsian
from generator.model.isian import group_by
from generator.model.pilihan import JenisTabel

_KOLOM_FORMASI, _KOLOM_TERISI = 0, 1


def measure_tabel(hasil: Hasil) -> None:
    """Write row and column totals of every table of counts, and the totals of spending."""
    for tabel in hasil.isian.tabel:
        if tabel.jenis is not JenisTabel.BEBAS:
            _write_tabel(hasil, tabel)
    _write_belanja(hasil)


def _numbers(tabel: TabelIsian, row: IsiTabel) -> list[Decimal | None]:
    return [isi if isinstance(isi, Decimal) else None for isi in row.isi[: len(tabel.daftar_kolom)]]


def _write_tabel(hasil: Hasil, tabel: TabelIsian) -> None:
    pokok, rows = f"tabel/{tabel.id}", hasil.isian.isi_dari(tabel.id)
    grid = [_numbers(tabel, row) for row in rows]
    for nomor, (row, numbers) in enumerate(zip(rows, grid, strict=True), 1):
        places = tuple(row.asal.sel(f"isi_{kolom}") for kolom in range(1, len(tabel.daftar_kolom) + 1))
        if tabel.jenis is JenisTabel.FORMASI:
            hasil.put(f"{pokok}/baris/{nomor}/belum-terisi", _unfilled(numbers), CACAH, "formasi − terisi", places)
        else:
            hasil.put(f"{pokok}/baris/{nomor}/jumlah", add_all(numbers), CACAH, "jumlah baris", places)
    for kolom in range(len(tabel.daftar_kolom)):
        places = tuple(row.asal.sel(f"isi_{kolom + 1}") for row in rows)
        jumlah = add_all(numbers[kolom] for numbers in grid)
        hasil.put(f"{pokok}/kolom/{kolom + 1}/jumlah", jumlah, CACAH, "jumlah kolom", places)
    if tabel.jenis is JenisTabel.FORMASI:
        hasil.put(f"{pokok}/belum-terisi", add_all(_unfilled(numbers) for numbers in grid), CACAH, "jumlah kolom")
    else:
        hasil.put(f"{pokok}/jumlah", add_all(isi for numbers in grid for isi in numbers), CACAH, "jumlah seluruhnya")


def _unfilled(numbers: list[Decimal | None]) -> Decimal | None:
    """Posts not filled: the first column (formasi) minus the second (terisi); an empty cell of filled posts is zero."""
    if len(numbers) <= _KOLOM_TERISI or numbers[_KOLOM_FORMASI] is None:
        return None
    return numbers[_KOLOM_FORMASI] - (numbers[_KOLOM_TERISI] or Decimal(0))


def _write_belanja(hasil: Hasil) -> None:
    tahun = hasil.isian.profil.tahun
    for simpul, rows in group_by(hasil.isian.belanja, "simpul").items():
        pokok = f"belanja/{simpul or 'opd'}"
        for kunci, key in (("pagu_murni", "pagu-murni"), ("pagu", "pagu"), ("realisasi", "realisasi")):
            places = tuple(row.asal.sel(kunci) for row in rows)
            jumlah = _complete_sum([getattr(row, kunci) for row in rows])
            hasil.put(f"{pokok}/{key}/{tahun}", jumlah, RUPIAH, "jumlah jenis belanja", places)
        serapan = measure_share(hasil, f"{pokok}/realisasi/{tahun}", f"{pokok}/pagu/{tahun}")
        hasil.put(f"{pokok}/serapan/{tahun}", serapan, bentuk_serapan(hasil), "realisasi / pagu × 100")
        _write_selisih(hasil, pokok, tahun)
        _write_rows(hasil, pokok, rows)


def _write_selisih(hasil: Hasil, pokok: str, tahun: int) -> None:
    """What the change of the budget added; nothing known where one of the two is not."""
    murni, pagu = (hasil[f"{pokok}/{kunci}/{tahun}"] for kunci in ("pagu-murni", "pagu"))
    before, after = murni.desimal_murni, pagu.desimal_murni
    selisih = None if before is None or after is None else after - before
    hasil.put(f"{pokok}/selisih-pagu/{tahun}", selisih, RUPIAH, "pagu − pagu murni", (*murni.asal, *pagu.asal))


def _complete_sum(amounts: list[Decimal | None]) -> Decimal | BelumTerukur | None:
    """The sum of kinds of spending; with one of them blank it would say less than was spent."""
    present = add_all(amounts)
    return BelumTerukur("sebagian jenis belanja belum diisi") if present is not None and None in amounts else present


def _write_rows(hasil: Hasil, pokok: str, rows: tuple) -> None:
    tahun = hasil.isian.profil.tahun
    for nomor, row in enumerate(rows, 1):
        for kunci, key in (("pagu_murni", "pagu-murni"), ("pagu", "pagu"), ("realisasi", "realisasi")):
            nama = f"{pokok}/baris/{nomor}/{key}/{tahun}"
            hasil.put(nama, getattr(row, kunci), RUPIAH, "isian", (row.asal.sel(kunci),))
        _write_selisih(hasil, f"{pokok}/baris/{nomor}", tahun)
        serapan = measure_share(
            hasil, f"{pokok}/baris/{nomor}/realisasi/{tahun}", f"{pokok}/baris/{nomor}/pagu/{tahun}"
        )
        hasil.put(f"{pokok}/baris/{nomor}/serapan/{tahun}", serapan, bentuk_serapan(hasil), "realisasi / pagu × 100")
