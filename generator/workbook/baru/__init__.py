"""What a workbook takes from the nomenclature: its first rows, a list of one's own, and names left blank."""
