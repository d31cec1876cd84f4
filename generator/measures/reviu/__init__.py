"""What a reviewer of the report asks, answered as far as the workbook and its findings can answer."""
