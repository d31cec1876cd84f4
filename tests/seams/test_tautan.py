"""The pages for developers and staff lead somewhere, and no decision is hidden."""

import re

import pytest

from tests.seams.sumber import ROOT, list_texts, name_path

PAGES = [path for path in list_texts() if path.suffix == ".md"]
KEPUTUSAN = ROOT / "docs" / "pengembang" / "keputusan"
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=name_path)
def test_every_link_of_a_page_leads_to_a_file(page):
    links = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_decision_stands_in_the_index():
    pages = {path.name for path in KEPUTUSAN.glob("*.md")} - {"README.md"}
    linked = set(LINK.findall((KEPUTUSAN / "README.md").read_text(encoding="utf-8")))
    assert pages == linked
