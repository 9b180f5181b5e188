"""League tables: ``| Pos | Team | Pld | W | D | L | GF | GA | Pts |``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import NOTHING, Reader, RowForm, Unwritable
from copaparse.codecs.leftovers import DASHES, says_nothing
from copaparse.codecs.tables.heads import standings_roles
from copaparse.codecs.tables.rows import Column, Line, Seen, Table, in_use, read_cells, said, write_cells
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import (
    read_count,
    read_number,
    read_text,
    write_number,
    write_text,
)
from copaparse.model import FieldSpan, Standings, StandingsRow
from copaparse.model.origin import field_span

if TYPE_CHECKING:
    from collections.abc import Sequence


__all__ = ["COLUMNS", "StandingsCodec"]

COLUMNS: dict[str, Column] = {
    "position": Column("Pos", read_count, write_number, needed=True),
    "team": Column("Team", read_team, write_team, needed=True),
    "played": Column("Pld", read_count, write_number, needed=True),
    "won": Column("W", read_count, write_number),
    "drawn": Column("D", read_count, write_number),
    "lost": Column("L", read_count, write_number),
    "goals_for": Column("GF", read_count, write_number),
    "goals_against": Column("GA", read_count, write_number),
    "points": Column("Pts", read_number, write_number, needed=True),
    "adjustment": Column("Adj.", read_number, write_number),
    "status": Column("Status", read_text, write_text),
    "earns": Column("Qualification", read_text, write_text),
    "note": Column("Notes", read_text, write_text),
}

# Points that are not 3 and 1 stand in the head of their column: ``Pts (2–1)``.
RULE = re.compile(rf"\(([0-9]{{1,9}}+)[{DASHES}]([0-9]{{1,9}}+)\)\s*+\Z")
PAIR = re.compile(rf"\s*+([0-9]{{1,4}}+)\s*+[:{DASHES}]\s*+([0-9]{{1,4}}+)\s*+")
USUAL = (3, 1)


class StandingsCodec:
    """Reads and writes league tables, one `Standings` to a table."""

    kind = "standings"

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        return standings_roles(heads)

    def read(self, table: Table, reader: Reader) -> Standings:
        """The league table, without matches of its own."""
        rows = [self._row(table, line, reader) for line in table.lines()]
        win, draw = USUAL
        fields: dict[str, FieldSpan] = {}
        seen = table.seen(table.head, "points")
        if seen is not None and (m := RULE.search(said(seen))):
            win, draw = int(m[1]), int(m[2])
            for name, group in (("points_for_win", 1), ("points_for_draw", 2)):
                fields[name] = field_span(seen[0].own((seen[1] + m.start(group), seen[1] + m.end(group))))
        return Standings(
            tuple(row for row in rows if row is not None),
            win,
            draw,
            origin=reader.origin(table.span, fields, table.form(table.head)),
        )

    def _row(self, table: Table, line: Line, reader: Reader) -> StandingsRow | None:
        if line.heading is not None:
            return None
        before = len(reader.found)
        values, fields = read_cells(table.columns, COLUMNS, line)
        if values.get("position") is None and _is_shifted(table, line):
            del reader.found[before:]
            reader.report("CP222", line.span, "this row has lost its first cell", "put back the position")
            return None
        if values.get("team") is None:
            reader.report("CP221", line.span, "no team in this row of a league table")
            return None
        if (seen := table.seen(line, "goals")) is not None:
            _read_goals(seen, values, fields)
        values.setdefault("position", None)
        return StandingsRow(**values, origin=reader.origin(line.span, fields, table.form(line)))

    def cells(self, value: Any, form: RowForm) -> list[str]:
        row: StandingsRow = value
        values = row_values(row)
        if "goals" in form.columns:
            values = {role: v for role, v in values.items() if role not in ("goals_for", "goals_against")}
        cells = write_cells("StandingsRow", values, form, COLUMNS)
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
            fields[name] = field_span(reader.own((start + m.start(group), start + m.end(group))))
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
