"""Brackets written: the narrowest edit, ties into empty slots, and what a bracket cannot say."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from copaparse import Bracket, BracketRound, DecidedOn, Score, Season, Stage, Team, Tie, dumps, loads, replace
from tests.unit.wikitext.test_brackets import played

NAMED = """==Knockout stage==
Eight teams.

{{8TeamBracket
| RD1 = Quarter-finals
| RD3 = Final <!-- at Lima -->
| RD1-seed1 = 1 | RD1-team1 = '''[[Club Minero|Minero]]''' | RD1-score1 = '''2'''
| RD1-seed2 = 4 | RD1-team2 = Inca<ref>A</ref>             | RD1-score2 = 1
| RD1-team3 = Grau | RD1-score3 = 1 (3)
| RD1-team4 = '''Pampa''' {{pso}} | RD1-score4 = 1 (4)
| RD1-team5 = Sur | RD1-score5 = 1
| RD1-team6 = '''Norte''' {{aet}} | RD1-score6 = 2
| RD1-team7 = Este | RD1-score7 =
| RD1-team8 = Oeste | RD1-score8 =
| RD2-team1 = Minero | RD2-score1 = 3
| RD2-team2 = Pampa | RD2-score2 = 0
| RD2-team3 = Norte | RD2-score3 =
| RD2-team4 = | RD2-score4 = <!-- 26 May -->
| RD4-team1 = Pampa | RD4-score1 = 0 | RD4-team2 = Norte | RD4-score2 = 0
}}
Behind it.
"""
IN_ORDER = """==Finals==
{{#invoke:RoundN|N4|3rdplace=yes|RD1=Semi-finals
|1 May – [[Puno]]|'''[[Minero]]'''|2|Inca|1
|2 May|Grau||Pampa|<!-- 1 -->
<!-- Final -->
|8 May|Minero||
}}
"""
LEGS = """==Playoffs==
{{4TeamBracket-2legs
| RD1-team1 = Minero | RD1-score1-1 = 1 | RD1-score1-2 = 2 | RD1-score1-agg = '''3'''
| RD1-team2 = Inca | RD1-score2-1 = 0 | RD1-score2-2 = 1 | RD1-score2-agg = 1
| RD1-team3 = Grau | RD1-score3-1 = 1
| RD1-team4 = Pampa | RD1-score4-1 = 0
| RD2-team1 = '''Minero''' '''(7 points)''' | RD2-score1 = 3
| RD2-team2 = Grau '''(1 points)''' | RD2-score2 = 1
}}
"""


def tie_of(season: Season, number: int) -> Tie:
    return season.ties[number]


def reads_back(season: Season) -> str:
    text = dumps(season)
    again = loads(text)
    assert again == season
    assert dumps(loads(text)) == text
    return text


def changed(text: str, season: Season) -> list[str]:
    """The lines that differ, as they are written."""
    after = reads_back(season).split("\n")
    before = text.split("\n")
    assert len(before) == len(after)
    return [new for old, new in zip(before, after, strict=True) if old != new]


def edited(text: str, number: int, **changes: Any) -> list[str]:
    season = loads(text)
    tie = tie_of(season, number)
    return changed(text, replace(season, tie, attrs.evolve(tie, **changes)))


@pytest.mark.parametrize("text", [NAMED, IN_ORDER, LEGS])
def test_untouched(text: str) -> None:
    season = loads(text)
    assert dumps(season) == text
    same = attrs.evolve(season, stages=tuple(map(attrs.evolve, season.stages)))
    assert dumps(same) == text
    assert dumps(loads(text.replace("\n", "\r\n"))) == text.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("number", "changes", "lines"),
    [
        (0, {"legs": (Score(4, 1),)},
         ["| RD1-seed1 = 1 | RD1-team1 = '''[[Club Minero|Minero]]''' | RD1-score1 = '''4'''"]),
        (0, {"legs": (Score(0, 1),), "winner": 2},
         ["| RD1-seed1 = 1 | RD1-team1 = [[Club Minero|Minero]] | RD1-score1 = 0",
          "| RD1-seed2 = 4 | RD1-team2 = '''Inca<ref>A</ref>'''             | RD1-score2 = '''1'''"]),
        (0, {"team2": Team("Nuevo")}, ["| RD1-seed2 = 4 | RD1-team2 = Nuevo<ref>A</ref>             | RD1-score2 = 1"]),
        (0, {"team1": Team("Nuevo")}, ["| RD1-seed1 = 1 | RD1-team1 = '''Nuevo''' | RD1-score1 = '''2'''"]),
        (0, {"team1": Team("Nuevo", link="Club Nuevo")},
         ["| RD1-seed1 = 1 | RD1-team1 = '''[[Club Nuevo|Nuevo]]''' | RD1-score1 = '''2'''"]),
        (0, {"legs": (Score(2, 1, extra_time=True),), "decided_on": DecidedOn.EXTRA_TIME},
         ["| RD1-seed1 = 1 | RD1-team1 = '''[[Club Minero|Minero]]''' {{aet}} | RD1-score1 = '''2'''"]),
        (1, {"legs": (Score(1, 1, penalties1=5, penalties2=4),), "winner": 1},
         ["| RD1-team3 = '''Grau''' {{pso}} | RD1-score3 = 1 (5)", "| RD1-team4 = Pampa | RD1-score4 = 1 (4)"]),
        (1, {"legs": (Score(1, 2),), "decided_on": DecidedOn.GOALS},
         ["| RD1-team3 = Grau | RD1-score3 = 1", "| RD1-team4 = '''Pampa''' | RD1-score4 = 2"]),
        (1, {"legs": (Score(0, 0),), "decided_on": DecidedOn.PENALTIES},
         ["| RD1-team3 = Grau | RD1-score3 = 0", "| RD1-team4 = '''Pampa''' {{pso}} | RD1-score4 = 0"]),
        (2, {"legs": (Score(1, 2),), "decided_on": DecidedOn.GOALS}, ["| RD1-team6 = '''Norte''' | RD1-score6 = 2"]),
        (3, {"legs": (Score(2, 2, extra_time=True, penalties1=3, penalties2=1),), "decided_on": DecidedOn.PENALTIES,
             "winner": 1},
         ["| RD1-team7 = Este {{aet}} | RD1-score7 = 2 (3)", "| RD1-team8 = Oeste | RD1-score8 = 2 (1)"]),
        (3, {"winner": 2}, ["| RD1-team8 = '''Oeste''' | RD1-score8 ="]),
        (3, {"decided_on": DecidedOn.WALKOVER, "winner": 1}, ["| RD1-team7 = '''Este''' | RD1-score7 = w/o"]),
        (5, {"legs": (Score(2, 0),), "decided_on": DecidedOn.GOALS, "winner": 1},
         ["| RD4-team1 = Pampa | RD4-score1 = 2 | RD4-team2 = Norte | RD4-score2 = 0"]),
    ],
)  # fmt: skip
def test_named(number: int, changes: dict[str, Any], lines: list[str]) -> None:
    assert edited(NAMED, number, **changes) == lines


@pytest.mark.parametrize(
    ("number", "changes", "lines"),
    [
        (0, {"legs": (Score(2, 3),), "winner": 2}, ["|1 May – [[Puno]]|[[Minero]]|2|'''Inca'''|3"]),
        (0, {"team2": Team("A=B")}, ["|1 May – [[Puno]]|'''[[Minero]]'''|2|A{{=}}B|1"]),
        (1, {"legs": (Score(1, 1, penalties1=4, penalties2=2),), "decided_on": DecidedOn.PENALTIES, "winner": 1},
         ["|2 May|Grau|1 (4)|Pampa|1 (2)<!-- 1 -->"]),
        (1, {"team2": Team("Peru", country="PER")}, ["|2 May|Grau||{{fb|PER}}|<!-- 1 -->"]),
    ],
)  # fmt: skip
def test_in_order(number: int, changes: dict[str, Any], lines: list[str]) -> None:
    assert edited(IN_ORDER, number, **changes) == lines


@pytest.mark.parametrize(
    ("number", "changes", "lines"),
    [
        (0, {"legs": (Score(1, 0), Score(3, 1)), "aggregate": Score(4, 1)},
         ["| RD1-team1 = Minero | RD1-score1-1 = 1 | RD1-score1-2 = 3 | RD1-score1-agg = '''4'''"]),
        (1, {"legs": (Score(1, 0), Score(0, 0)), "aggregate": Score(1, 0), "decided_on": DecidedOn.GOALS,
             "winner": 1},
         ["| RD1-team3 = Grau | RD1-score3-1 = 1 | RD1-score3-2 = 0 | RD1-score3-agg = 1",
          "| RD1-team4 = Pampa | RD1-score4-1 = 0 | RD1-score4-2 = 0 | RD1-score4-agg = 0"]),
        (2, {"points": (4, 1)}, ["| RD2-team1 = '''Minero''' '''(4 points)''' | RD2-score1 = 3"]),
        (0, {"legs": ()},
         ["| RD1-team1 = Minero | RD1-score1-1 =  | RD1-score1-2 =  | RD1-score1-agg = '''3'''",
          "| RD1-team2 = Inca | RD1-score2-1 =  | RD1-score2-2 =  | RD1-score2-agg = 1"]),
    ],
)  # fmt: skip
def test_legs(number: int, changes: dict[str, Any], lines: list[str]) -> None:
    assert edited(LEGS, number, **changes) == lines


@pytest.mark.parametrize(
    ("number", "name", "line"),
    [(0, "Cuartos", "| RD1 = Cuartos"), (2, "Grand final", "| RD3 = Grand final <!-- at Lima -->")],
)
def test_headings(number: int, name: str, line: str) -> None:
    season = loads(NAMED)
    held = season.stages[0].brackets[0].rounds[number]
    assert changed(NAMED, replace(season, held, attrs.evolve(held, name=name))) == [line]


def test_a_heading_that_was_not_there() -> None:
    season = loads(NAMED)
    held = season.stages[0].brackets[0].rounds[1]
    text = reads_back(replace(season, held, attrs.evolve(held, name="Semis")))
    assert text == NAMED.replace("| RD3 = Final", "| RD2 = Semis\n| RD3 = Final")


def with_round(season: Season, number: int, ties: tuple[Tie, ...], all_ties: tuple[Tie, ...]) -> Season:
    (stage,) = season.stages
    (bracket,) = stage.brackets
    rounds = list(bracket.rounds)
    rounds[number] = attrs.evolve(rounds[number], ties=ties)
    better = attrs.evolve(stage, ties=all_ties, brackets=(attrs.evolve(bracket, rounds=tuple(rounds)),))
    return attrs.evolve(season, stages=(better,))


def test_a_tie_goes_into_an_empty_slot() -> None:
    season = loads(NAMED)
    ties = season.ties
    new = played(Team("Norte"), Team("Este"), 0, 2)
    better = with_round(season, 1, (ties[4], new), (*ties[:5], new, ties[5]))
    assert changed(NAMED, better) == [
        "| RD2-team3 = Norte | RD2-score3 = 0",
        "| RD2-team4 = Este | RD2-score4 = 2<!-- 26 May -->",
    ]


def test_a_tie_goes_into_a_slot_that_was_left_out() -> None:
    season = loads(NAMED)
    ties = season.ties
    kicks = Score(2, 2, penalties1=4, penalties2=2)
    new = Tie(Team("Minero"), Team("Este"), (kicks,), decided_on=DecidedOn.PENALTIES, winner=1)
    text = reads_back(with_round(season, 2, (new,), (*ties[:5], new, ties[5])))
    assert "| RD3-team1 = Minero | RD3-score1 = 2 (4) | RD3-team2 = Este | RD3-score2 = 2 (2)\n}}" in text


def test_ties_go_into_the_order() -> None:
    season = loads(IN_ORDER)
    ties = season.ties
    new = played(Team("Minero"), Team("Grau"), 0, 2)
    final = with_round(season, 1, (new,), (*ties, new))
    assert "|8 May|Minero|0|Grau\n|2\n}}" in reads_back(final)


def test_a_tie_is_taken_out() -> None:
    season = loads(NAMED)
    assert changed(NAMED, replace(season, season.ties[3], None)) == [
        "| RD1-team7 =  | RD1-score7 =",
        "| RD1-team8 =  | RD1-score8 =",
    ]


# -- what a bracket cannot say ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {"legs": (Score(1, 0), Score(1, 1)), "aggregate": Score(2, 1)},
        {"decided_on": DecidedOn.LOTS},
        {"points": (3, 0)},
        {"winner": None},
        {"decided_on": None},
        {"aggregate": Score(2, 1)},
    ],
)
def test_then_the_ties_are_listed(changes: dict[str, Any]) -> None:
    season = loads(NAMED)
    tie = season.ties[0]
    text = reads_back(replace(season, tie, attrs.evolve(tie, **changes)))
    assert "8TeamBracket" not in text
    assert "| Quarter-finals || 1, 2, 3, 4\n" in text
    assert "| Third place || 6\n" in text
    assert text.startswith("==Knockout stage==\nEight teams.\n\n{|")
    assert "\nBehind it.\n" in text


def test_a_complete_bracket_stays_one() -> None:
    text = "==Finals==\n{{4TeamBracket|RD1=Semis|RD2=Final" + "".join(
        f"|RD{r}-team{n}={t}|RD{r}-score{n}={s}" for r, n, t, s in (
            (1, 1, "A", 2), (1, 2, "B", 1), (1, 3, "C", 0), (1, 4, "D", 1), (2, 1, "A", 1), (2, 2, "D", 0),
            (3, 1, "B", 3), (3, 2, "C", 1),
        )
    ) + "}}\n"  # fmt: skip
    season = loads(text)
    better = replace(season, season.ties[0], attrs.evolve(season.ties[0], decided_on=DecidedOn.LOTS))
    written = reads_back(better)
    assert "{{#invoke:RoundN|N4|3rdplace=yes\n|RD1=Semis\n|RD2=Final\n||'''A'''|2|B|1\n" in written
    assert "lots" in written


def test_other_ties_of_the_stage() -> None:
    season = loads(NAMED)
    (stage,) = season.stages
    new = Tie(Team("X"), Team("Y"), (Score(1, 0),), winner=1)
    before = reads_back(attrs.evolve(season, stages=(attrs.evolve(stage, ties=(new, *stage.ties)),)))
    assert "8TeamBracket" in before
    behind = reads_back(attrs.evolve(season, stages=(attrs.evolve(stage, ties=(*stage.ties, new)),)))
    assert "8TeamBracket" not in behind


def test_a_bracket_goes() -> None:
    season = loads(NAMED)
    (stage,) = season.stages
    assert "{{" not in reads_back(attrs.evolve(season, stages=(attrs.evolve(stage, ties=(), brackets=()),)))
    kept = reads_back(attrs.evolve(season, stages=(attrs.evolve(stage, brackets=()),)))
    assert "TeamBracket" not in kept
    assert len(loads(kept).ties) == 6


def test_a_bracket_comes() -> None:
    season = loads(IN_ORDER)
    (stage,) = season.stages
    short = Bracket((BracketRound("Semis", stage.ties[:2]),))
    text = reads_back(attrs.evolve(season, stages=(attrs.evolve(stage, brackets=(*stage.brackets, short)),)))
    assert text.startswith(IN_ORDER.rstrip("\n"))
    assert "| Semis || 1, 2\n" in text


# -- by hand ----------------------------------------------------------------------------------------------

A, B, C, D = Team("A", link="Club A"), Team("B", "T"), Team("Chile", country="CHI"), Team("=D|")
SEMIFINALS = (
    Tie(A, B, (Score(2, 1),), winner=1),
    Tie(C, D, (Score(1, 1), Score(0, 0, penalties1=3, penalties2=4)), winner=2),
)
FINAL, THIRD = Tie(A, D), Tie(B, C, decided_on=DecidedOn.WALKOVER, winner=2)


@pytest.mark.parametrize("dialect", ["plain", "wikitext"])
@pytest.mark.parametrize("third", [None, THIRD])
@pytest.mark.parametrize("complete", [True, False])
def test_written_by_hand(dialect: Any, third: Tie | None, complete: bool) -> None:
    rounds = (BracketRound("Semifinals", SEMIFINALS), BracketRound("Final", (FINAL,)))[: 2 if complete else 1]
    ties = (*SEMIFINALS, FINAL, THIRD)
    season = Season(title="Copa", stages=(Stage("Finals", ties=ties, brackets=(Bracket(rounds, third),)),))
    if dialect == "plain":
        plain = {C: Team("Chile"), D: Team("=D")}
        season = replace(season, *((team, plain.get(team, Team(str(team)))) for team in (A, C, D)))
    text = dumps(season, dialect=dialect)
    assert loads(text, dialect=dialect, title="Copa") == season
    assert ("RoundN" in text) == (dialect == "wikitext" and complete)


def test_ties_of_stages_below_by_hand() -> None:
    below = Stage("Semifinals", ties=(Tie(Team("A"), Team("B"), (Score(2, 1),), winner=1),))
    final = Tie(Team("A"), Team("C"))
    bracket = Bracket((BracketRound("Semifinals", below.ties), BracketRound("Final", (final,))))
    season = Season(stages=(Stage("Finals", ties=(final,), brackets=(bracket,), stages=(below,)),))
    for dialect in ("plain", "wikitext"):
        again = loads(dumps(season, dialect=dialect), dialect=dialect)
        assert again == season
        assert again.stages[0].brackets[0].rounds[0].ties[0] is again.stages[0].stages[0].ties[0]
