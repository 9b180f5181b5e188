"""Brackets in which only the order of the arguments tells what they are."""

from __future__ import annotations

import pytest
from attrs import evolve

import copaparse
from copaparse import Bracket, DecidedOn, Score, Team, Tie, replace
from tests.unit.wikitext.test_brackets import bracket_of, played, shown, stage_of

FOUR = """{{#invoke:RoundN|N4|bold_winner=high
|RD1=[[#Semi-finals|Semi-finals]]
<!-- Date – Place | Team 1 | Score 1 | Team 2 | Score 2 -->
|1 May – [[Puno]]|'''[[Minero]]'''|2|Inca{{efn|name=x|a|b}}|1
|2 May<ref>a
|b</ref>|Grau|1 (3)|'''Pampa''' {{pso}}|1 (4)
<!-- Final -->
||'''Minero''' {{aet}}|3|Pampa|2
}}"""
EIGHT = "|{0}|A|1|B|0|{0}|C|1|D|0|{0}|E|1|F|0|{0}|G|1|H|0|{0}|A|1|C|0|{0}|E|1|G|0|{0}|A|1|E|0"


def test_groups_in_order() -> None:
    bracket = bracket_of(FOUR)
    semifinals, final = bracket.rounds
    assert semifinals.name == "Semi-finals"
    assert semifinals.ties == (
        played(Team("Minero", link="Minero"), Team("Inca"), 2, 1),
        Tie(Team("Grau"), Team("Pampa"), (Score(1, 1, penalties1=3, penalties2=4),), None, DecidedOn.PENALTIES, 2),
    )
    assert (final.name, final.ties) == (
        "Final",
        (Tie(Team("Minero"), Team("Pampa"), (Score(3, 2, extra_time=True),), None, DecidedOn.EXTRA_TIME, 1),),
    )
    assert bracket.third_place is None


@pytest.mark.parametrize(
    ("call", "rounds", "third"),
    [
        ("Round8" + EIGHT.format("x"), [4, 2, 1], None),
        ("Round8-with third" + EIGHT.format("") + "|x|C|0|G|2", [4, 2, 1], "C v G"),
        ("Round8|3rdplace=yes" + EIGHT.format("") + "|x|C|0|G|2", [4, 2, 1], "C v G"),
        ("Round8|3rdplace=no" + EIGHT.format("") + "|x|C|0|G|2", [4, 2, 1], None),
        ("Round8 no third" + EIGHT.format("") + "|x|C|0|G|2", [4, 2, 1], None),
        ("Round8 seed" + EIGHT.format(""), [4, 2, 1], None),
        ("#invoke:RoundN|main|columns=3" + EIGHT.format(""), [4, 2, 1], None),
        ("#invoke:roundN|N2\n|x|A|2|B|1\n", [1], None),
        ("#invoke:RoundN|N4|skipmatch1=yes||||||t|A|1|B|0|t|C|1|A|2", [1, 1], None),
        ("#invoke:RoundN|N4|skipmatch=1|omit_blanks=yes|t|A|1|B|0|t|C|1|A|2", [1, 1], None),
        ("#invoke:RoundN|N8|skipmatch=1-3;5|omit_blanks=yes|t|A|1|B|0|t|C|1|A|2|t|D|0|C|1", [1, 1, 1], None),
        ("#invoke:RoundN|N8|skipmatch=1per2-4|omit_blanks=y|t|A|1|B|0|t|C|1|D|2", [2, 0, 0], None),
        ("#invoke:RoundN|N4|skipmatch2=|t|A|1|B|0|t|C|1|D|2", [2, 0], None),
        ("#invoke:RoundN|N4|final_RDs_excluded=1|t|A|1|B|0|t|C|1|D|2", [2], None),
        ("#invoke:RoundN|N4|node_function{canvas}|t|C|1|D|2|t|A|1|C|2", [1, 1], None),
        ("#invoke:RoundN|N4|score-boxes=0|t|A|'''B'''|t|C|D|t|B|C", [2, 1], None),
        ("Round4|1=t|2=A|3=1|4=B|5=0", [1, 0], None),
    ],
)
def test_shapes(call: str, rounds: list[int], third: str | None) -> None:
    bracket = bracket_of(f"{{{{{call}}}}}")
    assert [len(held.ties) for held in bracket.rounds] == rounds
    found = bracket.third_place
    assert (None if found is None else f"{found.team1} v {found.team2}") == third


def test_rounds_without_headings() -> None:
    bracket = bracket_of("{{Round16" + "|t|A|1|B|0" * 8 + "|t|A|1|C|0" * 7 + "|t|X|1|Y|0}}")
    assert list(shown(bracket)) == ["Round of 16", "Quarterfinals", "Semifinals", "Final"]
    assert bracket.third_place == played(Team("X"), Team("Y"), 1, 0)


@pytest.mark.parametrize(
    ("boxes", "cells", "legs", "aggregate", "winner"),
    [
        ("2", "A|1|2|B|0|1", (Score(1, 0), Score(2, 1)), None, 1),
        ("2+sum", "A|1|2|B|0|4", (Score(1, 0), Score(2, 4)), None, 2),
        ("3", "A|1|2|3|B|0|1|1", (Score(1, 0), Score(2, 1)), Score(3, 1), 1),
        ("3", "A|1|2|0|B|0|1|1", (Score(1, 0), Score(2, 1), Score(0, 1)), None, 1),
        ("0", "A|B", (), None, None),
    ],
)
def test_several_numbers_for_a_team(
    boxes: str, cells: str, legs: tuple[Score, ...], aggregate: Score | None, winner: int | None
) -> None:
    (tie,) = bracket_of(f"{{{{Round2|score-boxes={boxes}|x|{cells}}}}}").rounds[0].ties
    assert (tie.legs, tie.aggregate, tie.winner) == (legs, aggregate, winner)


def test_placeholders_and_what_is_not_played() -> None:
    bracket = bracket_of(
        "{{#invoke:RoundN|N4|widescore=yes\n"
        "|June 29 – [[Puno]]|<!--{{#invoke:flag|fb|}}-->Winner Group A||<!--{{#invoke:flag|fb|}}-->3rd Group B/C|\n"
        "|June 30||||\n<!--Final-->\n|July 4|Winner Match 1||Winner Match 2|\n}}"
    )
    assert bracket.rounds[0].ties == (Tie(Team("Winner Group A"), Team("3rd Group B/C")),)
    assert bracket.rounds[1].ties == (Tie(Team("Winner Match 1"), Team("Winner Match 2")),)


def test_a_stream_that_ends_early() -> None:
    bracket = bracket_of("{{#invoke:RoundN|N8|t|A|1|B|0|t|C|w/o|'''D'''}}")
    assert bracket.rounds[0].ties == (
        played(Team("A"), Team("B"), 1, 0),
        Tie(Team("C"), Team("D"), decided_on=DecidedOn.WALKOVER, winner=2),
    )


@pytest.mark.parametrize(
    "call",
    [
        "#invoke:RoundN|main|columns=99|t|A|1|B|0",
        "#invoke:RoundN|N99999|t|A|1|B|0",
        "#invoke:RoundN|N4|skipmatch=2-9999;0per0-9999;7|t|A|1|B|0",
        "64TeamBracket|RD99-team999=X|RD1-team1=A|RD1-score1=1|RD1-team2=B|RD1-score2=0",
        "#invoke:Team bracket|main|rounds=99|RD1-team1=A|RD1-score1=1|RD1-team2=B|RD1-score2=0",
    ],
)
def test_odd_sizes(call: str) -> None:
    bracket: Bracket = bracket_of(f"{{{{{call}}}}}")
    assert bracket.rounds[0].ties == (played(Team("A"), Team("B"), 1, 0),)


@pytest.mark.parametrize("size", [64, 512])
def test_room_for_ties_to_come(size: int) -> None:
    text = f"==A==\n{{{{#invoke:RoundN|N{size}|t|A|1|B|0}}}}\n"
    season = copaparse.loads(text)
    (stage,), final = season.stages, Tie(Team("A"), Team("C"))
    (bracket,) = stage.brackets
    rounds = (*bracket.rounds[:-1], evolve(bracket.rounds[-1], ties=(final,)))
    ties = (*stage.ties, final)
    edited = replace(season, (stage, evolve(stage, ties=ties, brackets=(evolve(bracket, rounds=rounds),))))
    assert copaparse.loads(written := copaparse.dumps(edited)) == edited
    assert ("|t|A|1|B|0" in written) == (size == 64)  # a larger one is written anew


def test_calls_that_are_no_brackets() -> None:
    stage = stage_of("{{4TeamBracket-NFL|x|A|1|B|2}}\n{{Round 1 results}}")
    assert not stage.brackets
    codes = [problem.code for problem in copaparse.check(copaparse.loads("==A==\n{{4TeamBracket-NFL|x|A|1|B|2}}\n"))]
    assert codes == ["CP401"]
