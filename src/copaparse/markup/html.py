"""Rows and cells of tables written as HTML; end tags of rows and cells may be missing, as in HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.markup.balance import DEEPEST
from copaparse.markup.nodes.base import Node
from copaparse.markup.nodes.html import HtmlCell, HtmlRow, HtmlTable
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.markup.page import Page

__all__ = ["html_ends", "html_table"]

TAG = re.compile(r"<(/?)(?i:(table|caption|tr|td|th))(?=[\s>/])[^<>]*+>")
EVENT = re.compile(r"\{(?=\{)|<")


def tags(page: Page, start: int, end: int) -> Iterator[re.Match[str]]:
    """The tags of tables in a range, outside of templates, references, comments and opaque content."""
    pairs = page.pairs
    resume = start
    for m in EVENT.finditer(page.text, start, end):
        at = m.start()
        if at < resume:
            continue
        if m.group() == "{":
            resume = pairs.templates.get(at) or pairs.parameters.get(at, at)
        elif stop := pairs.opaque.get(at) or pairs.refs.get(at):
            resume = stop
        elif tag := TAG.match(page.text, at, end):
            yield tag


def html_ends(page: Page) -> dict[int, int]:
    """Offsets of all ``<table>`` that have a ``</table>`` → offset just past it."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for tag in tags(page, 0, len(page.text)):
        if tag[2].lower() == "table":
            if not tag[1]:
                waiting.append(tag.start())
            elif waiting:
                found[waiting.pop()] = tag.end()
    return found


@define
class OpenTable:
    """A table that is being read."""

    page: Page
    start: int
    rows: list[HtmlRow] = Factory(list[HtmlRow])
    captions: list[HtmlCell] = Factory(list[HtmlCell])
    others: list[Node] = Factory(list[Node])
    row: HtmlRow | None = None
    cells: list[HtmlCell] = Factory(list[HtmlCell])  # of the row
    cell: HtmlCell | None = None
    blocks: list[Node] = Factory(list[Node])  # of the cell, or since its end
    strays: list[Node] = Factory(list[Node])  # of the row outside its cells

    def begin_row(self, at: int) -> None:
        self.end_row(at)
        self.row = HtmlRow(self.page, at, at)
        self.rows.append(self.row)

    def begin_cell(self, tag: re.Match[str]) -> None:
        at, end = tag.span()
        name = tag[2].lower()
        cell = HtmlCell(self.page, at, end, name == "th", inner=Span(end, end))
        if name == "caption":
            self.end_row(at)
            self.captions.append(cell)
        else:
            self.end_cell(at)
            if self.row is None:
                self.begin_row(at)
            self.cells.append(cell)
        self.cell = cell

    def end_cell(self, at: int, end: int = 0) -> None:
        """The content of the open cell ends at `at`, and the cell at `end`, after its end tag."""
        if self.cell:
            self.cell.inner = Span(self.cell.inner.start, at)
            self.cell.end = end or at
            self.cell.blocks = tuple(self.blocks)
        elif self.row:
            self.strays += self.blocks
        else:
            self.others += self.blocks
        self.cell, self.blocks = None, []

    def end_row(self, at: int, end: int = 0) -> None:
        self.end_cell(at)
        if self.row:
            self.row.end = end or at
            self.row.cells, self.row.others = tuple(self.cells), tuple(self.strays)
        self.row, self.cells, self.strays = None, [], []


def html_table(page: Page, start: int, end: int, ends: dict[int, int]) -> HtmlTable:
    """The table that begins at `start`; `end` is the end of its last line."""
    stack = [OpenTable(page, start)]
    resume = page.text.index("<", start) + 1
    for tag in tags(page, resume, end):
        at, stop = tag.span()
        if at < resume:
            continue
        table, closing, name = stack[-1], bool(tag[1]), tag[2].lower()
        if name == "table" and closing:
            table.end_row(at)
            if len(stack) == 1:
                break
            stack.pop()
            stack[-1].blocks.append(close(table, stop))
        elif name == "table":
            if len(stack) < DEEPEST and at in ends:
                stack.append(OpenTable(page, at))
            else:
                resume = ends.get(at, stop)
        elif name == "tr":
            if closing:
                table.end_row(at, stop)
            else:
                table.begin_row(at)
        elif not closing:
            table.begin_cell(tag)
        else:
            table.end_cell(at, stop)
    for table in stack:
        table.end_row(end)
    return close(stack[0], end)


def close(table: OpenTable, end: int) -> HtmlTable:
    return HtmlTable(table.page, table.start, end, tuple(table.rows), tuple(table.captions), tuple(table.others), True)
