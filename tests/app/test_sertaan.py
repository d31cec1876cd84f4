"""Documents named as appendices go out beside the LKjIP; a final report has no gap."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.app.pipeline import Permintaan, make_reports
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import FOLDER_GAMBAR, load_sumber
from tests.word.baca_docx import body, paragraphs

CONTOH = "contoh-bersih-2024"
LHE = {"bagian": "lampiran", "judul": "Laporan Hasil Evaluasi AKIP", "berkas": "lhe-2023.pdf", "tanggal": "2024-08-21"}


@pytest.fixture
def folder(tmp_path) -> Path:
    """The clean example without tasks of its units, with a document as appendix."""
    data = {**load_sumber(CONTOH), "tugas_fungsi": [], "gambar": [*load_sumber(CONTOH)["gambar"], LHE]}
    (tmp_path / "buku.xlsx").write_bytes(write_workbook(data))
    (tmp_path / "lhe-2023.pdf").write_bytes(b"%PDF-1.7 evaluasi")
    for picture in FOLDER_GAMBAR.glob("*.png"):
        shutil.copy(picture, tmp_path)
    return tmp_path


def test_a_document_of_the_appendix_is_announced_on_its_page_and_delivered_as_it_is(folder):
    outcome = make_reports(folder / "buku.xlsx", Permintaan(folder / "keluaran", ("lkjip",)))
    files = {path.name: path for path in outcome.dokumen}
    assert files["lhe-2023.pdf"].read_bytes() == b"%PDF-1.7 evaluasi"
    lines = paragraphs(body(files["LKjIP-Dispusip-2024.docx"].read_bytes()))
    (announced,) = [line for line in lines if "“lhe-2023.pdf”" in line]
    assert announced.startswith(
        "Laporan Hasil Evaluasi AKIP tanggal 21 Agustus 2024 disertakan sebagai berkas tersendiri"
    )
    assert any("LAMPIRAN" in line and "Laporan Hasil Evaluasi AKIP" in line for line in lines)  # the list of appendices


def test_a_final_report_with_a_gap_is_not_made(folder):
    outcome = make_reports(folder / "buku.xlsx", Permintaan(folder / "keluaran", ("lkjip",), final=True))
    (told,) = [problem for problem in outcome.problems if problem.kind.code == "BRK-40"]
    assert outcome.dokumen == () and outcome.draf
    assert (
        "[belum diisi: tugas dan fungsi setiap unit – lembar «Tugas dan Fungsi» kolom «Uraian» sel D5]" in told.message
    )
