"""`Stage`: a part of a season, with all that was played in it. Stages form a tree."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from attrs import field, frozen

from copaparse.model.checked import checked, lines
from copaparse.model.kinds import StageKind, kind_of
from copaparse.model.matches import Match
from copaparse.model.origin import Origin
from copaparse.model.qualifications import Qualification
from copaparse.model.standings import Standings
from copaparse.model.ties import Bracket, Tie

if TYPE_CHECKING:
    from copaparse.model.season import Season

__all__ = ["Stage"]


@frozen(field_transformer=checked, repr=False)
class Stage:
    """One section of a season: "Regional Stage", "Region II", "Group C", "Tiebreaker".

    `kind` follows `name`: whatever is passed, it is what the name says. `level` is that of the heading
    (2–6, ``None``: one below the parent); it is how the stage is written, so it is not compared, and
    neither is the quoted `prose`. `places` is how many teams go on, as the stage's own text states it;
    where it says "three clubs from each zone go on", it is what each of its stages has.
    `missing_tables` counts the tables that a text extraction dropped.
    """

    name: str
    kind: StageKind = StageKind.STAGE
    level: Literal[2, 3, 4, 5, 6] | None = field(default=None, eq=False)
    prose: tuple[str, ...] = field(default=(), eq=False, validator=lines)
    main_articles: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    places: int | None = None
    stages: tuple[Stage, ...] = ()
    qualifications: tuple[Qualification, ...] = ()
    standings: tuple[Standings, ...] = ()
    ties: tuple[Tie, ...] = ()
    matches: tuple[Match, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    missing_tables: int = 0
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)
    _parent_places: int | None = field(default=None, init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "kind", kind_of(self.name))
        for stage in self.stages:
            # A stage is frozen for its users; its rule of places is that of the parent made last.
            object.__setattr__(stage, "_parent_places", self.places)

    @property
    def effective_places(self) -> int | None:
        """How many teams go on: what the stage states, else what its parent states for each stage."""
        return self._parent_places if self.places is None else self.places

    def walk(self) -> Iterator[Stage]:
        """This stage and all below it, in reading order."""
        pending: list[Stage] = [self]
        while pending:
            stage = pending.pop()
            yield stage
            pending.extend(reversed(stage.stages))

    def __repr__(self) -> str:
        return f"<Stage {self.name!r} {self.kind.value}{summary(self)}>"


def summary(of: Stage | Season) -> str:
    """``: 2 stages, 1 match`` for a one-line repr; nothing when there is nothing."""
    held = (
        (len(of.stages), "stage", "stages"),
        (len(of.qualifications), "qualification", "qualifications"),
        (len(of.standings), "standings", "standings"),
        (len(of.ties), "tie", "ties"),
        (len(of.matches), "match", "matches"),
    )
    parts = [f"{n} {one if n == 1 else many}" for n, one, many in held if n]
    return f": {', '.join(parts)}" if parts else ""
