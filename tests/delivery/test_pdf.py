"""PDF copies stand beside their documents, never take the place of a signed scan, and a computer without means gets a hint."""

from __future__ import annotations

import errno
import sys
import time
from pathlib import Path

import pytest

from generator.delivery import folder, pdf
from generator.delivery.bukti import (
    BERKAS_BUKTI,
    Bukti,
    Pembuatan,
    Sumber,
    find_bukti,
    read_bukti,
    save_bukti,
    take_print,
)
from generator.delivery.pdf import SKRIP_WORD, TANPA_ASAL, Pencetak, find_pencetak, has_word, make_pdf

PENCETAK = """#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
folder=$2; shift 2
for asal; do printf '%%PDF ' > "$folder/$(basename "$asal" .docx).pdf"; cat "$asal" >> "$folder/$(basename "$asal" .docx).pdf"; done
"""


@pytest.fixture
def pencetak(tmp_path):
    """A program that takes the arguments of LibreOffice and writes a PDF that can be told from others."""
    path = tmp_path / "soffice"
    path.write_text(PENCETAK)
    path.chmod(0o755)
    return Pencetak("LibreOffice", path)


@pytest.fixture
def dokumen(tmp_path):
    folder = tmp_path / "output é"
    folder.mkdir()
    path = folder / "LKjIP Dinas.docx"
    path.write_bytes(b"isi")
    made = Pembuatan(
        path.name, take_print(b"isi"), 3, "2026-11-22T08:00", "0.1.0", False, Sumber("b", "b", "x"), None, ()
    )
    save_bukti(Bukti("Dinas", "Kota", 2024, (made,)), folder)
    return path


def test_a_pdf_stands_beside_its_document_and_in_the_receipt(dokumen, pencetak):
    kiriman = make_pdf([dokumen], pencetak)
    assert kiriman.problems == ()
    assert kiriman.berkas == (dokumen.with_suffix(".pdf"),)
    assert kiriman.berkas[0].read_bytes() == b"%PDF isi"
    assert find_bukti(dokumen.parent).find("LKjIP Dinas.pdf").sidik == take_print(b"%PDF isi")


def test_our_own_pdf_gives_way_and_a_signed_scan_does_not(dokumen, pencetak):
    make_pdf([dokumen], pencetak)
    dokumen.write_bytes(b"isi baru")
    assert make_pdf([dokumen], pencetak).berkas == (dokumen.with_suffix(".pdf"),)
    dokumen.with_suffix(".pdf").write_bytes(b"%PDF pindaian bertanda tangan")
    kiriman = make_pdf([dokumen], pencetak)
    assert [problem.kind.code for problem in kiriman.problems] == ["BRK-10"]
    assert [path.name for path in kiriman.berkas] == ["LKjIP Dinas-versi-2.pdf"]
    assert dokumen.with_suffix(".pdf").read_bytes() == b"%PDF pindaian bertanda tangan"


def test_a_pdf_of_an_edited_document_claims_no_origin_and_gives_way_to_the_next(dokumen, pencetak):
    dokumen.write_bytes(b"disunting")
    luar = dokumen.with_name("Surat.docx")
    luar.write_bytes(b"dibuat di luar")
    make_pdf([dokumen, luar], pencetak)
    bukti = find_bukti(dokumen.parent)
    assert [bukti.find(name).buku_kerja for name in ("LKjIP Dinas.pdf", "Surat.pdf")] == [TANPA_ASAL] * 2
    luar.write_bytes(b"lain")
    dokumen.write_bytes(b"disunting lagi")
    kiriman = make_pdf([dokumen, luar], pencetak)
    assert ([path.name for path in kiriman.berkas], kiriman.problems) == (["LKjIP Dinas.pdf", "Surat.pdf"], ())


def test_a_pdf_that_cannot_be_saved_is_not_in_the_receipt(dokumen, pencetak, monkeypatch):
    write = folder.os.replace

    def locked(source, target):
        if Path(target).suffix == ".pdf":
            raise PermissionError(13, "in use")
        write(source, target)

    monkeypatch.setattr(folder.os, "replace", locked)
    assert [problem.kind.code for problem in make_pdf([dokumen], pencetak).problems] == ["BRK-02"]
    monkeypatch.undo()
    assert find_bukti(dokumen.parent).find("LKjIP Dinas.pdf") is None


def test_no_pdf_is_left_where_the_receipt_cannot_be_written_and_the_cause_is_told_once(dokumen, pencetak, monkeypatch):
    dokumen.with_name("Cascading.docx").write_bytes(b"pohon")
    write, before = folder.os.replace, read_bukti(dokumen.with_name(BERKAS_BUKTI))

    def full(source, target):
        if Path(target).name == BERKAS_BUKTI:
            raise OSError(errno.ENOSPC, "full")
        write(source, target)

    monkeypatch.setattr(folder.os, "replace", full)
    kiriman = make_pdf([dokumen, dokumen.with_name("Cascading.docx")], pencetak)
    (problem,) = kiriman.problems
    assert "«LKjIP Dinas.pdf», «Cascading.pdf»" in problem.message
    assert (kiriman.berkas, kiriman.gagal) == ((), ("LKjIP Dinas.pdf", "Cascading.pdf"))
    assert (list(dokumen.parent.glob("*.pdf")), find_bukti(dokumen.parent)) == ([], before)


def test_a_computer_without_word_and_libreoffice_gets_a_hint(dokumen):
    assert find_pencetak(None) is None
    (problem,) = make_pdf([dokumen], None).problems
    assert problem.kind.code == "BRK-24"
    assert "Save As" in problem.remedy


def test_a_program_that_fails_and_a_document_that_is_gone_are_told(dokumen, tmp_path):
    kiriman = make_pdf([dokumen, dokumen.with_name("hilang.docx")], Pencetak("LibreOffice", Path("/bin/false")))
    assert [problem.kind.code for problem in kiriman.problems] == ["BRK-16", "BRK-25"]
    assert not dokumen.with_suffix(".pdf").exists()


def test_word_goes_before_libreoffice_where_it_is_installed(monkeypatch, tmp_path):
    assert sys.platform == "win32" or not has_word()
    assert find_pencetak(tmp_path / "soffice") == Pencetak("LibreOffice", tmp_path / "soffice")
    monkeypatch.setattr(pdf, "has_word", lambda: True)
    assert find_pencetak(tmp_path / "soffice") == Pencetak("Word")


def test_word_is_driven_by_a_script_that_gets_every_document(dokumen, monkeypatch):
    """Word itself cannot be tried here: the stand-in does what the script is told to do, with what it is given."""
    given = []

    def run(command, *_):
        skrip, daftar = Path(command[-2]), Path(command[-1])
        given.append((command[:5], skrip.read_text(encoding="utf-8-sig")))
        for line in daftar.read_text(encoding="utf-8").splitlines():
            asal, tujuan = line.split("|")
            Path(tujuan).write_bytes(b"%PDF " + Path(asal).read_bytes())

    monkeypatch.setattr(pdf, "run_office", run)
    assert make_pdf([dokumen], Pencetak("Word")).berkas[0].read_bytes() == b"%PDF isi"
    assert given == [(["powershell", "-NoProfile", "-ExecutionPolicy", "Bypass", "-File"], SKRIP_WORD)]


def test_printing_that_hangs_can_be_stopped_and_leaves_nothing(dokumen, tmp_path):
    hang = tmp_path / "macet"
    hang.write_text("#!/bin/sh\nsleep 60\n")
    hang.chmod(0o755)

    def stop():
        raise StopIteration

    before = sorted(dokumen.parent.iterdir())
    start = time.monotonic()
    with pytest.raises(StopIteration):
        make_pdf([dokumen], Pencetak("LibreOffice", hang), stop)
    assert time.monotonic() - start < 20 and sorted(dokumen.parent.iterdir()) == before
