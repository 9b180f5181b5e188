"""The tie of a slot of a bracket: teams, legs and aggregate, from the numbers of both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.calls.base import CallForm, Construct
from copaparse.codecs.calls.bracket_cells import read_number, read_team_cell
from copaparse.codecs.calls.bracket_slots import AGGREGATE, NOTHING, ONLY, Pair, Slot
from copaparse.codecs.calls.bracket_verdicts import (
    followed_side,
    marked_side,
    marks_of,
    read_mark,
    said_of,
    verdict,
)
from copaparse.model import DecidedOn, FieldSpan, Ownership, Score, Tie

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.markup.arguments import Call, CallArgument

__all__ = ["read_slot"]


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
    late, legs, aggregate = _after_extra_time(slot, legs, aggregate)
    points = None
    if (one := slot.one.team.points) is not None and (other := slot.other.team.points) is not None:
        points = one[0], other[0]
        fields["points"] = FieldSpan(one[1][0], other[1][1], Ownership.DERIVED)
    slot.mark = read_mark(slot, (*legs, aggregate), points, extended=late)
    marked = followed_side(slot)
    said = said_of(slot, legs, aggregate, points, slot.mark)
    decided_on, winner = verdict(slot, said, marked or marked_side(slot, goals=any(legs) or aggregate is not None))
    _place_verdict(slot, fields, decided_on, winner, marked=marked is not None)
    span = min(a.start for a in arguments), max(a.end for a in arguments)
    origin = reader.origin(span, fields, CallForm(construct, call, slot))
    slot.shown = slot.tie = Tie(team1, team2, tuple(legs), aggregate, decided_on, winner, points, origin=origin)


def _place_verdict(
    slot: Slot, fields: dict[str, FieldSpan], decided_on: DecidedOn | None, winner: int | None, *, marked: bool
) -> None:
    """Where it stands what settled the tie, and who won: at a mark, else at what they follow from."""
    follows = fields.get("aggregate") or fields.get("points") or fields.get("legs")
    if slot.mark is not None and slot.mark is decided_on:
        fields["decided_on"] = FieldSpan(*marks_of(slot)[slot.mark], Ownership.DERIVED)
    elif decided_on is not None and follows is not None:
        fields["decided_on"] = follows
    if winner is not None:
        place = slot.sides[winner - 1].team.place._replace(ownership=Ownership.DERIVED)
        fields["winner"] = place if marked or follows is None else follows


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


def _after_extra_time(
    slot: Slot, legs: list[Score | None], aggregate: Score | None
) -> tuple[bool, list[Score | None], Score | None]:
    """A team that is marked has won after extra time: the aggregate or the only score says so, and whether one does."""
    if all(DecidedOn.EXTRA_TIME not in side.team.marks for side in slot.sides):
        return False, legs, aggregate
    if aggregate is not None:
        return True, legs, _extended(aggregate)
    if len(legs) == 1 and legs[0] is not None:
        return True, [_extended(legs[0])], aggregate
    return False, legs, aggregate


def _extended(score: Score) -> Score:
    return Score(score.goals1, score.goals2, True, score.penalties1, score.penalties2, origin=score.origin)
