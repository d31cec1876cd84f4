"""The list of checks between workbooks, run over every two of those given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from generator.catalogue import cek_teks as cek
from generator.checks.lintas import kinerja, teks_lama, uang
from generator.checks.lintas.berkas import Berkas, Pasangan
from generator.problems import Problem

Banding = Callable[[Pasangan], Iterator[Problem]]
BANDING: tuple[Banding, ...] = (
    kinerja.check_rumusan,
    kinerja.check_satuan,
    kinerja.check_pasangan,
    kinerja.check_target_renstra,
    kinerja.check_target,
    kinerja.check_realisasi,
    kinerja.check_riwayat,
    kinerja.check_lalu,
    uang.check_simpul,
    uang.check_uang,
    uang.check_uang_lalu,
    teks_lama.check_teks_lama,
)
KODE = frozenset(kind.code for kind in cek.LINTAS)


def check_lintas(daftar: Sequence[Berkas]) -> list[list[Problem]]:
    """Return the contradictions by the workbook they stand in, in the order given; two agencies are not compared.

    Of two years they stand in the later workbook, of one year in the one named first; each names the file and cell of both.
    """
    found: list[list[Problem]] = [[] for _ in daftar]
    for satu, dua in combinations(range(len(daftar)), 2):
        if daftar[satu].opd != daftar[dua].opd:
            continue
        is_later = daftar[satu].bahan.tahun >= daftar[dua].bahan.tahun
        baru, lama = (satu, dua) if is_later else (dua, satu)
        pasangan = Pasangan(daftar[lama], daftar[baru])
        found[baru] += [problem for check in BANDING for problem in check(pasangan)]
    for nomor, berkas in enumerate(daftar):
        if berkas.opd != daftar[0].opd:
            found[nomor].append(_tell_foreign(berkas, daftar[0]))
    return found


def _tell_foreign(berkas: Berkas, pertama: Berkas) -> Problem:
    """The workbook of another agency than the first one's."""
    profil, lain = berkas.isian.profil, pertama.isian.profil
    return cek.OPD_LAIN.at(
        profil.asal.sel("nama_opd"),
        berkas=berkas.nama,
        nama=f"{profil.nama_opd} {profil.nama_daerah}",
        lain=pertama.nama,
        nama_lain=f"{lain.nama_opd} {lain.nama_daerah}",
        lawan=lain.asal.sel("nama_opd"),
    )
