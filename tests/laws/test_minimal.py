"""Minimal: an edit of a value changes the text of that value and no other."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.model import Ownership, Season, Stage, replace
from copaparse.strategies import articles, seasons
from copaparse.strategies.edits import places, some
from tests.shared import shared_files

TEXT_FIELDS = {
    "Season": ("title", "competition", "label", "previous", "next"),
    "Stage": ("name",),
    "Team": ("name",),
    "Match": ("venue", "city", "referee", "remark", "round"),
    "Score": ("goals1", "goals2"),
    "Qualification": ("location",),
    "StandingsRow": ("played", "points", "earns", "note"),
    "Promotion": ("to",),
}


def spans(season: Season) -> list[tuple[Any, str, tuple[int, int]]]:
    """Every value of one field that stands somewhere for itself: the object, the field, the span."""
    found: list[tuple[Any, str, tuple[int, int]]] = []
    for value, _ in places(season):
        origin = value.origin
        for name in TEXT_FIELDS.get(type(value).__name__, ()) if origin is not None else ():
            place = origin.fields.get(name)
            if place is not None and place.ownership is Ownership.OWN and getattr(value, name) is not None:
                found.append((value, name, place[:2]))
    return found


def changes_only_its_span(text: str, data: st.DataObject) -> None:
    season = loads(text)
    value, name, (start, end) = some(data.draw, spans(season))
    before = getattr(value, name)
    new = before + 1 if isinstance(before, int) else f"{before} Xq"
    changed = attrs.evolve(value, **{name: new})
    edited = changed if value is season else replace(season, value, changed)
    narrowest = f"{text[:start]}{new}{text[end:]}"
    # A name may mean something where it stands, and then more has to change: a hatnote names its stage.
    if loads(narrowest) == edited:
        assert dumps(edited) == narrowest


@given(articles(), st.data())
def test_an_edit_of_an_article_changes_only_its_span(text: str, data: st.DataObject) -> None:
    changes_only_its_span(text, data)


@given(seasons(), st.data())
def test_an_edit_of_a_canonical_article_changes_only_its_span(season: Season, data: st.DataObject) -> None:
    changes_only_its_span(dumps(season), data)


@pytest.mark.parametrize("path", shared_files("seeds/*.txt"))
def test_an_edit_of_a_real_article_changes_only_its_span(path: Path) -> None:
    text = path.read_bytes().decode()

    @given(st.data())
    def holds(data: st.DataObject) -> None:
        changes_only_its_span(text, data)

    holds()


@given(articles(), st.data())
def test_assigning_a_value_to_itself_changes_nothing(text: str, data: st.DataObject) -> None:
    season = loads(text)
    value, _ = some(data.draw, list(places(season)))
    fields = [f for f in attrs.fields(type(value)) if f.init and f.name != "origin"]
    same = attrs.evolve(value, **{f.name.lstrip("_"): getattr(value, f.name) for f in fields})
    assert dumps(same if value is season else replace(season, value, same)) == text


@given(articles())
def test_rebuilding_the_whole_tree_changes_nothing(text: str) -> None:
    def rebuilt(stage: Stage) -> Stage:
        return attrs.evolve(stage, stages=tuple(rebuilt(below) for below in stage.stages))

    season = loads(text)
    assert dumps(attrs.evolve(season, stages=tuple(map(rebuilt, season.stages)))) == text
