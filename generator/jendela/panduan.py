"""The user guide as pages for the browser, so that it can be read without internet: made of the guide's Markdown files.

Only what the guide uses is understood: headings, paragraphs, lists, tables, code, pictures, links, bold.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from pathlib import Path

AWAL = "mulai.md"  # the page to begin with
_GAYA = """
body{font:16px/1.6 "Segoe UI",Carlito,sans-serif;color:#1c1c1c;background:#fafafa;margin:0}
main{max-width:860px;margin:0 auto;padding:28px 32px 80px;background:#fff;border:1px solid #e3e3e3;border-top:0}
nav{max-width:860px;margin:0 auto;padding:14px 32px;background:#005fb8;box-sizing:content-box}
nav a{color:#fff;margin-right:18px;text-decoration:none;display:inline-block}
h1{font-size:28px}h2{font-size:21px;margin-top:34px}h3{font-size:17px}
a{color:#005fb8}img{max-width:100%;border:1px solid #d0d0d0;border-radius:6px}
table{border-collapse:collapse;width:100%;margin:14px 0}th,td{border:1px solid #d8d8d8;padding:6px 10px;text-align:left;vertical-align:top}
th{background:#f0f4f9}code{background:#f0f0f0;padding:1px 5px;border-radius:4px}pre{background:#f0f0f0;padding:12px;overflow:auto}
"""
_NOMOR = re.compile(r"(\d+)\. ")
_KODE = re.compile(r"`[^`]*`")
_INLINE = (
    (re.compile(r"!\[([^\]]*)\]\(([^)]+)\)"), r'<img alt="\1" src="\2">'),
    (re.compile(r"\[([^\]]+)\]\(([^)]+)\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\*\*(.+?)\*\*"), r"<strong>\1</strong>"),
)
_PALANG = re.compile(r"(?<!\\)\|")
_LEPAS = re.compile(r"\\([*|])")
_LINK = re.compile(r'(href|src)="(?!https?:|mailto:|#)([^"]+)"')


def write_guide(sumber: Sequence[Path], folder: Path) -> Path:
    """Write every page of the folders into one folder, and return the first one; pictures stay where they are.

    The pages of the first folder stand in the bar at the top.
    """
    teks = {path: path.read_text(encoding="utf-8") for tempat in sumber for path in sorted(tempat.glob("*.md"))}
    utama = sorted((path for path in teks if path.parent == sumber[0]), key=lambda path: path.name != AWAL)
    navigasi = "".join(f'<a href="{path.stem}.html">{html.escape(_read_title(teks[path]))}</a>' for path in utama)
    folder.mkdir(parents=True, exist_ok=True)
    known = {path.resolve() for path in teks}
    for path, isi in teks.items():
        page = (
            f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{html.escape(_read_title(isi))}</title>'
            f"<style>{_GAYA}</style></head><body><nav>{navigasi}</nav>"
            f"<main>{_point(to_html(isi), path.parent, known)}</main></body></html>\n"
        )
        (folder / f"{path.stem}.html").write_text(page, encoding="utf-8")
    return folder / f"{Path(AWAL).stem}.html"


def to_html(teks: str) -> str:
    """Return the Markdown of one page as HTML."""
    return "\n".join(_draw_block(list(lines)) for lines in _split(teks.splitlines()))


def _read_title(teks: str) -> str:
    return next((line[2:].strip() for line in teks.splitlines() if line.startswith("# ")), "Panduan")


def _point(body: str, tempat: Path, known: AbstractSet[Path]) -> str:
    """Let links lead from the written pages: to other pages beside them, to pictures and further files where they lie."""

    def lead(found: re.Match[str]) -> str:
        target, _, anchor = found[2].partition("#")
        path = (tempat / target).resolve()
        address = f"{path.stem}.html" if path in known else path.as_uri()
        return f'{found[1]}="{address}{"#" if anchor else ""}{anchor}"'

    return _LINK.sub(lead, body)


def _split(lines: list[str]) -> Iterator[list[str]]:
    """Part a page into blocks: what blank lines part, and headings; code keeps its blank lines."""
    block: list[str] = []
    code = False
    for line in lines:
        fence = line.startswith("```")
        if not code and (not line.strip() or line.startswith("#") or fence) and block:
            yield block
            block = []
        if line.strip() or code:
            block.append(line)
        ends = line.startswith("#") and not code
        code = code != fence
        if block and (ends or (fence and not code)):
            yield block
            block = []
    if block:
        yield block


def _draw_block(lines: list[str]) -> str:
    first = lines[0]
    if first.startswith("```"):
        return f"<pre>{html.escape(chr(10).join(lines[1:-1]))}</pre>"
    if first.startswith("#"):
        level = len(first) - len(first.lstrip("#"))
        judul = first.lstrip("#").strip()
        return f'<h{level} id="{_name(judul)}">{_draw_words(judul)}</h{level}>'
    if first.startswith("|"):
        return _draw_table(lines)
    if first.startswith("- ") or _NOMOR.match(first):
        return _draw_list(lines)
    return f"<p>{_draw_words(' '.join(line.strip() for line in lines))}</p>"


def _name(judul: str) -> str:
    """The name that links call a heading by: small letters, blanks as hyphens, other signs left out."""
    return re.sub(r"[^\w -]", "", judul.casefold()).strip().replace(" ", "-")


def _draw_table(lines: list[str]) -> str:
    rows = [[cell.strip() for cell in _PALANG.split(line.strip().strip("|"))] for line in lines]
    head = "".join(f"<th>{_draw_words(cell)}</th>" for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{_draw_words(cell)}</td>" for cell in row) + "</tr>" for row in rows[2:])
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _draw_list(lines: Iterable[str]) -> str:
    """One list; a line that begins with neither sign goes on with the item before it."""
    items: list[str] = []
    for line in lines:
        if line.startswith("- ") or _NOMOR.match(line):
            items.append(line)
        else:
            items[-1] += " " + line.strip()
    drawn = []
    for ordered, group in groupby(items, key=lambda line: not line.startswith("- ")):
        lines = list(group)
        first = _NOMOR.match(lines[0])
        begin, end = (f'<ol start="{first[1]}">', "</ol>") if ordered and first else ("<ul>", "</ul>")
        texts = (_NOMOR.sub("", line, 1) if ordered else line[2:] for line in lines)
        drawn.append(f"{begin}{''.join(f'<li>{_draw_words(text)}</li>' for text in texts)}{end}")
    return "".join(drawn)


def _draw_words(teks: str) -> str:
    """The words of a line; what stands between backquotes is taken as it is, a sign behind a backslash as the sign alone."""
    kode = teks.split("`")[1::2]
    drawn = html.escape(_KODE.sub("\0", teks), quote=False)
    for pola, ganti in _INLINE:
        drawn = pola.sub(ganti, drawn)
    drawn = _LEPAS.sub(r"\1", drawn)
    for satu in kode:
        drawn = drawn.replace("\0", f"<code>{html.escape(satu)}</code>", 1)
    return drawn
