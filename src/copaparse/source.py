"""Text and places in it: `Source`, `Span`, `Position`.

Offsets are code points into the text as it was given; nothing is ever normalised. Lines end at
``\\n`` alone, so a ``\\r`` before it belongs to the line and U+2028 is an ordinary character.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Position", "Source", "Span", "span_of"]


class Span(NamedTuple):
    """A half-open range of code points, ``start`` included and ``end`` excluded."""

    start: int
    end: int

    @property
    def empty(self) -> bool:
        """Whether it holds no character; it is a place all the same."""
        return self.start == self.end


span_of: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)  # pyright: ignore[reportUnknownMemberType]
"""The span of a pair: past the constructor of a named tuple, which is written in Python, for spans by the hundred."""


class Position(NamedTuple):
    """A place as editors show it: line and column, both counted from 1, in code points."""

    line: int
    column: int


class Source:
    """The text of one article and the name it is reported under. Immutable by convention."""

    def __init__(self, text: str, name: str = "article") -> None:
        self.text = text
        self.name = name

    def __reduce__(self) -> tuple[Any, ...]:
        return (Source, (self.text, self.name))

    def __repr__(self) -> str:
        return f"Source({self.name!r}, {len(self.text)} characters)"

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first character of every line, ascending."""
        starts = [0]
        find = self.text.find
        at = find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = find("\n", at + 1)
        return starts

    def position(self, offset: int) -> Position:
        """Line and column of `offset`; the end of the text is a valid place."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is outside the text of {len(self.text)} characters")
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    @cached_property
    def line_end(self) -> str:
        """What ends the lines of this text, taken from its first line: ``\\r\\n`` or ``\\n``."""
        first = self.text.find("\n")
        return "\r\n" if first > 0 and self.text[first - 1] == "\r" else "\n"
