"""`python -m bench.pembanding [ROWS …]`: our filling of a template beside others', each in a process of its own.

Every engine fills the same values into a document of the same styles and must show the same words. The floor is the XML that
we write, joined from strings, and the zip. Engines of npm take part where Node is present; they are fetched at first use.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.pembanding.bahan import make_bahan, visible_words
from bench.pembanding.mesin import PYTHON, node_templates, read_document
from bench.pengamat import read_peak

IN_CHILD = "--dalam-proses"
BARIS = (34, 340, 3400)
BATAS = 600  # seconds for one engine
NODE = Path(__file__).parent / "node"
PAKET = Path(tempfile.gettempdir()) / "lkjip-pembanding"  # what npm fetches, kept for the next time
PUTARAN = 3  # each engine's turns come after one another, so that a busy moment of the machine does not hit one alone


def main(arguments: list[str]) -> int:
    """Print one table for each number of rows."""
    if arguments[:1] == [IN_CHILD]:
        return run_python(arguments[1], int(arguments[2]), Path(arguments[3]))
    for rows in map(int, arguments or BARIS):
        print_table(rows)
    return 0


def run_python(name: str, rows: int, output: Path) -> int:
    """Fill with one engine in this process: once cold, then warm; write the document and print the seconds."""
    write = PYTHON[name](make_bahan(rows))
    spent = []
    for _ in range(count_times(rows)):
        start = time.perf_counter()
        content = write()
        spent.append((time.perf_counter() - start) * 1000)
    output.write_bytes(content)
    print(json.dumps({"spent": spent, "peak": read_peak()}))
    return 0


def count_times(rows: int) -> int:
    """How often an engine fills in one turn."""
    return 6 if rows <= 500 else 3


def print_table(rows: int) -> None:
    """Run all engines in turns and print what each took, beside the floor."""
    with tempfile.TemporaryDirectory() as temporary:
        commands = list_commands(rows, Path(temporary))
        found: dict[str, list[dict]] = {name: [] for name in commands}
        for _ in range(PUTARAN):
            for name, command in commands.items():
                found[name].append(run(command))
        words = {name: read_words(Path(temporary) / f"{name}.docx") for name in commands}
    floor = warm(found["floor"])
    print(f"\n{rows} rows          {'warm ms':>12} {'× floor':>9} {'cold ms':>10} {'peak MB':>9}")
    for name, runs in sorted(found.items(), key=lambda item: warm(item[1])):
        cold, peak = statistics.median(one["spent"][0] for one in runs), max(one["peak"] or 0 for one in runs)
        same = "" if words[name] == words["lkjip-generator"] else "   OTHER WORDS"
        print(f"{name:26}{warm(runs):9.1f} {warm(runs) / floor:9.2f} {cold:10.1f} {peak:9.0f}{same}")


def warm(runs: list[dict]) -> float:
    """The best warm time in milliseconds over all turns: what the engine needs when nothing else disturbs it."""
    return min(min(one["spent"][1:]) for one in runs)


def list_commands(rows: int, folder: Path) -> dict[str, list[str]]:
    """Return the command of each engine that can run here."""
    own = [sys.executable, "-m", "bench.pembanding", IN_CHILD]
    commands = {name: [*own, name, str(rows), str(folder / f"{name}.docx")] for name in PYTHON}
    if not has_node():
        print("Node.js is not here, or its packages cannot be fetched: docxtemplater and docx-templates are left out.")
        return commands
    bahan = make_bahan(rows)
    (folder / "data.json").write_text(json.dumps(bahan.to_plain()), encoding="utf-8")
    for name, template in node_templates(bahan).items():
        (folder / f"{name}-templat.docx").write_bytes(template)
        files = [str(folder / f"{name}-templat.docx"), str(folder / "data.json"), str(folder / f"{name}.docx")]
        commands[name] = ["node", str(NODE / "isi.js"), name, *files, str(count_times(rows))]
    return commands


def has_node() -> bool:
    """Whether Node is present with the packages; fetch them at first use."""
    npm = shutil.which("npm")
    if not shutil.which("node") or not npm:
        return False
    if not (PAKET / "node_modules").is_dir():
        PAKET.mkdir(exist_ok=True)
        shutil.copy(NODE / "package.json", PAKET)
        fetch = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock"]
        subprocess.run(fetch, cwd=PAKET, capture_output=True, check=False, timeout=BATAS)
    return (PAKET / "node_modules" / "docxtemplater").is_dir()


def run(command: list[str]) -> dict:
    """Return what one engine printed."""
    paths = {**os.environ, "NODE_PATH": str(PAKET / "node_modules")}
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=BATAS, env=paths)
    return json.loads(done.stdout.splitlines()[-1])


def read_words(document: Path) -> str:
    """Return the words of a finished document."""
    return visible_words(read_document(document.read_bytes()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
