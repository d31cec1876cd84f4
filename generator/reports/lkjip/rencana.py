"""BAB II, the year's plan: program to sub kegiatan with targets, pagu before and after change, spending, penjabaran."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.hasil import Hasil
from generator.measures.hitung.agregat import list_indikator_simpul
from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.model.pilihan import JenisDaftar
from generator.reports.bersama import build_kepala, money, write_paragraphs
from generator.reports.lkjip.bab3.anggaran import JENIS_BARIS, describe_change, has_change, number_nodes
from generator.reports.lkjip.dasar import Blok, build_gap, build_list, list_program, point_to
from generator.reports.naskah import Naskah, Paragraf, Rujukan
from generator.reports.tabel import Baris, Jenis, Kolom, Rata, Sel, Tabel
from generator.reports.umum.celah import find_blank
from generator.reports.umum.perjanjian import is_pagu_perubahan
from generator.reports.wording import drop_sign, end_sentence, join_dan, spell_count
from generator.tulisan import has_list

KEPALA_PERUBAHAN = (
    "Anggaran (Rp) > Sebelum Perubahan",
    "Anggaran (Rp) > Setelah Perubahan",
    "Bertambah (Berkurang) (Rp)",
)


def build_rencana_kinerja(hasil: Hasil) -> tuple[Blok, ...]:
    """Program, kegiatan and sub kegiatan with the indicators and targets of the year."""
    nodes = list(number_nodes(hasil, list_program(hasil.isian)))
    if not nodes:
        return build_gap("program, kegiatan, dan sub kegiatan")
    rows = tuple(row for nomor, simpul in nodes for row in _node_rows(hasil, nomor, simpul))
    table = Tabel(
        "rencana-kinerja",
        (Kolom(0.9, Rata.TENGAH), Kolom(4.8), Kolom(4.8), Kolom(2.2, Rata.TENGAH), Kolom(1.5, Rata.TENGAH)),
        build_kepala(("No.", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Satuan", "Target")),
        rows,
        f"Rencana Kinerja Tahun {hasil.periode.tahun}",
        ukuran=8.0,
    )
    label = hasil.periode.label
    counts = [
        spell_count(hasil.nilai(f"opd/jumlah-{t}/{label}"), t.replace("-", " "))
        for t in ("program", "kegiatan", "sub-kegiatan")
    ]
    lead = (f"Rencana kinerja Tahun {hasil.periode.tahun} memuat {join_dan(counts)}, sebagaimana disajikan pada ",)
    return (Naskah((Paragraf((*lead, Rujukan(table.kunci), ".")),)), table, *_lists(hasil.isian))


def _node_rows(hasil: Hasil, nomor: str, simpul: Simpul) -> Iterator[Baris]:
    daftar = list_indikator_simpul(hasil, simpul)
    tinggi = max(len(daftar), 1)
    for ke in range(tinggi):
        head = (Sel(nomor, gabung_baris=tinggi), Sel(simpul.nama, gabung_baris=tinggi)) if ke == 0 else ()
        facts = ("–", "–", "–")
        if daftar:
            target = hasil.cetak(f"indikator/{daftar[ke].id}/target/{hasil.periode.label}")
            facts = (daftar[ke].uraian, daftar[ke].satuan, target)
        yield Baris((*head, *(Sel(teks) for teks in facts)), JENIS_BARIS[simpul.tingkat])


def _lists(isian: Isian) -> tuple[Blok, ...]:
    blocks: list[Blok] = []
    for jenis, nama in (
        (JenisDaftar.PRIORITAS, "Prioritas tahun ini"),
        (JenisDaftar.LAYANAN, "Layanan yang diselenggarakan"),
    ):
        items = [b.uraian + f" ({b.hasil})" if b.hasil else b.uraian for b in isian.daftar_dari(jenis)]
        if len(items) == 1:
            blocks.append(write_paragraphs(f"{nama} adalah " + end_sentence(items[0])))
        elif items:
            blocks += (write_paragraphs(f"{nama} meliputi:"), *build_list(items, nama=True))
    return tuple(blocks)


def build_pagu(hasil: Hasil) -> tuple[Blok, ...]:
    """Pagu per program (before and after change), spending per kind, and what each sub kegiatan pays for."""
    label = hasil.periode.label
    if hasil.nilai(f"opd/pagu/{label}") is None:
        return build_gap("pagu anggaran", find_blank(hasil.isian.anggaran, "pagu_murni"))
    program = _change_table(hasil) if has_change(hasil) else _pagu_table(hasil)
    return (*program, *_belanja(hasil), *_penjabaran(hasil))


def _change_table(hasil: Hasil) -> tuple[Blok, ...]:
    """Pagu per program before and after the change of the budget."""
    rows = tuple(
        Baris((Sel(str(nomor)), Sel(program.nama), *_change_cells(hasil, f"simpul/{program.id}")))
        for nomor, program in enumerate(list_program(hasil.isian), 1)
    )
    total = Baris((Sel("Jumlah", gabung_kolom=2), *_change_cells(hasil, "opd")), Jenis.JUMLAH)
    table = Tabel(
        "pagu-program",
        (Kolom(0.9, Rata.TENGAH), Kolom(5), *(Kolom(2.8, Rata.KANAN),) * 3),
        build_kepala(("No.", "Program", *KEPALA_PERUBAHAN)),
        (*rows, total),
        f"Anggaran Sebelum dan Setelah Perubahan Tahun {hasil.periode.tahun}",
    )
    return (point_to(f"{describe_change(hasil)} Rinciannya per program disajikan pada ", (table,)), table)


def _change_cells(hasil: Hasil, pokok: str) -> Iterator[Sel]:
    """Before, after and the difference; a decrease stands in brackets, as budget documents print it."""
    for key in ("pagu-murni", "pagu-perubahan", "selisih-pagu"):
        yield _bracket(hasil.cetak(f"{pokok}/{key}"))


def _bracket(teks: str) -> Sel:
    """An amount; one below zero in brackets, as budget documents print it."""
    return Sel(f"({drop_sign(teks)})" if drop_sign(teks) != teks else teks)


def _pagu_table(hasil: Hasil) -> tuple[Blok, ...]:
    """Pagu per program where only one is known; where that is the one after the change, the one before it is a gap."""
    label = hasil.periode.label
    rows = [
        Baris((Sel(str(n)), Sel(p.nama), Sel(hasil.cetak(f"simpul/{p.id}/pagu/{label}"))))
        for n, p in enumerate(list_program(hasil.isian), 1)
    ]
    rows.append(Baris((Sel("Jumlah", gabung_kolom=2), Sel(hasil.cetak(f"opd/pagu/{label}"))), Jenis.JUMLAH))
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(8), Kolom(3, Rata.KANAN))
    judul = f"Pagu Anggaran per Program Tahun {hasil.periode.tahun}"
    changed = is_pagu_perubahan(hasil)
    sifat = " setelah perubahan" if changed else ""
    lead = f"Pagu anggaran Tahun {hasil.periode.tahun}{sifat} sebesar {money(hasil, f'opd/pagu/{label}')} dirinci per program pada "
    heads = build_kepala(("No.", "Program", f"Pagu{sifat.title()} (Rp)"))
    table = Tabel("pagu-program", kolom, heads, tuple(rows), judul)
    gap = build_gap("pagu sebelum perubahan", find_blank(hasil.isian.anggaran, "pagu_murni")) if changed else ()
    return (point_to(lead, (table,)), table, *gap)


def _belanja(hasil: Hasil) -> tuple[Blok, ...]:
    """Spending per kind of the whole agency, before and after the change where both are known; nothing where it is not filled."""
    rows = [baris for baris in hasil.isian.belanja if baris.simpul is None]
    if not rows:
        return ()
    tahun, pokok = hasil.periode.tahun, "belanja/opd"
    changed = hasil.nilai(f"{pokok}/pagu-murni/{tahun}") is not None and _is_shifted(hasil, pokok, len(rows))
    with_note = any(r.keterangan for r in rows)
    body = [
        Baris(
            (
                Sel(str(n)),
                Sel(r.jenis_belanja),
                *_spending_cells(hasil, f"{pokok}/baris/{n}", changed),
                *((Sel(r.keterangan or ""),) if with_note else ()),
            )
        )
        for n, r in enumerate(rows, 1)
    ]
    total = (Sel("Jumlah", gabung_kolom=2), *_spending_cells(hasil, pokok, changed))
    body.append(Baris((*total, *((Sel(),) if with_note else ())), Jenis.JUMLAH))
    money_heads = KEPALA_PERUBAHAN if changed else ("Pagu Anggaran (Rp)",)
    widths = (Kolom(2.6 if changed else 3, Rata.KANAN),) * len(money_heads)
    kolom = (Kolom(0.9, Rata.TENGAH), Kolom(4 if changed else 5), *widths, *((Kolom(3),) if with_note else ()))
    heads = build_kepala(("No.", "Uraian", *money_heads, *(("Keterangan",) if with_note else ())))
    judul = f"Rincian Belanja {'Sebelum dan Setelah Perubahan ' if changed else ''}Tahun {tahun}"
    table = Tabel("belanja", kolom, heads, tuple(body), judul)
    return (point_to("Rinciannya menurut jenis belanja disajikan pada ", (table,)), table)


def _is_shifted(hasil: Hasil, pokok: str, banyak: int) -> bool:
    """Tell whether the budget changed in its total or only between the kinds of spending."""
    total, *each = (
        hasil.nilai(f"{tempat}/selisih-pagu/{hasil.periode.tahun}")
        for tempat in (pokok, *(f"{pokok}/baris/{nomor}" for nomor in range(1, banyak + 1)))
    )
    return total != 0 or any(each)


def _spending_cells(hasil: Hasil, pokok: str, changed: bool) -> Iterator[Sel]:
    """The pagu of one kind of spending; before, after and the difference where the budget was changed."""
    for key in ("pagu-murni", "pagu", "selisih-pagu") if changed else ("pagu",):
        yield _bracket(hasil.cetak(f"{pokok}/{key}/{hasil.periode.tahun}"))


def _penjabaran(hasil: Hasil) -> tuple[Blok, ...]:
    """What each program, kegiatan and sub kegiatan does with its money; nothing where no penjabaran is filled."""
    nodes = list(number_nodes(hasil, list_program(hasil.isian)))
    if not any(simpul.penjabaran for _, simpul in nodes):
        return ()
    rows = tuple(
        Baris(
            (
                Sel(nomor),
                Sel(simpul.nama),
                Sel(hasil.cetak(f"simpul/{simpul.id}/pagu/{hasil.periode.label}")),
                _list_cell(simpul.penjabaran or simpul.kinerja or ""),
            ),
            JENIS_BARIS[simpul.tingkat],
        )
        for nomor, simpul in nodes
    )
    table = Tabel(
        "penjabaran",
        (Kolom(0.9, Rata.TENGAH), Kolom(4.6), Kolom(2.4, Rata.KANAN), Kolom(5)),
        build_kepala(("No.", "Program/Kegiatan/Sub Kegiatan", "Anggaran (Rp)", "Penjabaran")),
        rows,
        f"Penjabaran Program dalam Anggaran Tahun {hasil.periode.tahun}",
        ukuran=8.0,
    )
    return (
        point_to("Penggunaan anggaran setiap program, kegiatan, dan sub kegiatan dijabarkan pada ", (table,)),
        table,
    )


def _list_cell(teks: str) -> Sel:
    """A text of one line, or with a list of its own, as it is; several plain lines as a numbered list."""
    if has_list(teks):
        return Sel(teks)
    lines = tuple(line.strip() for line in teks.splitlines() if line.strip())
    return Sel(lines, bernomor=True) if len(lines) > 1 else Sel(teks)
