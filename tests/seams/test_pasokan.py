"""What the program is made of is locked with hashes, and the licence of every part travels with it."""

from __future__ import annotations

import re

import pytest

from generator.app.lingkungan import list_requirements
from tests.helpers.lisensi import HASIL, KUNCI, ROOT, list_locked


def pinned():
    return dict(requirement.split(";")[0].split("==") for requirement in list_requirements())


def test_the_lock_holds_the_pinned_packages_and_what_they_need():
    locked = list_locked()
    assert {nama: locked.get(nama) for nama in pinned()} == pinned()
    assert {"et-xmlfile", "typing-extensions"} <= set(locked) - set(pinned())


@pytest.mark.parametrize("nama", sorted(list_locked()))
def test_every_locked_package_has_the_hashes_of_its_files_and_its_licence_travels_along(nama):
    text = KUNCI.read_text(encoding="utf-8")
    block = re.search(rf"^{nama}==.*?(?=^[\w-]+==|\Z)", text, re.MULTILINE | re.DOTALL)[0]
    assert len(re.findall(r"--hash=sha256:[0-9a-f]{64}", block)) >= 2  # a wheel and the source
    page = HASIL.read_text(encoding="utf-8")
    (lisensi,) = re.findall(rf"^{nama} {re.escape(list_locked()[nama])}: (.+)$", page, re.MULTILINE)
    body = page.partition(f"{nama} {list_locked()[nama]} – {lisensi}\n")[2]
    assert len(body) > 1000


def test_the_licences_are_part_of_the_wheel():
    assert f'license-files = ["LICENSE", "{HASIL.name}"]' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
