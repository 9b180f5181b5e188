"""Stable: what copaparse writes, it writes again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.strategies import articles, seasons, wikitext, wild_text
from copaparse.strategies.values import Writable
from tests.laws.edits import DIALECTS, in_both_dialects, read_again, written_or_refused


@in_both_dialects
@given(data=st.data())
def test_a_season_is_written_the_same_again(dialect: Writable, data: st.DataObject) -> None:
    season = data.draw(seasons(dialect=dialect))
    text = dumps(season, dialect=dialect)
    again = read_again(text, season, dialect)
    assert dumps(again) == text
    assert dumps(again, dialect=dialect) == text


@in_both_dialects
@given(data=st.data())
def test_an_article_that_was_written_anew_is_written_the_same_again(dialect: Writable, data: st.DataObject) -> None:
    text = data.draw(articles(dialect=dialect) | (wild_text() if dialect == "plain" else wikitext()))
    season = loads(text, dialect=dialect)
    for target in DIALECTS:
        written = written_or_refused(season, target)
        if written is not None:
            again = read_again(written, season, target)
            assert again == season
            assert dumps(again) == written
            assert dumps(again, dialect=target) == written
