"""Charts are Word's own: valid parts, a workbook whose cells are the drawn values, gaps, decimal commas, alternative text."""

import re
import zipfile
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from generator.reports.grafik import Arah, Deret, Grafik, Panel
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.word.charts.labels import cell_format, label_format
from generator.word.charts.layout import measure_panel, names_width
from generator.word.charts.style import MAIN, choose_fills
from generator.word.charts.workbook import write_workbook
from generator.word.renderer import fill
from tests.word.baca_docx import body, paragraphs
from tests.word.dokumen_contoh import INFO

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
LEBAR_TEKS = 8788  # twips of an upright A4 page
TEKS = """== isi
# Akuntabilitas
{{p rujukan }}
{{p grafik }}
{{p kas }}
#= Daftar Gambar
{{p daftar_gambar }}
"""


def angka(*nilai):
    return tuple(None if satu is None else Decimal(satu) for satu in nilai)


NILAI = Panel(
    ("Indeks <Profesionalitas> & ASN", "Nilai SAKIP", "Persentase layanan"),
    (Deret("Target", angka("71.17", "82.10", "55")), Deret("Realisasi", angka("77.32", None, "53.5"), True)),
    akhiran=("", "", "%"),
    teks_alternatif='Nilai SAKIP: target 82,10; "realisasi" belum ada',
)
MERIT = Panel(("Indeks Sistem Merit",), (Deret("Target", angka("281.5")), Deret("Realisasi", angka("296.5"), True)))
KAS = Panel(
    ("TW I", "TW II"),
    (Deret("Rencana Kas", angka("2000000000", "10656768771")), Deret("Realisasi", angka("1500000000", None), True)),
    judul="Rencana kas",
    arah=Arah.TEGAK,
    ribuan=2,
)


@pytest.fixture
def drawn(small):
    """A document with a figure of two panels, with notes, and one of upright bars."""
    konteks = {
        "rujukan": Naskah(
            (
                Paragraf(
                    ("Lihat ", Rujukan("nilai"), "."),
                ),
            )
        ),
        "grafik": Grafik("nilai", "Target & Realisasi", (NILAI, MERIT), ("Dipisah menurut besaran.",), "BKN"),
        "kas": (Grafik("kas", "Rencana Kas", (KAS, KAS), lajur=2),),
    }
    return fill(small(TEKS), konteks, INFO)


def read_parts(docx):
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def read_chart(docx, nomor):
    return ElementTree.fromstring(read_parts(docx)[f"word/charts/chart{nomor}.xml"])


def read_cells(content):
    """The cells of an embedded workbook: names and, per series, its heading and values."""
    rows = list(openpyxl.load_workbook(BytesIO(content)).active.iter_rows(values_only=True))
    columns = list(zip(*rows, strict=True))
    return columns[0][1:], {column[0]: column[1:] for column in columns[1:]}


def read_cache(serie):
    """What the chart part remembers of a series: the range, and a value or None for each category."""
    values = serie.find(f"{C}val/{C}numRef")
    points = {int(pt.get("idx")): float(pt.find(f"{C}v").text) for pt in values.iter(f"{C}pt")}
    count = int(values.find(f"{C}numCache/{C}ptCount").get("val"))
    return values.find(f"{C}f").text, tuple(points.get(n) for n in range(count))


def test_the_document_is_valid(drawn, tmp_path):
    path = tmp_path / "grafik.docx"
    path.write_bytes(drawn)
    assert [str(error) for error in OpenXmlValidator().validate(str(path)).errors] == []


def test_the_cells_for_edit_data_are_the_values_that_are_drawn(drawn):
    parts = read_parts(drawn)
    names, columns = read_cells(parts["word/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    series = list(read_chart(drawn, 1).iter(f"{C}ser"))
    assert names == NILAI.kategori
    assert columns == {"Target": (71.17, 82.1, 55), "Realisasi": (77.32, None, 53.5)}
    assert [read_cache(serie) for serie in series] == [
        ("Data!$B$2:$B$4", columns["Target"]),
        ("Data!$C$2:$C$4", columns["Realisasi"]),
    ]
    assert [serie.find(f"{C}tx/{C}strRef/{C}f").text for serie in series] == ["Data!$B$1", "Data!$C$1"]
    assert {serie.find(f"{C}cat/{C}strRef/{C}f").text for serie in series} == {"Data!$A$2:$A$4"}


def test_an_axis_that_is_shared_ends_where_it_is_told_to(small):
    panel = Panel(("a",), (Deret("x", angka("80")),), puncak=Decimal("91"))
    chart = read_chart(fill(small("== isi\n{{p g }}\n"), {"g": Grafik("g", "", (panel, KAS))}, INFO), 1)
    scaling = chart.find(f"{C}chart/{C}plotArea/{C}valAx/{C}scaling")
    assert [(child.tag.removeprefix(C), child.get("val")) for child in scaling] == [
        ("orientation", "minMax"),
        ("max", "91"),
        ("min", "0"),
    ]


def test_each_chart_leads_to_its_own_workbook(drawn):
    parts = read_parts(drawn)
    charts = [name for name in parts if re.fullmatch(r"word/charts/chart\d+\.xml", name)]
    assert len(charts) == 4
    books = set()
    for name in charts:
        link = re.search(r'<c:externalData r:id="(\w+)"><c:autoUpdate val="0"/>', parts[name].decode())[1]
        rels = parts[name.replace("charts/", "charts/_rels/") + ".rels"].decode()
        books.add(re.search(rf'Id="{link}" Type="[^"]*/package" Target="\.\./embeddings/([^"]+)"', rels)[1])
    assert {f"word/embeddings/{book}" for book in books} == {name for name in parts if name.endswith(".xlsx")}
    assert len(books) == 4


def test_a_missing_value_is_a_gap_and_a_zero_is_a_bar(small):
    panel = Panel(("a", "b"), (Deret("x", angka(None, "0")),))
    docx = fill(small("== isi\n{{p g }}\n"), {"g": Grafik("g", "", (panel,))}, INFO)
    chart = read_chart(docx, 1)
    assert read_cache(next(chart.iter(f"{C}ser")))[1] == (None, 0.0)
    assert chart.find(f"{C}chart/{C}dispBlanksAs").get("val") == "gap"


def test_labels_have_a_decimal_comma_and_the_decimals_of_their_own_value(drawn):
    target = next(read_chart(drawn, 1).iter(f"{C}ser")).find(f"{C}dLbls")
    own = {int(label.find(f"{C}idx").get("val")): label for label in target.findall(f"{C}dLbl")}
    assert target.find(f"{C}numFmt").get("formatCode") == "[$-421]#,##0.00"
    assert {n: label.find(f"{C}numFmt").get("formatCode") for n, label in own.items()} == {2: '[$-421]#,##0"%"'}
    assert cell_format(Decimal("281.5")) == "[$-421]#,##0.0"


def test_money_is_labelled_in_juta_while_the_cells_keep_every_rupiah(drawn):
    assert label_format(KAS, 1, Decimal("10656768771")) == "[$-421]#,##0.0,,"
    _, columns = read_cells(read_parts(drawn)["word/embeddings/Microsoft_Excel_Sheet3.xlsx"])
    assert columns["Rencana Kas"] == (2_000_000_000, 10_656_768_771)


def test_every_chart_of_a_document_speaks_indonesian_in_the_typeface_of_the_document(drawn):
    xml = read_parts(drawn)["word/charts/chart1.xml"].decode()
    assert '<c:lang val="id-ID"/>' in xml
    assert set(re.findall(r'<a:latin typeface="([^"]+)"', xml)) == {"Arial"}


def test_the_alternative_text_and_the_caption_are_there(drawn):
    xml, texts = body(drawn), paragraphs(body(drawn))
    assert 'descr="Nilai SAKIP: target 82,10; &quot;realisasi&quot; belum ada"' in xml
    assert "Gambar 1.1 Target &amp; Realisasi" in texts
    assert "Lihat Gambar 1.1." in texts
    assert texts[texts.index("Gambar 1.1 Target &amp; Realisasi") + 1 :][:2] == [
        "Dipisah menurut besaran.",
        "Sumber: BKN",
    ]
    assert [text.strip() for text in texts if text.startswith("Gambar 1.2")] == ["Gambar 1.2 Rencana Kas"] * 2


def test_the_legend_stands_once_below_the_last_row_of_panels(drawn):
    legends = [read_chart(drawn, nomor).find(f"{C}chart/{C}legend") is not None for nomor in (1, 2, 3, 4)]
    assert legends == [False, True, True, True]


def test_panels_above_each_other_begin_their_bars_on_one_line():
    names = names_width((NILAI, MERIT), LEBAR_TEKS)
    sizes = [measure_panel(panel, LEBAR_TEKS, names, legend=False) for panel in (NILAI, MERIT)]
    assert sizes[0].area[0] == sizes[1].area[0]


def test_the_same_panel_gives_the_same_workbook():
    assert write_workbook(NILAI) == write_workbook(NILAI)


def test_the_main_series_is_darkest_and_no_two_look_alike():
    deret = tuple(Deret(str(tahun), angka("1"), tahun == 2024) for tahun in range(2019, 2025))
    fills = choose_fills(deret)
    assert fills[-1] == MAIN
    assert len(set(fills)) == len(fills)
    assert choose_fills(deret[:1]) == (MAIN,)


@settings(max_examples=30)
@given(
    st.lists(st.text(max_size=40).filter(str.isprintable), min_size=1, max_size=8),
    st.integers(1, 6),
    st.sampled_from(Arah),
    st.booleans(),
)
def test_the_bars_always_lie_inside_their_chart(names, banyak, arah, legend):
    deret = tuple(Deret("x", tuple(Decimal("1234567.89") for _ in names)) for _ in range(banyak))
    panel = Panel(tuple(names), deret, "Judul", arah)
    size = measure_panel(panel, LEBAR_TEKS, names_width((panel,), LEBAR_TEKS), legend)
    x, y, width, height = size.area
    assert 0 <= x <= 1 and width > 0 and x + width <= 1
    assert 0 <= y <= 1 and height > 0 and y + height <= 1
    taller = size.stretched(size.height * 2)
    assert taller.area[3] * taller.height == pytest.approx(height * size.height)


def test_names_stay_text_in_the_workbook_whatever_they_look_like():
    names = ("=SUM(B2:B3)", "https://contoh.go.id", "+62", "007")
    panel = Panel(names, (Deret("=A1", angka("1", "2", "3", "4")),))
    assert read_cells(write_workbook(panel)) == (names, {"=A1": (1, 2, 3, 4)})
