"""Sending by the office's own mail server, where the office has set it: always encrypted, the password never in a file."""

from __future__ import annotations

import json
import smtplib
import socket
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

from generator.catalogue import berkas
from generator.delivery.folder import save_whole
from generator.delivery.kirim.surat import BATAS_BAWAAN, Surat, build_message, read_addresses
from generator.problems import Place, Problem

BERKAS_SETELAN = "kirim.json"
_DETIK = 30  # without an answer for so long, the server is given up


class Pengamanan(str, Enum):
    """How the connection is encrypted; there is no way to send without."""

    STARTTLS = "starttls"
    TLS = "tls"


@dataclass(frozen=True, slots=True)
class Server:
    """The office's mail server and account; `pengguna` is empty where the server asks for none."""

    alamat: str
    pengirim: str
    porta: int = 587
    pengamanan: Pengamanan = Pengamanan.STARTTLS
    pengguna: str = ""


@dataclass(frozen=True, slots=True)
class SetelanKirim:
    """What this user sends with: whom to, how big a letter may be (bytes), and the server where the office has one."""

    kepada: str = ""
    tembusan: str = ""
    batas: int = BATAS_BAWAAN
    server: Server | None = None


def load_setelan(folder: Path) -> tuple[SetelanKirim, list[Problem]]:
    """Read the settings of the user's folder; the defaults where there are none, with a problem where they are damaged."""
    path = folder / BERKAS_SETELAN
    try:
        return _parse(json.loads(path.read_text(encoding="utf-8"))), []
    except FileNotFoundError:
        return SetelanKirim(), []
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return SetelanKirim(), [berkas.SETELAN_RUSAK.at(Place(), berkas=path.name, sebab="berkasnya rusak")]


def save_setelan(setelan: SetelanKirim, folder: Path) -> list[Problem]:
    """Check the settings and write them; they hold no password."""
    problems = check_server(setelan.server) if setelan.server else []
    if problems:
        return problems
    content = json.dumps(asdict(setelan), ensure_ascii=False, indent=1).encode()
    problem = save_whole(folder / BERKAS_SETELAN, content)
    return [problem] if problem else []


def check_server(server: Server) -> list[Problem]:
    """Return why a server cannot be used as it is written."""
    sebab = ""
    if not server.alamat or any(letter.isspace() or letter in "/:" for letter in server.alamat):
        sebab = f"«{server.alamat}» bukan nama server, contohnya mail.contoh.go.id"
    elif not 1 <= server.porta <= 65535:
        sebab = f"porta {server.porta} tidak ada; biasanya 587 (STARTTLS) atau 465 (TLS)"
    problems = [berkas.SETELAN_RUSAK.at(Place(), berkas=BERKAS_SETELAN, sebab=sebab)] if sebab else []
    alamat, salah = read_addresses(server.pengirim)
    if len(alamat) != 1 and not salah:
        salah = [berkas.ALAMAT_SALAH.at(Place(), alamat=server.pengirim)]
    return problems + salah


def send(surat: Surat, server: Server, sandi: str, konteks: ssl.SSLContext | None = None) -> list[Problem]:
    """Send the letter from the server's account; an empty list, or only refused recipients: it went out.

    `konteks` decides which certificates are trusted; None: those of the computer.
    """
    konteks = konteks or ssl.create_default_context()
    message = build_message(replace(surat, dari=server.pengirim))
    try:
        smtp = _connect(server, konteks)
        try:
            if server.pengguna:
                smtp.login(server.pengguna, sandi)
            refused = smtp.send_message(message, server.pengirim, [*surat.kepada, *surat.tembusan])
        finally:
            _leave(smtp)
    except (OSError, smtplib.SMTPException, UnicodeError) as error:
        return [berkas.KIRIM_GAGAL.at(Place(), server=server.alamat, sebab=_explain(error))]
    return [berkas.PENERIMA_DITOLAK.at(Place(), alamat=alamat) for alamat in refused]


def _leave(smtp: smtplib.SMTP) -> None:
    """Say goodbye; a letter that the server took stays sent, whatever it answers now."""
    with suppress(OSError, smtplib.SMTPException):
        smtp.quit()
    with suppress(OSError):
        smtp.close()


def _connect(server: Server, konteks: ssl.SSLContext) -> smtplib.SMTP:
    if server.pengamanan is Pengamanan.TLS:
        return smtplib.SMTP_SSL(server.alamat, server.porta, timeout=_DETIK, context=konteks)
    smtp = smtplib.SMTP(server.alamat, server.porta, timeout=_DETIK)
    try:
        smtp.starttls(context=konteks)
    except BaseException:
        with suppress(OSError):
            smtp.close()
        raise
    return smtp


def _explain(error: Exception) -> str:
    """Return in Indonesian why the server did not take the letter; never anything that was typed as a password."""
    if isinstance(error, smtplib.SMTPResponseException) and error.smtp_code == 552:
        return "surat terlalu besar bagi server"
    silent = isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(error.__context__, TimeoutError)
    for kind, sebab in _SEBAB.items():
        if isinstance(error, kind) or (silent and kind is TimeoutError):
            return sebab
    return "server menolak surat atau memutus hubungan"


_SEBAB: Mapping[type[Exception], str] = {
    smtplib.SMTPAuthenticationError: "nama pengguna atau kata sandi ditolak",
    smtplib.SMTPRecipientsRefused: "server menolak semua penerima",
    smtplib.SMTPSenderRefused: "server menolak alamat pengirim",
    smtplib.SMTPNotSupportedError: "server tidak mendukung pengamanan atau cara masuk yang dipilih",
    UnicodeError: "nama pengguna atau kata sandi memuat huruf yang tidak dikenal server",
    ssl.SSLCertVerificationError: "sertifikat server tidak dipercaya",
    ssl.SSLError: "hubungan aman tidak terjalin; periksa porta dan pengamanannya",
    socket.gaierror: "nama servernya tidak ditemukan, atau komputer tidak tersambung ke jaringan",
    ConnectionRefusedError: "tidak ada server surel pada porta itu",
    TimeoutError: "server tidak menjawab",
}


def _parse(data: Mapping[str, Any]) -> SetelanKirim:
    server = data["server"]
    if server is not None:
        server = Server(**{**server, "pengamanan": Pengamanan(server["pengamanan"]), "porta": int(server["porta"])})
    return SetelanKirim(str(data["kepada"]), str(data["tembusan"]), int(data["batas"]), server)
