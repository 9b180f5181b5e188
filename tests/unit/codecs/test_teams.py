from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.markup.page import Page
from copaparse.model import Team
from tests.unit.codecs.reading import places, read_value


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("Minero", Team("Minero")),
        ("  Minero  ", Team("Minero")),
        ("Minero (RdM)", Team("Minero", "RdM")),
        ("2 de Enero", Team("2 de Enero")),
        ("[[Club Minero|Minero]]", Team("Minero")),
        ("[[Minero", Team("Minero")),
        ("'''Minero (C)", Team("Minero", "C")),
        ("Minero<br>Norte", Team("Minero Norte")),
        ("Minero &amp; Sol", Team("Minero & Sol")),
        ("Minero¹", Team("Minero")),
        ("", None),
        ("—", None),
        (" - ", None),
        ("'''", None),
    ],
)
def test_read(text: str, team: Team | None) -> None:
    assert read_value(read_team, text) == (team, [])


def test_a_line_break_is_reported() -> None:
    assert read_value(read_team, "Min\rero") == (Team("Min ero"), ["CP310"])


def test_places() -> None:
    team, _ = read_value(read_team, "'''Minero (RdM)'''")
    assert places(team) == {"name": "Minero", "disambiguator": "RdM"}


@pytest.mark.parametrize(
    ("team", "field"),
    [
        (Team("Minero", link="Club Minero"), "Team.link"),
        (Team("Minero", country="PER"), "Team.country"),
        (Team("Min|ero"), "Team.name"),
        (Team("[[Minero"), "Team.name"),
        (Team("—"), "Team.name"),
        (Team("Minero*"), "Team.name"),
        (Team("Minero", "a)"), "Team.disambiguator"),
    ],
)
def test_unwritable(team: Team, field: str) -> None:
    with pytest.raises(Unwritable) as caught:
        write_team(team)
    assert caught.value.name == field


@given(st.text())
def test_any_text_reads_and_what_was_read_can_be_written(text: str) -> None:
    reader = Reader(Page(text, "page", "plain"))
    team = read_team(reader, 0, len(text))
    if team is not None:
        assert read_value(read_team, write_team(team))[0] == team
