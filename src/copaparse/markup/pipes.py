"""Signs that part something, such as pipes: those outside of pairs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.markup.page import Page

__all__ = ["PAIRED", "unpaired"]

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
