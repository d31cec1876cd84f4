"""A finished document place by place: what stands in every cell, text, box and bar against what was drawn there.

A figure that changed places with another one is found, although both are figures of the workbook.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from html import unescape
from itertools import zip_longest

from generator.reports.grafik import Grafik
from generator.reports.naskah import Judul, Naskah, Pecahan, Persamaan, Potongan, Rujukan
from generator.reports.pohon import Kotak, Pohon, Struktur
from generator.reports.tabel import Baris, Sel, Tabel
from generator.word.anchors.marks import list_controls
from generator.word.merges import split_merges

_ANGKA = re.compile(r"\d+(?:[.,]\d+)*%?")
_BUTIR = re.compile(r"^ *(?:\d{1,2}|[a-z])\. +|^ *[-–•·] +", re.MULTILINE)  # Word counts and marks items itself
_MEDAN = re.compile(r'<w:fldChar\b[^>]*"begin"[^>]*>.*?<w:fldChar\b[^>]*"end"[^>]*>', re.DOTALL)
_POTONGAN = re.compile(r"<(?:w|m):t(?: [^>]*)?>([^<]*)</(?:w|m):t>|<w:(?:tab|br)\b[^>]*/>|</(?:w:p|m:r)>")
_SALINAN = re.compile(r"<mc:Fallback\b.*?</mc:Fallback>", re.DOTALL)
_LANJUTAN_SEL = re.compile(r'<w:vMerge(?: w:val="continue")?/>')
_KOTAK = re.compile(r"<w:txbxContent>(.*?)</w:txbxContent>", re.DOTALL)
_TERBAGI = ("(lanjutan)", "selengkapnya")  # boxes that pages part
_BAGAN = re.compile(r'<c:chart\b[^>]*r:id="([^"]+)"')
_HUBUNGAN = re.compile(r'<Relationship\b(?=[^>]*\bId="([^"]+)")(?=[^>]*\bTarget="([^"]+)")')
_DERET = re.compile(r"<c:val>.*?</c:val>", re.DOTALL)
_TITIK = re.compile(r'<c:pt idx="(\d+)"[^>]*>\s*<c:v>([^<]*)</c:v>')
_PENDEK = 60


@dataclass(frozen=True, slots=True)
class Beda:
    """One place where a document does not show what belongs there; `tertulis` «» is nothing at all."""

    tempat: str
    seharusnya: str
    tertulis: str


@dataclass(frozen=True, slots=True)
class _Berkas:
    """The body of a document by controls, and its charts by relationship id."""

    isi: Mapping[str, str]
    bagan: Mapping[str, str]


def compare_blocks(docx: bytes, blok: Mapping[str, Sequence[object]]) -> Iterator[Beda]:
    """Tell the first difference of each block; `blok` are those that were drawn, by the tag of their control."""
    berkas = _read(docx)
    for tag, blocks in blok.items():
        xml = berkas.isi.get(tag)
        beda = next(_compare(blocks, xml, berkas), None) if xml is not None else None
        if beda:
            yield beda


def _read(docx: bytes) -> _Berkas:
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        body = _SALINAN.sub("", archive.read("word/document.xml").decode("utf-8"))
        relations = _HUBUNGAN.findall(archive.read("word/_rels/document.xml.rels").decode("utf-8"))
        charts = {
            id: archive.read(posixpath.normpath(posixpath.join("word", target))).decode("utf-8")
            for id, target in relations
            if "charts/" in target
        }
    return _Berkas(dict(list_controls(body)), charts)


def _compare(blocks: Sequence[object], xml: str, berkas: _Berkas) -> Iterator[Beda]:
    """A control holds one table, drawing or figure, or all texts that stand together."""
    special = _PEMBANDING.get(type(blocks[0])) if blocks else None
    if special:
        yield from special(blocks[0], xml, berkas)
    if not all(isinstance(block, (Judul, Naskah, Persamaan)) for block in blocks):
        return
    words = " ".join(_words(block) for block in blocks)
    shown = _text(_MEDAN.sub("", xml))
    name = next((block.teks for block in blocks if isinstance(block, Judul)), "") or words
    yield from _compare_figures(f"teks «{_shorten(name)}»", words, shown)


def _compare_figures(tempat: str, words: str, shown: str) -> Iterator[Beda]:
    """The figures of a text in their order."""
    for wanted, found in zip_longest(_figures(words), _figures(shown), fillvalue=""):
        if wanted != found:
            yield Beda(tempat, wanted, found)


def _figures(text: str) -> list[str]:
    return _ANGKA.findall(_BUTIR.sub("", text))


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
    body = xml[xml.index("<w:tbl>") : xml.rindex("</w:tbl>")]
    shown = [_read_cells(row) for row in body.split("</w:tr>")[:-1]]
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
    yield from _compare_figures(f"catatan {judul}", notes, _text(xml[xml.rindex("</w:tbl>") :]))


def _read_cells(row: str) -> list[str]:
    """The cells of a row; what goes on from the row above is none."""
    return [_text(cell) for cell in row.split("</w:tc>")[:-1] if not _LANJUTAN_SEL.search(cell)]


def _cell(sel: Sel) -> str:
    return "\n".join(sel.teks) if isinstance(sel.teks, tuple) else str(sel.teks)


def _compare_tree(pohon: Pohon | Struktur, xml: str, berkas: _Berkas) -> Iterator[Beda]:
    """Every box that is drawn is one of the tree's, word for word."""
    known = {_plain("\n".join((box.judul, *box.isi, box.kaki))) for box in _list_boxes(pohon.akar)}
    for found in _KOTAK.findall(xml):
        text = _text(found)
        if _plain(text) not in known and not any(word in text for word in _TERBAGI):
            yield Beda(f"bagan «{_shorten(pohon.judul)}» kotak «{_shorten(text)}»", "", ", ".join(_figures(text)))


def _list_boxes(box: Kotak) -> Iterator[Kotak]:
    yield box
    for child in box.anak:
        yield from _list_boxes(child)


def _compare_chart(grafik: Grafik, xml: str, berkas: _Berkas) -> Iterator[Beda]:
    """Bar by bar."""
    for panel, id in zip(grafik.panel, _BAGAN.findall(xml), strict=False):
        for deret, drawn in zip(panel.deret, _DERET.findall(berkas.bagan.get(id, "")), strict=False):
            shown = {int(number): Decimal(value) for number, value in _TITIK.findall(drawn)}
            for number, (kategori, nilai) in enumerate(zip(panel.kategori, deret.nilai, strict=True)):
                if nilai != shown.get(number):
                    tempat = f"grafik «{_shorten(panel.judul or grafik.judul)}» batang «{_shorten(kategori)}»"
                    yield Beda(tempat, str(nilai), str(shown.get(number, "")))


def _text(xml: str) -> str:
    """The words in reading order; a paragraph, a break and a tab end a line."""
    return unescape("".join(match[1] if match[1] is not None else "\n" for match in _POTONGAN.finditer(xml))).strip()


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
