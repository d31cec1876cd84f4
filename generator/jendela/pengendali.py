"""What happens when something is asked for in the window: it changes the state, gives the work away and takes the news.

It knows no screen: whoever shows the window hands over what is to be called when something is to be seen.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any, Protocol

from generator.app import paths
from generator.app.pengguna.catatan import write_log
from generator.jendela import mesin
from generator.jendela.keadaan import Buatan, Keadaan, Periksaan, Ringkas, Temuan
from generator.jendela.kerja import Berita, Gagal, Kabar, Pekerja, Selesai, Tugas
from generator.jendela.setelan import Setelan, load_setelan, save_setelan

BAWAAN = ("lkjip", "triwulan", "cascading")  # ticked when nothing was ticked before
MEMBUAT = "Membuat laporan …"


class Tutup(Enum):
    """What closing the window meets."""

    BOLEH = "nothing that would be missed"
    TANYA = "reports that are not finished: the user decides"
    TUNGGU = "work that cannot be undone: its result must be told first"


Terima = Callable[[Any], None]
Urung = Callable[[], None]


class Layar(Protocol):
    """What the shown window does when it is told."""

    def refresh(self) -> None:
        """Show the state anew."""

    def show_step(self, teks: str, selesai: int, jumlah: int) -> None:
        """Show how far the work is; `jumlah` is 0 while that is not known."""

    def show_results(self) -> None:
        """Bring the files just made, or the reasons why there are none, into view."""

    def show_findings(self) -> None:
        """Bring what was found in the workbook into view."""

    def tell(self, judul: str, teks: str) -> None:
        """Say one thing that the user is to know."""

    def tell_fault(self, log: Path | None) -> None:
        """Say that the program failed, and where it wrote down how."""


@dataclass(frozen=True, slots=True)
class _Urusan:
    """A task that was given away: who takes its result, and who the news on the way."""

    selesai: Terima
    kabar: Terima
    urung: Urung | None = None  # what follows where there is no result
    diam: bool = False  # done without a word: it neither makes the window busy nor frees it


class Pengendali:
    """Leads one window. `folder` holds the user's settings and logs."""

    def __init__(self, folder: Path, layar: Layar) -> None:
        self.keadaan = Keadaan()
        self.folder = folder
        self.setelan: Setelan = load_setelan(folder)
        self._layar = layar
        self._pekerja = Pekerja()
        self._urusan: dict[int, _Urusan] = {}
        self._kini = 0
        self._teguh = False  # what is being done cannot be undone: its result is told in any case

    def warm_up(self) -> None:
        """Load what works, before it is first needed."""
        self._quietly(mesin.prepare, _ignore)

    def choose_last(self) -> None:
        """Turn to the workbook of last time, if there is one."""
        if self.setelan.terakhir:
            self.choose(Path(self.setelan.terakhir[0]))

    def choose(self, buku: Path) -> None:
        """Turn to a workbook, and read and check it; refused while something runs whose result must be told."""
        if not self.may_choose():
            return
        self.cancel()
        self.keadaan.open(buku)
        self._look(buku)

    def may_choose(self) -> bool:
        """Tell whether another workbook can be turned to now; where it cannot, the user is told why."""
        if self.keadaan.sibuk and self._teguh:
            teks = f"Program sedang bekerja: {self.keadaan.sebutan}. Tunggu sampai selesai, lalu pilih lagi."
            self._layar.tell("Buku kerja belum dapat diganti.", teks)
            return False
        return True

    def check(self) -> None:
        """Read and check the workbook because the user asks, unless something is being done; the findings come into view."""
        if self.keadaan.boleh_periksa and self.keadaan.buku:
            self._look(self.keadaan.buku, self._take_asked)

    def _look(self, buku: Path, selesai: Terima | None = None) -> None:
        tugas = mesin.ask("look", buku)
        self._start("Membaca dan memeriksa buku kerja …", tugas, selesai or self._take_look, self._take_head)

    def _look_again(self) -> None:
        """Read and check the workbook unasked: the user sees what is in view now."""
        if self.keadaan.buku:
            self._look(self.keadaan.buku)

    def check_if_saved(self) -> None:
        """Check once more when the workbook was saved since: staff come back from mending it in Excel."""
        keadaan = self.keadaan
        if keadaan.boleh_periksa and keadaan.periksaan:
            self._quietly(mesin.ask("saved_at", keadaan.buku), self._compare_saved)

    def tick(self, laporan: str, ya: bool) -> None:
        """Ask for a report, or do without it."""
        (self.keadaan.laporan.add if ya else self.keadaan.laporan.discard)(laporan)
        self.setelan = replace(self.setelan, laporan=tuple(sorted(self.keadaan.laporan)))
        self.save()
        self._layar.refresh()

    def make(self) -> None:
        """Make the reports that are ticked."""
        keadaan = self.keadaan
        if not keadaan.boleh_buat or keadaan.buku is None:
            return
        tugas = mesin.ask("make", keadaan.buku, sorted(keadaan.laporan), keadaan.triwulan)
        self._start(MEMBUAT, tugas, self._take_made, self._take_step)

    def open_finding(self, temuan: Temuan) -> None:
        """Open the list of what is to be mended at this finding; one click there leads to the cell."""
        if self.keadaan.boleh_periksa:
            tugas = mesin.ask("list_for", self.keadaan.buku, temuan)
            self._start("Menyiapkan Daftar Perbaikan …", tugas, self._take_list)

    def open_file(self, path: Path) -> None:
        """Open a file or a folder with the program that the computer keeps for it."""
        if not self.keadaan.sibuk:
            self._start(f"Membuka {path.name} …", mesin.ask("open_file", path), self._take_opened)

    def run(
        self, sebutan: str, arguments: Sequence[str], hasil: Path | None, selesai: Terima, urung: Urung | None = None
    ) -> None:
        """Run one command of the program, which is to make the file `hasil`; `selesai` gets its `Jawaban`."""
        self.ask(sebutan, "run", list(arguments), hasil, selesai=selesai, urung=urung)

    def ask(self, sebutan: str, nama: str, *arguments: Any, selesai: Terima, urung: Urung | None = None) -> None:
        """Let one task of `generator.jendela.tugas` be done; `selesai` gets what it returns.

        `urung` is called instead where it cannot begin, is stopped, or fails.
        """
        if not self.keadaan.sibuk:
            self._start(f"{sebutan} …", mesin.ask(nama, *arguments), selesai, self._take_step, urung)
            self._teguh = True
        elif urung:
            urung()

    def add_files(self, berkas: Sequence[Path]) -> None:
        """Show further files among those that were made."""
        buatan = self.keadaan.buatan
        if buatan:
            baru = [path for path in berkas if path not in buatan.berkas]
            self.keadaan.buatan = replace(buatan, berkas=(*buatan.berkas, *baru))

    @property
    def folder_hasil(self) -> Path:
        """Where the documents of the workbook lie, or will; of none, those of the program."""
        keadaan = self.keadaan
        made = keadaan.buatan.folder if keadaan.buatan else None
        return made or (paths.find_output_of(keadaan.buku) if keadaan.buku else paths.find_output())

    @property
    def tutup(self) -> Tutup:
        """Whether the window may close in the middle of what is being done."""
        if self.keadaan.sibuk and self._teguh:
            return Tutup.TUNGGU
        return Tutup.TANYA if self.keadaan.sibuk == MEMBUAT else Tutup.BOLEH

    def cancel(self) -> None:
        """Stop what is being done, at the next step."""
        self._pekerja.cancel(self._kini)

    def end(self, detik: float) -> bool:
        """Stop what is being done and wait for it to clear up, but not for ever; tell whether it did."""
        self.cancel()
        return self._pekerja.wait(detik)

    def keep_size(self, ukuran: str) -> None:
        """Remember size and place of the window."""
        self.setelan = replace(self.setelan, ukuran=ukuran)
        self.save()

    def save(self) -> None:
        """Keep the settings."""
        save_setelan(self.setelan, self.folder)

    def collect(self) -> None:
        """Take the news of the working thread; to be called again and again by the window."""
        for berita in self._pekerja.collect():
            self._take(berita)

    def take_fault(self, jejak: str) -> None:
        """Write a fault of the program down and tell the user of it."""
        self._layar.tell_fault(write_log(jejak, self.folder, self.keadaan.buku))

    def _start(
        self, sibuk: str, tugas: Tugas, selesai: Terima, kabar: Terima | None = None, urung: Urung | None = None
    ) -> None:
        self.keadaan.sibuk, self._teguh = sibuk, False
        self._kini = self._pekerja.start(tugas)
        self._urusan[self._kini] = _Urusan(selesai, kabar or _ignore, urung=urung)
        self._layar.refresh()
        self._layar.show_step(sibuk, 0, 0)

    def _quietly(self, tugas: Tugas, selesai: Terima) -> None:
        """Let a short task be done without a word."""
        self._urusan[self._pekerja.start(tugas)] = _Urusan(selesai, _ignore, diam=True)

    def _take(self, berita: Berita) -> None:
        urusan = self._urusan.get(berita.nomor)
        if urusan is None:
            return
        current = urusan.diam or berita.nomor == self._kini
        if isinstance(berita, Kabar):
            if current:
                urusan.kabar(berita.isi)
            return
        del self._urusan[berita.nomor]
        if current and not urusan.diam:
            self.keadaan.sibuk = ""
        if urusan.urung and not isinstance(berita, Selesai):
            urusan.urung()
        if isinstance(berita, Gagal):
            self.take_fault(berita.jejak)
        elif isinstance(berita, Selesai) and current:
            urusan.selesai(berita.isi)
        if not urusan.diam:
            self._layar.refresh()

    def _compare_saved(self, disimpan: float) -> None:
        keadaan = self.keadaan
        if keadaan.boleh_periksa and keadaan.periksaan and disimpan not in (0.0, keadaan.periksaan.disimpan):
            self._look_again()

    def _take_head(self, ringkas: Ringkas | None) -> None:
        """Who the workbook belongs to is shown while the checks still run."""
        self.keadaan.kepala = ringkas
        self._layar.refresh()

    def _take_look(self, periksaan: Periksaan) -> None:
        if self.keadaan.buku and periksaan.ringkas:  # whatever else was dropped is no workbook to come back to
            self.setelan = self.setelan.remember(self.keadaan.buku)
            self.save()
        self.keadaan.take(periksaan, self.setelan.laporan, BAWAAN)

    def _take_asked(self, periksaan: Periksaan) -> None:
        self._take_look(periksaan)
        self._layar.show_findings()

    def _take_step(self, langkah: Any) -> None:
        if langkah is None:  # the task only asks whether to go on
            return
        self._layar.show_step(f"{langkah.teks[:1].upper()}{langkah.teks[1:]} …", langkah.selesai, langkah.jumlah)

    def _take_made(self, buatan: Buatan) -> None:
        """Show what was made; where no document was, check again: the workbook may no longer be what the last check saw."""
        self.keadaan.buatan = buatan
        self._layar.show_results()
        if not buatan.dokumen:
            self._look_again()

    def _take_list(self, isi: Path | Temuan | None) -> None:
        if isinstance(isi, Path):
            self.open_file(isi)
        elif isi is None:
            self._look_again()
        else:
            self._take_opened(isi)

    def _take_opened(self, salah: Temuan | None) -> None:
        if salah:
            self._layar.tell(salah.pesan, salah.cara)


def _ignore(isi: Any) -> None:
    """Take news that nobody asked for."""
