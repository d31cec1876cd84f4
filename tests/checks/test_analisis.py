"""Remarks that explain the figures."""


def drop(buku, acuan, jenis, periode):
    """Delete one remark."""
    wanted = (acuan, jenis, periode)
    rows = buku.data["analisis"]
    buku.data["analisis"] = [r for r in rows if (r["acuan"], r["jenis"], r["periode"]) != wanted]
    assert len(buku.data["analisis"]) == len(rows) - 1
    return buku


def test_a_missed_target_has_its_hindrance(buku):
    drop(buku, "IKU2", "faktor penghambat", "tahun")
    assert buku.temuan() == []  # that of TW IV still explains the year
    drop(buku, "IKU2", "faktor penghambat", "TW IV")
    assert buku.temuan() == [("CEK-36", "Realisasi!J6")]
    assert "faktor penghambat dengan id IKU2" in buku.periksa()[0].remedy


def test_a_missed_target_has_its_follow_up(buku):
    drop(drop(buku, "IKU2", "tindak lanjut", "tahun"), "IKU2", "tindak lanjut", "TW IV")
    assert buku.temuan() == [("CEK-36", "Realisasi!J6")]
    buku.tambah("analisis", acuan="S2", periode="tahun", jenis="solusi", teks="Data ditarik otomatis")
    assert buku.temuan() == []  # said of the sasaran


def test_a_met_target_has_what_helped(buku):
    drop(drop(buku, "IKU1", "faktor pendukung", "tahun"), "IKU1", "faktor pendukung", "TW IV")
    assert buku.temuan() == [("CEK-37", "Realisasi!J5")]


def test_within_the_year_the_quarters_target_counts(buku):
    buku.tutup(2).ubah("realisasi", 2, realisasi_tw2=26)
    assert buku.temuan() == [("CEK-37", "Realisasi!G6")]  # 26 of 25 is a success, though only 26 of 55


def test_each_thing_has_its_own_words(buku):
    teks = buku.data["analisis"][0]["teks"]
    buku.tambah("analisis", acuan="IKU2", periode="TW I", jenis="faktor pendukung", teks=f" {teks.upper()}")
    assert buku.temuan() == [("CEK-38", f"Analisis!D{len(buku.data['analisis']) + 4}")]


def test_the_same_words_in_two_quarters_are_no_finding(buku):
    teks = buku.data["analisis"][0]["teks"]
    assert buku.tambah("analisis", acuan="IKU1", periode="TW II", jenis="faktor pendukung", teks=teks).temuan() == []
