"""The workbook of one year made into that of the next: what goes along, what becomes history, what is filled again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.catalogue import lanjut as kode
from generator.model.nilai import JenisAkumulasi, StatusData
from generator.model.pilihan import Tingkat
from generator.problems import Problem, ProblemKind
from generator.workbook.lanjutan.aturan import ATURAN, Aturan, Baris, MasaBerlaku, find_year
from generator.workbook.lanjutan.kabar import Kabar, Pencatat
from generator.workbook.schema import WORKBOOK, Column, Sheet

Data = Mapping[str, Any]
_MASA = ("renstra_awal", "renstra_akhir", "dokumen_renstra", "dokumen_daerah")  # of the old plan period
_ISI_RINCIAN = frozenset({"target", "nilai", "sumber", "keterangan"})
_TANPA_TAHUN = {"riwayat", "rincian", "rencana", "simpul", "tugas_fungsi"}  # texts that may well name the old year
_BERTAHUN = {"profil", "tabel", "isi_tabel"}  # what they state is of one year, or compares two
_SEBUT = 5  # so many rows are named in a message


@dataclass(frozen=True, slots=True)
class AngkaTahun:
    """The figures of the closed old year as cells carry them, by id; an absent id has none.

    `target`, `realisasi`: of the indicators of tujuan and sasaran. `kinerja_lalu`: by node indicator, the realisasi up to
    and with the old year; `uang_lalu`, `uang_dokumen_lalu`: the same in rupiah by node. `tak_terukur`: why a node
    indicator has none. `ditutup` False: the old year is not closed, so that nothing of it is history yet.
    """

    ditutup: bool = False
    target: Data = field(default_factory=dict)
    realisasi: Data = field(default_factory=dict)
    kinerja_lalu: Data = field(default_factory=dict)
    uang_lalu: Data = field(default_factory=dict)
    uang_dokumen_lalu: Data = field(default_factory=dict)
    tak_terukur: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CatatanLembar:
    """What became of one sheet: rows carried along, figures moved into it, rows made ready for the new year, cells emptied."""

    lembar: str
    dibawa: int = 0
    dipindah: int = 0
    disiapkan: int = 0
    dikosongkan: int = 0


@dataclass(frozen=True, slots=True)
class BukuTahun:
    """The data of the new year's workbook, what was done sheet by sheet, and what staff must know."""

    data: dict[str, Any]
    catatan: tuple[CatatanLembar, ...]
    kabar: tuple[Kabar, ...]

    @property
    def problems(self) -> list[Problem]:
        """What staff must know, without cells."""
        return [kabar.problem for kabar in self.kabar]


def open_year(lama: Data, angka: AngkaTahun) -> BukuTahun:
    """Return the workbook data of the year after that of `lama`, which must be complete (its Profil names its years).

    A year outside the Renstra period takes nothing of the plan along: the new plan has ids of its own.
    """
    return _Pembuka(lama, angka).open()


class _Pembuka:
    """One move into a new year, in steps that share what is known of it."""

    def __init__(self, lama: Data, angka: AngkaTahun) -> None:
        self.lama, self.angka = lama, angka
        self.profil = lama["profil"]
        self.tahun = int(self.profil["tahun"])
        self.baru = self.tahun + 1
        self.renstra_sama = self.baru <= int(self.profil["renstra_akhir"])
        self.data: dict[str, Any] = {}
        self.catatan: dict[str, CatatanLembar] = {}
        self.catat = Pencatat()

    def open(self) -> BukuTahun:
        for sheet in WORKBOOK:
            self._carry(sheet)
        self._fill_profil()
        if self.renstra_sama:
            self._fill_targets()
            self._prepare_rincian()
            if self.angka.ditutup:
                self._move_history()
                self._move_totals()
            else:
                facts = {"tahun": self.tahun, "triwulan": self.profil["triwulan_terakhir"]}
                self._tell(kode.TAHUN_BELUM_DITUTUP, "profil", **facts)
        else:
            awal, akhir = self.profil["renstra_awal"], self.profil["renstra_akhir"]
            self._tell(kode.MASA_RENSTRA_BARU, "profil", tahun=self.baru, awal=awal, akhir=akhir)
        self._point_at_old_year()
        catatan = tuple(self.catatan[sheet.key] for sheet in WORKBOOK)
        return BukuTahun(
            {key: isi for key, isi in self.data.items() if isi}, catatan, tuple(self.catat.finish(self.data))
        )

    def _tell(
        self, kind: ProblemKind, lembar: str, baris: Mapping[str, Any] | None = None, kolom: str = "", /, **facts: Any
    ) -> None:
        self.catat.tell(kind, lembar, baris, kolom, **facts)

    def _carry(self, sheet: Sheet) -> None:
        """Take the rows along as the sheet's rule says, and count."""
        lama = _rows(sheet, self.lama)
        rule = ATURAN[sheet.key]
        rows = [] if rule.renstra and not self.renstra_sama else self._follow(rule, lama)
        cells = sum(map(len, lama)) - sum(map(len, rows))
        self.catatan[sheet.key] = CatatanLembar(sheet.title, len(rows), dikosongkan=cells)
        self.data[sheet.key] = (rows or [{}])[0] if sheet.formulir else rows

    def _follow(self, rule: Aturan, lama: Sequence[Baris]) -> list[dict[str, Any]]:
        return [rule.carry(row) for row in lama if rule.dibawa(row, self.tahun)]

    def _moved(self, lembar: str) -> None:
        catatan = self.catatan[lembar]
        self.catatan[lembar] = replace(catatan, dipindah=catatan.dipindah + 1)

    def _prepare(self, lembar: str, row: dict[str, Any]) -> None:
        """Add a row for the new year."""
        self.data[lembar].append(row)
        catatan = self.catatan[lembar]
        self.catatan[lembar] = replace(catatan, disiapkan=catatan.disiapkan + 1)

    def _fill_profil(self) -> None:
        profil = self.data["profil"]
        profil |= {"tahun": self.baru, "triwulan_terakhir": 0}
        if not self.renstra_sama:
            for key in _MASA:
                profil.pop(key, None)

    def _fill_targets(self) -> None:
        """The Renstra target of the new year is the Renja target until staff say otherwise; new rows for what starts then.

        What ended gets no target: it is not carried out in the new year.
        """
        ke = self.baru - int(self.profil["renstra_awal"]) + 1
        masa = MasaBerlaku(self.data["simpul"])
        starting = [row for row in self.data["indikator_simpul"] if masa.is_starting(row, self.baru)]
        self._prepare_missing("isian_triwulan", "indikator", starting)
        subs = [row for row in self.data["simpul"] if row.get("tingkat") == Tingkat.SUB_KEGIATAN.value]
        self._prepare_missing("anggaran", "simpul", [row for row in subs if masa.is_starting(row, self.baru)])
        renstra = {
            row["id"]: row.get(f"target_{ke}")
            for row in self.data["indikator_simpul"]
            if masa.is_berlaku(row, self.baru)
        }
        for row in self.data["isian_triwulan"]:
            if renstra.get(row.get("indikator")) is not None:
                row["target_tahun"] = renstra[row["indikator"]]
                self._moved("isian_triwulan")

    def _prepare_missing(self, lembar: str, kunci: str, starting: Sequence[Baris]) -> None:
        seen = {row.get(kunci) for row in self.data[lembar]}
        for row in starting:
            if row["id"] not in seen:
                self._prepare(lembar, {kunci: row["id"]})

    def _prepare_rincian(self) -> None:
        """The details keep their years; those of the old year stand again for the new one, without their figures."""
        rows = self.data["rincian"]
        known = {_detail_of(row) for row in rows if row["tahun"] == self.baru}
        for row in [row for row in rows if row["tahun"] == self.tahun]:
            fresh = {key: nilai for key, nilai in row.items() if key not in _ISI_RINCIAN} | {"tahun": self.baru}
            if _detail_of(fresh) not in known:
                self._prepare("rincian", fresh)

    def _move_history(self) -> None:
        status = {row.get("indikator"): row.get("status_data") for row in self.lama.get("realisasi", ())}
        rows = self.data["riwayat"]
        for row in self.data["indikator"]:
            id = row["id"]
            target, realisasi = self.angka.target.get(id), self.angka.realisasi.get(id)
            if target is None and realisasi is None:
                continue
            baris = next((r for r in rows if (r.get("indikator"), r.get("tahun")) == (id, self.tahun)), None)
            if baris is None:
                baris = {"indikator": id, "tahun": self.tahun}
                rows.append(baris)
            self._overwrite(baris, "target", target)
            if status.get(id) in (None, StatusData.FINAL.value):
                self._overwrite(baris, "realisasi", realisasi)
            elif realisasi is not None:
                self._note_provisional(baris, show_number(realisasi), str(status[id]))
            self._moved("riwayat")

    def _note_provisional(self, baris: dict[str, Any], nilai: str, status: str) -> None:
        """Only a final realisasi is history: another becomes a remark, behind what the row remarks already."""
        catatan = f"realisasi {nilai} berstatus {status}"
        semula = baris.get("keterangan")
        if catatan not in str(semula or ""):
            baris["keterangan"] = f"{semula}; {catatan}" if semula else catatan
        facts = {"indikator": baris["indikator"], "tahun": self.tahun, "nilai": nilai, "status": status}
        self._tell(kode.BELUM_FINAL, "riwayat", baris, "realisasi", **facts)
        if baris.get("realisasi") is not None:
            facts["lama"] = show_number(baris["realisasi"])
            self._tell(kode.RIWAYAT_TERTINGGAL, "riwayat", baris, "realisasi", **facts)

    def _overwrite(self, baris: dict[str, Any], kolom: str, nilai: Any) -> None:
        """Put a figure of the year into its history row; a different one that stood there is named."""
        lama = baris.get(kolom)
        if nilai is None:
            return
        if lama not in (None, nilai):
            nama = f"{baris['indikator']} tahun {self.tahun}"
            facts = {"baris": nama, "lama": show_number(lama), "baru": show_number(nilai)}
            self._tell(kode.RIWAYAT_BERBEDA, "riwayat", baris, kolom, **facts)
        baris[kolom] = nilai

    def _move_totals(self) -> None:
        """«Realisasi s.d. tahun lalu» grows by the year as the kind of each indicator says; money always adds."""
        kumulatif = JenisAkumulasi.KUMULATIF.value
        jenis = {row["id"]: row.get("jenis_akumulasi", kumulatif) for row in self.data["indikator_simpul"]}
        adding = {id for id, satu in jenis.items() if satu == kumulatif}
        self._put_totals("isian_triwulan", "indikator", self.angka.kinerja_lalu, adding)
        for lembar, angka in (("anggaran", self.angka.uang_lalu), ("anggaran_dokumen", self.angka.uang_dokumen_lalu)):
            self._put_totals(lembar, "simpul", angka, None)
        for indikator, sebab in self.angka.tak_terukur.items():
            baris = next((row for row in self.data["isian_triwulan"] if row.get("indikator") == indikator), None)
            facts = {"indikator": indikator, "sebab": sebab}
            self._tell(kode.TAK_TERUKUR, "isian_triwulan", baris, "realisasi_lalu", **facts)

    def _put_totals(self, lembar: str, kunci: str, angka: Data, adding: set[str] | None) -> None:
        """Write the totals; where they add (None: everywhere), a blank one of earlier years is named."""
        filled = {row.get(kunci) for row in self.lama.get(lembar, ()) if row.get("realisasi_lalu") is not None}
        tanpa: list[Baris] = []
        for row in self.data[lembar]:
            id = row.get(kunci)
            if angka.get(id) is None:
                continue
            row["realisasi_lalu"] = angka[id]
            self._moved(lembar)
            if id not in filled and (adding is None or id in adding) and self.tahun > int(self.profil["renstra_awal"]):
                tanpa.append(row)
        if tanpa:
            nama = ", ".join(str(row[kunci]) for row in tanpa[:_SEBUT]) + (", …" if len(tanpa) > _SEBUT else "")
            facts = {"jumlah": len(tanpa), "baris": nama, "tahun": self.tahun}
            self._tell(kode.TANPA_TAHUN_LALU, lembar, tanpa[0], "realisasi_lalu", **facts)

    def _point_at_old_year(self) -> None:
        """Name the texts taken along that still say the old year."""
        for sheet in WORKBOOK:
            isi = self.data.get(sheet.key) or ()
            for row in () if sheet.key in _TANPA_TAHUN else (isi,) if sheet.formulir else isi:
                for column in sheet.columns:
                    if row and row.get(column.key) is not None:
                        self._point_at_cell(sheet, row, column)

    def _point_at_cell(self, sheet: Sheet, row: Mapping[str, Any], column: Column) -> None:
        """Tables of the year also compare it with the one before, so that there both years are old."""
        teks = column.kind.from_json(row[column.key])
        for tahun in (self.tahun, self.tahun - 1)[: 2 if sheet.key in _BERTAHUN else 1]:
            place = find_year(teks, tahun)
            if place is not None:
                facts = {"kolom": column.title, "tahun": tahun, "isi": _shorten(str(teks), place)}
                self._tell(kode.MENYEBUT_TAHUN_LAMA, sheet.key, row, column.key, **facts)
                return


def _rows(sheet: Sheet, data: Data) -> list[Baris]:
    """The rows of a sheet without blank cells; a form is one row."""
    isi = data.get(sheet.key) or ()
    rows = [isi] if sheet.formulir and isi else list(isi)
    return [{key: nilai for key, nilai in row.items() if nilai is not None} for row in rows]


def _detail_of(row: Baris) -> tuple[Any, ...]:
    return tuple(row.get(key) for key in ("indikator", "jenis", "kelompok", "nomor", "uraian"))


def show_number(nilai: Any) -> str:
    """A figure of a cell with the decimal comma."""
    return str(nilai).replace(".", ",") if isinstance(nilai, (int, float)) else str(nilai)


def _shorten(isi: str, place: int) -> str:
    """The words around a place of a text."""
    awal, akhir = max(0, place - 40), place + 30
    return ("…" if awal else "") + " ".join(isi[awal:akhir].split()) + ("…" if akhir < len(isi) else "")
