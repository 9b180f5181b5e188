"""Which cell of a cross table is which match, where each cell is a call of its own.

The columns have the teams of the rows in the order of the head. Editors note the away team before each cell, and
write the cells of a row in another order at times: then the notes may be right, or the order.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import Reader, new_list
from copaparse.codecs.calls.base import Part
from copaparse.codecs.names import fold
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.teams import read_markup_team
from copaparse.codecs.views import see

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.codecs.calls.base import Construct
    from copaparse.markup.arguments import Call
    from copaparse.model import Team

__all__ = ["CELL_NAMES", "HEAD_NAMES", "TEAM_NAMES", "Grid", "is_blank"]

HEAD_NAMES = ("Fb r header", "Fb r2 header", "Fb r3 header")
TEAM_NAMES = ("Fb r team", "Fb r2 team", "Fb r3 team")
CELL_NAMES = ("Fb r", "Fb r2", "Fb r3")
_HEADS, _TEAMS = frozenset(map(fold_name, HEAD_NAMES)), frozenset(map(fold_name, TEAM_NAMES))
COMMENT = re.compile(r"<!--([^<>]*)-->\s*+\Z")
LONGEST = 120  # characters of a note before a cell
BLANKS = frozenset(("null", "nil", "—", "–", "-"))


def is_blank(call: Call) -> bool:
    """Whether a cell is without a result: ``{{Fb r |r=null}}``, ``{{Fb r |gf= |ga=}}``."""
    return call.raw("r").casefold() in BLANKS or not (call.raw("gf") or call.raw("ga"))


@define(eq=False)
class Row:
    """A row: its team, its cells, and what is noted before each of them."""

    call: Call
    team: Team
    cells: list[Call] = Factory(new_list)
    notes: list[str] = Factory(new_list)


@define(eq=False)
class Head:
    """The head of a column: what it shows, and the page that it links to."""

    shown: str
    link: str | None


@define(eq=False)
class Grid:
    """The rows of a cross table, the team of each column, and the column of each cell of a row."""

    rows: list[Row]
    columns: list[Team | None]
    order: list[Sequence[int]]

    @classmethod
    def of(cls, construct: Construct, reader: Reader) -> Grid:
        heads, rows = _read_rows(construct, reader)
        columns = _teams_of(heads, rows)
        if None in columns:
            reader.report("CP230", construct.calls[0].span, "a column of this cross table has no row")
        return cls(rows, columns, _order(heads, rows, columns, reader))

    def cells(self) -> Iterator[tuple[Call, Team, Team]]:
        """Each cell with the team that is at home and the one that is away."""
        for row, columns in zip(self.rows, self.order, strict=True):
            for call, column in zip(row.cells, columns, strict=False):
                away = self.columns[column]
                if away is not None and away is not row.team:
                    yield call, row.team, away


def _read_rows(construct: Construct, reader: Reader) -> tuple[list[Head], list[Row]]:
    heads: list[Head] = []
    rows: list[Row] = []
    row: Row | None = None
    text, at = reader.page.text, construct.calls[0].start
    for call, part in zip(construct.calls, construct.parts, strict=True):
        name = fold_name(call.name)
        if name in _HEADS:
            heads = [_read_head(reader, *argument.value) for argument in call.positional]
            while heads and not heads[-1].shown:
                del heads[-1]
        elif name in _TEAMS:
            argument = call.get("t", "1")
            team = None if argument is None else read_markup_team(reader, *argument.value)
            row = None if team is None else Row(call, team)
            if row is None:
                reader.report("CP221", call.span, "no team in this row of a cross table")
            else:
                rows.append(row)
        elif part is Part.ROW and row is not None:
            m = COMMENT.search(text, max(at, call.start - LONGEST), call.start)
            row.cells.append(call)
            row.notes.append(fold(m[1].strip()) if m else "")
        at = call.end
    return heads, rows


def _read_head(reader: Reader, start: int, end: int) -> Head:
    seen, a, b = see(reader, start, end)
    link = next(iter(seen.links), None) if isinstance(seen, View) else None
    return Head(fold(seen.page.text[a:b].strip()), link.target if link is not None else None)


def _teams_of(heads: Sequence[Head], rows: Sequence[Row]) -> list[Team | None]:
    """The team of each column: by its link, by its name, else the teams that are left in their order."""
    if not heads:
        return [row.team for row in rows]
    linked = {row.team.link: row.team for row in rows if row.team.link is not None}
    named = {fold(str(row.team)): row.team for row in rows}
    found = [(linked.get(head.link) if head.link else None) or named.get(head.shown) for head in heads]
    if len(heads) == len(rows):
        taken = {id(team) for team in found}
        rest = iter([row.team for row in rows if id(row.team) not in taken])
        found = [next(rest, None) if team is None else team for team in found]
    return found


def _order(
    heads: Sequence[Head], rows: Sequence[Row], columns: Sequence[Team | None], reader: Reader
) -> list[Sequence[int]]:
    """The column of each cell: in the order of the heads, or as noted, whichever makes more pairs of teams meet."""
    names = {fold(str(team)): column for column, team in enumerate(columns) if team is not None}
    names |= {head.shown: column for column, head in enumerate(heads)}
    in_order: list[Sequence[int]] = [range(min(len(row.cells), len(columns))) for row in rows]
    noted = [_noted(row, names, columns) or given for row, given in zip(rows, in_order, strict=True)]
    for row in rows:
        if len(row.cells) != len(columns):
            reader.report("CP230", row.call.span, f"{len(row.cells)} cells under {len(columns)} columns")
    if noted != in_order:
        best = max((in_order, noted), key=lambda order: _meetings(rows, columns, order))
        for row, one, other in zip(rows, in_order, noted, strict=True):
            if one != other:
                taken = "the notes" if best is noted else "the columns"
                said = f"the notes before its cells have another order than the columns: read by {taken}"
                reader.report("CP230", row.call.span, said)
        in_order = best
    for row, order in zip(rows, in_order, strict=True):
        for call, column in zip(row.cells, order, strict=False):
            if columns[column] is row.team and not is_blank(call):
                reader.report("CP230", call.span, f"a result of {row.team} against itself")
    return in_order


def _noted(row: Row, names: dict[str, int], columns: Sequence[Team | None]) -> Sequence[int] | None:
    """The columns that the notes of a row name, if they name each once and its own team at an empty cell."""
    found = [names.get(note, -1) for note in row.notes]
    if -1 in found or len(set(found)) != len(found) or len(found) != len(columns):
        return None
    for column, call in zip(found, row.cells, strict=True):
        if columns[column] is row.team and not is_blank(call):
            return None
    return None if found == sorted(found) else found


def _meetings(rows: Sequence[Row], columns: Sequence[Team | None], order: Sequence[Sequence[int]]) -> tuple[int, int]:
    """How good an order of cells is: no team plays itself, and many pairs of teams play each other."""
    alone = 0
    pairs: set[frozenset[int]] = set()
    for row, places in zip(rows, order, strict=True):
        for call, column in zip(row.cells, places, strict=False):
            if is_blank(call):
                continue
            if columns[column] is row.team:
                alone += 1
            else:
                pairs.add(frozenset((id(row.team), id(columns[column]))))
    return -alone, len(pairs)
