"""People in infobox fields: top scorers with their goals, and winners of awards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from attrs import define

from copaparse.codecs.base import Unwritable
from copaparse.codecs.infobox_remarks import GOALS
from copaparse.codecs.infobox_values import read_club, team_place
from copaparse.codecs.leftovers import nobody, says_nothing
from copaparse.codecs.names import fold
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.items import LINE_END, items_of
from copaparse.codecs.values.text import trim
from copaparse.model import Award, FieldSpan, Ownership, Team, TopScorer
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.infobox_values import Words

__all__ = ["read_award", "read_scorers", "write_award", "write_scorer"]

EACH = r"(?:each|cada(?: un[oa]?| um)?|je|ciascuno|chacun)\b"
# "(25 goals)", "(Minero, 25 goals)", "– 25 goals", "(4)", "Goals: 19", "– 25"
COUNT = re.compile(
    rf"(?:(?<![\s,:–—-])[\s,:–—-]++)?(?:\(\s*+(?P<inside>[0-9]{{1,3}})(?:\s++{GOALS})?"
    rf"(?:\s++(?:{EACH}|(?:in|en|aus|em)\s[^()]{{1,40}}+))?\s*+\)"
    rf"|(?:{GOALS}\s*+:\s*+)(?P<behind>[0-9]{{1,3}})"
    rf"|(?P<bare>[0-9]{{1,3}})\s++{GOALS}(?:\s++{EACH})?|(?<=[–—:-]\s)(?P<alone>[0-9]{{1,3}}))\s*+",
    re.IGNORECASE,
)
NUMBER = re.compile(r"[0-9]{1,3}")
AMID = re.compile(rf"\(\s*+(?P<number>[0-9]{{1,3}})(?:\s++{GOALS})?\s*+(?:\)\s*+\(|[,;])", re.IGNORECASE)
BREAK = re.compile(LINE_END)
WITH_TEAM = re.compile(rf"[,;–-]\s*+(?P<number>[0-9]{{1,3}})(?:\s++{GOALS})?\s*+\)\s*+", re.IGNORECASE)
LEADING = re.compile(rf"(?P<number>[0-9]{{1,3}})\s++{GOALS}(?:\s++{EACH})?\s*+:?\s*+", re.IGNORECASE)
SEVERAL = re.compile(
    r"(?:[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|various|varios|mehrere)"
    r"\s++(?:players?|jugadores|spieler)\b",
    re.IGNORECASE,
)
CLUB = frozenset("fc cf sc ac afc cd sd ud fk sk sv bk if united city club deportivo sporting atletico".split())


class _Count(NamedTuple):
    """A number of goals, where it stands, and whether it is labelled: ``Goals: 20``."""

    goals: int
    place: Span
    labelled: bool = False


@define
class _Named:
    """A player in a list, until his goals are said."""

    place: Span
    player: Span
    team: Span | None
    goals: FieldSpan | None = None
    number: int | None = None


def read_scorers(reader: Reader, start: int, end: int) -> tuple[TopScorer, ...]:
    """The players of a list, with their goals; a number at the end counts for all before it without one."""
    text = reader.page.text
    if nobody(text[start:end].strip()):
        return ()
    found: list[_Named] = []
    waiting: list[_Named] = []
    ahead: tuple[int, Span] | None = None
    for item in items_of(reader, start, end):
        if (m := LEADING.match(text, *item)) is not None:
            ahead = (int(m["number"]), Span(*m.span("number")))
            item = trim(text, m.end(), item.end)
        number, item = _count(text, item)
        if not item.empty and SEVERAL.match(text, *item) is None:
            if waiting and waiting[-1].team is None and (team := _team_line(reader, item)) is not None:
                waiting[-1].team = team
            elif (named := _named(reader, item)) is not None:
                found.append(named)
                if named.number is None:
                    waiting.append(named)
        if number is not None:
            if number.labelled and _are_player_and_team(text, waiting):
                found.pop()
                waiting[0].team = waiting.pop().player
            _give(reader, waiting, number)
            waiting = []
        elif ahead is not None:
            for named in waiting:
                named.number, named.goals = ahead[0], FieldSpan(*reader.own(ahead[1])[:2], Ownership.INHERITED)
            waiting = []
    return tuple(scorer for named in found if (scorer := _scorer(reader, named)) is not None)


def _count(text: str, item: Span) -> tuple[_Count | None, Span]:
    """The goals that an item ends with, and the item without them."""
    if NUMBER.fullmatch(text, *item):
        return _Count(int(text[slice(*item)]), item), Span(item.end, item.end)
    if (m := COUNT.fullmatch(text, *item)) is None:
        if (m := _last(WITH_TEAM, text, item)) is not None:
            return _Count(int(m["number"]), Span(*m.span("number"))), Span(item.start, m.start())
        if (m := _last(COUNT, text, item)) is None:
            return None, item
    name = m.lastgroup or "bare"
    return _Count(int(m[name]), Span(*m.span(name)), name == "behind"), trim(text, item.start, m.start())


def _are_player_and_team(text: str, waiting: Sequence[_Named]) -> bool:
    """Whether two lines above "Goals: 20" are those of a player and of his team: two players would share "20 goals"."""
    if len(waiting) != 2 or any(named.team is not None for named in waiting):
        return False
    return BREAK.search(text, waiting[0].place.end, waiting[1].place.start) is not None


def _last(pattern: re.Pattern[str], text: str, item: Span) -> re.Match[str] | None:
    """The match that reaches to the end of the item."""
    return next((m for m in pattern.finditer(text, *item) if m.end() == item.end), None)


def _give(reader: Reader, waiting: Sequence[_Named], number: _Count) -> None:
    """Give all of them the same number: it stands there for one alone only where there is one."""
    place = reader.own(number.place)
    for named in waiting:
        named.number = number.goals
        named.goals = place if len(waiting) == 1 else place._replace(ownership=Ownership.INHERITED)


def _named(reader: Reader, item: Span) -> _Named | None:
    """``Juan Soto (4) (Minero``: a player, and the team behind him in parentheses, his goals perhaps before it."""
    text = reader.page.text
    link = next(reader.links_in(*item), None) if isinstance(reader, View) else None
    opening = text.find("(", item.start, item.end if link is None else link.start)
    if opening < 0 and link is not None:
        opening = text.find("(", link.end, item.end)
    if opening <= item.start:
        return _Named(item, item, None) if opening < 0 else None
    player = trim(text, item.start, opening)
    goals = AMID.match(text, opening, item.end)
    if goals is not None:
        opening = goals.end() - 1
    closing = item.end - 1 if text[item.end - 1] == ")" else item.end
    team = trim(text, opening + 1, closing)
    named = _Named(item, player, None if team.empty else team)
    if goals is not None:
        named.number, named.goals = int(goals["number"]), reader.own(goals.span("number"))
    return named


def _team_line(reader: Reader, item: Span) -> Span | None:
    """The team of the player on the line before: in parentheses, or a link to a club, as far as its words tell."""
    text = reader.page.text
    if text[item.start] == "(" and text[item.end - 1] == ")":
        return trim(text, item.start + 1, item.end - 1)
    link = next(reader.links_in(*item), None) if isinstance(reader, View) else None
    aim = "" if link is None else link.target
    return None if CLUB.isdisjoint(fold(aim.replace(".", "")).split()) else item


def _scorer(reader: Reader, named: _Named) -> TopScorer | None:
    player = reader.clean(reader.page.text[slice(*named.player)])
    if not player or says_nothing(player) or nobody(player):
        return None
    fields = {"player": reader.own(named.player)}
    team = None
    if named.team is not None:
        team = read_club(reader, *named.team)
    if named.team is not None and team is not None:
        fields["team"] = team_place(reader, named.team)
    if named.goals is not None:
        fields["goals"] = named.goals
    return TopScorer(player, named.number, team, origin=reader.origin(named.place, fields))


def write_scorer(scorer: TopScorer, words: Words) -> str:
    """``Juan Soto (Minero) (25 goals)``"""
    goals = "" if scorer.goals is None else f" ({scorer.goals} goal{'' if scorer.goals == 1 else 's'})"
    return words.text(scorer.player) + _of_team(scorer.team, words) + goals


# -- awards -----------------------------------------------------------------------------------------


def read_award(reader: Reader, start: int, end: int, name: str, place: FieldSpan | None = None) -> Award | None:
    """The winner of an award, with the team in parentheses; `place` is where the award is named."""
    named = _named(reader, trim(reader.page.text, start, end))
    winner = None if named is None or named.player.empty else _scorer(reader, named)
    if winner is None:
        return None
    fields = {} if winner.origin is None else {**winner.origin.fields}
    if fields:
        fields["recipient"] = fields.pop("player")
    if place is not None:
        fields["name"] = place
    return Award(name, winner.player, winner.team, origin=reader.origin((start, end), fields))


def write_award(award: Award, words: Words) -> str:
    """``Juan Soto (Minero)``"""
    if "(" in award.recipient:
        raise Unwritable("Award.recipient", f"{award.recipient!r} would read as a recipient and a team", award)
    return words.text(award.recipient) + _of_team(award.team, words)


def _of_team(team: Team | None, words: Words) -> str:
    return "" if team is None else f" ({words.team(team)})"
