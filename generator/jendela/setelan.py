"""What the window remembers for one user from one day to the next."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

BERKAS = "jendela.json"
_UKURAN = re.compile(r"(\d{3,4})x(\d{3,4})\+(-?\d+)\+(-?\d+)")
DIINGAT = 8  # workbooks in the list of the last ones


@dataclass(frozen=True, slots=True)
class Setelan:
    """The last workbooks (newest first), the reports ticked last (None: not chosen yet), and size and place of the window."""

    terakhir: tuple[str, ...] = ()
    laporan: tuple[str, ...] | None = None
    ukuran: str = ""

    def remember(self, buku: Path) -> Setelan:
        """Return the settings with this workbook as the newest one."""
        nama = str(buku)
        return replace(self, terakhir=(nama, *(lama for lama in self.terakhir if lama != nama))[:DIINGAT])


def load_setelan(folder: Path) -> Setelan:
    """Return the remembered settings; what is missing or damaged is as if it had never been set."""
    try:
        data = json.loads((folder / BERKAS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Setelan()
    return _read(data) if isinstance(data, dict) else Setelan()


def _read(data: Mapping[str, Any]) -> Setelan:
    laporan, ukuran = data.get("laporan"), data.get("ukuran")
    return Setelan(
        terakhir=_texts(data.get("terakhir"))[:DIINGAT],
        laporan=_texts(laporan) if isinstance(laporan, list) else None,
        ukuran=ukuran if isinstance(ukuran, str) else "",
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def save_setelan(setelan: Setelan, folder: Path) -> None:
    """Keep the settings; where the folder cannot be written they last until the window closes."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        sementara = folder / f"{BERKAS}.baru"
        sementara.write_text(json.dumps(asdict(setelan), ensure_ascii=False, indent=1), encoding="utf-8")
        os.replace(sementara, folder / BERKAS)


def fit_size(ukuran: str, layar: tuple[int, int]) -> str:
    """Return a remembered size and place if the window is then seen on this screen (width, height); else «»."""
    found = _UKURAN.fullmatch(ukuran)
    if found is None:
        return ""
    lebar, tinggi, x, y = map(int, found.groups())
    inside = 0 <= x <= layar[0] - lebar // 2 and 0 <= y <= layar[1] - tinggi // 2
    return ukuran if inside and lebar <= layar[0] and tinggi <= layar[1] else ""
