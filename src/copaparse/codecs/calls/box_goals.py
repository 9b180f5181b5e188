"""Goals of match boxes edited: a name or a minute alone, or the list of a side anew with what it says kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.edits import ROW, changed
from copaparse.codecs.values.goal_writing import GoalStyle, write_goal_list
from copaparse.codecs.values.markup import write_value

if TYPE_CHECKING:
    from copaparse.codecs.calls.box_edits import BoxEditor
    from copaparse.model import FieldSpan, Goal

__all__ = ["edit_goals"]

Goals = tuple["Goal", ...]


def edit_goals(box: BoxEditor) -> None:
    """Write the goals of each side in its list."""
    goals = [_of_side(box.new.goals, side) for side in (1, 2)]
    if goals[0] + goals[1] != box.new.goals:
        raise Unwritable("Match.goals", "a box lists the goals of its first team, then those of its second", box.new)
    for side, wanted in enumerate(goals, 1):
        before = () if box.old is None else _of_side(box.old.goals, side)
        if box.anew or (before != wanted and not _patch(box, before, wanted)):
            role = f"goals{side}"
            keep = not box.anew and box.edits.width < ROW
            style = GoalStyle.of(box.whole(role), GoalStyle.of(box.whole(f"goals{3 - side}"), _usual(box)))
            box.set(role, write_goal_list(wanted, style, before if keep else (), box.edits.text))


def _of_side(goals: Goals, side: int) -> Goals:
    return tuple(goal for goal in goals if goal.team == side)


def _usual(box: BoxEditor) -> GoalStyle:
    """How goals are listed in such a box: not in lines where the box is one line."""
    style = box.style.goals
    return style if "\n" in box.edits.text[box.call.start : box.call.end] else evolve(style, between="<br />")


def _patch(box: BoxEditor, before: Goals, wanted: Goals) -> bool:
    """Names and minutes alone; false, with nothing done, where more changes."""
    if box.edits.width >= ROW or len(before) != len(wanted):
        return False
    made: dict[tuple[int, int], Any] = {}
    for old, new in zip(before, wanted, strict=True):
        for name in changed(old, new):
            place = _place(old, name)
            if place is None or None in (getattr(old, name), getattr(new, name)):
                return False
            made[place[:2]] = getattr(new, name)
    for old, new in zip(before, wanted, strict=True):
        place = _place(old, "player")
        if place is not None and made.get(place[:2], new.player) != new.player:
            return False  # one name for several goals
    for span, value in made.items():
        box.edits.replace(span, str(value) if isinstance(value, int) else write_value("player", value))
    return True


def _place(goal: Goal, name: str) -> FieldSpan | None:
    return None if goal.origin is None else goal.origin.fields.get(name)
