"""What stands in a section of wikitext, in order: constructs made of calls, tables, and the prose between them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import new_dict, new_list
from copaparse.codecs.calls.base import Construct, Part
from copaparse.codecs.calls.names import is_end, is_ignored, is_transcluded
from copaparse.codecs.calls.registry import codec_of
from copaparse.markup.arguments import call_at, calls_in, name_at
from copaparse.markup.nodes.blocks import Rule, Stub, TemplateBlock
from copaparse.markup.nodes.tables import Cell, PipeTable, Row, Table
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copaparse.markup.arguments import Call
    from copaparse.markup.nodes.base import Node
    from copaparse.markup.page import Page

__all__ = ["Contents", "has_constructs"]

TAG = re.compile(r"<[^<>]*+>")
WORD = re.compile(r"\w")
ENDS = (Part.WHOLE, Part.CLOSE, Part.AFTER)
"""Parts behind which nothing belongs to a construct; one that is added from outside may stand alone."""
CELLS = re.compile(r"[ \t]*+(?:\n[ \t]*+)*+[|!][^\n]*+(?:\n[ \t]*+[|!][^\n]*+)*+")
"""Cells that are written behind a call that makes a row: on its line, and on lines of their own."""


def has_constructs(blocks: Iterable[Node]) -> bool:
    """Whether a codec reads a call in these blocks."""
    for block in blocks:
        page = block.page
        if page.dialect == "plain":
            return False
        if any(_is_read(page, start) for start, _ in calls_in(page, block.start, block.end)):
            return True
    return False


def _is_read(page: Page, start: int) -> bool:
    """Whether a codec reads the call at an offset."""
    return codec_of(name_at(page, start) or "") is not None


@define(eq=False)
class Contents:
    """Sorts the blocks of a section: `items` are constructs and tables in the order of the text.

    `unknown` are the calls that no codec reads, by name; `transcluded` those that show what another page says.
    """

    page: Page
    items: list[Construct | Table] = Factory(new_list)
    unknown: dict[str, list[Call]] = Factory(new_dict)
    transcluded: list[Call] = Factory(new_list)
    hatnotes: list[Call] = Factory(new_list)
    _run: Construct | None = None  # of several calls, not ended yet

    # -- blocks ---------------------------------------------------------------------------------------

    def add_block(self, block: Node) -> bool:
        """Take a block that makes constructs or tables; false for one that is something else."""
        if isinstance(block, (TemplateBlock, Rule)):  # ----{{Feuille de match|…}}
            for start, _ in calls_in(self.page, block.start, block.end):
                self.add_call(start)
        elif isinstance(block, Table):
            self.add_table(block)
        elif isinstance(block, Stub) and self._run is not None:
            if block.ends:
                self._run.frame = Span(self._run.span.start, block.ends[0].end)
                self.end_run()
        elif isinstance(block, PipeTable) and self._run is not None:
            self._run.rows += block.rows
        else:
            return False
        return True

    def add_prose(self, start: int, end: int) -> Iterator[Span]:
        """Take the calls in a paragraph that a codec reads; gives the stretches of prose around them."""
        at = start
        for call_start, call_end in calls_in(self.page, start, end):
            if _is_read(self.page, call_start):
                yield from self._said(at, call_start)
                at = call_end
            self.add_call(call_start, inline=True)
        yield from self._said(at, end)

    def _said(self, start: int, end: int) -> Iterator[Span]:
        if self._run is not None and (m := CELLS.match(self.page.text, start, end)):
            start = m.end()
        if start < end and WORD.search(TAG.sub("", self.page.text[start:end])):
            self.end_run()
            yield Span(start, end)

    def add_table(self, table: Table) -> None:
        """Take a table, or what is laid out in it: the tables in its cells, the calls that make its rows."""
        made = len(self.items)
        waiting: list[Node | Span] = [table]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Span):
                for start, _ in calls_in(self.page, *node):
                    self.add_call(start, inline=True)
            elif isinstance(node, TemplateBlock):
                self.add_block(node)
            elif isinstance(node, Table) and not self._holds_others(node):
                self.end_run()
                self.items.append(node)
            elif isinstance(node, (Table, Row, Cell)):
                if isinstance(node, Row) and self._run is not None and node.cells:
                    self._run.rows.append(node)
                waiting += _pieces(node)[::-1]
            else:
                waiting.append(node.span)
        if table.closed:
            run = self._run
            self.end_run()
            if len(self.items) == made + 1 or (run is not None and run.parts[0] is Part.OPEN):
                self._frame(self.items[-1], run, table)

    def _frame(self, made: Construct | Table, run: Construct | None, table: Table) -> None:
        """The marks of a table that is made by the rows of one construct belong to that construct."""
        if not isinstance(made, Construct):
            return
        first, part = made.calls[0], made.parts[0]
        raw = first.start > table.start
        if part is not Part.WHOLE and (run is made or (raw and part is not Part.OPEN)):
            end = table.start + len(self.page.text[table.start : table.end].rstrip())
            # A call that opens a table has the end for its own, whatever it stands in.
            made.frame = Span(first.start if part is Part.OPEN else min(first.start, table.start), end)

    def _holds_others(self, table: Table) -> bool:
        """Whether there are tables in its cells, or calls that a codec reads; one that ends it is none of these."""
        for start, _ in calls_in(self.page, table.start, table.end):
            found = codec_of(name_at(self.page, start) or "")
            if found is not None and found[1] is not Part.CLOSE:
                return True
        blocks = [*table.others, *(block for caption in table.captions for block in caption.blocks)]
        for part in (part for row in table.rows for part in row.parts):
            blocks += part.parts if isinstance(part, Cell) else (part,)
        return any(isinstance(node, Table) for block in blocks for node in (block, *block.walk()))

    # -- calls ----------------------------------------------------------------------------------------

    def add_call(self, start: int, *, inline: bool = False) -> bool:
        """Take the call at an offset; whether it is one that is read (among prose, others are left to it)."""
        name = name_at(self.page, start)
        found = None if name is None else codec_of(name)
        if name is None or (found is None and inline and not is_transcluded(name)):
            return False  # most calls: their arguments are of no interest
        call = call_at(self.page, start)
        if call is None:
            return False
        if found is None:
            if is_transcluded(call.name):
                self.end_run()
                self.transcluded.append(call)
            elif not inline and not is_ignored(call.name):
                self.end_run()
                self.unknown.setdefault(call.name, []).append(call)
            elif not inline:
                if self._run is not None and is_end(call.name):
                    self._run.frame = Span(self._run.span.start, call.end)
                    self.end_run()
                self.hatnotes.append(call)
                return True
            return not inline
        codec, part = found
        last = self.items[-1] if self.items else None
        if part is Part.AFTER and isinstance(last, Construct) and last.codec is codec:
            last.calls.append(call)
            return True
        if part is Part.WHOLE or part is Part.OPEN or self._run is None or self._run.codec is not codec:
            self.end_run()
            self._run = Construct(codec)
        self._run.calls.append(call)
        self._run.parts.append(part)
        if part in ENDS:
            self.end_run()
        return True

    def end_run(self) -> None:
        """What comes next belongs to another construct."""
        if self._run is not None:
            self.items.append(self._run)
            self._run = None


def _pieces(node: Node) -> list[Node | Span]:
    """The parts of a node of a table in order; of a cell also the lines around its blocks."""
    if not isinstance(node, Cell):
        return list(node.parts)
    pieces: list[Node | Span] = []
    at = node.start
    for part in node.parts:
        pieces += (Span(at, part.start), part)
        at = part.end
    return [*pieces, Span(at, node.end)]
