"""The two column sets of the matrix: captions, printed numbers, and the measured column behind each group."""

from __future__ import annotations

from dataclasses import dataclass

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import mulai_perubahan
from generator.model.pilihan import JenisDaerah, VarianRenja
from generator.reports.tabel import Baris, Jenis, Sel

TARGET_RENSTRA, REALISASI_LALU, TARGET_RENJA = 6, 7, 8
TRIWULAN = (9, 10, 11, 12)
REALISASI_RENJA, CAPAIAN_RENJA, REALISASI_RENSTRA, CAPAIAN_RENSTRA = 13, 14, 15, 16
LEBAR_KODE = 5  # cells of a code: urusan, bidang, program, kegiatan, sub kegiatan
ROMAWI = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One pair K | Rp: the column of the measured figures (numbered as on the 17-column form) and what is printed."""

    sumber: int
    nomor: str
    kepala: str


@dataclass(frozen=True, slots=True)
class BentukRenja:
    """One column set. `depan` are the captions of the single columns before the pairs; a code takes five cells.

    `satuan_terpisah`: units stand with the indicator, so that figures stay narrow (a spreadsheet does not break them).
    `berumus`: figures carry number format and formula, for a spreadsheet.
    """

    depan: tuple[str, ...]
    berkode: bool
    kelompok: tuple[Kelompok, ...]
    kolom_rerata: int  # the measured column under which the averages stand
    satuan_terpisah: bool = False
    berumus: bool = True

    @property
    def lebar_depan(self) -> int:
        """Physical columns before the first pair."""
        return len(self.depan) + (LEBAR_KODE - 1 if self.berkode else 0)

    @property
    def lebar(self) -> int:
        """Physical columns of the whole matrix, the unit's column included."""
        return self.lebar_depan + 2 * len(self.kelompok) + 1

    @property
    def nomor_unit(self) -> str:
        """The printed number of the last column."""
        return str(len(self.depan) + len(self.kelompok) + 1)


def choose_bentuk(hasil: Hasil) -> BentukRenja:
    """Return the column set that the workbook declares, with the years of its plan in the captions."""
    if hasil.isian.pengaturan.varian_renja is VarianRenja.KOLOM_15:
        return _bentuk_15(hasil)
    return _bentuk_17(hasil)


def _bentuk_17(hasil: Hasil) -> BentukRenja:
    nomor = {
        **{kolom: str(kolom) for kolom in range(TARGET_RENSTRA, REALISASI_RENJA)},
        REALISASI_RENJA: "13 = 9+10+11+12",
        CAPAIAN_RENJA: "14 = 13/8×100%",
        REALISASI_RENSTRA: "15 = 7+13",
        CAPAIAN_RENSTRA: "16 = 15/6×100%",
    }
    depan = ("No", "Sasaran", "Kode", _kepala_program(), _kepala_indikator())
    return BentukRenja(depan, True, _kelompok(hasil, nomor), CAPAIAN_RENJA)


def _bentuk_15(hasil: Hasil) -> BentukRenja:
    nomor = {
        **{kolom: str(kolom - 1) for kolom in range(TARGET_RENSTRA, REALISASI_RENJA)},
        REALISASI_RENJA: "12 = 8+9+10+11",
        REALISASI_RENSTRA: "13 = 6+12",
        CAPAIAN_RENSTRA: "14 = 13/5×100%",
    }
    depan = ("No", "Sasaran", "Program / Kegiatan / Sub Kegiatan", _kepala_indikator())
    return BentukRenja(depan, False, _kelompok(hasil, nomor), REALISASI_RENJA)


def _kelompok(hasil: Hasil, nomor: dict[int, str]) -> tuple[Kelompok, ...]:
    kepala = _kepala_kelompok(hasil)
    return tuple(Kelompok(sumber, cetak, kepala[sumber]) for sumber, cetak in nomor.items())


def _kepala_program() -> str:
    return "Urusan/Bidang Urusan Pemerintahan Daerah dan Program / Kegiatan / Sub Kegiatan"


def _kepala_indikator() -> str:
    return "Indikator Kinerja Program (Outcome) / Kegiatan dan Sub Kegiatan (Output)"


def _kepala_kelompok(hasil: Hasil) -> dict[int, str]:
    profil = hasil.isian.profil
    tahun, renja = profil.tahun, name_renja(hasil)
    periode = f"{profil.renstra_awal}-{profil.renstra_akhir}"
    return {
        TARGET_RENSTRA: f"Target Renstra Perangkat Daerah Tahun {periode}",
        REALISASI_LALU: f"Realisasi Capaian Kinerja Renstra Perangkat Daerah s.d. Renja Tahun Lalu ({tahun - 1})",
        TARGET_RENJA: f"Target Kinerja dan Anggaran {renja} Perangkat Daerah Tahun Berjalan ({tahun}) yang Dievaluasi",
        **dict(zip(TRIWULAN, ROMAWI, strict=True)),
        REALISASI_RENJA: f"Realisasi Capaian Kinerja dan Anggaran {renja} Perangkat Daerah Tahun {tahun} yang Dievaluasi",
        CAPAIAN_RENJA: f"Tingkat Capaian Kinerja dan Realisasi Anggaran {renja} yang Dievaluasi (%)",
        REALISASI_RENSTRA: f"Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s.d. Tahun {tahun}",
        CAPAIAN_RENSTRA: f"Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra Perangkat Daerah s.d. Tahun {tahun} (%)",
    }


def name_formulir(hasil: Hasil) -> str:
    """The title of the form: the agency's own, else that of its kind of region."""
    profil, own = hasil.isian.profil, hasil.isian.pengaturan.judul_formulir
    lingkup = "Provinsi" if profil.jenis_daerah is JenisDaerah.PROVINSI else "Kabupaten/Kota"
    return own or f"Evaluasi terhadap Hasil Renja Perangkat Daerah Lingkup {lingkup}"


def name_renja(hasil: Hasil) -> str:
    """«Renja», or «Renja Perubahan» from the quarter in which a revised pagu holds."""
    return "Renja Perubahan" if is_perubahan(hasil) else "Renja"


def is_perubahan(hasil: Hasil) -> bool:
    """Tell whether a revised pagu holds in the quarter."""
    return hasil.nilai("opd/pagu-perubahan") is not None and hasil.batas_triwulan >= mulai_perubahan(hasil.isian)


def build_kepala_renja(bentuk: BentukRenja, istilah: str) -> tuple[Baris, ...]:
    """Return the four header rows: captions, quarters, column numbers, K | Rp."""
    return (
        Baris(tuple(_captions(bentuk, istilah)), Jenis.KEPALA),
        Baris(
            tuple(Sel(satu.kepala, gabung_kolom=2) for satu in bentuk.kelompok if satu.sumber in TRIWULAN), Jenis.KEPALA
        ),
        Baris(tuple(_numbers(bentuk)), Jenis.NOMOR),
        Baris(tuple(Sel(teks) for _ in bentuk.kelompok for teks in ("K", "Rp")), Jenis.KEPALA),
    )


def _captions(bentuk: BentukRenja, istilah: str) -> list[Sel]:
    cells = [Sel(teks, gabung_baris=2, gabung_kolom=_width(bentuk, n)) for n, teks in enumerate(bentuk.depan)]
    for satu in bentuk.kelompok:
        if satu.sumber == TRIWULAN[0]:
            cells.append(Sel(f"Realisasi Kinerja pada {istilah}", gabung_kolom=2 * len(TRIWULAN)))
        elif satu.sumber not in TRIWULAN:
            cells.append(Sel(satu.kepala, gabung_kolom=2, gabung_baris=2))
    return [*cells, Sel("Unit Perangkat Daerah Penanggung Jawab", gabung_baris=2)]


def _numbers(bentuk: BentukRenja) -> list[Sel]:
    """The printed column numbers; single columns reach over the row K | Rp as well."""
    depan = [Sel(str(n), gabung_baris=2, gabung_kolom=_width(bentuk, n - 1)) for n in range(1, len(bentuk.depan) + 1)]
    return [
        *depan,
        *(Sel(satu.nomor, gabung_kolom=2) for satu in bentuk.kelompok),
        Sel(bentuk.nomor_unit, gabung_baris=2),
    ]


def _width(bentuk: BentukRenja, urutan: int) -> int:
    return LEBAR_KODE if bentuk.depan[urutan] == "Kode" else 1
