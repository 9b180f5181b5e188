"""What the cells of a row say about its reading: opening an area, or continuing the open one."""

from __future__ import annotations

from collections import Counter
from itertools import groupby, pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.codecs.leftovers import DASHES
from copaparse.codecs.names import leaning
from copaparse.codecs.repair.areas import NO_PLACES
from copaparse.codecs.repair.groups import WHOLE, Names
from copaparse.codecs.repair.search import CERTAIN, OWN

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from copaparse.codecs.repair.columns import Columns

__all__ = ["NOTHING", "Line", "weigh"]

NOTHING = frozenset(("", *DASHES))  # cells that say nothing

# Evidence for opening, in nats; see also those of `Names` and of the search.
FIRST, START = 4.0, 2.0  # the first row of the list; of another table
PADDED, HOLED = -4.5, -2.0  # too few cells for area, team and location: usual in this table, or not
SPARSE, SPARED = 5.0, -1.0  # only extra columns are empty: usual in this table, or not
TAKEN = -5.0  # too few cells, and a full row opens the same
EXTRA = -3.0  # in a table of four columns cut to three: ends like rows that do not open
NARROW = 6.0  # a full row of two cells where many rows have one
PLACE = -2.0  # a second cell that is itself the name of an area
UNCLUB = -1.0  # how much it helps, at most, that a name on no list looks like a place
ELSEWHERE = 2.5  # a name on no list that is a location in another row
TWICE = -1.5  # a second cell that occurs in that place again: a location rather than a club
VACANT = -4.0  # a dash where a team should be
NOBODY = 6.0  # the same, behind a listed area: it sends no team
AGAIN = 2.0  # a name on no list, the same as in the row before
RUN = 4.0  # three rows or more of the same name: no club is named so twice
APART = -2.5  # a group named again after rows that did not name it
MIXED = -1.5  # a group named again before rows that do not name it


@define
class Line:
    """A row of the list that the search decides: its cells, and what was found about them."""

    row: int
    table: int
    cells: Sequence[str]
    columns: Columns
    first: str  # the cell of the area, if the row opens one
    second: str  # the next cell: its team or, if the row continues, its location
    folded: str
    place: str  # `second`, folded
    filled: int  # cells up to the last one that is not empty
    full: bool  # whether these are all that its head has
    starts: bool  # first of a table, or below a repeated head
    key: str = field(init=False)  # what it would open
    listed: float = field(init=False)  # evidence that `first` is an area, from the names alone; 0 if it is on no list
    meant: str | None = field(init=False)  # what `first` may be a misspelling of
    gain: float = field(init=False)  # evidence for opening against continuing
    again: float = field(default=0.0, init=False)  # the same, where its group is open already


def weigh(lines: Sequence[Line], names: Names) -> None:
    """Find the evidence for opening against continuing, for every line."""
    for line in lines:
        line.key, line.listed, line.meant = names.match(line.first, line.folded)
    runs = run_lengths(lines)
    seconds = Counter([line.place for line in lines])
    places = names.country.places if names.country else NO_PLACES
    undamaged = never_damaged(lines)
    for _, of_table in groupby(lines, attrgetter("table")):
        rows = [*of_table]
        shape = Shape(rows)
        for line in rows:
            line.gain = CERTAIN if line.row in undamaged else shape.structure(line)
    full = {line.key for line in lines if line.gain == CERTAIN and line.filled <= line.columns.width}
    for index, line in enumerate(lines):
        gain = line.gain
        if gain == CERTAIN:
            line.again = CERTAIN
            continue
        if gain < 0 and line.key in full and not (runs and runs[index] > 2):
            gain += TAKEN
        gain += leaning_of_second(line, names.known, places, seconds)
        if line.starts:
            gain += START if line.row else FIRST
        if runs:
            line.again = gain + OWN + repetition(lines, index, runs[index])
        if line.listed:
            line.gain = gain + line.listed
            continue
        line.gain = gain - names.unknown
        if names.unknown < WHOLE:
            line.gain -= max(UNCLUB, leaning(line.first, line.folded, places))
            if seconds[line.folded] > (line.folded == line.place):  # in another row than its own
                line.gain += ELSEWHERE
        if runs and runs[index] > 1:
            line.gain += AGAIN


def repetition(lines: Sequence[Line], index: int, run: int) -> float:
    """Evidence that a row whose group is open names it again, and is no club of that name."""
    line = lines[index]
    if run > 2:
        return RUN
    if index and lines[index - 1].key != line.key and not line.starts:
        return APART
    return MIXED if index + 1 < len(lines) and not lines[index + 1].listed else 0.0


def leaning_of_second(line: Line, known: Container[str], places: Container[str], seconds: Counter[str]) -> float:
    """Whether the cell after the area's looks like a club, above 0, or like a place."""
    place = line.place
    if place in NOTHING:
        return 0.0 if not place else NOBODY if line.listed else VACANT
    if place in known:
        return PLACE
    lean = leaning(line.second, place, places)
    if seconds[place] == 1:
        return lean
    return 0.0 if line.second.isupper() else lean if lean > 1 else lean + TWICE


def run_lengths(lines: Sequence[Line]) -> list[int]:
    """For each line how many lines in a row have its key; empty where no key occurs twice."""
    keys = [line.key for line in lines]
    lengths: list[int] = []
    if len(set(keys)) < len(keys):
        for _, run in groupby(keys):
            length = len(list(run))
            lengths += [length] * length
    return lengths


def never_damaged(lines: Sequence[Line]) -> Container[int]:
    """The rows that name their area, in a list where all do: listed names throughout, or runs of one name."""
    listed = len([line for line in lines if line.listed])
    if 0 < listed < len(lines):
        return ()
    full = [line for line in lines if line.full]
    repeats = sum(a.folded == b.folded for a, b in pairwise(full))
    if listed == len(lines) and repeats > 2:
        return range(lines[-1].row + 1)
    if (listed == len(lines) > 8) or (not listed and repeats > 2 and 2 * repeats >= len(lines) - 1):
        return {line.row for line in full}
    return ()


class Shape:
    """What the empty cells of one table say about its rows."""

    def __init__(self, lines: Sequence[Line]) -> None:
        full = [line for line in lines if line.full]
        listed = len([line for line in full if line.listed])
        padded = len(lines) - len(full)
        # two columns, not three that were cut: many rows have one cell, and the others mostly listed names
        self.narrow = padded > 2 and 5 * padded >= len(lines) and (not listed or 5 * listed >= 4 * len(full))
        self.solid = 8 * padded <= len(lines)
        self.sparse = 5 * len(full) < len(lines)
        # a table of four columns that was cut to three has no padding, and teams in its first cells
        self.cut = listed > 1 and 10 * padded < len(lines) and 10 * (len(full) - listed) >= 3 * len(full)
        self.extras = {line.cells[-1] for line in full if not line.listed} if self.cut else frozenset[str]()

    def structure(self, line: Line) -> float:
        """Evidence from the number of cells that are filled."""
        layout = line.columns
        if layout.team is None or layout.team < (layout.area or 0):
            return CERTAIN  # no cell would take the place of the area's
        if layout.location is None:
            return CERTAIN if line.full else PADDED
        if layout.location >= layout.width:  # the head lost it
            if line.filled > layout.location and all(line.cells[: line.filled]):
                return CERTAIN
            return PADDED if not line.full else NARROW if self.narrow else 0.0
        if line.full:
            return CERTAIN if not self.cut else EXTRA if line.cells[-1] in self.extras else 0.0
        if line.filled <= layout.location:
            return HOLED if self.solid else PADDED
        return SPARSE if self.sparse else SPARED
