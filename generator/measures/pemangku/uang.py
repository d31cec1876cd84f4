"""The pagu of what an official holds, and of the nodes that he holds only in part; whole nodes have their own figures."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.hasil import RUPIAH, Hasil
from generator.measures.hitung.uang import add_all
from generator.measures.pemangku.pegangan import Pegangan, cut_pegangan, list_pegangan
from generator.model.anggaran import Simpul
from generator.model.opd import Pejabat
from generator.model.pilihan import PeranPejabat

_KEPALA = (PeranPejabat.KEPALA_OPD, PeranPejabat.KEPALA_DAERAH, PeranPejabat.ATASAN)
"""The head, who holds all (the figures of the agency), and those above him."""


def measure_pemangku(hasil: Hasil) -> None:
    """Write the pagu of every official below the head who holds a part of the tree."""
    for pejabat in hasil.isian.pejabat:
        held = list_pegangan(hasil.isian, pejabat) if pejabat.peran not in _KEPALA else ()
        if held:
            _write(hasil, pokok_pemangku(pejabat), [part for satu in held for part in satu.bagian])
        for satu in held:
            _write_cut(hasil, pejabat, satu)


def pokok_pemangku(pejabat: Pejabat, pegangan: Pegangan | None = None) -> str:
    """Return the beginning of the keys of an official's money, or of that of a node that he holds in whole or in part."""
    if pegangan is None:
        return f"pemangku/{pejabat.id}"
    id = pegangan.simpul.id
    return f"pemangku/{pejabat.id}/simpul/{id}" if pegangan.is_sebagian else f"simpul/{id}"


def _write_cut(hasil: Hasil, pejabat: Pejabat, pegangan: Pegangan) -> None:
    """The money of a node held in part, and of those directly below it that are held in part."""
    for satu in (pegangan, *cut_pegangan(hasil.isian, pegangan)):
        if satu.is_sebagian:
            _write(hasil, pokok_pemangku(pejabat, satu), satu.bagian)


def _write(hasil: Hasil, pokok: str, parts: Sequence[Simpul]) -> None:
    for akhir in (f"pagu/{hasil.periode.label}", "pagu-murni"):
        figures = [hasil[f"simpul/{part.id}/{akhir}"] for part in parts]
        nilai = add_all(figure.desimal_murni for figure in figures)
        asal = tuple(place for figure in figures for place in figure.asal)
        hasil.put(f"{pokok}/{akhir}", nilai, RUPIAH, "jumlah yang dipegang", asal)
