"""Rules for league tables."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from copaparse.checks.rules import Problem, known, rule
from copaparse.model import Match, Outcome, Standings, StandingsRow

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__: list[str] = []

SEVERAL = 3
"""When so many rows fail and none holds, the table counts by a rule that we do not know."""


class _Misfit(NamedTuple):
    row: StandingsRow
    said: int
    counted: int
    terms: list[int]


def _odd(misfits: list[_Misfit], checked: int) -> bool:
    return len(misfits) == checked >= SEVERAL


# -- matches ----------------------------------------------------------------------------------------


def _matches(standings: Standings) -> tuple[list[_Misfit], int]:
    """The rows whose matches do not add up, and how many rows say enough to tell."""
    checked = 0
    misfits: list[_Misfit] = []
    for row in standings.rows:
        numbers = known(row, "played", "won", "drawn", "lost")
        if numbers is not None:
            checked += 1
            played, *terms = numbers
            if sum(terms) != played:
                misfits.append(_Misfit(row, played, sum(terms), terms))
    return misfits, checked


@rule("CP501", Standings)
def matches_add_up(standings: Standings) -> Iterator[Problem]:
    misfits, checked = _matches(standings)
    if not _odd(misfits, checked):
        for row, played, counted, (won, drawn, lost) in misfits:
            said = f"{row.team}: {won} won, {drawn} drawn and {lost} lost make {counted}, not {played} matches"
            yield Problem(row, "played", said)


# -- points -----------------------------------------------------------------------------------------


class _Told(NamedTuple):
    """A row that says enough to tell whether its points follow: `points` are those of its matches."""

    row: StandingsRow
    won: int
    drawn: int
    points: int


def _told(standings: Standings, *, noted: bool = False) -> list[_Told]:
    """The rows that tell how points are counted; those with a note, which may tell of a deduction, only if `noted`."""
    told: list[_Told] = []
    for row in standings.rows:
        numbers = known(row, "won", "drawn", "points")
        if numbers is not None and (noted or not row.note or row.adjustment is not None):
            won, drawn, points = numbers
            told.append(_Told(row, won, drawn, points - (row.adjustment or 0)))
    return told


def _points(standings: Standings) -> list[_Misfit]:
    """The rows whose points do not follow from their matches."""
    misfits: list[_Misfit] = []
    for row, won, drawn, points in _told(standings):
        counted = won * standings.points_for_win + drawn * standings.points_for_draw
        if counted != points:
            adjustment = row.adjustment or 0
            misfits.append(_Misfit(row, points + adjustment, counted + adjustment, [won, drawn, adjustment]))
    return misfits


def _other_rule(standings: Standings, misfits: list[_Misfit]) -> str | None:
    """Another usual rule that every row of the table follows, when there are rows that differ under it."""
    told = _told(standings)
    if all(points == 2 * won + drawn for _, won, drawn, points in told):
        return "2 for a win and 1 for a draw"
    if _has_shoot_outs(told) or _has_shoot_outs(_told(standings, noted=True)):
        return "a further point for the winner of a shoot-out after a draw"
    if len(misfits) == len(told) >= SEVERAL:
        return "a rule of its own, or a column is missing"
    return None


def _has_shoot_outs(told: list[_Told]) -> bool:
    """Whether each drawn match gives one of its teams a second point."""
    extra = [points - 3 * won - drawn for _, won, drawn, points in told]
    draws = [drawn for _, _, drawn, _ in told]
    return all(0 <= more <= drawn for more, drawn in zip(extra, draws, strict=True)) and 2 * sum(extra) == sum(draws)


@rule("CP502", Standings)
def points_add_up(standings: Standings) -> Iterator[Problem]:
    misfits = _points(standings)
    if not misfits or _other_rule(standings, misfits):
        return
    win, draw = standings.points_for_win, standings.points_for_draw
    for row, points, counted, (won, drawn, adjustment) in misfits:
        adjusted = f" and an adjustment of {adjustment:+}" if adjustment else ""
        said = (
            f"{row.team}: {won} won and {drawn} drawn at {win} and {draw} points{adjusted} make {counted}, not {points}"
        )
        yield Problem(row, "points", said, "a deduction belongs into a column of its own or a note")


@rule("CP503", Standings)
def counts_by_another_rule(standings: Standings) -> Iterator[Problem]:
    misfits, checked = _matches(standings)
    if _odd(misfits, checked):
        yield Problem(standings, None, f"in none of the {checked} rows do won, drawn and lost make the matches played")
    misfits = _points(standings)
    other = _other_rule(standings, misfits) if misfits else None
    if other:
        win, draw = standings.points_for_win, standings.points_for_draw
        hint = "say so in the head of the column: Pts (2–1)" if other.startswith("2") else None
        yield Problem(standings, None, f"the points follow {other}, not {win} and {draw}", hint)


# -- goals ------------------------------------------------------------------------------------------


@rule("CP504", Standings)
def goals_add_up(standings: Standings) -> Iterator[Problem]:
    """Every goal for is a goal against: true of a table whose teams played one another only."""
    rows = [known(row, "won", "drawn", "lost", "goals_for", "goals_against") for row in standings.rows]
    whole = [numbers for numbers in rows if numbers is not None]
    if len(whole) < len(rows) or len(rows) < 2:
        return
    won, drawn, lost, scored, conceded = map(sum, zip(*whole, strict=True))
    if won == lost and drawn % 2 == 0 and scored != conceded:
        yield Problem(standings, None, f"the teams scored {scored} goals together, but conceded {conceded}")


# -- order ------------------------------------------------------------------------------------------


@rule("CP505", Standings)
def positions_in_order(standings: Standings) -> Iterator[Problem]:
    """Positions rise, or stay for teams that share one; a 1 begins another group of the same table."""
    placed = [row for row in standings.rows if row.position is not None]
    for above, row in pairwise(placed):
        if above.position is not None and row.position is not None and 1 < row.position < above.position:
            said = f"{row.team} stands below {above.team}, but at position {row.position} before {above.position}"
            yield Problem(row, "position", said)


@rule("CP506", Standings)
def team_once(standings: Standings) -> Iterator[Problem]:
    seen: set[str] = set()
    for row in standings.rows:
        name = str(row.team).casefold()
        if row.position == 1:
            seen = set()
        if name in seen:
            yield Problem(row, "team", f"{row.team} stands twice in this league table")
        seen.add(name)


# -- matches of the table ---------------------------------------------------------------------------


@rule("CP507", Standings)
def rows_follow_from_matches(standings: Standings) -> Iterator[Problem]:
    """Where all matches of a table are given, they say what its rows must say."""
    if not standings.matches or any(m.score is None or m.outcome is not Outcome.PLAYED for m in standings.matches):
        return
    counted = _count(standings.matches)
    rows = {str(row.team).casefold(): row for row in standings.rows}
    played = [row.played for row in standings.rows if row.played is not None]
    if rows.keys() != counted.keys() or len(played) < len(rows) or sum(played) != 2 * len(standings.matches):
        return
    for name, row in rows.items():
        for column in ("played", "won", "drawn", "lost", "goals_for", "goals_against"):
            said = getattr(row, column)
            if said is not None and said != counted[name][column]:
                label = column.replace("_", " ")
                yield Problem(row, column, f"{row.team}: {label} {said}, but {counted[name][column]} in the matches")


def _count(matches: tuple[Match, ...]) -> dict[str, Counter[str]]:
    table: dict[str, Counter[str]] = {}
    for match in matches:
        score = match.score
        if score is None:
            continue
        sides = ((match.team1, score.goals1, score.goals2), (match.team2, score.goals2, score.goals1))
        for team, scored, conceded in sides:
            line = table.setdefault(str(team).casefold(), Counter())
            outcome = "won" if scored > conceded else "lost" if scored < conceded else "drawn"
            line.update({"played": 1, outcome: 1, "goals_for": scored, "goals_against": conceded})
    return table
