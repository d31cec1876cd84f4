"""PDF copies of Word documents, made by Word (Windows) or by LibreOffice, whichever the computer has."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from generator.catalogue import berkas
from generator.delivery.bukti import (
    choose_name,
    open_bukti,
    print_file,
    refuse_saving,
    save_recorded,
    take_print,
    tell_kept,
)
from generator.delivery.folder import Kiriman, fold_unsaved
from generator.delivery.kunci import lock_folder
from generator.delivery.riwayat import Bukti, Pembuatan, Sumber
from generator.office import START_WORD, build_soffice, run_office
from generator.problems import Place, Problem

if sys.platform == "win32":
    import winreg

_DETIK = 240  # for all documents of one call
TANPA_ASAL = Sumber("–", "", "")  # of a copy of a document that is not as it was made
SKRIP_WORD = (
    "param([string]$Daftar)"
    + START_WORD
    + r"""
try {
    $word.Visible = $false
    $word.DisplayAlerts = 0
    $word.AutomationSecurity = 3
    foreach ($baris in [System.IO.File]::ReadAllLines($Daftar)) {
        $asal, $tujuan = $baris.Split('|')
        $dokumen = $word.Documents.Open($asal, $false, $true, $false)
        foreach ($isi in $dokumen.TablesOfContents) { $isi.Update() }
        foreach ($isi in $dokumen.TablesOfFigures) { $isi.Update() }
        $dokumen.ExportAsFixedFormat($tujuan, 17)
        $dokumen.Close($false)
    }
} finally {
    $word.Quit([ref]$false)
}
"""
)


@dataclass(frozen=True, slots=True)
class Pencetak:
    """The program that makes PDF files: its name for the user, and LibreOffice's program (None: Word)."""

    nama: str
    soffice: Path | None = None


def find_pencetak(soffice: Path | None) -> Pencetak | None:
    """Return Word where this is Windows with Word, else LibreOffice where its program is given, else None."""
    if has_word():
        return Pencetak("Word")
    return Pencetak("LibreOffice", soffice) if soffice else None


def has_word() -> bool:
    """Tell whether Word is installed; never on another system than Windows."""
    if sys.platform != "win32":
        return False
    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, r"Word.Application\CurVer"))
    except OSError:
        return False
    return True


def make_pdf(dokumen: Sequence[Path], pencetak: Pencetak | None, tunggu: Callable[[], None] = lambda: None) -> Kiriman:
    """Make a PDF beside each Word document; a PDF there that this program did not make keeps its name.

    Documents are copied first, so that one open in Word can be printed too. Without a program a hint is returned.
    `tunggu` is called again and again while the program prints; what it raises ends it, and nothing is saved.
    """
    if pencetak is None:
        return Kiriman((), (berkas.TANPA_PENCETAK.at(Place()),))
    saved: list[Path] = []
    failed: list[str] = []
    problems: list[Problem] = []
    with tempfile.TemporaryDirectory(prefix="lkjip-pdf-", ignore_cleanup_errors=True) as temporary:
        copies = _copy(dokumen, Path(temporary), problems)
        with suppress(OSError):
            _print(list(copies), pencetak, Path(temporary), tunggu)
        for copy, asal in copies.items():
            kiriman = _take_over(copy.with_suffix(".pdf"), asal, pencetak)
            saved += kiriman.berkas
            failed += kiriman.gagal
            problems += kiriman.problems
    return Kiriman(tuple(saved), tuple(fold_unsaved(problems)), tuple(failed))


def _copy(dokumen: Sequence[Path], folder: Path, problems: list[Problem]) -> dict[Path, Path]:
    """Copies under plain names, and what each is a copy of."""
    copies = {}
    for nomor, path in enumerate(dokumen):
        copy = folder / f"dokumen{nomor}.docx"
        try:
            copy.write_bytes(path.read_bytes())
            copies[copy] = path
        except OSError:
            problems.append(berkas.DOKUMEN_TAK_TERBACA.at(Place(), dokumen=path.name, sebab="tidak ada atau terkunci"))
    return copies


def _print(copies: Sequence[Path], pencetak: Pencetak, folder: Path, tunggu: Callable[[], None]) -> None:
    if not copies:
        return
    command = build_soffice(pencetak.soffice, folder, "pdf", copies) if pencetak.soffice else _ask_word(copies, folder)
    run_office(command, folder / "jawaban.txt", _DETIK, tunggu)


def _ask_word(copies: Sequence[Path], folder: Path) -> list[str]:
    daftar, skrip = folder / "daftar.txt", folder / "cetak.ps1"
    daftar.write_text("\n".join(f"{path}|{path.with_suffix('.pdf')}" for path in copies), encoding="utf-8")
    skrip.write_text(SKRIP_WORD, encoding="utf-8-sig")
    return ["powershell", "-NoProfile", "-ExecutionPolicy", "Bypass", "-File", str(skrip), str(daftar)]


def _take_over(pdf: Path, asal: Path, pencetak: Pencetak) -> Kiriman:
    """Put a finished PDF beside its document under the document's name."""
    content = pdf.read_bytes() if pdf.is_file() else b""
    if not content.startswith(b"%PDF"):
        return Kiriman((), (berkas.PDF_GAGAL.at(Place(), dokumen=asal.name, pencetak=pencetak.nama),))
    with lock_folder(asal.parent):
        return _save_copy(asal.with_suffix(".pdf").name, content, asal, datetime.now().astimezone())


def _save_copy(name: str, content: bytes, asal: Path, waktu: datetime) -> Kiriman:
    """Save it under the same protection as documents: a signed scan is not lost, and none stands without its receipt."""
    folder = asal.parent
    bukti, problems = open_bukti(folder)
    if bukti is None:
        return refuse_saving([name], problems)
    target = choose_name(name, content, folder, bukti)
    problems += [tell_kept(name, target, folder)] if target != name else []
    facts = {"dokumen": target, "sidik": take_print(content), "ukuran": len(content), "angka": ()}
    made = replace(_find_source(asal, bukti), **facts, waktu=waktu.isoformat(timespec="seconds"))
    kiriman = save_recorded({target: content}, [made], bukti, folder)
    return replace(kiriman, problems=(*problems, *kiriman.problems))


def _find_source(asal: Path, bukti: Bukti) -> Pembuatan:
    """The making of a document; one edited since, or made elsewhere, has no known origin but may still be a draft."""
    sidik = print_file(asal)
    made = bukti.find(asal.name, sidik)
    if made and made.sidik == sidik:
        return made
    return Pembuatan(asal.name, sidik, 0, "", "–", made is not None and made.draf, TANPA_ASAL, None, ())
