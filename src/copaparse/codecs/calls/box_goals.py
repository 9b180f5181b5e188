"""Goals of match boxes edited: a name or a minute alone, or the list of a side anew with what it says kept."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.call_edits import said_in
from copaparse.codecs.editing.edits import ROW, changed
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.values.goal_writing import GoalStyle, write_goal_list
from copaparse.codecs.values.markup import in_call, write_value
from copaparse.markup.arguments import call_at
from copaparse.model import Origin

if TYPE_CHECKING:
    from copaparse.codecs.calls.box_edits import BoxEditor
    from copaparse.model import FieldSpan, Goal
    from copaparse.source import Span

__all__ = ["edit_goals"]

LINES = "\n*"
LISTS = frozenset(
    map(fold_name, ("unbulleted list", "ubl", "ublist", "plainlist", "plain list", "bulleted list", "ubil"))
)
BULLET = re.compile(r"\*[ \t]*+")
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
            like = GoalStyle.of(box.whole(f"goals{3 - side}"), _usual(box))
            found = GoalTemplate.of(box, role) if wanted else None
            style = GoalStyle.of(box.whole(role) if found is None else found.inner, like)
            if found is not None:
                style, before = evolve(style, between=LINES), found.placed(before)
            markup = write_goal_list(wanted, style, before if keep else (), box.edits.text)
            box.set(role, markup if found is None else found.filled(markup))


@frozen
class GoalTemplate:
    """A template that is a whole list: ``{{unbulleted list|[[Soto]] {{goal|5}}|Luna}}``, or one with lines in it.

    `lead` and `tail` are what stands before and behind the entries, `between` what parts them, `inner` all of them.
    """

    lead: str
    inner: str
    tail: str
    between: str
    entries: tuple[Span, ...] = ()  # where they are arguments

    @classmethod
    def of(cls, box: BoxEditor, role: str) -> GoalTemplate | None:
        """The template that an argument consists of; ``None`` where it is no list, or has more in it than entries."""
        argument, text = box.argument(role), box.edits.text
        if argument is None:
            return None
        start, end = said_in(text, argument)
        call = call_at(box.edits.source, start) if text.startswith("{{", start, end) else None
        if call is None or call.end != end or fold_name(call.name) not in LISTS or not call.arguments:
            return None
        arguments = [a for a in call.arguments if a.value.start < a.value.end]
        if not arguments or any(a.named for a in arguments):
            return None
        entries = tuple(a.value for a in arguments)
        first, last = entries[0], entries[-1]
        inner = text[first.start : last.end]
        if len(entries) == 1 and (bullet := BULLET.match(inner)) is not None:
            return cls(text[start : first.start] + bullet[0], inner, text[last.end : end], f"\n{bullet[0]}")
        lead = text[start : first.start]
        between = text[first.end : entries[1].start] if len(entries) > 1 else lead[len(lead.rstrip()) - 1 :]
        return cls(lead, inner, text[last.end : end], between if between.strip() == "|" else "|", entries)

    def placed(self, goals: Goals) -> Goals:
        """The goals with the whole entries that they stand in as their places."""
        return tuple(self._placed(goal, goal.origin) for goal in goals)

    def _placed(self, goal: Goal, origin: Origin | None) -> Goal:
        if origin is None or not self.entries:
            return goal
        at = bisect_right(self.entries, origin.span.start, key=lambda entry: entry.end)
        place = self.entries[min(at, len(self.entries) - 1)]
        return evolve(goal, origin=Origin(origin.source, *place, origin.fields))

    def filled(self, markup: str) -> str:
        """The template with other entries, which are given as lines."""
        entries = (in_call(entry) for entry in markup.removeprefix("*").split(LINES))
        return f"{self.lead}{self.between.join(entries)}{self.tail}"


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
