"""The document that fixes the indikator kinerja utama (PermenPANRB 20/2008): what each measures, how, and who answers."""

from __future__ import annotations

from itertools import groupby

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.reports.bersama import build_identitas, build_kepala
from generator.reports.gambar import build_logo
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.umum.penjelasan import build_fact
from generator.reports.umum.tanda_tangan import build_tanda_tangan

KOLOM = (  # caption, width, key of the indikator, whether a blank is a gap
    ("Indikator Kinerja Utama", 4.0, "uraian", True),
    ("Satuan", 1.6, "satuan", True),
    ("Definisi Operasional", 5.0, "definisi_operasional", False),
    ("Formulasi Penghitungan", 5.0, "formulasi", True),
    ("Sumber Data", 3.0, "sumber_data", True),
    ("Penanggung Jawab", 3.0, "penanggung_jawab", False),
)


def choose_template(isian: Isian) -> str:
    """The file name of the template."""
    return "iku.docx"


def has_data(isian: Isian) -> bool:
    """Tell whether any indicator is marked as IKU."""
    return bool(isian.daftar_iku())


def build(hasil: Hasil) -> dict[str, object]:
    """Return the context of the document."""
    isian = hasil.isian
    return {
        "identitas": build_identitas(isian),
        "logo": build_logo(isian),
        "tabel": build_tabel(isian),
        "tanda_tangan": build_tanda_tangan(isian, "tanggal_pk"),
    }


def build_tabel(isian: Isian) -> Tabel:
    """Return the IKU by tujuan and sasaran; what the workbook does not say is a dash, or a gap where it must be said."""
    rows: list[Baris] = []
    for nomor, (induk, members) in enumerate(groupby(isian.daftar_iku(), key=lambda iku: iku.induk), 1):
        daftar = list(members)
        rencana = isian.rencana_by_id.get(induk)
        tall = len(daftar)
        depan = (Sel(str(nomor), gabung_baris=tall), Sel(rencana.uraian if rencana else "–", gabung_baris=tall))
        for urutan, iku in enumerate(daftar):
            cells = tuple(build_fact(isian, iku, kunci, wajib) for _, _, kunci, wajib in KOLOM)
            rows.append(Baris((*depan, *cells) if urutan == 0 else cells))
    heads = ("No.", "Tujuan/Sasaran", *(judul for judul, *_ in KOLOM))
    return Tabel(
        kunci="penetapan-iku",
        kolom=(Kolom(0.9, Rata.TENGAH), Kolom(4), *(Kolom(lebar) for _, lebar, *_ in KOLOM)),
        kepala=build_kepala(heads, [f"({nomor})" for nomor in range(1, len(heads) + 1)]),
        baris=tuple(rows),
        ukuran=8.5,
        dengan_berikut=True,
    )
