"""Every rule: what it finds, and the sound neighbour that it must leave alone."""

from __future__ import annotations

from typing import Any

import pytest

from copaparse.checks import check
from copaparse.checks.rules import RULES
from copaparse.diagnostics import CODES
from copaparse.model import (
    DecidedOn,
    Goal,
    GoalKind,
    Match,
    Qualification,
    Score,
    Season,
    Stage,
    Standings,
    StandingsRow,
    Team,
    Tie,
    Winner,
)

ALBA, BRISA, CUMBRE, DELTA = (Team(name) for name in ("Sport Alba", "Unión Brisa", "Atlético Cumbre", "Delta"))


def row(position: int | None, team: Team, *numbers: Any, **more: Any) -> StandingsRow:
    """A row of played, won, drawn, lost, goals for, goals against, points."""
    return StandingsRow(position, team, *numbers, **more)


def table(*rows: StandingsRow, **more: Any) -> Season:
    return Season(stages=(Stage("Group A", standings=(Standings(rows, **more),)),))


def tie(*legs: Score | None, aggregate: Score | None = None, **more: Any) -> Season:
    return Season(stages=(Stage("Stage", ties=(Tie(ALBA, BRISA, legs, aggregate, **more),)),))


def match(score: Score | None, *goals: Goal, other: Team = BRISA, **more: Any) -> Season:
    return Season(stages=(Stage("Stage", matches=(Match(ALBA, other, score, goals=goals, **more),)),))


def listed(*entries: Qualification) -> Season:
    return Season(stages=(Stage("Stage", qualifications=entries),))


def final(winner: str, decided: int) -> Season:
    ended = Stage("Final", ties=(Tie(ALBA, BRISA, winner=1 if decided == 1 else 2),))
    return Season(winners=(Winner(Team(winner)),), stages=(Stage("National Stage", stages=(ended,)),))


def pairs(name: str, *held: tuple[Team, Team]) -> Season:
    return Season(stages=(Stage(name, ties=tuple(Tie(*pair) for pair in held)),))


SOUND = (row(1, ALBA, 2, 1, 1, 0, 4, 2, 4), row(2, BRISA, 2, 0, 1, 1, 2, 4, 1))
TWO_FOR_A_WIN = [
    row(i, team, 2, won, 2 - won, 0, points=2 * won + 2 - won)
    for i, (team, won) in enumerate(((ALBA, 2), (BRISA, 1), (CUMBRE, 0)), 1)
]
SHOOT_OUTS = (row(1, ALBA, 2, 0, 2, 0, points=4), row(2, BRISA, 2, 0, 2, 0, points=3))
UNREAD_COLUMN = [row(i, team, 3, 1, 0, 1, points=3) for i, team in enumerate((ALBA, BRISA, CUMBRE), 1)]
FIRST, SECOND = Match(ALBA, BRISA, Score(3, 1)), Match(BRISA, ALBA, Score(1, 1))
GIVEN = (FIRST, SECOND)

FOUND = [
    ("CP501", table(row(1, ALBA, 4, 2, 1, 0))),
    ("CP502", table(*SOUND, row(3, CUMBRE, 2, 1, 1, 0, points=5), row(4, DELTA, 2, 0, 0, 2, points=0))),
    ("CP502", table(row(1, ALBA, 1, 1, 0, 0, points=3, adjustment=-1))),
    ("CP503", table(*TWO_FOR_A_WIN)),
    ("CP503", table(*SHOOT_OUTS, row(3, CUMBRE, 2, 0, 2, 0, points=2, note="Host."))),
    ("CP503", table(*UNREAD_COLUMN)),
    ("CP504", table(row(1, ALBA, 1, 1, 0, 0, 3, 1, 3), row(2, BRISA, 1, 0, 0, 1, 2, 3, 0))),
    ("CP505", table(row(1, ALBA), row(3, BRISA), row(2, CUMBRE))),
    ("CP506", table(row(1, ALBA), row(2, BRISA), row(3, ALBA))),
    ("CP507", table(row(1, ALBA, 2, 1, 1, 0, 4, 2, 4), row(2, BRISA, 2, 0, 1, 1, 2, 5, 1), matches=GIVEN)),
    ("CP511", tie(Score(1, 0), Score(2, 2), aggregate=Score(4, 2))),
    ("CP512", tie(Score(1, 0), Score(2, 2), aggregate=Score(3, 2), winner=2)),
    ("CP512", tie(aggregate=Score(3, 2), winner=2)),
    ("CP512", tie(points=(4, 1), decided_on=DecidedOn.POINTS, winner=2)),
    ("CP512", tie(Score(1, 1, penalties1=4, penalties2=2), winner=2)),
    ("CP513", tie(Score(2, 1, penalties1=4, penalties2=2))),
    ("CP513", match(Score(2, 1, penalties1=4, penalties2=2))),
    ("CP514", match(Score(1, 1, penalties1=4, penalties2=4))),
    ("CP515", match(None, other=Team("sport alba"))),
    ("CP515", pairs("Stage", (ALBA, ALBA))),
    ("CP516", pairs("Semifinals", (ALBA, BRISA), (CUMBRE, DELTA), (ALBA, CUMBRE))),
    ("CP521", match(Score(1, 2), Goal("Soto", team=1), Goal("Luna", team=1))),
    ("CP521", match(Score(0, 1), Goal("Soto"), Goal("Luna"))),
    ("CP522", match(Score(2, 0), Goal("Soto"))),
    ("CP523", Season(biggest_home_wins=(Match(ALBA, BRISA, Score(0, 4)),))),
    ("CP523", Season(biggest_away_wins=(Match(ALBA, BRISA, Score(1, 1)),))),
    ("CP524", Season(biggest_home_wins=(Match(ALBA, BRISA, Score(7, 0)),), highest_scoring=(SECOND,))),
    ("CP531", listed(Qualification(ALBA, "Puno"), Qualification(BRISA, "Puno"), Qualification(ALBA, "Puno"))),
    ("CP541", Season(label="2031", previous="2032")),
    ("CP541", Season(label="2031–32", next="2029/30")),
    ("CP541", Season(label="2031", next="2031")),
    ("CP542", Season(title="2031 Copa Aurora", label="2030")),
    ("CP543", final("Sport Alba", decided=2)),
]

SILENT = [
    table(*SOUND),
    table(*SOUND, matches=GIVEN),
    table(*SOUND, matches=(FIRST,)),  # not all matches are given
    table(*TWO_FOR_A_WIN, points_for_win=2),
    table(row(1, ALBA, 2, None, 1, 0)),
    table(row(1, ALBA, 1, 1, 0, 0, points=0, note="three points deducted")),
    table(row(1, ALBA, 1, 1, 0, 0, points=1, adjustment=-2)),
    table(row(1, ALBA), row(2, BRISA), row(2, CUMBRE), row(4, DELTA)),
    table(row(1, ALBA), row(2, BRISA), row(1, ALBA), row(2, CUMBRE)),  # two groups in one table
    table(row(1, ALBA, 1, 1, 0, 0, 3, 1), row(2, BRISA, 1, 1, 0, 0, 2, 3)),  # played against others
    table(row(None, ALBA), row(2, BRISA)),
    tie(Score(1, 0), Score(2, 2), aggregate=Score(3, 2), winner=1),
    tie(Score(1, 0), Score(0, 1), Score(2, 0), aggregate=Score(1, 1), winner=1),  # settled by a third match
    tie(Score(1, 0), Score(0, 3), aggregate=Score(3, 3)),  # league points as the aggregate
    tie(Score(1, 0), None, aggregate=Score(3, 2)),
    tie(Score(0, 5), Score(1, 0), Score(1, 0), winner=1),  # more points with fewer goals
    tie(Score(0, 3), aggregate=Score(3, 0), decided_on=DecidedOn.AWARDED, winner=1),
    tie(Score(3, 0), Score(0, 1, penalties1=2, penalties2=4), winner=2),  # level on points
    tie(aggregate=Score(2, 2, penalties1=4, penalties2=2), winner=1),
    tie(aggregate=Score(3, 2), decided_on=DecidedOn.LOTS, winner=2),
    Season(stages=(Stage("Stage", matches=(FIRST, Match(BRISA, ALBA, Score(1, 0, penalties1=4, penalties2=2)))),)),
    Season(
        stages=(Stage("X", matches=(Match(ALBA, BRISA, Score(1, 0, penalties1=4, penalties2=2)),), missing_tables=1),)
    ),
    pairs("Stage", (Team("TBD"), Team("TBD"))),
    pairs("Semifinals", (ALBA, BRISA), (CUMBRE, DELTA), (BRISA, ALBA)),
    pairs("Finals", (ALBA, BRISA), (CUMBRE, DELTA)),
    match(Score(1, 1), Goal("Soto", team=1, kind=GoalKind.OWN), Goal("Luna", team=1)),
    Season(biggest_away_wins=(Match(ALBA, BRISA, Score(0, 4)),), highest_scoring=(Match(ALBA, BRISA, Score(4, 4)),)),
    listed(Qualification(ALBA, "Puno"), Qualification(ALBA, "Ica")),
    listed(Qualification(ALBA, "Puno", location="Juliaca"), Qualification(ALBA, "Puno", location="Ilave")),
    listed(Qualification(ALBA, "Puno"), Qualification(ALBA, "Puno", location="Ilave")),  # the first one's is lost
    Season(title="2031–32 Copa Aurora", label="2031–32", previous="2030–31", next="2032"),
    Season(title="1999–00 Copa Aurora", label="2000", previous="1998", next="2003"),
    Season(title="Copa Aurora", label="XII", previous="XI", next="XIII"),
    Season(label="2031 Clausura", previous="2031 Apertura", next="2032 Apertura"),
    final("Unión Brisa", decided=2),
    final("Brisa", decided=2),  # another spelling
]


@pytest.mark.parametrize(("code", "season"), FOUND)
def test_found(code: str, season: Season) -> None:
    assert code in {d.code for d in check(season)}


@pytest.mark.parametrize("season", SILENT)
def test_silent(season: Season) -> None:
    assert check(season) == ()


def test_every_season_code_has_a_rule_and_a_test() -> None:
    declared = {code for code in CODES if code.startswith("CP5")}
    assert {rule.code for rules in RULES.values() for rule in rules} == declared
    assert {code for code, _ in FOUND} == declared


def test_a_row_with_a_note_does_not_hide_the_rule_of_the_others() -> None:
    noted = table(*TWO_FOR_A_WIN, row(4, DELTA, 3, 0, 1, 2, points=-1, note="Two points deducted."))
    assert [d.code for d in check(noted)] == ["CP503"]


def test_one_wrong_row_does_not_make_a_rule() -> None:
    wrong = table(*SOUND, row(3, CUMBRE, 2, 2, 1, 0))
    assert [d.code for d in check(wrong)] == ["CP501"]
