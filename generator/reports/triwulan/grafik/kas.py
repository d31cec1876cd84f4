"""Spending of the agency beside its cash plan, both summed up from quarter to quarter."""

from __future__ import annotations

from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Hasil, label_triwulan
from generator.reports.grafik import Arah, Deret, Grafik, Panel
from generator.reports.naskah import Naskah
from generator.reports.panel import RUPIAH, Butir, count_ribuan, lead_to, name_ribuan, read_printed, with_text
from generator.reports.triwulan.masa import Masa
from generator.reports.wording import head_case


def build_kas(hasil: Hasil, masa: Masa) -> tuple[Naskah | Grafik, ...]:
    """Return the figure of cash plan and realisasi, or of the one that is known; none without two amounts or if off."""
    if not hasil.isian.pengaturan.grafik:
        return ()
    rows = (_collect(hasil, masa, "Rencana kas", "kas"), _collect(hasil, masa, "Realisasi", "realisasi"))
    known = [butir for butir in rows if butir.banyak_nilai]
    if sum(butir.banyak_nilai for butir in known) < 2:
        return ()
    names = tuple(f"{masa.istilah} {format_triwulan(n + 1)}" for n in range(masa.triwulan))
    series = tuple(Deret(butir.nama, butir.nilai, butir is rows[1]) for butir in known)
    ribuan = count_ribuan(known)
    arah = Arah.TEGAK if len(names) > 1 else Arah.DATAR
    panel = with_text(Panel(names, series, arah=arah, ribuan=ribuan))
    apa = " dan ".join(butir.nama for butir in known)
    judul = f"Grafik {head_case(apa)} Anggaran Kumulatif Tahun {masa.tahun}"
    figure = Grafik("grafik-kas", judul, (panel,), (f"Dalam {name_ribuan(ribuan)}, dijumlahkan sejak awal tahun.",))
    beside = "Realisasi anggaran terhadap rencana kas" if len(known) > 1 else f"{apa} anggaran"
    return lead_to(f"{beside} digambarkan", (figure,))


def _collect(hasil: Hasil, masa: Masa, nama: str, uang: str) -> Butir:
    """The sums at the end of each quarter that is over; a quarter whose own amount is blank has none."""
    labels = [label_triwulan(masa.tahun, triwulan) for triwulan in range(1, masa.triwulan + 1)]
    typed = [read_printed(hasil.angka.get(f"opd/{uang}/{label}")) is not None for label in labels]
    sums = [hasil.angka.get(f"opd/{uang}-kumulatif/{label}") for label in labels]
    return Butir(nama, tuple(jumlah if ada else None for jumlah, ada in zip(sums, typed, strict=True)), RUPIAH)
