"""Match lists: ``| Date | Team 1 | Score | Team 2 |``, ``| Home | Score | Away |``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import define, frozen

from copaparse.codecs.base import NOTHING, Reader, RowForm, Unwritable, own
from copaparse.codecs.dates import read_date, read_date_text, write_date
from copaparse.codecs.goals import read_goals, write_goals
from copaparse.codecs.heads import match_roles
from copaparse.codecs.pipe_rows import Column, Line, Table, held, in_use, read_cells, write_cells
from copaparse.codecs.score import Result, placed, scan_result, write_outcome, write_score
from copaparse.codecs.teams import read_team, write_team
from copaparse.codecs.values import (
    clean,
    read_count,
    read_side,
    read_text,
    says_nothing,
    write_number,
    write_text,
)
from copaparse.model import FieldSpan, Match, Outcome, Ownership, Score

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["COLUMNS", "MatchCodec", "read_result", "write_result"]


def read_result(reader: Reader, start: int, end: int) -> Result | None:
    """What a score cell says; reports what is neither score nor outcome."""
    text = reader.page.text[start:end]
    if says_nothing(text):
        return None
    result = scan_result(text)
    if result is None:
        reader.report("CP311", (start, end), f"not a score: {text.strip()[:40]!r}")
    return result


def write_result(result: Result, like: str = "") -> str:
    """A score, an outcome, or both: ``2–1``, ``walkover``, ``3–0 (awarded)``."""
    if result.score is None:
        return NOTHING if result.outcome is None else write_outcome(result.outcome, like)
    text = write_score(result.score, like)
    return text if result.outcome is None else f"{text} ({result.outcome.value})"


COLUMNS: dict[str, Column] = {
    "round": Column("Round", read_text, write_text),
    "date": Column("Date", read_date, write_date, needed=True),
    "time": Column("Time", read_text, write_text),
    "team1": Column("Team 1", read_team, write_team, needed=True),
    "score": Column("Score", read_result, write_result, needed=True),
    "team2": Column("Team 2", read_team, write_team, needed=True),
    "home": Column("Host", read_side, write_number),
    "venue": Column("Venue", read_text, write_text),
    "city": Column("City", read_text, write_text),
    "attendance": Column("Attendance", read_count, write_number),
    "referee": Column("Referee", read_text, write_text),
    "goals": Column("Goals", read_goals, write_goals),
    "remark": Column("Remark", read_text, write_text),
    "table": Column("Table", read_count, write_number),
}

# Under these heads the first team is at home, which makes the list a match list even without a date.
HOSTING = {"team1": "Home", "team2": "Away"}

ROUND = re.compile(r"(?:fecha|jornada|matchday|round|ronda|week|semana) ?[0-9]{1,3}\b", re.IGNORECASE)


@define
class ReadMatches:
    """The matches of a table in order, each with the number of the league table that it belongs to."""

    matches: list[Match]
    tables: list[tuple[int | None, tuple[int, int]]]


class MatchCodec:
    """Reads and writes match lists."""

    kind = "matches"

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        return match_roles(heads)

    def read(self, table: Table, reader: Reader) -> ReadMatches:
        """The matches of the table. A row of one cell that names a round or a date speaks for those below."""
        read = ReadMatches([], [])
        if "home1" in table.columns:
            table.columns = tuple({"home1": "team1", "away2": "team2"}.get(r or "", r) for r in table.columns)
            table.implied = {} if "home" in table.columns else {"home": 1}
        implied, inherited = dict(table.implied), dict[str, FieldSpan]()
        for line in table.lines():
            if (heading := line.heading) is not None:
                _context(table, line, clean(heading), implied, inherited)
                continue
            if is_shifted(table, line, "score"):
                reader.report("CP222", line.span, "this row has lost its first cell", "put back the cell")
                continue
            values, fields = read_cells(table.columns, COLUMNS, line, reader)
            if values.get("team1") is None or values.get("team2") is None:
                reader.report("CP221", line.span, "this row of a match list has not two teams")
                continue
            number = values.pop("table", None)
            read_score_cell(values, fields, reader)
            origin = reader.origin(line.span, {**inherited, **fields}, table.form(line, dict(implied)))
            read.matches.append(Match(**{**implied, **values}, origin=origin))
            read.tables.append((number, fields.pop("table", line.span)[:2]))
        return read

    def cells(self, value: Any, form: RowForm) -> list[str]:
        table = dict(zip(form.columns, form.samples, strict=False)).get("table")
        values = row_values(value)
        cells = write_cells("Match", values, form, COLUMNS)
        if table is not None:
            cells[form.columns.index("table")] = table
        return cells

    def render(self, matches: Sequence[Match], table: int | None = None) -> list[list[str]]:
        """One table of matches, the head first; `table` is the number of their league table in the stage."""
        rows = [{**row_values(match), "table": table} for match in matches]
        heads = {role: column.head for role, column in COLUMNS.items()}
        roles = in_use(COLUMNS, rows)
        if all(match.home == 1 for match in matches):
            heads |= HOSTING
            roles = [role for role in roles if role != "home"]
            if all(row["date"] is None for row in rows):
                roles.remove("date")
        return [
            [heads[role] for role in roles],
            *([held(f"Match.{role}", row[role], COLUMNS[role]) for role in roles] for row in rows),
        ]
