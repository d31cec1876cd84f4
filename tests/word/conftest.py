"""The demo template, built from dokumen_contoh.txt, and small templates built from a few lines."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.app.paths import find_templates
from generator.reports import lkjip
from generator.reports.naskah import DokumenInfo
from generator.word.parts.canvas import Canvas
from generator.word.parts.numbering import Numbering
from generator.word.parts.package import read_parts
from generator.word.parts.styles import Styles
from generator.word.renderer import fill
from tests.helpers.contoh import measure_contoh
from tests.word.baca_docx import body, paragraphs
from tests.word.dokumen_contoh import INFO, konteks

AKAR = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(AKAR / "templates" / "naskah"))

from susun import susun  # noqa: E402


@pytest.fixture(scope="session")
def template(tmp_path_factory) -> Path:
    """The demo template as a file."""
    path = tmp_path_factory.mktemp("templat") / "contoh.docx"
    path.write_bytes(susun((Path(__file__).parent / "dokumen_contoh.txt").read_text(encoding="utf-8"), "Contoh"))
    return path


@pytest.fixture(scope="session")
def filled(template) -> bytes:
    """The demo report."""
    return fill(template, konteks(), INFO)


@pytest.fixture(scope="session")
def laporan() -> bytes:
    """The LKjIP of the clean example: tables, charts, pictures, a drawing, text under headings."""
    context = lkjip.build(measure_contoh("contoh-bersih-2024"))
    return fill(find_templates() / "lkjip.docx", context, DokumenInfo("LKjIP Dinas", "Dinas", 2024, versi="9.8.7"))


@pytest.fixture
def small(tmp_path) -> Callable[[str], Path]:
    """Build a template from a few lines of markup."""

    def build(text: str) -> Path:
        path = tmp_path / "kecil.docx"
        path.write_bytes(susun(text, "Kecil"))
        return path

    return build


@pytest.fixture
def print_lines(small) -> Callable[..., list[str]]:
    """Fill a few lines of markup and return the paragraphs as a reader sees them."""

    def render(text: str, **context: object) -> list[str]:
        return paragraphs(body(fill(small("== isi\n" + text), context, INFO)))

    return render


@pytest.fixture(scope="session")
def new_canvas(template) -> Callable[[], Canvas]:
    """Gives an A4 page of the demo template to draw on."""
    parts = read_parts(template)
    styles = Styles(parts["word/styles.xml"].decode(), template.name)
    numbering = parts["word/numbering.xml"].decode()
    return lambda: Canvas(styles, Numbering(numbering), dict(parts), width=9000, height=13000)


@pytest.fixture
def canvas(new_canvas) -> Canvas:
    """An A4 page of the demo template to draw on."""
    return new_canvas()
