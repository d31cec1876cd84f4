"""Makes the reports of many workbooks: each workbook a task of its own, in several processes, and resumable."""
