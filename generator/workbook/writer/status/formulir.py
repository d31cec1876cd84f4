"""Rules of the forms: required answers, and years that fit together."""

from __future__ import annotations

from collections.abc import Iterator

from generator.workbook.schema import SHEETS, Sheet
from generator.workbook.schema.kinerja import TAHUN_RENSTRA
from generator.workbook.writer.letak import BARIS_PERTAMA, cell_of
from generator.workbook.writer.status.aturan import Aturan, Sifat
from generator.workbook.writer.status.isi import Isi


def answers_of(sheet: Sheet) -> str:
    """The range of all answers of a form."""
    return f"'{sheet.title}'!$B${BARIS_PERTAMA}:$B${BARIS_PERTAMA + len(sheet.columns) - 1}"


def rules_of_form(sheet: Sheet) -> Iterator[Aturan]:
    """The rules of one form; a row is a question."""
    required = [number for number, column in enumerate(sheet.columns) if column.required]
    if required:
        marks = ";".join("1" if column.required else "0" for column in sheet.columns)
        keys = [column.key for column in sheet.columns]
        yield Aturan(
            Sifat.KURANG,
            "jawaban wajib kosong",
            f"ISBLANK({answers_of(sheet)})*{{{marks}}}",
            lambda isi: [number for number in required if isi.answer(sheet.key, keys[number]) is None],
        )
    if sheet.key == "profil":
        yield _years()


def _years() -> Aturan:
    """The Renstra period runs forward over at most six years and holds the report year."""
    sheet = SHEETS["profil"]
    keys = [column.key for column in sheet.columns]
    tahun, awal, akhir = (cell_of("profil", key) for key in ("tahun", "renstra_awal", "renstra_akhir"))
    wrong = f"({akhir}<{awal})+({akhir}-{awal}>={TAHUN_RENSTRA})+({tahun}<{awal})+({tahun}>{akhir})>0"
    known = f"ISNUMBER({tahun})*ISNUMBER({awal})*ISNUMBER({akhir})"

    def find(isi: Isi) -> list[int]:
        years = [isi.answer("profil", key) for key in ("tahun", "renstra_awal", "renstra_akhir")]
        if not all(isinstance(year, float) for year in years):
            return []
        tahun, awal, akhir = years
        fits = awal <= tahun <= akhir and akhir - awal < TAHUN_RENSTRA
        return [] if fits else [keys.index("tahun")]

    rumus = f"(ROW({answers_of(sheet)})=ROW({tahun}))*IFERROR({known}*({wrong}),0)"
    return Aturan(Sifat.SALAH, f"tahun laporan di luar masa Renstra (paling banyak {TAHUN_RENSTRA} tahun)", rumus, find)
