"""Stable: what copaparse writes, it writes again."""

from __future__ import annotations

from hypothesis import given

from copaparse import dumps, loads
from copaparse.errors import WriteError
from copaparse.model import Season
from copaparse.strategies import articles, seasons, wild_text


@given(seasons())
def test_a_season_is_written_the_same_again(season: Season) -> None:
    text = dumps(season)
    again = loads(text)
    assert dumps(again) == text
    assert dumps(again, dialect="plain") == text


@given(articles() | wild_text())
def test_an_article_that_was_written_anew_is_written_the_same_again(article: str) -> None:
    season = loads(article)
    try:
        text = dumps(season, dialect="plain")
    except WriteError:
        return
    assert loads(text) == season
    assert dumps(loads(text)) == text
