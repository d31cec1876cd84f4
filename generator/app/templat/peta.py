"""The map of names: everything that a template may print, with its meaning, its kind, how it is written, and an example."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from generator.app.templat.cari import CONTOH, find_template
from generator.app.templat.contoh import INFO, Contoh
from generator.reports.grafik import Grafik
from generator.reports.naskah import GambarBlok, Judul, Naskah, Persamaan
from generator.reports.peta.arti import ARTI, BEBAS, UMUM
from generator.reports.peta.bebas import Angka
from generator.reports.pohon import Pohon, Struktur
from generator.reports.tabel import Baris, Jenis, Kolom, Sel, Tabel
from generator.word.blocks import is_block
from generator.word.contents import Daftar
from generator.word.renderer import fill, given_names
from generator.word.templat.fields import list_fields

JUDUL_UMUM = "Semua templat"
CONTOH_KUNCI = "opd/serapan/periode"
_BERSARANG = "daftar_bawahan"
_PANJANG = 70  # characters of an example
_KINDS = (
    (Tabel, "tabel"),
    (Naskah, "naskah"),
    (Grafik, "grafik"),
    (Pohon, "bagan"),
    (Struktur, "bagan"),
    (GambarBlok, "gambar"),
    (Judul, "judul"),
    (Persamaan, "rumus"),
    (Daftar, "daftar isi"),
)
_KEPALA = ("Ditulis", "Arti", "Jenis", "Contoh")


@dataclass(frozen=True, slots=True)
class Isian:
    """One name: its path («daftar[].nama»), how a template writes it, its meaning, its kind, and what the example prints."""

    nama: str
    tulis: str
    arti: str
    jenis: str
    contoh: str


def list_peta(semua: Sequence[Contoh]) -> dict[str, list[Isian]]:
    """Return the names by heading: first those of all templates, then those that a template has of its own."""
    umum = {**BEBAS, **UMUM}
    sama = set.intersection(*(set(satu.context) for satu in semua)) if semua else set()
    first = semua[0].context if semua else {}
    shared = {nama: nilai for nama, nilai in first.items() if nama in sama}
    arti = {**(ARTI.get(semua[0].templat, {}) if semua else {}), **umum}
    peta = {JUDUL_UMUM: list(_describe({**shared, **given_names(INFO)}, arti))}
    for satu in semua:
        own = {nama: nilai for nama, nilai in satu.context.items() if nama not in sama}
        peta[satu.templat] = list(_describe(own, ARTI.get(satu.templat, {})))
    return peta


def list_names(context: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Yield every name of a context with its value; [] stands behind a list whose items have fields of their own."""
    for nama, nilai in context.items():
        yield from _walk(nama, nilai)


def _walk(nama: str, nilai: object) -> Iterator[tuple[str, object]]:
    if nama.count(_BERSARANG) > 1:  # nodes below nodes have the same fields again
        return
    yield nama, nilai
    if isinstance(nilai, (str, Angka)) or is_block(nilai):
        return
    if isinstance(nilai, (list, tuple)):
        for field in list_fields(nilai[0]):
            yield from _walk(f"{nama}[].{field}", getattr(nilai[0], field))
        return
    for field in list_fields(nilai):
        value = nilai[field] if isinstance(nilai, Mapping) else getattr(nilai, field)
        yield from _walk(f"{nama}.{field}", value)


def _describe(context: Mapping[str, object], arti: Mapping[str, str]) -> Iterator[Isian]:
    for nama, nilai in list_names(context):
        is_list = any(satu.startswith(f"{nama}[]") for satu in arti)
        yield Isian(nama, _write(nama, nilai, is_list), arti.get(nama, ""), _kind(nilai, is_list), _show(nilai))


def _write(nama: str, nilai: object, is_list: bool) -> str:
    """Return the tag; in a loop over a list each item is called x."""
    depth = nama.count("[]")
    letters = "xyz"
    short = f"{letters[depth - 1]}.{nama.rpartition('[].')[2]}" if depth else nama
    if isinstance(nilai, Angka):
        return f'{{{{ {short}["{CONTOH_KUNCI}"] }}}}'
    if isinstance(nilai, bool):
        return f"{{%p if {short} %}} … {{%p endif %}}"
    if isinstance(nilai, (str, int)) and not isinstance(nilai, Daftar):
        return f"{{{{ {short} }}}}"
    if is_block(nilai) and not is_list:
        return f"{{{{p {short} }}}}"
    if isinstance(nilai, (list, tuple)):
        return f"{{%p for {letters[depth]} in {short} %}} … {{%p endfor %}}"
    return f"{short}.…"


def _kind(nilai: object, is_list: bool = False) -> str:
    if isinstance(nilai, Angka):
        return "kumpulan angka"
    if isinstance(nilai, bool):
        return "ya atau tidak"
    if isinstance(nilai, int):
        return "angka"
    if isinstance(nilai, str):
        return "teks"
    if isinstance(nilai, (list, tuple)):
        if is_list or not is_block(nilai):
            return "daftar"
        kinds = dict.fromkeys(_kind(item) for item in nilai if not (isinstance(item, Naskah) and not item.paragraf))
        return ", ".join(kinds) or "naskah atau tabel"
    return next((name for kind, name in _KINDS if isinstance(nilai, kind)), "kumpulan")


def _show(nilai: object) -> str:
    if isinstance(nilai, Angka):
        return nilai.get(CONTOH_KUNCI, "")
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, Daftar):
        return ""
    if isinstance(nilai, (list, tuple)):
        return _show_many(nilai) if is_block(nilai) else f"{len(nilai)} butir"
    if isinstance(nilai, Naskah):
        return _cut(_plain(nilai.paragraf[0].teks)) if nilai.paragraf else "(kosong)"
    if isinstance(nilai, Enum):
        return str(nilai.value)
    text = nilai if isinstance(nilai, str) else getattr(nilai, "judul", "") or getattr(nilai, "teks", "")
    return _cut(str(nilai) if isinstance(nilai, int) else str(text)) if not isinstance(nilai, Mapping) else ""


def _show_many(blocks: Sequence[object]) -> str:
    """Return the title of the first table or figure, else what the first block with words shows."""
    if not blocks:
        return "(kosong)"
    titled = (block for block in blocks if not isinstance(block, (Naskah, Judul, Persamaan)))
    shown = [text for text in map(_show, (*titled, *blocks)) if text not in ("", "(kosong)")]
    return next(iter(shown), "")


def _plain(teks: object) -> str:
    if isinstance(teks, tuple):
        return "".join(_plain(potong) for potong in teks)
    return str(getattr(teks, "teks", "" if not isinstance(teks, str) else teks))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _PANJANG else line[: _PANJANG - 1].rstrip() + "…"


def write_peta(semua: Sequence[Contoh]) -> bytes:
    """Return the map as a Word file."""
    blocks = [
        block
        for heading, names in list_peta(semua).items()
        for block in (
            Judul(heading if heading == JUDUL_UMUM else f"Templat {heading}.docx", 1),
            _tabulate(heading, names),
        )
    ]
    info = replace(INFO, judul="Peta Isian Templat", opd="LKjIP Generator")
    return fill(find_template("peta-isian.docx", folder=CONTOH), {"isi": blocks}, info)


def _tabulate(heading: str, names: Sequence[Isian]) -> Tabel:
    kepala = Baris(tuple(Sel(judul) for judul in _KEPALA), Jenis.KEPALA)
    baris = tuple(Baris((Sel(satu.tulis), Sel(satu.arti), Sel(satu.jenis), Sel(satu.contoh))) for satu in names)
    return Tabel(f"peta-{heading}", (Kolom(34), Kolom(34), Kolom(14), Kolom(30)), (kepala,), baris, ukuran=8.0)
