"""What every quarterly report must tell: bases and rounding, provisional values, changes, own tables, the form's title."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.analisis import IsiTabel
from generator.model.nilai import StatusData
from generator.model.pilihan import BentukTriwulan, DasarCapaianTriwulan, JenisDaerah, JenisTabel
from generator.reports import triwulan
from generator.reports.bersama import PEMBULATAN, note_sementara
from generator.reports.tabel import Tabel
from generator.reports.triwulan.renja.bentuk import name_formulir
from generator.reports.triwulan.renja.matriks import build_matriks
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.reports.triwulan.bantu import find_row, measure_with, read_naskah, texts, with_settings

CONTOH = "contoh-bersih-2024"
PERSENTASE = re.compile(r"Capaian|Kemajuan|Serapan Terhadap|Serapan terhadap|Tingkat Capaian|Rencana Kas \(%\)")


def list_tables(isi: object) -> list[Tabel]:
    """All tables of a context, those inside tuples too."""
    if isinstance(isi, Tabel):
        return [isi]
    if isinstance(isi, dict):
        isi = tuple(isi.values())
    return [tabel for satu in isi for tabel in list_tables(satu)] if isinstance(isi, tuple) else []


def _build(nama: str, tw: int, **pengaturan) -> list[Tabel]:
    return list_tables(triwulan.build(measure_with(nama, tw, **pengaturan)))


@pytest.mark.parametrize("bentuk", BentukTriwulan)
@pytest.mark.parametrize(
    ("nama", "tw", "dasar"),
    [(CONTOH, 2, DasarCapaianTriwulan.TRIWULAN), ("sumenep-2024", 1, DasarCapaianTriwulan.TAHUNAN)],
)
def test_every_table_of_percentages_says_against_what_and_one_how_figures_are_rounded(nama, tw, bentuk, dasar):
    found, rounded = [], []
    for tabel in _build(nama, tw, bentuk_triwulan=bentuk, dasar_capaian_triwulan=dasar):
        heads = " ".join(teks for row in tabel.kepala for teks in texts(row))
        if not PERSENTASE.search(heads) or tabel.kunci in ("kinerja-anggaran", "skala-capaian"):
            continue
        found.append(tabel.kunci)
        notes = " ".join(tabel.catatan)
        rounded += [tabel.kunci for note in tabel.catatan if note == PEMBULATAN]
        assert re.search(r"terhadap (target|kolom|pagu)|/ (rencana|pagu)|kolom 14", notes), tabel.kunci
    assert len(found) >= (5 if bentuk is BentukTriwulan.LENGKAP else 1)
    assert rounded == ["capaian-iku" if bentuk is BentukTriwulan.LENGKAP else "kemajuan"]


def test_the_average_states_its_number_of_indicators_its_weights_and_its_cap():
    tabel = triwulan.build(measure_with(CONTOH, 2, batas_capaian=Decimal(100)))["tabel_capaian"]
    note = next(note for note in tabel.catatan if note.startswith("Rata-rata"))
    assert "rata-rata 4 indikator yang telah terukur dengan bobot sama, masing-masing paling tinggi 100%" in note


@pytest.mark.parametrize("dasar", DasarCapaianTriwulan)
def test_capaian_stands_against_the_quarters_and_the_years_target_whichever_is_declared(dasar):
    tabel = triwulan.build(measure_with(CONTOH, 2, dasar_capaian_triwulan=dasar))["tabel_capaian"]
    heads = texts(tabel.kepala[0])
    row = find_row(tabel, "Tingkat Kegemaran Membaca Masyarakat")
    assert row[heads.index("Capaian terhadap Target s.d. Triwulan II")] == "100,32%"
    assert row[heads.index("Capaian terhadap Target Tahun 2024")] == "99,06%"


def test_from_the_second_quarter_on_a_table_tells_the_change_against_the_quarter_before():
    tabel = triwulan.build(measure_contoh(CONTOH, 2))["tabel_perkembangan"]
    assert find_row(tabel, "Tingkat Kegemaran Membaca Masyarakat")[2:] == ["63,40", "62,90", "63,40", "naik 0,50"]
    assert find_row(tabel, "Rata-rata waktu temu kembali arsip (menit)")[-1] == "turun 0,15"
    assert find_row(tabel, "Nilai akuntabilitas kinerja dinas")[2:] == ["–", "–", "–", "–"]
    assert triwulan.build(measure_contoh(CONTOH, 1))["tabel_perkembangan"] == ()


def test_the_money_of_the_quarter_alone_is_set_against_the_quarter_before():
    sentences = read_naskah(triwulan.build(measure_contoh(CONTOH, 2))["naskah_anggaran"])
    found = next(teks for teks in sentences if teks.startswith("Pada Triwulan II saja"))
    assert found.endswith("sebelumnya sebesar Rp1.605.896.600, realisasi naik Rp684.678.100.")
    first = read_naskah(triwulan.build(measure_contoh(CONTOH, 1))["naskah_anggaran"])
    assert not any("saja terealisasi" in teks for teks in first)


@pytest.mark.parametrize("bentuk", BentukTriwulan)
def test_a_provisional_value_is_marked_in_every_table_that_shows_it(bentuk):
    isian = with_settings(build_contoh(CONTOH), bentuk_triwulan=bentuk)
    iku = isian.daftar_iku()[0]
    rows = (replace(r, status_data=StatusData.SEMENTARA) if r.indikator == iku.id else r for r in isian.realisasi)
    hasil = measure(replace(isian, realisasi=tuple(rows)), 2)
    realisasi = hasil.cetak(f"indikator/{iku.id}/kumulatif/2024-TW2")
    shown = [*list_tables(triwulan.build(hasil)), triwulan.build_lampiran_excel(hasil)[1]]
    found = [
        t for t in shown if any(iku.uraian in c for row in t.baris for c in texts(row)) and "Realisasi" in _heads(t)
    ]
    assert len(found) >= 3
    for tabel in found:
        row = next(texts(row) for row in tabel.baris if any(iku.uraian in cell for cell in texts(row)))
        assert f"{realisasi}*)" in row, tabel.kunci
        assert any(note.startswith(f"*) {iku.uraian}: angka sementara") for note in tabel.catatan), tabel.kunci


def _heads(tabel: Tabel) -> str:
    return " ".join(teks for row in tabel.kepala for teks in texts(row))


@pytest.mark.parametrize("bentuk", BentukTriwulan)
@pytest.mark.parametrize("bagian", ["triwulan", "lampiran triwulan"])
def test_own_tables_stand_in_both_forms(bentuk, bagian):
    isian = with_settings(build_contoh(CONTOH), bentuk_triwulan=bentuk)
    own = replace(isian.tabel[0], id="TS", jenis=JenisTabel.BEBAS, bagian=bagian, judul="Tabel Sendiri", kolom="Isi")
    blank = dict.fromkeys(IsiTabel.__dataclass_fields__)
    line = replace(isian.isi_tabel[0], **{**blank, "tabel": "TS", "uraian": "baris sendiri", "asal": own.asal})
    context = triwulan.build(measure(replace(isian, tabel=(own,), isi_tabel=(line,)), 1))
    tables = [*list_tables(context), *(t for satu in context.get("daftar_lampiran_tabel", ()) for t in satu.isi)]
    assert any("baris sendiri" in texts(row) for tabel in tables for row in tabel.baris)


def test_the_form_is_titled_by_the_kind_of_region_or_as_the_agency_wishes():
    hasil = measure_contoh(CONTOH, 1)
    provinsi = replace(hasil.isian, profil=replace(hasil.isian.profil, jenis_daerah=JenisDaerah.PROVINSI))
    assert name_formulir(hasil).endswith("Lingkup Kabupaten/Kota")
    assert name_formulir(replace(hasil, isian=provinsi)).endswith("Lingkup Provinsi")
    own = measure_with(CONTOH, 1, judul_formulir="Judul Sendiri")
    assert triwulan.build(own)["judul_formulir"] == "Judul Sendiri"
    assert "Judul Sendiri" in triwulan.build_lampiran_excel(own)[0].atas


def test_what_the_renja_perubahan_changed_is_marked_from_the_quarter_on_in_which_it_holds():
    before, after = (build_matriks(measure_contoh(CONTOH, tw)) for tw in (3, 4))
    assert not any("**)" in teks for row in before.baris for teks in texts(row))
    assert not any(note.startswith("**)") for note in before.catatan)
    isian = build_contoh(CONTOH)
    changed = [row for row in isian.anggaran if row.pagu_perubahan not in (None, row.pagu_murni)]
    leaves = {isian.simpul_by_id[row.simpul].nama for row in changed}
    marked = [texts(row) for row in after.baris if any(teks.endswith("**)") for teks in texts(row))]
    assert leaves <= {teks for row in marked for teks in row}
    note = next(note for note in after.catatan if note.startswith("**)"))
    assert note == (
        "**) Kolom 8: berubah pada Renja Perubahan, yang berlaku mulai Triwulan IV. Pagu seluruhnya semula "
        "Rp8.624.365.000 menjadi Rp9.060.805.000."
    )
    sel = next(sel for row in after.baris for sel in row.sel if str(sel.teks).endswith("**)"))
    assert sel.pola.endswith('"**)"') and sel.angka is not None


def _marks(hasil: Hasil) -> tuple[int, list[str]]:
    """How many cells of the Renja matrix are marked as changed, and the notes that explain the mark."""
    tabel = build_matriks(hasil)
    cells = [teks for row in tabel.baris for teks in texts(row) if teks.endswith("**)")]
    return len(cells), [note for note in tabel.catatan if note.startswith("**)")]


def test_nothing_is_marked_where_the_original_pagu_is_unknown_or_unchanged():
    isian = build_contoh(CONTOH)
    unknown = tuple(
        replace(row, pagu_murni=None, pagu_perubahan=row.pagu_perubahan or row.pagu_murni) for row in isian.anggaran
    )
    same = tuple(replace(row, pagu_perubahan=row.pagu_murni) for row in isian.anggaran)
    targets = tuple(replace(row, target_perubahan=None) for row in isian.isian_triwulan)
    for rows in (unknown, same):
        changed = replace(isian, anggaran=rows, anggaran_dokumen=(), isian_triwulan=targets)
        assert _marks(measure(changed, 4)) == (0, [])


def test_a_target_alone_that_changed_is_marked_and_explained_without_a_pagu():
    isian = build_contoh(CONTOH)
    original = tuple(replace(row, pagu_perubahan=None) for row in isian.anggaran)
    row = next(row for row in isian.isian_triwulan if isinstance(row.target_tahun, Decimal))
    target = replace(row, target_perubahan=row.target_tahun + 1)
    others = tuple(target if satu is row else replace(satu, target_perubahan=None) for satu in isian.isian_triwulan)
    changed = replace(isian, anggaran=original, anggaran_dokumen=(), isian_triwulan=others)
    banyak, notes = _marks(measure(changed, 4))
    assert banyak >= 1
    assert notes == ["**) Kolom 8: berubah pada Renja Perubahan, yang berlaku mulai Triwulan IV."]


def test_provisional_values_in_one_state_share_one_footnote():
    isian = build_contoh("contoh-bersih-2024")
    first, second = isian.daftar_iku()[:2]
    firm = {"status_data": StatusData.SEMENTARA, "status_mulai": None, "tanggal_data": None}
    rows = tuple(replace(r, **firm) if r.indikator in (first.id, second.id) else r for r in isian.realisasi)
    notes = note_sementara(measure(replace(isian, realisasi=rows), 4), (first.id, second.id))
    assert notes == (f"*) {first.uraian}; {second.uraian}: angka sementara.",)
