"""What is known of one workbook: its problems, its figures, and what each report prints of them; each is made once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator.app.pemeriksaan.celah import list_celah
from generator.measures.hasil import Hasil
from generator.measures.ukur import measure
from generator.model.isian import Isian
from generator.problems import Diterima, Problem
from generator.reports.bersama import fill_narasi
from generator.reports.daftar_laporan import Laporan


@dataclass
class Pengukur:
    """Measures each period of one workbook once, however many checks and reports ask for it."""

    isian: Isian
    hasil: dict[int | None, Hasil] = field(default_factory=dict)

    def measure(self, triwulan: int | None) -> Hasil:
        """Return the figures of one quarter (None: of the year)."""
        if triwulan not in self.hasil:
            before = next(reversed(self.hasil.values()), None)
            self.hasil[triwulan] = measure(self.isian, triwulan, before.angka if before else None)
        return self.hasil[triwulan]


@dataclass(frozen=True)
class DaftarHasil(Sequence[Hasil]):
    """Periods of one workbook, each measured when something looks at it: most checks look at the last one alone."""

    pengukur: Pengukur
    periode: Sequence[int | None]

    def __len__(self) -> int:
        return len(self.periode)

    def __getitem__(self, nomor: int) -> Hasil:  # type: ignore[override]
        return self.pengukur.measure(self.periode[nomor])


@dataclass(frozen=True, slots=True)
class Temuan:
    """Every open problem of a workbook, those accepted, and its figures; `pengukur` is None where nothing can be measured."""

    pengukur: Pengukur | None
    problems: tuple[Problem, ...]
    diterima: tuple[Diterima, ...] = ()
    _isi: dict[tuple[str, int | None], Mapping[str, object]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )

    @property
    def dengan_celah(self) -> tuple[Problem, ...]:
        """Every open problem and, behind them, the gaps that the reports would print, for the list of what is to be mended."""
        if self.pengukur is None:
            return self.problems
        return (*self.problems, *list_celah(self.pengukur.isian, self.build, self.problems))

    @property
    def setahun(self) -> Hasil | None:
        """The figures of the year with what was found; None where nothing can be measured."""
        return self.measure(None) if self.pengukur else None

    def measure(self, triwulan: int | None) -> Hasil:
        """Return the figures of one quarter (None: of the year) with what was found."""
        assert self.pengukur is not None
        return replace(self.pengukur.measure(triwulan), temuan=self.problems)

    def build(self, laporan: Laporan, triwulan: int | None) -> Mapping[str, object]:
        """Return what a report prints of a quarter (None: of the year): its document and its gaps are made of the same."""
        kunci = laporan.nama, triwulan
        if kunci not in self._isi:
            self._isi[kunci] = laporan.build(fill_narasi(self.measure(triwulan)))
        return self._isi[kunci]

    def forget(self) -> None:
        """Let go of the figures and of what reports print; both are made again if something asks for them."""
        self._isi.clear()
        if self.pengukur:
            self.pengukur.hasil.clear()
