"""The commands for finished documents, as data: matching, PDF copies, sending."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Tambah = Callable[[argparse._SubParsersAction, str, str, str], argparse.ArgumentParser]


def add_sending_commands(commands: argparse._SubParsersAction, add: Tambah) -> None:
    """Add them to the command line; `add` makes a command of its name, use and example."""
    _add_cocokkan(commands, add)
    pdf = add(commands, "pdf", "membuat salinan PDF dari dokumen Word", "lkjip pdf output/dinas-2024")
    pdf.add_argument("berkas", metavar="BERKAS", nargs="+", help="dokumen Word, atau folder yang memuatnya")
    _add_kirim(commands, add)
    _add_atur(commands, add)


def _add_cocokkan(commands: argparse._SubParsersAction, add: Tambah) -> None:
    cocokkan = add(
        commands,
        "cocokkan",
        "membuktikan bahwa dokumen Word masih memuat angka saat dibuat",
        "lkjip cocokkan output/dinas-2024",
    )
    cocokkan.add_argument("berkas", metavar="BERKAS", nargs="+", help="dokumen Word, atau folder yang memuatnya")
    cocokkan.add_argument(
        "--bukti", metavar="BERKAS", help="bukti pembuatannya (bawaan: Bukti-Pembuatan.json di samping dokumen)"
    )


def _add_kirim(commands: argparse._SubParsersAction, add: Tambah) -> None:
    kirim = add(
        commands,
        "kirim",
        "menyiapkan surat pengantar dengan lampiran, atau mengirimkannya",
        "lkjip kirim output/dinas-2024 --kepada inspektorat@contoh.go.id",
    )
    kirim.add_argument("folder", metavar="FOLDER", help="folder hasil yang dokumennya dikirim")
    kirim.add_argument(
        "--dokumen",
        metavar="BERKAS",
        action="append",
        default=[],
        help="dokumen yang dilampirkan; boleh diulang (bawaan: semua dokumen dalam folder)",
    )
    kirim.add_argument("--kepada", metavar="ALAMAT[,ALAMAT]", default="", help="alamat tujuan (bawaan: dari setelan)")
    kirim.add_argument("--tembusan", metavar="ALAMAT[,ALAMAT]", default="", help="alamat tembusan")
    cara = kirim.add_mutually_exclusive_group()
    cara.add_argument("--teks", action="store_true", help="menampilkan perihal dan isi surat untuk surel web")
    cara.add_argument("--server", action="store_true", help="mengirim langsung melalui server surel kantor")
    cara.add_argument("--tanpa-buka", action="store_true", help="menyimpan draf tanpa membuka program surel")


def _add_atur(commands: argparse._SubParsersAction, add: Tambah) -> None:
    atur = add(
        commands,
        "atur-kirim",
        "menyimpan setelan pengiriman; kata sandi ditanyakan dan hanya disimpan di penyimpanan sandi komputer",
        "lkjip atur-kirim --kepada inspektorat@contoh.go.id --server mail.contoh.go.id"
        " --pengirim dinas@contoh.go.id --pengguna dinas@contoh.go.id",
    )
    atur.add_argument("--kepada", metavar="ALAMAT[,ALAMAT]", help="alamat tujuan")
    atur.add_argument("--tembusan", metavar="ALAMAT[,ALAMAT]", help="alamat tembusan")
    atur.add_argument("--batas", metavar="MB", type=_size, help="ukuran surat terbesar dalam MB (bawaan: 20)")
    atur.add_argument("--server", metavar="NAMA[:PORTA]", help="server surel kantor")
    atur.add_argument("--tls", action="store_true", help="TLS sejak awal, porta 465 (bawaan: STARTTLS, porta 587)")
    atur.add_argument("--pengirim", metavar="ALAMAT", help="alamat pengirim")
    atur.add_argument("--pengguna", metavar="NAMA", help="nama pengguna pada server")


def _size(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= 1000):
        raise argparse.ArgumentTypeError(text)
    return int(text)
