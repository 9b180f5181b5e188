"""`Builder`: collects the pieces of a view out of nodes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.shown_calls import Piece
from copaparse.codecs.shown_templates import show_template
from copaparse.codecs.shown_view import NOTHING_SHOWN, Flag, Link, View
from copaparse.markup.entities import decode
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

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from copaparse.codecs.base import Reader
    from copaparse.codecs.shown_calls import ShownCall
    from copaparse.markup.nodes.base import Node

__all__ = ["Builder"]

HIDDEN = re.compile(r"display\s*+:\s*+none|visibility\s*+:\s*+hidden", re.IGNORECASE)
ASIDE_TAGS = frozenset(("sup", "sub"))
NOTE_MARK = re.compile(r"\W*+\w{0,3}+\W*+")  # what points to a footnote: 1, (a), [nb 2]
SMALL_TAGS = frozenset(("small",))
BOLD_TAGS = frozenset(("b", "strong"))


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
        target = " ".join(node.target.removeprefix(":").split())
        self.waiting.append(LinkEnd(self.length, target, place, labelled))
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
