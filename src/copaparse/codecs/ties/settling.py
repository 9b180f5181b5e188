"""What settled a tie and who won it, where nobody says so in words: by the marks on it, and by its scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.ties.columns import KEYWORDS, MARKS, SAYS
from copaparse.model import DecidedOn, Origin, Outcome, Score

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from copaparse.codecs.values.results import Result

    Side = Literal[1, 2]
    Pair = tuple[int, int]

__all__ = ["Said", "is_turned", "is_unfinished", "mark_of", "turn"]

NOT_YET = (Outcome.SCHEDULED, Outcome.POSTPONED)


@frozen
class Said:
    """What the scores of a tie are and what is marked on them, with `team1` first.

    `mark` is what stands beside a score (away goals, a walkover, an award), `unfinished` whether a leg is still to
    be played, `breakers` the pairs in columns for what parts teams that are level on points, in their order.
    """

    aggregate: Score | None = None
    legs: tuple[Score | None, ...] = ()
    points: tuple[int, int] | None = None
    mark: DecidedOn | None = None
    unfinished: bool = False
    breakers: tuple[tuple[DecidedOn, tuple[int, int]], ...] = ()

    @property
    def score(self) -> Score | None:
        """What the tie ended: the aggregate, or the only match."""
        if self.aggregate is not None or len(self.legs) != 1:
            return self.aggregate
        return self.legs[0]

    @property
    def is_silent(self) -> bool:
        """Whether nothing says that anything was played or awarded: whatever is bold is no winner."""
        scores = (self.aggregate, *self.legs)
        return self.mark is None and self.points is None and all(score is None for score in scores)

    def settled(self, marked: Side | None) -> tuple[DecidedOn | None, Side | None]:
        """What settled the tie, and the winner; `marked` is the side that is marked as the winner."""
        decided, ahead = self._decided()
        if marked is None or self.is_silent:
            return decided, ahead
        by_goals = decided in (DecidedOn.GOALS, DecidedOn.EXTRA_TIME, DecidedOn.POINTS)
        return (None if by_goals and ahead != marked else decided), marked

    def _decided(self) -> tuple[DecidedOn | None, Side | None]:
        score = self.score
        ahead = None if score is None else _ahead(score.goals1, score.goals2)
        if self.mark in MARKS:
            return self.mark, None if self.unfinished else ahead
        if (shoot_out := self._shoot_out()) is not None:
            return DecidedOn.PENALTIES, _ahead(*shoot_out)
        if self.mark is not None:
            return self.mark, self._by_away_goals()
        if self.unfinished:
            return None, None
        if self.points is not None:
            for by, pair in ((DecidedOn.POINTS, self.points), *self.breakers):
                if (side := _ahead(*pair)) is not None:
                    return by, side
            return None, None
        if ahead is None:
            return None, None
        return self._by_goals(), ahead

    def _by_goals(self) -> DecidedOn:
        """How a lead came about: the aggregate may be one of points, and the last match may have gone on."""
        legs = _played(self.legs)
        score = self.score
        if self.aggregate is not None and len(legs) == len(self.legs) > 1:
            said = (self.aggregate.goals1, self.aggregate.goals2)
            if said != _goals(legs) and said in _points(legs):
                return DecidedOn.POINTS
        longer = (score is not None and score.extra_time) or (bool(legs) and legs[-1].extra_time)
        return DecidedOn.EXTRA_TIME if longer else DecidedOn.GOALS

    def _shoot_out(self) -> Pair | None:
        """The shoot-out on the aggregate, or else on the last leg that has one."""
        for score in (self.aggregate, *self.legs[::-1]):
            if score is not None and score.penalties1 is not None and score.penalties2 is not None:
                return score.penalties1, score.penalties2
        return None

    def _by_away_goals(self) -> Side | None:
        """The side that scored more away; the first leg is at the first team's."""
        legs = _played(self.legs)
        return _ahead(legs[1].goals1, legs[0].goals2) if len(legs) == len(self.legs) == 2 else None


def mark_of(result: Result | None) -> DecidedOn | None:
    """What stands beside a score of how the tie was decided."""
    if result is None:
        return None
    if result.away_goals:
        return DecidedOn.AWAY_GOALS
    return None if result.outcome is None else SAYS.get(result.outcome)


def is_unfinished(cells: Sequence[tuple[str, Result | None]]) -> bool:
    """Whether one of the legs is still to be played, by what stands in their cells and what that was read as.

    A cell that says something else than a result tells of one to come; so does an empty cell beside a leg that was
    played. A dash does not, nor does an empty cell for a third leg.
    """
    played = [result is not None and result.outcome not in NOT_YET for _, result in cells]
    silent = [says_nothing(text) or text.casefold() in KEYWORDS for text, _ in cells]
    if not all(a or b for a, b in zip(silent, played, strict=True)):
        return True
    return any(played) and any(not text for text, _ in cells[:2])


def is_turned(said: Said) -> bool:
    """Whether the second leg is written with its host first: the legs make the aggregate only so."""
    legs = _played(said.legs)
    if not len(legs) == len(said.legs) == 2 or said.mark in MARKS:
        return False
    if said.points is not None:
        return said.points not in _points(legs) and said.points in _points([legs[0], turn(legs[1])])
    if said.aggregate is None:
        return False
    wanted = (said.aggregate.goals1, said.aggregate.goals2)
    if wanted == _goals(legs) or wanted in _points(legs):
        return False
    return wanted == _goals([legs[0], turn(legs[1])])


def turn(score: Score) -> Score:
    """The score with its teams the other way round, and its numbers where they stand."""
    origin = score.origin
    if origin is not None:
        names = {"goals1": "goals2", "goals2": "goals1", "penalties1": "penalties2", "penalties2": "penalties1"}
        fields = {names.get(name, name): place for name, place in origin.fields.items()}
        origin = Origin(origin.source, origin.start, origin.end, fields, origin.form)
    return Score(
        score.goals2, score.goals1, score.extra_time, score.penalties2, score.penalties1, origin=origin
    )  # fmt: skip


def _ahead(first: int, second: int) -> Side | None:
    return None if first == second else 1 if first > second else 2


def _played(legs: Sequence[Score | None]) -> list[Score]:
    return [leg for leg in legs if leg is not None]


def _goals(legs: Sequence[Score]) -> Pair:
    return sum(leg.goals1 for leg in legs), sum(leg.goals2 for leg in legs)


def _points(legs: Sequence[Score]) -> list[Pair]:
    """League points over the legs, with three and with two for a win."""
    ahead = [_ahead(leg.goals1, leg.goals2) for leg in legs]
    drawn = ahead.count(None)
    return [(win * ahead.count(1) + drawn, win * ahead.count(2) + drawn) for win in (3, 2)]
