"""Section 3.2: spending against the quarter's cash plan and, apart from it, against the year's pagu."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.hasil import Hasil
from generator.measures.pemangku.pegangan import list_holders
from generator.model.anggaran import Simpul
from generator.model.isian import Isian
from generator.reports.bersama import build_kepala, mark_gap, money, money_of, write_gap
from generator.reports.naskah import Naskah, Paragraf
from generator.reports.tabel import Baris, Jenis, Rata, Sel, Tabel
from generator.reports.triwulan.lebar import PUSAT, UANG, Ruang, fit_tabel
from generator.reports.triwulan.masa import Masa, name_rentang
from generator.reports.triwulan.perencanaan import group_by_sasaran
from generator.reports.umum.celah import find_blank
from generator.reports.wording import name_change, title_case

KANAN, TENGAH = Rata.KANAN, Rata.TENGAH


def owner_cell(isian: Isian, teks: str | None, gabung_baris: int = 1) -> Sel:
    """Return a cell with the responsible units, numbered where there are several."""
    owners = list_holders(isian, teks)
    return Sel(owners or "–", bernomor=len(owners) > 1, gabung_baris=gabung_baris)


def build_tabel_kas(hasil: Hasil, masa: Masa) -> Tabel:
    """Return pagu, cash plan and realisasi per sasaran and program; the percentage is against the cash plan."""
    rows = list(_kas_rows(hasil, masa))
    divided = any(part.induk is not None for _, parts in group_by_sasaran(hasil) for part in parts)
    if rows:
        figures = _kas_figures(hasil, "opd", masa)
        rows.append(Baris((Sel("Jumlah", TENGAH, gabung_kolom=3), *figures, Sel("")), Jenis.JUMLAH))
    heads = (
        "No.",
        "Sasaran",
        "Program/Kegiatan/Sub Kegiatan" if divided else "Program",
        f"Pagu Anggaran Tahun {masa.tahun} (Rp)",
        f"Rencana Anggaran Kas {masa.sampai} (Rp)",
        f"Realisasi {masa.sampai} (Rp)",
        "Realisasi terhadap Rencana Kas (%)",
        "Penanggung Jawab",
    )
    kepala = build_kepala(heads)
    ruang = [PUSAT, Ruang(1), Ruang(1), UANG, UANG, UANG, PUSAT, Ruang(1)]
    return fit_tabel(
        "realisasi-rencana-kas",
        f"Realisasi Anggaran Sasaran dan Program {masa.sampai} terhadap Rencana Kas",
        kepala,
        rows,
        ruang,
        catatan=(
            f"Persentase = realisasi {masa.sampai} / rencana anggaran kas {masa.sampai} × 100; persentase jumlah "
            f"dihitung dari jumlahnya, bukan rata-rata.",
        )
        if rows
        else (),
        bila_kosong=write_gap("program dan anggarannya", hasil.isian.sel_baru("anggaran", "pagu_murni")),
    )


def _kas_rows(hasil: Hasil, masa: Masa) -> Iterator[Baris]:
    for nomor, (sasaran, parts) in enumerate(group_by_sasaran(hasil), 1):
        tall = len(parts)
        for urutan, part in enumerate(parts):
            depan = (
                Sel(str(nomor), gabung_baris=tall),
                Sel(sasaran.uraian if sasaran else "–", gabung_baris=tall),
            )
            figures = _kas_figures(hasil, f"simpul/{part.id}", masa)
            name = Sel(_name_part(part))
            yield Baris(
                (*(depan if urutan == 0 else ()), name, *figures, owner_cell(hasil.isian, part.penanggung_jawab))
            )


def _name_part(simpul: Simpul) -> str:
    """The name of a program, or of a part of one with its level."""
    return title_case(simpul.nama) if simpul.induk is None else f"{simpul.tingkat.value.capitalize()} {simpul.nama}"


def _kas_figures(hasil: Hasil, pokok: str, masa: Masa) -> tuple[Sel, ...]:
    keys = ("pagu", "kas-kumulatif", "realisasi-kumulatif", "serapan-kas")
    return tuple(Sel(hasil.cetak(f"{pokok}/{key}/{masa.label}")) for key in keys)


def build_tabel_serapan(hasil: Hasil, masa: Masa) -> Tabel:
    """Return realisasi against the year's pagu per program: from the second quarter on also the quarter alone."""
    alone = masa.triwulan > 1
    rows = [
        Baris(
            (
                Sel(str(nomor)),
                Sel(title_case(program.nama)),
                *_serapan_figures(hasil, f"simpul/{program.id}", masa, alone),
            )
        )
        for nomor, program in enumerate(hasil.isian.anak_aktif(None), 1)
    ]
    if rows:
        cells = (Sel("Jumlah", TENGAH, gabung_kolom=2), *_serapan_figures(hasil, "opd", masa, alone))
        rows.append(Baris(cells, Jenis.JUMLAH))
    heads = (
        "No.",
        "Program",
        f"Pagu Anggaran Tahun {masa.tahun} (Rp)",
        *((f"Realisasi {masa.nama} Saja (Rp)",) if alone else ()),
        f"Realisasi {masa.sampai} (Rp)",
        "Serapan terhadap Pagu Setahun (%)",
        "Sisa Pagu (Rp)",
    )
    kepala = build_kepala(heads)
    ruang = [PUSAT, Ruang(1), *(UANG for _ in range(3 if alone else 2)), PUSAT, UANG]
    return fit_tabel(
        "serapan-pagu",
        f"Serapan Anggaran {masa.sampai} terhadap Pagu Setahun",
        kepala,
        rows,
        ruang,
        catatan=_note_serapan(masa) if rows else (),
        bila_kosong=write_gap("program dan anggarannya", hasil.isian.sel_baru("anggaran", "pagu_murni")),
    )


def _note_serapan(masa: Masa) -> tuple[str, ...]:
    return (
        f"Serapan = realisasi {masa.sampai} / pagu anggaran Tahun {masa.tahun} × 100; persentase jumlah dihitung dari jumlahnya, "
        "bukan rata-rata.",
    )


def _serapan_figures(hasil: Hasil, pokok: str, masa: Masa, alone: bool) -> tuple[Sel, ...]:
    keys = ("pagu", *(("realisasi",) if alone else ()), "realisasi-kumulatif", "serapan", "sisa")
    return tuple(Sel(hasil.cetak(f"{pokok}/{key}/{masa.label}")) for key in keys)


def build_naskah_anggaran(hasil: Hasil, masa: Masa) -> Naskah:
    """Return the sentences above the two tables; a gap where pagu or realisasi is missing."""
    pagu, realisasi = (f"opd/{key}/{masa.label}" for key in ("pagu", "realisasi-kumulatif"))
    if hasil.nilai(pagu) is None or hasil.nilai(realisasi) is None:
        kunci = "pagu_murni" if hasil.nilai(pagu) is None else f"realisasi_tw{masa.triwulan}"
        tempat = find_blank(hasil.isian.anggaran, kunci)
        tempat = tempat if tempat.lembar else hasil.isian.sel_baru("anggaran", kunci)
        return Naskah((mark_gap(f"pagu atau realisasi anggaran {name_rentang(masa)}", tempat),))
    singkatan = hasil.isian.profil.singkatan
    opening = (
        f"Pagu anggaran {singkatan} Tahun {masa.tahun} sebesar {money(hasil, pagu)}. {_span(masa)} anggaran tersebut "
        f"terealisasi {money(hasil, realisasi)} atau {hasil.cetak(f'opd/serapan/{masa.label}')} dari pagu setahun."
    )
    more = (*_kas_sentence(hasil, masa), *_quarter_sentence(hasil, masa), *_extremes(hasil, masa))
    return Naskah((*(Paragraf(teks) for teks in (opening, *more)), *_gap_kas(hasil, masa)))


def _gap_kas(hasil: Hasil, masa: Masa) -> tuple[Paragraf, ...]:
    """The gap of an agency that has no cash plan at all; of a plan with blank quarters a check tells row by row."""
    if hasil.nilai(f"opd/kas-kumulatif/{masa.label}") is not None:
        return ()
    return (mark_gap(f"rencana anggaran kas {name_rentang(masa)}", find_blank(hasil.isian.anggaran, "kas_tw1")),)


def build_naskah_triwulan(hasil: Hasil, masa: Masa) -> Naskah:
    """Return what the short form says of the cash plan and of the quarter alone; nothing where neither is known."""
    return Naskah(tuple(Paragraf(teks) for teks in (*_kas_sentence(hasil, masa), *_quarter_sentence(hasil, masa))))


def _quarter_sentence(hasil: Hasil, masa: Masa) -> tuple[str, ...]:
    """What the quarter alone spent, against its own cash plan and against the quarter before; none for the first one."""
    kini, kas = f"opd/realisasi/{masa.label}", f"opd/kas/{masa.label}"
    perubahan = hasil.angka.get(f"opd/perubahan-realisasi/{masa.label}/{masa.label_sebelum}")
    if perubahan is None or perubahan.desimal_murni is None:
        return ()
    rencana = f" dari rencana kas {money(hasil, kas)}" if hasil.nilai(kas) is not None else ""
    arah = name_change(perubahan.desimal_murni)
    besar = "" if arah == "tetap" else f" {money_of(hasil, abs(perubahan.desimal_murni))}"
    return (
        f"Pada {masa.nama} saja terealisasi {money(hasil, kini)}{rencana}. Dibandingkan dengan realisasi "
        f"{masa.istilah.casefold()} sebelumnya sebesar {money(hasil, f'opd/realisasi/{masa.label_sebelum}')}, realisasi "
        f"{arah}{besar}.",
    )


def _span(masa: Masa) -> str:
    teks = name_rentang(masa)
    return teks[:1].upper() + teks[1:]


def _kas_sentence(hasil: Hasil, masa: Masa) -> tuple[str, ...]:
    kas = f"opd/kas-kumulatif/{masa.label}"
    deviasi = hasil.nilai(f"opd/deviasi/{masa.label}")
    if hasil.nilai(kas) is None or deviasi is None:
        return ()
    arah = "lebih rendah daripada" if deviasi < 0 else "lebih tinggi daripada" if deviasi > 0 else "sama dengan"
    return (
        f"Rencana anggaran kas {name_rentang(masa)} sebesar {money(hasil, kas)}, sehingga realisasi terhadap rencana kas "
        f"mencapai {hasil.cetak(f'opd/serapan-kas/{masa.label}')}; realisasi {arah} yang direncanakan.",
    )


def _extremes(hasil: Hasil, masa: Masa) -> tuple[str, ...]:
    """Which program spent most and which least of its pagu, where there are at least two."""
    rated = [
        (hasil.nilai(f"simpul/{program.id}/serapan/{masa.label}"), program) for program in hasil.isian.anak_aktif(None)
    ]
    known = sorted(((nilai, program) for nilai, program in rated if nilai is not None), key=lambda pair: pair[0])
    if len(known) < 2 or known[0][0] == known[-1][0]:
        return ()
    low, high = known[0][1], known[-1][1]
    return (
        f"Serapan tertinggi terhadap pagu terdapat pada {_name(high)} ({_serapan(hasil, high, masa)}), sedangkan yang "
        f"terendah pada {_name(low)} ({_serapan(hasil, low, masa)}).",
    )


def _serapan(hasil: Hasil, program: Simpul, masa: Masa) -> str:
    return hasil.cetak(f"simpul/{program.id}/serapan/{masa.label}")


def _name(simpul: Simpul) -> str:
    """A program's name in a sentence: names typed in capitals are lowered to capital first letters."""
    return title_case(simpul.nama)
