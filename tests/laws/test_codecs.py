"""Codecs: articles of the strategies meet them all, and each can write what it reads."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from copaparse import Match, Score, Season, Stage, Team, dumps, loads
from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.base import CallCodec
from copaparse.codecs.calls.registry import codec_of
from copaparse.codecs.tables.brackets import ties_of
from copaparse.codecs.writing.construct_edits import KINDS, home_of
from copaparse.errors import WriteError
from copaparse.strategies import articles
from tests.laws.edits import names_a_field

if TYPE_CHECKING:
    from collections.abc import Sequence

DRAWS = 300
ENOUGH = 2
NAMES = (
    *("#invoke:Sports table", "#invoke:Sports results", "#invoke:Sports series", "#invoke:RoundN"),
    *("Fb cl header", "Fußballtabelle/Kopf", "Tabla de posiciones inicio", "Fb r header"),
    *("TwoLegStart", "Football box", "2TeamBracket"),
)
"""A template or module of each codec of calls."""
CALLS = {type(codec_of(name)[0]): name for name in NAMES}  # type: ignore[index]  # pyright: ignore[reportOptionalSubscript]
TABLES = {"StandingsCodec", "MatchCodec", "TieCodec", "ListCodec", "CrossTableCodec"}
RENDERED = sorted(cls.__name__ for cls in CALLS if cls.render is not CallCodec.render)

TEAMS = (Team("Minero", link="Club Minero"), Team("Grau"), Team("Inca"))
GRID = [
    Match(one, other, Score(goals, 1), home=1) for goals, one in enumerate(TEAMS) for other in TEAMS if one is not other
]
"""A grid of all matches: those of the articles have gaps."""


@cache
def met() -> dict[str, list[tuple[Any, Sequence[Any]]]]:
    """The codecs that read something in made-up articles, each with what it read there, some of it."""
    found: dict[str, list[tuple[Any, Sequence[Any]]]] = {}

    @settings(
        max_examples=DRAWS,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(articles(dialect="wikitext"))
    def draw(text: str) -> None:
        for stage in loads(text, dialect="wikitext").walk() if text else ():
            for kind in KINDS:
                homes: dict[int, tuple[Any, list[Any]]] = {}
                for value in getattr(stage, kind):
                    home = home_of(value)
                    if home is not None and home.codec.kind == kind:
                        homes.setdefault(id(home), (home.codec, []))[1].append(value)
                for codec, values in homes.values():
                    found.setdefault(type(codec).__name__, []).append((codec, values))

    draw()
    found["SportsResults"].append((found["SportsResults"][0][0], GRID))
    return found


def test_articles_meet_every_codec() -> None:
    counts = {name: len(cases) for name, cases in met().items()}
    assert counts.keys() >= {cls.__name__ for cls in CALLS} | TABLES
    assert min(counts.values()) >= ENOUGH, counts


def test_no_codec_is_left_out() -> None:
    pending, known = [CallCodec], set[type[CallCodec]]()
    while pending:
        below = [cls for cls in pending.pop().__subclasses__() if cls.__module__.startswith("copaparse.codecs.calls.")]
        pending += below
        known.update(cls for cls in below if not cls.__subclasses__())
    assert known == set(CALLS)


@pytest.mark.parametrize("name", sorted({cls.__name__ for cls in CALLS} | TABLES))
def test_what_a_codec_reads_can_be_written_anew(name: str) -> None:
    """By itself or by another; what is refused is named, and that is the exception."""
    written = 0
    cases = met()[name]
    for codec, values in cases:
        fields: dict[str, Any] = {codec.kind: tuple(values)}
        stage = Stage("Group A", **fields)
        if codec.kind == "brackets":  # they show ties of their stage
            stage = attrs.evolve(stage, ties=tuple(tie for bracket in values for tie in ties_of(bracket)))
        season = Season(stages=(stage,))
        try:
            text = dumps(season, dialect="wikitext")
        except WriteError as error:
            names_a_field(error)
        else:
            assert loads(text, dialect="wikitext") == season
            written += 1
    assert written > 0.7 * len(cases), (written, len(cases))


@pytest.mark.parametrize("name", RENDERED)
def test_what_a_codec_renders_it_reads(name: str) -> None:
    rendered = 0
    for codec, values in met()[name]:
        try:
            text = codec.render(values)
        except Unwritable:
            continue
        (stage,) = loads(f"==Group A==\n{text}", dialect="wikitext").stages
        assert getattr(stage, codec.kind) == tuple(values)
        rendered += 1
    assert rendered
