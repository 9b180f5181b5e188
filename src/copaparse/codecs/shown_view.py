"""`View`: what is seen of a stretch of wikitext, as a page of its own, with the way back to the source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from attrs import Factory, define, field

from copaparse.codecs.base import Reader, new_list, place_as
from copaparse.markup.page import Page
from copaparse.model import FieldSpan, Origin, Ownership
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from copaparse.codecs.shown_calls import ShownCall
    from copaparse.model.origin import Place

__all__ = ["NOTHING_SHOWN", "Flag", "Link", "Shown", "View"]

BULLET = re.compile(r"[*#:;]++\s*+")


class Shown(Page):
    """What a reader sees, as a page: text without markup, in which nothing has to be paired."""

    name = "view"
    dialect = "plain"

    def __init__(self, text: str) -> None:  # pyright: ignore[reportMissingSuperCall]
        self.text = text


NOTHING_SHOWN = Shown("")


class Flag(NamedTuple):
    """A flag in a view: the code of its country, where that is written, and where in the view the flag is."""

    code: str
    place: tuple[int, int]
    at: int


class Link(NamedTuple):
    """A link in a view: the stretch that shows it, the page it leads to, and where that is written.

    `labelled` tells whether the target is written apart from what is shown.
    """

    start: int
    end: int
    target: str
    place: tuple[int, int]
    labelled: bool


@define(eq=False)
class View(Reader):
    """What is seen of ``outer.page.text[start:end]``, as a page of its own.

    `links` lead elsewhere, `flags` stand for countries, `bold`, `italic` and
    and `unknown` the templates that show nothing here.
    """

    outer: Reader = field(kw_only=True)
    start: int = field(kw_only=True)
    end: int = field(kw_only=True)
    shown: list[int] = Factory(new_list)  # where each piece begins in the view …
    sources: list[tuple[int, int]] = Factory(new_list)  # … and its place in the source
    links: list[Link] = Factory(new_list)
    flags: list[Flag] = Factory(new_list)
    bold: list[tuple[int, int]] = Factory(new_list)
    italic: list[tuple[int, int]] = Factory(new_list)
    small: list[tuple[int, int]] = Factory(new_list)
    asides: list[tuple[int, int]] = Factory(new_list)
    unknown: list[ShownCall] = Factory(new_list)
    _by_place: dict[tuple[int, int], Link] | None = field(default=None, init=False)

    @property
    def year(self) -> int | None:
        return self.outer.year

    # -- places ---------------------------------------------------------------------------------------

    @property
    def links_by_place(self) -> dict[tuple[int, int], Link]:
        """The links by the stretch that shows them."""
        if self._by_place is None:
            self._by_place = {(link.start, link.end): link for link in self.links}
        return self._by_place

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where ``text[start:end]`` of the view stands in the source."""
        shown = self.shown
        if not shown:
            return self.start, self.end
        first = max(bisect_right(shown, start) - 1, 0)
        a, b = self.sources[first]
        at = shown[first]
        following = shown[first + 1] if first + 1 < len(shown) else len(self.page.text)
        if start < end <= following and b - a == following - at:  # in one piece that is shown as it is written
            return a + start - at, a + end - at
        begin = self._at(first, start, 0)
        if end <= start:
            return begin, begin
        last = max(bisect_right(self.shown, end - 1) - 1, 0)
        stop = self._at(last, end, 1)
        if first < last:  # the parts of a date may be shown in another order than they are written in
            covered = self.sources[first + 1 : last]
            begin = min(begin, self._at(last, self.shown[last], 0), *(a for a, _ in covered))
            stop = max(stop, self._at(first, self.shown[first + 1], 1), *(b for _, b in covered))
        return begin, max(begin, stop)

    def _at(self, piece: int, offset: int, side: int) -> int:
        """Where an offset in a piece stands; in one that is written otherwise, the start or the end of it all."""
        place = self.sources[piece]
        if place[1] - place[0] != self._size(piece):
            return place[side]
        return min(place[0] + offset - self.shown[piece], place[1])

    def _size(self, piece: int) -> int:
        following = self.shown[piece + 1] if piece + 1 < len(self.shown) else len(self.page.text)
        return following - self.shown[piece]

    def own(self, span: tuple[int, int]) -> FieldSpan:
        """The place in the source; what cannot be overwritten without breaking markup is only derived."""
        start, end = self.place(span[0], span[1])
        written = self.outer.page.text[start:end]
        whole = written == self.page.text[span[0] : span[1]] or _is_whole(written)
        return place_as((start, end, Ownership.OWN if whole else Ownership.DERIVED))

    def origin(
        self, span: tuple[int, int], fields: Mapping[str, Place] | None = None, form: Any = None
    ) -> Origin | None:
        return self.outer.origin(self.place(span[0], span[1]), fields, form)

    def report(self, code: str, span: tuple[int, int], message: str, hint: str | None = None) -> None:
        self.outer.report(code, self.place(span[0], span[1]), message, hint)

    # -- text -----------------------------------------------------------------------------------------

    def clean(self, text: str) -> str:
        return " ".join(text.split())

    def blank(self, text: str) -> str:
        return text

    def links_in(self, start: int, end: int) -> Iterator[Link]:
        """The links that reach into ``text[start:end]``, in order."""
        first = bisect_left(self.links, start, key=_start_of)
        first -= first > 0 and self.links[first - 1].end > start
        for at in range(first, len(self.links)):
            if self.links[at].start >= end:
                return
            yield self.links[at]

    def flag_in(self, start: int, end: int) -> Flag | None:
        """The first flag from `start` to `end`, both included."""
        at = bisect_left(self.flags, start, key=_at_of)
        return self.flags[at] if at < len(self.flags) and self.flags[at].at <= end else None

    def lines(self) -> Iterator[Span]:
        """The lines that a reader sees, without bullets and outer blanks; empty ones are left out."""
        text, at = self.page.text, 0
        for line in text.split("\n"):
            start = at + len(line) - len(line.lstrip())
            at += len(line) + 1
            if m := BULLET.match(text, start, at - 1):
                start = m.end()
            said = text[start : at - 1].rstrip()
            if said:
                yield Span(start, start + len(said))

    def without(self, ranges: Sequence[tuple[int, int]], start: int, end: int) -> tuple[str, int, int]:
        """``text[start:end]`` without some stretches, trimmed, and where what is left begins and ends."""
        text, kept, at = self.page.text, list[tuple[int, int]](), start
        if not ranges:
            raw = text[start:end]
            said = raw.strip()
            start += len(raw) - len(raw.lstrip()) if said else 0
            return " ".join(said.split()), start, start + len(said)
        for a, b in sorted(ranges):
            if a >= end or b <= at:
                continue
            if a > at:
                kept.append((at, a))
            at = max(at, b)
        if at < end:
            kept.append((at, end))
        kept = [(a, b) for a, b in kept if text[a:b].strip()]
        if not kept:
            return "", start, start
        first, last = kept[0], kept[-1]
        begin = first[0] + len(text[slice(*first)]) - len(text[slice(*first)].lstrip())
        stop = last[0] + len(text[slice(*last)].rstrip())
        return " ".join(" ".join(text[a:b] for a, b in kept).split()), begin, stop


def _start_of(link: Link) -> int:
    return link.start


def _at_of(flag: Flag) -> int:
    return flag.at


def _is_whole(markup: str) -> bool:
    """Whether nothing begins in the markup that ends outside of it, nor the other way round."""
    count = markup.count
    braces, brackets = count("{{"), count("[[")
    paired = braces == count("}}") and brackets == count("]]") and count("<") == count(">") and count("''") % 2 == 0
    return paired and (braces + brackets > 0 or "|" not in markup)
