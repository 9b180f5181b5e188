"""Which tables are open while a page is lexed, and which of them will find their own end."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import TYPE_CHECKING

from copaparse.markup.balance import DEEPEST
from copaparse.markup.lines import heading_level

if TYPE_CHECKING:
    from copaparse.markup.lexer import BlockToken
    from copaparse.markup.page import Page

__all__ = ["OpenTables"]

# How templates that end or open a table are named in many languages; none is listed by its name.
ENDING = r"\{\{[^{}|\n]*?(?i:(?<!\w)end|footer|bottom|(?<!\w)fin|ende|fine|[a-z]End)[ \t]*+(?=[\n|}])"
TABLE_LINE = re.compile(
    r"^[ \t]*+(?::*+[ \t]*+(?:<(?i:noinclude|onlyinclude|includeonly)>[ \t]*+)?+(?P<open>\{\||\{\{\{!\}\}|\{\{\(!\}\})"
    r"|(?P<close>\|\}|\{\{!\}\}\}|\{\{!\)\}\})"
    r"|(?P<row>[|!]|\{\{!)"
    r"|(?P<heading>=[^\n]+[=>][ \t\r]*+$)"
    rf"|(?P<template>{ENDING}))",
    re.MULTILINE,
)
ENDER = re.compile(rf"[ \t]*+{ENDING}")
OPENER = re.compile(
    r"[ \t]*+\{\{[^{}|\n]*?(?i:start|begin|header|heading|head|top|open|kopf|inicio|début|debut|inizio)"
    r"(?:[ _]\w++)?[ \t]*+(?=[\n|}])"
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

    def ended_by_template(self, at: int) -> bool:
        """Whether a template ends the innermost table, which has no end of its own; if so it is left."""
        if not self.open or self.open[-1][0] in self.closed or not ENDER.match(self.page.text, at):
            return False
        self.open.pop()
        return True

    def opens_table(self, at: int) -> bool:
        """Whether a template is named like one that opens a table."""
        return OPENER.match(self.page.text, at) is not None

    def finds_end(self, at: int) -> bool:
        """Whether an end without a table of its own comes before the next heading."""
        if self.page.dialect == "plain":
            return False
        index = bisect_left(self.orphans, (at, -1))
        return index < len(self.orphans) and self.orphans[index][1] < at

    @property
    def closed(self) -> set[int]:
        """Offsets of the tables whose end is certain."""
        return self.survey[0]

    @property
    def orphans(self) -> list[tuple[int, int]]:
        """Ends without a table of their own, each with the offset of the last heading before it."""
        return self.survey[1]

    @cached_property
    def survey(self) -> tuple[set[int], list[tuple[int, int]]]:
        """`closed` and `orphans`, by one look at the lines of the page.

        An end that comes after a heading of the table's own or a higher level, or after a template
        named like an end, counts only if the table went on with a row or a cell in between: a bare
        ``|}`` belongs to a template that opened a table there.
        """
        closed: set[int] = set()
        orphans: list[tuple[int, int]] = []
        waiting: list[tuple[int, int, bool]] = []  # offset, section level, whether its end is in doubt
        level, heading = 0, -1
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
                if not (found := heading_level(m[0])):
                    continue
                level, heading = found, at
                waiting = [(o, s, doubt or s == 0 or level <= s) for o, s, doubt in waiting[-DEEPEST:]]
            elif m.lastgroup == "template":
                if not waiting:
                    orphans.append((at, heading))
                else:
                    waiting[-1] = (*waiting[-1][:2], True)
            elif m.lastgroup == "row":
                if waiting:
                    waiting[-1] = (*waiting[-1][:2], False)
            elif not waiting:
                orphans.append((at, heading))
            else:
                start, _, doubt = waiting.pop()
                if not doubt:
                    closed.add(start)
                else:
                    orphans.append((at, heading))
        return closed, orphans
