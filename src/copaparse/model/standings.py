"""`Standings`: a league table."""

from __future__ import annotations

from attrs import field, frozen

from copaparse.model.checked import checked, signed
from copaparse.model.matches import Match
from copaparse.model.origin import Origin
from copaparse.model.teams import Team

__all__ = ["Standings", "StandingsRow"]


@frozen(field_transformer=checked)
class StandingsRow:
    """One line of a league table; what the article does not say is ``None``.

    `adjustment` is what was added to the points (deductions are negative), `status` letters such as
    ``Q`` or ``C``, `earns` what the place leads to ("National Stage"), `note` a footnote.
    """

    position: int | None
    team: Team
    played: int | None = None
    won: int | None = None
    drawn: int | None = None
    lost: int | None = None
    goals_for: int | None = None
    goals_against: int | None = None
    points: int | None = field(default=None, validator=signed)
    adjustment: int | None = field(default=None, validator=signed)
    status: str | None = None
    earns: str | None = None
    note: str | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    @property
    def goal_difference(self) -> int | None:
        """Goals for less goals against, ``None`` when either is unsaid."""
        if self.goals_for is None or self.goals_against is None:
            return None
        return self.goals_for - self.goals_against


@frozen(field_transformer=checked)
class Standings:
    """A league table; points for a win and a draw are 3 and 1 unless the article says otherwise."""

    rows: tuple[StandingsRow, ...] = ()
    points_for_win: int = 3
    points_for_draw: int = 1
    matches: tuple[Match, ...] = ()
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)
