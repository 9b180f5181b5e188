"""Pickles: seasons, documents, diagnostics and errors cross process borders."""

from __future__ import annotations

import copy
import pickle
from typing import TypeVar

import attrs
from hypothesis import given
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.errors import CopaparseError, DecodeError, DiagnosticError, WriteError
from copaparse.markup import parse
from copaparse.model import Season, locate
from copaparse.strategies import articles, seasons, wild_text
from copaparse.strategies.edits import edit, places
from tests.laws.edits import names_a_field

T = TypeVar("T")


def crossed(value: T) -> T:
    again: T = pickle.loads(pickle.dumps(value))
    return again


@given(articles() | wild_text())
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


@given(seasons())
def test_a_season_built_by_hand(season: Season) -> None:
    again = crossed(season)
    assert again == season
    assert dumps(again) == dumps(season)


@given(articles())
def test_a_season_without_origins(text: str) -> None:
    season = loads(text, origins=False)
    assert crossed(season) == season


@given(articles(), st.data())
def test_an_edited_season_is_written_the_same_on_the_other_side(text: str, data: st.DataObject) -> None:
    edited = edit(data.draw, loads(text)).season
    assert _written(crossed(edited)) == _written(edited)


def _written(season: Season) -> object:
    try:
        return dumps(season)
    except WriteError as error:
        return error.problems


@given(articles(), st.data())
def test_a_season_can_be_edited_on_the_other_side(text: str, data: st.DataObject) -> None:
    edited = edit(data.draw, crossed(loads(text))).season
    try:
        assert loads(dumps(edited)) == edited
    except WriteError as error:
        names_a_field(error)


@given(articles() | wild_text())
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
