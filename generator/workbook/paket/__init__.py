"""What openpyxl does not tell of a workbook, read from the parts of the file itself: form inside cells, pictures."""
