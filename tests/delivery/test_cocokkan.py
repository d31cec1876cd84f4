"""A document is matched with the figures it was made with: words may change, figures may not."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from datetime import datetime, timezone

import pytest

from generator.delivery.bukti import BERKAS_BUKTI, Asal, hand_over, take_print
from generator.delivery.cocokkan import compare, match_file, match_folder
from generator.delivery.isi_dokumen import Angka, list_figures
from generator.paket import LARGEST_XML
from tests.delivery.berkas_word import drawing, paragraph, table, write_docx

JUDUL = paragraph("3.1 Capaian Kinerja", "Heading2")
KALIMAT = paragraph("Capaian sebesar 93,77% dari target 84,5 pada tahun 2024.")
CATATAN = paragraph("Pagu Rp1.250.000 dipakai seluruhnya.")
BARIS = (["No", "Indikator", "Target", "Realisasi"], ["1", "Indeks ASN", "84,5", "79,25"], ["2", "Nilai", "60", "61"])
KETERANGAN = paragraph("Tabel 3. Realisasi", "Caption")
SEMULA = (JUDUL, KALIMAT, CATATAN, KETERANGAN, table(*BARIS))
GRAFIK = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:val><c:numRef><c:numCache>'
    "<c:pt><c:v>{}</c:v></c:pt></c:numCache></c:numRef></c:val></c:chartSpace>"
)


@pytest.fixture
def dokumen(tmp_path):
    """A document with its receipt, whose content a test may replace."""
    buku = tmp_path / "buku.xlsx"
    buku.write_bytes(b"buku")
    waktu = datetime(2026, 11, 22, 8, tzinfo=timezone.utc)
    asal = Asal(buku, take_print(b"buku"), "Dinas", "Kota", 2024, "0.1.0", False, waktu)
    hand_over({"LKjIP.docx": write_docx(*SEMULA, charts=[GRAFIK.format("93.7700")])}, tmp_path / "output", asal)
    return tmp_path / "output" / "LKjIP.docx"


def match(dokumen, *body, grafik="93.77"):
    dokumen.write_bytes(write_docx(*body, charts=[GRAFIK.format(grafik)]))
    hasil = match_file(dokumen)
    return hasil, [(p.kind.code, *(str(v) for k, v in p.facts if k != "dokumen")) for p in hasil.problems]


def ganti(lama: str, baru: str) -> list[str]:
    assert any(lama in piece for piece in SEMULA)
    return [piece.replace(lama, baru) for piece in SEMULA]


def test_an_untouched_document_matches_byte_by_byte(dokumen):
    hasil = match_file(dokumen)
    assert (hasil.cocok, hasil.utuh, hasil.problems) == (True, True, ())
    assert (
        hasil.angka == 1 + 3 + 1 + 2 + 2 + 1
    )  # heading, sentence, pagu, two rows without their number, chart; nothing of the caption


@pytest.mark.parametrize(
    "body",
    [
        ganti("Capaian sebesar", "Dengan demikian capaiannya sebesar"),
        [KALIMAT, JUDUL, KETERANGAN, table(*BARIS), CATATAN],
        [JUDUL, paragraph("Capaian 93,77%."), paragraph("Targetnya 84,5 pada 2024."), *SEMULA[2:]],
        [*SEMULA, paragraph("Rapat 12 Maret menyepakati 3 tindak lanjut.")],
    ],
    ids=["reworded", "moved", "split", "added"],
)
def test_words_may_change_and_parts_may_move(dokumen, body):
    hasil, problems = match(dokumen, *body)
    assert (hasil.cocok, hasil.utuh, problems) == (True, False, [])


def test_what_staff_wrote_besides_is_counted(dokumen):
    assert match(dokumen, *SEMULA, paragraph("Rapat 12 Maret menyepakati 3 hal."))[0].tambahan == 2


PANJANG = "Sepanjang tahun, pada sasaran {} dicapai {} dari rencana yang ditetapkan pada awal tahun itu."


def test_figures_of_two_rows_or_sentences_that_were_exchanged_are_found(dokumen):
    rows = table(BARIS[0], ["1", "Indeks ASN", "60", "61"], ["2", "Nilai", "84,5", "79,25"])
    _, problems = match(dokumen, *SEMULA[:-1], rows)
    assert {problem[0] for problem in problems} == {"BRK-12"}
    assert [problem[-2:] for problem in problems] == [("84,5", "60"), ("79,25", "61"), ("60", "84,5"), ("61", "79,25")]
    semula, sekarang = (
        list_figures(write_docx(*(paragraph(PANJANG.format(*satu)) for satu in isi)))
        for isi in ([("A", "93,7712345%"), ("B", "100%")], [("A", "100%"), ("B", "93,7712345%")])
    )
    assert [problem.kind.code for problem in compare("x", semula, sekarang)] == ["BRK-12", "BRK-12"]


def test_figures_exchanged_between_rows_of_one_name_are_found():
    """«Indeks ASN» twice, once for the target and once for what was reached."""
    rows = [["Indeks ASN", "target", "84,5"], ["Nilai", "target", "60"], ["Indeks ASN", "realisasi", "79,25"]]
    changed = [[*rows[0][:2], "79,25"], rows[1], [*rows[2][:2], "84,5"]]
    semula, sekarang = (list_figures(write_docx(KETERANGAN, table(BARIS[0][:3], *isi))) for isi in (rows, changed))
    found = [(problem.kind.code, dict(problem.facts)["kini"]) for problem in compare("x", semula, sekarang)]
    assert found == [("BRK-12", "79,25"), ("BRK-12", "84,5")]
    assert list(compare("x", semula, semula)) == []


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (ganti("79,25", "97,25"), "BRK-12", ("tabel «Tabel 3. Realisasi», baris «Indeks ASN»", "79,25", "97,25")),
        (ganti("93,77%", "94,77%"), "BRK-12", ("93,77%", "94,77%")),
        (ganti("1.250.000", "1.260.000"), "BRK-12", ("bagian «3.1 Capaian Kinerja»", "1.250.000", "1.260.000")),
        ([JUDUL, KALIMAT, KETERANGAN, table(*BARIS)], "BRK-13", ("1.250.000",)),
        ([*SEMULA[:-1], table(*BARIS[:2])], "BRK-13", ("baris «Nilai»", "60, 61")),
        ([*SEMULA[:-1], table(*BARIS[:2], ["2", "Nilai", "61", "60"])], "BRK-12", ("baris «Nilai»", "60", "61")),
    ],
    ids=["row", "sentence", "money", "sentence gone", "row gone", "exchanged"],
)
def test_a_figure_that_differs_is_named_with_its_place(dokumen, body, code, words):
    hasil, problems = match(dokumen, *body)
    assert not hasil.cocok
    assert problems[0][0] == code
    assert all(word in " ".join(problems[0]) for word in words)
    assert len(problems) == (2 if "61" in words else 1) or code == "BRK-13"


def test_a_figure_moved_to_an_empty_cell_of_its_row_is_found(dokumen):
    """Also through the receipt; a column put in or taken out moves all figures and is no fault."""
    kosong, pindah, sisip = (
        ["1", "Indeks", *isi] for isi in (["84,5", "", "9"], ["", "84,5", "9"], ["", "84,5", "", "9"])
    )
    semula, bergeser, bertambah = (list_figures(write_docx(KETERANGAN, table(isi))) for isi in (kosong, pindah, sisip))
    found = [dict(problem.facts) for problem in compare("x", semula, bergeser)]
    assert [(satu["semula"], satu["kini"]) for satu in found] == [("84,5 pada kolom ke-3", "84,5 pada kolom ke-4")]
    assert list(compare("x", semula, bertambah)) == []
    _, problems = match(dokumen, *SEMULA[:-1], table(BARIS[0], ["1", "Indeks ASN", "84,5 79,25", ""], BARIS[2]))
    assert [problem[0] for problem in problems] == ["BRK-12"]


def test_the_report_of_a_large_agency_is_read_although_its_body_is_longer_than_any_template():
    (group,) = list_figures(write_docx(paragraph(" " * LARGEST_XML), paragraph("Capaian 84,5")))
    assert group.angka == ("84,5",)


def test_a_long_table_is_never_held_as_objects_all_at_once():
    """With a whole table as objects, ten times the length of the document was taken."""
    docx = write_docx(table(*((f"Kegiatan {n}", f"{n},25", f"{n}.000.000") for n in range(2000))))
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        length = archive.getinfo("word/document.xml").file_size
    tracemalloc.start()
    figures = list_figures(docx)
    lasting, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(figures) == 2000
    assert peak - lasting < 4 * length


def test_charts_in_a_box_and_in_a_row_are_named_by_their_own_drawings():
    box = paragraph("x").replace(
        "<w:t>x</w:t>", f"<w:drawing><w:txbxContent>{drawing('Kotak', 1)}</w:txbxContent></w:drawing>"
    )
    row = f"<w:tbl><w:tr><w:tc>{drawing('Baris', 2)}</w:tc></w:tr></w:tbl>"
    figures = list_figures(write_docx(box, row, charts=[GRAFIK.format("7"), GRAFIK.format("8")]))
    assert [group.tempat for group in figures] == ["grafik «Kotak»", "grafik «Baris»"]


def test_a_changed_value_of_a_chart_is_found_and_a_longer_way_to_write_it_is_not(dokumen):
    assert match(dokumen, *SEMULA, grafik="93.770000001")[1][0][0] == "BRK-12"
    assert match(dokumen, *SEMULA, grafik="93.770000000")[1] == []


def test_a_changed_value_of_a_chart_is_told_by_the_title_of_its_figure_with_a_decimal_comma():
    body = [drawing("Grafik Serapan: 2024", 1), drawing("Grafik Capaian", 2)]
    semula, sekarang = (
        list_figures(write_docx(*body, charts=[GRAFIK.format("7"), GRAFIK.format(kini)])) for kini in ("15", "55.5")
    )
    (problem,) = compare("x", semula, sekarang)
    assert "grafik «Grafik Capaian»: semula tertulis 15, kini 55,5" in problem.message


def test_the_number_of_a_caption_is_no_figure_but_those_in_its_title_are():
    captions = [
        paragraph(f"{label} Serapan {year}", "Caption") for label, year in (("Tabel 3.", 2024), ("Gambar L1.2", 9))
    ]
    assert [group.angka for group in list_figures(write_docx(*captions))] == [("2024",), ("9",)]


def number(instruction: str, result: str) -> str:
    """The runs of a field that Word counts, with its instruction as it stands in the XML."""
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return f"{mark('begin')}<w:r>{instruction}</w:r>{mark('separate')}<w:r><w:t>{result}</w:t></w:r>{mark('end')}"


def test_a_caption_saved_by_libreoffice_names_its_table_as_before():
    def caption(between: str) -> str:
        bab, tabel = (f"<w:instrText>SEQ{between}{words}</w:instrText>" for words in ("Bab \\c", "Tabel \\s 1"))
        numbers = f"{number(bab, '3')}<w:r><w:t>.</w:t></w:r>{number(tabel, '16')}"
        return f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Tabel </w:t></w:r>{numbers}</w:p>'

    by_us, by_lo = (
        list_figures(write_docx(caption(between), table(*BARIS)))
        for between in ("\t", "</w:instrText><w:tab/><w:instrText>")
    )
    assert by_us == by_lo
    assert by_lo[0].tempat == "tabel «Tabel 3.16», baris «Indeks ASN»"


def test_an_older_receipt_that_counted_the_digit_of_a_caption_still_matches():
    semula = [
        Angka("bagian «A», alinea «Tabel 3. Serapan 2024»", ("3", "2024")),
        Angka("bagian «A», alinea «Gambar 1. B»", ("1",)),
    ]
    sekarang = list_figures(write_docx(paragraph("A", "Heading1"), paragraph("Tabel 3. Serapan 2024", "Caption")))
    assert list(compare("x", semula, sekarang)) == []


def test_a_copy_under_another_name_is_known_by_its_print(dokumen):
    copy = dokumen.with_name("untuk inspektorat.docx")
    copy.write_bytes(dokumen.read_bytes())
    assert match_file(copy).utuh
    assert [hasil.cocok for hasil in match_folder(dokumen.parent)] == [True, True]


def test_a_document_without_receipt_is_told_so_unless_one_is_named(dokumen, tmp_path):
    away = tmp_path / "lain" / "LKjIP.docx"
    away.parent.mkdir()
    away.write_bytes(dokumen.read_bytes())
    assert [problem.kind.code for problem in match_file(away).problems] == ["BRK-14"]
    assert match_file(away, dokumen.with_name(BERKAS_BUKTI)).utuh


def test_a_changed_document_under_another_name_is_told_which_names_the_receipt_knows(dokumen):
    renamed = dokumen.with_name("untuk inspektorat.docx")
    with zipfile.ZipFile(dokumen) as made, zipfile.ZipFile(renamed, "w") as changed:
        for name in made.namelist():
            changed.writestr(name, made.read(name))
    (problem,) = match_file(renamed).problems
    assert problem.kind.code == "BRK-14" and f"menyebut «{dokumen.name}»" in problem.message


def test_a_workbook_changed_since_is_told_and_the_document_still_matches(dokumen, tmp_path):
    (tmp_path / "buku.xlsx").write_bytes(b"buku lain")
    hasil = match_file(dokumen)
    assert [problem.kind.code for problem in hasil.problems] == ["BRK-15"]
    assert hasil.cocok


@pytest.mark.parametrize("content", [b"bukan zip", b"", None])
def test_a_file_that_is_no_word_document_is_told(tmp_path, content):
    path = tmp_path / "x.docx"
    if content is not None:
        path.write_bytes(content)
    assert [problem.kind.code for problem in match_file(path).problems] == ["BRK-16"]


def test_numbers_that_word_counts_itself_are_no_figures():
    field = (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC 3</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>BAB I 7</w:t></w:r></w:p>'
        '<w:p><w:r><w:t>BAB II 12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )
    removed = "<w:p><w:del><w:r><w:delText>55</w:delText></w:r></w:del><w:r><w:t>56</w:t></w:r></w:p>"
    found = list_figures(write_docx(field, removed, paragraph("Naik 4 poin")))
    assert [group.angka for group in found] == [("56",), ("4",)]
