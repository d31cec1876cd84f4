"""The window for staff who know Office only.

`keadaan`, `setelan`, `formulir` and `kerja` know no screen and are tested without one; `tampilan` shows them with ttk; `tugas`
holds the work itself and is loaded by the working thread, because reading and writing documents takes a second to load.
"""
