"""Passwords go into the system's keyring by its own means and nowhere else."""

from __future__ import annotations

import ctypes
import sys

import pytest

from generator.delivery.kirim.sandi import Kredensial, read_sandi, save_sandi

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="stands in for secret-tool and security")
PENYIMPAN = """#!/bin/sh
kotak="{folder}/kotak"
echo "$@" >> "{folder}/baris-perintah"
case "$1" in
    store) cat > "$kotak" ;;
    lookup) [ -f "$kotak" ] && cat "$kotak" ;;
    -i) sed -n 's/.* -w "\\(.*\\)"$/\\1/p' > "$kotak" ;;
    find-generic-password) cat "$kotak" ;;
esac
"""


@pytest.fixture
def penyimpan(tmp_path, monkeypatch):
    """A keyring program of our own on the search path, for this system."""
    for name in ("secret-tool", "security"):
        (tmp_path / name).write_text(PENYIMPAN.format(folder=tmp_path))
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_password_comes_back_and_never_stands_on_a_command_line(penyimpan, monkeypatch, system):
    monkeypatch.setattr(sys, "platform", system)
    assert save_sandi("mail.contoh.go.id", "dinas", "rahasia é 'x'") is None
    assert read_sandi("mail.contoh.go.id", "dinas") == "rahasia é 'x'"
    assert "rahasia" not in (penyimpan / "baris-perintah").read_text()


def test_a_computer_without_keyring_is_told_and_keeps_nothing(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    problem = save_sandi("mail.contoh.go.id", "dinas", "rahasia")
    assert problem and problem.kind.code == "BRK-22"
    assert read_sandi("mail.contoh.go.id", "dinas") is None
    assert list(tmp_path.iterdir()) == []


def test_a_keyring_that_refuses_is_told(penyimpan):
    (penyimpan / "secret-tool").write_text("#!/bin/sh\nexit 1\n")
    problem = save_sandi("mail.contoh.go.id", "dinas", "rahasia")
    assert problem and "menolak" in problem.message
    assert read_sandi("mail.contoh.go.id", "dinas") is None


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_void_p) != 8, reason="offsets of 64-bit Windows")
def test_the_credential_of_windows_is_laid_out_as_wincred_h_says():
    offsets = {name: getattr(Kredensial, name).offset for name, _ in Kredensial._fields_}
    assert offsets == {
        "Flags": 0,
        "Type": 4,
        "TargetName": 8,
        "Comment": 16,
        "LastWritten": 24,
        "CredentialBlobSize": 32,
        "CredentialBlob": 40,
        "Persist": 48,
        "AttributeCount": 52,
        "Attributes": 56,
        "TargetAlias": 64,
        "UserName": 72,
    }
    assert ctypes.sizeof(Kredensial) == 80
