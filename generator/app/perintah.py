"""The command line as data: each command with its Indonesian help and example, read by argparse."""

from __future__ import annotations

import argparse
import re
import sys
from typing import NoReturn

import generator
from generator.app.perintah_kirim import add_sending_commands
from generator.model.pilihan import TAHUN_RENSTRA_TERBANYAK, JenisDaerah
from generator.reports import NAMA_LAPORAN

PAKAI_SALAH = 2
PROSES_TERBANYAK = 64
NAMA_TERPANJANG = 255  # characters; an agency's name stands on a cover
_BERSAMA = re.compile(r"argument (\S+): not allowed with argument (\S+)")  # argparse's words
_TIDAK_DIKENAL = re.compile(r"unrecognized arguments: (.+)|argument PERINTAH: invalid choice: '?([^']+)'? \(choose")


class Parser(argparse.ArgumentParser):
    """An argument parser whose every word is Indonesian."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        kwargs.setdefault("formatter_class", _Bantuan)
        super().__init__(*args, add_help=False, allow_abbrev=False, **kwargs)  # type: ignore[arg-type]
        self._positionals.title = "Isian"
        self._optionals.title = "Pilihan"
        self.add_argument("-h", "--help", "--bantuan", action="help", help="menampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """Say that the command was used wrongly, show the right use, and leave with code 2."""
        print(f"Perintah tidak lengkap atau tidak dikenal. {self._explain(message)}".strip(), file=sys.stderr)
        self.print_usage(sys.stderr)
        print(f"Bantuan: {self.prog} --help", file=sys.stderr)
        raise SystemExit(PAKAI_SALAH)

    def _explain(self, message: str) -> str:
        """Name the option that the fault lies in, and what it takes; argparse's own words are English."""
        both = _BERSAMA.search(message)
        if both:
            return f"Pilihan «{both[1]}» dan «{both[2]}» tidak dapat dipakai bersama; sebutkan salah satu saja."
        unknown = _TIDAK_DIKENAL.search(message)
        if unknown:
            return f"Yang tidak dikenal: {unknown[1] or unknown[2]}."
        for action in self._actions:
            name = next(iter(action.option_strings), action.metavar)
            if name and f"argument {'/'.join(action.option_strings) or name}:" in message:
                return f"Pilihan «{' '.join(filter(None, (*action.option_strings, action.metavar)))}»: {action.help}."
        return ""


class _Bantuan(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        super().add_usage(usage, actions, groups, "Cara pakai: " if prefix is None else prefix)


def build_parser() -> Parser:
    """Return the whole command line."""
    parser = Parser("lkjip", description="Membuat LKjIP, Laporan Triwulan, dan Cascading dari satu buku kerja Excel.")
    parser.add_argument("--versi", action="version", version=generator.__version__, help="menampilkan versi program")
    commands = parser.add_subparsers(dest="perintah", metavar="PERINTAH", title="Perintah", parser_class=Parser)
    jendela = _add(commands, "jendela", "membuka jendela program", "lkjip jendela buku-kerja.xlsx")
    jendela.add_argument("berkas", metavar="BERKAS", nargs="?", help="buku kerja yang langsung dibuka")
    _add_workbook_commands(commands)
    _add_report_commands(commands)
    add_sending_commands(commands, _add)
    return parser


def _add(commands: argparse._SubParsersAction, nama: str, guna: str, contoh: str) -> Parser:
    return commands.add_parser(
        nama, help=guna, description=f"{guna[0].upper()}{guna[1:]}.", epilog=f"Contoh:\n  {contoh}"
    )


def _add_workbook_commands(commands: argparse._SubParsersAction) -> None:
    skema = _add(commands, "skema", "menampilkan susunan buku kerja", "lkjip skema --json")
    skema.add_argument("--json", action="store_true", help="dalam bentuk JSON")
    _add_baru(commands)
    isi = _add(commands, "isi", "mengisi buku kerja dari data JSON", "lkjip isi data.json buku-kerja.xlsx")
    isi.add_argument("data", metavar="DATA", help="berkas JSON dengan kunci seperti pada «lkjip skema --json»")
    isi.add_argument("berkas", metavar="BERKAS", help="nama buku kerja yang dibuat (.xlsx)")
    baca = _add(commands, "baca", "menampilkan isi buku kerja sebagai JSON", "lkjip baca buku-kerja.xlsx --json")
    baca.add_argument("berkas", metavar="BERKAS", help="buku kerja yang dibaca")
    baca.add_argument("--json", action="store_true", help="dalam bentuk JSON (selalu)")
    baca.add_argument("--gambar", metavar="FOLDER", help="menyimpan gambar yang ditempel ke folder ini")
    _add_impor(commands)
    gabung = _add(
        commands,
        "gabung",
        "menggabungkan salinan buku kerja yang diisi beberapa bidang",
        "lkjip gabung hasil.xlsx sekretariat.xlsx bidang-a.xlsx bidang-b.xlsx --induk induk.xlsx",
    )
    gabung.add_argument("berkas", metavar="HASIL", help="nama buku kerja gabungan yang dibuat (.xlsx)")
    gabung.add_argument("pertama", metavar="SALINAN", help="salinan pertama; hanya dibaca")
    gabung.add_argument("lain", metavar="SALINAN", nargs="+", help="salinan lainnya; hanya dibaca")
    gabung.add_argument("--induk", metavar="INDUK", help="buku kerja semula yang disalin untuk semua bidang")


def _add_baru(commands: argparse._SubParsersAction) -> None:
    baru = _add(
        commands,
        "buku-baru",
        "membuat buku kerja: kosong, menurut bidang urusan, atau buku tahun berikutnya dari buku lama",
        "lkjip buku-baru buku-kerja.xlsx\n"
        "  lkjip buku-baru bkpsdm.xlsx --bidang 5.03 --bidang 5.04 --kabupaten --renstra 2025-2029 --tahun 2025\n"
        "  lkjip buku-baru buku-2025.xlsx --dari buku-2024.xlsx --tahun 2025",
    )
    baru.add_argument("berkas", metavar="BERKAS", help="nama buku kerja yang dibuat (.xlsx)")
    baru.add_argument("--dari", metavar="LAMA", help="buku kerja lama yang isinya dibawa; hanya dibaca")
    baru.add_argument(
        "--tahun", metavar="TAHUN", type=_tahun, help="tahun laporan, mis. 2025 (dengan --dari: bawaan tahun buku lama)"
    )
    baru.add_argument(
        "--bidang",
        metavar="KODE",
        action="append",
        default=[],
        help="kode bidang urusan, mis. 5.03; boleh berulang; program dan kegiatannya langsung tertulis",
    )
    daerah = baru.add_mutually_exclusive_group()
    for jenis in JenisDaerah:
        teks = f"perangkat daerah {jenis.value}"
        daerah.add_argument(f"--{jenis.value}", dest="jenis_daerah", action="store_const", const=jenis, help=teks)
    baru.add_argument("--sub-kegiatan", action="store_true", help="sub kegiatan dan indikatornya ikut tertulis")
    baru.add_argument("--renstra", metavar="AWAL-AKHIR", type=_renstra, help="tahun Renstra, mis. 2025-2029")
    baru.add_argument(
        "--nama-opd", metavar="NAMA", type=_nama, help=f"nama perangkat daerah, paling panjang {NAMA_TERPANJANG} huruf"
    )
    baru.add_argument(
        "--nomenklatur",
        metavar="DAFTAR.tsv",
        help="daftar nomenklatur sendiri, kolomnya seperti daftar bawaan (lihat README)",
    )


def _add_impor(commands: argparse._SubParsersAction) -> None:
    impor = _add(
        commands,
        "impor",
        "membaca matriks Evaluasi Renja atau daftar anggaran dan memasukkannya ke buku kerja baru",
        "lkjip impor e81.xlsx --pratinjau pratinjau.xlsx\n"
        "  lkjip impor e81.xlsx --ke buku-kerja.xlsx --hasil buku-kerja-terisi.xlsx",
    )
    impor.add_argument(
        "berkas", metavar="SUMBER", help="berkas Excel (.xlsx) atau teks (.csv) yang memuat tabelnya; hanya dibaca"
    )
    impor.add_argument("--lembar", metavar="NAMA", help="lembar yang dibaca (bawaan: yang paling dikenali)")
    impor.add_argument("--pratinjau", metavar="BERKAS", help="menulis pratinjau ke berkas Excel baru (.xlsx)")
    impor.add_argument("--ke", metavar="BUKU", help="buku kerja yang dilengkapi; hanya dibaca")
    impor.add_argument("--hasil", metavar="BERKAS", help="buku kerja baru yang dibuat (.xlsx)")
    impor.add_argument("--timpa", action="store_true", help="memakai nilai berkas sumber bila berbeda dari buku kerja")
    impor.add_argument("--ya", action="store_true", help="memasukkan tanpa bertanya lagi")


def _add_report_commands(commands: argparse._SubParsersAction) -> None:
    periksa = _add(
        commands,
        "periksa",
        "memeriksa buku kerja dan menyebut semua masalahnya; beberapa buku kerja juga saling dibandingkan",
        "lkjip periksa buku-kerja.xlsx\n  lkjip periksa buku-2025.xlsx buku-2024.xlsx",
    )
    periksa.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        help="buku kerja yang diperiksa; yang berikutnya (tahun lalu, cascading, …) menjadi pembandingnya",
    )
    periksa.add_argument("--json", action="store_true", help="dalam bentuk JSON")
    periksa.add_argument("--daftar", metavar="BERKAS", help="menyimpan daftar perbaikan setiap buku kerja (.xlsx)")
    periksa.add_argument(
        "--salinan", metavar="BERKAS", help="menyimpan salinan buku kerja dengan sel bermasalah yang ditandai (.xlsx)"
    )
    ukur = _add(
        commands, "ukur", "menampilkan semua angka terukur dengan kuncinya", "lkjip ukur buku-kerja.xlsx --json"
    )
    ukur.add_argument("berkas", metavar="BERKAS", help="buku kerja yang diukur")
    ukur.add_argument("--json", action="store_true", help="dalam bentuk JSON")
    _add_buat(commands)
    _add_banyak(commands)
    _add_template_commands(commands)


def _add_template_commands(commands: argparse._SubParsersAction) -> None:
    templat = _add(
        commands,
        "periksa-templat",
        "memeriksa templat Word dan menyebut semua masalahnya",
        "lkjip periksa-templat templates/word/lkjip.docx\n"
        "  lkjip periksa-templat templat-kami/laporan.docx --laporan triwulan",
    )
    templat.add_argument("berkas", metavar="TEMPLAT", nargs="+", help="templat yang diperiksa (.docx); hanya dibaca")
    templat.add_argument(
        "--laporan", metavar="NAMA", help="templat bawaan yang digantikannya (bawaan: menurut nama berkas)"
    )
    templat.add_argument("--buku", metavar="BUKU", help="buku kerja untuk mencoba (bawaan: buku kerja contoh)")
    peta = _add(
        commands,
        "peta-isian",
        "membuat daftar semua nama yang dapat ditulis pada templat",
        "lkjip peta-isian peta-isian.docx",
    )
    peta.add_argument("berkas", metavar="BERKAS", help="nama dokumen yang dibuat (.docx)")


def _add_buat(commands: argparse._SubParsersAction) -> None:
    buat = _add(
        commands,
        "buat",
        "membuat laporan Word dari buku kerja",
        "lkjip buat buku-kerja.xlsx --laporan triwulan --triwulan 2",
    )
    buat.add_argument(
        "berkas", metavar="BERKAS", nargs="*", help="buku kerja; tanpa berkas: semua isi folder input_workbooks"
    )
    buat.add_argument(
        "--keluaran",
        metavar="FOLDER",
        help="folder hasil (bawaan: output di samping buku kerja, atau di folder program bila buku kerjanya di sana)",
    )
    _add_choices(buat)


def _add_banyak(commands: argparse._SubParsersAction) -> None:
    banyak = _add(
        commands,
        "banyak",
        "membuat laporan dari semua buku kerja di sebuah folder, beberapa sekaligus",
        "lkjip banyak buku-kerja-2025 --keluaran laporan-2025",
    )
    banyak.add_argument("folder", metavar="FOLDER", help="folder berisi buku kerja, termasuk folder di dalamnya")
    banyak.add_argument("--keluaran", metavar="FOLDER", help="folder hasil (bawaan: folder «output» di dalamnya)")
    banyak.add_argument("--ulang", action="store_true", help="membuat ulang juga yang tidak berubah")
    banyak.add_argument(
        "--proses", metavar="BANYAK", type=_proses, help="yang dikerjakan sekaligus (bawaan: sebanyak inti prosesor)"
    )
    _add_choices(banyak)


def _add_choices(perintah: Parser) -> None:
    """What the reports are to be, for one workbook or many."""
    perintah.add_argument(
        "--laporan",
        metavar="NAMA[,NAMA]",
        type=_laporan,
        default=(),
        help=f"laporan yang dibuat: {', '.join(NAMA_LAPORAN)} (bawaan: semua yang ada datanya, kecuali perjanjian, iku, dan prareviu)",
    )
    perintah.add_argument(
        "--triwulan",
        metavar="1..4",
        type=int,
        choices=range(1, 5),
        help="triwulan laporan (bawaan: triwulan terakhir yang ditutup)",
    )
    perintah.add_argument(
        "--final", action="store_true", help="hanya membuat laporan akhir: selama ada galat, tidak ada yang dibuat"
    )
    perintah.add_argument(
        "--templat", metavar="FOLDER", help="folder templat sendiri; selebihnya diambil dari templat bawaan"
    )
    perintah.add_argument(
        "--tanpa-nomor-halaman", action="store_true", help="tidak mengisi nomor halaman daftar isi (lebih cepat)"
    )


def _renstra(text: str) -> tuple[int, int]:
    awal, _, akhir = text.partition("-")
    if not 0 <= _tahun(akhir) - _tahun(awal) < TAHUN_RENSTRA_TERBANYAK:
        raise argparse.ArgumentTypeError(text)
    return _tahun(awal), _tahun(akhir)


def _nama(text: str) -> str:
    if not 0 < len(text.strip()) <= NAMA_TERPANJANG:
        raise argparse.ArgumentTypeError(text)
    return text.strip()


def _tahun(text: str) -> int:
    if not (text.isdecimal() and 2000 <= int(text) <= 2100):  # what «Tahun laporan» takes
        raise argparse.ArgumentTypeError(text)
    return int(text)


def _proses(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= PROSES_TERBANYAK):
        raise argparse.ArgumentTypeError(text)
    return int(text)


def _laporan(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names or not set(names) <= set(NAMA_LAPORAN):
        raise argparse.ArgumentTypeError(text)
    return names
