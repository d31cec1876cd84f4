"""The cell a message sends staff to is the one that holds the figure."""

from dataclasses import replace

import pytest

from generator.checks.bahan import Bahan
from generator.checks.sumber import find_place, find_sumber, name_figure
from generator.measures.ukur import measure
from generator.problems import Place
from tests.checks.buku import DASAR, Buku, load_source


@pytest.fixture(scope="module")
def hasil():
    """The small agency: IKU1 is a state, P1.K1.1 a count, money a sum of two rows."""
    return measure(
        Buku(DASAR).ubah("realisasi", 1, realisasi_tahun=None).ubah("realisasi", 2, realisasi_tahun=None).isian
    )


def test_of_a_state_the_last_quarter_is_named(hasil):
    row = hasil.isian.realisasi_by_indikator["IKU2"]
    for kunci in ("realisasi", "capaian"):
        assert find_sumber(hasil.isian, hasil[f"indikator/IKU2/{kunci}/2024"], Place()) == row.asal.sel("realisasi_tw4")


def test_a_quarter_without_a_value_is_not_named():
    buku = Buku(DASAR).ubah("realisasi", 2, realisasi_tahun=None, realisasi_tw3="-", realisasi_tw4="-")
    hasil = measure(buku.isian)
    row, figure = hasil.isian.realisasi_by_indikator["IKU2"], hasil["indikator/IKU2/realisasi/2024"]
    assert row.asal.sel("realisasi_tw4") in figure.asal
    assert find_sumber(hasil.isian, figure, Place()) == row.asal.sel("realisasi_tw2")


def test_of_a_sum_the_first_cell_is_named_with_the_count_of_the_others(hasil):
    figure = hasil["opd/realisasi/2024"]
    found = find_sumber(hasil.isian, figure, Place())
    assert (found, found.lain) == (figure.asal[0], 7)
    assert str(found).endswith(f"sel {figure.asal[0].sel} dan 7 sel lain")
    assert str(find_place(hasil.isian, figure, Place())).endswith(f"sel {figure.asal[0].sel}")


def test_a_figure_without_cells_has_the_place_given(hasil):
    figure = next(figure for figure in hasil.angka.values() if not figure.asal)
    assert find_sumber(hasil.isian, figure, Place("Profil", "B5")) == Place("Profil", "B5")


@pytest.mark.parametrize(
    ("kunci", "nama"),
    [
        ("opd/realisasi/2024", "realisasi perangkat daerah tahun 2024"),
        ("opd/realisasi-kumulatif/2024", "realisasi perangkat daerah tahun 2024"),
        ("opd/rerata-capaian/2024", "rata-rata capaian perangkat daerah tahun 2024"),
        ("opd/kelas-iku/1/jumlah/2024", "angka «opd/kelas-iku/1/jumlah/2024»"),
        ("tabel/golongan/jumlah", "angka «tabel/golongan/jumlah»"),
        ("indikator/IKU1/target/2024/pk", "target PK «Nilai SAKIP» tahun 2024"),
        ("indikator/IKU1/target-akhir", "target akhir «Nilai SAKIP»"),
        ("indikator/IKU1/perubahan/2024/2023", "perubahan «Nilai SAKIP» dari tahun 2023 ke tahun 2024"),
        ("simpul/P1/pagu/2024", "pagu «PROGRAM KEPEGAWAIAN DAERAH» tahun 2024"),
        ("indikator/IKU1/capaian/2024", "capaian «Nilai SAKIP» tahun 2024"),
    ],
)
def test_a_figure_is_named_in_words(hasil, kunci, nama):
    assert name_figure(Bahan([hasil]), hasil[kunci]) == nama


@pytest.mark.parametrize(
    ("kunci", "nama"),
    [
        ("opd/realisasi/2024-TW2", "realisasi perangkat daerah Triwulan II 2024"),
        ("opd/realisasi-kumulatif/2024-TW2", "realisasi perangkat daerah s.d. Triwulan II 2024"),
        ("indikator/IKU1/kumulatif/2024-TW2", "realisasi «Nilai SAKIP» s.d. Triwulan II 2024"),
        (
            "opd/perubahan-realisasi/2024-TW2/2024-TW1",
            "perubahan realisasi perangkat daerah dari Triwulan I 2024 ke Triwulan II 2024",
        ),
    ],
)
def test_of_a_quarter_its_own_figure_and_that_up_to_it_are_told_apart(kunci, nama):
    hasil = measure(Buku(DASAR).isian, 2)
    assert name_figure(Bahan([hasil]), hasil[kunci]) == nama


def test_a_kind_of_spending_is_called_by_its_name():
    hasil = measure(load_source("contoh-bersih-2024").isian)
    bahan, row = Bahan([hasil]), hasil.isian.belanja[0]
    assert name_figure(bahan, hasil["belanja/opd/baris/1/pagu/2024"]) == f"pagu «{row.jenis_belanja}» tahun 2024"
    assert name_figure(bahan, hasil["belanja/opd/pagu/2024"]) == "pagu menurut jenis belanja tahun 2024"
    own = replace(hasil, isian=replace(hasil.isian, belanja=(replace(row, simpul="P1"),)))
    figure = replace(hasil["belanja/opd/baris/1/pagu/2024"], kunci="belanja/P1/baris/1/pagu/2024")
    assert name_figure(Bahan([own]), figure).endswith(f" pada «{Bahan([own]).nama_simpul('P1')}» tahun 2024")
