"""Scores and results where they stand: what `score` reads of a text, with the place of each part in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from copaparse.codecs.base import NO_FIELDS, Reader
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.makers import make_score
from copaparse.codecs.values.score import NUMBERS, SIMPLE, Result, awaited, scan_result
from copaparse.model import FieldSpan, Origin, Score
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["placed", "read_bare_score", "read_result", "read_score"]


def read_score(reader: Reader, start: int, end: int) -> Score | None:
    """The score that a stretch of the page holds, or ``None`` when the stretch is anything else.

    The origin has the place of the whole and of each number.
    """
    if type(reader) is Reader and (score := read_bare_score(reader, start, end)) is not None:
        return score
    result = scan_result(reader.page.text[start:end])
    return None if result is None else placed(reader, start, end, result).score


@define(eq=False, repr=False)
class BareScoreOrigin(Origin):
    """The origin of a score with nothing around it: where its goals stand is found when somebody asks."""

    @property
    def fields(self) -> Mapping[str, FieldSpan]:
        m = SIMPLE.fullmatch(self.source.text, *self._span)
        assert m is not None
        return {"goals1": FieldSpan(*m.span(1)), "goals2": FieldSpan(*m.span(3))}


make_bare_origin = trusted(BareScoreOrigin)


def read_bare_score(reader: Reader, start: int, end: int) -> Score | None:
    """The score that stands there with nothing around it, as most do: ``2–1``. ``None`` for whatever else.

    The stretch is one of the source, and not of a view.
    """
    m = SIMPLE.fullmatch(reader.page.text, start, end)
    if m is None:
        return None
    goals1, _, goals2 = m.groups()
    origin = make_bare_origin(reader.page, (start, end), NO_FIELDS) if reader.origins else None
    return make_score(int(goals1), int(goals2), origin=origin)


def placed(reader: Reader, start: int, end: int, result: Result) -> Result:
    """The result of ``text[start:end]`` with the places of its parts in the source, and its score with an origin."""
    spans = {name: reader.own((start + a, start + b)) for name, (a, b) in result.places.items()}
    score = result.score
    if score is not None and reader.origins:
        fields = {name: spans[name] for name in NUMBERS if name in spans}
        origin = reader.origin((start, end), fields)
        score = make_score(
            score.goals1, score.goals2, score.extra_time, score.penalties1, score.penalties2, origin=origin
        )
    return Result(score, result.outcome, result.away_goals, result.places, spans, result.dash)


def read_result(reader: Reader, start: int, end: int) -> Result | None:
    """What a score cell says, in its place; reports what is neither score nor outcome."""
    text = reader.page.text[start:end]
    if says_nothing(text):
        return None
    result = scan_result(text) or awaited(text)
    if result is None:
        reader.report("CP311", (start, end), f"not a score: {text.strip()[:40]!r}")
        return None
    return placed(reader, start, end, result)
