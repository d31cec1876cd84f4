"""How the window is started, and what is said where it cannot be."""

from __future__ import annotations

import sys

import pytest

from generator import __main__ as awal
from generator.app import lingkungan


def test_help_on_the_window_is_given_by_the_command_line(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["lkjip", "jendela", "--help"])
    with pytest.raises(SystemExit):
        awal.main()
    assert "membuka jendela program" in capsys.readouterr().out.casefold()


def test_a_python_without_tkinter_is_told_what_to_install(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["lkjip", "jendela"])
    monkeypatch.setattr(awal, "find_spec", lambda name: None)
    assert awal.main() == awal.TANPA_LAYAR
    assert "sudo apt install python3-tk" in capsys.readouterr().err


def test_without_a_screen_the_way_by_commands_is_told(monkeypatch, capsys):
    pytest.importorskip("tkinter", reason="this Python has no tkinter")
    tk = pytest.importorskip("generator.jendela.mulai").tk

    def refuse(**options):
        raise tk.TclError("no display name")

    monkeypatch.setattr(tk, "Tk", refuse)
    monkeypatch.setattr(sys, "argv", ["lkjip", "jendela", "buku.xlsx"])
    assert awal.main() == awal.TANPA_LAYAR
    assert "Pakai «lkjip buat»" in capsys.readouterr().err


def test_on_windows_the_black_screen_is_left_behind(tmp_path, monkeypatch):
    started, called = [], []
    monkeypatch.setattr(lingkungan.subprocess, "Popen", started.append)
    monkeypatch.setattr(lingkungan.subprocess, "call", lambda command: called.append(command) or 0)
    python, windowed = tmp_path / "python.exe", tmp_path / "pythonw.exe"
    windowed.touch()
    assert lingkungan.show_window(str(python), ["buku kita.xlsx"]) == 0
    assert called == [[str(python), "-m", "generator", "jendela", "buku kita.xlsx"]]
    monkeypatch.setattr(lingkungan.sys, "platform", "win32")
    assert lingkungan.show_window(str(python), ["buku kita.xlsx"]) == 0
    assert started == [[str(windowed), "-m", "generator", "jendela", "buku kita.xlsx"]]
