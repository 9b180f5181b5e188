"""Strategies for stages and whole seasons, valid and such that the dialect can hold them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

from copaparse.model import (
    Infobox,
    InfoboxField,
    Match,
    Promotion,
    ScheduledStage,
    Score,
    Season,
    Stage,
    Winner,
)
from copaparse.strategies.honours import awards, continental_places, infobox_teams, participants, top_scorers
from copaparse.strategies.names import areas, competitions, people, sentences, texts
from copaparse.strategies.tables import stage_tables
from copaparse.strategies.values import Writable, cells, dates, written_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import SearchStrategy

__all__ = [
    "infobox_fields",
    "infoboxes",
    "promotions",
    "scheduled_stages",
    "seasons",
    "stage_names",
    "stages",
    "winners",
]

T = TypeVar("T")
DEEPEST = 6
_STAGES = (
    "District Stage|Provincial Stage|Departmental Stage|Regional Stage|National Stage|Region I|Region VIII|Group A"
    "|Group C|First round|Round of 16|Quarterfinals|Semifinals|Final|Third place match|Tiebreaker|Play-off"
    "|Liguilla Final|Serie B|Etapa Nacional|Finalísima|1st round|2"
).split("|")
_NATIVE = (None, "Etapa Distrital", "Etapa Provincial", "Etapa Nacional", "Fase del Valle")
_PLACES = ("winner", "runner-up", "champion", "third place", "losing finalist", "best team", "fourth-placed team")
_KEYS = "Teams|Longest wins|Longest unbeaten|Highest attendance|Levels|País|Matches played (all)".split("|")


def winners(*, dialect: Writable = "plain") -> SearchStrategy[Winner]:
    """Winners of a season; `title_number` counts their titles."""
    written_in(dialect)
    return st.builds(Winner, infobox_teams(dialect), st.none() | st.integers(1, 130))


def infobox_matches(dialect: Writable = "plain") -> SearchStrategy[Match]:
    """Matches as the infobox tells them: a comma parts two of them, and "3-1" is a score wherever it stands."""
    said = st.sampled_from(("Only regional stages", "first leg", "a record (for now)", "one side, ten men"))
    return st.builds(
        Match,
        infobox_teams(dialect),
        infobox_teams(dialect),
        st.builds(Score, st.integers(0, 30), st.integers(0, 30)),
        date=st.none() | st.none() | dates(),
        remark=st.none() | said,
    )


def infobox_fields(*, dialect: Writable = "plain") -> SearchStrategy[InfoboxField]:
    """Lines of a facts box that copaparse has no other place for; the value may be empty."""
    written_in(dialect)
    return st.builds(InfoboxField, st.sampled_from(_KEYS) | texts("()/&"), st.just("") | cells())


def infoboxes(*, dialect: Writable = "plain") -> SearchStrategy[Infobox]:
    """Facts boxes, some with empty lines for what the season itself may say."""
    written_in(dialect)
    keys = st.sampled_from(("Winners", "nextseason", "Biggest_Home_Win", "Relegated", "Dates"))
    empty = st.builds(InfoboxField, keys)
    return st.builds(Infobox, _many(infobox_fields() | infobox_fields() | empty, 3))


def scheduled_stages(*, dialect: Writable = "plain") -> SearchStrategy[ScheduledStage]:
    """Stages as the lead of an article announces them, with native names and months."""
    written_in(dialect)
    return st.builds(ScheduledStage, stage_names(), st.sampled_from(_NATIVE), st.none() | st.integers(1, 12))


def promotions(*, dialect: Writable = "plain") -> SearchStrategy[Promotion]:
    """Who goes up where."""
    written_in(dialect)
    return st.builds(Promotion, st.sampled_from(_PLACES), competitions() | texts("&-/"))


def stage_names() -> SearchStrategy[str]:
    """Names of stages, English and Spanish, and some that say nothing of the kind."""
    usual = st.sampled_from(_STAGES)
    return st.one_of(usual, usual, usual, texts("&-/"))


def stages(*, dialect: Writable = "plain") -> SearchStrategy[Stage]:
    """Trees of stages with everything that a stage can hold.

    >>> from hypothesis import given
    >>> @given(stages())
    ... def test_a_tree_starts_with_its_root(stage):
    ...     assert next(stage.walk()) is stage
    >>> test_a_tree_starts_with_its_root()
    """
    written_in(dialect)
    return _trees(2, dialect, said=False)


def _many(strategy: SearchStrategy[T], most: int = 2) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


@cache
def _trees(level: int, dialect: Writable, *, said: bool) -> SearchStrategy[Stage]:
    """Stages whose headings are of `level`; ``said`` if they must say so themselves."""
    return st.builds(
        _stage,
        stage_names(),
        _siblings(level, dialect),
        stage_tables(dialect),
        level=st.just(level) if said else st.none() | st.just(level),
        prose=_many(sentences()),
        main_articles=_many(competitions() | texts("/-()")),
        areas=st.lists(areas(), max_size=3, unique=True).map(tuple),
        places=st.none() | st.integers(0, 40),
        missing_tables=st.sampled_from((0, 0, 0, 1, 2) if dialect == "plain" else (0,)),
    )


def _siblings(above: int, dialect: Writable) -> SearchStrategy[tuple[Stage, ...]]:
    """The stages below a heading of level `above`, all of one level, which may leave one out."""
    levels = [level for level in (above + 1, above + 1, above + 2) if level <= DEEPEST]
    return st.one_of(st.just(()), *(_many(_trees(level, dialect, said=level > above + 1)) for level in levels))


def _stage(name: str, below: tuple[Stage, ...], tables: Mapping[str, Any], **values: Any) -> Stage:
    # A sentence about the areas of "Group A" is not taken to be about a stage of that name above it.
    distinct = tuple(stage for stage in below if stage.name.casefold() != name.casefold())
    return Stage(name, stages=distinct, **tables, **values)


def seasons(*, dialect: Writable = "plain") -> SearchStrategy[Season]:
    """Whole seasons, from empty ones to deep trees of stages.

    >>> import copaparse
    >>> from hypothesis import given
    >>> @given(seasons())
    ... def test_what_is_written_can_be_read(season):
    ...     assert copaparse.loads(copaparse.dumps(season)) == season
    >>> test_what_is_written_can_be_read()
    """
    written_in(dialect)
    said = st.none() | competitions() | texts("&,/-()")
    label = st.none() | st.sampled_from(("2012", "2011–12", "1998 Apertura")) | texts()
    return st.builds(
        Season,
        title=said,
        competition=said,
        label=label,
        previous=label,
        next=label,
        infobox=infoboxes(),
        winners=_many(winners(dialect=dialect)),
        biggest_home_wins=_many(infobox_matches(dialect)),
        biggest_away_wins=_many(infobox_matches(dialect)),
        highest_scoring=_many(infobox_matches(dialect)),
        lead=_many(sentences()),
        schedule=_many(scheduled_stages(), 3),
        stages=_many(_trees(2, dialect, said=False), 3),
        promotions=st.lists(promotions(), max_size=2, unique_by=lambda p: p.place).map(tuple),
        see_also=_many(competitions() | texts("/-()")),
        **_facts(dialect),
    )


def _facts(dialect: Writable) -> dict[str, SearchStrategy[Any]]:
    """What seasons have besides: each of it seldom, so that most seasons stay small."""
    clubs, number = _seldom(_many(infobox_teams(dialect), 3), ()), _seldom(st.integers(0, 5_000_000), None)
    named = {
        **dict.fromkeys(("runners_up", "third_place", "promoted", "relegated"), clubs),
        **dict.fromkeys(("total_matches", "total_goals", "total_attendance", "average_attendance"), number),
    }
    return {
        **named,
        "continental": _seldom(_many(continental_places(dialect=dialect), 3), ()),
        "begins": _seldom(dates(), None),
        "ends": _seldom(dates(), None),
        "participants": _seldom(_many(participants(dialect=dialect), 3), ()),
        "top_scorers": _seldom(_many(top_scorers(dialect=dialect), 7), ()),
        "awards": _seldom(_many(awards(dialect=dialect), 3), ()),
        "referees": _seldom(_many(people(), 3), ()),
    }


def _seldom(strategy: SearchStrategy[Any], nothing: Any) -> SearchStrategy[Any]:
    return st.one_of(st.just(nothing), st.just(nothing), st.just(nothing), strategy)
