"""`python -m bench.versi [--lengkap|--dokumen] [--pustaka|--ujung] [FOLDER]`: every supported Python, side by side.

For each Python 3.10 to 3.13 that is found (PATH, pyenv) an environment is made in FOLDER (default: build/versi) from the
pinned packages. A quick part of the tests runs in it (`--lengkap`: all, `--dokumen`: none), then it makes the documents of
the clean example; each document is compared byte by byte with that of the first Python, and parts that differ are named.
`--pustaka`: the same once more with the oldest and with the newest libraries that the program is known to run with.
`--ujung`: beside the Python that runs this, whose tests are not run again, the oldest one with the oldest libraries, the newest
with the newest, and those between with the pinned ones. As many environments as there are cores are tried at a time.
"""

from __future__ import annotations

import glob
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSI = ("3.10", "3.11", "3.12", "3.13")
PYENV = str(Path.home() / ".pyenv" / "versions" / "{}.*" / "bin" / "python")
CEPAT = (  # half a minute's worth of every stage, without LibreOffice
    *(
        "tests/measures",
        "--ignore=tests/measures/hitung",
        "tests/nomenklatur",
        "tests/test_tulisan.py",
        "tests/checks/test_nilai.py",
    ),
    *(
        "tests/workbook/test_mentah.py",
        "tests/workbook/test_builder.py",
        "tests/word/test_tables.py",
        "tests/word/test_aside.py",
    ),
)
CONTOH = "input_workbooks/contoh-bersih-2024.xlsx"
PERINTAH = (  # what each Python makes; «{}» is its folder
    ("buku-baru", "{}/kosong.xlsx"),
    ("buku-baru", "{}/bidang.xlsx", "--bidang", "5.03", "--kabupaten"),
    ("buat", CONTOH, "--keluaran", "{}", "--tanpa-nomor-halaman", "--laporan", "lkjip,triwulan,cascading"),
)
PUSTAKA = {  # what takes the place of the pinned versions
    "tertua": (
        *("docxtpl==0.19.0", "jinja2==3.1.4", "lxml==5.3.0", "markupsafe==2.1.5", "openpyxl==3.1.2"),
        *("pillow==11.0.0", "python-docx==1.1.2", "xlsxwriter==3.3.0"),
    ),
    "terbaru": ("pillow==13.0.0",),  # the others are pinned at their newest; this one needs Python 3.11
}
VERSI_INI = f"{sys.version_info.major}.{sys.version_info.minor}"
TERPASANG = "terpasang"  # the environment that runs this
Isi = dict[str, bytes]
Kesimpulan = tuple[bool, str, Isi, float]  # whether no test failed, the last line of the tests, the documents, seconds
Lingkungan = tuple[str, str, tuple[str, ...]]  # name, interpreter, packages apart from the pinned ones


def find_pythons() -> dict[str, str]:
    """Return the interpreters found, by version."""
    found = {}
    for versi in VERSI:
        on_path = shutil.which(f"python{versi}")
        candidates = [*sorted(glob.glob(PYENV.format(versi))), *([on_path] if on_path else [])]
        if candidates:
            found[versi] = candidates[0]
    return found


def list_environments(arguments: Sequence[str]) -> list[Lingkungan]:
    """Return what is to be compared."""
    pythons = find_pythons()
    newer = [versi for versi in pythons if versi != VERSI[0]]
    if "--ujung" in arguments:
        ends = [*((versi, "tertua") for versi in [*pythons][:1]), *((versi, "terbaru") for versi in newer[-1:])]
        between = [versi for versi in newer[:-1] if versi != VERSI_INI]
        pinned = [(versi, pythons[versi], ()) for versi in between]
        return [(TERPASANG, sys.executable, ()), *pinned, *_with_libraries(pythons, ends)]
    others = [(versi, nama) for versi in newer[:1] for nama in PUSTAKA] if "--pustaka" in arguments else []
    return [*((versi, python, ()) for versi, python in pythons.items()), *_with_libraries(pythons, others)]


def _with_libraries(pythons: dict[str, str], chosen: Sequence[tuple[str, str]]) -> list[Lingkungan]:
    return [(f"{versi}-{nama}", pythons[versi], PUSTAKA[nama]) for versi, nama in chosen]


def prepare(nama: str, python: str, folder: Path, packages: tuple[str, ...], extra: str) -> Path:
    """Return the Python of an environment with the program, and with the tools of its tests as `extra`; made once."""
    if nama == TERPASANG:
        return Path(python)
    home = folder / nama
    inner = home / "bin" / "python"
    if not inner.exists():
        subprocess.run([python, "-m", "venv", str(home)], check=True)
    pip = [str(inner), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{ROOT}{extra}"], check=True, stderr=subprocess.DEVNULL)
    if packages:  # pip tells that they are not the pinned ones, and installs them
        subprocess.run([*pip, *packages], check=True, stderr=subprocess.DEVNULL)
    return inner


def run_tests(python: Path, lengkap: bool) -> tuple[bool, str]:
    """Return whether nothing failed, and the last line of a test run with the failed tests above it."""
    parts = () if lengkap else CEPAT
    command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *parts]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    lines = done.stdout.strip().splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return done.returncode == 0, "\n".join([*failed, lines[-1] if lines else "no output"])


def make_documents(python: Path) -> Isi:
    """Return the bytes of every document by its name."""
    with tempfile.TemporaryDirectory() as folder:
        for perintah in PERINTAH:
            words = [word.format(folder) for word in perintah]
            subprocess.run([str(python), "-m", "generator", *words], cwd=ROOT, capture_output=True, check=False)
        files = sorted(path for path in Path(folder).rglob("*") if path.suffix in (".docx", ".xlsx"))
        return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def name_difference(satu: bytes, lain: bytes) -> str:
    """Return the parts in which two documents differ; where none does, only the zip around them."""
    with tempfile.TemporaryDirectory() as folder:
        archives = []
        for nama, content in (("a", satu), ("b", lain)):
            path = Path(folder, nama)
            path.write_bytes(content)
            with zipfile.ZipFile(path) as archive:
                archives.append({info: archive.read(info) for info in archive.namelist()})
    a, b = archives
    parts = sorted(nama for nama in a.keys() | b.keys() if a.get(nama) != b.get(nama))
    return ", ".join(parts) if parts else "the compression alone; every part is equal"


def try_environment(arguments: Sequence[str], folder: Path, lingkungan: Lingkungan) -> Kesimpulan:
    """Make an environment, run what tests are asked for in it, and make the documents."""
    start = time.perf_counter()
    nama, interpreter, packages = lingkungan
    untested = "--dokumen" in arguments or ("--ujung" in arguments and nama == TERPASANG)
    python = prepare(nama, interpreter, folder, packages, "" if untested else "[uji]")
    ok, hasil = (True, "no tests asked for") if untested else run_tests(python, "--lengkap" in arguments)
    return ok, hasil, make_documents(python), time.perf_counter() - start


def main(arguments: list[str]) -> int:
    """Print the table; return 1 where a test failed or a document differs in its parts."""
    rest = [word for word in arguments if not word.startswith("--")]
    folder = Path(rest[0]) if rest else ROOT / "build" / "versi"
    environments = list_environments(arguments)
    first: Isi = {}
    code = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        tried = pool.map(partial(try_environment, arguments, folder.resolve()), environments)
        for (nama, *_), (ok, hasil, documents, seconds) in zip(environments, tried, strict=True):
            code |= not (ok and documents)
            first = first or documents
            same = sum(documents.get(dokumen) == isi for dokumen, isi in first.items())
            mark = hashlib.sha256(b"".join(documents[dokumen] for dokumen in sorted(documents))).hexdigest()[:12]
            print(f"{nama:5} {hasil}  ({seconds:.0f} s)", flush=True)
            print(f"      {same} of {len(first)} documents byte-identical, all together {mark}", flush=True)
            for dokumen, where in name_differences(first, documents):
                print(f"      {dokumen}: {where}", flush=True)
                code |= "compression" not in where
    return int(code)


def name_differences(first: Isi, documents: Isi) -> Iterator[tuple[str, str]]:
    """Yield each document that is not the same, and where it differs."""
    for nama in sorted(first.keys() | documents.keys()):
        a, b = first.get(nama), documents.get(nama)
        if a != b:
            yield nama, name_difference(a, b) if a and b else "missing"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
