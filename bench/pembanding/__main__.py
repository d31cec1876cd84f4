"""`python -m bench.pembanding [ROWS …]`: our filling of a template beside others', each in a process of its own.

Every engine fills the same values into a document of the same styles and must show the same words. The floor is the XML that
we write, joined from strings, and the zip. Engines of npm take part where Node is present; they are fetched at first use.
Milliseconds are of the processor; an engine that takes seconds fills only once, and its cold time counts.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.pembanding import npm
from bench.pembanding.bahan import make_bahan, visible_words
from bench.pembanding.mesin import PYTHON, read_document
from bench.pengamat import read_peak, tell

IN_CHILD = "--dalam-proses"
BARIS = (34, 340, 3400)
BATAS = 600  # seconds for one engine
PUTARAN = 2  # each engine's turns come after one another, so that a busy moment of the machine does not hit one alone
KALI = 10  # fillings of an engine in one turn
DETIK = 2.0  # after so many an engine stops filling, and has no other turn
KITA, LANTAI = "lkjip-generator", "floor"
BATAS_LANTAI, BATAS_BARIS = 1.5, 3400  # the goal: so many times the floor, at so many rows


def main(arguments: list[str]) -> int:
    """Print one table for each number of rows; return 2 for wrong use."""
    if arguments[:1] == [IN_CHILD]:
        return run_python(arguments[1], int(arguments[2]), Path(arguments[3]))
    if not all(text.isdecimal() and int(text) > 1 for text in arguments):
        print(__doc__)
        return 2
    lacking = npm.fetch()
    for rows in map(int, arguments or BARIS):
        print(f"\n{rows:,} rows", flush=True)
        found, other_words, failed = measure(rows, with_node=not lacking)
        notes = {**failed, **dict.fromkeys(npm.MESIN if lacking else (), lacking)}
        print("\n".join([*list_lines(found, other_words), *(f"{name:27}{note}" for name, note in notes.items())]))
        print(judge(found, rows), flush=True)
    return 0


def run_python(name: str, rows: int, output: Path) -> int:
    """Fill with one engine in this process: once cold, then warm; write the document and print the milliseconds."""
    write = PYTHON[name](make_bahan(rows))
    spent: list[float] = []
    while len(spent) < KALI and sum(spent) < DETIK * 1000:
        start = time.process_time()
        content = write()
        spent.append((time.process_time() - start) * 1000)
    output.write_bytes(content)
    print(json.dumps({"spent": spent, "peak": read_peak()}))
    return 0


def measure(rows: int, with_node: bool) -> tuple[dict[str, list[dict]], set[str], dict[str, str]]:
    """Run all engines in turns; return what they printed, which show other words than we do, and why others failed."""
    found: dict[str, list[dict]] = {}
    failed: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as temporary:
        commands = list_commands(rows, Path(temporary), with_node)
        for turn in range(1, PUTARAN + 1):
            tell(f"{rows:,} rows, {len(commands)} engines, turn {turn} of {PUTARAN}")
            for name, command in commands.items():
                runs = found.setdefault(name, [])
                if all(sum(one["spent"]) < DETIK * 1000 for one in runs) and name not in failed:
                    made = run(command)
                    runs += [made] if isinstance(made, dict) else []
                    failed |= {name: made} if isinstance(made, str) else {}
        found = {name: runs for name, runs in found.items() if name not in failed}
        words = {name: read_words(Path(temporary) / f"{name}.docx") for name in found}
    return found, {name for name in words if words[name] != words[KITA]}, failed


def list_commands(rows: int, folder: Path, with_node: bool) -> dict[str, list[str]]:
    """Return the command of each engine that can run here."""
    own = [sys.executable, "-m", "bench.pembanding", IN_CHILD]
    commands = {name: [*own, name, str(rows), str(folder / f"{name}.docx")] for name in PYTHON}
    return commands | npm.list_commands(make_bahan(rows), folder, (KALI, DETIK)) if with_node else commands


def run(command: list[str]) -> dict | str:
    """Return what one engine printed; a text that tells why it failed."""
    paths = {**os.environ, "NODE_PATH": str(npm.PAKET / "node_modules")}
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=BATAS, env=paths)
    except subprocess.TimeoutExpired:
        return f"failed: it took more than {BATAS} s"
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if "Error" in line] or done.stderr.splitlines() or ["no word"]
        return f"failed: {said[0].strip()}"
    return json.loads(done.stdout.splitlines()[-1])


def read_words(document: Path) -> str:
    """Return the words of a finished document."""
    return visible_words(read_document(document.read_bytes()))


def warm(runs: list[dict]) -> float:
    """The best warm time over all turns: what the engine needs when nothing else disturbs it; the cold one of a single run."""
    return min(min(one["spent"][1:] or one["spent"]) for one in runs)


def list_lines(found: dict[str, list[dict]], other_words: set[str]) -> list[str]:
    """Return the table, the quickest engine first."""
    floor = warm(found[LANTAI])
    lines = [f"{'':26}{'warm ms':>9} {'× floor':>9} {'cold ms':>10} {'peak MB':>9} {'fillings':>9}"]
    for name, runs in sorted(found.items(), key=lambda item: warm(item[1])):
        cold, peak = min(one["spent"][0] for one in runs), max(one["peak"] or 0 for one in runs)
        times = sum(len(one["spent"]) for one in runs)
        line = f"{name:26}{warm(runs):9.1f} {warm(runs) / floor:9.2f} {cold:10.1f} {peak:9.0f} {times:9}"
        lines.append(f"{line}{'   OTHER WORDS' if name in other_words else ''}")
    return lines


def judge(found: dict[str, list[dict]], rows: int) -> str:
    """Say how we stand beside the floor and the quickest of the others."""
    own, floor = warm(found[KITA]), warm(found[LANTAI])
    others = {name: warm(runs) for name, runs in found.items() if name not in (KITA, LANTAI)}
    best = min(others, key=others.__getitem__)
    goal = f" (goal: {BATAS_LANTAI})" if rows == BATAS_BARIS else ""
    return f"{KITA}: {own / floor:.2f} × floor{goal}; the next, {best}, takes {others[best] / own:.1f} times as long"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
