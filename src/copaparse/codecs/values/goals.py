"""Goals in a cell: ``1: Soto 9', 67' (pen.); 2: Luna 90+4' (o.g.)``. The number is that of the team."""

from __future__ import annotations

import re
from typing import Literal

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.values.text import trim, write_text
from copaparse.model import FieldSpan, Goal, GoalKind

__all__ = ["read_goals", "write_goals"]

# A comma separates where a minute or a parenthesis ends before it; elsewhere it is part of a name.
SEPARATOR = re.compile(r";|(?<=['′’)]),")
SIDES: dict[str, Literal[1, 2]] = {"1": 1, "2": 2}
SIDE = re.compile(r"([12])\s?:\s++")
KIND = re.compile(r"\((?:(?P<penalty>pen\.?|p\.?)|o\.?g\.?)\)\Z", re.IGNORECASE)
MINUTE = re.compile(r"(?:(?P<minute>[0-9]{1,3})(?:\+(?P<added>[0-9]{1,2}))?|\+(?P<late>[0-9]{1,2}))['′’]\Z")

SHOWN = {GoalKind.GOAL: "", GoalKind.PENALTY: " (pen.)", GoalKind.OWN: " (o.g.)"}


def read_goals(reader: Reader, start: int, end: int) -> tuple[Goal, ...]:
    """The goals that a cell names, in order; reports a cell that names none, and gives none for it.

    Each goal has the place of its ``player`` and of its ``minute`` as far as they are said.
    """
    text = reader.blank(reader.page.text[start:end])
    goals: list[Goal] = []
    if says_nothing(text):
        return ()
    at = 0
    while at <= len(text):
        separator = SEPARATOR.search(text, at)
        stop = separator.start() if separator else len(text)
        goal = _read_goal(reader, text, start, *trim(text, at, stop), goals[-1] if goals else None)
        if goal is None:
            reader.report("CP315", (start, end), f"not a list of goals: {text.strip()[:40]!r}")
            return ()
        goals.append(goal)
        at = separator.end() if separator else len(text) + 1
    return tuple(goals)


def _read_goal(reader: Reader, text: str, offset: int, start: int, end: int, before: Goal | None) -> Goal | None:
    """The goal in ``text[start:end]``; a minute alone is another goal of the player `before`."""
    side = SIDE.match(text, start, end)
    begin = side.end() if side else start
    stop, kind, minute, added = end, GoalKind.GOAL, None, None
    fields: dict[str, FieldSpan] = {}
    if m := KIND.search(text[begin:stop]):
        kind = GoalKind.PENALTY if m["penalty"] else GoalKind.OWN
        stop = trim(text, begin, begin + m.start())[1]
    m = MINUTE.search(text[begin:stop])
    if m is not None and (m.start() == 0 or text[begin + m.start() - 1].isspace()):
        minute = int(m["minute"]) if m["minute"] else None
        added = int(m["added"] or m["late"]) if m["added"] or m["late"] else None
        if minute is not None:
            a, b = m.span("minute")
            fields["minute"] = reader.own((offset + begin + a, offset + begin + b))
        stop = trim(text, begin, begin + m.start())[1]
    player = text[begin:stop]
    team = SIDES[side[1]] if side else None
    if not player and m is not None and before is not None and side is None:
        player, team = before.player, before.team
    elif not player or says_nothing(player) or player.isdecimal():
        return None
    else:
        fields["player"] = reader.own((offset + begin, offset + stop))
    place = (offset + start, offset + end)
    return Goal(player, minute, added, team, kind, origin=reader.origin(place, fields))


def write_goals(goals: tuple[Goal, ...], like: str = "") -> str:
    """The goals, separated by semicolons. Raises `Unwritable` for a name that would read as two."""
    return "; ".join(_goal_text(goal) for goal in goals)


def _goal_text(goal: Goal) -> str:
    if SEPARATOR.search(goal.player):
        raise Unwritable("Goal.player", f"{goal.player!r} has the mark that separates goals", goal)
    text = write_text(goal.player) if goal.team is None else f"{goal.team}: {write_text(goal.player)}"
    if goal.minute is not None or goal.added is not None:
        minute = "" if goal.minute is None else str(goal.minute)
        text += f" {minute}'" if goal.added is None else f" {minute}+{goal.added}'"
    return text + SHOWN[goal.kind]
