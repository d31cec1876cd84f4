"""Problems of the sheet on which staff accept a PERINGATAN with their reason (codes TRM-…)."""

from generator.problems import ProblemKind, Severity

_P = Severity.PERINGATAN

GALAT_DITERIMA = ProblemKind(
    "TRM-01",
    _P,
    "{kode} adalah galat ({lawan}), sehingga tidak dapat diterima dan tetap berlaku.",
    "Perbaiki isiannya, lalu hapus baris penerimaan ini.",
)
TANPA_TEMUAN = ProblemKind(
    "TRM-02",
    _P,
    "Penerimaan {kode} pada lembar «{sasaran}»{baris} tidak mengenai satu temuan pun.",
    "Hapus baris ini bila masalahnya sudah diperbaiki; bila belum, tulis kode, lembar, dan barisnya seperti pada daftar"
    " perbaikan.",
)
ALASAN_SINGKAT = ProblemKind(
    "TRM-03",
    _P,
    "Alasan «{alasan}» terlalu singkat, sehingga {kode} belum diterima.",
    "Tulis alasannya sekurang-kurangnya dalam {batas} kata, agar dapat dipertanggungjawabkan kepada pemeriksa.",
)
