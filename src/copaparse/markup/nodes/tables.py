"""Nodes of tables: rows and cells, of extracted pipe tables and of wikitables."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.markup.attributes import first_pipe, read_attributes
from copaparse.markup.collector import collector_paused
from copaparse.markup.grid import Grid, make_grid
from copaparse.markup.lines import line_end, trim
from copaparse.markup.nodes.base import FILLING, Mark, Node, between
from copaparse.markup.nodes.blocks import Block, inline
from copaparse.markup.nodes.dressed import dressed
from copaparse.markup.pipes import pipe_rows
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Caption", "Cell", "PipeTable", "Row", "Table", "TableCell", "TableRow"]

# Of the cell that begins a line: in ``|| a | b`` the second pipe ends attributes that are empty.
SIGN = re.compile(r"[ \t]*+(?:\|\+?+|!|\{\{!\}\}(?:\{\{!\}\}|\+)?+|\{\{!!\}\})")
SIGN_IN_LINE = re.compile(r"\|\||!!|\{\{!\}\}\{\{!\}\}|\{\{!!\}\}")
PIPES = ("{{!!}}", "{{!}}{{!}}")
ROW_SIGN = re.compile(r"[ \t]*+(?:(?:\||\{\{!\}\})-++|\{\{!-\}\})")
TABLE_SIGN = re.compile(
    r"[ \t:]*+(?:<(?i:noinclude|onlyinclude|includeonly)>[ \t]*+)?+(?:\{\||\{\{\{!\}\}|\{\{\(!\}\})"
)


def filled(node: Node, parts: Sequence[Node]) -> tuple[Node, ...]:
    """The parts of a node, with marks where something stands between them."""

    def tiles() -> Iterator[Node]:
        at = node.start
        for part in parts:
            if part.start > at:
                yield dressed(node.page, at, part.start)
            yield part
            at = part.end
        if at < node.end:
            yield dressed(node.page, at, node.end)

    return tuple(tiles())


def framed(node: Node, content: Span) -> tuple[Node, ...]:
    """Children of a cell whose `content` is prose; its attributes are before that."""
    page, (start, end) = node.page, content
    before = (dressed(page, node.start, start),) if start > node.start else ()
    after = (Mark(page, end, node.end),) if node.end > end else ()
    return (*before, *inline(page, start, end), *after)


def line_attributes(node: Node, sign: re.Pattern[str]) -> Mapping[str, str]:
    """Attributes on the first line of a row or table, after its sign."""
    m = sign.match(node.page.text, node.start)
    if m is None or m.end() >= node.end:
        return {}
    return read_attributes(node.page.text[m.end() : line_end(node.page, node.start, node.end)])


@define(eq=False, repr=False)
class Cell(Node):
    """A cell; the pipe before its content belongs to it, and what follows the last one of a row as well.

    `header` tells a head cell; a pipe table has none that is marked.
    """

    header: bool = False

    @property
    def content(self) -> Span:
        """Where the content is, trimmed."""
        text = self.page.text
        start, end = trim(text, self.start + 1, self.end)
        if text.endswith("|", start, end):  # the last one of the row
            start, end = trim(text, start, end - 1)
        return Span(start, end)

    @property
    def attributes(self) -> Mapping[str, str]:
        """Its HTML attributes, names in lower case; a pipe table has none."""
        return {}

    @property
    def text(self) -> str:
        """What a reader sees of the cell, trimmed."""
        return super().text.strip(" \t\r\n")

    def build(self) -> tuple[Node, ...]:
        return framed(self, self.content)


@define(eq=False, repr=False)
class Row(Node):
    """A row of a table, with its cells."""

    cells: tuple[Cell, ...] = ()

    @property
    def parts(self) -> Sequence[Node]:
        return self.cells

    @property
    def attributes(self) -> Mapping[str, str]:
        """Its HTML attributes, names in lower case; a row without a tag or a ``|-`` of its own has none."""
        return {}

    def build(self) -> tuple[Node, ...]:
        return filled(self, self.parts)

    def reading(self) -> Sequence[Node | str]:
        """Cells with tabs between them."""
        return between("\t", self.parts)


@define(eq=False, repr=False)
class PipeTable(Block):
    """A run of ``| a | b |`` lines outside any ``{|``; its first row is a row like the others."""

    _rows: tuple[Row, ...] = field(init=False)

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its rows, in order."""
        with FILLING:
            if not hasattr(self, "_rows"):
                self._rows = tuple(self.read_rows())
            return self._rows

    def read_rows(self) -> Iterator[Row]:
        """Take the lines apart; `rows` keeps what comes out."""
        for start, end, pieces in pipe_rows(self.page, self.start, self.end):
            starts = [*accumulate((len(piece) + 1 for piece in pieces[:-1]), initial=start)]
            bounds = zip(starts, [*starts[1:], end], strict=True)
            yield Row(self.page, start, end, tuple(Cell(self.page, left, right) for left, right in bounds))

    @property
    def parts(self) -> Sequence[Node]:
        return self.rows

    def build(self) -> tuple[Node, ...]:
        return filled(self, self.rows)

    def reading(self) -> Sequence[Node | str]:
        """Rows on lines of their own."""
        return between("\n", self.rows)


@define(eq=False, repr=False)
class TableCell(Cell):
    """A cell of a wikitable. The blocks under its first lines (lists, tables) are nodes of their own."""

    blocks: tuple[Node, ...] = ()

    @property
    def parts(self) -> Sequence[Node]:
        return self.blocks

    @property
    def content(self) -> Span:
        """Where the content is, trimmed: what follows the sign and the attributes."""
        after, pipe = self.opening
        return trim(self.page.text, after if pipe < 0 else pipe + 1, self.stop)

    @property
    def stop(self) -> int:
        """Where what is in it ends: of the three pipes of ``| a |{{!!}} b`` the first parts the cells."""
        text, end = self.page.text, self.end
        return end - 1 if text.startswith(PIPES, end) and text[end - 1] == "|" and end - 1 > self.start else end

    @property
    def attributes(self) -> Mapping[str, str]:
        after, pipe = self.opening
        return read_attributes(self.page.text[after : max(pipe, after)])

    @property
    def opening(self) -> tuple[int, int]:
        """Where its sign ends, and the pipe that ends its attributes, -1 where it has none."""
        page, start = self.page, self.start
        sign = SIGN if start == 0 or page.text[start - 1] == "\n" else SIGN_IN_LINE
        m = sign.match(page.text, start, self.end)
        after = m.end() if m else start
        return after, first_pipe(page, after, self.stop)

    def build(self) -> tuple[Node, ...]:
        if not self.blocks:
            return framed(self, self.content)
        after, pipe = self.opening
        stop = self.blocks[0].start
        start, end = trim(self.page.text, min(max(after, pipe + 1), stop), stop)
        head = Node(self.page, self.start, stop)
        return (*framed(head, Span(start, end)), *filled(Node(self.page, stop, self.end), self.blocks))


@define(eq=False, repr=False)
class Caption(TableCell):
    """The caption of a table: ``|+ Teams``."""


@define(eq=False, repr=False)
class TableRow(Row):
    """A row of a wikitable. `others` are blocks in it but in no cell, such as templates that make cells."""

    others: tuple[Node, ...] = ()

    @property
    def parts(self) -> Sequence[Node]:
        return sorted((*self.cells, *self.others), key=lambda node: node.start) if self.others else self.cells

    @property
    def attributes(self) -> Mapping[str, str]:
        return line_attributes(self, ROW_SIGN)


@define(eq=False, repr=False)
class Table(Block):
    """A table: ``{| … |}``, or between templates that open and close one.

    `others` are the blocks before its first row (such as the template that opens it) and the
    template that ends it. `closed` is false where it had to end without an end.
    """

    rows: tuple[Row, ...]
    captions: tuple[TableCell, ...]
    others: tuple[Node, ...]
    closed: bool
    _grid: Grid = field(init=False)

    @property
    def parts(self) -> Sequence[Node]:
        if not self.captions and not self.others:
            return self.rows
        return sorted((*self.captions, *self.others, *self.rows), key=lambda node: node.start)

    @property
    def caption(self) -> TableCell | None:
        """The first caption, which is the one that is shown."""
        return self.captions[0] if self.captions else None

    @property
    def attributes(self) -> Mapping[str, str]:
        """Its HTML attributes, names in lower case, values without quotes."""
        return line_attributes(self, TABLE_SIGN)

    @property
    def grid(self) -> Grid:
        """The cells laid out as a browser does, row spans and column spans filled in."""
        with FILLING, collector_paused():
            if not hasattr(self, "_grid"):
                self._grid = make_grid(self.rows)
            return self._grid

    def build(self) -> tuple[Node, ...]:
        return filled(self, self.parts)

    def reading(self) -> Sequence[Node | str]:
        """Caption, blocks and rows on lines of their own."""
        return between("\n", self.parts)
