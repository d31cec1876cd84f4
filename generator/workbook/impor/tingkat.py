"""Whether a row is a program, a kegiatan or a sub kegiatan: by code, by column, by words, by indent, by its official name."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model.nomenklatur import Kode, parse_kode
from generator.model.pilihan import JenisDaerah, Tingkat
from generator.workbook.impor.tabel.sumber import Sel
from generator.workbook.nomenklatur import load_nomenklatur

KODE, KOLOM, KATA, INDENTASI, NAMA_BAKU, PENJUMLAHAN = (
    "kode",
    "kolom",
    "kata di depan nama",
    "indentasi",
    "nama baku",
    "penjumlahan uang",
)
URUTAN = (KODE, KOLOM, NAMA_BAKU, KATA, INDENTASI, PENJUMLAHAN)  # the surer first
LEVELS = tuple(Tingkat)
_LEBAR = (1, 2, 2, 1, 2, 4)  # digits of the parts: urusan, bidang, program, list, kegiatan, sub kegiatan
_AWALAN = re.compile(r"(sub\s*-?\s*kegiatan|kegiatan|program)\b(\s*[:\-–]\s*|\s+)(?=\S)", re.IGNORECASE)
_REKENING = re.compile(r"[4-7]\.\d(\.\d+)*|(\d+\.){6,}\d+")  # accounts of belanja and longer codes of units
_DI_DEPAN = re.compile(r"((?:\d|X)\.(?:\d\d|XX)(?:\.\d[\d.]*)?)\.?\s+(\S.*)", re.DOTALL | re.IGNORECASE)
_JATUH_SAMA = 0.9  # so many rows of one indent must be of one level before the indent says anything
PILIHAN_TINGKAT = len(Tingkat)


@dataclass(frozen=True, slots=True)
class KodeBaris:
    """The code of a row as it stands (`teks`), understood (`kode`), or that of an account (`rekening`)."""

    teks: str = ""
    kode: Kode | None = None
    rekening: bool = False


def read_kode(cells: Sequence[Sel]) -> KodeBaris:
    """Read a code from its cells: one cell, one cell for each part, or one full code for each level."""
    filled = [cell for cell in cells if cell.isi is not None and cell.teks]
    if not filled:
        return KodeBaris()
    teks = _clean(filled[-1])
    kode = parse_kode(teks)
    if len(filled) > 1 and (kode is None or kode.tingkat is None):
        teks = ".".join(_parts(filled))
        kode = parse_kode(teks)
    if kode is None and _REKENING.fullmatch(teks.replace(" ", ".")):
        return KodeBaris(teks, None, True)
    return KodeBaris(".".join(re.split(r"[.\s]+", teks)), kode)


def _clean(cell: Sel) -> str:
    return cell.teks.replace(",", ".").strip(".")


def _parts(cells: Sequence[Sel]) -> list[str]:
    """The parts of a code; a lone number gets back the zeros that a number cell lost before it, never those behind it."""
    parts: list[str] = []
    for cell in cells:
        own = re.split(r"[.\s]+", _clean(cell))
        if len(own) == 1 and own[0].isdigit() and len(parts) < len(_LEBAR):
            is_old_form = len(parts) == len(_LEBAR) - 1 and isinstance(cell.isi, str) and len(own[0]) == 2
            own = [own[0] if is_old_form else own[0].zfill(_LEBAR[len(parts)])]
        parts += own
    return parts


def split_kode(nama: str) -> tuple[str, str]:
    """Part a code from the name behind it («5.03.01 PROGRAM …»); no code is «»."""
    found = _DI_DEPAN.fullmatch(nama)
    return (found[1].strip("."), found[2]) if found and parse_kode(found[1]) else ("", nama)


def level_by_word(nama: str) -> Tingkat | None:
    """Return the level named at the beginning of a name."""
    found = _AWALAN.match(nama)
    word = re.sub(r"[\s-]+", "", found[1].casefold()) if found else ""
    return {"subkegiatan": Tingkat.SUB_KEGIATAN, "kegiatan": Tingkat.KEGIATAN, "program": Tingkat.PROGRAM}.get(word)


def strip_word(nama: str, tingkat: Tingkat) -> str:
    """Take the word of its own level from a name, unless it belongs to the name: «PROGRAM …», and official names."""
    found = _AWALAN.match(nama)
    if found is None or level_by_word(nama) is not tingkat:
        return nama
    is_apart = bool(found[2].strip())
    if not is_apart and (tingkat is Tingkat.PROGRAM or _is_official(nama, tingkat)):
        return nama
    return nama[found.end() :]


def level_by_name(nama: str) -> Tingkat | None:
    """Return the level of an official name; None where no list or more than one level bears it."""
    found = [tingkat for tingkat in LEVELS if _is_official(nama, tingkat)]
    return found[0] if len(found) == 1 else None


def _is_official(nama: str, tingkat: Tingkat) -> bool:
    nomenklatur = load_nomenklatur()
    return any(nomenklatur.has_name(nama, tingkat, jenis) for jenis in (JenisDaerah.KABUPATEN, JenisDaerah.PROVINSI))


def learn_indents(rows: Iterable[tuple[int, Tingkat | None]]) -> dict[int, Tingkat]:
    """Return what each indent means, from rows of (indent, surely known level or None).

    An indent means the level that nearly all its known rows have; three indents in all mean the three levels in order.
    """
    known: dict[int, Counter[Tingkat | None]] = defaultdict(Counter)
    for indent, tingkat in rows:
        known[indent][tingkat] += 1
    if len(known) < 2:
        return {}
    learned = {}
    for indent, counts in known.items():
        sure = Counter({tingkat: count for tingkat, count in counts.items() if tingkat is not None})
        if sure and sure.most_common(1)[0][1] >= _JATUH_SAMA * sum(sure.values()):
            learned[indent] = sure.most_common(1)[0][0]
    ranked = dict(zip(sorted(known), LEVELS, strict=False)) if len(known) == PILIHAN_TINGKAT else {}
    agrees = all(ranked.get(indent, tingkat) is tingkat for indent, tingkat in learned.items())
    return {**ranked, **learned} if agrees else learned if len(set(learned.values())) == len(learned) else {}


def choose_level(isyarat: dict[str, Tingkat]) -> tuple[Tingkat | None, str, list[str]]:
    """Return the level by the surest sign, that sign, and the signs that contradict it."""
    signs = [sign for sign in URUTAN if sign in isyarat]
    if not signs:
        return None, "", []
    tingkat = isyarat[signs[0]]
    return tingkat, signs[0], [sign for sign in signs[1:] if isyarat[sign] is not tingkat]
