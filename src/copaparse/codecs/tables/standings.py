"""League tables: ``| Pos | Team | Pld | W | D | L | GF | GA | Pts |``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import evolve

from copaparse.codecs.base import NOTHING, Reader, RowForm, Unwritable
from copaparse.codecs.leftovers import DASHES, says_nothing
from copaparse.codecs.tables.heads import DASH, standings_roles
from copaparse.codecs.tables.marks import take_status, write_status
from copaparse.codecs.tables.rows import Column, Line, Seen, Table, in_use, read_cells, said, write_cells
from copaparse.codecs.tables.words import TOTALS
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import (
    read_count,
    read_number,
    read_text,
    write_number,
    write_text,
)
from copaparse.model import FieldSpan, StageKind, Standings, StandingsRow, Team, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence


__all__ = ["COLUMNS", "StandingsCodec"]

ORDINAL = re.compile(r"[=T]?\s*+([0-9]{1,4}+)\s*+(?:\.?(?:st|nd|rd|th|er|e|ème))?+\s*+[=.ªº°*†‡)]*+(?:-[0-9]{1,4}+)?")


def read_position(reader: Reader, start: int, end: int) -> int | None:
    """A place in a table: ``1``, ``1.``, ``1=``, ``2nd``; of ``3–4`` the first."""
    m = ORDINAL.fullmatch(reader.blank(reader.page.text[start:end]).strip().translate(DASH))
    return int(m[1]) if m is not None else read_count(reader, start, end)


# 34 (−3): less a deduction; 34:10: won and lost, where each match had two
POINTS = re.compile(
    rf"(?P<points>[{DASHES}]?+[0-9]{{1,4}}+)\s*+(?:\(\s*+[+{DASHES}]?+[0-9]{{1,3}}+\s*+\)|:\s*+[0-9]{{1,4}}+)[*†‡]*+"
)


def read_points(reader: Reader, start: int, end: int) -> int | None:
    """Points, without what stands behind them."""
    m = POINTS.fullmatch(reader.blank(reader.page.text[start:end]).strip())
    if m is None:
        return read_number(reader, start, end)
    return int(m["points"].translate(DASH))


COLUMNS: dict[str, Column] = {
    "position": Column("Pos", read_position, write_number, needed=True),
    "team": Column("Team", read_team, write_team, needed=True),
    "played": Column("Pld", read_count, write_number, needed=True),
    "won": Column("W", read_count, write_number),
    "drawn": Column("D", read_count, write_number),
    "lost": Column("L", read_count, write_number),
    "goals_for": Column("GF", read_count, write_number),
    "goals_against": Column("GA", read_count, write_number),
    "points": Column("Pts", read_points, write_number, needed=True),
    "adjustment": Column("Adj.", read_number, write_number),
    "status": Column("Status", read_text, write_text),
    "earns": Column("Qualification", read_text, write_text),
    "note": Column("Notes", read_text, write_text),
}

# Points that are not 3 and 1 stand in the head of their column: ``Pts (2–1)``.
RULE = re.compile(rf"\(([0-9]{{1,9}}+)[{DASHES}]([0-9]{{1,9}}+)\)\s*+\Z")
PAIR = re.compile(rf"\s*+([0-9]{{1,4}}+)\s*+[:{DASHES}]\s*+([0-9]{{1,4}}+)\s*+")
USUAL = (3, 1)

GROUPINGS = frozenset((StageKind.GROUP, StageKind.REGION, StageKind.REGIONAL))
"""What the title of rows names when they are a league table of their own."""


class StandingsCodec:
    """Reads and writes league tables, one `Standings` to a table."""

    kind = "standings"
    known: ClassVar = COLUMNS

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        return standings_roles(heads)

    def read(self, table: Table, reader: Reader) -> list[Standings]:
        """The league table, without matches of its own; a wikitable may have several, each under a title."""
        groups: list[list[StandingsRow]] = [[]]
        title: str | None = None
        for line in table.lines():
            if line.heading is not None:
                title = line.heading if table.marked_up else None
            elif (row := self._row(table, line, reader)) is not None:
                if title is not None and groups[-1] and _begins_table(title, row):
                    groups.append([])
                title = None
                groups[-1].append(row)
        return [self._standings(table, rows, reader) for rows in groups]

    def _standings(self, table: Table, rows: list[StandingsRow], reader: Reader) -> Standings:
        if table.marked_up and "position" not in table.columns and _is_ranked(rows):
            rows = [evolve(row, position=number) for number, row in enumerate(rows, 1)]
        win, draw = USUAL
        fields: dict[str, FieldSpan] = {}
        seen = table.seen(table.head, "points")
        if seen is not None and (m := RULE.search(said(seen))):
            win, draw = int(m[1]), int(m[2])
            for name, group in (("points_for_win", 1), ("points_for_draw", 2)):
                fields[name] = seen[0].own((seen[1] + m.start(group), seen[1] + m.end(group)))
        return Standings(tuple(rows), win, draw, origin=reader.origin(table.span, fields, table.form(table.head)))

    def _row(self, table: Table, line: Line, reader: Reader) -> StandingsRow | None:
        before = len(reader.found)
        seen = table.seen(line, "team")
        status = take_status(seen[0]) if seen is not None and "status" not in table.columns else None
        values, fields = read_cells(table.columns, COLUMNS, line)
        if status is not None:
            values["status"], fields["status"] = status
        if values.get("position") is None and _is_shifted(table, line):
            del reader.found[before:]
            reader.report("CP222", line.span, "this row has lost its first cell", "put back the position")
            return None
        team: Team | None = values.get("team")
        if team is None:
            reader.report("CP221", line.span, "no team in this row of a league table")
            return None
        if table.marked_up and team.name.casefold() in TOTALS:
            return None
        if (seen := table.seen(line, "goals")) is not None:
            _read_goals(seen, values, fields)
        values.setdefault("position", None)
        return StandingsRow(**values, origin=reader.origin(line.span, fields, table.form(line)))

    def cells(self, value: Any, form: RowForm) -> list[str]:
        row: StandingsRow = value
        values = row_values(row)
        if form.table is not None and "position" not in form.columns:
            del values["position"]  # the order of the rows says it
        status = values.pop("status") if form.table is not None and "status" not in form.columns else None
        if "goals" in form.columns:
            values = {role: v for role, v in values.items() if role not in ("goals_for", "goals_against")}
        cells = write_cells("StandingsRow", values, form, COLUMNS)
        if status is not None:
            at = form.columns.index("team")
            cells[at] = write_status(cells[at], status)
        difference = row.goal_difference
        if "difference" in form.columns and difference is not None:
            sign = "+" if difference > 0 else "−" if difference < 0 else ""
            cells[form.columns.index("difference")] = f"{sign}{abs(difference)}"
        if "goals" in form.columns:
            cells[form.columns.index("goals")] = _goals(row, form)
        return cells

    def render(self, standings: Standings, *, markup: bool = False) -> list[list[str]]:
        """The table of one `Standings`, the head first; its own matches are a table of their own."""
        roles = in_use(COLUMNS, map(row_values, standings.rows))
        heads = [COLUMNS[role].head for role in roles]
        rule = (standings.points_for_win, standings.points_for_draw)
        if rule != USUAL:
            heads[roles.index("points")] += f" ({rule[0]}–{rule[1]})"
            if max(rule) > 999_999_999:
                raise Unwritable("Standings.points_for_win", f"{max(rule)} does not read as points for a win")
        form = RowForm(self, tuple(roles), (), {}, markup)
        return [heads, *(self.cells(row, form) for row in standings.rows)]


def _begins_table(title: str, row: StandingsRow) -> bool:
    """Whether a title and the row below it begin a league table of their own, and no zone of the one above."""
    return kind_of(title) in GROUPINGS if row.position is None else row.position == 1


def _is_ranked(rows: Sequence[StandingsRow]) -> bool:
    """Whether the order of the rows is that of their points, and points there are."""
    points = [row.points for row in rows if row.points is not None]
    return len(points) == len(rows) and any(points) and points == sorted(points, reverse=True)


def row_values(row: StandingsRow) -> dict[str, Any]:
    """What a row says, by the role of the column."""
    return {role: getattr(row, role) for role in COLUMNS}


def _is_shifted(table: Table, line: Line) -> bool:
    """A position that covered two rows leaves a row that begins with its team."""
    position, team = table.seen(line, "position"), table.seen(line, "team")
    if position is None or team is None or table.columns.index("position") > table.columns.index("team"):
        return False
    first, second = said(position).strip(), said(team).strip()
    return not says_nothing(first) and not any(c.isdigit() for c in first) and second.isdecimal()


def _read_goals(seen: Seen, values: dict[str, Any], fields: dict[str, FieldSpan]) -> None:
    """Goals for and against in one cell: ``16:7``."""
    reader, start, end = seen
    text = said(seen)
    m = PAIR.fullmatch(text)
    if m is not None:
        for group, name in enumerate(("goals_for", "goals_against"), 1):
            values[name] = int(m[group])
            fields[name] = reader.own((start + m.start(group), start + m.end(group)))
    elif not says_nothing(text):
        reader.report("CP311", (start, end), f"not goals for and against: {text.strip()[:40]!r}")


def _goals(row: StandingsRow, form: RowForm) -> str:
    if row.goals_for is None and row.goals_against is None:
        return NOTHING
    if row.goals_for is None or row.goals_against is None:
        raise Unwritable("StandingsRow.goals_for", "this table has one column for goals for and against")
    like = form.samples[form.columns.index("goals")]
    m = PAIR.fullmatch(like)
    between = like[m.end(1) : m.start(2)] if m else ":"
    return f"{row.goals_for}{between}{row.goals_against}"
