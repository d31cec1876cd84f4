"""The letter: official words, plain attachment names, a size that servers take, and a draft that reads back whole."""

from __future__ import annotations

import io
import zipfile
from email import message_from_bytes
from email.policy import default

import pytest

from generator.delivery.bukti import Bukti, Pembuatan, Sumber, save_bukti, take_print
from generator.delivery.kirim.surat import (
    Lampiran,
    Surat,
    attach,
    build_message,
    format_size,
    list_sendable,
    read_addresses,
    save_draft,
    warn_of,
    write_words,
)


def test_the_words_name_agency_year_and_every_document():
    perihal, isi = write_words("Dinas Perpustakaan", "Kabupaten Contoh", 2024, ["LKjIP.docx", "E81.xlsx"])
    assert perihal == "Penyampaian Dokumen Kinerja Dinas Perpustakaan Kabupaten Contoh Tahun 2024"
    assert "Yth. Inspektur Kabupaten Contoh" in isi
    assert "1. LKjIP.docx\n2. E81.xlsx\n" in isi
    assert isi.rstrip().endswith("Hormat kami,\nDinas Perpustakaan Kabupaten Contoh")


def test_what_no_receipt_tells_stands_in_brackets():
    perihal, isi = write_words("", "", 0, ["x.docx"])
    assert perihal.endswith("[nama perangkat daerah] Tahun [tahun]")
    assert "Yth. Inspektur [nama daerah]\n" in isi


def test_a_draft_reads_back_with_identical_attachments_and_plain_names(tmp_path):
    for name, content in (
        ("Laporan «é» Dinas.docx", b"\x00\r\n\xff"),
        ("laporan é dinas.docx", b"lain"),
        ("a.pdf", b"%PDF"),
    ):
        (tmp_path / name).write_bytes(content)
    lampiran, problems = attach(
        [tmp_path / name for name in ("Laporan «é» Dinas.docx", "laporan é dinas.docx", "a.pdf")]
    )
    surat = Surat(("a@contoh.go.id",), "Perihal – «uji»\nBcc: x@y.id", "Isi é\n", lampiran)
    assert save_draft(surat, tmp_path / "draf.eml") is None
    message = message_from_bytes((tmp_path / "draf.eml").read_bytes(), policy=default)
    assert (problems, message["X-Unsent"], message["Bcc"]) == ([], "1", None)
    assert message["Subject"] == "Perihal – «uji» Bcc: x@y.id"
    assert message["Date"].datetime.year > 2000 and message["Message-ID"].endswith("@lkjip-generator.invalid>")
    parts = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert parts == {"Laporan-e-Dinas.docx": b"\x00\r\n\xff", "laporan-e-dinas.docx": b"lain", "a.pdf": b"%PDF"}
    assert all(name.isascii() for name in parts)


def test_names_that_become_the_same_are_told_apart(tmp_path):
    for name in ("a é.docx", "a e.docx", "a-e.docx"):
        (tmp_path / name).write_bytes(name.encode())
    lampiran, _ = attach(sorted(tmp_path.iterdir()))
    assert [satu.nama for satu in lampiran] == ["a-e.docx", "a-e-1.docx", "a-e-2.docx"]


def test_a_long_name_travels_whole(tmp_path):
    panjang = "Perjanjian-Kinerja-DPK-Kabupaten-Contoh-2024-Kepala-Bidang-Perpustakaan-dan-Pengawasan-Kearsipan.docx"
    (tmp_path / panjang).write_bytes(b"isi")
    lampiran, _ = attach([tmp_path / panjang])
    assert [satu.nama for satu in lampiran] == [panjang]
    mail = build_message(Surat(("a@contoh.go.id",), "Perihal", "Isi\n", lampiran)).as_bytes()
    parts = message_from_bytes(mail, policy=default).iter_attachments()
    assert [part.get_filename() for part in parts] == [panjang]


def test_the_size_told_is_that_of_the_mail():
    surat = Surat(("a@contoh.go.id",), "x", "y", (Lampiran("a.docx", bytes(1_000_000)), Lampiran("b.pdf", bytes(77))))
    assert abs(len(build_message(surat).as_bytes()) - surat.ukuran) < 1000
    assert [format_size(size) for size in (12, 340_400, 12_449_000)] == ["1 KB", "340 KB", "12,4 MB"]


def test_a_letter_above_the_limit_is_packed_and_told_when_that_is_not_enough(tmp_path):
    (tmp_path / "a.docx").write_bytes(b"lembar " * 100_000)
    (tmp_path / "b.docx").write_bytes(b"b")
    files = sorted(tmp_path.iterdir())
    (padat,), problems = attach(files, batas=100_000)
    assert (padat.nama, problems) == ("Dokumen-Kinerja.zip", [])
    with zipfile.ZipFile(io.BytesIO(padat.isi)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {f.name: f.read_bytes() for f in files}
    assert attach(files, batas=100_000)[0] == (padat,)
    _, (problem,) = attach(files, batas=100)
    assert problem.kind.code == "BRK-19"
    assert "«a.docx»" in problem.message


def test_a_document_that_is_gone_is_told(tmp_path):
    _, (problem,) = attach([tmp_path / "tidak-ada.docx"])
    assert problem.kind.code == "BRK-16"


def test_only_finished_documents_go_out(tmp_path):
    for name in (
        "b.docx",
        "a.PDF",
        "~$b.docx",
        ".~lkjip-1.docx",
        "Daftar-Perbaikan-X.xlsx",
        "Bukti-Pembuatan.json",
        "x.eml",
    ):
        (tmp_path / name).write_bytes(b"")
    assert [path.name for path in list_sendable(tmp_path)] == ["a.PDF", "b.docx"]


def test_drafts_and_one_document_in_two_versions_are_warned_of(tmp_path):
    names = ("A.docx", "A-versi-2.docx", "A.pdf", "B.docx", "B.pdf", "luar.docx")
    for name in names:
        (tmp_path / name).write_bytes(name.encode())
    made = [
        Pembuatan(name, take_print(name.encode()), 1, "", "0", name[0] == "B", Sumber("b", "b", "x"), None, ())
        for name in names[:-1]
    ]
    save_bukti(Bukti("Dinas", "Kota", 2024, tuple(made)), tmp_path)
    paths = [tmp_path / name for name in names]
    draf, ganda = warn_of(paths)
    assert (draf.kind.code, dict(draf.facts)["dokumen"]) == ("BRK-27", "B.docx, B.pdf")
    assert (ganda.kind.code, dict(ganda.facts)["dokumen"]) == ("BRK-28", "A.docx, A-versi-2.docx, A.pdf")
    assert warn_of([paths[0], paths[2], paths[5]]) == []


@pytest.mark.parametrize(
    ("teks", "alamat", "salah"),
    [
        ("a@contoh.go.id; b@x.id,\n c@y.co.id a@contoh.go.id", ("a@contoh.go.id", "b@x.id", "c@y.co.id"), 0),
        ("a@contoh", (), 1),
        ('Dinas <a@x.id>; "Kota, Bagian" <b@x.go.id>, c@x.id', ("a@x.id", "b@x.go.id", "c@x.id"), 0),
        ("-@-.- a..b@contoh.go.id .a@contoh.go.id a@contoh..id", (), 4),
        ("", (), 0),
    ],
)
def test_addresses_are_read_and_those_that_are_none_are_named(teks, alamat, salah):
    found, problems = read_addresses(teks)
    assert (found, [problem.kind.code for problem in problems]) == (alamat, ["BRK-18"] * salah)
