"""A real mail server on this machine that keeps what it receives."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword

from generator.delivery.kirim.smtp import Pengamanan, Server
from tests.helpers.contoh import ROOT

SERTIFIKAT = ROOT / "tests" / "cases" / "surel" / "sertifikat-uji.pem"
KUNCI = SERTIFIKAT.with_name("kunci-uji.pem")
PENGGUNA, SANDI = "dinas@contoh.go.id", "kata sandi ujian"


@dataclass
class Kotak:
    """What the server received, and how it was asked."""

    server: Server
    surat: list[EmailMessage] = field(default_factory=list)
    penerima: list[list[str]] = field(default_factory=list)
    aman: list[bool] = field(default_factory=list)

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Envelope, address: str, options: Any) -> str:
        """Refuse the address that the tests ask it to."""
        if address.startswith("ditolak"):
            return "550 tidak dikenal"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Envelope) -> str:
        """Keep the letter."""
        message = message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.surat.append(message)
        self.penerima.append(envelope.rcpt_tos)
        self.aman.append(session.ssl is not None or server.transport.get_extra_info("ssl_object") is not None)
        return "250 OK"


def trust() -> ssl.SSLContext:
    """The client's side: the certificate of the tests is trusted."""
    return ssl.create_default_context(cafile=str(SERTIFIKAT))


@contextmanager
def run_server(pengamanan: Pengamanan, **limits: Any) -> Iterator[Kotak]:
    """Start the server for the length of a test; it takes letters only over an encrypted connection, after a login."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(SERTIFIKAT, KUNCI)
    kotak = Kotak(Server("localhost", PENGGUNA, 1, pengamanan, PENGGUNA))

    def authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        right = isinstance(data, LoginPassword) and (data.login, data.password) == (PENGGUNA.encode(), SANDI.encode())
        return AuthResult(success=right, handled=False)

    kinds: dict[str, Any] = {"authenticator": authenticate, "auth_required": True}
    if pengamanan is Pengamanan.TLS:
        kinds |= {"ssl_context": context, "auth_require_tls": False}
    else:
        kinds |= {"tls_context": context, "require_starttls": True}
    kinds |= limits
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        porta = free.getsockname()[1]
    controller = Controller(kotak, hostname="127.0.0.1", port=porta, **kinds)
    controller.start()
    try:
        kotak.server = Server("localhost", PENGGUNA, porta, pengamanan, PENGGUNA)
        yield kotak
    finally:
        controller.stop()
