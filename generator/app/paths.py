"""Where the program finds what lies outside its code: templates, examples, the user's folders."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from generator.delivery.pdf import has_word

PACKAGE = Path(__file__).resolve().parents[1]
BUNDLED = PACKAGE / "_bundled"
_LEMBAR_KERJA = {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv"}
_SOFFICE = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)


def find_home() -> Path | None:
    """Return the folder that the program lives in: beside the packaged program, or the root of a checkout.

    None when the program was installed by pip: it then has no folder of its own.
    """
    if getattr(sys, "frozen", False):
        return Path(sys.executable).resolve().parent
    root = PACKAGE.parent
    return root if (root / "pyproject.toml").is_file() else None


def find_resource(name: str) -> Path:
    """Return a file or folder that the product ships, such as `templates/word/lkjip.docx`.

    What lies in the program's own folder goes before the bundled copy, so that templates edited by staff are used.
    """
    home = find_home()
    candidates = [root / name for root in (home, BUNDLED) if root is not None]
    for candidate in candidates:
        if candidate.exists():
            return candidate
    raise FileNotFoundError(f"{name}: not in {', '.join(str(candidate.parent) for candidate in candidates)}")


def find_templates() -> Path:
    """Return the folder of the Word templates."""
    return find_resource("templates/word")


def find_input() -> Path:
    """Return the folder whose workbooks are meant when the user names none.

    The program's own `input_workbooks`; for an installed program the one in the current folder, else the examples.
    """
    here = Path.cwd() / "input_workbooks"
    if find_home() is None and here.is_dir():
        return here
    return find_resource("input_workbooks")


def list_workbooks(folder: Path) -> list[Path]:
    """Return the spreadsheets of a folder by name, without the lock files (`~$…`) that Excel leaves beside open ones.

    Those of another kind are among them, so that the reader can say what to do with them.
    """
    return sorted(
        path
        for path in folder.iterdir()
        if path.is_file() and path.suffix.casefold() in _LEMBAR_KERJA and not path.name.startswith(("~$", ".~"))
    )


def find_output() -> Path:
    """Return the folder that receives the documents when the user names no workbook; it need not exist yet."""
    return (find_home() or Path.cwd()) / "output"


def find_output_of(buku: Path) -> Path:
    """Return the folder that receives the documents of one workbook that the user names; it need not exist yet.

    The program's own for a workbook in the program's folder, else `output` beside the workbook.
    """
    home = find_home()
    if home is not None and buku.resolve().is_relative_to(home):
        return find_output()
    return buku.resolve().parent / "output"


def find_soffice() -> Path | None:
    """Return LibreOffice's program where it is installed; None where it is not."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    candidates = [Path(found)] if found else [Path(folder) for folder in _SOFFICE]
    return next((path for path in candidates if path.is_file()), None)


def find_layout() -> Path | None:
    """Return the program that lays documents out for the page numbers of their contents lists; None leaves that to staff.

    LibreOffice where it is installed; else, where Word is, PowerShell, through which Word is asked.
    """
    powershell = shutil.which("powershell") if has_word() else None
    return find_soffice() or (Path(powershell) if powershell else None)
