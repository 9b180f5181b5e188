"""The tokens of an inline scan as they grow, and the contents that they are in.

A content is what stands between two marks: a whole block, an argument, a label, the inside of a
reference. Quotes, tags and brackets pair within one content only, so what opens or closes is kept
with its place among the tokens and settled by `Pairing` when the content ends.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from copaparse.markup.nodes.base import Node
from copaparse.markup.nodes.leaves import Delimiter, Text
from copaparse.markup.nodes.templates import Argument
from copaparse.markup.pairing import Pairing

if TYPE_CHECKING:
    from copaparse.markup.page import Page

__all__ = ["Contents", "Frame", "InlineToken", "Leaves", "Match", "PlainArguments"]

Match: TypeAlias = Callable[[str, int, int], re.Match[str] | None]
Class: TypeAlias = type[Delimiter]
NO_LINE = sys.maxsize


class Leaves(list[Node]):
    """A run of leaves as one token."""

    type = "LEAVES"


class PlainArguments(list[Argument]):
    """A run of arguments without markup in them as one token."""

    type = "ARGUMENTS"


InlineToken: TypeAlias = Delimiter | Leaves | PlainArguments


class Frame:
    """A construct that the lexer is in: where it ends, and what is pending in its content at hand."""

    marks: list[tuple[int, Delimiter]] | None = None
    """What waits for `Pairing`, each with its index in the tokens."""
    line_end = NO_LINE
    """The coming line end, if something is open that a line end closes."""
    bracket = False
    """Whether an external link is open."""
    variants = 0
    """How many language variants are open."""
    keyless = False
    """Whether an equals sign in an argument is text."""
    one_pipe = False
    """Whether only the first pipe parts; what follows is prose."""

    def __init__(self, end: int, close: int, closer: str, match: Match) -> None:
        self.end = end  # of the inside, where the closing mark begins
        self.close = close
        self.closer = closer  # type of the closing mark; empty for text, and for the region itself
        self.match = match  # how to read: as prose, as a call with arguments, or with plain pipes
        self.start = end  # of the content at hand

    def take_over(self, other: Frame) -> None:
        """Go on with the content of another frame."""
        self.start, self.marks, self.line_end = other.start, other.marks, other.line_end
        self.bracket, self.variants = other.bracket, other.variants


class Contents:
    """What a scan has found so far: `tokens`, the `frame` that it is in and the `outer` ones."""

    def __init__(self, page: Page, start: int, frame: Frame) -> None:
        self.page = page
        self.text = page.text
        self.tokens: list[InlineToken] = []
        self.leaves: Leaves | None = None  # the last token, if further leaves may go into it
        self.settled: dict[int, list[Node]] = {}  # index of a token → what Pairing made of it
        self.text_start = start
        self.frame = frame
        self.frame.start = start
        self.outer: list[Frame] = []
        self.prose = frame.match

    def emit_text(self, end: int) -> None:
        if self.text_start < end:
            leaves = self.leaves
            if leaves is None:
                leaves = self.leaves = Leaves()
                self.tokens.append(leaves)
            leaves.append(Text(self.page, self.text_start, end))
            self.text_start = end

    def emit(self, leaf: Node) -> int:
        """Add a leaf, and go on behind it."""
        leaves = self.leaves
        if leaves is None:
            leaves = self.leaves = Leaves()
            self.tokens.append(leaves)
        if self.text_start < leaf.start:
            leaves.append(Text(self.page, self.text_start, leaf.start))
        leaves.append(leaf)
        return self.resume(leaf.end)

    def delimit(self, at: int, end: int, type: str, cls: Class = Delimiter) -> Delimiter:
        """Add a mark, after the text before it."""
        if self.text_start < at:
            self.emit_text(at)
        mark = cls(self.page, at, end, type)
        self.tokens.append(mark)
        self.leaves = None
        return mark

    def resume(self, at: int) -> int:
        """Go on with the content at hand after a construct in it: line ends inside that do not count."""
        self.text_start = at
        frame = self.frame
        if frame.line_end < at:
            frame.line_end = self.next_line_end(at)
        return at

    def next_line_end(self, at: int) -> int:
        found = self.text.find("\n", at, self.frame.end)
        return found if found >= 0 else self.frame.end

    def mark(self, at: int, end: int, type: str, cls: Class = Delimiter) -> int:
        """Keep a mark for `Pairing`."""
        mark = self.delimit(at, end, type, cls)
        if self.frame.marks is None:
            self.frame.marks = []
        self.frame.marks.append((len(self.tokens) - 1, mark))
        return self.resume(end)

    def line_mark(self, at: int, end: int, type: str, cls: Class = Delimiter) -> int:
        """Keep a mark that does not outlive its line."""
        self.mark(at, end, type, cls)
        if self.frame.line_end == NO_LINE:
            self.frame.line_end = self.next_line_end(end)
        return end

    def end_line(self) -> None:
        frame = self.frame
        end = frame.line_end
        frame.line_end = NO_LINE
        frame.bracket = False
        self.mark(end, end, "LINE_END")

    def end_content(self, at: int) -> None:
        """Settle what is pending in the content that ends here."""
        frame = self.frame
        if frame.line_end < at:
            self.end_line()
        frame.line_end = NO_LINE
        self.mark(at, at, "LINE_END")
        assert frame.marks is not None
        Pairing(self.page, self.settled).pair(frame.start, frame.marks)
        frame.marks = None
        frame.bracket = False
        frame.variants = 0

    def begin_content(self, at: int) -> int:
        self.text_start = self.frame.start = at
        return at

    def enter(self, opener: str, at: int, inside: int, frame: Frame) -> int:
        self.delimit(at, inside, opener)
        self.outer.append(self.frame)
        self.frame = frame
        return self.begin_content(inside)

    def enter_text(self, end: int) -> None:
        """Up to `end` no pipe parts anything; the content at hand goes on."""
        frame = self.frame
        inner = Frame(end, end, "", self.prose)
        inner.take_over(frame)
        self.outer.append(frame)
        self.frame = inner

    def leave_text(self) -> int:
        end, inner = self.frame.end, self.frame
        if inner.line_end < end:
            self.end_line()
        frame = self.frame = self.outer.pop()
        frame.take_over(inner)
        if frame.line_end != NO_LINE:
            frame.line_end = self.next_line_end(end)
        return end

    def leave(self) -> int:
        frame = self.frame
        if not frame.closer:
            return self.leave_text()
        if frame.marks:
            self.end_content(frame.end)
        self.delimit(frame.end, frame.close, frame.closer)
        self.frame = self.outer.pop()
        if frame.closer == "EQUALS":
            return self.begin_content(frame.close)
        return self.resume(frame.close)

    def settle(self) -> None:
        """Put what `Pairing` settled into its places; join texts that have become neighbours."""
        tokens, self.tokens = self.tokens, []
        self.leaves = None
        settled = self.settled
        for slot, token in enumerate(tokens):
            if slot in settled:
                for part in settled[slot]:
                    self.put_back(part)
            elif isinstance(token, Leaves):
                self.put_back(token[0])
                assert self.leaves is not None
                self.leaves += token[1:]
            else:
                self.tokens.append(token)
                self.leaves = None

    def put_back(self, part: Node) -> None:
        last = self.tokens[-1] if self.tokens else None
        if not isinstance(part, Delimiter):
            if self.leaves is None:
                self.leaves = Leaves()
                self.tokens.append(self.leaves)
            elif isinstance(part, Text) and isinstance(self.leaves[-1], Text):
                self.leaves[-1].end = part.end
                return
            self.leaves.append(part)
        elif isinstance(last, Delimiter) and last.start == last.end == part.end and last.type[:-5] == part.type[:-6]:
            self.tokens.pop()  # a style that began again and ended at once
        else:
            self.tokens.append(part)
            self.leaves = None
