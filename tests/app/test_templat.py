"""Promises to those who keep templates of their own: which one is used, what may stand in it, and how it is checked."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.app import cli
from generator.app.paths import find_templates
from generator.app.pengguna import catatan
from generator.app.pipeline import Permintaan, make_reports
from generator.app.templat.cari import choose_variant, find_template
from generator.app.templat.contoh import INFO, list_contoh, list_templates
from generator.app.templat.peta import list_names, list_peta
from generator.app.tugas.templat import check_file
from generator.measures.hasil import Hasil
from generator.reports.peta.arti import ARTI, BEBAS, UMUM
from generator.reports.peta.bebas import build_bebas
from generator.word import renderer
from generator.word.parts.package import read_parts, unpack
from generator.word.parts.wordml import visible_text
from generator.word.renderer import fill, given_names
from tests.helpers.contoh import ROOT, build_contoh, measure_contoh
from tests.helpers.peta import HALAMAN, write_page
from tests.word.baca_docx import body, paragraphs

BERSIH = "contoh-bersih-2024"
BUKU = ROOT / "input_workbooks" / f"{BERSIH}.xlsx"
POLA = ROOT / "templates" / "contoh" / "pola-templat.docx"


@pytest.fixture(scope="module")
def semua():
    """Every standard template with what the example gives to it."""
    return list(list_contoh(build_contoh(BERSIH)))


@pytest.fixture
def change(tmp_path):
    """Return a copy of a standard template in which one text of the body is replaced."""

    def build(name: str, old: str, new: str, folder: str = "templat-kami") -> Path:
        source = find_templates() / name
        parts = read_parts(source)
        assert old.encode() in parts["word/document.xml"]
        parts["word/document.xml"] = parts["word/document.xml"].replace(old.encode(), new.encode(), 1)
        (tmp_path / folder).mkdir(exist_ok=True)
        with zipfile.ZipFile(tmp_path / folder / name, "w") as archive:
            for part, content in parts.items():
                archive.writestr(part, content)
        return tmp_path / folder / name

    return build


def test_every_name_of_every_template_has_a_meaning_and_no_meaning_is_left_over(semua):
    for satu in semua:
        given = {nama for nama, _ in list_names(satu.context)}
        known = {*ARTI[satu.templat], *BEBAS}
        empty = tuple(f"{nama}[]" for nama, nilai in list_names(satu.context) if nilai == () or nilai == [])
        assert given - known == set(), f"{satu.templat}: give these a meaning in reports/peta/arti.py"
        assert {nama for nama in known - given if not nama.startswith(empty)} == set(), satu.templat
    assert {nama for nama, _ in list_names(given_names(INFO))} == UMUM.keys()


def test_the_page_of_all_names_is_up_to_date(semua):
    assert HALAMAN.read_text(encoding="utf-8") == write_page(list_peta(semua)), "python -m tests.helpers.peta"


def test_every_standard_template_passes_its_own_check(semua):
    isian = build_contoh(BERSIH)
    assert {path.stem for path in find_templates().glob("*.docx")} == set(list_templates(isian))
    for stem in ("lkjip", "iku"):
        assert check_file(find_templates() / f"{stem}.docx") == []


def test_a_template_saved_by_word_gives_the_same_report(semua, save_by_word):
    for satu in semua:
        source = find_templates() / f"{satu.templat}.docx"
        assert plain_parts(fill(save_by_word(source), satu.context, INFO)) == plain_parts(
            fill(source, satu.context, INFO)
        ), satu.templat


def test_a_template_saved_by_word_needs_no_logo(semua, save_by_word):
    lkjip = next(satu for satu in semua if satu.templat == "lkjip")
    path = save_by_word(find_templates() / "lkjip.docx")
    xml = body(fill(path, {**lkjip.context, "logo": ()}, INFO))
    number = re.search(r'<w:bookmarkStart w:id="(\d+)" w:name="_DaftarIsi"/>', xml)
    begin, end = number.end(), xml.index(f'<w:bookmarkEnd w:id="{number[1]}"/>')
    assert visible_text(xml[begin:end]).startswith("Kata Pengantar")


@pytest.fixture
def save_by_word(tmp_path):
    """Return a copy of a template with the marks that Word puts on every paragraph, run and row of a session."""

    def save(source: Path) -> Path:
        parts = read_parts(source)
        with zipfile.ZipFile(tmp_path / source.name, "w") as archive:
            for part, content in parts.items():
                marked = re.sub(rb"<w:(p|r|tr)>", rb'<w:\1 w:rsidR="00AA11BB" w:rsidRPr="00CC22DD">', content)
                archive.writestr(part, marked if part.startswith("word/") and part.endswith(".xml") else content)
        return tmp_path / source.name

    return save


def plain_parts(docx: bytes) -> dict[str, bytes]:
    return {name: re.sub(rb' w:rsid\w+="\w+"', b"", content) for name, content in unpack(docx).items()}


def test_the_sample_of_patterns_can_be_filled_and_shows_own_tables(semua):
    lkjip = next(satu for satu in semua if satu.templat == "lkjip")
    assert check_file(POLA, "lkjip") == []
    text = paragraphs(body(fill(POLA, lkjip.context, INFO)))
    assert "Serapan anggaran sampai dengan akhir periode laporan adalah 95,95% dari pagu Rp9.060.805.000." in text
    assert "Tabel 3.1 Indikator Kinerja dan Rencana Tindak Lanjut" in text
    assert text.count("Sangat Tinggi") >= 5


def test_free_rows_print_what_the_reports_print():
    hasil: Hasil = measure_contoh(BERSIH, 2)
    free = build_bebas(hasil)
    first, program = free["daftar_indikator"][0], free["daftar_program"][0]
    assert first.realisasi == hasil.cetak("indikator/IKU1/kumulatif/2024-TW2") == "63,40"
    assert (first.target, first.capaian) == ("64,00", hasil.cetak("indikator/IKU1/capaian/2024-TW2"))
    assert (program.pagu, program.realisasi) == ("6.065.600.000", "2.824.080.300")
    assert len(program.daftar_bawahan) == 6
    assert free["angka"]["simpul/P1/serapan/periode"] == "46,56%"
    assert "simpul/P1/serapan/periode" in set(free["angka"])


@pytest.mark.parametrize("triwulan", [None, 1])
def test_every_listed_key_of_a_figure_prints_that_figure(triwulan):
    hasil = measure_contoh(BERSIH, triwulan)
    angka = build_bebas(hasil)["angka"]
    keys = list(angka)
    assert [angka.get(kunci) for kunci in keys] == [ukuran.cetak for ukuran in hasil]
    assert len(set(keys)) == len(angka) and any("/periode" in kunci for kunci in keys)
    assert not any("periode-" in kunci for kunci in keys)


def test_an_unknown_field_inside_a_loop_and_an_unknown_figure_are_told_at_once(change):
    own = (
        "</w:t></w:r></w:p><w:p><w:r><w:t>{%p for x in daftar_program %}</w:t></w:r></w:p><w:p><w:r><w:t>Pagu {{ x.pagi }} dan"
        ' {{ angka["opd/serapn/periode"] }} {{ identitas.singkata }}</w:t></w:r></w:p><w:p><w:r><w:t>{%p endfor %}'
    )
    problems = check_file(change("lkjip.docx", "(LKjIP)", own))
    found = [(problem.kind.code, dict(problem.facts)["nama"]) for problem in problems]
    assert found == [("TPL-01", "pagi"), ("TPL-01", "opd/serapn/periode"), ("TPL-01", "singkata")]
    assert [dict(problem.facts)["saran"].split(", ")[0] for problem in problems] == [
        "pagu",
        "opd/serapan/periode",
        "singkatan",
    ]


def test_a_template_whose_report_is_unclear_is_told_and_can_be_named(change):
    path = change("iku.docx", "Indikator", "Daftar Indikator")
    other = path.with_name("penetapan.docx")
    path.rename(other)
    assert [problem.kind.code for problem in check_file(other)] == ["TPL-20"]
    assert check_file(other, "iku") == []


def test_a_template_that_is_not_there_is_told_as_such(tmp_path):
    found = [*check_file(tmp_path / "iku.docx"), *check_file(tmp_path)]
    assert [problem.kind.code for problem in found] == ["BRK-16", "BRK-16"]
    assert "berkasnya tidak ada" in found[0].message and "folder" in found[1].message


def test_left_over_braces_and_tracked_changes_are_warned_of(change):
    loose = change("iku.docx", "Indikator", "{ nama }} Indikator")
    assert [problem.kind.code for problem in check_file(loose)] == ["TPL-19"]
    new = '</w:t></w:r><w:ins w:id="9" w:author="A"><w:r><w:t>Baru </w:t></w:r></w:ins><w:r><w:t>Indikator'
    tracked = change("iku.docx", "Indikator", new)
    assert [problem.kind.code for problem in check_file(tracked)] == ["TPL-18"]


def test_own_templates_beside_the_workbook_are_chosen_by_the_setting(tmp_path, change):
    change("lkjip.docx", "(LKjIP)", "(LKjIP Kami)")
    folder, problems = choose_variant(None, named("templat-kami"), tmp_path / "buku.xlsx")
    assert (folder, problems) == (tmp_path / "templat-kami", [])
    assert find_template("lkjip.docx", folder).parent == folder
    assert find_template("iku.docx", folder).parent == find_templates()


def named(templat: str):
    isian = build_contoh(BERSIH)
    return replace(isian, pengaturan=replace(isian.pengaturan, templat=templat))


@pytest.mark.parametrize("name", ["tiada", "../rahasia", "/etc", "C:\\Windows", ".."])
def test_a_folder_of_templates_that_is_no_neighbour_is_never_used(tmp_path, name):
    (tmp_path / "rahasia").mkdir()
    folder, problems = choose_variant(None, named(name), tmp_path / "dalam" / "buku.xlsx")
    assert (folder, [problem.kind.code for problem in problems]) == (None, ["TPL-21"])


def test_a_folder_of_templates_that_may_not_be_read_is_told_and_not_used(tmp_path, monkeypatch):
    """Root may read all, so the system's answer is given in its place."""
    (tmp_path / "templat-kami").mkdir()

    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    folder, (problem,) = choose_variant(tmp_path / "templat-kami", build_contoh(BERSIH), tmp_path / "buku.xlsx")
    assert (folder, problem.kind.code, dict(problem.facts)["sebab"]) == (None, "TPL-21", "tidak dapat dibaca")


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ([], [("TPL-28", "")]),
        (["ikuu.docx", "~$ku.docx", "catatan.txt"], [("TPL-28", ""), ("TPL-27", "iku.docx")]),
        (["iku.docx", "lkjp.docx"], [("TPL-27", "lkjip.docx")]),
        (["iku.docx", "lkjip.docx"], []),
    ],
    ids=["empty", "misnamed", "one of two misnamed", "right"],
)
def test_a_folder_whose_files_no_report_uses_is_warned_of(tmp_path, files, told):
    (tmp_path / "templat-kami").mkdir()
    for name in files:
        (tmp_path / "templat-kami" / name).write_bytes(b"")
    for asked, isian in ((tmp_path / "templat-kami", build_contoh(BERSIH)), (None, named("templat-kami"))):
        folder, problems = choose_variant(asked, isian, tmp_path / "buku.xlsx")
        assert folder == tmp_path / "templat-kami"
        assert [(p.kind.code, dict(p.facts).get("saran", "").split(",")[0]) for p in problems] == told


def test_an_own_template_is_used_and_a_faulty_one_costs_its_report_only(tmp_path, change, capsys):
    change("iku.docx", "Indikator Kinerja Utama", "IKU Kabupaten Kami")
    change("perjanjian.docx", "{{ identitas.opd }}", "{{ identitas.nama_opd }}")
    arguments = ["buat", str(BUKU), "--laporan", "iku,perjanjian", "--templat", str(tmp_path / "templat-kami")]
    assert cli.main([*arguments, "--keluaran", str(tmp_path / "hasil"), "--tanpa-nomor-halaman"]) == 1
    said = capsys.readouterr().out
    assert "TPL-01" in said and "nama_opd" in said
    (made,) = (tmp_path / "hasil").rglob("*.docx")
    assert "IKU Kabupaten Kami" in body(made.read_bytes())


def test_a_faulty_template_refuses_every_final_report(tmp_path, change):
    bad = change("perjanjian.docx", "{{ identitas.opd }}", "{{ identitas.nama_opd }}")
    wanted = Permintaan(tmp_path / "hasil", ("prareviu", "perjanjian"), templat=bad.parent)
    assert len(make_reports(BUKU, wanted).dokumen) == 1
    outcome = make_reports(BUKU, replace(wanted, keluaran=tmp_path / "akhir", final=True))
    assert (outcome.dokumen, outcome.draf) == ((), True)
    assert [problem.kind.code for problem in outcome.problems if problem.kind.code.startswith("TPL")] == ["TPL-01"]
    assert not list((tmp_path / "akhir").rglob("*.docx"))


def test_a_template_at_which_the_program_fails_costs_its_report_only_and_leaves_a_log(
    tmp_path, change, capsys, monkeypatch
):
    broken = change("iku.docx", "Indikator Kinerja Utama", "RUSAK")
    number = renderer.number_captions

    def fail(xml, *rest):
        if "RUSAK" in xml:
            raise RuntimeError("kesalahan kami")
        return number(xml, *rest)

    monkeypatch.setattr(renderer, "number_captions", fail)
    monkeypatch.setattr(catatan, "find_folder", lambda: tmp_path)
    assert [problem.kind.code for problem in check_file(broken)] == ["TPL-24"]
    arguments = ["buat", str(BUKU), "--laporan", "iku,perjanjian", "--templat", str(broken.parent)]
    assert cli.main([*arguments, "--keluaran", str(tmp_path / "hasil"), "--tanpa-nomor-halaman"]) == 1
    said = capsys.readouterr().out
    assert "TPL-24" in said and "«iku.docx»" in said
    assert {path.name.partition("-")[0] for path in (tmp_path / "hasil").rglob("*.docx")} == {"Perjanjian"}
    logs = list(tmp_path.glob("kesalahan-*.log"))
    assert len(logs) == 2 and all("kesalahan kami" in log.read_text(encoding="utf-8") for log in logs)


def test_the_commands_for_templates_tell_and_refuse(tmp_path, change, capsys):
    bad = change("iku.docx", "{{ identitas.opd }}", "{{ identitas.opdd }}")
    assert cli.main(["periksa-templat", str(bad), str(find_templates() / "iku.docx")]) == 1
    said = capsys.readouterr().out
    assert "iku.docx: 1 galat, 0 peringatan." in said and "iku.docx: baik, siap dipakai." in said
    assert cli.main(["periksa-templat", str(bad), "--buku", str(bad)]) == 1
    assert cli.main(["peta-isian", str(tmp_path / "peta.txt")]) == 1
    target = tmp_path / "peta.docx"
    assert cli.main(["peta-isian", str(target)]) == 0
    assert cli.main(["peta-isian", str(target)]) == 1
    assert "{{ identitas.opd }}" in paragraphs(body(target.read_bytes()))
    assert "TPL-22" in capsys.readouterr().err
