"""Widths of the tables of the quarterly report: no figure and no word breaks, and repeated captions are not clipped."""

import pytest

from generator.model.pilihan import BentukTriwulan
from generator.reports import triwulan
from generator.reports.tabel import Baris, Jenis, Kolom, Sel, Tabel
from generator.reports.triwulan.lebar import (
    LEBAR_A3,
    LEBAR_A4,
    LEBAR_A4_LANSKAP,
    PUSAT,
    UKURAN_DARURAT,
    Ruang,
    count_lines,
    fit_kolom,
    measure_text,
    set_heights,
)
from tests.reports.triwulan.bantu import measure_with

CONTOH = ("contoh-bersih-2024", "sumenep-2024", "pasuruan-2024", "kecamatan", "inspektorat", "dinkes")
LEBAR = {"evaluasi-renja": LEBAR_A3, "rencana-aksi": LEBAR_A3, "kinerja-anggaran": LEBAR_A4_LANSKAP}
TEPI = 4.0  # points of margins in a narrow cell
PADAT = 15.0  # em: a longer «word» is a code or an address that may break


def tables(isi: object) -> list[Tabel]:
    """All tables of a section."""
    if isinstance(isi, Tabel):
        return [isi]
    return [tabel for satu in isi for tabel in tables(satu)] if isinstance(isi, tuple) else []


def single_cells(baris: tuple[Baris, ...]) -> list[tuple[int, Baris, Sel]]:
    """The cells of one column with column and row; merged rows above are taken into account."""
    found, reach = [], {}
    for row in baris:
        column = 0
        covered = {place for place, rest in reach.items() if rest}
        reach = {place: rest - 1 for place, rest in reach.items() if rest}
        for sel in row.sel:
            while column in covered:
                column += 1
            if sel.gabung_kolom == 1:
                found.append((column, row, sel))
            if sel.gabung_baris > 1:
                reach.update(dict.fromkeys(range(column, column + sel.gabung_kolom), sel.gabung_baris - 1))
            column += sel.gabung_kolom
    return found


def broken_words(tabel: Tabel) -> list[str]:
    """Words and figures that are wider than their column as drawn on the page; words may break after a stroke."""
    total = sum(kolom.lebar for kolom in tabel.kolom)
    scale = LEBAR.get(tabel.kunci, LEBAR_A4) / total
    broken = []
    for column, row, sel in single_cells((*tabel.kepala, *tabel.baris)):
        lines = (sel.teks,) if isinstance(sel.teks, str) else sel.teks
        tebal = sel.tebal or row.jenis in (Jenis.PROGRAM, Jenis.KEPALA)
        for word in (word for line in lines for word in line.replace("/", "/ ").split()):
            width = measure_text(word, tebal)
            if width < PADAT and width * tabel.ukuran + TEPI > tabel.kolom[column].lebar * scale + 0.01:
                broken.append(word)
    return broken


@pytest.mark.parametrize("triwulan_ke", [2, 4])
@pytest.mark.parametrize("bentuk", BentukTriwulan)
@pytest.mark.parametrize("nama", CONTOH)
def test_no_word_and_no_figure_is_wider_than_its_column(nama, bentuk, triwulan_ke):
    context = triwulan.build(measure_with(nama, triwulan_ke, bentuk_triwulan=bentuk))
    found = [tabel for isi in context.values() for tabel in tables(isi) if tabel.kunci != "tujuan-sasaran-daerah"]
    assert len(found) >= 4
    assert {tabel.kunci: broken_words(tabel) for tabel in found} == {tabel.kunci: [] for tabel in found}


def test_smaller_type_is_taken_before_figures_break():
    rows = (Baris(tuple(Sel(teks) for teks in ("Meningkatnya", *["4.250.000.000"] * 8))),)
    ukuran, kolom = fit_kolom((), rows, [Ruang(1), *[PUSAT] * 8])
    assert ukuran in UKURAN_DARURAT
    assert sum(satu.lebar for satu in kolom) == pytest.approx(LEBAR_A4)
    assert min(satu.lebar for satu in kolom) >= measure_text("4.250.000.000") * ukuran


def test_a_merged_caption_counts_for_all_its_header_rows():
    kepala = (
        Baris((Sel("Capaian s.d. Triwulan IV", gabung_baris=2), Sel("Triwulan", gabung_kolom=2)), Jenis.KEPALA),
        Baris((Sel("Target"), Sel("Realisasi")), Jenis.KEPALA),
    )
    rows = set_heights(kepala, (Kolom(40.0), Kolom(60.0), Kolom(60.0)), 7.5)
    lines = count_lines("Capaian s.d. Triwulan IV", (40.0 - 4.8) / 7.5)
    assert lines >= 3
    assert rows[0].tinggi + rows[1].tinggi == pytest.approx(lines * 1.2 * 7.5 + 4.0)


@pytest.mark.parametrize(("bagian", "bentuk"), [("tabel_renaksi", "LENGKAP"), ("tabel_target", "RINGKAS")])
def test_repeated_headers_of_merged_captions_have_heights(bagian, bentuk):
    tabel = triwulan.build(measure_with("dinkes", 2, bentuk_triwulan=BentukTriwulan[bentuk]))[bagian]
    assert all(row.tinggi > tabel.ukuran for row in tabel.kepala)
