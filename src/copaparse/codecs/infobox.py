"""The infobox: fields as they stand, and the season's facts that stand in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import frozen

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.infobox_matches import pieces_of, read_matches, write_matches
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.values.score import write_score
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import clean, trim
from copaparse.model import Infobox, InfoboxField, PartialDate, Score, Season, Team, Winner
from copaparse.model.infobox import KNOWN_KEYS, fold_key
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.markup.nodes.blocks import Infobox as InfoboxNode
    from copaparse.model.origin import Place
    from copaparse.source import Span

__all__ = ["FACTS", "read_infobox", "write_fact", "write_part"]

make_field = trusted(InfoboxField)

# -- the whole box ---------------------------------------------------------------------------------


@frozen
class InfoboxFacts:
    """The infobox as quoted, the facts for the fields of `Season`, and where each fact stands."""

    infobox: Infobox
    facts: dict[str, Any]
    spans: dict[str, Span]


def read_infobox(node: InfoboxNode, reader: Reader) -> InfoboxFacts:
    """Every field in order; the first non-empty one of each known key feeds the season."""
    text = reader.page.text
    fields: list[InfoboxField] = []
    facts: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    for line in node.fields:
        key_place, value_place = line.shape
        key, value = clean(text[slice(*key_place)]), clean(text[slice(*value_place)])
        if not key:
            continue
        place = {"key": key_place, "value": value_place}
        fields.append(make_field(key, value, origin=reader.origin(line.span, place)))
        fact = KNOWN_KEYS.get(fold_key(key))
        if fact is not None and value and fact not in facts:
            span = _without_leaks(reader, value_place)
            facts[fact] = _READERS[fact](reader, *span)
            spans[fact] = span
    return InfoboxFacts(Infobox(tuple(fields), origin=reader.origin(node.span)), facts, spans)


_LEAKED_PARAMETER = re.compile(r"\s*\|\s*[^\W\d][\w -]{0,40}=")
_LEAKED_IMAGE_SIZE = re.compile(r"\d{1,4}px\s+")


def _without_leaks(reader: Reader, value: Span) -> Span:
    """The value without what an extraction let slip into it: an image size, the next parameter."""
    text, (start, end) = reader.page.text, value
    size = _LEAKED_IMAGE_SIZE.match(text, start, end)
    if size:
        start = size.end()
    leak = _LEAKED_PARAMETER.search(text, start, end) if text.find("|", start, end) >= 0 else None
    if leak:
        reader.report("CP301", (leak.start(), end), "another parameter leaked into this infobox value")
        end = leak.start()
    return trim(text, start, end)


# -- winners: "UTC (2nd Title)", "A (1st title), B (2nd title)" --------------------------------------

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TITLE = re.compile(
    rf"(?<![\s,–—-])[\s,–—-]*+\(?\s?\b(?P<number>\d{{1,3}}(?:st|nd|rd|th|º|°)|\d{{1,2}}|(?i:{'|'.join(_ORDINALS)}))\s(?:[^\W\d][\w.]*\s){{0,4}}(?i:titles?|título)\b\s?\)?"
)
_AND = re.compile(r"\s*+,?\s*+(?:and|y|&)\s")
_NOBODY = frozenset(("none", "n/a", "tbd", "tba", "to be determined", "not awarded", "unknown", "not finished"))


def _read_winners(reader: Reader, start: int, end: int) -> tuple[Winner, ...]:
    text, winners = reader.page.text, list[Winner]()
    at = start
    for title in (*_TITLE.finditer(text, start, end), None):
        stop = title.start() if title else end
        pieces = list(pieces_of(text, at, stop))
        for i, piece in enumerate(pieces):
            team = read_team(reader, *piece)
            if team is None or str(team).casefold() in _NOBODY:
                continue
            last = title if i == len(pieces) - 1 else None
            whole = (piece.start, last.end() if last else piece.end)
            fields: dict[str, Place] = {"team": piece}
            if last:
                fields["title_number"] = last.span("number")
            number = _ordinal_number(last["number"]) if last else None
            winners.append(Winner(team, number, origin=reader.origin(whole, fields)))
        at = title.end() if title else end
        if also := _AND.match(text, at, end):
            at = also.end()
    return tuple(winners)


def _ordinal_number(text: str) -> int:
    word = text.casefold()
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else int(re.sub(r"\D", "", text))


def write_ordinal(number: int) -> str:
    """``1st``, ``2nd``, ``3rd``, ``11th``."""
    teen = 10 < number % 100 < 14
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _write_winners(winners: Sequence[Winner]) -> str:
    return ", ".join(
        write_team(w.team)
        if w.title_number is None
        else f"{write_team(w.team)} ({write_ordinal(w.title_number)} title)"
        for w in winners
    )


# -- the field table ------------------------------------------------------------------------------


def _read_text(reader: Reader, start: int, end: int) -> str | None:
    return clean(reader.page.text[start:end]) or None


def _write_text(value: str) -> str:
    return value


@frozen
class _Fact:
    """A field of `Season` that an infobox line carries: the key it is written under, how it reads and writes."""

    key: str
    read: Callable[[Reader, int, int], Any]
    write: Callable[[Any], str]


FACTS: dict[str, _Fact] = {
    "competition": _Fact("Competition", _read_text, _write_text),
    "label": _Fact("Season", _read_text, _write_text),
    "winners": _Fact("Winners", _read_winners, _write_winners),
    "biggest_home_wins": _Fact("Biggest Home Win", read_matches, write_matches),
    "biggest_away_wins": _Fact("Biggest Away Win", read_matches, write_matches),
    "highest_scoring": _Fact("Highest Scoring", read_matches, write_matches),
    "previous": _Fact("Prevseason", _read_text, _write_text),
    "next": _Fact("Nextseason", _read_text, _write_text),
}
"""The known lines in the order in which they are written."""

_READERS = {name: fact.read for name, fact in FACTS.items()}


def write_fact(season: Season, name: str) -> str:
    """The value of the infobox line for one field of the season."""
    return FACTS[name].write(getattr(season, name))


def write_part(name: str, value: Any, like: str) -> str:
    """One field of a winner or a match inside such a value, in the style of what it replaces."""
    if isinstance(value, Team):
        return write_team(value)
    if isinstance(value, Score):
        return write_score(value, like)
    if isinstance(value, PartialDate):
        return write_date(value, like)
    if isinstance(value, int):
        return write_ordinal(value) if name == "title_number" else str(value)
    if value is None:
        raise Unwritable(name, "the value is written as a whole")
    return str(value)
