"""`python -m bench.isian`: how many cells staff type per sheet, in all and in one quarter, for 45 and 400 sub kegiatan."""

from __future__ import annotations

from typing import Any

from bench.sintetis import make_data
from generator.workbook.schema import SHEETS, Sheet

UKURAN = (45, 400)
TRIWULAN = 1
LEMBAR_BESAR = ("simpul", "indikator_simpul", "isian_triwulan", "anggaran")


def count_cells(data: dict[str, Any], sheet: Sheet) -> tuple[int, int]:
    """Return the typed cells of a sheet: all of them, and those of one quarter's realisasi or remarks."""
    rows = [data.get(sheet.key, {})] if sheet.formulir else data.get(sheet.key, [])
    semua = sum(len(row) for row in rows)
    if sheet.key == "analisis":
        return semua, sum(len(row) for row in rows if row.get("periode") == "TW I")
    return semua, sum(f"realisasi_tw{TRIWULAN}" in row for row in rows)


def main() -> None:
    """Print the table of the developer docs."""
    daftar = {ukuran: make_data(ukuran) for ukuran in UKURAN}
    print("| lembar | diisi | " + " | ".join(f"{n} sub kegiatan: semua | per triwulan" for n in UKURAN) + " |")
    print("|---|---|" + "---:|---:|" * len(UKURAN))
    for sheet in SHEETS.values():
        counts = [count_cells(daftar[ukuran], sheet) for ukuran in UKURAN]
        if any(semua for semua, _ in counts):
            cells = " | ".join(f"{semua} | {triwulan}" for semua, triwulan in counts)
            print(f"| {sheet.title} | {sheet.pengisian.value} | {cells} |")
    for ukuran in UKURAN:
        triwulan = sum(count_cells(daftar[ukuran], SHEETS[key])[1] for key in LEMBAR_BESAR)
        print(f"\n{ukuran} sub kegiatan: {triwulan / ukuran:.2f} sel realisasi per sub kegiatan dan triwulan")


if __name__ == "__main__":
    main()
