"""Scores of match boxes: goals, extra time and a shoot-out, which may each have an argument of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import own
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.makers import make_score
from copaparse.codecs.values.results import EXTRA_TIME, GOALS, SAYS_SHOOT_OUT, SHOOT_OUT, Result, awaited, scan_result
from copaparse.codecs.values.score import placed
from copaparse.codecs.views import place_of, see
from copaparse.model import FieldSpan, Outcome, Ownership, Score

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.codecs.base import Reader, Seen
    from copaparse.codecs.calls.box_styles import BoxStyle
    from copaparse.markup.arguments import Call

__all__ = ["is_yes", "outcome_in", "read_box_score", "read_score"]

NUMBER = re.compile(r"\s*+([0-9]{1,3}+)(?![0-9])")
PENALTIES = re.compile(
    rf"(?<![0-9])(?P<one>[0-9]{{1,2}})\s?[:–—−-]\s?(?P<two>[0-9]{{1,2}})\s?\)?\s?(?:{SHOOT_OUT})", re.IGNORECASE
)
BEYOND = re.compile(
    rf"(?<![^\W\d_])(?:{EXTRA_TIME}|a?sd\.?e?\.?t\b|golden goal|silver goal|g\.g\.|a\.\s?p\.|d\.\s?t\.\s?s)",
    re.IGNORECASE,
)
OUTCOMES: tuple[tuple[Outcome, re.Pattern[str]], ...] = tuple(
    (outcome, re.compile(rf"(?<![^\W\d_])(?:{words})", re.IGNORECASE))
    for outcome, words in (
        (Outcome.AWARDED, r"award|awd\b|forfeit|tapis vert|a tavolino|adjudicad|en los despachos"),
        (Outcome.ANNULLED, r"annul|void\b|anulad|expunged"),
        (Outcome.ABANDONED, r"aband|suspend|susp\b|arrêté|sospesa"),
        (Outcome.POSTPONED, r"postpon|postergad|aplazad|reporté|rinviata"),
        (Outcome.CANCELLED, r"cancel|canc\b|not played|n\.p\."),
        (Outcome.WALKOVER, r"walk-?over|w[./]\s?o\b|forfait"),
    )
)

Found = tuple[Score | None, Outcome | None, dict[str, FieldSpan]]
"""A score, what became of the match, and where both are written."""


def read_box_score(call: Call, style: BoxStyle, shoot_outs: Iterable[Call], reader: Reader) -> Found:
    """What a box says of the result; a match to come has no score."""
    fields: dict[str, FieldSpan] = {}
    result, span = _result(call, style, reader, fields)
    note = call.get(*style.keys.get("score_note", ()))
    if note is not None and result.outcome is None and note.value.start < note.value.end:
        seen, start, end = see(reader, *note.value)
        result = _noted(result, seen.page.text[start:end])
    score = result.score
    if score is None:
        return None, result.outcome, fields
    places = dict(result.spans)
    penalties: tuple[int | None, int | None] = (score.penalties1, score.penalties2)
    extra_time = score.extra_time
    extra = call.get(*style.keys.get("extra_time", ()))
    if extra is not None and is_yes(reader.page.text[slice(*extra.value)]):
        extra_time, places["extra_time"] = True, FieldSpan(*extra.value)
    for box in (call, *shoot_outs):
        argument = box.get(*style.keys.get("penalties", ()))
        if argument is None or argument.value.start == argument.value.end:
            continue
        seen, start, end = see(reader, *argument.value)
        if (m := GOALS.search(seen.page.text, start, end)) is not None:
            penalties = (int(m["goals1"]), int(m["goals2"]))
            places["penalties1"], places["penalties2"] = (seen.own(m.span(name)) for name in ("goals1", "goals2"))
            break
    origin = reader.origin(span, {name: places[name] for name in PARTS if name in places})
    found = make_score(score.goals1, score.goals2, extra_time, *penalties, origin=origin)
    return found, result.outcome, fields


PARTS = ("goals1", "goals2", "extra_time", "penalties1", "penalties2")
NO = frozenset(("", "no", "n", "false", "0", "non"))


def is_yes(text: str) -> bool:
    """Whether a switch is on: whatever stands there, except a no."""
    return text.strip().casefold() not in NO


def _result(
    call: Call, style: BoxStyle, reader: Reader, fields: dict[str, FieldSpan]
) -> tuple[Result, tuple[int, int]]:
    """What the score itself says, and where it is written: in one argument, or one for each side."""
    argument = call.get(*style.keys.get("score", ()))
    if argument is not None:
        fields["score"] = own(argument.value)
        if argument.value.start < argument.value.end:
            seen = see(reader, *argument.value)
            fields["score"] = place = place_of(seen)
            fields["outcome"] = place._replace(ownership=Ownership.DERIVED)
            return read_score(seen, argument.value, reader), place[:2]
    sides = [call.get(*style.keys.get(role, ())) for role in ("score1", "score2")]
    numbers: list[int] = []
    places: dict[str, FieldSpan] = {}
    for name, side in zip(PARTS, sides, strict=False):
        if side is None:
            return Result(), call.span
        view, start, end = see(reader, *side.value)
        m = NUMBER.match(view.page.text, start, end)
        if m is None:
            return Result(), call.span
        numbers.append(int(m[1]))
        places[name] = view.own(m.span(1))
    first, second = places.values()
    span = (min(first.start, second.start), max(first.end, second.end))
    return Result(Score(numbers[0], numbers[1]), spans=places), span


def read_score(seen: Seen, whole: tuple[int, int], reader: Reader) -> Result:
    """A score with whatever stands around it, or what stands in its place."""
    view, start, end = seen
    said = view.page.text[start:end]
    if says_nothing(said):
        return Result()
    result = scan_result(said) or _loose(said) or awaited(said)
    if result is not None:
        return placed(view, start, end, result)
    reader.report("CP311", whole, f"not a score: {said.strip()[:40]!r}")
    return Result()


def _loose(text: str) -> Result | None:
    """The score in a text that says more: ``0–3 Awarded to B``, ``4:3 (3:3, 2:1)``, ``0–1 series (SDET)``."""
    m = GOALS.search(text)
    outcome = outcome_in(text)
    if m is None or any(map(str.isdecimal, text[: m.start()])):
        return None if outcome is None else Result(None, outcome)
    places = {"goals1": m.span("goals1"), "goals2": m.span("goals2")}
    beyond, shoot_out = BEYOND.search(text, m.end()), PENALTIES.search(text, m.end())
    if shoot_out is None and m["goals1"] != m["goals2"] and SAYS_SHOOT_OUT.match(text, m.end() + 1):
        return None  # 5:4 n. E. counts the penalties as well
    penalties: list[int] = []
    if shoot_out is not None:
        places |= {"penalties1": shoot_out.span("one"), "penalties2": shoot_out.span("two")}
        penalties = [int(shoot_out["one"]), int(shoot_out["two"])]
    if beyond is not None:
        places["extra_time"] = beyond.span()
    score = Score(int(m["goals1"]), int(m["goals2"]), beyond is not None, *penalties)
    return Result(score, outcome, places=places)


def outcome_in(text: str) -> Outcome | None:
    """What a text says became of the match, ``None`` where it says nothing of that."""
    return next((outcome for outcome, words in OUTCOMES if words.search(text)), None)


def _noted(result: Result, note: str) -> Result:
    """The result with what stands below it: that it was awarded, or came after extra time."""
    score = result.score
    if score is not None and not score.extra_time and BEYOND.search(note):
        score = Score(score.goals1, score.goals2, True, score.penalties1, score.penalties2)
    return Result(score, outcome_in(note), spans=result.spans)
