"""Codes and names of program, kegiatan and sub kegiatan against the national nomenclature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from generator.catalogue import cek_anggaran as cek
from generator.checks.bahan import Bahan, normal, pendek
from generator.model.anggaran import Simpul
from generator.model.nomenklatur import Entri, Kode, parse_kode
from generator.model.pilihan import JenisDaerah
from generator.problems import Problem
from generator.workbook.nomenklatur import Nomenklatur, load_nomenklatur

MIRIP = 0.85  # a name without code is measured against the nearest official one only if as alike as this
DIGIT_DAERAH = {JenisDaerah.PROVINSI: "1", JenisDaerah.KABUPATEN: "2", JenisDaerah.KOTA: "2"}
DIGIT_UMUM = ("1", "2")  # 3 and above are special autonomy
SELISIH_NAMA = 120  # official names are long; the message shows this much of them
# spelling slips of the list itself, and the customary short form: neither is the agency's mistake
_SETARA = {"pengeloaan": "pengelolaan", "jumah": "jumlah", "kab/kota": "kabupaten/kota"}
_BUKAN_HURUF = re.compile(r"[\W_]+")


def check_kode(bahan: Bahan) -> Iterator[Problem]:
    """A code has the pattern, the level, the region's digit, and stands under its parent's code."""
    for simpul in bahan.isian.simpul:
        if simpul.kode is not None:
            problem = _judge(bahan, simpul, simpul.kode)
            if problem is not None:
                yield problem


def _judge(bahan: Bahan, simpul: Simpul, text: str) -> Problem | None:
    """The first fault of a code; what follows from it is not told."""
    kode, place, nama = parse_kode(text), simpul.asal.sel("kode"), pendek(simpul.nama)
    if kode is None or kode.tingkat is None:
        return cek.KODE_TIDAK_TERBACA.at(place, kode=text, nama=nama)
    if kode.tingkat is not simpul.tingkat:
        facts = {
            "tingkat_kode": kode.tingkat.value,
            "tingkat": simpul.tingkat.value,
            "lawan": simpul.asal.sel("tingkat"),
        }
        return cek.KODE_SALAH_TINGKAT.at(place, kode=text, nama=nama, **facts)
    profil = bahan.isian.profil
    digit, wanted = kode.kegiatan[:1], DIGIT_DAERAH[profil.jenis_daerah]
    if digit in DIGIT_UMUM and digit != wanted:
        facts = {"jenis_daerah": profil.jenis_daerah.value, "lawan": profil.asal.sel("jenis_daerah")}
        return cek.KODE_DIGIT_DAERAH.at(place, kode=text, digit=digit, seharusnya=wanted, **facts)
    induk = bahan.isian.simpul_by_id.get(simpul.induk or "")
    above = parse_kode(induk.kode) if induk and induk.kode else None
    if induk and above and kode.induk != above:
        facts = {"kode_induk": induk.kode, "lawan": induk.asal.sel("kode")}
        return cek.KODE_BUKAN_ANAK.at(place, kode=text, **facts)
    return None


def check_ganda(bahan: Bahan) -> Iterator[Problem]:
    """One code is one node, and one name of a program or of siblings one code."""
    codes: dict[Kode, Simpul] = {}
    names: dict[tuple[str | None, str], Simpul] = {}
    for simpul in bahan.isian.simpul:
        kode = parse_kode(simpul.kode or "")
        if kode is None:
            continue
        place, nama = simpul.asal.sel("kode"), pendek(simpul.nama)
        first = codes.setdefault(kode, simpul)
        if first is not simpul:
            lain = {"nama_lain": pendek(first.nama), "lawan": first.asal.sel("kode")}
            yield cek.KODE_GANDA.at(place, kode=kode, nama=nama, **lain)
            continue
        twin = names.setdefault((simpul.induk, normal(simpul.nama)), simpul)
        if twin is not simpul:
            facts = {"kode": simpul.kode, "kode_lain": twin.kode, "lawan": twin.asal.sel("kode")}
            yield cek.NAMA_GANDA.at(place, tingkat=simpul.tingkat.value.capitalize(), nama=nama, **facts)


def check_nama(bahan: Bahan) -> Iterator[Problem]:
    """A name is the official one of its code, in the agency's own list before the shipped one; without code the nearest official name is offered."""
    daftar, profil = load_nomenklatur(), bahan.isian.profil
    own_names = {entri.nama for entri in bahan.isian.baku_sendiri.values()}
    for simpul in bahan.isian.simpul:
        if simpul.id not in bahan.isian.simpul_aktif:
            continue
        kode = parse_kode(simpul.kode or "")
        if simpul.kode is None:
            entri = None if simpul.nama in own_names else _nearest(daftar, simpul, profil.jenis_daerah)
        elif kode is None or _judge(bahan, simpul, simpul.kode) is not None:
            continue
        else:
            entri = find_baku(bahan, kode)
            if entri is None:
                facts = {"kode": simpul.kode, "nama": pendek(simpul.nama), "jenis_daerah": profil.jenis_daerah.value}
                yield cek.KODE_TAK_DIKENAL.at(simpul.asal.sel("kode"), **facts)
                continue
        if entri is not None and _letters(entri.nama) != _letters(simpul.nama):
            nama, baku = _show_difference(simpul.nama, entri.nama)
            facts = {"tingkat": simpul.tingkat.value, "nama": nama, "baku": baku}
            yield cek.NAMA_TIDAK_BAKU.at(simpul.asal.sel("nama"), kode=f" ({entri.kode})", **facts)


def find_baku(bahan: Bahan, kode: Kode) -> Entri | None:
    """The official line of a code, in the agency's own list before the shipped one; None where neither has it."""
    own = bahan.isian.baku_sendiri.get(kode.baku)
    return replace(own, kode=str(kode)) if own else load_nomenklatur().find(kode, bahan.isian.profil.jenis_daerah)


def _nearest(daftar: Nomenklatur, simpul: Simpul, jenis_daerah: JenisDaerah) -> Entri | None:
    if daftar.has_name(simpul.nama, simpul.tingkat, jenis_daerah):
        return None
    near = daftar.suggest(simpul.nama, simpul.tingkat, 1, jenis_daerah=jenis_daerah)
    if not near:
        return None
    alike = SequenceMatcher(None, normal(simpul.nama), normal(near[0].nama)).ratio()
    return near[0] if alike >= MIRIP else None


def _show_difference(nama: str, baku: str) -> tuple[str, str]:
    """Both names, long ones cut so that the first place where they differ is seen."""
    alike = next((n for n, (a, b) in enumerate(zip(normal(nama), normal(baku), strict=False)) if a != b), 0)
    start = max(0, alike - SELISIH_NAMA // 2) if max(len(nama), len(baku)) > SELISIH_NAMA else 0
    dari = "…" if start else ""
    return dari + pendek(nama[start:], SELISIH_NAMA), dari + pendek(baku[start:], SELISIH_NAMA)


def _letters(nama: str) -> str:
    """The letters alone: commas, hyphens, blanks and letter case make no other name."""
    text = normal(nama)
    for form, setara in _SETARA.items():
        text = text.replace(form, setara)
    return _BUKAN_HURUF.sub("", text)
