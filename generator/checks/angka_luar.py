"""Figures stated by other documents, reconciled with the workbook's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from generator.catalogue import cek
from generator.checks.bahan import LEMBAR_INDIKATOR, LEMBAR_PROGRAM, Bahan, angka, rupiah
from generator.checks.sumber import find_sumber, name_figure
from generator.measures.cetak import is_equal_as_typed
from generator.measures.hasil import JenisAngka, Ukuran
from generator.model.anggaran import AngkaLuar
from generator.problems import Place, Problem

LEMBAR_PEMILIK = {  # by the first part of a key
    "indikator": (LEMBAR_INDIKATOR, Place("Indikator Program")),
    "simpul": (LEMBAR_PROGRAM,),
    "rencana": (Place("Rencana"),),
}
SARAN = 3
DIBANDINGKAN = 300  # keys compared letter by letter, of the thousands that there are


def check_angka_luar(bahan: Bahan) -> Iterator[Problem]:
    """A known key, and the same value up to the decimals that the document prints."""
    for row in bahan.isian.angka_luar:
        kunci = row.angka.strip()
        figure = next((hasil.angka[kunci] for hasil in bahan.dari_akhir if kunci in hasil), None)
        if figure is None:
            facts = {"kunci": kunci, "saran": suggest_kunci(bahan, kunci), **_list_lembar(bahan, kunci)}
            yield cek.KUNCI_TAK_DIKENAL.at(row.asal.sel("angka"), **facts)
        else:
            yield from _compare(bahan, row, figure)


def _compare(bahan: Bahan, row: AngkaLuar, figure: Ukuran) -> Iterator[Problem]:
    write = rupiah if figure.bentuk.jenis is JenisAngka.RUPIAH else angka
    place, hitungan = row.asal.sel("nilai"), figure.desimal_murni
    facts = {"dokumen": row.dokumen, "nama": name_figure(bahan, figure), "nilai": write(row.nilai)}
    if hitungan is None:
        sebab = figure.alasan or f"isinya «{figure.cetak}»"
        yield cek.ANGKA_LUAR_TANPA_HITUNGAN.at(place, sebab=sebab, **facts)
    elif not is_equal_as_typed(hitungan, row.nilai):
        selisih, lawan = write(abs(hitungan - row.nilai)), find_sumber(bahan.isian, figure, place)
        yield cek.ANGKA_LUAR_BEDA.at(
            place, hitungan=write(hitungan), selisih=selisih, lawan=lawan, sel_sumber=figure.asal, **facts
        )


def _list_lembar(bahan: Bahan, kunci: str) -> dict[str, Place]:
    """The sheets that hold the row a key speaks of, where no such row is measured: it may be there and unreadable."""
    kepala, _, rest = kunci.partition("/")
    awal = f"{kepala}/{rest.partition('/')[0]}/"
    if any(known.startswith(awal) for known in bahan.setahun.angka):
        return {}
    return {f"lembar_{place.lembar}": place for place in LEMBAR_PEMILIK.get(kepala, ())}


def suggest_kunci(bahan: Bahan, kunci: str, kata: Iterable[str] = ()) -> str:
    """Name the nearest keys (and words), compared only among those that share the most parts with it."""
    parts = set(kunci.casefold().split("/"))
    keys = dict.fromkeys(key for hasil in bahan.dari_akhir for key in hasil.angka)
    alike = sorted(keys, key=lambda key: -len(parts & set(key.casefold().split("/"))))[:DIBANDINGKAN]
    near = get_close_matches(kunci, [*kata, *alike], SARAN, 0.5)
    return ", ".join(f"«{key}»" for key in near) or "tidak ada yang mirip"
