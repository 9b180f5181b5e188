"""The ties of brackets are those that are listed elsewhere in the article, wherever they are the same."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import copaparse
from copaparse import Score, Season, Team, dumps, loads, replace

LIST = """{| class="wikitable"
! Team 1 !! Agg. !! Team 2 !! 1st leg !! 2nd leg
|-
| [[Club Inca|Inca]] || 1–3 || [[Club Minero|Minero]] || 0–1 || 1–2
|-
| Grau || 1–1 (4–2 p) || Pampa || 1–0 || 0–1
|}
"""
BRACKET = """{{#invoke:Team bracket|main|rounds=2|legs=2/1
| RD1 = Semi-finals
| RD1-team1 = {{flagicon|PER}} '''[[Club Minero|CM]]'''
| RD1-score1-1 = 1
| RD1-score1-2 = 2
| RD1-score1-agg = '''3'''
| RD1-team2 = [[Club Inca|Inca]]
| RD1-score2-1 = 0
| RD1-score2-2 = 1
| RD1-score2-agg = 1
| RD1-team3 = Grau
| RD1-score3-agg = 1 (4)
| RD1-team4 = Pampa
| RD1-score4-agg = 1 (2)
| RD2-team1 = CM
| RD2-score1 = 0
| RD2-team2 = '''Grau'''
| RD2-score2 = 1
}}
"""


def layouts() -> dict[str, str]:
    return {
        "one stage": f"==Knockout stage==\n{BRACKET}\n{LIST}",
        "stages below": f"==Knockout stage==\n{BRACKET}\n===Semi-finals===\n{LIST}",
        "stages beside it": f"==Knockout stage==\n===Bracket===\n{BRACKET}\n===Semi-finals===\n{LIST}",
        "stages before it": f"==Semi-finals==\n{LIST}\n==Bracket==\n{BRACKET}",
    }


@pytest.mark.parametrize("name", layouts())
def test_the_same_tie_is_one_object(name: str) -> None:
    season = loads(layouts()[name])
    (bracket,) = (bracket for stage in season.walk() for bracket in stage.brackets)
    first, second = bracket.rounds[0].ties
    (final,) = bracket.rounds[1].ties
    assert len(season.ties) == 3
    assert {id(tie) for tie in season.ties} == {id(first), id(second), id(final)}
    assert first.team1 == Team("Inca", link="Club Inca")
    assert first.legs == (Score(0, 1), Score(1, 2))
    assert second.legs == (Score(1, 0), Score(0, 1))
    (home,) = (stage for stage in season.walk() if stage.brackets)
    assert any(tie is final for tie in home.ties)


def test_without_origins() -> None:
    for text in layouts().values():
        assert loads(text, origins=False) == loads(text)


def found(bracket: str, listed: str) -> int:
    """How many ties an article has that lists a tie and shows one in a bracket."""
    season = loads(f"==Finals==\n{{{{2TeamBracket|{bracket}}}}}\n{{|\n! Team 1 !! Agg. !! Team 2\n|-\n{listed}|}}\n")
    return len(season.ties)


@pytest.mark.parametrize(
    ("bracket", "listed", "number"),
    [
        ("RD1-team1=A|RD1-score1=2|RD1-team2=B|RD1-score2=1", "| A || 2–1 || B\n", 1),
        ("RD1-team1=A|RD1-score1=2|RD1-team2=B|RD1-score2=1", "| B || 1–2 || A\n", 1),
        ("RD1-team1=A|RD1-score1=2|RD1-team2=B|RD1-score2=1", "| A || 1–2 || B\n", 2),
        ("RD1-team1=A|RD1-score1=2|RD1-team2=B|RD1-score2=1", "| A || 2–1 || C\n", 2),
        ("RD1-team1=A|RD1-score1=|RD1-team2=B|RD1-score2=", "| A || 2–1 || B\n", 1),
        ("RD1-team1=A|RD1-score1=2|RD1-team2=B|RD1-score2=1", "| A || || B\n", 2),
        ("RD1-team1='''A'''|RD1-score1=|RD1-team2=B|RD1-score2=w/o", "| A || w/o || B\n", 1),
        ("RD1-team1=[[X|A]]|RD1-score1=2|RD1-team2=B|RD1-score2=1", "| [[X|Á]] || 2–1 || b\n", 1),
    ],
)
def test_what_is_the_same(bracket: str, listed: str, number: int) -> None:
    assert found(bracket, listed) == number


def test_a_tie_is_shown_once_in_a_bracket() -> None:
    text = (
        "==Finals==\n{{4TeamBracket|RD1-team1=A|RD1-score1=1|RD1-team2=B|RD1-score2=1\n"
        "|RD2-team1=A|RD2-score1=1|RD2-team2=B|RD2-score2=1}}\n"
        "{|\n! Team 1 !! Score !! Team 2\n|-\n| A || 1–1 || B\n|}\n"
    )
    season = loads(text)
    first, second = (held.ties[0] for held in season.stages[0].brackets[0].rounds)
    assert first is not second
    assert list(map(id, season.ties)) == [id(first), id(second)]


def test_the_list_of_the_own_stage_goes_before_others() -> None:
    row = "{|\n! Team 1 !! Score !! Team 2\n|-\n| A || 1–0 || B\n|}\n"
    call = "{{2TeamBracket|RD1-team1=A|RD1-score1=1|RD1-team2=B|RD1-score2=0}}\n"
    season = loads(f"==Region I==\n{row}\n==Region II==\n{call}\n===Final===\n{row}")
    (bracket,) = season.find_stage("Region II").brackets
    assert bracket.rounds[0].ties[0] is season.find_stage("Region II", "Final").ties[0]


def test_a_second_bracket_shows_ties_of_the_first() -> None:
    call = "{{2TeamBracket|RD1-team1=A|RD1-score1=1|RD1-team2=B|RD1-score2=0}}\n"
    season = loads(f"==Finals==\n{call}\n==Summary==\n{call}")
    assert len(season.ties) == 1
    assert season.find_stage("Summary").brackets[0].rounds[0].ties[0] is season.ties[0]


# -- edits ------------------------------------------------------------------------------------------------


def lines_changed(before: str, after: str) -> list[tuple[str, str]]:
    pairs = zip(before.split("\n"), after.split("\n"), strict=True)
    return [(a, b) for a, b in pairs if a != b]


def reads_back(season: Season) -> str:
    text = dumps(season)
    assert loads(text) == season
    return text


@pytest.mark.parametrize("name", layouts())
def test_an_edit_changes_both(name: str) -> None:
    text = layouts()[name]
    season = loads(text)
    tie = next(tie for tie in season.ties if str(tie.team1) == "Inca")
    better = attrs.evolve(tie, legs=(Score(0, 4), Score(1, 2)), aggregate=Score(1, 6))
    assert lines_changed(text, reads_back(replace(season, tie, better))) == sorted(
        [
            ("| RD1-score1-1 = 1", "| RD1-score1-1 = 4"),
            ("| RD1-score1-agg = '''3'''", "| RD1-score1-agg = '''6'''"),
            (
                "| [[Club Inca|Inca]] || 1–3 || [[Club Minero|Minero]] || 0–1 || 1–2",
                "| [[Club Inca|Inca]] || 1–6 || [[Club Minero|Minero]] || 0–4 || 1–2",
            ),
        ],
        key=lambda pair: text.index(pair[0]),
    )


def test_a_bracket_that_says_less_stays_as_it_is() -> None:
    text = layouts()["one stage"]
    season = loads(text)
    tie = next(tie for tie in season.ties if str(tie.team1) == "Grau" and tie.aggregate)
    better = attrs.evolve(tie, legs=(Score(2, 1), Score(0, 1)), aggregate=Score(2, 2, penalties1=4, penalties2=2))
    assert [after for _, after in lines_changed(text, reads_back(replace(season, tie, better)))] == [
        "| RD1-score3-agg = 2 (4)",
        "| RD1-score4-agg = 2 (2)",
        "| Grau || 2–2 (4–2 p) || Pampa || 2–1 || 0–1",
    ]


def test_another_team_in_both() -> None:
    text = layouts()["stages below"]
    season = loads(text)
    tie = next(tie for tie in season.ties if str(tie.team1) == "Inca")
    assert [after for _, after in lines_changed(text, reads_back(replace(season, tie.team1, Team("Sur", "T"))))] == [
        "| RD1-team2 = Sur (T)",
        "| Sur (T) || 1–3 || [[Club Minero|Minero]] || 0–1 || 1–2",
    ]


def test_an_edit_of_one_side_alone_is_refused() -> None:
    season = loads(layouts()["stages below"])
    stage = season.find_stage("Semi-finals")
    better = attrs.evolve(stage.ties[0], aggregate=Score(0, 9))
    with pytest.raises(copaparse.WriteError):
        dumps(replace(season, stage, attrs.evolve(stage, ties=(better, *stage.ties[1:]))))


@pytest.mark.parametrize("dialect", ["plain", "wikitext"])
@pytest.mark.parametrize("name", ["one stage", "stages below"])
def test_written_anew(name: str, dialect: Any) -> None:
    season = loads(layouts()[name])
    text, left_out = copaparse.convert(season, dialect)
    again = loads(text, dialect=dialect)
    assert {d.code for d in left_out} <= {"CP601"}
    assert [[held.name for held in b.rounds] for s in again.walk() for b in s.brackets] == [["Semi-finals", "Final"]]
    assert len(again.ties) == 3
    if dialect == "wikitext":
        assert again == season
        assert "{{#invoke:RoundN|N4|" in text
