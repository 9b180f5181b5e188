"""Strategies for what a season has as a whole: teams with grounds, top scorers, awards, continental places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from copaparse.model import Award, ContinentalPlaces, Participant, Team, TopScorer
from copaparse.strategies.names import club_names, competitions, people, towns
from copaparse.strategies.values import Writable, cells, teams, teams_named, written_in

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["awards", "continental_places", "infobox_teams", "participants", "top_scorers"]

_AWARDS = "Best goalkeeper|Best player|Best young player|Fair play award|Golden Boot|Premio al juego limpio".split("|")


def infobox_teams(dialect: Writable = "plain") -> SearchStrategy[Team]:
    """Teams as the infobox names them: there a comma parts two of them."""
    return teams_named(club_names("&"), dialect)


def continental_places(*, dialect: Writable = "plain") -> SearchStrategy[ContinentalPlaces]:
    """Places in a continental competition; the competition or its teams may be unsaid."""
    written_in(dialect)
    some = st.lists(infobox_teams(dialect), min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(ContinentalPlaces, competitions(), some),
        st.builds(ContinentalPlaces, competitions(), st.just(())),
        st.builds(ContinentalPlaces, st.none(), some),
    )


def participants(*, dialect: Writable = "plain") -> SearchStrategy[Participant]:
    """Teams with their towns and grounds."""
    written_in(dialect)
    capacity = st.none() | st.integers(0, 120_000)
    return st.builds(Participant, teams(dialect=dialect), st.none() | towns(), st.none() | cells(), capacity)


def top_scorers(*, dialect: Writable = "plain") -> SearchStrategy[TopScorer]:
    """Players with their goals, some with their teams."""
    written_in(dialect)
    return st.builds(
        TopScorer, people(), st.none() | st.integers(0, 60), st.none() | st.none() | teams(dialect=dialect)
    )


def awards(*, dialect: Writable = "plain") -> SearchStrategy[Award]:
    """Awards with their winners, some with their teams."""
    written_in(dialect)
    return st.builds(
        Award, st.sampled_from(_AWARDS) | cells(), people(), st.none() | st.none() | teams(dialect=dialect)
    )
