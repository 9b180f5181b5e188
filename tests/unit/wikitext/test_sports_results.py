"""Cross tables of Module:Sports results."""

from __future__ import annotations

import pytest
from attrs import evolve

import copaparse
from copaparse import Match, Outcome, PartialDate, Score, Team, locate

AURORA, BRISA, CANTERA = Team("Aurora", link="Club Aurora"), Team("Brisa"), Team("CAN")
GRID = """==Results==
{{#invoke:Sports results|main|matches_style=FBR|update=complete
|team1=AUR|team2=BR_2|team3=CAN
|name_AUR=[[Club Aurora|Aurora]]
|name_BR_2={{nowrap|Brisa}}
|match_AUR_BR_2 = [[Derby|2–2]]{{efn|Played in May.}}
|match_AUR_CAN  = {{nowrap|0–3}} |match_AUR_CAN_note=Late.
|match_BR_2_AUR = w/o
|match_BR_2_CAN = null
|match_CAN_AUR  =
|match_CAN_BR_2 = 1-0
|match_CAN_CAN = —
}}
"""
MATCHES = (
    Match(AURORA, BRISA, Score(2, 2), home=1),
    Match(AURORA, CANTERA, Score(0, 3), home=1),
    Match(BRISA, AURORA, outcome=Outcome.WALKOVER, home=1),
    Match(CANTERA, BRISA, Score(1, 0), home=1),
)


def read(text: str) -> tuple[Match, ...]:
    season = copaparse.loads(text)
    assert copaparse.dumps(season) == text
    return season.matches


def rewritten(text: str, *matches: Match) -> str:
    season = copaparse.loads(text)
    (stage,) = season.stages
    written = copaparse.dumps(copaparse.replace(season, stage, evolve(stage, matches=matches)))
    assert read(written) == matches
    return written


def findings(text: str) -> list[str]:
    return [d.code for d in copaparse.check(copaparse.loads(text)) if d.code < "CP5"]


def test_a_grid() -> None:
    assert read(GRID) == MATCHES
    assert not findings(GRID)


@pytest.mark.parametrize("cell", ["3 May", "{{small|16–18 Oct}}", "Match 12", "[[#F|v]]", "a", "&nbsp;", "nil", "?"])
def test_matches_to_come(cell: str) -> None:
    text = GRID.replace("match_CAN_AUR  =", f"match_CAN_AUR  = {cell}")
    assert read(text) == MATCHES


@pytest.mark.parametrize(("cell", "codes"), [("3 May 1999", []), ("Match 12", []), ("lost", ["CP311"])])
def test_what_is_no_result(cell: str, codes: list[str]) -> None:
    assert findings(GRID.replace("match_CAN_AUR  =", f"match_CAN_AUR  = {cell}")) == codes


def test_several_rounds_and_cells_without_a_prefix() -> None:
    cells = "|match1_AUR_GOŠ=1–0|match2_AUR_GOŠ=2–2|GOŠ_AUR=0–1"
    text = f"==A==\n{{{{#invoke:sports results|main|legs=2|team_order=AUR, GOŠ{cells}}}}}\n"
    assert [str(match) for match in read(text)] == ["AUR 1–0 GOŠ", "AUR 2–2 GOŠ", "GOŠ 0–1 AUR"]


def test_places() -> None:
    first, second, *_ = read(GRID)
    lines = GRID.split("\n")
    assert locate(second, "score").line == 7
    assert locate(second.score, "goals2").column == lines[6].index("3}}") + 1
    assert locate(first, "team1").column == lines[3].index("[[") + 1


def test_cells_change_in_place() -> None:
    new = (evolve(MATCHES[0], score=Score(3, 2)), evolve(MATCHES[1], score=Score(0, 13)), *MATCHES[2:])
    assert rewritten(GRID, *new) == GRID.replace("|2–2]]", "|3–2]]").replace("0–3}}", "0–13}}")
    new = (*MATCHES[:2], Match(BRISA, AURORA, Score(4, 0), home=1), MATCHES[3])
    assert rewritten(GRID, *new) == GRID.replace("w/o", "4–0")


def test_cells_come_and_go() -> None:
    assert rewritten(GRID, MATCHES[0], *MATCHES[2:]) == GRID.replace(
        "|match_AUR_CAN  = {{nowrap|0–3}} |match_AUR_CAN_note=Late.\n", ""
    )
    more = Match(CANTERA, AURORA, Score(7, 6), home=1)
    plain = GRID.replace("|match_CAN_AUR  =\n", "").replace("|match_CAN_CAN = —\n", "")
    assert rewritten(plain, *MATCHES, more) == plain.replace("= 1-0\n", "= 1-0\n|match_CAN_AUR = 7–6\n")


def test_a_cell_of_other_teams_is_another_cell() -> None:
    turned = Match(CANTERA, AURORA, Score(3, 0), home=1)
    plain = GRID.replace("|match_CAN_AUR  =\n", "").replace("|match_CAN_CAN = —\n", "")
    assert "|match_AUR_CAN" not in rewritten(plain, MATCHES[0], *MATCHES[2:], turned)


def test_a_filled_cell_that_was_empty() -> None:
    more = Match(CANTERA, AURORA, Score(7, 6), home=1)
    assert rewritten(GRID, *MATCHES[:3], more, MATCHES[3]) == GRID.replace(
        "match_CAN_AUR  =\n", "match_CAN_AUR  = 7–6\n"
    )


EMPTY = "match_CAN_AUR  ="
MORE = Match(CANTERA, AURORA, Score(7, 6), home=1)


def test_cells_stand_in_the_order_of_their_matches() -> None:
    """An empty cell that is out of order is not filled, but goes."""
    first, *rest = GRID.split(f"|{EMPTY}\n")
    assert rewritten(GRID, *MATCHES, MORE) == "".join([first, *rest]).replace("1-0\n", "1-0\n|match_CAN_AUR = 7–6\n")
    assert rewritten(GRID, MORE, *MATCHES) == "".join([first, *rest]).replace(
        "|match_AUR_BR_2 =", "|match_CAN_AUR = 7–6\n|match_AUR_BR_2 ="
    )
    written = rewritten(GRID, *MATCHES[1::-1], *MATCHES[2:])
    assert "|match_AUR_BR_2 = [[Derby|2–2]]{{efn|Played in May.}}\n" in written
    assert "|match_AUR_CAN = {{nowrap|0–3}}\n|match_AUR_CAN_note = Late.\n" in written


def test_a_second_match_of_two_teams() -> None:
    text = "==A==\n{{#invoke:sports results|main|legs=2|team_order=AUR, BRI|match1_AUR_BRI=1–0}}\n"
    (first,) = read(text)
    written = rewritten(text, first, evolve(first, score=Score(2, 2)))
    assert written == text.replace("=1–0", "=1–0|match2_AUR_BRI=2–2")


@pytest.mark.parametrize(
    "match",
    [
        Match(Team("Duna"), AURORA, Score(1, 1), home=1),
        Match(CANTERA, AURORA, Score(7, 6)),
        Match(CANTERA, AURORA, home=1),
        Match(CANTERA, AURORA, Score(7, 6), home=1, date=PartialDate(2001, 5, 3)),
        Match(AURORA, BRISA, Score(5, 5), home=1),
    ],
)
def test_a_match_that_no_cell_holds_stands_behind_the_grid(match: Match) -> None:
    assert rewritten(GRID, *MATCHES, match).startswith(GRID)


def test_a_grid_of_its_own() -> None:
    """For teams that all met at home and away; other matches at home stay a list."""
    teams = (AURORA, BRISA, CANTERA)
    matches = tuple(Match(one, other, Score(2, 1), home=1) for one in teams for other in teams if one != other)
    season = copaparse.Season(stages=(copaparse.Stage("Results", matches=matches),))
    text = copaparse.dumps(season, dialect="wikitext")
    assert "|name_AUR=[[Club Aurora|Aurora]]\n" in text
    assert "|match_AUR_BRI=2–1\n" in text
    assert read(text) == matches
    for others in (matches[:-1], (*matches[:-1], matches[0]), (*matches[:-1], evolve(matches[-1], home=2))):
        other = copaparse.Season(stages=(copaparse.Stage("Results", matches=others),))
        assert "Sports results" not in copaparse.dumps(other, dialect="wikitext")
