"""Lists of goals written: in the style of a list that is there, with what it says of players kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from copaparse.codecs.base import Unwritable
from copaparse.codecs.values.goal_lists import read_goal_list
from copaparse.codecs.values.markup import escape, shown_in
from copaparse.markup.grammars import terminal
from copaparse.model import Goal, GoalKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["GoalStyle", "write_goal_list"]

CALL = re.compile(r"\{\{\s*+(?P<name>(?:[Gg]oal|[Gg]olo?|[Bb]ut))\s*+[|}]")
TICK = re.compile(r"[0-9]['′’]")
LONGEST = 30  # goals that an entry may have to be found again
BREAK = re.compile(rf"[ \t\n]*+{terminal('inline', 'LINE_BREAK')}[ \t\n]*+")


@frozen
class GoalStyle:
    """How the goals of a side are listed: the template, or none; what parts the players; whether minutes come first."""

    call: str = "goal"
    between: str = "\n*"
    first: bool = False
    notes: tuple[str, str] = ("pen.", "o.g.")

    @classmethod
    def of(cls, markup: str, fallback: GoalStyle) -> GoalStyle:
        """The style of a list; where that is empty, of another."""
        if not markup:
            return fallback
        called = CALL.search(markup)
        call = called["name"] if called else "" if TICK.search(markup) else fallback.call
        broken = BREAK.search(markup)
        between = "\n*" if markup.startswith("*") else broken[0] if broken else "\n" if "\n" in markup else "<br />"
        return cls(call, between, markup.lstrip("* ").startswith("{{"), fallback.notes)

    def write(self, player: str, goals: Sequence[Goal]) -> str:
        """One player, named by this markup, with his goals."""
        minutes = self.called(goals) if self.call else self.ticked(goals)
        return f"{minutes} {player}" if self.first and minutes else f"{player} {minutes}".rstrip()

    def note(self, goal: Goal) -> str:
        return {GoalKind.GOAL: "", GoalKind.PENALTY: self.notes[0], GoalKind.OWN: self.notes[1]}[goal.kind]

    def called(self, goals: Sequence[Goal]) -> str:
        if goals[0].minute is None:
            return f"({self.note(goals[0])})" if self.note(goals[0]) else ""
        parts = [part for goal in goals for part in (minute_of(goal), self.note(goal))]
        return f"{{{{{self.call}|{'|'.join(parts).rstrip('|')}}}}}"

    def ticked(self, goals: Sequence[Goal]) -> str:
        words: list[str] = []
        for goal in goals:
            note = f"({self.note(goal)})" if self.note(goal) else ""
            words.append(f"{minute_of(goal)}' {note}".strip() if goal.minute is not None else note)
        return ", ".join(filter(None, words))


def minute_of(goal: Goal) -> str:
    """``90+4``"""
    return f"{goal.minute}" if goal.added is None else f"{goal.minute}+{goal.added}"


def write_goal_list(goals: Sequence[Goal], style: GoalStyle, old: Sequence[Goal] = (), text: str = "") -> str:
    """The goals of one side as markup. Those of the `old` ones that stay keep what `text` says of them.

    Raises `Unwritable` for what would read as other goals.
    """
    if not goals:
        return ""
    entries = list(_entries(goals, style, old, text))
    markup = style.between.join(entries)
    if style.between.endswith("*"):
        markup = "*" + markup
    if read_goal_list(shown_in(markup), goals[0].team) != tuple(goals):
        raise Unwritable("Match.goals", f"{markup!r} does not read as these goals", goals[0])
    return markup


def _entries(goals: Sequence[Goal], style: GoalStyle, old: Sequence[Goal], text: str) -> Iterator[str]:
    """What is written of each player: as it was where nothing changes."""
    written: dict[tuple[int, int], list[Goal]] = {}
    named: dict[str, str] = {}
    for goal in old:
        if goal.origin is not None:
            written.setdefault(goal.origin.span, []).append(goal)
            if "player" in goal.origin.fields:
                named.setdefault(goal.player, text[slice(*goal.origin.fields["player"][:2])])
    kept: dict[tuple[Goal, ...], tuple[int, int]] = {tuple(entry): span for span, entry in written.items()}
    longest = min(max(map(len, kept), default=0), LONGEST)
    at = 0
    while at < len(goals):
        size = next((n for n in range(min(longest, len(goals) - at), 0, -1) if tuple(goals[at : at + n]) in kept), 0)
        if size:
            yield text[slice(*kept[tuple(goals[at : at + size])])].strip()
            at += size
            continue
        first, stop = goals[at], at + 1
        while (
            stop < len(goals) and goals[stop].player == first.player and None not in (first.minute, goals[stop].minute)
        ):
            stop += 1
        yield style.write(named.get(first.player) or escape(first.player), goals[at:stop])
        at = stop
