"""Ranks, posts and units: what is filled in about the agency's people fits together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches

from generator.catalogue import cek_cocok as cek
from generator.checks.bahan import Bahan, angka, pendek
from generator.model.analisis import IsiTabel, TabelIsian
from generator.model.isian import Isian
from generator.model.opd import Unit, fold_name
from generator.model.pilihan import JenisTabel
from generator.problems import Place, Problem

# PP 99/2000 with PP 12/2002: the ranks of a PNS and their golongan ruang; others (TNI, Polri, PPPK) are not judged
GOLONGAN_PANGKAT = {
    "juru muda": "I/a",
    "juru muda tingkat i": "I/b",
    "juru": "I/c",
    "juru tingkat i": "I/d",
    "pengatur muda": "II/a",
    "pengatur muda tingkat i": "II/b",
    "pengatur": "II/c",
    "pengatur tingkat i": "II/d",
    "penata muda": "III/a",
    "penata muda tingkat i": "III/b",
    "penata": "III/c",
    "penata tingkat i": "III/d",
    "pembina": "IV/a",
    "pembina tingkat i": "IV/b",
    "pembina utama muda": "IV/c",
    "pembina utama madya": "IV/d",
    "pembina utama": "IV/e",
}
LAZIM = 3  # so many units that have something for each that has not make a gap a finding
MIRIP = 0.85
LEMBAR_PEJABAT = Place("Pejabat")
_RUANG = re.compile(r"\b(IV|III|II|I)\s*[/.\-]?\s*\(?([a-e])\b", re.IGNORECASE)
_TINGKAT = re.compile(r"\b(?:tk|tkt|tingkat)\.?\s*(?:i|1)\b")
_BERNOMOR = re.compile(r"\b(?:[ivx]+|\d+)$")  # «Irban V» is not «Irban IV»
_UNIT = re.compile(
    r"(?:kepala\s+)?(?:bidang|sub\s?bagian|bagian|sub\s?bidang|seksi|sekretariat|uptd?|unit|irban)\b", re.IGNORECASE
)


def check_pangkat(bahan: Bahan) -> Iterator[Problem]:
    """A rank has one golongan ruang."""
    for pejabat in bahan.isian.pejabat:
        seharusnya = GOLONGAN_PANGKAT.get(_fold_pangkat(pejabat.pangkat))
        ruang = _RUANG.search(pejabat.golongan or "")
        if seharusnya and ruang and f"{ruang[1].upper()}/{ruang[2].lower()}" != seharusnya:
            facts = {"pangkat": pejabat.pangkat, "golongan": pejabat.golongan, "seharusnya": seharusnya}
            place, lawan = pejabat.asal.sel("golongan"), pejabat.asal.sel("pangkat")
            yield cek.PANGKAT_BEDA_GOLONGAN.at(place, nama=pejabat.nama, lawan=lawan, **facts)


def _fold_pangkat(pangkat: str | None) -> str:
    return _TINGKAT.sub("tingkat i", " ".join((pangkat or "").casefold().split()))


def check_formasi(bahan: Bahan) -> Iterator[Problem]:
    """No post is held by more people than it has places."""
    for tabel in bahan.isian.tabel:
        columns = _formasi_columns(tabel) if tabel.jenis is JenisTabel.FORMASI else None
        for row in bahan.isian.isi_dari(tabel.id) if columns else ():
            assert columns
            yield from _compare_formasi(row, *columns)


def _formasi_columns(tabel: TabelIsian) -> tuple[int, int] | None:
    """The places (from 1) of posts and of those filled; None where the headings do not say which is which."""
    headings = [kolom.casefold() for kolom in tabel.daftar_kolom]
    formasi = [n for n, kolom in enumerate(headings, 1) if "formasi" in kolom and "terisi" not in kolom]
    terisi = [n for n, kolom in enumerate(headings, 1) if "terisi" in kolom and "belum" not in kolom]
    return (formasi[0], terisi[0]) if len(formasi) == len(terisi) == 1 else None


def _compare_formasi(row: IsiTabel, ke_formasi: int, ke_terisi: int) -> Iterator[Problem]:
    formasi, terisi = row.isi[ke_formasi - 1], row.isi[ke_terisi - 1]
    if isinstance(formasi, Decimal) and isinstance(terisi, Decimal) and terisi > formasi:
        facts = {"jabatan": pendek(row.uraian), "terisi": angka(terisi), "formasi": angka(formasi)}
        place, lawan = row.asal.sel(f"isi_{ke_terisi}"), row.asal.sel(f"isi_{ke_formasi}")
        yield cek.FORMASI_TERLAMPAUI.at(place, lawan=lawan, **facts)


def check_unit(bahan: Bahan) -> Iterator[Problem]:
    """Where nearly all units with an eselon name their head and have an official, all do; said once for each."""
    units = [unit for unit in bahan.isian.unit if unit.eselon]
    filled = {pejabat.unit for pejabat in bahan.isian.pejabat}
    offices = " / ".join(fold_name(pejabat.jabatan) for pejabat in bahan.isian.pejabat)
    unnamed = _find_few(units, [unit for unit in units if not unit.kepala])
    if unnamed:
        lawan = next(unit for unit in units if unit.kepala).asal.sel("kepala")
        facts = {"banyak": len(unnamed), "nama": pendek(unnamed[0].nama)}
        yield cek.UNIT_TANPA_SEBUTAN.at(unnamed[0].asal.sel("kepala"), lawan=lawan, **facts)
    empty = _find_few(units, [u for u in units if u.id not in filled and fold_name(u.nama) not in offices])
    if empty:
        facts = {"banyak": len(empty), "nama": pendek(empty[0].nama), "id": empty[0].id}
        yield cek.UNIT_TANPA_PEJABAT.at(empty[0].asal.sel("id"), lembar=LEMBAR_PEJABAT, **facts)


def _find_few(units: Sequence[Unit], lacking: Sequence[Unit]) -> Sequence[Unit]:
    """Those that lack something, where they are few among all; none where it is simply not filled in."""
    return lacking if lacking and len(units) - len(lacking) >= LAZIM * len(lacking) else ()


def check_pengampu(bahan: Bahan) -> Iterator[Problem]:
    """An owner that is called nearly as one of the units is that unit; said once for a spelling."""
    known = _known_names(bahan.isian)
    told: set[str] = set()
    for nama, place in _owners(bahan.isian):
        folded = _fold_unit(nama)
        if folded in known or folded in told or not _UNIT.match(nama):
            continue
        told.add(folded)
        kira = _guess(folded, known)
        if kira is not None:
            teks, lawan = known[kira]
            yield cek.PENGAMPU_BUKAN_UNIT.at(place, tertulis=pendek(nama), kira=teks, lawan=lawan)


def _known_names(isian: Isian) -> dict[str, tuple[str, Place]]:
    """What units and offices are called, in compared form, with the words of the cell and the cell."""
    names = [(unit.nama, unit.asal.sel("nama")) for unit in isian.unit]
    names += [(unit.kepala, unit.asal.sel("kepala")) for unit in isian.unit if unit.kepala]
    names += [(unit.id, unit.asal.sel("id")) for unit in isian.unit]
    names += [(pejabat.jabatan, pejabat.asal.sel("jabatan")) for pejabat in isian.pejabat]
    return {_fold_unit(nama): (nama, place) for nama, place in reversed(names)}


def _fold_unit(nama: str) -> str:
    return re.sub(r"\bsub (?=bagian|bidang)", "sub", fold_name(nama)).strip(" .;,")


def _owners(isian: Isian) -> Iterator[tuple[str, Place]]:
    rows: Iterable[object] = (*isian.rencana, *isian.indikator, *isian.simpul, *isian.indikator_simpul)
    for row in rows:
        nama = getattr(row, "penanggung_jawab", None)
        if nama and not re.search(r"[;\n/]", nama):
            yield nama, getattr(row, "asal").sel("penanggung_jawab")  # noqa: B009


def _guess(folded: str, known: Iterable[str]) -> str | None:
    """The one name that has all these words, of two or more, else the one nearest in its letters."""
    words = set(folded.split())
    holding = [nama for nama in known if len(words) > 1 and words < set(nama.split())]
    if holding:
        return holding[0] if len(holding) == 1 else None
    alike = [nama for nama in known if nama.split()[:1] == folded.split()[:1] and not _BERNOMOR.search(nama)]
    near = get_close_matches(folded, alike, 1, MIRIP)
    return near[0] if near else None
