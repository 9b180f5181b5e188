"""`check`: which findings, in which order, at which place."""

from __future__ import annotations

import pickle
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from copaparse.articles import load, loads
from copaparse.checks import check
from copaparse.diagnostics import Severity
from copaparse.model import Match, Score, Season, Stage, Standings, StandingsRow, Team
from copaparse.strategies import seasons
from tests.shared import shared_files

ARTICLE = """= 2031 Copa Aurora =

Infobox
- Season: 2030
- Prevseason: 2033

==Group A==
| Pos | Team | Pld | W | D | L | GF | GA | Pts |
| 1 | Sport Alba | 3 | 1 | 1 | 0 | 3 | 2 | 4 |
| 2 | Unión Brisa {{x | 2 | 0 | 1 | 1 | 2 | 3 | 1 |
"""


def test_places_and_order() -> None:
    found = check(loads(ARTICLE, name="aurora.txt"))
    places = [(d.code, *d.position) for d in found if d.code.startswith("CP5")]
    assert places == [("CP542", 4, 11), ("CP541", 5, 15), ("CP501", 9, 20)]
    assert list(found) == sorted(found, key=lambda d: d.span)
    assert {d.source.name for d in found} == {"aurora.txt"}


def test_markup_and_reading_findings_are_there() -> None:
    season = loads("==Group A==\n{{open\n\n| Date | Team 1 | Score | Team 2 |\n| 1 May | Alba | 1–0 | |\n")
    codes = {d.code for d in check(season)}
    assert {"CP101", "CP221"} <= codes
    assert {d.code for d in check(season, ignore={"CP101"})} == codes - {"CP101"}


def test_without_an_origin_the_path_is_named() -> None:
    row = StandingsRow(1, Team("Sport Alba"), 3, 1, 1, 0)
    season = Season("2031 Copa Aurora", stages=(Stage("A"), Stage("B", standings=(Standings((row,)),))))
    (found,) = check(season)
    assert found.message.startswith("stages[1].standings[0].rows[0]: ")
    assert found.format().startswith("2031 Copa Aurora:1:1 CP501 ")
    assert found.source.text == ""


def test_origins_left_out() -> None:
    found = check(loads(ARTICLE, origins=False))
    assert {d.code for d in found} == {"CP501", "CP541", "CP542"}


def test_something_new_in_a_season_that_was_read() -> None:
    season = loads(ARTICLE)
    new = Match(Team("Sport Alba"), Team("Sport Alba"), Score(1, 0))
    edited = attrs.evolve(season, stages=(attrs.evolve(season.stages[0], matches=(new,)),))
    (found,) = (d for d in check(edited) if d.code == "CP515")
    assert found.message.startswith("stages[0].matches[0]: ")
    assert found.position.line == 7


def test_a_shared_object_is_checked_once() -> None:
    same = Match(Team("Sport Alba"), Team("Sport Alba"))
    season = Season(stages=(Stage("A", matches=(same,)), Stage("B", matches=(same,))))
    assert len(check(season)) == 1


def test_many_findings_are_cut() -> None:
    matches = tuple(Match(Team(f"Alba {i}"), Team(f"Alba {i}")) for i in range(300))
    found = check(Season(stages=(Stage("A", matches=matches),)))
    assert len(found) == 201
    assert found[-1].message == "and 100 more of CP515"


@given(seasons())
def test_any_season_can_be_checked(season: Season) -> None:
    found = check(season)
    assert pickle.loads(pickle.dumps(found)) == found
    assert all(d.format() for d in found)


def test_callers_mistakes() -> None:
    with pytest.raises(TypeError, match="wants a Season, not str"):
        check("= 2031 =")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="collection of codes"):
        check(Season(), ignore="CP501")


@pytest.mark.parametrize("path", shared_files("seeds/*.txt"))
def test_no_false_alarm(path: Path) -> None:
    found = [d for d in check(load(path)) if d.code.startswith("CP5") and d.severity >= Severity.WARNING]
    assert found == []
