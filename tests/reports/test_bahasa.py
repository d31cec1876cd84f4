"""Sentences that an editor asked for: the agreement in force, what a fall means, where a predicate stands, said once."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.measures.ukur import measure
from generator.model.nilai import Polaritas
from generator.reports import cascading, prareviu, triwulan
from generator.reports.bersama import PEMBULATAN, build_identitas, note_puncak
from generator.reports.lkjip.dasar import compare_ranks
from generator.reports.naskah import Naskah
from generator.reports.tabel import Tabel
from generator.reports.umum.arah import name_effect, note_makin_kecil
from tests.helpers.contoh import build_contoh, measure_contoh

CONTOH = "contoh-bersih-2024"


def read(naskah: Naskah) -> str:
    return " ".join(str(paragraf.teks) for paragraf in naskah.paragraf)


@pytest.mark.parametrize(
    ("nomor", "nama"), [(3, "Perjanjian Kinerja Tahun"), (4, "Perjanjian Kinerja Perubahan Tahun")]
)
def test_the_quarterly_report_names_the_agreement_in_force(nomor, nama):
    konteks = triwulan.build(measure_contoh(CONTOH, nomor))
    assert read(konteks["pengantar_pk"]).startswith(f"{nama} 2024 memuat")
    assert konteks["tabel_pk"].judul == f"{nama} 2024"


def test_a_revised_pagu_under_an_unrevised_agreement_is_called_so():
    isian = build_contoh(CONTOH)
    isian = replace(
        isian,
        profil=replace(isian.profil, tanggal_pk_perubahan=None),
        target=tuple(row for row in isian.target if row.versi.value != "PK perubahan"),
    )
    words = read(triwulan.build(measure(isian, 4))["pengantar_pk"])
    assert words.startswith("Perjanjian Kinerja Tahun 2024 memuat")
    assert "dengan pagu anggaran setelah perubahan Rp" in words


def test_a_fall_is_better_only_where_less_is_better():
    iku = build_contoh(CONTOH).indikator_by_id["IKU1"]
    less, more = (replace(iku, polaritas=satu) for satu in (Polaritas.NEGATIF, Polaritas.POSITIF))
    assert [name_effect(less, arah) for arah in ("turun", "naik", "tetap")] == [" (membaik)", " (memburuk)", ""]
    assert [name_effect(more, arah) for arah in ("turun", "naik", "tetap")] == ["", "", ""]
    assert note_makin_kecil([more]) == ()
    assert note_makin_kecil([more, less])[0].endswith(f"turun berarti membaik: {iku.uraian}.")


def test_predicates_are_compared_by_their_places_on_the_scale():
    skala = measure_contoh("pasuruan-2024", 4).skala("sakip-lhe")
    assert compare_ranks(skala, "CC", "BB") < 0 < compare_ranks(skala, "BB", "CC")
    assert compare_ranks(skala, "BB", "BB") == 0
    assert compare_ranks(skala, "BB", "tidak dikenal") is None
    assert compare_ranks(None, "BB", "CC") is None


def test_a_capaian_above_the_scale_is_told_to_stay_in_its_highest_class():
    hasil = measure_contoh(CONTOH, 4)
    above = [i.id for i in hasil.isian.daftar_iku() if hasil.nilai(f"indikator/{i.id}/capaian/2024-TW4") > Decimal(100)]
    assert note_puncak(hasil, above) == ("Capaian di atas 100 termasuk kategori tertinggi.",)
    assert note_puncak(hasil, []) == ()


def test_how_figures_are_rounded_is_said_once_in_a_quarterly_report():
    konteks = triwulan.build(measure_contoh(CONTOH, 4))
    notes = [note for isi in konteks.values() if isinstance(isi, Tabel) for note in isi.catatan]
    assert [note for note in notes if PEMBULATAN in note] == [PEMBULATAN]


def test_the_agency_is_named_with_its_abbreviation_at_first_mention():
    isian = build_contoh(CONTOH)
    nama = "Dinas Perpustakaan dan Kearsipan (Dispusip)"
    assert build_identitas(isian).opd_singkat == nama
    assert nama in read(triwulan.build(measure_contoh(CONTOH, 4))["latar_belakang"])
    assert nama in read(cascading.build(measure_contoh(CONTOH))["pengantar"])
    alone = replace(isian, profil=replace(isian.profil, singkatan=isian.profil.nama_opd))
    assert "(" not in build_identitas(alone).opd_singkat


def test_the_printed_pre_review_quotes_as_documents_do_and_the_sheet_as_messages_do():
    hasil = measure_contoh("pasuruan-2024")
    printed, sheet = (
        " ".join(str(sel.teks) for baris in tabel.baris for sel in baris.sel)
        for tabel in (prareviu.build(hasil)["butir"], prareviu.build_lembar(hasil))
    )
    assert "«" in sheet and "“" not in sheet
    assert printed == sheet.replace("«", "“").replace("»", "”")
