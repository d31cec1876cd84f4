"""What all engines fill: twenty single values, thirty paragraphs, a budget table; and the template of each engine."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.word.parts.package import DOCUMENT, read_parts, write_parts

ASAL = Path(__file__).resolve().parents[2] / "templates" / "word" / "iku.docx"
KEPALA = ("No.", "Kode", "Uraian", "Indikator", "Satuan", "Target", "Realisasi", "Pagu (Rp)", "Realisasi (Rp)", "%")
LEBAR = (3, 8, 20, 20, 8, 7, 7, 10, 10, 6)
_ROW = re.compile(r"<w:tr>.*?</w:tr>", re.DOTALL)
_TEXT = re.compile(r'(<w:t xml:space="preserve">)([^<]*)(</w:t>)')
_TAG = re.compile(r"\{[{%].*?[%}]\}")


@dataclass(frozen=True)
class Bahan:
    """The values of one document."""

    nilai: dict[str, str]
    paragraf: list[str]
    baris: list[list[str]]

    def to_plain(self) -> dict[str, object]:
        """The same as plain data, for engines of another language."""
        return asdict(self)


def make_bahan(banyak: int) -> Bahan:
    """Return the values with so many rows of a budget table."""
    nilai = {f"nilai_{number}": f"Nilai ke-{number} & seterusnya" for number in range(20)}
    paragraf = [f"Paragraf {number} memuat serapan anggaran dan capaian kinerja. " * 4 for number in range(30)]
    return Bahan(nilai, paragraf, [_make_row(number) for number in range(banyak)])


def _make_row(number: int) -> list[str]:
    kode = f"5.03.{number % 9 + 1:02}.2.{number % 90 + 1:02}.{number % 9999:04}"
    uraian = f"Pengelolaan administrasi kepegawaian & tata usaha bagian {number}"
    angka = [f"{number % 97 + 3}", f"{number % 89 + 3}", f"{number * 1_234_567:,}".replace(",", ".")]
    return [str(number + 1), kode, uraian, f"Jumlah dokumen <{number}>", "dokumen", *angka, angka[2], "98,76"]


def make_tabel(bahan: Bahan) -> Tabel:
    """Return the table as our reports give it."""
    rows = tuple(Baris(tuple(map(Sel, row))) for row in bahan.baris)
    kolom = tuple(Kolom(lebar, Rata.KANAN if nomor > 4 else Rata.KIRI) for nomor, lebar in enumerate(LEBAR))
    return Tabel(kunci="anggaran", judul="", kolom=kolom, kepala=(Baris(tuple(map(Sel, KEPALA))),), baris=rows)


def make_template(single: str, paragraphs: tuple[str, str, str], table: str) -> bytes:
    """Return a template: how a single value stands in it, the lines before, in and after the loop, and the table."""
    parts = read_parts(ASAL)
    document = parts[DOCUMENT].decode()
    head, section = document[: document.index("<w:body>") + 8], document[document.rindex("<w:sectPr") :]
    section = re.sub(r"<w:(header|footer)Reference[^>]*/>", "", section)
    lines = [single.replace("NAMA", f"nilai_{number}") for number in range(20)]
    body = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in [*lines, *filter(None, paragraphs)])
    parts[DOCUMENT] = f"{head}{body}{table}{section}".encode()
    for name in [name for name in parts if re.search(r"/(header|footer)\d*\.xml$", name)]:
        parts[name] = _TAG.sub("", parts[name].decode()).encode()
    return write_parts(parts)


def our_template() -> bytes:
    """The template in our own language: the table is a block."""
    loop = ("{%p for teks in paragraf %}", "{{ teks }}", "{%p endfor %}")
    return make_template("{{ NAMA }}", loop, "<w:p><w:r><w:t>{{p tabel }}</w:t></w:r></w:p>")


def row_template(drawn: str, cells: list[str], before: str = "", after: str = "") -> str:
    """Return our drawn table with one ordinary row as the prototype that an engine repeats, between two control rows."""
    start, end = drawn.index("<w:tbl>"), drawn.index("</w:tbl>") + 8
    table = drawn[start:end]
    rows = _ROW.findall(table)
    values = iter(cells)
    row = _TEXT.sub(lambda match: f"{match[1]}{next(values)}{match[3]}", rows[len(rows) // 2])
    control = [f"<w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>" for text in (before, after) if text]
    body = f"{control[0]}{row}{control[1]}" if control else row
    return f"{table[: table.index(rows[1])]}{body}</w:tbl><w:p/>"


def visible_words(document: str) -> str:
    """All text of a document, in order; every engine must give the same."""
    return "\n".join(text for text in re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", document) if text.strip())
