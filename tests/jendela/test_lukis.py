"""The small marks are drawn at any scale: their size, their colours, smooth edges on a clear ground."""

from io import BytesIO

import pytest
from PIL import Image

from generator.jendela.tampilan.rupa.lukis import garis, lingkaran, paint, persegi, segitiga


def draw(lebar, tinggi, skala, lapis):
    return Image.open(BytesIO(paint(lebar, tinggi, skala, lapis)))


@pytest.mark.parametrize("skala", [1.25, 1.5, 2, 3])
def test_a_mark_grows_with_the_scale_and_keeps_its_colours(skala):
    gambar = draw(20, 10, skala, [(persegi(0, 0, 20, 10, 3), "#005fb8"), (lingkaran(10, 5, 3), "#ffffff")])
    assert gambar.size == (round(20 * skala), round(10 * skala))
    lebar, tinggi = gambar.size
    assert gambar.getpixel((lebar // 2, tinggi // 2)) == (255, 255, 255, 255)
    assert gambar.getpixel((2, tinggi // 2)) == (0x00, 0x5F, 0xB8, 255)
    assert gambar.getpixel((0, 0))[3] < 128  # the round corner lets the ground through


def test_an_edge_is_smooth_and_its_colour_unmixed_with_the_clear_ground():
    gambar = draw(10, 10, 2, [(lingkaran(5, 5, 4), "#c4c4c4")])
    tutup = {gambar.getpixel((x, y))[3] for x in range(20) for y in range(20)}
    assert {0, 255} < tutup and len(tutup) > 4
    assert {gambar.getpixel((x, y))[:3] for x in range(20) for y in range(20)} <= {(0, 0, 0), (0xC4, 0xC4, 0xC4)}


@pytest.mark.parametrize("bentuk", [segitiga(((5, 1), (9, 9), (1, 9))), garis(((2, 5), (8, 5)), 4)])
def test_a_shape_has_an_inside_and_an_outside(bentuk):
    assert bentuk(5, 6) < 0 < bentuk(0.5, 0.5)
