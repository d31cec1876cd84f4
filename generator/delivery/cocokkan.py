"""Proves that a Word document still shows the figures it was made with, or names those that differ."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.catalogue import berkas
from generator.delivery.bukti import BERKAS_BUKTI, take_print
from generator.delivery.folder import explain
from generator.delivery.halaman import format_time
from generator.delivery.isi_dokumen import Angka, BukanDokumenError, drop_label, list_figures
from generator.delivery.riwayat import Bukti, Pembuatan, read_bukti
from generator.problems import Place, Problem, any_galat

_BILANGAN = re.compile(r"\d[\d.,]*%?")
_AWAL = 40  # letters of a name cut short that are the same whatever the length of its figures

Key = Callable[[Angka], Hashable]  # what makes two groups the same


@dataclass(frozen=True, slots=True)
class Kecocokan:
    """What a document is against its receipt.

    `utuh`: not one byte differs. `angka` counts the figures of the receipt, `tambahan` those that staff wrote besides.
    `pembuatan` is None where there is no receipt for it.
    """

    berkas: Path
    pembuatan: Pembuatan | None = None
    utuh: bool = False
    angka: int = 0
    tambahan: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def cocok(self) -> bool:
        """Every figure it was made with is still there, in its place."""
        return self.pembuatan is not None and not any_galat(self.problems)


def match_folder(folder: Path, bukti: Path | None = None) -> list[Kecocokan]:
    """Match every Word document of a folder and the folders in it."""
    found = sorted(folder.rglob("*.docx"))
    return [match_file(path, bukti) for path in found if not path.name.startswith(("~$", ".~"))]


def match_file(path: Path, bukti: Path | None = None) -> Kecocokan:
    """Match one document with the receipt named, else with the one beside it."""
    receipt = bukti or path.parent / BERKAS_BUKTI
    try:
        content = path.read_bytes()
        sekarang = list_figures(content)
    except (OSError, BukanDokumenError) as error:
        return refuse_document(path, error)
    known = _read(receipt)
    pembuatan = known.find(path.name, take_print(content))
    if pembuatan is None:
        facts = {"dokumen": path.name, "folder": receipt.parent, "bukti": receipt.name, "dikenal": _name_known(known)}
        return Kecocokan(path, problems=(berkas.TANPA_BUKTI.at(Place(), **facts),))
    banyak = sum(len(group.angka) for group in pembuatan.angka)
    changed = list(_check_workbook(path, pembuatan, receipt.parent))
    if pembuatan.sidik == take_print(content):
        return Kecocokan(path, pembuatan, True, banyak, 0, tuple(changed))
    problems = list(compare(path.name, pembuatan.angka, sekarang))
    lebih = sum(len(group.angka) for group in sekarang) - banyak
    return Kecocokan(path, pembuatan, False, banyak, max(lebih, 0), (*problems, *changed))


def refuse_document(path: Path, error: OSError | BukanDokumenError) -> Kecocokan:
    """Return that a document cannot be matched, because it cannot be read."""
    sebab = str(error) if isinstance(error, BukanDokumenError) else explain(error)
    sebab = "berkasnya tidak ada" if isinstance(error, FileNotFoundError) else sebab
    return Kecocokan(path, problems=(berkas.DOKUMEN_TAK_TERBACA.at(Place(), dokumen=path.name, sebab=sebab),))


def compare(dokumen: str, semula: Sequence[Angka], sekarang: Sequence[Angka]) -> Iterator[Problem]:
    """Name every figure that is no longer where it was; words may change, and whole parts may move.

    Figures that stand under another name have moved with their words only where their old name is gone as well: the
    figures of two rows that were exchanged differ, although all of them are still there. Rows of one name are the same
    by their order, as long as there are as many of them.
    """
    known = set(sekarang)
    asked = [group if group in known else drop_label(group) for group in semula]
    lama, baru = _pair_named([group for group in asked if group.angka], sekarang)
    tetap = set(map(_begin, lama)) & set(map(_begin, baru))
    lama, baru = _pair_off(lama, baru, lambda group: None if _begin(group) in tetap else group.angka)
    for group in lama:
        yield from _explain_group(dokumen, group, baru)
    yield from _tell_moved(dokumen, asked, sekarang)


def _tell_moved(dokumen: str, semula: Sequence[Angka], sekarang: Sequence[Angka]) -> Iterator[Problem]:
    """Name every figure that stands in another cell of its row, where the row has as many cells as before."""
    lama, baru = _by_name(semula), _by_name(sekarang)
    same = (zip(groups, baru[name], strict=True) for name, groups in lama.items() if len(groups) == len(baru[name]))
    for one, other in (pair for pairs in same for pair in pairs):
        if one.angka == other.angka and one.sel[:1] == other.sel[:1]:
            for angka, dari, ke in zip(one.angka, one.sel[1:], other.sel[1:], strict=False):
                if dari != ke:
                    facts = {"semula": f"{angka} pada kolom ke-{dari}", "kini": f"{angka} pada kolom ke-{ke}"}
                    yield berkas.ANGKA_BERUBAH.at(Place(), dokumen=dokumen, tempat=one.tempat, **facts)


def _name(group: Angka) -> str:
    """The words of a place; the figures in them are what is compared."""
    return _BILANGAN.sub("#", group.tempat)


def _begin(group: Angka) -> str:
    """The first words of a place whose name is cut short: the length of its figures decides where it is cut."""
    name = _name(group)
    return name[: name.rfind("«") + _AWAL] if name.endswith("…»") else name


def _pair_named(semula: Sequence[Angka], sekarang: Sequence[Angka]) -> tuple[list[Angka], list[Angka]]:
    """Return what is left of both when those of equal name and figures are taken away in pairs."""
    named = [_by_name(groups) for groups in (semula, sekarang)]
    pairs: list[tuple[list[Angka], list[Angka]]] = []
    for name in dict.fromkeys((*named[0], *named[1])):
        lama, baru = named[0].get(name, []), named[1].get(name, [])
        if len(lama) == len(baru):
            differ = [(one, other) for one, other in zip(lama, baru, strict=True) if one.angka != other.angka]
            pairs.append(([one for one, _ in differ], [other for _, other in differ]))
        else:
            pairs.append(_pair_off(lama, baru, lambda group: group.angka))
    return [group for lama, _ in pairs for group in lama], [group for _, baru in pairs for group in baru]


def _by_name(groups: Sequence[Angka]) -> dict[str, list[Angka]]:
    named: dict[str, list[Angka]] = defaultdict(list)
    for group in groups:
        named[_name(group)].append(group)
    return named


def _pair_off(lama: Sequence[Angka], baru: Sequence[Angka], key: Key) -> tuple[list[Angka], list[Angka]]:
    """Return what is left of both when those of equal key are taken away in pairs; a key of None stays."""
    pairs = Counter(map(key, lama)) & Counter(map(key, baru))
    pairs.pop(None, None)
    return _leave_out(lama, pairs, key), _leave_out(baru, pairs, key)


def _leave_out(groups: Sequence[Angka], pairs: Counter[Hashable], key: Key) -> list[Angka]:
    rest, kept = Counter(pairs), []
    for group in groups:
        if rest[key(group)]:
            rest[key(group)] -= 1
        else:
            kept.append(group)
    return kept


def _explain_group(dokumen: str, group: Angka, baru: list[Angka]) -> Iterator[Problem]:
    """Tell what became of one group; a row found again by its name is compared figure by figure."""
    same = _find_named(group, baru, _name) or _find_named(group, baru, _begin) or _find_alike(group, baru)
    if same:
        baru.remove(same)
        for semula, kini in zip(group.angka, same.angka, strict=True):
            if semula != kini:
                facts = {"semula": _show(group, semula), "kini": _show(group, kini)}
                yield berkas.ANGKA_BERUBAH.at(Place(), dokumen=dokumen, tempat=group.tempat, **facts)
        return
    there = Counter(angka for lain in baru if not lain.tabel for angka in lain.angka) if not group.tabel else Counter()
    gone = Counter(group.angka) - there
    if gone:
        text = ", ".join(_show(group, angka) for angka in dict.fromkeys(group.angka) if angka in gone)
        yield berkas.ANGKA_HILANG.at(Place(), dokumen=dokumen, tempat=group.tempat, semula=text)


def _show(group: Angka, angka: str) -> str:
    """A figure as staff write it; the file of a chart keeps its values with a decimal point."""
    return angka.replace(".", ",") if group.tempat.startswith("grafik") else angka


def _find_named(group: Angka, baru: Sequence[Angka], name: Callable[[Angka], str]) -> Angka | None:
    found = (lain for lain in baru if name(lain) == name(group) and len(lain.angka) == len(group.angka))
    return next(found, None)


def _find_alike(group: Angka, baru: Sequence[Angka]) -> Angka | None:
    """The group of the same kind and length that shares most figures with this one, more than half of them."""
    alike = [lain for lain in baru if lain.tabel == group.tabel and len(lain.angka) == len(group.angka)]
    shared = {id(lain): sum(a == b for a, b in zip(group.angka, lain.angka, strict=True)) for lain in alike}
    best = max(alike, key=lambda lain: shared[id(lain)], default=None)
    return best if best and shared[id(best)] * 2 > len(group.angka) else None


def _name_known(bukti: Bukti) -> str:
    names = dict.fromkeys(f"«{satu.dokumen}»" for satu in bukti.pembuatan if satu.dokumen.endswith(".docx"))
    return f"; bukti yang ada di sana menyebut {', '.join(names)}" if names else ""


def _read(receipt: Path) -> Bukti:
    try:
        return read_bukti(receipt)
    except ValueError:
        return Bukti()


def _check_workbook(path: Path, pembuatan: Pembuatan, folder: Path) -> Iterator[Problem]:
    """Tell when the workbook still lies where it was and has changed since."""
    buku = folder / pembuatan.buku_kerja.lokasi
    try:
        changed = take_print(buku.read_bytes()) != pembuatan.buku_kerja.sidik
    except OSError:
        return
    if changed:
        waktu = format_time(pembuatan.waktu)
        yield berkas.BUKU_BERUBAH.at(Place(), buku=buku.name, dokumen=path.name, waktu=waktu)
