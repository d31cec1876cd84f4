"""From the finished documents to the letter: what the window's dialog shows, the draft, and the office's server."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy

import pytest

from generator.catalogue import berkas
from generator.delivery.kirim import sandi
from generator.jendela.keadaan import Ringkas, ServerSurel
from generator.jendela.tugas import kirim
from generator.problems import Place

RINGKAS = Ringkas("Dinas Contoh", "Kabupaten Contoh", 2024, 4, frozenset({"lkjip"}))


def silent(isi) -> None:
    """Nobody asks for news."""


@pytest.fixture
def dokumen(tmp_path):
    """An output folder: two reports, one with its PDF, and what stays in the office."""
    folder = tmp_path / "output"
    folder.mkdir()
    for nama in (
        "LKjIP.docx",
        "LKjIP.pdf",
        "Cascading.docx",
        "Daftar-Perbaikan-X.xlsx",
        "lain.docx",
        "Bukti-Pembuatan.html",
    ):
        (folder / nama).write_bytes(nama.encode())
    return folder / "LKjIP.docx", folder / "Cascading.docx"


@pytest.fixture
def rancangan(dokumen, tmp_path):
    """The letter as it is first shown."""
    return kirim.prepare_letter(silent, RINGKAS, dokumen, tmp_path / "setelan")


def test_the_letter_carries_the_documents_just_made_in_their_order_with_their_pdf(rancangan):
    assert [path.name for path in rancangan.dokumen] == ["LKjIP.docx", "LKjIP.pdf", "Cascading.docx"]
    assert "1. LKjIP.docx\n2. LKjIP.pdf\n3. Cascading.docx" in rancangan.isi
    assert "Dinas Contoh Kabupaten Contoh Tahun 2024" in rancangan.perihal
    assert rancangan.server == ""


def test_a_draft_lies_beside_the_documents_is_opened_and_its_address_remembered(rancangan, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(kirim, "open_path", opened.append)
    surat = replace(rancangan, kepada="inspektorat@contoh.go.id", isi="Kata kami sendiri\n")
    kabar = kirim.draft(silent, surat, tmp_path / "setelan")
    assert kabar.baik and opened == list(kabar.berkas)
    mail = message_from_bytes(opened[0].read_bytes(), policy=policy.default)
    assert mail["To"] == "inspektorat@contoh.go.id"
    assert mail.get_body().get_content().splitlines() == ["Kata kami sendiri"]
    assert [part.get_content() for part in mail.iter_attachments()] == [b"LKjIP.docx", b"LKjIP.pdf", b"Cascading.docx"]
    again = kirim.prepare_letter(silent, RINGKAS, rancangan.dokumen[:1], tmp_path / "setelan")
    assert again.kepada == "inspektorat@contoh.go.id"


def test_the_letter_warns_of_two_versions_of_one_document(dokumen, tmp_path, rancangan):
    assert rancangan.catatan == ""
    lain = dokumen[0].with_name("LKjIP-versi-2.docx")
    lain.write_bytes(b"lain")
    catatan = kirim.prepare_letter(silent, RINGKAS, (*dokumen, lain), tmp_path / "setelan").catatan
    assert "beberapa versi: LKjIP.docx, LKjIP.pdf, LKjIP-versi-2.docx" in catatan


def test_a_wrong_address_is_said_and_nothing_is_written(rancangan, tmp_path):
    kabar = kirim.draft(silent, replace(rancangan, kepada="inspektorat"), tmp_path / "setelan")
    assert not kabar.baik and "«inspektorat» bukan alamat surel" in kabar.teks
    assert list(tmp_path.rglob("*.eml")) == [] == list(tmp_path.rglob("kirim.json"))


def test_the_server_is_kept_without_its_password(tmp_path, monkeypatch):
    kept = []
    monkeypatch.setattr(sandi, "save_sandi", lambda *parts: kept.append(parts))
    isian = ServerSurel("mail.contoh.go.id", "465", "TLS", "dinas@contoh.go.id", "dinas", "rahasia", "10")
    assert kirim.save_server(silent, isian, tmp_path).baik
    assert kept == [("mail.contoh.go.id", "dinas", "rahasia")]
    assert kirim.load_server(silent, tmp_path) == replace(isian, sandi="")
    assert "rahasia" not in (tmp_path / "kirim.json").read_text(encoding="utf-8")


def test_a_server_that_cannot_be_is_refused_and_an_empty_one_taken_away(tmp_path):
    salah = kirim.save_server(silent, ServerSurel("mail.contoh.go.id", "0", pengirim="dinas@contoh.go.id"), tmp_path)
    assert not salah.baik and "porta 0" in salah.teks
    assert kirim.save_server(silent, ServerSurel(), tmp_path).baik
    assert kirim.load_server(silent, tmp_path).alamat == ""


def test_sending_without_a_server_or_an_address_sends_nothing(rancangan, tmp_path):
    assert not kirim.send(silent, rancangan, tmp_path).baik
    kirim.save_server(silent, ServerSurel("mail.contoh.go.id", pengirim="dinas@contoh.go.id"), tmp_path)
    kabar = kirim.send(silent, rancangan, tmp_path)
    assert not kabar.baik and "Isi dahulu alamat surel" in kabar.teks


def test_a_letter_goes_out_with_the_kept_password_and_its_result_is_told(rancangan, tmp_path, monkeypatch):
    sent = []
    monkeypatch.setattr(sandi, "read_sandi", lambda server, pengguna: "rahasia")
    monkeypatch.setattr(
        kirim, "send_letter", lambda surat, server, kata, *rest: sent.append((server.alamat, kata)) or []
    )
    isian = ServerSurel("mail.contoh.go.id", pengirim="dinas@contoh.go.id", pengguna="dinas")
    kirim.save_server(silent, isian, tmp_path)
    kabar = kirim.send(silent, replace(rancangan, kepada="a@contoh.go.id", tembusan="b@contoh.go.id"), tmp_path)
    assert kabar.baik and kabar.teks == "Kepada: a@contoh.go.id, b@contoh.go.id"
    assert sent == [("mail.contoh.go.id", "rahasia")]


def test_a_computer_that_keeps_no_password_asks_for_it_with_each_letter(rancangan, dokumen, tmp_path, monkeypatch):
    """The settings are kept nevertheless, and say so."""
    sent = []
    monkeypatch.setattr(sandi, "read_sandi", lambda server, pengguna: None)
    problem = berkas.SANDI_TANPA_TEMPAT.at(Place(), sebab="belum terpasang")
    monkeypatch.setattr(sandi, "save_sandi", lambda server, pengguna, kata: problem)
    monkeypatch.setattr(kirim, "send_letter", lambda surat, server, kata, *rest: sent.append(kata) or [])
    isian = ServerSurel("mail.contoh.go.id", pengirim="dinas@contoh.go.id", pengguna="dinas", sandi="rahasia")
    kabar = kirim.save_server(silent, isian, tmp_path)
    assert kabar.baik and kabar.judul == "Setelan tersimpan, kecuali kata sandinya." and problem.message in kabar.teks
    assert "rahasia" not in "".join(path.read_text() for path in tmp_path.glob("*.json"))
    ringkas = Ringkas("Dinas", "Kota", 2024, 4, frozenset())
    assert kirim.prepare_letter(silent, ringkas, dokumen, tmp_path).tanya_sandi
    surat = replace(rancangan, kepada="a@contoh.go.id", sandi="rahasia")
    assert kirim.send(silent, surat, tmp_path).baik and sent == ["rahasia"] and "rahasia" not in repr(surat)


def test_without_word_and_libreoffice_a_hint_is_given(dokumen, monkeypatch):
    monkeypatch.setattr(kirim, "find_pencetak", lambda soffice: None)
    kabar = kirim.make_pdf(silent, dokumen[:1])
    assert (kabar.baik, kabar.berkas) == (False, ()) and kabar.teks
