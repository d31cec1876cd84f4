"""BAB II: what was promised, from the region's plan down to the sub kegiatan."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.measures.hasil import Hasil
from generator.measures.hitung.kinerja import slug_versi
from generator.model.anggaran import IndikatorSimpul, Simpul
from generator.model.dukungan import Cabang, cut_cabang, group_aktif, name_sebagian
from generator.model.kinerja import Indikator, Rencana
from generator.model.pilihan import JenisRencana, Tingkat, VersiTarget
from generator.reports.bersama import build_identitas, build_kepala, mark_gap_cell, write_gap
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.triwulan.lebar import PUSAT, UANG, Ruang, fit_tabel
from generator.reports.umum.penjelasan import HURUF_UTUH, write_formulasi
from generator.reports.umum.perjanjian import name_induk, name_pk
from generator.reports.wording import add_unit

TENGAH, KANAN = Rata.TENGAH, Rata.KANAN
PENJELASAN = ("definisi_operasional", "formulasi", "sumber_data")
JENIS = {Tingkat.PROGRAM: Jenis.PROGRAM, Tingkat.KEGIATAN: Jenis.KEGIATAN, Tingkat.SUB_KEGIATAN: Jenis.BIASA}


def print_target(hasil: Hasil, indikator: Indikator | IndikatorSimpul) -> str:
    """Return this year's target with its unit where the unit says something."""
    ukuran = hasil[f"indikator/{indikator.id}/target/{hasil.periode.tahun}"]
    return ukuran.cetak if ukuran.desimal_murni is None else add_unit(ukuran.cetak, indikator.satuan)


def build_tabel_daerah(hasil: Hasil) -> Tabel:
    """Return misi, tujuan, sasaran and indikator of the region that the agency takes part in.

    Where the region's own tujuan are not typed, the misi stand beside the agency's tujuan that serve them.
    """
    if hasil.isian.daftar_rencana(JenisRencana.TUJUAN_DAERAH):
        kolom = (Kolom(0.9, TENGAH), Kolom(3.6), Kolom(3.6), Kolom(3.6), Kolom(3))
        heads, rows = ("No.", "Misi", "Tujuan", "Sasaran", "Indikator Kinerja"), [*_daerah_rows(hasil)]
        judul = f"Misi, Tujuan, Sasaran, dan Indikator Daerah yang Didukung {hasil.isian.profil.singkatan}"
    else:
        kolom, heads = (Kolom(0.9, TENGAH), Kolom(7), Kolom(7)), ("No.", "Misi", "Tujuan Perangkat Daerah")
        judul, rows = f"Misi Daerah yang Didukung {hasil.isian.profil.singkatan}", [*_misi_rows(hasil)]
    return Tabel(
        kunci="tujuan-sasaran-daerah",
        kolom=kolom,
        kepala=build_kepala(heads),
        baris=tuple(Baris(cells) for cells in rows),
        judul=judul,
        sumber=build_identitas(hasil.isian).dokumen_daerah if rows else "",
        bila_kosong=write_gap("misi, tujuan, dan sasaran daerah", hasil.isian.sel_baru("rencana", "uraian")),
    )


def _misi_rows(hasil: Hasil) -> Iterator[tuple[Sel, ...]]:
    served = [
        (misi, hasil.isian.anak_rencana(misi.id, JenisRencana.TUJUAN))
        for misi in hasil.isian.daftar_rencana(JenisRencana.MISI)
    ]
    for nomor, (misi, tujuan) in enumerate(((misi, tujuan) for misi, tujuan in served if tujuan), 1):
        yield Sel(str(nomor)), Sel(misi.uraian), Sel(tuple(satu.uraian for satu in tujuan))


def _daerah_rows(hasil: Hasil) -> Iterator[tuple[Sel, ...]]:
    """One line per sasaran daerah; misi and tujuan reach over theirs."""
    groups = [(misi, list(_sasaran_daerah(hasil, misi))) for misi in hasil.isian.daftar_rencana(JenisRencana.MISI)]
    for nomor, (misi, pairs) in enumerate(((misi, pairs) for misi, pairs in groups if pairs), 1):
        for urutan, (tujuan, sasaran) in enumerate(pairs):
            depan = (Sel(str(nomor), gabung_baris=len(pairs)), Sel(misi.uraian, gabung_baris=len(pairs)))
            own = [n for n, pair in enumerate(pairs) if pair[0] is tujuan]
            first = (Sel(tujuan.uraian, gabung_baris=len(own)),) if own[0] == urutan else ()
            names = _indikator_names(hasil, sasaran or tujuan)
            yield (*(depan if urutan == 0 else ()), *first, Sel(sasaran.uraian if sasaran else "–"), Sel(names or "–"))


def _sasaran_daerah(hasil: Hasil, misi: Rencana) -> Iterator[tuple[Rencana, Rencana | None]]:
    """The supported tujuan and sasaran daerah of a misi; all of them where the agency's own plan hangs on none."""
    isian = hasil.isian
    for tujuan in isian.anak_rencana(misi.id, JenisRencana.TUJUAN_DAERAH):
        children = isian.anak_rencana(tujuan.id, JenisRencana.SASARAN_DAERAH)
        supported = [child for child in children if isian.anak_rencana(child.id)]
        for sasaran in supported or children:
            yield tujuan, sasaran
        if not children:
            yield tujuan, None


def _indikator_names(hasil: Hasil, rencana: Rencana) -> tuple[str, ...]:
    return tuple(indikator.uraian for indikator in hasil.isian.indikator_dari(rencana.id))


def pairs_tujuan_sasaran(hasil: Hasil) -> Iterator[tuple[Rencana | None, Rencana | None, Indikator]]:
    """Every indicator of the agency's plan with its tujuan and sasaran, tujuan first."""
    isian = hasil.isian
    for tujuan in isian.daftar_rencana(JenisRencana.TUJUAN):
        for indikator in isian.indikator_dari(tujuan.id):
            yield tujuan, None, indikator
        for sasaran in isian.anak_rencana(tujuan.id, JenisRencana.SASARAN):
            for indikator in isian.indikator_dari(sasaran.id):
                yield tujuan, sasaran, indikator
    known = {tujuan.id for tujuan in isian.daftar_rencana(JenisRencana.TUJUAN)}
    for sasaran in isian.daftar_rencana(JenisRencana.SASARAN):
        if sasaran.induk not in known:
            for indikator in isian.indikator_dari(sasaran.id):
                yield None, sasaran, indikator


def build_tabel_target(hasil: Hasil, versi: VersiTarget) -> Tabel | None:
    """Return the targets per Renstra year of one version of the plan; None where no indicator has any."""
    years = [tahun for tahun in hasil.isian.profil.daftar_tahun if any(_keys(hasil, versi, tahun))]
    if not years and versi is not VersiTarget.RENSTRA:
        return None
    perubahan = versi is VersiTarget.RENSTRA_PERUBAHAN
    rows = tuple(_target_rows(hasil, versi, years))
    columns = (f"Target Kinerja pada Tahun > {tahun}" for tahun in years)
    kepala = build_kepala(("No.", "Tujuan", "Sasaran", "Indikator Kinerja", *columns))
    return fit_tabel(
        f"target-{slug_versi(versi)}",
        "Penyesuaian Target Kinerja" if perubahan else "Tujuan, Sasaran, Indikator, dan Target Kinerja",
        kepala,
        rows,
        [PUSAT, Ruang(1), Ruang(1), Ruang(1), *(PUSAT for _ in years)],
        tinggi=True,
        catatan=_alasan(hasil) if perubahan else (),
        sumber=build_identitas(hasil.isian).renstra,
        bila_kosong=write_gap("tujuan, sasaran, dan targetnya", hasil.isian.sel_baru("rencana", "uraian")),
    )


def _keys(hasil: Hasil, versi: VersiTarget, tahun: int) -> Iterator[bool]:
    for _, _, indikator in pairs_tujuan_sasaran(hasil):
        yield f"indikator/{indikator.id}/target/{tahun}/{slug_versi(versi)}" in hasil


def _alasan(hasil: Hasil) -> tuple[str, ...]:
    rows = [row for row in hasil.isian.target if row.versi is VersiTarget.RENSTRA_PERUBAHAN and row.alasan]
    return tuple(dict.fromkeys(f"Alasan penyesuaian: {row.alasan}." for row in rows))


def _target_rows(hasil: Hasil, versi: VersiTarget, years: Sequence[int]) -> Iterator[Baris]:
    rows = list(pairs_tujuan_sasaran(hasil))
    for urutan, (tujuan, sasaran, indikator) in enumerate(rows):
        tall = _height(rows, urutan, 1)
        cells: list[Sel] = []
        if tall:
            nomor = len(dict.fromkeys(row[0].id if row[0] else "" for row in rows[: urutan + 1]))
            cells = [Sel(str(nomor), gabung_baris=tall), Sel(tujuan.uraian if tujuan else "–", gabung_baris=tall)]
        tall = _height(rows, urutan, 2)
        if tall:
            cells.append(Sel(sasaran.uraian if sasaran else "", gabung_baris=tall))
        keys = [f"indikator/{indikator.id}/target/{tahun}/{slug_versi(versi)}" for tahun in years]
        figures = [Sel(hasil.cetak(key) if key in hasil else "–") for key in keys]
        yield Baris((*cells, Sel(indikator.uraian), *figures))


def _height(rows: Sequence[tuple], urutan: int, kolom: int) -> int:
    """Over how many lines the first `kolom` members stay the same from here on; 0 inside such a run."""

    def same(satu: tuple, lain: tuple) -> bool:
        return all(a is b for a, b in zip(satu[:kolom], lain[:kolom], strict=True))

    if urutan and same(rows[urutan - 1], rows[urutan]):
        return 0
    tall = 1
    while urutan + tall < len(rows) and same(rows[urutan], rows[urutan + tall]):
        tall += 1
    return tall


def build_tabel_iku(hasil: Hasil) -> Tabel:
    """Return the IKU with unit, definition, formula and source; only tall rows may break over pages."""
    isian = hasil.isian
    rows = []
    for nomor, iku in enumerate(isian.daftar_iku(), 1):
        facts = (iku.definisi_operasional, write_formulasi(iku), iku.sumber_data)
        cells = [
            Sel(tuple(teks.splitlines())) if teks else mark_gap_cell(tempat=iku.asal.sel(kunci))
            for kunci, teks in zip(PENJELASAN, facts, strict=True)
        ]
        sasaran = isian.rencana_by_id.get(iku.induk)
        depan = (Sel(str(nomor)), Sel(sasaran.uraian if sasaran else "–"), Sel(iku.uraian), Sel(iku.satuan))
        rows.append(Baris((*depan, *cells), utuh=max(len(teks or "") for teks in facts) <= HURUF_UTUH))
    heads = ("No.", "Tujuan/Sasaran Strategis", "Indikator Kinerja", "Satuan")
    penjelasan = ("Definisi Operasional", "Formulasi/Rumus Penghitungan", "Sumber Data")
    kepala = build_kepala((*heads, *(f"Penjelasan > {satu}" for satu in penjelasan)))
    ruang = [PUSAT, Ruang(1.1), Ruang(1), PUSAT, Ruang(1.7), Ruang(1.5), Ruang(1)]
    return fit_tabel(
        "iku",
        "Indikator Kinerja Utama",
        kepala,
        rows,
        ruang,
        tinggi=True,
        bila_kosong=write_gap("indikator kinerja utama", hasil.isian.sel_baru("indikator", "uraian")),
    )


def list_pk(hasil: Hasil) -> list[Indikator]:
    """The indicators of the Perjanjian Kinerja: those with a PK target this year, else the indicators of all sasaran.

    They follow the plan, so that those of one sasaran stand together whatever the order of their sheet.
    """
    isian, tahun = hasil.isian, hasil.periode.tahun
    slugs = (slug_versi(VersiTarget.PK), slug_versi(VersiTarget.PK_PERUBAHAN))
    promised = [i for i in isian.indikator if any(f"indikator/{i.id}/target/{tahun}/{slug}" in hasil for slug in slugs)]
    places = {rencana.id: nomor for nomor, rencana in enumerate(isian.rencana)}
    promised.sort(key=lambda i: places.get(i.induk, len(places)))
    return promised or [i for s in isian.daftar_rencana(JenisRencana.SASARAN) for i in isian.indikator_dari(s.id)]


def build_tabel_pk(hasil: Hasil, judul: str = "", with_satuan: bool = False) -> Tabel:
    """Return the Perjanjian Kinerja of the year: sasaran, indikator, target as it holds in this quarter."""
    rows, promised = [], list_pk(hasil)
    daftar = [(hasil.isian.rencana_by_id.get(i.induk), i) for i in promised]
    for urutan, (sasaran, indikator) in enumerate(daftar):
        tall = _height(daftar, urutan, 1)
        nomor = len(dict.fromkeys(id(s) for s, _ in daftar[: urutan + 1]))
        depan = (Sel(str(nomor), gabung_baris=tall), Sel(sasaran.uraian if sasaran else "–", gabung_baris=tall))
        ukuran = hasil[f"indikator/{indikator.id}/target/{hasil.periode.tahun}"]
        target = (Sel(indikator.satuan), Sel(ukuran.cetak)) if with_satuan else (Sel(print_target(hasil, indikator)),)
        rows.append(Baris((*(depan if tall else ()), Sel(indikator.uraian), *target)))
    satuan = ("Satuan",) if with_satuan else ()
    heads = ("No.", name_induk(hasil, promised), "Indikator Kinerja", *satuan, f"Target Tahun {hasil.periode.tahun}")
    kepala = build_kepala(heads, [f"({nomor})" for nomor in range(1, len(heads) + 1)])
    return fit_tabel(
        "perjanjian-kinerja",
        judul or f"{name_pk(hasil)} Tahun {hasil.periode.tahun}",
        kepala,
        rows,
        [PUSAT, Ruang(1.1), Ruang(1), *(PUSAT for _ in satuan), Ruang(0.45, rata=TENGAH)],
        bila_kosong=write_gap("target Perjanjian Kinerja", hasil.isian.sel_baru("target", "versi")),
    )


def build_tabel_program(hasil: Hasil) -> Tabel:
    """Return program, kegiatan and sub kegiatan under the sasaran they serve, with indicators, targets and pagu."""
    label = hasil.periode.label
    rows = [row for sasaran, parts in group_by_sasaran(hasil) for row in _program_rows(hasil, sasaran, parts)]
    if rows:
        pagu = Sel(hasil.cetak(f"opd/pagu/{label}"), KANAN)
        rows.append(Baris((Sel("Jumlah", TENGAH, gabung_kolom=4), pagu), Jenis.JUMLAH))
    heads = ("Tingkat", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Target", "Pagu Anggaran (Rp)")
    kepala = build_kepala(heads, [f"({nomor})" for nomor in range(1, len(heads) + 1)])
    return fit_tabel(
        "program-kegiatan",
        "Program, Kegiatan, dan Sub Kegiatan Penunjang Sasaran",
        kepala,
        rows,
        [Ruang(), Ruang(1), Ruang(1), PUSAT, UANG],
        catatan=("Pagu kegiatan dan program adalah jumlah pagu di bawahnya.",) if rows else (),
        bila_kosong=write_gap("program, kegiatan, dan sub kegiatan", hasil.isian.sel_baru("simpul", "nama")),
    )


def group_by_sasaran(hasil: Hasil) -> list[tuple[Rencana | None, tuple[Simpul, ...]]]:
    """The largest active nodes under the sasaran they serve, in the order in which the sheet first names each."""
    isian = hasil.isian
    return [(isian.rencana_by_id.get(id or ""), parts) for id, parts in group_aktif(isian)]


def _program_rows(hasil: Hasil, sasaran: Rencana | None, parts: Collection[Simpul]) -> Iterator[Baris]:
    """A band with the sasaran and its indicators, then the branches; what is above a part stands there by name only."""
    if sasaran is not None:
        yield Baris((Sel(f"Sasaran: {sasaran.uraian}", gabung_kolom=5),), Jenis.PITA, dengan_berikut=True)
        indikator = hasil.isian.indikator_dari(sasaran.id)
        for nomor, satu in enumerate(indikator):
            cells = (Sel("Indikator sasaran", miring=True, gabung_kolom=2), Sel(satu.uraian, miring=True))
            tied = nomor == 0 or nomor == len(indikator) - 1  # the band not alone, the program below an indicator
            yield Baris((*cells, Sel(print_target(hasil, satu), miring=True), Sel("")), dengan_berikut=tied)
    cabang = cut_cabang(hasil.isian, parts, hasil.isian.simpul_aktif)
    for puncak in cabang.puncak:
        yield from _node_rows(hasil, puncak, cabang)


def _node_rows(hasil: Hasil, simpul: Simpul, cabang: Cabang) -> Iterator[Baris]:
    if simpul.id in cabang.sebagian:
        name = Sel(name_sebagian(simpul), miring=True, gabung_kolom=4)
        tingkat = Sel(simpul.tingkat.value.capitalize(), miring=True)
        yield Baris((tingkat, name), JENIS[simpul.tingkat], dengan_berikut=True)
    else:
        yield from _own_rows(hasil, simpul)
    for child in hasil.isian.anak_aktif(simpul.id):
        if child.id in cabang.isi:
            yield from _node_rows(hasil, child, cabang)


def _own_rows(hasil: Hasil, simpul: Simpul) -> Iterator[Baris]:
    indikator = hasil.isian.indikator_dari_simpul(simpul.id)
    tall = max(len(indikator), 1)
    tingkat = simpul.tingkat.value.capitalize()
    first = (Sel(tingkat, gabung_baris=tall), Sel(simpul.nama, gabung_baris=tall))
    pagu = Sel(hasil.cetak(f"simpul/{simpul.id}/pagu/{hasil.periode.label}"), gabung_baris=tall)
    keep = simpul.tingkat is not Tingkat.SUB_KEGIATAN
    gap = mark_gap_cell(tempat=hasil.isian.sel_baru("indikator_simpul", "uraian"))
    for nomor in range(tall):
        own = indikator[nomor] if indikator else None
        isi = (Sel(own.uraian), Sel(print_target(hasil, own))) if own else (gap, Sel("–"))
        cells = (*(first if nomor == 0 else ()), *isi, *((pagu,) if nomor == 0 else ()))
        yield Baris(cells, JENIS[simpul.tingkat], dengan_berikut=keep)
