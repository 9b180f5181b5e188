"""`Match` and what belongs to it: `Score`, `Goal`, `PartialDate`."""

from __future__ import annotations

import datetime
import enum
from typing import Literal

from attrs import Attribute, field, frozen

from copaparse.model.checked import checked
from copaparse.model.origin import Origin
from copaparse.model.teams import Team

__all__ = ["Goal", "GoalKind", "Match", "Outcome", "PartialDate", "Score"]


class Outcome(enum.Enum):
    """What became of a match."""

    PLAYED = "played"
    SCHEDULED = "scheduled"
    WALKOVER = "walkover"
    AWARDED = "awarded"
    ABANDONED = "abandoned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    ANNULLED = "annulled"
    BYE = "bye"


class GoalKind(enum.Enum):
    """How a goal was scored."""

    GOAL = "goal"
    PENALTY = "penalty"
    OWN = "own"


@frozen(field_transformer=checked)
class Score:
    """Goals of the first and the second team; penalties of a shoot-out when there was one."""

    goals1: int
    goals2: int
    extra_time: bool = False
    penalties1: int | None = None
    penalties2: int | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.penalties1 is None) != (self.penalties2 is None):
            raise ValueError("Score.penalties1 and Score.penalties2 come together")

    def __str__(self) -> str:
        text = f"{self.goals1}–{self.goals2}"
        if self.extra_time:
            text += " (a.e.t.)"
        if self.penalties1 is not None:
            text += f" ({self.penalties1}–{self.penalties2} p)"
        return text


def _real_date(date: PartialDate, attribute: Attribute[int | None], value: int | None) -> None:
    if date.year is None and date.month is None and date.day is None:
        raise ValueError("PartialDate needs a year, a month or a day")
    if date.day is not None and date.month is None:
        raise ValueError("PartialDate.day needs a month")
    year, month = date.year, date.month
    if year is not None and not datetime.MINYEAR <= year <= datetime.MAXYEAR:
        raise ValueError(f"PartialDate.year is out of range: {year}")
    try:
        # Without a year 29 February is possible: judge the day in a leap year.
        datetime.date(2000 if year is None else year, 1 if month is None else month, date.day or 1)
    except ValueError as error:
        raise ValueError(f"PartialDate is no date of the calendar: {error}") from None
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        raise TypeError("PartialDate.day must be a whole number")


@frozen(field_transformer=checked)
class PartialDate:
    """A date of which year, month (1–12) or day (1–31) may be unsaid."""

    year: int | None = None
    month: int | None = None
    day: int | None = field(default=None, validator=_real_date)
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        """ISO 8601, with ``--`` for an unsaid year: ``2012-06-12``, ``--06-12``, ``2012-06``, ``2012``."""
        text = "-" if self.year is None else f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text


@frozen(field_transformer=checked)
class Goal:
    """A goal: who, when (minute, and minutes added to it), for which team (1, 2 or unsaid)."""

    player: str
    minute: int | None = None
    added: int | None = None
    team: Literal[1, 2] | None = None
    kind: GoalKind = GoalKind.GOAL
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


_TO_COME = (None, Outcome.SCHEDULED)


def _side(goal: Goal) -> int:
    return goal.team or 3


@frozen(field_transformer=checked)
class Match:
    """One match. `home` is 1, 2 or ``None`` (neutral or unsaid); `attendance` a head count.

    A match with a score and no other outcome was played, also one that was scheduled before. Its goals are kept as
    articles list them: those of the first team, then those of the second, then those of which it is not said, each in
    the order in which they were given.
    """

    team1: Team
    team2: Team
    score: Score | None = None
    outcome: Outcome | None = None
    home: Literal[1, 2] | None = None
    date: PartialDate | None = None
    time: str | None = None
    venue: str | None = None
    city: str | None = None
    attendance: int | None = None
    referee: str | None = None
    goals: tuple[Goal, ...] = ()
    round: str | None = None
    remark: str | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.score is not None and self.outcome in _TO_COME:
            object.__setattr__(self, "outcome", Outcome.PLAYED)
        if len(self.goals) > 1:
            object.__setattr__(self, "goals", tuple(sorted(self.goals, key=_side)))

    @property
    def is_bare(self) -> bool:
        """Whether it says no more than a cell of a results grid: the host, the guest and the result."""
        said = (self.date, self.time, self.venue, self.city, self.attendance, self.referee, self.round, self.remark)
        return self.home == 1 and not self.goals and all(value is None for value in said)

    def __str__(self) -> str:
        middle = str(self.score) if self.score else (self.outcome.value if self.outcome else "v")
        return f"{self.team1} {middle} {self.team2}"
