"""Logical lines: lines that do not end inside a pair."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.markup.page import Page

__all__ = ["bare_heading", "heading_level", "line_end", "logical_lines", "signs_around", "trim"]

SPACE = " \t\r\n"


def trim(text: str, start: int, end: int) -> Span:
    """The range without the blanks and line ends at its two ends; empty ranges stay at their start."""
    while start < end and text[end - 1] in SPACE:
        end -= 1
    while start < end and text[start] in SPACE:
        start += 1
    return span_of((start, end))


def line_end(page: Page, start: int, end: int) -> int:
    """Where the logical line that begins at `start` ends, its line end included; at most `end`."""
    knots = page.pairs.knots
    at = page.text.find("\n", start, end)
    if knots:
        index = bisect_left(knots, (start, start))
        while at >= 0 and index < len(knots) and knots[index][0] < at:
            at = page.text.find("\n", max(at, knots[index][1]), end)
            index += 1
    return at + 1 if at >= 0 else end


def logical_lines(page: Page, start: int, end: int) -> Iterator[Span]:
    """The logical lines of a range, with their line ends."""
    while start < end:
        stop = line_end(page, start, end)
        yield span_of((start, stop))
        start = stop


def bare_heading(text: str, start: int, end: int) -> Span:
    """A heading without what may follow it on its lines: blanks and comments."""
    place = start, end = trim(text, start, end)
    if not text.endswith("-->", start, end):
        return place
    while text.endswith("-->", start, end):
        comment = text.rfind("<!--", start, end)
        if comment < 0:
            break
        end = comment
        while end > start and text[end - 1] in SPACE:
            end -= 1
    return Span(start, end)


def heading_level(line: str) -> int:
    """Level of a heading from its line: the equals signs that it has on both sides, at most 6."""
    start, end = bare_heading(line, 0, len(line))
    return signs_around(line[start:end])


def signs_around(bare: str) -> int:
    """The equals signs on both sides of a bare heading, at most 6."""
    most = min(6, (len(bare) - 1) // 2)
    level = 0
    while level < most and bare[level] == bare[-1 - level] == "=":
        level += 1
    return level
