"""The pohon kinerja as drawn trees: one overview down to the programs, one tree for each sasaran down to sub kegiatan."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.hasil import Hasil
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import Cabang, name_sebagian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana
from generator.reports.cascading.dasar import anak_dalam, cabang_lepas, cabang_of, indikator_berlaku, name_holder
from generator.reports.cascading.pohon import INDIKATOR_TERBANYAK
from generator.reports.pohon import Kotak, Pohon
from generator.reports.wording import add_unit

JENJANG_SASARAN = ("Sasaran", "Program", "Kegiatan", "Sub kegiatan")
JENJANG_RINGKAS = ("Perangkat daerah", "Tujuan", "Sasaran", "Program")
JENJANG_LEPAS = ("Kelompok", *JENJANG_SASARAN[1:])
PROGRAM_LEPAS = "Program yang tidak dikaitkan dengan sasaran"
INDIKATOR_RINGKAS = 3  # indicators in one box of the overview


def build_bagan(hasil: Hasil) -> tuple[Pohon, ...]:
    """Return the overview and a tree per sasaran that has programs in force."""
    isian = hasil.isian
    trees = [_ringkas(hasil)]
    for sasaran in isian.daftar_rencana(JenisRencana.SASARAN):
        cabang = cabang_of(isian, sasaran)
        if cabang.puncak:
            akar = _rencana(hasil, sasaran, tuple(_simpul(hasil, program, cabang) for program in cabang.puncak))
            trees.append(Pohon(f"bagan-{sasaran.id}", f"Pohon Kinerja: {sasaran.uraian}", akar, JENJANG_SASARAN))
    loose = _lepas(hasil)
    return (*trees, loose) if loose else tuple(trees)


def _lepas(hasil: Hasil) -> Pohon | None:
    """Return the tree of the programs that no sasaran claims (some serve a tujuan, some nothing); None without any."""
    cabang = cabang_lepas(hasil.isian, [satu.id for satu in hasil.isian.daftar_rencana(JenisRencana.SASARAN)])
    if not cabang.puncak:
        return None
    akar = Kotak(PROGRAM_LEPAS, anak=tuple(_simpul(hasil, program, cabang) for program in cabang.puncak))
    return Pohon("bagan-tanpa-sasaran", f"Pohon Kinerja: {PROGRAM_LEPAS}", akar, JENJANG_LEPAS)


def _ringkas(hasil: Hasil) -> Pohon:
    isian = hasil.isian
    tujuan = tuple(
        _rencana(hasil, satu, tuple(_sasaran(hasil, s) for s in _children(hasil, satu)), INDIKATOR_RINGKAS)
        for satu in isian.daftar_rencana(JenisRencana.TUJUAN)
    )
    akar = Kotak(isian.profil.nama_opd, anak=tujuan)
    return Pohon("bagan-ringkas", f"Pohon Kinerja {isian.profil.singkatan}", akar, JENJANG_RINGKAS, di_bawah_judul=True)


def _children(hasil: Hasil, tujuan: Rencana) -> tuple[Rencana, ...]:
    return hasil.isian.anak_rencana(tujuan.id, JenisRencana.SASARAN)


def _sasaran(hasil: Hasil, sasaran: Rencana) -> Kotak:
    cabang = cabang_of(hasil.isian, sasaran)
    names = tuple(Kotak(_name(satu, cabang), kaki=name_holder(hasil.isian, satu)) for satu in cabang.puncak)
    return _rencana(hasil, sasaran, names, INDIKATOR_RINGKAS)


def _rencana(hasil: Hasil, rencana: Rencana, anak: tuple[Kotak, ...], terbanyak: int = INDIKATOR_TERBANYAK) -> Kotak:
    indikator = hasil.isian.indikator_dari(rencana.id)
    return Kotak(rencana.uraian, _lines(hasil, indikator, terbanyak), name_holder(hasil.isian, rencana), anak)


def _name(simpul: Simpul, cabang: Cabang) -> str:
    return name_sebagian(simpul) if simpul.id in cabang.sebagian else simpul.nama


def _simpul(hasil: Hasil, simpul: Simpul, cabang: Cabang) -> Kotak:
    """A box with the node's condition if it has one, else its name; the children of the tree below it.

    Of a node that serves other sasaran, too, only the name is said: its indicators speak of the whole.
    """
    isian = hasil.isian
    below = tuple(_simpul(hasil, anak, cabang) for anak in anak_dalam(isian, simpul, cabang))
    if simpul.id in cabang.sebagian:
        return Kotak(name_sebagian(simpul), anak=below)
    indikator = indikator_berlaku(isian, simpul)
    kondisi = simpul.kinerja or next((satu.sasaran for satu in indikator if satu.sasaran), None) or simpul.nama
    holder = name_holder(isian, simpul) or next((name_holder(isian, satu) for satu in indikator), "")
    return Kotak(kondisi, _lines(hasil, indikator), holder, below)


def _lines(
    hasil: Hasil, indikator: Sequence[Indikator | IndikatorSimpul], terbanyak: int = INDIKATOR_TERBANYAK
) -> tuple[str, ...]:
    tahun = hasil.isian.profil.tahun
    shown = [f"{satu.uraian}: {_target(hasil, satu, tahun)}" for satu in indikator[:terbanyak]]
    rest = len(indikator) - len(shown)
    return (*shown, f"dan {rest} indikator lain") if rest else tuple(shown)


def _target(hasil: Hasil, indikator: Indikator | IndikatorSimpul, tahun: int) -> str:
    figure = hasil[f"indikator/{indikator.id}/target/{tahun}"]
    return "tanpa target" if figure.nilai is None else add_unit(figure.cetak, indikator.satuan)
