"""BAB II: what the agency planned and promised: Renstra, IKU, rencana kinerja, Perjanjian Kinerja, pagu."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.measures.cetak import KOSONG
from generator.measures.hasil import Hasil
from generator.measures.hitung.kinerja import slug_versi
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana, VersiTarget
from generator.reports.bersama import build_kepala
from generator.reports.lkjip.dasar import (
    Blok,
    build_band_rows,
    build_gap,
    build_tree_rows,
    list_id,
    list_indikator,
    point_to,
)
from generator.reports.naskah import TANPA_TEMPAT, Gaya, Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.umum.penjelasan import HURUF_UTUH, build_fact
from generator.reports.umum.perjanjian import is_pagu_perubahan, is_perubahan
from generator.reports.wording import end_sentence, join_dan, spell_count

WAJIB = ("formulasi", "sumber_data")  # explanations without which an IKU is not complete
BUTIR_BANYAK = 8  # items in one cell up to which its row stays on one page, in type of the usual size


def build_visi_misi(isian: Isian) -> tuple[Blok, ...]:
    """Visi and misi of the region; nothing where the plan states none (RPD years)."""
    visi, misi = isian.daftar_rencana(JenisRencana.VISI), isian.daftar_rencana(JenisRencana.MISI)
    if not visi and not misi:
        return ()
    paragraphs = [Paragraf("Visi", Gaya.SUBJUDUL), *(Paragraf(f"“{satu.uraian}”") for satu in visi)] if visi else []
    if misi:
        paragraphs += [Paragraf("Misi", Gaya.SUBJUDUL), *(Paragraf(satu.uraian, Gaya.NOMOR) for satu in misi)]
    return (Naskah(tuple(paragraphs)),)


def build_tujuan_sasaran(hasil: Hasil) -> tuple[Blok, ...]:
    """Tujuan and sasaran with their indicators and the target of each Renstra year."""
    isian = hasil.isian
    if not list_id(isian):
        return build_gap("tujuan, sasaran, dan indikatornya")
    counts = [
        spell_count(banyak, jenis.value)
        for jenis in (JenisRencana.TUJUAN, JenisRencana.SASARAN)
        if (banyak := len(isian.daftar_rencana(jenis)))
    ]
    tahun = isian.profil.daftar_tahun
    with_awal = any(hasil.cetak(f"indikator/{i.id}/kondisi-awal") != KOSONG for i in isian.indikator)
    heads = (*(("Kondisi Awal",) if with_awal else ()), *(f"Target Tahun > {t}" for t in tahun))
    table = Tabel(
        "renstra",
        (Kolom(4), Kolom(1.6, Rata.TENGAH), *(Kolom(1.35, Rata.TENGAH),) * len(heads)),
        build_kepala(("Indikator Kinerja", "Satuan", *heads)),
        build_tree_rows(isian, 2 + len(heads), lambda _, i: (Sel(i.satuan), *_plan_cells(hasil, i, with_awal))),
        f"Tujuan, Sasaran, dan Target Kinerja Tahun {tahun[0]}-{tahun[-1]}",
        ukuran=7.5 if len(heads) > 5 else 9.0,
    )
    lead = (
        f"Renstra memuat {join_dan(counts)}. Indikator dan target tahunannya disajikan pada ",
        Rujukan("renstra"),
        ".",
    )
    return (Naskah((Paragraf(lead),)), table)


def _plan_cells(hasil: Hasil, indikator: Indikator, with_awal: bool) -> Iterator[Sel]:
    pokok = f"indikator/{indikator.id}"
    if with_awal:
        yield Sel(hasil.cetak(f"{pokok}/kondisi-awal"))
    for tahun in hasil.isian.profil.daftar_tahun:
        keys = (f"{pokok}/target/{tahun}/renstra-perubahan", f"{pokok}/target/{tahun}/renstra")
        key = next((key for key in keys if key in hasil), "")
        yield Sel(hasil.cetak(key) if key else "–")


def build_strategi(isian: Isian) -> tuple[Blok, ...]:
    """Strategi and arah kebijakan as numbered lists in cells; a list of a tujuan is merged over its sasaran."""
    with_strategi = bool(isian.daftar_rencana(JenisRencana.STRATEGI))
    if not with_strategi and not isian.daftar_rencana(JenisRencana.ARAH_KEBIJAKAN):
        return build_gap("strategi dan arah kebijakan")
    kinds = (*((JenisRencana.STRATEGI,) if with_strategi else ()), JenisRencana.ARAH_KEBIJAKAN)
    rows: list[Baris] = []
    for nomor, tujuan in enumerate(isian.daftar_rencana(JenisRencana.TUJUAN), 1):
        rows += _strategy_rows(isian, nomor, tujuan, kinds)
    heads = ("No.", "Tujuan", "Sasaran", *(("Strategi",) if with_strategi else ()), "Arah Kebijakan")
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(2.6), Kolom(2.8), *(Kolom(4.4 if with_strategi else 7.5),) * len(kinds))
    long = any(_is_long(baris) for baris in rows)
    table = Tabel("strategi", kolom, build_kepala(heads), tuple(rows), join_dan(heads[1:]), ukuran=8.0 if long else 9.0)
    lead = f"{'Strategi dan arah' if with_strategi else 'Arah'} kebijakan untuk mencapai tujuan dan sasaran disajikan pada "
    return (point_to(lead, (table,)), table)


def _strategy_rows(isian: Isian, nomor: int, tujuan: Rencana, kinds: tuple[JenisRencana, ...]) -> Iterator[Baris]:
    daftar = isian.anak_rencana(tujuan.id, JenisRencana.SASARAN)
    tinggi = max(len(daftar), 1)
    merged = {jenis for jenis in kinds if isian.anak_rencana(tujuan.id, jenis)}
    for ke in range(tinggi):
        cells = [Sel(str(nomor), gabung_baris=tinggi), Sel(tujuan.uraian, gabung_baris=tinggi)] if ke == 0 else []
        cells.append(Sel(daftar[ke].uraian if daftar else "–"))
        for jenis in kinds:
            if jenis in merged and ke == 0:
                cells.append(_list_cell(_below(isian, tujuan, jenis), tinggi))
            elif jenis not in merged:
                cells.append(_list_cell(_below(isian, daftar[ke], jenis) if daftar else (), 1))
        baris = Baris(tuple(cells))
        yield replace(baris, utuh=not _is_long(baris))


def _is_long(baris: Baris) -> bool:
    """Tell whether a cell holds so many items that the row may break over two pages."""
    return any(isinstance(sel.teks, tuple) and len(sel.teks) > BUTIR_BANYAK for sel in baris.sel)


def _below(isian: Isian, rencana: Rencana, jenis: JenisRencana) -> tuple[str, ...]:
    """The statements of one level under another, however deep."""
    children = isian.anak_rencana(rencana.id)
    own = [child.uraian for child in children if child.jenis is jenis]
    return (*own, *(teks for child in children if child.jenis is not jenis for teks in _below(isian, child, jenis)))


def _list_cell(items: tuple[str, ...], tinggi: int) -> Sel:
    return Sel(items or "–", bernomor=len(items) > 1, gabung_baris=tinggi)


def build_iku(isian: Isian) -> tuple[Blok, ...]:
    """The IKU with definition, formula, source and owner; columns that nobody filled are left out, but never the formula."""
    daftar = isian.daftar_iku()
    if not daftar:
        unmarked = (indikator.asal.sel("is_iku") for indikator in isian.indikator)
        return build_gap("indikator yang ditandai sebagai IKU", next(unmarked, TANPA_TEMPAT))
    optional = (("Definisi Operasional", "definisi_operasional", 4), ("Penanggung Jawab", "penanggung_jawab", 2.4))
    extra = [kolom for kolom in optional if any(getattr(i, kolom[1]) for i in daftar)]
    fields = [k for k in extra if k[1] == "definisi_operasional"]
    fields += [("Formulasi", "formulasi", 4), ("Sumber Data", "sumber_data", 2.4)]
    fields += [k for k in extra if k[1] == "penanggung_jawab"]
    rows = []
    for nomor, i in enumerate(daftar, 1):
        facts = tuple(build_fact(isian, i, key, key in WAJIB) for _, key, _ in fields)
        whole = max(len(str(sel.teks)) for sel in facts) <= HURUF_UTUH
        rows.append(Baris((Sel(str(nomor)), Sel(i.uraian), *facts), utuh=whole))
    table = Tabel(
        "iku",
        (Kolom(0.9, Rata.TENGAH), Kolom(3), *(Kolom(lebar) for _, _, lebar in fields)),
        build_kepala(("No.", "Indikator Kinerja Utama", *(nama for nama, _, _ in fields))),
        tuple(rows),
        "Indikator Kinerja Utama",
        ukuran=8.0 if len(fields) > 3 else 9.0,
    )
    lead = f"Kinerja {isian.profil.singkatan} diukur dengan {spell_count(len(daftar), 'indikator kinerja utama (IKU)')} pada "
    return (point_to(lead, (table,)), table)


def list_versi_pk(hasil: Hasil) -> tuple[VersiTarget, ...]:
    """The versions of the Perjanjian Kinerja that state a target of the year."""
    tahun, versions = hasil.periode.tahun, (VersiTarget.PK, VersiTarget.PK_PERUBAHAN)
    ids = list_id(hasil.isian)
    return tuple(v for v in versions if any(f"indikator/{id}/target/{tahun}/{slug_versi(v)}" in hasil for id in ids))


def build_perjanjian(hasil: Hasil) -> tuple[Blok, ...]:
    """Targets of the Perjanjian Kinerja, before and after its change, beside the Renstra's, with the reasons."""
    isian, tahun = hasil.isian, hasil.periode.tahun
    if not list_id(isian):
        return build_gap("indikator Perjanjian Kinerja", isian.sel_baru("indikator", "uraian"))
    versions = list_versi_pk(hasil)
    shown = (VersiTarget.RENSTRA, *versions)
    reasons = [(i, t.alasan) for i in list_indikator(isian) for t in isian.target_dari(i.id) if t.alasan]
    table = Tabel(
        "perjanjian-kinerja",
        (Kolom(3.6), Kolom(3.6), Kolom(1.5, Rata.TENGAH), *(Kolom(1.8, Rata.TENGAH),) * len(shown)),
        build_kepala(
            ("Tujuan/Sasaran Strategis", "Indikator Kinerja", "Satuan", *(f"Target > {v.value}" for v in shown))
        ),
        build_band_rows(isian, 3 + len(shown), lambda _, i: (Sel(i.satuan), *_version_cells(hasil, i, shown))),
        f"Perjanjian Kinerja Tahun {tahun}",
        _note_reasons(reasons, len(list_id(isian))),
    )
    if versions:
        lead = f"{_change_words(hasil, versions)} Targetnya, bersama target Renstra, disajikan pada "
        return (point_to(lead, (table,)), table)
    return (table, *build_gap("target Perjanjian Kinerja"))


def _note_reasons(reasons: list[tuple[Indikator, str]], seluruhnya: int) -> tuple[str, ...]:
    """The reasons of a changed target, each once with the indicators it holds for."""
    groups: dict[str, list[str]] = {}
    for indikator, alasan in reasons:
        groups.setdefault(alasan, []).append(indikator.uraian)
    return tuple(
        end_sentence(alasan if len(names) == seluruhnya else f"{join_dan(names)}: {alasan}")
        for alasan, names in groups.items()
    )


def _version_cells(hasil: Hasil, indikator: Indikator, shown: tuple[VersiTarget, ...]) -> Iterator[Sel]:
    """The target of each version; a revised agreement holds all targets promised, also those that it did not change."""
    pokok = f"indikator/{indikator.id}/target/{hasil.periode.tahun}"
    for versi in shown:
        keys = [f"{pokok}/{slug_versi(versi)}"]
        if versi is VersiTarget.PK_PERUBAHAN:
            keys.append(f"{pokok}/{slug_versi(VersiTarget.PK)}")
        found = next((key for key in keys if key in hasil), "")
        yield Sel(hasil.cetak(found) if found else "–")


def _change_words(hasil: Hasil, versions: tuple[VersiTarget, ...]) -> str:
    tahun = hasil.periode.tahun
    if VersiTarget.PK_PERUBAHAN not in versions:
        if not is_perubahan(hasil) and is_pagu_perubahan(hasil):
            return f"Kinerja Tahun {tahun} diperjanjikan dalam Perjanjian Kinerja."
        if is_perubahan(hasil):
            return (
                f"Perjanjian Kinerja Tahun {tahun} disesuaikan dengan perubahan anggaran menjadi"
                " Perjanjian Kinerja Perubahan, tanpa mengubah target."
            )
        return f"Perjanjian Kinerja Tahun {tahun} tidak diubah dalam tahun berjalan."
    changed = [
        f"{i.uraian} dari {hasil.cetak(lama)} menjadi {hasil.cetak(baru)}"
        for i in list_indikator(hasil.isian)
        for lama, baru in [tuple(f"indikator/{i.id}/target/{tahun}/{v}" for v in ("pk", "pk-perubahan"))]
        if lama in hasil and baru in hasil and hasil[lama].nilai != hasil[baru].nilai
    ]
    if changed:
        return f"Perjanjian Kinerja Tahun {tahun} diubah, yaitu target {join_dan(changed)}."
    return f"Perjanjian Kinerja Tahun {tahun} telah disesuaikan menjadi Perjanjian Kinerja Perubahan."
