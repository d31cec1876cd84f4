"""The engines of npm: fetched once into `.pembanding/` of the checkout, as `node/package-lock.json` pins them, and called in Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from bench.pembanding.bahan import Bahan
from bench.pembanding.mesin import node_templates
from bench.pengamat import tell

ROOT = Path(__file__).resolve().parents[2]
NODE = Path(__file__).parent / "node"
PAKET = ROOT / ".pembanding"
MESIN = ("docxtemplater", "docx-templates")
BATAS = 300  # seconds for fetching
TANPA_NODE = "needs Node.js with npm (nodejs.org; tried with version 20); when this is run again, npm fetches it"
TANPA_PAKET = "npm could not fetch it (`npm ci` in {}): {}"


def fetch() -> str:
    """Fetch the engines where they are not there yet; return why they cannot take part, an empty text where they can."""
    npm = shutil.which("npm")
    if not npm or not shutil.which("node"):
        return TANPA_NODE
    lock = (NODE / "package-lock.json").read_bytes()
    fetched = PAKET / "package-lock.json"
    if fetched.is_file() and fetched.read_bytes() == lock:
        return ""
    tell(f"npm ci in {PAKET}")
    PAKET.mkdir(exist_ok=True)
    fetched.unlink(missing_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(NODE / name, PAKET)
    try:
        done = subprocess.run([npm, "ci", "--no-audit", "--no-fund"], cwd=PAKET, capture_output=True, timeout=BATAS)
        said = "" if done.returncode == 0 else done.stderr.decode(errors="replace").strip() or "npm failed"
    except (OSError, subprocess.TimeoutExpired) as error:
        said = str(error)
    if said:
        fetched.unlink()  # so that the next time begins anew
    return said and TANPA_PAKET.format(PAKET, said.splitlines()[0])


def list_commands(bahan: Bahan, folder: Path, times: tuple[int, float]) -> dict[str, list[str]]:
    """Return the command of each engine: its template and data are put into a folder, the document will be there."""
    data = folder / "data.json"
    data.write_text(json.dumps(bahan.to_plain()), encoding="utf-8")
    commands = {}
    for name, template in node_templates(bahan).items():
        path = folder / f"{name}-templat.docx"
        path.write_bytes(template)
        files = [str(path), str(data), str(folder / f"{name}.docx")]
        commands[name] = ["node", str(NODE / "isi.js"), name, *files, *map(str, times)]
    return commands
