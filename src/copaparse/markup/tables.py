"""Rows and cells out of the lines of a wikitable."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from copaparse.markup.lines import line_end
from copaparse.markup.nodes.tables import SIGN, Caption, Table, TableCell, TableRow
from copaparse.markup.pipes import unpaired

if TYPE_CHECKING:
    from copaparse.markup.nodes.base import Node
    from copaparse.markup.page import Page

__all__ = ["make_table", "table_cells"]


def table_cells(page: Page, start: int, end: int) -> list[TableCell]:
    """The cells of a run of lines in a wikitable; a line without a sign goes on with the cell before it."""
    text, knots = page.text, page.pairs.knots
    cells: list[TableCell] = []
    knotted = -1  # up to there lines end where they seem to
    while start < end:
        stop = text.find("\n", start, end) + 1 or end
        if stop > knotted:
            stop = line_end(page, start, end)
            knot = bisect_left(knots, (stop, stop))
            knotted = knots[knot][0] if knot < len(knots) else end
        sign = SIGN.match(text, start, stop)
        if sign is None:
            cells[-1].end = stop
        else:
            line = text[start:stop]
            header = text[sign.end() - 1] == "!"
            if "||" in line or "{{!" in line or (header and "!!" in line):
                starts = [start, *cell_starts(page, line, header, sign.end(), stop)]
                ends = [*starts[1:], stop]
                cells += [TableCell(page, left, right, header) for left, right in zip(starts, ends, strict=True)]
            else:
                cells.append(TableCell(page, start, stop, header))
        start = stop
    return cells


def cell_starts(page: Page, line: str, header: bool, start: int, end: int) -> list[int]:
    """Where cells after the first begin: at ``||``, in a line of head cells at ``!!`` as well."""
    signs = ("||", "!!", "{{!}}{{!}}", "{{!!}}") if header else ("||", "{{!}}{{!}}", "{{!!}}")
    return sorted(at for sign in signs if sign in line for at in unpaired(page, sign, start, end))


class TableBuilder:
    """Puts rows, cells and blocks in their places: a block belongs to the cell that is before it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.rows: list[TableRow] = []
        self.captions: list[Caption] = []
        self.others: list[Node] = []
        self.row: TableRow | None = None
        self.cells: list[TableCell] = []
        self.blocks: list[Node] = []
        self.loose = False  # whether a late caption has ended the last cell

    def fill(self, body: list[Node | list[TableCell]]) -> None:
        for item in body:
            if isinstance(item, list):
                if self.row is None:  # the first row needs no |-
                    self.begin_row(TableRow(self.page, item[0].start, item[0].start))
                self.end_cell()
                self.cells += item
                self.loose = False
            elif isinstance(item, TableRow):
                self.begin_row(item)
            elif isinstance(item, Caption) and self.row is None:
                self.captions.append(item)
            elif isinstance(item, Caption):  # in no cell, even among the cells of a row
                self.end_cell()
                self.blocks.append(item)
                self.loose = True
            else:
                self.blocks.append(item)
        self.end_row()

    def begin_row(self, row: TableRow) -> None:
        self.end_row()
        self.row = row
        self.rows.append(row)

    def end_cell(self) -> None:
        if self.blocks and self.cells and not self.loose:
            last = self.cells[-1]
            last.blocks = tuple(self.blocks)
            last.end = last.blocks[-1].end
        elif self.blocks and self.row:
            self.row.others += tuple(self.blocks)
            self.row.end = self.blocks[-1].end
        else:
            self.others += self.blocks
        self.blocks = []

    def end_row(self) -> None:
        self.end_cell()
        if self.row and self.cells:
            self.row.cells = tuple(self.cells)
            self.row.end = max(self.row.end, self.cells[-1].end)
        self.cells = []
        self.loose = False


def make_table(
    page: Page,
    start: int,
    end: int,
    body: list[Node | list[TableCell]],
    closed: bool = True,
    ending: Node | None = None,
) -> Table:
    """A table of what was found between its first and its last line; `ending` is a template that ends it."""
    parts = TableBuilder(page)
    parts.fill(body)
    others = (*parts.others, ending) if ending else tuple(parts.others)
    return Table(page, start, end, tuple(parts.rows), tuple(parts.captions), others, closed)
