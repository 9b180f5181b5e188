"""The items of a value that lists several things: ``A<br />B``, ``A, B``, ``A / B``, ``[[A]] and [[B]]``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.shown_view import View
from copaparse.codecs.values.text import trim
from copaparse.markup.grammars import terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.codecs.base import Reader
    from copaparse.source import Span

__all__ = ["LINE_END", "bare", "items_of", "lines_of"]

LINE_END = rf"(?:\n|{terminal('inline', 'LINE_BREAK')})"
"""What ends a line: of a view, and of extracted text."""
MARK = re.compile(rf"{LINE_END}|[()]|\s[/·•]\s|(?P<joint>,?\s++(?:and|y|e|und|et|&|i)\s++|/)|[,;]", re.IGNORECASE)
LINE = re.compile(LINE_END)
BULLET = re.compile(r"\s*+[*#]++\s*+")


def lines_of(reader: Reader, start: int, end: int) -> Iterator[Span]:
    """The lines of a value that say something, without blanks and bullets around them."""
    text, at = reader.page.text, start
    for m in (*LINE.finditer(text, start, end), None):
        place = bare(text, at, m.start() if m else end)
        if not place.empty:
            yield place
        at = m.end() if m else end


def items_of(reader: Reader, start: int, end: int) -> Iterator[Span]:
    """The stretches between the marks that part items, without blanks and bullets around them.

    What stands in parentheses, or is shown by one link, is never parted. "And" parts two links, and nothing else:
    in a text without links it may belong to a name.
    """
    text = reader.page.text
    links = _Links(reader, start, end)
    last = text.rfind(")", start, end)
    at, depth = start, 0
    for m in MARK.finditer(text, start, end):
        mark, place, behind = m[0], m.start(), m.end()
        if mark in "()":
            depth = depth + (place < last) if mark == "(" else max(depth - 1, 0)
            continue
        if place in links.inside or (depth and mark[0] not in "\n<"):
            continue
        if m["joint"] and not links.part(place, behind):
            if mark[0] != ",":
                continue
            behind = place + 1  # "A, E Club": the comma alone
        depth = 0
        yield from _item(text, at, place)
        at = behind
    yield from _item(text, at, end)


class _Links:
    """Where the links of a stretch begin and end, and where a mark would stand inside one."""

    def __init__(self, reader: Reader, start: int, end: int) -> None:
        text = self.text = reader.page.text
        links = list(reader.links_in(start - 1, end + 1)) if isinstance(reader, View) else []
        self.starts = {link.start for link in links}
        self.ends = {link.end for link in links}
        self.inside = {at for link in links for at in range(link.start, link.end) if not text[at].isalnum()}

    def part(self, start: int, end: int) -> bool:
        """Whether what stands there parts a link from another."""
        return end in self.starts and (start in self.ends or self.text[start - 1 : start] == ")")


def _item(text: str, start: int, end: int) -> Iterator[Span]:
    place = bare(text, start, end)
    if not place.empty:
        yield place


def bare(text: str, start: int, end: int) -> Span:
    """The stretch without blanks at its ends and a bullet before it."""
    if m := BULLET.match(text, start, end):
        start = m.end()
    return trim(text, start, end)
