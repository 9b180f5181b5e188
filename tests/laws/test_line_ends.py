"""Line ends: what an edit writes into an article ends its lines as the article does."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.errors import WriteError
from copaparse.strategies import articles
from copaparse.strategies.edits import edit
from copaparse.strategies.values import Writable


@pytest.mark.parametrize("dialect", ["plain", "wikitext"])
def test_an_edit_has_the_line_ends_of_the_article(dialect: Writable) -> None:
    @given(articles(dialect=dialect), st.data())
    def holds(text: str, data: st.DataObject) -> None:
        article = text.replace("\r", "").replace("\n", "\r\n")
        edited, _ = edit(data.draw, loads(article, dialect=dialect), dialect)
        try:
            written = dumps(edited)
        except WriteError:  # how often, and in what words, is a matter of the law PutGet
            return
        assert "\r\r" not in written
        assert "\n" not in article or written.count("\n") == written.count("\r\n")
        assert loads(written, dialect=dialect) == edited

    holds()


def test_stages_that_are_moved() -> None:
    season = loads("==A==\r\nProse a.\r\n\r\n==B==\r\nProse b.\r\n\r\n")
    moved = attrs.evolve(season, stages=season.stages[::-1])
    assert dumps(moved) == "==B==\r\nProse b.\r\n\r\n==A==\r\nProse a.\r\n\r\n"
