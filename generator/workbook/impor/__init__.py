"""Take what exists: an E.81 matrix or a budget list of a foreign spreadsheet becomes rows of the standard workbook."""
