"""What staff type is used: every column is read by a measure, a check or a report."""

from __future__ import annotations

import sys
from collections import defaultdict

import pytest

from generator.checks import check_hasil
from generator.checks.penerimaan import accept
from generator.measures.ukur import measure
from generator.model.anggaran import Anggaran
from generator.model.asal import Asal
from generator.model.isian import Isian
from generator.reports.daftar_laporan import DAFTAR_LAPORAN
from generator.workbook.builder import RECORDS
from generator.workbook.schema import WORKBOOK
from tests.helpers.contoh import SEMUA_SUMBER, build_contoh

UNREAD = {
    "pengaturan.kertas": "the paper is chosen where documents are filled, in app/pipeline",
    "pengaturan.kertas_bagan": "the paper is chosen where documents are filled, in app/templat",
    "pengaturan.templat": "the template is chosen where documents are filled, in app/templat",
    "rencana.keterangan": "staff's own note; the cell says that it is not printed",
    "indikator.keterangan": "staff's own note; the cell says that it is not printed",
    "isian_triwulan.keterangan": "staff's own note; the cell says that it is not printed",
    "anggaran_dokumen.keterangan": "staff's own note on an amount that is only reconciled",
}


GENERATED = {"__eq__", "__hash__", "__repr__", "replace", "_replace"}
"""What looks at every field and uses none: a dataclass's own methods, and the making of a copy."""


@pytest.fixture(scope="module")
def read_columns():
    """Measure, check and report all agencies while every access to a record's field is noted, by its sheet."""
    seen: dict[str, set[str]] = defaultdict(set)
    models = [build_contoh(path.stem) for path in SEMUA_SUMBER]
    patch = pytest.MonkeyPatch()
    for record in set(RECORDS.values()):
        patch.setattr(record, "__getattribute__", _watch(seen))
    try:
        for isian in models:
            _use(Isian(**{name: getattr(isian, name) for name in Isian.__dataclass_fields__}))
    finally:
        patch.undo()
    return seen


def _watch(seen):
    """Two sheets may share one class of records, so what is read of a record counts for the sheet it comes from."""

    def look(self, name):
        if sys._getframe(1).f_code.co_name not in GENERATED:
            seen[object.__getattribute__(self, "asal").lembar].add(name)
        return object.__getattribute__(self, name)

    return look


def _use(isian: Isian) -> None:
    periods = [*range(1, isian.profil.triwulan_terakhir + 1), None]
    figures = {period: measure(isian, period) for period in periods}
    accept(check_hasil(list(figures.values())), isian.penerimaan, lambda place: "PJ1")
    for laporan in DAFTAR_LAPORAN:
        for period, hasil in figures.items():
            if laporan.has_data(isian) and laporan.triwulanan == (period is not None):
                laporan.build(hasil)


@pytest.mark.parametrize("sheet", WORKBOOK, ids=lambda sheet: sheet.key)
def test_every_column_is_read_by_a_measure_a_check_or_a_report(sheet, read_columns):
    unread = {column.key for column in sheet.columns} - read_columns[sheet.title]
    assert unread == {name.partition(".")[2] for name in UNREAD if name.startswith(f"{sheet.key}.")}


def test_what_is_read_of_one_sheet_does_not_count_for_another_of_the_same_class(monkeypatch):
    seen = defaultdict(set)
    own, stated = (build_row(lembar) for lembar in ("Anggaran", "Anggaran Induk"))
    monkeypatch.setattr(Anggaran, "__getattribute__", _watch(seen))
    assert (own.kas_tw, stated.renstra, own == stated) == ((None,) * 4, None, False)
    assert seen["Anggaran"] == {"kas_tw", *(f"kas_tw{nomor}" for nomor in range(1, 5))}
    assert seen["Anggaran Induk"] == {"renstra"}


def build_row(lembar):
    fields = dict.fromkeys(Anggaran.__dataclass_fields__)
    return Anggaran(**{**fields, "asal": Asal(lembar, 5)})
