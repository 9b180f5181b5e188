"""Rules for ties and the shoot-outs that settle them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from copaparse.checks.rules import Problem, rule
from copaparse.model import DecidedOn, Score, Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__: list[str] = []

Side = Literal[1, 2]

OFF_THE_PITCH = (DecidedOn.WALKOVER, DecidedOn.AWARDED, DecidedOn.LOTS)


def _ahead(first: int, second: int) -> Side | None:
    return None if first == second else 1 if first > second else 2


def _legs(tie: Tie) -> list[Score]:
    """The scores of the legs, none when one of them is unsaid."""
    legs = [leg for leg in tie.legs if leg is not None]
    return legs if len(legs) == len(tie.legs) else []


def _goals(legs: list[Score]) -> tuple[int, int]:
    return sum(leg.goals1 for leg in legs), sum(leg.goals2 for leg in legs)


def _points(legs: list[Score], win: int) -> tuple[int, int]:
    """League points over the legs; what `win` is matters for three legs only."""
    ahead = [_ahead(leg.goals1, leg.goals2) for leg in legs]
    drawn = ahead.count(None)
    return win * ahead.count(1) + drawn, win * ahead.count(2) + drawn


def _shoot_out(tie: Tie) -> tuple[int, int] | None:
    """The penalties, where just one of the scores of the tie has any."""
    scores = (tie.aggregate, *tie.legs)
    found = [
        (score.penalties1, score.penalties2)
        for score in scores
        if score is not None and score.penalties1 is not None and score.penalties2 is not None
    ]
    return found[0] if len(set(found)) == 1 else None


@rule("CP511", Tie)
def aggregate_of_legs(tie: Tie) -> Iterator[Problem]:
    """The aggregate is the sum of the legs, or of the first two where a third settled the tie."""
    legs = _legs(tie)
    if tie.aggregate is None or not legs or tie.decided_on in OFF_THE_PITCH:
        return
    said = (tie.aggregate.goals1, tie.aggregate.goals2)
    # A list that is headed "Agg." may give league points: some cups are decided on them.
    right = {_goals(legs), _goals(legs[:2]), _points(legs, 3), _points(legs, 2)}
    if said not in right:
        goals1, goals2 = _goals(legs)
        names = f"{tie.team1} v {tie.team2}"
        yield Problem(tie, "aggregate", f"{names}: the legs make {goals1}–{goals2}, not {said[0]}–{said[1]}")


def _decided_for(tie: Tie) -> tuple[Side | None, str]:
    """Who must have won by what the tie says, with the reason; ``None`` where that is not certain."""
    if tie.decided_on in OFF_THE_PITCH:
        return None, ""
    if shoot_out := _shoot_out(tie):
        return _ahead(*shoot_out), f"the shoot-out ended {shoot_out[0]}–{shoot_out[1]}"
    if tie.points is not None:
        by_points = tie.decided_on in (None, DecidedOn.POINTS)
        return _ahead(*tie.points) if by_points else None, f"the points were {tie.points[0]}–{tie.points[1]}"
    if tie.decided_on not in (None, DecidedOn.GOALS, DecidedOn.EXTRA_TIME):
        return None, ""
    legs = _legs(tie)
    goals = _goals(legs) if tie.aggregate is None else (tie.aggregate.goals1, tie.aggregate.goals2)
    ahead = _ahead(*goals)
    if tie.decided_on is None and legs and _ahead(*_points(legs, 3)) != ahead:
        return None, ""  # ahead on goals and not on points, and nobody says what counts
    return ahead, f"the score was {goals[0]}–{goals[1]}"


@rule("CP512", Tie)
def winner_of_tie(tie: Tie) -> Iterator[Problem]:
    decided, reason = _decided_for(tie)
    if tie.winner is not None and decided is not None and tie.winner != decided:
        winner = tie.team1 if tie.winner == 1 else tie.team2
        yield Problem(tie, "winner", f"{winner} is said to have won, but {reason} ({tie.team1} v {tie.team2})")


@rule("CP513", Tie)
def shoot_out_after_level_tie(tie: Tie) -> Iterator[Problem]:
    """A shoot-out follows a tie that is level, on goals or on points."""
    legs = _legs(tie)
    if not legs or _shoot_out(tie) is None or tie.decided_on in OFF_THE_PITCH:
        return
    if tie.points is not None and tie.points[0] == tie.points[1]:
        return
    goals1, goals2 = _goals(legs)
    if goals1 != goals2 and _ahead(*_points(legs, 3)) is not None:
        yield Problem(
            tie, "aggregate", f"{tie.team1} v {tie.team2}: a shoot-out, though the tie ended {goals1}–{goals2}"
        )


@rule("CP514", Score)
def shoot_out_has_a_winner(score: Score) -> Iterator[Problem]:
    if score.penalties1 is not None and score.penalties1 == score.penalties2:
        said = f"a shoot-out that ends {score.penalties1}–{score.penalties2} has no winner"
        yield Problem(score, "penalties1", said)
