"""What may stand in a cell or a tag of a file that nobody meant well with."""

from __future__ import annotations

from random import Random

TEKS = (
    "",
    " ",
    "-",
    "=1+1",
    "+62",
    "@SUM(A1)",
    '=HYPERLINK("http://contoh.invalid","klik")',
    "={1,2}",
    "'" * 40,
    "x" * 32_767,
    "kata " * 6_000,
    "a" * 5_000 + "\u0301" * 500,
    "مرحبا بالعالم \u202e terbalik",
    "👩‍👩‍👧‍👦" * 50,
    "e\u0301\u0323\u0307" * 20,
    "baris\nbaris\r\nbaris\tke-4",
    "_x0000__x0007__x001F__xFFFF_",
    "\ufffe\ufeff",
    "<w:p/>&amp;]]>",
    "{{ nama }} {% for %} {# #}",
    "{realisasi} {tidak_ada} {} {0} {realisasi!r} {realisasi:>9999999}",
    "../../etc/passwd",
    "C:\\Windows\\System32\\x.png",
    "CON",
    'a/b\\c:d*e?f"g<h>i|j',
    "1e999",
    "-1e999",
    "NaN",
    "Infinity",
    "1.234.567,89",
    "1,234,567.89",
    "٣٤٥",
    "½",
    "31 Februari 2024",
    "2024-13-45",
    "**tebal *miring** salah*",
    "1. satu\n2. dua\n - a\n  - b\n   - c\n    - d",
    "Z" * 300,
    "tahun 2022",
    "VERDADEIRO",
    "#REF!",
)
ANGKA = (
    "0",
    "-0",
    "-1",
    "1E+308",
    "1E-308",
    "9" * 400,
    "0.1",
    "1e999",
    "nan",
    "inf",
    "-2147483649",
    "45000.5",
    "2958466",
    "",
)
JENIS_SEL = ("s", "str", "inlineStr", "b", "e", "d", "n", "z", "")


def choose_text(acak: Random) -> str:
    """A text of the list, or one of random characters of all kinds."""
    if acak.random() < 0.7:
        return acak.choice(TEKS)
    letters = [
        chr(acak.choice((acak.randrange(32, 127), acak.randrange(0xA0, 0xD7FF), acak.randrange(0x10000, 0x1FFFF))))
    ]
    return "".join(letters * acak.randrange(1, 40))


def escape(text: str) -> str:
    """The text as XML may hold it."""
    clean = "".join(letter for letter in text if letter >= " " or letter in "\n\r\t")
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
