"""What a Word file must be before anything in it is used: of bounded size, well-formed, without macros or ways out of it.

Templates come from other offices by mail and memory stick. Whatever would reach beyond the file is refused, not removed: staff
then know what the file they were given held.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from xml.parsers import expat

from generator.catalogue import templat as kode
from generator.paket import LARGEST_XML, find_excess, is_xml
from generator.problems import Place, Problem
from generator.word.parts.faults import TemplateFault, excerpt, fault

_TREES = ("word/styles.xml", "word/numbering.xml")
_KNOWN_PARTS = re.compile(
    r"\.(?:xml|rels|vml|xlsx|odttf|ttf|otf|psmdcp|png|jpe?g|jpe|jfif|gif|bmp|dib|tiff?|em[fz]|wm[fz]|svg|webp|wdp|ico)$|^\[trash\]/\d+\.dat$",
    re.IGNORECASE,
)
"""Text, pictures, typefaces, the figures of charts; whatever else stands in a file may be a program or hold one."""
_PROGRAM = re.compile(
    r"vbaproject|vbadata|activex|oleobject|webextensions?/|customui/|customizations\.xml|attachedtoolbars",
    re.IGNORECASE,
)
_FOREIGN_TYPES = re.compile(r"macroEnabled|ms-office\.(?:vba|activeX)|oleObject|webextension", re.IGNORECASE)
_FOREIGN_ELEMENTS = {"altChunk", "subDoc", "OLEObject", "objectEmbed", "objectLink", "control", "movie"}
_VML = b"urn:schemas-microsoft-com:vml"
_PLACES = {"src", "href", "althref"}  # where an old drawing names a picture by its address, without a relationship
_SEBUTAN = {"image": "gambar", "attachedTemplate": "templat", "oleObject": "objek", "subDocument": "dokumen"}
_HARMLESS_LINKS = ("http://", "https://", "mailto:")  # opened by a reader's click only
_LISTS = {"word/_rels/document.xml.rels": b"</Relationships>", "[Content_Types].xml": b"</Types>"}  # we add to these
_NO_NUMBER = re.compile(
    rb'<w:(?:numId|abstractNumId|ilvl|outlineLvl)\b[^>]*\bw:val="(?!-?\d{1,9}")|\bw:(?:numId|abstractNumId|ilvl)="(?!-?\d{1,9}")'
)
_READING_FIELDS = {
    *("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DATABASE", "RD"),
    *("EMBED", "CONTROL", "HTMLCONTROL", "HTMLACTIVEX", "PRINT"),
}


def open_package(file: Path) -> dict[str, bytes]:
    """Return the parts of a Word file by name, in file order; {} where it is no zip. Raises `TemplateFault`."""
    try:
        with zipfile.ZipFile(file) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            cause = find_excess(entries, LARGEST_XML)
            if cause:
                raise fault(kode.PAKET_TIDAK_WAJAR, templat=file.name, sebab=cause)
            return {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError, zlib.error):
        return {}


def check_parts(parts: Mapping[str, bytes], file: str) -> None:
    """Raise one `TemplateFault` with all that makes the file unfit for use."""
    problems = [*_find_broken(parts, file), *_find_programs(parts, file)]
    if not problems:  # trees are built of parts only that declare no entities
        for name in filter(is_xml, parts):
            problems += _find_inside(name, parts[name], file)
    if problems:
        raise TemplateFault(*problems)


def check_filled(xml: bytes, file: str) -> None:
    """Raise a fault for what tags have put together that `check_parts` would have refused; `xml` is well-formed."""
    problems = list(_find_inside(file, xml, file))
    if problems:
        raise TemplateFault(*problems)


def _find_broken(parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    """Yield the XML parts that declare entities, are no XML in UTF-8, or count lists and levels by other than numbers."""
    for name, content in parts.items():
        if is_xml(name):
            cause = _read_through(content) or (_read_as_tree(content) if name in _TREES else "")
            if not cause and _NO_NUMBER.search(content):
                cause = "nomor daftar atau tingkat judulnya bukan bilangan"
            if not cause and _LISTS.get(name, b"") not in content:
                cause = "bukan daftar bagian dokumen"
            if cause:
                yield kode.BAGIAN_RUSAK.at(Place(), templat=file, bagian=name, sebab=cause)


class _Declared(Exception):
    """The part begins with a document type, where entities are declared."""


def _read_through(content: bytes) -> str:
    def refuse(*_: object) -> None:
        raise _Declared

    def check_encoding(version: str, encoding: str | None, standalone: int) -> None:
        if encoding and encoding.casefold() not in ("utf-8", "us-ascii"):
            raise UnicodeError

    parser = expat.ParserCreate("utf-8")
    parser.StartDoctypeDeclHandler, parser.XmlDeclHandler = refuse, check_encoding
    try:
        content.decode("utf-8-sig")
        parser.Parse(content, True)
    except _Declared:
        return "memuat deklarasi entitas"
    except UnicodeError:
        return "tidak tersimpan sebagai UTF-8"
    except expat.ExpatError:
        return "susunannya tidak utuh"
    return ""


def _read_as_tree(content: bytes) -> str:
    """Read a part in the way in which styles and lists are read from it."""
    try:
        ElementTree.fromstring(content.decode("utf-8-sig"))
    except (ElementTree.ParseError, ValueError, LookupError):
        return "susunannya tidak utuh"
    return ""


def _find_programs(parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    for name in parts:
        if _PROGRAM.search(name) or not _KNOWN_PARTS.search(name):
            yield kode.BERISI_PROGRAM.at(Place(), templat=file, bagian=name)


def _find_inside(name: str, content: bytes, file: str) -> Iterator[Problem]:
    """Yield what one part holds that may not be, read as Word reads it: whatever its prefixes, quotes and entities."""
    tree = ElementTree.fromstring(content)
    if any(_FOREIGN_TYPES.search(_attribute(entry, "ContentType")) for entry in tree):
        yield kode.BERISI_PROGRAM.at(Place(), templat=file, bagian="jenis berkas bermakro")
    names = {element.tag for element in tree.iter()}
    if any(_local(tag) in _FOREIGN_ELEMENTS for tag in names):
        yield kode.BERISI_PROGRAM.at(Place(), templat=file, bagian=f"berkas lain di dalam {name}")
    if any(_local(tag) == "mailMerge" for tag in names):
        yield kode.TAUTAN_KELUAR.at(Place(), templat=file, jenis="gabungan surat", tujuan="sumber data gabungan surat")
    if _VML in content:
        yield from _find_addresses(tree, file)
    if name.casefold().endswith(".rels"):
        yield from _find_links(tree, file)
    yield from _find_fields(tree, file)


def _find_links(tree: Element, file: str) -> Iterator[Problem]:
    """Yield relationships that lead out of the file; links to click on are left to the reader."""
    for relation in tree.iter():
        kind, target = _attribute(relation, "Type").rpartition("/")[2], _attribute(relation, "Target")
        if _attribute(relation, "TargetMode") in ("", "Internal"):
            continue
        if kind != "hyperlink" or not target.casefold().startswith(_HARMLESS_LINKS):
            yield kode.TAUTAN_KELUAR.at(
                Place(), templat=file, jenis=_SEBUTAN.get(kind, kind) or "tanpa jenis", tujuan=excerpt(target)
            )


def _find_addresses(tree: Element, file: str) -> Iterator[Problem]:
    """Yield old drawings that fetch their picture; a name without «:» and «\\» is none of another place."""
    for element in tree.iter():
        for key, value in element.items():
            is_picture = "vml" in element.tag and _local(key) in _PLACES
            if is_picture and _local(element.tag) in ("imagedata", "fill", "stroke") and re.search(r"[:\\]|//", value):
                yield kode.TAUTAN_KELUAR.at(Place(), templat=file, jenis=_SEBUTAN["image"], tujuan=excerpt(value))


def _find_fields(tree: Element, file: str) -> Iterator[Problem]:
    """Yield fields that would fetch something from other files or programs."""
    words = {code.split()[0].upper() for code in _list_field_codes(tree) if code.split()}
    for word in sorted(words & _READING_FIELDS):
        yield kode.MEDAN_MEMBACA.at(Place(), templat=file, medan=word)


def _list_field_codes(tree: Element) -> Iterator[str]:
    """Yield the code of every field; Word may cut one into several pieces."""
    open_codes = [""]  # first a place for what stands outside of every field
    for element in tree.iter():
        kind, mark = _local(element.tag), _attribute(element, "fldCharType")
        if kind == "fldSimple":
            yield _attribute(element, "instr")
        elif kind == "instrText":
            open_codes[-1] += element.text or ""
        elif kind == "fldChar" and mark == "begin":
            open_codes.append("")
        elif kind == "fldChar" and mark == "end" and len(open_codes) > 1:
            yield open_codes.pop()
    yield from open_codes


def _local(name: str) -> str:
    """Return a name of XML without its namespace, whatever its prefix was."""
    return name.rpartition("}")[2]


def _attribute(element: Element, name: str) -> str:
    """Return an attribute in whatever namespace; «» where it is missing."""
    return next((value for key, value in element.items() if _local(key) == name), "")
