"""Brackets with named slots: what each notation says."""

from __future__ import annotations

from typing import Any

import pytest

import copaparse
from copaparse import Bracket, DecidedOn, Score, Stage, Team, Tie, locate


def stage_of(markup: str) -> Stage:
    (stage,) = copaparse.loads(f"==Knockout stage==\n{markup}\n", dialect="wikitext").stages
    return stage


def bracket_of(markup: str) -> Bracket:
    (bracket,) = stage_of(markup).brackets
    return bracket


def played(team1: Team, team2: Team, goals1: int, goals2: int, **more: Any) -> Tie:
    """A tie of one match that goals have decided."""
    winner: Any = 1 if goals1 > goals2 else 2
    return Tie(team1, team2, (Score(goals1, goals2, **more),), decided_on=DecidedOn.GOALS, winner=winner)


def shown(bracket: Bracket) -> dict[str | None, list[str]]:
    return {held.name: [f"{tie.team1} v {tie.team2}" for tie in held.ties] for held in bracket.rounds}


def tie_of(*arguments: str, name: str = "2TeamBracket") -> Tie:
    """The only tie of a bracket of two teams, Minero and Grau unless the arguments say otherwise."""
    given = "|".join(arguments)
    teams = "" if "team1" in given else "|RD1-team1=Minero|RD1-team2=Grau"
    (tie,) = bracket_of(f"{{{{{name}{teams}|{given}}}}}").rounds[0].ties
    return tie


FOUR = """{{4TeamBracket
| RD1 = Semi-finals | RD2 = [[#Final|Final]]<br />12 May
| group1 = North
| RD1-seed1 = 1 | RD1-team1 = '''{{flagicon|PER}} [[Club Minero|Minero]]''' | RD1-score1 = '''2'''
| RD1-seed2 = 4 | RD1-team2 = Inca (RdM) | RD1-score2 = 1
| RD1-seed3 = 2 | RD1-team3 = Grau | RD1-score3 = 1 (3)
| RD1-seed4 = 3 | RD1-team4 = '''Pampa''' {{pso}} | RD1-score4 = 1 (4)
| RD2-team1 = Minero | RD2-score1 = 0
| RD2-team2 = Pampa | RD2-score2 = 3
}}"""


def test_rounds_and_ties() -> None:
    stage = stage_of(FOUR)
    (bracket,) = stage.brackets
    minero = Team("Minero", link="Club Minero", country="PER")
    first = played(minero, Team("Inca", "RdM"), 2, 1)
    kicks = Score(1, 1, penalties1=3, penalties2=4)
    second = Tie(Team("Grau"), Team("Pampa"), (kicks,), decided_on=DecidedOn.PENALTIES, winner=2)
    assert [held.name for held in bracket.rounds] == ["Semi-finals", "Final"]
    assert bracket.rounds[0].ties == (first, second)
    assert bracket.rounds[1].ties == (played(Team("Minero"), Team("Pampa"), 0, 3),)
    assert bracket.third_place is None
    assert list(map(id, stage.ties)) == [id(tie) for held in bracket.rounds for tie in held.ties]


def test_places() -> None:
    text = f"==Knockout stage==\n{FOUR}\n"
    stage = copaparse.loads(text).stages[0]
    lines = text.split("\n")

    def at(value: Any, field: str | None = None) -> str:
        place = locate(value, field)
        return lines[place.line - 1][place.column - 1 :]

    first, second, _ = stage.ties
    assert at(stage.brackets[0]) == "{{4TeamBracket"
    assert at(stage.brackets[0].rounds[0], "name").startswith("Semi-finals |")
    assert at(first.team1, "name").startswith("Minero]]''' |")
    assert at(first, "team2").startswith("Inca (RdM)")
    assert at(first.legs[0], "goals1").startswith("2'''")
    assert at(first, "winner").startswith("Minero]]")
    assert at(second.legs[0], "penalties2") == "4)"
    assert first.origin is not None
    start, end = first.origin.span
    assert text[start:end].startswith("| RD1-team1")
    assert text[start:end].rstrip().endswith("RD1-score2 = 1")


@pytest.mark.parametrize(
    ("name", "arguments", "rounds"),
    [
        ("16TeamBracket", "RD1-team01=A|RD1-team02=B|RD1-team9=C|RD1-team10=D", {"Round of 16": ["A v B", "C v D"]}),
        ("8TeamBracket-NoSeeds", "RD1-team3=A|RD1-team4=B|RD3-team1=C|RD3-team2=D",
         {"Quarterfinals": ["A v B"], "Semifinals": [], "Final": ["C v D"]}),
        ("6TeamBracket", "RD1-team1=A|RD1-team2=B|RD2-team3=C|RD2-team4=D",
         {"Quarterfinals": ["A v B"], "Semifinals": ["C v D"]}),
        ("4RoundBracket-Byes", "RD2-team01=A|RD2-team02=B", {"Quarterfinals": ["A v B"]}),
        ("#invoke:Team bracket|main|rounds=2", "RD1-team1=A|RD1-team2=B", {"Semifinals": ["A v B"], "Final": []}),
        ("#invoke:team bracket|main|rounds=3|maxround=1", "RD1-team1=A|RD1-team2=B", {"Quarterfinals": ["A v B"]}),
        ("Copa de 8 clubes", "RD1-equipo1=A|RD1-equipo2=B",
         {"Cuartos de final": ["A v B"], "Semifinales": [], "Final": []}),
        ("Cuadro de 2", "RD1-team1=A|RD1-team2=B", {"Final": ["A v B"]}),
        ("Torneo-quarti", "RD1=Quarti di finale|RD1-team1=A|RD1-team2=B", {"Quarti di finale": ["A v B"]}),
        ("4TeamBracket-Compact", "RD1={{nowrap|'''Semis''' (''best of 3'')<br>7 May}}|RD1-team1=A|RD1-team2=B",
         {"Semis (best of 3)": ["A v B"], "Final": []}),
    ],
)  # fmt: skip
def test_families(name: str, arguments: str, rounds: dict[str, list[str]]) -> None:
    found = shown(bracket_of(f"{{{{{name}|{arguments}}}}}"))
    assert {held: ties for held, ties in found.items() if held in rounds} == rounds
    assert sum(map(len, found.values())) == sum(map(len, rounds.values()))


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("4TeamBracket-with 3rd", "RD3-team1=A|RD3-team2=B|RD3-score1=2|RD3-score2=1"),
        ("4TeamBracket", "RD3=Third place|RD3-team1=A|RD3-team2=B|RD3-score1=2|RD3-score2=1"),
        ("4TeamBracket", "3rd-team1=A|3rd-team2=B|3rd-score1=2|3rd-score2=1"),
        ("4TeamBracket", "RD-3rd-team1=A|RD-3rd-team2=B|RD-3rd-score1=2|RD-3rd-score2=1"),
        (
            "#invoke:Build bracket|main|rounds=2",
            "RD2b=Bronze final|RD2b-team1=A|RD2b-team2=B|RD2b-score1=2|RD2b-score2=1",
        ),
    ],
)
def test_third_place(name: str, arguments: str) -> None:
    bracket = bracket_of(f"{{{{{name}|RD2-team1=C|RD2-team2=D|{arguments}}}}}")
    assert bracket.third_place == played(Team("A"), Team("B"), 2, 1)
    assert shown(bracket)["Final" if name[0] == "4" else None] == ["C v D"]


@pytest.mark.parametrize(
    ("arguments", "legs", "aggregate", "winner"),
    [
        (("RD1-score1=3", "RD1-score2=1"), (Score(3, 1),), None, 1),
        (("RD1-score1=", "RD1-score2="), (), None, None),
        (("RD1-score1=1 (4)", "RD1-score2=1 (5)"), (Score(1, 1, penalties1=4, penalties2=5),), None, 2),
        (("RD1-score1=1 <small>(4)</small>", "RD1-score2={{nowrap|1 (5)}}"),
         (Score(1, 1, penalties1=4, penalties2=5),), None, 2),
        (("RD1-score1=24 (3)", "RD1-score2=12 (2)"), (Score(24, 12),), None, 1),
        (("RD1-score1-1=1", "RD1-score1-2=2", "RD1-score1-agg='''3'''", "RD1-score2-1=0", "RD1-score2-2=1",
          "RD1-score2-agg=1"), (Score(1, 0), Score(2, 1)), Score(3, 1), 1),
        (("RD1-score1-1=1", "RD1-score1-2=0", "RD1-score2-1=1", "RD1-score2-2=3"), (Score(1, 1), Score(0, 3)), None, 2),
        (("RD1-score1-1=1", "RD1-score1-2=", "RD1-score2-1=0", "RD1-score2-2="), (Score(1, 0),), None, None),
        (("RD1-score1-1=2", "RD1-score1-2=1", "RD1-score1-3=3", "RD1-score2-1=0", "RD1-score2-2=1", "RD1-score2-3=1"),
         (Score(2, 0), Score(1, 1)), Score(3, 1), 1),
        (("legs=3", "RD1-score1-1=1", "RD1-score1-2=1", "RD1-score1-3=2", "RD1-score2-1=0", "RD1-score2-2=1",
          "RD1-score2-3=1"), (Score(1, 0), Score(1, 1), Score(2, 1)), None, 1),
        (("legs=3", "RD1-score1-1=0", "RD1-score1-2=1", "RD1-score1-3=x", "RD1-score2-1=2", "RD1-score2-2=2",
          "RD1-score2-3=x"), (Score(0, 2), Score(1, 2)), None, 2),
        (("RD1-score1-1=1", "RD1-score1-2=(4)", "RD1-score2-1=1", "RD1-score2-2=(3)"),
         (Score(1, 1, penalties1=4, penalties2=3),), None, 1),
        (("RD1-score1-1=1", "RD1-score1-2=0", "RD1-score1-3=(4)", "RD1-score2-1=0", "RD1-score2-2=1",
          "RD1-score2-3=(3)"), (Score(1, 0), Score(0, 1, penalties1=4, penalties2=3)), None, 1),
        (("RD1-score1=4", "RD1-score1-1=3", "RD1-score1-2=1", "RD1-score2=2", "RD1-score2-1=2", "RD1-score2-2=0"),
         (Score(3, 2), Score(1, 0)), Score(4, 2), 1),
        (("RD1-goles1ida=1", "RD1-goles1vuelta=2", "RD1-goles2ida=0", "RD1-goles2vuelta=0"),
         (Score(1, 0), Score(2, 0)), None, 1),
        (("RD1-score1=&nbsp;", "RD1-score2=—"), (), None, None),
    ],
)  # fmt: skip
def test_scores(
    arguments: tuple[str, ...], legs: tuple[Score, ...], aggregate: Score | None, winner: int | None
) -> None:
    tie = tie_of(*arguments)
    assert (tie.legs, tie.aggregate, tie.winner) == (legs, aggregate, winner)


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("RD1-team1=A|RD1-team2='''B''' {{aet}}", "RD1-score1=1", "RD1-score2=2"),
         {"legs": (Score(1, 2, extra_time=True),), "decided_on": DecidedOn.EXTRA_TIME, "winner": 2}),
        (("RD1-team1=A ([[Extra time|a.e.t.]])|RD1-team2=B", "RD1-score1=3", "RD1-score2=2"),
         {"legs": (Score(3, 2, extra_time=True),), "decided_on": DecidedOn.EXTRA_TIME, "winner": 1}),
        (("RD1-team1=A|RD1-team2=B", "RD1-score1=3 {{aet}}", "RD1-score2=2"),
         {"legs": (Score(3, 2, extra_time=True),), "decided_on": DecidedOn.EXTRA_TIME, "winner": 1}),
        (("RD1-team1=A (p)|RD1-team2=B", "RD1-score1=2", "RD1-score2=2"),
         {"legs": (Score(2, 2),), "decided_on": DecidedOn.PENALTIES, "winner": 1}),
        (("RD1-team1=A|RD1-team2='''B'''", "RD1-score1=", "RD1-score2=w/o"),
         {"decided_on": DecidedOn.WALKOVER, "winner": 2}),
        (("RD1-team1='''A''' (a)|RD1-team2=B", "RD1-score1-agg=2", "RD1-score2-agg=2"),
         {"aggregate": Score(2, 2), "decided_on": DecidedOn.AWAY_GOALS, "winner": 1}),
        (("RD1-team1='''A''' '''(7 Points)'''|RD1-team2=[[B]] '''(1 Points)'''", "RD1-score1=2", "RD1-score2=0"),
         {"team2": Team("B", link="B"), "legs": (Score(2, 0),), "points": (7, 1), "decided_on": DecidedOn.POINTS,
          "winner": 1}),
        (("RD1-team1=A (4 pts)|RD1-team2='''B''' ([[sudden death|SDET]])* (4 pts)",),
         {"points": (4, 4), "decided_on": DecidedOn.EXTRA_TIME, "winner": 2}),
        (("RD1-team1=A|RD1-team2=B", "RD1-score1=2", "RD1-score2='''2'''"), {"legs": (Score(2, 2),), "winner": 2}),
        (("RD1-team1='''A'''|RD1-team2='''B'''", "RD1-score1=2", "RD1-score2=1"),
         {"legs": (Score(2, 1),), "decided_on": DecidedOn.GOALS, "winner": 1}),
        (("RD1-team1=A|RD1-team2='''B'''", "RD1-score1=2", "RD1-score2=1"), {"legs": (Score(2, 1),), "winner": 2}),
        (("RD1-team1=A|RD1-team2='''B'''", "RD1-score1=", "RD1-score2="), {"winner": 2}),
        (("RD1-team1=A|RD1-team2='''B", "RD1-score1=1", "RD1-score2=1"), {"legs": (Score(1, 1),), "winner": 2}),
    ],
)  # fmt: skip
def test_how_it_was_decided(arguments: tuple[str, ...], wanted: dict[str, object]) -> None:
    values: dict[str, Any] = {"team1": Team("A"), "team2": Team("B"), **wanted}
    assert tie_of(*arguments) == Tie(**values)


@pytest.mark.parametrize(
    ("markup", "team"),
    [
        ("(1) Minero", Team("Minero")),
        ("1: Minero (S)", Team("Minero", "S")),
        ("#12 [[Club Minero|Minero]]", Team("Minero", link="Club Minero")),
        ("1. FC Norte", Team("1. FC Norte")),
        ("Minero (P)", Team("Minero", "P")),
        ("Minero (2)", Team("Minero")),
        ("{{nowrap|{{flagicon|PER}} '''[[Minero]]'''}}<ref>a|b</ref>", Team("Minero", link="Minero", country="PER")),
        ("'''{{fb|PER}}'''", Team("Peru", country="PER")),
        ("<!-- {{fb|}} -->Winner Match 74", Team("Winner Match 74")),
        ("{{flagicon|PER}} [[Juan Soto]] <small>88.80</small>", Team("Juan Soto", link="Juan Soto", country="PER")),
        ("[[Ana Luna|A Luna]] /<br />[[Eva Cano|E Cano]]", Team("A Luna / E Cano")),
    ],
)
def test_names(markup: str, team: Team) -> None:
    assert tie_of(f"RD1-team1={markup}|RD1-team2=Grau").team1 == team


@pytest.mark.parametrize("other", ["", "&nbsp;", "''Bye''", "—", "<!-- later -->"])
def test_a_slot_without_an_opponent_is_no_tie(other: str) -> None:
    bracket = bracket_of(
        f"{{{{4TeamBracket|RD1-team1=A|RD1-team2={other}|RD1-team3=B|RD1-team4=C|RD2-team1=|RD2-team2=}}}}"
    )
    assert shown(bracket) == {"Semifinals": ["B v C"], "Final": []}


def test_an_empty_bracket_is_none() -> None:
    stage = stage_of("{{8TeamBracket|RD1-team1=|RD1-team2=|RD1-score1=}}\n{{8TeamBracket|RD1-team1=A}}")
    assert not stage.brackets
    assert not stage.ties


# -- other sports -----------------------------------------------------------------------------------------


def test_sets_are_no_shoot_outs() -> None:
    tie = tie_of(
        "RD1-team1='''{{flagicon|PER}} [[Juan Soto]]'''|RD1-team2=[[Luis Cano]]",
        "RD1-score1-1=6<sup>5</sup>|RD1-score1-2='''7(8)'''|RD1-score1-3='''6'''",
        "RD1-score2-1='''7<sup>7</sup>'''|RD1-score2-2=6(6)|RD1-score2-3=1<sup>r</sup>",
        name="2TeamBracket-Tennis3-v2",
    )
    assert tie.legs == (Score(6, 7), Score(7, 6), Score(6, 1))
    assert (tie.aggregate, tie.decided_on, tie.winner) == (None, None, 1)


def test_numbers_of_other_sports() -> None:
    season = copaparse.loads(
        "==Finals==\n{{2TeamBracket|RD1-team1={{cr|AUS}}|RD1-score1=259/9 (50 overs)\n"
        "|RD1-team2='''{{cr|ENG}}'''|RD1-score2='''262/4 (46.3 overs)'''}}\n"
        "{{2TeamBracket|RD1-team1=A|RD1-score1=2-10 (16)|RD1-team2=B|RD1-score2=1-14 (17)}}\n"
    )
    cricket, gaelic = season.ties
    assert (cricket.legs, cricket.aggregate, cricket.winner) == ((), None, 2)
    assert (gaelic.legs, gaelic.aggregate, gaelic.winner) == ((), None, None)
    assert [problem.code for problem in copaparse.check(season)] == ["CP311"] * 4


def test_a_best_of_three_on_sets_won() -> None:
    tie = tie_of(
        "RD1-score1-1=15|RD1-score1-2=3|RD1-score1-3=11|RD1-score2-1=13|RD1-score2-2=15|RD1-score2-3=15",
        name="2TeamBracket-Badminton3",
    )
    assert (tie.legs, tie.winner) == ((Score(15, 13), Score(3, 15), Score(11, 15)), 2)


@pytest.mark.parametrize("call", ["{{Round4-2legs|", "{{#invoke:RoundN|N4|legs=2/2/1|"])
def test_positions_with_several_legs_are_not_guessed(call: str) -> None:
    season = copaparse.loads(f"==Final==\n{call}|A|1|0|B|0|0||C|1|0|D|0|0||A|1|1|C|0|0}}}}\n")
    origin: Any = season.origin
    assert [finding.code for finding in origin.diagnostics] in (["CP401"], ["CP403"])
    assert season.stages[0].brackets == ()
    assert season.ties == ()
