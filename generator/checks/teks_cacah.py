"""Counts that a text states of the plan or the budget («5 program, 12 kegiatan»), against the rows; only what cannot be a part.

«Sebanyak 3 program» may mean some of them and is not judged. Judged are counts after a word that means the whole («terdiri atas»), three
counts in a row, and counts of what only plans have (sub kegiatan, IKU, sasaran strategis) beyond all rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan
from generator.checks.teks import SUKU, potong
from generator.measures.cetak import terbilang
from generator.measures.hasil import Ukuran
from generator.model.isian import Isian
from generator.model.pilihan import JenisRencana, JenisTabel, Tingkat
from generator.problems import Place, Problem

PEGAWAI = "pegawai"
_SEMUA_TINGKAT = 3  # counts in a row, such as program, kegiatan and sub kegiatan: all of them are meant
_TERBANYAK = 199  # up to which counts in words are known
_KATA = {terbilang(nomor): nomor for nomor in range(1, _TERBANYAK + 1)}
_SEBUTAN = "|".join(sorted(_KATA, key=len, reverse=True))
_BENDA = {  # what staff call it → what is counted
    "sub kegiatan": "sub kegiatan",
    "subkegiatan": "sub kegiatan",
    "kegiatan": "kegiatan",
    "program": "program",
    "sasaran strategis": "sasaran",
    "sasaran": "sasaran",
    "tujuan": "tujuan",
    "indikator kinerja utama": "indikator kinerja utama",
    "iku": "indikator kinerja utama",
    "rekomendasi": "rekomendasi",
    "indikator kinerja": "indikator",
    "indikator": "indikator",
    "pegawai": "pegawai",
    "asn": "pegawai",
    "aparatur": "pegawai",
}
_BANYAK = (
    "kegiatan",
    "program",
    "sasaran",
    "tujuan",
)  # «sebanyak 12 kegiatan» of 11: more than there are cannot be a part
_KHAS = (
    "sub kegiatan",
    "subkegiatan",
    "sasaran strategis",
    "indikator kinerja utama",
    "iku",
)  # nothing else is called so
_UTUH = (
    r"(?:seluruh(?:nya)?|semua|keseluruhan|total|jumlah|terdiri (?:dari|atas)|memiliki|mempunyai|menetapkan|mengampu|memuat|"
    r"meliputi|mencakup|didukung(?: oleh)?|dijabarkan (?:ke )?(?:dalam|menjadi)|terbagi (?:ke )?(?:dalam|menjadi))"
)
_UMUM = (  # called so elsewhere too, hence only where nothing narrows it down
    r"(?:kegiatan|program|sasaran|tujuan|rekomendasi|indikator(?: kinerja(?! utama))?|pegawai|ASN|aparatur)"
    r"(?=\s*(?:$|[.,;:)]|\b(?:dan|serta|yang|dengan|untuk|pada|dalam|sebagai|di|telah|sudah|belum|tidak|tahun|tersebut|mendukung|"
    r"didukung|dilaksanakan|direncanakan|dianggarkan|dijalankan|terlaksana|terealisasi|tercapai|berhasil)\b))"
)
_JUMLAH = rf"(?:(?P<angka>\d{{1,3}})(?P<sebut>\s?\([a-z ]+\))?|(?P<kata>{_SEBUTAN})(?P<tulis>\s?\(\d+\))?)"  # «5 (lima)», «lima (5)»
_CACAH = re.compile(
    rf"(?P<utuh>\b{_UTUH}\s+)?(?P<banyak>\b(?:sebanyak|sejumlah)\s+)?(?<![\w.,/-]){_JUMLAH}\s+(?:(?:buah|orang)\s+)?(?P<benda>(?:{'|'.join(_KHAS)})\b|{_UMUM})",
    re.IGNORECASE,
)
_PEGAWAI = re.compile(  # «Jumlah pegawai … sebanyak 46 orang»; those that do something are some of them
    r"(?P<utuh>\bjumlah (?:seluruh )?)(?P<benda>pegawai|ASN|aparatur)\b(?:(?!\byang\b|\bmengikuti\b|\bpensiun\b)[^.;:]){0,80}?"
    rf"\b(?:sebanyak|sebesar|sejumlah|adalah|yaitu|mencapai)\s+(?P<banyak>){_JUMLAH}\s+(?:orang|pegawai|ASN)\b",
    re.IGNORECASE,
)
_BILANGAN = re.compile(rf"\d|\b(?:{SUKU})\b", re.IGNORECASE)  # most texts hold no number at all
_SEDAERAH = re.compile(
    r"\b(?:pemerintah|se-?kabupaten|se-?kota|kabupaten|kota|perangkat daerah|desa|guru)\b", re.IGNORECASE
)
_SAMBUNGAN = re.compile(r"\s*(?:,\s*(?:dan|serta)|,|dan|serta)\s*", re.IGNORECASE)
_LAIN = re.compile(  # sentences that speak of other rows than those of this workbook
    r"\b(?:RPJMD|RPJMN|RPJPD|nasional|provinsi|kementerian|bupati|wali\s?kota|gubernur|semula|sebelumnya|tahun lalu|"
    r"usulan|rancangan|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Isi:
    """How many there are in all, the counts that parts of the plan have, and the sheet that holds them."""

    semua: int
    boleh: frozenset[int]
    place: Place


@dataclass(frozen=True)
class _Pustaka:
    """What the workbook holds of each, counted only where a text states a count."""

    bahan: Bahan

    @cached_property
    def isi(self) -> Mapping[str, _Isi]:
        """The counts by what is counted."""
        return _count_all(self.bahan)


def check_cacah(bahan: Bahan) -> Iterator[Problem]:
    """A count of rows that a text states as the whole is the count of rows."""
    pustaka, tahun = _Pustaka(bahan), str(bahan.tahun)
    for teks in bahan.teks:
        sentences = (
            kalimat
            for kalimat in teks.kalimat
            if _BILANGAN.search(kalimat) and not _LAIN.search(kalimat.replace(tahun, ""))
        )
        for found in (match for kalimat in sentences for match in _find_wrong(kalimat, pustaka)):
            isi, benda = pustaka.isi[_BENDA[_name(found)]], _BENDA[_name(found)]
            facts = {"tertulis": potong(found[0]), "hitungan": isi.semua, "benda": benda, "lawan": isi.place}
            yield cek.CACAH_TEKS_BEDA.at(teks.place, **facts)


def _name(match: re.Match[str]) -> str:
    return match["benda"].casefold()


def _find_wrong(kalimat: str, pustaka: _Pustaka) -> Iterator[re.Match[str]]:
    """The counts of a sentence that are meant of the whole, or are more than the whole, and are no count of the workbook."""
    is_sedaerah = bool(_SEDAERAH.search(kalimat))
    for run in (*_list_runs(kalimat), *([match] for match in _PEGAWAI.finditer(kalimat))):
        is_whole = bool(run[0]["utuh"]) or len(run) >= _SEMUA_TINGKAT
        for match in run:
            banyak = int(match["angka"]) if match["angka"] else _KATA[match["kata"].casefold()]
            isi = pustaka.isi[_BENDA[_name(match)]]
            is_judged = is_whole or (banyak > isi.semua and _is_all(match))
            is_elsewhere = is_sedaerah and _BENDA[_name(match)] == PEGAWAI
            if isi.semua and banyak not in isi.boleh and is_judged and not is_elsewhere:
                yield match


def _is_all(match: re.Match[str]) -> bool:
    """Tell whether a count that is more than there are cannot mean anything else: «sebanyak 12 kegiatan», «12 (dua belas) …»."""
    is_formal = bool(match["banyak"] or match["sebut"] or match["tulis"])
    return _name(match) in _KHAS or (_name(match) in _BANYAK and is_formal)


def _list_runs(kalimat: str) -> Iterator[list[re.Match[str]]]:
    """The counts of a sentence, those that are listed one after another together."""
    run: list[re.Match[str]] = []
    for match in _CACAH.finditer(kalimat):
        if run and not _SAMBUNGAN.fullmatch(kalimat[run[-1].end() : match.start()]):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _count_all(bahan: Bahan) -> dict[str, _Isi]:
    """What the workbook holds of each; parts of it (of a program, of a sasaran) have counts of their own."""
    isian = bahan.isian
    counts = {tingkat.value: [*_count_simpul(bahan, tingkat)] for tingkat in Tingkat}
    for jenis in (JenisRencana.TUJUAN, JenisRencana.SASARAN):
        rows = isian.daftar_rencana(jenis)
        counts[jenis.value] = [len(rows), *(len(isian.anak_rencana(row.id, jenis)) for row in isian.rencana)]
    iku = isian.daftar_iku()
    counts["indikator kinerja utama"] = [len(iku), *_count_indikator(isian)]
    counts["rekomendasi"] = [len(isian.rekomendasi_lhe), *range(1, len(isian.rekomendasi_lhe))]
    counts["indikator"] = [*_count_all_indikator(bahan)]
    counts[PEGAWAI] = [*_count_pegawai(bahan)] or [0]
    places = {
        PEGAWAI: "Tabel Pegawai",
        "indikator": "Indikator",
        "rekomendasi": "Rekomendasi LHE",
        "indikator kinerja utama": "Indikator",
    }
    places |= dict.fromkeys(("tujuan", "sasaran"), "Rencana")
    return {
        nama: _Isi(angka[0], frozenset(angka), Place(places.get(nama, "Program"))) for nama, angka in counts.items()
    }


def _count_simpul(bahan: Bahan, tingkat: Tingkat) -> Iterator[int]:
    """All nodes of a level, those of the year, and those below each node and each statement of the plan."""
    kunci = f"/jumlah-{tingkat.value.replace(' ', '-')}/"
    rows = [simpul for simpul in bahan.isian.simpul if simpul.tingkat is tingkat]
    yield sum(simpul.id in bahan.isian.simpul_aktif for simpul in rows) or len(rows)
    yield len(rows)
    for figure in bahan.setahun:
        if kunci in figure.kunci and figure.desimal_murni is not None:
            yield int(figure.desimal_murni)


def _count_indikator(isian: Isian) -> Iterator[int]:
    """The indicators of all statements and of each."""
    yield len(isian.indikator)
    for row in isian.rencana:
        yield len(isian.indikator_dari(row.id))


def _count_all_indikator(bahan: Bahan) -> Iterator[int]:
    """The indicators of the plan, then any number of indicators that somewhere stands together, of the year or reached."""
    isian = bahan.isian
    yield from _count_indikator(isian)
    yield len(isian.daftar_iku())
    yield len(isian.indikator_simpul)
    yield len(isian.indikator) + len(isian.indikator_simpul)
    for tingkat in Tingkat:
        yield sum(
            isian.simpul_by_id[row.simpul].tingkat is tingkat
            for row in isian.indikator_simpul
            if row.simpul in isian.simpul_by_id
        )
    for simpul in isian.simpul:
        yield len(isian.indikator_dari_simpul(simpul.id))
    yield from _list_counts(bahan.setahun, ("opd/jumlah-", "opd/kelas"))


def _count_pegawai(bahan: Bahan) -> Iterator[int]:
    """The sum of the first table of staff, then every sum and every cell of them all."""
    tables = [
        row.id for jenis in (JenisTabel.PEGAWAI, JenisTabel.FORMASI) for row in bahan.isian.tabel if row.jenis is jenis
    ]
    figures = [figure for figure in bahan.setahun if figure.kunci.startswith("tabel/")]
    for id in tables:
        yield from _list_counts(figures, (f"tabel/{id}/jumlah",))
    for id in tables:
        yield from _list_counts(figures, (f"tabel/{id}/",))
    cells = (isi for row in bahan.isian.isi_tabel if row.tabel in tables for isi in row.isi)
    yield from (int(isi) for isi in cells if isinstance(isi, Decimal))


def _list_counts(figures: Iterable[Ukuran], awal: tuple[str, ...]) -> Iterator[int]:
    for figure in figures:
        if figure.kunci.startswith(awal) and figure.desimal_murni is not None:
            yield int(figure.desimal_murni)
