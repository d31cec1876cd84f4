"""Rules of single sheets, the same as the program's own checks: years, PK and Renstra, quarters not closed, pagu."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.workbook.schema import SHEETS
from generator.workbook.schema.kinerja import TAHUN_RENSTRA
from generator.workbook.writer.status.aturan import Aturan, Sifat
from generator.workbook.writer.status.isi import Baris, Isi, Sel, as_number, as_text
from generator.workbook.writer.status.rumus import begun

TUTUP = "{profil.triwulan_terakhir}"
TRIWULAN = (1, 2, 3, 4)
_TANPA_NILAI = ("-", "–", "n/a")
_KAS = tuple(f"kas_tw{nomor}" for nomor in TRIWULAN)
_REALISASI = tuple(f"realisasi_tw{nomor}" for nomor in TRIWULAN)
_PAGU = ("pagu_murni", "pagu_perubahan")


def rules_of_one_sheet(key: str) -> Iterator[Aturan]:
    """The rules that only this sheet has."""
    if key == "simpul":
        yield _nameless()
    if key == "target":
        yield _pk_unlike_renstra()
    if key in ("realisasi", "isian_triwulan", "anggaran", "anggaran_dokumen"):
        yield _too_early(key)
    if key in ("realisasi", "isian_triwulan"):
        yield _not_yet(key)
    if key in ("anggaran", "anggaran_dokumen"):
        yield _above_pagu(key, "rencana kas setahun di atas pagu", _sum(_KAS), lambda row: _total(row, _KAS))
        yield _above_pagu(key, "realisasi di atas pagu", _SPENT, _spent)


def _closed(isi: Isi) -> float | None:
    """The last closed quarter; None where the Profil does not say."""
    sel = isi.answer("profil", "triwulan_terakhir")
    return sel if isinstance(sel, float) else None


def _nameless() -> Aturan:
    """A row of «Program» has a name, or a code to which the workbook's list gives one."""
    sheet = SHEETS["simpul"]

    def find(isi: Isi) -> Iterator[int]:
        for number, row in enumerate(isi.tables["simpul"]):
            begun_here = any(sel is not None for sel in row.values())
            if begun_here and row["nama"] is None and isi.hitung("simpul", number, "ke_baku") == 0:
                yield number

    rumus = f"{begun(sheet)}*ISBLANK([nama])*ISNUMBER([ke_baku])*([ke_baku]=0)"
    return Aturan(Sifat.KURANG, "nama kosong, kodenya pun tidak ada pada daftar buku ini", rumus, find)


# --- realisasi and the closed quarters


def _too_early(key: str) -> Aturan:
    stated = [(nomor, f"realisasi_tw{nomor}") for nomor in TRIWULAN] + [(4, "realisasi_tahun")]
    parts = "+".join(f"({TUTUP}<{nomor})*{_says_something(kolom)}" for nomor, kolom in stated)

    def find(isi: Isi) -> Iterator[int]:
        closed = _closed(isi)
        for number, row in enumerate(isi.tables[key]):
            early = [kolom for nomor, kolom in stated if closed is not None and closed < nomor]
            if any(_is_said(row[kolom]) for kolom in early):
                yield number

    teks = "realisasi diisi sesudah triwulan terakhir yang ditutup (lembar Profil)"
    return Aturan(Sifat.SALAH, teks, f"ISNUMBER({TUTUP})*(({parts})>0)", find)


def _is_said(sel: Sel) -> bool:
    return sel is not None and sel != 0 and as_text(sel) not in _TANPA_NILAI


def _says_something(kolom: str) -> str:
    words = "".join(f'*([{kolom}]<>"{word}")' for word in ("", *_TANPA_NILAI))
    return f"([{kolom}]<>0){words}"


def _not_yet(key: str) -> Aturan:
    """A row without any realisasi of a closed quarter, without that of the year, and without the reason."""
    instead = ("realisasi_tahun", "alasan_belum") if key == "realisasi" else ("realisasi_tahun",)
    empty = "*".join(f"(({TUTUP}<{nomor})+ISBLANK([realisasi_tw{nomor}])>0)" for nomor in TRIWULAN)
    others = "".join(f"*ISBLANK([{kolom}])" for kolom in instead)
    details = '*ISNA(MATCH([indikator]&"",rincian[indikator]&"",0))'  # its value may be made from its details

    def find(isi: Isi) -> Iterator[int]:
        closed, detailed = _closed(isi), set(isi.values("rincian", "indikator"))
        for number, row in enumerate(isi.tables[key] if closed else ()):
            due = [f"realisasi_tw{nomor}" for nomor in TRIWULAN if closed >= nomor]
            known = row["indikator"] is not None and as_text(row["indikator"]) not in detailed
            if known and all(row[kolom] is None for kolom in (*due, *instead)):
                yield number

    rumus = f"ISNUMBER({TUTUP})*({TUTUP}>0)*NOT(ISBLANK([indikator]))*{empty}{others}{details}"
    return Aturan(Sifat.KURANG, "realisasi sampai triwulan terakhir belum diisi", rumus, find)


# --- money


def _number(kolom: str) -> str:
    return f"IF(ISNUMBER([{kolom}]),[{kolom}],0)"


def _sum(columns: tuple[str, ...]) -> str:
    return "(" + "+".join(_number(kolom) for kolom in columns) + ")"


def _total(row: Baris, columns: tuple[str, ...]) -> float:
    return sum(as_number(row[kolom]) for kolom in columns)


_QUARTERS_KNOWN = "(" + "+".join(f"ISNUMBER([{kolom}])" for kolom in _REALISASI) + ")"
_SPENT = f"IF({_QUARTERS_KNOWN}>0,{_sum(_REALISASI)},{_number('realisasi_tahun')})"
_LIMIT = f"IF({_number(_PAGU[1])}>{_number(_PAGU[0])},{_number(_PAGU[1])},{_number(_PAGU[0])})"
_HAS_LIMIT = "(" + "+".join(f"ISNUMBER([{kolom}])" for kolom in _PAGU) + ">0)"


def _spent(row: Baris) -> float:
    quarters = any(isinstance(row[kolom], float) for kolom in _REALISASI)
    return _total(row, _REALISASI if quarters else ("realisasi_tahun",))


def _above_pagu(key: str, teks: str, rumus: str, ukur: Callable[[Baris], float]) -> Aturan:
    """More than the larger of both pagu."""

    def excess(isi: Isi) -> Iterator[tuple[int, float]]:
        for number, row in enumerate(isi.tables[key]):
            limits = [sel for kolom in _PAGU if isinstance(sel := row[kolom], float)]
            if limits and ukur(row) > max(limits):
                yield number, ukur(row) - max(limits)

    return Aturan(
        Sifat.SALAH,
        teks,
        f"{_HAS_LIMIT}*({rumus}>{_LIMIT})",
        lambda isi: (number for number, _ in excess(isi)),
        selisih=f"({rumus}-{_LIMIT})",
        ukur=lambda isi: sum(amount for _, amount in excess(isi)),
    )


# --- targets

_JARAK = "{profil.tahun}-{profil.renstra_awal}"
_NILAI = f"INDEX([target_1:target_{TAHUN_RENSTRA}],0,IF({_JARAK}<0,99,{_JARAK}+1))"  # a year outside is an error


def _pk_unlike_renstra() -> Aturan:
    """The year's target of a PK without a reason is that of the Renstra; a changed Renstra counts before the first."""
    has_changed, not_changed = (_count_renstra("Renstra perubahan", differs) for differs in (False, True))
    not_first = _count_renstra("Renstra", True)
    rumus = (
        f'IFERROR(([versi]="PK")*ISBLANK([alasan])*NOT(ISBLANK({_NILAI}))'
        f"*((({has_changed}=0)*{not_first}+{not_changed})>0),0)"
    )
    return Aturan(Sifat.SALAH, "target PK tahun ini berbeda dari Renstra tanpa alasan", rumus, _find_unlike)


def _count_renstra(versi: str, differs: bool) -> str:
    """An array: how many rows of that document state a target for the same indicator (and, `differs`, another one)."""
    mine = f'([indikator]&""=TRANSPOSE([indikator]&""))*TRANSPOSE(([versi]="{versi}")*NOT(ISBLANK({_NILAI})))'
    if differs:
        mine += f'*({_NILAI}&""<>TRANSPOSE({_NILAI}&""))'
    return f"MMULT({mine},ROW([indikator])^0)"


def _find_unlike(isi: Isi) -> Iterator[int]:
    tahun, awal = isi.answer("profil", "tahun"), isi.answer("profil", "renstra_awal")
    ke = int(as_number(tahun) - as_number(awal)) + 1
    if not 1 <= ke <= TAHUN_RENSTRA:
        return
    rows = isi.tables["target"]
    for number, row in enumerate(rows):
        pk = row[f"target_{ke}"]
        if as_text(row["versi"]) != "pk" or row["alasan"] is not None or pk is None:
            continue
        stated = _stated(rows, row["indikator"], "renstra perubahan", ke) or _stated(
            rows, row["indikator"], "renstra", ke
        )
        if any(as_text(target) != as_text(pk) for target in stated):
            yield number


def _stated(rows: list[Baris], indikator: Sel, versi: str, ke: int) -> list[Sel]:
    mine = [row for row in rows if as_text(row["indikator"]) == as_text(indikator) and as_text(row["versi"]) == versi]
    return [sel for row in mine if (sel := row[f"target_{ke}"]) is not None]
