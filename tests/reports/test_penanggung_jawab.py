"""Who answers for something stands in every report by name: the id of a unit is for the workbook only."""

import re
from dataclasses import replace

import pytest

from generator.measures.pemangku.pegangan import list_holders
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from tests.helpers.contoh import build_contoh

BERSIH = "contoh-bersih-2024"
LAYANAN, ARSIP = "Bidang Layanan dan Pengembangan Perpustakaan", "Bidang Pengelolaan Arsip"


@pytest.mark.parametrize(
    ("teks", "names"),
    [
        ("U4", (LAYANAN,)),
        ("u4; U6", (LAYANAN, ARSIP)),
        (f"U6\n{ARSIP}", (ARSIP,)),
        ("Kepala Dinas;U99", ("Kepala Dinas", "U99")),
        (None, ()),
    ],
)
def test_a_unit_typed_by_its_id_is_told_by_its_name(teks, names):
    assert list_holders(build_contoh(BERSIH), teks) == names


def _with_ids(isian: Isian) -> Isian:
    """The agency in which every holder is typed by ids."""
    sheets = ("rencana", "indikator", "simpul", "indikator_simpul", "analisis", "rekomendasi_lhe")
    rows = {
        sheet: tuple(replace(satu, penanggung_jawab="U4; U6") for satu in getattr(isian, sheet)) for sheet in sheets
    }
    return replace(isian, **rows)


@pytest.mark.parametrize("laporan", DAFTAR_LAPORAN, ids=lambda laporan: laporan.nama)
def test_no_report_prints_the_id_of_a_unit_as_a_holder(laporan):
    hasil = measure(_with_ids(build_contoh(BERSIH)), 2 if laporan.triwulanan else None)
    context = laporan.build(hasil)
    printed = repr(context) + (repr(laporan.build_bagan(hasil)) if laporan.build_bagan else "")
    assert re.findall(r".{60}\bU4; ?U6\b|'U[46]'|: U4, U6", printed) == []
    assert LAYANAN in printed or laporan.nama == "prareviu"  # which names nobody
