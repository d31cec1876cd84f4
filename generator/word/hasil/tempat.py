"""A finished document place by place: what stands in every cell, text, box and bar against what was drawn there.

A figure that changed places with another one is found, although both are figures of the workbook; so is what is gone: a
whole block, a row, a box, a chart or one of its series.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import zip_longest

from generator.paket import RELASI, list_targets
from generator.reports.grafik import Deret, Grafik, Panel
from generator.reports.naskah import Judul, Naskah, Pecahan, Persamaan, Potongan, Rujukan
from generator.reports.pohon import Kotak, Pohon, Struktur
from generator.reports.tabel import Baris, Sel, Tabel
from generator.word.anchors.marks import bookmark_stem, list_controls
from generator.word.hasil.dokumen import Dokumen
from generator.word.hasil.kata import read_words
from generator.word.merges import split_merges
from generator.word.tree.layout import LANJUTAN, SELENGKAPNYA

_ANGKA = re.compile(r"\d+(?:[.,]\d+)*%?")
_BUTIR = re.compile(r"^ *(?:\d{1,2}|[a-z])\. +|^ *[-–•·] +", re.MULTILINE)  # Word counts and marks items itself
_MEDAN = re.compile(r'<w:fldChar\b[^>]*"begin"[^>]*>.*?<w:fldChar\b[^>]*"end"[^>]*>', re.DOTALL)
_KOTAK = re.compile(r"<w:txbxContent>(.*?)</w:txbxContent>", re.DOTALL)
_BAGAN = re.compile(r'<c:chart\b[^>]*r:id="([^"]+)"')
_DERET = re.compile(r"<c:val>.*?</c:val>", re.DOTALL)
_TITIK = re.compile(r'<c:pt idx="(\d+)"[^>]*>\s*<c:v>([^<]*)</c:v>')
_PENDEK = 60
_LANJUTAN, _SELENGKAPNYA = ("".join(words.split()) for words in (LANJUTAN, SELENGKAPNYA))  # as `_plain` leaves them


@dataclass(frozen=True, slots=True)
class Beda:
    """One place where a document does not show what belongs there; `tertulis` «» is nothing at all."""

    tempat: str
    seharusnya: str
    tertulis: str


@dataclass(frozen=True, slots=True)
class _Berkas:
    """A document, and its charts by relationship id."""

    dokumen: Dokumen
    bagan: Mapping[str, str]


def compare_blocks(dokumen: Dokumen, blok: Mapping[str, Sequence[object]]) -> Iterator[Beda]:
    """Tell the first difference of each block; `blok` are those that were drawn, by the tag of their control.

    A block in a cell of a template's own table has no control: only its being there is looked for, by its bookmark.
    """
    berkas = _read(dokumen)
    found = {
        tag: next(_compare(blok[tag], xml, berkas), None) for tag, xml in list_controls(dokumen.badan) if tag in blok
    }
    for tag, blocks in blok.items():
        beda = found[tag] if tag in found else next(_look_for(tag, blocks, berkas), None)
        if beda:
            yield beda


def _read(dokumen: Dokumen) -> _Berkas:
    targets = list_targets(dokumen.read(RELASI))
    charts = {id: dokumen.read(name) for id, name in targets.items() if name.startswith("word/charts/")}
    return _Berkas(dokumen, charts)


def _look_for(tag: str, blocks: Sequence[object], berkas: _Berkas) -> Iterator[Beda]:
    if f'w:name="{bookmark_stem(tag)}_awal"' not in berkas.dokumen.badan:
        judul = next((judul for block in blocks if (judul := getattr(block, "judul", ""))), "")
        yield Beda(f"bagian «{tag}»", _shorten(judul or _join(blocks)), "")


def _compare(blocks: Sequence[object], xml: str, berkas: _Berkas) -> Iterator[Beda]:
    """A control holds one table, drawing or figure, or all texts that stand together."""
    special = _PEMBANDING.get(type(blocks[0])) if blocks else None
    if special:
        yield from special(blocks[0], xml, berkas)
    if not all(isinstance(block, (Judul, Naskah, Persamaan)) for block in blocks):
        return
    words = _join(blocks)
    shown = read_words(_MEDAN.sub("", xml))
    name = next((block.teks for block in blocks if isinstance(block, Judul)), "") or words
    yield from _compare_figures(f"teks «{_shorten(name)}»", words, shown)


def _compare_figures(tempat: str, words: str, shown: str) -> Iterator[Beda]:
    """The figures of a text in their order."""
    for wanted, found in zip_longest(_figures(words), _figures(shown), fillvalue=""):
        if wanted != found:
            yield Beda(tempat, wanted, found)


def _figures(text: str) -> list[str]:
    return _ANGKA.findall(_BUTIR.sub("", text))


def _join(blocks: Sequence[object]) -> str:
    return " ".join(_words(block) for block in blocks)


def _words(block: object) -> str:
    """What a text block says, less the numbers that Word counts."""
    if isinstance(block, Judul):
        return block.teks
    if isinstance(block, Persamaan):
        parts = (f"{satu.atas} {satu.bawah}" if isinstance(satu, Pecahan) else satu for satu in block.kanan)
        return " ".join((block.kiri, *parts))
    return "\n".join(_line(item.teks) for item in block.paragraf) if isinstance(block, Naskah) else ""


def _line(teks: object) -> str:
    pieces = teks if isinstance(teks, tuple) else (teks,)
    return "".join(
        piece.teks if isinstance(piece, Potongan) else "" if isinstance(piece, Rujukan) else str(piece)
        for piece in pieces
    )


def _compare_table(tabel: Tabel, xml: str, berkas: _Berkas) -> Iterator[Beda]:
    """Cell by cell, as the table was drawn: long merged cells say again what they are."""
    judul = f"tabel «{_shorten(tabel.judul or tabel.kunci)}»"
    if "</w:tbl>" not in xml:
        yield Beda(judul, "tabel", "")
        return
    begin, end = xml.index("<w:tbl>") + len("<w:tbl>"), xml.rindex("</w:tbl>")
    shown = [[cell.kata for cell in row if not cell.lanjutan] for row in berkas.dokumen.read_cells(xml[begin:end])]
    rows = [*tabel.kepala, *split_merges(tabel.baris)]
    if not tabel.baris and tabel.bila_kosong:
        rows.append(Baris((Sel(tabel.bila_kosong),)))
    for number, (baris, cells) in enumerate(zip_longest(rows, shown), 1):
        wanted = [_cell(sel) for sel in baris.sel] if baris else []
        name = next((satu for satu in wanted if any(map(str.isalpha, satu))), str(number))
        for should, found in zip_longest(wanted, cells or [], fillvalue=""):
            if should != found and _plain(should) != _plain(found):
                yield Beda(f"{judul} baris «{_shorten(name)}»", _shorten(should), _shorten(found))
    notes = "\n".join((*tabel.catatan, tabel.sumber))
    yield from _compare_figures(f"catatan {judul}", notes, read_words(xml[end:]))


def _cell(sel: Sel) -> str:
    return "\n".join(sel.teks) if isinstance(sel.teks, tuple) else str(sel.teks)


def _compare_tree(pohon: Pohon | Struktur, xml: str, berkas: _Berkas) -> Iterator[Beda]:
    """Every box that is drawn is one of the tree's, word for word, or a part of one, and every one of the tree's is drawn."""
    judul = f"bagan «{_shorten(pohon.judul)}» kotak"
    boxes = {_plain("\n".join(_lines(box))): box for box in _list_boxes(pohon.akar)}
    drawn = {_plain(text): text for text in map(read_words, _KOTAK.findall(xml))}
    for plain, text in drawn.items():
        if plain not in boxes and not _is_part(plain, boxes):
            yield Beda(f"{judul} «{_shorten(text)}»", "", ", ".join(_figures(text)))
    for plain, box in boxes.items():
        if plain not in drawn and not _is_parted(box, drawn):
            yield Beda(f"{judul} «{_shorten(box.judul)}»", _shorten(" ".join(_lines(box))), "")


def _is_part(plain: str, boxes: Iterable[str]) -> bool:
    """A piece that names its box again, or the beginning of a box that goes on elsewhere."""
    if _LANJUTAN in plain:
        return True
    begin = plain.partition(_SELENGKAPNYA)[0]
    return any(box.startswith(begin) for box in boxes)


def _is_parted(box: Kotak, drawn: Iterable[str]) -> bool:
    """Every line of a box stands in one of the pieces that pages made of it, or the rest is left to a table."""
    name = _plain(next(iter(box.judul.splitlines()), ""))
    pieces = [text for text in drawn if text.startswith(name)]
    if any(_SELENGKAPNYA in text for text in pieces):
        return True
    return bool(pieces) and all(any(_plain(line) in text for text in pieces) for line in _lines(box))


def _lines(box: Kotak) -> tuple[str, ...]:
    return (box.judul, *box.isi, box.kaki)


def _list_boxes(box: Kotak) -> Iterator[Kotak]:
    yield box
    for child in box.anak:
        yield from _list_boxes(child)


def _compare_chart(grafik: Grafik, xml: str, berkas: _Berkas) -> Iterator[Beda]:
    """Panel by panel, series by series, bar by bar."""
    drawn = [_DERET.findall(berkas.bagan.get(id, "")) for id in _BAGAN.findall(xml)]
    for panel, series in zip_longest(grafik.panel, drawn):
        judul = f"grafik «{_shorten((panel and panel.judul) or grafik.judul)}»"
        for deret, bars in zip_longest(panel.deret if panel else (), series or ()):
            yield from _compare_series(judul, panel, deret, bars)


def _compare_series(judul: str, panel: Panel | None, deret: Deret | None, bars: str | None) -> Iterator[Beda]:
    if panel is None or deret is None:
        yield Beda(judul, "", "deret tambahan")
        return
    if bars is None:
        yield Beda(judul, f"deret {deret.nama}", "")
        return
    shown = {int(number): Decimal(value) for number, value in _TITIK.findall(bars)}
    wanted = {number: nilai for number, nilai in enumerate(deret.nilai) if nilai is not None}
    for number in sorted(wanted.keys() | shown.keys()):
        should, found = wanted.get(number), shown.get(number)
        if should != found:
            kategori = panel.kategori[number] if number < len(panel.kategori) else str(number + 1)
            yield Beda(f"{judul} batang «{_shorten(kategori)}»", _number(should), _number(found))


def _number(nilai: Decimal | None) -> str:
    return "" if nilai is None else str(nilai)


def _plain(text: str) -> str:
    """A text without spaces and without the marks of items."""
    return "".join(_BUTIR.sub("", text).split())


def _shorten(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _PENDEK else text[:_PENDEK].rsplit(" ", 1)[0] + " …"


_PEMBANDING: dict[type, Callable[..., Iterator[Beda]]] = {
    Tabel: _compare_table,
    Pohon: _compare_tree,
    Struktur: _compare_tree,
    Grafik: _compare_chart,
}
