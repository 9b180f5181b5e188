"""Strategies for what tables are made of: teams, scores, dates, goals, and the rows themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs
from hypothesis import strategies as st

from copaparse.codecs.values.countries import COUNTRIES
from copaparse.model import (
    DecidedOn,
    Goal,
    GoalKind,
    Match,
    Outcome,
    PartialDate,
    Qualification,
    Score,
    StandingsRow,
    Team,
    Tie,
)
from copaparse.strategies.names import areas, club_names, competitions, people, texts, towns

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "Writable",
    "cells",
    "dates",
    "goals",
    "matches",
    "qualifications",
    "scores",
    "side",
    "standings_rows",
    "teams",
    "ties",
    "written_in",
]

Writable = Literal["plain", "wikitext"]
"""The dialects that a strategy can make objects for."""

_LABELS = (None, "Department", "Region", "Province", "District", "Zone", "Departamento")


def written_in(dialect: str) -> None:
    """Refuse a dialect for which there are no strategies."""
    if dialect not in ("plain", "wikitext"):
        raise ValueError(f"dialect must be 'plain' or 'wikitext', not {dialect!r}")


def cells() -> SearchStrategy[str]:
    """Text that a table cell or a field can hold."""
    return texts('&,/-()=?!:"')


def side() -> SearchStrategy[Literal[1, 2] | None]:
    """The first team, the second, or neither."""
    return st.sampled_from((None, 1, 2))


def teams(*, dialect: Writable = "plain") -> SearchStrategy[Team]:
    """Teams, some with a locality in parentheses: ``Team("Municipal", "RdM")``; in wikitext some with link and flag.

    >>> from hypothesis import given
    >>> @given(teams())
    ... def test_a_team_is_its_name(team):
    ...     assert Team(str(team)) == team
    >>> test_a_team_is_its_name()
    """
    written_in(dialect)
    return teams_named(club_names(), dialect)


def _flagged(team: Team, code: str | None) -> Team:
    return attrs.evolve(team, country=code)


def teams_named(names: SearchStrategy[str], dialect: Writable = "plain") -> SearchStrategy[Team]:
    """Teams of these names; in wikitext some with a link and a flag."""
    said = st.builds(Team, names, st.none() | st.none() | st.sampled_from(("RdM", "Alto Ñacari", "O", "T.", "2")))
    if dialect == "plain":
        return said
    linked = st.builds(_linked, said, st.none() | club_names("", awkward=False).map("Club {}".format))
    flag = st.none() | st.none() | st.sampled_from(("PER", "ARG", "CHI"))
    national = st.sampled_from(("PER", "ARG", "CHI")).map(lambda code: Team(COUNTRIES[code], country=code))
    return st.one_of(said, said, linked, st.builds(_flagged, linked, flag), national)


def _linked(team: Team, link: str | None) -> Team:
    """The team with a link to an article of its own name, or of another one."""
    return attrs.evolve(team, link=link or f"{team}".partition("#")[0].strip(" +%"))


def scores(*, dialect: Writable = "plain", largest: int = 20) -> SearchStrategy[Score]:
    """Scores up to `largest` goals a side, some after extra time, some with a shoot-out."""
    written_in(dialect)
    goals_of = st.integers(0, largest)
    plain = st.builds(Score, goals_of, goals_of)
    decided = st.builds(Score, goals_of, goals_of, st.booleans(), st.integers(0, 20), st.integers(0, 20))
    return st.one_of(plain, plain, st.builds(Score, goals_of, goals_of, st.just(True)), decided)


def dates(*, dialect: Writable = "plain") -> SearchStrategy[PartialDate]:
    """Dates, whole or in part: a day and a month, a month and a year, a year."""
    written_in(dialect)
    whole = st.dates().map(lambda d: PartialDate(d.year, d.month, d.day))
    years, months = st.integers(1900, 2050), st.integers(1, 12)
    return st.one_of(
        whole,
        st.builds(PartialDate, month=months, day=st.integers(1, 29)),
        st.builds(PartialDate, years, months),
        st.builds(PartialDate, years),
        st.builds(PartialDate, month=months),
    )


def goals(*, dialect: Writable = "plain") -> SearchStrategy[Goal]:
    """Goals of invented players."""
    written_in(dialect)
    minutes, added = st.none() | st.integers(1, 120), st.none() | st.integers(1, 15)
    return st.builds(Goal, people(), minutes, added, side(), st.sampled_from(GoalKind))


def matches(*, dialect: Writable = "plain") -> SearchStrategy[Match]:
    """Matches as a match list holds them: with a result or without one, with or without date, venue, goals.

    >>> from hypothesis import given
    >>> @given(matches())
    ... def test_who_scores_has_played(match):
    ...     assert match.score is None or match.outcome is not None
    >>> test_who_scores_has_played()
    """
    written_in(dialect)
    said = st.none() | cells()
    return st.builds(
        Match,
        teams(dialect=dialect),
        teams(dialect=dialect),
        score=st.none() | scores(),
        outcome=st.none() | st.none() | st.sampled_from(Outcome),
        home=side(),
        date=st.none() | dates(),
        time=st.none() | st.times().map("{:%H:%M}".format),
        venue=said,
        city=st.none() | towns(),
        attendance=st.none() | st.integers(0, 120_000),
        referee=st.none() | people(),
        goals=st.lists(goals(), max_size=3).map(tuple),
        round=said,
        remark=said,
    )


def ties(*, dialect: Writable = "plain") -> SearchStrategy[Tie]:
    """Ties of up to three legs; a leg may lack its score."""
    written_in(dialect)
    points = st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9))
    return st.builds(
        Tie,
        teams(dialect=dialect),
        teams(dialect=dialect),
        legs=st.lists(st.none() | scores(), max_size=3).map(tuple),
        aggregate=st.none() | scores(),
        decided_on=st.none() | st.sampled_from(DecidedOn),
        winner=side(),
        points=points,
    )


def qualifications(*, dialect: Writable = "plain") -> SearchStrategy[Qualification]:
    """Qualified teams with their areas, each one by itself; whole lists are in `stages` and `damaged_lists`."""
    written_in(dialect)
    return st.builds(
        Qualification,
        teams(dialect=dialect),
        area=st.none() | areas(),
        area_label=st.sampled_from(_LABELS),
        location=st.none() | towns() | cells(),
        qualified_for=st.none() | competitions(),
    )


def standings_rows(*, dialect: Writable = "plain") -> SearchStrategy[StandingsRow]:
    """Rows of league tables. The numbers need not fit each other: neither do those of articles."""
    written_in(dialect)
    count, said = st.none() | st.integers(0, 200), st.none() | cells()
    return st.builds(
        StandingsRow,
        st.none() | st.integers(1, 30),
        teams(dialect=dialect),
        *[count] * 6,
        points=st.none() | st.integers(-10, 2_000),
        adjustment=st.none() | st.integers(-10, 10),
        status=st.none() | st.sampled_from(("Q", "C", "R", "Q, C")),
        earns=said,
        note=said,
    )
