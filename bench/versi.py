"""`python -m bench.versi [--lengkap] [FOLDER]`: the tests and the documents of every supported Python, side by side.

For each Python 3.10 to 3.13 that is found (PATH, pyenv) an environment is made in FOLDER (default: build/versi) from the
pinned packages. A quick part of the tests runs in it (`--lengkap`: all), then it makes the documents of the clean example;
each document is compared byte by byte with that of the first Python, and parts that differ are named.
"""

from __future__ import annotations

import glob
import hashlib
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERSI = ("3.10", "3.11", "3.12", "3.13")
PYENV = str(Path.home() / ".pyenv" / "versions" / "{}.*" / "bin" / "python")
CEPAT = (  # a minute's worth of every stage, without LibreOffice
    *("tests/measures", "tests/nomenklatur", "tests/test_tulisan.py", "tests/checks/test_nilai.py"),
    *("tests/workbook/test_mentah.py", "tests/workbook/test_builder.py", "tests/word/test_tables.py"),
)
CONTOH = "input_workbooks/contoh-bersih-2024.xlsx"
PERINTAH = (  # what each Python makes; «{}» is its folder
    ("buku-baru", "{}/kosong.xlsx"),
    ("buku-baru", "{}/bidang.xlsx", "--bidang", "5.03", "--kabupaten"),
    ("buat", CONTOH, "--keluaran", "{}", "--tanpa-nomor-halaman", "--laporan", "lkjip,triwulan,cascading"),
)
Isi = dict[str, bytes]


def find_pythons() -> dict[str, str]:
    """Return the interpreters found, by version."""
    found = {}
    for versi in VERSI:
        on_path = shutil.which(f"python{versi}")
        candidates = [*sorted(glob.glob(PYENV.format(versi))), *([on_path] if on_path else [])]
        if candidates:
            found[versi] = candidates[0]
    return found


def prepare(versi: str, python: str, folder: Path) -> Path:
    """Return the Python of an environment with the program and the tools of its tests; made once."""
    home = folder / versi
    inner = home / "bin" / "python"
    if not inner.exists():
        subprocess.run([python, "-m", "venv", str(home)], check=True)
    pip = [str(inner), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--editable", f"{ROOT}[uji]"], check=True, stderr=subprocess.DEVNULL)
    return inner


def run_tests(python: Path, parts: tuple[str, ...]) -> str:
    """Return the last line of a test run, and the failed tests above it."""
    command = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider", *parts]
    lines = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.strip().splitlines()
    failed = [line for line in lines if line.startswith(("FAILED", "ERROR"))]
    return "\n".join([*failed, lines[-1] if lines else "no output"])


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


def main(arguments: list[str]) -> int:
    """Print the table; return 1 where a test failed or a document differs in its parts."""
    rest = [word for word in arguments if word != "--lengkap"]
    folder = Path(rest[0]) if rest else ROOT / "build" / "versi"
    parts = () if "--lengkap" in arguments else CEPAT
    first: Isi = {}
    code = 0
    for versi, interpreter in find_pythons().items():
        start = time.perf_counter()
        python = prepare(versi, interpreter, folder.resolve())
        hasil, documents = run_tests(python, parts), make_documents(python)
        code |= "failed" in hasil or "error" in hasil or "passed" not in hasil
        first = first or documents
        same = sum(documents.get(nama) == isi for nama, isi in first.items())
        mark = hashlib.sha256(b"".join(documents[nama] for nama in sorted(documents))).hexdigest()[:12]
        print(f"{versi:5} {hasil}  ({time.perf_counter() - start:.0f} s)", flush=True)
        print(f"      {same} of {len(first)} documents byte-identical, all together {mark}", flush=True)
        for nama in sorted(first.keys() | documents.keys()):
            if documents.get(nama) != first.get(nama):
                where = (
                    name_difference(first[nama], documents[nama]) if nama in first and nama in documents else "missing"
                )
                print(f"      {nama}: {where}", flush=True)
                code |= "compression" not in where
    return int(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
