"""Constructors without checks make what those with checks make."""

import inspect
from typing import Any

import attrs
import pytest

from copaparse.model import Infobox, InfoboxField, Match, Qualification, Stage, Team
from copaparse.model.trusted import trusted

MINERO = Team("Minero", "Puno")


@pytest.mark.parametrize(
    "made",
    [
        MINERO,
        Team("Minero (Puno)"),
        Qualification(MINERO, "Puno", "Department", confidence=0.9),
        Match(MINERO, Team("Inca"), round="Final"),
        Infobox((InfoboxField("Season", "2012"),)),
        Stage("Regional Stage", level=2, places=4, stages=(Stage("Region I"),)),
    ],
)
def test_trusted(made: Any) -> None:
    given = {f.name: getattr(made, f.name) for f in attrs.fields(type(made)) if f.init}
    again = trusted(type(made))(**given)
    assert type(again) is type(made)
    assert again == made
    assert hash(again) == hash(made)
    assert repr(again) == repr(made)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        again.origin = None


def test_arguments() -> None:
    expected = inspect.signature(Stage).parameters
    found = inspect.signature(trusted(Stage)).parameters
    assert [(p.name, p.kind, p.default) for p in found.values()] == [
        (p.name, p.kind, p.default) for p in expected.values()
    ]


def test_parts_are_derived() -> None:
    make = trusted(Stage)
    region = make("Region I")
    assert make("Regional Stage", places=2, stages=(region,)).kind is Stage("Regional Stage").kind
    assert region.effective_places == 2
    assert trusted(Team)("Minero (Puno)") == MINERO
