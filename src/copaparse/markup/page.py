"""A text made ready for parsing: `Page` knows its dialect and which of its openers have a partner."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from copaparse.markup.balance import Pairs, balance
from copaparse.markup.html import html_ends
from copaparse.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Dialect", "Page", "detect_dialect"]

Dialect = Literal["plain", "wikitext"]

TITLE_LINE = re.compile(r"\ufeff?=(?!=)[^\n]*[^=\n]=[ \t\r]*+(?:\n|\Z)")
INFOBOX_FIRST = re.compile(r"Infobox[ \t\r]*+\n")
INFOBOX_LINES = re.compile(r"Infobox(?<![^\n]Infobox)[ \t\r]*+\n- [^\n:]*:")
WIKITEXT_SIGN = re.compile(r"\{\{|\{\||\[\[|'''|<ref\b")


class Page(Source):
    """The text of one article with its `dialect` and the `pairs` that balancing found in it.

    Nodes hold on to their page and to nothing else, so a document is free of cycles.
    """

    def __init__(self, text: str, name: str = "article", dialect: Dialect | None = None) -> None:
        super().__init__(text, name)
        self.dialect: Dialect = dialect or detect_dialect(text)
        self.pairs: Pairs = balance(text, self.dialect)

    @cached_property
    def html_ends(self) -> dict[int, int]:
        """Offsets of the ``<table>`` tags that have an end tag → offset just past that."""
        return html_ends(self)

    def __reduce__(self) -> tuple[Callable[..., Page], tuple[str, str, Dialect]]:
        return (Page, (self.text, self.name, self.dialect))


def detect_dialect(text: str) -> Dialect:
    """Tell extracted text from MediaWiki source.

    Plain is what opens with a title line (``= X =``) or the line ``Infobox``, has such a line followed by
    ``- Key: value``, or shows none of the signs of MediaWiki source: ``{{``, ``{|``, ``[[``,
    ``'''``, ``<ref``.
    """
    if TITLE_LINE.match(text) or INFOBOX_FIRST.match(text) or INFOBOX_LINES.search(text):
        return "plain"
    return "wikitext" if WIKITEXT_SIGN.search(text) else "plain"
