"""The agency's own pictures where the reports print them: logo, organisation chart, appendix."""

from __future__ import annotations

from generator.measures.cetak import format_tanggal
from generator.model.analisis import BerkasGambar, Gambar
from generator.model.isian import Isian
from generator.reports.bersama import write_gap
from generator.reports.naskah import GambarBlok

LEBAR_LOGO = 3.0  # cm, where the sheet states none
TINGGI_LOGO = 4.5  # cm at most, so that the cover stays one page


def build_logo(isian: Isian) -> tuple[GambarBlok, ...]:
    """The first picture of the section «sampul», without caption; nothing where there is none."""
    return tuple(
        GambarBlok("logo", "", b.isi, b.jenis, b.lebar, b.tinggi, _fit_logo(gambar, b), gambar.judul or "Lambang")
        for gambar, b in isian.gambar_dari("sampul")[:1]
    )


def _fit_logo(gambar: Gambar, berkas: BerkasGambar) -> float:
    """The declared width, less where the logo would be too tall for a cover."""
    return min(float(gambar.lebar_cm or LEBAR_LOGO), TINGGI_LOGO * berkas.lebar / berkas.tinggi)


def build_gambar(isian: Isian, bagian: str) -> tuple[GambarBlok, ...]:
    """The pictures of a section with their captions and, where one is stated, their day."""
    return tuple(
        GambarBlok(
            f"gambar-{bagian}-{nomor}",
            _write_title(gambar, nomor),
            b.isi,
            b.jenis,
            b.lebar,
            b.tinggi,
            float(gambar.lebar_cm) if gambar.lebar_cm else None,
            gambar.judul,
        )
        for nomor, (gambar, b) in enumerate(isian.gambar_dari(bagian), 1)
    )


def _write_title(gambar: Gambar, nomor: int) -> str:
    judul = gambar.judul or write_gap(f"judul gambar {nomor}", gambar.asal.sel("judul"))
    return f"{judul} ({format_tanggal(gambar.tanggal)})" if gambar.tanggal else judul
