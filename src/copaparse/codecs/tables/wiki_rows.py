"""The rows of a wikitable as codecs of tables read them: cells in their columns, spans filled in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from attrs import define

from copaparse.codecs.base import Seen, own, place_as
from copaparse.codecs.found_tables import table_at
from copaparse.codecs.shown_view import View
from copaparse.codecs.tables.rows import Line
from copaparse.codecs.views import place_of, see
from copaparse.markup.grid import SPANNED, Slot, make_slot
from copaparse.model import FieldSpan, Ownership

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.codecs.base import Reader
    from copaparse.markup.nodes.tables import Row, Table

__all__ = ["WIDEST", "WikiLine", "WikiRows"]

WIDEST = 60
"""Columns that have a head each; cross tables may have more."""
NOTE = re.compile(r"<ref\b|\{\{(?:efn|refn)\b", re.IGNORECASE)
DIGIT = re.compile(r"[0-9]")


class SeenCell(NamedTuple):
    """What to read a cell from, where its value is written, and what it says."""

    seen: Seen
    place: FieldSpan
    text: str
    content: FieldSpan


make_cell = cast(
    "Callable[[tuple[Seen, FieldSpan, str, FieldSpan]], SeenCell]",
    partial(tuple.__new__, SeenCell),  # pyright: ignore[reportUnknownMemberType]
)
"""A cell past the constructor of a named tuple, which is written in Python."""


class WikiRows:
    """The rows of a wikitable that have cells, laid out on its grid.

    A cell that covers several rows is inherited in all of them; columns that a column span covers are empty.
    """

    def __init__(self, node: Table, reader: Reader) -> None:
        self.node, self.reader = node, reader
        self.nodes: list[Row] = [row for row in node.rows if row.cells]
        self.spanned = SPANNED.search(reader.page.text, node.start, node.end) is not None
        self._slots: Sequence[Sequence[Slot | None]] = node.grid.rows if self.spanned else ()
        self.width = node.grid.width if self.spanned else max((len(row.cells) for row in self.nodes), default=0)
        if self.spanned and self.width > WIDEST:
            self._leave_out_banners()
        self._cells: dict[tuple[int, int], SeenCell] = {}

    def __reduce__(self) -> tuple[Callable[..., WikiRows], tuple[Reader, int, int]]:
        return found_again, (self.reader, self.node.start, self.node.end)

    def _leave_out_banners(self) -> None:
        """Take the width from the rows of several cells: one over the whole row may claim any number of columns."""
        ends = [
            max(column for column, slot in enumerate(slots) if slot is not None) + 1
            for slots in self._slots
            if len({id(slot.cell) for slot in slots if slot is not None}) > 1
        ]
        if ends and max(ends) < self.width:
            self.width = max(ends)
            self._slots = [slots[: self.width] for slots in self._slots]

    def __len__(self) -> int:
        return len(self.nodes)

    def __getitem__(self, index: int) -> WikiLine:
        row = self.nodes[index]
        seen, places, texts = (Cells(self, index, part) for part in range(3))
        return WikiLine((row.start, row.end), seen, places, texts, self, index)

    def slots(self, index: int) -> Sequence[Slot | None]:
        """What covers each column of a row."""
        if self.spanned:
            return self._slots[index]
        return [make_slot((cell, index, column)) for column, cell in enumerate(self.nodes[index].cells)]

    def slot(self, index: int, column: int) -> Slot | None:
        """What covers a place, ``None`` where no cell reaches."""
        if self.spanned:
            slots = self._slots[index]
            return slots[column] if column < len(slots) else None
        cells = self.nodes[index].cells
        return make_slot((cells[column], index, column)) if column < len(cells) else None

    def reaches(self, index: int, column: int) -> bool:
        """Whether a cell covers this place and other rows as well."""
        if not self.spanned:
            return False
        slot = self.slot(index, column)
        below = self.slot(index + 1, column) if index + 1 < len(self) else None
        return slot is not None and (slot.row != index or (below is not None and below.cell is slot.cell))

    def cell(self, index: int, column: int) -> SeenCell:
        """The cell that begins in a column of a row, or that comes down there; empty where there is none."""
        found = self._cells.get((index, column))
        if found is None:
            found = self._cells[index, column] = self._look(index, column)
        return found

    def _look(self, index: int, column: int) -> SeenCell:
        slot = self.slot(index, column)
        if slot is None or slot.column != column:
            start = self.nodes[index].start
            nothing = FieldSpan(start, start, Ownership.DERIVED)
            return SeenCell((self.reader, start, start), nothing, "", nothing)
        if slot.row != index:
            return self.cell(slot.row, column)
        found = self._see(*slot.cell.content)
        if self.reaches(index, column):
            seen, place, text, content = found
            return make_cell((seen, _inherited(place), text, _inherited(content)))
        return found

    def _see(self, start: int, end: int) -> SeenCell:
        seen, a, b = see(self.reader, start, end)
        text = seen.page.text[a:b].strip()
        content = own((start, end))
        if not isinstance(seen, View):
            return make_cell(((seen, a, b), content, text, content))
        if seen.links or seen.flags or seen.unknown:  # what shows a value so is replaced as a whole
            note = NOTE.search(seen.outer.page.text, start, end)
            place = own((start, max(note.start() if note else end, start)))
        else:
            place = place_of((seen, a, b))
        return make_cell(((seen, a, b), place, text, content))


def _inherited(place: FieldSpan) -> FieldSpan:
    return place_as((place.start, place.end, Ownership.INHERITED))


def found_again(reader: Reader, start: int, end: int) -> WikiRows:
    """The rows of the table that stands there, in a page that has crossed a process border."""
    return WikiRows(table_at(reader.page, start, end), reader)


class Cells(Sequence[Any]):
    """One part of the cells of a row, each looked up when it is asked for: most columns are never read."""

    __slots__ = ("part", "row", "rows")

    def __init__(self, rows: WikiRows, row: int, part: int) -> None:
        self.rows, self.row, self.part = rows, row, part

    def __len__(self) -> int:
        return self.rows.width

    def __getitem__(self, column: Any) -> Any:
        if not 0 <= column < self.rows.width:
            raise IndexError(column)
        return self.rows.cell(self.row, column)[self.part]


@define
class WikiLine(Line):
    """A row of a wikitable, its number in the table, and the rows that it is one of."""

    rows: WikiRows
    index: int

    @property
    def filled(self) -> list[int]:
        """The columns in which a cell with something in it begins."""
        return [
            slot.column
            for column, slot in enumerate(self.rows.slots(self.index))
            if slot is not None and slot.column == column and slot.cell.content.start < slot.cell.content.end
        ]

    @property
    def heading(self) -> str | None:
        if self.rows.width < 2 or self._says_much:
            return None
        filled = self.filled
        return self.texts[filled[0]] or None if len(filled) == 1 else None

    @property
    def _says_much(self) -> bool:
        """Whether more of its own cells than two have something in them: a quick look, which most rows pass."""
        text, much = self.rows.reader.page.text, 0
        for cell in self.rows.nodes[self.index].cells:
            much += text[cell.start : cell.end].strip(" |!\n") != ""
            if much > 2:
                return True
        return False

    @property
    def goes_on(self) -> bool:
        return any(slot is not None and slot.row != self.index for slot in self.rows.slots(self.index))

    def content(self, column: int) -> FieldSpan:
        return self.rows.cell(self.index, column).content

    @property
    def is_head(self) -> bool:
        """Whether all its own cells are head cells without a number in them, and more than one."""
        cells = self.rows.nodes[self.index].cells
        if len(cells) < 2 or not all(cell.header for cell in cells):
            return False
        slots = self.rows.slots(self.index)
        own_columns = [slot.column for slot in slots if slot is not None and slot.row == self.index]
        return not any(DIGIT.search(self.texts[column]) for column in own_columns)
