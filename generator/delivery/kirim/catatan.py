"""The log of what was sent: one readable line a letter, beside the documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from generator.delivery.bukti import take_print
from generator.delivery.folder import explain, tell_unsaved
from generator.delivery.kirim.surat import Surat, format_size
from generator.problems import Problem

BERKAS_CATATAN = "Catatan-Pengiriman.txt"
_SIDIK = 12  # letters of a fingerprint that tell files apart in the log


def note_sending(surat: Surat, cara: str, hasil: Sequence[Problem], folder: Path, waktu: datetime) -> Problem | None:
    """Add a line: when, how (`cara`: «draf» or the server), to whom, what, and whether it went out."""
    lampiran = ", ".join(
        f"{satu.nama} ({format_size(len(satu.isi))}, {take_print(satu.isi)[:_SIDIK]})" for satu in surat.lampiran
    )
    parts = (
        f"{waktu:%Y-%m-%d %H:%M}",
        cara,
        "; ".join(problem.message for problem in hasil) or "berhasil",
        f"kepada {', '.join((*surat.kepada, *surat.tembusan)) or '(belum diisi)'}",
        f"perihal {' '.join(surat.perihal.split())}",
        f"lampiran {lampiran or 'tidak ada'}",
    )
    path = folder / BERKAS_CATATAN
    try:
        with path.open("a", encoding="utf-8") as stream:
            stream.write(" | ".join(parts) + "\n")
    except OSError as error:
        return tell_unsaved([path.name], folder, explain(error))
    return None
