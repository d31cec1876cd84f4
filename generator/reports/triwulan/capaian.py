"""Section 3.1: how far each IKU has come at the end of the quarter, as a table and in sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.measures.cetak import KOSONG, format_persen, format_triwulan
from generator.measures.hasil import Hasil, label_triwulan
from generator.measures.sisipan import TRIWULAN_AKHIR
from generator.model.kinerja import Indikator
from generator.model.nilai import TanpaNilai
from generator.model.pilihan import DasarCapaianTriwulan, JenisAnalisis
from generator.reports.bersama import (
    PEMBULATAN,
    build_kepala,
    is_sementara,
    mark_gap,
    note_capaian,
    note_puncak,
    note_sementara,
    print_realisasi,
    write_gap,
)
from generator.reports.naskah import Gaya, Naskah, Paragraf, Potongan
from generator.reports.panel import name_unit
from generator.reports.tabel import Baris, Sel, Tabel
from generator.reports.triwulan.lebar import PUSAT, Ruang, fit_tabel
from generator.reports.triwulan.masa import Masa, name_rentang
from generator.reports.triwulan.renja.catatan import note_target_berubah
from generator.reports.umum.arah import name_effect
from generator.reports.umum.celah import find_realisasi
from generator.reports.umum.nilai import name_be, print_difference, print_value
from generator.reports.umum.rerata import print_rerata
from generator.reports.wording import add_unit, end_sentence, name_category, name_change, spell_count

BelahKolom = tuple[str, Callable[[Indikator], str]]


def has_target_triwulan(hasil: Hasil) -> bool:
    """Tell whether any IKU has a target at the end of this quarter."""
    label = hasil.periode.label
    return any(
        hasil[f"indikator/{iku.id}/target-kumulatif/{label}"].nilai is not None for iku in hasil.isian.daftar_iku()
    )


def build_tabel_capaian(hasil: Hasil, masa: Masa) -> Tabel:
    """Return target, realisasi, capaian and kategori of each IKU; where a quarter target exists, against both targets."""
    columns = _columns(hasil, masa)
    daftar = hasil.isian.daftar_iku()
    rows = [_row(hasil, masa, nomor, iku, columns) for nomor, iku in enumerate(daftar, 1)]
    titles = [kepala for kepala, _ in columns]
    kepala = build_kepala(
        ("No.", "Tujuan/Sasaran", "Indikator Kinerja (Satuan)", *titles, "Sumber Data dan Keterangan")
    )
    ruang = [PUSAT, Ruang(1.2), Ruang(1.3), *(PUSAT for _ in columns), Ruang(1.1)]
    return fit_tabel(
        "capaian-iku",
        f"Capaian Indikator Kinerja Utama {masa.sampai} Tahun {masa.tahun}",
        kepala,
        rows,
        ruang,
        catatan=_notes(hasil, masa, daftar) if rows else (),
        bila_kosong=write_gap("indikator kinerja utama", hasil.isian.sel_baru("indikator", "uraian")),
    )


def is_tahunan(hasil: Hasil) -> bool:
    """Tell whether the declared capaian of a quarter is against the year's target."""
    return hasil.isian.pengaturan.dasar_capaian_triwulan is DasarCapaianTriwulan.TAHUNAN


def _columns(hasil: Hasil, masa: Masa) -> list[BelahKolom]:
    label, with_quarter = masa.label, has_target_triwulan(hasil)

    def read(ukuran: str) -> Callable[[Indikator], str]:
        return lambda iku: hasil[f"indikator/{iku.id}/{ukuran}/{label}"].cetak

    columns: list[BelahKolom] = [
        (f"Target Tahun {masa.tahun}", lambda iku: hasil.cetak(f"indikator/{iku.id}/target/{masa.tahun}"))
    ]
    if with_quarter or not is_tahunan(hasil):
        columns.append((f"Target {masa.sampai}", read("target-kumulatif")))
    columns.append((f"Realisasi {masa.sampai}", lambda iku: _realisasi(hasil, masa, iku)))
    if with_quarter or not is_tahunan(hasil):
        columns.append((f"Capaian terhadap Target {masa.sampai}", read("capaian-triwulan")))
    columns.append((f"Capaian terhadap Target Tahun {masa.tahun}", read("capaian-tahunan")))
    return [*columns, ("Kategori", read("kategori"))]


def _realisasi(hasil: Hasil, masa: Masa, iku: Indikator) -> str:
    """The realisasi with the mark of a provisional value; no mark where there is none."""
    key = _key(iku, masa.label)
    return print_realisasi(hasil, iku.id, key) if is_measured(hasil, masa, iku) else hasil.cetak(key)


def _key(iku: Indikator, label: str) -> str:
    return f"indikator/{iku.id}/kumulatif/{label}"


def _row(hasil: Hasil, masa: Masa, nomor: int, iku: Indikator, columns: list[BelahKolom]) -> Baris:
    sasaran = hasil.isian.rencana_by_id.get(iku.induk)
    depan = (Sel(str(nomor)), Sel(sasaran.uraian if sasaran else "–"), Sel(name_with_unit(iku)))
    return Baris((*depan, *(Sel(print_strip(read(iku))) for _, read in columns), _source_cell(hasil, masa, iku)))


def name_with_unit(iku: Indikator) -> str:
    """Return the indicator with its unit, since the figures beside it carry none: «Rata-rata waktu (menit)»."""
    unit = add_unit("", name_unit(iku)).strip()
    return f"{iku.uraian} ({unit})" if unit else iku.uraian


def _source_cell(hasil: Hasil, masa: Masa, iku: Indikator) -> Sel:
    """The source of the data; where there is no realisasi, why."""
    source = _name_source(hasil, masa, iku)
    if is_measured(hasil, masa, iku):
        return Sel(source or "–")
    alasan = reason_of(hasil, masa, iku)
    if not alasan:
        gap = write_gap("", find_realisasi(hasil.isian, iku.id, "alasan_belum"))
        return Sel((source, gap) if source else gap, kosong=True)
    return Sel(tuple(teks for teks in (source, end_sentence(alasan[:1].upper() + alasan[1:])) if teks))


def _name_source(hasil: Hasil, masa: Masa, iku: Indikator) -> str:
    """The source of the data; that of the row «Realisasi» is the whole year's, so earlier quarters name the indicator's."""
    row = hasil.isian.realisasi_by_indikator.get(iku.id)
    of_year = row.sumber_data if row is not None and masa.triwulan == 4 else None
    return of_year or iku.sumber_data or ""


def print_strip(teks: str) -> str:
    """Return what a cell prints; a dash that staff typed looks like ours, which the notes explain."""
    return KOSONG if teks == "-" else teks


def is_measured(hasil: Hasil, masa: Masa, iku: Indikator) -> bool:
    """Tell whether there is a realisasi; a typed «-» says that there is none."""
    nilai = hasil[_key(iku, masa.label)].nilai
    return nilai is not None and not isinstance(nilai, TanpaNilai)


def reason_of(hasil: Hasil, masa: Masa, iku: Indikator) -> str:
    """Why an indicator has no capaian: in the staff's words, else what the figures say; «» where nothing is known."""
    row = hasil.isian.realisasi_by_indikator.get(iku.id)
    if is_measured(hasil, masa, iku):
        return hasil[f"indikator/{iku.id}/capaian/{masa.label}"].alasan
    if row is not None and row.sebab_belum:
        return row.sebab_belum
    typed_none = hasil[_key(iku, masa.label)].nilai is not None
    return f"tidak ada penilaian {name_rentang(masa)}{_name_berikut(hasil, masa, iku)}" if typed_none else ""


def _name_berikut(hasil: Hasil, masa: Masa, iku: Indikator) -> str:
    """The next quarter that has a target, when the indicator is to be assessed again; «» where no quarter has one."""
    for nomor in range(masa.triwulan + 1, TRIWULAN_AKHIR + 1):
        target = hasil[f"indikator/{iku.id}/target/{label_triwulan(masa.tahun, nomor)}"].nilai
        if target is not None and not isinstance(target, TanpaNilai):
            return f"; target berikutnya pada {masa.istilah} {format_triwulan(nomor)}"
    return ""


def _notes(hasil: Hasil, masa: Masa, daftar: Sequence[Indikator]) -> tuple[str, ...]:
    ids = [iku.id for iku in daftar]
    changed = note_target_berubah(hasil, daftar) if has_target_triwulan(hasil) else ()
    notes = (*note_sementara(hasil, ids), *changed, *note_capaian(hasil, ids), PEMBULATAN, _note_dasar(hasil, masa))
    return (*notes, *note_puncak(hasil, ids))


def _note_dasar(hasil: Hasil, masa: Masa) -> str:
    return (
        f"{name_rerata(hasil, masa)}Kategori ditentukan dari capaian terhadap {name_dasar(hasil, masa)}. "
        "Tanda “–” berarti belum dapat diukur."
    )


def name_dasar(hasil: Hasil, masa: Masa) -> str:
    """The target that the declared capaian of a quarter is of: «target s.d. Triwulan II», «target Tahun 2024»."""
    return f"target Tahun {masa.tahun}" if is_tahunan(hasil) else f"target {masa.sampai}"


def name_rerata(hasil: Hasil, masa: Masa) -> str:
    """The average of the IKU with its basis, as a sentence and a blank; «» where nothing is measured."""
    rerata, batas = hasil[f"opd/rerata-capaian/{masa.label}"], hasil.isian.pengaturan.batas_capaian
    if rerata.nilai is None:
        return ""
    cap = f", masing-masing paling tinggi {format_persen(batas, 0)}" if batas is not None else ""
    return (
        f"Rata-rata capaian terhadap {name_dasar(hasil, masa)} sebesar {print_rerata(hasil)}: {rerata.rumus} yang telah terukur "
        f"dengan bobot sama{cap}. "
    )


def build_naskah_capaian(hasil: Hasil, masa: Masa) -> Naskah:
    """Return one numbered item per IKU: figures, change against the quarter before, and the staff's analysis."""
    return Naskah(tuple(_item(hasil, masa, iku) for iku in hasil.isian.daftar_iku()))


def _item(hasil: Hasil, masa: Masa, iku: Indikator) -> Paragraf:
    measured = is_measured(hasil, masa, iku)
    remarks = [end_sentence(r.teks) for r in hasil.isian.analisis_dari(iku.id, JenisAnalisis.ANALISIS, masa.analisis)]
    facts = _sentences(hasil, masa, iku) if measured else [_unmeasured(hasil, masa, iku, explained=bool(remarks))]
    return Paragraf((Potongan(f"{iku.uraian}. ", tebal=True), " ".join([*facts, *remarks])), Gaya.NOMOR)


def _unmeasured(hasil: Hasil, masa: Masa, iku: Indikator, explained: bool) -> str:
    """The target alone where the staff's analysis follows, else also why nothing is measured."""
    target = _target(hasil, masa, iku)
    if explained:
        return target
    sebab = reason_of(hasil, masa, iku) or "realisasinya belum tersedia"
    return f"{target} {_span(masa)} capaiannya belum dapat dihitung karena {sebab}."


def _target(hasil: Hasil, masa: Masa, iku: Indikator) -> str:
    ukuran = hasil[f"indikator/{iku.id}/target/{masa.tahun}"]
    return f"Target Tahun {masa.tahun} {name_be(ukuran)} {print_value(hasil, ukuran.cetak, iku)}."


def _span(masa: Masa) -> str:
    teks = name_rentang(masa)
    return teks[:1].upper() + teks[1:]


def _sentences(hasil: Hasil, masa: Masa, iku: Indikator) -> list[str]:
    label = masa.label
    ukuran = hasil[_key(iku, label)]
    realisasi = f"Realisasi {name_rentang(masa)} {name_be(ukuran)} {print_value(hasil, ukuran.cetak, iku)}"
    capaian = hasil[f"indikator/{iku.id}/capaian/{label}"]
    dasar = "tahunan" if is_tahunan(hasil) else masa.nama
    sentences = [_target(hasil, masa, iku)]
    if capaian.nilai is None:
        sentences.append(f"{realisasi}; capaiannya belum dapat dihitung.")
    else:
        kategori = hasil.cetak(f"indikator/{iku.id}/kategori/{label}")
        sentences.append(
            f"{realisasi}, sehingga capaian terhadap target {dasar} sebesar {capaian.cetak} dengan kategori "
            f"{name_category(kategori)}."
        )
    return [*sentences, *_change(hasil, masa, iku), *_provisional(hasil, iku)]


def _change(hasil: Hasil, masa: Masa, iku: Indikator) -> list[str]:
    if not masa.label_sebelum:
        return []
    ukuran = hasil[f"indikator/{iku.id}/perubahan/{masa.label}/{masa.label_sebelum}"]
    arah = name_change(ukuran.desimal_murni)
    if not arah:
        return []
    besar = "" if arah == "tetap" else f" sebesar {print_difference(hasil, ukuran.cetak, iku)}"
    return [
        f"Dibandingkan dengan {masa.istilah.casefold()} sebelumnya, realisasi {arah}{besar}{name_effect(iku, arah)}."
    ]


def _provisional(hasil: Hasil, iku: Indikator) -> list[str]:
    if not is_sementara(hasil, iku.id):
        return []
    notes = [note.partition(": ")[2].rstrip(".") for note in note_sementara(hasil, [iku.id])]
    return [f"Nilai tersebut merupakan {note}." for note in notes]


def build_pengantar_capaian(hasil: Hasil, masa: Masa) -> tuple[str, ...]:
    """Return the opening sentences of section 3.1, from the counts of measured and unmeasured IKU."""
    label = masa.label
    jumlah, belum = hasil.nilai(f"opd/jumlah-iku/{label}"), hasil.nilai(f"opd/jumlah-belum-diukur/{label}")
    if not jumlah:
        return ()
    if belum == jumlah:
        return (
            f"Dari {spell_count(jumlah, 'indikator kinerja utama')}, belum satu pun yang dapat diukur "
            f"{name_rentang(masa)} Tahun {masa.tahun}.",
        )
    return (f"{_span(masa)} Tahun {masa.tahun} {_measured_words(hasil, label)}.",)


def _measured_words(hasil: Hasil, label: str) -> str:
    """How many IKU are measured, and their average; at least one is."""
    jumlah, belum = hasil.nilai(f"opd/jumlah-iku/{label}"), hasil.nilai(f"opd/jumlah-belum-diukur/{label}")
    semua = spell_count(jumlah, "indikator kinerja utama")
    rerata = print_rerata(hasil)
    if jumlah == 1:
        return f"indikator kinerja utama telah terukur dengan capaian {rerata}"
    if not belum:
        return f"seluruh indikator kinerja utama, yaitu {spell_count(jumlah, 'indikator')}, telah terukur dengan rata-rata capaian {rerata}"
    kata = "capaian" if jumlah - belum == 1 else "rata-rata capaian"
    return f"dari {semua}, {spell_count(jumlah - belum)} telah terukur dengan {kata} {rerata}"


def build_gap_capaian(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the marker of IKU without realisasi and without a reason; nothing where there is none."""
    lacking = (
        iku for iku in hasil.isian.daftar_iku() if not is_measured(hasil, masa, iku) and not reason_of(hasil, masa, iku)
    )
    kunci, apa = f"realisasi_tw{masa.triwulan}", "realisasi atau alasan belum terukur"
    return Naskah(tuple(mark_gap(f"{apa} {iku.uraian}", find_realisasi(hasil.isian, iku.id, kunci)) for iku in lacking))
