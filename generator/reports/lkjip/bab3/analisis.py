"""BAB III A, analyses 5 and 7 of PermenPANRB 53/2014: causes and solutions, supporting programs; and the programs' own."""

from __future__ import annotations

from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import list_indikator_simpul
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import build_kepala, mark_gap, name_part, note_capaian
from generator.reports.lkjip.bab3.capaian import explain_indikator
from generator.reports.lkjip.dasar import (
    Blok,
    build_gap,
    build_list,
    build_remarks,
    find_sasaran,
    list_indikator,
    list_program,
    list_remarks,
)
from generator.reports.naskah import Gaya, Judul, Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.umum.celah import find_blank
from generator.reports.wording import capitalize_first, join_dan, spell_count

TERCAPAI = 100  # percent of a target that is met
NAMA_CATATAN = {
    JenisAnalisis.ANALISIS: "Analisis",
    JenisAnalisis.PENDUKUNG: "Faktor pendukung",
    JenisAnalisis.PENGHAMBAT: "Faktor penghambat",
}
"""The remarks on a program, each behind its name."""


def build_penyebab(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 5: causes of success or failure and what was done, per indicator; missing causes are marked."""
    blocks: list[Blok] = []
    for indikator in list_indikator(hasil.isian):
        sebab = build_sebab(hasil, indikator.id, indikator.uraian, wajib=True)
        blocks += [Judul(indikator.uraian, 4), *(sebab or (_tell_unmeasured(hasil, indikator.id),))]
    return tuple(blocks) or build_gap("indikator tujuan dan sasaran", hasil.isian.sel_baru("indikator", "uraian"))


def _tell_unmeasured(hasil: Hasil, id: str) -> Naskah:
    """What stands below an indicator without remarks: only of one without capaian are none wanted."""
    alasan = hasil[f"indikator/{id}/capaian/{hasil.periode.label}"].alasan
    sebab = f" ({alasan})" if alasan else ""
    return Naskah((Paragraf(f"Penyebabnya belum dapat dianalisis karena capaian belum dapat dihitung{sebab}."),))


def build_sebab(hasil: Hasil, acuan: str, nama: str, wajib: bool) -> tuple[Blok, ...]:
    """The remarks on one indicator by kind; with `wajib` the causes that its capaian asks for are marked when missing."""
    isian = hasil.isian
    pendukung = list_remarks(isian, acuan, JenisAnalisis.PENDUKUNG)
    penghambat = list_remarks(isian, acuan, JenisAnalisis.PENGHAMBAT, JenisAnalisis.PERMASALAHAN)
    solusi = list_remarks(isian, acuan, JenisAnalisis.SOLUSI, JenisAnalisis.TINDAK_LANJUT, JenisAnalisis.REKOMENDASI)
    umum = list_remarks(isian, acuan, JenisAnalisis.ANALISIS, JenisAnalisis.CATATAN)
    capaian = hasil.nilai(f"indikator/{acuan}/capaian/{hasil.periode.label}")
    met = wajib and capaian is not None and capaian >= TERCAPAI
    missed = wajib and capaian is not None and capaian < TERCAPAI
    asks_solusi = missed or (wajib and bool(penghambat))
    return (
        *((Naskah(tuple(Paragraf(teks) for teks in umum)),) if umum else ()),
        *_one_kind("Faktor pendukung keberhasilan", pendukung, f"faktor pendukung {nama}" if met and not umum else ""),
        *_one_kind(
            "Faktor penghambat dan permasalahan", penghambat, f"faktor penghambat {nama}" if missed and not umum else ""
        ),
        *_one_kind("Solusi dan tindak lanjut", solusi, f"solusi atau tindak lanjut {nama}" if asks_solusi else ""),
    )


def _one_kind(judul: str, butir: tuple[str, ...], kurang: str) -> tuple[Blok, ...]:
    """Return the remarks of one kind under their heading; where there are none but are wanted (`kurang`), a gap there."""
    if kurang and not butir:
        return (Naskah((Paragraf(judul, Gaya.SUBJUDUL), mark_gap(kurang))),)
    return build_remarks(judul, butir)


def build_program_penunjang(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 7: per sasaran the programs, or the parts of them, that supported or hindered it."""
    pairs = find_sasaran(hasil.isian)
    if not pairs:
        return build_gap("program yang mendukung setiap sasaran", find_blank(list_program(hasil.isian), "sasaran"))
    blocks: list[Blok] = []
    for rencana, parts in pairs:
        blocks.append(
            Naskah(
                (
                    Paragraf(f"{capitalize_first(rencana.jenis.value)}: {rencana.uraian}", Gaya.SUBJUDUL),
                    Paragraf(_support_words(hasil, rencana.id)),
                )
            )
        )
        items = [_program_words(hasil, part) for part in parts]
        blocks += build_list(items)
    return tuple(blocks)


def _support_words(hasil: Hasil, rencana: str) -> str:
    pokok, label = f"rencana/{rencana}", hasil.periode.label
    amounts = [(hasil.nilai(f"{pokok}/jumlah-{t}/{label}"), t) for t in ("program", "kegiatan", "sub-kegiatan")]
    counts = [spell_count(banyak, tingkat.replace("-", " ")) for banyak, tingkat in amounts if banyak]
    key = f"{pokok}/rerata-capaian/{label}"
    capaian = f"rata-rata capaian indikator {hasil.cetak(key)}" if key in hasil and hasil[key].nilai is not None else ""
    rerata = hasil.nilai(key) if key in hasil else None
    awal = "Pencapaian ini" if rerata is not None and rerata >= TERCAPAI else "Upaya mencapainya"
    serapan = _name_serapan(hasil, pokok)
    tail = join_dan(bagian for bagian in (capaian, serapan) if bagian)
    return f"{awal} didukung oleh {join_dan(counts)}{f' dengan {tail}' if tail else ''}."


def _name_serapan(hasil: Hasil, pokok: str) -> str:
    """Return «serapan anggaran 95,1%»; «» where nothing is known of the money."""
    serapan = hasil[f"{pokok}/serapan/{hasil.periode.label}"]
    return f"serapan anggaran {serapan.cetak}" if serapan.nilai is not None else ""


def _program_words(hasil: Hasil, simpul: Simpul) -> str:
    label, id = hasil.periode.label, simpul.id
    capaian = hasil[f"simpul/{id}/capaian/{label}"]
    nilai = capaian.desimal_murni
    reached = "menunjang dengan" if nilai is not None and nilai >= TERCAPAI else "belum sepenuhnya menunjang, dengan"
    kinerja = f"{reached} capaian kinerja {capaian.cetak}" if nilai is not None else "belum terukur capaian kinerjanya"
    found = ((nama, list_remarks(hasil.isian, id, jenis)) for jenis, nama in NAMA_CATATAN.items())
    remarks = " ".join(f"{nama}: {' '.join(teks)}" for nama, teks in found if teks)
    nama = name_part(hasil.isian, simpul)
    serapan = _name_serapan(hasil, f"simpul/{id}")
    hubung = " dan " if nilai is not None else ", dengan "
    return f"{nama} {kinerja}{hubung + serapan if serapan else ''}. {remarks}".strip()


def build_indikator_program(hasil: Hasil) -> tuple[Blok, ...]:
    """The program indicators: one table, then per indicator what explains it; nothing where there are none."""
    pairs = [(program, list_indikator_simpul(hasil, program)) for program in list_program(hasil.isian)]
    pairs = [(program, daftar) for program, daftar in pairs if daftar]
    if not pairs:
        return ()
    lead = (
        "Capaian indikator kinerja program Tahun ",
        f"{hasil.periode.tahun} disajikan pada ",
        Rujukan("capaian-program"),
        ".",
    )
    explained = [i for _, daftar in pairs for i in daftar if _is_explained(hasil, i)]
    return (
        Naskah((Paragraf(lead),)),
        _program_table(hasil, pairs),
        *(block for indikator in explained for block in _explain(hasil, indikator)),
    )


def _program_table(hasil: Hasil, pairs: list[tuple[Simpul, tuple[IndikatorSimpul, ...]]]) -> Tabel:
    label, rows = hasil.periode.label, []
    for nomor, (program, daftar) in enumerate(pairs, 1):
        for ke, indikator in enumerate(daftar):
            pokok = f"indikator/{indikator.id}"
            head = (Sel(str(nomor), gabung_baris=len(daftar)), Sel(program.nama, gabung_baris=len(daftar)))
            figures = [Sel(hasil.cetak(f"{pokok}/{ukuran}/{label}")) for ukuran in ("target", "realisasi", "capaian")]
            rows.append(Baris((*(head if ke == 0 else ()), Sel(indikator.uraian), Sel(indikator.satuan), *figures)))
    return Tabel(
        "capaian-program",
        (Kolom(0.9, Rata.TENGAH), Kolom(3.4), Kolom(5), *(Kolom(1.45, Rata.TENGAH),) * 4),
        build_kepala(("No.", "Program", "Indikator Kinerja Program", "Satuan", "Target", "Realisasi", "Capaian (%)")),
        tuple(rows),
        f"Capaian Indikator Kinerja Program Tahun {hasil.periode.tahun}",
        note_capaian(hasil, [i.id for _, daftar in pairs for i in daftar]),
    )


def _is_explained(hasil: Hasil, indikator: IndikatorSimpul) -> bool:
    """Tell whether there is more to say of a program indicator than its row in the table."""
    remarks = list_remarks(hasil.isian, indikator.id, *JenisAnalisis)
    return bool(remarks or hasil.isian.rincian_dari(indikator.id) or (indikator.pembilang and indikator.penyebut))


def _explain(hasil: Hasil, indikator: IndikatorSimpul) -> tuple[Blok, ...]:
    return (
        *explain_indikator(hasil, indikator),
        *build_sebab(hasil, indikator.id, indikator.uraian, wajib=False),
    )
