"""The points of a review answered for one workbook, and how complete the report is by them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.measures.hasil import Hasil
from generator.measures.reviu.kriteria import KELOMPOK, Kelompok, Kriteria
from generator.measures.reviu.syarat import BahanReviu, Terpenuhi
from generator.problems import Problem

KURANG_DISEBUT = 5  # missing things named in one point; the rest is counted
SERATUS = Decimal(100)


class Status(str, Enum):
    """What the workbook says to one point."""

    TERPENUHI = "terpenuhi"
    BELUM = "belum"
    BUKTI = "perlu bukti luar"


@dataclass(frozen=True, slots=True)
class ButirReviu:
    """One answered point. `keadaan` tells what was found, `tindakan` what to do; `bagian` is the share met, None without one."""

    kelompok: str
    dasar: str
    nomor: str
    uraian: str
    status: Status
    keadaan: str
    tindakan: str
    bagian: Decimal | None


@dataclass(frozen=True, slots=True)
class LembarReviu:
    """All points in their order."""

    butir: tuple[ButirReviu, ...]

    def count(self, status: Status) -> int:
        """How many points have this status."""
        return sum(butir.status is status for butir in self.butir)


def mean_share(butir: tuple[ButirReviu, ...]) -> Decimal | None:
    """The mean share in percent, unrounded, of the points that the workbook can answer; None where there is none.

    It tells how complete the report is and is no score of SAKIP.
    """
    shares = [satu.bagian for satu in butir if satu.bagian is not None]
    return sum(shares, Decimal(0)) / len(shares) * SERATUS if shares else None


def answer_reviu(hasil: Hasil) -> LembarReviu:
    """Answer every point from the year's figures and from the open findings that came with them (`hasil.temuan`)."""
    bahan = BahanReviu(hasil)
    return LembarReviu(
        tuple(_answer(bahan, kelompok, kriteria) for kelompok in KELOMPOK for kriteria in kelompok.kriteria)
    )


def _answer(bahan: BahanReviu, kelompok: Kelompok, kriteria: Kriteria) -> ButirReviu:
    depan = (kelompok.judul, kelompok.dasar, kriteria.nomor, kriteria.uraian)
    if kriteria.syarat is None:
        return ButirReviu(*depan, Status.BUKTI, "tidak terlihat dari buku kerja", f"Siapkan {kriteria.bukti}.", None)
    isi = kriteria.syarat(bahan)
    against = [problem for problem in bahan.hasil.temuan if problem.kind.code in kriteria.kode]
    bagian = Decimal(isi.ada) / isi.dari if isi.dari else Decimal(0)
    is_met = isi.ada == isi.dari > 0 and not against
    status = Status.TERPENUHI if is_met else Status.BELUM
    siap = f" Siapkan {kriteria.bukti}." if kriteria.bukti else ""
    tindakan = siap.strip() if is_met else f"{kriteria.saran}{siap}"
    return ButirReviu(*depan, status, _describe(isi, against), tindakan, bagian)


def _describe(isi: Terpenuhi, against: list[Problem]) -> str:
    words = f"{isi.ada} dari {isi.dari} {isi.benda} terpenuhi" if isi.dari else "belum ada isian"
    if isi.kurang:
        rest = f", dan {len(isi.kurang) - KURANG_DISEBUT} lainnya" if len(isi.kurang) > KURANG_DISEBUT else ""
        words += f"; kurang: {', '.join(isi.kurang[:KURANG_DISEBUT])}{rest}"
    if against:
        first = against[0]
        lagi = f" dan {len(against) - 1} lainnya" if len(against) > 1 else ""
        words += f"; temuan {first.kind.code} {first.place}{lagi}"
    return words
