"""`python -m tests.helpers.gambar_panduan`: the guide's pictures of the sheets, drawn by LibreOffice from the clean example.

Each picture is the upper part of the first page of a sheet, as staff see it when they open the sheet.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path

from PIL import Image, ImageChops

from generator.workbook.schema import LEMBAR_MULAI, WORKBOOK
from generator.workbook.schema.rekap import REKAP, REKAP_KINERJA
from generator.workbook.writer import write_workbook
from generator.workbook.writer.petunjuk.lembar import LEMBAR_PETUNJUK
from tests.helpers.contoh import ROOT, load_sumber
from tests.helpers.hitung_ulang import SOFFICE
from tests.helpers.ringkas import without_spare_rows

FOLDER = ROOT / "docs" / "panduan" / "gambar"
LEMBAR = {
    "mulai": LEMBAR_MULAI,
    "petunjuk": LEMBAR_PETUNJUK,
    **{sheet.key: sheet.title for sheet in (*WORKBOOK, REKAP, REKAP_KINERJA)},
}
_TITIK, _TINGGI, _TEPI, _WARNA = 96, 400, 10, 32  # dots per inch; pixels of height and margin; colours
_TITIK_MULAI = 120  # the whole list belongs together, in small print
_SETELAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop
oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item></oor:items>"""  # figures as staff see them
_KAKI = re.compile(r"Buku kerja – (.+?)(?:\s{2,}|$)", re.MULTILINE)


def name_of(key: str) -> str:
    """The file name of a sheet's picture."""
    return f"lembar-{key.replace('_', '-')}.png"


def main() -> None:
    """Draw every picture anew."""
    with tempfile.TemporaryDirectory() as folder:
        with without_spare_rows():
            content = write_workbook(load_sumber("contoh-bersih-2024"))
        pdf = _print(content, Path(folder))
        pages = _first_pages(pdf)
        for key, title in LEMBAR.items():
            path = FOLDER / name_of(key)
            _draw(pdf, pages[title], tall=key == "mulai").save(path, optimize=True)
            print(path.relative_to(ROOT), path.stat().st_size)


def _print(content: bytes, folder: Path) -> Path:
    masuk = folder / "buku.xlsx"
    masuk.write_bytes(content)
    setelan = folder / "profil" / "user" / "registrymodifications.xcu"
    setelan.parent.mkdir(parents=True)
    setelan.write_text(_SETELAN, encoding="utf-8")
    command = [SOFFICE, "--headless", f"-env:UserInstallation={(folder / 'profil').as_uri()}"]
    subprocess.run([*command, "--convert-to", "pdf", "--outdir", folder, masuk], check=True, capture_output=True)
    return masuk.with_suffix(".pdf")


def _first_pages(pdf: Path) -> dict[str, int]:
    """The first page (from 1) of each sheet, told by the footers."""
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    found: dict[str, int] = {}
    for number, page in enumerate(text.split("\f"), 1):
        for title in _KAKI.findall(page)[:1]:
            found.setdefault(title.strip(), number)
    return found


def _draw(pdf: Path, page: int, tall: bool) -> Image.Image:
    """One page without margins and footer, in few colours."""
    png = pdf.with_suffix("")
    command = [
        "pdftoppm",
        "-r",
        str(_TITIK_MULAI if tall else _TITIK),
        "-f",
        str(page),
        "-l",
        str(page),
        "-png",
        "-singlefile",
        pdf,
        png,
    ]
    subprocess.run(command, check=True)
    image = Image.open(f"{png}.png").convert("RGB")
    image = image.crop((0, 0, image.width, int(image.height * 0.945)))  # without the footer
    left, top, right, bottom = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
    bottom = bottom if tall else min(bottom, top + _TINGGI)
    box = (
        max(left - _TEPI, 0),
        max(top - _TEPI, 0),
        min(right + _TEPI, image.width),
        min(bottom + _TEPI, image.height),
    )
    return _reduce(image.crop(box), 2 * _WARNA if tall else _WARNA)


def _reduce(image: Image.Image, banyak: int) -> Image.Image:
    """The picture in its most frequent colours, each as it is: the grey of computed cells stays grey."""
    colours = sorted(image.getcolors(image.width * image.height), reverse=True)[:banyak]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in colours for part in colour])
    return image.quantize(palette=palette, dither=Image.Dither.NONE)


if __name__ == "__main__":
    main()
