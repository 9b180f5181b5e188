"""Leaves of the inline level, and the two bases: a `Leaf` holds nothing, a `Nest` holds nodes.

The lexer makes leaves and the parser takes them as tokens: `type` names the terminal.
"""

from __future__ import annotations

from typing import ClassVar

from attrs import define, field

from copaparse.markup.entities import decode
from copaparse.markup.nodes.base import Inline, Mark, Node
from copaparse.source import Span

__all__ = [
    "Comment", "Content", "Delimiter", "Entity", "Leaf", "LineBreak", "Nest", "Signature", "Switch", "Text",
]  # fmt: skip

SPACE = " \t\n\r\0\x0b"
"""What MediaWiki trims: not the no-break space."""


@define(eq=False, repr=False)
class Leaf(Inline):
    """An inline node without children."""

    type: ClassVar[str]

    @property
    def children(self) -> tuple[Node, ...]:
        return ()


@define(eq=False, repr=False)
class Nest(Inline):
    """An inline node made of others. Its children tile it, the marks that open and close it included."""

    _children: tuple[Node, ...] = field(alias="children")


@define(eq=False, repr=False)
class Text(Leaf):
    """Characters that stand for themselves."""

    type = "TEXT"

    def reading(self) -> str:
        return self.page.text[self.start : self.end]


@define(eq=False, repr=False)
class Delimiter(Mark):
    """Markup that opens, parts or closes an inline node: ``{{``, ``| key =``, ``]]``, ``<b>``.

    Empty where a construct ends though nothing is written, such as bold at the end of a line.
    """

    type: str

    @property
    def children(self) -> tuple[Node, ...]:
        return ()


@define(eq=False, repr=False)
class Comment(Leaf):
    """``<!-- … -->``"""

    type = "COMMENT"

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class Entity(Leaf):
    """A character reference such as ``&nbsp;`` or ``&#8211;``, with its semicolon."""

    type = "ENTITY"

    def reading(self) -> str:
        return decode(self.markup)


@define(eq=False, repr=False)
class LineBreak(Leaf):
    """``<br>`` in any of its spellings."""

    type = "LINE_BREAK"

    def reading(self) -> str:
        return "\n"


@define(eq=False, repr=False)
class Signature(Leaf):
    """``~~~``, ``~~~~`` or ``~~~~~``: replaced when a page is saved, so a reader never sees it."""

    type = "SIGNATURE"

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class Switch(Leaf):
    """A behaviour switch such as ``__NOTOC__``."""

    type = "SWITCH"

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

