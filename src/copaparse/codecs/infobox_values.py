"""Values of infobox fields: teams, winners with their titles, dates, totals, names; each read and written.

A reader is given a stretch of a page, or of what a reader sees of wikitext; a writer gives the words of one item in
the `Words` of a dialect.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import frozen

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.infobox_remarks import ORDINAL, ORDINALS, behind_label, is_remark, of_several_events
from copaparse.codecs.leftovers import nobody, says_nothing
from copaparse.codecs.makers import make_winner
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.countries import COUNTRIES
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.values.items import items_of
from copaparse.codecs.values.markup import escape, write_markup, write_team_markup, write_value
from copaparse.codecs.values.score import write_score
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import trim, write_number
from copaparse.model import FieldSpan, Ownership, PartialDate, Score, Team, Winner
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = [
    "MARKUP",
    "PLAIN",
    "Words",
    "ordinal_number",
    "read_club",
    "read_coded",
    "read_line",
    "read_names",
    "read_teams",
    "read_total",
    "read_winners",
    "team_place",
    "total_place",
    "write_ordinal",
    "write_winner",
]


@frozen
class Words:
    """How a dialect writes a team, a text, a quote and one value in the place of another, and what parts items."""

    team: Callable[[Team], str]
    text: Callable[[str], str]
    quote: Callable[[str], str]
    value: Callable[[str, Any, str], str]
    between: str


def _plain_value(name: str, value: Any, like: str) -> str:
    """One field of a winner or a match inside a value, in the style of what it replaces."""
    if isinstance(value, Team):
        return write_team(value)
    if isinstance(value, Score):
        return write_score(value, like)
    if isinstance(value, PartialDate):
        return write_date(value, like)
    if isinstance(value, int):
        return write_ordinal(value, like) if name == "title_number" else write_number(value, like)
    if value is None:
        raise Unwritable(name, "the value is written as a whole")
    return str(value)


def _markup_value(name: str, value: Any, like: str) -> str:
    if name == "title_number" and value is not None:
        return write_ordinal(value, like)
    if value is None and name != "title_number":
        raise Unwritable(name, "the value is written as a whole")
    return write_value(name, value, like)


PLAIN = Words(write_team, str, str, _plain_value, ", ")
MARKUP = Words(write_team_markup, write_markup, escape, _markup_value, "<br>")

# -- teams ------------------------------------------------------------------------------------------

NOTE = re.compile(r"\s*+\([^()]*+\)\s*+")


def read_teams(reader: Reader, start: int, end: int) -> tuple[Team, ...]:
    """The teams of a list; none where it says that there are none, or names other things."""
    if _names_nobody(reader, start, end):
        return ()
    return tuple(team for _, team in _clubs_in(reader, start, end))


def _names_nobody(reader: Reader, start: int, end: int) -> bool:
    said = reader.page.text[start:end].strip()
    return nobody(said) or of_several_events(said)


def _clubs_in(reader: Reader, start: int, end: int) -> Iterator[tuple[Span, Team]]:
    """The teams of a list, each with its place, without what stands beside the names."""
    for item in items_of(reader, start, end):
        place = behind_label(reader, item)
        team = None if place.empty else read_club(reader, *place)
        if team is not None:
            yield place, team


def read_club(reader: Reader, start: int, end: int) -> Team | None:
    """The team in an item: a remark in parentheses behind a link is no part of its name."""
    text = reader.page.text
    if nobody(text[start:end]) or is_remark(reader, start, end):
        return None
    if isinstance(reader, View):
        link = next(reader.links_in(start, end), None)
        if link is not None and NOTE.fullmatch(text, link.end, end):
            end = link.end
        if text.find(": ", start, end) >= 0 or text[end - 1] == ":":
            return None
    return read_team(reader, start, end)


def team_place(reader: Reader, place: Span) -> FieldSpan:
    """The place of a team as a field; in wikitext it is only a part of the link, and cannot be overwritten."""
    found = reader.own(place)
    if isinstance(reader, View) and next(reader.links_in(*place), None) is not None:
        return found._replace(ownership=Ownership.DERIVED)
    return found


def read_coded(reader: Reader, start: int, end: int) -> tuple[Team, ...] | None:
    """The country of a bare code, ``champion=PER``; ``None`` for any other text."""
    start, end = trim(reader.page.text, start, end)
    code = reader.page.text[start:end]
    name = COUNTRIES.get(code)
    if name is None:
        return None
    place = reader.own((start, end))
    fields = {"name": place._replace(ownership=Ownership.DERIVED), "country": place}
    return (Team(name, country=code, origin=reader.origin((start, end), fields)),)


# -- winners: "UTC (2nd Title)", "A (1st title), B (2nd title)" --------------------------------------

TITLE = re.compile(
    rf"(?<![\s,–—-])[\s,–—-]*+\(?\s?\b(?i:(?:a\s)?record\s)?(?P<number>{ORDINAL}|\d{{1,2}})"
    r"\s(?:[^\W\d][\w.'’-]*\s){0,4}(?i:titles?|t[íi]tulos?|titol[oi]|titres?|titel)\b(?:\s?\))?"
)
REST = re.compile(r"[^()]*+\)")
AND = re.compile(r"\s*+,?\s*+(?:and|y|&)\s")


def read_winners(reader: Reader, start: int, end: int) -> tuple[Winner, ...]:
    """The teams of a list, each with the number of its title where that is said: the first that is."""
    text, winners = reader.page.text, list[Winner]()
    if _names_nobody(reader, start, end):
        return ()
    at = start
    for title in (*TITLE.finditer(text, start, end), None):
        if title is not None and title.start() < at:
            continue
        remark = _around(text, at, title, end) if title else Span(end, end)
        found = list(_clubs_in(reader, at, remark.start))
        for i, (piece, team) in enumerate(found):
            last = title if i == len(found) - 1 else None
            fields = {"team": team_place(reader, piece)}
            if last:
                fields["title_number"] = reader.own(last.span("number"))
            number = ordinal_number(last["number"]) if last else None
            whole = (piece.start, last.end() if last else piece.end)
            winners.append(make_winner(team, number, origin=reader.origin(whole, fields)))
        at = remark.end
        if also := AND.match(text, at, end):
            at = also.end()
    return tuple(winners)


def _around(text: str, start: int, title: re.Match[str], end: int) -> Span:
    """A title with the parentheses that it stands in: ``(record 3rd title, 2nd in a row)``."""
    opening = text.rfind("(", start, title.start())
    if opening >= 0 and text.find(")", opening, title.start()) >= 0:
        opening = -1
    closed = ")" in title[0] or ("(" not in title[0] and opening < 0)
    rest = None if closed else REST.match(text, title.end(), end)
    return Span(title.start() if opening < 0 else opening, rest.end() if rest else title.end())


def ordinal_number(text: str) -> int:
    """2 for ``2nd``, ``2.º`` and ``second``."""
    word = text.casefold()
    return ORDINALS.index(word) + 1 if word in ORDINALS else int(re.sub(r"\D", "", text))


def write_ordinal(number: int, like: str = "") -> str:
    """``1st``, ``2nd``, ``3rd``, ``11th``; ``2.º`` or a bare number in the place of such."""
    mark = like.strip().lstrip("0123456789")
    if mark != like.strip() and mark not in ("st", "nd", "rd", "th"):
        return f"{number}{mark}"
    teen = 10 < number % 100 < 14
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def write_winner(winner: Winner, words: Words) -> str:
    """``Minero (2nd title)``"""
    team = words.team(winner.team)
    return team if winner.title_number is None else f"{team} ({write_ordinal(winner.title_number)} title)"


# -- totals and names -------------------------------------------------------------------------------

TOTAL = re.compile(r"\s*+(?P<number>[0-9]{1,3}(?:[,.  ][0-9]{3}){1,3}|[0-9]{1,12})(?![0-9]|[.,][0-9])")


def read_total(reader: Reader, start: int, end: int) -> int | None:
    """The number that a value begins with: ``887 (2.33 per match)``, ``1,234,567``."""
    text = reader.page.text
    m = TOTAL.match(text, start, end)
    if m is not None:
        return int("".join(filter(str.isdecimal, m["number"])))
    said = text[start:end].strip()
    if not says_nothing(said) and not nobody(said):
        reader.report("CP313", (start, end), f"not a whole number: {said[:40]!r}")
    return None


def total_place(reader: Reader, start: int, end: int) -> FieldSpan | None:
    """Where that number stands."""
    m = TOTAL.match(reader.page.text, start, end)
    return None if m is None else reader.own(m.span("number"))


def read_line(reader: Reader, start: int, end: int) -> str | None:
    """The text of a value, on one line; ``None`` where it says nothing."""
    return reader.clean(reader.page.text[start:end]) or None


def read_names(reader: Reader, start: int, end: int) -> tuple[str, ...]:
    """The names of a list."""
    text = reader.page.text
    names = (reader.clean(text[a:b]) for a, b in items_of(reader, start, end))
    return tuple(name for name in names if name and not says_nothing(name) and not nobody(name))
