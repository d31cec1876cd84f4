"""BAB III A, analyses 2 and 3 of PermenPANRB 53/2014: earlier years and the medium-term targets."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.measures.cetak import format_persen
from generator.measures.hasil import Hasil, Ukuran
from generator.measures.hitung.kinerja import history_years
from generator.model.kinerja import Indikator
from generator.reports.bersama import (
    build_kepala,
    note_capaian,
    note_sementara,
    print_realisasi,
    write_paragraphs,
)
from generator.reports.lkjip.bab3.analisis import TERCAPAI
from generator.reports.lkjip.dasar import (
    Blok,
    build_compact_rows,
    build_gap,
    compare_ranks,
    is_absent,
    list_id,
    list_indikator,
    mark_status,
    name_direction,
    point_to,
)
from generator.reports.naskah import Gaya, Naskah, Paragraf
from generator.reports.tabel import Kolom, Rata, Sel, Tabel
from generator.reports.umum.arah import name_effect, note_makin_kecil
from generator.reports.umum.nilai import name_be, print_difference, print_value
from generator.reports.wording import end_sentence, join_dan, name_position

SEMPIT = 8.0  # type size of tables with many year columns
DESIMAL_KEMAJUAN = 6  # decimals of progress at most
TAHUN_SETABEL = 4  # groups of three columns that fit the width of a page; more years make a second table
TAHUN_SETABEL_LEBAR, ANGKA_LEBAR = 2, 11  # such groups with amounts, and how long a figure may be elsewhere


def list_years(hasil: Hasil) -> list[int]:
    """The earlier years to compare with, as many as declared."""
    return history_years(hasil.isian)[-hasil.isian.pengaturan.jumlah_tahun_pembanding :]


def build_tahun_lalu(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 2: target, realisasi and capaian of this year and of earlier years."""
    ids, lalu = list_id(hasil.isian), list_years(hasil)
    if ids and not lalu and hasil.periode.tahun == hasil.isian.profil.renstra_awal:
        return (write_paragraphs(_first_year_words(hasil)),)
    if not lalu or not ids:
        return build_gap("target dan realisasi tahun-tahun sebelumnya")
    with_target = any(hasil[f"indikator/{id}/target/{tahun}"].nilai is not None for id in ids for tahun in lalu)
    tahun = [*lalu, hasil.periode.tahun]
    chunks = split_years(tahun, _count_years(hasil, ids, tahun) if with_target else TAHUN_SETABEL)
    tables = tuple(_year_table(hasil, chunk, with_target) for chunk in chunks)
    words = write_sentences(hasil, lambda indikator: _year_words(hasil, indikator, lalu))
    return (point_to("Perkembangan kinerja antartahun disajikan pada ", tables), *tables, words)


def _first_year_words(hasil: Hasil) -> str:
    profil = hasil.isian.profil
    return (
        f"Tahun {hasil.periode.tahun} adalah tahun pertama pelaksanaan Renstra Tahun {profil.renstra_awal}-{profil.renstra_akhir}, "
        "sehingga indikator pada laporan ini belum mempunyai realisasi tahun sebelumnya yang dapat dibandingkan."
    )


def split_years(tahun: Sequence[int], setabel: int) -> list[Sequence[int]]:
    """Return the years of each table, as many as fit; the last table always holds the report year and the one before."""
    chunks = [tahun[awal : awal + setabel] for awal in range(0, len(tahun), setabel)]
    if len(chunks) > 1 and len(chunks[-1]) == 1 and len(chunks[-2]) > 1:
        chunks[-2:] = [chunks[-2][:-1], (chunks[-2][-1], *chunks[-1])]
    return [chunk for chunk in chunks if chunk]


def _count_years(hasil: Hasil, ids: Sequence[str], tahun: Sequence[int]) -> int:
    """How many years fit in one table: fewer where amounts in rupiah are printed in full."""
    printed = (hasil.cetak(f"indikator/{id}/{u}/{t}") for id in ids for t in tahun for u in ("target", "realisasi"))
    return TAHUN_SETABEL_LEBAR if max(map(len, printed)) > ANGKA_LEBAR else TAHUN_SETABEL


def _year_table(hasil: Hasil, tahun: Sequence[int], with_target: bool) -> Tabel:
    """Three columns per year; only realisasi where no earlier year has a target. The last year also shows its change."""
    ids, banyak = list_id(hasil.isian), len(tahun)
    short = with_target and banyak == TAHUN_SETABEL
    ukuran = ("Target", "Real.", "Cap. (%)") if short else ("Target", "Realisasi", "Capaian (%)")
    years = [f"{t} > {u}" for t in tahun for u in ukuran] if with_target else [f"Realisasi > {t}" for t in tahun]
    lalu = _before(hasil, tahun[-1])
    change = ("Naik/ Turun",) if lalu else ()
    return Tabel(
        f"perbandingan-tahun-{tahun[-1]}",
        (Kolom(2.4), *(Kolom(1.35, Rata.TENGAH),) * len(years), *(Kolom(1.6, Rata.TENGAH) for _ in change)),
        build_kepala(("Indikator Kinerja", *years, *change)),
        build_compact_rows(
            hasil.isian, 1 + len(years) + len(change), lambda _, i: _year_cells(hasil, i, tahun, with_target)
        ),
        f"Perbandingan Kinerja Tahun {join_range(tahun)}",
        (
            *(("Real. = realisasi; Cap. = capaian.",) if short else ()),
            *((f"Naik/turun = realisasi Tahun {tahun[-1]} dikurangi realisasi Tahun {lalu}.",) if lalu else ()),
            *(note_makin_kecil(list_indikator(hasil.isian)) if lalu else ()),
            *note_sementara(hasil, ids),
            *_note_target(hasil, ids, with_target),
            *_note_history(hasil, tahun),
        ),
        ukuran=6.5 if short else 7.0 if len(years) > 6 else SEMPIT if len(years) > 3 else 9.0,
    )


def join_range(tahun: Sequence[int]) -> str:
    """Return «2021-2023», or «2023» for one year."""
    return f"{tahun[0]}-{tahun[-1]}" if len(tahun) > 1 else str(tahun[0])


def _before(hasil: Hasil, tahun: int) -> int | None:
    """The year compared with the report year in the column of change; None for the table of earlier years."""
    return list_years(hasil)[-1] if tahun == hasil.periode.tahun else None


def _note_target(hasil: Hasil, ids: Sequence[str], with_target: bool) -> tuple[str, ...]:
    if with_target:
        return note_capaian(hasil, ids)
    return ("Capaian tahun-tahun sebelumnya tidak disajikan karena data targetnya tidak tersedia.",)


def _note_history(hasil: Hasil, tahun: Sequence[int]) -> tuple[str, ...]:
    """The remarks of the history rows; indicators with the same one in a year share a line."""
    named: dict[tuple[int, str], list[str]] = {}
    for indikator in list_indikator(hasil.isian):
        for row in hasil.isian.riwayat_dari(indikator.id):
            if row.tahun in tahun and row.keterangan:
                named.setdefault((row.tahun, end_sentence(row.keterangan)), []).append(indikator.uraian)
    return tuple(f"Catatan untuk {join_dan(uraian)} Tahun {t}: {teks}" for (t, teks), uraian in sorted(named.items()))


def _year_cells(hasil: Hasil, indikator: Indikator, tahun: Sequence[int], with_target: bool) -> Sequence[Sel]:
    pokok, cells = f"indikator/{indikator.id}", []
    for satu in tahun:
        kunci = f"{pokok}/realisasi/{satu}"
        kini = satu == hasil.periode.tahun
        realisasi = Sel(print_realisasi(hasil, indikator.id, kunci) if kini else hasil.cetak(kunci))
        if with_target:
            capaian = Sel(hasil[f"{pokok}/capaian/{satu}"].angka)
            cells += [Sel(hasil.cetak(f"{pokok}/target/{satu}")), realisasi, capaian]
        else:
            cells.append(realisasi)
    lalu = _before(hasil, tahun[-1])
    return (*cells, *((_change_cell(hasil, indikator, lalu),) if lalu else ()))


def _change_cell(hasil: Hasil, indikator: Indikator, lalu: int) -> Sel:
    """The difference to an earlier year; of predicates its direction."""
    beda = hasil[f"indikator/{indikator.id}/perubahan/{hasil.periode.tahun}/{lalu}"]
    return Sel(beda.cetak if beda.desimal_murni is not None else name_direction(hasil, indikator, lalu) or beda.cetak)


def _year_words(hasil: Hasil, indikator: Indikator, lalu: Sequence[int]) -> str:
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    if is_absent(hasil[f"{pokok}/realisasi/{tahun}"]):
        return f"{indikator.uraian} belum dapat dibandingkan karena realisasi Tahun {tahun} belum tersedia."
    known = [satu for satu in reversed(lalu) if not is_absent(hasil[f"{pokok}/realisasi/{satu}"])]
    if not known:
        return f"{indikator.uraian} tidak mempunyai angka pembanding pada tahun-tahun sebelumnya."
    compared = [satu for satu in known if name_direction(hasil, indikator, satu)]
    kini = [_one_change(hasil, indikator, satu) for satu in compared] or [
        f"adalah {hasil.cetak(f'{pokok}/realisasi/{tahun}')}"
    ]
    dulu = [f"Tahun {satu} adalah {hasil.cetak(f'{pokok}/realisasi/{satu}')}" for satu in known if satu not in compared]
    nama = f"{indikator.uraian} Tahun {tahun}{mark_status(hasil, indikator)}"
    return f"{nama} {join_dan(kini)}{f', sedangkan {join_dan(dulu)}' if dulu else ''}."


def _one_change(hasil: Hasil, indikator: Indikator, lalu: int) -> str:
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    beda = hasil[f"{pokok}/perubahan/{tahun}/{lalu}"]
    dulu = print_value(hasil, hasil.cetak(f"{pokok}/realisasi/{lalu}"), indikator)
    kini = print_value(hasil, hasil.cetak(f"{pokok}/realisasi/{tahun}"), indikator)
    arah = name_direction(hasil, indikator, lalu)
    if arah == "tetap":
        return f"tetap {kini} seperti Tahun {lalu}"
    if beda.desimal_murni is None:
        return f"{arah} dibandingkan Tahun {lalu} ({dulu} menjadi {kini})"
    besar = f"{print_difference(hasil, beda.cetak, indikator)}{name_effect(indikator, arah)}"
    return f"{arah} {besar} dibandingkan Tahun {lalu} ({dulu} menjadi {kini})"


def build_jangka_menengah(hasil: Hasil) -> tuple[Blok, ...]:
    """Analysis 3: realisasi against the targets up to the end of the Renstra."""
    profil, ids = hasil.isian.profil, list_id(hasil.isian)
    if not any(hasil[f"indikator/{id}/target-akhir"].nilai is not None for id in ids):
        return build_gap("target jangka menengah (Renstra)")
    tahun = [t for t in profil.daftar_tahun if t >= profil.tahun] or [profil.tahun]
    table = _medium_table(hasil, tahun)
    lead = point_to("Kedudukan realisasi terhadap target Renstra disajikan pada ", (table,))
    return (lead, table, write_sentences(hasil, lambda i: _medium_words(hasil, i)), _write_aim(hasil))


def _write_aim(hasil: Hasil) -> Naskah:
    """What is to become of the targets not yet met; nothing in the last year of the Renstra and where all are met."""
    tahun, akhir = hasil.periode.tahun, hasil.isian.profil.renstra_akhir
    kemajuan = [hasil[f"indikator/{id}/kemajuan-akhir/{tahun}"].desimal_murni for id in list_id(hasil.isian)]
    if tahun >= akhir or not any(nilai is not None and nilai < TERCAPAI for nilai in kemajuan):
        return Naskah()
    return write_paragraphs(f"Target akhir periode yang belum tercapai diupayakan tercapai pada Tahun {akhir}.")


def _medium_table(hasil: Hasil, tahun: Sequence[int]) -> Tabel:
    """A column per remaining year of the Renstra, realisasi, and progress towards the last target."""
    heads = (
        *(f"Target Renstra > {t}" for t in tahun),
        f"Realisasi {hasil.periode.tahun}",
        "Kemajuan (%)",
    )
    return Tabel(
        "jangka-menengah",
        (Kolom(4), *(Kolom(1.3, Rata.TENGAH),) * len(tahun), Kolom(1.6, Rata.TENGAH), Kolom(1.8, Rata.TENGAH)),
        build_kepala(("Indikator Kinerja", *heads)),
        build_compact_rows(hasil.isian, 1 + len(heads), lambda _, i: _medium_cells(hasil, i, tahun)),
        "Realisasi Kinerja dan Target Jangka Menengah",
        (
            *note_sementara(hasil, list_id(hasil.isian)),
            f"Kemajuan (%) = capaian realisasi Tahun {hasil.periode.tahun} terhadap target akhir periode Renstra.",
        ),
        ukuran=SEMPIT if len(tahun) > 3 else 9.0,
    )


def _medium_cells(hasil: Hasil, indikator: Indikator, tahun: Sequence[int]) -> Sequence[Sel]:
    pokok = f"indikator/{indikator.id}"
    return (
        *(Sel(hasil.cetak(_renstra_key(hasil, pokok, satu))) for satu in tahun),
        Sel(print_realisasi(hasil, indikator.id, f"{pokok}/realisasi/{hasil.periode.tahun}")),
        Sel(print_kemajuan(hasil[f"{pokok}/kemajuan-akhir/{hasil.periode.tahun}"])),
    )


def _renstra_key(hasil: Hasil, pokok: str, tahun: int) -> str:
    """The key of the Renstra's own target of a year; of the target in force where no version is named so."""
    keys = (f"{pokok}/target/{tahun}/renstra-perubahan", f"{pokok}/target/{tahun}/renstra")
    return next((key for key in keys if key in hasil), f"{pokok}/target/{tahun}")


def _medium_words(hasil: Hasil, indikator: Indikator) -> str:
    pokok, tahun = f"indikator/{indikator.id}", hasil.periode.tahun
    akhir, realisasi = hasil[f"{pokok}/target-akhir"], hasil[f"{pokok}/realisasi/{tahun}"]
    if akhir.nilai is None:
        return f"Target jangka menengah {indikator.uraian} belum ditetapkan."
    if is_absent(realisasi):
        return f"Kemajuan {indikator.uraian} belum dapat diukur karena realisasi Tahun {tahun} belum tersedia."
    kemajuan = hasil[f"{pokok}/kemajuan-akhir/{tahun}"]
    if kemajuan.desimal_murni is None:
        return f"Kemajuan {indikator.uraian} terhadap target akhir {akhir.cetak} tidak dihitung ({kemajuan.alasan})."
    nilai = print_value(hasil, realisasi.cetak, indikator) + mark_status(hasil, indikator)
    return (
        f"Realisasi {indikator.uraian} {name_be(realisasi)} {nilai}{_distance(hasil, indikator)} target akhir periode "
        f"Renstra ({print_value(hasil, akhir.cetak, indikator)}); kemajuannya {print_kemajuan(kemajuan)}{_outlook(hasil, kemajuan)}."
    )


def print_kemajuan(kemajuan: Ukuran) -> str:
    """Return the progress as printed, with as many more decimals as keep a value below 100 from reading «100,0%»."""
    nilai, desimal = kemajuan.desimal_murni, kemajuan.bentuk.desimal or 0
    cetak = kemajuan.cetak
    while nilai is not None and nilai < 100 and cetak.startswith("100") and desimal < DESIMAL_KEMAJUAN:
        desimal += 1
        cetak = format_persen(nilai, desimal)
    return cetak


def _outlook(hasil: Hasil, kemajuan: Ukuran) -> str:
    akhir = hasil.isian.profil.renstra_akhir
    if kemajuan.desimal_murni is not None and kemajuan.desimal_murni >= 100:
        return " sehingga target itu sudah tercapai"
    return " dan target itu belum tercapai pada akhir periode" if hasil.periode.tahun >= akhir else ""


def _distance(hasil: Hasil, indikator: Indikator) -> str:
    """« berada 0,03 di bawah», « sama dengan»; «, di bawah» of predicates by their places on the scale."""
    pokok = f"indikator/{indikator.id}"
    years = [t for t in hasil.isian.profil.daftar_tahun if hasil[f"{pokok}/target/{t}"].nilai is not None]
    selisih = hasil[f"{pokok}/selisih-target/{years[-1]}"] if years else None
    if selisih is None or selisih.desimal_murni is None:
        texts = (hasil.cetak(f"{pokok}/realisasi/{hasil.periode.tahun}"), hasil.cetak(f"{pokok}/target-akhir"))
        beda = compare_ranks(hasil.skala(indikator.skala), *texts)
        return ", dibandingkan dengan" if beda is None else f", {name_position(beda)}"
    if selisih.desimal_murni == 0:
        return " sama dengan"
    return f" berada {print_difference(hasil, selisih.cetak, indikator)} {name_position(selisih.desimal_murni)}"


def write_sentences(hasil: Hasil, say: Callable[[Indikator], str]) -> Naskah:
    """One sentence per indicator; a list where there are several."""
    words = [say(indikator) for indikator in list_indikator(hasil.isian)]
    gaya = Gaya.NOMOR if len(words) > 1 else Gaya.ISI
    return Naskah(tuple(Paragraf(teks, gaya) for teks in words))
