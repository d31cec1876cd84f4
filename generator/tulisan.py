"""Text with form: stretches of bold, italic and underline inside a text that everything else reads as plain text.

A `Tulisan` is a `str`: searching, comparing and checking see its plain words. Cutting, joining at its ends, stripping and
replacing keep the form; whatever else is done to it (`join`, f-strings) gives plain text. As one line for JSON the form
stands as light tags (`<b>`, `<i>`, `<u>`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

_TAGS = {"b": "tebal", "i": "miring", "u": "garis"}
_MARK = re.compile(r"<(/?)([biu])>|&(lt|amp);")
_LITERAL = re.compile(r"&(?=lt;|amp;)|<(?=/?[biu]>)")  # what would be read as a mark

TANDA_NOMOR = re.compile(r"( *)(\d{1,2})\. +(?=\S)")
TANDA_HURUF = re.compile(r"( *)([a-z])\. +(?=\S)")
TANDA_BUTIR = re.compile(r"( *)[-–•·] +(?=\S)")


@dataclass(frozen=True, slots=True)
class Ruas:
    """A stretch of text of one form."""

    teks: str
    tebal: bool = False
    miring: bool = False
    garis: bool = False  # underlined

    @property
    def bentuk(self) -> tuple[bool, bool, bool]:
        """The form alone."""
        return self.tebal, self.miring, self.garis


class Tulisan(str):
    """A text of which at least one stretch has a form; made by `join_ruas` only."""

    ruas: tuple[Ruas, ...]

    def __new__(cls, ruas: tuple[Ruas, ...]) -> Tulisan:
        """Hold the stretches beside their plain text."""
        made = super().__new__(cls, "".join(satu.teks for satu in ruas))
        made.ruas = ruas
        return made

    def __getitem__(self, key: Any) -> str:
        """One character is plain; a slice without step keeps its form."""
        if not isinstance(key, slice) or key.step not in (None, 1):
            return super().__getitem__(key)
        start, stop, _ = key.indices(len(self))
        return join_ruas(self._cut(start, stop))

    def _cut(self, start: int, stop: int) -> Iterator[Ruas]:
        at = 0
        for satu in self.ruas:
            end = at + len(satu.teks)
            if at < stop and end > start:
                yield replace(satu, teks=satu.teks[max(start - at, 0) : stop - at])
            at = end

    def __add__(self, other: str) -> str:
        """The other text with its own form, if it has one, behind this one."""
        return join_ruas((*self.ruas, *list_ruas(other)))

    def __radd__(self, other: str) -> str:
        """The other text before this one."""
        return join_ruas((*list_ruas(other), *self.ruas))

    def strip(self, chars: str | None = None) -> str:
        """As `str.strip`."""
        return self.lstrip(chars).rstrip(chars)

    def lstrip(self, chars: str | None = None) -> str:
        """As `str.lstrip`."""
        return self[len(self) - len(str(self).lstrip(chars)) :]

    def rstrip(self, chars: str | None = None) -> str:
        """As `str.rstrip`."""
        return self[: len(str(self).rstrip(chars))]

    def upper(self) -> str:
        """As `str.upper`."""
        return join_ruas(replace(satu, teks=satu.teks.upper()) for satu in self.ruas)

    def lower(self) -> str:
        """As `str.lower`."""
        return join_ruas(replace(satu, teks=satu.teks.lower()) for satu in self.ruas)

    def replace(self, old: str, new: str, count: int = -1) -> str:  # type: ignore[override]
        """As `str.replace`; the new words take the form of the first one they replace."""
        return substitute(re.compile(re.escape(old)), new, self, max(count, 0)) if count else self

    def split(self, sep: str | None = None, maxsplit: int = -1) -> list[str]:  # type: ignore[override]
        """As `str.split`; the parts keep their form where a separator is named."""
        if sep is None:
            return super().split(None, maxsplit)
        parts, at = [], 0
        for part in super().split(sep, maxsplit):
            parts.append(self[at : at + len(part)])
            at += len(part) + len(sep)
        return parts

    def splitlines(self, keepends: bool = False) -> list[str]:
        """The lines with their form, without their ends."""
        lines = self.split("\n")
        return lines if lines[-1] else lines[:-1]


def list_ruas(teks: str) -> tuple[Ruas, ...]:
    """The stretches of a text; a plain text is one, an empty one none."""
    return teks.ruas if isinstance(teks, Tulisan) else (Ruas(str(teks)),) if teks else ()


def join_ruas(ruas: Iterable[Ruas]) -> str:
    """Return the text of the stretches: plain `str` where none has a form. Neighbours of one form become one."""
    joined: list[Ruas] = []
    for satu in ruas:
        if joined and joined[-1].bentuk == satu.bentuk:
            joined[-1] = replace(satu, teks=joined[-1].teks + satu.teks)
        elif satu.teks:
            joined.append(satu)
    if any(any(satu.bentuk) for satu in joined):
        return Tulisan(tuple(joined))
    return "".join(satu.teks for satu in joined)


def substitute(pattern: re.Pattern[str], new: str, teks: str, count: int = 0) -> str:
    """Replace matches of a pattern by fixed words, which take the form of the first character they replace."""
    if not isinstance(teks, Tulisan):
        return pattern.sub(lambda match: new, teks, count)
    pieces: list[Ruas] = []
    at = 0
    for number, match in enumerate(pattern.finditer(teks), 1):
        form = list_ruas(teks[match.start() : match.start() + 1])
        pieces += list_ruas(teks[at : match.start()])
        pieces.append(replace(form[0], teks=new) if form else Ruas(new))
        at = match.end()
        if number == count:
            break
    return join_ruas((*pieces, *list_ruas(teks[at:])))


def read_tags(teks: str) -> str:
    """Return the text of one line of JSON: tags become form; `&lt;` and `&amp;` are «<» and «&» that are no mark.

    A tag that opens what is open or closes what is not is text as it stands; what is never closed reaches to the end.
    """
    if isinstance(teks, Tulisan):
        return teks
    pieces: list[Ruas] = []
    form = {"tebal": False, "miring": False, "garis": False}
    at = 0
    for match in _MARK.finditer(teks):
        pieces.append(Ruas(teks[at : match.start()], **form))
        at = match.end()
        name, is_open = _TAGS.get(match[2] or ""), not match[1]
        if name and form[name] is not is_open:
            form[name] = is_open
        else:
            pieces.append(Ruas({"lt": "<", "amp": "&"}.get(match[3] or "", match[0]), **form))
    return join_ruas((*pieces, Ruas(teks[at:], **form)))


def write_tags(teks: str) -> str:
    """Return the text as JSON carries it; `read_tags` gives it back."""
    pieces: list[str] = []
    open_tags: list[str] = []
    for ruas in (*list_ruas(teks), Ruas("")):
        wanted = [tag for tag, name in _TAGS.items() if getattr(ruas, name)]
        while set(open_tags) - set(wanted):
            pieces.append(f"</{open_tags.pop()}>")
        for tag in wanted:
            if tag not in open_tags:
                open_tags.append(tag)
                pieces.append(f"<{tag}>")
        pieces.append(_LITERAL.sub(lambda match: "&amp;" if match[0] == "&" else "&lt;", ruas.teks))
    return "".join(pieces)


def has_list(teks: str) -> bool:
    """Tell whether a text of several lines begins a list in one of them: «-», «1.» or «a.» and a blank."""
    return "\n" in teks and any(_begins_list(line) for line in teks.split("\n"))


def _begins_list(line: str) -> bool:
    match = TANDA_NOMOR.match(line) or TANDA_HURUF.match(line)
    return bool(TANDA_BUTIR.match(line)) or (match is not None and match[2] in ("1", "a"))
