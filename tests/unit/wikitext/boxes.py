"""Match boxes for tests: one box read, an article of boxes edited and written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from copaparse import Match, Season, dumps, loads, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

TEAMS = "|team1=Minero|team2=Grau"


def article(*boxes: str) -> str:
    """A stage with these boxes, each on lines of its own."""
    return "==Final==\n" + "\n".join(boxes) + "\n"


def read(arguments: str, name: str = "Football box", teams: str = TEAMS) -> Match:
    """The match of a box with these arguments, read without a finding."""
    season = loads(article(f"{{{{{name}{teams}{arguments}}}}}"))
    assert codes(season) == []
    (match,) = season.matches
    return match


def codes(season: Season) -> list[str]:
    """The codes of what was found while reading."""
    origin: Any = season.origin
    return [found.code for found in origin.diagnostics]


def written(text: str, index: int = 0, **fields: Any) -> str:
    """The text after an edit of one match, which reads back as edited."""
    season = loads(text)
    match = season.matches[index]
    edited = replace(season, match, attrs.evolve(match, **fields))
    result = dumps(edited)
    assert loads(result) == edited
    return result


def with_matches(text: str, change: Callable[[tuple[Match, ...]], Iterable[Match]]) -> str:
    """The text with other matches in its first stage, which reads back so."""
    season = loads(text)
    stage = season.stages[0]
    edited = replace(season, stage, attrs.evolve(stage, matches=tuple(change(stage.matches))))
    result = dumps(edited)
    assert loads(result) == edited
    return result
