"""The Cascading: from the region's plan down to every sub kegiatan, with the pohon kinerja and the PANJAB."""

from __future__ import annotations

from dataclasses import replace

from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.model.pilihan import JenisRencana, Tingkat
from generator.reports.bersama import build_identitas, choose_naskah
from generator.reports.cascading.bagan import build_bagan
from generator.reports.cascading.panjab import build_panjab
from generator.reports.cascading.pohon import build_crosscutting, build_csf, build_kotak, build_pohon, build_unit
from generator.reports.cascading.program import build_program
from generator.reports.cascading.ringkas import build_ringkas
from generator.reports.cascading.rpjmd import build_rpjmd, build_tujuan
from generator.reports.gambar import build_logo
from generator.reports.naskah import Judul, Naskah, Paragraf, Rujukan
from generator.reports.tabel import Tabel
from generator.reports.umum.tanda_tangan import build_tanda_tangan


def choose_template(isian: Isian) -> str:
    """Return the file name of the Word template."""
    return "cascading.docx"


def has_data(isian: Isian) -> bool:
    """Tell whether there is a chain to show: a sasaran, a program, and an indicator below the level of programs."""
    below = any(isian.simpul_by_id[i.simpul].tingkat is not Tingkat.PROGRAM for i in isian.indikator_simpul)
    return bool(isian.daftar_rencana(JenisRencana.SASARAN) and isian.daftar_program() and below)


def build(hasil: Hasil) -> dict[str, object]:
    """Return everything that the template names, ready to print."""
    isian = hasil.isian
    return {
        "identitas": build_identitas(isian),
        "logo": build_logo(isian),
        "pengantar": _write_pengantar(isian),
        "rpjmd": build_rpjmd(hasil),
        "tujuan": _present(build_tujuan(hasil)),
        "program": _point_to_first(build_program(hasil)),
        "ringkas": build_ringkas(hasil),
        "pengantar_pohon": _write_pohon(isian),
        "bagan": build_bagan(hasil),
        "pengantar_panjab": _write_panjab(isian),
        **_keep_with_signature(
            pohon=build_pohon(hasil),
            tambahan=_present(build_unit(hasil), build_csf(isian), build_kotak(isian), build_crosscutting(isian)),
            panjab=build_panjab(hasil),
        ),
        "tanda_tangan": build_tanda_tangan(isian, "tanggal_cascading"),
    }


def build_lampiran_excel(hasil: Hasil) -> tuple[Tabel, ...]:
    """Return all tables but those of the tree as a spreadsheet's sheets: a tree reads better drawn."""
    program = [block for block in build_program(hasil) if isinstance(block, Tabel)]
    first = _present(build_ringkas(hasil), build_rpjmd(hasil), build_tujuan(hasil))
    return (*first, *program, *_present(build_unit(hasil)), *build_panjab(hasil))


def _present(*tables: Tabel | None) -> tuple[Tabel, ...]:
    return tuple(table for table in tables if table is not None)


def _keep_with_signature(**parts: tuple[Tabel, ...]) -> dict[str, tuple[Tabel, ...]]:
    """Return the tables at the document's end by name; the end of the last of them stays with the signature."""
    last = next((name for name in reversed(parts) if parts[name]), None)
    if last:
        *before, table = parts[last]
        parts[last] = (*before, replace(table, dengan_berikut=True))
    return parts


def _point_to_first(blocks: tuple[Judul | Tabel, ...]) -> tuple[Naskah | Judul | Tabel, ...]:
    """Return the tables of the programs behind the sentence that leads to them; nothing where there is none."""
    keys = [block.kunci for block in blocks if isinstance(block, Tabel)]
    if not keys:
        return blocks
    until = (" sampai dengan ", Rujukan(keys[-1])) if len(keys) > 1 else ()
    lead = (
        "Indikator setiap program serta kegiatan dan sub kegiatannya disajikan pada ",
        Rujukan(keys[0]),
        *until,
        ".",
    )
    return (Naskah((Paragraf(lead),)), *blocks)


def _write_pengantar(isian: Isian) -> Naskah:
    who = build_identitas(isian)
    return choose_naskah(
        isian,
        "cascading/pengantar",
        (
            f"Dokumen ini menjabarkan kinerja {who.opd_singkat} {who.daerah} selama periode {who.periode}, mulai dari visi dan"
            f" misi daerah sampai dengan sub kegiatan. Setiap jenjang memuat indikator, satuan, dan target per tahun"
            f" menurut {who.renstra}, sehingga keluaran yang dihasilkan pelaksana dapat ditelusuri sumbangannya"
            f" terhadap sasaran perangkat daerah.",
        ),
    )


def _write_pohon(isian: Isian) -> Naskah:
    tahun = isian.profil.tahun
    return choose_naskah(
        isian,
        "cascading/pohon",
        (
            f"Pohon kinerja memperlihatkan hubungan sebab akibat antarjenjang pada Tahun {tahun}: kondisi pada jenjang"
            f" yang lebih rendah menopang kondisi pada jenjang di atasnya. Pada bagan, jenjang yang lebih rendah berada di"
            f" bawah; pada tabel, di sebelah kanan. Setiap kotak memuat indikator, target Tahun {tahun}, dan pemangku yang"
            f" bertanggung jawab; pada bagan pertama, program disebut dengan nama dan pemangkunya saja, sedangkan"
            f" uraian lengkapnya berada pada bagan sasaran yang ditopangnya.",
        ),
    )


def _write_panjab(isian: Isian) -> Naskah:
    who = build_identitas(isian)
    return choose_naskah(
        isian,
        "cascading/panjab",
        (
            f"PANJAB memuat indikator {who.opd} {who.daerah} beserta kondisi awal dan target per tahun selama periode"
            f" {who.periode}, sebagai berikut:",
        ),
    )
