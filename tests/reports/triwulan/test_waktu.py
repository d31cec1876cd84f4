"""A quarter's report is the same whenever it is made: what came after the quarter changes nothing of it."""

import random
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.app.paths import find_templates
from generator.measures.ukur import measure
from generator.model.analisis import BAGIAN_NARASI, Narasi
from generator.model.asal import TANPA_ASAL
from generator.model.nilai import StatusData
from generator.model.pilihan import (
    BentukTriwulan,
    JenisAnalisis,
    PeranPejabat,
    PeriodeAnalisis,
    VersiTarget,
)
from generator.reports import triwulan
from generator.reports.naskah import DokumenInfo
from generator.reports.triwulan.lengkap import build_umum
from generator.reports.triwulan.masa import build_masa
from generator.word.renderer import fill
from tests.helpers.contoh import build_contoh
from tests.reports.triwulan.bantu import texts, with_settings

CONTOH = "contoh-bersih-2024"
PERIODE = tuple(PeriodeAnalisis)
BAGIAN_TRIWULAN = [nama for nama in BAGIAN_NARASI if nama.startswith("triwulan/")]
INFO = DokumenInfo("Laporan Triwulan", "OPD", 2024)


@cache
def in_april(tw):
    """The clean example as it was when the quarter had just been closed; its last sub kegiatan did not exist yet."""
    isian = build_contoh(CONTOH)
    blank = _later(tw)
    rows = isian.anggaran[:-1]
    profil = replace(isian.profil, triwulan_terakhir=tw, pagu_perubahan_mulai=None)
    later_dates = {f"tanggal_tw{nomor}": None for nomor in range(tw + 1, 5)}
    return replace(
        isian,
        profil=replace(profil, **later_dates),
        target=tuple(row for row in isian.target if row.versi is not VersiTarget.PK_PERUBAHAN),
        realisasi=tuple(replace(row, **_fit(row, blank)) for row in isian.realisasi),
        isian_triwulan=tuple(replace(row, **_fit(row, blank), target_perubahan=None) for row in isian.isian_triwulan),
        anggaran=tuple(replace(row, **_fit(row, blank), pagu_perubahan=None) for row in rows),
        anggaran_dokumen=tuple(replace(row, **_fit(row, blank)) for row in isian.anggaran_dokumen),
        analisis=tuple(row for row in isian.analisis if 0 < PERIODE.index(row.periode) <= tw),
    )


def _later(tw):
    names = {f"{awalan}_tw{nomor}": None for awalan in ("realisasi", "kas") for nomor in range(tw + 1, 5)}
    return {**names, "realisasi_tahun": None}


def _fit(row, values):
    return {key: nilai for key, nilai in values.items() if key in {field.name for field in fields(row)}}


def in_november(tw, rng):
    """The same workbook months later: quarters, a revision, other officials, states, remarks, one more sub kegiatan."""
    isian, mulai = in_april(tw), rng.randint(tw + 1, 4)

    def grow(row):
        amounts = {key: Decimal(rng.randint(0, 9_000_000)) for key in _later(tw) if rng.random() < 0.8}
        return replace(row, **_fit(row, amounts))

    def revise(row):
        return replace(grow(row), pagu_perubahan=Decimal(rng.randint(0, 99_000_000)))

    def firm(row):
        known = {"status_data": StatusData.SEMENTARA, "status_mulai": tw + 1, "tanggal_data": date(2024, 11, 1)}
        return aim(replace(grow(row), **(known if row.status_data is None and rng.random() < 0.5 else {})))

    def aim(row):
        return replace(row, **{f"target_perubahan_tw{nomor}": Decimal(rng.randint(1, 99)) for nomor in range(2, 5)})

    new = replace(build_contoh(CONTOH).anggaran[-1], pagu_murni=None, renstra=None, realisasi_lalu=None)
    new = replace(new, **{f"{awalan}_tw{nomor}": None for awalan in ("realisasi", "kas") for nomor in range(1, tw + 1)})
    pk = [row for row in isian.target if row.versi is VersiTarget.PK]
    changed = [replace(row, versi=VersiTarget.PK_PERUBAHAN, mulai_triwulan=None, target_4=Decimal(7)) for row in pk]
    head = next(p for p in isian.pejabat if p.peran is PeranPejabat.KEPALA_OPD)
    later = replace(head, id="PJ99", nama="Pejabat Sesudahnya", mulai=date(2024, 10, 20))
    remarks = [
        replace(row, periode=PERIODE[rng.randint(tw + 1, 4)], teks="Kejadian sesudahnya.") for row in isian.analisis
    ]
    whole_year = [replace(row, periode=PeriodeAnalisis.TAHUN) for row in isian.analisis]
    return replace(
        isian,
        profil=replace(isian.profil, triwulan_terakhir=4, pagu_perubahan_mulai=mulai, tanggal_tw4=date(2025, 1, 9)),
        target=(*isian.target, *changed),
        realisasi=tuple(map(firm, isian.realisasi)),
        isian_triwulan=tuple(replace(aim(grow(row)), target_perubahan=Decimal(3)) for row in isian.isian_triwulan),
        anggaran=(*map(revise, isian.anggaran), revise(new)),
        anggaran_dokumen=tuple(map(revise, isian.anggaran_dokumen)),
        analisis=(*isian.analisis, *remarks, *whole_year),
        pejabat=(*isian.pejabat, later),
        narasi=(*isian.narasi, *(Narasi(nama, "Kalimat sesudahnya.", TANPA_ASAL, tw + 1) for nama in BAGIAN_TRIWULAN)),
        tabel=(*isian.tabel, replace(isian.tabel[0], id="sesudahnya", bagian="triwulan", triwulan=tw + 1)),
    )


@cache
def report_of_april(tw, bentuk):
    hasil = measure(with_settings(in_april(tw), bentuk_triwulan=bentuk), tw)
    return triwulan.build(hasil), triwulan.build_lampiran_excel(hasil)


@settings(max_examples=6)
@given(st.sampled_from([1, 2, 3]), st.sampled_from(list(BentukTriwulan)), st.integers(0, 10**6))
def test_whatever_is_filled_after_the_quarter_changes_nothing_of_its_report(tw, bentuk, seed):
    hasil = measure(with_settings(in_november(tw, random.Random(seed)), bentuk_triwulan=bentuk), tw)
    context, sheets = report_of_april(tw, bentuk)
    later = triwulan.build(hasil)
    assert {nama: isi for nama, isi in later.items() if isi != context[nama]} == {}
    assert triwulan.build_lampiran_excel(hasil) == sheets


@pytest.mark.parametrize("bentuk", BentukTriwulan)
def test_the_word_file_of_november_is_that_of_april_byte_for_byte(bentuk):

    november = with_settings(in_november(1, random.Random(1)), bentuk_triwulan=bentuk)
    template = find_templates() / triwulan.choose_template(november)
    april = fill(template, report_of_april(1, bentuk)[0], INFO)
    assert fill(template, triwulan.build(measure(november, 1)), INFO) == april


def test_the_official_who_held_the_office_on_the_day_of_the_report_signs_it():
    isian = build_contoh(CONTOH)
    head = next(p for p in isian.pejabat if p.peran is PeranPejabat.KEPALA_OPD)
    others = tuple(p for p in isian.pejabat if p is not head)
    old = replace(head, nama="Kepala Lama", mulai=date(2022, 1, 3), sampai=date(2024, 8, 31))
    new = replace(head, nama="Kepala Baru", mulai=date(2024, 9, 1))
    for dates in ({}, {f"tanggal_tw{nomor}": None for nomor in range(1, 5)}):
        changed = replace(isian, profil=replace(isian.profil, **dates), pejabat=(*others, old, new))
        signers = [_sign(measure(changed, tw)) for tw in (1, 2, 3, 4)]
        assert signers == ["Kepala Lama", "Kepala Lama", "Kepala Baru", "Kepala Baru"]


def _sign(hasil):
    return build_umum(hasil, build_masa(hasil))["tanda_tangan"].nama


def _with_realisasi(isian, id, **values):
    rows = tuple(replace(row, **values) if row.indikator == id else row for row in isian.realisasi)
    return replace(isian, realisasi=rows)


def _rows_of(tabel, nama):
    return next(texts(row) for row in tabel.baris if any(nama in teks for teks in texts(row)))


def test_a_value_final_from_a_later_quarter_was_provisional_before():
    isian = build_contoh(CONTOH)
    iku = isian.daftar_iku()[0]
    firm = _with_realisasi(isian, iku.id, status_data=StatusData.FINAL, status_mulai=3)
    marked = []
    for tw in (1, 2, 3, 4):
        tabel = triwulan.build(measure(firm, tw))["tabel_capaian"]
        marked.append(any(f"{iku.uraian}: angka sementara" in note for note in tabel.catatan))
    assert marked == [True, True, False, False]


def test_what_the_sheet_analisis_says_of_a_quarter_holds_in_that_quarter_alone():
    isian = build_contoh(CONTOH)
    iku = isian.daftar_iku()[0]
    blank = _with_realisasi(isian, iku.id, realisasi_tw1=None, alasan_belum=None)
    remark = replace(isian.analisis[0], acuan=iku.id, periode=PeriodeAnalisis.TW1)
    why = replace(remark, jenis=JenisAnalisis.BELUM_TERUKUR, teks="survei belum selesai", tenggat="Juni 2024")
    state = replace(remark, jenis=JenisAnalisis.DATA_SEMENTARA, teks="angka hitung cepat", periode=PeriodeAnalisis.TW2)
    noted = replace(blank, analisis=(*blank.analisis, why, state))
    first, second, third = (triwulan.build(measure(noted, tw))["tabel_capaian"] for tw in (1, 2, 3))
    assert "Survei belum selesai, diperkirakan tersedia Juni 2024." in _rows_of(first, iku.uraian)[-1]
    assert f"*) {iku.uraian}: angka hitung cepat." in second.catatan
    assert not any("Survei belum selesai" in cell for cell in _rows_of(second, iku.uraian))
    assert not any(note.startswith("*)") for note in third.catatan)


def _with_targets(isian, id, **values):
    rows = tuple(replace(row, **values) if row.indikator == id else row for row in isian.isian_triwulan)
    return replace(isian, isian_triwulan=rows)


def test_a_revised_quarter_target_holds_from_the_quarter_of_the_revision_on():
    isian = replace(build_contoh(CONTOH), profil=replace(build_contoh(CONTOH).profil, pagu_perubahan_mulai=3))
    row = isian.isian_triwulan[3]
    id = row.indikator
    revised = _with_targets(isian, id, target_perubahan_tw2=90, target_perubahan_tw3=Decimal(5))
    for tw, plan in ((2, row.target_tw), (3, (*row.target_tw[:2], Decimal(5), row.target_tw[3]))):
        hasil = measure(revised, tw)
        targets = [hasil[f"indikator/{id}/target/2024-TW{nomor}"] for nomor in range(1, 5)]
        assert tuple(target.nilai for target in targets) == plan
        assert hasil[f"indikator/{id}/target-kumulatif/2024-TW3"].nilai == sum(plan[:3])
    assert targets[2].asal == (row.asal.sel("target_perubahan_tw3"),)


def test_the_revised_targets_of_an_iku_hold_with_its_revised_agreement():
    isian = build_contoh(CONTOH)
    row = next(row for row in isian.realisasi if row.indikator == "IKU1")
    early = [replace(t, mulai_triwulan=2) if t.versi is VersiTarget.PK_PERUBAHAN else t for t in isian.target]
    revised = _with_realisasi(replace(isian, target=tuple(early)), "IKU1", target_perubahan_tw2=Decimal(99))
    seen = [measure(revised, tw).nilai("indikator/IKU1/target/2024-TW2") for tw in (1, 2)]
    assert seen == [row.target_tw2, Decimal(99)]


def test_a_revised_agreement_that_begins_after_the_revised_pagu_keeps_its_own_quarter():
    isian = build_contoh(CONTOH)
    row = next(row for row in isian.realisasi if row.indikator == "IKU1")
    late = [replace(t, mulai_triwulan=4) if t.versi is VersiTarget.PK_PERUBAHAN else t for t in isian.target]
    pagu = replace(isian.profil, pagu_perubahan_mulai=3)
    revised = _with_realisasi(
        replace(isian, profil=pagu, target=tuple(late)),
        "IKU1",
        target_perubahan_tw3=Decimal(99),
        target_perubahan_tw4=Decimal(98),
    )
    seen = [measure(revised, tw).nilai(f"indikator/IKU1/target/2024-TW{nomor}") for tw in (3, 4) for nomor in (3, 4)]
    assert seen == [row.target_tw3, row.target_tw4, row.target_tw3, Decimal(98)]


def test_an_own_text_of_a_quarter_takes_the_place_of_the_one_for_all_quarters():
    umum, khusus = (Narasi("triwulan/penutup", teks, TANPA_ASAL, tw) for teks, tw in (("Umum.", None), ("Khusus.", 2)))
    isian = replace(build_contoh(CONTOH), narasi=(umum, khusus))
    assert [measure(isian, tw).isian.narasi for tw in (1, 2, 3)] == [(umum,), (khusus,), (umum,)]


def test_without_an_original_pagu_the_revised_one_counts_only_from_its_quarter_on():
    isian = build_contoh(CONTOH)
    rows = tuple(replace(row, pagu_murni=None) for row in isian.anggaran)
    bare = replace(isian, anggaran=rows, anggaran_dokumen=())
    assert [measure(bare, tw).nilai(f"opd/pagu/2024-TW{tw}") is None for tw in (1, 2, 3, 4)] == [True] * 3 + [False]
    unstated = replace(bare, profil=replace(bare.profil, pagu_perubahan_mulai=None))
    assert measure(unstated, 1).nilai("opd/pagu/2024-TW1") is not None


def test_a_revised_quarter_target_is_told_below_the_tables_that_show_it():
    isian = _with_realisasi(build_contoh(CONTOH), "IKU1", target_perubahan_tw4=Decimal("64.5"))
    before, after = (triwulan.build(measure(isian, tw))["tabel_capaian"].catatan for tw in (3, 4))
    told = "Target Triwulan IV Tingkat Kegemaran Membaca Masyarakat berubah dari 64,00 menjadi 64,50."
    assert told not in before
    assert told in after
    assert told in triwulan.build_lampiran_excel(measure(isian, 4))[1].catatan


def test_both_targets_of_a_change_have_their_decimals_beside_a_more_precise_value():
    values = {"target_perubahan_tw4": Decimal("64.25"), "realisasi_tw4": Decimal("65.125")}
    hasil = measure(_with_realisasi(build_contoh(CONTOH), "IKU1", **values), 4)
    assert any("berubah dari 64,00 menjadi 64,25." in note for note in triwulan.build(hasil)["tabel_capaian"].catatan)
