"""Carrying workbooks on: into the next year (`tahun`), into this schema (`migrasi`), and copies into one (`gabung`)."""
