"""The figures of one workbook, family by family; each function writes into one working paper."""
