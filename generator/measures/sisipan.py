"""What staff may insert in their own texts between braces: a few words, and the printed figure of any key."""

from __future__ import annotations

import re

from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Hasil

_SISIPAN = re.compile(r"\{([^{}\n]+)\}")
TRIWULAN_AKHIR = 4
PERIODE = "periode"  # in a key: the period of the report, «2024» or «2024-TW2»
RINGKAS = {
    **{nama: f"opd/{nama}/{PERIODE}" for nama in ("pagu", "realisasi", "sisa", "serapan", "kategori")},
    "capaian": f"opd/rerata-capaian/{PERIODE}",
}
"""Short names of figures of the whole agency in the period of the report."""


def find_sisipan(teks: str) -> tuple[str, ...]:
    """Return what stands between braces in a text, each once, as typed."""
    return tuple(dict.fromkeys(_SISIPAN.findall(teks)))


def list_kata(hasil: Hasil) -> dict[str, str]:
    """Return the words that may be inserted, by name; a report of the year speaks of its fourth quarter."""
    profil = hasil.isian.profil
    return {
        "tahun": str(hasil.periode.tahun),
        "opd": profil.nama_opd,
        "daerah": profil.nama_daerah,
        "triwulan": format_triwulan(hasil.periode.triwulan or TRIWULAN_AKHIR),
    }


def read_sisipan(hasil: Hasil, nama: str) -> str | None:
    """Return what is printed for a word or the key of a figure; None where the report knows neither."""
    kata = list_kata(hasil)
    if nama.strip() in kata:
        return kata[nama.strip()]
    kunci = RINGKAS.get(nama.strip(), nama.strip())
    parts = (hasil.periode.label if part == PERIODE else part for part in kunci.split("/"))
    kunci = "/".join(parts)
    return hasil.cetak(kunci) if kunci in hasil else None
