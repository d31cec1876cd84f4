"""The pieces a template text is made of, as WordprocessingML: paragraphs, signatures, simple tables, header and footer."""

from __future__ import annotations

import re

from generator.word.parts.wordml import escape_attribute, escape_text
from generator.word.parts.wordml import field as word_field

_TEBAL = re.compile(r"\*\*(.+?)\*\*|__(.+?)__")
PUTUS = "\\\\"  # two backslashes: a new line in the same paragraph


class MarkahSalah(ValueError):
    """The text breaks the markup; the message tells the line."""


def par(gaya: str, isi: str, sifat: str = "") -> str:
    """Return one paragraph."""
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{sifat}</w:pPr>{isi}</w:p>'


def deretan(teks: str, huruf: str = "") -> str:
    """Return the runs of a text; **tebal** and __miring__ are the only marks in a line."""
    bagian, akhir = [], 0
    for temu in _TEBAL.finditer(teks):
        bagian.append(polos(teks[akhir : temu.start()], huruf))
        bagian.append(polos(temu[1] or temu[2], huruf + ("<w:b/>" if temu[1] else "<w:i/>")))
        akhir = temu.end()
    return "".join([*bagian, polos(teks[akhir:], huruf)])


def polos(teks: str, huruf: str = "") -> str:
    """Return the runs of a text without marks; two backslashes begin a new line."""
    sifat = f"<w:rPr>{huruf}</w:rPr>" if huruf else ""
    potong = [escape_text(bagian) for bagian in teks.split(PUTUS)]
    pecah = [f'<w:r>{sifat}<w:t xml:space="preserve">{bagian}</w:t></w:r>' if bagian else "" for bagian in potong]
    return f"<w:r>{sifat}<w:br/></w:r>".join(pecah)


def tanda_tangan(isi: list[str], sifat: str = "", kiri: bool = True, lepas: bool = True) -> str:
    """Return a signature block; ~ is the room for the signature, the line below it the name; `lepas` ends it."""
    rapat = "" if kiri else '<w:ind w:left="0"/>'
    keluaran, nama = [], False
    for n, teks in enumerate(isi):
        akhir = '<w:keepNext w:val="0"/>' if lepas and n == len(isi) - 1 else ""
        atas = '<w:spacing w:before="240" w:after="0" w:line="276" w:lineRule="auto"/>' if n == 0 else ""
        if teks == "~":
            keluaran.append(par("TandaTangan", "", f'<w:spacing w:before="0" w:after="960"/>{rapat}'))
        else:
            keluaran.append(par("NamaPenandaTangan" if nama else "TandaTangan", deretan(teks), akhir + atas + rapat))
        nama = teks == "~"
    return "".join(keluaran)


def dua_tanda_tangan(isi: list[str], lebar: int) -> str:
    """Return two signatures side by side in a table without lines; the parts of a line stand around |."""
    pihak = [[bagian.strip() for bagian in teks.split("|")] if "|" in teks else [teks, teks] for teks in isi]
    ruang = isi.index("~") if "~" in isi else len(isi)  # the names stand on one line, however long the offices are
    deret = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{_sel_pihak(bagian, lebar // 2, bagian[-1] is pihak[-1])}</w:tr>"
        for bagian in (pihak[:ruang], pihak[ruang:])
        if bagian
    )
    kisi = f'<w:gridCol w:w="{lebar // 2}"/>' * 2
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{kisi}</w:tblGrid>{deret}</w:tbl>{par('JarakTabel', '')}"
    )


def _sel_pihak(baris: list[list[str]], lebar: int, lepas: bool) -> str:
    lajur = (tanda_tangan([p[i] for p in baris], kiri=False, lepas=lepas) for i in (0, 1))
    return "".join(f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/></w:tcPr>{isi}</w:tc>' for isi in lajur)


def tabel(isi: list[str], sifat: dict[str, str], lebar: int) -> str:
    """Return a simple table; `lebar` relative widths, `rata` alignments, `kepala` header rows, `judul` and `kunci` a caption."""
    nisbah = [float(bagian) for bagian in sifat["lebar"].split()]
    kolom = [round(lebar * bagian / sum(nisbah)) for bagian in nisbah]
    rata = (sifat.get("rata", "").split() or ["kiri"] * len(kolom)) + ["kiri"] * len(kolom)
    kepala = int(sifat.get("kepala", "1"))
    baris = [_baris_tabel(teks, kolom, rata, n < kepala) for n, teks in enumerate(isi)]
    nomor = f'{{{{ nomor_tabel("{escape_attribute(sifat.get("kunci", "tabel"))}") }}}} '
    judul = par("Caption", polos(nomor + sifat["judul"], "")) if "judul" in sifat else ""
    kisi = "".join(f'<w:gridCol w:w="{nilai}"/>' for nilai in kolom)
    catatan = par("CatatanTabel", deretan("Sumber: " + sifat["sumber"])) if "sumber" in sifat else ""
    return (
        f'{judul}<w:tbl><w:tblPr><w:tblStyle w:val="TabelLKjIP"/><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        f"</w:tblPr><w:tblGrid>{kisi}</w:tblGrid>{''.join(baris)}</w:tbl>{catatan}{par('JarakTabel', '')}"
    )


def _baris_tabel(teks: str, kolom: list[int], rata: list[str], kepala: bool) -> str:
    sel = [bagian.strip() for bagian in re.split(r"\|(?![^{]*\}\})", teks.strip().strip("|"))]
    if len(sel) == 1 and sel[0].startswith("{%tr"):
        sel += [""] * (len(kolom) - 1)
    if len(sel) != len(kolom):
        raise MarkahSalah(f"baris tabel «{teks}» berisi {len(sel)} sel, bukan {len(kolom)}")
    arah = {"tengah": "center", "kanan": "right"}
    isi = ""
    for lebar, nilai, sisi in zip(kolom, sel, rata, strict=False):
        jc = f'<w:jc w:val="{arah[sisi]}"/>' if sisi in arah and not kepala else ""
        warna = '<w:shd w:val="clear" w:color="auto" w:fill="D9E2EC"/><w:vAlign w:val="center"/>' if kepala else ""
        gaya = "KepalaTabel" if kepala else "IsiTabel"
        ikut = "<w:keepNext/>" if kepala else ""
        isi += f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{warna}</w:tcPr>{par(gaya, deretan(nilai), ikut + jc)}</w:tc>'
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if kepala else ''}</w:trPr>{isi}</w:tr>"


def kepala_xml(teks: str) -> str:
    """Return the content of a header part: the mark of a draft above the running title."""
    draf = "".join(
        par(gaya, polos(isi, ""))
        for isi, gaya in (
            ("{%p if draf %}", "Header"),
            ("DRAF – belum final", "KepalaDraf"),
            ("{%p endif %}", "Header"),
        )
    )
    return draf + par("Header", deretan(teks))


def kaki_xml(teks: str) -> str:
    """Return the content of a footer part; {halaman} becomes the page number."""
    awal, halaman, akhir = teks.partition("{halaman}")
    nomor = word_field("PAGE", "<w:r><w:t>1</w:t></w:r>") if halaman else ""
    return par("Footer", deretan(awal) + nomor + deretan(akhir))
