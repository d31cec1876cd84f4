"""Makes the environment that the start scripts run in, with nothing but Python; needs no installed package itself.

`python -m generator.app.lingkungan jalankan|jendela|uji|kemas […]` pass further arguments on; `unduh [windows|linux …]`
fills `wheels/`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WHEELS = ROOT / "wheels"
PLATFORMS = {
    "windows": ("win_amd64",),
    "linux": ("manylinux2014_x86_64", "manylinux_2_27_x86_64", "manylinux_2_28_x86_64"),
}
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
LONGEST_LINE = 200  # pip lists every version it knows in one line
SEMUA_INTI = ["-n", "auto"]  # the tests shared out among all cores, where nothing else is asked for
GAGAL = 3  # the exit code for a fault that is not the user's
CEK = "import sys; from importlib.metadata import version as v; [v(name) for name in sys.argv[1:]]"


class LingkunganError(Exception):
    """The environment cannot be made; the text tells the user why and what to do."""


def main(arguments: list[str]) -> int:
    """Prepare the environment of a command and run it; return the command's exit code."""
    command, *rest = arguments
    try:
        if command == "unduh":
            return download(rest)
        if command == "kemas":
            python = prepare(ROOT / ".kemas", list_requirements("kemas"), luring=False)
            return subprocess.call([python, str(ROOT / "kemas" / "bangun.py"), *rest])
        if command == "uji":
            python = prepare(ROOT / ".uji", list_requirements("uji"), luring=False)
            return subprocess.call([python, "-m", "pytest", *(rest or SEMUA_INTI)], cwd=ROOT)
        python = prepare(ROOT / ".venv", list_requirements())
        if command == "jendela":
            return show_window(python, rest)
        return subprocess.call([python, "-m", "generator", "buat", *rest])
    except LingkunganError as error:
        print(error, file=sys.stderr)
        return GAGAL
    except KeyboardInterrupt:
        return 130


def show_window(python: str, rest: list[str]) -> int:
    """Open the window; on Windows by itself, so that the black screen it was started from can close."""
    windowed = Path(python).with_name("pythonw.exe")
    if sys.platform == "win32" and windowed.is_file():
        subprocess.Popen([str(windowed), "-m", "generator", "jendela", *rest])
        return 0
    return subprocess.call([python, "-m", "generator", "jendela", *rest])


def list_requirements(extra: str = "") -> list[str]:
    """Return the pinned packages that pyproject.toml names for running, and those of one extra."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return _read_list(text, "dependencies") + (_read_list(text, extra) if extra else [])


def prepare(folder: Path, requirements: list[str], luring: bool = True) -> str:
    """Return the Python of a working environment that holds the requirements; make it (again) where it does not.

    `luring`: where `wheels/` is there, nothing is fetched; it holds what the program needs, not what developers need.
    """
    python = _find_python(folder)
    if not _is_ready(folder, requirements):
        print("Menyiapkan lingkungan program. Ini hanya sekali dan biasanya selesai dalam satu menit ...", flush=True)
        _make(folder)
        _install(python, requirements, luring and WHEELS.is_dir())
        _stamp_path(folder).write_text(_stamp(requirements), encoding="utf-8")
        print("Lingkungan siap.", flush=True)
    return str(python)


def download(systems: Sequence[str] = ()) -> int:
    """Fill `wheels/`, from which computers without internet install.

    For the systems named, with every Python that the program runs on; for none named, this computer's system and Python.
    """
    unknown = [system for system in systems if system not in PLATFORMS]
    if unknown:
        raise LingkunganError(f"«{unknown[0]}» tidak dikenal. Pilihannya: {', '.join(PLATFORMS)}.")
    python = prepare(ROOT / ".venv", list_requirements())
    WHEELS.mkdir(exist_ok=True)
    pip = [python, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--dest", str(WHEELS)]
    targets = [[*_list_platforms(system), "--python-version", version] for system in systems for version in PYTHONS]
    for target in targets or [[]]:
        print("Mengunduh paket", *(target[-1:] and ["untuk Python", target[-1]]), "...", flush=True)
        code = subprocess.call([*pip, *target, *list_requirements()])
        if code:
            return code
    return 0


def _list_platforms(system: str) -> list[str]:
    """What pip must be told to take packages of another system than this one: finished ones only."""
    return ["--only-binary", ":all:", *(word for tag in PLATFORMS[system] for word in ("--platform", tag))]


def _read_list(text: str, key: str) -> list[str]:
    """Return the strings of one list; a full TOML reader is not in every Python that we support."""
    block = re.search(rf"^{re.escape(key)} = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    if block is None:
        raise LingkunganError(f"Daftar «{key}» tidak ditemukan dalam pyproject.toml. Unduh ulang program ini.")
    return re.findall(r'^\s*"([^"]+)"', block[1], re.MULTILINE)


def _find_python(folder: Path) -> Path:
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _stamp_path(folder: Path) -> Path:
    return folder / "lkjip-stempel.txt"


def _stamp(requirements: list[str]) -> str:
    """What the environment was made from; another text means that it is out of date."""
    return "\n".join([sys.version, *requirements])


def _is_ready(folder: Path, requirements: list[str]) -> bool:
    stamp = _stamp_path(folder)
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != _stamp(requirements):
        return False
    names = [requirement.split("==")[0] for requirement in requirements if ";" not in requirement]
    try:
        check = subprocess.run([_find_python(folder), "-c", CEK, *names], capture_output=True, check=False)
    except OSError:
        return False
    return check.returncode == 0


def _make(folder: Path) -> None:
    if find_spec("ensurepip") is None or find_spec("venv") is None:
        raise LingkunganError(
            "Python di komputer ini belum lengkap: bagian «venv» tidak ada.\n"
            f"Pasang dahulu, misalnya: sudo apt install python3.{sys.version_info.minor}-venv\n"
            "lalu jalankan perintah ini sekali lagi."
        )
    shutil.rmtree(folder, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(folder)], "Folder lingkungan program tidak dapat dibuat.")


def _install(python: Path, requirements: list[str], luring: bool) -> None:
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    source = ["--no-index", "--find-links", str(WHEELS)] if luring else []
    advice = (
        "Paket dalam folder «wheels» tidak lengkap atau untuk versi Python lain."
        if source
        else "Paket yang diperlukan tidak dapat diunduh. Periksa sambungan internet, "
        "atau sediakan folder «wheels» (lihat README)."
    )
    _run([*pip, *source, *requirements], advice)


def _run(command: list[str], advice: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode:
        last = [line[:LONGEST_LINE] for line in (done.stderr or done.stdout).strip().splitlines()[-5:]]
        raise LingkunganError("\n".join([*last, "", advice]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
