"""What a run leaves for mending: the list, the marked copy, and the refusal of final reports."""

from __future__ import annotations

import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.app import cli
from generator.app.pemeriksaan.lintas import name_files
from generator.app.perbaikan import save_daftar
from generator.app.pipeline import Permintaan, make_reports
from generator.checks.lintas import KODE
from generator.delivery.bukti import find_bukti
from generator.excel.daftar_lama import read_daftar
from generator.workbook.reader import read_workbook
from generator.workbook.schema import SHEETS, VERSI_SKEMA
from generator.workbook.writer import write_workbook
from tests.checks.buku import BARIS_PERTAMA, DASAR, NIP_DUA, Buku, sel
from tests.word.baca_docx import body

SALAH, SEL_SALAH = "CEK-15", sel("target", 4, "target_4")
CELAH = "BRK-41"  # what the reports lack
SEL_REALISASI = sel("realisasi", 1, "realisasi_tw1")
TAHUN = f"B{BARIS_PERTAMA + [column.key for column in SHEETS['profil'].columns].index('tahun')}"


@pytest.fixture
def tulis(tmp_path):
    """Write the data as a workbook file."""

    def write(buku, nama="buku.xlsx"):
        path = tmp_path / nama
        path.write_bytes(write_workbook({"versi_skema": VERSI_SKEMA, **buku.data}))
        return path

    return write


@pytest.fixture
def buku():
    """An agency whose PK target is not that of its Renstra (GALAT), with a row of zeros for a NIP (PERINGATAN)."""
    return Buku(DASAR).ubah("target", 4, target_4=56).ubah("pejabat", 2, nip="0" * 18)


def make(path, folder, **asked):
    asked = {"laporan": ("cascading",), "hari": date(2026, 11, 22), **asked}
    return make_reports(path, Permintaan(folder, **asked))


def kinds(problems):
    return [problem.kind.code for problem in problems]


def test_the_list_lies_beside_the_documents_and_links_to_the_workbook(tmp_path, tulis, buku):
    outcome = make(tulis(buku), tmp_path / "hasil")
    (path,) = outcome.daftar
    assert path.name == "Daftar-Perbaikan-BK-2024.xlsx"
    assert path.parent == outcome.dokumen[0].parent
    link = load_workbook(path)["Wajib"]["C5"].hyperlink
    assert (path.parent / link.target.replace("\\", "/")).resolve() == (tmp_path / "buku.xlsx").resolve()
    assert link.location == f"'Target'!{SEL_SALAH}"


def test_the_list_of_a_faultless_workbook_holds_nothing_but_its_gaps(tmp_path, tulis):
    outcome = make(tulis(Buku(DASAR)), tmp_path / "hasil")
    assert outcome.dokumen
    (path,) = outcome.daftar
    lines = read_daftar(path)
    assert (lines.wajib, {butir.kode for butir in lines.periksa}) == ((), {CELAH})


def test_the_next_run_ticks_off_what_was_mended(tmp_path, tulis, buku):
    make(tulis(buku), tmp_path / "hasil")
    buku.data["target"].insert(0, buku.data["target"].pop())  # the row moved, too
    buku.ubah("pejabat", 2, nip=NIP_DUA)
    (path,) = make(tulis(buku), tmp_path / "hasil").daftar
    lines = read_daftar(path)
    assert (lines.wajib[0].kode, lines.wajib[0].sel, lines.wajib[0].selesai) == (
        SALAH,
        sel("target", 1, "target_4"),
        "",
    )
    found = [(butir.kode, butir.selesai) for butir in lines.periksa if butir.kode != CELAH]
    assert found == [("CEK-08", "22 November 2026")]
    (path,) = make(tulis(Buku(DASAR)), tmp_path / "hasil").daftar
    assert all(butir.selesai for butir in read_daftar(path).wajib)


def test_a_workbook_that_cannot_be_measured_has_its_list_under_its_own_name(tmp_path, tulis):
    buku = Buku(DASAR).ubah("profil", tahun=None)
    outcome = make(tulis(buku, "Buku Kami.xlsx"), tmp_path / "hasil")
    assert outcome.dokumen == ()
    assert [str(path.relative_to(tmp_path)) for path in outcome.daftar] == [
        "hasil/buku-kami/Daftar-Perbaikan-Buku-Kami.xlsx"
    ]


def test_a_galat_refuses_final_reports(tmp_path, tulis, buku):
    outcome = make(tulis(buku), tmp_path / "hasil", final=True)
    assert outcome.dokumen == ()
    assert outcome.problems[-1].kind.code == "BRK-08"
    assert f"CEK-15 lembar «Target» sel {SEL_SALAH}" in outcome.problems[-1].message
    assert [path.suffix for path in (tmp_path / "hasil").rglob("*.*")] == [".xlsx"]


def test_without_galat_the_reports_are_final(tmp_path, tulis):
    buku = Buku(DASAR).ubah("pejabat", 2, nip="0" * 18)
    outcome = make(tulis(buku), tmp_path / "hasil", final=True, laporan=("prareviu",))  # has no gaps to fill
    assert (len(outcome.dokumen), outcome.draf) == (1, False)


def test_a_report_that_there_is_no_data_for_makes_no_draft_of_the_others(tmp_path, tulis, capsys):
    arguments = ["buat", str(tulis(Buku(DASAR).tutup(3))), "--laporan", "prareviu,lkjip", "--tanpa-nomor-halaman"]
    assert cli.main([*arguments, "--keluaran", str(tmp_path / "hasil")]) == 1
    said = capsys.readouterr().out
    assert "BRK-03" in said and "sebagian tidak jadi (1 galat" in said and "DRAF" not in said
    (folder,) = (tmp_path / "hasil").iterdir()
    made = find_bukti(folder).pembuatan
    assert made and not any(satu.draf for satu in made)
    assert all("Draf" not in body(path.read_bytes(), "docProps/core.xml") for path in folder.glob("*.docx"))
    assert cli.main([*arguments, "--final", "--keluaran", str(tmp_path / "akhir")]) == 1
    assert "BRK-08" in capsys.readouterr().out and not list((tmp_path / "akhir").rglob("*.docx"))


def test_the_command_refuses_final_reports_with_code_one(tmp_path, tulis, buku, capsys):
    arguments = ["buat", str(tulis(buku)), "--final", "--keluaran", str(tmp_path / "hasil"), "--tanpa-nomor-halaman"]
    assert cli.main(arguments) == 1
    said = capsys.readouterr().out
    assert "BRK-08" in said
    assert "tidak ada dokumen yang dibuat" in said


def test_periksa_saves_the_list_where_asked_and_brings_it_up_to_date(tmp_path, tulis, buku):
    target = tmp_path / "daftar.xlsx"
    assert cli.main(["periksa", str(tulis(buku)), "--daftar", str(target)]) == 1
    assert cli.main(["periksa", str(tulis(Buku(DASAR))), "--daftar", str(target)]) == 0
    lines = read_daftar(target)
    assert all(butir.selesai for butir in (*lines.wajib, *lines.periksa) if butir.kode != CELAH)
    assert any(butir.selesai for butir in lines.wajib)


def test_a_list_replaces_nothing_but_a_list(tmp_path, tulis, capsys):
    path = tulis(Buku(DASAR))
    before = path.read_bytes()
    assert cli.main(["periksa", str(path), "--daftar", str(path)]) == 1
    assert cli.main(["periksa", str(path), "--salinan", str(path)]) == 1
    assert cli.main(["periksa", str(path), "--daftar", str(tmp_path / "d.txt")]) == 1
    assert cli.main(["periksa", str(path), "--salinan", str(tmp_path / "d.txt")]) == 1
    said = capsys.readouterr().err
    assert [code in said for code in ("BRK-07", "BRK-05", "BRK-06")] == [True] * 3
    assert path.read_bytes() == before


def test_json_says_who_accepted_what_and_why(tulis, capsys):
    buku = Buku(DASAR).ubah("pejabat", 2, nip="0" * 18)
    row = {"kode": "CEK-08", "lembar": "Pejabat", "baris": "PJ2", "alasan": "menunggu surat keputusan"}
    buku.data["penerimaan"] = [{**row, "diterima_oleh": "Sekretaris", "tanggal": "2025-02-07"}]
    path = tulis(buku)
    assert cli.main(["periksa", str(path), "--json"]) == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert found["diterima"] == {"alasan": row["alasan"], "oleh": "Sekretaris", "tanggal": "2025-02-07"}
    assert cli.main(["periksa", str(path)]) == 0
    said = capsys.readouterr().out
    assert "DITERIMA   CEK-08 lembar «Pejabat» sel D6" in said
    assert "Alasan: menunggu surat keputusan (Sekretaris, 7 Februari 2025)." in said
    assert "0 galat, 0 peringatan, 1 diterima" in said


def copy_of(path, tmp_path):
    cli.main(["periksa", str(path), "--salinan", str(tmp_path / "salinan.xlsx")])
    return tmp_path / "salinan.xlsx"


def test_the_copy_marks_the_faulty_cells_and_says_what_is_wrong(tmp_path, tulis, buku):
    ws = load_workbook(copy_of(tulis(buku), tmp_path))["Target"]
    assert ws[SEL_SALAH].comment.text.startswith("CEK-15: ")
    marked = [str(ranges.sqref) for ranges in ws.conditional_formatting if SEL_SALAH in str(ranges.sqref)]
    assert marked


def test_no_other_rule_hides_the_colour_of_a_mark(tmp_path, tulis, buku):
    """LibreOffice draws the first rule that a file names for a cell, Excel the one of the first rank."""
    salinan = tmp_path / "salinan.xlsx"
    cli.main(["periksa", str(tulis(buku)), "--salinan", str(salinan)])
    rules = [
        (str(cells.sqref), rule)
        for cells in load_workbook(salinan)["Target"].conditional_formatting
        for rule in cells.rules
    ]
    assert rules[0][0] == SEL_SALAH
    assert rules[0][1].priority == 1
    assert [rule.priority for _, rule in rules].count(1) == 1


def test_the_copy_holds_the_same_data(tmp_path, tulis, buku):
    path = tulis(buku)
    ours, theirs = read_workbook(copy_of(path, tmp_path)), read_workbook(path)
    for key, rows in theirs.rows.items():
        assert [row.nilai for row in ours.rows[key]] == [row.nilai for row in rows]


def test_the_copy_finds_the_cell_again_where_rows_and_columns_moved(tmp_path, tulis, buku):
    """In the user's file a blank row and a column were put before the table: the copy stands as the standard does."""
    path = tulis(buku)
    book = load_workbook(path)
    book["Target"].insert_rows(6)
    book["Target"].insert_cols(1)
    book.save(path)
    ws = load_workbook(copy_of(path, tmp_path))["Target"]
    assert ws[SEL_SALAH].comment.text.startswith("CEK-15: ")


def test_what_could_not_be_read_stands_in_the_copy_as_it_was_typed(tmp_path, tulis):
    path = tulis(Buku(DASAR))
    book = load_workbook(path)
    book["Realisasi"][SEL_REALISASI] = "70,5,1"
    book["Profil"][TAHUN] = "dua ribu"
    book.save(path)
    copy = load_workbook(copy_of(path, tmp_path))
    assert copy["Realisasi"][SEL_REALISASI].value == "70,5,1"
    assert copy["Realisasi"][SEL_REALISASI].comment.text.startswith("ISI-02")
    assert copy["Profil"][TAHUN].value == "dua ribu"
    assert "ISI-02" in copy["Profil"][TAHUN].comment.text


def test_what_names_no_cell_is_told_at_the_head_of_its_sheet(tmp_path, tulis):
    path = tulis(Buku(DASAR))
    book = load_workbook(path)
    del book["Gambar"]
    book.save(path)
    assert load_workbook(copy_of(path, tmp_path))["Gambar"]["A1"].comment.text.startswith("BUK-08")


@pytest.fixture
def dua_tahun(tulis):
    """The workbook of 2024, and one of 2025 whose history says otherwise."""
    baru = Buku(DASAR).tutup(0).ubah("profil", tahun=2025)
    baru.tambah("riwayat", indikator="IKU2", tahun=2024, target=55, realisasi=50)
    return tulis(baru, "buku-2025.xlsx"), tulis(Buku(DASAR), "buku-2024.xlsx")


def test_several_workbooks_are_compared_and_each_message_names_both(dua_tahun, capsys):
    cli.main(["periksa", *map(str, dua_tahun)])
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "CEK-115" in line]
    assert f"lembar «Riwayat» sel {sel('riwayat', 3, 'realisasi')}" in line
    assert "«buku-2025.xlsx»" in line
    assert f"«buku-2024.xlsx» lembar «Realisasi» sel {sel('realisasi', 2, 'realisasi_tahun')}" in line


def test_several_workbooks_as_data_name_their_file(dua_tahun, capsys):
    cli.main(["periksa", *map(str, dua_tahun), "--json"])
    found = json.loads(capsys.readouterr().out)
    assert {row["berkas"] for row in found if row["kode"] == "CEK-115"} == {"buku-2025.xlsx"}


def test_the_list_of_the_first_workbook_holds_what_contradicts_the_others(tmp_path, dua_tahun):
    target = tmp_path / "daftar.xlsx"
    cli.main(["periksa", *map(str, dua_tahun), "--daftar", str(target)])
    assert "CEK-115" in {butir.kode for butir in read_daftar(target).periksa}


def test_a_contradiction_may_be_accepted_and_is_not_void_when_its_workbook_is_looked_at_alone(tulis, capsys):
    """Acceptances of contradictions between workbooks are judged only where there are several."""
    baru = Buku(DASAR).tutup(0).ubah("profil", tahun=2025)
    baru.tambah("riwayat", indikator="IKU2", tahun=2024, target=55, realisasi=50)
    accepted = {"alasan": "Angka direvisi oleh pengolah data", "diterima_oleh": "Sekretaris", "tanggal": "2025-02-01"}
    baru.data["penerimaan"] = [{"kode": "CEK-115", "lembar": "Riwayat", **accepted}]
    paths = [str(tulis(baru, "buku-2025.xlsx")), str(tulis(Buku(DASAR), "buku-2024.xlsx"))]
    cli.main(["periksa", *paths])
    assert "DITERIMA   CEK-115" in capsys.readouterr().out
    cli.main(["periksa", paths[0]])
    assert "TRM-02" not in capsys.readouterr().out


def test_files_of_one_name_are_told_apart_by_their_folder(tmp_path):
    paths = [tmp_path / "2024" / "buku.xlsx", tmp_path / "2025" / "buku.xlsx", tmp_path / "lain.xlsx"]
    assert name_files(paths) == ["2024/buku.xlsx", "2025/buku.xlsx", "lain.xlsx"]


def test_the_list_holds_what_a_reviewer_will_ask(tmp_path, tulis, buku):
    (path,) = make(tulis(buku), tmp_path / "hasil").daftar
    rows = [row for row in load_workbook(path)["Pra-Reviu"].iter_rows(values_only=True) if row[2]]
    selaras = next(row for row in rows if row[1].startswith("Tujuan/sasaran selaras dengan Renstra"))
    assert selaras[2] == "belum"
    assert f"temuan {SALAH} lembar «Target» sel {SEL_SALAH}" in selaras[3]
    assert read_daftar(path) is not None


def test_the_pra_reviu_is_a_document_of_its_own_when_asked_for(tmp_path, tulis, buku):
    outcome = make(tulis(buku), tmp_path / "hasil", laporan=("prareviu",))
    assert [path.name for path in outcome.dokumen] == ["Lembar-Pra-Reviu-BK-2024.docx"]
    with zipfile.ZipFile(outcome.dokumen[0]) as archive:
        assert f"temuan {SALAH}" in archive.read("word/document.xml").decode()


def test_contradictions_in_another_workbook_have_a_list_of_their_own(tmp_path, dua_tahun, capsys):
    target = tmp_path / "daftar.xlsx"
    cli.main(
        ["periksa", *map(str, dua_tahun[::-1]), "--daftar", str(target), "--salinan", str(tmp_path / "salinan.xlsx")]
    )
    said = capsys.readouterr().err
    baru = dua_tahun[0].stem
    assert "BRK-30" in said and f"«daftar-{baru}.xlsx, salinan-{baru}.xlsx»" in said
    assert {butir.kode for butir in read_daftar(tmp_path / f"daftar-{baru}.xlsx").periksa} & KODE
    assert not {butir.kode for butir in read_daftar(target).periksa} & KODE
    assert (tmp_path / f"salinan-{baru}.xlsx").exists()
    cli.main(["periksa", *map(str, dua_tahun), "--daftar", str(tmp_path / "lagi.xlsx")])
    assert "BRK-30" not in capsys.readouterr().err


def test_a_list_that_staff_wrote_into_is_kept_under_another_name(tmp_path, tulis, buku):
    (path,) = make(tulis(buku), tmp_path / "hasil").daftar
    book = load_workbook(path)
    book["Wajib"]["H5"] = "dibahas pada rapat"
    book.save(path)
    edited = path.read_bytes()
    outcome = make(tulis(buku), tmp_path / "hasil")
    assert "BRK-42" in kinds(outcome.problems)
    assert path.with_name(f"{path.stem}-lama.xlsx").read_bytes() == edited
    assert read_daftar(path).wajib[0].cara != "dibahas pada rapat"
    assert "BRK-42" not in kinds(make(tulis(buku), tmp_path / "hasil").problems)


def test_a_list_that_may_not_be_read_is_not_replaced(tmp_path, monkeypatch):
    """Root may read all, so the system's answer is given in its place."""
    target = tmp_path / "Daftar-Perbaikan-BK-2024.xlsx"
    target.write_bytes(b"catatan staf")

    def refuse(path):
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", refuse)
        kiriman = save_daftar(b"baru", target)
    assert ([problem.kind.code for problem in kiriman.problems], kiriman.gagal) == (["BRK-02"], (target.name,))
    assert target.read_bytes() == b"catatan staf"


def test_a_damaged_list_costs_nothing_and_is_kept(tmp_path, tulis, buku):
    (path,) = make(tulis(buku), tmp_path / "hasil").daftar
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    content = bytearray(path.read_bytes())
    content[entry.header_offset + 80 : entry.header_offset + 120] = b"\xff" * 40
    path.write_bytes(content)
    outcome = make(tulis(buku), tmp_path / "hasil")
    (told,) = [problem for problem in outcome.problems if problem.kind.code == "BRK-42"]
    assert outcome.dokumen and f"«{path.name}» yang lama tidak dapat dibaca" in told.message
    assert path.with_name(f"{path.stem}-lama.xlsx").read_bytes() == bytes(content)
