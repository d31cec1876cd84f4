"""The whole journey of one workbook: read, check, measure, build, fill, deliver."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import generator
from generator.app.outcome import Outcome
from generator.app.pemeriksaan.celah import tell_celah
from generator.app.pemeriksaan.dokumen_jadi import check_documents, list_kenalan
from generator.app.pemeriksaan.temuan import DaftarHasil, Pengukur, Temuan
from generator.app.perbaikan import make_daftar, name_daftar, save_daftar
from generator.app.templat.cari import choose_variant, find_template
from generator.app.templat.dokumen import Buatan, folder_name, make_with_blocks, tell_unnumbered
from generator.app.templat.kesalahan import note_fault
from generator.catalogue import berkas
from generator.checks import check_hasil
from generator.checks.lintas import KODE as KODE_LINTAS
from generator.checks.penerimaan import accept
from generator.delivery.bukti import Asal, hand_over, print_file
from generator.delivery.folder import Kiriman, fold_unsaved, safe_name
from generator.measures.hasil import Hasil
from generator.model.isian import Isian
from generator.problems import Place, Problem, Severity, any_galat, pick_galat
from generator.reports.daftar_laporan import DAFTAR_LAPORAN, Laporan
from generator.word.pages import number_pages
from generator.word.parts.faults import TemplateFault
from generator.workbook.builder import build_isian
from generator.workbook.checks.acuan import check_acuan
from generator.workbook.checks.gambar import load_gambar
from generator.workbook.reader import Bacaan, read_workbook
from generator.workbook.sel import PetaSel

GALAT_DISEBUT = 3  # named in a refusal; the rest is counted
SYARAT_TRIWULAN = (
    "; Laporan Triwulan memerlukan sedikitnya satu realisasi triwulan, kinerja atau anggaran, karena realisasi setahun"
    " saja belum cukup"
)


@dataclass(frozen=True, slots=True)
class Langkah:
    """One step on the way to the documents: what is done now, and how many of all steps lie behind.

    `jumlah` is 0 while nobody knows yet how many steps there are.
    """

    teks: str
    selesai: int = 0
    jumlah: int = 0


Kabar = Callable[[Langkah], None]  # told at each step and while waiting; what it raises stops the work


@dataclass(frozen=True, slots=True)
class Muatan:
    """A workbook read and checked; `isian` is None where it cannot be used at all. `sidik` is the print of its bytes."""

    berkas: Path
    bacaan: Bacaan
    isian: Isian | None
    problems: tuple[Problem, ...]
    sidik: str = ""


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What to make: report names (empty: all that have data), the quarter (None: the last closed one), the folder.

    `soffice` lays the documents out so that their contents lists get page numbers; None leaves that to Word.
    `final` asks for nothing but final documents: a GALAT then refuses them. `templat` is a folder of own templates, before
    the one that the workbook names. `hari` is the day of the run. `langsung` puts the documents into the folder itself,
    where it is that of one workbook alone, not into `<opd>-<tahun>` in it.
    """

    keluaran: Path
    laporan: tuple[str, ...] = ()
    triwulan: int | None = None
    soffice: Path | None = None
    final: bool = False
    templat: Path | None = None
    hari: date = field(default_factory=date.today)
    langsung: bool = False

    def folder_of(self, name: str) -> Path:
        """Return the folder that receives what is made of one workbook; `name` is the one within `keluaran`."""
        return self.keluaran if self.langsung else self.keluaran / name


def read(path: Path) -> Muatan:
    """Read one workbook and the pictures beside it, and check its rows."""
    bacaan = read_workbook(path)
    if not bacaan.terbaca:
        return Muatan(path, bacaan, None, tuple(bacaan.problems))
    berkas_gambar, found = load_gambar(bacaan, path.parent)
    bacaan.problems += [*check_acuan(bacaan), *found]
    isian = build_isian(bacaan, berkas_gambar)
    return Muatan(path, bacaan, isian, tuple(sort_problems(bacaan.problems)), print_file(path))


def list_periods(isian: Isian) -> list[int | None]:
    """The periods that have something to measure: every closed quarter and, last, the year."""
    return [*range(1, isian.profil.triwulan_terakhir + 1), None]


def examine(muatan: Muatan) -> Temuan:
    """Find every problem of a workbook that was read, in rows and in figures, and part off those that staff accepted."""
    if muatan.isian is None:
        return Temuan(None, muatan.problems)
    pengukur = Pengukur(muatan.isian)
    found = check_hasil(DaftarHasil(pengukur, list_periods(muatan.isian)), muatan.problems)
    peta = PetaSel(muatan.bacaan)
    own = [row for row in muatan.isian.penerimaan if row.kode.strip().upper() not in KODE_LINTAS]
    problems, diterima = accept(sort_problems([*muatan.problems, *found]), own, peta.name_row)
    return Temuan(pengukur, tuple(sort_problems(problems)), tuple(diterima))


def sort_problems(problems: Sequence[Problem]) -> list[Problem]:
    """Most serious first, else in the order found (the workbook's); the same message twice is said once."""
    unique = list(dict.fromkeys(problems))
    return sorted(unique, key=lambda problem: problem.kind.severity is not Severity.GALAT)


def make_reports(path: Path, permintaan: Permintaan, kabar: Kabar = lambda langkah: None) -> Outcome:
    """Carry one filled workbook all the way to finished Word documents, with the list of what is to be mended.

    Documents are written when all of them are finished: work that `kabar` stops leaves the earlier ones as they were.
    """
    kabar(Langkah("membaca dan memeriksa"))
    muatan = read(path)
    kabar(Langkah("membaca dan memeriksa"))
    temuan = examine(muatan)
    kabar(Langkah("membaca dan memeriksa"))
    daftar = deliver_daftar(muatan, temuan, permintaan)
    kiriman, problems, sebab = _deliver_documents(muatan, temuan, permintaan, kabar)
    problems = [*temuan.problems, *fold_unsaved([*problems, *daftar.problems])]
    gagal = len(kiriman.gagal) + len(daftar.gagal)
    return Outcome(path, kiriman.berkas, tuple(problems), tuple(sebab), temuan.diterima, daftar.berkas, gagal)


def _deliver_documents(
    muatan: Muatan, temuan: Temuan, permintaan: Permintaan, kabar: Kabar
) -> tuple[Kiriman, list[Problem], list[Problem]]:
    """Make and save the documents; return them, why some are missing, and why those made are drafts.

    A report that there is no data for is no reason against the others; only final documents come all or not at all.
    """
    pengukur = temuan.pengukur
    if pengukur is None:
        return Kiriman((), ()), [], []
    chosen, problems = choose_reports(pengukur.isian, permintaan)
    varian, missing = choose_variant(permintaan.templat, pengukur.isian, muatan.berkas)
    galat, problems = pick_galat((*temuan.problems, *missing)), [*problems, *missing]
    if permintaan.final and (halangan := pick_galat((*temuan.problems, *problems))):
        return Kiriman((), ()), [*problems, _refuse_final(halangan)], halangan
    buatan = Buatan()
    templat: dict[str, Path] = {}
    jumlah = len(chosen) + bool(permintaan.soffice) + 1
    for nomor, (laporan, triwulan) in enumerate(chosen):
        kabar(Langkah(f"menyusun {laporan.nama_dokumen}", nomor, jumlah))
        made, faults = _try_document(temuan, laporan, triwulan, bool(galat), varian)
        templat |= dict.fromkeys(made.berkas, find_template(laporan.templat(pengukur.isian), varian))
        buatan.add(made)
        problems += faults
    documents = buatan.berkas
    if permintaan.soffice:
        langkah = Langkah("mengisi nomor halaman daftar isi", len(chosen), jumlah)
        numbered = _number_words(documents, permintaan.soffice, lambda: kabar(langkah))
        documents |= numbered
        problems += tell_unnumbered(numbered, permintaan.soffice)
    problems += tell_celah(documents, permintaan.final)
    kenalan = list_kenalan(muatan.bacaan, _measure_printed(pengukur, chosen))
    temuan.forget()  # the documents are opened now, and take as much room
    problems += check_documents(documents, kenalan, buatan.blok)
    if permintaan.final and any_galat(problems):  # a gap, or a template that cannot be filled
        return Kiriman((), ()), problems, pick_galat(problems)
    kabar(Langkah("menyimpan dokumen", jumlah - 1, jumlah))
    asal = _describe_asal(muatan, pengukur.isian, bool(galat), templat)
    kiriman = hand_over(documents, permintaan.folder_of(folder_name(pengukur.isian)), asal)
    return kiriman, [*problems, *kiriman.problems], galat


def _number_words(documents: Mapping[str, bytes], soffice: Path, tunggu: Callable[[], None]) -> dict[str, bytes]:
    """The Word documents among these with page numbers in their contents lists; `tunggu` is told first, and again and again."""
    tunggu()
    words = {name: content for name, content in documents.items() if name.endswith(".docx")}
    return number_pages(words, soffice, tunggu)


def _measure_printed(pengukur: Pengukur, chosen: Sequence[tuple[Laporan, int | None]]) -> list[Hasil]:
    """The year and the quarters whose figures stand in the reports."""
    return [pengukur.measure(period) for period in dict.fromkeys((None, *(triwulan for _, triwulan in chosen)))]


def _try_document(
    temuan: Temuan, laporan: Laporan, triwulan: int | None, draf: bool, varian: Path | None
) -> tuple[Buatan, Sequence[Problem]]:
    """Return the files of one report; a template that cannot be filled, for whatever reason, costs this report only."""
    hasil = temuan.measure(triwulan)
    try:
        return make_with_blocks(laporan, hasil, draf, varian, temuan.build(laporan, triwulan)), ()
    except TemplateFault as fault:
        return Buatan(), fault.problems
    except Exception:
        return Buatan(), [note_fault(find_template(laporan.templat(hasil.isian), varian).name)]


def _describe_asal(muatan: Muatan, isian: Isian, draf: bool, templat: Mapping[str, Path]) -> Asal:
    """What the receipt of this run says; a spreadsheet has no template."""
    words = {name: path for name, path in templat.items() if name.endswith(".docx")}
    profil, now = isian.profil, datetime.now().astimezone()
    opd = (profil.nama_opd, profil.nama_daerah, profil.tahun)
    return Asal(muatan.berkas, muatan.sidik, *opd, generator.__version__, draf, now, words)


def _refuse_final(galat: Sequence[Problem]) -> Problem:
    named = ", ".join(f"{problem.kind.code} {problem.place}" for problem in galat[:GALAT_DISEBUT])
    rest = f", dan {len(galat) - GALAT_DISEBUT} lainnya" if len(galat) > GALAT_DISEBUT else ""
    return berkas.AKHIR_DITOLAK.at(Place(), banyak=len(galat), galat=named + rest)


def deliver_daftar(muatan: Muatan, temuan: Temuan, permintaan: Permintaan, sorot: Problem | None = None) -> Kiriman:
    """Save the list beside the documents; that of a workbook which nothing can be measured of bears its file's name.

    The list opens at the line of the problem `sorot`.
    """
    if not muatan.bacaan.terbaca:
        return Kiriman((), ())
    if muatan.isian is None:
        stem = safe_name(muatan.berkas.stem)
        folder, name = permintaan.folder_of(stem.casefold()), name_daftar(stem)
    else:
        profil = muatan.isian.profil
        folder, name = permintaan.folder_of(folder_name(muatan.isian)), name_daftar(profil.singkatan, profil.tahun)
    target = folder / name
    found = (temuan.dengan_celah, temuan.diterima)
    if not found[0] and not target.exists():
        return Kiriman((), ())
    content = make_daftar(muatan.berkas, muatan.bacaan, *found, target, permintaan.hari, sorot, temuan.setahun)
    return save_daftar(content, target)


def choose_reports(isian: Isian, permintaan: Permintaan) -> tuple[list[tuple[Laporan, int | None]], list[Problem]]:
    """Return the reports to make with their quarter (None: the year), and why asked ones cannot be made."""
    terakhir = isian.profil.triwulan_terakhir
    triwulan = permintaan.triwulan or terakhir
    if triwulan > terakhir:
        return [], [berkas.TRIWULAN_BELUM_DITUTUP.at(Place("Profil"), triwulan=triwulan, terakhir=terakhir)]
    asked = [
        satu for satu in DAFTAR_LAPORAN if satu.nama in permintaan.laporan or not (permintaan.laporan or satu.diminta)
    ]
    chosen: list[tuple[Laporan, int | None]] = []
    for laporan in asked:
        if laporan.has_data(isian) and (triwulan or not laporan.triwulanan):
            chosen.append((laporan, triwulan if laporan.triwulanan else None))
    made = {laporan.nama for laporan, _ in chosen}
    if made and made.issuperset(permintaan.laporan):
        return chosen, []
    missing = [laporan for laporan in asked if laporan.nama not in made]
    syarat = SYARAT_TRIWULAN if any(laporan.triwulanan for laporan in missing) else ""
    names = ", ".join(laporan.nama for laporan in missing)
    return chosen, [berkas.TANPA_LAPORAN.at(Place(), laporan=names, syarat=syarat)]
