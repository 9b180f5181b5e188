"""What tables with team codes share: the codes, the teams that they stand for, and grids of matches by code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define, field

from copaparse.codecs.base import Unwritable, new_dict, new_list
from copaparse.codecs.calls.base import CallForm, Construct
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.makers import make_match
from copaparse.codecs.names import fold
from copaparse.codecs.tables.marks import take_status
from copaparse.codecs.values.results import Result, awaited, scan_result
from copaparse.codecs.values.score import placed, read_bare_score, write_result
from copaparse.codecs.values.teams import read_markup_team, read_team
from copaparse.codecs.views import place_of, see
from copaparse.model import FieldSpan, Match, Origin, Outcome, Ownership, Score, Team
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from copaparse.codecs.base import Reader
    from copaparse.markup.arguments import Call
    from copaparse.model.origin import Place

__all__ = ["CELL", "CodeMaker", "TeamCodes", "make_codes", "read_grid", "write_cell"]

ORDER = re.compile(r"[^\s,;][^,;]*+")
CELL = re.compile(r"(?:match|result)([0-9]*+)_(.++)", re.DOTALL)
LONGEST_PAIR = 80  # characters of two codes


@define(eq=False)
class TeamCodes:
    """The codes of a call in their order, where each is declared, and the team that each stands for.

    `marks` are the letters of a status that stand behind a name, with their places.
    """

    call: Call
    reader: Reader
    codes: list[str] = Factory(new_list)
    first: int = 1  # the position of the first
    number: int = 1  # of the argument that declares the first
    places: dict[str, tuple[int, int]] = Factory(new_dict)
    teams: dict[str, Team] = Factory(new_dict)
    marks: dict[str, tuple[str, FieldSpan]] = Factory(new_dict)
    _inherited: dict[str, FieldSpan] = Factory(new_dict)

    @classmethod
    def of(cls, call: Call, reader: Reader) -> TeamCodes:
        """Read ``team1=``, ``team2=`` … up to the first gap, or ``team_order=``."""
        found = cls(call, reader)
        offset = call.raw("team_order_start")
        start = int(offset) if offset.isdecimal() and len(offset) < 5 else 1
        order = call.get("team_order")
        if order is not None and order.value.start < order.value.end:
            found.first = start
            view, a, b = see(reader, *order.value)
            for m in ORDER.finditer(view.page.text, a, b):
                code = m[0].strip()
                found._declare(code, view.own((m.start(), m.start() + len(code)))[:2])
            return found
        number = start if "team1" not in call.index else 1
        found.first = found.number = number
        while (argument := call.index.get(f"team{number}")) is not None:
            code = _code_at(reader, *argument.value)
            if not code:
                break
            found._declare(code, argument.value)
            number += 1
        return found

    def _declare(self, code: str, place: tuple[int, int]) -> None:
        if code not in self.places:
            self.codes.append(code)
            self.places[code] = place

    def declared(self, code: str, ownership: Ownership = Ownership.OWN) -> FieldSpan:
        """Where the code of a team is declared."""
        return FieldSpan(*self.places[code], ownership)

    def place(self, code: str, ownership: Ownership = Ownership.OWN) -> FieldSpan:
        """Where the name of a team is written."""
        argument = self.call.index.get(f"name_{code}")
        if argument is None or argument.value.start == argument.value.end:
            return self.declared(code, ownership)
        return FieldSpan(*argument.value, ownership)

    def team(self, code: str) -> Team:
        """The team of a code, the same object each time; a code without a name is the name."""
        team = self.teams.get(code)
        if team is None:
            argument = self.call.index.get(f"name_{code}")
            found = None
            if argument is not None and argument.value.start < argument.value.end:
                found = self._read_team(code, *argument.value)
            if found is None:
                place = self.declared(code)
                found = Team(" ".join(code.split()), origin=self.reader.origin(place[:2], {"name": place}))
            team = self.teams[code] = found
        return team

    def _read_team(self, code: str, start: int, end: int) -> Team | None:
        if self.reader.page.text.endswith("]]", start, end):
            return read_markup_team(self.reader, start, end)
        seen = see(self.reader, start, end)
        if (mark := take_status(seen[0])) is not None:
            self.marks[code] = mark
        return read_team(*seen)

    def report_none(self) -> None:
        """Say of a table that it names no team."""
        self.reader.report("CP404", self.call.span, f"{self.call.name} names no team: nothing of it is read")

    def inherited(self, code: str) -> FieldSpan:
        """Where the name of a team is written, for its matches."""
        place = self._inherited.get(code)
        if place is None:
            place = self._inherited[code] = self.place(code, Ownership.INHERITED)
        return place

    def split(self, pair: str) -> tuple[str, str] | None:
        """``MIN_GRA`` as two codes that are both declared; a code may have an underscore in it."""
        at = pair.find("_") if len(pair) <= LONGEST_PAIR else -1
        while at >= 0:
            first, second = pair[:at], pair[at + 1 :]
            if first in self.places and second in self.places:
                return first, second
            at = pair.find("_", at + 1)
        return None


def _code_at(reader: Reader, start: int, end: int) -> str:
    code = reader.page.text[start:end]
    if "<" in code or "{" in code:
        view, a, b = see(reader, start, end)
        code = view.page.text[a:b].strip()
    return code


def read_grid(construct: Construct, codes: TeamCodes, reader: Reader) -> tuple[Match, ...]:
    """The matches of ``match_MIN_GRA=2–0``: the first code is at home. Cells without a result are no matches."""
    matches: list[Match] = []
    call = construct.calls[0]
    index, inherited, team, origins = call.index, codes.inherited, codes.team, reader.origins
    played = Outcome.PLAYED
    for argument in call.arguments:
        key, begin, stop, (start, end), named = argument
        if start == end or not named or "_" not in key:
            continue
        m = CELL.match(key)
        pair = codes.split(m[2] if m else key)
        if pair is None or argument is not index[key]:
            continue
        home, away = pair
        origin: Origin | None = None
        outcome: Outcome | None = played
        score = read_bare_score(reader, start, end)
        if score is not None:
            if origins:
                form = CallForm(construct, call, pair)
                origin = make_cell_origin(reader.page, begin, stop, form=form, codes=codes, value=(start, end))
        else:
            cell = _read_cell(reader, start, end)
            if cell is None:
                continue
            score, outcome, place, said = cell
            fields = {"team1": inherited(home), "team2": inherited(away), "score": place, "outcome": said}
            origin = reader.origin((begin, stop), fields, CallForm(construct, call, pair))
        matches.append(make_match(team(home), team(away), score, outcome, 1, origin=origin))
    return tuple(matches)


@define(eq=False, repr=False)
class CellOrigin(Origin):
    """The origin of a match in a grid whose cell holds a bare score, at `value`; the grid's `codes` have the teams."""

    codes: TeamCodes = field(kw_only=True)
    value: tuple[int, int] = field(kw_only=True)

    @property
    def fields(self) -> Mapping[str, FieldSpan]:
        home, away = self.form.kept
        return {
            "team1": self.codes.inherited(home),
            "team2": self.codes.inherited(away),
            "score": FieldSpan(*self.value),
            "outcome": FieldSpan(*self.value, Ownership.DERIVED),
        }


make_cell_origin = trusted(CellOrigin)


def _read_cell(reader: Reader, start: int, end: int) -> tuple[Score | None, Outcome | None, Place, Place] | None:
    """The result in a cell of more than a bare score, its place, and that of the outcome."""
    seen = see(reader, start, end)
    shown = seen[0].page.text[seen[1] : seen[2]]
    result = scan_result(shown)
    if result is None:
        if not says_nothing(shown) and awaited(shown) is None:
            reader.report("CP311", (start, end), f"not a score: {shown.strip()[:40]!r}")
        return None
    if result.score is None and result.outcome is Outcome.SCHEDULED:
        return None
    result = placed(*seen, result)
    place = place_of(seen)
    return (
        result.score,
        result.outcome,
        place,
        result.spans.get("outcome") or place._replace(ownership=Ownership.DERIVED),
    )


# -- writing ------------------------------------------------------------------------------------------


class CodeMaker:
    """Makes a code for each new team: three letters of its name, with a number where that is taken."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self.taken = set(taken)
        self.numbers: dict[str, int] = {}  # the next one to be tried, by the letters

    def make(self, team: Team) -> str:
        """A code that no team has, and that no other will get."""
        name = "".join(c for c in fold(team.name).upper() if c.isalnum() and c.isascii()) or "TEAM"
        code = letters = name[:3]
        number = self.numbers.get(letters, 2)
        while code in self.taken:
            code = f"{letters}{number}"
            number += 1
        self.numbers[letters] = number
        self.taken.add(code)
        return code


def make_codes(teams: Iterable[Team]) -> dict[Team, str]:
    """A code for each team."""
    maker = CodeMaker()
    return {team: maker.make(team) for team in dict.fromkeys(teams)}


def write_cell(match: Match, pair: tuple[str | None, str | None], like: str = "") -> str:
    """The result of a match in a grid. Raises `Unwritable` for what a cell of a grid cannot say."""
    bare = Match(match.team1, match.team2, match.score, match.outcome, 1)
    if bare != match or None in pair or pair[0] == pair[1]:
        raise Unwritable("Match", "a grid has results of matches at home between its teams, and nothing else")
    outcome = None if match.score is not None and match.outcome is Outcome.PLAYED else match.outcome
    if match.score is None and outcome in (None, Outcome.SCHEDULED):
        raise Unwritable("Match.score", "a grid has no cells for matches to come")
    text = write_result(Result(match.score, outcome), like)
    if scan_result(text) is None:
        raise Unwritable("Match.score", f"{text!r} does not read as a result")
    return text
