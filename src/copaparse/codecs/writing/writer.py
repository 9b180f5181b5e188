"""`dumps`: a season to text. Untouched means the same bytes, edited the smallest patch, new the canonical form.

The writer checks itself. It makes the narrowest edits, reads the result, and edits again what does not
read as wanted, wider each time: a value, a row, a construct. What still differs is a `WriteError`.
"""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

import attrs

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import WIDTHS, Edits
from copaparse.codecs.editing.patch import apply
from copaparse.codecs.reading import OtherSections, Reading, read
from copaparse.codecs.writing.construct_edits import is_drawn
from copaparse.codecs.writing.dialects import canonical, unheld
from copaparse.codecs.writing.differences import differences, places, walk_paths
from copaparse.codecs.writing.season_edits import edit_season
from copaparse.errors import WriteError
from copaparse.markup import parse
from copaparse.model import Season, Stage, Tie
from copaparse.model.fields import fields_of, is_object, is_tuple
from copaparse.model.infobox_keys import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copaparse.markup.page import Dialect

__all__ = ["render", "write"]

DIALECTS = ("plain", "wikitext")
MOST_PROBLEMS = 20
MOST_DOUBLINGS = 30


def write(season: Season, *, dialect: Dialect | None = None) -> str:
    """The text of a season.

    A season that was read from a text and not touched gives that text back; an edited one is patched. With a
    `dialect`, or for a season built by hand, everything is written anew. Raises `WriteError`, which names each
    field, for what the text cannot hold.
    """
    if not isinstance(season, Season):
        raise TypeError(f"write() wants a Season, not {type(season).__name__}")
    if dialect is not None and dialect not in DIALECTS:
        raise ValueError(f"dialect must be 'plain', 'wikitext' or None, not {dialect!r}")
    reading = season.origin
    if dialect is None and isinstance(reading, Reading):
        return _patched(season, reading)
    return render(season, dialect or "plain")


# -- anew -------------------------------------------------------------------------------------------


def render(season: Season, dialect: Dialect, tries: int = 0) -> str:
    """The canonical text; sections of its article that are no stages stay as they are in the dialect of the article.

    What reads back otherwise may come from what stands before it, so that a `WriteError` names little of it; the more,
    the more `tries` there were without what it named.
    """
    problems: list[Unwritable] = []
    reading = season.origin
    others = OtherSections()
    if isinstance(reading, Reading) and reading.document.dialect == dialect:
        others = reading.other_sections(season)
    text = canonical(dialect, problems).season(season, others)
    if problems:
        named = _named(season, problems)
        named |= {path: reason for path, reason in unheld(season, dialect) if path not in named}
        raise WriteError(named.items())
    found = read(parse(text, dialect=dialect), title=season.title if dialect == "wikitext" else None)
    _compare(season, found, MOST_PROBLEMS << min(tries, MOST_DOUBLINGS))
    _compare_quotes(season, found, 1 << min(tries, MOST_DOUBLINGS))
    return text


def _named(season: Season, problems: Iterable[Unwritable]) -> dict[str, str]:
    """The problems under the paths of the values that they are about, where these are values of the season."""
    found: dict[object, tuple[str, Any]] = {}  # by identity, else by value
    for path, value in places(season):
        if is_object(value):
            found.setdefault(id(value), (path, value))
        if not _holds_stages(value):
            found.setdefault(value, (path, value))
    named: dict[str, str] = {}
    for problem in problems:
        about, field = problem.value, problem.name.rpartition(".")[2]
        place = found.get(id(about)) or (None if about is None or _holds_stages(about) else found.get(about))
        path, value = place or (problem.name, None)
        if is_object(value) and any(f.name == field for f in fields_of(value)):
            path = f"{path}.{field}"
        named[path] = problem.reason
    return named


def _holds_stages(value: Any) -> bool:
    """Whether it is not to be compared: stages may stand in each other as deep as one likes."""
    return isinstance(value, (Season, Stage)) or (is_tuple(value) and any(isinstance(item, Stage) for item in value))


def _compare(wanted: Season, found: Season, most: int = MOST_PROBLEMS) -> None:
    problems = [(d.path, _reason(d.wanted, d.found)) for d in islice(differences(wanted, found), most)]
    if problems:
        raise WriteError(problems)


def _reason(wanted: Any, found: Any) -> str:
    if is_tuple(wanted) and is_tuple(found):
        kept = {tie for tie in wanted if isinstance(tie, Tie)}
        shown = next((tie for tie in found if isinstance(tie, Tie) and is_drawn(tie) and tie not in kept), None)
        if shown is not None:
            return f"a bracket still shows {shown.team1} against {shown.team2}"
        return f"{len(wanted)} would be written, {len(found)} read back"
    for mark in ("|", "\n"):
        if isinstance(wanted, str) and mark in wanted:
            return f"the text cannot hold {mark!r}: {wanted!r} would read back as {found!r}"
    return f"{wanted!r} would read back as {found!r}"


def _compare_quotes(wanted: Season, found: Season, most: int = 1) -> None:
    """Raises for paragraphs that do not read back: so many of each run of them, since one may swallow the next."""
    pairs = [("lead", wanted.lead, found.lead)]
    stages = zip(walk_paths(wanted), found.walk(), strict=True)
    pairs += [(f"{path}.prose", a.prose, b.prose) for (path, a), b in stages]
    problems = [
        (f"{name}[{at}]", f"{' '.join(said[at].split())[:60]!r} would not read back as a paragraph")
        for name, said, heard in pairs
        for run in _unheard(said, heard)
        for at in run[:most]
    ]
    if problems:
        raise WriteError(problems)


def _unheard(said: Sequence[str], heard: Sequence[str]) -> list[list[int]]:
    """The runs of paragraphs that were not read back in their order, blanks aside."""
    one, other = ([" ".join(paragraph.split()) for paragraph in quoted] for quoted in (said, heard))
    rest = iter(other)
    if all(not paragraph or paragraph in rest for paragraph in one):
        return []
    pairs = align(one, other, by_origin=False)
    kept = {i for i, j in pairs if i is not None and j is not None and one[i] == other[j]}
    runs = groupby((at for at, paragraph in enumerate(one) if paragraph), key=kept.__contains__)
    return [[*run] for heard_again, run in runs if not heard_again]


# -- patched ----------------------------------------------------------------------------------------


def _patched(season: Season, reading: Reading) -> str:
    document, base = reading.document, reading.base
    if season is base:
        return document.markup
    found, wanted = base, season
    for width in range(WIDTHS):
        edits = Edits(document.page, width)
        try:
            edit_season(edits, found, wanted)
        except Unwritable as problem:
            raise WriteError(_named(season, [problem]).items()) from None
        if not edits.made and width == 0 and season == base:
            return document.markup
        document = parse(apply(document.markup, edits.made), name=document.name, dialect=document.dialect)
        found = read(document, areas=reading.areas, title=reading.title)
        if width == 0:
            wanted = _followed(base, season, found)
        if found == wanted:
            _compare_edited_quotes(base, season, found)
            return document.markup
    _compare(wanted, found)
    raise AssertionError("unequal seasons without a difference")


def _followed(base: Season, season: Season, found: Season) -> Season:
    """The season as wanted, with the facts that follow from quotes that were edited alone."""
    changes: dict[str, Any] = {}
    if season.lead != base.lead:
        changes |= _untouched(("schedule", "promotions"), base, season, found)
    edited = set(_values(season)) ^ set(_values(base))
    facts = {fact for key, _ in edited for fact in facts_of(key)}
    changes |= _untouched(sorted(facts), base, season, found)
    if any(_requoted(a, b) for a, b in zip(base.walk(), season.walk(), strict=False)):
        changes |= _untouched(("promotions",), base, season, found)
        changes["stages"] = tuple(_followed_stages(base.stages, season.stages, found.stages))
    return attrs.evolve(season, **changes) if changes else season


def _requoted(old: Stage, new: Stage) -> bool:
    """Whether the prose of a stage was edited; another stage in its place brings its own."""
    same = old.origin is not None and new.origin is not None and old.origin.span == new.origin.span
    return same and old.prose != new.prose


def _values(season: Season) -> Iterator[tuple[str, str]]:
    return ((f.key, f.value) for f in season.infobox.fields)


def _untouched(names: Sequence[str], base: Any, wanted: Any, found: Any) -> dict[str, Any]:
    """What the edited quote says of the facts that were left alone; a fact that was edited must agree with it."""
    for name in names:
        fact, said = getattr(wanted, name), getattr(found, name)
        if getattr(base, name) != fact != said and said not in (None, ()):
            raise WriteError([(name, f"the text that quotes it was edited too, and says {said!r}, not {fact!r}")])
    return {n: getattr(found, n) for n in names if getattr(base, n) == getattr(wanted, n)}


def _followed_stages(base: Sequence[Stage], wanted: Sequence[Stage], found: Sequence[Stage]) -> Iterator[Stage]:
    if not len(base) == len(wanted) == len(found):
        yield from wanted
        return
    for old, new, now in zip(base, wanted, found, strict=True):
        if old is new:
            yield new
            continue
        changes: dict[str, Any] = {"stages": tuple(_followed_stages(old.stages, new.stages, now.stages))}
        if _requoted(old, new):
            changes |= _untouched(("areas", "places"), old, new, now)
        yield attrs.evolve(new, **changes)


def _compare_edited_quotes(base: Season, wanted: Season, found: Season) -> None:
    if wanted.lead != base.lead:
        _compare_quotes(attrs.evolve(wanted, stages=()), attrs.evolve(found, stages=()))
    for old, new, now in zip(base.walk(), wanted.walk(), found.walk(), strict=False):
        if _requoted(old, new):
            one, other = (attrs.evolve(s, stages=()) for s in (new, now))
            _compare_quotes(Season(stages=(one,)), Season(stages=(other,)))
