"""The longer ways: from a question to a command, from its words to the new workbook, from the documents to the mail."""

from __future__ import annotations

import tkinter as tk
from functools import partial
from pathlib import Path
from typing import Any

import generator
from generator.jendela.formulir import KIRIMAN, WORD, Bentuk, Formulir, Medan, suggest
from generator.jendela.keadaan import Kabar, Rancangan, ServerSurel, Temuan
from generator.jendela.pengendali import Pengendali
from generator.jendela.tampilan.dialog.isian import DialogIsian
from generator.jendela.tampilan.dialog.kirim import DialogKirim, DialogServer
from generator.jendela.tampilan.dialog.teks import Dialog, DialogTeks, tell
from generator.jendela.tampilan.rupa.gaya import Gaya
from generator.jendela.tampilan.unsur import ask_path

NAMA = "LKjIP Generator"
DOKUMEN_WORD = Medan("dokumen", "Pilih dokumen Word", Bentuk.BUKA_BANYAK, jenis=WORD)
DOKUMEN_KIRIM = Medan("dokumen", "Pilih dokumen yang dikirim", Bentuk.BUKA_BANYAK, jenis=KIRIMAN)


class Alur:
    """Leads the dialogs of one window."""

    def __init__(self, root: tk.Tk, gaya: Gaya, pengendali: Pengendali) -> None:
        self._root, self._gaya, self._kendali = root, gaya, pengendali

    def ask(self, formulir: Formulir) -> None:
        """Ask the questions of a form and run its command."""
        if not self._kendali.keadaan.sibuk:
            keadaan = self._kendali.keadaan
            awal = suggest(formulir, keadaan)
            DialogIsian(self._root, self._gaya, formulir, awal, keadaan.buku, partial(self._run, formulir))

    def tell_about(self) -> None:
        """Say what this program is."""
        isi = "Dari satu buku kerja Excel menjadi LKjIP, Laporan Triwulan (Formulir E.81), dan Cascading dalam Word."
        teks = f"{isi}\n\nBekerja tanpa internet; buku kerja Anda hanya dibaca."
        tell(self._root, self._gaya, f"{NAMA} {generator.__version__}", teks)

    def _run(self, formulir: Formulir, perintah: list[str], hasil: str, asal: Dialog) -> None:
        berkas = Path(hasil) if hasil else None
        if formulir.pratinjau:
            lanjut = partial(self._show_preview, formulir, perintah, berkas, asal)
        else:
            lanjut = partial(self._show_answer, formulir, asal)
        self._kendali.run(formulir.judul, perintah, berkas, lanjut, asal.show)

    def _show_preview(
        self, formulir: Formulir, perintah: list[str], berkas: Path | None, asal: Dialog, jawaban: Any
    ) -> None:
        """Show what a command would do, and let the user agree."""
        dialog = DialogTeks(self._root, self._gaya, formulir.judul, "Yang dipahami dari tabel:", jawaban.teks)

        def agree() -> None:
            dialog.destroy()
            lanjut = partial(self._show_answer, formulir, asal)
            self._kendali.run(formulir.judul, [*perintah, "--ya"], berkas, lanjut, asal.show)

        setuju = ("&Masukkan ke buku kerja baru", agree) if jawaban.menunggu else None
        dialog.sesudah = asal.show
        dialog.add_buttons(setuju, tutup="Ba&tal")
        dialog.show()

    def _show_answer(self, formulir: Formulir, asal: Dialog, jawaban: Any) -> None:
        """Show what a command said, and lead on to the workbook it made; without one, back to the form `asal`."""
        made = jawaban.berkas
        tanpa = "Tidak ada berkas yang dibuat." if formulir.hasil else "Hasil pemeriksaan:"
        pengantar = f"«{made.name}» selesai dibuat." if made else tanpa
        dialog = DialogTeks(self._root, self._gaya, formulir.judul, pengantar, jawaban.teks)

        if made or not formulir.hasil:
            asal.destroy()
        else:
            dialog.sesudah = asal.show

        def use() -> None:
            dialog.destroy()
            self._kendali.choose(made)

        buka = [("Buka di &Excel", partial(self._kendali.open_file, made))] if made else []
        dialog.add_buttons(("&Pakai buku kerja ini", use) if made else None, buka)
        dialog.show()

    def open_guide(self) -> None:
        """Open the user guide in the browser."""
        self._kendali.ask("Membuka panduan", "show_guide", self._kendali.folder, selesai=self._say_problem)

    def make_pdf(self) -> None:
        """Make PDF copies of the documents that were made, else of those that the user chooses."""
        words = self._find_documents(DOKUMEN_WORD)
        if words:
            self._kendali.ask("Membuat PDF", "make_pdf", words, selesai=self._take_pdf)

    def send(self) -> None:
        """Prepare the letter to the inspectorate with the documents that were made, else with those that the user chooses."""
        ringkas = self._kendali.keadaan.kepala
        if ringkas is None:
            tell(
                self._root, self._gaya, "Surat belum dapat dibuat.", "Pilih dahulu buku kerja yang laporannya dikirim."
            )
            return
        dokumen = self._find_documents(DOKUMEN_KIRIM)
        if dokumen:
            folder = self._kendali.folder
            self._kendali.ask("Menyiapkan surat", "prepare_letter", ringkas, dokumen, folder, selesai=self._show_letter)

    def show_keys(self) -> None:
        """Show every figure of the workbook under the key by which its sheets may name it."""
        buku = self._kendali.keadaan.buku
        if buku is None:
            tell(self._root, self._gaya, "Belum ada buku kerja yang dipilih.", "Pilih dahulu buku kerjanya.")
            return
        self._kendali.ask("Menghitung angka", "list_keys", buku, selesai=self._show_keys)

    def set_server(self) -> None:
        """Ask for the office's mail server."""
        self._kendali.ask("Membaca setelan", "load_server", self._kendali.folder, selesai=self._show_server)

    def check_match(self) -> None:
        """Tell of the documents made whether they still carry the figures that they were made with."""
        words = self._find_documents(DOKUMEN_WORD)
        if words:
            self._kendali.run("Mencocokkan dokumen", ["cocokkan", *map(str, words)], None, self._show_match)

    def _find_documents(self, medan: Medan) -> list[Path]:
        """Return the documents of this kind that were made; where there are none, those that the user chooses."""
        keadaan = self._kendali.keadaan
        if keadaan.sibuk:
            return []
        kinds = [jenis[1:] for _, nama in medan.jenis for jenis in nama.split()]
        made = [path for path in (keadaan.buatan.dokumen if keadaan.buatan else ()) if path.suffix in kinds]
        folder = self._kendali.folder_hasil
        return made or [Path(path) for path in ask_path(self._root, medan, "", str(folder) if folder.is_dir() else "")]

    def _take_pdf(self, kabar: Kabar) -> None:
        self._kendali.add_files(kabar.berkas)
        self._say(kabar)

    def _say(self, kabar: Kabar) -> None:
        tell(self._root, self._gaya, kabar.judul, kabar.teks)

    def _say_or_refuse(self, asal: Dialog, kabar: Kabar) -> None:
        """Say what came of it; where nothing did, the dialog that asked for it comes back with the reason."""
        if kabar.baik:
            asal.destroy()
            self._say(kabar)
        else:
            asal.refuse(f"{kabar.judul}\n{kabar.teks}".strip())

    def _say_problem(self, salah: Temuan | None) -> None:
        if salah:
            tell(self._root, self._gaya, salah.pesan, salah.cara)

    def _show_letter(self, rancangan: Rancangan) -> None:
        folder = partial(self._kendali.open_file, rancangan.dokumen[0].parent) if rancangan.dokumen else lambda: None
        DialogKirim(
            self._root, self._gaya, rancangan, partial(self._post, "draft"), partial(self._post, "send"), folder
        )

    def _post(self, cara: str, rancangan: Rancangan, asal: Dialog) -> None:
        sebutan = "Mengirim surat" if cara == "send" else "Membuat draf surat"
        lanjut = partial(self._say_or_refuse, asal)
        self._kendali.ask(sebutan, cara, rancangan, self._kendali.folder, selesai=lanjut, urung=asal.show)

    def _show_server(self, awal: ServerSurel) -> None:
        DialogServer(self._root, self._gaya, awal, self._save_server)

    def _save_server(self, isian: ServerSurel, asal: Dialog) -> None:
        lanjut, folder = partial(self._say_or_refuse, asal), self._kendali.folder
        self._kendali.ask("Menyimpan setelan", "save_server", isian, folder, selesai=lanjut, urung=asal.show)

    def _show_keys(self, jawaban: Any) -> None:
        kata = "Kunci setiap angka dan isinya, seperti yang dapat ditulis pada buku kerja:"
        dialog = DialogTeks(self._root, self._gaya, "Daftar angka", kata, jawaban.teks)
        dialog.add_buttons(None)
        dialog.show()

    def _show_match(self, jawaban: Any) -> None:
        kata = "Angka dalam dokumen sama dengan saat dibuat." if jawaban.kode == 0 else "Ada angka yang tidak cocok."
        dialog = DialogTeks(self._root, self._gaya, "Cocokkan dokumen", kata, jawaban.teks)
        dialog.add_buttons(None)
        dialog.show()
