"""Tables written as HTML: ``<table><tr><td>``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.markup.attributes import read_attributes
from copaparse.markup.lines import trim
from copaparse.markup.nodes.base import Mark, Node
from copaparse.markup.nodes.blocks import inline
from copaparse.markup.nodes.dressed import dressed
from copaparse.markup.nodes.tables import Table, TableCell, TableRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.source import Span

__all__ = ["HtmlCell", "HtmlRow", "HtmlTable"]

OPEN_TAG = re.compile(r"[ \t:]*+<\w++([^<>]*+)>")


def tag_attributes(node: Node) -> Mapping[str, str]:
    """Attributes of the tag that the node begins with: names in lower case, values without quotes."""
    m = OPEN_TAG.match(node.page.text, node.start, node.end)
    return read_attributes(m[1]) if m else {}


@define(eq=False, repr=False)
class HtmlCell(TableCell):
    """A cell from its ``<td>``, ``<th>`` or ``<caption>`` up to the next cell. `inner` lies between its tags."""

    inner: Span = field(kw_only=True)

    @property
    def content(self) -> Span:
        return trim(self.page.text, *self.inner)

    @property
    def attributes(self) -> Mapping[str, str]:
        return tag_attributes(self)

    def build(self) -> tuple[Node, ...]:
        children: list[Node] = [dressed(self.page, self.start, self.inner.start)]
        at = self.inner.start
        for block in self.blocks:
            children += (*inline(self.page, at, block.start), block)
            at = block.end
        children += inline(self.page, at, self.inner.end)
        if self.inner.end < self.end:
            children.append(Mark(self.page, self.inner.end, self.end))
        return tuple(children)


@define(eq=False, repr=False)
class HtmlRow(TableRow):
    """A row: ``<tr>…</tr>``, or cells that stand in none."""

    @property
    def attributes(self) -> Mapping[str, str]:
        return {} if self.cells and self.cells[0].start == self.start else tag_attributes(self)


@define(eq=False, repr=False)
class HtmlTable(Table):
    """A table: ``<table>…</table>``."""

    @property
    def attributes(self) -> Mapping[str, str]:
        return tag_attributes(self)
