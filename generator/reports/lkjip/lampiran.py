"""The appendices: Perjanjian Kinerja, IKU matrix, the wide table of realisasi, LHE follow-up, the agency's own tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.measures.hasil import Hasil
from generator.measures.hitung.kinerja import slug_versi
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.isian import Isian
from generator.model.kinerja import Indikator, Rencana
from generator.model.nomenklatur import BIDANG
from generator.model.pilihan import JenisAnalisis, JenisRencana, Tingkat, VersiTarget
from generator.reports.bersama import PEMBULATAN, build_kepala, mark_gap_cell
from generator.reports.lkjip.bab2 import list_versi_pk
from generator.reports.lkjip.dasar import Blok, build_gap, list_bands, list_indikator_simpul, list_program, list_remarks
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.tabel_isian import build_tabel_isian
from generator.reports.wording import join_dan


@dataclass(frozen=True, slots=True)
class LampiranTabel:
    """One appendix made of a table of the agency: heading and table (its caption would repeat the heading)."""

    judul: str
    isi: Tabel


def list_tabel_lampiran(hasil: Hasil) -> tuple[LampiranTabel, ...]:
    """The tables of the section «lampiran», each an appendix of its own."""
    chosen = [tabel for tabel in hasil.isian.tabel if tabel.bagian.casefold() == "lampiran"]
    return tuple(LampiranTabel(tabel.judul, replace(build_tabel_isian(hasil, tabel), judul="")) for tabel in chosen)


def name_pk(hasil: Hasil) -> str:
    """«Perjanjian Kinerja» or «Perjanjian Kinerja Perubahan», whichever holds at the end of the year."""
    changed = VersiTarget.PK_PERUBAHAN in list_versi_pk(hasil)
    return "Perjanjian Kinerja Perubahan" if changed else "Perjanjian Kinerja"


def build_pk_indikator(hasil: Hasil) -> tuple[Blok, ...]:
    """The promised indicators with the target of the latest version; numbering starts anew for the sasaran."""
    rows: list[Baris] = []
    for nama, groups in list_bands(hasil.isian):
        rows.append(Baris((Sel(nama, gabung_kolom=5),), Jenis.PITA, dengan_berikut=True))
        for nomor, kelompok in enumerate(groups, 1):
            tinggi = len(kelompok.indikator)
            for ke, indikator in enumerate(kelompok.indikator):
                head = (Sel(str(nomor), gabung_baris=tinggi), Sel(kelompok.rencana.uraian, gabung_baris=tinggi))
                facts = (Sel(indikator.uraian), Sel(indikator.satuan), _promised(hasil, indikator))
                rows.append(Baris((*(head if ke == 0 else ()), *facts)))
    if not rows:
        return build_gap("indikator Perjanjian Kinerja", "Indikator")
    heads = ("No.", "Tujuan/Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target")
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(5), Kolom(5), Kolom(2, Rata.TENGAH), Kolom(2, Rata.TENGAH))
    return (Tabel("pk-indikator", kolom, build_kepala(heads, _column_numbers(5)), tuple(rows)),)


def _promised(hasil: Hasil, indikator: Indikator) -> Sel:
    pokok = f"indikator/{indikator.id}/target/{hasil.periode.tahun}"
    keys = [f"{pokok}/{slug_versi(versi)}" for versi in (VersiTarget.PK_PERUBAHAN, VersiTarget.PK)]
    key = next((key for key in keys if key in hasil), pokok)
    return Sel(hasil.cetak(key)) if hasil[key].nilai is not None else mark_gap_cell("Target")


def _column_numbers(banyak: int) -> tuple[str, ...]:
    return tuple(f"({nomor})" for nomor in range(1, banyak + 1))


def build_pk_program(hasil: Hasil) -> tuple[Blok, ...]:
    """The programs with their budget and its source."""
    label, daftar = hasil.periode.label, list_program(hasil.isian)
    if not daftar:
        return build_gap("program dan anggaran", "Program")
    rows = [
        Baris(
            (
                Sel(str(n)),
                Sel(p.nama),
                Sel(hasil.cetak(f"simpul/{p.id}/pagu/{label}")),
                Sel(_funds(hasil.isian, p) or "–"),
            )
        )
        for n, p in enumerate(daftar, 1)
    ]
    rows.append(Baris((Sel("Jumlah", gabung_kolom=2), Sel(hasil.cetak(f"opd/pagu/{label}")), Sel()), Jenis.JUMLAH))
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(7), Kolom(3, Rata.KANAN), Kolom(2.4, Rata.TENGAH))
    return (Tabel("pk-program", kolom, build_kepala(("No.", "Program", "Anggaran (Rp)", "Keterangan")), tuple(rows)),)


def _funds(isian: Isian, program: Simpul) -> str:
    """The sources of money of a program: its own, else those of its sub kegiatan."""
    own = isian.dokumen_by_simpul.get(program.id)
    below = [isian.anggaran_by_simpul.get(daun.id) for daun in isian.daun(program.id)]
    found = [row.sumber_dana for row in (own, *below) if row is not None and row.sumber_dana]
    return join_dan(dict.fromkeys(found))


def build_matriks_iku(hasil: Hasil) -> tuple[Blok, ...]:
    """All indicators of tujuan and sasaran with formula, unit, the targets of each Renstra year and source."""
    isian, tahun = hasil.isian, hasil.isian.profil.daftar_tahun
    rows: list[Baris] = []
    for nomor, tujuan in enumerate(isian.daftar_rencana(JenisRencana.TUJUAN), 1):
        rows += _matrix_rows(hasil, tujuan, str(nomor), indent=False)
        for sasaran in isian.anak_rencana(tujuan.id, JenisRencana.SASARAN):
            rows += _matrix_rows(hasil, sasaran, "", indent=True)
    loose = [s for s in isian.daftar_rencana(JenisRencana.SASARAN) if not _has_tujuan(isian, s)]
    rows += [row for sasaran in loose for row in _matrix_rows(hasil, sasaran, "", indent=True)]
    if not rows:
        return build_gap("tujuan, sasaran, dan indikator", "Indikator")
    heads = ("No.", "Tujuan/Sasaran > Tujuan", "Tujuan/Sasaran > Sasaran", "Indikator", "Formulasi", "Satuan")
    heads = (*heads, *(f"Target Tahun > {t}" for t in tahun), "Sumber Data")
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(2.8), Kolom(2.8), Kolom(3.2), Kolom(4.2), Kolom(1.4, Rata.TENGAH))
    kolom = (*kolom, *(Kolom(1.3, Rata.TENGAH),) * len(tahun), Kolom(2.4))
    return (Tabel("matriks-iku", kolom, build_kepala(heads, _column_numbers(len(heads))), tuple(rows), ukuran=7.5),)


def _has_tujuan(isian: Isian, sasaran: Rencana) -> bool:
    induk = isian.rencana_by_id.get(sasaran.induk or "")
    return induk is not None and induk.jenis is JenisRencana.TUJUAN


def _matrix_rows(hasil: Hasil, rencana: Rencana, nomor: str, indent: bool) -> Iterator[Baris]:
    daftar = hasil.isian.indikator_dari(rencana.id)
    tinggi = max(len(daftar), 1)
    uraian = Sel(rencana.uraian, gabung_baris=tinggi)
    empty = Sel(gabung_baris=tinggi)
    head = (Sel(nomor, gabung_baris=tinggi), *((empty, uraian) if indent else (uraian, empty)))
    blank = 4 + len(hasil.isian.profil.daftar_tahun)
    for ke in range(tinggi):
        facts = _indicator_facts(hasil, daftar[ke]) if daftar else (Sel("–"), *(Sel() for _ in range(blank - 1)))
        yield Baris((*(head if ke == 0 else ()), *facts), utuh=False)


def _indicator_facts(hasil: Hasil, indikator: Indikator) -> tuple[Sel, ...]:
    targets = (hasil.cetak(f"indikator/{indikator.id}/target/{t}") for t in hasil.isian.profil.daftar_tahun)
    return (
        Sel(indikator.uraian),
        Sel(indikator.formulasi or "–"),
        Sel(indikator.satuan),
        *(Sel(teks) for teks in targets),
        Sel(indikator.sumber_data or "–"),
    )


def build_realisasi_luas(hasil: Hasil) -> tuple[Blok, ...]:
    """Program and sub kegiatan with performance, money, problems, solutions and DPRD follow-up, 15 columns."""
    if not list_program(hasil.isian):
        return build_gap("program dan anggaran", "Program")
    rows = [
        row
        for nomor, program in enumerate(list_program(hasil.isian), 1)
        for row in _program_rows(hasil, nomor, program)
    ]
    label = hasil.periode.label
    uang = (Sel(hasil.cetak(f"opd/{ukuran}/{label}")) for ukuran in ("pagu", "realisasi", "serapan"))
    rows.append(Baris((Sel("Jumlah", gabung_kolom=9), *uang, Sel(gabung_kolom=3)), Jenis.JUMLAH))
    heads = (
        *("No.", "Urusan", "Perangkat Daerah", "Kebijakan", "Program/Sub Kegiatan", "Indikator Kinerja", "Satuan"),
        *("Target", "Realisasi Kinerja", "Alokasi Anggaran (Rp)", "Realisasi Anggaran (Rp)", "%"),
        *("Permasalahan", "Solusi", "Tindak Lanjut Rekomendasi DPRD"),
    )
    kolom = (
        *(Kolom(0.6, Rata.TENGAH), Kolom(2), Kolom(1.5), Kolom(2.2), Kolom(2.9), Kolom(2.6)),
        *(Kolom(1.3, Rata.TENGAH), Kolom(1.1, Rata.TENGAH), Kolom(1.5, Rata.TENGAH)),
        *(Kolom(2, Rata.KANAN), Kolom(2, Rata.KANAN), Kolom(1.2, Rata.KANAN)),
        *(Kolom(lebar) for lebar in _remark_widths(hasil.isian)),
    )
    catatan = (f"Persentase = realisasi anggaran / alokasi anggaran × 100. {PEMBULATAN}",)
    kepala = build_kepala(heads, _column_numbers(15))
    return (Tabel("realisasi-luas", kolom, kepala, tuple(rows), catatan=catatan, ukuran=6.5),)


def _remark_widths(isian: Isian) -> tuple[float, float, float]:
    """Room for problems, solutions and DPRD follow-up; little where nobody wrote any."""
    filled = {remark.jenis for remark in isian.analisis}
    kinds = (JenisAnalisis.PERMASALAHAN, JenisAnalisis.SOLUSI, JenisAnalisis.DPRD)
    masalah, solusi, dprd = (2.4 if jenis in filled else 1.8 for jenis in kinds)
    return masalah, solusi, dprd


def _program_rows(hasil: Hasil, nomor: int, program: Simpul) -> Iterator[Baris]:
    """The rows of one program; number, urusan, agency, policy, problem, solution and DPRD reach over all of them."""
    isian = hasil.isian
    nodes = [program, *_leaves(isian, program)]
    lines = [
        (simpul, ke, i) for simpul in nodes for ke, i in enumerate(list_indikator_simpul(hasil, simpul) or (None,))
    ]
    tinggi = len(lines)
    left = (
        Sel(str(nomor), gabung_baris=tinggi),
        Sel(_name_urusan(isian, program), gabung_baris=tinggi),
        Sel(isian.profil.singkatan, gabung_baris=tinggi),
        _merged(_policies(isian, program), tinggi),
    )
    kinds = ((JenisAnalisis.PERMASALAHAN, JenisAnalisis.PENGHAMBAT), (JenisAnalisis.SOLUSI,), (JenisAnalisis.DPRD,))
    right = tuple(_merged(_collect(isian, nodes, *jenis), tinggi) for jenis in kinds)
    for urutan, (simpul, ke, indikator) in enumerate(lines):
        first = urutan == 0
        jenis = Jenis.PROGRAM if simpul.tingkat is Tingkat.PROGRAM else Jenis.BIASA
        banyak = max(len(list_indikator_simpul(hasil, simpul)), 1)
        cells = _node_cells(hasil, simpul, ke, indikator, banyak)
        yield Baris((*(left if first else ()), *cells, *(right if first else ())), jenis, utuh=False)


def _leaves(isian: Isian, simpul: Simpul) -> list[Simpul]:
    """The nodes of the report year below a node that have none below them: sub kegiatan, or a kegiatan typed as one sum."""
    found: list[Simpul] = []
    for child in isian.anak_aktif(simpul.id):
        found += _leaves(isian, child) or [child]
    return found


def _merged(items: tuple[str, ...], tinggi: int) -> Sel:
    return Sel(items or "–", bernomor=len(items) > 1, gabung_baris=tinggi)


def _collect(isian: Isian, nodes: list[Simpul], *jenis: JenisAnalisis) -> tuple[str, ...]:
    """The remarks on a program, its sub kegiatan and their indicators, each once."""
    ids = [id for simpul in nodes for id in (simpul.id, *(i.id for i in isian.indikator_dari_simpul(simpul.id)))]
    own = list_remarks(isian, nodes[0].id, *jenis)
    return own or tuple(dict.fromkeys(teks for id in ids for teks in list_remarks(isian, id, *jenis)))


def _node_cells(hasil: Hasil, simpul: Simpul, ke: int, indikator: IndikatorSimpul | None, tinggi: int) -> Iterator[Sel]:
    """Name, indicator, unit, target, realisasi and money; name and money reach over all indicators of the node."""
    label = hasil.periode.label
    if ke == 0:
        nama = simpul.nama.upper() if simpul.tingkat is Tingkat.PROGRAM else simpul.nama
        yield Sel(nama, gabung_baris=tinggi)
    if indikator is None:
        yield from (Sel("–"), Sel("–"), Sel("–"), Sel("–"))
    else:
        pokok = f"indikator/{indikator.id}"
        yield from (Sel(indikator.uraian), Sel(indikator.satuan))
        yield from (Sel(hasil.cetak(f"{pokok}/{ukuran}/{label}")) for ukuran in ("target", "realisasi"))
    for ukuran in ("pagu", "realisasi", "serapan") if ke == 0 else ():
        yield Sel(hasil.cetak(f"simpul/{simpul.id}/{ukuran}/{label}"), gabung_baris=tinggi)


def _name_urusan(isian: Isian, program: Simpul) -> str:
    """The bidang urusan of a program's code, else those of the agency, by name."""
    kode = (program.kode or "")[:4]
    codes = [kode] if kode in BIDANG else [satu.strip() for satu in (isian.profil.bidang_urusan or "").split(";")]
    names = [BIDANG.get(satu, satu).capitalize() for satu in codes if satu]
    return "; ".join(names) or "–"


def _policies(isian: Isian, program: Simpul) -> tuple[str, ...]:
    """The arah kebijakan that a program and its nodes name, else those under the sasaran that it serves."""
    nodes = [program, *isian.anak_simpul(program.id), *isian.daun(program.id)]
    ids = dict.fromkeys(node.arah_kebijakan for node in nodes if node.arah_kebijakan)
    own = tuple(isian.rencana_by_id[id].uraian for id in ids if id in isian.rencana_by_id)
    below = isian.anak_rencana(program.sasaran, JenisRencana.ARAH_KEBIJAKAN) if program.sasaran else ()
    return own or tuple(rencana.uraian for rencana in below)


def build_matriks_lhe(isian: Isian) -> tuple[Blok, ...]:
    """Every recommendation of the evaluations with its follow-up; nothing where there is none."""
    if not isian.rekomendasi_lhe:
        return ()
    rows = tuple(
        Baris(
            (
                Sel(baris.nomor or str(nomor)),
                Sel(str(baris.tahun_lhe)),
                Sel(baris.rekomendasi),
                *(Sel(teks or "–") for teks in (baris.rencana_aksi, baris.target, baris.waktu, baris.penanggung_jawab)),
                Sel(baris.status or "–"),
                Sel(baris.bukti or "–"),
            ),
            utuh=False,
        )
        for nomor, baris in enumerate(isian.rekomendasi_lhe, 1)
    )
    heads = ("No.", "Tahun LHE", "Rekomendasi", "Rencana Aksi/Tindak Lanjut", "Target", "Waktu Pelaksanaan")
    heads = (*heads, "Penanggung Jawab", "Status", "Bukti")
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(1.2, Rata.TENGAH), Kolom(5), Kolom(4.6), Kolom(2), Kolom(2.4))
    return (Tabel("matriks-lhe", (*kolom, Kolom(2.8), Kolom(1.8), Kolom(2.4)), build_kepala(heads), rows, ukuran=8.0),)
