"""A pasted picture is never lost on the way: to JSON and back, into a marked copy, and into the document."""

from __future__ import annotations

import json
import re
import zipfile
from io import BytesIO

import pytest

from generator.app import cli
from generator.app.pipeline import Permintaan, make_reports
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import load_sumber
from tests.helpers.gambar_contoh import make_jpeg

FOTO = make_jpeg(2000, 2400, arah=6)


@pytest.fixture(scope="module")
def pasted(tmp_path_factory):
    """The clean example with a large photo, held sideways, pasted on the row of its only picture."""
    data = {**load_sumber("contoh-bersih-2024")}
    data["gambar"] = [{"bagian": "lampiran", "judul": "Rapat koordinasi", "lebar_cm": 10}]
    path = tmp_path_factory.mktemp("tempel") / "buku.xlsx"

    def paste(book):
        book.get_worksheet_by_name("Gambar").insert_image("C5", "foto.jpg", {"image_data": BytesIO(FOTO)})

    path.write_bytes(write_workbook(data, paste))
    return path


def lkjip(*arguments):
    return cli.main([str(argument) for argument in arguments])


def test_baca_names_the_picture_and_saves_it_where_asked(pasted, tmp_path, capsys):
    assert lkjip("baca", pasted) == 0
    done = capsys.readouterr()
    (row,) = json.loads(done.out)["gambar"]
    assert row["berkas"].startswith("gambar-") and row["berkas"] in done.err and "GBR-11" in done.err
    assert lkjip("baca", pasted, "--gambar", tmp_path / "foto") == 0
    assert (tmp_path / "foto" / row["berkas"]).read_bytes() == FOTO


def test_isi_names_the_pictures_that_stay_behind(pasted, tmp_path, capsys):
    assert lkjip("baca", pasted, "--gambar", tmp_path) == 0
    data = tmp_path / "data.json"
    data.write_text(capsys.readouterr().out, encoding="utf-8")
    there, apart = tmp_path / "b.xlsx", tmp_path / "lain" / "b.xlsx"
    assert (lkjip("isi", data, there), capsys.readouterr().err) == (0, "")
    assert lkjip("isi", data, apart) == 0
    assert "gambar-" in capsys.readouterr().err


def test_a_marked_copy_keeps_the_picture_beside_it(pasted, tmp_path):
    lkjip("periksa", pasted, "--salinan", tmp_path / "salinan.xlsx")
    (foto,) = tmp_path.glob("gambar-*.jpg")
    assert foto.read_bytes() == FOTO
    lkjip("baca", tmp_path / "salinan.xlsx")


def test_the_picture_reaches_the_document_upright_and_small(pasted, tmp_path):
    outcome = make_reports(pasted, Permintaan(tmp_path, ("lkjip",)))
    (docx,) = (path for path in outcome.dokumen if path.suffix == ".docx")
    with zipfile.ZipFile(docx) as archive:
        names = [name for name in archive.namelist() if name.startswith("word/media/") and name.endswith(".jpeg")]
        (picture,) = (archive.read(name) for name in names)
        xml = archive.read("word/document.xml").decode()
    assert len(picture) < 60_000
    lebar, tinggi = re.findall(r'<wp:extent cx="(3599\d+)" cy="(\d+)"', xml)[0]  # 10 cm wide
    assert int(tinggi) == pytest.approx(int(lebar) * 2000 / 2400, rel=0.01)  # 2000 × 2400 pixels, held sideways
    assert "Rapat koordinasi" in xml
