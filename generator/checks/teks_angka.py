"""Figures that a text states of an indicator, against those of the workbook; only what cannot be meant otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import LEMBAR_INDIKATOR, Bahan, angka, normal, pendek, read_angka
from generator.checks.daftar_teks import Teks
from generator.checks.sumber import find_sumber
from generator.measures.cetak import is_equal_as_typed
from generator.measures.hasil import Hasil, Ukuran
from generator.model.anggaran import IndikatorSimpul
from generator.model.kinerja import Indikator
from generator.problems import Problem

AnyIndikator = Indikator | IndikatorSimpul
_Angka = dict[tuple[str, str], list[Ukuran]]
LEMBAR = ("narasi", "analisis")
TERPENDEK = 12  # a shorter wording of an indicator may stand in a sentence by chance
_SEBUT = r"(?:sebesar|adalah|yaitu|mencapai|ialah|sejumlah)"
_BUKAN_ANTARA = (  # between a word and its figure: another word, a change, a part
    r"\b(?:capaian|realisasi|target|serapan|anggaran|naik|turun|\w*tingkat|\w*kurang\w*|lebih|selisih|se\w+ bulan|rata-rata|"
    r"melampaui|belum|hanya|baru|dari|hingga|bulan)"
)
_BILANGAN = r"(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?![\d.,]*\d)"
_INI = r"(?:indikator|iku)(?: kinerja(?: utama)?)? (?:ini|tersebut)"
_ANGKA = re.compile(
    rf"\b(capaian|realisasi|target)(?:nya)?\b(?:(?:\s+kinerja(?:nya)?)?(?:\s+{_INI})?(?:\s+pada)?\s+(?:{_SEBUT}\s+)?|"
    rf"(?:(?!{_BUKAN_ANTARA})[^\d.;:]){{1,60}}?\b{_SEBUT}\s+){_BILANGAN}"
)
_NAMA = "§"  # stands for the indicator's name in a sentence
_BUKAN_MENJADI = r"\b(?:capaian|realisasi|target|serapan|anggaran|selisih|rata-rata|belum|dari|hingga|bulan|§)"
_SEKITAR = r"(?:sekitar|kurang|lebih|hampir|minimal|maksimal|paling|di atas|di bawah|antara)"
_DI_BELAKANG = re.compile(  # «§ naik menjadi 86,50.», «§ mencapai 66,12 dari target 64»; not «§ mencapai 12 desa», «§ adalah 3 dari 4»
    rf"{_NAMA}(?:(?:(?!{_BUKAN_ANTARA}|\b{_SEKITAR}\b|{_NAMA})[^\d.;:]){{0,60}}?\b(?:sebesar|adalah|yaitu|ialah|mencapai)|"
    rf"(?:(?!{_BUKAN_MENJADI}|\b{_SEKITAR}\b)[^\d.;:]){{0,60}}?\bmenjadi)\s+(?:(?:sebesar|angka|nilai|skor)\s+)?{_BILANGAN}"
    r"(?!\s+dari \d)(?P<satuan>\s*%|\s+[^\s.,;:()]+)?"
)
_KATA_SAMBUNG = frozenset(
    [
        "dari",
        "pada",
        "dan",
        "atau",
        "dengan",
        "yang",
        "di",
        "dibanding",
        "dibandingkan",
        "sehingga",
        "terhadap",
        "tetapi",
        "namun",
        "atas",
        "karena",
        "melalui",
        "lebih",
    ]
)
_BUKAN_DEPAN = re.compile(  # a sentence that has one of these before the name states something else of it
    r"\b(?:\w*naikan|\w*turunan|peningkatan|selisih|bobot|kontribusi|target\w*|capaian|serapan|anggaran|pagu|biaya|rentang|"
    r"predikat|standar|ambang|skala|definisi|rumus\w*|formula\w*|jumlah|jika|bila|apabila|contoh\w*|komponen|unsur|aspek)\b"
)
_WAKTU_LAIN = re.compile(
    r"\b(?:tahun (?:lalu|sebelum\w*|depan|berikut\w*|mendatang)|semula|sebelumnya|ditarget\w*|diharap\w*|direncana\w*|"
    r"diproyeksi\w*|diperkira\w*|akan|agar|supaya|nasional|provinsi|rata-rata|rerata|kecamatan|desa|sekolah|responden)\b"
)
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_MASA = re.compile(
    r"\b(?:triwulan [ivx1-4]+\s+)?(?:tahun (?:anggaran )?|ta\.? )?(?:19|20)\d\d\b|\btriwulan [ivx1-4]+\b"
)
_PANTAS = re.compile(
    r"\b(?:capaian|realisasi|target|sebesar|adalah|yaitu|ialah|mencapai|menjadi)[^\d]*\d", re.IGNORECASE
)
_KATA = {  # which word may mean a figure of an indicator, of whatever period
    "capaian": "capaian",
    "capaian-triwulan": "capaian",
    "capaian-tahunan": "capaian",
    "realisasi": "realisasi",
    "kumulatif": "realisasi",
    "gabungan": "realisasi",
    "target": "target",
    "target-kumulatif": "target",
    "target-akhir": "target",
}
_TENTANG_LAIN = re.compile(r"\b(?:nasional|provinsi|rata-rata|rerata)\b")


@dataclass(frozen=True)
class _Pustaka:
    """The indicators by their words and their figures by indicator and word, made only where a text states one."""

    bahan: Bahan

    @cached_property
    def named(self) -> dict[str, list[AnyIndikator]]:
        """The indicators of the plan and of the programs; several may have the same words."""
        found: dict[str, list[AnyIndikator]] = {}
        for row in (*self.bahan.isian.indikator, *self.bahan.isian.indikator_simpul):
            found.setdefault(normal(row.uraian), []).append(row)
        return found

    @cached_property
    def setahun(self) -> _Angka:
        """The year's; most texts state one of these."""
        return _sort_by_kata(self.bahan.setahun)

    @cached_property
    def angka(self) -> _Angka:
        """Those of all periods, the year's last."""
        return _sort_by_kata(*self.bahan.daftar_hasil, self.bahan.setahun)

    def list_semua(self, id: str) -> Iterator[Decimal]:
        """Every number that the workbook has of an indicator, computed or typed, of whatever kind and year; the year's first."""
        rincian = (nilai for row in self.bahan.isian.rincian if row.indikator == id for nilai in (row.nilai, row.bobot))
        yield from (nilai for nilai in rincian if isinstance(nilai, Decimal))
        prefix = f"indikator/{id}/"
        for hasil in self.bahan.dari_akhir:
            of_indikator = (figure.desimal_murni for figure in hasil if figure.kunci.startswith(prefix))
            yield from (nilai for nilai in of_indikator if nilai is not None)


def _sort_by_kata(*daftar_hasil: Hasil) -> _Angka:
    """By indicator and word every figure of some periods that the word may mean; of one key the last."""
    found: dict[tuple[str, str], dict[str, Ukuran]] = {}
    for hasil in daftar_hasil:
        for kunci, figure in hasil.angka.items():
            parts = kunci.split("/")
            kata = _KATA.get(parts[2]) if parts[0] == "indikator" else None
            if kata and figure.desimal_murni is not None:
                of_kata = found.setdefault((parts[1], kata), {})
                of_kata.pop(kunci, None)
                of_kata[kunci] = figure
    return {key: list(of_kata.values()) for key, of_kata in found.items()}


def check_angka_teks(bahan: Bahan) -> Iterator[Problem]:
    """A capaian, realisasi or target stated of an indicator is one of the workbook's, of any period; else one is wrong."""
    pustaka = _Pustaka(bahan)
    for teks in bahan.teks_berangka:
        for kalimat in teks.kalimat if teks.lembar in LEMBAR else ():
            if _PANTAS.search(kalimat):
                yield from _judge(pustaka, teks, kalimat)


def _find_indikator(pustaka: _Pustaka, teks: Teks, words: str) -> AnyIndikator | None:
    """The one indicator that a sentence names; without a name the one that the row speaks of. None where several may be."""
    named = [nama for nama in pustaka.named if nama in words]
    longest = [nama for nama in named if not any(nama != other and nama in other for other in named)]
    if named:
        rows = pustaka.named[longest[0]]
        return rows[0] if len(longest) == 1 == len(rows) and len(longest[0]) >= TERPENDEK else None
    isian = pustaka.bahan.isian
    return isian.indikator_by_id.get(teks.acuan or "") or isian.indikator_simpul_by_id.get(teks.acuan or "")


def _judge(pustaka: _Pustaka, teks: Teks, kalimat: str) -> Iterator[Problem]:
    words = normal(kalimat)
    indikator = _find_indikator(pustaka, teks, words)
    if indikator is None:
        return
    nama = normal(indikator.uraian)
    told = set()
    bare = _MASA.sub(" ", words.replace(nama, " "))
    for kata, typed in [] if _TENTANG_LAIN.search(bare) else _ANGKA.findall(bare):
        if _is_wrong(pustaka, (indikator.id, kata), read_angka(typed)):
            told.add(typed)
            yield _tell(pustaka, teks, indikator, kata, typed)
    named = re.sub(rf"\b{_INI}\b", _NAMA, words.replace(nama, _NAMA))
    for typed in _list_di_belakang(named, pustaka.bahan.tahun, normal(indikator.satuan)):
        is_known = any(is_equal_as_typed(nilai, read_angka(typed)) for nilai in pustaka.list_semua(indikator.id))
        if not is_known and typed not in told and (indikator.id, "realisasi") in pustaka.angka:
            yield _tell(pustaka, teks, indikator, "realisasi", typed)


def _is_wrong(pustaka: _Pustaka, kunci: tuple[str, str], nilai: Decimal) -> bool:
    """Tell whether a number is none of the figures that a word may mean of an indicator, of which there are some."""
    for known in (pustaka.setahun, pustaka.angka):
        if any(is_equal_as_typed(figure.desimal_murni, nilai) for figure in known.get(kunci, ())):
            return False
    return kunci in pustaka.angka


def _list_di_belakang(words: str, tahun: int, satuan: str) -> Iterator[str]:
    """What a sentence says a named indicator is this year: the numbers behind its name that nothing else is counted by."""
    if not {int(text) for text in _TAHUN.findall(words)} <= {tahun} or _WAKTU_LAIN.search(words.replace(_NAMA, " ")):
        return
    text = _MASA.sub(" ", words)
    for match in _DI_BELAKANG.finditer(text):
        unit = (match["satuan"] or "").strip()
        is_own = unit in ("", "%", "persen", "poin", satuan) or unit in _KATA_SAMBUNG
        if is_own and not _BUKAN_DEPAN.search(text[: match.start()]):
            yield match[1]


def _tell(pustaka: _Pustaka, teks: Teks, indikator: AnyIndikator, kata: str, typed: str) -> Problem:
    """Tell with the last two of the figures that may be meant, and the cell of the nearer, as typed rather than as made."""
    known = pustaka.angka[indikator.id, kata][-2:]
    near = min(known, key=lambda f: (abs(f.desimal_murni - read_angka(typed)), "/gabungan/" in f.kunci))
    shown = dict.fromkeys(angka(figure.desimal_murni.quantize(Decimal("0.01"))) for figure in known)
    lawan = find_sumber(pustaka.bahan.isian, near, LEMBAR_INDIKATOR)
    facts = {"jenis": kata, "angka": typed, "hitungan": " atau ".join(shown), "lawan": lawan}
    return cek.ANGKA_TEKS_BEDA.at(teks.place, uraian=pendek(indikator.uraian), **facts)
