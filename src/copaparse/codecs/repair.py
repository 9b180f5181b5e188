"""Qualification lists that lost their rowspans: which area, team and location each row means.

A list ``Department (rowspan) | Team | Location`` has three cells in the first row of a department and two in the
following ones. Extraction cut or padded every table to its most common row length, so that a following row reads
``| Team | Location |`` under the head ``| Department | Team |``, or ends in an empty cell under a head of three.

`repair` decides for each row whether it *opens* an area or *continues* the open one. Three rows need no search:

* a row longer by one cell than a head without location, with all its cells filled, says area, team and location
  itself; it opens its area for the rows that follow, as every row that names an area does;
* a row whose area cell is empty continues, with its cells where the head says;
* a row whose area cell is a dash has no area; the open area stays open for the rows that follow.
"""

from __future__ import annotations

import math
from itertools import compress, pairwise
from typing import TYPE_CHECKING, Literal

from attrs import define, frozen

from copaparse.codecs._columns import ROLES, Columns, columns, is_header
from copaparse.codecs._evidence import NOTHING, Line, weigh
from copaparse.codecs._groups import PARTIAL, WHOLE, Groups, Names, find_groups, known_names
from copaparse.codecs._names import fold
from copaparse.codecs._search import CERTAIN, Rows, search

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Columns", "Groups", "Repair", "RepairedRow", "columns", "find_groups", "repair"]

# evidence that a group stands after the open one in the alphabet, or before it
PERHAPS, ORDERED, UNORDERED = (1.0, -1.5), (1.0, -4.0), (0.0, 0.0)
SURE = 3.5
REOPENED = -9.0  # evidence against opening a group that another row opens better
UNSHIFTED = 0.9  # confidence of a row whose area cell is merely empty
STRAYS = 0.17  # of the opened names, at most, on no list, if the list of names is whole
DOUBTFUL = 0.8  # below this confidence a row is reported


@define
class RepairedRow:
    """One row: the area it stands under and which of its cells hold what, as indices into its cells.

    `kind` is ``"team"``, ``"area"`` (a row that names an area and no team), ``"header"`` (a head repeated in the
    list) or ``"empty"``. `area` is written as in the row `opener` (an index over all rows of the list, the row
    itself if it opens); `area_cell` is set only there. A cell that is empty or a dash counts as absent. `extra`
    pairs other columns of the head with their cells. `confidence` is 1.0 where nothing of the list was
    repaired; `repaired` says that the row was read otherwise than under its head; `doubt` says why, in words.
    """

    kind: Literal["team", "area", "header", "empty"]
    area: str | None = None
    area_cell: int | None = None
    opener: int | None = None
    team_cell: int | None = None
    location_cell: int | None = None
    extra: tuple[tuple[int, int], ...] = ()
    confidence: float = 1.0
    repaired: bool = False
    doubt: str | None = None


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
        rows[line.row] = reading(line, opened, margin)
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
    """The rows that need no search, with a placeholder for each that does, and those as lines."""
    rows: list[RepairedRow] = []
    lines: list[Line] = []
    for index, (table, head) in enumerate(zip(tables, heads, strict=True)):
        layout = columns(head)
        starts = True
        for cells in table:
            filled = len(cells)
            while filled and not cells[filled - 1]:
                filled -= 1
            area = layout.area
            first = cells[area] if area is not None and area < filled else ""
            folded = fold(first)
            if not filled:
                rows.append(RepairedRow("empty"))
            elif (not first or folded in ROLES or first == head[area]) and repeats(cells, head):
                rows.append(RepairedRow("header"))
                starts = True
            elif first in NOTHING:
                rows.append(place(layout, cells))
                if area is not None and not first:
                    rows[-1].repaired, rows[-1].confidence = True, UNSHIFTED
                    rows[-1].doubt = "its area cell is empty"
            else:
                second = cells[area + 1] if area + 1 < filled else ""
                certain = layout.location == layout.width < filled and all(cells[: layout.width + 1])
                certain = certain or layout.team is None or layout.team < area
                lines.append(
                    Line(len(rows), index, cells, layout, first, second, folded, fold(second), filled, starts, certain)
                )
                rows.append(RepairedRow("team"))
                starts = False
    return rows, lines


def repeats(cells: Sequence[str], head: Sequence[str]) -> bool:
    """Whether a row is the head again, or another one."""
    return is_header(cells) or list(cells) == list(head)


def place(layout: Columns, cells: Sequence[str], *, shifted: bool = False) -> RepairedRow:
    """The cells of a row by column, without an area."""

    def cell(column: int | None) -> int | None:
        if column is None:
            return None
        index = layout.shift(column) if shifted else column
        return index if index < len(cells) and cells[index] not in NOTHING else None

    row = RepairedRow("team", team_cell=cell(layout.team), location_cell=cell(layout.location))
    if layout.extra:
        found = ((column, cell(column)) for column in layout.extra)
        row.extra = tuple((column, index) for column, index in found if index is not None)
    return row


def reading(line: Line, opened: bool, margin: float) -> RepairedRow:
    """The row of a line that was decided."""
    row = place(line.columns, line.cells, shifted=not opened)
    row.confidence = round(1 / (1 + math.exp(-margin)), 3)
    row.repaired = not opened
    if opened:
        row.area, row.area_cell, row.opener = line.first, line.columns.area, line.row
        if row.team_cell is None:
            row.kind = "area"
    row.doubt = doubt(line, opened, row.confidence)
    return row


def doubt(line: Line, opened: bool, confidence: float) -> str | None:
    if confidence < DOUBTFUL:
        return f"“{line.first}” may be a club of the area above" if opened else f"“{line.first}” may be an area"
    if not opened:
        return None
    if line.meant is not None:
        return f"taken for a misspelling of {line.meant}"
    if not line.listed:
        return "an area on no list of names"
    return "the row has no team" if not line.second else None


def decide(lines: Sequence[Line], names: Names) -> tuple[list[bool], list[float]]:
    """Search the lines; if the list of names then seems to be whole, search again with that."""
    opens, margins = settle(lines)
    unlisted = [line for line, opened in zip(lines, opens, strict=True) if opened and not line.listed]
    if names.tentative and len(unlisted) <= STRAYS * sum(opens):
        for line in lines:
            if not line.listed:
                line.gain += PARTIAL - WHOLE
        return settle(lines)
    if names.unknown < WHOLE and crowded(lines, opens):
        return [True] * len(lines), [CERTAIN] * len(lines)
    return opens, margins


def crowded(lines: Sequence[Line], opens: Sequence[bool]) -> bool:
    """Whether so many rows open that their table would not have been cut to two cells: it never was."""
    layout = lines[0].columns if lines else None
    narrow = layout is not None and layout.location == layout.width
    return narrow and 2 * sum(opens) > len(lines) + 2


def settle(lines: Sequence[Line]) -> tuple[list[bool], list[float]]:
    """Search; then once more with the order that the list turned out to have, each group opened once."""
    rows = Rows(
        [line.key for line in lines],
        [line.gain for line in lines],
        [line.again for line in lines],
        [line.place for line in lines],
    )
    opens, margins = [gain > 0 for gain in rows.opening], [abs(gain) for gain in rows.opening]
    if min(margins, default=SURE) >= SURE and rising(rows.keys, opens):
        return opens, margins  # the usual list: nothing to weigh against each other
    opens, margins = search(rows, *PERHAPS)
    order = alphabet(rows.keys, opens)
    losers = reopened(lines, opens, margins)
    for index in losers:
        rows.opening[index] += REOPENED
    if losers or (order != PERHAPS and min(margins, default=CERTAIN) < SURE):
        opens, margins = search(rows, *order)
    return opens, margins


def rising(keys: Sequence[str], opens: Sequence[bool]) -> bool:
    """Whether every opened group stands after the one before in the alphabet."""
    return all(a < b for a, b in pairwise(compress(keys, opens)))


def alphabet(keys: Sequence[str], opens: Sequence[bool]) -> tuple[float, float]:
    """The evidence of order, rising and falling, for a list whose groups stand as they do."""
    opened = list(compress(keys, opens))
    steps = len(opened) - 1
    falls = sum(a > b for a, b in pairwise(opened))
    if steps < 5:
        return PERHAPS
    return ORDERED if falls * 8 <= steps else UNORDERED if falls * 4 >= steps else PERHAPS


def reopened(lines: Sequence[Line], opens: Sequence[bool], margins: Sequence[float]) -> set[int]:
    """The lines that open a group which another line, with other groups between them, opens better."""
    best: dict[str, int] = {}
    losers: set[int] = set()
    last = ""
    for index, line in enumerate(lines):
        if not opens[index]:
            continue
        key = line.key
        earlier = best.setdefault(key, index)
        if earlier != index and last != key:
            loser, best[key] = (index, earlier) if margins[index] <= margins[earlier] else (earlier, index)
            if not lines[loser].certain:
                losers.add(loser)
        last = key
    return losers


def inherit(rows: Sequence[RepairedRow]) -> None:
    """Give continuing rows the area that is open; none of them is surer than the rows above it in its group."""
    current: RepairedRow | None = None
    surest = 1.0
    for row in rows:
        if row.area_cell is not None:
            current, surest = row, row.confidence
        elif row.repaired:
            surest = row.confidence = min(surest, row.confidence)
            if current is None:
                row.doubt = "no row above names an area"
            else:
                row.area, row.opener = current.area, current.opener


def missing(groups: Groups, names: Names, opened: set[str]) -> tuple[str, ...]:
    """The groups that the article names and no row opens, in the article's order."""
    pairs = zip(groups.article, groups.keys, strict=False)  # the keys of the caller's names come after
    return tuple(name for name, key in pairs if names.known[key] not in opened)
