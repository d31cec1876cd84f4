"""Sections 3.3 and 3.4: what helped, what hindered, and what is to be done, all in the staff's own words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.hasil import Hasil
from generator.measures.pemangku.pegangan import list_holders
from generator.model.analisis import Analisis
from generator.model.isian import Isian
from generator.model.pilihan import JenisAnalisis
from generator.reports.bersama import build_kepala, mark_gap, mark_gap_cell
from generator.reports.naskah import Gaya, Naskah, Paragraf
from generator.reports.tabel import Baris, Sel, Tabel
from generator.reports.triwulan.keuangan import owner_cell
from generator.reports.triwulan.lebar import PUSAT, Ruang, fit_tabel
from generator.reports.triwulan.masa import Masa
from generator.reports.wording import end_sentence, title_case

BUTIR_SATU_HALAMAN = 12  # with more remarks than these a row may break over pages


def build_tabel_faktor_indikator(hasil: Hasil, masa: Masa) -> Tabel:
    """Return the factors per IKU."""
    things = [(iku.id, iku.uraian, iku.penanggung_jawab) for iku in hasil.isian.daftar_iku()]
    judul = f"Faktor Pendukung dan Penghambat Pencapaian Indikator {masa.nama}"
    return _build_tabel(hasil, masa, "faktor-indikator", "Indikator Kinerja", judul, things)


def build_tabel_faktor_program(hasil: Hasil, masa: Masa) -> Tabel:
    """Return the factors per program of the year."""
    things = [(satu.id, satu.nama, satu.penanggung_jawab) for satu in hasil.isian.anak_aktif(None)]
    judul = f"Faktor Pendukung dan Penghambat Pelaksanaan Program {masa.nama}"
    return _build_tabel(hasil, masa, "faktor-program", "Program", judul, things)


def _build_tabel(
    hasil: Hasil, masa: Masa, kunci: str, kepala: str, judul: str, things: Sequence[tuple[str, str, str | None]]
) -> Tabel:
    heads = ("No.", kepala, "Faktor Pendukung", "Faktor Penghambat", "Penanggung Jawab")
    rows = [_row(hasil, masa, nomor, *thing) for nomor, thing in enumerate(things, 1)]
    header = build_kepala(heads, [f"({nomor})" for nomor in range(1, len(heads) + 1)])
    return fit_tabel(
        kunci,
        judul,
        header,
        rows,
        [PUSAT, Ruang(1.1), Ruang(1.6), Ruang(1.4), Ruang(1.1)],
        bila_kosong="belum ada isi",
    )


def _row(hasil: Hasil, masa: Masa, nomor: int, id: str, nama: str, penanggung_jawab: str | None) -> Baris:
    """One thing with its factors; a hindrance may be absent, but nothing at all is a gap."""
    good = hasil.isian.analisis_dari(id, JenisAnalisis.PENDUKUNG, masa.analisis)
    bad = hasil.isian.analisis_dari(id, JenisAnalisis.PENGHAMBAT, masa.analisis)
    owners = dict.fromkeys(
        own for remark in (*good, *bad) for own in list_holders(hasil.isian, remark.penanggung_jawab)
    )
    pendukung = _cell(good) if good or bad else mark_gap_cell(tempat=hasil.isian.sel_baru("analisis", "teks"))
    owner = owner_cell(hasil.isian, "\n".join(owners) or penanggung_jawab)
    whole = max(len(good), len(bad)) <= BUTIR_SATU_HALAMAN
    return Baris((Sel(str(nomor)), Sel(title_case(nama)), pendukung, _cell(bad), owner), utuh=whole)


def _cell(remarks: Sequence[Analisis]) -> Sel:
    texts = tuple(end_sentence(remark.teks) for remark in remarks)
    return Sel(texts or "–", bernomor=len(texts) > 1)


def list_remarks(hasil: Hasil, masa: Masa, *jenis: JenisAnalisis) -> list[Analisis]:
    """The remarks of these kinds in this quarter, whatever they are about, in sheet order."""
    return [r for r in hasil.isian.analisis if r.jenis in jenis and r.periode is masa.analisis]


def build_rekomendasi(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the recommendations, else the follow-ups, with who and by when where stated."""
    remarks = list_remarks(hasil, masa, JenisAnalisis.REKOMENDASI)
    remarks = remarks or list_remarks(hasil, masa, JenisAnalisis.TINDAK_LANJUT)
    if not remarks:
        return Naskah((mark_gap(f"rekomendasi tindak lanjut {masa.nama}", hasil.isian.sel_baru("analisis", "teks")),))
    opening = Paragraf(f"Berdasarkan capaian dan faktor penghambat pada {masa.nama} direkomendasikan:")
    return Naskah((opening, *(Paragraf(_with_owner(hasil.isian, remark), Gaya.NOMOR) for remark in remarks)))


def _with_owner(isian: Isian, remark: Analisis) -> str:
    details = (
        f"penanggung jawab: {', '.join(list_holders(isian, remark.penanggung_jawab))}"
        if remark.penanggung_jawab
        else "",
        f"tenggat: {remark.tenggat}" if remark.tenggat else "",
    )
    known = "; ".join(detail for detail in details if detail)
    teks = end_sentence(remark.teks)
    return teks.rstrip(".") + f" ({known})." if known else teks


def build_permasalahan(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the problems of the quarter as a list; the hindering factors where no problem is typed."""
    remarks = list_remarks(hasil, masa, JenisAnalisis.PERMASALAHAN)
    remarks = remarks or list_remarks(hasil, masa, JenisAnalisis.PENGHAMBAT)
    if not remarks:
        return Naskah((mark_gap(f"permasalahan {masa.nama}", hasil.isian.sel_baru("analisis", "teks")),))
    texts = dict.fromkeys(end_sentence(remark.teks) for remark in remarks)
    return Naskah(tuple(Paragraf(teks, Gaya.NOMOR) for teks in texts))
