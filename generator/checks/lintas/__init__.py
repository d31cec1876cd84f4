"""Contradictions between several workbooks of one agency."""

from generator.checks.lintas.daftar import KODE, Berkas, check_lintas

__all__ = ["KODE", "Berkas", "check_lintas"]
