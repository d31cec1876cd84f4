"""Who answers for something stands in every report by name: the id of a unit is for the workbook only."""

import re
from dataclasses import replace

import pytest

from generator.measures.pemangku.pegangan import list_holders
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.model.pilihan import PeranPejabat
from generator.reports.cascading.dasar import name_jabatan
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


PERENCANAAN, UMUM = "Subbagian Perencanaan dan Keuangan", "Subbagian Umum dan Kepegawaian"


@pytest.fixture(scope="module")
def bersih() -> Isian:
    return build_contoh(BERSIH)


def _with_office(isian: Isian, jabatan: str, peran: PeranPejabat, unit: str = "U3") -> Isian:
    """The agency with one more official of a unit, in the last row of «Pejabat»."""
    baru = replace(isian.pejabat[-1], jabatan=jabatan, peran=peran, unit=unit)
    return replace(isian, pejabat=(*isian.pejabat, baru))


@pytest.mark.parametrize("peran", [PeranPejabat.PENYUSUN, PeranPejabat.STRUKTURAL])
def test_another_official_of_a_unit_does_not_answer_for_what_its_head_does(bersih, peran):
    holder = replace(bersih.rencana[0], penanggung_jawab="U3")
    isian = _with_office(bersih, "Perencana Ahli Muda", peran)
    assert name_jabatan(isian, holder) == f"Kepala {PERENCANAAN}"
    assert name_jabatan(_with_office(bersih, f"Plt. Kepala {PERENCANAAN}", peran), holder) == f"Kepala {PERENCANAAN}"
    assert name_jabatan(_with_office(bersih, "Kepala  Subbagian Baru", PeranPejabat.STRUKTURAL), holder) == (
        "Kepala  Subbagian Baru"
    )


@pytest.mark.parametrize(
    ("offices", "head"),
    [
        ((), "Sekretariat"),
        ((("Sekretaris", "pejabat struktural"),), "Sekretaris"),
        ((("Sekretaris", "pejabat struktural"), ("Perencana Ahli Muda", "penyusun")), "Sekretaris"),
        ((("Perencana Ahli Muda", "penyusun"),), "Sekretariat"),
        ((("Kepala Sekretariat", "penyusun"), ("Arsiparis", "penyusun")), "Kepala Sekretariat"),
        ((("Kepala Sekretariat", "pejabat struktural"), ("Arsiparis", "pejabat struktural")), "Kepala Sekretariat"),
        ((("Arsiparis", "pejabat struktural"), ("Pranata Humas", "pejabat struktural")), "Sekretariat"),
    ],
)
def test_of_a_unit_that_does_not_say_what_its_head_is_called_only_a_clear_head_is_named(bersih, offices, head):
    unit = tuple(replace(satu, kepala=None) if satu.id == "U1" else satu for satu in bersih.unit)
    isian = replace(bersih, unit=unit, pejabat=tuple(satu for satu in bersih.pejabat if satu.unit != "U1"))
    for jabatan, peran in offices:
        isian = _with_office(isian, jabatan, PeranPejabat(peran), "U1")
    assert name_jabatan(isian, replace(isian.rencana[0], penanggung_jawab="U1")) == head


def test_a_name_of_two_units_stays_as_typed_and_their_ids_mean_each_of_them(bersih):
    same = "Subbagian Tata Usaha"
    unit = tuple(replace(satu, nama=same) if satu.id in ("U2", "U3") else satu for satu in bersih.unit)
    heads = {"U2": "Kepala Subbagian Tata Usaha UPT A", "U3": "Kepala Subbagian Tata Usaha UPT B"}
    pejabat = tuple(replace(satu, jabatan=heads.get(satu.unit or "", satu.jabatan)) for satu in bersih.pejabat)
    isian = replace(bersih, unit=unit, pejabat=pejabat)
    told = {teks: name_jabatan(isian, replace(isian.rencana[0], penanggung_jawab=teks)) for teks in (same, "U2", "U3")}
    assert told == {same: same, **heads}


def test_the_heads_of_the_units_are_looked_up_once(bersih):
    assert bersih.jabatan_kepala is bersih.jabatan_kepala
    assert bersih.jabatan_kepala["u2"] == f"Kepala {UMUM}"
