"""The receipt as a page that anyone can open and print."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Any

from generator.measures.cetak import format_tanggal

_GAYA = """
body { font: 11pt Arial, sans-serif; margin: 2cm; color: #222 }
h1 { font-size: 16pt } table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #999; padding: 4px 8px; text-align: left; vertical-align: top }
th { background: #e7edf5 } code { font-size: 8pt; color: #555; word-break: break-all }
"""
_KEPALA = ("Dokumen", "Dibuat", "Sifat", "Buku kerja", "Templat", "Angka", "Program")


def write_page(data: Mapping[str, Any]) -> str:
    """Return the page of a receipt given as plain data, the latest making first."""
    judul = f"Bukti Pembuatan Dokumen {data['opd']} {data['daerah']} Tahun {data['tahun']}"
    kepala = "".join(f"<th>{text}</th>" for text in _KEPALA)
    baris = "\n".join(_write_row(satu) for satu in reversed(data["pembuatan"]))
    return f"""<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><title>{escape(judul)}</title><style>{_GAYA}</style></head>
<body><h1>{escape(judul)}</h1>
<p>Setiap baris mencatat satu kali pembuatan dokumen. Deret huruf dan angka kecil adalah sidik berkas (SHA-256): berkas yang
berubah satu huruf pun bersidik lain. Untuk memastikan bahwa sebuah dokumen masih memuat angka yang sama, pilih
menu Laporan › Cocokkan dokumen pada jendela program.</p>
<table><tr>{kepala}</tr>
{baris}
</table></body></html>
"""


def format_time(text: str) -> str:
    """Return an ISO time as «22 November 2026 pukul 10.02»; a text that is none comes back as it is."""
    try:
        waktu = datetime.fromisoformat(text)
    except ValueError:
        return text
    return f"{format_tanggal(waktu.date())} pukul {waktu:%H.%M}"


def _write_row(satu: Mapping[str, Any]) -> str:
    angka = sum(len(text.split()) for _, _, text, *_ in satu["angka"])
    cells = (
        _name(satu["dokumen"], satu["sidik"]),
        escape(format_time(satu["waktu"])),
        "DRAF" if satu["draf"] else "Akhir" if satu["buku_kerja"]["sidik"] else "–",
        _name(satu["buku_kerja"]["nama"], satu["buku_kerja"]["sidik"]),
        _name(satu["templat"]["nama"], satu["templat"]["sidik"]) if satu["templat"] else "–",
        str(angka) if angka else "–",
        escape(satu["program"]),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _name(nama: str, sidik: str) -> str:
    return f"{escape(nama)}<br><code>{escape(sidik)}</code>"
