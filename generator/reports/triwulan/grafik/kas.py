"""Spending of the agency beside its cash plan, both summed up from quarter to quarter."""

from __future__ import annotations

from generator.measures.cetak import format_triwulan
from generator.measures.hasil import Hasil, label_triwulan
from generator.reports.grafik import Arah, Deret, Grafik, Panel
from generator.reports.naskah import Naskah
from generator.reports.panel import RUPIAH, Butir, count_ribuan, lead_to, name_ribuan, read_printed, with_text
from generator.reports.triwulan.masa import Masa


def build_kas(hasil: Hasil, masa: Masa) -> tuple[Naskah | Grafik, ...]:
    """Return the figure of cash plan and realisasi; none where there are not two amounts or figures are off."""
    if not hasil.isian.pengaturan.grafik:
        return ()
    whole = _is_plan_in_force(hasil, masa)
    plan = _collect(hasil, masa, "Rencana kas", "kas", 4 if whole else masa.triwulan)
    rows = (plan, _collect(hasil, masa, "Realisasi", "realisasi"))
    known = [butir for butir in rows if butir.banyak_nilai]
    if sum(butir.banyak_nilai for butir in known) < 2:
        return ()
    last = max(n for butir in known for n, nilai in enumerate(butir.nilai) if nilai is not None)
    names = tuple(f"{masa.istilah} {format_triwulan(n + 1)}" for n in range(last + 1))
    series = tuple(Deret(butir.nama, butir.nilai[: last + 1], butir is rows[1]) for butir in known)
    ribuan = count_ribuan(known)
    arah = Arah.TEGAK if len(names) > 1 else Arah.DATAR
    panel = with_text(Panel(names, series, arah=arah, ribuan=ribuan))
    judul = f"Grafik Rencana Kas dan Realisasi Anggaran Kumulatif Tahun {masa.tahun}"
    notes = (f"Dalam {name_ribuan(ribuan)}, dijumlahkan sejak awal tahun.", *_note_plan(hasil, masa, whole))
    figure = Grafik("grafik-kas", judul, (panel,), notes)
    return lead_to("Realisasi anggaran terhadap rencana kas digambarkan", (figure,))


def _is_plan_in_force(hasil: Hasil, masa: Masa) -> bool:
    """Tell whether the cash plan of the whole year adds up to the pagu that holds in the reported quarter."""
    return hasil.nilai(_year_plan(masa)) == hasil.nilai(f"opd/pagu/{masa.label}")


def _year_plan(masa: Masa) -> str:
    return f"opd/kas-kumulatif/{label_triwulan(masa.tahun, 4)}"


def _note_plan(hasil: Hasil, masa: Masa, whole: bool) -> tuple[str, ...]:
    """Why the plan of the quarters to come is left out; nothing where it is drawn, or where there is none."""
    nanti = [hasil.angka.get(f"opd/kas/{label_triwulan(masa.tahun, n)}") for n in range(masa.triwulan + 1, 5)]
    if whole or not any(read_printed(ukuran) is not None for ukuran in nanti):
        return ()
    return (
        f"Rencana kas sesudah {masa.nama} tidak digambar karena jumlah setahunnya berbeda dari pagu yang berlaku pada "
        f"{masa.nama}.",
    )


def _collect(hasil: Hasil, masa: Masa, nama: str, uang: str, banyak: int = 4) -> Butir:
    """The sums at the end of the first `banyak` quarters; a quarter whose own amount is blank has none."""
    labels = [label_triwulan(masa.tahun, triwulan) for triwulan in range(1, banyak + 1)]
    typed = [read_printed(hasil.angka.get(f"opd/{uang}/{label}")) is not None for label in labels]
    sums = [hasil.angka.get(f"opd/{uang}-kumulatif/{label}") for label in labels]
    found = [jumlah if ada else None for jumlah, ada in zip(sums, typed, strict=True)]
    return Butir(nama, (*found, *[None] * (4 - banyak)), RUPIAH)
