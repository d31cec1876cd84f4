"""What the window remembers is kept per user, and damaged settings never stop it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.app.pengguna.catatan import DISIMPAN, write_log
from generator.app.pengguna.folder import find_documents, find_folder
from generator.jendela.setelan import BERKAS, DIINGAT, Setelan, fit_size, load_setelan, save_setelan


@pytest.mark.parametrize(
    ("system", "environ", "folder"),
    [
        ("win32", {"APPDATA": "/orang/sri/AppData/Roaming"}, "/orang/sri/AppData/Roaming/lkjip-generator"),
        ("darwin", {"HOME": "/orang/sri"}, "/orang/sri/Library/Application Support/lkjip-generator"),
        ("linux", {"HOME": "/orang/sri"}, "/orang/sri/.config/lkjip-generator"),
        ("linux", {"HOME": "/orang/sri", "XDG_CONFIG_HOME": "/x"}, "/x/lkjip-generator"),
    ],
)
def test_settings_lie_where_the_system_wants_them(system, environ, folder):
    assert find_folder(environ, system) == Path(folder)


def test_settings_are_read_back_as_they_were_kept(tmp_path):
    setelan = Setelan(("/data/Buku Kerja «2024».xlsx",), ("lkjip",), "1080x720+10+20")
    save_setelan(setelan, tmp_path / "baru")
    assert load_setelan(tmp_path / "baru") == setelan


@pytest.mark.parametrize("isi", ["", "{", "[]", '{"terakhir": 3, "laporan": "lkjip", "ukuran": []}', "\ufffe"])
def test_damaged_settings_are_as_if_never_set(tmp_path, isi):
    (tmp_path / BERKAS).write_text(isi, encoding="utf-8")
    assert load_setelan(tmp_path) == Setelan()


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "berkas").write_text("")
    save_setelan(Setelan(ukuran="x"), tmp_path / "berkas" / "folder")
    assert load_setelan(tmp_path / "berkas" / "folder") == Setelan()


def test_the_last_workbooks_are_remembered_newest_first_each_once():
    setelan = Setelan()
    for nomor in [*range(DIINGAT + 3), 5]:
        setelan = setelan.remember(Path(f"b{nomor}.xlsx"))
    assert setelan.terakhir[:2] == ("b5.xlsx", f"b{DIINGAT + 2}.xlsx")
    assert len(set(setelan.terakhir)) == len(setelan.terakhir) == DIINGAT


@pytest.mark.parametrize(
    ("ukuran", "baik"),
    [("1080x720+10+20", True), ("1080x720+1900+20", False), ("3000x720+0+0", False), ("", False), ("x", False)],
)
def test_a_window_remembered_from_another_screen_comes_back_into_sight(ukuran, baik):
    assert bool(fit_size(ukuran, (1366, 768))) is baik


def test_a_fault_is_written_down_with_what_helps_and_old_logs_go(tmp_path):
    logs = [write_log(f"ValueError: {nomor}", tmp_path, Path("buku.xlsx")) for nomor in range(DISIMPAN + 2)]
    text = logs[-1].read_text(encoding="utf-8")
    assert f"ValueError: {DISIMPAN + 1}" in text and "buku kerja: buku.xlsx" in text and "versi program: " in text
    assert [path.exists() for path in logs[:3]] == [False, False, True]


@pytest.mark.parametrize(
    ("system", "jawab", "folder"),
    [
        ("win32", "D:/Dokumen Kantor", "D:/Dokumen Kantor"),
        ("win32", "", "Documents"),
        ("win32", "Z:/tidak ada", "Documents"),
        ("linux", 'XDG_DESKTOP_DIR="$HOME/Meja"\nXDG_DOCUMENTS_DIR="$HOME/Dokumen"\n', "Dokumen"),
        ("linux", 'XDG_DOCUMENTS_DIR="/tidak/ada"\n', "Documents"),
        ("darwin", "", "Documents"),
    ],
)
def test_documents_lie_where_the_system_says_under_whatever_name(tmp_path, system, jawab, folder):
    """Windows is asked by a stand-in; Linux by the file of the desktop."""
    for name in ("D:/Dokumen Kantor", "Documents", "Dokumen", ".config"):
        (tmp_path / name).mkdir(parents=True)
    if system == "linux":
        (tmp_path / ".config" / "user-dirs.dirs").write_text(jawab, encoding="utf-8")
    named = str(tmp_path / jawab) if jawab else ""
    assert find_documents({"HOME": str(tmp_path)}, system, lambda: named) == tmp_path / folder


def test_without_any_folder_of_documents_it_is_the_users_own(tmp_path):
    def fail() -> str:
        raise OSError

    assert find_documents({"HOME": str(tmp_path)}, "win32", fail) == tmp_path
