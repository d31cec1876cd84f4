"""Ways to damage a workbook; each takes its parts (name → bytes), changes them, and may return the bytes of a broken file."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from bench.kacau.isi import ANGKA, JENIS_SEL, choose_text, escape

Bagian = dict[str, bytes]
_CELL = re.compile(r'<c r="([A-Z]+\d+)"([^>]*?)(/>|>.*?</c>)', re.DOTALL)
_ROW = re.compile(r"<row [^>]*>.*?</row>", re.DOTALL)


def _sheet(bagian: Bagian, acak: Random) -> str:
    return acak.choice([name for name in bagian if name.startswith("xl/worksheets/sheet")] or list(bagian))


def _edit(bagian: Bagian, name: str, change: Callable[[str], str]) -> None:
    if name in bagian:
        bagian[name] = change(bagian[name].decode("utf-8", "replace")).encode("utf-8", "replace")


def _change_cells(bagian: Bagian, acak: Random, draw: Callable[[re.Match[str]], str]) -> None:
    """Draw one to five cells of one sheet anew; cells that hold something are preferred."""

    def change(xml: str) -> str:
        found = list(_CELL.finditer(xml))
        filled = [match for match in found if match[3] != "/>"] or found
        for match in sorted(acak.sample(filled, min(len(filled), acak.randrange(1, 6))), key=lambda m: -m.start()):
            xml = xml[: match.start()] + draw(match) + xml[match.end() :]
        return xml

    _edit(bagian, _sheet(bagian, acak), change)


def type_text(bagian: Bagian, acak: Random) -> None:
    """Another text in cells."""
    _change_cells(
        bagian,
        acak,
        lambda m: f'<c r="{m[1]}" t="inlineStr"><is><t xml:space="preserve">{escape(choose_text(acak))}</t></is></c>',
    )


def type_number(bagian: Bagian, acak: Random) -> None:
    """Another number in cells, as files may hold it."""
    _change_cells(bagian, acak, lambda m: f'<c r="{m[1]}"><v>{acak.choice(ANGKA)}</v></c>')


def change_type(bagian: Bagian, acak: Random) -> None:
    """A cell whose type does not fit what it holds."""
    _change_cells(bagian, acak, lambda m: f'<c r="{m[1]}" t="{acak.choice(JENIS_SEL)}"><v>{acak.choice(ANGKA)}</v></c>')


def type_formula(bagian: Bagian, acak: Random) -> None:
    """A formula with or without a result, of every kind."""
    formulas = ("1/0", "A1", "SUM(A:A)", "'[x.xlsx]L'!A1", 'WEBSERVICE("http://contoh.invalid")', "(", "")
    kinds = ("", ' t="shared" si="0"', ' t="shared" si="9" ref="A1:Z99"', ' t="array" ref="A1:B2"', ' t="dataTable"')
    values = ("", "<v></v>", "<v>5</v>", "<v>#DIV/0!</v>")

    def draw(match: re.Match[str]) -> str:
        return f'<c r="{match[1]}"><f{acak.choice(kinds)}>{escape(acak.choice(formulas))}</f>{acak.choice(values)}</c>'

    _change_cells(bagian, acak, draw)


def break_reference(bagian: Bagian, acak: Random) -> None:
    """A cell that stands nowhere, twice, or far away."""
    places = ("", "A0", "a5", "XFD1048576", "ZZZZ9", "A99999999999", "5A", "$A$5", "A5:B6", "A5")
    _change_cells(bagian, acak, lambda m: f'<c r="{acak.choice(places)}"{m[2]}{m[3]}')


def lose_cells(bagian: Bagian, acak: Random) -> None:
    """Cells that are gone."""
    _change_cells(bagian, acak, lambda m: "")


def shuffle_rows(bagian: Bagian, acak: Random) -> None:
    """Rows doubled, lost, out of order, or with another number."""

    def change(xml: str) -> str:
        rows = _ROW.findall(xml)
        if len(rows) < 2:
            return xml
        start, end = xml.index(rows[0]), xml.rindex(rows[-1]) + len(rows[-1])
        kind = acak.randrange(5)
        if kind == 0:
            acak.shuffle(rows)
        elif kind == 1:
            rows.insert(acak.randrange(len(rows)), acak.choice(rows))
        elif kind == 2:
            del rows[acak.randrange(len(rows))]
        else:
            number = acak.choice(("0", "-1", "1048577", "99999999999", "x", ""))
            at = acak.randrange(len(rows))
            rows[at] = re.sub(r' r="\d+"', f' r="{number}"', rows[at], count=1)
        return xml[:start] + "".join(rows) + xml[end:]

    _edit(bagian, _sheet(bagian, acak), change)


def add_rows(bagian: Bagian, acak: Random) -> None:
    """Many rows more, blank or with something in them, and a huge declared size."""
    count = acak.choice((10, 1000, 20_000))
    cell = acak.choice(("", '<c r="B{0}"><v>1</v></c>', '<c r="B{0}" s="3"/>'))
    extra = "".join(f'<row r="{n}">{cell.format(n)}</row>' for n in range(5000, 5000 + count))

    def change(xml: str) -> str:
        xml = re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1:XFD1048576"', xml)
        return xml.replace("</sheetData>", f"{extra}</sheetData>")

    _edit(bagian, _sheet(bagian, acak), change)


def change_sheets(bagian: Bagian, acak: Random) -> None:
    """Sheets renamed, lost, doubled, hidden, or pointing elsewhere."""
    ways: list[Callable[[str], str]] = [
        lambda sheet: "",
        lambda sheet: sheet * 2,
        lambda sheet: re.sub(r'name="[^"]*"', lambda m: f'name="{escape(choose_text(acak)[:60])}"', sheet),
        lambda sheet: sheet.replace("<sheet ", '<sheet state="veryHidden" '),
        lambda sheet: re.sub(r'r:id="[^"]*"', 'r:id="rIdTidakAda"', sheet),
        lambda sheet: re.sub(r'sheetId="\d+"', 'sheetId="-5"', sheet),
    ]

    def change(xml: str) -> str:
        sheets = re.findall(r"<sheet [^>]*/>", xml)
        chosen = acak.choice(sheets) if sheets else ""
        return xml.replace(chosen, acak.choice(ways)(chosen)) if chosen else xml

    _edit(bagian, "xl/workbook.xml", change)


def damage_styles(bagian: Bagian, acak: Random) -> None:
    """Styles lost or nonsense, cells of a style that is not there."""
    if acak.random() < 0.3:
        bagian.pop("xl/styles.xml", None)
    elif acak.random() < 0.5:
        _edit(
            bagian, "xl/styles.xml", lambda xml: re.sub(r'numFmtId="\d+"', f'numFmtId="{acak.randrange(99999)}"', xml)
        )
        _edit(bagian, "xl/styles.xml", lambda xml: re.sub(r'formatCode="[^"]*"', 'formatCode="[x]yyyy\\;;;0%%"', xml))
    else:
        _edit(bagian, _sheet(bagian, acak), lambda xml: re.sub(r' s="\d+"', f' s="{acak.randrange(-5, 9999)}"', xml))


def damage_strings(bagian: Bagian, acak: Random) -> None:
    """The table of shared texts lost, cut, or with other things in it."""
    name = "xl/sharedStrings.xml"
    if acak.random() < 0.2:
        bagian.pop(name, None)
        return
    strings = bagian.get(name, b"").decode("utf-8", "replace")
    items = re.findall(r"<si>.*?</si>", strings, re.DOTALL)
    if items:
        rich = '<si><r><rPr><b/></rPr><t>te</t></r><r><t>bal</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>'
        wrong = acak.choice(("", "<si/>", rich, f"<si><t>{escape(choose_text(acak))}</t></si>"))
        for item in acak.sample(items, min(len(items), acak.randrange(1, 30))):
            strings = strings.replace(item, wrong, 1)
        bagian[name] = strings.encode("utf-8", "replace")


def damage_relations(bagian: Bagian, acak: Random) -> None:
    """Relationships to nowhere, outside, upwards, or doubled."""
    names = [name for name in bagian if name.endswith(".rels")]
    targets = ("tidak-ada.xml", "../../../etc/passwd", "http://contoh.invalid/x.xml", "/", "", "worksheets/sheet1.xml")

    def change(xml: str) -> str:
        links = re.findall(r"<Relationship [^>]*/>", xml)
        if not links:
            return xml
        link = acak.choice(links)
        mode = acak.choice(("", ' TargetMode="External"'))
        new = re.sub(r'Target="[^"]*"', lambda m: f'Target="{acak.choice(targets)}"{mode}', link)
        return xml.replace(link, acak.choice(("", link + link, new)), 1)

    _edit(bagian, acak.choice(names), change)


def lose_part(bagian: Bagian, acak: Random) -> None:
    """A part that is gone or empty."""
    name = acak.choice(list(bagian))
    if acak.random() < 0.5:
        del bagian[name]
    else:
        bagian[name] = acak.choice((b"", b"\0" * 50, b"<x/>", "﻿<a/>".encode(), b"\xff\xfe<\0a\0/\0>\0"))


def damage_xml(bagian: Bagian, acak: Random) -> None:
    """A part whose XML is cut, has foreign bytes, entities, or endless depth."""
    name = acak.choice([name for name in bagian if name.endswith((".xml", ".rels"))] or list(bagian))
    content, kind = bytearray(bagian[name]), acak.randrange(6)
    if kind == 0:
        bagian[name] = bytes(content[: acak.randrange(len(content) + 1)])
    elif kind == 1:
        for _ in range(acak.randrange(1, 20)):
            if content:
                content[acak.randrange(len(content))] = acak.randrange(256)
        bagian[name] = bytes(content)
    elif kind == 2:
        lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "lol"}">' for n in range(10))
        bagian[name] = _put_doctype(content, f"<!DOCTYPE x [{lol}]>").replace(b"</", b"&l9;</", 1)
    elif kind == 3:
        outside = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        bagian[name] = _put_doctype(content, outside).replace(b"</", b"&e;</", 1)
    elif kind == 4:
        bagian[name] = b"<a>" * 50_000 + b"</a>" * 50_000
    else:
        bagian[name] = bytes(content).decode("utf-8", "replace").encode("utf-16")


def _put_doctype(content: bytearray, doctype: str) -> bytes:
    head, end, rest = bytes(content).partition(b"?>")
    return head + end + doctype.encode() + rest if end else doctype.encode() + head


def merge_cells(bagian: Bagian, acak: Random) -> None:
    """Merged cells over each other, over everything, or wrong."""
    ranges = ("A1:XFD1048576", "A5:A5", "B5:A1", "A5:C9", "B6:D8", "x", "", "A5:")
    refs = "".join(f'<mergeCell ref="{acak.choice(ranges)}"/>' for _ in range(acak.randrange(1, 5)))
    merged = f"<mergeCells>{refs}</mergeCells>"
    _edit(bagian, _sheet(bagian, acak), lambda xml: xml.replace("</sheetData>", f"</sheetData>{merged}"))


BUKU: tuple[Callable[[Bagian, Random], None], ...] = (
    type_text,
    type_text,
    type_number,
    change_type,
    type_formula,
    break_reference,
    lose_cells,
    shuffle_rows,
    add_rows,
    change_sheets,
    damage_styles,
    damage_strings,
    damage_relations,
    lose_part,
    damage_xml,
    merge_cells,
)
