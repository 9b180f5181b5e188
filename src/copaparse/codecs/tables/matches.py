"""Match lists: ``| Date | Team 1 | Score | Team 2 |``, ``| Home | Score | Away |``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define

from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.tables.fixtures import read_fixture, write_fixture
from copaparse.codecs.tables.goal_cells import read_goal_cell
from copaparse.codecs.tables.heads import fold_head, match_roles
from copaparse.codecs.tables.moments import read_day, read_time, write_moment
from copaparse.codecs.tables.rows import Column, Line, Table, held, in_use, read_cells, write_cells
from copaparse.codecs.values.dates import read_date_text, write_date
from copaparse.codecs.values.goals import read_goals, write_goals
from copaparse.codecs.values.results import Result, scan_result
from copaparse.codecs.values.score import read_result, write_result
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import (
    read_count,
    read_side,
    read_text,
    write_number,
    write_text,
)
from copaparse.model import FieldSpan, Match, Outcome, Ownership, StageKind, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader, RowForm

__all__ = ["COLUMNS", "MatchCodec"]


COLUMNS: dict[str, Column] = {
    "round": Column("Round", read_text, write_text),
    "date": Column("Date", read_day, write_date, needed=True),
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

IN_WIKITABLES = {role: column for role, column in COLUMNS.items() if role != "goals"}  # those belong to the score

# Under these heads the first team is at home, which makes the list a match list even without a date.
HOSTING = {"team1": "Home", "team2": "Away"}

NUMBERED = r"(?:fecha|jornada|matchday|round|ronda|week|semana|runde|spieltag|giornata|journée|rodada|gameweek)"
ROUND = re.compile(
    rf"{NUMBERED} ?[0-9]{{1,3}}\b|[0-9]{{1,3}}(?:\.|st|nd|rd|th|ª|º|e|ème|\.ª)? ?{NUMBERED}\b", re.IGNORECASE
)
ROUNDS = frozenset(
    (StageKind.ROUND, StageKind.QUARTERFINALS, StageKind.SEMIFINALS, StageKind.THIRD_PLACE, StageKind.FINAL)
)
"""What a row of one cell may name instead of a number."""


@define
class ReadMatches:
    """The matches of a table in order, each with the number of the league table that it belongs to."""

    matches: list[Match]
    tables: list[tuple[int | None, tuple[int, int]]]


class MatchCodec:
    """Reads and writes match lists."""

    kind = "matches"
    known: ClassVar = COLUMNS

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        return match_roles(heads)

    def read(self, table: Table, reader: Reader) -> ReadMatches:
        """The matches of the table. A row of one cell that names a round or a date speaks for those below."""
        read = ReadMatches([], [])
        _hosted(table)
        _settle_fecha(table)
        inherited = _banner(table)
        for line in table.lines():
            if line.heading is not None:
                inherited = _context(table, line, inherited)
                continue
            before = len(reader.found)
            values, fields = read_cells(table.columns, IN_WIKITABLES if table.marked_up else COLUMNS, line)
            if (seen := table.seen(line, "fixture")) is not None and (sides := read_fixture(*seen)) is not None:
                values["team1"], values["team2"] = sides[:2]
                fields |= sides[2]
            if values.get("date") is not None and values.get("time") is None:
                _read_time(table, line, values, fields)
            if values.get("score") is None and is_shifted(table, line):
                del reader.found[before:]
                reader.report("CP222", line.span, "this row has lost its first cell", "put back the cell")
                continue
            if values.get("team1") is None or values.get("team2") is None:
                reader.report("CP221", line.span, "this row of a match list has not two teams")
                continue
            number: int | None = values.pop("table", None)
            place = fields.pop("table", line.span)
            read_score_cell(values, fields)
            if table.marked_up and (seen := table.seen(line, "goals")) is not None:
                values["goals"] = read_goal_cell(*seen, values.get("score"))
                fields["goals"] = line.places[table.columns.index("goals")]
            origin = reader.origin(line.span, {**inherited, **fields}, table.form(line))
            said: dict[str, Any] = {**table.implied, **values}
            read.matches.append(Match(**said, origin=origin))
            read.tables.append((number, (place[0], place[1])))
        return read

    def cells(self, value: Any, form: RowForm) -> list[str]:
        table = dict(zip(form.columns, form.samples, strict=False)).get("table")
        values = row_values(value)
        if "fixture" in form.columns:
            del values["team1"], values["team2"]
        moment = _moment(value, form)
        if moment is not None:
            del values["time"]
        cells = write_cells("Match", values, form, COLUMNS)
        if "fixture" in form.columns:
            cells[form.columns.index("fixture")] = write_fixture(value.team1, value.team2, form)
        if moment is not None:
            cells[form.columns.index("date")] = moment
        if table is not None:
            cells[form.columns.index("table")] = table
        return cells

    def render(self, matches: Sequence[Match], table: int | None = None, *, markup: bool = False) -> list[list[str]]:
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
            *([held(f"Match.{role}", row[role], COLUMNS[role], markup=markup) for role in roles] for row in rows),
        ]


def row_values(match: Match) -> dict[str, Any]:
    """What a match says, by the role of the column."""
    values = {role: getattr(match, role) for role in COLUMNS if role != "table"}
    outcome = None if match.score and match.outcome is Outcome.PLAYED else match.outcome
    values["score"] = Result(match.score, outcome) if match.score or outcome else None
    values["goals"] = match.goals or None
    return values


def read_score_cell(values: dict[str, Any], fields: dict[str, FieldSpan]) -> None:
    """Part the result in ``values["score"]`` into score and outcome, each with its place."""
    result: Result | None = values.pop("score", None)
    if result is None:
        return
    values["score"], values["outcome"] = result.score, result.outcome
    if result.outcome is not None:
        fields["outcome"] = result.spans["outcome"]
    else:
        fields["outcome"] = fields["score"]._replace(ownership=Ownership.DERIVED)


def _read_time(table: Table, line: Line, values: dict[str, Any], fields: dict[str, FieldSpan]) -> None:
    """Take the time that stands behind the date, where no cell of its own says it."""
    index = table.columns.index("date")
    moment = read_time(*line.seen[index])
    if moment is None:
        return
    values["time"] = moment.said
    shared = line.places[index].ownership
    for name, place in (("date", moment.date), ("time", moment.time)):
        fields[name] = place if shared is Ownership.OWN else place._replace(ownership=shared)


def _moment(match: Match, form: RowForm) -> str | None:
    """The cell of the date with the time behind it, where that is how it is written and no column is for the time."""
    if match.date is None or match.time is None or not form.samples or "time" in form.columns:
        return None
    if "date" not in form.columns or form.columns.index("date") >= len(form.samples):
        return None
    return write_moment(match.date, match.time, form.samples[form.columns.index("date")], markup=form.markup)


def is_shifted(table: Table, line: Line, role: str = "score") -> bool:
    """Whether a cell above has covered the first cell of the row: a score stands where a team belongs."""
    said = dict(zip(table.columns, line.texts, strict=False))
    if says_nothing(said.get(role, "")) or scan_result(said[role]) is not None:
        return False
    results = (scan_result(said.get(side, "")) for side in ("team1", "team2"))
    return any(result is not None and result.score is not None for result in results)


def _hosted(table: Table) -> None:
    """Under ``Home`` and ``Away`` the first team is the host, unless a column says otherwise."""
    if "home1" in table.columns:
        sides: dict[str | None, str] = {"home1": "team1", "away2": "team2"}
        table.columns = tuple(sides.get(role, role) for role in table.columns)
        table.implied = {} if "home" in table.columns else {"home": 1}


def _settle_fecha(table: Table) -> None:
    """*Fecha* is a date or a matchday: the first cell below it tells."""
    if "date" not in table.columns or "round" in table.columns:
        return
    index = table.columns.index("date")
    if fold_head(table.head.texts[index]) != "fecha":
        return
    first = next((line.texts[index] for line in table.lines() if index < len(line.texts)), "")
    if ROUND.match(first) or (first.isdecimal() and len(first) < 3):
        table.columns = tuple("round" if role == "date" else role for role in table.columns)


def _banner(table: Table) -> dict[str, FieldSpan]:
    """A row of one cell above the head speaks for the rows below it, as one among them does."""
    inherited: dict[str, FieldSpan] = {}
    for index in range(table.first - 1 if table.marked_up else 0):
        if (line := table.rows[index]).heading is not None:
            inherited = _context(table, line, inherited)
    return inherited


def _context(table: Table, line: Line, inherited: dict[str, FieldSpan]) -> dict[str, FieldSpan]:
    """A row of one cell that names a round or a date speaks for the rows below it: what they inherit."""
    index = next(i for i, text in enumerate(line.texts) if text)
    text = line.seen[index][0].clean(line.texts[index])
    place = line.places[index]._replace(ownership=Ownership.INHERITED)
    if "round" not in table.columns and (ROUND.match(text) or (table.marked_up and kind_of(text) in ROUNDS)):
        said = {role: value for role, value in table.implied.items() if role != "date"}
        table.implied = {**said, "round": text}
        return {"round": place}
    if "date" not in table.columns and (date := read_date_text(text)) is not None:
        table.implied = {**table.implied, "date": date}
        return {**inherited, "date": place}
    return inherited
