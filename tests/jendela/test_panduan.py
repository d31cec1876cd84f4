"""The user guide can be read in a browser without internet."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from generator.app.paths import find_resource
from generator.jendela.panduan import AWAL, to_html, write_guide
from generator.jendela.tugas.buku import PANDUAN

SUMBER = [find_resource(nama) for nama in PANDUAN]


def test_every_page_is_written_and_every_link_leads_somewhere(tmp_path):
    first = write_guide(SUMBER, tmp_path)
    assert first == tmp_path / "mulai.html" and (SUMBER[0] / AWAL).is_file()
    pages = sorted(tmp_path.glob("*.html"))
    assert len(pages) == sum(len(list(folder.glob("*.md"))) for folder in SUMBER) > 8
    for page in pages:
        text = page.read_text(encoding="utf-8")
        targets = [link for link in re.findall(r'(?:href|src)="([^"]+)"', text) if not link.startswith("http")]
        assert targets
        for target in targets:
            parts = urlsplit(target)
            goal = page.parent / unquote(parts.path) if parts.path else page
            assert goal.exists(), (page.name, target)
            assert not parts.fragment or f'id="{parts.fragment}"' in goal.read_text(encoding="utf-8"), target


def test_no_mark_of_the_source_is_left_on_a_page(tmp_path):
    write_guide(SUMBER, tmp_path)
    for page in tmp_path.glob("*.html"):
        text = re.sub(r"<(code|pre)>.*?</\1>|<style>.*?</style>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"\*\*(?!\))|\\[*|]|^#|^\||\]\(|`", text, re.MULTILINE) == [], page.name


def test_headings_lists_tables_code_and_words_are_drawn():
    teks = "# A & B\n\nSatu **dua `x < 1`**\nsambung.\n\n1. a\n   b\n2. c\n\n- d\n\n| p | q |\n|---|---|\n| 1 \\| \\*) | [r](s.md) |\n\n```\n<t>\n\nu\n```\n"
    assert to_html(teks).splitlines() == [
        '<h1 id="a--b">A &amp; B</h1>',
        "<p>Satu <strong>dua <code>x &lt; 1</code></strong> sambung.</p>",
        '<ol start="1"><li>a b</li><li>c</li></ol>',
        "<ul><li>d</li></ul>",
        "<table><thead><tr><th>p</th><th>q</th></tr></thead>"
        '<tbody><tr><td>1 | *)</td><td><a href="s.md">r</a></td></tr></tbody></table>',
        "<pre>&lt;t&gt;",
        "",
        "u</pre>",
    ]
