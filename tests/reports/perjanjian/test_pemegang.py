"""Whose money a node is, however its holder is typed: of one official side by side with others, never of two."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.measures.pemangku.pegangan import list_pegangan
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.model.pilihan import PeranPejabat, VersiTarget
from generator.reports import triwulan
from generator.reports.perjanjian import sign_kepala
from generator.reports.perjanjian.pihak import list_pihak
from generator.reports.umum.tanda_tangan import find_atasan_kepala, name_atasan_kepala
from tests.helpers.contoh import build_contoh

BERSIH = "contoh-bersih-2024"
BIDANG = ("U1", "U4", "U5", "U6", "U7")  # units directly below the head
LAYANAN, MEMBACA = "PJ5", "PJ6"


def _name_holders(isian: Isian, typed: dict[str, str]) -> Isian:
    """The agency in which these nodes, and all below one, name another holder."""

    def said(id: str, own: str | None) -> str | None:
        heads = [head for head in typed if id == head or id.startswith(f"{head}.")]
        return typed[max(heads, key=len)] if heads else own

    nodes = tuple(replace(satu, penanggung_jawab=said(satu.id, satu.penanggung_jawab)) for satu in isian.simpul)
    return replace(isian, simpul=nodes)


def _sum_bidang(isian: Isian) -> tuple[object, object]:
    """What the officials directly below the head, and those of no unit, hold together; and the pagu of the agency."""
    hasil = measure(isian)
    heads = [satu for satu in isian.pejabat if satu.unit in BIDANG or satu.unit is None]
    keys = [f"pemangku/{satu.id}/pagu/2024" for satu in heads]
    return sum(hasil.nilai(key) or 0 for key in keys if key in hasil), hasil.nilai("opd/pagu/2024")


@pytest.mark.parametrize("ciri", ["nama", "jabatan", "unit"])
def test_a_holder_typed_by_his_name_takes_the_money_from_the_bidang_above(ciri):
    isian = build_contoh(BERSIH)
    membaca = next(satu for satu in isian.pejabat if satu.id == MEMBACA)
    given_away = _name_holders(isian, {"P2": "U4", "P2.K2": getattr(membaca, ciri)})
    hasil = measure(given_away)
    assert hasil.nilai(f"pemangku/{LAYANAN}/pagu/2024") == hasil.nilai("simpul/P2.K1/pagu/2024")
    assert hasil.nilai(f"pemangku/{MEMBACA}/pagu/2024") >= hasil.nilai("simpul/P2.K2/pagu/2024")


@pytest.mark.parametrize("ciri", ["nama", "jabatan"])
def test_a_holder_without_a_unit_takes_the_money_too(ciri):
    isian = build_contoh(BERSIH)
    lepas = replace(isian.pejabat[2], id="PJ99", nama="Pustakawan Satu", jabatan="Pustakawan Ahli Madya", unit=None)
    isian = replace(isian, pejabat=(*isian.pejabat, lepas))
    total, pagu = _sum_bidang(_name_holders(isian, {"P2": "U4", "P2.K2": getattr(lepas, ciri)}))
    assert total == pagu


def test_a_subordinate_typed_by_his_name_leaves_the_money_with_his_bidang_too():
    isian = build_contoh(BERSIH)
    umum = next(satu for satu in isian.pejabat if satu.unit == "U2")
    hasil = measure(_name_holders(isian, {"P1": "Sekretariat", "P1.K1": umum.nama}))
    assert hasil.nilai("pemangku/PJ2/pagu/2024") == hasil.nilai("simpul/P1/pagu/2024")
    assert hasil.nilai(f"pemangku/{umum.id}/pagu/2024") == hasil.nilai("simpul/P1.K1/pagu/2024")


def test_a_node_that_names_two_bidang_counts_for_the_first_alone():
    total, pagu = _sum_bidang(_name_holders(build_contoh(BERSIH), {"P2": "U4; U6", "P2.K2": "U6\nU4", "P3": "U7; U5"}))
    assert total == pagu


def test_what_the_second_holds_alone_below_a_shared_node_is_his():
    isian = _name_holders(build_contoh(BERSIH), {"P2": "U4; U6", "P2.K2": "U6"})
    hasil = measure(isian)
    arsip = next(satu for satu in isian.pejabat if satu.unit == "U6")
    (shared,) = [satu for satu in list_pegangan(isian, arsip) if satu.simpul.id == "P2"]
    assert (shared.pertama, [part.id for part in shared.bagian]) == ("U4", ["P2.K2"])
    assert hasil.nilai(f"pemangku/{arsip.id}/simpul/P2/pagu/2024") == hasil.nilai("simpul/P2.K2/pagu/2024")
    assert _sum_bidang(isian)[0] == hasil.nilai("opd/pagu/2024")


def test_a_superior_named_beside_his_subordinate_takes_no_money_from_him():
    isian = _name_holders(build_contoh(BERSIH), {"P1": "Sekretariat; U2"})
    hasil = measure(isian)
    umum = next(satu for satu in isian.pejabat if satu.unit == "U2")
    for holder in ("PJ2", umum.id):
        assert hasil.nilai(f"pemangku/{holder}/pagu/2024") == hasil.nilai("simpul/P1/pagu/2024")


def test_what_a_unit_holds_under_the_program_of_another_bidang_counts_for_its_own_bidang():
    isian = _name_holders(build_contoh(BERSIH), {"P2": "U4", "P2.K2": "U2"})
    hasil = measure(isian)
    umum = next(satu for satu in isian.pejabat if satu.unit == "U2")
    assert hasil.nilai(f"pemangku/{umum.id}/pagu/2024") >= hasil.nilai("simpul/P2.K2/pagu/2024")
    assert "P2.K2" in [
        satu.simpul.id for satu in list_pegangan(isian, next(satu for satu in isian.pejabat if satu.id == "PJ2"))
    ]
    assert _sum_bidang(isian)[0] == hasil.nilai("opd/pagu/2024")


@settings(max_examples=25)
@given(st.data())
def test_the_bidang_together_hold_what_the_agency_has(data):
    isian = build_contoh(BERSIH)
    names = [
        teks
        for satu in isian.pejabat
        if satu.unit in (*BIDANG, "U2", "U3")
        for teks in (satu.nama, satu.jabatan, satu.unit)
    ]
    ids = [satu.id for satu in isian.simpul]
    cells = st.lists(st.sampled_from(names), min_size=1, max_size=3).map("; ".join)
    typed = data.draw(st.dictionaries(st.sampled_from(ids), cells, min_size=1, max_size=6))
    total, pagu = _sum_bidang(_name_holders(isian, typed))
    assert total == pagu


def _list_above(isian: Isian) -> Isian:
    """The agency with a direct superior of its head: a puskesmas below the dinas."""
    kepala = next(satu for satu in isian.pejabat if satu.peran is PeranPejabat.KEPALA_OPD)
    atasan = replace(kepala, id="PJ99", peran=PeranPejabat.ATASAN, nama="Nama Atasan", jabatan="Kepala Dinas Kesehatan")
    return replace(isian, pejabat=(*isian.pejabat, replace(atasan, unit=None)))


def test_a_head_below_another_agency_promises_and_reports_to_its_head():
    isian = build_contoh(BERSIH)
    assert name_atasan_kepala(isian, None) == "Bupati Tirta Kencana"
    below = _list_above(isian)
    assert name_atasan_kepala(below, None) == "Kepala Dinas Kesehatan"
    assert find_atasan_kepala(below).nama == "Nama Atasan"
    quarter = triwulan.build(measure(below, 2))["pengantar_pk"]
    assert "antara kepala perangkat daerah dan Kepala Dinas Kesehatan" in quarter.paragraf[0].teks
    above = [satu.pejabat.jabatan for satu in list_pihak(below, None, ())]
    assert "Kepala Dinas Kesehatan" not in above, "who stands above the agency promises nothing here"


def test_a_revised_agreement_without_its_day_has_a_gap_and_not_the_day_of_the_first():
    isian = build_contoh(BERSIH)
    stated = any(row.versi is VersiTarget.PK_PERUBAHAN for row in isian.target)
    assert stated and isian.profil.tanggal_pk is not None
    undated = replace(isian, profil=replace(isian.profil, tanggal_pk_perubahan=None))
    kepala, atasan = sign_kepala(measure(undated))
    cell = str(isian.profil.asal.sel("tanggal_pk_perubahan"))
    assert "[belum diisi: tanggal" in kepala.tempat_tanggal and cell in kepala.tempat_tanggal
    assert kepala.nama and atasan.jabatan == "Bupati Tirta Kencana"
