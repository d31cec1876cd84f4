"""The main window: puts the parts together and leads every wish to the controller."""

from __future__ import annotations

import tkinter as tk
import traceback
from functools import partial
from pathlib import Path
from tkinter import ttk
from types import TracebackType

from generator.app import paths
from generator.jendela.formulir import BARU, BUKU, GABUNG, IMPOR, SALINAN, TAHUN, TEMPLAT, Bentuk, Medan
from generator.jendela.pengendali import Pengendali, Tutup
from generator.jendela.setelan import fit_size
from generator.jendela.tampilan.dialog.alur import Alur
from generator.jendela.tampilan.dialog.teks import Dialog, tell, tell_fault
from generator.jendela.tampilan.hasil import DaftarHasil
from generator.jendela.tampilan.kaki import Kaki
from generator.jendela.tampilan.kepala import Kepala
from generator.jendela.tampilan.menu import Butir, Menu
from generator.jendela.tampilan.rupa.gaya import Gaya, show_icon
from generator.jendela.tampilan.samping import Samping
from generator.jendela.tampilan.seret import accept_files
from generator.jendela.tampilan.temuan import DaftarTemuan
from generator.jendela.tampilan.unsur import ask_path

JUDUL = "LKjIP Generator"
_DETAK = 60  # milliseconds between two looks for news
_PILIH = Medan("buku", "Pilih buku kerja", Bentuk.BUKA, jenis=BUKU)


class Jendela:
    """One main window with everything that it shows."""

    def __init__(self, root: tk.Tk, folder: Path) -> None:
        self.root = root
        self.gaya = Gaya(root)
        root.title(JUDUL)
        self.ikon = show_icon(root)
        self._keluar = False  # as soon as nothing is being done
        self._tanya: Dialog | None = None
        root.report_callback_exception = self._catch
        self.pengendali = Pengendali(folder, self)
        self.seret = accept_files(root, self._drop)
        self.alur = Alur(root, self.gaya, self.pengendali)
        self._build()
        self._set_size()
        root.protocol("WM_DELETE_WINDOW", self.close)
        root.bind("<FocusIn>", self._come_back)
        root.bind("<Escape>", lambda event: self.pengendali.cancel())
        self.refresh()
        root.after(_DETAK, self._collect)
        root.after(200, self.pengendali.warm_up)

    def _build(self) -> None:
        px, kendali = self.gaya.px, self.pengendali
        dasar = ttk.Frame(self.root, padding=px(12))
        dasar.pack(fill="both", expand=True)
        dasar.columnconfigure(1, weight=1)
        dasar.rowconfigure(1, weight=1)
        self.kepala = Kepala(dasar, self.gaya, self.choose, self._open_book, self.seret)
        self.samping = Samping(dasar, self.gaya, kendali)
        self.buku = ttk.Notebook(dasar)
        self.temuan = DaftarTemuan(self.buku, self.gaya, kendali)
        self.hasil = DaftarHasil(self.buku, self.gaya, kendali, self.alur.make_pdf, self.alur.send)
        self.buku.add(self.temuan.bingkai, text="Temuan")
        self.buku.add(self.hasil.bingkai, text="Hasil")
        self.kaki = Kaki(dasar, self.gaya, kendali)
        self.kepala.bingkai.grid(row=0, column=0, columnspan=2, sticky="ew")
        self.samping.bingkai.grid(row=1, column=0, sticky="nsw", pady=(px(12), px(8)))
        self.buku.grid(row=1, column=1, sticky="nsew", padx=(px(12), 0), pady=(px(12), px(8)))
        self.kaki.bingkai.grid(row=2, column=0, columnspan=2, sticky="ew")
        self.menu = Menu(self.root, self._list_menu())

    def _list_menu(self) -> list[tuple[str, list[Butir | None]]]:
        return [
            ("Be&rkas", self._list_files()),
            ("Terak&hir", []),
            ("&Laporan", self._list_reports()),
            ("Te&mplat", self._list_templates()),
            ("Ba&ntuan", self._list_help()),
        ]

    def _list_files(self) -> list[Butir | None]:
        return [
            Butir("&Pilih buku kerja…", self.choose, "<Control-o>"),
            Butir("Buku kerja &baru…", partial(self.alur.ask, BARU)),
            Butir("Buku kerja &tahun berikutnya…", partial(self.alur.ask, TAHUN)),
            None,
            Butir("&Impor tabel…", partial(self.alur.ask, IMPOR)),
            Butir("&Gabungkan salinan…", partial(self.alur.ask, GABUNG)),
            Butir("&Salinan bertanda…", partial(self.alur.ask, SALINAN)),
            None,
            Butir("&Keluar", self.close, "<Control-q>"),
        ]

    def _list_reports(self) -> list[Butir | None]:
        return [
            Butir("&Periksa", self.pengendali.check, "<F5>"),
            Butir("&Buat laporan", self.pengendali.make, "<F9>"),
            None,
            Butir("Buka &folder hasil", self._open_output),
            Butir("Salinan P&DF", self.alur.make_pdf),
            Butir("&Kirim ke inspektorat…", self.alur.send),
            Butir("&Cocokkan dokumen", self.alur.check_match),
            Butir("Daftar &angka", self.alur.show_keys),
            None,
            Butir("&Setelan pengiriman…", self.alur.set_server),
        ]

    def _list_templates(self) -> list[Butir | None]:
        return [
            Butir("&Buka folder templat", lambda: self.pengendali.open_file(paths.find_templates())),
            Butir("&Periksa templat…", partial(self.alur.ask, TEMPLAT)),
        ]

    def _list_help(self) -> list[Butir | None]:
        return [
            Butir("&Panduan", self.alur.open_guide, "<F1>"),
            Butir("Buka folder &contoh", lambda: self.pengendali.open_file(paths.find_input())),
            Butir("Folder ca&tatan kesalahan", self._open_logs),
            None,
            Butir("T&entang program", self.alur.tell_about),
        ]

    def begin(self, buku: Path | None) -> None:
        """Open the workbook that was named, else the one of last time."""
        if buku:
            self.pengendali.choose(buku)
        else:
            self.pengendali.choose_last()

    def refresh(self) -> None:
        """Show the state anew."""
        keadaan = self.pengendali.keadaan
        for bagian in (self.kepala, self.samping, self.temuan, self.hasil, self.kaki):
            bagian.refresh(keadaan)
        banyak = len(keadaan.periksaan.temuan) if keadaan.periksaan else 0
        self.buku.tab(self.temuan.bingkai, text=f"Temuan ({banyak})" if banyak else "Temuan")
        self.root.title(f"{keadaan.buku.name} – {JUDUL}" if keadaan.buku else JUDUL)
        self.menu.list_last("Terakhir", self.pengendali.setelan.terakhir, self.pengendali.choose)

    def show_step(self, teks: str, selesai: int, jumlah: int) -> None:
        """Show how far the work is."""
        self.kaki.show_step(teks, selesai, jumlah)

    def show_results(self) -> None:
        """Turn to the files that were made."""
        self.buku.select(self.hasil.bingkai)
        self.hasil.focus()

    def show_findings(self) -> None:
        """Turn to what was found in the workbook."""
        self.buku.select(self.temuan.bingkai)
        self.temuan.focus()

    def tell(self, judul: str, teks: str) -> None:
        """Say one thing that the user is to know."""
        tell(self.root, self.gaya, judul, teks)

    def tell_fault(self, log: Path | None) -> None:
        """Say that the program failed, and where it wrote down how."""
        tell_fault(self.root, self.gaya, log, self._open_logs)

    def choose(self) -> None:
        """Let the user choose a workbook."""
        if not self.pengendali.may_choose():
            return
        buku = self.pengendali.keadaan.buku
        chosen = ask_path(self.root, _PILIH, "", str(buku.parent if buku else paths.find_input()))
        if isinstance(chosen, str) and chosen:
            self.pengendali.choose(Path(chosen))

    def _drop(self, path: Path) -> None:
        """Turn to the workbook that was dropped, when the drop itself is over."""
        self.root.after_idle(self.pengendali.choose, path)

    def close(self) -> None:
        """Close; work whose result must be told is waited for, and unfinished reports are asked about."""
        tutup = self.pengendali.tutup
        if tutup is Tutup.BOLEH:
            self._leave()
        elif self._tanya is None or not self._tanya.winfo_exists():
            ask = self._refuse_to_close if tutup is Tutup.TUNGGU else self._ask_to_stop
            self._tanya = ask()

    def _refuse_to_close(self) -> Dialog:
        sebutan = self.pengendali.keadaan.sebutan
        teks = (
            f"Program sedang bekerja: {sebutan}. Tunggu sampai selesai, lalu tutup lagi.\n\n"
            "Bila ditutup sekarang juga, hasilnya tidak diberitahukan: berkas atau surat itu mungkin sudah jadi, mungkin "
            "belum. Dokumen yang sudah ada tidak berubah."
        )
        paksa = ("Tutup &sekarang juga", self._leave)
        return tell(self.root, self.gaya, "Jendela sebaiknya belum ditutup.", teks, [paksa], tutup="&Tunggu")

    def _ask_to_stop(self) -> Dialog:
        teks = "Bila dihentikan, dokumen yang lama tetap utuh dan tidak ada yang tersimpan separuh."
        henti = ("&Hentikan lalu keluar", self._stop)
        return tell(self.root, self.gaya, "Laporan sedang dibuat.", teks, [henti], tutup="&Lanjutkan")

    def _stop(self) -> None:
        """Stop making reports, and close when that has come to rest."""
        if self._tanya:
            self._tanya.destroy()
        self._keluar = True
        self.pengendali.cancel()

    def _leave(self) -> None:
        """Keep size and place, and close."""
        self.pengendali.keep_size(self.root.geometry())
        self.pengendali.cancel()
        self.root.destroy()

    def _set_size(self) -> None:
        px = self.gaya.px
        lebar = min(px(1080), self.root.winfo_screenwidth() - px(40))
        tinggi = min(px(720), self.root.winfo_screenheight() - px(90))
        self.root.minsize(min(px(860), lebar), min(px(520), tinggi))
        layar = self.root.winfo_screenwidth(), self.root.winfo_screenheight()
        x, y = (layar[0] - lebar) // 2, max(0, (layar[1] - tinggi - px(40)) // 2)
        self.root.geometry(fit_size(self.pengendali.setelan.ukuran, layar) or f"{lebar}x{tinggi}+{x}+{y}")

    def _collect(self) -> None:
        self.pengendali.collect()
        if self._keluar and not self.pengendali.keadaan.sibuk:
            self._leave()
        else:
            self.root.after(_DETAK, self._collect)

    def _come_back(self, event: tk.Event) -> None:
        if event.widget is self.root:
            self.pengendali.check_if_saved()

    def _catch(self, kind: type[BaseException], error: BaseException, jejak: TracebackType | None) -> None:
        """Take a fault inside the window itself; it never reaches the user as a traceback."""
        self.pengendali.take_fault("".join(traceback.format_exception(kind, error, jejak)))

    def _open_book(self) -> None:
        buku = self.pengendali.keadaan.buku
        if buku:
            self.pengendali.open_file(buku)

    def _open_output(self) -> None:
        self.pengendali.open_file(self.pengendali.folder_hasil)

    def _open_logs(self) -> None:
        self.pengendali.open_file(self.pengendali.folder)
