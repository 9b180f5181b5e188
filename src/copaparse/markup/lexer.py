"""From a page to block tokens: one `match` for every run of lines that mean the same.

The patterns are those of the terminals of ``grammar/block.lark``. What a pattern cannot know is
settled here: which terminals have a meaning (dialect, inside a table or not), line ends that lie
inside a pair, whether a template has its lines to itself, and where a table without an end ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from lark.lexer import Lexer, LexerState

from copaparse.markup.balance import DEEPEST
from copaparse.markup.lines import line_end
from copaparse.markup.opentables import OpenTables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lark.common import LexerConf
    from lark.lexer import TerminalDef

    from copaparse.markup.page import Page

__all__ = ["BlockLexer", "BlockToken", "Scan"]

PLAIN_ONLY = {"TITLE", "INFOBOX", "DASHES"}
WIKITEXT_ONLY = {"REDIRECT", "PREFORMATTED"}
IN_TABLE_ONLY = {"TABLE_CLOSE", "ROW", "CAPTION", "CELLS"}
NOT_IN_TABLE = {"TITLE", "REDIRECT", "INFOBOX", "STUB", "PIPE_ROWS"}

CAREFUL = {"TEMPLATE_BLOCK", "TABLE_OPEN", "HTML_TABLE", "BLANK"}
MAYBE_IN_TABLE = {"STUB", "PIPE_ROWS", "PROSE"}
CAREFUL_IN_TABLE = {*CAREFUL, "TABLE_CLOSE", "HEADING"}
RUNS = {"PROSE", "LIST", "DASHES", "PIPE_ROWS", "INFOBOX", "PREFORMATTED", "STUB"}
TAKES_PROSE = {"CELLS", "CAPTION"}
COMMENT = re.compile(r"[ \t]*+<!--")
NOT_OVER_LINES = {"HEADING", "TITLE", "STUB"}


class BlockToken:
    """A run of lines. Lark looks at `type` alone (and, when a text ends, at the line counters)."""

    __slots__ = ("end", "page", "start", "type")
    line = column = end_line = end_column = start_pos = end_pos = None

    def __init__(self, type: str, page: Page, start: int, end: int) -> None:
        self.type = type
        self.page = page
        self.start = start
        self.end = end

    def __repr__(self) -> str:
        return f"{self.type}({self.page.text[self.start : self.end]!r})"


def compile_terminals(terminals: list[TerminalDef], absent: set[str]) -> re.Pattern[str]:
    """One pattern of all terminals but the `absent`, those of high priority first."""
    ordered = sorted((t for t in terminals if t.name not in absent), key=lambda t: -t.priority)
    return re.compile("|".join(f"(?P<{t.name}>{t.pattern.to_regexp()})" for t in ordered))


class BlockLexer(Lexer):
    """The lexer that Lark runs; its input is a `Page`."""

    __future_interface__: ClassVar[int] = 2

    def __init__(self, conf: LexerConf) -> None:
        self.patterns = {
            (dialect, inside): compile_terminals(
                list(conf.terminals), foreign | (NOT_IN_TABLE if inside else IN_TABLE_ONLY)
            )
            for dialect, foreign in (("plain", WIKITEXT_ONLY), ("wikitext", PLAIN_ONLY))
            for inside in (False, True)
        }
        by_name = {t.name: re.compile(t.pattern.to_regexp()) for t in conf.terminals}
        self.prose, self.blank = by_name["PROSE"], by_name["BLANK"]

    # Lark passes what it was given to parse as `text`, and looks at nothing of a token but its type.
    def lex(self, lexer_state: LexerState, parser_state: object) -> Iterator[BlockToken]:  # type: ignore[override]
        page: Page = lexer_state.text  # type: ignore[assignment]
        return iter(Scan(self, page).run())


class Scan:
    """The state of one pass over a page."""

    def __init__(self, lexer: BlockLexer, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.prose, self.blank = lexer.prose, lexer.blank
        self.outside = lexer.patterns[page.dialect, False].match
        self.inside = lexer.patterns[page.dialect, True].match
        self.tokens: list[BlockToken] = []
        self.tables = OpenTables(page)
        self.knots = page.pairs.knots
        self.next_knot = 0
        self.limit = 0  # no match goes past it
        self.knotted = False  # whether the lines up to there are one, held together by a pair

    def run(self) -> list[BlockToken]:
        page, text, tokens = self.page, self.text, self.tokens
        at, limit, last = 0, 0, ""
        match, careful = self.outside, CAREFUL
        while at < len(text):
            if at >= limit:
                limit = self.set_limit(at)
            m = match(text, at, limit)
            assert m is not None  # PROSE matches anything
            kind, end = m.lastgroup or "PROSE", m.end()
            if kind in careful or self.knotted or (kind == last and kind in RUNS) or last == "TEMPLATE_BLOCK":
                at = self.settle(kind, at, end)
                last = tokens[-1].type
                match, careful = (self.inside, CAREFUL_IN_TABLE) if self.tables.open else (self.outside, CAREFUL)
            else:
                tokens.append(BlockToken(kind, page, at, end))
                at, last = end, kind
        for _ in self.tables.open:
            self.put("TABLE_CUT", at, at)
        return tokens

    def put(self, kind: str, start: int, end: int) -> int:
        self.tokens.append(BlockToken(kind, self.page, start, end))
        return end

    def settle(self, kind: str, at: int, end: int) -> int:
        """Decide what a pattern alone cannot; returns where the next token starts."""
        tables = self.tables
        if kind == "TEMPLATE_BLOCK":
            end = self.template_end(at)
            if end:
                return self.put("TEMPLATE_END" if tables.ended_by_template(at) else kind, at, end)
            kind, end = "PROSE", self.prose_end(at)
        elif kind == "TABLE_OPEN":
            if len(tables.open) < DEEPEST:
                tables.enter(at, self.tokens)
            else:
                self.page.pairs.deep.append((at, end))
                kind, end = "PROSE", self.prose_end(at)
        elif kind == "HTML_TABLE":
            found = self.page.html_ends.get(self.text.index("<", at))
            if found:
                return self.put_part(kind, at, self.blank_end(found) or found)
            kind, end = "PROSE", self.prose_end(at)
        elif kind == "TABLE_CLOSE":
            tables.open.pop()
            return self.put_part(kind, at, end)
        elif kind == "HEADING" and tables.open:
            for _ in range(tables.ended_by_heading(at)):
                tables.open.pop()
                self.put("TABLE_CUT", at, at)
        elif kind == "BLANK" and self.tokens:
            self.tokens[-1].end = end
            return end
        elif kind in MAYBE_IN_TABLE and not tables.open and self.begins_in_template(kind, at):
            return at
        if self.knotted:
            if end < self.limit and kind in NOT_OVER_LINES:
                kind = "PROSE"
            end = self.blank_end(self.limit) or self.limit
        if self.tokens and self.joins(self.tokens[-1], kind):
            self.tokens[-1].end = end
            return end
        return self.put(kind, at, end)

    def put_part(self, kind: str, at: int, end: int) -> int:
        """Put a token that need not end with its line; what else is on the line is prose."""
        self.put(kind, at, end)
        if end == len(self.text) or self.text[end - 1] == "\n":
            return end
        self.set_limit(end)
        return self.settle("PROSE", end, self.prose_end(end))

    def begins_in_template(self, kind: str, at: int) -> bool:
        """Whether a line outside any table belongs to one that a template before it has opened.

        The table then begins with that template: of those right before the line the last that is
        named like an opener, or else the first.
        """
        if kind == "PROSE" and self.text[at] != "!":
            return False
        tokens = self.tokens
        first = len(tokens)
        while first and tokens[first - 1].type == "TEMPLATE_BLOCK" and not self.ends_blank(tokens[first - 1]):
            first -= 1
            if self.tables.opens_table(tokens[first].start):
                break
        if first == len(tokens) or not self.tables.finds_end(at):
            return False
        start = tokens[first].start
        self.tables.enter(start, tokens)
        tokens.insert(first, BlockToken("TABLE_OPEN", self.page, start, start))
        return True

    def prose_end(self, at: int) -> int:
        m = self.prose.match(self.text, at, self.limit)
        assert m is not None
        return m.end()

    def template_end(self, at: int) -> int:
        """End of the lines of a template that shares them with nothing but comments, or 0."""
        pairs = self.page.pairs
        end = pairs.templates.get(self.text.index("{{", at))
        if end is None:
            return 0
        while m := COMMENT.match(self.text, end):
            end = pairs.opaque.get(m.end() - 4)
            if end is None:
                return 0
        return self.blank_end(end)

    def blank_end(self, at: int) -> int:
        """Where the blank rest of a line and the blank lines after it end; 0 if the rest is not blank."""
        if at == len(self.text):
            return at
        m = self.blank.match(self.text, at)
        return m.end() if m else 0

    def joins(self, before: BlockToken, kind: str) -> bool:
        """Whether a token goes on with what the one before it began."""
        if before.type in TAKES_PROSE:
            return kind == "PROSE"
        if before.type == kind == "STUB":
            return True
        same = before.type == kind and kind in RUNS
        return (same or (before.type, kind) == ("INFOBOX", "DASHES")) and not self.ends_blank(before)

    def ends_blank(self, token: BlockToken) -> bool:
        last_line = self.text.rfind("\n", token.start, token.end - 1) + 1
        return not self.text[max(last_line, token.start) : token.end].strip(" \t\r\n")

    def set_limit(self, at: int) -> int:
        """How far the next matches may go.

        That is up to the next line in which a pair begins that extends over its end, or, in such a
        line, up to its end after the end of that pair.
        """
        text, knots = self.text, self.knots
        while self.next_knot < len(knots) and knots[self.next_knot][0] < at:
            self.next_knot += 1
        self.limit, self.knotted = len(text), False
        if self.next_knot < len(knots):
            self.limit = text.rfind("\n", at, knots[self.next_knot][0]) + 1
            self.knotted = self.limit <= at
            if self.knotted:
                self.limit = line_end(self.page, at, len(text))
        return self.limit
