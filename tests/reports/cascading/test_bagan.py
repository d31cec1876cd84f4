"""The drawn trees hold what the tables hold, and the agency's own boxes where their rows say that they stand."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import pytest

from generator.app.templat.dokumen import make_with_blocks
from generator.measures.ukur import measure
from generator.model.analisis import Pohon
from generator.model.asal import TANPA_ASAL
from generator.model.pilihan import JenisRencana, Kertas, KertasBagan, TingkatPohon
from generator.reports import cascading
from generator.reports.cascading.ringkas import list_butir
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.reports.pohon import Jenjang, Kotak
from generator.reports.pohon import Pohon as Drawn
from tests.helpers.contoh import build_contoh, measure_contoh
from tests.reports.cascading.test_susunan import BERANTAI


def list_boxes(box: Kotak) -> list[Kotak]:
    return [box, *(below for child in box.anak for below in list_boxes(child))]


def is_derived(box: Kotak) -> bool:
    return not box.tambahan and box.jenjang not in (Jenjang.CSF, Jenjang.LINTAS, Jenjang.KELOMPOK)


@pytest.mark.parametrize("nama", BERANTAI)
def test_the_drawn_trees_hold_the_same_nodes_as_the_compact_table(nama):
    isian = build_contoh(nama)
    overview, *trees = cascading.build(measure_contoh(nama))["bagan"]
    drawn = [box for tree in trees for box in list_boxes(tree.akar)[1:] if is_derived(box)]
    units = {r.uraian for r in isian.daftar_rencana(JenisRencana.SASARAN_UNIT)}
    placed = [satu for satu in list_butir(isian) if satu.tingkat > 1]
    under_sasaran = [satu for satu in placed if satu.nomor.count(".") >= 2]
    assert sum(box.judul not in units for box in drawn) == len(under_sasaran) > 0
    assert [box.judul for box in overview.akar.anak] == [r.uraian for r in isian.daftar_rencana(JenisRencana.TUJUAN)]


@pytest.mark.parametrize("nama", BERANTAI)
def test_every_own_box_and_every_link_to_another_agency_is_drawn_once(nama):
    isian = build_contoh(nama)
    boxes = [box for tree in cascading.build(measure_contoh(nama))["bagan"] for box in list_boxes(tree.akar)]
    own = [box.judul for box in boxes if box.tambahan or box.jenjang is Jenjang.CSF]
    assert sorted(own) == sorted(satu.uraian for satu in isian.pohon)
    links = [box.judul for box in boxes if box.jenjang is Jenjang.LINTAS]
    assert sorted(links) == sorted(satu.crosscutting for satu in isian.pohon if satu.crosscutting)


def make_own(
    id: str, induk: str | None, tingkat: TingkatPohon = TingkatPohon.OUTPUT, lintas: str | None = None
) -> Pohon:
    return Pohon(id, induk, tingkat, f"Kondisi {id}", "Persentase", "%", "60", "Kepala Bidang", lintas, TANPA_ASAL)


def draw_own(*boxes: Pohon) -> tuple[Drawn, ...]:
    return cascading.build(measure(replace(build_contoh("waykanan-2023"), pohon=boxes)))["bagan"]


def test_an_own_box_hangs_from_what_its_row_names_with_indicator_target_and_holder():
    overview, first, *_ = draw_own(
        make_own("A", "S1", TingkatPohon.CSF), make_own("B", "A", lintas="Dinas Sosial"), make_own("C", "P1.K1.S1")
    )
    factor = first.akar.anak[-1]
    assert (factor.judul, factor.jenjang, factor.tambahan) == ("Kondisi A", Jenjang.CSF, False)
    (below,) = factor.anak
    assert (below.judul, below.isi, below.kaki) == ("Kondisi B", ("Persentase: 60%",), "Kepala Bidang")
    assert [(box.judul, box.jenjang) for box in below.anak] == [("Dinas Sosial", Jenjang.LINTAS)]
    assert first.akar.anak[0].anak[0].anak[0].anak[0].judul == "Kondisi C"
    assert not any(box.tambahan for box in list_boxes(overview.akar))


@pytest.mark.parametrize(
    "boxes",
    [
        (("A", None),),
        (("A", "M1"), ("B", "A")),
        (("A", "B"), ("B", "A")),
        (("A", "A"),),
        (("A", "tidak ada"), ("B", "PANJAB")),
    ],
    ids=["no parent", "under a misi", "circle", "itself", "unknown"],
)
def test_own_boxes_that_hang_from_nothing_drawn_stand_in_the_overview(boxes):
    overview, *trees = draw_own(*(make_own(*box) for box in boxes))
    own = [box.judul for box in list_boxes(overview.akar) if box.tambahan]
    assert sorted(own) == sorted(f"Kondisi {id}" for id, _ in boxes)
    assert not any(box.tambahan for tree in trees for box in list_boxes(tree.akar))


def test_own_boxes_of_one_holder_beside_programs_hang_from_a_box_that_names_him():
    _, first, *_ = draw_own(make_own("A", "S1"), make_own("B", "S1"))
    group = first.akar.anak[-1]
    assert (group.judul, group.jenjang) == ("Kepala Bidang", Jenjang.KELOMPOK)
    assert [(box.judul, box.kaki) for box in group.anak] == [("Kondisi A", ""), ("Kondisi B", "")]


def test_a_program_without_sasaran_has_a_drawn_page_of_its_own():
    isian = build_contoh("contoh-bersih-2024")
    first, *_ = isian.anak_simpul(None)
    simpul = tuple(replace(satu, sasaran=None) if satu.id == first.id else satu for satu in isian.simpul)
    *_, last = cascading.build(measure(replace(isian, simpul=simpul)))["bagan"]
    assert last.kunci == "bagan-tanpa-sasaran"
    assert len(last.akar.anak) == 1


def read_sizes(kertas: Kertas, kertas_bagan: KertasBagan | None) -> list[tuple[str, str]]:
    """Width and height of the sections of the document, in twips."""
    isian = build_contoh("contoh-bersih-2024")
    pengaturan = replace(isian.pengaturan, kertas=kertas, kertas_bagan=kertas_bagan)
    laporan = next(satu for satu in DAFTAR_LAPORAN if satu.nama == "cascading")
    files = make_with_blocks(laporan, measure(replace(isian, pengaturan=pengaturan)), False).berkas
    content = next(content for name, content in files.items() if name.endswith(".docx"))
    xml = zipfile.ZipFile(BytesIO(content)).read("word/document.xml").decode()
    return re.findall(r'<w:pgSz w:w="(\d+)" w:h="(\d+)"', xml)


A4, F4, A3 = ("16838", "11906"), ("18709", "12189"), ("23811", "16838")


@pytest.mark.parametrize(
    ("kertas", "kertas_bagan", "biasa", "bagan"),
    [
        (Kertas.A4, None, A4, A4),
        (Kertas.F4, None, F4, F4),
        (Kertas.A4, KertasBagan.A3, A4, A3),
        (Kertas.F4, KertasBagan.A4, F4, A4),
    ],
)
def test_the_drawn_trees_stand_on_the_paper_chosen_for_them(kertas, kertas_bagan, biasa, bagan):
    assert read_sizes(kertas, kertas_bagan) == [biasa, biasa, biasa, bagan, biasa]


def test_the_holder_in_a_box_is_an_office_where_the_sheets_name_that_of_the_unit():
    _, first, *_ = cascading.build(measure_contoh("contoh-bersih-2024"))["bagan"]
    assert first.akar.anak[0].kaki == "Kepala Bidang Layanan dan Pengembangan Perpustakaan"
    isian = build_contoh("contoh-bersih-2024")
    for kepala, office in ((None, "Bidang Layanan"), ("Kepala Bidang", "Kepala Bidang Layanan"), ("Pamong", "Pamong")):
        unit = tuple(replace(unit, kepala=kepala) for unit in isian.unit)
        _, first, *_ = cascading.build(measure(replace(isian, pejabat=(), unit=unit)))["bagan"]
        assert first.akar.anak[0].kaki.startswith(office)


def test_tree_and_tables_name_the_same_offices_each_once():
    context = cascading.build(measure_contoh("contoh-bersih-2024"))
    _, first, _, last = context["bagan"]
    membaca = "Kepala Bidang Pembudayaan Kegemaran Membaca"
    assert first.akar.kaki == f"Kepala Bidang Layanan dan Pengembangan Perpustakaan; {membaca}"
    boxes = [line for tabel in context["pohon"] for baris in tabel.baris for sel in baris.sel for line in sel.teks]
    holders = {line.removeprefix("Pemangku: ") for line in boxes if line.startswith("Pemangku: ")}
    assert {first.akar.kaki, last.akar.kaki, "Sekretaris"} <= holders
    assert not any("Sekretariat" in satu or satu.startswith("Bidang") or "; Bidang" in satu for satu in holders)
    assert membaca in {str(baris.sel[-1].teks) for baris in context["ringkas"].baris}


def test_a_chain_of_own_boxes_without_end_is_cut_and_drawn_on_beside_it():
    chain = [make_own("X0", "S1"), *(make_own(f"X{n}", f"X{n - 1}") for n in range(1, 1200))]
    drawn = [box.judul for tree in draw_own(*chain) for box in list_boxes(tree.akar) if box.tambahan]
    assert sorted(drawn) == sorted(satu.uraian for satu in chain)


def test_the_box_of_a_units_sasaran_is_not_called_a_program():
    boxes = [box for tree in draw_own(make_own("A", "SU1")) for box in list_boxes(tree.akar)]
    (unit,) = [box for box in boxes if [child.judul for child in box.anak] == ["Kondisi A"]]
    assert unit.jenjang is Jenjang.UNIT and unit.jenjang.value == "Sasaran unit kerja (immediate outcome)"
