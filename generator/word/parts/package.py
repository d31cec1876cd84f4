"""A Word file as its parts: reading, adding parts with their relationships, writing the same bytes for the same input."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from pathlib import Path

from generator.catalogue.templat import BUKAN_DOKUMEN_WORD
from generator.word.parts.faults import fault
from generator.word.parts.wordml import escape_attribute
from generator.word.templat.safety import check_parts, open_package

DOCUMENT = "word/document.xml"
CONTENT_TYPES = "[Content_Types].xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the zip format's first day: no clock time in the output
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_EMPTY_RELATIONSHIPS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{_RELATIONSHIPS}"></Relationships>'
)


def read_parts(template: Path) -> dict[str, bytes]:
    """Return the parts of a Word file by their names, in file order. Raises `TemplateFault` for one that is unfit for use."""
    parts = open_package(template)
    if not {DOCUMENT, CONTENT_TYPES, "word/styles.xml"} <= parts.keys():
        raise fault(BUKAN_DOKUMEN_WORD, templat=template.name)
    check_parts(parts, template.name)
    return parts


def unpack(docx: bytes) -> dict[str, bytes]:
    """Return the parts of a document that this program made."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(parts: Mapping[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return the Office file; nothing but the parts decides its bytes."""
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", packing) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = packing, 0, 0
            archive.writestr(entry, content)
    return output.getvalue()


def add_part(parts: dict[str, bytes], owner: str, name: str, content_type: str, relation: str, content: bytes) -> str:
    """Add a part that another one owns; return the relationship id by which the owner calls it."""
    parts[name] = content
    override = f'<Override PartName="/{escape_attribute(name)}" ContentType="{escape_attribute(content_type)}"/>'
    parts[CONTENT_TYPES] = _insert(parts[CONTENT_TYPES], override, "</Types>")
    return relate(parts, owner, relation, posixpath.relpath(name, posixpath.dirname(owner)))


def relate(parts: dict[str, bytes], owner: str, relation: str, target: str) -> str:
    """Add a relationship from a part to a target inside the file and return its id."""
    folder, file = posixpath.split(owner)
    rels = f"{folder}/_rels/{file}.rels"
    xml = parts.get(rels, _EMPTY_RELATIONSHIPS.encode())
    relation_id = f"rIdL{xml.count(b'<Relationship ') + 1}"
    line = f'<Relationship Id="{relation_id}" Type="{escape_attribute(relation)}" Target="{escape_attribute(target)}"/>'
    parts[rels] = _insert(xml, line, "</Relationships>")
    return relation_id


def _insert(xml: bytes, line: str, end: str) -> bytes:
    head, _, tail = xml.decode("utf-8").rpartition(end)
    return f"{head}{line}{end}{tail}".encode()
