"""Draws the programs' icon, a report with bars: `python kemas/ikon.py` writes `ikon.ico` and `ikon.png` anew."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

SISI = 256
UKURAN = (16, 24, 32, 48, 64, 128, 256)
BIRU, HIJAU, KUNING, PUTIH, ABU = "#1f4e79", "#2e8b57", "#e0a100", "#ffffff", "#9db4cc"


def draw(sisi: int = SISI * 4) -> Image.Image:
    """Return the picture, drawn large so that it can be scaled down smoothly."""
    satuan = sisi / 64
    image = Image.new("RGBA", (sisi, sisi), (0, 0, 0, 0))
    pena = ImageDraw.Draw(image)

    def box(kiri: float, atas: float, kanan: float, bawah: float, warna: str, sudut: float = 0) -> None:
        ukuran = [round(satuan * nilai) for nilai in (kiri, atas, kanan, bawah)]
        pena.rounded_rectangle(ukuran, radius=round(satuan * sudut), fill=warna)

    box(8, 2, 56, 62, BIRU, 6)
    box(13, 7, 51, 57, PUTIH, 3)
    box(18, 13, 46, 16, ABU)
    box(18, 20, 38, 23, ABU)
    for kiri, atas, warna in ((18, 40, KUNING), (28, 33, HIJAU), (38, 27, BIRU)):
        box(kiri, atas, kiri + 8, 52, warna, 1)
    return image


def main() -> None:
    """Write both files beside this script."""
    folder = Path(__file__).parent
    image = draw().resize((SISI, SISI), Image.Resampling.LANCZOS)
    image.save(folder / "ikon.png", optimize=True)
    image.save(folder / "ikon.ico", sizes=[(sisi, sisi) for sisi in UKURAN])


if __name__ == "__main__":
    main()
