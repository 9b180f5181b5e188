"""What each part of the record of a tie has to say, and which side has to be marked as the winner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from copaparse.codecs.base import Unwritable
from copaparse.codecs.ties.columns import COLUMNS, MARKS, carrier_of, leg_of
from copaparse.codecs.ties.settling import Said, turn
from copaparse.codecs.values.results import Result
from copaparse.model import DecidedOn, Score, Tie

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copaparse.codecs.ties.settling import Pair, Side

__all__ = ["marked_side", "said_anew", "said_of", "told"]


def told(tie: Tie, columns: Sequence[str | None], *, infers: bool = False, turned: bool = False) -> dict[str, Any]:
    """What the columns say of a tie, by role. Raises `Unwritable` for a leg or a verdict that none can hold.

    A record that `infers` need not say who won nor by what, see `marked_side`; a second leg that is `turned` is told
    with its host first.
    """
    legs = {f"leg{number}": leg for number, leg in enumerate(tie.legs, 1)}
    if any(role not in columns for role in legs):
        raise Unwritable("Tie.legs", f"this table has no columns for {len(legs)} legs")
    if turned and (second := legs.get("leg2")) is not None:
        legs["leg2"] = turn(second)
    scores: dict[str, Score | None] = {"aggregate": tie.aggregate, **legs}
    values: dict[str, Any] = {role: getattr(tie, role) for role in COLUMNS}
    if "penalties" in columns:
        scores, values["penalties"] = _without_penalties(scores)
    for role, score in scores.items():
        values[role] = None if score is None else Result(score)
    carrier = carrier_of(columns)
    if "decided_on" not in columns:
        decided_on = values.pop("decided_on")
        if decided_on is not None:
            values[carrier] = _marked(scores.get(carrier), decided_on, infers=infers)
    for role in ("team1", "team2") if infers else ():
        if (flag := f"flag{role[-1]}") in columns:
            values[flag] = values[role].country
            values[role] = evolve(values[role], country=None)
    if infers and "winner" not in columns:
        del values["winner"]
    return values


def _marked(score: Score | None, decided_on: DecidedOn, *, infers: bool) -> Result | None:
    if decided_on is DecidedOn.AWAY_GOALS and score is not None:
        return Result(score, away_goals=True)
    if decided_on in MARKS:
        return Result(score, MARKS[decided_on])
    if not infers:
        raise Unwritable("Tie.decided_on", f"this table has no column for it: {decided_on.value!r}")
    return None if score is None else Result(score)


def said_of(
    tie: Tie, *, unfinished: bool = False, breakers: tuple[tuple[DecidedOn, Pair], ...] = ()
) -> Said:  # fmt: skip
    """What the scores of a tie say, and the mark beside them."""
    mark = tie.decided_on if tie.decided_on in MARKS or tie.decided_on is DecidedOn.AWAY_GOALS else None
    return Said(tie.aggregate, tie.legs, tie.points, mark, unfinished, breakers)


def said_anew(tie: Tie, columns: Sequence[str | None]) -> Said:
    """The same of a new record: an empty cell beside a leg that was played is one to come."""
    cells = sum(leg_of(role) is not None for role in columns)
    played = any(leg is not None for leg in tie.legs)
    return said_of(tie, unfinished=cells > 1 and played and len(tie.legs) < 2)


def marked_side(tie: Tie, said: Said, columns: Sequence[str | None], *, marks: bool) -> Side | None:
    """The side that has to be marked, so that the tie reads with its own winner and what settled it.

    None is marked that need not be, unless winners are (`marks`). Raises `Unwritable` where no mark makes it read so.
    """
    for side in (tie.winner, None) if marks else (None, tie.winner):
        decided_on, winner = said.settled(side)
        decided_on = tie.decided_on if "decided_on" in columns else decided_on
        if (decided_on, tie.winner if "winner" in columns else winner) == (tie.decided_on, tie.winner):
            return side
    name = "Tie.decided_on" if said.settled(tie.winner)[1] == tie.winner else "Tie.winner"
    raise Unwritable(name, "the scores of this tie would read otherwise", tie)


def _without_penalties(scores: Mapping[str, Score | None]) -> tuple[dict[str, Score | None], Pair | None]:
    """The scores as they stand beside a column for shoot-outs, and what that column says."""
    kept = dict(scores)
    played = [role for role, score in scores.items() if score is not None and role != "aggregate"]
    role = "aggregate" if scores["aggregate"] is not None else played[-1] if played else None
    score = scores[role] if role else None
    if role is None or score is None or score.penalties1 is None or score.penalties2 is None:
        return kept, None
    kept[role] = evolve(score, penalties1=None, penalties2=None)
    return kept, (score.penalties1, score.penalties2)
