"""Qualification lists that lost their rowspans: which area, team and location each row means.

A list ``Department (rowspan) | Team | Location`` has three cells in the first row of a department and two in
the following ones. Extraction cut or padded every table to its most common row length, so that a following
row reads ``| Team | Location |`` under the head ``| Department | Team |``, or ends in an empty cell under a
head of three.

`repair` decides for each row whether it *opens* an area or *continues* the open one. Of some rows the form
leaves no choice:

* a row that fills one cell more than a head without location says area, team and location itself; it opens
  its area for the rows that follow, as every row that names an area does;
* a row whose area cell is empty continues, with its other cells where the head says;
* a row whose area cell is a dash has no area; the open area stays open for the rows that follow.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from attrs import define, frozen

from copaparse.codecs.names import fold
from copaparse.codecs.repair.columns import ROLES, Columns, columns, is_header
from copaparse.codecs.repair.decision import decide
from copaparse.codecs.repair.evidence import NOTHING, Line, weigh
from copaparse.codecs.repair.groups import Groups, Names, known_names
from copaparse.codecs.repair.search import CERTAIN
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["DOUBTFUL", "Repair", "RepairedRow", "repair"]

UNSHIFTED = 0.9  # confidence of a row whose area cell is merely empty
DOUBTFUL = 0.8  # below this confidence a row is reported


@define
class RepairedRow:
    """One row: the area it stands under and which of its cells hold what, as indices into its cells.

    `kind` is ``"team"``, ``"area"`` (a row that names an area and no team), ``"header"`` (a head repeated in
    the list) or ``"empty"``. `area` is written as in the row `opener` (an index over all rows of the list,
    the row itself if it opens); `area_cell` is set only there. A cell that is empty or a dash counts as
    absent. `extra` pairs other columns of the head with their cells. `confidence` is 1.0 where nothing of
    the list was repaired; `repaired` says that the row was read otherwise than under its head, `doubt` what
    speaks against the reading.
    """

    kind: Literal["team", "area", "header", "empty"]
    team_cell: int | None = None
    location_cell: int | None = None
    extra: tuple[tuple[int, int], ...] = ()
    area: str | None = None
    area_cell: int | None = None
    opener: int | None = None
    confidence: float = 1.0
    repaired: bool = False
    doubt: str | None = None


make_line = trusted(Line)
make_row = trusted(RepairedRow)

Places = tuple[int | None, int | None, tuple[tuple[int, int], ...]]
"""The cells of team and location, and the other columns with theirs."""

UNDECIDED = make_row("team")
"""Stands for a row until the search has decided it."""


@frozen
class Repair:
    """The rows of a list in order, over all its tables, and what was found about the whole.

    `missing` are groups that the article names and no row opens; `damaged` says that rows were repaired,
    `inferred` that areas are on no list of names and were found by the shape of the list alone.
    """

    rows: list[RepairedRow]
    missing: tuple[str, ...]
    damaged: bool
    inferred: bool


def repair(tables: Sequence[Sequence[Sequence[str]]], heads: Sequence[Sequence[str]], groups: Groups) -> Repair:
    """Read the rows of consecutive tables that form one list.

    `tables` are the trimmed cells of the data rows of each table, `heads` the cells of their header rows. Any
    strings will do, in any number. Raises `ValueError` if there are not as many heads as tables.
    """
    rows, lines = scan(tables, heads)
    names = known_names(groups, [line.folded for line in lines])
    weigh(lines, names)
    opens, margins = decide(lines, names)
    for line, opened, margin in zip(lines, opens, margins, strict=True):
        rows[line.row] = decided(line, margin, opened=opened)
    damaged = any(row.repaired for row in rows)
    if damaged:
        inherit(rows)
    else:
        for row in rows:
            row.confidence, row.doubt = 1.0, None
    openers = [line for line, opened in zip(lines, opens, strict=True) if opened]
    inferred = damaged and not all(line.listed for line in openers)
    return Repair(rows, missing(groups, names, {line.key for line in openers}), damaged, inferred)


def scan(
    tables: Sequence[Sequence[Sequence[str]]], heads: Sequence[Sequence[str]]
) -> tuple[list[RepairedRow], list[Line]]:
    """All rows, and those among them that the search decides as lines."""
    rows: list[RepairedRow] = []
    lines: list[Line] = []
    for index, (table, head) in enumerate(zip(tables, heads, strict=True)):
        layout = columns(head)
        area = layout.area
        starts = True
        for cells in table:
            filled = len(cells)
            while filled and not cells[filled - 1]:
                filled -= 1
            first = cells[area] if area is not None and area < filled else ""
            folded = fold(first)
            row = UNDECIDED
            if not filled:
                row = make_row("empty")
            elif (not first or folded in ROLES or first in head) and repeats(cells, head):
                row, starts = make_row("header"), True
            elif area is None or first in NOTHING:
                row = make_row("team", *placed(layout, cells, shifted=False))
                if area is not None and not first:
                    row.repaired, row.confidence, row.doubt = True, UNSHIFTED, "its area cell is empty"
            else:
                second = cells[area + 1] if area + 1 < filled else ""
                full = filled >= layout.width
                line = make_line(
                    len(rows), index, cells, layout, first, second, folded, fold(second), filled, full, starts
                )
                lines.append(line)
                starts = False
            rows.append(row)
    return rows, lines


def repeats(cells: Sequence[str], head: Sequence[str]) -> bool:
    """Whether a row is the head again, or another one."""
    return is_header(cells) or list(cells) == list(head)


def decided(line: Line, margin: float, *, opened: bool) -> RepairedRow:
    """The row of a line that was decided."""
    confidence = probability(margin)
    said = doubt(line, confidence, opened=opened) if opened or confidence < DOUBTFUL else None
    team, location, extra = placed(line.columns, line.cells, shifted=not opened)
    if not opened:
        return make_row("team", team, location, extra, confidence=confidence, repaired=True, doubt=said)
    kind: Literal["team", "area"] = "team" if team is not None else "area"
    if team is None and said is None:
        said = "the row has no team"
    return make_row(kind, team, location, extra, line.first, line.columns.area, line.row, confidence, doubt=said)


@lru_cache(maxsize=1024)
def probability(nats: float) -> float:
    """How probable a reading is that beats the other one by so much evidence."""
    return round(1 / (1 + math.exp(-nats)), 3)


def placed(layout: Columns, cells: Sequence[str], *, shifted: bool) -> Places:
    """The cells of team, location and other columns; in a shifted row the cell of the area is missing."""
    width = len(cells)
    team, location = layout.shifted if shifted else (layout.team, layout.location)
    if team is not None and (team >= width or cells[team] in NOTHING):
        team = None
    if location is not None and (location >= width or cells[location] in NOTHING):
        location = None
    if not layout.extra:
        return team, location, ()
    extra = ((column, layout.shift(column) if shifted else column) for column in layout.extra)
    return team, location, tuple((c, cell) for c, cell in extra if cell < width and cells[cell] not in NOTHING)


def doubt(line: Line, confidence: float, *, opened: bool) -> str | None:
    """Why the reading of a row may be wrong, or `None`."""
    if confidence < DOUBTFUL:
        return f"“{line.first}” may be {'a club of the area above' if opened else 'an area'}"
    if line.meant is not None:
        return f"taken for a misspelling of {line.meant}"
    return None if line.listed or line.gain >= CERTAIN else "an area on no list of names"


def inherit(rows: Sequence[RepairedRow]) -> None:
    """Give continuing rows the area that is open, and no more confidence than the rows above in it."""
    current: RepairedRow | None = None
    surest = 1.0
    for row in rows:
        if row.area_cell is not None:
            current, surest = row, row.confidence
        elif row.repaired:
            if surest < min(row.confidence, DOUBTFUL):
                row.doubt = "a row above it in its group is doubtful"
            surest = row.confidence = min(surest, row.confidence)
            if current is None:
                row.doubt = "no row above names an area"
            else:
                row.area, row.opener = current.area, current.opener


def missing(groups: Groups, names: Names, opened: set[str]) -> tuple[str, ...]:
    """The groups that the article names and no row opens, in the article's order; none where a list has others."""
    if names.by_number:
        return ()
    pairs = zip(groups.article, groups.keys, strict=False)  # the keys of the caller's names come after
    return tuple(name for name, key in pairs if names.known[key] not in opened)
