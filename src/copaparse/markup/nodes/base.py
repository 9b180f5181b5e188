"""What every node is: a span of a page's text, with children that tile it."""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, Self, TypeVar

from attrs import define, field

from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.markup.page import Page

__all__ = ["Inline", "Mark", "Node", "between"]

N = TypeVar("N", bound="Node")

FILLING = RLock()
"""Held while a lazy slot of any node is filled, so that two threads see the same objects."""


@define(eq=False, repr=False)
class Node:
    """A stretch of markup: ``page.text[start:end]``. Two nodes are equal when class, span and text are.

    A subclass says what it is made of in `build` (called once, when `children` are first asked
    for) and what a reader sees of it in `reading`.
    """

    page: Page
    start: int
    end: int
    _children: tuple[Node, ...] = field(init=False)  # unset until somebody asks

    @property
    def span(self) -> Span:
        """Where it stands in the page's text."""
        return span_of((self.start, self.end))

    @property
    def markup(self) -> str:
        """The source text of the node, to the byte."""
        return self.page.text[self.start : self.end]

    @property
    def children(self) -> tuple[Node, ...]:
        """Child nodes, in order, covering the node without a gap; empty for a leaf. Built on first use."""
        try:
            return self._children
        except AttributeError:
            with FILLING:
                if not hasattr(self, "_children"):
                    self._children = self.build()
                return self._children

    def build(self) -> tuple[Node, ...]:
        """Makes the children; called once, when they are first asked for. `children` is what to read."""
        return ()

    @property
    def parts(self) -> Sequence[Node]:
        """The children above the inline level: rows of a table, cells of a row, blocks of a cell."""
        return ()

    @property
    def text(self) -> str:
        """What a reader sees of the node."""
        shown: list[str] = []
        waiting: list[Node | str] = [self]
        while waiting:
            part = waiting.pop()
            seen = part if isinstance(part, str) else part.reading()
            if isinstance(seen, str):
                shown.append(seen)
            else:
                waiting += seen[::-1]
        return "".join(shown)

    def reading(self) -> str | Sequence[Node | str]:
        """What a reader sees: a string, or the strings and the nodes whose readings follow one another."""
        return self.children

    def walk(self, inline: bool = False) -> Iterator[Node]:
        """All nodes below this one, in document order; with `inline`, those inside prose as well."""
        waiting = [*reversed(self.children if inline else self.parts)]
        while waiting:
            node = waiting.pop()
            yield node
            if below := node.children if inline else node.parts:
                waiting += below[::-1]

    def find(self, cls: type[N]) -> Iterator[N]:
        """All nodes of a class below this one; goes into prose exactly when `cls` is an inline class."""
        return (node for node in self.walk(issubclass(cls, Inline)) if isinstance(node, cls))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Node):
            return NotImplemented
        if self is other:
            return True
        if type(self) is not type(other) or (self.start, self.end) != (other.start, other.end):
            return False
        mine, theirs = self.page, other.page
        return mine is theirs or (mine.name == theirs.name and mine.text == theirs.text)

    def __hash__(self) -> int:
        return hash((type(self), self.start, self.end))

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError(f"a {type(self).__name__} belongs to its document: pickle the document")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __repr__(self) -> str:
        sample = self.page.text[self.start : min(self.end, self.start + 40)]
        more = "…" if self.end - self.start > 40 else ""
        return f"<{type(self).__name__} {self.start}:{self.end} {sample!r}{more}>"


def between(separator: str, nodes: Sequence[Node]) -> list[Node | str]:
    """The nodes with a separator between any two, as a `reading`."""
    return [part for node in nodes for part in (separator, node)][1:]


@define(eq=False, repr=False)
class Inline(Node):
    """Base of what stands inside a block: text, links, templates, tags."""


@define(eq=False, repr=False)
class Mark(Inline):
    """Markup that shows nothing to a reader: equals signs of a heading, pipes of a row, line ends."""

    if not TYPE_CHECKING:
        children = ()  # in place of the property, which would look for a slot that is never filled

    def reading(self) -> str:
        return ""
