"""Columns that state a value up to and with a quarter: which of them tell the quarter's own value, and how."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model.nilai import JenisAkumulasi
from generator.workbook.impor.tabel.kolom import Arti, Kolom, Peran
from generator.workbook.impor.tabel.satuan import is_keadaan

AWALAN = ("target_tw", "realisasi_tw", "kas_tw")
_TRIWULAN = (1, 2, 3, 4)
_SEBAB = "angkanya kumulatif sampai dengan triwulan, dan angka triwulan sebelumnya tidak ada"


def settle_kumulatif(columns: Iterable[Kolom]) -> list[Kolom]:
    """Return the columns; a cumulative one that adds nothing or tells no quarter's own value is not understood.

    Up to the first quarter both are the same; later ones need every quarter before them.
    """
    columns = list(columns)
    plain = {(k.arti.peran, k.arti.kunci) for k in columns if not k.arti.kumulatif}
    known = plain | {(k.arti.peran, k.arti.kunci) for k in columns if k.arti.kumulatif}
    return [_settle(kolom, plain, known) if kolom.arti.kumulatif else kolom for kolom in columns]


def _settle(kolom: Kolom, plain: set[tuple[Peran, str]], known: set[tuple[Peran, str]]) -> Kolom:
    awalan, nomor = kolom.arti.kunci[:-1], kolom.arti.kunci[-1:]
    if awalan not in AWALAN:
        return replace(kolom, arti=replace(kolom.arti, kumulatif=False))
    if (kolom.arti.peran, kolom.arti.kunci) in plain:
        return replace(kolom, arti=Arti(Peran.DIABAIKAN))
    before = {(kolom.arti.peran, f"{awalan}{n}") for n in range(1, int(nomor))}
    if before <= known:
        return replace(kolom, arti=replace(kolom.arti, kumulatif=bool(before)))
    return replace(kolom, arti=Arti(Peran.ASING, sebab=_SEBAB))


def is_sum(jenis: Collection[str], satuan: str, uraian: str) -> bool | None:
    """Tell whether the quarters of an indicator add up; None where that cannot be told, and nothing is to be taken apart.

    `jenis`: the «Jenis akumulasi» of the workbook's indicators of these words, «» of one that leaves it blank. A blank one
    adds up (as the workbook has it), unless its unit is that of a state.
    """
    if len(jenis) == 1 and any(jenis):
        return JenisAkumulasi.KUMULATIF.value in jenis
    return None if len(jenis) > 1 or is_keadaan(satuan, uraian) else True


def take_apart(nilai: dict[str, Any], kumulatif: set[str]) -> dict[str, str]:
    """Put each quarter's own value in place of the cumulative ones; return why by the key of each that has none.

    What has none is taken out: its quarter before is blank, or either is no number, or it falls.
    """
    salah: dict[str, str] = {}
    for awalan in AWALAN:
        jumlah: Decimal | None = Decimal(0)
        for kunci in (f"{awalan}{nomor}" for nomor in _TRIWULAN):
            isi = nilai.get(kunci)
            if kunci not in kumulatif:
                jumlah = jumlah + isi if jumlah is not None and isinstance(isi, Decimal) else None
                continue
            sebab = _judge(isi, jumlah) if isi is not None else ""
            if sebab:
                salah[kunci] = sebab
                del nilai[kunci]
            elif isi is not None and jumlah is not None:
                nilai[kunci] = isi - jumlah
            jumlah = isi if isinstance(isi, Decimal) else None
    return salah


def _judge(isi: Any, jumlah: Decimal | None) -> str:
    if not isinstance(isi, Decimal):
        return "isinya bukan angka"
    if jumlah is None:
        return "angka sampai triwulan sebelumnya tidak ada"
    return "lebih kecil daripada angka sampai triwulan sebelumnya" if isi < jumlah else ""
