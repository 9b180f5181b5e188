"""`convert`: a season in another dialect, with a finding for everything that had to be left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

from copaparse.codecs.writing.differences import places
from copaparse.codecs.writing.writer import render
from copaparse.diagnostics import Diagnostic, arrange, make
from copaparse.errors import WriteError
from copaparse.model import Season, Team, replace
from copaparse.model.fields import fields_of, is_object, is_tuple
from copaparse.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copaparse.markup.page import Dialect

__all__ = ["convert"]

STEP = re.compile(r"([A-Za-z_]\w*)|\[(\d+)\]")
MOST_ROUNDS = 200
Path = tuple[str | int, ...]
T = TypeVar("T")


def convert(season: Season, dialect: Dialect) -> tuple[str, tuple[Diagnostic, ...]]:
    """The season written anew in a dialect, and what of it the dialect cannot hold, which is left out.

    Every value that is left out is a finding (CP601) at the place that it was read from. What is written reads back
    equal to the season without those values. Raises `WriteError` when not even that can be written, and `TypeError`
    and `ValueError` as `dumps` does.
    """
    if not isinstance(season, Season):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"convert() wants a Season, not {type(season).__name__}")
    left: list[Diagnostic] = []
    source = season.origin.source if season.origin is not None else Source("", season.title or "season")
    if dialect == "plain":
        season = _without_links(season, source, left)
    for _ in range(MOST_ROUNDS):
        try:
            return render(season, dialect), arrange(left)
        except WriteError as error:
            season = _without(season, error, source, left)
    raise WriteError([("season", f"after {MOST_ROUNDS} values were left out it still cannot be written")])


def _note(left: list[Diagnostic], source: Source, value: Any, path: str, reason: str) -> None:
    origin = getattr(value, "origin", None)
    span = Span(0, 0) if origin is None or origin.source is not source else origin.span
    left.append(make(source, "CP601", span, f"left out: {path}: {reason}"))


def _without_links(season: Season, source: Source, left: list[Diagnostic]) -> Season:
    """Extracted text has no links and no flags."""
    found: dict[int, tuple[Team, Team]] = {}
    for path, value in places(season):
        if isinstance(value, Team) and (value.link or value.country) and id(value) not in found:
            found[id(value)] = (value, attrs.evolve(value, link=None, country=None))
            said = " and ".join(
                f"{name} {getattr(value, name)!r}" for name in ("link", "country") if getattr(value, name)
            )
            _note(left, source, value, path, f"{said} of {value}: plain text has no place for it")
    return replace(season, *found.values()) if found else season


def _without(season: Season, error: WriteError, source: Source, left: list[Diagnostic]) -> Season:
    """The season without the values that the error names. Raises it again when it names none that can go."""
    gone: dict[Path, str] = {}
    for path, reason in error.problems:
        steps: Path = tuple(name or int(index) for name, index in STEP.findall(path))
        steps = _droppable(season, steps)
        if steps:
            gone[steps] = reason
    if not gone:
        raise error
    for steps, reason in gone.items():
        owner = _at(season, steps[:-1])
        value = _at(season, steps)
        _note(left, source, value if is_object(value) else owner, _words(steps), reason)
    return _pruned(season, gone)


def _droppable(season: Season, steps: Path) -> Path:
    """The narrowest part on the way to a value that can be left out; empty if there is none."""
    try:
        _at(season, steps)
    except (AttributeError, IndexError, TypeError):
        return ()
    while steps:
        owner, last = _at(season, steps[:-1]), steps[-1]
        if isinstance(last, int):
            return steps
        value = getattr(owner, last)
        default = next(f.default for f in fields_of(owner) if f.name == last)
        if value not in (None, (), 0) and default in (None, (), 0, 1.0):
            return steps
        if value in (None, ()) and hasattr(owner, "prose") and owner.prose:
            return (*steps[:-1], "prose")  # it would be read into what is quoted
        if value in (None, ()) and hasattr(owner, "lead") and owner.lead:
            return (*steps[:-1], "lead")
        steps = steps[:-1]
    return ()


def _at(value: Any, steps: Sequence[str | int]) -> Any:
    for step in steps:
        value = value[step] if isinstance(step, int) else getattr(value, step)
    return value


def _words(steps: Path) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def _pruned(value: T, gone: Mapping[Path, str]) -> T:
    """`value` without what stands at these paths below it."""
    heads: dict[str | int, dict[Path, str]] = {}
    for steps, reason in gone.items():
        heads.setdefault(steps[0], {})[steps[1:]] = reason
    if is_tuple(value):
        kept = ((i, item) for i, item in enumerate(value) if () not in heads.get(i, {}))
        items: Any = tuple(_pruned(item, heads[i]) if i in heads else item for i, item in kept)
        return cast("T", items)
    changes: dict[str, Any] = {}
    for name, below in heads.items():
        before = getattr(value, str(name))
        if () in below:
            changes[str(name)] = (
                () if is_tuple(before) else 0 if before.__class__ is int and name == "missing_tables" else None
            )
        else:
            changes[str(name)] = _pruned(before, below)
    whole: Any = value
    return cast("T", attrs.evolve(whole, **changes))
