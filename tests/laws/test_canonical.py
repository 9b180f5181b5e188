"""Canonical: what is written of a season built by hand reads back equal. Stable: it is written the same again."""

from __future__ import annotations

from hypothesis import given

from copaparse import dumps, loads
from copaparse.model import Season
from copaparse.strategies import seasons


@given(seasons())
def test_a_season_reads_back_equal(season: Season) -> None:
    assert loads(dumps(season)) == season


@given(seasons())
def test_origins_make_no_difference(season: Season) -> None:
    text = dumps(season)
    assert loads(text, origins=False) == loads(text) == season


def test_the_empty_season_is_the_empty_text() -> None:
    assert dumps(Season()) == ""
    assert loads("") == Season()
