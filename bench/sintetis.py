"""A workbook of any size: the clean example with its sub kegiatan repeated under their kegiatan."""

from __future__ import annotations

import json
from collections import defaultdict
from copy import deepcopy
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SUMBER = ROOT / "input_workbooks" / "sumber" / "contoh-bersih-2024.json"
TANPA_ULANGAN = ("angka_luar", "belanja", "anggaran_dokumen")  # totals of the original size


def make_data(banyak: int) -> dict[str, Any]:
    """Return workbook data with this many sub kegiatan (at least those of the example)."""
    data = json.loads(SUMBER.read_text(encoding="utf-8"))
    for sheet in TANPA_ULANGAN:
        data.pop(sheet, None)
    originals = [row for row in data["simpul"] if row["tingkat"] == "sub kegiatan"]
    rows = _rows_by_simpul(data)
    copies: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for number in range(max(banyak - len(originals), 0)):
        original = originals[number % len(originals)]
        copies[original["id"]].append(
            _repeat(data, rows, original, f"{original['id']}.U{number // len(originals) + 1}")
        )
    data["simpul"] = [found for row in data["simpul"] for found in (row, *copies[row["id"]])]
    return data


def _rows_by_simpul(data: dict[str, Any]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """The rows of the money and indicator sheets by the node that they belong to."""
    simpul_of = {row["id"]: row["simpul"] for row in data["indikator_simpul"]}
    found: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for row in data["indikator_simpul"]:
        found[row["simpul"]]["indikator_simpul"].append(row)
    for row in data["isian_triwulan"]:
        found[simpul_of[row["indikator"]]]["isian_triwulan"].append(row)
    for row in data["anggaran"]:
        found[row["simpul"]]["anggaran"].append(row)
    return found


def _repeat(data: dict[str, Any], rows: dict[str, Any], original: dict[str, Any], id: str) -> dict[str, Any]:
    """Append the rows of one copied sub kegiatan to their sheets and return its own row."""
    for sheet, members in deepcopy({key: list(value) for key, value in rows[original["id"]].items()}).items():
        for row in members:
            for key in ("id", "simpul", "indikator"):
                if key in row:
                    row[key] = row[key].replace(original["id"], id, 1)
            data[sheet].append(row)
    return {**original, "id": id, "nama": f"{original['nama']} {id.rpartition('.U')[2]}"}
