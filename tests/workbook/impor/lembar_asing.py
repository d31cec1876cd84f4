"""Foreign spreadsheets for the tests of the import: one small tree, written in the layouts that agencies use."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

from generator.workbook.impor.baca import Impor, read_impor
from generator.workbook.impor.gabung import Gabungan, merge
from generator.workbook.impor.pohon import SimpulImpor

PROGRAM, KEGIATAN, SUB = "program", "kegiatan", "sub kegiatan"


@dataclass(frozen=True)
class Cabang:
    """One node of the tree: what the layouts write of it. Money of the year, and one realisasi for each quarter."""

    tingkat: str
    kode: str
    nama: str
    indikator: tuple[tuple[str, str, Any, tuple[Any, ...]], ...] = ()  # words, unit, target, realisasi of quarters
    pagu: int | None = None
    realisasi: tuple[int | None, ...] = ()
    anak: tuple[Cabang, ...] = field(default=())

    def walk(self) -> Iterable[Cabang]:
        yield self
        for anak in self.anak:
            yield from anak.walk()

    def jumlah(self) -> int:
        return sum(anak.jumlah() for anak in self.anak) if self.anak else self.pagu or 0

    def jumlah_tw(self, ke: int) -> int:
        if self.anak:
            return sum(anak.jumlah_tw(ke) for anak in self.anak)
        return (self.realisasi[ke] if ke < len(self.realisasi) else 0) or 0


def sub(kode: str, nama: str, pagu: int, realisasi: Sequence[int] = (), **lain: Any) -> Cabang:
    indikator = lain.pop("indikator", ((f"Jumlah dokumen {nama.casefold()}", "Dokumen", 12, (1, 2)),))
    return Cabang(SUB, kode, nama, tuple(indikator), pagu, tuple(realisasi))


POHON = (
    Cabang(
        PROGRAM,
        "2.23.02",
        "PROGRAM PEMBINAAN PERPUSTAKAAN",
        (("Persentase pemustaka yang puas", "%", 80.5, (20, 40.25)),),
        anak=(
            Cabang(
                KEGIATAN,
                "2.23.02.2.01",
                "Pengelolaan Layanan Taman Baca",
                (("Jumlah layanan yang terkelola", "Layanan", 4, (1, 1)),),
                anak=(
                    sub("2.23.02.2.01.0001", "Penataan Rak Taman Baca", 150_000_000, (10_000_000, 25_500_250)),
                    sub(
                        "2.23.02.2.01.0002",
                        "Perawatan Buku Taman Baca",
                        98_765_432,
                        (0, 1_234_567),
                        indikator=(
                            ("Jumlah buku yang terawat", "Eksemplar", 1500, (300, 450)),
                            ("Jumlah rak yang terawat", "Unit", 20, (5, 5)),
                        ),
                    ),
                ),
            ),
            Cabang(
                KEGIATAN,
                "2.23.02.2.02",
                "Pembudayaan Gemar Membaca Warga",
                (("Jumlah kegiatan literasi", "Kegiatan", 6, (2, 1)),),
                anak=(sub("2.23.02.2.02.0001", "Lomba Bercerita Anak Warga", 45_000_000, (5_000_000, 7_500_000)),),
            ),
        ),
    ),
    Cabang(
        PROGRAM,
        "2.24.02",
        "PROGRAM PENATAAN NASKAH WARGA",
        (("Persentase naskah yang tertata", "%", 65, (10, 15)),),
        anak=(
            Cabang(
                KEGIATAN,
                "2.24.02.2.01",
                "Penataan Naskah Kelurahan",
                (("Jumlah naskah tertata", "Berkas", 200, (40, 60)),),
                anak=(sub("2.24.02.2.01.0003", "Pendataan Naskah Kelurahan", 30_000_001, (1_000_000, 2_000_000)),),
            ),
        ),
    ),
)
"""Two programs whose names no nomenclature bears, so that levels come from the layout alone."""


def list_nodes(pohon: Iterable[Cabang] = POHON) -> list[Cabang]:
    return [node for program in pohon for node in program.walk()]


def read_book(
    write: Callable[[Worksheet], None] | Workbook, lembar: str = "", nama: str = "sumber.xlsx", **lain: Any
) -> Impor:
    """Save what `write` draws as a file and read it as the program does."""
    if isinstance(write, Workbook):
        book = write
    else:
        book = Workbook()
        write(book.active)
    stream = BytesIO()
    book.save(stream)
    return read_content(stream.getvalue(), lembar, nama, **lain)


def read_content(content: bytes, lembar: str = "", nama: str = "sumber.xlsx", bidang: str = "", **lain: Any) -> Impor:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / nama
        path.write_bytes(content)
        return read_impor(path, lembar, bidang, **lain)


def into_blank(hasil: Impor) -> Gabungan:
    return merge(hasil, {"versi_skema": 1})


def codes(hasil: Impor) -> list[tuple[str, str]]:
    """Code and cell of every doubt."""
    return [(problem.kind.code, problem.place.sel) for problem in hasil.problems]


def fill(ws: Worksheet, rows: Iterable[Sequence[Any]], atas: int = 1) -> None:
    """Write rows of values; None leaves a cell out."""
    for baris, row in enumerate(rows, atas):
        for kolom, isi in enumerate(row, 1):
            if isi is not None:
                ws.cell(baris, kolom, isi)


def indent(ws: Worksheet, alamat: str, langkah: int) -> None:
    ws[alamat].alignment = Alignment(indent=langkah)


def tree_of(hasil: Impor, berkode: bool = True) -> list[tuple[Any, ...]]:
    """What was understood, in the form of `expected`."""
    return [_describe(simpul, berkode) for simpul in hasil.simpul]


def _describe(simpul: SimpulImpor, berkode: bool) -> tuple[Any, ...]:
    indikator = [(i.uraian, i.satuan, {k: float(v) for k, v in i.nilai.items()}) for i in simpul.indikator]
    money = {k: int(v) for k, v in simpul.uang.items()}
    children = [anak.nama for anak in simpul.anak]
    return (simpul.tingkat.value, simpul.kode_teks if berkode else "", simpul.nama, indikator, money, children)


def expected(
    pohon: Iterable[Cabang] = POHON,
    berkode: bool = True,
    tahunan: bool = False,
    berindikator: bool = True,
    uang_induk: bool = True,
) -> list[tuple[Any, ...]]:
    """The tree as it must come back: quarters I and II, or (tahunan) one realisasi of the year."""
    found = []
    for node in list_nodes(pohon):
        money: dict[str, int] = {}
        if uang_induk or not node.anak:
            money["pagu_murni"] = node.jumlah()
            if tahunan:
                money["realisasi_tahun"] = node.jumlah_tw(0) + node.jumlah_tw(1)
            else:
                money |= {"realisasi_tw1": node.jumlah_tw(0), "realisasi_tw2": node.jumlah_tw(1)}
        indikator = [
            (kata, satuan, {"target_tahun": target, "realisasi_tw1": tw[0], "realisasi_tw2": tw[1]})
            for kata, satuan, target, tw in node.indikator
        ]
        children = [anak.nama for anak in node.anak]
        own = indikator if berindikator else []
        found.append((node.tingkat, node.kode if berkode else "", node.nama, own, money, children))
    return found
