"""Files arrive whole or not at all, under names that every system takes."""

from __future__ import annotations

import hashlib

import pytest

from generator.catalogue.berkas import KELUARAN_TERKUNCI
from generator.delivery import folder
from generator.delivery.folder import deliver, fold_unsaved, safe_name, save_whole, tell_unsaved
from generator.problems import Place


@pytest.mark.parametrize(
    ("teks", "nama"),
    [
        ("BKPSDM Kabupaten Sumenep 2024", "BKPSDM-Kabupaten-Sumenep-2024"),
        ("../../etc/passwd", "etc-passwd"),
        ("Dinas «Café» / RSUD", "Dinas-Cafe-RSUD"),
        ("الصحة", "tanpa-nama-"),
        ("Dinas الصحة", "Dinas-"),
        ("a" * 80, "a" * 80),
        ("a" * 300, "a" * 73 + "-"),
        ("a" * 72 + " " + "b" * 300, "a" * 72 + "-"),
    ],
)
def test_any_name_becomes_a_safe_file_name(teks, nama):
    sidik = hashlib.sha256(teks.encode()).hexdigest()[:6]
    assert safe_name(teks) == (nama + sidik if nama.endswith("-") else nama)
    assert len(safe_name(teks)) <= 80


def test_texts_that_differ_only_in_what_a_name_cannot_hold_have_two_names():
    assert len({safe_name(teks) for teks in ("الصحة", "التعليم", "Dinas الصحة", "Dinas", "a" * 300, "a" * 301)}) == 6


def test_documents_are_saved_in_a_folder_that_is_made_for_them(tmp_path):
    kiriman = deliver({"satu.docx": b"1", "dua.docx": b"2"}, tmp_path / "baru" / "lagi")
    assert [path.read_bytes() for path in kiriman.berkas] == [b"1", b"2"]
    assert kiriman.problems == ()


def test_a_failure_while_writing_leaves_the_old_file_and_no_remains(tmp_path, monkeypatch):
    target = tmp_path / "laporan.docx"
    target.write_bytes(b"lama")

    def full(source, destination):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(folder.os, "replace", full)
    problem = save_whole(target, b"baru")
    assert problem is not None
    assert problem.kind.code == "BRK-02"
    assert [path.name for path in tmp_path.iterdir()] == ["laporan.docx"]
    assert target.read_bytes() == b"lama"


def test_one_locked_document_does_not_stop_the_others(tmp_path, monkeypatch):
    real = folder.os.replace

    def locked(source, destination):
        if destination.name == "dibuka.docx":
            raise PermissionError(13, "in use")
        real(source, destination)

    (tmp_path / "dibuka.docx").write_bytes(b"lama")
    monkeypatch.setattr(folder.os, "replace", locked)
    kiriman = deliver({"dibuka.docx": b"x", "lain.docx": b"y"}, tmp_path)
    assert [path.name for path in kiriman.berkas] == ["lain.docx"]
    assert [problem.kind.code for problem in kiriman.problems] == ["BRK-01"]
    assert (tmp_path / "dibuka.docx").read_bytes() == b"lama"


@pytest.mark.parametrize(
    ("nomor", "windows", "sebab"),
    [
        (28, None, "ruang penyimpanan penuh"),
        (30, None, "media hanya dapat dibaca"),
        (101, None, "jaringannya tidak dapat dicapai"),
        (22, 112, "ruang penyimpanan penuh"),
        (22, 53, "jaringannya tidak dapat dicapai"),  # the network path was not found
        (22, 1231, "jaringannya tidak dapat dicapai"),
        (2, 206, "terlalu panjang"),  # Windows says «not found» of a path that is too long
        (9999, None, "bermasalah"),
    ],
)
def test_the_systems_reason_is_told_in_indonesian(nomor, windows, sebab):
    error = OSError(nomor, "no matter")
    if windows:
        error.winerror = windows  # what Windows sets itself
    assert sebab in folder.explain(error)


def test_a_folder_that_may_not_be_written_is_not_called_a_document_in_use(tmp_path, monkeypatch):
    """Root may write everywhere, so the system's answer is given in its place."""

    def refuse(**options):
        raise PermissionError(13, "denied")

    (tmp_path / "ada.docx").write_bytes(b"lama")
    monkeypatch.setattr(folder.tempfile, "mkstemp", refuse)
    monkeypatch.setattr(folder.os, "access", lambda path, mode: False)
    problem = save_whole(tmp_path / "ada.docx", b"baru")
    assert problem is not None
    assert (problem.kind.code, dict(problem.facts)["sebab"]) == ("BRK-02", "tidak ada izin menulis")


def test_a_folder_that_may_not_be_made_is_told_once_with_the_folder_above_that_refuses(tmp_path, monkeypatch):
    def refuse(path, *args, **options):
        raise PermissionError(13, "denied")

    monkeypatch.setattr(folder.Path, "mkdir", refuse)
    names = [f"{number}.docx" for number in range(1, 6)]
    kiriman = deliver(dict.fromkeys(names, b"x"), tmp_path / "hasil" / "dinas-2024")
    (problem,) = kiriman.problems
    assert f"(tidak ada izin menulis di folder «{tmp_path}»)" in problem.message
    assert "Dokumen «1.docx», «2.docx», «3.docx», dan 2 lainnya tidak dapat disimpan di folder" in problem.message
    assert kiriman.gagal == tuple(names)


def test_files_of_other_folders_and_causes_are_told_apart(tmp_path):
    penuh, izin = "ruang penyimpanan penuh", "tidak ada izin menulis"
    terkunci = KELUARAN_TERKUNCI.at(Place(), berkas="a.docx")
    first, again = tell_unsaved(["a.docx"], tmp_path, penuh), tell_unsaved(["b.docx", "a.docx"], tmp_path, penuh)
    other, elsewhere = tell_unsaved(["c.docx"], tmp_path, izin), tell_unsaved(["c.docx"], tmp_path / "lain", penuh)
    folded = fold_unsaved([first, terkunci, other, elsewhere, again, terkunci])
    assert folded == [tell_unsaved(["a.docx", "b.docx"], tmp_path, penuh), terkunci, other, elsewhere]
