"""Ties: ``| Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |``; of one leg, ``| Team 1 | Score | Team 2 |``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import evolve

from copaparse.codecs.base import NOTHING, Reader, RowForm, Unwritable
from copaparse.codecs.leftovers import DASHES, says_nothing
from copaparse.codecs.tables.heads import tie_roles
from copaparse.codecs.tables.matches import is_shifted
from copaparse.codecs.tables.rows import Column, Line, Table, read_cells, write_cells
from copaparse.codecs.values.score import Result, read_result, scan_result, write_result
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import read_side, write_number
from copaparse.model import DecidedOn, FieldSpan, Outcome, Ownership, Score, Tie

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["COLUMNS", "TieCodec", "leg_column"]

PAIR = re.compile(rf"\s*+([0-9]{{1,9}}+)(\s*+[:{DASHES}]\s*+)([0-9]{{1,9}}+)\s*+")

MARKS = {DecidedOn.WALKOVER: Outcome.WALKOVER, DecidedOn.AWARDED: Outcome.AWARDED}
"""What may stand in a score cell of how a tie was decided; away goals are ``(a)``."""
SAYS = {outcome: decided for decided, outcome in MARKS.items()}


def read_points(reader: Reader, start: int, end: int) -> tuple[int, int] | None:
    """The league points of both teams: ``4:1``."""
    text = reader.blank(reader.page.text[start:end])
    m = PAIR.fullmatch(text)
    if m is not None:
        return int(m[1]), int(m[3])
    if not says_nothing(text):
        reader.report("CP311", (start, end), f"not points of two teams: {text.strip()[:40]!r}")
    return None


def write_points(points: tuple[int, int], like: str = "") -> str:
    m = PAIR.fullmatch(like)
    return f"{points[0]}{m[2] if m else ':'}{points[1]}"


def read_decided(reader: Reader, start: int, end: int) -> DecidedOn | None:
    """What settled a tie, in the words of the model, or as it stands in score cells: ``w/o``."""
    text = reader.blank(reader.page.text[start:end]).strip().casefold()
    if says_nothing(text):
        return None
    result = scan_result(text)
    if result is not None and result.outcome in SAYS:
        return SAYS[result.outcome]
    try:
        return DecidedOn(text)
    except ValueError:
        reader.report("CP314", (start, end), f"nothing that settles a tie: {text[:40]!r}")
        return None


def write_decided(decided: DecidedOn, like: str = "") -> str:
    return decided.value


COLUMNS: dict[str, Column] = {
    "team1": Column("Team 1", read_team, write_team, needed=True),
    "aggregate": Column("Agg.", read_result, write_result, needed=True),
    "team2": Column("Team 2", read_team, write_team, needed=True),
    # here the legs: 1st leg, 2nd leg …
    "points": Column("Points", read_points, write_points),
    "decided_on": Column("Decided on", read_decided, write_decided),
    "winner": Column("Winner", read_side, write_number),
}

PENALTIES = Column("Pen.", read_points, write_points)
LEG_ROLE = re.compile(r"leg([0-9]++)")


def leg_column(number: int) -> Column:
    """The column of leg `number`, counted from 1."""
    teens = 10 < number % 100 < 14
    ending = "th" if teens else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return Column(f"{number}{ending} leg", read_result, write_result)


class TieCodec:
    """Reads and writes lists of ties."""

    kind = "ties"

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        roles = tie_roles(heads)
        if roles is None:
            return None
        sides: dict[str | None, str] = {"home1": "team1", "away2": "team2", "score": "leg1"}
        return tuple(sides.get(role, role) for role in roles)

    def read(self, table: Table, reader: Reader) -> list[Tie]:
        """The ties of the table."""
        known = _known(table.columns)
        ties = (self._tie(table, line, reader, known) for line in table.lines() if line.heading is None)
        return [tie for tie in ties if tie is not None]

    def _tie(self, table: Table, line: Line, reader: Reader, known: Mapping[str, Column]) -> Tie | None:
        before = len(reader.found)
        carrier = _carrier(table.columns)
        values, fields = read_cells(table.columns, known, line)
        if values.get(carrier) is None and is_shifted(table, line, carrier):
            del reader.found[before:]
            reader.report("CP222", line.span, "this row has lost its first cell", "put back the cell")
            return None
        if values.get("team1") is None or values.get("team2") is None:
            reader.report("CP221", line.span, "this row of a list of ties has not two teams")
            return None
        decided_on = values.get("decided_on")
        if "decided_on" not in table.columns:
            decided_on = _mark(values.get(carrier))
            if decided_on is not None:
                mark = "away_goals" if values[carrier].away_goals else "outcome"
                fields["decided_on"] = values[carrier].spans[mark]
        scores = {role: value.score for role, value in values.items() if isinstance(value, Result)}
        legs = _legs(table.columns, line, scores, fields)
        aggregate = scores.get("aggregate")
        if (shoot_out := values.get("penalties")) is not None:
            aggregate, legs = _with_penalties(aggregate, legs, shoot_out, fields["penalties"], reader)
        return Tie(
            values["team1"],
            values["team2"],
            legs,
            aggregate,
            decided_on,
            values.get("winner"),
            values.get("points"),
            origin=reader.origin(line.span, fields, table.form(line)),
        )

    def cells(self, value: Any, form: RowForm) -> list[str]:
        tie: Tie = value
        columns = form.columns
        legs = {f"leg{number}": leg for number, leg in enumerate(tie.legs, 1)}
        if any(role not in columns for role in legs):
            raise Unwritable("Tie.legs", f"this table has no columns for {len(legs)} legs")
        scores: dict[str, Score | None] = {"aggregate": tie.aggregate, **legs}
        values: dict[str, Any] = {role: getattr(tie, role) for role in COLUMNS}
        carrier = _carrier(columns)
        if "penalties" in columns:
            scores, values["penalties"] = _without_penalties(scores)
        for role, score in scores.items():
            values[role] = None if score is None else Result(score)
        if "decided_on" not in columns and tie.decided_on is not None:
            values[carrier] = _marked(scores.get(carrier), tie.decided_on)
            del values["decided_on"]
        cells = write_cells("Tie", values, form, _known(columns))
        # A dash says that there was such a leg; a tie of fewer legs has empty cells.
        for index, column in enumerate(columns):
            if column is not None and LEG_ROLE.fullmatch(column):
                cells[index] = (cells[index] or NOTHING) if column in legs else ""
        return cells

    def render(self, ties: Sequence[Tie], *, markup: bool = False) -> list[list[str]]:
        """One table of ties, the head first."""
        legs = [f"leg{number + 1}" for number in range(max(len(tie.legs) for tie in ties))]
        roles = ["team1", "aggregate", "team2", *legs]
        roles += [r for r in COLUMNS if r not in roles and any(getattr(tie, r) is not None for tie in ties)]
        known = _known(roles)
        form = RowForm(self, tuple(roles), (), {}, markup)
        return [[known[role].head for role in roles], *(self.cells(tie, form) for tie in ties)]


def _known(columns: Sequence[str | None]) -> dict[str, Column]:
    """All columns, with those of the legs that this table has."""
    numbers = (LEG_ROLE.fullmatch(role) for role in columns if role is not None)
    legs = {m[0]: leg_column(int(m[1])) for m in numbers if m is not None}
    return {**COLUMNS, **legs, "penalties": PENALTIES}


def _carrier(columns: Sequence[str | None]) -> str:
    """The role of the cell that may say how the tie was decided."""
    return "aggregate" if "aggregate" in columns else "leg1"


def _mark(result: Result | None) -> DecidedOn | None:
    if result is None:
        return None
    if result.away_goals:
        return DecidedOn.AWAY_GOALS
    return None if result.outcome is None else SAYS.get(result.outcome)


def _marked(score: Score | None, decided_on: DecidedOn) -> Result:
    if decided_on is DecidedOn.AWAY_GOALS and score is not None:
        return Result(score, away_goals=True)
    if decided_on not in MARKS:
        raise Unwritable("Tie.decided_on", f"this table has no column for it: {decided_on.value!r}")
    return Result(score, MARKS[decided_on])


def _legs(
    columns: Sequence[str | None],
    line: Line,
    scores: Mapping[str, Score | None],
    fields: dict[str, FieldSpan],
) -> tuple[Score | None, ...]:
    """The legs in order, as many as have a cell with something in it; notes the place of them all."""
    said = [role for role, text in zip(columns, line.texts, strict=False) if text and role is not None]
    numbers = [int(m[1]) for role in said if (m := LEG_ROLE.fullmatch(role))]
    if not numbers:
        return ()
    places = [fields[f"leg{number}"] for number in numbers]
    fields["legs"] = FieldSpan(places[0].start, places[-1].end, Ownership.DERIVED)
    return tuple(scores.get(f"leg{number + 1}") for number in range(max(numbers)))


def _with_penalties(
    aggregate: Score | None,
    legs: tuple[Score | None, ...],
    shoot_out: tuple[int, int],
    place: FieldSpan,
    reader: Reader,
) -> tuple[Score | None, tuple[Score | None, ...]]:
    """A shoot-out in a column of its own belongs to the aggregate, or to the last leg that was played."""
    last = next((i for i in range(len(legs) - 1, -1, -1) if legs[i] is not None), None)
    score = aggregate if aggregate is not None else None if last is None else legs[last]
    if score is None or score.penalties1 is not None:
        reader.report("CP311", place[:2], "a shoot-out without a score that it could follow")
        return aggregate, legs
    score = evolve(score, penalties1=shoot_out[0], penalties2=shoot_out[1])
    if aggregate is not None:
        return score, legs
    assert last is not None
    return None, (*legs[:last], score, *legs[last + 1 :])


def _without_penalties(
    scores: Mapping[str, Score | None],
) -> tuple[dict[str, Score | None], tuple[int, int] | None]:
    """The scores as they stand beside a column for shoot-outs, and what that column says."""
    kept = dict(scores)
    played = [role for role, score in scores.items() if score is not None and role != "aggregate"]
    role = "aggregate" if scores["aggregate"] is not None else played[-1] if played else None
    score = scores[role] if role else None
    if role is None or score is None or score.penalties1 is None or score.penalties2 is None:
        return kept, None
    kept[role] = evolve(score, penalties1=None, penalties2=None)
    return kept, (score.penalties1, score.penalties2)
