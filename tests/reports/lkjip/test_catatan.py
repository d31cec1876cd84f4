"""What staff typed in «Keterangan» beside a figure stands below the table that shows the figure."""

from dataclasses import replace

from generator.measures.ukur import measure
from generator.model.nilai import Polaritas
from generator.reports import lkjip
from generator.reports.bersama import note_capaian
from generator.reports.naskah import Gaya, Naskah
from tests.helpers.contoh import build_contoh
from tests.reports.lkjip.baca import build_contoh_lkjip, find_tabel

CONTOH = "contoh-bersih-2024"


def annotate(*ids: str) -> dict[str, object]:
    """The clean example's LKjIP with the remark «data diperiksa ulang» on every detail of these indicators."""
    isian = build_contoh(CONTOH)
    rincian = tuple(replace(r, keterangan="data diperiksa ulang") if r.indikator in ids else r for r in isian.rincian)
    return lkjip.build(measure(replace(isian, rincian=rincian)))


def test_remarks_on_components_and_details_stand_below_their_tables():
    konteks = annotate("IKU3", "IKU4", "IKU5")
    for kunci in ("komponen-IKU3", "komponen-IKU5", "rincian-IKU4"):
        notes = find_tabel(konteks["rincian_indikator"], kunci).catatan
        assert any(
            n.startswith("Catatan untuk ") and n.endswith(" Tahun 2024: data diperiksa ulang.") for n in notes
        ), kunci


def test_remarks_on_the_parts_of_a_formula_stand_below_it_in_small_print():
    blocks = annotate("IKU2")["rincian_indikator"]
    small = [p.teks for b in blocks if isinstance(b, Naskah) for p in b.paragraf if p.gaya is Gaya.CATATAN]
    assert small == [
        "Catatan untuk Perpustakaan yang memenuhi standar nasional perpustakaan Tahun 2024: data diperiksa ulang.",
        "Catatan untuk Seluruh perpustakaan yang dibina Tahun 2024: data diperiksa ulang.",
    ]


def test_remarks_on_the_realisasi_name_indicator_and_year():
    notes = find_tabel(build_contoh_lkjip("pasuruan-2024")["pengukuran"], "target-realisasi").catatan
    (note,) = [note for note in notes if note.startswith("Catatan untuk ")]
    assert note.endswith(" Tahun 2024: Angka sementara; BKN belum merilis angka tetap.")


def test_remarks_on_earlier_years_are_said_once_for_the_indicators_that_share_them():
    isian = build_contoh(CONTOH)
    first, second, *rest = (row for row in isian.riwayat if row.tahun == 2023)
    noted = {id(row): "sebelum penggabungan." for row in (first, second)}
    riwayat = tuple(replace(row, keterangan=noted.get(id(row))) for row in isian.riwayat)
    konteks = lkjip.build(measure(replace(isian, riwayat=riwayat)))
    notes = [note for note in find_tabel(konteks["tahun_lalu"], "perbandingan-tahun-2024").catatan if "Catatan" in note]
    names = " dan ".join(isian.indikator_by_id[row.indikator].uraian for row in (first, second))
    assert notes == [f"Catatan untuk {names} Tahun 2023: sebelum penggabungan."]
    assert rest


def test_officials_stand_with_their_unit():
    rows = [
        [sel.teks for sel in baris.sel] for baris in find_tabel(build_contoh_lkjip(CONTOH)["pegawai"], "pejabat").baris
    ]
    assert any("Sekretaris" in row and "Sekretariat" in row for row in rows)


def test_what_is_not_known_of_an_official_is_a_dash_and_no_empty_cell():
    isian = build_contoh(CONTOH)
    pejabat = tuple(replace(p, unit=None, golongan=None) if n == 1 else p for n, p in enumerate(isian.pejabat))
    tabel = find_tabel(lkjip.build(measure(replace(isian, pejabat=pejabat)))["pegawai"], "pejabat")
    row = next(baris for baris in tabel.baris if pejabat[1].nama in baris.sel[3].teks)
    assert row.sel[2].teks == "–" and all(sel.teks for baris in tabel.baris for sel in baris.sel)


def test_the_note_on_capaian_says_which_indicators_use_another_formula():
    isian = build_contoh(CONTOH)
    indikator = tuple(replace(i, polaritas=Polaritas.NEGATIF) if i.id == "IKU3" else i for i in isian.indikator)
    hasil = measure(replace(isian, indikator=indikator))
    (note,) = note_capaian(hasil, ["IKU1", "IKU2", "IKU3"])
    umum, khusus = (hasil[f"indikator/{id}/capaian/2024"].rumus for id in ("IKU1", "IKU3"))
    assert note == (f"Capaian (%) = {umum}; khusus {isian.indikator_by_id['IKU3'].uraian}: {khusus}.")
    assert note_capaian(hasil, ["IKU1", "IKU2"]) == (f"Capaian (%) = {umum}.",)
