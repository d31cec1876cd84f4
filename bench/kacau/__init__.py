"""Damaged and hostile files, by the thousand: whatever a workbook or a template holds, the program answers in its own words."""
