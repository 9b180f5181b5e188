"""`edits`: a season with one thing changed, removed, added or moved, anywhere in its tree."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

import attrs
from hypothesis import assume
from hypothesis import strategies as st

from copaparse.model import Infobox, InfoboxField, Season, replace
from copaparse.model.fields import fields_of, is_object, is_tuple
from copaparse.model.infobox_keys import facts_of
from copaparse.strategies.honours import awards, continental_places, infobox_teams, participants, top_scorers
from copaparse.strategies.seasons import (
    infobox_fields,
    infobox_matches,
    promotions,
    scheduled_stages,
    seasons,
    stages,
    winners,
)
from copaparse.strategies.tables import bracket_rounds, brackets, standings
from copaparse.strategies.values import (
    Writable,
    dates,
    goals,
    matches,
    qualifications,
    scores,
    standings_rows,
    teams,
    ties,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["Edit", "Place", "edit", "editable", "edits", "places", "some"]

T = TypeVar("T")
IN_THE_INFOBOX = (
    *("winners", "runners_up", "third_place", "promoted", "relegated", "continental"),
    *("biggest_home_wins", "biggest_away_wins", "highest_scoring"),
)
# A bracket has no ties but those of its stage.
MOVED: dict[str, tuple[str, ...]] = {"Bracket": ("rounds",), "BracketRound": ("name", "ties")}
UNWRITTEN: dict[Writable, tuple[str, ...]] = {"plain": ("link", "country"), "wikitext": ("title", "missing_tables")}
WAYS = ("remove", "add", "replace", "repeat", "reverse", "rotate", "empty")


@st.composite
def edits(draw: DrawFn, season: Season, *, dialect: Writable = "plain") -> Season:
    """The season with one thing changed: a value, or the items of a tuple, anywhere in its tree.

    The change may come to nothing, and some changes no text can hold: `dumps` refuses those with a `WriteError`.

    >>> import copaparse
    >>> from hypothesis import given
    >>> season = copaparse.loads("= 2012 Copa Norte =\\n\\nInfobox\\n- Winners: Minero (2nd Title)\\n")
    >>> @given(edits(season))
    ... def test_an_edit_reads_back(edited):
    ...     try:
    ...         text = copaparse.dumps(edited)
    ...     except copaparse.WriteError:
    ...         return
    ...     assert copaparse.loads(text) == edited
    >>> test_an_edit_reads_back()
    """
    return edit(draw, season, dialect).season


class Draw(Protocol):
    """What draws from a strategy, in a composite strategy or in a test with `st.data()`."""

    def __call__(self, strategy: SearchStrategy[T], /) -> T: ...


class Place(NamedTuple):
    """An object of the tree, and where objects of its kind are made."""

    value: Any
    fresh: dict[str, SearchStrategy[Any]]


class Edit(NamedTuple):
    """An edited season, and what was done to it."""

    season: Season
    said: str


@cache
def _fresh(dialect: Writable, *, infobox: bool = False) -> dict[str, SearchStrategy[Any]]:
    """Class → new objects of it, for any place or for a value of the infobox."""
    # No quotes: what the article says of a fact is edited through the fact.
    fields = infobox_fields(dialect=dialect).filter(lambda field: not _is_quote(field))
    made: dict[str, SearchStrategy[Any]] = {
        "Season": seasons(dialect=dialect),
        "Winner": winners(dialect=dialect),
        "ScheduledStage": scheduled_stages(dialect=dialect),
        "Promotion": promotions(dialect=dialect),
        "Infobox": st.lists(fields, max_size=2).map(lambda fields: Infobox(tuple(fields))),
        "InfoboxField": fields,
        "Stage": stages(dialect=dialect).map(lambda stage: attrs.evolve(stage, level=None, stages=())),
        "Qualification": qualifications(dialect=dialect),
        "Standings": standings(dialect=dialect),
        "StandingsRow": standings_rows(dialect=dialect),
        "Tie": ties(dialect=dialect),
        "Match": matches(dialect=dialect),
        "Goal": goals(dialect=dialect),
        "Score": scores(dialect=dialect),
        "PartialDate": dates(dialect=dialect),
        "Team": teams(dialect=dialect),
        "Bracket": brackets(dialect=dialect),
        "BracketRound": bracket_rounds(dialect=dialect),
        "ContinentalPlaces": continental_places(dialect=dialect),
        "Participant": participants(dialect=dialect),
        "TopScorer": top_scorers(dialect=dialect),
        "Award": awards(dialect=dialect),
    }
    if infobox:
        made |= {
            "Team": infobox_teams(dialect),
            "Match": infobox_matches(dialect),
            "Score": infobox_matches().map(lambda match: match.score),
        }
    return made


def _is_quote(field: InfoboxField) -> bool:
    """Whether the field states a fact that another field of the season holds."""
    return bool(facts_of(field.key))


def places(season: Season, dialect: Writable = "plain") -> Iterator[Place]:
    """Every object of the season in reading order, the season first."""
    pending = [Place(season, _fresh(dialect))]
    while pending:
        place = pending.pop()
        yield place
        below: list[Place] = []
        for name in (*editable(place.value), *(("infobox",) if isinstance(place.value, Season) else ())):
            held = getattr(place.value, name)
            boxed = name in IN_THE_INFOBOX and isinstance(place.value, Season)
            fresh = _fresh(dialect, infobox=True) if boxed else place.fresh
            below += [Place(v, fresh) for v in (held if is_tuple(held) else (held,)) if is_object(v)]
        pending += reversed(below)


def editable(value: Any, dialect: Writable = "plain") -> list[str]:
    """The fields that are compared and that the dialect writes. Those of a quote that states a fact are left alone."""
    if isinstance(value, InfoboxField) and _is_quote(value):
        return []
    names = [f.name for f in fields_of(value) if f.eq and f.name not in ("kind", "infobox", *UNWRITTEN[dialect])]
    return [name for name in names if name in MOVED.get(type(value).__name__, names)]


def some(draw: Draw, items: Sequence[T]) -> T:
    """One of the items."""
    assume(items)
    return items[draw(st.integers(0, len(items) - 1))]


def edit(draw: Draw, season: Season, dialect: Writable = "plain") -> Edit:
    """The season with one thing changed, and the change in words."""
    kinds: dict[str, list[Place]] = {}
    for place in places(season, dialect):
        if editable(place.value, dialect) and type(place.value).__name__ in place.fresh:
            kinds.setdefault(type(place.value).__name__, []).append(place)
    kind = some(draw, sorted(kinds))
    value, fresh = some(draw, kinds[kind])
    name = some(draw, editable(value, dialect))
    other = draw(fresh[kind])
    before, after = getattr(value, name), getattr(other, name)
    if is_tuple(before) and name != "points":  # those of a tie are one value
        after = _moved(draw, before, after if kind not in MOVED else ())
    if kind == "Score" and name.startswith("penalties"):
        changed = attrs.evolve(value, penalties1=other.penalties1, penalties2=other.penalties2)
    elif kind == "ContinentalPlaces" and not after:  # it needs one of the two
        changed = attrs.evolve(value, competition=other.competition, teams=other.teams)
    elif kind == "PartialDate":
        changed = attrs.evolve(value, year=other.year, month=other.month, day=other.day)
    else:
        changed = attrs.evolve(value, **{name: after})
    edited = changed if value is season else replace(season, value, changed)
    assume(len({promotion.place for promotion in edited.promotions}) == len(edited.promotions))
    return Edit(edited, f"{kind}.{name}: {before!r} -> {after!r}")


def _moved(draw: Draw, items: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    """A tuple with an item removed, added, replaced or repeated, or in another order."""
    fixed = [i for i, item in enumerate(items) if is_object(item) and not editable(item)]
    free = [item for i, item in enumerate(items) if i not in fixed]
    how = draw(st.sampled_from(WAYS))
    at = draw(st.integers(0, max(len(free) - 1, 0)))
    if how == "remove":
        free = free[:at] + free[at + 1 :]
    elif how == "add":
        free[at:at] = more[:1]
    elif how == "replace":
        free[at : at + 1] = more[:1]
    elif how == "repeat":
        free[at:at] = free[-1:]
    elif how == "reverse":
        free.reverse()
    elif how == "rotate":
        free = free[1:] + free[:1]
    else:
        free = []
    for i in fixed:
        free.insert(i, items[i])
    return tuple(free)
