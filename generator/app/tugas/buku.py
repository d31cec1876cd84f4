"""Commands that make, fill and show a workbook."""

from __future__ import annotations

import argparse
from pathlib import Path

from generator.app.pipeline import read
from generator.app.terminal import BAIK, print_json, save_new, tell
from generator.app.tugas.lanjut import carry_on
from generator.catalogue import buku, lanjut
from generator.problems import Place
from generator.workbook.exchange import describe_schema, dump_data, load_data
from generator.workbook.writer import write_workbook


def show_schema(pilihan: argparse.Namespace) -> int:
    """`lkjip skema`: the schema, as JSON or as a short list."""
    schema = describe_schema()
    if pilihan.json:
        print_json(schema)
        return BAIK
    for lembar in schema["lembar"]:
        print(f"{lembar['judul']} ({lembar['kunci']}): {lembar['guna']}")
        print("    " + ", ".join(kolom["judul"] for kolom in lembar["kolom"]))
    return BAIK


def make_blank(pilihan: argparse.Namespace) -> int:
    """`lkjip buku-baru`: a blank workbook, or one made from an old one; an existing file is never replaced."""
    if pilihan.dari:
        return carry_on(pilihan)
    if pilihan.tahun:
        return tell([lanjut.TAHUN_TANPA_BUKU_LAMA.at(Place(), tahun=pilihan.tahun)])
    return save_new(Path(pilihan.berkas), write_workbook())


def fill_workbook(pilihan: argparse.Namespace) -> int:
    """`lkjip isi`: a workbook filled from JSON."""
    sumber = Path(pilihan.data)
    try:
        text = sumber.read_text(encoding="utf-8-sig")
    except OSError:
        return tell([buku.TIDAK_ADA.at(Place(), berkas=sumber.name)])
    except UnicodeDecodeError:
        return tell([buku.DATA_JSON.at(Place(), berkas=sumber.name, sebab="teksnya bukan UTF-8")])
    data, problems = load_data(text, sumber.name)
    return tell(problems) if problems else save_new(Path(pilihan.berkas), write_workbook(data))


def show_data(pilihan: argparse.Namespace) -> int:
    """`lkjip baca`: the workbook's data as JSON; problems go to the error stream."""
    muatan = read(Path(pilihan.berkas))
    if muatan.bacaan.terbaca:
        print_json(dump_data(muatan.bacaan))
    return tell(list(muatan.problems))
