"""Results of match boxes edited: numbers where only numbers change, else the score and what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.box_scores import is_yes
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.values.results import Result, scan_result
from copaparse.codecs.values.score import write_result
from copaparse.model import Outcome, Ownership, Score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.codecs.calls.box_edits import BoxEditor
    from copaparse.model import FieldSpan

__all__ = ["edit_result"]

TO_COME = "v"


def edit_result(box: BoxEditor) -> None:
    """Write score and outcome: in the score itself what stands there now, else in arguments of their own."""
    old, score = box.old, box.new.score
    before = None if old is None else old.score
    origin = None if before is None else before.origin
    places: Mapping[str, FieldSpan] = {} if origin is None else origin.fields
    keys = box.style.keys
    extra_inside = "extra_time" not in keys or box.within(places.get("extra_time"), "score")
    shoot_out_inside = "penalties" not in keys or box.within(places.get("penalties1"), "score")
    shown = score
    if score is not None:
        penalties = (score.penalties1, score.penalties2) if shoot_out_inside else (None, None)
        shown = Score(score.goals1, score.goals2, score.extra_time and extra_inside, *penalties)
    same = old is not None and old.outcome is box.new.outcome and not box.anew and box.edits.width < ROW
    numbers = ["goals1", "goals2", *(("penalties1", "penalties2") if shoot_out_inside else ())]
    if before is None or shown is None or (extra_inside and before.extra_time != shown.extra_time):
        same = False
    if not same or not _patch(box, before, shown, places, numbers):
        _write_score(box, shown)
    if not extra_inside:
        wanted = score is not None and score.extra_time
        if wanted != is_yes(box.whole("extra_time")):
            box.set("extra_time", box.style.yes if wanted else "")
    if not shoot_out_inside:
        _edit_shoot_out(box, before, score, places)


def _patch(
    box: BoxEditor, before: Score | None, score: Score | None, places: Mapping[str, FieldSpan], numbers: list[str]
) -> bool:
    """Replace the numbers that differ; false, with nothing done, where one has no place of its own."""
    edits: list[tuple[tuple[int, int], str]] = []
    for name in numbers:
        one, other, place = getattr(before, name, None), getattr(score, name, None), places.get(name)
        if one == other:
            continue
        if one is None or other is None or place is None or place.ownership is not Ownership.OWN:
            return False
        edits.append((place[:2], str(other)))
    for span, number in edits:
        box.edits.replace(span, number)
    return True


def _write_score(box: BoxEditor, score: Score | None) -> None:
    """The score, or what became of the match, in the style of what is written there."""
    outcome = box.new.outcome
    if score is not None and outcome is Outcome.PLAYED:
        outcome = None
    sides = box.argument("score1") is not None and not box.whole("score")
    alone = outcome is None and (score is None or (not score.extra_time and score.penalties1 is None))
    if "score" not in box.style.keys and not alone:
        raise Unwritable("Match.score", "this box has goals alone", box.new)
    if sides or "score" not in box.style.keys:
        shown = score if alone else None
        box.set("score1", "" if shown is None else str(shown.goals1))
        box.set("score2", "" if shown is None else str(shown.goals2))
        if alone:
            return
    place, written = box.place("score"), box.written("score")
    if score is None and outcome in (None, Outcome.SCHEDULED):
        markup = "" if outcome is None else TO_COME
    else:
        found = scan_result(written)
        like = written if found is not None and (found.score is not None or score is None) else box.style.score
        markup = write_result(Result(score, outcome), like)
    if place is None or not markup or box.anew or box.edits.width >= ROW:
        box.set("score", markup)
    else:
        box.edits.replace(place[:2], markup)


def _edit_shoot_out(box: BoxEditor, before: Score | None, score: Score | None, places: Mapping[str, FieldSpan]) -> None:
    """The score of a shoot-out in its own argument, here or in the box behind this one."""
    old = (None, None) if before is None else (before.penalties1, before.penalties2)
    new = (None, None) if score is None else (score.penalties1, score.penalties2)
    if old == new and not box.anew:
        return
    narrow = None not in (before, score) and not box.anew and box.edits.width < ROW
    if narrow and _patch(box, before, score, places, ["penalties1", "penalties2"]):
        return
    for other in box.construct.calls[1:] if not box.anew else ():
        argument = other.get(*box.style.keys["penalties"])
        if argument is not None and argument.value.start < argument.value.end:
            box.edits.remove(argument.value)
    dash = box.style.score.strip("0")
    box.set("penalties", "" if new[0] is None else f"{new[0]}{dash}{new[1]}")
