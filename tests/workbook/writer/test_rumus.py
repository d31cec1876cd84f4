"""Computed cells: LibreOffice computes what was written, and what is shown is what the program measures."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from io import BytesIO
from random import Random
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.workbook.builder import build_isian
from generator.workbook.schema.hitungan import LIHAT
from generator.workbook.schema.rekap import JUMLAH, LEMBAR
from generator.workbook.writer import write_workbook
from generator.workbook.writer.hitung.kalkulator import Kalkulator
from generator.workbook.writer.hitung.rekap import BARIS_JUMLAH
from generator.workbook.writer.letak import BARIS_PERTAMA
from tests.helpers.contoh import CONTOH, load_sumber, measure_contoh, read_bytes
from tests.helpers.hitung_ulang import SOFFICE, recalculate
from tests.helpers.ringkas import without_spare_rows
from tests.workbook.kertas import PROFIL

NAMA = [path.stem for path in CONTOH]
UANG = {
    "pagu_berlaku": "simpul/{}/pagu/{tahun}",
    "realisasi_kini": "simpul/{}/realisasi-kumulatif/{tahun}",
    "sisa": "simpul/{}/sisa/{tahun}",
    "serapan": "simpul/{}/serapan/{tahun}",
}
KINERJA = {
    "target_setahun": "indikator/{}/target/{tahun}",
    "realisasi_kini": "indikator/{}/realisasi/{tahun}",
    "capaian": "indikator/{}/capaian/{tahun}",
}
PADANAN = (  # sheet, column of the id, computed column and the figure that it shows
    ("anggaran", "simpul", UANG),
    (
        "rekap",
        "id",
        {"pagu": UANG["pagu_berlaku"], "realisasi": UANG["realisasi_kini"]} | {k: UANG[k] for k in ("sisa", "serapan")},
    ),
    ("realisasi", "indikator", KINERJA),
    ("isian_triwulan", "indikator", KINERJA),
    (
        "rekap_kinerja",
        "id",
        {"target": KINERJA["target_setahun"], "realisasi": KINERJA["realisasi_kini"], "capaian": KINERJA["capaian"]},
    ),
)


def read_rows(book: Workbook, lembar: str) -> list[dict[str, Any]]:
    """The rows of a sheet by column key, computed cells by what they show."""
    sheet = LEMBAR[lembar]
    cells = book[sheet.title].iter_rows(min_row=BARIS_PERTAMA, max_col=len(sheet.susunan), values_only=True)
    return [dict(zip((column.key for column in sheet.susunan), row, strict=True)) for row in cells]


def differences(book: Workbook, hasil: Hasil) -> tuple[int, list[str]]:
    """How many figures were compared, and which shown one is not the program's."""
    tahun, banyak, salah = hasil.isian.profil.tahun, 0, []
    for lembar, id, columns in PADANAN:
        for row in read_rows(book, lembar):
            for key, kunci in columns.items() if row[id] else ():
                shown, figure = row[key], hasil[kunci.format(row[id], tahun=tahun)]
                if shown == LIHAT:
                    continue
                banyak += 1
                if not is_same(shown, figure.nilai):
                    salah.append(f"{lembar} {row[id]} {key}: {shown} but {figure.nilai}")
    return banyak, salah


def is_same(shown: Any, nilai: Any) -> bool:
    """The same value to 15 digits; what has no figure shows nothing."""
    if isinstance(nilai, Decimal) and isinstance(shown, (int, float)):
        return abs(Decimal(shown) - nilai) <= max(abs(nilai), 1) * Decimal("1E-13")
    return shown in (None, "") if nilai is None else shown == str(nilai)


@cache
def write_contoh(nama: str) -> bytes:
    with without_spare_rows():
        return write_workbook(load_sumber(nama))


def show(content: bytes) -> Workbook:
    return load_workbook(BytesIO(content), data_only=True)


@pytest.mark.parametrize("nama", NAMA)
def test_every_shown_figure_is_the_one_that_the_program_measures(nama):
    banyak, salah = differences(show(write_contoh(nama)), measure_contoh(nama))
    assert salah == []
    assert banyak > 100


@pytest.mark.parametrize("nama", NAMA)
def test_the_sums_of_the_agency_are_those_of_the_program(nama):
    hasil, book = measure_contoh(nama), show(write_contoh(nama))
    tahun = hasil.isian.profil.tahun
    for key, kunci in {
        "pagu": "pagu",
        "realisasi": "realisasi-kumulatif",
        "sisa": "sisa",
        "serapan": "serapan",
    }.items():
        cell = book["Rekap"].cell(BARIS_JUMLAH + 1, LEMBAR["rekap"].letak(key) + 1)
        assert is_same(cell.value, hasil[f"opd/{kunci}/{tahun}"].nilai), key
    assert set(JUMLAH) == {"pagu", "realisasi", "sisa", "serapan"}


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("nama", NAMA)
def test_libreoffice_computes_what_was_written(nama, tmp_path):
    content = write_contoh(nama)
    assert list_unlike(content, recalculate(content, tmp_path)) == []


def list_unlike(content: bytes, anew: bytes) -> list[str]:
    rumus, kini, ulang = load_workbook(BytesIO(content)), show(content), show(anew)
    cells = [
        (ws.title, cell.coordinate) for ws in rumus for row in ws.iter_rows() for cell in row if cell.data_type == "f"
    ]
    assert len(cells) > 1000
    pairs = {place: (kini[place[0]][place[1]].value, ulang[place[0]][place[1]].value) for place in cells}
    return [f"{place}: {lama!r} became {baru!r}" for place, (lama, baru) in pairs.items() if not is_equal(lama, baru)]


def is_equal(lama: Any, baru: Any) -> bool:
    if isinstance(lama, (int, float)) and isinstance(baru, (int, float)):
        return abs(lama - baru) <= 1e-12 * max(abs(lama), abs(baru), 1)
    return (lama or "") == (baru or "")


def make_tree(seed: int) -> dict[str, Any]:
    """A random agency: trees of one to three levels, amounts typed, left blank, or stated for parents only."""
    acak = Random(seed)
    data: dict[str, Any] = {
        "versi_skema": 2,
        "profil": {
            **PROFIL,
            "triwulan_terakhir": acak.randint(0, 4),
            **({"pagu_perubahan_mulai": acak.randint(1, 4)} if acak.random() < 0.7 else {}),
        },
        "simpul": [],
        "anggaran": [],
        "anggaran_dokumen": [],
        "indikator_simpul": [],
        "isian_triwulan": [],
    }
    for program in range(acak.randint(1, 4)):
        grow(data, acak, None, f"P{program + 1}", ["program", "kegiatan", "sub kegiatan"])
    return data


def grow(data: dict[str, Any], acak: Random, induk: str | None, id: str, tingkat: list[str]) -> None:
    row = {"id": id, "tingkat": tingkat[0], "nama": f"Simpul {id}"}
    data["simpul"].append(row | ({"induk": induk} if induk else {}))
    if len(tingkat) == 1 or acak.random() < 0.15:
        data["anggaran"].append({"simpul": id, **amounts(acak)})
    elif acak.random() < 0.3:
        data["anggaran_dokumen"].append({"simpul": id, **amounts(acak)})
    if acak.random() < 0.6:
        add_indicator(data, acak, id)
    for nomor in range(acak.randint(0, 3) if len(tingkat) > 1 else 0):
        grow(data, acak, id, f"{id}.{nomor + 1}", tingkat[1:])


def amounts(acak: Random) -> dict[str, int]:
    keys = [
        "pagu_murni",
        "pagu_perubahan",
        "realisasi_tahun",
        *(f"{a}_tw{n}" for a in ("kas", "realisasi") for n in range(1, 5)),
    ]
    return {
        key: acak.choice((0, acak.randint(1, 10**10)))
        for key in keys
        if acak.random() < (0.2 if key == keys[2] else 0.7)
    }


def add_indicator(data: dict[str, Any], acak: Random, simpul: str) -> None:
    id, nilai = f"I.{simpul}", lambda: acak.choice((0, 100, 12.5, -3, 82.1, 1 / 3, "BB", "80-90", "-"))
    jenis = ("kumulatif", "posisi akhir", "persentase progresif", "tren menurun", "rata-rata", None)
    row = {"id": id, "simpul": simpul, "uraian": f"Indikator {id}", "satuan": "Dokumen", "target_4": nilai()}
    row |= {"polaritas": acak.choice(("positif", "negatif", "stabil", None)), "jenis_akumulasi": acak.choice(jenis)}
    data["indikator_simpul"].append({key: isi for key, isi in row.items() if isi is not None})
    keys = [
        "target_tahun",
        "target_perubahan",
        "target_pk",
        "realisasi_tahun",
        *(f"realisasi_tw{n}" for n in range(1, 5)),
    ]
    data["isian_triwulan"].append({"indikator": id} | {key: nilai() for key in keys if acak.random() < 0.6})


@pytest.mark.parametrize("seed", range(12))
def test_a_random_tree_shows_the_programs_figures(seed):
    data = make_tree(seed)
    with without_spare_rows():
        content = write_workbook(data)
    isian = build_isian(read_bytes(content))
    assert isian is not None
    assert differences(show(content), measure(isian))[1] == []


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
def test_libreoffice_computes_random_trees_alike(tmp_path):
    with without_spare_rows():
        content = write_workbook(make_tree(3))
    assert list_unlike(content, recalculate(content, tmp_path)) == []


@pytest.mark.parametrize(
    ("lembar", "kunci", "isi"),
    [("anggaran", "simpul", "P9"), ("anggaran", "pagu_murni", "1.000.000"), ("simpul", "tingkat", "bidang")],
)
def test_one_row_that_cannot_be_read_withholds_all_sums(lembar, kunci, isi):
    data = make_tree(1)
    data[lembar][0][kunci] = isi
    with without_spare_rows():
        book = show(write_workbook(data))
    assert {row["pagu"] for row in read_rows(book, "rekap") if row["id"]} == {LIHAT}


def test_the_reader_takes_nothing_from_computed_cells_even_overwritten_ones():
    book = load_workbook(BytesIO(write_contoh("contoh-bersih-2024")))
    for lembar in ("anggaran", "simpul", "realisasi"):
        sheet = LEMBAR[lembar]
        for hitungan in sheet.hitungan:
            for row in (BARIS_PERTAMA, 2500):
                book[sheet.title].cell(row, sheet.letak(hitungan.key) + 1).value = "diketik sendiri"
    stream = BytesIO()
    book.save(stream)
    before, after = read_bytes(write_contoh("contoh-bersih-2024")), read_bytes(stream.getvalue())
    assert {key: [row.nilai for row in rows] for key, rows in after.rows.items()} == {
        key: [row.nilai for row in rows] for key, rows in before.rows.items()
    }
    assert [str(problem) for problem in after.problems] == [str(problem) for problem in before.problems]


def test_no_formula_is_too_long_and_none_needs_a_newer_excel():
    rumus = load_workbook(BytesIO(write_contoh("contoh-bersih-2024")))
    texts = [str(cell.value) for ws in rumus for row in ws.iter_rows() for cell in row if cell.data_type == "f"]
    assert max(map(len, texts)) < 8192
    assert not any("_xlfn" in text for text in texts)


def test_a_blank_row_shows_nothing():
    kalkulator = Kalkulator({}, "KABKOT", {column.key: [] for column in LEMBAR["nomenklatur"].columns})
    shown = {
        (lembar, hitungan.key): kalkulator.cell(lembar, 0, hitungan.key)
        for lembar, sheet in LEMBAR.items()
        for hitungan in sheet.hitungan
        if not hitungan.tersembunyi
    }
    assert {place for place, cell in shown.items() if cell not in ("", None)} == set()
