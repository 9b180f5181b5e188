"""Cross tables of one call for each cell: ``Fb r team``, ``Fb r``."""

from __future__ import annotations

import pytest
from attrs import evolve

import copaparse
from copaparse import Match, Outcome, Score, Team, locate

AURORA, BRISA, CANTERA = Team("Aurora", link="Club Aurora"), Team("Brisa", "Z"), Team("Cantera")
GRID = """==Group A==
{{Fb r2 header |nt=3 |[[Club Aurora|AUR]]|BRI|CAN}}

{{Fb r2 team |t= [[Club Aurora|Aurora]]}}
<!-- Aurora --> {{fb r |r=null }}
<!-- Brisa (Z) --> {{fb r |gf=2 |ga=1 }}
<!-- Cantera --> {{fb r | gf=0 |ga=0 |nt=1}}

{{Fb r2 team |t=Brisa (Z)}}
<!-- Aurora --> {{fb r | gf= |ga= }}
<!-- Brisa (Z) --> {{fb r | r=null }}
<!-- Cantera --> {{fb r |gf=3|ga=4}}

{{Fb r2 team |t=Cantera}}
<!-- Aurora --> {{fb r |r=null}}
<!-- Brisa (Z) --> {{fb r |gf=1 |ga=2 }}
<!-- Cantera --> {{fb r |r=null }}
{{Fb r footer |s=[http://example.org Archive] |u=3 May 1999}}
"""
MATCHES = (
    Match(AURORA, BRISA, Score(2, 1), home=1),
    Match(AURORA, CANTERA, Score(0, 0), home=1),
    Match(BRISA, CANTERA, Score(3, 4), home=1),
    Match(CANTERA, BRISA, Score(1, 2), home=1),
)


def read(text: str) -> tuple[Match, ...]:
    season = copaparse.loads(text)
    assert copaparse.dumps(season) == text
    return season.matches


def shown(text: str) -> list[str]:
    return [str(match) for match in read(text)]


def findings(text: str) -> list[str]:
    return [d.code for d in copaparse.check(copaparse.loads(text)) if d.code < "CP5"]


def rewritten(text: str, *matches: Match) -> str:
    season = copaparse.loads(text)
    (stage,) = season.stages
    written = copaparse.dumps(copaparse.replace(season, stage, evolve(stage, matches=matches)))
    assert read(written) == matches
    return written


# -- reading ------------------------------------------------------------------------------------------


def test_a_grid() -> None:
    assert read(GRID) == MATCHES
    assert not findings(GRID)


def test_teams_by_name_where_heads_are_codes() -> None:
    text = """==A==
{{Fb r header|nt=2|BRI|AUR}}
{{Fb r team|t=Brisa}}{{Fb r|r=null}}{{Fb r|gf=1|ga=0}}
{{Fb r team|t=Aurora}}{{Fb r|gf=2|ga=2}}{{Fb r|r=null}}
{{Fb r footer}}
"""
    assert shown(text) == ["Brisa 1–0 Aurora", "Aurora 2–2 Brisa"]
    assert shown(text.replace("|BRI|AUR", "|Aurora|Brisa").replace("r=null", "gf=|ga=")) == []
    assert shown(text.replace("|nt=2|BRI|AUR", "")) == ["Brisa 1–0 Aurora", "Aurora 2–2 Brisa"]
    swapped = text.replace("|BRI|AUR", "|[[Club Aurora|A]]|[[Brisa]]").replace("t=Aurora", "t=[[Club Aurora]]")
    swapped = swapped.replace("{{Fb r|r=null}}{{Fb r|gf=1|ga=0}}", "{{Fb r|gf=1|ga=0}}{{Fb r|r=null}}")
    swapped = swapped.replace("{{Fb r|gf=2|ga=2}}{{Fb r|r=null}}", "{{Fb r|r=null}}{{Fb r|gf=2|ga=2}}")
    assert shown(swapped.replace("t=Brisa", "t=[[Brisa]]")) == ["Brisa 1–0 Club Aurora", "Club Aurora 2–2 Brisa"]


ROTATED = """==A==
{{Fb r header|AUR|BRI|CAN}}
{{Fb r team|t=Aurora}}
<!-- Aurora -->{{Fb r|r=null}}
<!-- Brisa -->{{Fb r|gf=1|ga=2}}
<!-- Cantera -->{{Fb r|r=null}}
{{Fb r team|t=Brisa}}
<!-- Aurora -->{{Fb r|r=null}}
<!-- Brisa -->{{Fb r|r=null}}
<!-- Cantera -->{{Fb r|r=null}}
{{Fb r team|t=Cantera}}
<!-- Brisa -->{{Fb r|gf=3|ga=3}}
<!-- Cantera -->{{Fb r|r=null}}
<!-- Aurora -->{{Fb r|gf=0|ga=1}}
{{Fb r footer}}
"""


def test_notes_are_right_where_a_team_would_play_itself() -> None:
    assert shown(ROTATED) == ["Aurora 1–2 Brisa", "Cantera 3–3 Brisa", "Cantera 0–1 Aurora"]
    assert findings(ROTATED) == ["CP230"]


def test_notes_are_right_where_more_pairs_of_teams_meet() -> None:
    text = ROTATED.replace("{{Fb r|gf=0|ga=1}}", "{{Fb r|r=null}}")
    assert shown(text) == ["Aurora 1–2 Brisa", "Cantera 3–3 Aurora"]
    text = text.replace("<!-- Brisa -->{{Fb r|gf=1|ga=2}}", "<!-- Brisa -->{{Fb r|r=null}}").replace(
        "<!-- Cantera -->{{Fb r|r=null}}\n{{Fb r team|t=Brisa}}",
        "<!-- Cantera -->{{Fb r|gf=1|ga=2}}\n{{Fb r team|t=Brisa}}",
    )
    assert shown(text) == ["Aurora 1–2 Cantera", "Cantera 3–3 Brisa"]


def test_the_order_is_right_where_notes_say_no_more() -> None:
    wrong = GRID.replace("<!-- Brisa (Z) --> {{fb r |gf=2", "<!-- Cantera --> {{fb r |gf=2").replace(
        "<!-- Cantera --> {{fb r | gf=0", "<!-- Brisa (Z) --> {{fb r | gf=0"
    )
    assert read(wrong) == MATCHES
    assert findings(wrong) == ["CP230"]


def test_notes_that_name_nobody_are_no_evidence() -> None:
    text = ROTATED.replace("<!-- Brisa -->", "<!-- Bruma -->")
    assert shown(text) == ["Aurora 1–2 Brisa", "Cantera 3–3 Aurora"]
    assert findings(text) == ["CP230"]


def test_rows_with_more_or_fewer_cells() -> None:
    few = GRID.replace("<!-- Cantera --> {{fb r |gf=3|ga=4}}\n", "")
    assert read(few) == (*MATCHES[:2], MATCHES[3])
    assert findings(few) == ["CP230"]
    many = GRID.replace("<!-- Cantera --> {{fb r |gf=3|ga=4}}\n", "{{fb r|gf=3|ga=4}}\n{{fb r|gf=9|ga=9}}\n")
    assert read(many) == MATCHES
    assert findings(many) == ["CP230"]


def test_a_column_without_a_row() -> None:
    text = GRID.replace("|CAN}}", "|CAN|DUN}}").replace("{{fb r |gf=2 |ga=1 }}", "{{fb r |gf=2 |ga=1 }}{{fb r|r=null}}")
    assert "CP230" in findings(text)


def test_words_and_damage() -> None:
    cell = "{{fb r |gf=3|ga=4}}"
    assert read(GRID.replace(cell, "{{fb r |gf=w/o|ga=}}"))[2] == Match(
        BRISA, CANTERA, outcome=Outcome.WALKOVER, home=1
    )
    assert findings(GRID.replace(cell, "{{fb r |gf=3|ga=}}")) == []
    assert findings(GRID.replace(cell, "{{fb r |gf=3}}")) == ["CP311"]
    assert findings(GRID.replace(cell, "{{fb r |gf=3|ga=x}}")) == ["CP313"]
    assert findings(GRID.replace("{{Fb r2 team |t=Cantera}}", "{{Fb r2 team |t=}}")) == ["CP230", "CP221"]


def test_ended_by_the_end_of_a_table_or_by_prose() -> None:
    for end in ("|}\n", "", "Prose follows.\n"):
        text = GRID[: GRID.index("{{Fb r footer")] + end
        assert read(text) == MATCHES


def test_places() -> None:
    first, second, *_ = read(GRID)
    lines = GRID.split("\n")
    at = locate(first, "score")
    assert (at.line, at.column) == (6, lines[5].index("2 |ga") + 1)
    assert locate(second.score, "goals2").column == lines[6].index("ga=0") + 4
    assert locate(first, "team1").line == 4


# -- writing ------------------------------------------------------------------------------------------


def test_scores_change_in_place() -> None:
    new = evolve(MATCHES[2], score=Score(13, 4))
    assert rewritten(GRID, *MATCHES[:2], new, MATCHES[3]) == GRID.replace("gf=3|", "gf=13|")


def test_a_match_less_leaves_an_empty_cell() -> None:
    assert rewritten(GRID, MATCHES[0], *MATCHES[2:]) == GRID.replace(
        "<!-- Cantera --> {{fb r | gf=0 |ga=0 |nt=1}}", "<!-- Cantera --> {{fb r | r=null |nt=1}}"
    )


@pytest.mark.parametrize(
    ("team1", "team2", "at", "before", "after"),
    [
        (CANTERA, AURORA, 3, "{{fb r |r=null}}", "{{fb r |gf=5 |ga=0}}"),
        (BRISA, AURORA, 2, "{{fb r | gf= |ga= }}", "{{fb r | gf=5 |ga=0 }}"),
    ],
)
def test_a_match_more_fills_an_empty_cell(team1: Team, team2: Team, at: int, before: str, after: str) -> None:
    new = Match(team1, team2, Score(5, 0), home=1)
    assert rewritten(GRID, *MATCHES[:at], new, *MATCHES[at:]) == GRID.replace(before, after)


def test_what_no_cell_can_say_is_written_otherwise() -> None:
    new = evolve(MATCHES[0], score=Score(2, 1, extra_time=True))
    assert "Fb r" not in rewritten(GRID, new, *MATCHES[1:])


def test_nothing_changes_by_itself() -> None:
    assert rewritten(GRID, *MATCHES) == GRID
    assert rewritten(ROTATED, *read(ROTATED)) == ROTATED


# -- hostile texts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "==A==\n{{Fb r header" + "|A" * 2000 + "}}\n{{Fb r team|t=A}}\n" + "{{Fb r|gf=1|ga=0}}" * 2000,
        "==A==\n{{Fb r header|A}}\n" + "{{Fb r team|t=A}}\n{{Fb r|gf=1|ga=0}}\n" * 2000,
        "==A==\n{{Fb r header|A}}\n{{Fb r team|t=A}}\n" + "<!-- " * 3000 + "{{Fb r|gf=1|ga=0}}",
        "==A==\n" + "{{Fb r|gf=1|ga=0}}" * 3000,
        "==A==\n{{Fb r footer}}\n{{Fb r team}}\n{{Fb r header}}\n",
    ],
)
def test_hostile(text: str) -> None:
    assert copaparse.dumps(copaparse.loads(text)) == text
