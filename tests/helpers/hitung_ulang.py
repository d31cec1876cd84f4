"""Let LibreOffice compute every formula of a spreadsheet anew and save it as .xlsx."""

import hashlib
import os
import shutil
import subprocess
import zipfile
from io import BytesIO
from pathlib import Path

_SETELAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def recalculate(content: bytes, folder: Path) -> bytes:
    """Return the spreadsheet as LibreOffice saves it after computing all formulas; `folder` is the test's `tmp_path`.

    What another test of this run (or another of its processes) had computed is not computed again.
    """
    run = folder.parents[1 if "PYTEST_XDIST_WORKER" in os.environ else 0]
    known = run / f"dihitung-{hashlib.sha256(content).hexdigest()}.xlsx"
    if not known.exists():
        fresh = folder / known.name
        fresh.write_bytes(_compute(content, folder))
        fresh.replace(known)
    return known.read_bytes()


def _compute(content: bytes, folder: Path) -> bytes:
    profil, keluar = folder / "profil", folder / "keluar"
    (profil / "user").mkdir(parents=True, exist_ok=True)
    (profil / "user" / "registrymodifications.xcu").write_text(_SETELAN, encoding="utf-8")
    masuk = folder / "hitung.xlsx"
    masuk.write_bytes(_forget_status(content))
    command = [SOFFICE, "--headless", f"-env:UserInstallation={profil.as_uri()}"]
    command += ["--convert-to", "xlsx", "--outdir", str(keluar), str(masuk)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (keluar / masuk.name).read_bytes()


def _forget_status(content: bytes) -> bytes:
    """The same file whose start sheet claims something else, as it is before a spreadsheet program computes it."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part = part.replace(b"<v>LENGKAP</v>", b"<v>?</v>").replace(b"<v>KOSONG</v>", b"<v>?</v>")
            new.writestr(name, part)
    return stream.getvalue()
