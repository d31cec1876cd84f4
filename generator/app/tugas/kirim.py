"""Commands for finished documents: match them with their receipt, make PDF copies, send them."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from generator.app.paths import find_soffice
from generator.app.pengguna.folder import find_folder
from generator.app.terminal import BAIK, GALAT, tell
from generator.catalogue import berkas as kode
from generator.delivery.buka import open_path
from generator.delivery.cocokkan import Kecocokan, match_file, match_folder, refuse_document
from generator.delivery.halaman import format_time
from generator.delivery.isi_dokumen import RUSAK, BukanDokumenError
from generator.delivery.kirim.antar import compose, make_draft, send_letter
from generator.delivery.kirim.sandi import read_sandi, save_sandi
from generator.delivery.kirim.smtp import BERKAS_SETELAN, Pengamanan, Server, SetelanKirim, load_setelan, save_setelan
from generator.delivery.kirim.surat import Surat, format_size, read_addresses
from generator.delivery.pdf import find_pencetak, make_pdf
from generator.problems import Place, Problem, any_galat
from generator.word.anchors.find import find_blocks, find_outside_edits

SUNTINGAN_TERBANYAK = 25  # edited parts that are named one by one
_PORTA = {Pengamanan.STARTTLS: 587, Pengamanan.TLS: 465}


def match(pilihan: argparse.Namespace) -> int:
    """`lkjip cocokkan`: prove that documents show the figures they were made with; 1 where one does not."""
    bukti = Path(pilihan.bukti) if pilihan.bukti else None
    found: list[Kecocokan] = []
    for path in map(Path, pilihan.berkas):
        some = match_folder(path, bukti) if path.is_dir() else [match_file(path, bukti)]
        if not some:
            tell([kode.TANPA_DOKUMEN.at(Place(), folder=path)])
        found += some
    read = [_read_edits(hasil) for hasil in found]
    for hasil, edits in read:
        print("\n".join((describe_match(hasil, edits), *_fold(edits or ()))))
        tell(list(hasil.problems))
    return BAIK if read and all(hasil.cocok for hasil, _ in read) else GALAT


def describe_match(hasil: Kecocokan, edits: Sequence[str] | None) -> str:
    """Return the verdict on one document in one line; `edits` are those of `list_edits`."""
    made = hasil.pembuatan
    if made is None:
        return f"? {hasil.berkas.name}: tidak dapat dicocokkan"
    dibuat = f"dibuat {format_time(made.waktu)} dari «{made.buku_kerja.nama}»"
    if not hasil.cocok:
        return f"✗ {hasil.berkas.name}: angkanya berbeda dari saat {dibuat}"
    if hasil.utuh:
        return f"✓ {hasil.berkas.name}: sama persis dengan saat {dibuat}"
    if not hasil.tambahan and edits is not None and not edits:
        isi = f"bagian buatan program (tabel, grafik, naskah) dan {hasil.angka} angka"
        return f"✓ {hasil.berkas.name}: disimpan ulang; {isi} tetap seperti saat {dibuat}"
    lebih = f"; {hasil.tambahan} angka ditambahkan" if hasil.tambahan else ""
    return f"✓ {hasil.berkas.name}: sudah disunting, tetapi {hasil.angka} angka tetap seperti saat {dibuat}{lebih}"


def _read_edits(hasil: Kecocokan) -> tuple[Kecocokan, list[str] | None]:
    """Return what a document is against its receipt, with its edits; one that cannot be read to its end cannot be matched."""
    if hasil.pembuatan is None or hasil.utuh:
        return hasil, None
    try:
        return hasil, list_edits(hasil.berkas.read_bytes())
    except OSError as error:
        return refuse_document(hasil.berkas, error), None
    except RUSAK:  # a body in another encoding, damaged relations, or any part that list_figures does not unpack
        return refuse_document(hasil.berkas, BukanDokumenError("susunannya tidak utuh")), None


def list_edits(docx: bytes) -> list[str] | None:
    """Return what staff have changed, taken out or added since, one a line: the program's blocks, then texts outside them.

    None for a document that tells of no block. Which picture a block of a picture shows is not told: programs save pictures anew.
    """
    blocks = find_blocks(docx)
    changed = [blok for blok in blocks if blok.diubah]
    lines = [f"    {blok.nama}: {'disunting' if blok.ditemukan else 'dihapus'}" for blok in changed]
    lines += [f"    Teks di luar blok «{satu.awal}»: {satu.apa}" for satu in find_outside_edits(docx)]
    return lines if blocks or lines else None


def _fold(lines: Sequence[str]) -> list[str]:
    """The first edits, and how many more there are."""
    rest = len(lines) - SUNTINGAN_TERBANYAK
    return [*lines[:SUNTINGAN_TERBANYAK], *([f"    dan {rest} bagian lainnya"] if rest > 0 else [])]


def print_pdf(pilihan: argparse.Namespace) -> int:
    """`lkjip pdf`: a PDF copy beside each Word document."""
    dokumen = list(_list_words(map(Path, pilihan.berkas)))
    if not dokumen:
        return tell([kode.TANPA_DOKUMEN.at(Place(), folder=", ".join(pilihan.berkas))])
    lain = [path for path in dokumen if path.suffix.casefold() != ".docx"]
    kiriman = make_pdf([path for path in dokumen if path not in lain], find_pencetak(find_soffice()))
    for path in kiriman.berkas:
        print(f"PDF dibuat: {path}")
    bukan = [kode.DOKUMEN_TAK_TERBACA.at(Place(), dokumen=path.name, sebab="bukan dokumen Word") for path in lain]
    return tell([*bukan, *kiriman.problems])


def _list_words(paths: Iterable[Path]) -> Iterable[Path]:
    for path in paths:
        found = sorted(path.glob("*.docx")) if path.is_dir() else [path]
        yield from (satu for satu in found if not satu.name.startswith(("~$", ".~")))


def post(pilihan: argparse.Namespace) -> int:
    """`lkjip kirim`: a draft for the mail program, text for webmail, or the letter itself by the office's server."""
    folder = Path(pilihan.folder)
    setelan, damaged = load_setelan(find_folder())
    surat, wrong = compose(folder, setelan, _list_named(pilihan.dokumen, folder), pilihan.kepada, pilihan.tembusan)
    if tell([*damaged, *wrong]) != BAIK:
        return GALAT
    if pilihan.teks:
        print(f"Perihal: {surat.perihal}\n\n{surat.isi}\nFolder dokumen: {folder.resolve()}")
        return BAIK
    print(f"Lampiran ({format_size(surat.ukuran)}): " + ", ".join(satu.nama for satu in surat.lampiran))
    if pilihan.server:
        return _send(surat, setelan, folder)
    draf, problems = make_draft(surat, folder, datetime.now().astimezone())
    if any_galat(problems):
        return tell(problems)
    print(f"Draf surat: {draf}")
    opened = None if pilihan.tanpa_buka else open_path(draf)
    return tell([*problems, *([opened] if opened else [])])


def _list_named(names: Iterable[str], folder: Path) -> list[Path]:
    """The documents named: as a path from here, else as a name within the folder."""
    return [Path(name) if Path(name).exists() else folder / name for name in names]


def _send(surat: Surat, setelan: SetelanKirim, folder: Path) -> int:
    server = setelan.server
    if server is None:
        facts = {"berkas": BERKAS_SETELAN, "sebab": "server surel kantor belum diatur dengan «lkjip atur-kirim»"}
        return tell([kode.SETELAN_RUSAK.at(Place(), **facts)])
    sandi = read_sandi(server.alamat, server.pengguna) if server.pengguna else ""
    if sandi is None:
        sandi = _ask_password(f"Kata sandi {server.pengguna}: ")
    if server.pengguna and not sandi:
        return tell([kode.SANDI_KOSONG.at(Place(), pengguna=server.pengguna)])
    problems = send_letter(surat, server, sandi, folder, datetime.now().astimezone())
    if not any_galat(problems):
        print(f"Surat terkirim kepada {', '.join((*surat.kepada, *surat.tembusan))}.")
    return tell(problems)


def set_up(pilihan: argparse.Namespace) -> int:
    """`lkjip atur-kirim`: keep addresses and server in the user's settings, the password in the system's keyring."""
    folder = find_folder()
    setelan, _ = load_setelan(folder)
    wrong = [problem for text in (pilihan.kepada, pilihan.tembusan) for problem in read_addresses(text or "")[1]]
    wrong += _check_options(pilihan)
    if wrong:
        return tell(wrong)
    setelan = replace(
        setelan,
        kepada=setelan.kepada if pilihan.kepada is None else pilihan.kepada,
        tembusan=setelan.tembusan if pilihan.tembusan is None else pilihan.tembusan,
        batas=pilihan.batas * 1_000_000 if pilihan.batas else setelan.batas,
        server=_read_server(pilihan) if pilihan.server else setelan.server,
    )
    problems = save_setelan(setelan, folder)
    if not problems and pilihan.server and pilihan.pengguna:
        sandi = _ask_password(f"Kata sandi {pilihan.pengguna} (kosong: tidak disimpan): ")
        problem = save_sandi(setelan.server.alamat, pilihan.pengguna, sandi) if sandi and setelan.server else None
        problems = [problem] if problem else []
    if not any_galat(problems):
        print(f"Setelan pengiriman disimpan di {folder}.")
    return tell(problems)


def _check_options(pilihan: argparse.Namespace) -> list[Problem]:
    """Options of a server go together with the server's name, and a server needs a sender."""
    sebab = ""
    if pilihan.server and not pilihan.pengirim:
        sebab = "alamat pengirim belum disebut; tambahkan «--pengirim ALAMAT»"
    elif not pilihan.server and (pilihan.pengguna or pilihan.pengirim or pilihan.tls):
        sebab = "«--pengguna», «--pengirim», dan «--tls» disebut tanpa «--server NAMA»"
    return [kode.SETELAN_RUSAK.at(Place(), berkas=BERKAS_SETELAN, sebab=sebab)] if sebab else []


def _read_server(pilihan: argparse.Namespace) -> Server:
    """The server as typed («mail.contoh.go.id» or «mail.contoh.go.id:465»); a port that is none is refused later."""
    nama, _, porta = pilihan.server.partition(":")
    pengamanan = Pengamanan.TLS if pilihan.tls or porta == str(_PORTA[Pengamanan.TLS]) else Pengamanan.STARTTLS
    nomor = int(porta) if porta.isdecimal() else 0 if porta else _PORTA[pengamanan]
    return Server(nama, pilihan.pengirim or "", nomor, pengamanan, pilihan.pengguna or "")


def _ask_password(prompt: str) -> str:
    """Ask without showing it; from a pipe one line is read, for the office's own scripts. Empty where nobody answers."""
    if sys.stdin is None:
        return ""
    with suppress(EOFError):
        return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    return ""
