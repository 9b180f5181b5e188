"""Brackets as they are laid out, in whatever form: columns of slots, each slot with the cells of two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import new_dict, new_list
from copaparse.codecs.calls.bracket_cells import Number, TeamCell
from copaparse.model import FieldSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copaparse.markup.arguments import Call
    from copaparse.model import DecidedOn, Tie

__all__ = ["AGGREGATE", "NOTHING", "ONLY", "Column", "Layout", "Pair", "Side", "Slot"]

ONLY, AGGREGATE = 0, -1
"""Numbers of cells that are no legs: the only one of a side, and the one with the aggregate."""


NOWHERE = FieldSpan(0, 0)
NOTHING = Number(NOWHERE)
Pair = tuple[Number, Number]


@define(eq=False)
class Side:
    """The cells of a team: `keys` are those of the arguments, 0 for the only number, 1, 2 … for legs or sets.

    `team` and `numbers` are what the cells say.
    """

    team_key: str
    keys: dict[int, str] = Factory(new_dict)
    team: TeamCell = Factory(lambda: TeamCell(None, NOWHERE))
    numbers: dict[int, Number] = Factory(new_dict)


@define(eq=False)
class Slot:
    """Where a tie stands in a bracket.

    `shown` is the tie as the cells have it, `tie` the same one or, where the tie is listed elsewhere, that one.
    `mark` is what alone says how it was decided: ``w/o``, ``{{pso}}`` without penalties. `legs` are the cells of its
    legs, `aggregate` and `shoot_out` those of what follows them. Where the numbers are of `sets`, no shoot-out stands
    beside them; where it is said how many legs there are (`counted`), a third number is no sum.
    """

    one: Side
    other: Side
    sets: bool = False
    counted: bool = False
    legs: list[int] = Factory(new_list)
    aggregate: int | None = None
    shoot_out: int | None = None
    mark: DecidedOn | None = None
    shown: Tie | None = None
    tie: Tie | None = None

    @property
    def sides(self) -> tuple[Side, Side]:
        """Its two sides, the upper one first."""
        return self.one, self.other

    def pair(self, cell: int) -> Pair | None:
        """The numbers of both sides in a cell, ``None`` where neither says anything."""
        one, other = self.one.numbers.get(cell, NOTHING), self.other.numbers.get(cell, NOTHING)
        return None if one.silent and other.silent else (one, other)


@define(eq=False)
class Column:
    """A round: the key of its heading, what is shown where there is none, and its slots from top to bottom."""

    key: str
    usual: str | None
    slots: list[Slot]


@define(eq=False)
class Layout:
    """A bracket: its columns, and the slot of the match for the third place."""

    call: Call
    columns: list[Column] = Factory(new_list)
    third: Slot | None = None

    def slots(self) -> Iterator[Slot]:
        """All slots, that of the third place last."""
        for column in self.columns:
            yield from column.slots
        if self.third is not None:
            yield self.third
