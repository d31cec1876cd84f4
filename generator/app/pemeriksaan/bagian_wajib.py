"""What a document must hold to be what its name says, by the beginning of its file's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wajib:
    """Words that stand in headings, and tables by the tag of their control with the name that staff know them by."""

    judul: tuple[str, ...] = ()
    blok: Mapping[str, str] = field(default_factory=dict)


WAJIB = {
    "LKjIP-": Wajib(  # PermenPANRB 53/2014, appendix II
        (
            "Pendahuluan",
            "Perencanaan Kinerja",
            "Akuntabilitas Kinerja",
            "Capaian Kinerja",
            "Realisasi Anggaran",
            "Penutup",
        )
    ),
    "Laporan-Triwulan-": Wajib(("Pendahuluan", "Perjanjian Kinerja", "Capaian", "Penutup")),  # of either form
    "Cascading-": Wajib(  # PermenPANRB 89/2021: the chain from the region's plan down to the sub kegiatan, and the tree
        ("Keterkaitan dengan Perencanaan Daerah", "Program, Kegiatan, dan Sub Kegiatan", "Pohon Kinerja")
    ),
    "Perjanjian-Kinerja-": Wajib(blok={"tabel:pk-1-kinerja": "tabel sasaran, indikator, dan target"}),  # appendix I
    "Indikator-Kinerja-Utama-": Wajib(blok={"tabel:penetapan-iku": "tabel indikator kinerja utama"}),
    "Lembar-Pra-Reviu-": Wajib(
        blok={"tabel:prareviu-ringkasan": "ringkasan", "tabel:prareviu-butir": "tabel butir pemeriksaan"}
    ),
}


def find_wajib(nama: str) -> Wajib:
    """Return what the document of this name must hold; nothing for an unknown one."""
    return next((wajib for awal, wajib in WAJIB.items() if nama.startswith(awal)), Wajib())
