"""Matches of league tables that stand in lists of their own, with the number of their table, edited."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from copaparse import Match, Score, Season, Standings, StandingsRow, Team, dumps, loads, replace

A, B = Team("Alba"), Team("Brisa")
TABLE = """{| class="wikitable"
! Pos !! Team !! Pld !! Pts
|-
| 1 || Alba || 1 || 3
|-
| 2 || Brisa || 1 || 0
|}

"""
HEAD = '{| class="wikitable"\n! Team 1 !! Score !! Team 2 !! Venue !! Table\n'
FIRST, SECOND, THIRD = (
    "|-\n| Alba || 2–1 || Brisa || X || 1\n",
    "|-\n| Brisa || 0–0 || Alba || — || 1\n",
    ("|-\n| Alba || 5–5 || Brisa || Y || 2\n"),
)
TEXT = f"==Group A==\n{TABLE}{HEAD}{FIRST}{SECOND}|}}\n\n{TABLE}{HEAD}{THIRD}|}}\n"
ONE_LIST = f"==Group A==\n{TABLE}{TABLE}{HEAD}{FIRST}{SECOND}{THIRD}|}}\n"
Change = Callable[[Season], Season]


def each(**changes: Any) -> Change:
    """The first match of each table with these changes."""

    def change(season: Season) -> Season:
        firsts = [table.matches[0] for table in season.standings]
        return replace(season, *((match, attrs.evolve(match, **changes)) for match in firsts))

    return change


def table(at: int, **changes: Callable[[Standings], Any]) -> Change:
    """A table with fields that follow from what it was."""

    def change(season: Season) -> Season:
        old = season.standings[at]
        return replace(season, old, attrs.evolve(old, **{name: make(old) for name, make in changes.items()}))

    return change


CHANGES: dict[str, Change] = {
    "a value": each(score=Score(7, 7)),
    "a column that is not there": each(attendance=900),
    "a value that goes": each(venue=None),
    "a match that goes": lambda s: replace(s, s.standings[0].matches[0], None),
    "the only match of a table": lambda s: replace(s, s.standings[1].matches[0], None),
    "a match that comes first": table(0, matches=lambda t: (Match(B, A, Score(1, 1)), *t.matches)),
    "a match that comes last": table(0, matches=lambda t: (*t.matches, Match(B, A, time="19:00"))),
    "a match that comes first in the second table": table(1, matches=lambda t: (Match(B, A), *t.matches)),
    "matches turned round": table(0, matches=lambda t: t.matches[::-1]),
    "all matches of a table and its rows": table(0, matches=lambda _: (), rows=lambda t: t.rows[::-1]),
    "rows alone": table(1, rows=lambda t: (*t.rows, StandingsRow(3, Team("Cumbre"), 0, points=0))),
    "a row that says more": table(1, rows=lambda t: (attrs.evolve(t.rows[0], note="n"), t.rows[1])),
    "a table that goes": lambda s: replace(s, s.standings[1], None),
}


@pytest.mark.parametrize("text", [TEXT, ONE_LIST], ids=["two lists", "one list"])
@pytest.mark.parametrize("name", CHANGES)
def test_what_is_edited_reads_back(name: str, text: str) -> None:
    season = loads(text)
    assert [len(table.matches) for table in season.standings] == [2, 1]
    edited = CHANGES[name](season)
    assert loads(dumps(edited)) == edited


def test_only_the_row_of_the_match_changes() -> None:
    edited = each(venue="Z")(loads(TEXT))
    assert dumps(edited) == TEXT.replace("|| X ||", "|| Z ||").replace("|| Y ||", "|| Z ||")


def test_a_list_without_matches_goes() -> None:
    season = loads(TEXT)
    edited = replace(season, *((match, None) for match in season.standings[0].matches))
    assert dumps(edited) == TEXT.replace(f"{HEAD}{FIRST}{SECOND}|}}\n\n", "")
