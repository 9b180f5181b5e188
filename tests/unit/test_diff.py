"""`diff`: what changes in the text, in a form that ``patch`` reads."""

from __future__ import annotations

import attrs
import pytest

import copaparse
from copaparse import Season, diff, loads

TEXT = "Infobox\n- Season: 2012\n- Winners: Minero\n"


def test_nothing_changes() -> None:
    season = loads(TEXT)
    assert diff(season, season) == diff(season, attrs.evolve(season)) == diff(Season(), Season()) == ""


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("a\n", "b\n", "@@ -1 +1 @@\n-a\n+b\n"),
        ("a", "b", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        ("a\n", "a", "@@ -1 +1 @@\n-a\n+a\n\\ No newline at end of file\n"),
        ("a\r\n", "b\r\n", "@@ -1 +1 @@\n-a\r\n+b\r\n"),
        ("a\u2028b\x0bc\n", "a\u2028b\x0bd\n", "@@ -1 +1 @@\n-a\u2028b\x0bc\n+a\u2028b\x0bd\n"),
    ],
)
def test_lines_end_at_line_feeds(before: str, after: str, shown: str) -> None:
    one, other = loads(before, name="page"), loads(after)
    assert diff(one, other) == f"--- page\n+++ page\n{shown}"


def test_an_edit_and_a_season_built_by_hand() -> None:
    season = loads(TEXT)
    assert "-- Season: 2012\n+- Season: 2013\n" in diff(season, attrs.evolve(season, label="2013"))
    assert diff(Season(), Season(title="2012 Copa")) == "--- article\n+++ article\n@@ -0,0 +1 @@\n+= 2012 Copa =\n"


def test_what_the_text_cannot_hold() -> None:
    season = loads(TEXT)
    with pytest.raises(copaparse.WriteError, match="winners"):
        diff(season, attrs.evolve(season, winners=(copaparse.Winner(copaparse.Team("a | b")),)))
