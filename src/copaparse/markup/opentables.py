"""Which tables are open while a page is lexed, and which of them will find their own end."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from copaparse.markup.balance import DEEPEST
from copaparse.markup.lines import heading_level

if TYPE_CHECKING:
    from copaparse.markup.lexer import BlockToken
    from copaparse.markup.page import Page

__all__ = ["OpenTables"]

TABLE_LINE = re.compile(
    r"^[ \t]*+(?::*+[ \t]*+(?P<open>\{\||\{\{\{!\}\}|\{\{\(!\}\})"
    r"|(?P<close>\|\}|\{\{!\}\}\}|\{\{!\)\}\})"
    r"|(?P<row>[|!]|\{\{!)"
    r"|(?P<heading>=[^\n]+=[ \t\r]*+$))",
    re.MULTILINE,
)


class OpenTables:
    """The tables that are open, outermost first, as (offset, level of the section they are in)."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.open: list[tuple[int, int]] = []
        self.level = self.counted = 0

    def enter(self, at: int, tokens: list[BlockToken]) -> None:
        for token in tokens[self.counted :]:
            if token.type == "HEADING":
                self.level = heading_level(self.page.text[token.start : token.end])
        self.counted = len(tokens)
        self.open.append((at, self.level))

    def ended_by_heading(self, at: int) -> int:
        """How many of the open tables a heading ends: the outermost without an end, and all within it.

        A table that has no end of its own must not reach past its section.
        """
        line_end = self.page.text.find("\n", at)
        level = heading_level(self.page.text[at : line_end if line_end >= 0 else len(self.page.text)])
        for index, (start, section) in enumerate(self.open):
            if start not in self.closed and (section == 0 or level <= section):
                return len(self.open) - index
        return 0

    @cached_property
    def closed(self) -> set[int]:
        """Offsets of the tables whose end is certain, found by one look at the lines of the page.

        An end that comes after a heading of the table's own or a higher level counts only if the
        table went on with a row or a cell after that heading: a bare ``|}`` belongs to a template
        that opened a table there.
        """
        found: set[int] = set()
        waiting: list[tuple[int, int, bool]] = []  # offset, section level, whether its end is in doubt
        level = 0
        knots = iter([*self.page.pairs.knots, (len(self.page.text), len(self.page.text))])
        knot = next(knots)
        for m in TABLE_LINE.finditer(self.page.text):
            at = m.start()
            while at >= knot[1] and knot[0] < len(self.page.text):
                knot = next(knots)
            if at > knot[0]:
                continue
            if m.lastgroup == "open":
                waiting.append((at, level, False))
            elif m.lastgroup == "heading":
                level = heading_level(m[0])
                waiting = [(o, s, doubt or s == 0 or level <= s) for o, s, doubt in waiting[-DEEPEST:]]
            elif waiting and m.lastgroup == "row":
                waiting[-1] = (*waiting[-1][:2], False)
            elif waiting:
                start, _, doubt = waiting.pop()
                if not doubt:
                    found.add(start)
        return found
