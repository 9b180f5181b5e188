"""`check`: everything that was found about a season, by place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from copaparse.checks import rules_labels, rules_matches, rules_standings, rules_teams, rules_ties
from copaparse.checks.rules import RULES, Problem
from copaparse.codecs.reading import Reading
from copaparse.diagnostics import Diagnostic, arrange, by_place, make
from copaparse.model import Season
from copaparse.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["check"]

RULE_MODULES = (rules_labels, rules_matches, rules_standings, rules_teams, rules_ties)
"""Importing these fills the registry."""


def check(season: Season, *, ignore: Collection[str] = ()) -> tuple[Diagnostic, ...]:
    """What was found about a season, by place: in the markup, while reading, and in what the season says.

    `ignore` holds codes that are not wanted (``{"CP201"}``). A season without an origin (built by hand, from
    JSON, read with ``origins=False``) has findings about what it says only; their source is an empty text
    named after the title, and the message begins with the path of the object:
    ``stages[1].standings[0].rows[2]: …``. Of an edited season, what was found in its text is found still.

    Raises `TypeError` for what is no season, and for a single text as `ignore`.
    """
    if not isinstance(season, Season):
        raise TypeError(f"check() wants a Season, not {type(season).__name__}")
    if isinstance(ignore, str):
        raise TypeError(f"ignore must be a collection of codes, such as {{{ignore!r}}}")
    found = [*arrange(_season_findings(season))]
    if isinstance(season.origin, Reading):
        # Each part is arranged, and capped, by itself: their codes have nothing in common.
        found += season.origin.document.diagnostics
        found += season.origin.diagnostics
    ignored = frozenset(ignore)
    return tuple(sorted((d for d in found if d.code not in ignored), key=by_place))


def _season_findings(season: Season) -> Iterator[Diagnostic]:
    paths: dict[int, str] = {}
    holders: dict[int, Any] = {}
    whole = tuple(_walk(season, paths, holders))
    nowhere = Source("", season.title or season.label or "season")
    for value in whole:
        for code, find in RULES.get(value.__class__, ()):
            for problem in find(value):
                yield _finding(code, problem, paths, holders, nowhere)


def _finding(
    code: str, problem: Problem, paths: dict[int, str], holders: dict[int, Any], nowhere: Source
) -> Diagnostic:
    """The diagnostic, at the place of the field, of the object, or of the nearest object around it."""
    value, name, message, hint = problem
    nearest = value
    while nearest is not None and nearest.origin is None:
        nearest = holders.get(id(nearest))
    if nearest is not value and paths[id(value)]:
        message = f"{paths[id(value)]}: {message}"
    if nearest is None:
        return make(nowhere, code, Span(0, 0), message, hint=hint)
    place = nearest.origin.fields.get(name) if nearest is value else None
    start, end = nearest.origin.span if place is None else place[:2]
    return make(nearest.origin.source, code, Span(start, end), message, hint=hint)


def _walk(season: Season, paths: dict[int, str], holders: dict[int, Any]) -> Iterator[Any]:
    """Every object of the season once, in reading order; notes the path of each and the object around it."""
    pending: list[tuple[Any, str, Any]] = [(season, "", None)]
    while pending:
        value, path, holder = pending.pop()
        if value.__class__ is tuple:
            items: tuple[Any, ...] = value
            pending.extend((items[i], f"{path}[{i}]", holder) for i in range(len(items) - 1, -1, -1))
        elif (names := _fields(value.__class__)) and id(value) not in paths:
            paths[id(value)], holders[id(value)] = path, holder
            yield value
            prefix = f"{path}." if path else ""
            pending.extend((getattr(value, name), prefix + name, value) for name in reversed(names))


@lru_cache(maxsize=64)
def _fields(kind: type) -> tuple[str, ...]:
    """The fields of a class of the model, none for other classes."""
    if not attrs.has(kind):
        return ()
    return tuple(f.name for f in attrs.fields(kind) if f.init and f.name != "origin")
