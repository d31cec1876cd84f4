"""The first sheet: how to fill, who fills what and when, what the colours mean, and the live status of each sheet."""

from __future__ import annotations

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from generator.workbook.lanjutan.versi import TEKS_VERSI
from generator.workbook.schema import LEMBAR_MULAI, VERSI_SKEMA, WORKBOOK, Pengisian, Sheet
from generator.workbook.schema.rekap import REKAP, REKAP_KINERJA
from generator.workbook.writer.gaya import TANDA, TINGGI_BARIS, WARNA, WARNA_LEMBAR, Gaya
from generator.workbook.writer.kertas import Lembar
from generator.workbook.writer.letak import cell_of
from generator.workbook.writer.status.aturan import Sifat
from generator.workbook.writer.status.periksa import Periksa
from generator.workbook.writer.status.rumus import LEMBAR_PERIKSA, baris_ringkas

KOLOM = (
    ("Lembar", 21),
    ("Isinya", 58),
    ("Diisi oleh", 25),
    ("Kapan diisi", 18),
    ("Terisi", 8),
    ("Status", 22),
    ("Yang perlu dilihat", 86),
)
KOLOM_STATUS = 5  # 0-based
GARIS = {"bottom": 1, "bottom_color": WARNA["garis"]}
PENGISI = {
    "pejabat": "Umum dan Kepegawaian",
    "unit": "Umum dan Kepegawaian",
    "tugas_fungsi": "Umum dan Kepegawaian",
    "tabel": "Umum dan Kepegawaian",
    "isi_tabel": "Umum dan Kepegawaian",
    "realisasi": "Penanggung jawab indikator",
    "rincian": "Penanggung jawab indikator",
    "pembanding": "Penanggung jawab indikator",
    "isian_triwulan": "Bidang/PPTK",
    "analisis": "Bidang/PPTK",
    "anggaran": "Keuangan",
    "anggaran_dokumen": "Keuangan",
    "belanja": "Keuangan",
    "angka_luar": "Keuangan",
}
PENGISI_LAIN = "Perencanaan"
BAGIAN = (
    ("Sekali, pada awal Renstra", (Pengisian.SEKALI, Pengisian.RENSTRA)),
    ("Setiap tahun", (Pengisian.TAHUNAN,)),
    ("Setiap triwulan", (Pengisian.TRIWULANAN,)),
    ("Bila diperlukan", (Pengisian.SEPERLUNYA,)),
)
LANGKAH = (
    "1. Mulai dari lembar Profil, lalu menurut daftar di bawah. Klik nama lembar untuk membukanya; pilih sel untuk melihat petunjuk dan contohnya.",
    "2. Data dari berkas lain ditempel sebagai nilai (Tempel Khusus > Nilai). Judul kolom tidak diubah.",
    "3. Setiap triwulan, setelah realisasi lengkap, naikkan «Triwulan terakhir yang ditutup» pada lembar Profil.",
    "4. Perhatikan kolom Status: lengkapi yang KURANG, perbaiki yang TIDAK KONSISTEN, simpan, lalu jalankan program.",
    "Lembar dilindungi tanpa kata sandi; hanya judul dan rumus yang terkunci. Bila perlu, buka lewat Tinjau > Buka Proteksi Lembar.",
)
LEGENDA = (
    ("judul kolom", "merah: wajib diisi", {"bg_color": WARNA["wajib"], "font_color": "#FFFFFF"}),
    ("judul kolom", "biru, hijau, cokelat: boleh kosong", {"bg_color": WARNA["judul"], "font_color": "#FFFFFF"}),
    ("dihitung", "rumus, terkunci; tidak diketik", {"bg_color": WARNA["latar_hitungan"], "font_color": WARNA["bantu"]}),
    ("belum diisi", "isian wajib yang masih kosong", TANDA["kosong"]),
    (
        "tidak konsisten",
        "id ganda atau tidak ada, kata di luar daftar, di atas pagu, diisi terlalu awal",
        TANDA["salah"],
    ),
    ("belum ditutup", "triwulan sesudah «Triwulan terakhir yang ditutup»", TANDA["belum_tutup"]),
)
LENGKAP, KOSONG, BELUM, KURANG, SALAH = "LENGKAP", "KOSONG", "BELUM DIISI", "KURANG", "TIDAK KONSISTEN"
_BARIS_LANGKAH = 4  # 0-based
BARIS_DAFTAR = _BARIS_LANGKAH + len(LEGENDA) + 1  # the headings of the list


def write_mulai(book: xlsxwriter.Workbook, gaya: Gaya, periksa: Periksa) -> None:
    """Write the title, the steps, the legend, and the linked list of sheets with their status."""
    ws = book.add_worksheet(LEMBAR_MULAI, Lembar)
    ws.hide_gridlines(2)
    ws.set_tab_color(WARNA["wajib"])
    for index, (_, lebar) in enumerate(KOLOM):
        ws.set_column(index, index, lebar)
    ws.write_string(0, 0, "Buku kerja standar LKjIP, Laporan Triwulan, dan Cascading", gaya.nama)
    _write_agency(ws, gaya, periksa)
    ws.write_string(2, 0, TEKS_VERSI, gaya.bantu)
    ws.write_number(2, 1, VERSI_SKEMA, gaya.locked(font_size=9, font_color=WARNA["bantu"], align="left"))
    for number, text in enumerate(LANGKAH, _BARIS_LANGKAH):
        ws.write_string(number, 0, text, gaya.locked())
    _write_legend(ws, gaya)
    _write_list(ws, gaya, periksa)
    ws.freeze_panes(BARIS_DAFTAR + 1, 1)
    ws.fit_to_pages(1, 1)


def _write_agency(ws: Worksheet, gaya: Gaya, periksa: Periksa) -> None:
    """Whose workbook it is, and up to which quarter, as Profil says."""
    nama, tahun, tutup = (cell_of("profil", key) for key in ("nama_opd", "tahun", "triwulan_terakhir"))
    rumus = (
        f'=IF({nama}="","Isi lembar Profil lebih dahulu.",{nama}&" – Tahun "&{tahun}&" – triwulan ditutup: "&{tutup})'
    )
    answers = [periksa.isi.answer("profil", key) for key in ("nama_opd", "tahun", "triwulan_terakhir")]
    words = [f"{sel:.15g}" if isinstance(sel, float) else sel or "" for sel in answers]
    said = f"{words[0]} – Tahun {words[1]} – triwulan ditutup: {words[2]}"
    ws.write_formula(1, 0, rumus, gaya.tujuan, said if words[0] else "Isi lembar Profil lebih dahulu.")


def _write_legend(ws: Worksheet, gaya: Gaya) -> None:
    ws.write_string(_BARIS_LANGKAH - 1, KOLOM_STATUS, "Arti warna", gaya.locked(bold=True))
    shape = {"align": "center", "valign": "vcenter", "font_size": 9, "border": 1, "border_color": WARNA["garis"]}
    for number, (text, meaning, look) in enumerate(LEGENDA, _BARIS_LANGKAH):
        ws.write_string(number, KOLOM_STATUS, text, gaya.locked(**shape, **look))
        beside = gaya.locked(font_size=9, font_color=WARNA["bantu"], valign="vcenter", indent=1)
        ws.write_string(number, KOLOM_STATUS + 1, meaning, beside)


def order_of_list() -> list[tuple[str, list[Sheet]]]:
    """The sheets by the time at which they are filled."""
    return [(title, [sheet for sheet in WORKBOOK if sheet.pengisian in kinds]) for title, kinds in BAGIAN]


def row_of(sheet: Sheet) -> int:
    """The 0-based row in which a sheet stands in the list."""
    number = BARIS_DAFTAR
    for _, sheets in order_of_list():
        number += 1
        for other in sheets:
            number += 1
            if other is sheet:
                return number
    raise KeyError(sheet.key)


def _write_list(ws: Worksheet, gaya: Gaya, periksa: Periksa) -> None:
    for column, (title, _) in enumerate(KOLOM):
        ws.write_string(BARIS_DAFTAR, column, title, gaya.kepala("judul"))
    ws.set_row(BARIS_DAFTAR, 21)
    for title, sheets in order_of_list():
        band = gaya.locked(bold=True, font_color="#FFFFFF", bg_color=WARNA_LEMBAR[sheets[0].pengisian])
        for column in range(len(KOLOM)):
            ws.write_string(row_of(sheets[0]) - 1, column, "" if column else title, band)
        for sheet in sheets:
            _write_sheet(ws, row_of(sheet), sheet, gaya, periksa)
    _write_computed_sheets(ws, gaya)
    _colour_status(ws, gaya)


def _write_computed_sheets(ws: Worksheet, gaya: Gaya) -> None:
    """Below the list, the sheets that nobody fills."""
    first = BARIS_DAFTAR + len(WORKBOOK) + len(BAGIAN) + 1
    band = gaya.locked(bold=True, font_color="#FFFFFF", bg_color=WARNA["hitungan"])
    for column in range(len(KOLOM)):
        ws.write_string(first, column, "" if column else "Terisi sendiri", band)
    for number, sheet in enumerate((REKAP, REKAP_KINERJA), first + 1):
        _write_name(ws, number, sheet, gaya)


def _write_name(ws: Worksheet, number: int, sheet: Sheet, gaya: Gaya) -> None:
    """The link to a sheet and its purpose."""
    link = gaya.locked(**GARIS, font_color=WARNA["tautan"], underline=1)
    ws.write_url(number, 0, f"internal:'{sheet.title}'!A1", link, sheet.title)
    ws.write_string(number, 1, sheet.purpose, gaya.locked(**GARIS, text_wrap=True))
    ws.set_row(number, 2 * TINGGI_BARIS)


def _write_sheet(ws: Worksheet, number: int, sheet: Sheet, gaya: Gaya, periksa: Periksa) -> None:
    _write_name(ws, number, sheet, gaya)
    text = gaya.locked(**GARIS, text_wrap=True)
    ws.write_string(number, 2, PENGISI.get(sheet.key, PENGISI_LAIN), text)
    ws.write_string(number, 3, sheet.pengisian.value, text)
    row = baris_ringkas(sheet)
    ws.write_formula(
        number, 4, f"={LEMBAR_PERIKSA}!C{row}", gaya.locked(**GARIS, align="center"), periksa.filled(sheet)
    )
    status = gaya.locked(**GARIS, bold=True, align="center", font_size=10)
    ws.write_formula(number, KOLOM_STATUS, _status_formula(sheet), status, status_of(sheet, periksa))
    notes = "&".join(f"{LEMBAR_PERIKSA}!F{temuan.baris}" for temuan in periksa.of(sheet)) or '""'
    found = "".join(temuan.kalimat for temuan in periksa.of(sheet))
    ws.write_formula(number, 6, f"={notes}", gaya.locked(**GARIS, text_wrap=True, font_size=9), found)


def _status_formula(sheet: Sheet) -> str:
    row = baris_ringkas(sheet)
    filled, lacking, wrong = (f"{LEMBAR_PERIKSA}!{letter}{row}" for letter in "CDE")
    empty = BELUM if sheet.wajib else KOSONG
    rest = f'IF({lacking}>0,"{KURANG} "&{lacking}&" isian",IF({filled}=0,"{empty}","{LENGKAP}"))'
    return f'=IF({wrong}>0,"{SALAH}: "&{wrong},{rest})'


def status_of(sheet: Sheet, periksa: Periksa) -> str:
    """The status that the formula shows for the data written."""
    lacking, wrong = (periksa.count(sheet, sifat) for sifat in (Sifat.KURANG, Sifat.SALAH))
    if wrong:
        return f"{SALAH}: {wrong}"
    if lacking:
        return f"{KURANG} {lacking} isian"
    if periksa.filled(sheet):
        return LENGKAP
    return BELUM if sheet.wajib else KOSONG


def _colour_status(ws: Worksheet, gaya: Gaya) -> None:
    first, last = BARIS_DAFTAR + 1, BARIS_DAFTAR + len(WORKBOOK) + len(BAGIAN)
    for words, tanda in (
        (SALAH, "salah"),
        (KURANG, "kosong"),
        (BELUM, "kosong"),
        (LENGKAP, "lengkap"),
        (KOSONG, "tidak_diisi"),
    ):
        rule = {"type": "text", "criteria": "begins with", "value": words, "format": gaya.tanda(tanda)}
        ws.conditional_format(first, KOLOM_STATUS, last, KOLOM_STATUS, rule)
