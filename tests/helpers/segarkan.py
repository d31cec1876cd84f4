"""`python -m tests.helpers.segarkan`: write the example workbooks and the blank one anew from their sources."""

from generator.workbook.writer import write_workbook
from tests.helpers.contoh import CONTOH, ROOT, load_sumber

KOSONG = ROOT / "templates" / "excel" / "buku-kerja.xlsx"
BUKU = {ROOT / "input_workbooks" / f"{path.stem}.xlsx": path.stem for path in CONTOH}


def main() -> None:
    """Write every workbook that lives in the repository."""
    KOSONG.write_bytes(write_workbook())
    for path, nama in BUKU.items():
        path.write_bytes(write_workbook(load_sumber(nama)))
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
