"""What settled a tie of a bracket, and who won: by marks beside teams and numbers, by what is bold, by scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.bracket_slots import ONLY, Slot
from copaparse.codecs.ties.columns import MARKS
from copaparse.codecs.ties.settling import Said
from copaparse.model import DecidedOn, Score

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.ties.settling import Pair, Side
    from copaparse.model import Tie

__all__ = ["followed_side", "mark_for", "marked_side", "marks_of", "read_mark", "said_of", "verdict"]

ON_TEAMS = (DecidedOn.PENALTIES, DecidedOn.EXTRA_TIME)
"""Marks that stand beside the team that won so."""
BESIDE_SCORES = (*MARKS, DecidedOn.AWAY_GOALS)


def marks_of(slot: Slot) -> dict[DecidedOn, tuple[int, int]]:
    """The marks in all cells of a slot, with a place of each."""
    found: dict[DecidedOn, tuple[int, int]] = {}
    for side in slot.sides:
        for number in side.numbers.values():
            found |= number.marks
    return found | slot.one.team.marks | slot.other.team.marks


def read_mark(slot: Slot, scores: Sequence[Score | None], points: Pair | None, *, extended: bool) -> DecidedOn | None:
    """The mark that says more than the scores: extra time that none of them has (`extended`: one has it), and
    penalties that nobody counts.
    """
    marks = marks_of(slot)
    found = next((mark for mark in BESIDE_SCORES if mark in marks), None)
    if found is not None:
        return found
    counted = any(score is not None and score.penalties1 is not None for score in scores)
    if DecidedOn.PENALTIES in marks and not counted:
        return DecidedOn.PENALTIES
    late = any(DecidedOn.EXTRA_TIME in side.team.marks for side in slot.sides) and not extended
    return DecidedOn.EXTRA_TIME if late and (points is None or points[0] == points[1]) else None


def marked_side(slot: Slot, *, goals: bool) -> Side | None:
    """The side whose team is marked to have won on penalties or, where there are no goals, after extra time."""
    telling = ON_TEAMS[:1] if goals else ON_TEAMS
    one, other = (any(mark in side.team.marks for mark in telling) for side in slot.sides)
    return None if one == other else 1 if one else 2


def followed_side(slot: Slot) -> Side | None:
    """The side whose team is bold, or else whose number is."""
    one, other = slot.sides
    if one.team.bold != other.team.bold:
        return 1 if one.team.bold else 2
    pair = slot.pair(ONLY if slot.aggregate is None else slot.aggregate)
    if pair is None or pair[0].bold == pair[1].bold:
        return None
    return 1 if pair[0].bold else 2


def said_of(
    slot: Slot, legs: Sequence[Score | None], aggregate: Score | None, points: Pair | None, mark: DecidedOn | None
) -> Said:
    """What the cells of a slot say; of two legs the second may be still to come."""
    return Said(aggregate, tuple(legs), points, mark, unfinished=len(slot.legs) == 2 and len(legs) == 1)


def verdict(slot: Slot, said: Said, marked: Side | None) -> tuple[DecidedOn | None, Side | None]:
    """What settled the tie, and the winner; `marked` is the side that is marked as the winner, bold or otherwise."""
    if said.mark in ON_TEAMS:
        return said.mark, marked
    if slot.sets:
        return said.mark, marked or _by_legs(slot, said)
    decided_on, winner = said.settled(marked)
    return decided_on, winner or marked or _by_legs(slot, said)


def _by_legs(slot: Slot, said: Said) -> Side | None:
    """Who is ahead on sets or on goals, where more than half of the legs were played and nothing sums them up."""
    played = [leg for leg in said.legs if leg is not None]
    if said.score is not None or 2 * len(played) <= len(slot.legs) or len(played) < len(said.legs):
        return None
    goals = [(leg.goals1, leg.goals2) for leg in played]
    if slot.sets or len(slot.legs) > 2:
        first, second = (sum((a > b) == won for a, b in goals if a != b) for won in (True, False))
    else:
        first, second = (sum(numbers) for numbers in zip(*goals, strict=True))
    return None if first == second else 1 if first > second else 2


def mark_for(slot: Slot, tie: Tie) -> DecidedOn | None:
    """The mark that a tie needs to read with its winner and what settled it. Raises `Unwritable` if none will do."""
    for mark in dict.fromkeys((None, tie.decided_on)):
        said = said_of(slot, tie.legs, tie.aggregate, tie.points, mark)
        if verdict(slot, said, tie.winner) == (tie.decided_on, tie.winner):
            return mark
    raise Unwritable("Tie.decided_on", "the scores of this tie would read otherwise", tie)
