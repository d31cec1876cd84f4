"""The action plan's monitoring says of each promised indicator what each quarter was to bring, and what it brought."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.measures.ukur import measure
from generator.model.nilai import TanpaNilai
from generator.reports.triwulan import build_lampiran_excel
from generator.reports.triwulan.capaian import reason_of
from generator.reports.triwulan.masa import build_masa
from generator.reports.triwulan.perkembangan import build_tabel_perkembangan
from generator.reports.triwulan.renja.renaksi import SETAHUN, build_renaksi
from tests.helpers.contoh import build_contoh

DEPAN = 5  # No., Sasaran, Indikator, Satuan, Target; then a pair per quarter


def _table(nama: str, triwulan: int):
    hasil = measure(build_contoh(nama), triwulan)
    return build_renaksi(hasil, build_masa(hasil))


def _rows(nama: str, triwulan: int) -> dict[str, list]:
    """The cells of each row from the indicator on, by the indicator's name."""
    rows = {}
    for baris in _table(nama, triwulan).baris:
        cells = baris.sel[-14:]
        rows[cells[0].teks] = list(cells)
    return rows


@pytest.mark.parametrize("triwulan", [1, 2, 3, 4])
def test_quarters_to_come_have_a_target_but_no_realisasi(triwulan):
    cells = _rows("contoh-bersih-2024", triwulan)["Indeks Kepuasan Masyarakat"]
    pairs = cells[3:11]
    assert [sel.teks for sel in pairs[::2]] == ["83,50", "83,80", "84,20", "84,50"]
    assert [bool(sel.teks) for sel in pairs[1::2]] == [nomor <= triwulan for nomor in range(1, 5)]


def test_the_capaian_is_that_of_the_report():
    hasil = measure(build_contoh("contoh-bersih-2024"), 3)
    rows = _rows("contoh-bersih-2024", 3)
    names = {indikator.uraian: indikator.id for indikator in hasil.isian.indikator}
    assert len(rows) >= 5
    for nama, cells in rows.items():
        assert cells[11].angka == hasil.nilai(f"indikator/{names[nama]}/capaian/2024-TW3")


def test_an_indicator_that_is_not_yet_assessed_says_why():
    cells = _rows("sumenep-2024", 1)["Indeks Penilaian Sistem Merit"]
    assert cells[11].teks == "–"
    assert "KASN" in "".join(cells[12].teks)


def test_the_spreadsheet_holds_the_matrix_and_the_action_plan_with_numbers():
    tables = build_lampiran_excel(measure(build_contoh("contoh-bersih-2024"), 2))
    assert [tabel.kunci for tabel in tables] == ["evaluasi-renja", "rencana-aksi"]
    assert sum(sel.angka is not None for baris in tables[1].baris for sel in baris.sel) > 30


def test_a_realisasi_of_the_year_alone_stands_under_the_last_quarter_with_a_note():
    isian = build_contoh("contoh-bersih-2024")
    blank = {f"realisasi_tw{nomor}": None for nomor in range(1, 5)}
    rows = tuple(replace(row, **blank, realisasi_tahun=Decimal(77)) for row in isian.realisasi)
    hasil = measure(replace(isian, realisasi=rows), 4)
    masa = build_masa(hasil)
    tabel = build_renaksi(hasil, masa)
    assert {row.sel[-4].angka for row in tabel.baris} == {Decimal(77)}
    assert SETAHUN.format(masa="Triwulan IV") in tabel.catatan
    assert build_tabel_perkembangan(hasil, masa) == ()
    assert SETAHUN.format(masa="Triwulan IV") not in _table("contoh-bersih-2024", 4).catatan


def test_an_indicator_typed_as_not_assessed_names_the_next_quarter_with_a_target():
    isian = build_contoh("contoh-bersih-2024")
    first = isian.daftar_iku()[0]
    dash = {f"realisasi_tw{nomor}": TanpaNilai("-") for nomor in range(1, 5)}
    targets = {"target_tw3": None, "target_tw4": Decimal(64), "alasan_belum": None}
    rows = tuple(replace(r, **dash, **targets) if r.indikator == first.id else r for r in isian.realisasi)
    hasil = measure(replace(isian, realisasi=rows), 2)
    told = "tidak ada penilaian sampai dengan Triwulan II; target berikutnya pada Triwulan IV"
    assert reason_of(hasil, build_masa(hasil), first) == told
