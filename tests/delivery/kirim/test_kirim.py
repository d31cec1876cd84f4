"""A letter goes through a real mail server with attachments byte by byte, and whatever fails is told and logged."""

from __future__ import annotations

import json
import os
import socket
from dataclasses import replace
from datetime import datetime, timezone

import pytest

from generator.delivery.kirim import smtp
from generator.delivery.kirim.antar import BERKAS_DRAF, compose, make_draft, send_letter
from generator.delivery.kirim.catatan import BERKAS_CATATAN, note_sending
from generator.delivery.kirim.smtp import Pengamanan, Server, SetelanKirim, load_setelan, save_setelan, send
from generator.delivery.kirim.surat import Lampiran, Surat
from tests.delivery.kirim.server import PENGGUNA, SANDI, SERTIFIKAT, run_server, trust

# aiosmtpd warns of a login without STARTTLS also where the whole connection is TLS
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")

SIANG = datetime(2026, 11, 22, 13, 5, tzinfo=timezone.utc)
ISI = {
    "LKjIP-Dinas-2024.docx": os.urandom(90_000),
    "LKjIP.pdf": b"%PDF-1.7\r\n.\r\n\xff",
    "E81.xlsx": b"PK\x03\x04\n\n",
}
SURAT = Surat(
    ("inspektorat@contoh.go.id",),
    "Penyampaian LKjIP – Tahun 2024",
    "Yth. Inspektur\n\nDengan hormat, terlampir «LKjIP».\n",
    tuple(Lampiran(nama, isi) for nama, isi in ISI.items()),
    ("bappeda@contoh.go.id",),
)


def codes(problems) -> list[str]:
    return [problem.kind.code for problem in problems]


def read_log(folder) -> list[str]:
    return (folder / BERKAS_CATATAN).read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("pengamanan", list(Pengamanan))
def test_a_letter_arrives_encrypted_with_identical_attachments(pengamanan):
    with run_server(pengamanan) as kotak:
        assert send(SURAT, kotak.server, SANDI, trust()) == []
    (surat,) = kotak.surat
    assert kotak.aman == [True]
    assert kotak.penerima == [["inspektorat@contoh.go.id", "bappeda@contoh.go.id"]]
    assert (surat["Subject"], surat["From"], surat["X-Unsent"]) == (SURAT.perihal, PENGGUNA, None)
    assert surat["Date"] and surat["Message-ID"].endswith("@contoh.go.id>")
    assert surat.get_body().get_content().replace("\r\n", "\n") == SURAT.isi
    assert {part.get_filename(): part.get_content() for part in surat.iter_attachments()} == ISI


def test_what_the_server_refuses_is_told_in_words():
    with run_server(Pengamanan.STARTTLS, data_size_limit=1000) as kotak:
        salah = send(SURAT, kotak.server, "salah", trust())
        besar = send(SURAT, kotak.server, SANDI, trust())
        kecil = replace(SURAT, lampiran=(), tembusan=())
        ditolak = send(replace(kecil, kepada=("ditolak@contoh.go.id",)), kotak.server, SANDI, trust())
        asing = send(SURAT, kotak.server, SANDI)  # whose certificate this computer does not know
        sebagian = send(replace(kecil, tembusan=("ditolak@contoh.go.id",)), kotak.server, SANDI, trust())
    assert codes([*salah, *besar, *ditolak, *asing]) == ["BRK-20"] * 4
    assert "kata sandi ditolak" in salah[0].message
    assert "terlalu besar" in besar[0].message
    assert "menolak semua penerima" in ditolak[0].message
    assert "sertifikat server tidak dipercaya" in asing[0].message
    assert codes(sebagian) == ["BRK-21"] and "ditolak@contoh.go.id" in sebagian[0].message
    assert len(kotak.surat) == 1


def test_a_server_that_is_not_there_or_speaks_otherwise_is_told(monkeypatch):
    with socket.socket() as closed:
        closed.bind(("localhost", 0))
        porta = closed.getsockname()[1]
        (mati,) = send(SURAT, Server("localhost", PENGGUNA, porta), SANDI, trust())
    assert "tidak ada server surel pada porta itu" in mati.message
    with run_server(Pengamanan.STARTTLS) as kotak:
        (bukan_tls,) = send(SURAT, replace(kotak.server, pengamanan=Pengamanan.TLS), SANDI, trust())
    assert "hubungan aman tidak terjalin" in bukan_tls.message
    monkeypatch.setattr(smtp, "_DETIK", 0.2)
    with socket.create_server(("localhost", 0)) as diam:
        (bisu,) = send(SURAT, Server("localhost", PENGGUNA, diam.getsockname()[1]), SANDI, trust())
    assert "tidak menjawab" in bisu.message


def test_a_letter_taken_is_sent_though_the_server_answers_the_goodbye_wrongly(monkeypatch):
    ask = smtp.smtplib.SMTP.docmd

    def answer(self, command, args=""):
        return (421, b"sibuk") if command.upper() == "QUIT" else ask(self, command, args)

    monkeypatch.setattr(smtp.smtplib.SMTP, "docmd", answer)
    with run_server(Pengamanan.STARTTLS) as kotak:
        assert send(SURAT, kotak.server, SANDI, trust()) == []
    assert len(kotak.surat) == 1


def test_nothing_is_sent_without_encryption():
    """A server that offers no STARTTLS gets neither password nor letter."""
    with run_server(Pengamanan.STARTTLS, tls_context=None, require_starttls=False, auth_require_tls=False) as kotak:
        (problem,) = send(SURAT, kotak.server, SANDI, trust())
    assert "tidak mendukung pengamanan" in problem.message
    assert kotak.surat == []


def test_a_sent_letter_and_a_failed_one_stand_in_the_log_without_the_password(tmp_path, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(SERTIFIKAT))
    with run_server(Pengamanan.STARTTLS) as kotak:
        assert send_letter(SURAT, kotak.server, SANDI, tmp_path, SIANG) == []
        assert codes(send_letter(SURAT, kotak.server, "sandi keliru", tmp_path, SIANG)) == ["BRK-20"]
    baik, gagal = read_log(tmp_path)
    assert baik.startswith("2026-11-22 13:05 | localhost | berhasil | kepada inspektorat@contoh.go.id, bappeda@")
    assert "LKjIP-Dinas-2024.docx (90 KB, " in baik
    assert "nama pengguna atau kata sandi ditolak" in gagal
    assert "sandi keliru" not in gagal and SANDI not in baik


def test_a_letter_to_nobody_is_not_sent(tmp_path):
    assert codes(send_letter(replace(SURAT, kepada=()), Server("x", PENGGUNA), "", tmp_path, SIANG)) == ["BRK-18"]
    assert not (tmp_path / BERKAS_CATATAN).exists()


def test_a_log_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / BERKAS_CATATAN).mkdir()
    problem = note_sending(SURAT, "draf", [], tmp_path, SIANG)
    assert problem and problem.kind.code == "BRK-02"


def test_the_settings_are_kept_without_a_password_and_come_back(tmp_path):
    setelan = SetelanKirim("a@contoh.go.id", "", 5_000_000, Server("mail.contoh.go.id", PENGGUNA, 465, Pengamanan.TLS))
    assert load_setelan(tmp_path) == (SetelanKirim(), [])
    assert save_setelan(setelan, tmp_path) == []
    assert load_setelan(tmp_path) == (setelan, [])
    assert "sandi" not in (tmp_path / "kirim.json").read_text().casefold()


@pytest.mark.parametrize(
    "rusak", ["{", "[]", '{"kepada": ""}', json.dumps({"kepada": "", "tembusan": "", "batas": "x"})]
)
def test_damaged_settings_are_told_and_the_defaults_hold(tmp_path, rusak):
    (tmp_path / "kirim.json").write_text(rusak)
    setelan, problems = load_setelan(tmp_path)
    assert (setelan, codes(problems)) == (SetelanKirim(), ["BRK-23"])


@pytest.mark.parametrize(
    ("server", "code"),
    [
        (Server("", PENGGUNA), "BRK-23"),
        (Server("https://mail.contoh.go.id", PENGGUNA), "BRK-23"),
        (Server("mail.contoh.go.id", PENGGUNA, 0), "BRK-23"),
        (Server("mail.contoh.go.id", "bukan alamat"), "BRK-18"),
        (Server("mail.contoh.go.id", ""), "BRK-18"),
    ],
)
def test_a_server_that_cannot_work_is_not_kept(tmp_path, server, code):
    assert code in codes(save_setelan(SetelanKirim(server=server), tmp_path))
    assert not (tmp_path / "kirim.json").exists()


def test_a_draft_is_composed_of_a_folder_saved_and_logged(tmp_path):
    (tmp_path / "LKjIP.docx").write_bytes(b"isi")
    surat, problems = compose(tmp_path, SetelanKirim("a@contoh.go.id"), kepada="", tembusan="b@contoh.go.id")
    assert (problems, surat.kepada, surat.tembusan) == ([], ("a@contoh.go.id",), ("b@contoh.go.id",))
    path, problems = make_draft(surat, tmp_path, SIANG)
    assert (path.name, problems) == (BERKAS_DRAF, [])
    assert path.read_bytes().startswith(b"X-Unsent: 1\r\n")
    assert " | draf | berhasil | " in read_log(tmp_path)[0]


def test_a_folder_without_documents_gives_no_letter(tmp_path):
    assert codes(compose(tmp_path / "tidak ada", SetelanKirim())[1]) == ["BRK-26"]


def test_the_letter_lists_its_attachments_by_the_names_that_they_bear(tmp_path):
    for bagian in "AB":
        (tmp_path / f"Perjanjian Kinerja {'Bidang ' * 15}{bagian}.pdf").write_bytes(b"%PDF")
    surat, _ = compose(tmp_path, SetelanKirim("a@contoh.go.id"))
    names = [satu.nama for satu in surat.lampiran]
    assert len(set(names)) == 2
    assert "\n".join(f"{nomor}. {nama}" for nomor, nama in enumerate(names, 1)) in surat.isi
