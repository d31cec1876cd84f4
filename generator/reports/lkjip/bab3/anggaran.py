"""BAB III B: realisasi anggaran down to sub kegiatan, before and after change, and where little was spent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.measures.hasil import Hasil
from generator.measures.hitung.anggaran import is_perubahan_berlaku, mulai_perubahan
from generator.model.anggaran import Simpul
from generator.model.isian import Isian, group_by
from generator.model.pilihan import JenisAnalisis, Tingkat
from generator.reports.bersama import NAMA_DISEBUT, build_kepala, mark_gap, money, write_paragraphs
from generator.reports.lkjip.dasar import (
    Blok,
    build_gap,
    build_list,
    list_program,
    list_remarks,
    name_sisa,
    point_to,
)
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.umum.celah import SEBAB_SERAPAN, find_blank
from generator.reports.wording import (
    capitalize_first,
    drop_sign,
    end_sentence,
    join_dan,
    name_letter,
    name_roman,
    spell_count,
    title_case,
)

JENIS_BARIS = {Tingkat.PROGRAM: Jenis.PROGRAM, Tingkat.KEGIATAN: Jenis.KEGIATAN, Tingkat.SUB_KEGIATAN: Jenis.BIASA}
KOLOM_UANG = (*(Kolom(2.6, Rata.KANAN),) * 3, Kolom(1.5, Rata.KANAN))
KEPALA_UANG = ("Anggaran (Rp) > Pagu", "Anggaran (Rp) > Realisasi", "Anggaran (Rp) > Sisa", "Serapan (%)")
UKURAN = ("pagu", "realisasi", "sisa", "serapan")
LAMPIRAN_REALISASI = "Realisasi Program dan Sub Kegiatan"
CATATAN_SERAPAN = "Serapan (%) = realisasi / pagu × 100."


def build_realisasi(hasil: Hasil) -> tuple[Blok, ...]:
    """One paragraph with the totals and the tree with its sums; of very many sub kegiatan the rows are left to the appendix."""
    if not list_program(hasil.isian):
        return build_gap("program dan anggaran")
    table = _tree_table(hasil, list_program(hasil.isian))
    isi, tail = "program, kegiatan, dan sub kegiatan", "."
    if _is_ringkas(hasil):
        isi, tail = "program dan kegiatan", f"; sub kegiatannya dirinci pada lampiran {LAMPIRAN_REALISASI}."
    return (
        write_paragraphs(_sum_up(hasil)),
        *build_list(words for p in list_program(hasil.isian) if (words := _program_words(hasil, p))),
        point_to(f"Rincian menurut {isi} disajikan pada ", (table,), tail),
        table,
        *_belanja(hasil),
    )


def _tree_table(hasil: Hasil, daftar_program: Iterable[Simpul]) -> Tabel:
    ringkas = _is_ringkas(hasil)
    rows = [
        _node_row(hasil, nomor, simpul, ringkas)
        for nomor, simpul in number_nodes(hasil, daftar_program)
        if not ringkas or simpul.tingkat is not Tingkat.SUB_KEGIATAN
    ]
    return Tabel(
        "realisasi-anggaran",
        (Kolom(1, Rata.TENGAH), Kolom(5.2), *KOLOM_UANG),
        build_kepala(("No.", "Program/Kegiatan" if ringkas else "Program/Kegiatan/Sub Kegiatan", *KEPALA_UANG)),
        (*rows, build_total(hasil)),
        f"Realisasi Anggaran Tahun {hasil.periode.tahun}",
        (CATATAN_SERAPAN,),
        ukuran=8.0,
    )


def _is_ringkas(hasil: Hasil) -> bool:
    """Tell whether there are more sub kegiatan than the workbook wants in the tables of BAB III."""
    banyak = sum(simpul.tingkat is Tingkat.SUB_KEGIATAN for _, simpul in number_nodes(hasil, list_program(hasil.isian)))
    return banyak > hasil.isian.pengaturan.sub_kegiatan_bab3


def _belanja(hasil: Hasil) -> tuple[Blok, ...]:
    """Realisasi per kind of spending, of the agency or of each program; nothing where none is filled."""
    groups = group_by((b for b in hasil.isian.belanja if _has_spending(hasil, b.simpul)), "simpul")
    rows: list[Baris] = []
    for simpul, members in groups.items():
        nama = (
            hasil.isian.simpul_by_id[simpul].nama if simpul in hasil.isian.simpul_by_id else hasil.isian.profil.nama_opd
        )
        rows.append(Baris((Sel(nama, gabung_kolom=5),), Jenis.PITA, dengan_berikut=True))
        pokok = f"belanja/{simpul or 'opd'}/baris"
        for nomor, baris in enumerate(members, 1):
            keys = (f"{pokok}/{nomor}/{ukuran}/{hasil.periode.tahun}" for ukuran in ("pagu", "realisasi", "serapan"))
            rows.append(Baris((Sel(str(nomor)), Sel(baris.jenis_belanja), *(Sel(hasil.cetak(key)) for key in keys))))
        keys = (
            f"belanja/{simpul or 'opd'}/{ukuran}/{hasil.periode.tahun}" for ukuran in ("pagu", "realisasi", "serapan")
        )
        rows.append(Baris((Sel("Jumlah", gabung_kolom=2), *(Sel(hasil.cetak(key)) for key in keys)), Jenis.JUMLAH))
    if not rows:
        return ()
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(6), *(Kolom(2.8, Rata.KANAN),) * 2, Kolom(1.6, Rata.KANAN))
    heads = build_kepala(("No.", "Jenis Belanja", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)"))
    judul = f"Realisasi Anggaran per Jenis Belanja Tahun {hasil.periode.tahun}"
    table = Tabel("realisasi-belanja", kolom, heads, tuple(rows), judul, (CATATAN_SERAPAN,))
    return (point_to("Realisasi menurut jenis belanja disajikan pada ", (table,)), table)


def _has_spending(hasil: Hasil, simpul: str | None) -> bool:
    return hasil.nilai(f"belanja/{simpul or 'opd'}/realisasi/{hasil.periode.tahun}") is not None


def _sum_up(hasil: Hasil) -> str:
    label = hasil.periode.label
    if hasil.nilai(f"opd/pagu/{label}") is None:
        return f"Pagu dan realisasi anggaran Tahun {hasil.periode.tahun} belum diisi."
    if hasil.nilai(f"opd/realisasi/{label}") is None:
        return f"Pagu anggaran Tahun {hasil.periode.tahun} sebesar {money(hasil, f'opd/pagu/{label}')}; realisasinya belum diisi."
    counts = [
        spell_count(hasil.nilai(f"opd/jumlah-{tingkat}/{label}"), tingkat.replace("-", " "))
        for tingkat in ("program", "kegiatan", "sub-kegiatan")
    ]
    return (
        f"Anggaran Tahun {hasil.periode.tahun} sebesar {money(hasil, f'opd/pagu/{label}')} dialokasikan untuk "
        f"{join_dan(counts)}. Realisasinya sebesar {money(hasil, f'opd/realisasi/{label}')} atau "
        f"{hasil.cetak(f'opd/serapan/{label}')}{name_sisa(hasil)}."
    )


def _program_words(hasil: Hasil, program: Simpul) -> str:
    label, pokok = hasil.periode.label, f"simpul/{program.id}"
    if hasil.nilai(f"{pokok}/realisasi/{label}") is None:
        return ""
    return (
        f"{title_case(program.nama)} menyerap {money(hasil, f'{pokok}/realisasi/{label}')} dari pagu "
        f"{money(hasil, f'{pokok}/pagu/{label}')} atau {hasil.cetak(f'{pokok}/serapan/{label}')}."
    )


def number_nodes(hasil: Hasil, daftar_program: Iterable[Simpul]) -> Iterator[tuple[str, Simpul]]:
    """Programs A, B, …; kegiatan 1, 2, …, sub kegiatan 1.1, …, both starting anew in each program."""
    for huruf, program in enumerate(daftar_program, 1):
        yield name_letter(huruf), program
        for nomor, kegiatan in enumerate(hasil.isian.anak_aktif(program.id), 1):
            yield str(nomor), kegiatan
            for ke, sub in enumerate(hasil.isian.anak_aktif(kegiatan.id), 1):
                yield f"{nomor}.{ke}", sub


def _node_row(hasil: Hasil, nomor: str, simpul: Simpul, ringkas: bool) -> Baris:
    """Number, name, pagu, realisasi, rest and serapan of one node; it stays with the first row below it."""
    cells = money_cells(hasil, f"simpul/{simpul.id}")
    if ringkas:
        jenis = Jenis.PROGRAM if simpul.tingkat is Tingkat.PROGRAM else Jenis.BIASA
        tie = simpul.tingkat is Tingkat.PROGRAM
    else:
        jenis, tie = JENIS_BARIS[simpul.tingkat], simpul.tingkat is not Tingkat.SUB_KEGIATAN
    tie = tie and bool(hasil.isian.anak_aktif(simpul.id))
    return Baris((Sel(nomor), Sel(simpul.nama), *cells), jenis, dengan_berikut=tie)


def money_cells(hasil: Hasil, pokok: str, ukuran: Sequence[str] = UKURAN) -> Sequence[Sel]:
    """Return the money of a node, a sasaran or the agency, a cell for each figure."""
    return tuple(Sel(hasil.cetak(f"{pokok}/{satu}/{hasil.periode.label}")) for satu in ukuran)


def build_total(hasil: Hasil) -> Baris:
    """Return the last row: the money of the agency."""
    return Baris((Sel("Jumlah", gabung_kolom=2), *money_cells(hasil, "opd")), Jenis.JUMLAH)


def build_perubahan(hasil: Hasil) -> tuple[Blok, ...]:
    """What the change of the budget did, pointing to the table of BAB II; nothing where it was not changed."""
    if not has_change(hasil):
        return ()
    awal = f"{_name_pagu(hasil)}Pagu setiap program sebelum dan setelah perubahan disajikan pada "
    return (point_to(awal, ("pagu-program",)),)


def _name_pagu(hasil: Hasil) -> str:
    """Which of the two pagu serapan is measured against; «» where before the change only some original ones are known."""
    if is_perubahan_berlaku(hasil):
        return (
            f"Serapan dihitung terhadap pagu setelah perubahan anggaran, yaitu {money(hasil, 'opd/pagu-perubahan')}. "
        )
    if hasil.nilai(f"opd/pagu/{hasil.periode.label}") != hasil.nilai("opd/pagu-murni"):
        return ""
    mulai = name_roman(mulai_perubahan(hasil.isian))
    return (
        f"Serapan dihitung terhadap pagu sebelum perubahan anggaran, yaitu {money(hasil, 'opd/pagu-murni')}; "
        f"perubahan berlaku mulai Triwulan {mulai}. "
    )


def has_change(hasil: Hasil) -> bool:
    """Tell whether both the original and the revised budget are known."""
    return hasil.nilai("opd/pagu-murni") is not None and hasil.nilai("opd/pagu-perubahan") is not None


def describe_change(hasil: Hasil) -> str:
    """Return how the pagu of the agency changed, in one sentence."""
    selisih = hasil.nilai("opd/selisih-pagu")
    if not selisih:
        return "Perubahan anggaran tidak mengubah jumlah pagu perangkat daerah."
    arah = "bertambah" if selisih > 0 else "berkurang"
    besar = drop_sign(money(hasil, "opd/selisih-pagu"))
    return (
        f"Pagu anggaran semula {money(hasil, 'opd/pagu-murni')}, kemudian {arah} {besar} "
        f"menjadi {money(hasil, 'opd/pagu-perubahan')} setelah perubahan anggaran."
    )


def build_serapan_rendah(hasil: Hasil) -> tuple[Blok, ...]:
    """The sub kegiatan below the declared threshold, each with its reason; a sentence where there is none.

    Reasons that are missing are marked once, above the table.
    """
    ambang = hasil.isian.pengaturan.ambang_serapan_rendah
    leaves = [simpul for _, simpul in number_nodes(hasil, list_program(hasil.isian)) if _is_low(hasil, simpul)]
    batas = f"{ambang.normalize():f}".replace(".", ",")
    if hasil.nilai(f"opd/realisasi/{hasil.periode.label}") is None:
        tempat = find_blank(hasil.isian.anggaran, "realisasi_tw4")
        return build_gap("realisasi anggaran setiap sub kegiatan", tempat)
    if not leaves:
        return (write_paragraphs(f"Tidak ada sub kegiatan dengan serapan anggaran di bawah {batas}%."),)
    rows = tuple(
        Baris(
            (
                Sel(str(nomor)),
                Sel(simpul.nama),
                *money_cells(hasil, f"simpul/{simpul.id}", ("pagu", "realisasi", "serapan")),
                Sel(find_reasons(hasil.isian, simpul) or "–"),
            )
        )
        for nomor, simpul in enumerate(leaves, 1)
    )
    table = Tabel(
        "serapan-rendah",
        (Kolom(0.9, Rata.TENGAH), Kolom(3.6), *(Kolom(2.2, Rata.KANAN),) * 2, Kolom(1.4, Rata.KANAN), Kolom(4.4)),
        build_kepala(("No.", "Sub Kegiatan", "Pagu (Rp)", "Realisasi (Rp)", "Serapan (%)", "Penyebab")),
        rows,
        f"Sub Kegiatan dengan Serapan di Bawah {batas}% Tahun {hasil.periode.tahun}",
        ukuran=8.0,
    )
    total = spell_count(len(leaves), "sub kegiatan")
    lead = (
        f"Terdapat {total} dengan serapan anggaran di bawah {batas}%, sebagaimana disajikan pada ",
        Rujukan(table.kunci),
        ".",
    )
    missing = [simpul for simpul in leaves if not find_reasons(hasil.isian, simpul)]
    return (Naskah((Paragraf(lead), *_mark_missing(hasil, missing))), table)


def _mark_missing(hasil: Hasil, daftar: Sequence[Simpul]) -> tuple[Paragraf, ...]:
    """One gap for all reasons that are missing: a few by name, many by their number."""
    if not daftar:
        return ()
    names = join_dan(simpul.nama for simpul in daftar)
    apa = names if len(daftar) <= NAMA_DISEBUT else spell_count(len(daftar), "sub kegiatan")
    return (mark_gap(f"{SEBAB_SERAPAN} {apa}", hasil.isian.sel_baru("analisis", "teks")),)


def find_reasons(isian: Isian, simpul: Simpul) -> tuple[str, ...]:
    """Return why a node spent little: its own remarks or those of the nearest node above it, else what is noted beside its money."""
    node: Simpul | None = simpul
    while node is not None:
        found = list_remarks(isian, node.id, JenisAnalisis.SERAPAN_RENDAH)
        if found:
            return found
        node = isian.simpul_by_id.get(node.induk or "")
    row = isian.anggaran_by_simpul.get(simpul.id)
    return (end_sentence(capitalize_first(row.keterangan)),) if row is not None and row.keterangan else ()


def _is_low(hasil: Hasil, simpul: Simpul) -> bool:
    """Tell whether a sub kegiatan spent less than the threshold; one whose spending is unknown is not judged."""
    serapan = hasil.nilai(f"simpul/{simpul.id}/serapan/{hasil.periode.label}")
    is_leaf = simpul.tingkat is Tingkat.SUB_KEGIATAN
    return is_leaf and serapan is not None and serapan < hasil.isian.pengaturan.ambang_serapan_rendah
