"""The model: what the strategies make is valid, compares by value, and `replace` finds by identity."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse import loads, model
from copaparse.model import Season, Stage, Team, kind_of, replace
from copaparse.strategies import articles, seasons, stages, teams
from copaparse.strategies.edits import places, some
from copaparse_hypothesis import register

register()  # as Hypothesis does by itself where copaparse is installed

CLASSES = [value for value in vars(model).values() if attrs.has(value) and value is not model.Origin]


@given(seasons())
def test_objects_equal_their_rebuilt_selves(season: Season) -> None:
    for value, _ in places(season):
        again = attrs.evolve(value)
        assert again == value
        assert hash(again) == hash(value)
        assert type(value)(**{f.name: getattr(value, f.name) for f in attrs.fields(type(value)) if f.init}) == value


@given(teams())
def test_a_team_is_its_name(team: Team) -> None:
    assert Team(str(team)) == team


@given(stages())
def test_the_kind_follows_the_name(stage: Stage) -> None:
    for below in stage.walk():
        assert below.kind is kind_of(below.name)
        assert "\n" not in repr(below)


@given(seasons())
def test_views_hold_the_objects_of_the_tree(season: Season) -> None:
    assert list(map(id, season.ties)) == [id(tie) for stage in season.walk() for tie in stage.ties]
    assert len({id(m) for m in season.matches}) == len(season.matches)
    assert len(season.qualifications) == sum(len(stage.qualifications) for stage in season.walk())
    assert len(set(season.teams)) == len(season.teams)


@given(seasons(), st.data())
def test_replace_rebuilds_what_holds_the_object_and_shares_the_rest(season: Season, data: st.DataObject) -> None:
    old = some(data.draw, list(places(season))).value
    new = attrs.evolve(old)
    edited = replace(season, (old, new))
    assert edited == season
    shared = {id(value) for value, _ in places(season)}
    for value, _ in places(edited):
        assert id(value) in shared or any(below.value is new for below in places(value))
    assert replace(edited, (new, old)) == season


@given(articles())
def test_origins_are_not_compared(text: str) -> None:
    assert loads(text) == loads(text, origins=False)
    assert hash(loads(text)) == hash(loads(text, origins=False))


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_from_type_makes_valid_objects(cls: type) -> None:
    @given(st.from_type(cls))
    def holds(value: object) -> None:
        assert isinstance(value, cls)

    holds()
