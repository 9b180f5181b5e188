"""Brackets as they are laid out, in whatever form: columns of slots, each slot with the cells of two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import new_dict, new_list
from copaparse.codecs.calls.base import CallForm, Construct
from copaparse.codecs.calls.bracket_cells import Number, TeamCell, read_number, read_team_cell
from copaparse.model import DecidedOn, FieldSpan, Ownership, Score, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from copaparse.codecs.base import Reader
    from copaparse.markup.arguments import Call, CallArgument

__all__ = [
    "AGGREGATE",
    "ONLY",
    "Column",
    "Layout",
    "Side",
    "Slot",
    "ahead",
    "implied_winner",
    "marked_winner",
    "read_slot",
]

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
    `legs` are the cells of its legs, `aggregate` and `shoot_out` those of what follows them. Where the numbers are of
    `sets`, no shoot-out stands beside them; where it is said how many legs there are (`counted`), a third is no sum.
    """

    one: Side
    other: Side
    sets: bool = False
    counted: bool = False
    legs: list[int] = Factory(new_list)
    aggregate: int | None = None
    shoot_out: int | None = None
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


def ahead(first: int, second: int) -> Literal[1, 2] | None:
    """Which of two numbers is greater, the first or the second; ``None`` when they are equal."""
    return None if first == second else 1 if first > second else 2


def read_slot(slot: Slot, construct: Construct, call: Call, reader: Reader) -> None:
    """Read the cells of a slot; it holds a tie when both of its teams are there."""
    arguments: list[CallArgument] = []
    index = call.index
    for side in slot.sides:
        if (argument := index.get(side.team_key)) is not None:
            arguments.append(argument)
            side.team = read_team_cell(reader, *argument.value)
    team1, team2 = slot.one.team.team, slot.other.team.team
    if team1 is None or team2 is None:
        return
    for side in slot.sides:
        for cell, key in side.keys.items():
            if (argument := index.get(key)) is not None:
                arguments.append(argument)
                side.numbers[cell] = read_number(reader, *argument.value, sets=slot.sets)
    fields = {"team1": slot.one.team.place, "team2": slot.other.team.place}
    legs, aggregate = _read_scores(slot, reader, fields)
    decided_on = _read_decided(slot, legs, aggregate)
    legs, aggregate, decided_on = _after_extra_time(slot, legs, aggregate, decided_on)
    points = None
    if (one := slot.one.team.points) is not None and (other := slot.other.team.points) is not None:
        points = one[0], other[0]
        fields["points"] = FieldSpan(one[1][0], other[1][1], Ownership.DERIVED)
    winner = _winner(slot, legs, aggregate, points)
    if winner is not None:
        fields["winner"] = slot.sides[winner - 1].team.place._replace(ownership=Ownership.DERIVED)
    if decided_on is not None:
        fields["decided_on"] = _place_of_mark(slot, decided_on)
    span = min(a.start for a in arguments), max(a.end for a in arguments)
    origin = reader.origin(span, fields, CallForm(construct, call, slot))
    slot.shown = slot.tie = Tie(team1, team2, tuple(legs), aggregate, decided_on, winner, points, origin=origin)


# -- scores -------------------------------------------------------------------------------------------


def _read_scores(slot: Slot, reader: Reader, fields: dict[str, FieldSpan]) -> tuple[list[Score | None], Score | None]:
    """The legs and the aggregate; notes which cells have them."""
    cells = sorted({cell for side in slot.sides for cell in side.keys if cell > 0})
    slot.legs = cells or [ONLY]
    said = [cell for cell in cells if slot.pair(cell) is not None]
    slot.aggregate = AGGREGATE if slot.pair(AGGREGATE) is not None else None
    if slot.pair(ONLY) is not None:
        if said and slot.aggregate is None:
            slot.aggregate = ONLY  # beside legs, a number without a number of its own is that of all legs
        elif not said:
            slot.legs = [ONLY]
    elif slot.aggregate is None and not slot.sets and not slot.counted and said == [1, 2, 3] and _is_sum(slot):
        slot.legs, slot.aggregate = [1, 2], 3
    found = [(cell, slot.pair(cell)) for cell in slot.legs]
    while found and found[-1][1] is None:
        found.pop()
    shoot_out = None
    if (
        len(found) > 1
        and (last := found[-1][1]) is not None
        and last[0].goals is None
        and last[0].penalties is not None
    ):
        slot.shoot_out, shoot_out = found.pop()  # (4) above (3): a column for the penalties after the last leg
        slot.legs.remove(slot.shoot_out)
    level = len(found) == 1 and slot.aggregate is None  # only then is it certain that a shoot-out follows a draw
    legs: list[Score | None] = []
    for cell, pair in found:
        numbers = pair or (NOTHING, NOTHING)
        legs.append(_score(numbers, shoot_out if cell == found[-1][0] else None, reader, level=level))
    aggregate = None
    if slot.aggregate is not None:
        aggregate = _score(slot.pair(slot.aggregate) or (NOTHING, NOTHING), None, reader, level=False)
        places = [side.numbers[slot.aggregate].place for side in slot.sides if slot.aggregate in side.numbers]
        fields["aggregate"] = _cover(places)
    places = [side.numbers[cell].place for cell, pair in found if pair for side in slot.sides if cell in side.numbers]
    if places:
        fields["legs"] = _cover(places)
    if not any(legs):
        legs = []
    return legs, aggregate


def _cover(places: list[FieldSpan]) -> FieldSpan:
    return FieldSpan(min(p.start for p in places), max(p.end for p in places), Ownership.DERIVED)


def _is_sum(slot: Slot) -> bool:
    """Whether the third number of both sides is the sum of the first two."""
    for side in slot.sides:
        goals = [side.numbers[cell].goals for cell in (1, 2, 3) if cell in side.numbers]
        if len(goals) < 3 or None in goals or (goals[0] or 0) + (goals[1] or 0) != goals[2]:
            return False
    return True


def _score(numbers: Pair, shoot_out: Pair | None, reader: Reader, *, level: bool) -> Score | None:
    """The score that two numbers make. A shoot-out needs both, and follows a draw where that is certain (`level`)."""
    one, other = numbers
    if one.goals is None or other.goals is None:
        return None
    fields = {"goals1": one.places["goals"], "goals2": other.places["goals"]}
    kicks = shoot_out or numbers
    penalties1, penalties2 = kicks[0].penalties, kicks[1].penalties
    if penalties1 is None or penalties2 is None or (level and one.goals != other.goals):
        penalties1 = penalties2 = None
    else:
        fields |= {"penalties1": kicks[0].places["count"], "penalties2": kicks[1].places["count"]}
    extra_time = DecidedOn.EXTRA_TIME in one.marks or DecidedOn.EXTRA_TIME in other.marks
    origin = reader.origin(_cover(list(fields.values()))[:2], fields)
    return Score(one.goals, other.goals, extra_time, penalties1, penalties2, origin=origin)


# -- how it was decided -------------------------------------------------------------------------------

MARKED = (DecidedOn.WALKOVER, DecidedOn.AWARDED, DecidedOn.AWAY_GOALS)


def _marks(slot: Slot) -> dict[DecidedOn, tuple[int, int]]:
    """The marks in all cells of a slot."""
    found: dict[DecidedOn, tuple[int, int]] = {}
    for side in slot.sides:
        for number in side.numbers.values():
            found |= number.marks
    return found | slot.one.team.marks | slot.other.team.marks


def _read_decided(slot: Slot, legs: list[Score | None], aggregate: Score | None) -> DecidedOn | None:
    """What the marks say beyond the scores: ``w/o``, ``(a)``, and ``{{pso}}`` where nobody counts the penalties."""
    marks = _marks(slot)
    for mark in MARKED:
        if mark in marks:
            return mark
    counted = any(score is not None and score.penalties1 is not None for score in (*legs, aggregate))
    return DecidedOn.PENALTIES if DecidedOn.PENALTIES in marks and not counted else None


def _after_extra_time(
    slot: Slot, legs: list[Score | None], aggregate: Score | None, decided_on: DecidedOn | None
) -> tuple[list[Score | None], Score | None, DecidedOn | None]:
    """A team that is marked has won after extra time: the only score says so, or the aggregate, or nothing but that."""
    if all(DecidedOn.EXTRA_TIME not in side.team.marks for side in slot.sides):
        return legs, aggregate, decided_on
    if aggregate is not None:
        return legs, _extended(aggregate), decided_on
    if len(legs) == 1 and legs[0] is not None:
        return [_extended(legs[0])], aggregate, decided_on
    return legs, aggregate, decided_on or DecidedOn.EXTRA_TIME


def _extended(score: Score) -> Score:
    return Score(score.goals1, score.goals2, True, score.penalties1, score.penalties2, origin=score.origin)


def _place_of_mark(slot: Slot, decided_on: DecidedOn) -> FieldSpan:
    return FieldSpan(*_marks(slot)[decided_on], Ownership.DERIVED)


def _winner(
    slot: Slot, legs: list[Score | None], aggregate: Score | None, points: tuple[int, int] | None
) -> Literal[1, 2] | None:
    """The side whose team is bold, else whose number is, else who is ahead by what was written."""
    one, other = slot.sides
    if one.team.bold != other.team.bold:
        return 1 if one.team.bold else 2
    pair = slot.pair(ONLY if slot.aggregate is None else slot.aggregate)
    if pair is not None and pair[0].bold != pair[1].bold:
        return 1 if pair[0].bold else 2
    return implied_winner(slot, legs, aggregate, points) or marked_winner(slot, level=aggregate or any(legs))


def marked_winner(slot: Slot, *, level: object) -> Literal[1, 2] | None:
    """The side that is marked to have won on penalties or, where there are no goals, after extra time."""
    marks = {DecidedOn.PENALTIES} if level else {DecidedOn.PENALTIES, DecidedOn.EXTRA_TIME}
    one, other = (not marks.isdisjoint(side.team.marks) for side in slot.sides)
    return None if one == other else 1 if one else 2


def implied_winner(
    slot: Slot, legs: Sequence[Score | None], aggregate: Score | None, points: tuple[int, int] | None
) -> Literal[1, 2] | None:
    """Who is ahead on penalties, points, aggregate, sets or goals, where enough of it is said."""
    for score in (aggregate, legs[-1] if legs else None):
        if score is not None and score.penalties1 is not None and score.penalties2 is not None:
            return ahead(score.penalties1, score.penalties2)
    if points is not None:
        return ahead(*points)
    if aggregate is not None:
        return ahead(aggregate.goals1, aggregate.goals2)
    played = [leg for leg in legs if leg is not None]
    if 2 * len(played) <= len(slot.legs) or len(played) < len(legs):
        return None
    if slot.sets or len(slot.legs) > 2:
        won = [ahead(leg.goals1, leg.goals2) for leg in played]
        return ahead(won.count(1), won.count(2))
    return ahead(sum(leg.goals1 for leg in played), sum(leg.goals2 for leg in played))
