"""PutGet: what is edited and written reads back as it was edited."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.errors import WriteError
from copaparse.model import Season
from copaparse.strategies import articles, seasons
from copaparse.strategies.edits import edit
from copaparse.strategies.values import Writable
from tests.laws.edits import names_a_field
from tests.shared import shared_files

REFUSED = 0.05
"""The largest share of edits that no text can hold: a scheduled stage that takes the name of another one."""
REFUSED_IN_REAL_WIKITEXT = 0.3
"""The same where templates that no one chose for it have to hold the edit, in a few edits of each article."""


def reads_back(text: str, data: st.DataObject, count: Counter[str], dialect: Writable = "plain") -> None:
    before = loads(text, dialect=dialect)
    edited, said = edit(data.draw, before, dialect)
    count["edits"] += 1
    try:
        written = dumps(edited)
    except WriteError as error:
        names_a_field(error)
        count["refused"] += 1
        event(f"refused: {said.partition(':')[0]}")
        return
    again = loads(written, dialect=dialect)
    assert again == edited
    if edited == before:
        assert written == text
    assert dumps(again) == written


@pytest.fixture
def count() -> Any:
    """Counts the edits of a test and those refused; the test fails where too many were."""
    counted: Counter[str] = Counter()
    yield counted
    share = REFUSED_IN_REAL_WIKITEXT if counted["real wikitext"] else REFUSED
    assert counted["refused"] <= share * counted["edits"], counted


def test_an_edited_article_reads_back(count: Counter[str]) -> None:
    @given(articles(), st.data())
    def holds(text: str, data: st.DataObject) -> None:
        reads_back(text, data, count)

    holds()


def test_an_edited_wikitext_article_reads_back(count: Counter[str]) -> None:
    @given(articles(dialect="wikitext"), st.data())
    def holds(text: str, data: st.DataObject) -> None:
        reads_back(text, data, count, "wikitext")

    holds()


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext"))
def test_an_edited_real_wikitext_article_reads_back(path: Path, count: Counter[str]) -> None:
    text = path.read_bytes().decode()
    count["real wikitext"] += 1

    @given(st.data())
    @settings(max_examples=15)
    def holds(data: st.DataObject) -> None:
        reads_back(text, data, count, "wikitext")

    holds()


def test_an_edited_canonical_article_reads_back(count: Counter[str]) -> None:
    @given(seasons(), st.data())
    def holds(season: Season, data: st.DataObject) -> None:
        reads_back(dumps(season), data, count)

    holds()


@pytest.mark.parametrize("path", shared_files("seeds/*.txt"))
def test_an_edited_real_article_reads_back(path: Path, count: Counter[str]) -> None:
    text = path.read_bytes().decode()

    @given(st.data())
    def holds(data: st.DataObject) -> None:
        reads_back(text, data, count)

    holds()


@given(articles(), st.data())
def test_several_edits_read_back(text: str, data: st.DataObject) -> None:
    edited = loads(text)
    for _ in range(3):
        edited = edit(data.draw, edited).season
    try:
        written = dumps(edited)
    except WriteError as error:
        names_a_field(error)
        return
    assert loads(written) == edited


@given(articles(), seasons())
def test_a_whole_season_can_take_the_place_of_another(text: str, season: Season) -> None:
    before = loads(text)
    edited = attrs.evolve(season, origin=before.origin, infobox=before.infobox, lead=before.lead)
    try:
        written = dumps(edited)
    except WriteError as error:
        names_a_field(error)
        return
    assert loads(written) == edited
