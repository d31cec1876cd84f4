"""Let LibreOffice compute every formula of a spreadsheet anew and save it as .xlsx."""

import shutil
import subprocess
from pathlib import Path

_SETELAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item>
</oor:items>
"""

SOFFICE = shutil.which("soffice") or shutil.which("libreoffice")


def recalculate(content: bytes, folder: Path) -> bytes:
    """Return the spreadsheet as LibreOffice saves it after computing all formulas; `folder` is the caller's own."""
    profil, keluar = folder / "profil", folder / "keluar"
    (profil / "user").mkdir(parents=True, exist_ok=True)
    (profil / "user" / "registrymodifications.xcu").write_text(_SETELAN, encoding="utf-8")
    masuk = folder / "hitung.xlsx"
    masuk.write_bytes(content)
    command = [SOFFICE, "--headless", f"-env:UserInstallation={profil.as_uri()}"]
    command += ["--convert-to", "xlsx", "--outdir", str(keluar), str(masuk)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (keluar / masuk.name).read_bytes()
