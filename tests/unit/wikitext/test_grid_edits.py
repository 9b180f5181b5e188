"""Tables with team codes, edited: teams under other names, and matches of a team that is no longer in its table."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from copaparse import Season, Team, dumps, loads, replace

RESULTS = """==Group A==
{{#invoke:sports results|main
|team1=T1
|team2=T2
|name_T1=Alba<ref>Paper</ref>
|name_T2='''[[Club Brisa|Brisa]]'''
|match_T1_T2=0–2 {{aet}}
|match_T2_T1=9–2
}}
"""
LEGACY = """==Group A==
{{Fb r2 header |nt=2 |[[Club Alba|ALB]]|[[Club Brisa|BRI]]}}
{{Fb r2 team |t=[[Club Alba|Alba]]}}
<!-- Alba --> {{fb r |r=null }}
<!-- Brisa --> {{fb r | gf=1 |ga=0 }}

{{Fb r2 team |t=[[Club Brisa|Brisa]]}}
<!-- Alba --> {{fb r |gf=2 |ga=2 }}
<!-- Brisa --> {{fb r | r=null }}
{{Fb r footer |s=[http://example.org Paper]}}
"""
TABLE = """==Group A==
{{#invoke:Sports table|main
|team1=ALB
|win_ALB=1
|team2=BRI
|name_BRI=Brisa
}}
"""


def named(season: Season, number: int, **changes: Any) -> str:
    """The text with the first or the second team of the first match changed."""
    match = season.matches[0]
    team = (match.team1, match.team2)[number - 1]
    edited = replace(season, team, attrs.evolve(team, **changes))
    text = dumps(edited)
    assert loads(text) == edited
    return text


@pytest.mark.parametrize(
    ("number", "changes", "before", "after"),
    [
        (1, {"name": "Cumbre"}, "Alba<ref>", "Cumbre<ref>"),
        (2, {"name": "Cumbre"}, "|Brisa]]", "|Cumbre]]"),
        (2, {"link": "Club Cumbre"}, "[[Club Brisa|", "[[Club Cumbre|"),
        (2, {"country": "PER"}, "'''[[Club Brisa|Brisa]]'''", "{{flagicon|PER}} [[Club Brisa|Brisa]]"),
    ],
)
def test_a_team_of_a_results_grid_is_named_in_one_place(
    number: int, changes: dict[str, Any], before: str, after: str
) -> None:
    assert named(loads(RESULTS), number, **changes) == RESULTS.replace(before, after)


def test_a_team_of_a_legacy_grid_is_named_in_one_place() -> None:
    assert named(loads(LEGACY), 1, name="Cumbre") == LEGACY.replace("|Alba]]", "|Cumbre]]")
    season = loads(LEGACY)
    match = season.matches[0]
    assert match.score is not None
    pairs = (match.team1, attrs.evolve(match.team1, name="Cumbre")), (match.score, attrs.evolve(match.score, goals1=7))
    expected = LEGACY.replace("|Alba]]", "|Cumbre]]").replace("gf=1", "gf=7")
    assert dumps(replace(season, *pairs)) == expected


def test_a_team_that_takes_the_name_of_another_is_not_that_team() -> None:
    season = loads(RESULTS)
    match = season.matches[0]
    edited = replace(season, match.team1, match.team2)
    assert loads(dumps(edited)) == edited


def test_a_code_that_is_the_name_stays_and_gets_a_name() -> None:
    season = loads(TABLE)
    row = season.standings[0].rows[0]
    edited = replace(season, row.team, Team("Cumbre"))
    assert dumps(edited) == TABLE.replace("|name_BRI=Brisa\n", "|name_BRI=Brisa\n|name_ALB=Cumbre\n")


def test_matches_of_a_team_that_left_stay_with_their_table() -> None:
    """The table is the second of its stage, and the list of its matches says so."""
    season = loads(TABLE + TABLE.replace("==Group A==\n", "").replace("}}", "|match_ALB_BRI=1–0\n}}"))
    row = season.standings[1].rows[0]
    edited = replace(season, row, attrs.evolve(row, team=Team("Cumbre")))
    text = dumps(edited)
    assert loads(text) == edited
    assert text.startswith(TABLE)
