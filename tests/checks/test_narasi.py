"""Whether what staff insert in their own texts exists."""


def test_words_and_keys_of_any_period_may_be_inserted(buku):
    teks = (
        "{opd} {daerah} {tahun} {triwulan}: {indikator/IKU1/capaian/2024}, {opd/serapan/2024-TW2}, {opd/pagu/periode}"
    )
    assert buku.tambah("narasi", bagian="lkjip/penutup", teks=teks).temuan() == []


def test_an_unknown_insertion_names_the_nearest(buku):
    buku.tambah("narasi", bagian="lkjip/penutup", teks="Nilai {indikator/IKU1/capain/2024} pada {tahn}")
    first, second = buku.periksa()
    assert [(p.kind.code, p.place.sel) for p in (first, second)] == [("CEK-79", "B5"), ("CEK-79", "B5")]
    assert "«indikator/IKU1/capaian/2024»" in str(first)
    assert "«tahun»" in str(second)


def test_a_quarter_means_nothing_outside_the_quarterly_report(buku):
    buku.tambah("narasi", bagian="triwulan/penutup", teks="Penutup Triwulan II.", triwulan=2)
    assert buku.temuan() == []
    buku.tambah("narasi", bagian="lkjip/penutup", teks="Penutup.", triwulan=2)
    assert buku.temuan() == [("CEK-138", "Narasi!C6")]
