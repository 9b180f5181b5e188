"""`Tie`: two teams over one or more legs, and `Bracket`: ties arranged in rounds."""

from __future__ import annotations

import enum
from typing import Literal

from attrs import field, frozen

from copaparse.model.checked import checked
from copaparse.model.matches import Score
from copaparse.model.origin import Origin
from copaparse.model.teams import Team

__all__ = ["Bracket", "BracketRound", "DecidedOn", "Tie"]


class DecidedOn(enum.Enum):
    """What settled a tie."""

    GOALS = "goals"
    POINTS = "points"
    AWAY_GOALS = "away goals"
    EXTRA_TIME = "extra time"
    PENALTIES = "penalties"
    WALKOVER = "walkover"
    AWARDED = "awarded"
    LOTS = "lots"


@frozen(field_transformer=checked)
class Tie:
    """Two teams over one or more legs; every score is given with `team1` first.

    `points` is the pair of league points over the legs when the tie was decided on them; a leg that
    has no score is ``None``; `winner` is 1, 2 or ``None``.
    """

    team1: Team
    team2: Team
    legs: tuple[Score | None, ...] = ()
    aggregate: Score | None = None
    decided_on: DecidedOn | None = None
    winner: Literal[1, 2] | None = None
    points: tuple[int, int] | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen(field_transformer=checked)
class BracketRound:
    """One column of a bracket: its name and its ties from top to bottom."""

    name: str | None
    ties: tuple[Tie, ...] = ()
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen(field_transformer=checked)
class Bracket:
    """A knock-out draw, first round first; its ties are the stage's own `Tie` objects."""

    rounds: tuple[BracketRound, ...] = ()
    third_place: Tie | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)
