"""Strategies for what tables make together: standings, brackets, and the tables of one stage."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from copaparse.model import Bracket, BracketRound, Standings, Tie
from copaparse.strategies.values import Writable, matches, qualifications, standings_rows, ties, written_in

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["bracket_rounds", "brackets", "stage_tables", "standings"]

_ROUNDS = (None, "Round of 16", "Quarterfinals", "Semi-finals", "Final", "Cuartos de final")


def standings(*, dialect: Writable = "plain") -> SearchStrategy[Standings]:
    """League tables, some with their matches and with points of their own for a win."""
    written_in(dialect)
    return st.builds(
        Standings,
        st.lists(standings_rows(dialect=dialect), max_size=5).map(tuple),
        points_for_win=st.sampled_from((3, 3, 3, 2, 4)),
        points_for_draw=st.sampled_from((1, 1, 1, 2)),
        matches=st.lists(matches(dialect=dialect), max_size=2).map(tuple),
    )


def brackets(*, dialect: Writable = "plain") -> SearchStrategy[Bracket]:
    """Knock-out draws of one or more rounds, by themselves: a stage must hold their ties to be written."""
    written_in(dialect)
    return st.lists(ties(dialect=dialect), min_size=1, max_size=6).flatmap(_brackets_of)


def bracket_rounds(*, dialect: Writable = "plain") -> SearchStrategy[BracketRound]:
    """One round of a draw with its ties."""
    written_in(dialect)
    return st.lists(ties(dialect=dialect), min_size=1, max_size=4).flatmap(_rounds_of)


def _rounds_of(held: Sequence[Tie]) -> SearchStrategy[BracketRound]:
    some = st.lists(st.sampled_from(held), max_size=4).map(tuple)
    return st.builds(BracketRound, st.sampled_from(_ROUNDS), some)


def _brackets_of(held: Sequence[Tie]) -> SearchStrategy[Bracket]:
    rounds = st.lists(_rounds_of(held), min_size=1, max_size=3).map(tuple)
    return st.builds(Bracket, rounds, st.none() | st.sampled_from(held))


def _many(strategy: SearchStrategy[Any]) -> SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, min_size=1, max_size=4).map(tuple)


_TABLES: dict[str, Callable[..., SearchStrategy[Any]]] = {
    "qualifications": qualifications,
    "standings": standings,
    "ties": ties,
    "matches": matches,
}


@cache
def _tables_of(kind: str, dialect: Writable) -> SearchStrategy[tuple[Any, ...]]:
    return _many(_TABLES[kind](dialect=dialect))


_KINDS = st.lists(st.sampled_from(sorted(_TABLES)), unique=True, max_size=2)


@st.composite
def stage_tables(draw: DrawFn, dialect: Writable = "plain") -> dict[str, Any]:
    """Values for the table fields of a stage: often none, mostly of one kind; a bracket draws its own ties."""
    values: dict[str, Any] = {kind: draw(_tables_of(kind, dialect)) for kind in draw(_KINDS)}
    if "ties" in values and draw(st.booleans()):
        values["brackets"] = (draw(_brackets_of(values["ties"])),)
    return values
