"""Reading costs the length of the article: hostile articles of a size that a quadratic reader would not finish."""

from __future__ import annotations

import pytest

from copaparse import loads
from tests.laws.hostile_articles import HOSTILE_ARTICLES

SIZE = 8_000


@pytest.mark.parametrize("name", HOSTILE_ARTICLES)
def test_hostile_reading(name: str) -> None:
    text = HOSTILE_ARTICLES[name](SIZE)
    season = loads(text, dialect="plain")
    assert season.origin is not None
    assert season.origin.source.text == text


def test_a_megabyte_of_prose() -> None:
    for piece in ("the ", "includes ", "Stage Stage (", "two teams ", "1-2 – 3:", "The winner of "):
        assert loads("==Regional Stage==\n" + piece * (1_000_000 // len(piece))).stages[0].prose
