"""`Qualification`: a team that an area sends on to the next stage."""

from __future__ import annotations

from attrs import Attribute, field, frozen

from copaparse.model.checked import checked
from copaparse.model.origin import Origin
from copaparse.model.teams import Team

__all__ = ["Qualification"]


def _share(instance: object, attribute: Attribute[float], value: object) -> None:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise TypeError(f"Qualification.confidence must be a number, not {type(value).__name__}")
    if not 0 <= value <= 1:
        raise ValueError(f"Qualification.confidence must lie between 0 and 1: {value}")


@frozen(field_transformer=checked)
class Qualification:
    """A team that qualified, from which area ("Amazonas"), where the club is at home, and for what.

    `area_label` is what the article calls the area ("Department"): the head of a column, so it is quoted
    and not compared. `confidence` runs from 0 to 1: how sure the reading of a repaired row is, 1.0 where
    nothing was repaired; it is not compared either.
    """

    team: Team
    area: str | None = None
    area_label: str | None = field(default=None, eq=False)
    location: str | None = None
    qualified_for: str | None = None
    confidence: float = field(default=1.0, eq=False, validator=_share)
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)
