"""The grid of a table: which cell covers which slot, by the algorithm of HTML."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from copaparse.markup.attributes import read_number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.markup.nodes.tables import Cell, Row

__all__ = ["SPANNED", "Grid", "Slot", "make_grid", "make_slot"]

FEWEST_SLOTS = 10_000
SLOTS_PER_CELL = 50
WIDEST_SPAN = 1000
TALLEST_SPAN = 65534
SPANNED = re.compile(r"[rRcC][oO][wWlL][sS][pP][aA][nN]")
"""What cells that cover more than one slot have: most have not. Sets are searched much faster than without case."""


class Slot(NamedTuple):
    """One place of a grid: the cell that covers it, and the row and column where that cell begins."""

    cell: Cell
    row: int
    column: int


make_slot: Callable[[tuple[Cell, int, int]], Slot] = partial(tuple.__new__, Slot)  # pyright: ignore[reportUnknownMemberType]
"""A slot past the constructor of a named tuple, which is written in Python: there is one for each cell."""


@frozen(repr=False)
class Grid:
    """Rows of slots, all of one width; `None` where no cell reaches. ``grid[row, column]`` counts from 0.

    A grid has at most 10,000 slots or 50 for each cell written, whichever is more. Where spans ask
    for more they are cut short, and `capped` is set; a grid that could only be evened out by going
    past that limit keeps rows of different widths.
    """

    rows: tuple[tuple[Slot | None, ...], ...]
    width: int
    capped: bool

    def __repr__(self) -> str:
        return f"<Grid of {self.height} × {self.width}>"

    @property
    def height(self) -> int:
        """How many rows it has."""
        return len(self.rows)

    def __getitem__(self, place: tuple[int, int]) -> Slot | None:
        row, column = place
        if not 0 <= column < self.width:
            raise IndexError(f"column {column} of {self.width}")
        slots = self.rows[row]
        return slots[column] if column < len(slots) else None


def spans(cell: Cell) -> tuple[int, int]:
    """Columns and rows that a cell covers, within the bounds of HTML; 0 rows: down to the last one."""
    if SPANNED.search(cell.page.text, cell.start, cell.end) is None:
        return 1, 1
    attributes = cell.attributes
    columns = read_number(attributes.get("colspan")) or 1
    rows = read_number(attributes.get("rowspan"))
    return (columns if columns <= WIDEST_SPAN else WIDEST_SPAN), 1 if rows is None else min(rows, TALLEST_SPAN)


def make_grid(rows: Sequence[Row]) -> Grid:
    """Lay out the rows that have cells."""
    filled = [row for row in rows if row.cells]
    if not filled:
        return Grid((), 0, False)
    left = sum(len(row.cells) for row in filled)  # cells still to be laid out: each has its slot for sure
    limit = max(FEWEST_SLOTS, SLOTS_PER_CELL * left)
    used, capped = 0, False
    carried: dict[int, tuple[Slot, int]] = {}  # column → slot, rows still to fill below
    grid: list[list[Slot | None]] = []
    for index, row in enumerate(filled):
        if carried and used + max(carried) + 1 + left > limit:
            carried, capped = {}, True
        slots: list[Slot | None] = [None] * (max(carried) + 1 if carried else 0)
        for column, (slot, _) in carried.items():
            slots[column] = slot
        carried = {column: (slot, rows_left - 1) for column, (slot, rows_left) in carried.items() if rows_left > 1}
        column = 0
        for cell in row.cells:
            left -= 1
            while column < len(slots) and slots[column] is not None:
                column += 1
            across, down = spans(cell)
            down = min(down or TALLEST_SPAN, len(filled) - index)
            room = max(limit - used - len(slots) - left, 1)
            if across > room:
                across, capped = room, True
            slot = make_slot((cell, index, column))
            for _ in range(across):
                if column == len(slots):
                    slots.append(slot)
                elif slots[column] is None:
                    slots[column] = slot
                else:
                    break  # a cell from above is in the way: HTML lets them overlap, a grid cannot
                if down > 1:
                    carried[column] = (slot, down - 1)
                column += 1
        used += len(slots)
        grid.append(slots)
    width = max(len(slots) for slots in grid)
    if width * len(grid) <= limit:
        grid = [slots + [None] * (width - len(slots)) for slots in grid]
    else:
        capped = True
    return Grid(tuple(tuple(slots) for slots in grid), width, capped)
