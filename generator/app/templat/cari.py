"""Where a template is found: in the chosen folder of an agency's own templates, beside the program, in the bundled copy."""

from __future__ import annotations

from pathlib import Path

from generator.app.paths import BUNDLED, find_home
from generator.catalogue.templat import VARIAN_TIDAK_ADA
from generator.model.isian import Isian
from generator.problems import Place, Problem

_FOLDER = "templates"
_BAWAAN = "word"
CONTOH = "contoh"  # samples: no report is made of them


def find_template(name: str, varian: Path | None = None, folder: str = _BAWAAN) -> Path:
    """Return the first template of this file name; a folder of own templates need not hold all of them."""
    roots = [root / _FOLDER / folder for root in (find_home(), BUNDLED) if root is not None]
    candidates = [place / name for place in (varian, *roots) if place is not None]
    found = next((path for path in candidates if path.is_file()), None)
    return found or candidates[-1]


def choose_variant(asked: Path | None, isian: Isian, workbook: Path) -> tuple[Path | None, list[Problem]]:
    """Return the folder of own templates, by the command line or else by the workbook's setting, and why it is missing.

    The workbook gives a mere name: a folder of that name beside the workbook, or beside the program in `templates`.
    """
    name = str(asked) if asked else (isian.pengaturan.templat or "").strip()
    if not name:
        return None, []
    folders = [asked] if asked else _list_folders(name, workbook)
    found = next((folder for folder in folders if folder.is_dir()), None)
    return found, [] if found else [VARIAN_TIDAK_ADA.at(Place("Pengaturan" if not asked else ""), folder=name)]


def _list_folders(name: str, workbook: Path) -> list[Path]:
    """A name with a way in it could lead anywhere on the machine: it leads nowhere."""
    if Path(name).name != name or "\\" in name or ":" in name or name in (".", ".."):
        return []
    home = find_home()
    return [workbook.parent / name, *([home / _FOLDER / name] if home else [])]
