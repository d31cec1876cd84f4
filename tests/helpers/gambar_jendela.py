"""`xvfb-run python -m tests.helpers.gambar_jendela`: the guide's pictures of the window, taken while it is driven.

The workbook is the invented agency's, once as it is and once with mistakes planted in it. A title bar is drawn over each
picture, because a bare display has none.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import time
import tkinter as tk
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageGrab

from generator.jendela.formulir import BARU
from generator.jendela.tampilan.utama import Jendela
from generator.workbook.writer import write_workbook
from tests.helpers.contoh import FOLDER_GAMBAR, ROOT, load_sumber

FOLDER = ROOT / "docs" / "panduan" / "gambar"
UKURAN, BILAH, WARNA = "1000x640+0+40", 34, 96  # of the window; pixels of the title bar; colours
TEMPAT = Path(tempfile.gettempdir()) / "LKjIP" / "Dispusip"
SALAH = (
    ("target", 0, "target_4", 71),
    ("realisasi", 1, "realisasi_tw4", 856),
    ("anggaran", 0, "realisasi_tw4", 90_748_000),
    ("pejabat", 2, "nama", None),
)


def main() -> None:
    """Take every picture anew."""
    TEMPAT.mkdir(parents=True, exist_ok=True)
    try:
        _drive(_write("contoh-bersih-2024.xlsx", ()), _write("dispusip-2024.xlsx", SALAH))
    finally:
        shutil.rmtree(TEMPAT.parent, ignore_errors=True)


def _write(nama: str, salah: tuple) -> Path:
    """A workbook of the example, with these cells changed, and the pictures that it names."""
    data = {
        kunci: [dict(row) for row in isi] if isinstance(isi, list) else isi
        for kunci, isi in load_sumber("contoh-bersih-2024").items()
    }
    for lembar, baris, kolom, isi in salah:
        data[lembar][baris][kolom] = isi
    for gambar in FOLDER_GAMBAR.glob("*.png"):
        shutil.copy(gambar, TEMPAT)
    path = TEMPAT / nama
    path.write_bytes(write_workbook(data))
    return path


def _drive(bersih: Path, salah: Path) -> None:
    root = tk.Tk()
    jendela = Jendela(root, TEMPAT / "setelan")
    root.geometry(UKURAN)
    kendali = jendela.pengendali
    take = lambda nama: _take(root, nama)  # noqa: E731
    wait = lambda done: _wait(root, done)  # noqa: E731
    take("jendela-awal")
    kendali.choose(salah)
    wait(lambda: not kendali.keadaan.sibuk)
    take("jendela-periksa")
    jendela.alur.ask(BARU)
    take("jendela-buku-baru")
    _close(root)
    kendali.choose(bersih)
    wait(lambda: not kendali.keadaan.sibuk)
    kendali.make()
    wait(lambda: "nomor halaman" in str(jendela.kaki._kata.cget("text")))
    take("jendela-proses")
    wait(lambda: not kendali.keadaan.sibuk)
    take("jendela-hasil")
    jendela.alur.send()
    wait(lambda: not kendali.keadaan.sibuk)
    take("jendela-kirim")
    root.destroy()


def _close(root: tk.Tk) -> None:
    for anak in root.winfo_children():
        if isinstance(anak, tk.Toplevel):
            anak.destroy()


def _wait(root: tk.Tk, done: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not done():
        root.update()
        assert time.monotonic() < until
        time.sleep(0.005)


def _take(root: tk.Tk, nama: str) -> None:
    for _ in range(12):  # let everything be drawn
        root.update()
        time.sleep(0.02)
    x, y, lebar, tinggi = root.winfo_rootx(), root.winfo_rooty(), root.winfo_width(), root.winfo_height()
    menu = 26  # the bar of menus stands above what Tk calls the window
    shot = ImageGrab.grab((x, y - menu, x + lebar, y + tinggi), xdisplay=os.environ["DISPLAY"])
    path = FOLDER / f"{nama}.png"
    _frame(shot, root.title()).quantize(WARNA).save(path, optimize=True)
    print(path.relative_to(ROOT), path.stat().st_size)


def _frame(shot: Image.Image, judul: str) -> Image.Image:
    """The picture under a title bar."""
    framed = Image.new("RGB", (shot.width + 2, shot.height + BILAH + 1), "#b8b8b8")
    pena = ImageDraw.Draw(framed)
    pena.rectangle((1, 1, shot.width, BILAH), fill="#eef1f5")
    with Image.open(ROOT / "kemas" / "ikon.png") as ikon:
        kecil = ikon.resize((18, 18))
        framed.paste(kecil, (13, (BILAH - 18) // 2), kecil)
    pena.text((40, BILAH // 2), judul, "#1c1c1c", ImageFont.truetype("Carlito-Regular.ttf", 15), anchor="lm")
    y, x = BILAH // 2, shot.width - 22
    pena.line([(x - 5, y - 5), (x + 5, y + 5)], "#444444")
    pena.line([(x - 5, y + 5), (x + 5, y - 5)], "#444444")
    pena.rectangle((x - 49, y - 5, x - 40, y + 4), outline="#444444")
    pena.line([(x - 95, y), (x - 85, y)], "#444444")
    framed.paste(shot, (1, BILAH))
    return framed


if __name__ == "__main__":
    main()
