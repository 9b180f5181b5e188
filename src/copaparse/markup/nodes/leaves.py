"""Leaves of the inline level, and the two bases: a `Leaf` holds nothing, a `Nest` holds nodes.

A leaf is a token of the lexer at the same time; so is a `Delimiter`, whose `type` names its terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from copaparse.markup.entities import decode
from copaparse.markup.nodes.base import Inline, Mark, Node
from copaparse.source import Span

__all__ = [
    "Comment", "Content", "Delimiter", "Entity", "Leaf", "LineBreak", "Missing", "Nest", "Signature", "Switch", "Text",
]  # fmt: skip

SPACE = " \t\n\r\0\x0b"
"""What MediaWiki trims: not the no-break space."""


@define(eq=False, repr=False)
class Leaf(Inline):
    """An inline node without children."""

    if not TYPE_CHECKING:
        children = ()


@define(eq=False, repr=False)
class Nest(Inline):
    """An inline node made of others. Its children tile it, the marks that open and close it included."""

    # A slot in place of the property: walking is faster so.
    children: tuple[Node, ...]  # pyright: ignore[reportIncompatibleMethodOverride]


@define(eq=False, repr=False)
class Text(Leaf):
    """Characters that stand for themselves."""

    def reading(self) -> str:
        return self.page.text[self.start : self.end]


@define(eq=False, repr=False)
class Delimiter(Mark):
    """Markup that opens, parts or closes an inline node: ``{{``, ``| key =``, ``]]``, ``<b>``.

    Empty where a construct ends though nothing is written, such as bold at the end of a line.
    """

    type: str


@define(eq=False, repr=False)
class Missing(Delimiter):
    """An empty mark where the text ought to have one: bold that nobody closed before the line ended."""


@define(eq=False, repr=False)
class Comment(Leaf):
    """``<!-- … -->``"""

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class Entity(Leaf):
    """A character reference such as ``&nbsp;`` or ``&#8211;``, with its semicolon."""

    def reading(self) -> str:
        return decode(self.markup)


@define(eq=False, repr=False)
class LineBreak(Leaf):
    """``<br>`` in any of its spellings."""

    def reading(self) -> str:
        return "\n"


@define(eq=False, repr=False)
class Signature(Leaf):
    """``~~~``, ``~~~~`` or ``~~~~~``: replaced when a page is saved, so a reader never sees it."""

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class Switch(Leaf):
    """A behaviour switch such as ``__NOTOC__``."""

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class Content(Nest):
    """What stands between two marks of a node: a view with a text of its own, not part of the tree."""

    @property
    def trimmed(self) -> Span:
        """The span without the white space at both ends."""
        inside = self.markup
        start = self.end - len(inside.lstrip(SPACE))
        return Span(start, max(start, self.start + len(inside.rstrip(SPACE))))
