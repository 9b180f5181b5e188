"""Canonical: what is written of a season built by hand reads back equal, in both dialects."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.errors import WriteError
from copaparse.model import Season, Stage
from copaparse.strategies import seasons
from copaparse.strategies.values import Writable
from tests.laws.edits import in_both_dialects, read_again


@in_both_dialects
@given(data=st.data())
def test_a_season_reads_back_equal(dialect: Writable, data: st.DataObject) -> None:
    season = data.draw(seasons(dialect=dialect))
    assert read_again(dumps(season, dialect=dialect), season, dialect) == season


@given(seasons())
def test_plain_is_what_is_written_by_itself(season: Season) -> None:
    text = dumps(season)
    assert dumps(season, dialect="plain") == text
    assert loads(text) == season


@in_both_dialects
@given(data=st.data())
def test_origins_make_no_difference(dialect: Writable, data: st.DataObject) -> None:
    season = data.draw(seasons(dialect=dialect))
    text = dumps(season, dialect=dialect)
    title = season.title if dialect == "wikitext" else None
    assert loads(text, dialect=dialect, title=title, origins=False) == read_again(text, season, dialect) == season


@in_both_dialects
def test_the_empty_season_is_the_empty_text(dialect: Writable) -> None:
    assert dumps(Season(), dialect=dialect) == ""
    assert loads("", dialect=dialect) == Season()


def test_wikitext_refuses_tables_that_are_missing() -> None:
    with pytest.raises(WriteError, match="missing_tables"):
        dumps(Season(stages=(Stage("Final", missing_tables=1),)), dialect="wikitext")
