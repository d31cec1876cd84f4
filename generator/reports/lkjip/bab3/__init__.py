"""BAB III of the LKjIP: capaian, the seven analyses, realisasi anggaran."""
