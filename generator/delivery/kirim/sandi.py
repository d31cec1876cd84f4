"""Passwords in the keyring of the operating system; nothing here ever writes one into a file or a command line.

Windows: Credential Manager. macOS: Keychain, by `security`. Linux: Secret Service, by `secret-tool`.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from ctypes import POINTER, byref, c_ubyte, c_uint32, c_void_p, c_wchar_p

from generator.catalogue import berkas
from generator.problems import Place, Problem

LAYANAN = "lkjip-generator"
_UMUM, _KOMPUTER_INI = 1, 2  # CRED_TYPE_GENERIC, CRED_PERSIST_LOCAL_MACHINE
_DETIK = 60  # the keyring may ask its owner to unlock it


class Kredensial(ctypes.Structure):
    """CREDENTIALW of Windows (wincred.h)."""

    _fields_ = (
        ("Flags", c_uint32),
        ("Type", c_uint32),
        ("TargetName", c_wchar_p),
        ("Comment", c_wchar_p),
        ("LastWritten", c_uint32 * 2),
        ("CredentialBlobSize", c_uint32),
        ("CredentialBlob", POINTER(c_ubyte)),
        ("Persist", c_uint32),
        ("AttributeCount", c_uint32),
        ("Attributes", c_void_p),
        ("TargetAlias", c_wchar_p),
        ("UserName", c_wchar_p),
    )


def read_sandi(server: str, pengguna: str) -> str | None:
    """Return the password kept for an account on a server; None where none is kept or it cannot be had."""
    try:
        return _read_windows(server, pengguna) if sys.platform == "win32" else _read_tool(server, pengguna)
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return None


def save_sandi(server: str, pengguna: str, sandi: str) -> Problem | None:
    """Keep a password; a problem where this computer has no keyring, and then nothing is kept anywhere."""
    sebab = ""
    try:
        if sys.platform == "win32":
            _save_windows(server, pengguna, sandi)
        else:
            _save_tool(server, pengguna, sandi)
    except FileNotFoundError:
        sebab = "program penyimpan sandi belum terpasang"
    except (OSError, subprocess.SubprocessError):
        sebab = "penyimpanan sandi menolak atau terkunci"
    return berkas.SANDI_TANPA_TEMPAT.at(Place(), sebab=sebab) if sebab else None


def _target(server: str, pengguna: str) -> str:
    return f"{LAYANAN}:{pengguna}@{server}"


def _read_tool(server: str, pengguna: str) -> str | None:
    if sys.platform == "darwin":
        command = ["security", "find-generic-password", "-s", _target(server, pengguna), "-a", pengguna, "-w"]
    else:
        command = ["secret-tool", "lookup", *_attributes(server, pengguna)]
    done = subprocess.run(command, capture_output=True, timeout=_DETIK, check=False)
    return done.stdout.decode("utf-8").rstrip("\n") or None if done.returncode == 0 else None


def _save_tool(server: str, pengguna: str, sandi: str) -> None:
    """The password goes in by the standard input, where no list of processes shows it."""
    if sys.platform == "darwin":
        quoted = sandi.replace("\\", "\\\\").replace('"', '\\"')
        command = ["security", "-i"]
        text = f'add-generic-password -U -s "{_target(server, pengguna)}" -a "{pengguna}" -w "{quoted}"\n'
    else:
        label = f"--label=Surel {pengguna} untuk lkjip-generator"
        command, text = ["secret-tool", "store", label, *_attributes(server, pengguna)], sandi
    subprocess.run(command, input=text.encode(), capture_output=True, timeout=_DETIK, check=True)


def _attributes(server: str, pengguna: str) -> list[str]:
    return ["layanan", LAYANAN, "server", server, "pengguna", pengguna]


def _read_windows(server: str, pengguna: str) -> str | None:
    advapi32 = ctypes.WinDLL("advapi32", use_last_error=True)
    found = POINTER(Kredensial)()
    advapi32.CredFree.argtypes = (c_void_p,)
    if not advapi32.CredReadW(c_wchar_p(_target(server, pengguna)), _UMUM, 0, byref(found)):
        return None
    try:
        blob = found.contents
        return ctypes.string_at(blob.CredentialBlob, blob.CredentialBlobSize).decode("utf-16-le")
    finally:
        advapi32.CredFree(found)


def _save_windows(server: str, pengguna: str, sandi: str) -> None:
    blob = sandi.encode("utf-16-le")
    bytes_ = (c_ubyte * max(1, len(blob))).from_buffer_copy(blob or b"\0")
    kredensial = Kredensial(
        Type=_UMUM,
        TargetName=_target(server, pengguna),
        CredentialBlobSize=len(blob),
        CredentialBlob=ctypes.cast(bytes_, POINTER(c_ubyte)),
        Persist=_KOMPUTER_INI,
        UserName=pengguna,
    )
    if not ctypes.WinDLL("advapi32", use_last_error=True).CredWriteW(byref(kredensial), 0):
        raise OSError(ctypes.get_last_error(), "CredWriteW")
