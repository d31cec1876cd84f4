"""The default scales and weights, each beside its source; the sheet «Skala» of a workbook may replace them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.measures.skala import PER_SATU, PER_SERATUS, Langkah, Skala


def _closed(bawah: str, atas: str, label: str, arti: str = "", teks: str = "") -> Langkah:
    """Both bounds belong to the class: 76-90."""
    return Langkah(Decimal(bawah), True, Decimal(atas), True, label, arti, teks or f"{bawah}-{atas}".replace(".", ","))


def _above(bawah: str, atas: str, label: str, arti: str, teks: str = "") -> Langkah:
    """Only the upper bound belongs to the class: >80-90, so that 80,00 is below it and 80,01 in it."""
    return Langkah(Decimal(bawah), False, Decimal(atas), True, label, arti, teks or f">{bawah}-{atas}")


def _from(bawah: str, atas: str | None, label: str, teks: str) -> Langkah:
    """Only the lower bound belongs to the class: 85 ≤ x < 100; no upper bound where `atas` is None."""
    return Langkah(Decimal(bawah), True, Decimal(atas) if atas else None, False, label, "", teks)


def _under(atas: str, label: str, teks: str, termasuk: bool = False) -> Langkah:
    """The lowest class, open below."""
    return Langkah(None, False, Decimal(atas), termasuk, label, "", teks)


def _ordinal(peringkat: int, label: str, arti: str = "") -> Langkah:
    """A class that is only a rank."""
    return Langkah(Decimal(peringkat), True, Decimal(peringkat), True, label, arti)


# Bounds are whole percents and leave gaps (90 < x < 91): half-up to a whole percent first, then look up.
SKALA_CAPAIAN = Skala(
    id="capaian",
    nama="Skala capaian kinerja lima tingkat",
    dasar="Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
    pembulatan=PER_SATU,
    langkah=(
        _closed("91", "100", "Sangat Tinggi"),
        _closed("76", "90", "Tinggi"),
        _closed("66", "75", "Sedang"),
        _closed("51", "65", "Rendah"),
        _under("50", "Sangat Rendah", "≤50", termasuk=True),
    ),
)

# Left-open, right-closed on the raw value: 90 is A, 90,01 is AA.
SKALA_SAKIP = Skala(
    id="sakip",
    nama="Predikat SAKIP",
    dasar="Peraturan Menteri PANRB Nomor 88 Tahun 2021",
    langkah=(
        _above("90", "100", "AA", "Sangat Memuaskan"),
        _above("80", "90", "A", "Memuaskan"),
        _above("70", "80", "BB", "Sangat Baik"),
        _above("60", "70", "B", "Baik"),
        _above("50", "60", "CC", "Cukup"),
        _above("30", "50", "C", "Kurang"),
        _closed("0", "30", "D", "Sangat Kurang"),
    ),
)

SKALA_IP_ASN = Skala(
    id="ip-asn",
    nama="Tingkat Indeks Profesionalitas ASN",
    dasar="Peraturan Menteri PANRB Nomor 38 Tahun 2018",
    pembulatan=PER_SATU,
    langkah=(
        _closed("91", "100", "Sangat Tinggi"),
        _closed("81", "90", "Tinggi"),
        _closed("71", "80", "Sedang"),
        _closed("61", "70", "Rendah"),
        _under("60", "Sangat Rendah", "≤60", termasuk=True),
    ),
)

DASAR_MERIT = "Peraturan Menteri PANRB Nomor 40 Tahun 2018"

SKALA_MERIT_NILAI = Skala(
    id="merit-nilai",
    nama="Kategori sistem merit menurut nilai",
    dasar=DASAR_MERIT,
    pembulatan=PER_SATU,
    langkah=(
        _closed("325", "400", "Sangat Baik", "Kategori IV"),
        _closed("250", "324", "Baik", "Kategori III"),
        _closed("175", "249", "Kurang", "Kategori II"),
        _closed("100", "174", "Buruk", "Kategori I"),
    ),
)

SKALA_MERIT_INDEKS = Skala(
    id="merit-indeks",
    nama="Kategori sistem merit menurut indeks",
    dasar=DASAR_MERIT,
    pembulatan=PER_SERATUS,
    langkah=(
        _closed("0.81", "1", "Sangat Baik", "Kategori IV"),
        _closed("0.61", "0.8", "Baik", "Kategori III"),
        _closed("0.41", "0.6", "Kurang", "Kategori II"),
        _closed("0.2", "0.4", "Buruk", "Kategori I"),
    ),
)

# Printed with overlapping bounds (90-100, 100-110); read as <90, [90;100), [100;110], >110.
SKALA_EFISIENSI = Skala(
    id="efisiensi",
    nama="Tingkat efisiensi menurut rasio",
    dasar="Praktik LKjIP pemerintah daerah: rasio capaian kinerja terhadap capaian anggaran",
    langkah=(
        Langkah(Decimal(110), False, None, False, "Sangat efisien", "", ">110%"),
        Langkah(Decimal(100), True, Decimal(110), True, "Efisien", "", "100% sampai dengan 110%"),
        _from("90", "100", "Cukup efisien", "90% sampai dengan kurang dari 100%"),
        _under("90", "Tidak efisien", "<90%"),
    ),
)

# Points of capaian kinerja minus serapan: more than 5 efficient, within 5 either way fair, else not.
SKALA_EFISIENSI_SELISIH = Skala(
    id="efisiensi-selisih",
    nama="Tingkat efisiensi menurut selisih",
    dasar="Praktik pemerintah daerah: selisih capaian kinerja dan serapan anggaran",
    langkah=(
        Langkah(Decimal(5), False, None, False, "Efisien", "", ">5"),
        _closed("-5", "5", "Cukup efisien", teks="-5 sampai dengan 5"),
        _under("-5", "Tidak efisien", "<-5"),
    ),
)

DASAR_LKJIP = "Praktik LKjIP pemerintah daerah"

_LANGKAH_IKHTISAR = (
    _from("100", None, "Sangat memuaskan", "≥100%"),
    _from("85", "100", "Sangat baik", "85% sampai dengan kurang dari 100%"),
    _from("70", "85", "Baik", "70% sampai dengan kurang dari 85%"),
    _from("55", "70", "Cukup", "55% sampai dengan kurang dari 70%"),
    _under("55", "Kurang", "<55%"),
)

SKALA_IKHTISAR = Skala("ikhtisar", "Kategori capaian pada ikhtisar", _LANGKAH_IKHTISAR, dasar=DASAR_LKJIP)
SKALA_SERAPAN = Skala("serapan", "Kategori serapan anggaran", _LANGKAH_IKHTISAR, dasar=DASAR_LKJIP)

SKALA_KEBERHASILAN = Skala(
    id="keberhasilan",
    nama="Kategori keberhasilan pengukuran kinerja",
    dasar=DASAR_LKJIP,
    langkah=(
        _closed("85", "100", "Sangat berhasil"),
        _from("70", "85", "Berhasil", "70 sampai dengan kurang dari 85"),
        _from("55", "70", "Cukup berhasil", "55 sampai dengan kurang dari 70"),
        _under("55", "Tidak berhasil", "<55"),
    ),
)

SKALA_OPINI_BPK = Skala(
    id="opini-bpk",
    nama="Opini atas laporan keuangan",
    dasar="Undang-Undang Nomor 15 Tahun 2004, jenis opini pemeriksa",
    pembulatan=PER_SATU,
    langkah=(
        _ordinal(4, "WTP", "Wajar Tanpa Pengecualian"),
        _ordinal(3, "WDP", "Wajar Dengan Pengecualian"),
        _ordinal(2, "TW", "Tidak Wajar"),
        _ordinal(1, "TMP", "Tidak Memberikan Pendapat"),
    ),
)

# A level is reached at its whole number: 3,6 is still Level 3.
SKALA_KAPABILITAS = Skala(
    id="kapabilitas",
    nama="Level kapabilitas dan maturitas",
    dasar="Penilaian maturitas SPIP dan kapabilitas APIP, level 1 sampai dengan 5",
    langkah=(
        *(Langkah(Decimal(level), True, Decimal(level + 1), False, f"Level {level}") for level in range(1, 5)),
        _ordinal(5, "Level 5"),
    ),
)
# Rank 0 for «not met»: an indicator that is either met or not has a capaian of 100 or 0, never 50.
SKALA_TERPENUHI = Skala(
    id="terpenuhi",
    nama="Terpenuhi atau tidak terpenuhi",
    dasar="Praktik pengukuran dokumen yang ditetapkan atau tidak",
    pembulatan=PER_SATU,
    peringkat_awal=0,
    langkah=(_ordinal(1, "Terpenuhi"), _ordinal(0, "Tidak terpenuhi")),
)

SKALA_BAWAAN: tuple[Skala, ...] = (
    SKALA_CAPAIAN,
    SKALA_SAKIP,
    SKALA_IP_ASN,
    SKALA_MERIT_NILAI,
    SKALA_MERIT_INDEKS,
    SKALA_EFISIENSI,
    SKALA_EFISIENSI_SELISIH,
    SKALA_IKHTISAR,
    SKALA_SERAPAN,
    SKALA_KEBERHASILAN,
    SKALA_OPINI_BPK,
    SKALA_KAPABILITAS,
    SKALA_TERPENUHI,
)


def find_skala(skala_id: str, daftar: tuple[Skala, ...] = SKALA_BAWAAN) -> Skala | None:
    """Return the scale with this id, whatever its case; None when there is none."""
    dicari = skala_id.strip().casefold()
    return next((skala for skala in daftar if skala.id.casefold() == dicari), None)


@dataclass(frozen=True, slots=True)
class Bobot:
    """The weights of an index's components, which sum to 100; sources differ, so the version is part of the id."""

    id: str
    nama: str
    dasar: str
    komponen: tuple[tuple[str, Decimal], ...]


def _bobot(*komponen: tuple[str, int]) -> tuple[tuple[str, Decimal], ...]:
    return tuple((nama, Decimal(bobot)) for nama, bobot in komponen)


BOBOT_SAKIP = Bobot(
    id="sakip-2021",
    nama="Komponen evaluasi SAKIP",
    dasar="Peraturan Menteri PANRB Nomor 88 Tahun 2021",
    komponen=_bobot(
        ("Perencanaan Kinerja", 30),
        ("Pengukuran Kinerja", 30),
        ("Pelaporan Kinerja", 15),
        ("Evaluasi Akuntabilitas Kinerja Internal", 25),
    ),
)

BOBOT_IP_ASN = Bobot(
    id="ip-asn-2018",
    nama="Dimensi Indeks Profesionalitas ASN",
    dasar="Peraturan Menteri PANRB Nomor 38 Tahun 2018",
    komponen=_bobot(("Kualifikasi", 25), ("Kompetensi", 40), ("Kinerja", 30), ("Disiplin", 5)),
)
