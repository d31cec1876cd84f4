"""Files that are no workbook of ours are refused with a message that says what to do."""

from __future__ import annotations

import shutil
import subprocess
import zipfile

import pytest

from generator.workbook.berkas import check_file
from generator.workbook.exchange import dump_data
from generator.workbook.reader import read_workbook
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import load_sumber, read_contoh
from tests.workbook.kertas import data

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def refuse(path) -> str:
    bacaan = read_workbook(path)
    assert not bacaan.terbaca
    (problem,) = bacaan.problems
    assert path.name in problem.message
    return problem.kind.code


def write(path, content: bytes):
    path.write_bytes(content)
    return path


def test_a_missing_file(tmp_path):
    assert refuse(tmp_path / "tidak-ada.xlsx") == "BUK-01"


@pytest.mark.parametrize("nama", ["lama.xls", "data.csv", "lembar.ods"])
def test_another_kind_of_file_is_named(tmp_path, nama):
    content = {"lama.xls": OLE, "data.csv": b"a;b\n1;2\n"}.get(nama)
    path = tmp_path / nama
    if content is None:
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", "<x/>")
    else:
        path.write_bytes(content)
    assert refuse(path) == "BUK-02"


def test_an_encrypted_workbook(tmp_path):
    assert refuse(write(tmp_path / "rahasia.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"))) == "BUK-03"


@pytest.mark.parametrize("kept", [0, 40, 0.5, 0.99])
def test_a_truncated_file(tmp_path, kept):
    whole = write_workbook(data())
    length = int(len(whole) * kept) if isinstance(kept, float) else kept
    assert refuse(write(tmp_path / "potong.xlsx", whole[:length])) == "BUK-04"


def test_a_workbook_with_a_broken_part(tmp_path):
    source, target = tmp_path / "utuh.xlsx", tmp_path / "rusak.xlsx"
    source.write_bytes(write_workbook(data()))
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            new.writestr(name, b"<tidak sah" if name == "xl/workbook.xml" else old.read(name))
    assert refuse(target) == "BUK-04"


def test_a_file_that_swells_beyond_reason_is_not_unpacked(tmp_path, monkeypatch):
    unpacked = []
    monkeypatch.setattr(zipfile.ZipFile, "testzip", unpacked.append)
    path = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 450_000_000)
    assert refuse(path) == "BUK-04"
    assert unpacked == []


def swollen(path, **parts):
    """A file whose parts hold so many bytes; «/» is written «_» in their names."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("xl/workbook.xml", b" ")
        for name, size in parts.items():
            archive.writestr(name.replace("_", "/"), b" " * size)
    return path


def test_many_photos_do_not_make_a_workbook_a_damaged_one(tmp_path):
    photos = {f"xl_media_{number}.jpeg": 9_900_000 for number in range(16)}
    assert check_file(swollen(tmp_path / "foto.xlsx", **photos)) is None


@pytest.mark.parametrize("parts", [{"xl_media_1.png": 401_000_000}, {"xl_theme.xml": 151_000_000}])
def test_photos_have_a_limit_and_what_is_no_photo_a_lower_one(tmp_path, monkeypatch, parts):
    unpacked = []
    monkeypatch.setattr(zipfile.ZipFile, "testzip", unpacked.append)
    problem = check_file(swollen(tmp_path / "bom.xlsx", **parts))
    assert problem is not None
    assert (problem.kind.code, unpacked) == ("BUK-04", [])


def test_a_folder_is_not_said_to_be_in_use(tmp_path):
    assert refuse(tmp_path) == "BUK-20"


def test_a_file_that_may_not_be_opened(tmp_path, monkeypatch):
    path = write(tmp_path / "dipakai.xlsx", write_workbook(data()))

    def locked(self, *args, **kwargs):
        raise PermissionError(13, "locked")

    monkeypatch.setattr(type(path), "open", locked)
    assert refuse(path) == "BUK-14"


def test_a_workbook_with_macros_is_read(tmp_path):
    path = write(tmp_path / "makro.xlsm", write_workbook(data()))
    assert read_workbook(path).terbaca


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_workbook_saved_again_by_libreoffice_reads_the_same(tmp_path):
    source = write(tmp_path / "asli.xlsx", write_workbook(load_sumber("pasuruan-2024")))
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"]
    subprocess.run([*command, tmp_path / "lagi", source], check=True, capture_output=True, timeout=120)
    again = read_workbook(tmp_path / "lagi" / "asli.xlsx")
    assert again.problems == []
    assert dump_data(again) == dump_data(read_contoh("pasuruan-2024"))
