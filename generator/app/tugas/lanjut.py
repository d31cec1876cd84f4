"""`lkjip buku-baru BARU --dari LAMA [--tahun T]`: the next year's workbook, or the same one in this program's schema."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.app.pipeline import Muatan, examine, read
from generator.app.terminal import BAIK, check_new, save_new, tell
from generator.app.tugas.bacaan import BERKAS_DAN_ISIAN, list_reading, name_causes
from generator.app.tugas.sisa import carry_rest, name_pictures, name_sisa
from generator.catalogue import lanjut as kode
from generator.measures.hitung.akhir_tahun import TRIWULAN_AKHIR, AkhirTahun, measure_akhir_tahun
from generator.problems import Place, Problem, Severity
from generator.workbook.baru.daftar import join_sendiri
from generator.workbook.columns import Jenis
from generator.workbook.exchange import dump_data, to_plain
from generator.workbook.lanjutan.baris import read_salinan
from generator.workbook.lanjutan.kabar import Kabar
from generator.workbook.lanjutan.tahun import AngkaTahun, CatatanLembar, open_year
from generator.workbook.lanjutan.versi import find_lost
from generator.workbook.reader import read_workbook
from generator.workbook.schema import SHEETS
from generator.workbook.sel import PetaSel
from generator.workbook.writer import write_workbook


def carry_on(pilihan: argparse.Namespace) -> int:
    """Make the new workbook from the old one, which is only read; the exit code is 1 where it is refused."""
    baru, lama = Path(pilihan.berkas), Path(pilihan.dari)
    refusal = check_new(baru) or check_new(name_sisa(baru))
    if refusal:
        return tell([refusal])
    muatan = read(lama)
    if not muatan.bacaan.terbaca:
        return tell(list(muatan.problems))
    name_pictures(muatan.bacaan)
    tahun_lama = muatan.isian.profil.tahun if muatan.isian else None
    if pilihan.tahun in (None, tahun_lama):
        return _renew(muatan, baru)
    return _advance(muatan, baru, pilihan.tahun)


def _renew(muatan: Muatan, baru: Path) -> int:
    """The same data in a workbook of this program; cells that cannot be read go along as they were typed."""
    data = PetaSel(muatan.bacaan).list_data()
    code = save_new(baru, write_workbook(data, nomenklatur=join_sendiri([muatan.bacaan.daftar])))
    if code != BAIK:
        return code
    rows = sum(1 if SHEETS[key].formulir else len(isi) for key, isi in data.items())
    print(f"Dipindahkan: {rows} baris dari «{muatan.berkas.name}».")
    return tell([*list_reading([muatan]), *carry_rest(data, [muatan], baru)])


def _advance(muatan: Muatan, baru: Path, tahun: int) -> int:
    refusal = check_year(muatan, tahun)
    if refusal:
        return tell([refusal])
    temuan = examine(muatan)
    assert muatan.isian is not None and temuan.pengukur is not None
    ditutup = muatan.isian.profil.triwulan_terakhir == TRIWULAN_AKHIR
    akhir = measure_akhir_tahun(temuan.pengukur.measure(None))
    sendiri = join_sendiri([muatan.bacaan.daftar])
    data = dump_data(muatan.bacaan, own_names=sendiri is None)
    buku = open_year(data, describe_year(akhir) if ditutup else AngkaTahun())
    code = save_new(baru, write_workbook(buku.data, nomenklatur=sendiri))
    if code != BAIK:
        return code
    for line in describe_sheets(buku.catatan):
        print(line)
    faults = sorted({p.kind.code for p in temuan.problems if p.kind.severity is Severity.GALAT}) if ditutup else []
    notes = [kode.ANGKA_BERGALAT.at(Place(), berkas=muatan.berkas.name, kode=", ".join(faults))] if faults else []
    return tell([*list_reading([muatan]), *notes, *_place(buku.kabar, baru), *carry_rest(buku.data, [muatan], baru)])


def _place(kabar: Sequence[Kabar], baru: Path) -> list[Problem]:
    """The messages at the cells of the new workbook, so that staff find them there."""
    if not kabar:
        return []
    written = read_salinan(baru.name, read_workbook(baru))
    return [satu.place_in(written) for satu in kabar]


def check_year(muatan: Muatan, tahun: int) -> Problem | None:
    """Return why the next year cannot be opened: not all of the old workbook is read, or the year is not the next."""
    kinds = [p.kind for p in muatan.problems if p.kind.severity is Severity.GALAT]
    codes = [kind.code for kind in kinds if kind.code.startswith(BERKAS_DAN_ISIAN)]
    nama = muatan.berkas.name
    if codes or muatan.isian is None:
        daftar = ", ".join(sorted(set(codes)))
        return kode.BUKU_LAMA_BERGALAT.at(Place(), berkas=nama, jumlah=len(codes), kode=daftar)
    lost = find_lost(muatan.problems)
    if lost:
        return kode.BUKU_LAMA_TAK_LENGKAP.at(Place(), berkas=nama, sebab=name_causes(lost))
    lama = muatan.isian.profil.tahun
    if tahun != lama + 1:
        return kode.TAHUN_TIDAK_BERURUTAN.at(Place(), berkas=nama, lama=lama, tahun=tahun, harusnya=lama + 1)
    return None


def describe_year(akhir: AkhirTahun) -> AngkaTahun:
    """Return the measured figures as the workbook's cells carry them."""
    return AngkaTahun(
        ditutup=True,
        target=_plain("riwayat", "target", akhir.target),
        realisasi=_plain("riwayat", "realisasi", akhir.realisasi),
        kinerja_lalu=_plain("isian_triwulan", "realisasi_lalu", akhir.berjalan),
        uang_lalu=_plain("anggaran", "realisasi_lalu", akhir.uang),
        uang_dokumen_lalu=_plain("anggaran_dokumen", "realisasi_lalu", akhir.uang_dokumen),
        tak_terukur=akhir.tak_terukur,
    )


def _plain(lembar: str, kolom: str, angka: Mapping[str, Any]) -> dict[str, Any]:
    kind: Jenis = SHEETS[lembar].by_key[kolom].kind
    return {id: to_plain(kind.to_json(nilai)) for id, nilai in angka.items()}


def describe_sheets(catatan: Iterable[CatatanLembar]) -> Iterable[str]:
    """Return one line per sheet to which something happened."""
    for satu in catatan:
        parts = [f"{satu.dibawa} baris dibawa"] if satu.dibawa else []
        parts += [f"{satu.dipindah} angka dipindahkan ke sini"] if satu.dipindah else []
        parts += [f"{satu.disiapkan} baris disiapkan"] if satu.disiapkan else []
        parts += [f"{satu.dikosongkan} sel dikosongkan"] if satu.dikosongkan else []
        if parts:
            yield f"  {satu.lembar:<20} {', '.join(parts)}"
