"""The agency's own texts: what they insert between braces is a word or a figure that exists."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import cek
from generator.checks.angka_luar import suggest_kunci
from generator.checks.bahan import Bahan
from generator.measures.sisipan import find_sisipan, list_kata, read_sisipan
from generator.problems import Problem


def check_sisipan(bahan: Bahan) -> Iterator[Problem]:
    """An insertion is known in some period: a text may stand in the reports of several."""
    for narasi in bahan.isian.narasi:
        for nama in find_sisipan(narasi.teks):
            if all(read_sisipan(hasil, nama) is None for hasil in bahan.daftar_hasil):
                saran = suggest_kunci(bahan, nama.strip(), list_kata(bahan.setahun))
                yield cek.SISIPAN_TAK_DIKENAL.at(narasi.asal.sel("teks"), nama=nama, bagian=narasi.bagian, saran=saran)
