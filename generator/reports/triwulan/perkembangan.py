"""How the IKU went on since the quarter before: what the quarter alone brought, where they stood, where they stand."""

from __future__ import annotations

from generator.measures.hasil import Hasil, Ukuran
from generator.model.kinerja import Indikator
from generator.reports.bersama import build_kepala, note_sementara, print_realisasi
from generator.reports.tabel import Baris, Rata, Sel, Tabel
from generator.reports.triwulan.capaian import name_with_unit, print_strip
from generator.reports.triwulan.lebar import PUSAT, Ruang, fit_tabel
from generator.reports.triwulan.masa import Masa
from generator.reports.umum.arah import note_makin_kecil
from generator.reports.wording import drop_sign, name_change


def build_tabel_perkembangan(hasil: Hasil, masa: Masa) -> Tabel | tuple[()]:
    """Return the table of changes against the quarter before; nothing in the first quarter or where none is known."""
    daftar = hasil.isian.daftar_iku()
    if not any(_perubahan(hasil, masa, iku).desimal_murni is not None for iku in daftar if masa.label_sebelum):
        return ()
    rows = tuple(_row(hasil, masa, nomor, iku) for nomor, iku in enumerate(daftar, 1))
    heads = (
        "No.",
        "Indikator Kinerja (Satuan)",
        f"Realisasi {masa.nama} Saja",
        f"Realisasi {masa.sampai_sebelum}",
        f"Realisasi {masa.sampai}",
        "Perubahan",
    )
    kepala = build_kepala(heads)
    return fit_tabel(
        "perkembangan",
        f"Perkembangan Indikator Kinerja Utama dari {masa.istilah} ke {masa.istilah} Tahun {masa.tahun}",
        kepala,
        rows,
        [PUSAT, Ruang(1), PUSAT, PUSAT, PUSAT, Ruang(0.4, rata=Rata.TENGAH)],
        catatan=(
            *note_sementara(hasil, [iku.id for iku in daftar]),
            f"Perubahan = realisasi {masa.sampai} − realisasi {masa.sampai_sebelum}.",
            *note_makin_kecil(daftar),
        ),
    )


def _row(hasil: Hasil, masa: Masa, nomor: int, iku: Indikator) -> Baris:
    pokok = f"indikator/{iku.id}"
    figures = (
        print_realisasi(hasil, iku.id, f"{pokok}/realisasi/{masa.label}"),
        hasil.cetak(f"{pokok}/kumulatif/{masa.label_sebelum}"),
        print_realisasi(hasil, iku.id, f"{pokok}/kumulatif/{masa.label}"),
        _change(_perubahan(hasil, masa, iku)),
    )
    return Baris((Sel(str(nomor)), Sel(name_with_unit(iku)), *(Sel(print_strip(teks)) for teks in figures)))


def _perubahan(hasil: Hasil, masa: Masa, iku: Indikator) -> Ukuran:
    return hasil[f"indikator/{iku.id}/perubahan/{masa.label}/{masa.label_sebelum}"]


def _change(ukuran: Ukuran) -> str:
    """«naik 0,82», «turun 0,20», «tetap»; a dash where one of the two values is not known."""
    arah = name_change(ukuran.desimal_murni)
    return f"{arah} {drop_sign(ukuran.cetak)}" if arah in ("naik", "turun") else arah or ukuran.cetak
