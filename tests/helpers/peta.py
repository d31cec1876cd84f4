"""Writes docs/panduan/peta-isian.md, the map of all names that templates may print: python -m tests.helpers.peta."""

from __future__ import annotations

from generator.app.templat.contoh import list_contoh
from generator.app.templat.peta import JUDUL_UMUM, Isian, list_peta
from tests.helpers.contoh import ROOT, build_contoh

HALAMAN = ROOT / "docs" / "panduan" / "peta-isian.md"
_AWAL = """# Peta isian templat

Semua nama yang dapat ditulis pada templat Word, dengan contoh dari perangkat daerah rekaan. Salin penandanya dari kolom
pertama. Penanda yang kurung kurawalnya langsung diikuti huruf p berdiri sendiri dalam satu paragraf. Di dalam perulangan, x
(dan y) adalah satu butir daftar. Cara memakainya: [templat sendiri](templat-sendiri.md). Daftar yang sama sebagai dokumen
Word: `lkjip peta-isian peta-isian.docx`.
"""


def write_page(peta: dict[str, list[Isian]]) -> str:
    """Return the page."""
    parts = [_AWAL]
    for heading, names in peta.items():
        parts.append(f"\n## {heading if heading == JUDUL_UMUM else f'Templat {heading}.docx'}\n")
        parts.append("\n| ditulis | arti | jenis | contoh |\n|---|---|---|---|\n")
        parts += [f"| `{satu.tulis}` | {satu.arti} | {satu.jenis} | {_cell(satu.contoh)} |\n" for satu in names]
    return "".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    HALAMAN.write_text(write_page(list_peta(list(list_contoh(build_contoh("contoh-bersih-2024"))))), encoding="utf-8")
    print(HALAMAN.relative_to(ROOT))
