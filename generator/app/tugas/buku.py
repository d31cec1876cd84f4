"""Commands that make, fill and show a workbook."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from generator.app.pipeline import read
from generator.app.terminal import BAIK, print_json, save_new, tell
from generator.app.tugas.lanjut import carry_on
from generator.app.tugas.sisa import list_apart, name_pictures
from generator.catalogue import buku, lanjut
from generator.catalogue import isi as kode_isi
from generator.delivery.folder import save_whole
from generator.problems import Place, Problem
from generator.workbook.baru.awal import Permintaan, check_permintaan, make_awal
from generator.workbook.baru.daftar import read_daftar
from generator.workbook.exchange import describe_schema, dump_data, load_data
from generator.workbook.nomenklatur import load_nomenklatur
from generator.workbook.reader import Bacaan
from generator.workbook.writer import blank_data, write_workbook

_PEMISAH = re.compile(r"[;,\s]+")  # several bidang in one option, as Profil writes them


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
    """`lkjip buku-baru`: a blank workbook, one for known bidang, or one made from an old one; no file is replaced."""
    if pilihan.dari:
        asing = _list_options(pilihan)
        if asing:
            return tell([lanjut.PILIHAN_TIDAK_BERSAMA.at(Place(), pilihan=", ".join(asing))])
        return carry_on(pilihan)
    kurang = "" if pilihan.bidang else _need_bidang(pilihan)
    if kurang:
        return tell([lanjut.TANPA_BIDANG.at(Place(), pilihan=kurang)])
    daftar = read_daftar(Path(pilihan.nomenklatur)) if pilihan.nomenklatur else load_nomenklatur()
    if isinstance(daftar, Problem):
        return tell([daftar])
    permintaan = Permintaan(
        tuple(dict.fromkeys(kode for text in pilihan.bidang for kode in _PEMISAH.split(text.strip()))),
        pilihan.jenis_daerah,
        pilihan.nama_opd,
        pilihan.tahun,
        pilihan.renstra,
        pilihan.sub_kegiatan,
    )
    problems = check_permintaan(permintaan, daftar)
    if problems:
        return tell(problems)
    return save_new(
        Path(pilihan.berkas), write_workbook(make_awal(permintaan, daftar, blank_data()), nomenklatur=daftar)
    )


def _need_bidang(pilihan: argparse.Namespace) -> str:
    """The options given that say nothing without a bidang."""
    given = (("--sub-kegiatan", pilihan.sub_kegiatan), ("--nomenklatur", pilihan.nomenklatur))
    return " dan ".join(nama for nama, isi in given if isi)


def _list_options(pilihan: argparse.Namespace) -> list[str]:
    """The options given that only a workbook without predecessor takes."""
    given = {
        "--bidang": pilihan.bidang,
        f"--{pilihan.jenis_daerah.value}" if pilihan.jenis_daerah else "": pilihan.jenis_daerah,
        "--sub-kegiatan": pilihan.sub_kegiatan,
        "--renstra": pilihan.renstra,
        "--nama-opd": pilihan.nama_opd,
        "--nomenklatur": pilihan.nomenklatur,
    }
    return [nama for nama, isi in given.items() if isi]


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
    if problems:
        return tell(problems)
    code, hasil = save_new(Path(pilihan.berkas), write_workbook(data)), Path(pilihan.berkas)
    return tell(list_apart(data, sumber, hasil)) if code == BAIK else code


def show_data(pilihan: argparse.Namespace) -> int:
    """`lkjip baca`: the workbook's data as JSON; problems go to the error stream, pasted pictures to `--gambar`."""
    muatan = read(Path(pilihan.berkas))
    problems = list(muatan.problems)
    if muatan.bacaan.terbaca:
        name_pictures(muatan.bacaan)
        print_json(dump_data(muatan.bacaan))
        problems += _save_pasted(muatan.bacaan, pilihan.gambar)
    return tell(problems)


def _save_pasted(bacaan: Bacaan, folder: str | None) -> list[Problem]:
    """Save the pasted pictures into a folder under the names that the data give them; name them where there is none."""
    if folder is None:
        names = ", ".join(f"«{nama}»" for nama in bacaan.tempelan)
        return [kode_isi.TIDAK_IKUT.at(Place("Gambar"), gambar=names)] if names else []
    saved = [save_whole(Path(folder) / nama, satu.isi) for nama, satu in bacaan.tempelan.items() if satu.isi]
    return [problem for problem in saved if problem]
