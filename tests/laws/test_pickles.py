"""Pickles: seasons, documents, diagnostics and errors cross process borders."""

from __future__ import annotations

import copy
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

import attrs
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from copaparse import check, dumps, loads
from copaparse.errors import CopaparseError, DecodeError, DiagnosticError, WriteError
from copaparse.markup import parse
from copaparse.model import Season, locate
from copaparse.strategies import articles, seasons, wikitext, wild_text
from copaparse.strategies.edits import edit, places
from copaparse.strategies.values import Writable
from tests.laws.edits import in_both_dialects, names_a_field
from tests.shared import shared_files

T = TypeVar("T")


def crossed(value: T) -> T:
    again: T = pickle.loads(pickle.dumps(value))
    return again


@given(articles() | articles(dialect="wikitext") | wild_text() | wikitext())
def test_a_season_with_origins(text: str) -> None:
    season = loads(text)
    for again in (crossed(season), copy.deepcopy(season)):
        assert again == season
        assert again.lead == season.lead
        assert dumps(again) == text
    pairs = zip(places(season), places(crossed(season)), strict=True)
    assert all(_where(here.value) == _where(there.value) for here, there in pairs)


def _where(value: object) -> object:
    try:
        return locate(value)
    except LookupError:
        return None


@in_both_dialects
@settings(max_examples=settings().max_examples // 6)
@given(data=st.data())
def test_a_season_built_by_hand(dialect: Writable, data: st.DataObject) -> None:
    season = data.draw(seasons(dialect=dialect))
    again = crossed(season)
    assert again == season
    assert dumps(again, dialect=dialect) == dumps(season, dialect=dialect)


@given(articles() | articles(dialect="wikitext"))
def test_a_season_without_origins(text: str) -> None:
    season = loads(text, origins=False)
    assert crossed(season) == season


@in_both_dialects
@settings(max_examples=settings().max_examples // 3)
@given(data=st.data())
def test_an_edited_season_is_written_the_same_on_the_other_side(dialect: Writable, data: st.DataObject) -> None:
    season = loads(data.draw(articles(dialect=dialect)), dialect=dialect)
    edited = edit(data.draw, season, dialect).season
    assert _written(crossed(edited)) == _written(edited)


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext"))
def test_a_real_article_edited_on_both_sides(path: Path) -> None:
    """Edited here and there, of a season that crossed before and after."""
    season = loads(path.read_bytes().decode(), dialect="wikitext")
    assert [d.format() for d in check(crossed(season))] == [d.format() for d in check(season)]

    @settings(max_examples=3, phases=[Phase.generate])
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        edited = edit(data.draw, season, "wikitext").season
        again = edit(data.draw, crossed(edited), "wikitext").season
        assert _written(crossed(again)) == _written(again)

    holds()


def test_seasons_are_written_in_another_process() -> None:
    texts = [
        "= 2012 Copa Norte =\n\nInfobox\n- Winners: Minero\n",
        "==Final==\n{{TwoLegStart}}\n{{TwoLegResult|Minero||3–1|Grau||1–0|2–1}}\n|}\n",
        "==Final==\n{|\n! Home !! Score !! Away\n|-\n| Minero || 2–1<ref>x || Grau\n|}\n",
    ]
    read = [loads(text) for text in texts]
    edited = [attrs.evolve(season, competition="Copa Norte") for season in read]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(dumps, read)) == texts
        assert list(pool.map(dumps, edited)) == [dumps(season) for season in edited]
        found = list(pool.map(check, read))
    assert found[2]
    assert [[d.format() for d in some] for some in found] == [[d.format() for d in check(season)] for season in read]


def _written(season: Season) -> object:
    try:
        return dumps(season)
    except WriteError as error:
        return error.problems


@in_both_dialects
@settings(max_examples=settings().max_examples // 3)
@given(data=st.data())
def test_a_season_can_be_edited_on_the_other_side(dialect: Writable, data: st.DataObject) -> None:
    season = loads(data.draw(articles(dialect=dialect)), dialect=dialect)
    edited = edit(data.draw, crossed(season), dialect).season
    try:
        assert loads(dumps(edited), dialect=dialect) == edited
    except WriteError as error:
        names_a_field(error)


@given(articles() | articles(dialect="wikitext") | wild_text() | wikitext())
def test_documents_and_diagnostics(text: str) -> None:
    document = parse(text)
    again = crossed(document)
    assert again.markup == text
    assert again.blocks == document.blocks
    assert [d.format() for d in crossed(document.diagnostics)] == [d.format() for d in again.diagnostics]


def test_errors() -> None:
    found = loads("==A==\n\n[[x").origin
    assert found is not None
    errors: list[CopaparseError] = [
        WriteError([("Team.name", "it has a '|'")]),
        DecodeError("article", 3, "invalid start byte"),
        DiagnosticError(parse("[[x").diagnostics),
    ]
    for error in errors:
        again = crossed(error)
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert attrs.has(type(error)) or again.args
