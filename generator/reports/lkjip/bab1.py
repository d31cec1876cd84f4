"""BAB I: the agency, its units and tasks, its staff, its issues, the law, and what became of the last evaluation."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.hasil import Hasil
from generator.model.analisis import RekomendasiLhe
from generator.model.isian import Isian
from generator.model.opd import Pejabat, Unit
from generator.model.pilihan import JenisDaftar, JenisTugas, PeranPejabat, StatusJabatan
from generator.reports.bersama import build_kepala, name_provinsi, write_paragraphs
from generator.reports.gambar import build_gambar
from generator.reports.lkjip.dasar import Blok, build_gap, build_list, point_to
from generator.reports.lkjip.struktur import KUNCI_STRUKTUR, draw_units
from generator.reports.naskah import Judul, Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Kolom, Rata, Sel, Tabel
from generator.reports.tabel_isian import join_tabel_isian, list_tabel
from generator.reports.wording import capitalize_first, end_sentence, join_dan, spell_count

KOLOM_LHE = (
    ("Rekomendasi", "rekomendasi", 5),
    ("Rencana Aksi/Tindak Lanjut", "rencana_aksi", 5),
    ("Target", "target", 2),
    ("Status", "status", 2),
)

UPTD = ("puskesmas ", "upt ", "uptd ")  # units of an agency, no agencies themselves (PP 18/2016 pasal 41 to 43)


def build_organisasi(isian: Isian) -> tuple[Blok, ...]:
    """Founding law, seat, history, and the units as a table whose numbers show the tree."""
    riwayat = [b.uraian + f" ({b.hasil})" if b.hasil else b.uraian for b in isian.daftar_dari(JenisDaftar.RIWAYAT)]
    history = (
        (
            write_paragraphs(f"Riwayat organisasi {isian.profil.singkatan} adalah sebagai berikut:"),
            *build_list(riwayat, nama=True),
        )
        if riwayat
        else ()
    )
    lead = " ".join(satu for satu in (_founding(isian), _seat(isian)) if satu)
    return (*((write_paragraphs(lead),) if lead else ()), *history, *_units(isian), *_chart(isian))


def _founding(isian: Isian) -> str:
    dasar = [butir.uraian for butir in isian.daftar_dari(JenisDaftar.DASAR_PEMBENTUKAN)]
    return (
        f"{isian.profil.nama_opd} ({isian.profil.singkatan}) dibentuk berdasarkan {join_dan(dasar)}." if dasar else ""
    )


def _seat(isian: Isian) -> str:
    """Whose agency it is, where that region lies and what its capital is; nothing where neither is stated."""
    profil, provinsi = isian.profil, name_provinsi(isian.profil)
    jenis = profil.jenis_daerah.value
    letak = f" di {provinsi}" if provinsi else ""
    pusat = f" dengan ibu kota {profil.ibu_kota}" if profil.ibu_kota else ""
    about = f", {jenis}{letak}{pusat}" if letak or pusat else ""
    bentuk = "unit pelaksana teknis daerah" if profil.nama_opd.casefold().startswith(UPTD) else "perangkat daerah"
    return f"{profil.singkatan} adalah {bentuk} {profil.nama_daerah}{about}." if about else ""


def _chart(isian: Isian) -> tuple[Blok, ...]:
    """The agency's own drawing of its structure, else the chart of its units; nothing where there is no tree of units."""
    own = build_gambar(isian, "struktur")
    drawn = draw_units(isian)
    charts = own or ((drawn,) if drawn else ())
    if not charts:
        return ()
    kunci = charts[0].kunci if own else f"{KUNCI_STRUKTUR}-1"
    lead = Paragraf(("Bagan susunan organisasi disajikan pada ", Rujukan(kunci), "."))
    return (Naskah((lead,)), *charts)


def _units(isian: Isian) -> tuple[Blok, ...]:
    if not isian.unit:
        return build_gap("susunan organisasi")
    numbered = list(number_units(isian))
    optional = (("Eselon", "eselon", 1.3), ("Pimpinan", "kepala", 3), ("Keterangan", "keterangan", 3))
    shown = [kolom for kolom in optional if any(getattr(unit, kolom[1]) for unit in isian.unit)]
    rows = tuple(
        Baris(
            (
                Sel(nomor),
                Sel(unit.nama, tebal=unit.induk is None),
                *(Sel(getattr(unit, key) or "–") for _, key, _ in shown),
            )
        )
        for nomor, unit in numbered
    )
    table = Tabel(
        "unit",
        (Kolom(1.1), Kolom(6), *(Kolom(lebar) for _, _, lebar in shown)),
        build_kepala(("No.", "Unit Kerja", *(nama for nama, _, _ in shown))),
        rows,
        f"Susunan Organisasi {isian.profil.singkatan}",
    )
    lead = (f"Susunan organisasi {isian.profil.singkatan} terdiri atas {spell_count(len(rows), 'unit')} seperti pada ",)
    return (Naskah((Paragraf((*lead, Rujukan(table.kunci), ".")),)), table)


def number_units(isian: Isian, induk: str | None = None, awalan: str = "") -> Iterator[tuple[str, Unit]]:
    """Every unit with its number in the tree: 1, 1.1, 1.1.1."""
    for nomor, unit in enumerate((u for u in isian.unit if u.induk == induk), 1):
        yield f"{awalan}{nomor}", unit
        yield from number_units(isian, unit.id, f"{awalan}{nomor}.")


def build_tugas(isian: Isian) -> tuple[Blok, ...]:
    """Tugas, fungsi and rincian tugas under a heading per unit, in the order of the tree."""
    if not isian.tugas_fungsi:
        return build_gap("tugas dan fungsi setiap unit")
    blocks: list[Blok] = []
    for _, unit in number_units(isian):
        own = [_tasks(isian, unit, jenis) for jenis in JenisTugas]
        if any(own):
            blocks += [Judul(unit.nama, 4), *(block for part in own for block in part)]
    return tuple(blocks)


def _tasks(isian: Isian, unit: Unit, jenis: JenisTugas) -> tuple[Blok, ...]:
    items = [baris.uraian for baris in isian.tugas_fungsi if baris.unit == unit.id and baris.jenis is jenis]
    if not items:
        return ()
    nama = unit.nama
    if jenis is JenisTugas.TUGAS and len(items) == 1:
        return (write_paragraphs(f"{nama} mempunyai tugas " + _inside(items[0])),)
    lead = {
        JenisTugas.TUGAS: f"{nama} mempunyai tugas:",
        JenisTugas.FUNGSI: f"Dalam melaksanakan tugasnya, {nama} menyelenggarakan fungsi:",
        JenisTugas.RINCIAN: f"Rincian tugas {nama} adalah:",
    }[jenis]
    return (write_paragraphs(lead), *build_list(items))


def _inside(teks: str) -> str:
    """A statement as the rest of a sentence."""
    small = teks[:1].lower() + teks[1:] if not teks[1:2].isupper() else teks
    return end_sentence(small)


def build_pegawai(hasil: Hasil) -> tuple[Blok, ...]:
    """The officials and the agency's staff tables of the section «pegawai»."""
    isian = hasil.isian
    tables = list_tabel(isian, "pegawai")
    officials = _officials(isian)
    if not tables and not officials:
        return build_gap("data pegawai")
    keadaan = isian.profil.tanggal_data_pegawai
    lead = f"Keadaan pegawai {isian.profil.singkatan}{f' {_as_of(keadaan)}' if keadaan else ''} disajikan pada "
    drawn = (*officials, *join_tabel_isian(hasil, tables))
    return (point_to(lead, drawn), *drawn)


def _as_of(keadaan: str) -> str:
    return keadaan if keadaan.casefold().startswith(("per ", "pada ", "sampai")) else f"per {keadaan}"


def _officials(isian: Isian) -> tuple[Blok, ...]:
    """Name and NIP in one cell; the head of the agency stands where the sheet puts it. Empty columns are left out."""
    roles = (PeranPejabat.KEPALA_OPD, PeranPejabat.STRUKTURAL)
    daftar = [p for p in isian.pejabat if p.peran in roles]
    if not any(p.peran is PeranPejabat.STRUKTURAL for p in daftar):
        return ()
    columns = (
        ("Jabatan", Kolom(4.6), _name_office),
        ("Unit Kerja", Kolom(3.4), lambda p: isian.unit_by_id[p.unit].nama if p.unit in isian.unit_by_id else ""),
        ("Nama/NIP", Kolom(4.4), lambda p: (p.nama, f"NIP {p.nip}") if p.nip else p.nama),
        ("Gol.", Kolom(1.2, Rata.TENGAH), lambda p: p.golongan or ""),
        ("Keterangan", Kolom(2), lambda p: p.keterangan or ""),
    )
    shown = [column for column in columns if any(column[2](p) for p in daftar)]
    rows = tuple(
        Baris((Sel(str(nomor)), *(Sel(print_cell(p) or "–") for _, _, print_cell in shown)))
        for nomor, p in enumerate(daftar, 1)
    )
    heads = build_kepala(("No.", *(judul for judul, *_ in shown)))
    kolom = (Kolom(0.9, Rata.TENGAH), *(satu for _, satu, _ in shown))
    return (Tabel("pejabat", kolom, heads, rows, f"Pejabat pada {isian.profil.singkatan}"),)


def _name_office(pejabat: Pejabat) -> str:
    awalan = "" if pejabat.status_jabatan is StatusJabatan.DEFINITIF else f"{pejabat.status_jabatan.value} "
    return f"{awalan}{pejabat.jabatan}"


def name_isu(isian: Isian) -> str:
    """The heading of the section, which names aspects only where there are some."""
    return "Aspek dan Isu Strategis" if isian.daftar_dari(JenisDaftar.ASPEK_STRATEGIS) else "Isu Strategis"


def build_isu(isian: Isian) -> tuple[Blok, ...]:
    """Strategic aspects and issues; the issues are required."""
    aspek = [butir.uraian for butir in isian.daftar_dari(JenisDaftar.ASPEK_STRATEGIS)]
    isu = [butir.uraian for butir in isian.daftar_dari(JenisDaftar.ISU_STRATEGIS)]
    aspects = (
        (write_paragraphs("Aspek strategis yang memengaruhi pelaksanaan tugas adalah:"), *build_list(aspek))
        if aspek
        else ()
    )
    if not isu:
        return (*aspects, *build_gap("isu strategis"))
    lead = f"Isu strategis yang menjadi perhatian {isian.profil.singkatan} berjumlah {spell_count(len(isu))}, yaitu:"
    return (*aspects, write_paragraphs(lead), *build_list(isu))


def build_hukum(isian: Isian) -> tuple[Blok, ...]:
    """The regulations on which the report rests."""
    items = [butir.uraian for butir in isian.daftar_dari(JenisDaftar.DASAR_HUKUM)]
    if not items:
        return build_gap("dasar hukum")
    return (write_paragraphs("Laporan ini disusun berdasarkan:"), *build_list(items, nama=True))


def build_lhe(isian: Isian) -> tuple[Blok, ...]:
    """The recommendations of the latest evaluation and what was planned for each."""
    if not isian.rekomendasi_lhe:
        return build_gap("rekomendasi LHE")
    terakhir = max(baris.tahun_lhe for baris in isian.rekomendasi_lhe)
    daftar = [baris for baris in isian.rekomendasi_lhe if baris.tahun_lhe == terakhir]
    judul = f"Tindak Lanjut Rekomendasi LHE AKIP Tahun {terakhir}"
    shown = [kolom for kolom in KOLOM_LHE if any(getattr(baris, kolom[1]) for baris in daftar)]
    rows = tuple(_lhe_row(nomor, baris, [key for _, key, _ in shown]) for nomor, baris in enumerate(daftar, 1))
    kolom = (Kolom(0.9, Rata.TENGAH), *(Kolom(lebar) for *_, lebar in shown))
    heads = build_kepala(("No.", *(nama for nama, *_ in shown)))
    lead = (
        f"LHE AKIP Tahun {terakhir} memuat {spell_count(len(daftar), 'rekomendasi')}; tindak lanjutnya disajikan pada ",
    )
    return (Naskah((Paragraf((*lead, Rujukan("lhe"), ".")),)), Tabel("lhe", kolom, heads, rows, judul))


def _lhe_row(nomor: int, baris: RekomendasiLhe, keys: list[str]) -> Baris:
    facts = (baris.nomor or str(nomor), *(getattr(baris, key) or "–" for key in keys))
    return Baris(tuple(Sel(capitalize_first(teks)) for teks in facts))


def build_maksud(isian: Isian) -> tuple[Blok, ...]:
    """The agency's own list of purposes; nothing where it has none (the template says the usual ones)."""
    items = [butir.uraian for butir in isian.daftar_dari(JenisDaftar.MAKSUD)]
    return build_list(items)
