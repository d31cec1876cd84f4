"""Progress of each indicator: target and realisasi quarter by quarter, or what was reached where there is no course."""

from __future__ import annotations

from collections.abc import Sequence

from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Hasil, Ukuran, label_triwulan
from generator.model.kinerja import Indikator
from generator.reports.bersama import is_sementara, note_sementara
from generator.reports.grafik import Arah, Deret, Grafik, Panel
from generator.reports.naskah import Naskah
from generator.reports.panel import (
    RUPIAH,
    Butir,
    build_grafik,
    count_ribuan,
    lead_to,
    name_ribuan,
    name_unit,
    note_left_out,
    with_text,
)
from generator.reports.triwulan.capaian import is_tahunan
from generator.reports.triwulan.masa import Masa
from generator.reports.wording import add_unit

PANEL_TERBANYAK = 8
"""As many small charts fit on a page, two beside each other; of more indicators only the state is drawn."""

LABEL_SEPARUH = 5  # characters of a label that fit above a bar on half the width of a page


def build_kemajuan(hasil: Hasil, masa: Masa, daftar: Sequence[Indikator]) -> tuple[Naskah | Grafik, ...]:
    """Return the figure of progress; none where nothing can be compared or figures are off."""
    if not hasil.isian.pengaturan.grafik:
        return ()
    rows = [_collect(hasil, masa, indikator) for indikator in daftar]
    drawn = [butir for butir in rows if _is_course(butir)]
    if not drawn or len(drawn) > PANEL_TERBANYAK:
        return lead_to("Kemajuan tersebut digambarkan", _build_state(hasil, masa, daftar))
    panels = tuple(_build_course(masa, butir) for butir in drawn)
    judul = f"Grafik Target dan Realisasi Indikator per {masa.istilah} Tahun {masa.tahun}"
    note = f"Nilai kumulatif pada akhir setiap {masa.istilah.casefold()}."
    sementara = note_sementara(hasil, [indikator.id for indikator in daftar])
    lajur = 2 if len(panels) > 1 and all(_is_short(panel) for panel in panels) else 1
    figure = Grafik("grafik-kemajuan", judul, panels, (note, *sementara, *note_left_out(rows, drawn)), lajur=lajur)
    return lead_to(f"Kemajuan setiap {masa.istilah.casefold()} digambarkan", (figure,))


def _collect(hasil: Hasil, masa: Masa, indikator: Indikator) -> Butir:
    """The cumulative targets of the four quarters, then the realisasi of those that are over."""
    labels = [label_triwulan(masa.tahun, triwulan) for triwulan in range(1, 5)]
    keys = [
        f"indikator/{indikator.id}/{ukuran}/{label}" for ukuran in ("target-kumulatif", "kumulatif") for label in labels
    ]
    return Butir(_name(hasil, indikator), tuple(hasil.angka.get(key) for key in keys), name_unit(indikator))


def _list_quarters(butir: Butir) -> list[int]:
    return [n for n in range(4) if butir.nilai[n] is not None or butir.nilai[n + 4] is not None]


def _is_course(butir: Butir) -> bool:
    """Tell whether there are two quarters to compare and some realisasi."""
    return len(_list_quarters(butir)) > 1 and any(nilai is not None for nilai in butir.nilai[4:])


def _build_course(masa: Masa, butir: Butir) -> Panel:
    """The quarters of one indicator up to the last one that is known or planned."""
    ribuan, last = count_ribuan((butir,)), _list_quarters(butir)[-1] + 1
    names = tuple(f"{masa.istilah} {format_triwulan(n + 1)}" for n in range(last))
    series = (Deret("Target", butir.nilai[:last]), Deret("Realisasi", butir.nilai[4 : 4 + last], True))
    return with_text(Panel(names, series, _title(butir, ribuan), Arah.TEGAK, ribuan=ribuan))


def _title(butir: Butir, ribuan: int) -> str:
    unit = name_ribuan(ribuan) if butir.satuan == RUPIAH else add_unit("", butir.satuan).strip()
    return f"{butir.nama} ({unit})" if unit else butir.nama


def _is_short(panel: Panel) -> bool:
    return not panel.ribuan and all(
        len(f"{nilai:f}") <= LABEL_SEPARUH for deret in panel.deret for nilai in deret.nilai if nilai is not None
    )


def _build_state(hasil: Hasil, masa: Masa, daftar: Sequence[Indikator]) -> tuple[Grafik, ...]:
    """Lying bars of target and realisasi at the end of the quarter, against the target that the capaian is of."""
    tahunan = is_tahunan(hasil)
    rows = [Butir(_name(hasil, i), _state(hasil, masa, i, tahunan), name_unit(i)) for i in daftar]
    target = f"Target Tahun {masa.tahun}" if tahunan else f"Target {masa.sampai}"
    judul = f"Grafik Target dan Realisasi Indikator {masa.sampai} Tahun {masa.tahun}"
    notes = note_sementara(hasil, [indikator.id for indikator in daftar])
    return build_grafik("grafik-kemajuan", judul, (target, f"Realisasi {masa.sampai}"), rows, 1, notes)


def _state(hasil: Hasil, masa: Masa, indikator: Indikator, tahunan: bool) -> tuple[Ukuran, Ukuran]:
    pokok = f"indikator/{indikator.id}"
    target = f"{pokok}/target/{masa.tahun}" if tahunan else f"{pokok}/target-kumulatif/{masa.label}"
    return hasil[target], hasil[f"{pokok}/kumulatif/{masa.label}"]


def _name(hasil: Hasil, indikator: Indikator) -> str:
    return f"{indikator.uraian}{'*)' if is_sementara(hasil, indikator.id) else ''}"
