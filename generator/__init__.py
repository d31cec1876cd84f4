"""LKjIP, Laporan Triwulan and Cascading from one filled workbook. The stages, one way only:

problems   a user's mistake as a value: code, place, facts          catalogue  every coded problem, in Indonesian
model      what the agency promised and did (Isian)                 workbook   the .xlsx: schema, blank, reader, checks, builder
measures   every figure, computed once, unrounded (Hasil)           reports    words and figures ready to print; tables as data
word       fills and draws the .docx                                excel      draws the same tables into .xlsx
delivery   files in their folder                                    app        the command line, the pipeline, where things lie
checks     contradictions among the figures                     data       the national nomenclature, as a file
jendela    the window, beside the command line

`tests/seams` keeps the directions; `docs/pengembang/arsitektur.md` tells the reasons.
"""

import gc

__version__ = "0.1.0"

# One workbook makes half a million objects that live as long as it does: a look at every 700 of them costs a third of all.
gc.set_threshold(20_000)
