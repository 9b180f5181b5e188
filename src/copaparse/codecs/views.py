"""What a reader sees of a stretch of wikitext, and where each character of it stands.

`see` gives every value reader the same thing to read: a `Reader`, and a stretch of its page. For extracted text,
and for wikitext without markup in it, that is the page itself. Otherwise it is a `View`: a page of its own that
holds what a reader sees, whose `own` and `origin` lead back to the source. So teams, scores and dates are read by
the same few functions whatever they are wrapped in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from attrs import Factory, define, field

from copaparse.codecs.base import Reader, Seen, new_list, place_as
from copaparse.codecs.quick_views import WHOLE_LINK, link_parts, quick_view
from copaparse.codecs.shown_calls import Piece
from copaparse.codecs.shown_templates import show_template
from copaparse.markup.entities import decode
from copaparse.markup.inline import parse_inline
from copaparse.markup.nodes.inline import (
    Bold,
    Delimiter,
    Entity,
    ExternalLink,
    Italic,
    LineBreak,
    ParserFunction,
    Tag,
    Template,
    Text,
    Wikilink,
)
from copaparse.markup.page import Page
from copaparse.model import FieldSpan, Origin, Ownership
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any

    from copaparse.codecs.shown_calls import ShownCall
    from copaparse.markup.nodes.base import Node
    from copaparse.model.origin import Place

__all__ = ["Flag", "Link", "Seen", "View", "place_of", "see", "view", "whole_link"]

MARKED = re.compile(r"[\[{<&]|''|__|~~~")
BULLET = re.compile(r"[*#:;]++\s*+")
HIDDEN = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", re.IGNORECASE)
ASIDE_TAGS = frozenset(("sup", "sub"))
NOTE_MARK = re.compile(r"\W*+\w{0,3}+\W*+")  # what points to a footnote: 1, (a), [nb 2]
SMALL_TAGS = frozenset(("small",))
BOLD_TAGS = frozenset(("b", "strong"))


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


def see(reader: Reader, start: int, end: int) -> Seen:
    """The reader and the stretch of its page from which to read the value that is written at ``start:end``."""
    if reader.plain or MARKED.search(reader.page.text, start, end) is None:
        return reader, start, end
    found = view(reader, start, end)
    return found, 0, len(found.page.text)


def view(reader: Reader, start: int, end: int) -> View:
    """What a reader sees of ``start:end``, whatever is in it."""
    page = reader.page
    if page.pairs.links.get(start) == end and (m := WHOLE_LINK.fullmatch(page.text, start, end)) is not None:
        parts = link_parts(m)
        if parts is not None:  # half of all views
            return link_view(reader, start, end, *parts)
    builder = Builder(reader, start, end)
    if not quick_view(builder, reader.page, start, end):
        builder = Builder(reader, start, end)
        builder.add(parse_inline(reader.page, start, end))
        builder.drain()
    builder.made.page = Shown("".join(builder.parts))
    return builder.made


def link_view(
    reader: Reader, start: int, end: int, target: str, place: tuple[int, int], label: str | None, at: int
) -> View:
    """The view of a link without markup in it, as `Builder.put_link` makes it."""
    if label is None:
        shown, source = target, place
    else:
        shown, source = label, (at, at + len(label))
    links = [Link(0, len(shown), target, place, label is not None)]
    return View(
        Shown(shown), reader.origins, reader.found, [0], [source], links, [], [], [], [], [], [],
        outer=reader, start=start, end=end,
    )  # fmt: skip


def place_of(seen: Seen) -> FieldSpan:
    """Where the value that is read from there is written, without what stands around it."""
    reader, start, end = seen
    said = reader.page.text[start:end]
    bare = said.strip()
    start += len(said) - len(said.lstrip())
    return reader.own((start, start + len(bare)))


def whole_link(reader: Reader, start: int, end: int) -> FieldSpan:
    """Where a stretch is written, with the brackets of the link where it is all that a link shows."""
    if isinstance(reader, View) and (link := reader.links_by_place.get((start, end))) is not None:
        page = reader.outer.page
        opening = page.text.rfind("[[", 0, link.place[0])
        closing = page.pairs.links.get(opening)
        if closing is not None:
            return FieldSpan(opening, closing)
    return reader.own((start, end))


class Builder:
    """Collects the pieces of a view in one walk over the nodes, with a stack of its own."""

    def __init__(self, reader: Reader, start: int, end: int) -> None:
        self.text = reader.page.text
        self.parts: list[str] = []
        self.length = 0
        # Made by the thousand: lists are passed, since a factory is a call for each.
        self.made = View(
            NOTHING_SHOWN, reader.origins, reader.found, [], [], [], [], [], [], [], [], [],
            outer=reader, start=start, end=end,
        )  # fmt: skip
        self.waiting: list[Any] = []

    def drain(self) -> None:
        """Show whatever waits."""
        waiting = self.waiting
        while waiting:
            node = waiting.pop()
            show = SHOW.get(node.__class__)
            if show is not None:
                show(self, node)
            elif node.__class__ is Piece:
                self.put(*node)
            elif node.__class__ is Closing:
                node.ranges.append((node.start, self.length))
            elif node.__class__ is LinkEnd:
                self.made.links.append(Link(node.start, self.length, node.target, node.place, node.labelled))
            else:
                self.other(node)

    def add(self, nodes: Sequence[Any]) -> None:
        """Show these next, in order."""
        self.waiting += nodes[::-1]

    def put(self, shown: str, start: int, end: int) -> None:
        """Show a string for what stands at ``start:end`` of the source."""
        if shown:
            self.made.shown.append(self.length)
            self.made.sources.append((start, end))
            self.parts.append(shown)
            self.length += len(shown)

    def put_link(self, target: str, place: tuple[int, int], label: str | None, start: int) -> None:
        """Show a link without markup in it: its label, which begins at `start`, or its target."""
        begin = self.length
        if label is None:
            self.put(target, *place)
        else:
            self.put(label, start, start + len(label))
        self.made.links.append(Link(begin, self.length, target, place, label is not None))

    def mark(self, ranges: list[tuple[int, int]], nodes: Sequence[Any]) -> None:
        """Show these next, and note the stretch that they take."""
        self.waiting.append(Closing(ranges, self.length))
        self.add(nodes)

    def aside(self, shown: str, node: Node | ShownCall) -> None:
        """Show a string that is no part of a name."""
        self.made.asides.append((self.length, self.length + len(shown)))
        self.put(shown, node.start, node.end)

    def flag(self, code: str, place: tuple[int, int]) -> None:
        """Note a flag that is shown here."""
        self.made.flags.append(Flag(code, place, self.length))

    # -- nodes ----------------------------------------------------------------------------------------

    def plain(self, node: Text) -> None:
        self.put(self.text[node.start : node.end], node.start, node.end)

    def entity(self, node: Entity) -> None:
        self.put(decode(node.markup), node.start, node.end)

    def line_break(self, node: LineBreak) -> None:
        self.put("\n", node.start, node.end)

    def link(self, node: Wikilink) -> None:
        label = node.label
        labelled = label is not None and bool(label.markup.strip())
        place = _trimmed(self.text, *node.target_span)
        self.waiting.append(LinkEnd(self.length, node.target.removeprefix(":"), place, labelled))
        if labelled and label is not None:
            if node.trail:
                self.waiting.append(Text(node.page, node.inside_end + 2, node.end))
            self.add(label.children)
            return
        shown = node.reading()
        if isinstance(shown, str):
            self.put(shown, *place)

    def external(self, node: ExternalLink) -> None:
        if node.children:
            self.add(node.children[1:-1])

    def bold(self, node: Bold) -> None:
        self.mark(self.made.bold, node.children)

    def italic(self, node: Italic) -> None:
        self.mark(self.made.italic, node.children)

    def tag(self, node: Tag) -> None:
        if HIDDEN.search(node.opening):
            return
        if node.name in ASIDE_TAGS:
            if node.content is not None and NOTE_MARK.fullmatch(node.content.text) is None:
                self.mark(self.made.asides, node.children)
        elif node.name in SMALL_TAGS:
            self.mark(self.made.small, node.children)
        elif node.name in BOLD_TAGS:
            self.mark(self.made.bold, node.children)
        else:
            self.add(node.children)

    def template(self, node: Template) -> None:
        if not show_template(self, node):
            self.made.unknown.append(node)

    def other(self, node: Node) -> None:
        seen = node.reading()
        if isinstance(seen, str):
            self.put(seen, node.start, node.end)
        else:
            self.add([part for part in seen if not isinstance(part, str)])


class Closing(NamedTuple):
    """Stands behind nodes whose stretch is to be noted."""

    ranges: list[tuple[int, int]]
    start: int


class LinkEnd(NamedTuple):
    """Stands behind what a link shows."""

    start: int
    target: str
    place: tuple[int, int]
    labelled: bool


def _is_whole(markup: str) -> bool:
    """Whether nothing begins in the markup that ends outside of it, nor the other way round."""
    count = markup.count
    braces, brackets = count("{{"), count("[[")
    paired = braces == count("}}") and brackets == count("]]") and count("<") == count(">") and count("''") % 2 == 0
    return paired and (braces + brackets > 0 or "|" not in markup)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    said = text[start:end]
    left = start + len(said) - len(said.lstrip())
    return left, left + len(said.strip())


def _nothing(builder: Builder, node: Node) -> None:
    """Marks show nothing."""


SHOW: dict[type, Any] = {
    Text: Builder.plain,
    Delimiter: _nothing,
    Entity: Builder.entity,
    LineBreak: Builder.line_break,
    Wikilink: Builder.link,
    ExternalLink: Builder.external,
    Bold: Builder.bold,
    Italic: Builder.italic,
    Tag: Builder.tag,
    Template: Builder.template,
    ParserFunction: Builder.template,
}
