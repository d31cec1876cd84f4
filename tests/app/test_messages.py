"""How problems and outcomes are told: few lines, the grave ones first, the cause of a draft named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.app.messages import count_text, list_lines, summarize
from generator.app.outcome import Outcome
from generator.app.perintah import build_parser
from generator.app.pipeline import sort_problems
from generator.catalogue import isi
from generator.catalogue.berkas import CELAH_DOKUMEN, KELUARAN_TERKUNCI
from generator.problems import Place, Problem

FACTS = {"kolom": "Satuan", "petunjuk": "teks", "contoh": "«Dokumen»"}


def empty(cell: str, sheet: str = "Indikator") -> Problem:
    return isi.WAJIB_KOSONG.at(Place(sheet, cell), **FACTS)


def hidden(cell: str) -> Problem:
    return isi.BARIS_TERSEMBUNYI.at(Place("Indikator", cell), baris=5)


def test_a_line_names_severity_code_sheet_cell_fault_and_remedy():
    (line,) = list_lines([empty("E5")])
    assert line.startswith("GALAT      ISI-01 lembar «Indikator» sel E5: Kolom «Satuan» wajib diisi")
    assert line.endswith("contohnya «Dokumen».")


def test_more_than_ten_alike_are_folded_into_a_count():
    lines = list(list_lines([empty(f"E{row}") for row in range(5, 30)]))
    assert len(lines) == 11
    assert "15 masalah sejenis lainnya" in lines[-1]


def test_the_grave_ones_come_first_and_nothing_is_said_twice():
    ordered = sort_problems([hidden("A5"), empty("E5"), hidden("A5"), empty("E6")])
    assert [problem.place.sel for problem in ordered] == ["E5", "E6", "A5"]
    assert count_text(ordered) == "2 galat, 1 peringatan"


def test_the_summary_names_documents_drafts_and_their_causes():
    sebab = tuple(empty(f"E{n}") for n in range(5, 10))
    made = Outcome(Path("a.xlsx"), (Path("LKjIP.docx"),), sebab, sebab)
    listed = replace(made, problems=(), sebab=(), daftar=(Path("Daftar-Perbaikan-A.xlsx"),))
    failed = Outcome(Path("b.xlsx"), (), (empty("B5", "Profil"),))
    text = "\n".join(summarize([made, listed, failed]))
    assert "a.xlsx: 1 berkas, DRAF (5 galat, 0 peringatan)" in text
    assert (
        "a.xlsx: 1 berkas beserta Daftar Perbaikan, siap (0 galat, 0 peringatan)\n    LKjIP.docx\n    Daftar-" in text
    )
    assert "Disebut DRAF karena: ISI-01 lembar «Indikator» sel E5; ISI-01" in text
    assert "dan 2 galat lainnya" in text
    assert "b.xlsx: tidak ada dokumen yang dibuat" in text


def test_documents_with_empty_parts_are_not_called_ready():
    gaps = tuple(
        CELAH_DOKUMEN.at(Place(), dokumen=nama, banyak=n, contoh="x") for nama, n in (("A.docx", 9), ("B.docx", 2))
    )
    (line, _) = summarize([Outcome(Path("a.xlsx"), (Path("A.docx"),), gaps)])
    assert "1 berkas, belum lengkap: 11 bagian kosong (0 galat, 2 peringatan)" in line and "siap" not in line


def test_documents_of_which_one_is_missing_are_not_called_ready():
    kunci = KELUARAN_TERKUNCI.at(Place(), berkas="LKjIP.docx")
    line, _, sebab = summarize([Outcome(Path("a.xlsx"), (Path("Renja.xlsx"),), (kunci,))])
    assert sebab == f"    Tidak jadi: BRK-01 {kunci.message}"
    assert line == "✗ a.xlsx: 1 berkas, sebagian tidak jadi (1 galat, 0 peringatan)"


def test_a_draft_with_a_report_missing_is_no_success_though_the_workbook_has_mistakes_too():
    kunci, salah = KELUARAN_TERKUNCI.at(Place(), berkas="LKjIP.docx"), empty("E5")
    outcome = Outcome(Path("a.xlsx"), (Path("Renja.xlsx"),), (salah, kunci), (salah,))
    assert (outcome.sebagian, outcome.kegagalan) == (True, (kunci,))
    assert not replace(outcome, problems=(salah,)).sebagian
    line, *_ = summarize([outcome])
    assert line == "✗ a.xlsx: 1 berkas, sebagian tidak jadi, DRAF (2 galat, 0 peringatan)"


@pytest.mark.parametrize(
    ("dokumen", "sebab", "told"),
    [
        (("Renja.xlsx",), (), "1 berkas, 6 dari 7 berkas tidak tersimpan (1 galat, 0 peringatan)"),
        (("Renja.xlsx",), (empty("E5"),), "1 berkas, 6 dari 7 berkas tidak tersimpan, DRAF (1 galat, 0 peringatan)"),
        ((), (), "6 dari 6 berkas tidak tersimpan (1 galat, 0 peringatan)"),
    ],
)
def test_a_workbook_whose_documents_were_not_saved_is_no_success(dokumen, sebab, told):
    kunci = KELUARAN_TERKUNCI.at(Place(), berkas="LKjIP.docx")
    line, *_ = summarize([Outcome(Path("a.xlsx"), tuple(map(Path, dokumen)), (kunci,), sebab, gagal=6)])
    assert line == f"✗ a.xlsx: {told}"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["xyz"], "Yang tidak dikenal: xyz."),
        (["periksa", "a.xlsx", "--zzz"], "Yang tidak dikenal: --zzz."),
        (["buat", "--triwulan", "7"], "Pilihan «--triwulan 1..4»"),
    ],
)
def test_a_command_used_wrongly_names_what_is_wrong(arguments, told, capsys):
    with pytest.raises(SystemExit) as left:
        build_parser().parse_args(arguments)
    assert left.value.code == 2
    assert told in capsys.readouterr().err
