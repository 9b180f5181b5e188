"""Signs that part something, such as pipes: those outside of pairs. Rows of pipe tables, parted by them."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from copaparse.markup.lines import SPACE, line_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.markup.page import Page

__all__ = ["pipe_rows", "unpaired"]

PAIRED = re.compile(r"\{\{|\[\[|<")


@cache
def events(sign: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(sign)}|\{{(?=\{{)|\[\[|<")


def unpaired(page: Page, sign: str, start: int, end: int) -> Iterator[int]:
    """Offsets of a sign in a range, outside of links, templates, comments and tags with their content."""
    pairs = page.pairs
    resume = start
    for m in events(sign).finditer(page.text, start, end):
        at = m.start()
        if at < resume:
            continue
        found = m.group()
        if found == sign:
            yield at
        elif found == "[[":
            resume = pairs.links.get(at) or pairs.misnamed.get(at, at)
        elif found == "{":
            resume = pairs.templates.get(at) or pairs.parameters.get(at, at)
        else:
            resume = pairs.opaque.get(at) or pairs.refs.get(at, at)


def pipe_rows(page: Page, start: int, end: int) -> Iterator[tuple[int, int, list[str]]]:
    """The rows of a run of ``| a | b |`` lines: where each begins and ends, and what follows each of its pipes.

    Blank lines after them make no row. What follows the last pipe makes no cell where it is blank, unless it is
    the only one.
    """
    text = page.text
    paired = not page.pairs.empty and PAIRED.search(text, start, end) is not None
    while start < end and text[start] == "|":
        if paired:
            stop = line_end(page, start, end)
            pipes = [*unpaired(page, "|", start, stop), stop]
            pieces = [text[left + 1 : right] for left, right in pairwise(pipes)]
        else:
            stop = text.find("\n", start, end) + 1 or end
            pieces = text[start + 1 : stop].split("|")
        if len(pieces) > 1 and not pieces[-1].strip(SPACE):
            pieces.pop()
        yield start, stop, pieces
        start = stop
