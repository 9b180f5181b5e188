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
from copaparse.markup.nodes.blocks import Stub, TemplateBlock
from copaparse.markup.nodes.tables import Row, Table
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copaparse.markup.arguments import Call
    from copaparse.markup.nodes.base import Node
    from copaparse.markup.page import Page

__all__ = ["Contents", "has_constructs"]

TAG = re.compile(r"<[^<>]*+>")
WORD = re.compile(r"\w")
BOUNDARY = re.compile(r"[^\n]*+\n\s*+")


def has_constructs(blocks: Iterable[Node]) -> bool:
    """Whether a codec reads a call in these blocks."""
    for block in blocks:
        page = block.page
        if page.dialect == "plain":
            return False
        for start, _ in calls_in(page, block.start, block.end):
            name = name_at(page, start)
            if name is not None and codec_of(name) is not None:
                return True
    return False


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
        if isinstance(block, TemplateBlock):
            for start, _ in calls_in(self.page, block.start, block.end):
                self.add_call(start)
        elif isinstance(block, Table):
            self.add_table(block)
        elif isinstance(block, Stub) and self._run is not None:
            self._close_run(block.span)
        else:
            return False
        return True

    def add_prose(self, start: int, end: int) -> Iterator[Span]:
        """Take the calls in a paragraph that a codec reads; gives the stretches of prose around them."""
        at = start
        for call_start, call_end in calls_in(self.page, start, end):
            if self.add_call(call_start, inline=True):
                yield from self._said(at, call_start)
                at = call_end
        yield from self._said(at, end)

    def _said(self, start: int, end: int) -> Iterator[Span]:
        if start < end and WORD.search(TAG.sub("", self.page.text[start:end])):
            self.end_run()
            yield Span(start, end)

    def add_table(self, table: Table) -> None:
        """Take a table, or what is laid out in it: the tables in its cells, the calls that make its rows."""
        before = len(self.items)
        waiting: list[Node] = [table]
        while waiting:
            node = waiting.pop()
            if isinstance(node, TemplateBlock):
                self.add_block(node)
            elif isinstance(node, Table) and not self._holds_others(node):
                self.end_run()
                self.items.append(node)
            else:
                if isinstance(node, Row) and self._run is not None and node.cells:
                    self._run.rows.append(node)
                waiting += list(node.parts)[::-1]
        if self._run is not None and table.closed:
            first = self._run.calls[0]
            found = codec_of(first.name)
            opened = found is not None and found[1] is Part.OPEN  # the end is its own, whatever it stands in
            alone = opened or (len(self.items) == before and first.start >= table.start)
            self._close_run(Span(first.start if opened else table.start, table.end) if alone else None)

    def _close_run(self, span: Span | None) -> None:
        """End a run of calls whose table ends; `span` is what of the table belongs to it."""
        if self._run is not None and span is not None:
            self._run.around = Span(span.start, span.start + len(self.page.text[slice(*span)].rstrip()))
        self.end_run()

    def _holds_others(self, table: Table) -> bool:
        """Whether there are tables in its cells, or calls that a codec reads."""
        for node in table.walk():
            if isinstance(node, Table):
                return True
            if isinstance(node, TemplateBlock):
                for start, _ in calls_in(self.page, node.start, node.end):
                    name = name_at(self.page, start)
                    if name is not None and codec_of(name) is not None:
                        return True
        return False

    # -- calls ----------------------------------------------------------------------------------------

    def add_call(self, start: int, *, inline: bool = False) -> bool:
        """Take the call at an offset; whether it is one that is read (among prose, others are left to it)."""
        call = call_at(self.page, start)
        if call is None:
            return False
        found = codec_of(call.name)
        if found is None:
            if is_transcluded(call.name):
                self.end_run()
                self.transcluded.append(call)
            elif not inline and not is_ignored(call.name):
                self.end_run()
                self.unknown.setdefault(call.name, []).append(call)
            elif not inline:
                if self._run is not None and is_end(call.name):
                    self._close_run(call.span)
                self.hatnotes.append(call)
                return True
            return not inline
        codec, part = found
        if part is Part.WHOLE or part is Part.OPEN or self._run is None or self._run.codec is not codec:
            self.end_run()
            self._run = Construct(codec)
        self._run.calls.append(call)
        if part is Part.WHOLE or part is Part.CLOSE:
            self.end_run()
        return True

    def end_run(self) -> None:
        """What comes next belongs to another construct."""
        if self._run is not None:
            self.items.append(self._run)
            self._run = None
