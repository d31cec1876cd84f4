"""Percentages and amounts that a text states of the budget and of the performance as a whole, against the figures of the workbook.

What a text says of one named indicator is looked at by `teks_angka`. Here stand serapan, pagu, realisasi, what is left over, and
capaian without an indicator's name. A stated figure is right where any figure of its kind, of any period, is printed so. Sentences on
other years, on other governments and on what the workbook does not hold are not judged, nor limits, changes and rough numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from generator.catalogue import cek_teks as cek
from generator.checks.bahan import Bahan, normal, read_angka, rupiah
from generator.checks.daftar_teks import Teks, split_kalimat
from generator.checks.sumber import find_sumber, name_figure
from generator.measures.cetak import format_persen, format_triwulan, is_equal_as_typed
from generator.measures.hasil import Hasil, JenisAngka, Ukuran, label_triwulan
from generator.problems import Place, Problem

LEMBAR_ANGGARAN = Place("Anggaran")
LEMBAR = ("narasi", "analisis", "rekomendasi_lhe")
_PERSEN, _RUPIAH = JenisAngka.PERSEN, JenisAngka.RUPIAH
_KALI = {"ribu": 3, "juta": 6, "miliar": 9, "milyar": 9, "triliun": 12}
_UANG = frozenset(("pagu", "serapan", "realisasi", "sisa"))
_KUNCI = {  # what a word means: parts of the keys of its percentages and of its amounts
    "rata-rata capaian": ({"rerata-capaian", "capaian"}, set()),
    "capaian kinerja": (
        {"rerata-capaian", "capaian", "capaian-triwulan", "capaian-tahunan", "persen", "realisasi", "kumulatif"},
        set(),
    ),
    "serapan": ({"serapan", "serapan-kas"}, {"realisasi", "realisasi-kumulatif", "realisasi-lalu"}),
    "realisasi": ({"serapan", "serapan-kas"}, {"realisasi", "realisasi-kumulatif", "realisasi-lalu"}),
    "pagu": (set(), {"pagu", "pagu-murni", "pagu-perubahan", "renstra", "kas", "kas-kumulatif"}),
    "sisa": (set(), {"sisa", "deviasi", "selisih-pagu"}),
}
_NAMA_INDIKATOR = "§"  # stands for the name of an indicator in a sentence: any word may stand in it
_TANDA = re.compile(
    r"(?P<sisa>\b(?:(?:ter)?sisa|selisih|deviasi|(?:tidak|belum) (?:ter)?serap)\w*(?: anggaran| pagu)?)"
    r"|(?P<netral>\b(?:terhadap|dari|atas|dengan) (?:total |jumlah |seluruh )?(?:pagu|anggaran)\w*(?: anggaran)?"
    r"|\bterhadap target(?: tahunan)?\b)"
    rf"|(?P<batal>{_NAMA_INDIKATOR}|\b(?:(?:target|ambang(?: batas)?|standar|rencana)(?: (?:serapan|penyerapan|realisasi|capaian)\w*)?|minimal|"
    r"maksimal|paling|sekitar|hampir|lebih (?:dari|besar)|di (?:atas|bawah)|antara|kisaran|naik|turun|\w*tingkat\w*|menurun|"
    r"\w*kurang\w*|\w*tambah\w*|kenaikan|penurunan|poin|bobot|\w*porsi|kontribusi|melampaui|melebihi|"
    r"(?:\w*efisien\w*|\w*hemat\w*)(?: (?:anggaran|belanja|pagu|biaya))?|"
    r"(?:serapan|penyerapan|daya serap|terserap|menyerap) (?:(?:oleh|di|ke|pada) )?"
    r"(?:tenaga|lulusan|kerja|pekerja|pencari|alumni|tamatan|pasar|dunia|industri|perusahaan))\b)"
    r"|(?P<rerata>\b(?:rata-rata|rerata) capaian\b|\bcapaian rata-rata\b)"
    r"|(?P<capaian>\bcapaian (?:kinerja|organisasi|(?:seluruh )?(?:indikator|IKU|sasaran))\b)"
    r"|(?P<serapan>\b(?:serapan|penyerapan|daya serap|terserap|menyerap)(?:nya)?(?: (?:anggaran|keuangan|belanja))?\b"
    r"|\brealisasi (?:anggaran|keuangan|belanja)\b)"
    r"|(?P<realisasi>\b(?:terealisasi|realisasi(?:nya)?)\b)"
    r"|(?P<pagu>\b(?:pagu|anggaran)\w*(?: anggaran)?)"
    r"|(?P<uang>\bRp\.?\s?(?P<rp>\d{1,3}(?:\.\d{3})+|\d+)(?P<pecahan>,\d+)?(?:,-)?"
    r"(?:\s(?P<kali>ribu|juta|miliar|milyar|triliun)\b)?)"
    r"|(?P<persen>(?<![\d.,/{-])(?P<angka>\d{1,3}(?:,\d+)?)\s?(?:%|persen\b))",
    re.IGNORECASE,
)
_NAMA = {"rerata": "rata-rata capaian", "capaian": "capaian kinerja"}
_LAIN = re.compile(  # sentences on what is not in the workbook
    r"\b(?:nasional|provinsi|kementerian|pusat|APBN|DAK|DAU|DBH\w*|DID|PAD|pendapatan|pajak|retribusi|hibah|(?:total|terhadap) APBD|belanja daerah|usulan|kebutuhan|"
    r"harga|kontrak|denda|tunggakan|aset|per (?:orang|unit|bulan|hari|kegiatan|paket)|honor\w*|semula|bidang|seksi|subbagian|"
    r"sekretariat|UPTD?|kabupaten|(?<!wali )kota|responden|penduduk|masyarakat|inflasi|pertumbuhan|semester|"
    r"tahun (?:lalu|sebelum\w*)|bulan(?! (?:maret|juni|september|desember)\b)|"  # the year or one of its quarters ends with these
    r"januari|februari|april|mei|juli|agustus|oktober|november)\b|\bfisik\b",
    re.IGNORECASE,
)
_JENIS_BELANJA = re.compile(
    r"\bbelanja (?:pegawai|modal|barang|jasa|operasi|hibah|bantuan|tidak|langsung)\w*", re.IGNORECASE
)
_BAGIAN = re.compile(  # words that a part of the agency may be meant by
    r"\b(?:program|(?:sub ?)?kegiatan|belanja|sasaran|tujuan|indikator|IKU|triwulan|urusan|komponen)\b", re.IGNORECASE
)
# without it «realisasi» is one of an indicator
_TENTANG_UANG = re.compile(r"\b(?:anggaran|pagu|belanja|keuangan)", re.IGNORECASE)
_BILANGAN = re.compile(r"\bRp|%|\bpersen\b", re.IGNORECASE)
_KELAS = re.compile(r"/kelas-")  # shares of classes: a text may state one, but none is what another figure should be
_INDIKATOR_INI = re.compile(r"\b(?:indikator|iku) (?:ini|tersebut)\b")
_TAHUN = re.compile(r"\b(?:19|20)\d\d\b")
_TRIWULAN = re.compile(r"\b(?:triwulan|tw)\.?\s*(iv|i{1,3}|[1-4])\b")
_NOMOR = {tertulis: nomor for nomor in range(1, 5) for tertulis in (str(nomor), format_triwulan(nomor).casefold())}


@dataclass(frozen=True, slots=True)
class _Sebutan:
    """A figure in a text: what it says it is (words of `_KUNCI`; `sebut` for a message), how it is written, by how many zeros cut."""

    nama: str
    sebut: str
    golongan: frozenset[str]
    jenis: JenisAngka
    tertulis: str
    nilai: Decimal
    nol: int = 0

    def is_one_of(self, figures: Iterable[Ukuran]) -> bool:
        """Tell whether one of some numbers is printed so, with as many decimals."""
        return any(is_equal_as_typed(figure.desimal_murni.scaleb(-self.nol), self.nilai) for figure in figures)


@dataclass(frozen=True)
class _Pustaka:
    """The figures that a text may state, the latest period's first; read only where a text states any."""

    bahan: Bahan

    @cached_property
    def terakhir(self) -> list[Ukuran]:
        """Those of the latest period and of the year, one for each key; most texts state one of these."""
        return _list_once(self.bahan.akhir, self.bahan.setahun)

    @cached_property
    def semua(self) -> list[Ukuran]:
        """Those of all periods, one for each key."""
        return _list_once(self.bahan.akhir, self.bahan.setahun, *self.bahan.daftar_hasil)

    @cached_property
    def indikator(self) -> frozenset[str]:
        """The wordings of all indicators, as they are compared."""
        isian = self.bahan.isian
        return frozenset(normal(row.uraian) for row in (*isian.indikator, *isian.indikator_simpul))

    @cached_property
    def nama_indikator(self) -> re.Pattern[str]:
        """These wordings in a text, the longest first."""
        names = sorted(self.indikator - {""}, key=len, reverse=True)
        any_of = "|".join(re.escape(nama).replace(r"\ ", r"\s+") for nama in names) or r"(?!)"
        return re.compile(rf"(?<!\w)(?:{any_of})(?!\w)", re.IGNORECASE)

    @cached_property
    def nama(self) -> frozenset[str]:
        """The names of all parts: of indicators, of the plan and of the budget."""
        isian = self.bahan.isian
        others = (
            isian.profil.nama_opd,
            isian.profil.nama_daerah,
            *(row.nama for row in isian.simpul),
            *(row.uraian for row in isian.rencana),
        )
        return self.indikator | frozenset(map(normal, others))

    def is_indikator(self, acuan: str | None) -> bool:
        """Tell whether a row speaks of one indicator."""
        isian = self.bahan.isian
        return acuan in isian.indikator_by_id or acuan in isian.indikator_simpul_by_id

    @cached_property
    def has_belanja(self) -> bool:
        """Tell whether spending is known by its kinds."""
        return any(figure.kunci.startswith("belanja/opd/baris/") for figure in self.terakhir)


def _list_once(*daftar_hasil: Hasil) -> list[Ukuran]:
    """Percentages and amounts of some periods, the first of each key."""
    found: dict[str, Ukuran] = {}
    for hasil in daftar_hasil:
        for kunci, figure in hasil.angka.items():
            if figure.desimal_murni is not None:
                found.setdefault(kunci, figure)
    return list(found.values())


def _list_meant(figures: Iterable[Ukuran], sebutan: _Sebutan, is_bagian: bool) -> list[Ukuran]:
    """The figures that may be meant: of the whole agency, of its parts where the text may speak of one."""
    at = 1 if sebutan.jenis is _RUPIAH else 0
    kinds = set().union(*(_KUNCI[nama][at] for nama in sebutan.golongan))
    meant = (figure for figure in figures if not kinds.isdisjoint(figure.kunci.split("/")))
    return [figure for figure in meant if is_bagian or figure.kunci.startswith("opd/")]


def check_hasil_teks(bahan: Bahan) -> Iterator[Problem]:
    """A serapan, an amount of the budget or a capaian stated in a text is one of the workbook's."""
    pustaka = _Pustaka(bahan)
    for teks in bahan.teks_berangka:
        if teks.lembar in LEMBAR:
            yield from _find_wrong(teks, pustaka)


def _find_wrong(teks: Teks, pustaka: _Pustaka) -> Iterator[Problem]:
    for alinea in teks.isi.split("\n"):
        for kalimat in split_kalimat(alinea):
            if not _BILANGAN.search(kalimat):
                continue
            stated = list(_list_sebutan(pustaka.nama_indikator.sub(_NAMA_INDIKATOR, kalimat)))
            if not stated:
                continue
            words = normal(kalimat)
            named = [nama for nama in pustaka.nama if nama in words]
            skipped = _skip_kata(alinea, words, named, pustaka)
            is_bagian = bool(teks.acuan or _BAGIAN.search(alinea) or named)
            if pustaka.is_indikator(teks.acuan) or _INDIKATOR_INI.search(words):  # those are read by `teks_angka`
                skipped |= {"capaian kinerja", "realisasi"}
            for sebutan in stated:
                if sebutan.nama not in skipped:
                    yield from _judge(teks, sebutan, pustaka, is_bagian, _find_masa(words, pustaka.bahan))


def _find_masa(words: str, bahan: Bahan) -> str:
    """The key part of the one quarter that a sentence names, else of the latest closed period."""
    named = {_NOMOR[tertulis] for tertulis in _TRIWULAN.findall(words)}
    return label_triwulan(bahan.tahun, named.pop()) if len(named) == 1 else bahan.akhir.periode.label


def _skip_kata(alinea: str, words: str, named: list[str], pustaka: _Pustaka) -> frozenset[str]:
    """The words of `_KUNCI` that a sentence may use of something else than the budget and the performance as a whole."""
    profil = pustaka.bahan.isian.profil
    for nama in (*named, normal(profil.nama_opd), normal(profil.nama_daerah)):  # any word may stand in a name
        words = words.replace(nama, " ")
    is_other_year = not {int(text) for text in _TAHUN.findall(words)} <= {pustaka.bahan.tahun}
    is_unknown = bool(_JENIS_BELANJA.search(words)) and not pustaka.has_belanja
    if is_other_year or is_unknown or _LAIN.search(words):
        return frozenset(_KUNCI)
    if not pustaka.indikator.isdisjoint(named):
        return frozenset(("rata-rata capaian", "capaian kinerja", "realisasi"))
    return frozenset() if _TENTANG_UANG.search(alinea) else frozenset(("realisasi",))


def _list_sebutan(kalimat: str) -> Iterator[_Sebutan]:
    """The figures that follow a word of `_KUNCI`; an amount may be any of the amounts that its sentence speaks of."""
    tanda = list(_TANDA.finditer(kalimat))
    kinds = {match.lastgroup or "" for match in tanda}
    uang = frozenset((kinds | {"pagu"} if "netral" in kinds else kinds) & _UANG)
    nama = sebut = ""
    for match in tanda:
        kind = match.lastgroup or ""
        if kind == "uang" and nama in _UANG:
            nilai = read_angka(match["rp"] + (match["pecahan"] or ""))
            yield _Sebutan(nama, sebut, uang, _RUPIAH, match[0], nilai, _KALI.get((match["kali"] or "").casefold(), 0))
        elif kind == "persen" and nama and _KUNCI[nama][0]:
            yield _Sebutan(nama, sebut, frozenset((nama,)), _PERSEN, match[0], read_angka(match["angka"]))
        elif kind not in ("uang", "persen", "netral"):
            nama = "" if kind == "batal" else _NAMA.get(kind, kind)
            sebut = "realisasi anggaran" if match[0].casefold().startswith("realisasi ") else nama


def _judge(teks: Teks, sebutan: _Sebutan, pustaka: _Pustaka, is_bagian: bool, masa: str) -> Iterator[Problem]:
    """Tell of a figure that is none of the workbook's, with the nearest of the kind that it says it is."""
    if sebutan.is_one_of(_list_meant(pustaka.terakhir, sebutan, is_bagian)):
        return
    figures, bahan = _list_meant(pustaka.semua, sebutan, is_bagian), pustaka.bahan
    told = [figure for figure in figures if not _KELAS.search(figure.kunci)]
    if not told or sebutan.is_one_of(figures):
        return
    near = _find_nearest(teks, sebutan, told, bahan, masa)
    write = rupiah if sebutan.jenis is _RUPIAH else _persen
    facts = {
        "jenis": sebutan.sebut,
        "tertulis": sebutan.tertulis,
        "hitungan": write(near.desimal_murni),
    }
    facts |= {"pemilik": name_figure(bahan, near), "lawan": find_sumber(bahan.isian, near, LEMBAR_ANGGARAN)}
    yield cek.HASIL_TEKS_BEDA.at(teks.place, **facts)


def _find_nearest(teks: Teks, sebutan: _Sebutan, figures: list[Ukuran], bahan: Bahan, masa: str) -> Ukuran:
    """The nearest of what the text names, else of the agency, in the period meant; else the nearest of all."""
    kunci = _KUNCI[sebutan.nama][1 if sebutan.jenis is _RUPIAH else 0]
    words, nilai = normal(teks.isi), sebutan.nilai.scaleb(sebutan.nol)
    named = {row.id for row in bahan.isian.simpul if row.id == teks.acuan or normal(row.nama) in words}
    says_kas = "kas" in words.split()  # the cash plan is named where it is meant

    def order(figure: Ukuran) -> tuple[bool, bool, bool, bool, Decimal]:
        parts = figure.kunci.split("/")
        is_meant = parts[1] in named if named else parts[0] == "opd"
        is_other, far = ("serapan-kas" in parts) != says_kas, abs((figure.desimal_murni or nilai) - nilai)
        return kunci.isdisjoint(parts), not is_meant, parts[-1] != masa, is_other, far

    return min(figures, key=order)


def _persen(nilai: Decimal) -> str:
    return format_persen(nilai, 2)
