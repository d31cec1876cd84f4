"""The matrix as a whole: header, body, footer rows, footnotes, widths."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import mulai_perubahan
from generator.measures.hitung.renja import awalan_tercetak, list_baris_kinerja, list_simpul_basis
from generator.model.nilai import BasisRerata
from generator.model.pilihan import JenisAnalisis, KertasMatriks, PenjumlahanRenja, PeriodeAnalisis
from generator.reports.bersama import is_sementara, mark_gap_cell, money
from generator.reports.naskah import Naskah
from generator.reports.tabel import Baris, Cetak, Jenis, Kolom, Lembaran, Rata, Rumus, Sel, Tabel
from generator.reports.triwulan.lebar import (
    LEBAR_A3,
    LEBAR_F4,
    RUANG_KATA_MATRIKS,
    UKURAN_MATRIKS,
    Ruang,
    fit_columns,
    measure_height,
    measure_widest,
)
from generator.reports.triwulan.renja.bagian import (
    choose_columns,
    first_of_second,
    is_footer,
    lead_to_parts,
    span_of_names,
    split_rows,
)
from generator.reports.triwulan.renja.baris import build_baris_renja
from generator.reports.triwulan.renja.bentuk import (
    CAPAIAN_RENJA,
    CAPAIAN_RENSTRA,
    LEBAR_KODE,
    REALISASI_RENJA,
    TARGET_RENJA,
    TRIWULAN,
    BentukRenja,
    build_kepala_renja,
    choose_bentuk,
    is_perubahan,
)
from generator.reports.triwulan.renja.catatan import note_nilai, note_polaritas, note_setahun
from generator.reports.triwulan.renja.rumus import key_anggaran, key_kinerja, write_rumus_rerata, write_rumus_total
from generator.reports.triwulan.renja.sel import TANDA_BERUBAH, TANDA_SEMENTARA, has_tanda
from generator.reports.umum.angka import mark_pattern, number_pattern

KUNCI = "evaluasi-renja"
PERIODE = tuple(PeriodeAnalisis)[1:]  # TW I … TW IV
PERSENTASE = (CAPAIAN_RENJA, CAPAIAN_RENSTRA)
PERSENTASE_LEGA = 5.0  # em of a percentage where the columns stand in two groups
BARIS_TRIWULAN = 1.7  # height of the row I, II, III, IV in type sizes


def build_matriks(hasil: Hasil, judul: str = "", satuan_terpisah: bool = False, berumus: bool = True) -> Tabel:
    """Return the matrix of the quarter that the figures speak of; its units with the figures or with the indicators.

    `berumus`: its figures carry number format and formula, which a spreadsheet alone shows.
    """
    bentuk = replace(choose_bentuk(hasil), satuan_terpisah=satuan_terpisah, berumus=berumus)
    kepala = build_kepala_renja(bentuk, hasil.isian.pengaturan.istilah_triwulan)
    body = (*build_baris_renja(hasil, bentuk), *_footer(hasil, bentuk))
    kertas = Lembaran.F4 if is_f4(hasil) else Lembaran.A3
    cetak = Cetak(kertas, bentuk.lebar_depan - 1, first_of_second(bentuk), span_of_names(bentuk))
    tabel = _fit(KUNCI, kepala, body, _rooms(bentuk), LEBAR_A3)
    notes = build_catatan(hasil, bentuk, has_tanda(body))
    return replace(tabel, judul=judul, catatan=notes, cetak=cetak, dengan_berikut=True)


def is_f4(hasil: Hasil) -> bool:
    """Tell whether the wide appendices are to be drawn on F4."""
    return hasil.isian.pengaturan.kertas_matriks is KertasMatriks.F4


def build_matriks_terbagi(hasil: Hasil) -> tuple[Naskah | Tabel, ...]:
    """Return the matrix as the Word report holds it: whole on A3, in two groups of columns on F4.

    On A3 the units stand with the indicators where long amounts would leave the words too little room.
    """
    whole, bentuk = build_matriks(hasil, berumus=False), choose_bentuk(hasil)
    if not is_f4(hasil):
        return (whole if _is_roomy(whole, bentuk) else build_matriks(hasil, satuan_terpisah=True, berumus=False),)
    left, right = choose_columns(bentuk)
    rooms, nodes = _rooms(bentuk, PERSENTASE_LEGA), [row for row in whole.baris if not is_footer(row)]
    parts = []
    for nomor, (columns, body) in enumerate(((left, nodes), (right, whole.baris)), 1):
        kepala = build_kepala_renja(bentuk, hasil.isian.pengaturan.istilah_triwulan)
        room = [rooms[column] for column in columns]
        parts.append(_fit(f"{KUNCI}-{nomor}", split_rows(kepala, columns), split_rows(body, columns), room, LEBAR_F4))
    parts[1] = replace(parts[1], catatan=whole.catatan, dengan_berikut=True)
    return lead_to_parts(parts, _name_parts(bentuk))


def _is_roomy(tabel: Tabel, bentuk: BentukRenja) -> bool:
    """Tell whether the columns of words are as wide as they should be."""
    words = (kolom.lebar for kolom, room in zip(tabel.kolom, _rooms(bentuk), strict=True) if room.bobot)
    return sum(words) >= RUANG_KATA_MATRIKS * tabel.ukuran


def _name_parts(bentuk: BentukRenja) -> tuple[str, str]:
    """What the two groups hold, by the printed numbers of their columns."""
    numbers = {satu.sumber: satu.nomor.partition(" ")[0] for satu in bentuk.kelompok}
    return (
        f"target dan pagu (kolom 1 sampai dengan {numbers[TARGET_RENJA]})",
        f"realisasi dan tingkat capaian (kolom {numbers[TRIWULAN[0]]} sampai dengan {bentuk.nomor_unit})",
    )


def _fit(kunci: str, kepala: Sequence[Baris], body: Sequence[Baris], rooms: Sequence[Ruang], total: float) -> Tabel:
    """Return the table with its type size and widths, its captions as tall as they need to be where they repeat."""
    ukuran, widths = fit_columns(body, rooms, total, UKURAN_MATRIKS, RUANG_KATA_MATRIKS)
    captions = replace(kepala[0], tinggi=measure_height(kepala[0], widths, ukuran) - BARIS_TRIWULAN * ukuran)
    kolom = tuple(Kolom(width) for width in widths)
    return Tabel(kunci, kolom, (captions, *kepala[1:]), tuple(body), ukuran=ukuran)


def _rooms(bentuk: BentukRenja, lega: float = 3.2) -> list[Ruang]:
    """Words share what the figures leave; percentages stay `lega` em wide for their long caption.

    A pair without figures stays as wide as the longest word of its caption.
    """
    kode = [Ruang()] * LEBAR_KODE if bentuk.berkode else []
    pairs = [
        Ruang(0.0, max(lega if satu.sumber in PERSENTASE else 1.6, measure_widest(satu.kepala, tebal=True) / 2))
        for satu in bentuk.kelompok
        for _ in ("K", "Rp")
    ]
    return [Ruang(), Ruang(1.5), *kode, Ruang(2.9), Ruang(3.1), *pairs, Ruang(1.5)]


def _footer(hasil: Hasil, bentuk: BentukRenja) -> tuple[Baris, ...]:
    istilah = hasil.isian.pengaturan.istilah_triwulan.casefold()
    texts = (
        ("Faktor pendorong keberhasilan kinerja:", JenisAnalisis.PENDUKUNG),
        ("Faktor penghambat pencapaian kinerja:", JenisAnalisis.PENGHAMBAT),
        (f"Tindak lanjut yang diperlukan dalam {istilah} berikutnya:", JenisAnalisis.TINDAK_LANJUT),
        ("Tindak lanjut yang diperlukan dalam Renja berikutnya:", JenisAnalisis.TINDAK_LANJUT_RENJA),
    )
    return (
        _average_row(
            hasil,
            bentuk,
            "Rata-rata capaian kinerja (%)",
            "rata-rata",
            _rumus_rerata(hasil) if bentuk.berumus else (None, None),
            _mark_rerata(hasil),
        ),
        _average_row(hasil, bentuk, "Predikat kinerja", "predikat"),
        *(_text_row(hasil, bentuk, label, jenis) for label, jenis in texts),
    )


def _average_row(
    hasil: Hasil,
    bentuk: BentukRenja,
    label: str,
    apa: str,
    rumus: Sequence[Rumus | None] = (None, None),
    mark: str = "",
) -> Baris:
    """A row with one figure for K, with a mark behind it, and one for Rp under the column of the year's capaian."""
    before = next(n for n, satu in enumerate(bentuk.kelompok) if satu.sumber == bentuk.kolom_rerata)
    depan = bentuk.lebar_depan + 2 * before
    cells = (
        Sel(label, Rata.KANAN, tebal=True, gabung_kolom=depan),
        _average_cell(hasil, f"{awalan_tercetak(hasil)}/{apa}/k", rumus[0], mark),
        _average_cell(hasil, f"renja/{apa}/rp", rumus[1]),
        Sel("", gabung_kolom=bentuk.lebar - depan - 2),
    )
    return Baris(cells, Jenis.JUMLAH, dengan_berikut=True)


def _average_cell(hasil: Hasil, awalan: str, rumus: Rumus | None, mark: str = "") -> Sel:
    ukuran = hasil[f"{awalan}/{hasil.periode.label}"]
    pola = mark_pattern(number_pattern(ukuran), mark)
    return Sel(f"{ukuran.cetak}{mark}", Rata.TENGAH, tebal=True, angka=ukuran.desimal_murni, pola=pola, rumus=rumus)


def _mark_rerata(hasil: Hasil) -> str:
    """The mark of an average that holds a provisional value."""
    nodes = list_simpul_basis(hasil, hasil.isian.pengaturan.basis_rerata_kinerja)
    members = (indikator.id for node in nodes for indikator in hasil.isian.indikator_dari_simpul(node))
    awalan = awalan_tercetak(hasil)
    measured = (id for id in members if hasil[key_kinerja(hasil, awalan, id, CAPAIAN_RENJA)].desimal_murni is not None)
    return TANDA_SEMENTARA if any(is_sementara(hasil, id) for id in measured) else ""


def _rumus_rerata(hasil: Hasil) -> tuple[Rumus | None, Rumus | None]:
    """The formulas of both averages over the rows that they are taken of."""
    pengaturan = hasil.isian.pengaturan
    rows = list_baris_kinerja(hasil, awalan_tercetak(hasil), pengaturan.basis_rerata_kinerja)
    groups = [[satu.kunci for satu in row if satu.desimal_murni is not None] for row in rows]
    batas = "" if pengaturan.batas_capaian is None else str(pengaturan.batas_capaian)
    kinerja = write_rumus_rerata([group for group in groups if group], batas)
    basis = pengaturan.basis_rerata_anggaran
    if basis is BasisRerata.TOTAL:
        return kinerja, write_rumus_total(hasil, [program.id for program in hasil.isian.anak_simpul(None)])
    keys = [key_anggaran(hasil, id, CAPAIAN_RENJA) for id in list_simpul_basis(hasil, basis)]
    return kinerja, write_rumus_rerata([[kunci] for kunci in keys if hasil.nilai(kunci) is not None], "")


def _text_row(hasil: Hasil, bentuk: BentukRenja, label: str, jenis: JenisAnalisis) -> Baris:
    remarks = hasil.isian.analisis_dari(None, jenis, PERIODE[hasil.batas_triwulan - 1])
    width = bentuk.lebar - bentuk.lebar_depan
    texts = tuple(remark.teks for remark in remarks)
    isi = (
        Sel(texts, Rata.KIRI, gabung_kolom=width, bernomor=len(texts) > 1)
        if texts
        else mark_gap_cell(gabung_kolom=width, tempat=hasil.isian.sel_baru("analisis", "teks"))
    )
    return Baris((Sel(label, Rata.KIRI, tebal=True, gabung_kolom=bentuk.lebar_depan), isi), Jenis.CATATAN)


def build_catatan(hasil: Hasil, bentuk: BentukRenja, bertanda: bool) -> tuple[str, ...]:
    """Return the footnotes: signs, averaging basis, accumulation, rounding, scale; all from the declarations.

    `bertanda`: some cell is marked as changed, and the mark is explained.
    """
    desimal = hasil.isian.pengaturan.desimal_renja
    angka = f"dengan {desimal} angka desimal" if desimal else "sebagai bilangan bulat"
    return (
        "K = kinerja; Rp = anggaran dalam rupiah. Tanda “–” berarti belum ada data; angka 0 berarti nol.",
        *note_nilai(hasil),
        *(_note_perubahan(hasil, bentuk) if bertanda else ()),
        _note_rerata(hasil, bentuk),
        _note_penjumlahan(hasil, bentuk),
        *note_setahun(hasil, next(s.nomor for s in bentuk.kelompok if s.sumber == REALISASI_RENJA).partition(" ")[0]),
        *_note_polaritas(hasil, bentuk),
        f"Persentase dihitung dari nilai asli dan dicetak {angka} (pembulatan setengah ke atas).",
        *_note_skala(hasil),
    )


def _note_perubahan(hasil: Hasil, bentuk: BentukRenja) -> Iterator[str]:
    """What the marked cells say: changed since when, and the agency's pagu before and after where both are known."""
    kolom = next(satu.nomor for satu in bentuk.kelompok if satu.sumber == TARGET_RENJA)
    sejak = f"{hasil.isian.pengaturan.istilah_triwulan} {format_triwulan(mulai_perubahan(hasil.isian))}"
    murni, kini = "opd/pagu-murni", f"opd/pagu/{hasil.periode.label}"
    seluruh = ""
    if is_perubahan(hasil) and None not in (hasil.nilai(murni), hasil.nilai(kini)):
        seluruh = f" Pagu seluruhnya semula {money(hasil, murni)} menjadi {money(hasil, kini)}."
    yield f"{TANDA_BERUBAH} Kolom {kolom}: berubah pada Renja Perubahan, yang berlaku mulai {sejak}.{seluruh}"


def _note_rerata(hasil: Hasil, bentuk: BentukRenja) -> str:
    pengaturan, label = hasil.isian.pengaturan, hasil.periode.label
    kinerja = hasil[f"{awalan_tercetak(hasil)}/rata-rata/k/{label}"].rumus
    anggaran = hasil[f"renja/rata-rata/rp/{label}"].rumus
    if pengaturan.basis_rerata_anggaran is BasisRerata.TOTAL:
        anggaran = "jumlah realisasi seluruh program dibagi jumlah pagunya, bukan rata-rata persentase"
    capaian = {kelompok.sumber: kelompok.nomor.partition(" ")[0] for kelompok in bentuk.kelompok}
    dasar = f"kolom {capaian[CAPAIAN_RENJA]}" if CAPAIAN_RENJA in capaian else "realisasi kolom 12 terhadap kolom 7"
    return (
        f"Rata-rata capaian kinerja (K) atas {dasar}: {kinerja}, dari persentase yang belum dibulatkan. "
        f"Capaian anggaran (Rp): {anggaran}."
    )


def _note_penjumlahan(hasil: Hasil, bentuk: BentukRenja) -> str:
    nomor = [kelompok.nomor.partition(" ")[0] for kelompok in bentuk.kelompok]
    setahun, renstra = (nomor[-4], nomor[-2]) if bentuk.berkode else (nomor[-3], nomor[-2])
    if hasil.isian.pengaturan.penjumlahan_renja is PenjumlahanRenja.HARFIAH:
        return f"Kolom {setahun} dan {renstra} (K) dijumlahkan secara harfiah menurut rumus formulir untuk semua indikator."
    return (
        f"Kolom {setahun} dan {renstra} (K) mengikuti jenis akumulasi setiap indikator: indikator kumulatif dijumlahkan; "
        "indikator posisi akhir, persentase progresif, dan tren menurun memakai nilai terakhir; indikator rata-rata "
        "memakai rata-rata triwulan yang terisi. Rumus pada baris nomor kolom berlaku harfiah hanya bagi indikator kumulatif."
    )


def _note_polaritas(hasil: Hasil, bentuk: BentukRenja) -> Iterator[str]:
    if hasil.isian.pengaturan.penjumlahan_renja is PenjumlahanRenja.JENIS_AKUMULASI:
        shown = [satu.nomor.partition(" ")[0] for satu in bentuk.kelompok if satu.sumber in PERSENTASE]
        yield from note_polaritas(hasil, shown)


def _note_skala(hasil: Hasil) -> Sequence[str]:
    skala = hasil.skala(hasil.isian.pengaturan.skala_capaian)
    if skala is None:
        return ()
    kelas = "; ".join(f"{langkah.label} {langkah.teks}" for langkah in reversed(skala.urut))
    dasar = f" ({skala.dasar})" if skala.dasar else ""
    return (f"Predikat kinerja menurut skala{dasar}: {kelas}.",)
