"""The figures of BAB I: the staff tables of the section «pegawai», drawn as bars."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.measures.cetak import format_nilai
from generator.measures.hasil import Hasil
from generator.model.analisis import TabelIsian
from generator.model.pilihan import JenisTabel
from generator.reports.grafik import Arah, Deret, Grafik, Panel
from generator.reports.naskah import Naskah
from generator.reports.panel import lead_to, parse_printed, with_text
from generator.reports.wording import head_case, join_dan

KATEGORI_TERBANYAK, DERET_TERBANYAK = 12, 4
"""A table with more than these says more as a table."""

KATEGORI_TEGAK, HURUF_TEGAK = 6, 16
"""Few and short names fit under upright bars on half the width of a page."""

LABEL_TEGAK = 47
"""So many letters fit above all upright bars on half the width; a gap between categories takes a third of a bar."""

Bilangan = Decimal | None


def build_grafik_pegawai(hasil: Hasil) -> tuple[Naskah | Grafik, ...]:
    """Return small staff tables as panels of one figure and each larger one as its own; none where figures are off."""
    isian = hasil.isian
    if not isian.pengaturan.grafik:
        return ()
    staff = [t for t in isian.tabel if t.bagian.casefold() == "pegawai" and t.jenis is not JenisTabel.BEBAS]
    drawn = [(tabel, panel) for tabel in staff if (panel := build_panel_pegawai(hasil, tabel))]
    small = [(tabel, panel) for tabel, panel in drawn if panel.arah is Arah.TEGAK]
    figures = [_own_figure(tabel, panel) for tabel, panel in drawn if panel.arah is Arah.DATAR]
    if small:
        judul = f"Grafik Keadaan Pegawai {isian.profil.singkatan}" if len(small) > 1 else _title(small[0][0])
        sumber = join_dan(dict.fromkeys(tabel.sumber for tabel, _ in small if tabel.sumber))
        panels = tuple(panel if len(small) > 1 else replace(panel, judul="") for _, panel in small)
        figures.insert(0, Grafik("grafik-pegawai", judul, panels, (), sumber, lajur=min(len(panels), 2)))
    return lead_to("Keadaan pegawai tersebut digambarkan", figures)


def _own_figure(tabel: TabelIsian, panel: Panel) -> Grafik:
    return Grafik(f"grafik-{tabel.id}", _title(tabel), (panel,), (), tabel.sumber or "")


def _title(tabel: TabelIsian) -> str:
    return f"Grafik {head_case(tabel.judul)}"


def build_panel_pegawai(hasil: Hasil, tabel: TabelIsian) -> Panel | None:
    """Return a table of counts with the longer of its two sides as categories; None where it is too large or too empty."""
    rows = hasil.isian.isi_dari(tabel.id)
    grid = [[_count(isi) for isi in row.isi[: len(tabel.daftar_kolom)]] for row in rows]
    names, heads = [row.uraian for row in rows], [_short(kolom) for kolom in tabel.daftar_kolom]
    if len(names) >= len(heads):
        series = _build_deret(heads, list(zip(*grid, strict=True)), tabel.jenis)
        return _panel(tabel, names, series)
    return _panel(tabel, heads, _build_deret(names, grid, tabel.jenis))


def _count(isi: Decimal | str | None) -> Bilangan:
    return parse_printed(format_nilai(isi)) if isinstance(isi, Decimal) else None


def _short(kolom: str) -> str:
    """The last two levels of a heading: «Golongan > III > a» is «III a»."""
    return " ".join(bagian.strip() for bagian in kolom.split(">")[-2:]).strip() if kolom[:1] != ">" else kolom


def _build_deret(names: Sequence[str], values: Sequence[Sequence[Bilangan]], jenis: JenisTabel) -> list[Deret]:
    """The series that hold a number; of posts the filled ones are the matter, of staff the first group."""
    known = [(nama, tuple(row)) for nama, row in zip(names, values, strict=True) if any(n is not None for n in row)]
    utama = len(known) - 1 if jenis is JenisTabel.FORMASI else 0
    return [Deret(nama, row, nomor == utama) for nomor, (nama, row) in enumerate(known)]


def _panel(tabel: TabelIsian, names: Sequence[str], series: Sequence[Deret]) -> Panel | None:
    shown = [n for n in range(len(names)) if any(deret.nilai[n] is not None for deret in series)]
    if len(shown) * len(series) < 2 or len(shown) > KATEGORI_TERBANYAK or len(series) > DERET_TERBANYAK:
        return None
    kategori = tuple(names[n] for n in shown)
    deret = tuple(Deret(d.nama, tuple(d.nilai[n] for n in shown), d.utama) for d in series)
    is_small = len(kategori) <= KATEGORI_TEGAK and max(map(len, kategori)) <= HURUF_TEGAK and _fit_labels(deret)
    return with_text(Panel(kategori, deret, tabel.judul if is_small else "", Arah.TEGAK if is_small else Arah.DATAR))


def _fit_labels(deret: Sequence[Deret]) -> bool:
    """Tell whether the figures above upright bars do not run into each other."""
    longest = max(len(f"{nilai:,f}") for satu in deret for nilai in satu.nilai if nilai is not None)
    return longest * len(deret[0].nilai) * (len(deret) + 0.35) <= LABEL_TEGAK
