"""The goals of one side as a match box lists them: names and minutes in lines, with or without templates.

``Soto 9', 67' (pen.)``, ``[[J. Soto|Soto]] {{goal|12||90|pen.}}``, ``{{goal|90+4}} Luna``, ``*Luna 90+4' o.g.``: a
view shows them all alike, see `codecs/shown_events.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from attrs import Factory, define

from copaparse.codecs.base import new_list
from copaparse.codecs.makers import make_goal
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import whole_link
from copaparse.model import Goal, GoalKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.codecs.base import Reader, Seen

__all__ = ["read_goal_list"]

LINE = re.compile(r"[^\n*;•]++")
RUNNING = re.compile(r"\s*+[0-9]{1,2}+\s?[–:-]\s?[0-9]{1,2}+:?(?=\s)")  # the score after the goal
MINUTE = re.compile(
    r"(?<![\w.+])(?P<minute>[0-9]{1,3}+)(?:\s?['′’´])?(?:\s?\+\s?(?P<added>[0-9]{1,2}+)?)?(?:\s?['′’´])?(?![0-9:])"
)
COUNT = re.compile(r"\(\s*+([2-9])\s*+\)\s*+\Z")  # how many goals, where no minutes are said
NOTES = (
    r"(?:(?P<own>o\.?\s?g\b|own goal|aut(?:ogol|ogoal|orete)?\b|c\.?\s?s\.?\s?c\b|e\.?t\b|eigentor|a\.?\s?g\b|p\.\s?p\b"
    r"|e\.?\s?p\b|(?:gol )?en propia(?: puerta| meta)?|en contra|g\.?\s?c\b|sam\b)"
    r"|(?P<penalty>pen(?:alty|alti|al)?\b|p\b|rig(?:ore)?\b|s\.?\s?p\b|pk\b|k\b|elfmeter|elf\b|f\.?e\b)"
    r"|(?P<card>card\b|red\b|yellow\b))\.?"
)
NOTE = re.compile(rf"[\s,]*+[(\[]?\s*+{NOTES}\s*+[)\]]", re.IGNORECASE)
BARE_NOTE = re.compile(  # without a parenthesis: only what no name can begin with
    r"[\s,]*+(?:(?P<own>o\.?g\b|own goal|c\.s\.c\b|a\.g\b)|(?P<penalty>pen\b|rig\b|(?<=[0-9'′’])p\b)"
    r"|min(?:ut[aeo]s?)?\b)\.?(?=\s*+(?:[,;&/)]|[0-9]|\Z))",
    re.IGNORECASE,
)
NOTE_OF_NAME = re.compile(rf"[(\[]\s*+{NOTES}\s*+[)\]]\s*+\Z", re.IGNORECASE)
ASIDE = re.compile(r"[\s,]*+\([^()\n]{0,80}+\)")  # who made the pass
BETWEEN = " \r\t\xa0\u2009,;:&/+·–—-"
AND = frozenset(("and", "y", "e", "et", "und", "en", "i", "og"))
LONGEST = 200  # characters of a name
KINDS = {None: GoalKind.GOAL, "own": GoalKind.OWN, "penalty": GoalKind.PENALTY}


@define
class Scorer:
    """Who scored, if the line says it, and when: minutes with what is noted of each. `place` is what is written."""

    place: tuple[int, int]
    name: tuple[int, int] | None = None
    note: str | None = None  # of all of the goals
    hits: list[tuple[re.Match[str], str | None]] = Factory(new_list)
    times: int = 1  # goals, where no minutes are said


def read_goal_list(seen: Seen, team: Literal[1, 2] | None) -> tuple[Goal, ...]:
    """The goals of a side in the order in which they are listed; reports minutes that name nobody.

    The origin of a goal has the place of its ``player``, its ``minute`` and what is ``added`` to that. It spans what is
    written between the separators around the goal, which may be several goals.
    """
    reader, start, end = seen
    goals: list[Goal] = []
    for scorer in joined(scorers(reader, start, end)):
        if scorer.name is None:
            reader.report("CP315", (start, end), "goals of nobody: minutes without a name")
            continue
        player = reader.clean(reader.page.text[slice(*scorer.name)])
        whole = whole_link(reader, *scorer.name)
        hits: Sequence[tuple[re.Match[str] | None, str | None]] = scorer.hits or [(None, None)] * scorer.times
        for m, note in hits:
            kind = KINDS.get(note or scorer.note)
            if kind is None:
                continue
            fields = {"player": whole}
            minute = added = None
            if m is not None:
                minute, fields["minute"] = int(m["minute"]), reader.own(m.span("minute"))
            if m is not None and m["added"]:
                added, fields["added"] = int(m["added"]), reader.own(m.span("added"))
            base = reader.outer if isinstance(reader, View) else reader
            goals.append(make_goal(player, minute, added, team, kind, origin=base.origin(scorer.place, fields)))
    return tuple(goals)


def joined(found: Iterator[Scorer]) -> Iterator[Scorer]:
    """Names and minutes brought together that stand in lines of their own."""
    before: Scorer | None = None
    for scorer in found:
        if scorer.name is None and before is not None:
            before.hits += scorer.hits
            before.place = (before.place[0], scorer.place[1])
            continue
        if before is not None:
            yield before
        before = scorer
    if before is not None:
        yield before


def scorers(reader: Reader, start: int, end: int) -> Iterator[Scorer]:
    """The scorers of each line. What stands first in it tells whether minutes follow their names or precede them."""
    text = reader.page.text
    for line in LINE.finditer(text, start, end):
        a, b = line.span()
        if (m := RUNNING.match(text, a, b)) is not None:
            a = m.end()
        place = written(reader, line.start(), line.end(), start, end)
        if (m := COUNT.search(text, a, b)) is not None and (scorer := named(text, a, m.start(), place)) is not None:
            scorer.times = int(m[1])
            yield scorer
            continue
        minutes = list(MINUTE.finditer(text, a, b))
        current = named(text, a, minutes[0].start() if minutes else b, place)
        first = current is not None
        held = Scorer(place)
        for index, m in enumerate(minutes):
            stop = minutes[index + 1].start() if index + 1 < len(minutes) else b
            note, at = noted(text, m.end(), stop)
            (current or held).hits.append((m, note))
            name = named(text, at, stop, place)
            if name is not None and name.name is not None and text[slice(*name.name)].casefold() in AND:
                name = None
            if name is not None and first:
                assert current is not None
                yield current
                current = name
            elif name is not None:
                name.hits = held.hits
                held = Scorer(place)
                yield name
        if current is not None:
            yield current
        elif held.hits:
            yield held


def written(reader: Reader, a: int, b: int, start: int, end: int) -> tuple[int, int]:
    """Where the source has what stands in ``start:end`` between the separators around ``a:b``."""
    if isinstance(reader, View):
        a = reader.place(a - 1, a)[1] if a > start else reader.start
        b = reader.place(b, b + 1)[0] if b < end else reader.end
        return trim(reader.outer.page.text, a, max(a, b))
    return trim(reader.page.text, a, b)


def named(text: str, a: int, b: int, place: tuple[int, int]) -> Scorer | None:
    """The scorer named in a stretch between minutes, ``None`` where there are separators alone."""
    if b - a > LONGEST:
        return None
    note = None
    if (m := NOTE_OF_NAME.search(text, a, b)) is not None:
        note, b = m.lastgroup, m.start()
    said = text[a:b]
    bare = said.lstrip(BETWEEN + ")").rstrip(BETWEEN + "([")
    if not any(map(str.isalpha, bare)):
        return None
    a += said.index(bare)
    return Scorer(place, (a, a + len(bare)), note)


def noted(text: str, at: int, stop: int) -> tuple[str | None, int]:
    """What is noted behind a minute, and where the note ends."""
    found = None
    while True:
        m = NOTE.match(text, at, stop) or BARE_NOTE.match(text, at, stop)
        if m is not None:
            found = found or m.lastgroup
        else:
            m = ASIDE.match(text, at, stop)
        if m is None:
            return found, at
        at = m.end()
