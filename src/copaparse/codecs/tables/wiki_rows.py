"""The rows of a wikitable as codecs of tables read them: cells in their columns, spans filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.tables.rows import Line
from copaparse.codecs.views import see
from copaparse.markup import parse
from copaparse.markup.nodes.tables import Table
from copaparse.model import FieldSpan, Ownership

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.codecs.tables.rows import Seen
    from copaparse.markup.nodes.tables import Cell, Row

__all__ = ["WikiRows"]


def _rows_at(reader: Reader, start: int) -> WikiRows:
    """The rows of the table that begins there, found again."""
    page = reader.page
    document = parse(page.text, name=page.name, dialect=page.dialect)
    return WikiRows(next(table for table in document.find(Table) if table.start == start), reader)


class WikiRows:
    """The rows of a wikitable that have cells, laid out on its grid.

    A cell that a row span brings down from above is inherited; columns that a column span covers are empty.
    """

    def __init__(self, node: Table, reader: Reader) -> None:
        self.node, self.reader = node, reader
        self.nodes: list[Row] = [row for row in node.rows if row.cells]
        self.grid = node.grid
        self._lines: dict[int, Line] = {}
        self._seen: dict[int, tuple[Seen, FieldSpan, str]] = {}

    def __reduce__(self) -> tuple[Any, ...]:  # nodes are not pickled
        return _rows_at, (self.reader, self.node.start)

    def __len__(self) -> int:
        return self.grid.height

    def __getitem__(self, index: int) -> Line:
        line = self._lines.get(index)
        if line is None:
            line = self._lines[index] = self._line(index)
        return line

    def _line(self, index: int) -> Line:
        row = self.nodes[index]
        line = Line((row.start, row.end), [], [], [])
        nothing = (self.reader, row.start, row.start)
        for column, slot in enumerate(self.grid.rows[index]):
            if slot is None or slot.column != column:
                line.seen.append(nothing)
                line.places.append(FieldSpan(row.start, row.start, Ownership.DERIVED))
                line.texts.append("")
                continue
            seen, place, text = self._cell(slot.cell)
            line.seen.append(seen)
            line.places.append(place if slot.row == index else place._replace(ownership=Ownership.INHERITED))
            line.texts.append(text)
        return line

    def _cell(self, cell: Cell) -> tuple[Seen, FieldSpan, str]:
        found = self._seen.get(id(cell))
        if found is None:
            start, end = cell.content
            seen, a, b = see(self.reader, start, end)
            text = seen.page.text[a:b].strip()
            found = self._seen[id(cell)] = ((seen, a, b), FieldSpan(start, end), text)
        return found
