"""What the cells of a bracket say: a team with the marks behind it, and the numbers of one side.

``'''[[Club Grau|Grau]]''' {{pso}}`` is a team that won on penalties, ``'''1''' (4)`` one goal and four penalties.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING

from attrs import Factory, define, evolve

from copaparse.codecs.base import new_dict, own
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.results import EXTRA_TIME, SHOOT_OUT, WORDS, awaited
from copaparse.codecs.values.teams import read_team
from copaparse.codecs.views import place_of, see, view
from copaparse.model import DecidedOn, FieldSpan, Outcome

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.model import Team

__all__ = ["Number", "TeamCell", "read_heading", "read_number", "read_team_cell"]

Place = tuple[int, int]

# Spaces mean nothing in the expressions below.
AFTER_TIME = rf"(?i:{EXTRA_TIME}|a?sdet|t\.?\s?s\.)".replace(" ", "[ ]")
OVERTIME = rf"(?:{AFTER_TIME}|[0-9]?OT)"
PENALTIES = rf"(?i:{SHOOT_OUT}|d\.?c\.?r\b\.?)".replace(" ", "[ ]")

NOT_NAME = re.compile(
    rf"""\(\s*+(?:
        (?P<points>[0-9]{{1,2}}+)\s*+(?i:points?|pts?\b\.?|puntos?|ptos\b\.?)
      | (?P<extra_time>{OVERTIME})
      | (?P<penalties>(?![PD]){PENALTIES}|PSO|PK)   # a capital letter alone is a place
      | (?P<away_goals>a|away[ ]goals)
      | (?P<walkover>[wW][./]?[oO]\.?)
      | \#?[0-9]{{1,3}}+ | WC|LL|PR|Alt
      | (?:wins?|won|advances?|agg\.?|lost)\b[^()\n]{{0,40}}+   # (wins 2–1 agg.)
      )\s*+\)[*†‡]*+
    | (?<=[\s,])(?:(?P<extra_time2>{AFTER_TIME})|(?P<penalties2>p\.|pen\.|pso)|(?P<walkover2>[wW][./][oO]\.?))
      [*†‡]*+\s*+\Z
    | \A\s*+(?P<seed>
        (?:\((?:[0-9]{{1,3}}|Q|WC|LL|PR|SE|Alt)\) | \[[0-9A-Z]{{1,3}}\] | \#[0-9]{{1,3}} | [0-9]{{1,2}}\s?:)\s*+
      )(?=[^\W\d])
    """,
    re.VERBOSE,
)
"""What stands beside the name of a team: points over the legs, marks of how it was won, seeds."""
ASIDES = {"(a.e.t.)": DecidedOn.EXTRA_TIME, "p": DecidedOn.PENALTIES, "(a)": DecidedOn.AWAY_GOALS}
FIGURE = re.compile(r"[(\s]*+[0-9]++(?:[.,][0-9]++)?[)\s]*+")
LONGEST_FIGURE = 40
NO_TEAM = frozenset(("bye", "libre", "exento", "w/o", "w.o."))


@define(eq=False)
class TeamCell:
    """A side of a tie: the team, where it is written, and what stands around its name.

    `marks` has the place of each mark of how the tie was decided, `points` the points over the legs and their place.
    """

    team: Team | None
    place: FieldSpan
    bold: bool = False
    marks: dict[DecidedOn, Place] = Factory(new_dict)
    points: tuple[int, FieldSpan] | None = None


def read_team_cell(reader: Reader, start: int, end: int) -> TeamCell:
    """The team of a slot. A slot that is empty, or says that there is no opponent, has none."""
    seen, a, b = see(reader, start, end)
    if not isinstance(seen, View):
        said = seen.page.text[a:b]
        if said.casefold() in NO_TEAM:
            return TeamCell(None, own((start, end)))
        if NOT_NAME.search(said) is None:
            return TeamCell(read_team(seen, a, b), own((start, end)))
        seen = view(reader, start, end)
        a, b = 0, len(seen.page.text)
    cell = TeamCell(None, place_of((seen, a, b)))
    _read_marks(cell, seen)
    cell.bold = _is_bold(seen)
    team = read_team(seen, a, b)
    if team is not None and str(team).casefold() not in NO_TEAM:
        cell.team = evolve(team, link=None) if _is_pair(seen, team) else team
    return cell


def _read_marks(cell: TeamCell, seen: View) -> None:
    """Note what stands beside the name, so that it is no part of it."""
    text, noise = seen.page.text, list[Place]()
    for start, end in seen.small:
        if end - start <= LONGEST_FIGURE and FIGURE.fullmatch(text, start, end):
            noise.append((start, end))
    for stretch in seen.asides:
        if mark := ASIDES.get(text[slice(*stretch)].strip()):
            cell.marks[mark] = seen.place(*stretch)
    for m in NOT_NAME.finditer(text):
        noise.append(m.span())
        for name, said in m.groupdict().items():
            if said is None or name == "seed":
                continue
            if name == "points":
                cell.points = int(said), seen.own(m.span(name))
            else:
                cell.marks[_mark(name.rstrip("2"))] = seen.place(*m.span())
    seen.asides += noise


def _mark(name: str) -> DecidedOn:
    return DecidedOn(name.replace("_", " "))


def _is_bold(seen: View) -> bool:
    """Whether something is bold that does not stand beside the name."""
    if not seen.asides or not seen.bold:
        return bool(seen.bold)
    text, at = seen.page.text, 0
    name: list[int] = []  # where its characters are
    for start, end in [*sorted(seen.asides), (len(text), len(text))]:
        name += (i for i in range(at, start) if not text[i].isspace())
        at = max(at, end)
    return any(bisect_left(name, start) < bisect_left(name, end) for start, end in seen.bold)


def _is_pair(seen: View, team: Team) -> bool:
    """Whether a name is that of two players, each with a link."""
    if team.link is None or ("/" not in team.name and "&" not in team.name):
        return False
    asides = deque(sorted(seen.asides))
    linked = reach = 0
    for link in seen.links:
        while asides and asides[0][0] <= link.start:
            reach = max(reach, asides.popleft()[1])
        linked += link.start >= reach
    return linked > 1


def read_heading(reader: Reader, start: int, end: int) -> tuple[str | None, FieldSpan]:
    """The name of a round and its place: the first line, without what is set small in it."""
    seen, a, b = see(reader, start, end)
    if not isinstance(seen, View):
        said = seen.page.text[a:b]
        return (None if says_nothing(said) else said), own((start, end))
    text = seen.page.text
    stop = text.find("\n", len(text) - len(text.lstrip()))
    name, a, b = seen.without([*seen.asides, *seen.small], 0, stop if stop >= 0 else len(text))
    if says_nothing(name):
        name, a, b = seen.without((), 0, len(text))
    return (None if says_nothing(name) else name), seen.own((a, b))


# -- numbers ------------------------------------------------------------------------------------------

TIEBREAK = r"(?:<sup>\(?+[0-9]{1,2}+\)?+</sup>)?+"  # of a set: no part of the number
QUICK = re.compile(
    rf"(?:'''(?P<bold>[0-9]{{1,3}}+){TIEBREAK}'''|(?P<goals>[0-9]{{1,3}}+){TIEBREAK})"
    r"(?: ?+(?P<shoot>\((?P<count>[0-9]{1,2}+)\)))?+"
)
"""A number as most are written."""
GOALS = re.compile(
    r"\s*+(?:\((?P<before>[0-9]{1,2}+)\)\s*+)?(?P<goals>[0-9]{1,3}+)(?![0-9/.:,½–-])|\s*+(?=\([0-9]{1,2}\))"
)
QUALIFIER = re.compile(
    rf"""\s*+,?\s*+(?:
        (?P<shoot>[(\[](?:{PENALTIES})?\s*+(?P<count>[0-9]{{1,2}}+)\s*+(?:{PENALTIES})?[)\]])
      | (?P<open>\()?(?:
            (?P<extra_time>{OVERTIME})
          | (?P<penalties>{PENALTIES})
          | (?P<away_goals>a)\b
          | (?P<word>[A-Za-z][A-Za-z./]*+)
        )(?(open)\))
      | [*†‡+]++
    )""",
    re.VERBOSE,
)
GONE = frozenset(("r", "ret", "ret.", "d", "dns"))
"""What stands in the place of a score of who gave up, or did not begin."""
DECIDED = {Outcome.WALKOVER: DecidedOn.WALKOVER, Outcome.AWARDED: DecidedOn.AWARDED}


@define(eq=False)
class Number:
    """A number of a side: its goals and penalties with their places, and what stands beside them.

    `place` is where all of it is written; `shoot_out` the penalties with their parentheses.
    """

    place: FieldSpan
    goals: int | None = None
    penalties: int | None = None
    bold: bool = False
    places: dict[str, FieldSpan] = Factory(new_dict)
    marks: dict[DecidedOn, Place] = Factory(new_dict)
    unread: bool = False

    @property
    def silent(self) -> bool:
        """Whether it says nothing at all."""
        return self.goals is None and self.penalties is None and not self.marks and not self.unread


def read_number(reader: Reader, start: int, end: int, *, sets: bool = False) -> Number:
    """The number in a cell, reported where it is none. Of sets, what stands beside a number is no shoot-out."""
    if (m := QUICK.fullmatch(reader.page.text, start, end)) is not None:
        name = "bold" if m["bold"] else "goals"
        number = Number(own((start, end)), int(m[name]), bold=name == "bold", places={"goals": own(m.span(name))})
        if m["count"]:
            number.places |= {part: own(m.span(part)) for part in ("count", "shoot")}
            number.penalties = None if sets else int(m["count"])
        return number
    seen, a, b = see(reader, start, end)
    shown = seen.page.text[a:b].rstrip()
    number = Number(place_of((seen, a, b)), bold=isinstance(seen, View) and bool(seen.bold))
    if says_nothing(shown) or shown.strip().casefold() in GONE:
        return number
    found = _scan(shown)
    if found is None and awaited(shown) is not None:
        return number
    if found is None:
        number.unread = True
        seen.report("CP311", (a, b), f"not the score of one side: {shown.strip()[:40]!r}")
        return number
    for name, (first, last) in found.items():
        place = (a + first, a + last)
        if name in ("goals", "count", "shoot"):
            number.places[name] = seen.own(place)
        elif not sets or name in ("walkover", "awarded"):
            number.marks[_mark(name)] = seen.place(*place)
    if "goals" in found:
        number.goals = int(shown[slice(*found["goals"])])
    if "count" in found and not sets:
        number.penalties = int(shown[slice(*found["count"])])
    return number


def _scan(shown: str) -> dict[str, Place] | None:
    """The places of the parts of a number, by the words of `DecidedOn`; ``None`` unless all of it is understood."""
    m = GOALS.match(shown)
    at = 0
    found: dict[str, Place] = {}
    if m is not None:
        at = m.end()
        if m["goals"]:
            found["goals"] = m.span("goals")
        if m["before"]:
            found |= {"count": m.span("before"), "shoot": (m.start(), m.start("goals"))}
    while at < len(shown):
        q = QUALIFIER.match(shown, at)
        if q is None:
            return None
        if q["shoot"]:
            found |= {"count": q.span("count"), "shoot": q.span("shoot")}
        elif mark := next((name for name in ("extra_time", "penalties", "away_goals") if q[name]), None):
            found[mark] = q.span()
        elif q["word"]:
            word = q["word"].casefold()
            outcome = WORDS.get(word) or WORDS.get(word.replace(".", ""))
            if outcome in DECIDED:
                found[DECIDED[outcome].value] = q.span()
            elif outcome is None and word not in GONE:
                return None
        at = q.end()
    return found
