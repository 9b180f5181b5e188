"""What clubs and people take from a season: places in continental cups, goals, awards."""

from __future__ import annotations

from attrs import field, frozen

from copaparse.model.checked import checked
from copaparse.model.origin import Origin
from copaparse.model.teams import Team

__all__ = ["Award", "ContinentalPlaces", "TopScorer"]


@frozen(field_transformer=checked)
class ContinentalPlaces:
    """The teams that the season sends to a competition of several countries: ``Copa Libertadores``.

    Either may be unsaid: the competition as ``None``, the teams as an empty tuple, but not both.
    """

    competition: str | None
    teams: tuple[Team, ...] = ()
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.competition is None and not self.teams:
            raise ValueError("ContinentalPlaces needs a competition or teams")


@frozen(field_transformer=checked)
class TopScorer:
    """A player who is named for his goals, with their number and his team as far as they are said."""

    player: str
    goals: int | None = None
    team: Team | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen(field_transformer=checked)
class Award:
    """An award and who won it: "Best goalkeeper", a player and, where it is said, the player's team."""

    name: str
    recipient: str
    team: Team | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)
