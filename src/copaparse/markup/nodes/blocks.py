"""Nodes of the block level. Each owns its line ends and the blank lines that follow it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import define

from copaparse.markup.lines import SPACE, bare_heading, logical_lines, signs_around, trim
from copaparse.markup.nodes.base import Mark, Node, between
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.markup.page import Page

__all__ = [
    "Blank",
    "Block",
    "Field",
    "Heading",
    "Infobox",
    "List",
    "ListItem",
    "Paragraph",
    "Preformatted",
    "Redirect",
    "Rule",
    "Stub",
    "TemplateBlock",
    "Title",
]

BULLET = re.compile(r"- |[*#:;]++")
# Nearly all headings: as many signs on both sides, none between them, and no comment.
USUAL_HEADING = re.compile(r"(={1,6}+)[ \t]*+([^\s=](?:[^\n=]*[^\s=])?)[ \t]*+\1[ \t\r]*+(?:\n[ \t\r]*+)*+")


@cache
def inline_reader() -> Callable[[Page, int, int], tuple[Node, ...]]:
    """`parse_inline`, imported when first called."""
    from copaparse.markup.inline import parse_inline  # noqa: PLC0415  (it imports the nodes)

    return parse_inline


def inline(page: Page, start: int, end: int) -> tuple[Node, ...]:
    """The inline nodes of a range, which they tile."""
    return inline_reader()(page, start, end)


def framed(node: Node, content: Span) -> tuple[Node, ...]:
    """Children of a node whose `content` is prose: what stands around it is only marks."""
    page, (start, end) = node.page, content
    before = (Mark(page, node.start, start),) if start > node.start else ()
    after = (Mark(page, end, node.end),) if node.end > end else ()
    return (*before, *inline(page, start, end), *after)


@define(eq=False, repr=False)
class Block(Node):
    """Base of the block nodes."""

    @property
    def text(self) -> str:
        """What a reader sees of the block, without blanks and line ends around it."""
        return super().text.strip(" \t\r\n")

    def build(self) -> tuple[Node, ...]:
        return framed(self, trim(self.page.text, self.start, self.end))


@define(eq=False, repr=False)
class Blank(Block):
    """Blank lines before the first block."""


@define(eq=False, repr=False)
class Title(Block):
    """The first line of an extracted text: ``= 2012 Copa Norte =``."""

    @property
    def title(self) -> Span:
        """Where the title itself is, trimmed."""
        text = self.page.text
        start, end = trim(text, self.start + text[self.start].count("\ufeff"), self.end)
        return trim(text, start + 1, end - 1)

    def build(self) -> tuple[Node, ...]:
        return framed(self, self.title)


@define(eq=False, repr=False)
class Heading(Block):
    """A heading line, with a comment after it and the blank lines that follow."""

    @property
    def level(self) -> int:
        """1 to 6."""
        return self.shape[0]

    @property
    def title(self) -> Span:
        """Where the title itself is, trimmed."""
        return self.shape[1]

    @property
    def shape(self) -> tuple[int, Span]:
        """Level and place of the title, read in one go."""
        text = self.page.text
        if m := USUAL_HEADING.fullmatch(text, self.start, self.end):
            return len(m[1]), span_of(m.span(2))
        start, end = bare_heading(text, self.start, self.end)
        level = signs_around(text[start:end])
        return level, trim(text, start + level, end - level)

    def build(self) -> tuple[Node, ...]:
        return framed(self, self.title)


@define(eq=False, repr=False)
class Paragraph(Block):
    """A run of lines of prose."""

    @property
    def lines(self) -> tuple[Span, ...]:
        """Its lines, without line ends; the blank lines after it are left out."""
        text, knots = self.page.text, self.page.pairs.knots
        stop = text.find("\n", self.start, self.end)
        if stop > self.start and not knots and text[self.start] not in SPACE and not text[stop : self.end].strip(SPACE):
            return (span_of((self.start, stop - (text[stop - 1] == "\r"))),)  # one line, as most paragraphs have
        lines: list[Span] = []
        for start, end in logical_lines(self.page, self.start, self.end):
            line = text[start:end].removesuffix("\n").removesuffix("\r")
            if line.strip(" \t\r"):
                lines.append(span_of((start, start + len(line))))
        return tuple(lines)


@define(eq=False, repr=False)
class Field(Node):
    """One line of an infobox: ``- Key: value``. A line without a colon is all key."""

    @property
    def key(self) -> Span:
        """Where the key is, trimmed."""
        return self.shape[0]

    @property
    def value(self) -> Span:
        """Trimmed; empty at the end of the line when there is no colon."""
        return self.shape[1]

    @property
    def shape(self) -> tuple[Span, Span]:
        """Key and value, parted by the first colon, read in one go."""
        text, end = self.page.text, self.end
        colon = text.find(":", self.start, end)
        if colon < 0:
            return trim(text, self.start + 1, end), Span(end, end)
        return trim(text, self.start + 1, colon), trim(text, colon + 1, end)

    def build(self) -> tuple[Node, ...]:
        return framed(self, self.value)


@define(eq=False, repr=False)
class Infobox(Block):
    """The line ``Infobox`` and the ``- Key: value`` lines that follow it, in an extracted text."""

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its ``- Key: value`` lines, in order, without the line ``Infobox``."""
        return tuple(child for child in self.children if isinstance(child, Field))

    @property
    def parts(self) -> Sequence[Node]:
        return self.fields

    def reading(self) -> Sequence[Node | str]:
        """Fields on lines of their own: ``Key: value``."""
        text = self.page.text
        labelled = ((f"{text[slice(*field.key)]}: ", field, "\n") for field in self.fields)
        return [part for line in labelled for part in line]

    def build(self) -> tuple[Node, ...]:
        page, text = self.page, self.page.text
        return tuple(
            Field(page, start, end) if text.startswith("- ", start) else Mark(page, start, end)
            for start, end in logical_lines(page, self.start, self.end)
        )


@define(eq=False, repr=False)
class ListItem(Node):
    """One line of a list."""

    @property
    def marker(self) -> str:
        """What makes it an item: ``-``, ``*``, ``**``, ``;``, ``:`` or any run of ``*#:;``."""
        return self.sign[0].rstrip()

    @property
    def content(self) -> Span:
        """What follows the marker, trimmed."""
        return trim(self.page.text, self.sign.end(), self.end)

    @property
    def sign(self) -> re.Match[str]:
        """The match of the marker, with the blank after a hyphen."""
        m = BULLET.match(self.page.text, self.start)
        assert m is not None
        return m

    def build(self) -> tuple[Node, ...]:
        return framed(self, self.content)


@define(eq=False, repr=False)
class List(Block):
    """A run of list lines; how deep an item is nested can be seen from its marker."""

    @property
    def items(self) -> tuple[ListItem, ...]:
        """Its lines, in order."""
        return tuple(child for child in self.children if isinstance(child, ListItem))

    @property
    def parts(self) -> Sequence[Node]:
        return self.items

    def reading(self) -> Sequence[Node | str]:
        """Items on lines of their own, without their markers."""
        return between("\n", self.items)

    def build(self) -> tuple[Node, ...]:
        page, text = self.page, self.page.text
        return tuple(
            ListItem(page, start, end) if BULLET.match(text, start) else Mark(page, start, end)
            for start, end in logical_lines(page, self.start, self.end)
        )


@define(eq=False, repr=False)
class Stub(Block):
    """``|-`` and ``|}`` lines outside any table: what is left where a template opened the table."""

    @property
    def ends(self) -> tuple[Span, ...]:
        """The ``|}`` lines, without line ends."""
        return self.starting("|}")

    @property
    def separators(self) -> tuple[Span, ...]:
        """The ``|-`` lines, without line ends."""
        return self.starting("|-")

    def starting(self, sign: str) -> tuple[Span, ...]:
        """The lines that begin with this sign, without line ends."""
        text = self.page.text
        return tuple(
            trim(text, start, end)
            for start, end in logical_lines(self.page, self.start, self.end)
            if text.startswith(sign, start)
        )

    def build(self) -> tuple[Node, ...]:
        return (Mark(self.page, self.start, self.end),)


@define(eq=False, repr=False)
class TemplateBlock(Block):
    """A template that has its lines to itself; its only inline child beside marks and comments."""


@define(eq=False, repr=False)
class Rule(Block):
    """A horizontal rule: ``----``, and what stands after it on its line."""

    def build(self) -> tuple[Node, ...]:
        text = self.page.text
        start = self.start
        while text.startswith("-", start):
            start += 1
        return framed(self, trim(text, start, self.end))


@define(eq=False, repr=False)
class Preformatted(Block):
    """Lines that begin with a space."""


@define(eq=False, repr=False)
class Redirect(Block):
    """The first line of a redirect page: ``#REDIRECT [[Target]]``."""
