"""HTML attributes as wiki pages write them: quoted in two ways, bare, without a value, or broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.markup.lines import line_end
from copaparse.markup.pipes import unpaired

if TYPE_CHECKING:
    from copaparse.markup.page import Page

__all__ = ["first_pipe", "read_attributes", "read_number"]

ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"?|'([^']*+)'?|([^\s"'<>|]*+)))?+""")
NUMBER = re.compile(r"[+\s]*+(\d{1,9})")


def read_attributes(markup: str) -> dict[str, str]:
    """Names in lower case, to values with their blanks collapsed; of a repeated name the last counts."""
    if not markup.strip():
        return {}
    return {
        name.lower(): " ".join((double or single or bare).split())
        for name, double, single, bare in ATTRIBUTE.findall(markup)
    }


def read_number(value: str | None) -> int | None:
    """The number that a value begins with, as browsers read ``colspan="5;"``; `None` without one."""
    m = NUMBER.match(value or "")
    return int(m[1]) if m else None


def first_pipe(page: Page, start: int, end: int) -> int:
    """Offset of the pipe that parts the attributes of a cell from its content, or -1.

    It must be a single pipe in the first line, outside all pairs, with no ``[[`` before it and no ``{{`` or ``-{``
    that is open.
    """
    first = page.text.find("|", start, end)
    if first < 0 or page.text.find("[[", start, first) >= 0:
        return -1
    end = line_end(page, start, end)
    at = next(unpaired(page, "|", start, end), -1)
    if at < 0 or page.text.startswith("||", at) or page.text.find("[[", start, at) >= 0:
        return -1
    if page.text.find("-{", start, at) >= 0 and page.text.find("}-", at, end) >= 0:
        return -1  # a pipe of -{flags|text}-
    braces = page.text.find("{{", start, at)
    return at if braces < 0 or braces in page.pairs.templates or braces in page.pairs.parameters else -1
