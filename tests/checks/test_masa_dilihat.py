"""A period is measured only when a check looks at it; what is found is what is found when all of them are measured before."""

from dataclasses import replace

import pytest

from generator.app.pemeriksaan.temuan import DaftarHasil, Pengukur
from generator.checks import check_hasil
from generator.measures.ukur import measure
from tests.helpers.contoh import build_contoh

PERIODS = (1, 2, 3, 4, None)
BERSIH = build_contoh("contoh-bersih-2024")
DITEMUKAN = check_hasil([measure(BERSIH)])
TW1 = measure(BERSIH, 1).cetak("opd/serapan/2024-TW1")
SETAHUN = measure(BERSIH).cetak("opd/serapan/2024")


def check_lazily(isian):
    """What is found, and the periods measured for it, in their order."""
    pengukur = Pengukur(isian)
    return check_hasil(DaftarHasil(pengukur, PERIODS)), list(pengukur.hasil)


@pytest.mark.parametrize(
    ("teks", "kode", "terukur"),
    [
        (f"Serapan anggaran tahun 2024 sebesar {SETAHUN}.", [], [None]),
        (f"Serapan anggaran Triwulan I sebesar {TW1}.", [], [None, 1, 2, 3, 4]),
        ("Serapan anggaran Triwulan I sebesar 99,87%.", ["CEK-145"], [None, 1, 2, 3, 4]),
        ("Serapan Triwulan III adalah {opd/serapan/2024-TW3}.", [], [None, 4, 3]),
        ("Serapan Triwulan V adalah {opd/serapan/2024-TW5}.", ["CEK-79"], [None, 4, 3, 2, 1]),
    ],
)
def test_quarters_are_measured_only_where_the_year_does_not_answer(teks, kode, terukur):
    first, *others = BERSIH.narasi
    isian = replace(BERSIH, narasi=(replace(first, teks=teks), *others))
    found, measured = check_lazily(isian)
    assert found == check_hasil([measure(isian, period) for period in PERIODS])
    assert [problem.kind.code for problem in found if problem not in DITEMUKAN] == kode
    assert measured == terukur
