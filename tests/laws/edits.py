"""Edits: one thing changed, removed, added or moved, anywhere in the tree of a season."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

import attrs
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from copaparse import strategies as made
from copaparse.errors import WriteError
from copaparse.model import Bracket, BracketRound, Infobox, InfoboxField, Season, replace
from copaparse.model.infobox_keys import facts_of
from copaparse.strategies.honours import infobox_teams
from copaparse.strategies.seasons import infobox_matches


def _is_quote(field: InfoboxField) -> bool:
    """Whether the field states a fact that another field of the season holds."""
    return bool(facts_of(field.key))


# No quotes: what the article says of a fact is edited through the fact.
_fields = made.infobox_fields().filter(lambda field: not _is_quote(field))

FRESH: dict[str, SearchStrategy[Any]] = {
    "Season": made.seasons(),
    "Winner": made.winners(),
    "ScheduledStage": made.scheduled_stages(),
    "Promotion": made.promotions(),
    "Infobox": st.lists(_fields, max_size=2).map(lambda fields: Infobox(tuple(fields))),
    "InfoboxField": _fields,
    "Stage": made.stages().map(lambda stage: attrs.evolve(stage, level=None, stages=())),
    "Qualification": made.qualifications(),
    "Standings": made.standings(),
    "StandingsRow": made.standings_rows(),
    "Tie": made.ties(),
    "Match": made.matches(),
    "Goal": made.goals(),
    "Score": made.scores(),
    "PartialDate": made.dates(),
    "Team": made.teams(),
    "Bracket": made.brackets(),
    "BracketRound": made.bracket_rounds(),
    "ContinentalPlaces": made.continental_places(),
    "Participant": made.participants(),
    "TopScorer": made.top_scorers(),
    "Award": made.awards(),
}
IN_THE_INFOBOX = {
    **FRESH,
    "Team": infobox_teams,
    "Match": infobox_matches,
    "Score": infobox_matches.map(lambda match: match.score),
}
T = TypeVar("T")
FACTS = (
    *("winners", "runners_up", "third_place", "promoted", "relegated", "continental"),
    *("biggest_home_wins", "biggest_away_wins", "highest_scoring"),
)
MOVED = {Bracket: ("rounds",), BracketRound: ("name", "ties")}  # a bracket has no ties but those of its stage


def names_a_field(error: WriteError) -> None:
    """Check that a refusal says what could not be written, and why."""
    assert error.problems
    assert all(field and reason for field, reason in error.problems)


class Place(NamedTuple):
    """An object of the tree, and where objects of its kind are made."""

    value: Any
    fresh: dict[str, SearchStrategy[Any]]


class Edit(NamedTuple):
    """An edited season, and what was done to it."""

    season: Season
    said: str


def places(season: Season) -> Iterator[Place]:
    """Every object of the season in reading order, the season first."""
    pending = [Place(season, FRESH)]
    while pending:
        place = pending.pop()
        yield place
        below: list[Place] = []
        for name in (*editable(place.value), *(("infobox",) if isinstance(place.value, Season) else ())):
            held = getattr(place.value, name)
            fresh = IN_THE_INFOBOX if name in FACTS and isinstance(place.value, Season) else place.fresh
            below += [Place(v, fresh) for v in (held if isinstance(held, tuple) else (held,)) if attrs.has(type(v))]
        pending += reversed(below)


def editable(value: Any) -> list[str]:
    """The fields that are compared. Those of a quote that states a fact are left alone."""
    if isinstance(value, InfoboxField) and _is_quote(value):
        return []
    names = [f.name for f in attrs.fields(type(value)) if f.init and f.eq and f.name not in ("kind", "infobox")]
    return [name for name in names if name in MOVED.get(type(value), names)]


# Not strategies but functions that draw: a strategy that is given a season would be shown with all of it.


def some(data: st.DataObject, items: Sequence[T]) -> T:
    """One of the items."""
    assume(items)
    return items[data.draw(st.integers(0, len(items) - 1))]


def edit(data: st.DataObject, season: Season) -> Edit:
    """The season with one thing changed; the change may come to nothing."""
    kinds: dict[str, list[Place]] = {}
    for place in places(season):
        if editable(place.value):
            kinds.setdefault(type(place.value).__name__, []).append(place)
    kind = some(data, sorted(kinds))
    value, fresh = some(data, kinds[kind])
    name = some(data, editable(value))
    other = data.draw(fresh[kind])
    before, after = getattr(value, name), getattr(other, name)
    if isinstance(before, tuple):
        after = _moved(data, before, after if type(value) not in MOVED else ())
    if kind == "Score" and name.startswith("penalties"):
        changed = attrs.evolve(value, penalties1=other.penalties1, penalties2=other.penalties2)
    elif kind == "PartialDate":
        changed = attrs.evolve(value, year=other.year, month=other.month, day=other.day)
    else:
        changed = attrs.evolve(value, **{name: after})
    edited = changed if value is season else replace(season, value, changed)
    assume(len({promotion.place for promotion in edited.promotions}) == len(edited.promotions))
    return Edit(edited, f"{kind}.{name}: {before!r} -> {after!r}")


def _moved(data: st.DataObject, items: tuple[Any, ...], more: tuple[Any, ...]) -> tuple[Any, ...]:
    """A tuple with an item removed, added, replaced or repeated, or in another order."""
    fixed = [i for i, item in enumerate(items) if attrs.has(type(item)) and not editable(item)]
    free = [item for i, item in enumerate(items) if i not in fixed]
    how = data.draw(st.sampled_from(("remove", "add", "replace", "repeat", "reverse", "rotate", "empty")))
    at = data.draw(st.integers(0, max(len(free) - 1, 0)))
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
