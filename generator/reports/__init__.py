"""The reports; the command line names them without loading them."""

NAMA_LAPORAN = ("lkjip", "triwulan", "cascading", "perjanjian", "iku", "prareviu")
"""As `daftar_laporan` describes them, in its order."""
