"""The ties that were read before, by who plays them: a bracket shows ties that are listed elsewhere as well."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import new_dict
from copaparse.codecs.names import fold
from copaparse.model import DecidedOn, Score, Tie

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator
    from typing import Literal

    from copaparse.model import Team

__all__ = ["KnownTies", "is_swapped", "swapped", "total"]

MOST = 20
"""How many ties of one pair are looked at."""
OFF_THE_PITCH = (DecidedOn.WALKOVER, DecidedOn.AWARDED)


@define(eq=False)
class KnownTies:
    """The ties of an article, each with the number of its stage, the stages counted as they stand."""

    _by_pair: dict[tuple[str, str], list[tuple[int, Tie]]] = Factory(new_dict)
    _known: dict[int, Tie] = Factory(new_dict)

    def add(self, ties: Iterable[Tie], stage: int = 0) -> None:
        """Take in the ties of a stage."""
        for tie in ties:
            self._known[id(tie)] = tie
            for pair in _pairs(tie):
                self._by_pair.setdefault(pair, []).append((stage, tie))

    def __contains__(self, tie: Tie) -> bool:
        return id(tie) in self._known

    def find(self, tie: Tie, stages: range = range(1), taken: Container[int] = ()) -> Tie | None:
        """The tie that `tie` shows again, one of these stages rather than another; none of the ids in `taken`.

        It has the same teams, by name or by link, in either order, and says nothing else of the result.
        """
        other: Tie | None = None
        for pair in _pairs(tie):
            for stage, known in islice(self._by_pair.get(pair, ()), MOST):
                if id(known) in taken or not _agree(tie, known):
                    continue
                if stage in stages:
                    return known
                other = other or known
        return other


def _names(team: Team) -> set[str]:
    names = {fold(str(team))}
    if team.link is not None:
        names.add(fold(team.link.replace("_", " ")))
    return names


def _pairs(tie: Tie) -> Iterator[tuple[str, str]]:
    """The pair under all of its names, the smaller name first."""
    seen: set[tuple[str, str]] = set()
    for one in sorted(_names(tie.team1)):
        for other in sorted(_names(tie.team2)):
            pair = (one, other) if one <= other else (other, one)
            if pair not in seen:
                seen.add(pair)
                yield pair


def is_swapped(tie: Tie, other: Tie) -> bool:
    """Whether the first team of the one is the second of the other."""
    return _names(tie.team1).isdisjoint(_names(other.team1))


def swapped(tie: Tie) -> Tie:
    """The same tie with its teams the other way round."""
    points = None if tie.points is None else (tie.points[1], tie.points[0])
    winner: Literal[1, 2] | None = None if tie.winner is None else 2 if tie.winner == 1 else 1
    legs, aggregate = tuple(map(_turned, tie.legs)), _turned(tie.aggregate)
    return Tie(tie.team2, tie.team1, legs, aggregate, tie.decided_on, winner, points)


def _turned(score: Score | None) -> Score | None:
    if score is None:
        return None
    return Score(score.goals2, score.goals1, score.extra_time, score.penalties2, score.penalties1)


def total(tie: Tie) -> Score | None:
    """The score over the whole tie: its aggregate, its only leg, or the sum of its legs."""
    if tie.aggregate is not None or not tie.legs:
        return tie.aggregate
    if len(tie.legs) == 1:
        return tie.legs[0]
    legs = [leg for leg in tie.legs if leg is not None]
    if len(legs) < len(tie.legs):
        return None
    last = legs[-1]
    goals1, goals2 = sum(leg.goals1 for leg in legs), sum(leg.goals2 for leg in legs)
    return Score(goals1, goals2, last.extra_time, last.penalties1, last.penalties2)


def _agree(shown: Tie, known: Tie) -> bool:
    """Whether a tie of a bracket may be a known one: the bracket may say less, but nothing else."""
    if is_swapped(shown, known):
        shown = swapped(shown)
    if known.decided_on in OFF_THE_PITCH:
        return True
    one, other = total(shown), total(known)
    if one is not None and other is not None:
        return (one.goals1, one.goals2) in ((other.goals1, other.goals2), known.points)
    if shown.winner is not None and known.winner is not None and shown.winner != known.winner:
        return False
    if not any(shown.legs):
        return one is None
    pairs = [(a, b) for a, b in zip(shown.legs, known.legs, strict=False) if a is not None and b is not None]
    return bool(pairs) and all((a.goals1, a.goals2) == (b.goals1, b.goals2) for a, b in pairs)
