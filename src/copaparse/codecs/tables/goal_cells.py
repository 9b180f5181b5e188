"""Goals in the cells of wikitables: ``Soto (35.), Luna (37., S); Paz (90+2.)``, the goals of each side in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from attrs import evolve

from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.values.goals import read_goals
from copaparse.model import Goal, GoalKind

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.model import Score

__all__ = ["read_goal_cell"]

SCORER = re.compile(r"\s*+,?\s*+(?P<player>[^\s(),;][^(),;\n]{0,59}?)\s*+\((?P<said>[^()\n]{1,80}+)\)\s*+")
MINUTE = re.compile(r"(?P<minute>[0-9]{1,3}+)(?:\+(?P<added>[0-9]{1,2}+))?[.'′’]?+")
KINDS = {
    **dict.fromkeys(("s", "e", "fe", "elfmeter", "strafstoß", "p", "pen", "rig", "pp"), GoalKind.PENALTY),
    **dict.fromkeys(("et", "eigentor", "og", "o.g", "ec", "aut", "csc", "ag", "gc"), GoalKind.OWN),
}


def read_goal_cell(reader: Reader, start: int, end: int, score: Score | None) -> tuple[Goal, ...]:
    """The goals that a cell names, each for its team if the score makes that certain; none where some are not clear."""
    text = reader.page.text[start:end]
    if says_nothing(text):
        return ()
    sides: list[list[Goal]] = []
    at = start
    for side in text.split(";"):
        goals = _read_side(reader, at, at + len(side))
        if goals is None:
            return _read_named(reader, start, end)
        sides.append(goals)
        at += len(side) + 1
    return tuple(
        evolve(goal, team=team) for goals, team in zip(sides, _teams(sides, score), strict=False) for goal in goals
    )


def _teams(sides: list[list[Goal]], score: Score | None) -> tuple[Literal[1, 2] | None, ...]:
    """Which team each list of goals is of, if the score says so many of each."""
    if score is None:
        return (None,) * len(sides)
    goals = (score.goals1, score.goals2)
    if tuple(map(len, sides)) == goals:
        return (1, 2)
    if len(sides) == 1 and 0 in goals and len(sides[0]) == sum(goals):
        return (1 if goals[0] else 2,)
    return (None,) * len(sides)


def _read_side(reader: Reader, start: int, end: int) -> list[Goal] | None:
    text, goals = reader.page.text, list[Goal]()
    at = start + len(text[start:end]) - len(text[start:end].lstrip())
    while at < end:
        m = SCORER.match(text, at, end)
        if m is None or (scored := _read_minutes(reader, m)) is None:
            return None
        goals += scored
        at = m.end()
    return goals


def _read_minutes(reader: Reader, m: re.Match[str]) -> list[Goal] | None:
    """One goal for each minute in the parentheses; a kind behind a minute is that of the goal."""
    goals: list[Goal] = []
    fields = {"player": reader.own(m.span("player"))}
    for said in m["said"].split(","):
        word = said.strip()
        minute = MINUTE.fullmatch(word)
        if minute is not None:
            added = minute["added"]
            origin = reader.origin(m.span(), fields)
            goals.append(Goal(m["player"], int(minute["minute"]), int(added) if added else None, origin=origin))
        elif goals and (kind := KINDS.get(word.casefold().rstrip("."))) is not None:
            goals[-1] = evolve(goals[-1], kind=kind)
        else:
            return None
    return goals


def _read_named(reader: Reader, start: int, end: int) -> tuple[Goal, ...]:
    """Goals as copaparse writes them; a name with a number or a parenthesis in it is none."""
    goals = read_goals(reader, start, end)
    if any(any(c.isdigit() or c in "();" for c in goal.player) for goal in goals):
        reader.report("CP315", (start, end), f"not a list of goals: {reader.page.text[start:end].strip()[:40]!r}")
        return ()
    return goals
