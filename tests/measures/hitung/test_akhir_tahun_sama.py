"""The report of TW IV and the annual report say the same: every figure that both state is one figure."""

import re

import pytest

from generator.measures.hasil import Hasil
from tests.helpers.contoh import SEMUA_SUMBER, build_contoh, measure_contoh

TUTUP = [path.stem for path in SEMUA_SUMBER if build_contoh(path.stem).profil.triwulan_terakhir == 4]
BUKAN_SETAHUN = {"realisasi", "target", "kas", "perubahan", "perubahan-realisasi"}  # of TW IV: the quarter alone


def _pairs(nama: str) -> list[tuple[str, Hasil, str, Hasil]]:
    """The keys of TW IV beside those of the year that state the same thing."""
    akhir, setahun = measure_contoh(nama, 4), measure_contoh(nama, None)
    tahun = setahun.periode.tahun
    found = []
    for kunci in akhir.angka:
        lain = re.sub(rf"/{tahun}-TW4$", f"/{tahun}", kunci)
        ukuran = kunci.split("/")[-2]
        if lain != kunci and ukuran not in BUKAN_SETAHUN and lain in setahun:
            found.append((kunci, akhir, lain, setahun))
    for indikator in (*akhir.isian.indikator, *akhir.isian.indikator_simpul):
        pokok = f"indikator/{indikator.id}"
        found.append((f"{pokok}/kumulatif/{tahun}-TW4", akhir, f"{pokok}/realisasi/{tahun}", setahun))
        found.append((f"{pokok}/capaian-tahunan/{tahun}-TW4", akhir, f"{pokok}/capaian/{tahun}", setahun))
    for simpul in akhir.isian.simpul_aktif:
        found.append(
            (f"renja/{simpul}/rp/13/{tahun}-TW4", akhir, f"simpul/{simpul}/realisasi-kumulatif/{tahun}", setahun)
        )
        found.append((f"renja/{simpul}/rp/8/{tahun}-TW4", akhir, f"simpul/{simpul}/pagu/{tahun}", setahun))
    return found


def _has_quarters(nama: str) -> bool:
    return any(nilai is not None for row in build_contoh(nama).realisasi for nilai in row.realisasi_tw)


def test_some_example_has_a_closed_year_with_quarters_and_some_has_one_without():
    assert {_has_quarters(nama) for nama in TUTUP} == {True, False}


@pytest.mark.parametrize("nama", TUTUP)
def test_tw_iv_agrees_with_the_annual_report_figure_for_figure(nama):
    pairs = _pairs(nama)
    assert len(pairs) > 500
    unlike = {
        kunci: (akhir.cetak(kunci), setahun.cetak(lain))
        for kunci, akhir, lain, setahun in pairs
        if (akhir[kunci].nilai, akhir.cetak(kunci)) != (setahun[lain].nilai, setahun.cetak(lain))
    }
    assert unlike == {}
