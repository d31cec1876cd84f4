"""Computed cells: their formulas, what they show when the workbook is written, and the sheets made of them alone."""
