"""Deliberate mistakes of a template, and the page that shows what the program says to each: python -m tests.word.kesalahan_templat."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.app.templat.contoh import INFO, list_contoh
from generator.problems import Problem
from generator.word.parts.package import unpack, write_parts
from generator.word.templat.check import check_template
from tests.helpers.contoh import ROOT, build_contoh

sys.path.insert(0, str(ROOT / "templates" / "naskah"))

from susun import susun

HALAMAN = ROOT / "docs" / "panduan" / "kesalahan-templat.md"
_ISI = "word/document.xml"
_URL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MACRO = ("document.main+xml", "document.macroEnabled.main+xml")
_AWAL = """# Kesalahan pada templat dan pesannya

Halaman ini dibuat dari uji program: setiap kesalahan sengaja dimasukkan ke sebuah templat, lalu diperiksa dengan
`lkjip periksa-templat`. Cara menyusun templat: [templat sendiri](templat-sendiri.md).
"""


@dataclass(frozen=True)
class Kesalahan:
    """One mistake: what staff did, the template's text, and what was changed in its parts (part, old, new)."""

    apa: str
    teks: str
    kode: tuple[str, ...]
    ubah: tuple[tuple[str, str, str], ...] = ()


def _luar(kind: str, target: str) -> tuple[str, str, str]:
    line = f'<Relationship Id="rId9x" Type="{_URL}/{kind}" Target="{target}" TargetMode="External"/>'
    return "word/_rels/document.xml.rels", "</Relationships>", line + "</Relationships>"


_LINK = '{{ identitas.</w:t></w:r><w:hyperlink w:anchor="a"><w:r><w:t>opd }}</w:t></w:r></w:hyperlink><w:r><w:t>'
_CODE = '<w:fldSimple w:instr=" INCLUDETEXT C:\\\\data.docx "/></w:p>'
_TRACK = '<w:ins w:id="9" w:author="A"><w:r><w:t>baru</w:t></w:r></w:ins></w:p>'
_BARIS = """[[tabel lebar="1 3"
| No | Nama |
| {% for x in daftar_program %} | |
| {{ x.nomor }} | {{ x.nama }} |
| {% endfor %} | |
]]"""
DAFTAR = (
    Kesalahan("Nama salah ketik", "Nama: {{ identita.opd }}", ("TPL-01",)),
    Kesalahan("Bagian nama salah ketik", "Nama: {{ identitas.nama_opd }}", ("TPL-01",)),
    Kesalahan(
        "Nama salah di dalam perulangan",
        "{%p for x in daftar_program %}\nPagu {{ x.pagu_murni }}\n{%p endfor %}",
        ("TPL-01",),
    ),
    Kesalahan("Kunci angka yang tidak ada", 'Serapan {{ angka["opd/serapn/periode"] }}', ("TPL-01",)),
    Kesalahan("Perulangan tidak ditutup", "{%p for x in daftar_program %}\n{{ x.nama }}", ("TPL-02",)),
    Kesalahan("Syarat ditutup dengan penutup perulangan", "{%p if logo %}\nteks\n{%p endfor %}", ("TPL-02",)),
    Kesalahan("Penutup tanpa pembuka", "teks\n{%p endif %}", ("TPL-02",)),
    Kesalahan("Syarat lain ditulis else if", "{%p if logo %}\na\n{%p else if draf %}\nb\n{%p endif %}", ("TPL-02",)),
    Kesalahan("Kata di belakang penutup", "{%p if logo %}\na\n{%p endif logo %}", ("TPL-02",)),
    Kesalahan("Dua else", "{%p if logo %}\na\n{%p else %}\nb\n{%p else %}\nc\n{%p endif %}", ("TPL-02",)),
    Kesalahan("elif sesudah else", "{%p if logo %}\na\n{%p else %}\nb\n{%p elif draf %}\nc\n{%p endif %}", ("TPL-02",)),
    Kesalahan(
        "elif di dalam perulangan",
        "{%p for x in daftar_program %}\na\n{%p elif draf %}\nb\n{%p endfor %}",
        ("TPL-02",),
    ),
    Kesalahan("Butir yang tidak ada", "{{ daftar_program[99].nama }}", ("TPL-01",)),
    Kesalahan("Butir dari sebuah teks", "{{ identitas.opd[500] }}", ("TPL-01",)),
    Kesalahan("Kurung kurawal penutup kurang", "Nama: {{ identitas.opd dan lainnya", ("TPL-02",)),
    Kesalahan("Kurung kurawal pembuka kurang", "Nama: { identitas.opd }}", ("TPL-19",)),
    Kesalahan("Kata perintah salah ketik", "{%p jika logo %}\nteks\n{%p endif %}", ("TPL-02", "TPL-02")),
    Kesalahan("Perulangan salah tulis", "{%p for x dari daftar_program %}\nteks\n{%p endfor %}", ("TPL-02",)),
    Kesalahan("Kata perintah dengan huruf besar", "{%p IF logo %}\nteks\n{%p endif %}", ("TPL-02", "TPL-02")),
    Kesalahan("Nama ditulis dengan spasi", "Nama: {{ identitas opd }}", ("TPL-02",)),
    Kesalahan("Syarat tanpa nama", "{%p if %}\nteks\n{%p endif %}", ("TPL-02",)),
    Kesalahan("Spasi di antara dua kurung kurawal", "Nama: { { identitas.opd } }", ("TPL-19",)),
    Kesalahan("Penanda berhuruf p di tengah kalimat", "Nama {{p identitas.opd }} kami", ("TPL-25",)),
    Kesalahan("Penutup di ujung kalimat", "{%p if logo %}\nKalimat kami. {%p endif %}", ("TPL-25",)),
    Kesalahan("Huruf p pada nilai biasa", "{{p identitas.opd }}", ("TPL-26",)),
    Kesalahan(
        "Huruf tr di luar tabel", "{%tr for x in daftar_program %}\n\nteks\n\n{%tr endfor %}", ("TPL-02", "TPL-02")
    ),
    Kesalahan("Perulangan baris tanpa huruf tr", _BARIS, ("TPL-02",)),
    Kesalahan("Jawaban ya atau tidak dicetak", "{{ draf }}", ("TPL-05",)),
    Kesalahan("Hitungan di dalam penanda", "Tahun {{ identitas.tahun + 1 }}", ("TPL-10",)),
    Kesalahan("Penyaring di dalam penanda", "{{ identitas.opd | upper }}", ("TPL-10",)),
    Kesalahan("Perintah yang tidak tersedia", "{%p set tahun = identitas.tahun %}", ("TPL-10",)),
    Kesalahan("Tabel di tengah kalimat", "Lihat {{ tabel }} berikut", ("TPL-03",)),
    Kesalahan("Tabel di dalam sel tabel", '[[tabel lebar="1"\n| Kepala |\n| {{p tabel }} |\n]]', ("TPL-04",)),
    Kesalahan("Mencetak kumpulan, bukan bagiannya", "Identitas: {{ identitas }}", ("TPL-05",)),
    Kesalahan(
        "Rujukan ke tabel yang tidak ada",
        'Lihat {{ rujuk("program-kita") }}.\n\n[[tabel kunci="program-kami" judul="Program" lebar="1"\n| Nama |\n]]',
        ("TPL-09",),
    ),
    Kesalahan(
        "Gaya dihapus atau diganti namanya", "teks", ("TPL-06",), (("word/styles.xml", '"Isi Tabel"', '"Isi Kami"'),)
    ),
    Kesalahan("Penanda terbelah oleh tautan", "teks", ("TPL-17",), ((_ISI, "teks", _LINK),)),
    Kesalahan("Perubahan yang dilacak belum diterima", "teks", ("TPL-18",), ((_ISI, "</w:p>", _TRACK),)),
    Kesalahan("Disimpan sebagai dokumen bermakro", "teks", ("TPL-13",), (("[Content_Types].xml", *_MACRO),)),
    Kesalahan("Gambar ditautkan, bukan disisipkan", "teks", ("TPL-14",), (_luar("image", "file:///D:/logo.png"),)),
    Kesalahan("Medan yang membaca berkas lain", "teks", ("TPL-15",), ((_ISI, "</w:p>", _CODE),)),
    Kesalahan(
        "Perulangan di dalam perulangan tanpa perlu",
        "{%p for a in identitas.opd %}\n" * 4 + "x\n" + "{%p endfor %}\n" * 4,
        ("TPL-16",),
    ),
)


def list_messages(daftar: Sequence[Kesalahan] = DAFTAR) -> list[tuple[Kesalahan, list[Problem]]]:
    """Return what the check says to each mistake, tried with the clean example."""
    (contoh,) = list_contoh(build_contoh("contoh-bersih-2024"), "iku")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "iku-kami.docx"
        found = []
        for satu in daftar:
            path.write_bytes(_change(susun("== isi\n" + satu.teks, "Uji"), satu.ubah))
            found.append((satu, check_template(path, contoh.context, INFO)))
    return found


def _change(docx: bytes, edits: Sequence[tuple[str, str, str]]) -> bytes:
    parts = unpack(docx)
    for part, old, new in edits:
        assert old.encode() in parts[part]
        parts[part] = parts[part].replace(old.encode(), new.encode(), 1)
    return write_parts(parts)


def write_page(found: Sequence[tuple[Kesalahan, list[Problem]]]) -> str:
    """Return the page."""
    rows = [
        f"| {number} | {satu.apa} | {problem.kind.code} | {_cell(problem.message)} | {_cell(problem.remedy)} |\n"
        for number, (satu, problems) in enumerate(found, 1)
        for problem in problems
    ]
    return f"{_AWAL}\n| | kesalahan | kode | pesan | cara memperbaiki |\n|---|---|---|---|---|\n{''.join(rows)}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    HALAMAN.write_text(write_page(list_messages()), encoding="utf-8")
    print(HALAMAN.relative_to(ROOT))
