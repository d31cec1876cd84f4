"""`python -m tests.helpers.lisensi`: write LISENSI-PIHAK-KETIGA.txt, the licences of all that the program needs to run.

Run it in an environment made from requirements.lock: the texts are those that the installed packages bring along. One
that brings none (docxtpl) gets the text that Debian keeps.
"""

from __future__ import annotations

import re
from importlib.metadata import Distribution, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KUNCI, HASIL = ROOT / "requirements.lock", ROOT / "LISENSI-PIHAK-KETIGA.txt"
UMUM = {"LGPL-2.1-only": Path("/usr/share/common-licenses/LGPL-2.1")}
LISENSI = {"jinja2": "BSD-3-Clause", "tkinterdnd2": "MIT"}  # whose metadata say it in other words only
GARIS = "=" * 100
PEMBUKA = """Lisensi pihak ketiga

Program ini (lisensi MIT, lihat LICENSE) memakai paket-paket berikut. Paket itu milik pembuatnya masing-masing dan dipakai tanpa
perubahan. Versi dan nilai hash-nya tercatat dalam requirements.lock. Paket program (berkas .exe) juga memuat Python (lisensi PSF-2.0)
dan Tcl/Tk (lisensi Tcl/Tk); pemuatnya dibuat dengan PyInstaller (GPL-2.0 dengan pengecualian untuk program yang dihasilkannya).
"""


def list_locked() -> dict[str, str]:
    """Return the version of each package in the lock."""
    return dict(re.findall(r"^([\w-]+)==(\S+)", KUNCI.read_text(encoding="utf-8"), re.MULTILINE))


def name_license(dist: Distribution) -> str:
    """Return the licence by its short name."""
    facts = dist.metadata
    return facts.get("License-Expression") or facts.get("License") or LISENSI[facts["Name"].lower()]


def read_texts(dist: Distribution, lisensi: str) -> list[str]:
    """Return the texts of the licence."""
    own = [
        path.locate().read_text(encoding="utf-8")
        for path in sorted(dist.files or (), key=str)
        if re.search(r"licen[cs]e|copying|notice", path.name, re.IGNORECASE) and ".dist-info" in str(path)
    ]
    return own or [UMUM[lisensi].read_text(encoding="utf-8")]


def write_page() -> str:
    """Return the whole file: a list, then the texts."""
    packages = [(nama, versi, distribution(nama)) for nama, versi in sorted(list_locked().items())]
    wrong = [nama for nama, versi, dist in packages if dist.version != versi]
    if wrong:
        raise SystemExit(f"not the locked version: {', '.join(wrong)}")
    lines = [PEMBUKA]
    lines += [f"{nama} {versi}: {name_license(dist)}" for nama, versi, dist in packages]
    for nama, versi, dist in packages:
        lisensi = name_license(dist)
        lines += ["", GARIS, f"{nama} {versi} – {lisensi}", GARIS, "", "\n\n".join(read_texts(dist, lisensi)).strip()]
    return "\n".join(line.rstrip() for line in "\n".join(lines).splitlines()) + "\n"


if __name__ == "__main__":
    HASIL.write_text(write_page(), encoding="utf-8")
    print(HASIL.relative_to(ROOT), HASIL.stat().st_size)
