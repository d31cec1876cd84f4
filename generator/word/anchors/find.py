"""Finds the blocks of a document again, after staff worked on it in Word or in LibreOffice."""

from __future__ import annotations

import io
import re
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.paket import RELASI
from generator.word.anchors.data import hash_charts, hash_labels, list_charts
from generator.word.anchors.marks import RUANG
from generator.word.anchors.outside import Kalimat, Suntingan, compare_outside, list_outside
from generator.word.anchors.ranges import find_control, find_ranges, hash_text
from generator.word.parts.package import DOCUMENT

_CHARTS = re.compile(rf"{re.escape(RELASI)}|word/charts/[^/]*\.xml")
_ITEM = re.compile(r"customXml/item\d+\.xml")


@dataclass(frozen=True, slots=True)
class Blok:
    """One block: its tag, its name for staff when it was made («Tabel 3.1 Target», or the first words of a text in «»),
    by what it was found («tag», «penanda», or «» where it is gone), and whether its text, or a value or a name in its charts, was changed.
    """

    tag: str
    nama: str
    ditemukan: str
    diubah: bool


def find_blocks(docx: bytes) -> list[Blok]:
    """Return every block that the program put into the document, in its order; [] for a document of another origin."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        xml = archive.read(DOCUMENT).decode("utf-8")
        entries = [entry for entry in _read_list(archive) if {"tag", "jangkar", "sidik"} <= entry.keys()]
        charts = list_charts({name: archive.read(name) for name in archive.namelist() if _CHARTS.fullmatch(name)})
    found = find_ranges(xml)
    return [_find(entry, xml, found.get(entry["jangkar"]), charts) for entry in entries]


def find_outside_edits(docx: bytes) -> list[Suntingan]:
    """Return what staff did to the paragraphs outside the blocks; [] for a document that does not tell how they were."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        xml = archive.read(DOCUMENT).decode("utf-8")
        entries = _read_list(archive)
    semula = [Kalimat(entry["sidik"], entry["awal"]) for entry in entries if {"sidik", "awal"} <= entry.keys()]
    tags = [entry["tag"] for entry in entries if "tag" in entry]
    return compare_outside(semula, list_outside(xml, tags)) if semula else []


def _read_list(archive: zipfile.ZipFile) -> list[dict[str, str]]:
    """The lines that were written of blocks and of what stands outside; a list that is damaged is as good as none."""
    for name in filter(_ITEM.fullmatch, archive.namelist()):
        content = archive.read(name)
        if RUANG.encode() in content:
            with suppress(ElementTree.ParseError):
                return [dict(line.attrib) for line in ElementTree.fromstring(content)]
    return []


def _find(entry: dict[str, str], xml: str, between: str | None, charts: dict[str, bytes]) -> Blok:
    """A control tells best what the block says now: a bookmark at its edge may be moved out of it by Word."""
    control = find_control(xml, entry["tag"])
    block = between if control is None else control
    way = "tag" if control is not None else "penanda" if block else ""
    is_changed = block is None or hash_text(block) != entry["sidik"]
    if block and "data" in entry:
        is_changed = is_changed or hash_charts(block, charts) != entry["data"]
    if block and "label" in entry:  # documents of earlier versions have none
        is_changed = is_changed or hash_labels(block, charts) != entry["label"]
    return Blok(entry["tag"], entry.get("nama", entry["tag"]), way, is_changed)
