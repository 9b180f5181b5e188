"""`Participant`: a team of the season and where it plays."""

from __future__ import annotations

from attrs import field, frozen

from copaparse.model.checked import checked
from copaparse.model.origin import Origin
from copaparse.model.teams import Team

__all__ = ["Participant"]


@frozen(field_transformer=checked)
class Participant:
    """A team that takes part, with its town, its ground and how many people that holds."""

    team: Team
    location: str | None = None
    venue: str | None = None
    capacity: int | None = None
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)
