"""The figures of BAB III: the same keys as the tables of the analyses, drawn as bars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.measures.hasil import Hasil, Ukuran
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.reports.bersama import is_sementara, note_sementara
from generator.reports.grafik import Grafik
from generator.reports.lkjip.bab3.pembanding import name_outside
from generator.reports.lkjip.bab3.perbandingan import join_range, list_years
from generator.reports.lkjip.bab3.program.indikator import Pasangan, is_ringkas, list_pasangan
from generator.reports.lkjip.dasar import list_indikator, list_program
from generator.reports.naskah import Naskah
from generator.reports.panel import Butir, build_grafik, lead_to, name_unit
from generator.reports.umum.rerata import mark_rerata
from generator.reports.wording import title_case

INDIKATOR_TERBANYAK = 12
"""With more reported indicators than this only the IKU are drawn (docs/pengembang/keputusan/grafik.md)."""

Gambar = tuple[Naskah | Grafik, ...]
Baca = Callable[[str], Sequence[Ukuran | None]]  # the figures of a row, by the beginning of its keys
_PROGRAM = "grafik-program"


def build_bab3(hasil: Hasil) -> dict[str, Gambar]:
    """Return every figure of BAB III by its name in the template; none where the workbook turns figures off."""
    builders = {
        "grafik_pengukuran": build_pengukuran,
        "grafik_tahun_lalu": build_tahun_lalu,
        "grafik_jangka_menengah": build_jangka_menengah,
        "grafik_pembanding": build_pembanding,
        "grafik_program": build_program,
        "grafik_serapan": build_serapan,
    }
    is_on = hasil.isian.pengaturan.grafik
    return {nama: build(hasil) if is_on else () for nama, build in builders.items()}


def list_drawn(hasil: Hasil) -> tuple[Indikator, ...]:
    """The indicators that are drawn: all that are reported, or where they are many the IKU among them."""
    semua = list_indikator(hasil.isian)
    if len(semua) <= INDIKATOR_TERBANYAK:
        return semua
    return tuple(indikator for indikator in semua if indikator.is_iku) or semua


def build_pengukuran(hasil: Hasil) -> Gambar:
    """Analysis 1: target beside realisasi of this year."""
    tahun = hasil.periode.tahun
    rows = _rows(hasil, lambda pokok: (hasil[f"{pokok}/target/{tahun}"], hasil[f"{pokok}/realisasi/{tahun}"]))
    judul = f"Grafik Target dan Realisasi Kinerja Tahun {tahun}"
    drawn = build_grafik("grafik-target-realisasi", judul, ("Target", "Realisasi"), rows, 1, _notes(hasil))
    return lead_to("Perbandingan target dan realisasi tersebut digambarkan", drawn)


def build_tahun_lalu(hasil: Hasil) -> Gambar:
    """Analysis 2: realisasi of this year beside that of earlier years."""
    tahun = [*list_years(hasil), hasil.periode.tahun]
    rows = _rows(hasil, lambda pokok: tuple(hasil[f"{pokok}/realisasi/{satu}"] for satu in tahun))
    judul = f"Grafik Realisasi Kinerja Tahun {join_range(tahun)}"
    names = [f"Tahun {satu}" for satu in tahun]
    drawn = build_grafik("grafik-tahun", judul, names, rows, len(tahun) - 1, _notes(hasil)) if len(tahun) > 1 else ()
    return lead_to("Perkembangan realisasi antartahun digambarkan", drawn)


def build_jangka_menengah(hasil: Hasil) -> Gambar:
    """Analysis 3: realisasi beside the last target of the Renstra; in its last year analysis 1 says the same."""
    tahun, akhir = hasil.periode.tahun, hasil.isian.profil.renstra_akhir
    if tahun >= akhir:
        return ()
    rows = _rows(hasil, lambda pokok: (hasil[f"{pokok}/realisasi/{tahun}"], hasil[f"{pokok}/target-akhir"]))
    judul = f"Grafik Realisasi Tahun {tahun} dan Target Akhir Renstra"
    names = (f"Realisasi Tahun {tahun}", "Target akhir Renstra")
    drawn = build_grafik("grafik-jangka-menengah", judul, names, rows, 0, _notes(hasil))
    return lead_to("Jarak realisasi ke target akhir Renstra digambarkan", drawn)


def build_pembanding(hasil: Hasil) -> Gambar:
    """Analysis 4: realisasi beside values of the province, the nation or others."""
    tahun = hasil.periode.tahun
    found = [p for indikator in list_drawn(hasil) for p in hasil.isian.pembanding_dari(indikator.id)]
    slugs = name_outside(hasil, found)

    def read(pokok: str) -> tuple[Ukuran | None, ...]:
        outside = (hasil.angka.get(f"{pokok}/pembanding/{slug}") for slug in slugs)
        return (hasil[f"{pokok}/realisasi/{tahun}"], *outside)

    names = (f"{hasil.isian.profil.nama_daerah} ({tahun})", *slugs.values())
    judul = "Grafik Realisasi Kinerja dan Angka Pembanding"
    drawn = build_grafik("grafik-pembanding", judul, names, _rows(hasil, read), 0, _notes(hasil)) if slugs else ()
    return lead_to("Kedudukan tersebut digambarkan", drawn)


def build_program(hasil: Hasil) -> Gambar:
    """Target beside realisasi of each program indicator; of very many the mean capaian of each program."""
    pairs, label = list_pasangan(hasil), hasil.periode.label
    if is_ringkas(hasil):
        return _build_rerata(hasil, pairs)
    daftar = [indikator for _, members in pairs for indikator in members]
    rows = _butir(hasil, daftar, lambda pokok: (hasil[f"{pokok}/target/{label}"], hasil[f"{pokok}/realisasi/{label}"]))
    judul = f"Grafik Target dan Realisasi Indikator Program Tahun {hasil.periode.tahun}"
    drawn = build_grafik(_PROGRAM, judul, ("Target", "Realisasi"), rows, 1, _notes_program(hasil, pairs))
    return lead_to("Perbandingan target dan realisasi indikator program digambarkan", drawn)


def _build_rerata(hasil: Hasil, pairs: Sequence[Pasangan]) -> Gambar:
    """The mean capaian of each program's indicators; «*)» marks one that holds a value not final."""
    mean = [
        Butir(
            f"{title_case(program.nama)}{'*)' if mark_rerata(hasil, members) else ''}",
            (hasil[f"simpul/{program.id}/capaian/{hasil.periode.label}"],),
            "%",
        )
        for program, members in pairs
    ]
    judul = f"Grafik Rata-Rata Capaian Indikator per Program Tahun {hasil.periode.tahun}"
    drawn = build_grafik(_PROGRAM, judul, ("Capaian",), mean, catatan=_notes_program(hasil, pairs))
    return lead_to("Rata-rata capaian indikator setiap program digambarkan", drawn)


def build_serapan(hasil: Hasil) -> Gambar:
    """Realisasi of each program in percent of its pagu."""
    label = hasil.periode.label
    rows = [
        Butir(title_case(p.nama), (hasil[f"simpul/{p.id}/serapan/{label}"],), "%") for p in list_program(hasil.isian)
    ]
    judul = f"Grafik Serapan Anggaran per Program Tahun {hasil.periode.tahun}"
    drawn = build_grafik("grafik-serapan", judul, ("Serapan",), rows)
    return lead_to("Serapan anggaran setiap program digambarkan", drawn)


def _notes_program(hasil: Hasil, pairs: Sequence[Pasangan]) -> tuple[str, ...]:
    return note_sementara(hasil, [indikator.id for _, members in pairs for indikator in members])


def _rows(hasil: Hasil, read: Baca) -> list[Butir]:
    return _butir(hasil, list_drawn(hasil), read)


def _butir(hasil: Hasil, daftar: Iterable[Indikator | IndikatorSimpul], read: Baca) -> list[Butir]:
    """One row per indicator; «*)» marks a realisasi that is not final, as in the tables."""
    return [
        Butir(f"{i.uraian}{'*)' if is_sementara(hasil, i.id) else ''}", tuple(read(f"indikator/{i.id}")), name_unit(i))
        for i in daftar
    ]


def _notes(hasil: Hasil) -> tuple[str, ...]:
    drawn = list_drawn(hasil)
    some = len(drawn) < len(list_indikator(hasil.isian))
    note = ("Grafik memuat indikator kinerja utama; indikator lainnya disajikan dalam tabel.",) if some else ()
    return (*note, *note_sementara(hasil, [indikator.id for indikator in drawn]))
