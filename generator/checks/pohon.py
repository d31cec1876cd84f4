"""Whether the pohon kinerja is a chain of causes (PermenPANRB 89/2021): levels in order, wording and indicators by level."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import Bahan, normal, pendek
from generator.checks.jenjang import KELUARAN, Jenjang, list_above, list_jenjang
from generator.model.analisis import POHON_TERDALAM, Pohon
from generator.model.kinerja import Rencana
from generator.model.pilihan import JenisRencana, TingkatPohon
from generator.problems import Place, Problem

Teks = tuple[tuple[str, Place], ...]
WAJAR = {  # by level of the plan: where it may stand
    JenisRencana.TUJUAN: (JenisRencana.MISI, JenisRencana.TUJUAN_DAERAH, JenisRencana.SASARAN_DAERAH),
    JenisRencana.SASARAN: (JenisRencana.TUJUAN,),
    JenisRencana.SASARAN_UNIT: (JenisRencana.SASARAN, JenisRencana.SASARAN_UNIT),
}
_PEKERJAAN = re.compile(
    r"(?!memadai|medali|metrologi|meteorologi|metodologi)me\w+(?:kan|i)|pelaksanaan|penyelenggaraan|peningkatan|penyusunan|pengembangan|pengelolaan|pembinaan|penyediaan|"
    r"pemberian|pembangunan|pemeliharaan|pengadaan|koordinasi|fasilitasi|sosialisasi",
    re.IGNORECASE,
)
_KELUARAN = re.compile(
    r"terlaksananya|terselenggaranya|tersedianya|tersusunnya|tercetaknya|terbangunnya|terpasangnya", re.IGNORECASE
)
_BENDA = r"dokumen|laporan|berkas|naskah|surat|buku|paket|kegiatan|rapat|kali|notula"
_SIFAT = r"seluruh|semua|keseluruhan|segenap|total"  # what may stand between «jumlah» and the thing that is counted
_HITUNGAN = re.compile(rf"(?:jumlah|banyaknya)\s+(?:(?:{_SIFAT})\s+)?(?:{_BENDA})\b", re.IGNORECASE)
_SATUAN = re.compile(_BENDA, re.IGNORECASE)
CONTOH_HASIL, CONTOH_KELUARAN = "Meningkatnya", "Tersedianya"


def check_induk_rencana(bahan: Bahan) -> Iterator[Problem]:
    """A sasaran stands under a tujuan, the sasaran of a unit under a sasaran, a tujuan under nothing lower than itself."""
    for rencana in bahan.isian.rencana:
        wajar = WAJAR.get(rencana.jenis, ())
        induk = bahan.isian.rencana_by_id.get(rencana.induk or "")
        if wajar and not _is_in_place(rencana, induk):
            facts = {"jenis": rencana.jenis.value.capitalize(), "uraian": pendek(rencana.uraian)}
            facts["induk"] = (
                f"berinduk pada {induk.jenis.value} «{pendek(induk.uraian)}»" if induk else "tidak berinduk"
            )
            yield cek.RENCANA_SALAH_INDUK.at(rencana.asal.sel("induk"), wajar=wajar[0].value, **facts)


def _is_in_place(rencana: Rencana, induk: Rencana | None) -> bool:
    if induk is None:
        return rencana.jenis is JenisRencana.TUJUAN
    return induk.jenis in WAJAR[rencana.jenis]


def check_kotak(bahan: Bahan) -> Iterator[Problem]:
    """An own box supports something; a success factor is brought about by something."""
    supported = {satu.induk for satu in bahan.isian.pohon}
    for satu in bahan.isian.pohon:
        uraian = pendek(satu.uraian)
        if satu.induk is None and satu.tingkat is not TingkatPohon.ULTIMATE:
            yield cek.KOTAK_TANPA_INDUK.at(satu.asal.sel("induk"), tingkat=satu.tingkat.value, uraian=uraian)
        if satu.tingkat is TingkatPohon.CSF and satu.id not in supported:
            yield cek.CSF_KOSONG.at(satu.asal.sel("uraian"), uraian=uraian, id=satu.id)


def check_kedalaman(bahan: Bahan) -> Iterator[Problem]:
    """No chain of own boxes is deeper than can be drawn; its first box too deep is told, not those below it."""
    jenjang = list_jenjang(bahan.isian)
    own = {satu.id for satu in bahan.isian.pohon}
    for satu in bahan.isian.pohon:
        above = [lain for lain in list_above(jenjang, jenjang[satu.id]) if lain.id in own]
        if len(above) == POHON_TERDALAM:
            facts = {"tingkat": satu.tingkat.value, "uraian": pendek(satu.uraian), "banyak": POHON_TERDALAM}
            yield cek.KOTAK_TERLALU_DALAM.at(satu.asal.sel("induk"), lawan=above[-1].asal.sel("id"), **facts)


def check_urutan(bahan: Bahan) -> Iterator[Problem]:
    """An own box stands one level below what it supports; success factors between them do not count."""
    jenjang = list_jenjang(bahan.isian)
    skipped: dict[tuple[str, str], list[Pohon]] = {}
    for satu in bahan.isian.pohon:
        own, above = jenjang[satu.id].peringkat, _find_above(jenjang, satu.id)
        if own is None or above is None or above.peringkat is None:
            continue
        if own < above.peringkat or own == above.peringkat != KELUARAN:
            facts = {"tingkat": satu.tingkat.value, "uraian": pendek(satu.uraian), "tingkat_induk": above.tingkat}
            yield cek.KOTAK_SALAH_TINGKAT.at(satu.asal.sel("tingkat"), lawan=above.asal.sel("id"), **facts)
        elif own > above.peringkat + 1:
            skipped.setdefault((above.id, satu.tingkat.value), []).append(satu)
    for (id, tingkat), daftar in skipped.items():
        above, first = jenjang[id], daftar[0]
        facts = {"banyak": len(daftar), "tingkat": tingkat, "tingkat_induk": above.tingkat}
        facts |= {"induk": pendek(above.nama), "uraian": pendek(first.uraian)}
        yield cek.TINGKAT_TERLOMPAT.at(first.asal.sel("tingkat"), **facts)


def _find_above(jenjang: dict[str, Jenjang], id: str) -> Jenjang | None:
    """The nearest thing above that has a level."""
    return next((above for above in list_above(jenjang, jenjang[id]) if above.peringkat is not None), None)


def check_salin_tempel(bahan: Bahan) -> Iterator[Problem]:
    """No condition and no indicator reads as one of a level above it."""
    jenjang = list_jenjang(bahan.isian)
    for satu in jenjang.values():
        above = list(list_above(jenjang, satu))
        yield from _copies("Kondisi", satu.tingkat, satu.kondisi, [(a.tingkat, a.kondisi) for a in above])
        yield from _copies("Indikator", satu.tingkat, _worded(satu), [(a.tingkat, _worded(a)) for a in above])


def _worded(satu: Jenjang) -> Teks:
    return tuple((ukuran.uraian, ukuran.place) for ukuran in satu.indikator)


def _copies(pokok: str, tingkat: str, own: Teks, above: Sequence[tuple[str, Teks]]) -> Iterator[Problem]:
    known = {normal(lain): (level, cell) for level, texts in reversed(above) for lain, cell in reversed(texts)}
    for teks, place in own:
        if normal(teks) in known:
            level, lawan = known[normal(teks)]
            facts = {"pokok": pokok, "tingkat": tingkat, "uraian": pendek(teks), "tingkat_induk": level}
            yield cek.SALIN_TEMPEL.at(place, lawan=lawan, **facts)


def check_rumusan(bahan: Bahan) -> Iterator[Problem]:
    """A condition is a state, not work; that of an outcome does not begin with a word for outputs."""
    for satu in list_jenjang(bahan.isian).values():
        if satu.peringkat is None:
            continue
        is_hasil = satu.peringkat < KELUARAN
        for teks, place in satu.kondisi:
            kata = next(iter(teks.split()), "")
            facts = {"tingkat": satu.tingkat, "uraian": pendek(teks), "kata": kata}
            if _PEKERJAAN.fullmatch(kata):
                contoh = CONTOH_HASIL if is_hasil else CONTOH_KELUARAN
                yield cek.BUKAN_KONDISI.at(place, contoh=contoh, **facts)
            elif is_hasil and _KELUARAN.fullmatch(kata):
                yield cek.KONDISI_KELUARAN.at(place, **facts)


def check_ukuran_hasil(bahan: Bahan) -> Iterator[Problem]:
    """An outcome is not measured by how many documents or meetings there were."""
    for satu in list_jenjang(bahan.isian).values():
        if satu.peringkat is None or satu.peringkat >= KELUARAN:
            continue
        for ukuran in satu.indikator:
            if _HITUNGAN.match(ukuran.uraian) or _SATUAN.fullmatch(ukuran.satuan.strip()):
                facts = {"tingkat": satu.tingkat, "uraian": pendek(ukuran.uraian), "satuan": ukuran.satuan or "–"}
                yield cek.HASIL_DIHITUNG_DOKUMEN.at(ukuran.place, **facts)
