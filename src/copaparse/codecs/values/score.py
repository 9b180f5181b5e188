"""Scores and outcomes where they stand, read and written; `results` tells what a text says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from copaparse.codecs.base import NOTHING, Reader, Unwritable
from copaparse.codecs.leftovers import blank, says_nothing
from copaparse.codecs.makers import make_score
from copaparse.codecs.values.results import NUMBERS, SIMPLE, Result, awaited, outcome_of, scan_result
from copaparse.model import FieldSpan, Origin, Outcome, Score
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "placed",
    "read_bare_score",
    "read_outcome",
    "read_result",
    "read_score",
    "read_score_text",
    "write_outcome",
    "write_result",
    "write_score",
]

EXTRA_TIME_TEXT = " (a.e.t.)"


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
        m = SIMPLE.fullmatch(self.source.text, self.start, self.end)
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
    origin = make_bare_origin(reader.page, start, end) if reader.origins else None
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


def read_score_text(text: str) -> Score | None:
    """The score that the text as a whole is, without origin; ``None`` for anything else."""
    result = scan_result(text)
    return result.score if result else None


def read_outcome(text: str) -> Outcome | None:
    """The outcome that stands in place of a score or after it: ``w/o``, ``n.p.``, ``3–0 (awarded)``."""
    result = scan_result(text)
    return result.outcome if result else None


def write_outcome(outcome: Outcome, like: str = "") -> str:
    """The outcome in a word; the text that it replaces where that says the same."""
    return like if outcome_of(like) is outcome else outcome.value


def write_score(score: Score, like: str = "") -> str:
    """The score with the dash and the spaces of the text that it replaces, an en dash by default.

    Raises `Unwritable` for numbers that no score has (more than three digits of goals, two of penalties).
    """
    model = scan_result(like)
    written = f"{score.goals1}–{score.goals2}"
    if model is not None and model.score is not None:
        written = _styled(score, blank(like), model)
        if read_score_text(written) == score:
            return written
    written = str(score)
    if read_score_text(written) != score:
        raise Unwritable("Score.goals1", f"{written!r} does not read as a score", score)
    return written


def _styled(score: Score, like: str, model: Result) -> str:
    dash = model.dash
    if dash.strip() != dash and len(dash.strip()) + 2 < len(dash):  # markup stood around the dash
        dash = dash.strip()
    text = f"{score.goals1}{dash}{score.goals2}"
    first, second = score.penalties1, score.penalties2
    places = model.places
    if first is not None and "penalties1" in places and "shoot_out" not in places:
        text, first = f"({first}) {text} ({second})", None
    late = kicks = ""
    if score.extra_time:
        late = like[slice(*places["extra_time"])] if "extra_time" in places else EXTRA_TIME_TEXT
    if first is not None and "shoot_out" in places:
        a, b = places["shoot_out"]
        (a1, b1), (a2, b2) = places["penalties1"], places["penalties2"]
        kicks = f"{like[a:a1]}{first}{like[b1:a2]}{second}{like[b2:b]}"
    elif first is not None:
        kicks = f" ({first}{dash}{second} p)"
    at, behind = places.get("shoot_out", (len(like), len(like))), places.get("extra_time", (0, 0))
    if kicks and at < places["goals1"]:  # 2:4 i. E. (1:1 n. V.)
        return f"{kicks}{text}{late.replace('(', '').rstrip(')')})"
    parts = [kicks, late] if at < behind else [late, kicks]
    if not all(parts) or at[1] < behind[0] or behind[1] < at[0]:  # apart, and not so: (aet, 5–4 pens)
        parts = [_by_itself(part) for part in parts]
    return text + "".join(parts)


def _by_itself(part: str) -> str:
    """What stands behind a score, in parentheses of its own where it shared them."""
    return part if part.count("(") == part.count(")") else f" ({part.strip(' ,;()')})"


def write_result(result: Result, like: str = "") -> str:
    """A score, an outcome, or both: ``2–1``, ``walkover``, ``3–0 (awarded)``."""
    if result.score is None:
        return NOTHING if result.outcome is None else write_outcome(result.outcome, like)
    text = write_score(result.score, like) + (" (a)" if result.away_goals else "")
    return text if result.outcome is None else f"{text} ({result.outcome.value})"
