"""From an output folder to a letter under way: composed of what the receipt says, saved as a draft or sent, and logged."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from generator.catalogue import berkas
from generator.delivery.bukti import find_bukti
from generator.delivery.kirim.catatan import note_sending
from generator.delivery.kirim.smtp import Server, SetelanKirim, send
from generator.delivery.kirim.surat import (
    Surat,
    attach,
    list_sendable,
    name_attachments,
    read_addresses,
    save_draft,
    warn_of,
    write_words,
)
from generator.problems import Place, Problem

BERKAS_DRAF = "Surat-Pengantar.eml"


def compose(
    folder: Path, setelan: SetelanKirim, dokumen: Sequence[Path] = (), kepada: str = "", tembusan: str = ""
) -> tuple[Surat, list[Problem]]:
    """Return the letter for documents of an output folder (none named: all that may go out), and what is wrong with it.

    Addresses that are not given are those of the settings; agency and year are those of the receipt.
    """
    chosen = list(dokumen) or list_sendable(folder)
    problems = [] if chosen else [berkas.TANPA_DOKUMEN.at(Place(), folder=folder)]
    utama, salah = read_addresses(kepada or setelan.kepada)
    salinan, salah_lain = read_addresses(tembusan or setelan.tembusan)
    lampiran, besar = attach(chosen, setelan.batas)
    bukti = find_bukti(folder)
    perihal, isi = write_words(bukti.opd, bukti.daerah, bukti.tahun, name_attachments(chosen))
    problems += [*salah, *salah_lain, *besar, *warn_of(chosen)]
    return Surat(utama, perihal, isi, lampiran, salinan), problems


def make_draft(surat: Surat, folder: Path, waktu: datetime) -> tuple[Path, list[Problem]]:
    """Save the letter as a draft beside the documents and note it; return the draft and what went wrong."""
    path = folder / BERKAS_DRAF
    problem = save_draft(surat, path)
    if problem:
        return path, [problem]
    noted = note_sending(surat, "draf", [], folder, waktu)
    return path, [noted] if noted else []


def send_letter(surat: Surat, server: Server, sandi: str, folder: Path, waktu: datetime) -> list[Problem]:
    """Send the letter by the office's server and note the result, good or bad; an address is needed."""
    if not surat.kepada:
        return [berkas.ALAMAT_SALAH.at(Place(), alamat="")]
    hasil = send(surat, server, sandi)
    noted = note_sending(surat, server.alamat, hasil, folder, waktu)
    return [*hasil, noted] if noted else hasil
