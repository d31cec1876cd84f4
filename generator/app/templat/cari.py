"""Where a template is found: in the chosen folder of an agency's own templates, beside the program, in the bundled copy."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from generator.app.paths import BUNDLED, find_home
from generator.app.templat.contoh import list_templates
from generator.catalogue.templat import TEMPLAT_TIDAK_TERPAKAI, VARIAN_KOSONG, VARIAN_TIDAK_ADA
from generator.model.isian import Isian
from generator.problems import Place, Problem
from generator.word.parts.faults import nearest

_FOLDER = "templates"
_BAWAAN = "word"
CONTOH = "contoh"  # samples: no report is made of them
_MOST_TOLD = 5  # files with a wrong name; a folder of many documents is none of templates


def find_template(name: str, varian: Path | None = None, folder: str = _BAWAAN) -> Path:
    """Return the first template of this file name; a folder of own templates need not hold all of them."""
    roots = [root / _FOLDER / folder for root in (find_home(), BUNDLED) if root is not None]
    candidates = [place / name for place in (varian, *roots) if place is not None]
    found = next((path for path in candidates if path.is_file()), None)
    return found or candidates[-1]


def choose_variant(asked: Path | None, isian: Isian, workbook: Path) -> tuple[Path | None, list[Problem]]:
    """Return the folder of own templates, by the command line or else by the workbook's setting, and what is wrong with it.

    The workbook gives a mere name: a folder of that name beside the workbook, or beside the program in `templates`.
    """
    name = str(asked) if asked else (isian.pengaturan.templat or "").strip()
    if not name:
        return None, []
    folders = [asked] if asked else _list_folders(name, workbook)
    place = Place("Pengaturan" if not asked else "")
    known = [f"{stem}.docx" for stem in list_templates(isian)]
    try:
        found = next((folder for folder in folders if folder.is_dir()), None)
        if found:
            return found, list(_find_unused(found, known, place))
    except OSError:
        return None, [VARIAN_TIDAK_ADA.at(place, folder=name, sebab="tidak dapat dibaca")]
    return None, [VARIAN_TIDAK_ADA.at(place, folder=name, sebab="tidak ditemukan")]


def _find_unused(folder: Path, known: list[str], place: Place) -> Iterator[Problem]:
    """Yield a warning for a folder from which no template is taken, and for Word files in it whose names are of none."""
    used = {name.casefold() for name in known if (folder / name).is_file()}
    files = (path.name for path in sorted(folder.iterdir()) if path.suffix.casefold() == ".docx")
    unused = (name for name in files if name.casefold() not in used and not name.startswith("~$"))
    if not used:
        yield VARIAN_KOSONG.at(place, folder=folder.name, bawaan=", ".join(known))
    for name in islice(unused, _MOST_TOLD):
        yield TEMPLAT_TIDAK_TERPAKAI.at(place, folder=folder.name, berkas=name, saran=nearest(name, known))


def _list_folders(name: str, workbook: Path) -> list[Path]:
    """A name with a way in it could lead anywhere on the machine: it leads nowhere."""
    if Path(name).name != name or "\\" in name or ":" in name or name in (".", ".."):
        return []
    home = find_home()
    return [workbook.parent / name, *([home / _FOLDER / name] if home else [])]
