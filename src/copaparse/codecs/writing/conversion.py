"""`convert`: a season in another dialect, with a finding for everything that had to be left out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

from copaparse.codecs.calls.series_losses import lost_of
from copaparse.codecs.reading import Reading
from copaparse.codecs.writing.differences import places
from copaparse.codecs.writing.writer import render
from copaparse.diagnostics import Diagnostic, arrange, make
from copaparse.errors import WriteError
from copaparse.model import Season, Stage, Team, replace
from copaparse.model.fields import fields_of, is_object, is_tuple
from copaparse.model.infobox_keys import facts_of
from copaparse.source import Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copaparse.markup.page import Dialect

__all__ = ["convert"]

STEP = re.compile(r"([A-Za-z_]\w*)|\[(\d+)\]")
UNREAD = frozenset(("CP401", "CP402", "CP403", "CP404"))
"""Findings about what is not read, and kept where an article is edited."""
Path = tuple[str | int, ...]
T = TypeVar("T")


def convert(season: Season, dialect: Dialect) -> tuple[str, tuple[Diagnostic, ...]]:
    """The season written anew in a dialect, and what of it the dialect cannot hold, which is left out.

    Every value that is left out is a finding (CP601) at the place that it was read from, and so is what of the article
    is no part of the season and does not come along: sections, unread templates and tables, references. What is
    written reads back equal to the season without those values. Raises `WriteError` when not even that can be written,
    and `TypeError` and `ValueError` as `dumps` does.
    """
    if not isinstance(season, Season):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"convert() wants a Season, not {type(season).__name__}")
    left: list[Diagnostic] = []
    source = season.origin.source if season.origin is not None else Source("", season.title or "season")
    if dialect == "plain":
        season = _without_links(season, source, left)
    tries = 0
    while True:
        try:
            text = render(season, dialect, tries)
        except WriteError as error:
            season, tries = _without(season, error, source, left), tries + 1
        else:
            return text, arrange([*left, *_unwritten(season, dialect)])


def _note(left: list[Diagnostic], source: Source, value: Any, path: str, reason: str) -> None:
    origin = getattr(value, "origin", None)
    span = Span(0, 0) if origin is None or origin.source is not source else origin.span
    left.append(make(source, "CP601", span, f"left out: {path}: {reason}"))


def _unwritten(season: Season, dialect: Dialect) -> Iterator[Diagnostic]:
    """Findings for what stands in the article and is no part of the season, where it does not come along."""
    reading = season.origin
    if not isinstance(reading, Reading):
        return
    page, form = reading.document.page, reading.form
    goes = reading.changed_sections(season) if page.dialect == dialect else set(form.others)
    lists: dict[Span, list[Span]] = {}
    for found in form.lists.values():
        for table in found.tables:
            home = form.other_at(table.span.start)
            if home is not None:
                lists.setdefault(home, []).append(table.span)
    for span in sorted(goes):
        title, _, body = page.text[slice(*span)].partition("\n")
        held = sorted(lists.get(span, ()))
        begins = (span.end - len(body), *(table.end for table in held))
        ends = (*(table.start for table in held), span.end)
        if any(page.text[begin:end].strip() for begin, end in zip(begins, ends, strict=True)):
            besides = " besides its list" if held else ""
            yield make(page, "CP601", span, f"left out: what stands in the section {title.strip(' =')!r}{besides}")
    for code, place, said, _ in reading.findings:
        if code in UNREAD and form.other_at(place[0]) is None:
            yield make(page, "CP601", Span(*place), f"left out: {said}")
    for tie in season.ties:
        if tie.origin is not None and tie.origin.source is page:
            for role, said in lost_of(tie):
                if dialect == "wikitext" or not role.startswith("flag"):  # those are left out with the teams
                    what = f"{role} of {tie.team1} against {tie.team2}"
                    yield make(page, "CP601", tie.origin.span, f"left out: {what}: {said!r}")
    refs = [at for at in sorted(page.pairs.refs) if form.other_at(at) is None]
    if refs:
        many = f"{len(refs)} references, the first of which is here" if len(refs) > 1 else "a reference"
        yield make(page, "CP601", Span(refs[0], page.pairs.refs[refs[0]]), f"left out: {many}")


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
        named: Path = tuple(name or int(index) for name, index in STEP.findall(path))
        steps = _droppable(season, named)
        if steps:
            gone[steps] = reason if named[: len(steps)] == steps else f"{path} would be read into it"
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
        if value in (None, ()) and (quote := _quote(owner, last)):
            return (*steps[:-1], *quote)
        steps = steps[:-1]
    return ()


def _quote(owner: Any, name: str) -> Path:
    """What quotes the article, or shows ties, so that a value would be read into it which the object has not."""
    if isinstance(owner, Season):
        for number, quoted in enumerate(owner.infobox.fields):
            if name in facts_of(quoted.key):
                return "infobox", "fields", number
    if name == "ties" and isinstance(owner, Stage) and owner.brackets:
        return ("brackets",)
    return next(((quote,) for quote in ("prose", "lead") if getattr(owner, quote, ())), ())


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
