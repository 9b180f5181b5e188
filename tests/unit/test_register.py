"""`register`: templates of other wikis, and what codecs may not be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, ClassVar

import attrs
import pytest

import copaparse
from copaparse import CallCodec, Match, Team, check, dumps, loads, replace
from copaparse.codecs.calls import registry
from copaparse.codecs.calls.base import CallForm, Field, Part, read_arguments
from copaparse.codecs.values.markup import write_value
from copaparse.codecs.values.score import read_score, write_score
from copaparse.codecs.values.teams import read_team

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXT = "== Final ==\n{{Cup result|home=Alba|away=[[Club Brisa|Brisa]]|result=2–1}}\n"
FIELDS = {
    "team1": Field(("home",), read_team, lambda value, like: write_value("team1", value, like)),
    "score": Field(("result",), read_score, write_score),
    "team2": Field(("away",), read_team, lambda value, like: write_value("team2", value, like)),
}


class CupResult(CallCodec):
    kind = "matches"
    names: ClassVar = {"Cup result": Part.WHOLE}

    def read(self, construct: Any, reader: Any, around: Any) -> Sequence[Match]:
        call = construct.calls[0]
        values, places = read_arguments(call, FIELDS, reader)
        return [Match(**values, home=1, origin=reader.origin(call.span, places, CallForm(construct, call)))]

    def edit(self, edits: Any, construct: Any, pairs: Sequence[tuple[Any, Any]]) -> None:
        for old, new in pairs:
            if old is None or new is None or not edits.patch(old, new, write_value):
                super().edit(edits, construct, pairs)


class AnyCup(CupResult):
    names: ClassVar = {}
    pattern = re.compile(r"cupof[a-z]+")


@pytest.fixture(autouse=True)
def _registered() -> Iterator[None]:
    """The registry of the process as it was before."""
    known, patterns = dict(registry._KNOWN), list(registry._WITH_PATTERNS)
    yield
    registry._KNOWN.clear()
    registry._KNOWN.update(known)
    registry._WITH_PATTERNS[:] = patterns
    registry._find.cache_clear()


def test_a_template_is_read_edited_and_written_back() -> None:
    assert "CP401" in [d.code for d in check(loads(TEXT))]
    copaparse.register(CupResult())
    season = loads(TEXT)
    assert "CP401" not in [d.code for d in check(season)]
    (match,) = season.matches
    assert (str(match), match.team2.link) == ("Alba 2–1 Brisa", "Club Brisa")
    assert dumps(season) == TEXT
    assert match.score is not None
    edited = replace(season, match.score, attrs.evolve(match.score, goals1=3))
    assert dumps(edited) == TEXT.replace("2–1", "3–1")


def test_what_the_codec_cannot_write_takes_another_form() -> None:
    copaparse.register(CupResult())
    season = loads(TEXT)
    edited = replace(season, season.matches[0], attrs.evolve(season.matches[0], venue="Norte"))
    assert "Cup result" not in dumps(edited)
    assert loads(dumps(edited)) == edited


@pytest.mark.parametrize("name", ["cup result", "Cup_result", "CUP RESULT", "Template:Cup result"])
def test_names_are_compared_without_case_and_spaces(name: str) -> None:
    copaparse.register(CupResult())
    assert loads(TEXT.replace("Cup result", name)).matches


def test_a_family_of_endless_names() -> None:
    copaparse.register(AnyCup())
    for name in ("Cup of Alba", "cup of Brisa"):
        assert loads(TEXT.replace("Cup result", name)).matches
    assert not loads(TEXT).matches


def test_the_last_codec_of_a_name_reads_it() -> None:
    class Other(CupResult):
        def read(self, construct: Any, reader: Any, around: Any) -> Sequence[Match]:
            return [Match(Team("X"), Team("Y"))]

    copaparse.register(CupResult())
    assert str(loads(TEXT).matches[0].team1) == "Alba"
    copaparse.register(Other())
    assert str(loads(TEXT).matches[0].team1) == "X"


def test_what_is_no_codec() -> None:
    with pytest.raises(TypeError, match="CallCodec"):
        copaparse.register("Cup result")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match="CallCodec"):
        copaparse.register(CupResult)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    class Lists(CupResult):
        kind = "qualifications"

    with pytest.raises(ValueError, match="qualifications"):
        copaparse.register(Lists())
