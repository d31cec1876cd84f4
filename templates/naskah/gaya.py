"""Styles and native numbering of the templates, declared as data; names are those that generator/word looks for."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

HURUF = "Arial"  # metric twin on machines without it: Liberation Sans
NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass(frozen=True)
class Gaya:
    """One paragraph style: `paragraf` and `huruf` are the contents of w:pPr and w:rPr in schema order."""

    id: str
    nama: str
    paragraf: str = ""
    huruf: str = ""
    dasar: str = "Normal"
    berikut: str = ""
    sendiri: bool = False  # a custom style, not one that Word knows by name


def jarak(sebelum: int = 0, sesudah: int = 0, baris: int = 240, aturan: str = "auto") -> str:
    """Return w:spacing: twips before and after, line height (240 = single)."""
    return f'<w:spacing w:before="{sebelum}" w:after="{sesudah}" w:line="{baris}" w:lineRule="{aturan}"/>'


def ukuran(poin: float) -> str:
    """Return the type size in points as run properties."""
    return f'<w:sz w:val="{round(poin * 2)}"/><w:szCs w:val="{round(poin * 2)}"/>'


def nomor(daftar: int, tingkat: int = 0) -> str:
    """Return the link of a style to a level of a list."""
    return f'<w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{daftar}"/></w:numPr>'


IKUT, BARU = "<w:keepNext/><w:keepLines/>", "<w:pageBreakBefore/>"
TENGAH, RATA, KANAN = '<w:jc w:val="center"/>', '<w:jc w:val="both"/>', '<w:jc w:val="right"/>'
TEBAL, MIRING, KAPITAL = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>", "<w:caps/>"
DAFTAR_JUDUL, DAFTAR_BUTIR, DAFTAR_NOMOR, DAFTAR_HURUF, DAFTAR_SEL, DAFTAR_LAMPIRAN = 1, 2, 3, 4, 5, 6


def tingkat(angka: int) -> str:
    """Return the outline level, 0 for the highest."""
    return f'<w:outlineLvl w:val="{angka}"/>'


def inden(kiri: int, gantung: int = 0, kanan: int = 0) -> str:
    """Return w:ind in twips."""
    return f'<w:ind w:left="{kiri}" w:right="{kanan}" w:hanging="{gantung}"/>'


def daftar_gaya(penomoran: str) -> list[Gaya]:
    """Return all paragraph styles; headings follow the numbering scheme: bab, huruf or tanpa."""
    return [*gaya_judul(penomoran), *GAYA_TUBUH, *GAYA_SAMPUL, *GAYA_TABEL, *GAYA_DAFTAR]


def gaya_judul(penomoran: str) -> list[Gaya]:
    """Return the heading styles of a scheme."""
    bernomor = penomoran != "tanpa"
    puncak = f"{BARU}{{n}}{jarak(0, 360, 300)}{TENGAH}" if penomoran == "bab" else f"{{n}}{jarak(320, 120, 276)}"
    bentuk = [
        (f"{IKUT}{puncak}", TEBAL + KAPITAL + ukuran(14 if penomoran == "bab" else 12)),
        (f"{IKUT}{{n}}{jarak(280, 120, 276)}", TEBAL + ukuran(12)),
        (f"{IKUT}{{n}}{jarak(240, 100, 276)}", TEBAL + ukuran(11)),
        (f"{IKUT}{{n}}{jarak(200, 80, 276)}", TEBAL + MIRING + ukuran(11)),
    ]
    return [
        Gaya(
            f"Heading{i + 1}",
            f"heading {i + 1}",
            paragraf.replace("{n}", nomor(DAFTAR_JUDUL, i) if bernomor else "") + tingkat(i),
            huruf,
            berikut="BodyText",
        )
        for i, (paragraf, huruf) in enumerate(bentuk)
    ]


RAPAT = "<w:contextualSpacing/>"  # the items of a list stand close together; what follows the list stands apart
_DEPAN = f"{IKUT}{BARU}{jarak(0, 360, 300)}{TENGAH}"
GAYA_TUBUH = [
    Gaya("BodyText", "Body Text", f'{jarak(0, 120, 324)}<w:ind w:firstLine="720"/>{RATA}'),
    Gaya("ListBullet", "List Bullet", f"{nomor(DAFTAR_BUTIR)}{jarak(0, 120, 300)}{RAPAT}{RATA}"),
    Gaya("ListNumber", "List Number", f"{nomor(DAFTAR_NOMOR)}{jarak(0, 120, 300)}{RAPAT}{RATA}"),
    Gaya("ListNumber2", "List Number 2", f"{nomor(DAFTAR_HURUF)}{jarak(0, 60, 300)}{RATA}"),
    Gaya("Subjudul", "Subjudul", f"{IKUT}{jarak(200, 80, 276)}", TEBAL, berikut="BodyText", sendiri=True),
    Gaya("TanpaInden", "Tanpa Inden", f"{jarak(0, 120, 324)}{RATA}", sendiri=True),
    Gaya("TengahHalaman", "Tengah Halaman", f"{jarak(0, 120, 300)}{TENGAH}", sendiri=True),
    Gaya("KananHalaman", "Kanan Halaman", f"{jarak(0, 120, 300)}{KANAN}", sendiri=True),
    Gaya("JudulDepan", "Judul Depan", _DEPAN + tingkat(0), TEBAL + KAPITAL + ukuran(14), "Normal", "BodyText", True),
    Gaya("TOCHeading", "TOC Heading", _DEPAN, TEBAL + KAPITAL + ukuran(14), berikut="BodyText"),
    Gaya(
        "JudulLampiran",
        "Judul Lampiran",
        f"{IKUT}{BARU}{nomor(DAFTAR_LAMPIRAN)}{jarak(0, 240, 300)}{TENGAH}{tingkat(0)}",
        TEBAL + KAPITAL + ukuran(12),
        berikut="BodyText",
        sendiri=True,
    ),
    Gaya("TandaTangan", "Tanda Tangan", f"{IKUT}{jarak(0, 0, 276)}{inden(4309)}{TENGAH}", sendiri=True),
    Gaya("NamaPenandaTangan", "Nama Penanda Tangan", "", TEBAL + '<w:u w:val="single"/>', "TandaTangan", "", True),
    Gaya("AkhirBagian", "Akhir Bagian", jarak(0, 0, 20, "exact"), ukuran(1), sendiri=True),
]
_BINGKAI = "".join(
    f'<w:{sisi} w:val="single" w:sz="12" w:space="4" w:color="C00000"/>' for sisi in ("top", "left", "bottom", "right")
)
_GARIS_KEPALA = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="A6A6A6"/></w:pBdr>'
GAYA_SAMPUL = [
    Gaya("Title", "Title", f"{jarak(0, 240, 300)}{TENGAH}", TEBAL + KAPITAL + ukuran(24)),
    Gaya("Subtitle", "Subtitle", f"{jarak(0, 160, 300)}{TENGAH}", TEBAL + ukuran(16)),
    Gaya(
        "InstansiSampul", "Instansi Sampul", f"{jarak(0, 60, 300)}{TENGAH}", TEBAL + KAPITAL + ukuran(14), sendiri=True
    ),
    Gaya(
        "TandaDraf",
        "Tanda Draf",
        f"<w:pBdr>{_BINGKAI}</w:pBdr>{jarak(0, 240)}{inden(2268, 0, 2268)}{TENGAH}",
        TEBAL + '<w:color w:val="C00000"/>' + ukuran(14),
        sendiri=True,
    ),
    Gaya("Header", "header", f"{_GARIS_KEPALA}{jarak(0, 0)}{KANAN}", '<w:color w:val="595959"/>' + ukuran(9)),
    Gaya("Footer", "footer", f"{jarak(0, 0)}{TENGAH}", ukuran(9)),
    Gaya("KepalaDraf", "Kepala Draf", "", TEBAL + '<w:color w:val="C00000"/>', "Header", "", True),
]
GAYA_TABEL = [
    Gaya("Caption", "caption", f"{IKUT}{jarak(200, 100)}{TENGAH}", TEBAL + ukuran(10), berikut="BodyText"),
    Gaya("IsiTabel", "Isi Tabel", jarak(30, 30), ukuran(9), sendiri=True),
    Gaya("KepalaTabel", "Kepala Tabel", TENGAH, TEBAL, "IsiTabel", sendiri=True),
    Gaya("NomorSel", "Nomor Sel", nomor(DAFTAR_SEL), "", "IsiTabel", sendiri=True),
    Gaya("CatatanTabel", "Catatan Tabel", jarak(40, 20), MIRING + ukuran(8.5), sendiri=True),
    Gaya("JarakTabel", "Jarak Tabel", jarak(0, 180, 20, "exact"), ukuran(1), berikut="BodyText", sendiri=True),
    Gaya("Gambar", "Gambar", f"<w:keepNext/>{jarak(120, 60)}{TENGAH}", "", berikut="Caption", sendiri=True),
]
GAYA_DAFTAR = [
    Gaya("TOC1", "toc 1", f"{jarak(80, 40, 240)}{inden(0)}", TEBAL + KAPITAL + ukuran(10.5)),
    Gaya("TOC2", "toc 2", f'<w:tabs><w:tab w:val="left" w:pos="992"/></w:tabs>{jarak(0, 30, 240)}{inden(992, 567)}'),
    Gaya(
        "TOC3",
        "toc 3",
        f'<w:tabs><w:tab w:val="left" w:pos="1701"/></w:tabs>{jarak(0, 30, 240)}{inden(1701, 709)}',
    ),
    Gaya("TableofFigures", "table of figures", f"{jarak(0, 60, 264)}{inden(992, 992)}"),
]


def gaya_xml(penomoran: str) -> str:
    """Return word/styles.xml."""
    bawaan = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{HURUF}" w:eastAsia="{HURUF}" w:hAnsi="{HURUF}"'
        f' w:cs="{HURUF}"/>{ukuran(11)}<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{jarak(0, 0)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    return f"<w:styles {NS}>{bawaan}{normal}{''.join(map(_gaya_paragraf, daftar_gaya(penomoran)))}{_LAIN}</w:styles>"


def _gaya_paragraf(gaya: Gaya) -> str:
    sendiri = ' w:customStyle="1"' if gaya.sendiri else ""
    berikut = f'<w:next w:val="{gaya.berikut}"/>' if gaya.berikut else ""
    paragraf = f"<w:pPr>{gaya.paragraf}</w:pPr>" if gaya.paragraf else ""
    huruf = f"<w:rPr>{gaya.huruf}</w:rPr>" if gaya.huruf else ""
    return (
        f'<w:style w:type="paragraph"{sendiri} w:styleId="{gaya.id}"><w:name w:val="{escape(gaya.nama)}"/>'
        f'<w:basedOn w:val="{gaya.dasar}"/>{berikut}<w:qFormat/>{paragraf}{huruf}</w:style>'
    )


def _garis(warna: str) -> str:
    sisi = ("top", "left", "bottom", "right", "insideH", "insideV")
    return "".join(f'<w:{nama} w:val="single" w:sz="4" w:space="0" w:color="{warna}"/>' for nama in sisi)


_SEL = '<w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
_LAIN = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>'
    '<w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/>'
    '<w:rPr><w:color w:val="1F3864"/><w:u w:val="single"/></w:rPr></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    + _SEL
    + "</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="TabelLKjIP"><w:name w:val="Tabel LKjIP"/>'
    f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{_garis("7F7F7F")}</w:tblBorders></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>'
)
_JUDUL = {  # scheme → (format, text, what follows the number) per level
    "bab": [
        (
            "decimal",
            "",
            "nothing",
        ),  # counts only: «BAB I» is a SEQ field, for LibreOffice before 7.6 prints I.1 under a roman level
        ("decimal", "%1.%2", "tab"),
        ("decimal", "%1.%2.%3", "tab"),
        ("decimal", "%1.%2.%3.%4", "tab"),
    ],
    "huruf": [
        ("upperLetter", "%1.", "tab"),
        ("decimal", "%2.", "tab"),
        ("lowerLetter", "%3.", "tab"),
        ("decimal", "%4)", "tab"),
    ],
}
_INDEN_JUDUL = {"bab": ("0", "567", "709", "1021"), "huruf": ("425", "425", "425", "425")}


def nomor_xml(penomoran: str, daftar_baru: list[int]) -> str:
    """Return word/numbering.xml; `daftar_baru` names the list each numbered list of the text starts anew."""
    skema = "huruf" if penomoran == "huruf" else "bab"
    judul = [
        _tingkat(i, *bentuk, "0" if bentuk[2] == "nothing" else _INDEN_JUDUL[skema][i], gaya=f"Heading{i + 1}")
        for i, bentuk in enumerate(_JUDUL[skema])
    ]
    definisi = [
        (DAFTAR_JUDUL, judul),
        (DAFTAR_BUTIR, [_tingkat(0, "bullet", "–", "tab", "397", 720, gaya="ListBullet")]),
        (DAFTAR_NOMOR, [_tingkat(0, "decimal", "%1.", "tab", "397", 720, gaya="ListNumber")]),
        (DAFTAR_HURUF, [_tingkat(0, "lowerLetter", "%1.", "tab", "397", 1117, gaya="ListNumber2")]),
        (DAFTAR_SEL, [_tingkat(0, "decimal", "%1.", "tab", "312", 312, gaya="NomorSel")]),
        (DAFTAR_LAMPIRAN, [_tingkat(0, "upperRoman", "LAMPIRAN %1", "nothing", "0", gaya="JudulLampiran")]),
    ]
    abstrak = "".join(
        f'<w:abstractNum w:abstractNumId="{nomor}"><w:multiLevelType w:val="{"multilevel" if len(isi) > 1 else "singleLevel"}"/>'
        f"{''.join(isi)}</w:abstractNum>"
        for nomor, isi in definisi
    )
    dasar = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n, _ in definisi)
    baru = "".join(
        f'<w:num w:numId="{len(definisi) + i + 1}"><w:abstractNumId w:val="{n}"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for i, n in enumerate(daftar_baru)
    )
    return f"<w:numbering {NS}>{abstrak}{dasar}{baru}</w:numbering>"


def _tingkat(i: int, jenis: str, teks: str, sambung: str, gantung: str, kiri: int | None = None, gaya: str = "") -> str:
    kiri_twips = gantung if kiri is None else kiri
    return (
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{jenis}"/><w:pStyle w:val="{gaya}"/>'
        f'<w:suff w:val="{sambung}"/><w:lvlText w:val="{teks}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{kiri_twips}" w:hanging="{gantung}"/></w:pPr></w:lvl>'
    )
