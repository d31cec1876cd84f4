"""Tasks on finished documents: PDF copies, the letter to the inspectorate, and the office's mail server."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from generator.app import paths
from generator.delivery.buka import open_path
from generator.delivery.kirim import sandi, smtp, surat
from generator.delivery.kirim.antar import make_draft, send_letter
from generator.delivery.pdf import find_pencetak
from generator.delivery.pdf import make_pdf as print_pdf
from generator.jendela.keadaan import Kabar, Rancangan, Ringkas, ServerSurel
from generator.jendela.kerja import Lapor
from generator.problems import Problem, any_galat

_MEGA = 1_000_000


def make_pdf(lapor: Lapor, dokumen: Sequence[Path]) -> Kabar:
    """Make a PDF beside each Word document, and tell which were made; the user may stop it while the program prints."""
    kiriman = print_pdf(dokumen, find_pencetak(paths.find_soffice()), lambda: lapor(None))
    names = "\n".join(path.name for path in kiriman.berkas)
    teks = "\n\n".join(filter(None, (names, _join(kiriman.problems))))
    baik = bool(kiriman.berkas)
    return Kabar(
        baik, f"{len(kiriman.berkas)} PDF dibuat." if baik else "PDF belum dapat dibuat.", teks, kiriman.berkas
    )


def prepare_letter(lapor: Lapor, ringkas: Ringkas, dokumen: Sequence[Path], folder: Path) -> Rancangan:
    """Return the letter for these documents, with the addresses used last; `folder` holds the user's settings."""
    setelan, _ = smtp.load_setelan(folder)
    ada = surat.list_sendable(dokumen[0].parent) if dokumen else []
    urut = {path.stem: nomor for nomor, path in enumerate(dokumen)}
    milik = [path for path in ada if path in dokumen or path.with_suffix(".docx") in dokumen]
    ikut = tuple(sorted(milik, key=lambda path: (urut[path.stem], path.suffix)))
    perihal, isi = surat.write_words(ringkas.opd, ringkas.daerah, ringkas.tahun, surat.name_attachments(ikut))
    server = setelan.server
    tanya = server is not None and bool(server.pengguna) and sandi.read_sandi(server.alamat, server.pengguna) is None
    alamat, catatan = server.alamat if server else "", _join(surat.warn_of(ikut))
    return Rancangan(setelan.kepada, setelan.tembusan, perihal, isi, ikut, setelan.batas, alamat, catatan, tanya)


def draft(lapor: Lapor, rancangan: Rancangan, folder: Path) -> Kabar:
    """Save the letter as a draft beside the documents and open it in the mail program."""
    letter, problems = _write(rancangan, folder)
    if problems:
        return Kabar(False, "Draf surat belum dibuat.", _join(problems))
    target, problems = make_draft(letter, rancangan.dokumen[0].parent, datetime.now().astimezone())
    if any_galat(problems):
        return Kabar(False, "Draf surat belum dibuat.", _join(problems))
    problem = open_path(target)
    bantu = _join([problem]) if problem else "Draf itu dibuka di program surel. Periksa alamatnya, lalu kirim."
    return Kabar(True, f"Draf surat tersimpan: {target.name}", bantu, (target,))


def send(lapor: Lapor, rancangan: Rancangan, folder: Path) -> Kabar:
    """Send the letter by the office's mail server, and note in the log what became of it."""
    letter, problems = _write(rancangan, folder)
    setelan, salah = smtp.load_setelan(folder)
    server = setelan.server
    if server is None or problems or salah:
        return Kabar(False, "Surat tidak terkirim.", _join([*problems, *salah]))
    if not letter.kepada:
        return Kabar(False, "Surat tidak terkirim.", "Isi dahulu alamat surel inspektorat pada «Kepada».")
    lapor(None)
    kata = rancangan.sandi or sandi.read_sandi(server.alamat, server.pengguna) or ""
    hasil = send_letter(letter, server, kata, rancangan.dokumen[0].parent, datetime.now().astimezone())
    if hasil:
        sebagian = "Surat terkirim, tetapi tidak kepada semua penerima."
        return Kabar(False, "Surat tidak terkirim." if any_galat(hasil) else sebagian, _join(hasil))
    return Kabar(True, "Surat terkirim.", f"Kepada: {', '.join((*letter.kepada, *letter.tembusan))}")


def load_server(lapor: Lapor, folder: Path) -> ServerSurel:
    """Return the office's mail server as it is set; the password stays in the system's keyring."""
    setelan, _ = smtp.load_setelan(folder)
    server = setelan.server
    batas = str(setelan.batas // _MEGA)
    if server is None:
        return ServerSurel(batas=batas)
    aman = server.pengamanan.value.upper()
    return ServerSurel(server.alamat, str(server.porta), aman, server.pengirim, server.pengguna, batas=batas)


def save_server(lapor: Lapor, isian: ServerSurel, folder: Path) -> Kabar:
    """Keep the office's mail server; the password goes to the system's keyring. Without a server name it is taken away."""
    setelan, _ = smtp.load_setelan(folder)
    server = _read_server(isian)
    batas = _number(isian.batas) * _MEGA or setelan.batas
    problems = smtp.save_setelan(smtp.SetelanKirim(setelan.kepada, setelan.tembusan, batas, server), folder)
    if problems:
        return Kabar(False, "Setelan belum tersimpan.", _join(problems))
    problem = sandi.save_sandi(server.alamat, server.pengguna, isian.sandi) if server and isian.sandi else None
    if problem:
        return Kabar(True, "Setelan tersimpan, kecuali kata sandinya.", _join([problem]))
    return Kabar(True, "Setelan tersimpan.", "")


def _read_server(isian: ServerSurel) -> smtp.Server | None:
    if not isian.alamat.strip():
        return None
    aman = smtp.Pengamanan(isian.pengamanan.casefold())
    return smtp.Server(isian.alamat.strip(), isian.pengirim.strip(), _number(isian.porta), aman, isian.pengguna.strip())


def _number(teks: str) -> int:
    return int(teks) if teks.strip().isdecimal() else 0


def _write(rancangan: Rancangan, folder: Path) -> tuple[surat.Surat, list[Problem]]:
    """Return the letter with its attachments, and why it cannot go; remember the addresses for the next one."""
    kepada, problems = surat.read_addresses(rancangan.kepada)
    tembusan, salah = surat.read_addresses(rancangan.tembusan)
    lampiran, besar = surat.attach(rancangan.dokumen, rancangan.batas)
    problems += [*salah, *besar]
    if not problems:
        lama, _ = smtp.load_setelan(folder)
        baru = smtp.SetelanKirim(rancangan.kepada, rancangan.tembusan, lama.batas, lama.server)
        problems += smtp.save_setelan(baru, folder)
    return surat.Surat(kepada, rancangan.perihal, rancangan.isi, lampiran, tembusan), problems


def _join(problems: Iterable[Problem]) -> str:
    return "\n".join(f"{problem.message} {problem.remedy}" for problem in problems)
