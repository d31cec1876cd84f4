"""Finished documents: the example's have no fault, and each fault of a changed template is told."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from generator.app.pemeriksaan.dokumen_jadi import BAGIAN_WAJIB, check_documents, check_figures, list_known
from generator.app.pipeline import examine, read
from generator.app.templat.dokumen import make_document
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.word.hasil.periksa import check_susunan
from generator.word.hasil.susunan import Keterangan, Susunan, read_susunan
from tests.helpers.contoh import FOLDER_GAMBAR

LKJIP = BAGIAN_WAJIB["LKjIP-"]


@pytest.fixture(scope="module")
def bersih():
    """Every document of the clean example, what was read, and what was measured for them."""
    muatan = read(Path(FOLDER_GAMBAR, "contoh-bersih-2024.xlsx"))
    pengukur = examine(muatan).pengukur
    documents: dict[str, bytes] = {}
    for laporan in DAFTAR_LAPORAN:
        documents |= make_document(laporan, pengukur.measure(4 if laporan.triwulanan else None), False)
    return documents, muatan.bacaan, pengukur.hasil.values()


@pytest.fixture(scope="module")
def lkjip(bersih):
    return next(content for nama, content in bersih[0].items() if nama.startswith("LKjIP-") and nama.endswith(".docx"))


def change(docx, *pairs, part="word/document.xml"):
    """The document with words of one part replaced, each once."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            content = source.read(name)
            for old, new in pairs if name == part else ():
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode(), 1)
            copy.writestr(name, content)
    return target.getvalue()


def codes(susunan, wajib=()):
    return [problem.kind.code for problem in check_susunan("LKjIP.docx", susunan, wajib)]


def test_no_document_of_the_clean_example_has_a_fault(bersih):
    assert sum(nama.endswith(".docx") for nama in bersih[0]) >= 6
    assert list(check_documents(*bersih)) == []


def test_a_tag_left_in_a_text_or_a_footer_is_told(lkjip):
    assert codes(read_susunan(change(lkjip, ("Latar Belakang", "Latar {{ nama")))) == ["CEK-121"]
    split = ("</w:ftr>", "<w:p><w:r><w:t>{</w:t></w:r><w:r><w:t>% if x %}</w:t></w:r></w:p></w:ftr>")
    footer = next(name for name in zipfile.ZipFile(io.BytesIO(lkjip)).namelist() if name.startswith("word/footer"))
    assert codes(read_susunan(change(lkjip, split, part=footer))) == ["CEK-121"]


def make(judul=(), keterangan=(), baris=()):
    daftar = [Keterangan("Tabel", awalan, nomor, f"Tabel {awalan}{nomor} Capaian") for awalan, nomor in keterangan]
    return Susunan(tuple(judul), tuple(daftar), (), tuple(baris))


@pytest.mark.parametrize(
    ("nomor", "found"),
    [
        ([("3.", 1), ("3.", 2), ("4.", 1)], []),
        ([("3.", 1), ("3.", 3)], ["CEK-122"]),
        ([("3.", 1), ("3.", 1)], ["CEK-122"]),
        ([("", 2)], ["CEK-122"]),
        ([("L1.", 1), ("", 1), ("L1.", 2)], []),
    ],
)
def test_captions_count_from_one_in_each_chapter(nomor, found):
    assert codes(make(keterangan=nomor)) == found


@pytest.mark.parametrize(
    ("tingkat", "found"),
    [([1, 2, 3, 1, 2], []), ([1, 3], ["CEK-123"]), ([2], ["CEK-123"]), ([1, 2, 4, 4], ["CEK-123"])],
)
def test_a_heading_skips_no_level(tingkat, found):
    assert codes(make(judul=[(satu, "Judul") for satu in tingkat])) == found


def test_a_chapter_that_the_regulation_asks_for_and_that_is_gone_is_told(lkjip):
    susunan = read_susunan(change(lkjip, (">Penutup<", ">Kata Akhir<")))
    (problem,) = check_susunan("LKjIP.docx", susunan, LKJIP)
    assert problem.kind.code == "CEK-124"
    assert "«Penutup»" in problem.message


def test_a_row_without_a_word_is_told():
    assert codes(make(baris=["No | Indikator"])) == ["CEK-126"]


def test_an_amount_or_a_decimal_that_nobody_computed_is_told(bersih, lkjip):
    known = list_known(*bersih[1:])
    xml = zipfile.ZipFile(io.BytesIO(lkjip)).read("word/document.xml").decode()
    amount = re.search(r">(\d{1,3}(?:\.\d{3}){2,})<", xml)[1]
    for typed in ("9.876.543.210", "63,47%"):
        changed = change(lkjip, (f">{amount}<", f">{typed}<"))
        (problem,) = check_figures("LKjIP.docx", changed, known)
        assert problem.kind.code == "CEK-125"
        assert typed in problem.message
    assert list(check_figures("LKjIP.docx", change(lkjip, (f">{amount}<", ">3 dari 2024<")), known)) == []
