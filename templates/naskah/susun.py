"""Makes templates/word/<laporan>.docx out of templates/naskah/<laporan>.txt (those in `contoh` to templates/contoh): python templates/naskah/susun.py [laporan …]."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import docx

SINI = Path(__file__).resolve().parent
AKAR = SINI.parent.parent
sys.path[:0] = [str(SINI), str(AKAR)]

from gaya import HURUF, NS, gaya_xml, nomor_xml  # noqa: E402
from markah import Hasil, Pembaca  # noqa: E402
from unsur import kaki_xml, kepala_xml  # noqa: E402

from generator.word.parts.package import write_parts  # noqa: E402
from generator.word.parts.wordml import escape_attribute  # noqa: E402

_AWAL = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TIPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_NS_DOKUMEN = (
    f'{NS} xmlns:r="{_REL}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
)
_SETELAN = (
    f'<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode"'
    ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/>'
    '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
)

_HURUF = (
    f'<w:fonts {NS}><w:font w:name="{HURUF}"><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/>'
    '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
)


def susun(teks: str, judul: str) -> bytes:
    """Return the template that a text describes, as a Word file."""
    hasil = Pembaca(teks).baca()
    bagian = {
        "word/document.xml": f"<w:document {_NS_DOKUMEN}><w:body>{''.join(hasil.badan)}</w:body></w:document>",
        "word/styles.xml": gaya_xml(hasil.arahan["penomoran"]),
        "word/numbering.xml": nomor_xml(hasil.arahan["penomoran"], hasil.daftar),
        "word/settings.xml": _SETELAN,
        "word/fontTable.xml": _HURUF,
        **_kepala_dan_kaki(hasil),
    }
    isi = {
        "[Content_Types].xml": _tipe_isi(bagian),
        "_rels/.rels": _hubungan_paket(),
        "docProps/core.xml": _sifat(judul),
        "docProps/app.xml": '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Microsoft Office Word</Application></Properties>",
        "word/_rels/document.xml.rels": _hubungan_dokumen(hasil),
        **bagian,
    }
    paket = {nama: (_AWAL + xml).encode("utf-8") for nama, xml in isi.items()}
    return write_parts({**paket, "word/theme/theme1.xml": _tema()})


def _tema() -> bytes:
    """Return the colour theme that Word asks for; no style of ours uses it."""
    with zipfile.ZipFile(Path(docx.__file__).parent / "templates" / "default.docx") as bawaan:
        return bawaan.read("word/theme/theme1.xml")


def _kepala_dan_kaki(hasil: Hasil) -> dict[str, str]:
    bagian = {}
    for nomor, (kepala, kaki) in enumerate(hasil.kepala, 1):
        bagian[f"word/header{nomor}.xml"] = f'<w:hdr {NS} xmlns:r="{_REL}">{kepala_xml(kepala)}</w:hdr>'
        bagian[f"word/footer{nomor}.xml"] = f'<w:ftr {NS} xmlns:r="{_REL}">{kaki_xml(kaki)}</w:ftr>'
    return bagian


def _tipe_isi(bagian: dict[str, str]) -> str:
    def tipe(nama: str) -> str:
        inti = Path(nama).stem.rstrip("0123456789")
        return _TIPE + ("document.main" if inti == "document" else inti) + "+xml"

    baris = "".join(f'<Override PartName="/{nama}" ContentType="{tipe(nama)}"/>' for nama in bagian)
    return (
        f'<Types xmlns="{_PAKET}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{baris}"
        '<Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        '<Override PartName="/docProps/app.xml"'
        ' ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
    )


def _hubungan(baris: list[tuple[str, str, str]]) -> str:
    isi = "".join(f'<Relationship Id="{id_}" Type="{tipe}" Target="{tujuan}"/>' for id_, tipe, tujuan in baris)
    return f'<Relationships xmlns="{_PAKET}/relationships">{isi}</Relationships>'


def _hubungan_paket() -> str:
    return _hubungan(
        [
            ("rId1", f"{_REL}/officeDocument", "word/document.xml"),
            ("rId2", f"{_PAKET}/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", f"{_REL}/extended-properties", "docProps/app.xml"),
        ]
    )


def _hubungan_dokumen(hasil: Hasil) -> str:
    nama = ("styles", "numbering", "settings", "fontTable")
    tetap = [(f"rId{n}", f"{_REL}/{bagian}", f"{bagian}.xml") for n, bagian in enumerate(nama, 1)]
    tetap.append(("rId5", f"{_REL}/theme", "theme/theme1.xml"))
    for nomor in range(1, len(hasil.kepala) + 1):
        tetap.append((f"rIdKepala{nomor}", f"{_REL}/header", f"header{nomor}.xml"))
        tetap.append((f"rIdKaki{nomor}", f"{_REL}/footer", f"footer{nomor}.xml"))
    return _hubungan(tetap)


def _sifat(judul: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PAKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape_attribute(judul)}</dc:title><dc:language>id-ID</dc:language></cp:coreProperties>"
    )


def main(nama: list[str]) -> None:
    """Write the named templates, or all of them."""
    semua = sorted(SINI.rglob("*.txt"))
    for sumber in [satu for satu in semua if not nama or satu.stem in nama]:
        folder = "word" if sumber.parent == SINI else sumber.parent.name
        tujuan = AKAR / "templates" / folder / f"{sumber.stem}.docx"
        tujuan.write_bytes(susun(sumber.read_text(encoding="utf-8"), f"Templat {sumber.stem}"))
        print(f"{sumber.name} → {tujuan.relative_to(AKAR)}")


if __name__ == "__main__":
    main(sys.argv[1:])
