"""The commands for finished documents, as staff call them."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from datetime import datetime, timezone

import pytest

from generator.app import cli
from generator.app.paths import find_templates
from generator.app.tugas import kirim
from generator.delivery.bukti import Asal, hand_over, take_print
from generator.delivery.folder import Kiriman
from generator.paket import LARGEST, RELASI
from generator.reports.naskah import DokumenInfo
from generator.reports.perjanjian import iku
from generator.word.parts.package import DOCUMENT, unpack, write_parts
from generator.word.renderer import fill
from tests.delivery.berkas_word import paragraph, write_docx
from tests.delivery.kirim.server import PENGGUNA, SANDI, SERTIFIKAT, run_server
from tests.helpers.contoh import measure_contoh


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An output folder with one document, for a user who has set nothing and a computer without programs."""
    for name, value in {"XDG_CONFIG_HOME": str(tmp_path / "setelan"), "HOME": str(tmp_path), "PATH": ""}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", "linux")
    (tmp_path / "buku.xlsx").write_bytes(b"buku")
    waktu = datetime(2026, 11, 22, 8, 5, tzinfo=timezone.utc)
    opd = ("Dinas Contoh", "Kota Contoh", 2024)
    asal = Asal(tmp_path / "buku.xlsx", take_print(b"buku"), *opd, "0.1.0", False, waktu)
    hand_over({"LKjIP.docx": write_docx(paragraph("Capaian 93,77%."))}, tmp_path / "output", asal)
    return tmp_path / "output"


def run(*arguments: object) -> int:
    return cli.main(list(map(str, arguments)))


def test_documents_are_matched_one_by_one_or_by_folder(folder, capsys):
    assert run("cocokkan", folder) == 0
    assert "✓ LKjIP.docx: sama persis dengan saat dibuat 22 November 2026 pukul 08.05 dari «buku.xlsx»" in (
        capsys.readouterr().out
    )
    document = folder / "LKjIP.docx"
    document.write_bytes(write_docx(paragraph("Capaiannya mencapai 93,77%."), paragraph("Lihat 2 lampiran.")))
    assert run("cocokkan", document) == 0
    assert "sudah disunting, tetapi 1 angka tetap" in (said := capsys.readouterr().out)
    assert "; 1 angka ditambahkan" in said
    document.write_bytes(write_docx(paragraph("Capaian 95,00%.")))
    assert run("cocokkan", document) == 1
    out, err = capsys.readouterr()
    assert "✗ LKjIP.docx: angkanya berbeda" in out
    assert "semula tertulis 93,77%, kini 95,00%" in err


def test_parts_that_staff_changed_or_took_out_are_named(folder, capsys):
    context = iku.build(measure_contoh("contoh-bersih-2024"))
    made = fill(find_templates() / "iku.docx", context, DokumenInfo("IKU", "Dinas", 2024))
    asal = Asal(folder.parent / "buku.xlsx", take_print(b"buku"), "Dinas", "Kota", 2024, "0.1.0", False, datetime.now())
    hand_over({"IKU.docx": made}, folder, asal)
    parts = unpack(made)
    xml = parts[DOCUMENT].decode()
    again = xml.replace("<w:body>", "<w:body><!-- disimpan -->")
    (folder / "IKU.docx").write_bytes(write_parts({**parts, DOCUMENT: again.encode()}))
    assert run("cocokkan", folder / "IKU.docx") == 0
    assert "IKU.docx: disimpan ulang; bagian buatan program (tabel, grafik, naskah) dan" in capsys.readouterr().out
    logo = re.search(r"<w:sdt>.*?</w:sdt>", xml, re.DOTALL)[0]
    edited = xml.replace(logo, "").replace(">Satuan<", ">Ukuran<", 1)
    (folder / "IKU.docx").write_bytes(write_parts({**parts, DOCUMENT: edited.encode()}))
    assert run("cocokkan", folder / "IKU.docx") == 0
    verdict, *edits = capsys.readouterr().out.splitlines()
    assert "sudah disunting" in verdict
    assert edits == [
        "    Gambar «logo»: dihapus",
        "    Tabel «No. Tujuan/Sasaran Indikator Kinerja Utama Satuan Definisi …»: disunting",
    ]


def _nest(xml: bytes) -> bytes:
    return xml.replace(b"<w:body>", b"<w:body><w:p>" + b"<w:r>" * 3000 + b"</w:r>" * 3000 + b"</w:p>")


def _encode(xml: bytes) -> bytes:
    return xml.decode().replace("UTF-8", "UTF-16", 1).encode("utf-16")


def _spoil(name: str, spoil: Callable[[bytes], bytes]) -> Callable[[dict[str, bytes]], bytes]:
    return lambda parts: write_parts({**parts, name: spoil(parts[name])})


def _flip(parts: dict[str, bytes]) -> bytes:
    """One bit wrong in a part that holds no figures."""
    made, name = write_parts(parts), b"customXml/item1.xml"
    at = made.index(name) + len(name) + 9
    return made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :]


HOSTILE = {
    "other-encoding": _spoil(DOCUMENT, _encode),
    "nested": _spoil(DOCUMENT, _nest),
    "cut-relations": _spoil(RELASI, lambda xml: xml[:-9]),
    "too-large": _spoil(DOCUMENT, lambda xml: xml + b" " * LARGEST),
    "damaged": _flip,
}


@pytest.mark.parametrize("harm", HOSTILE)
def test_a_hostile_document_cannot_be_read_and_the_others_get_their_verdict(folder, capsys, harm):
    context = iku.build(measure_contoh("contoh-bersih-2024"))
    made = fill(find_templates() / "iku.docx", context, DokumenInfo("IKU", "Dinas", 2024))
    asal = Asal(folder.parent / "buku.xlsx", take_print(b"buku"), "Dinas", "Kota", 2024, "0.1.0", False, datetime.now())
    hand_over({"IKU.docx": made}, folder, asal)
    (folder / "IKU.docx").write_bytes(HOSTILE[harm](unpack(made)))
    assert run("cocokkan", folder) == 1
    out, err = capsys.readouterr()
    assert "? IKU.docx: tidak dapat dicocokkan" in out
    assert "✓ LKjIP.docx: sama persis" in out
    assert "BRK-16" in err
    assert "PRG-01" not in err


def test_a_receipt_elsewhere_may_be_named(folder, tmp_path, capsys):
    away = tmp_path / "dari surel.docx"
    away.write_bytes((folder / "LKjIP.docx").read_bytes())
    assert run("cocokkan", away) == 1
    assert "? dari surel.docx: tidak dapat dicocokkan" in capsys.readouterr().out
    assert run("cocokkan", away, "--bukti", folder / "Bukti-Pembuatan.json") == 0


def test_a_folder_without_documents_is_told(tmp_path, capsys):
    assert [run("cocokkan", tmp_path), run("pdf", tmp_path)] == [1, 1]
    assert capsys.readouterr().err.count("BRK-26") == 2


def test_a_draft_is_saved_and_where_it_cannot_be_opened_its_place_is_told(folder, capsys):
    assert run("kirim", folder, "--kepada", "inspektorat@contoh.go.id") == 0
    out, err = capsys.readouterr()
    assert "Lampiran (" in out and "Surat-Pengantar.eml" in out
    assert "BRK-17" in err
    assert b"To: inspektorat@contoh.go.id" in (folder / "Surat-Pengantar.eml").read_bytes()
    assert run("kirim", folder, "--tanpa-buka") == 0
    assert capsys.readouterr().err == ""


def test_a_draft_that_goes_out_is_warned_of_and_goes(folder, tmp_path, capsys):
    opd = ("Dinas Contoh", "Kota Contoh", 2024)
    asal = Asal(tmp_path / "buku.xlsx", "x", *opd, "0.1.0", True, datetime(2026, 11, 22, tzinfo=timezone.utc))
    hand_over({"LKjIP.docx": write_docx(paragraph("DRAF 93,77%."))}, folder, asal)
    (folder / "LKjIP-versi-2.docx").write_bytes(b"lama")
    assert run("kirim", folder, "--kepada", "a@contoh.go.id", "--tanpa-buka") == 0
    out, err = capsys.readouterr()
    assert "Draf surat:" in out and "BRK-27" in err and "BRK-28" in err


def test_text_for_webmail_is_shown_and_nothing_is_written(folder, capsys):
    before = sorted(folder.iterdir())
    assert run("kirim", folder, "--teks") == 0
    said = capsys.readouterr().out
    assert "Perihal: Penyampaian Dokumen Kinerja Dinas Contoh Kota Contoh Tahun 2024" in said
    assert "1. LKjIP.docx" in said and str(folder) in said
    assert sorted(folder.iterdir()) == before


def test_a_wrong_address_stops_everything(folder, capsys):
    assert run("kirim", folder, "--kepada", "inspektorat") == 1
    assert run("atur-kirim", "--kepada", "inspektorat") == 1
    assert capsys.readouterr().err.count("BRK-18") == 2
    assert not (folder / "Surat-Pengantar.eml").exists()


def test_without_a_server_set_the_letter_is_not_sent(folder, capsys):
    assert run("kirim", folder, "--server", "--kepada", "a@contoh.go.id") == 1
    assert "lkjip atur-kirim" in capsys.readouterr().err


def test_an_office_sets_its_server_once_and_sends(folder, monkeypatch, capsys):
    monkeypatch.setenv("SSL_CERT_FILE", str(SERTIFIKAT))
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{SANDI}\n{SANDI}\n"))
    with run_server(kirim.Pengamanan.STARTTLS) as kotak:
        server = ("--server", f"localhost:{kotak.server.porta}", "--pengirim", PENGGUNA, "--pengguna", PENGGUNA)
        assert run("atur-kirim", *server, "--kepada", "inspektorat@contoh.go.id", "--batas", 10) == 0
        assert "BRK-22" in capsys.readouterr().err  # this computer has no keyring, so the password is asked for again
        assert run("kirim", folder, "--server") == 0
    assert "Surat terkirim kepada inspektorat@contoh.go.id." in capsys.readouterr().out
    assert [part.get_filename() for part in kotak.surat[0].iter_attachments()] == ["LKjIP.docx"]


def test_a_port_that_is_none_is_refused(folder, capsys):
    assert run("atur-kirim", "--server", "mail.contoh.go.id:smtp", "--pengirim", PENGGUNA) == 1
    assert "porta 0 tidak ada" in capsys.readouterr().err


def test_a_computer_without_word_and_libreoffice_is_told_how_to_make_a_pdf(folder, capsys):
    assert run("pdf", folder) == 1
    assert "BRK-24" in capsys.readouterr().err


def test_what_is_no_word_document_gets_no_pdf(folder, monkeypatch, capsys):
    asked = []
    monkeypatch.setattr(kirim, "make_pdf", lambda dokumen, pencetak: asked.extend(dokumen) or Kiriman((), ()))
    assert run("pdf", folder / "LKjIP.docx", folder / "Bukti-Pembuatan.json") == 1
    assert [path.name for path in asked] == ["LKjIP.docx"]
    assert "BRK-16" in (err := capsys.readouterr().err) and "Bukti-Pembuatan.json" in err


def test_without_a_terminal_or_a_password_the_letter_is_not_sent(folder, monkeypatch, capsys):
    server = ("--server", "mail.contoh.go.id:465", "--pengirim", PENGGUNA, "--pengguna", PENGGUNA)
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    assert run("atur-kirim", *server) == 0
    setelan = kirim.load_setelan(kirim.find_folder())[0]
    assert setelan.server.pengamanan is kirim.Pengamanan.TLS
    for stdin in (io.StringIO(""), None):
        monkeypatch.setattr(sys, "stdin", stdin)
        assert run("kirim", folder, "--server", "--kepada", "a@contoh.go.id") == 1
        assert "BRK-29" in capsys.readouterr().err


def test_what_is_missing_is_told_plainly(folder, capsys):
    assert run("kirim", folder, "--dokumen", "LKjIP.docx", "--teks") == 0
    assert run("kirim", folder, "--dokumen", "tiada.docx") == 1
    assert "berkasnya tidak ada" in capsys.readouterr().err
    assert run("atur-kirim", "--server", "mail.contoh.go.id") == 1
    assert "«kirim.json»" in (err := capsys.readouterr().err) and "--pengirim" in err
    assert run("atur-kirim", "--pengguna", "dinas") == 1
    assert "tanpa «--server NAMA»" in capsys.readouterr().err
