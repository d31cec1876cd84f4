"""Checks on measured figures: each finds one kind of contradiction and names its cell."""

from generator.checks.daftar import check_hasil

__all__ = ["check_hasil"]
