"""Reads the line markup of a template text and writes WordprocessingML; docs/pengembang/templat.md explains the markup."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field

from gaya import DAFTAR_HURUF, DAFTAR_NOMOR
from unsur import PUTUS, MarkahSalah, deretan, dua_tanda_tangan, par, polos, tabel, tanda_tangan

KERTAS = {"tegak": (11906, 16838), "lanskap": (16838, 11906), "lanskap-a3": (23811, 16838)}
TEPI = {"top": 1417, "right": 1417, "bottom": 1417, "left": 1701, "header": 567, "footer": 567, "gutter": 0}
TEPI_LEBAR = {**TEPI, "top": 1134, "right": 850, "bottom": 1134, "left": 850}  # wide matrices on A3 need the room
BAGIAN = {
    "sampul": "tegak",
    "depan": "tegak",
    "isi": "tegak",
    "tegak": "tegak",
    "lanskap": "lanskap",
    "lanskap-a3": "lanskap-a3",
    "sampul-lanskap": "lanskap",
    "depan-lanskap": "lanskap",
    "isi-lanskap": "lanskap",
}
NOMOR_HALAMAN = {
    "depan": '<w:pgNumType w:fmt="lowerRoman" w:start="1"/>',
    "isi": '<w:pgNumType w:fmt="decimal" w:start="1"/>',
}
JUDUL = {"#": "Heading1", "##": "Heading2", "###": "Heading3", "####": "Heading4"}
JUDUL |= {"#-": "JudulDepan", "#=": "TOCHeading", "#~": "TOCHeading", "#+": "JudulLampiran"}
_SEHALAMAN = '<w:pageBreakBefore w:val="0"/><w:spacing w:before="480"/>'  # a list below another on the same page
JUDUL_TENGAH = {"judul-tengah": "Heading1", "anak-judul-tengah": "Heading2"}  # of documents of a few pages
_DI_TENGAH = '<w:spacing w:before="0" w:after="120" w:line="300" w:lineRule="auto"/><w:jc w:val="center"/>'
GAYA_BEBAS = {
    "judul-sampul": "Title",
    "anak-sampul": "Subtitle",
    "instansi": "InstansiSampul",
    "tengah": "TengahHalaman",
    "kanan": "KananHalaman",
    "rata": "TanpaInden",
    "subjudul": "Subjudul",
    "catatan": "CatatanTabel",
}
_TAG_SENDIRI = re.compile(r"\{%p .*%\}|\{\{p .*\}\}|\{#p .*#\}")
_CM = 567  # twips


@dataclass
class Hasil:
    """What a text becomes: the body, header and footer texts by file number, lists to start anew, directives."""

    badan: list[str] = field(default_factory=list)
    kepala: list[tuple[str, str]] = field(default_factory=list)  # (header text, footer text) per pair of files
    daftar: list[int] = field(default_factory=list)
    arahan: dict[str, str] = field(default_factory=lambda: {"penomoran": "bab", "kepala": "", "kaki": "{halaman}"})


class Pembaca:
    """Reads a text line by line."""

    def __init__(self, teks: str) -> None:
        self._baris = teks.splitlines()
        self._n = 0
        self.hasil = Hasil()
        self._bagian = ("", "")  # kind of the section at hand, its condition
        self._lanjut = 0  # number of the list at hand, 0 between lists

    def baca(self) -> Hasil:
        """Return the whole text as WordprocessingML."""
        while self._n < len(self._baris):
            baris = self._baris[self._n].rstrip()
            self._n += 1
            if baris.startswith("[["):
                self._kotak(baris)
            elif baris and not baris.startswith("//"):
                self._satu(baris)
            elif not baris:
                self._lanjut = 0
        if self._bagian[1]:
            raise self._salah("bagian terakhir tidak boleh bersyarat")
        self._tulis(self._sifat_bagian())
        return self.hasil

    def _satu(self, baris: str) -> None:
        kata, _, sisa = baris.partition(" ")
        if baris.startswith("!"):
            self.hasil.arahan[kata[1:]] = sisa.strip()
        elif kata == "==":
            self._ganti_bagian(sisa)
        elif kata in JUDUL:
            self._judul(kata, sisa)
        elif _TAG_SENDIRI.fullmatch(baris):
            self._tulis(par("BodyText", polos(baris, "")))
        elif kata == "-":
            self._tulis(par("ListBullet", deretan(self._sambung(sisa))))
        elif re.fullmatch(r"\d+\.|[a-z]\.", kata):
            self._nomor(kata, self._sambung(sisa))
        elif kata.startswith("@"):
            self._bebas(kata, sisa)
        else:
            self._tulis(par("BodyText", deretan(self._sambung(baris))))

    def _sambung(self, awal: str) -> str:
        """Return a paragraph whose lines end at a blank line or at a line with a mark of its own."""
        kumpul = [awal]
        while self._n < len(self._baris) and self._polos(self._baris[self._n]):
            kumpul.append(self._baris[self._n].strip())
            self._n += 1
        return " ".join(kumpul)

    @staticmethod
    def _polos(baris: str) -> bool:
        kata = baris.partition(" ")[0]
        bertanda = baris.startswith(("!", "//", "[[", "@", "#", "==")) or kata == "-"
        return (
            bool(baris.strip())
            and not bertanda
            and not re.fullmatch(r"\d+\.|[a-z]\.", kata)
            and not _TAG_SENDIRI.fullmatch(baris.rstrip())
        )

    def _judul(self, tanda: str, teks: str) -> None:
        """Write a heading of one line; the number of a BAB or Lampiran stands on a line above it."""
        if tanda == "#" and self.hasil.arahan["penomoran"] == "bab":
            teks = f"BAB {{{{ nomor_bab() }}}}{PUTUS}{teks}"
        elif tanda == "#+":
            teks = PUTUS + teks
        self._tulis(par(JUDUL[tanda], deretan(teks), _SEHALAMAN if tanda == "#~" else ""))

    def _nomor(self, tanda: str, teks: str) -> None:
        huruf = tanda[0].isalpha()
        if tanda in ("1.", "a."):
            self.hasil.daftar.append(DAFTAR_HURUF if huruf else DAFTAR_NOMOR)
            self._lanjut = len(self.hasil.daftar)
        if not self._lanjut:
            raise self._salah("daftar bernomor harus dimulai dengan 1. atau a.")
        nomor = self._nomor_daftar(huruf)
        sifat = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{nomor}"/></w:numPr>'
        self._tulis(par("ListNumber2" if huruf else "ListNumber", deretan(teks), sifat))

    def _nomor_daftar(self, huruf: bool) -> int:
        """Return the number of the newest list of the same kind, so that 1. a. b. 2. goes on as expected."""
        jenis = DAFTAR_HURUF if huruf else DAFTAR_NOMOR
        urutan = max(i for i, n in enumerate(self.hasil.daftar) if n == jenis)
        return 6 + urutan + 1

    def _bebas(self, kata: str, sisa: str) -> None:
        nama = kata[1:].rstrip(":")
        if nama == "jarak":
            twips = round(float(sisa.replace(",", ".")) * _CM)
            self._tulis(
                par("AkhirBagian", "", f'<w:spacing w:before="0" w:after="{twips}" w:line="20" w:lineRule="exact"/>')
            )
        elif nama == "halaman":
            self._tulis(par("AkhirBagian", '<w:r><w:br w:type="page"/></w:r>'))
        elif nama in JUDUL_TENGAH:
            self._tulis(par(JUDUL_TENGAH[nama], deretan(self._sambung(sisa)), _DI_TENGAH))
        elif nama in GAYA_BEBAS:
            self._tulis(par(GAYA_BEBAS[nama], deretan(self._sambung(sisa))))
        else:
            raise self._salah(f"gaya «{nama}» tidak dikenal")

    def _ganti_bagian(self, sisa: str) -> None:
        """End the section at hand (its properties stand in its last paragraph) and begin the next one."""
        jenis, _, syarat = sisa.strip().partition(" bila ")
        if jenis not in BAGIAN:
            raise self._salah(f"bagian «{jenis}» tidak dikenal")
        if self._bagian[0]:
            self._tulis(par("AkhirBagian", "", self._sifat_bagian()))
        if self._bagian[1]:
            self._tulis(par("BodyText", polos("{%p endif %}", "")))
        self._bagian = (jenis, syarat)
        if syarat:
            self._tulis(par("BodyText", polos(f"{{%p if {syarat} %}}", "")))
        if jenis.startswith("sampul"):
            self._tanda_draf()

    def _tanda_draf(self) -> None:
        for isi, gaya in (
            ("{%p if draf %}", "BodyText"),
            ("DRAF – belum final", "TandaDraf"),
            ("{%p endif %}", "BodyText"),
        ):
            self._tulis(par(gaya, polos(isi, "")))

    def _sifat_bagian(self) -> str:
        jenis = self._bagian[0] or "isi"
        lebar, tinggi = KERTAS[BAGIAN[jenis]]
        arah = ' w:orient="landscape"' if lebar > tinggi else ""
        tepi = " ".join(f'w:{sisi}="{nilai}"' for sisi, nilai in self._tepi().items())
        return (
            f'<w:sectPr>{"" if jenis.startswith("sampul") else self._acuan_kepala()}<w:type w:val="nextPage"/>'
            f'<w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/><w:pgMar {tepi}/>{NOMOR_HALAMAN.get(jenis.removesuffix("-lanskap"), "")}<w:cols w:space="708"/></w:sectPr>'
        )

    def _acuan_kepala(self) -> str:
        pasangan = (self.hasil.arahan["kepala"], self.hasil.arahan["kaki"])
        if pasangan not in self.hasil.kepala:
            self.hasil.kepala.append(pasangan)
        nomor = self.hasil.kepala.index(pasangan) + 1
        return (
            f'<w:headerReference w:type="default" r:id="rIdKepala{nomor}"/>'
            f'<w:footerReference w:type="default" r:id="rIdKaki{nomor}"/>'
        )

    def _kotak(self, baris: str) -> None:
        """Read a block in [[ … ]]: a signature or a simple table."""
        jenis, *atribut = shlex.split(baris[2:].rstrip("]"))
        sifat = dict(bagian.split("=", 1) for bagian in atribut if "=" in bagian)
        isi = []
        while self._n < len(self._baris) and self._baris[self._n].strip() != "]]":
            if self._baris[self._n].strip():
                isi.append(self._baris[self._n].strip())
            self._n += 1
        self._n += 1
        if jenis == "tanda-tangan":
            self._tulis(dua_tanda_tangan(isi, self._lebar()) if any("|" in teks for teks in isi) else tanda_tangan(isi))
        elif jenis == "tabel":
            self._tulis(tabel(isi, sifat, self._lebar()))
        else:
            raise self._salah(f"kotak «{jenis}» tidak dikenal")

    def _lebar(self) -> int:
        tepi = self._tepi()
        return KERTAS[BAGIAN[self._bagian[0] or "isi"]][0] - tepi["left"] - tepi["right"]

    def _tepi(self) -> dict[str, int]:
        return TEPI_LEBAR if BAGIAN[self._bagian[0] or "isi"] == "lanskap-a3" else TEPI

    def _tulis(self, xml: str) -> None:
        self.hasil.badan.append(xml)

    def _salah(self, sebab: str) -> MarkahSalah:
        return MarkahSalah(f"baris {self._n}: {sebab}")
