"""What the workbook must hold for one point of a review: how many of how many things are there, and which are not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.measures.hasil import Hasil
from generator.model.analisis import Analisis
from generator.model.isian import Isian
from generator.model.kinerja import Indikator
from generator.model.pilihan import (
    JenisAnalisis,
    JenisDaftar,
    JenisRencana,
    JenisTabel,
    Lingkup,
    PeranPejabat,
    VersiTarget,
)

SERATUS = 100
FAKTOR = (JenisAnalisis.PENDUKUNG, JenisAnalisis.PENGHAMBAT)
PERBAIKAN = (JenisAnalisis.TINDAK_LANJUT, JenisAnalisis.REKOMENDASI, JenisAnalisis.SOLUSI)


@dataclass(frozen=True)
class BahanReviu:
    """The year's figures, from which every answer is taken."""

    hasil: Hasil

    @property
    def isian(self) -> Isian:
        """The filled-in workbook."""
        return self.hasil.isian

    @property
    def tahun(self) -> int:
        """The report year."""
        return self.isian.profil.tahun

    @cached_property
    def iku(self) -> tuple[Indikator, ...]:
        """The indicators that the report answers for: the IKU, or all of tujuan and sasaran where none is marked."""
        return self.isian.daftar_iku() or self.isian.indikator

    def is_terukur(self, indikator: Indikator, ukuran: str) -> bool:
        """Tell whether a figure of the year has a value."""
        figure = self.hasil.angka.get(f"indikator/{indikator.id}/{ukuran}")
        return figure is not None and figure.nilai is not None

    def list_analisis(self, acuan: str, jenis: Sequence[JenisAnalisis]) -> list[Analisis]:
        """The remarks of these kinds on one thing."""
        return [row for row in self.isian.analisis if row.acuan == acuan and row.jenis in jenis]


@dataclass(frozen=True, slots=True)
class Terpenuhi:
    """How many of how many things (`benda`) are there; `kurang` names those that are not."""

    ada: int
    dari: int
    benda: str
    kurang: tuple[str, ...] = ()


Syarat = Callable[[BahanReviu], Terpenuhi]


def count(benda: str, things: Iterable[tuple[str, bool]]) -> Terpenuhi:
    """Return the count of named things of one sort and of those that are there."""
    daftar = list(things)
    kurang = tuple(nama for nama, is_there in daftar if not is_there)
    return Terpenuhi(len(daftar) - len(kurang), len(daftar), benda, kurang)


def each_iku(test: Callable[[BahanReviu, Indikator], bool]) -> Syarat:
    """A condition on every IKU; those that fail are named by their id."""
    return lambda bahan: count("indikator", ((iku.id, test(bahan, iku)) for iku in bahan.iku))


def data_penting(bahan: BahanReviu) -> Terpenuhi:
    """Who the agency is: address, head, duties, units, staff, issues."""
    isian = bahan.isian
    return count(
        "data",
        (
            ("alamat (lembar «Profil»)", bool(isian.profil.alamat)),
            ("kepala OPD (lembar «Pejabat»)", _find_kepala(isian) is not None),
            ("tugas dan fungsi (lembar «Tugas dan Fungsi»)", bool(isian.tugas_fungsi)),
            ("unit kerja (lembar «Unit»)", bool(isian.unit)),
            ("data pegawai (lembar «Tabel Pegawai»)", any(t.jenis is not JenisTabel.BEBAS for t in isian.tabel)),
            ("isu strategis (lembar «Daftar»)", _has_isu(isian)),
        ),
    )


def setiap_bab(bahan: BahanReviu) -> Terpenuhi:
    """What each of the four chapters of PermenPANRB 53/2014 is made of."""
    isian = bahan.isian
    measured = any(realisasi(bahan, indikator) for indikator in bahan.iku)
    return count(
        "bab",
        (
            ("Bab I (tugas dan fungsi, isu strategis)", bool(isian.tugas_fungsi) and _has_isu(isian)),
            ("Bab II (sasaran dan target)", any(target_tahunan(bahan, indikator) for indikator in bahan.iku)),
            ("Bab III (realisasi kinerja dan anggaran)", measured and bool(isian.anggaran or isian.anggaran_dokumen)),
            ("Bab IV (langkah perbaikan)", any(row.jenis in PERBAIKAN for row in isian.analisis)),
        ),
    )


def _has_isu(isian: Isian) -> bool:
    return bool(isian.daftar_dari(JenisDaftar.ISU_STRATEGIS))


def _find_kepala(isian: Isian) -> object | None:
    return next((pejabat for pejabat in isian.pejabat if pejabat.peran is PeranPejabat.KEPALA_OPD), None)


def target_tahunan(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The indicator has a target of the year."""
    return bahan.is_terukur(indikator, f"target/{bahan.tahun}")


def target_pk(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The PK promises the indicator for the year."""
    versi = {row.versi for row in bahan.isian.target_dari(indikator.id)}
    return bool(versi & {VersiTarget.PK, VersiTarget.PK_PERUBAHAN})


def target_renstra(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The Renstra promises the indicator."""
    versi = {row.versi for row in bahan.isian.target_dari(indikator.id)}
    return bool(versi & {VersiTarget.RENSTRA, VersiTarget.RENSTRA_PERUBAHAN})


def target_akhir(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The indicator has a target for the end of the Renstra."""
    return bahan.is_terukur(indikator, "target-akhir")


def realisasi(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The year's realisasi is there, or the reason why it is not."""
    row = bahan.isian.realisasi_by_indikator.get(indikator.id)
    return bahan.is_terukur(indikator, f"realisasi/{bahan.tahun}") or bool(row and row.alasan_belum)


def riwayat(bahan: BahanReviu, indikator: Indikator) -> bool:
    """At least one earlier year can be compared."""
    return any(row.realisasi is not None for row in bahan.isian.riwayat_dari(indikator.id))


def pembanding(bahan: BahanReviu, indikator: Indikator) -> bool:
    """A national or other outside value, or a typed «n/a» where there is none."""
    luas = (Lingkup.NASIONAL, Lingkup.INTERNASIONAL, Lingkup.PROVINSI, Lingkup.LAINNYA)
    return any(row.lingkup in luas and row.nilai is not None for row in bahan.isian.pembanding_dari(indikator.id))


def faktor(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The causes of success or failure are told."""
    return bool(bahan.list_analisis(indikator.id, FAKTOR))


def uraian_analisis(bahan: BahanReviu, indikator: Indikator) -> bool:
    """Measured against the target, and explained."""
    return bahan.is_terukur(indikator, f"capaian/{bahan.tahun}") and bool(
        bahan.list_analisis(indikator.id, (*FAKTOR, JenisAnalisis.ANALISIS))
    )


def perbaikan(bahan: BahanReviu, indikator: Indikator) -> bool:
    """What was not reached has a follow-up; what was needs none."""
    capaian = bahan.hasil.nilai_bila_ada(f"indikator/{indikator.id}/capaian/{bahan.tahun}")
    return (capaian is not None and capaian >= SERATUS) or bool(bahan.list_analisis(indikator.id, PERBAIKAN))


def efisiensi(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The use of resources was measured for the indicator, or told in words."""
    told = bahan.list_analisis(indikator.id, (JenisAnalisis.EFISIENSI,))
    return bahan.is_terukur(indikator, f"efisiensi/{bahan.tahun}") or bool(told)


def sumber_data(bahan: BahanReviu, indikator: Indikator) -> bool:
    """Where the value comes from is stated."""
    row = bahan.isian.realisasi_by_indikator.get(indikator.id)
    return bool(indikator.sumber_data or (row and row.sumber_data))


def penanggung_jawab(bahan: BahanReviu, indikator: Indikator) -> bool:
    """Somebody answers for the indicator: named on it, or on its sasaran."""
    rencana = bahan.isian.rencana_by_id.get(indikator.induk)
    return bool(indikator.penanggung_jawab or (rencana and rencana.penanggung_jawab))


def terumus(bahan: BahanReviu, indikator: Indikator) -> bool:
    """The indicator is specific and measurable: definition or formula, unit, and a target."""
    words = indikator.definisi_operasional or indikator.formulasi or indikator.pembilang
    return bool(words and indikator.satuan) and target_tahunan(bahan, indikator)


def sasaran_berindikator(bahan: BahanReviu) -> Terpenuhi:
    """Every sasaran has an indicator marked as IKU."""
    isian = bahan.isian
    induk = {iku.induk for iku in bahan.iku}
    return count("sasaran", ((row.id, row.id in induk) for row in isian.daftar_rencana(JenisRencana.SASARAN)))


def keuangan(bahan: BahanReviu) -> Terpenuhi:
    """Every program of the year has a pagu and a realisasi."""
    return count(
        "program",
        (
            (
                program.id,
                all(
                    bahan.hasil.nilai_bila_ada(f"simpul/{program.id}/{ukuran}/{bahan.tahun}") is not None
                    for ukuran in ("pagu", "realisasi-kumulatif")
                ),
            )
            for program in bahan.isian.anak_aktif(None)
        ),
    )


def lampiran(bahan: BahanReviu) -> Terpenuhi:
    """The PK, and something that supports the body: a picture, a table or a listed document."""
    isian = bahan.isian
    pendukung = (
        bool(isian.daftar_dari(JenisDaftar.LAMPIRAN))
        or any(gambar.nama_bagian == "lampiran" for gambar in isian.gambar)
        or any(tabel.nama_bagian == "lampiran" for tabel in isian.tabel)
    )
    return count(
        "lampiran",
        (
            ("target PK (lembar «Target»)", any(target_pk(bahan, iku) for iku in bahan.iku)),
            ("lampiran pendukung (lembar «Daftar», «Gambar», atau tabel bagian «lampiran»)", pendukung),
        ),
    )


def berkala(bahan: BahanReviu) -> Terpenuhi:
    """The four quarters are closed, and each has something filled."""
    isian = bahan.isian
    rows = (*isian.realisasi, *isian.isian_triwulan)
    return count(
        "triwulan",
        (
            (
                f"Triwulan {nama}",
                isian.profil.triwulan_terakhir > nomor and any(row.realisasi_tw[nomor] is not None for row in rows),
            )
            for nomor, nama in enumerate(("I", "II", "III", "IV"))
        ),
    )


def formal(bahan: BahanReviu) -> Terpenuhi:
    """The signature block is complete: place, day, name, office, NIP."""
    isian = bahan.isian
    kepala = [p for p in isian.pejabat if p.peran is PeranPejabat.KEPALA_OPD]
    tempat = isian.profil.tempat or isian.profil.ibu_kota
    return count(
        "unsur pengesahan",
        (
            ("tempat (lembar «Profil»)", bool(tempat)),
            ("tanggal LKjIP (lembar «Profil»)", isian.profil.tanggal_lkjip is not None),
            ("nama dan jabatan kepala OPD (lembar «Pejabat»)", bool(kepala)),
            ("NIP kepala OPD (lembar «Pejabat»)", any(p.nip and set(p.nip) != {"0"} for p in kepala)),
        ),
    )


def tepat_waktu(bahan: BahanReviu) -> Terpenuhi:
    """Dated within two months of the end of the year (Perpres 29/2014)."""
    tanggal = bahan.isian.profil.tanggal_lkjip
    batas = date(bahan.tahun + 1, 3, 1)
    return count(
        "batas waktu", (("tanggal LKjIP sampai dengan akhir Februari", tanggal is not None and tanggal < batas),)
    )
