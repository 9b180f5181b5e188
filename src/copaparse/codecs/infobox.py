"""The infobox: fields as they stand, and the season's facts that stand in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import define, frozen

from copaparse.codecs.base import Reader, Unwritable, own
from copaparse.codecs.dates import read_date, write_date
from copaparse.codecs.score import read_score, write_score
from copaparse.codecs.teams import read_team, write_team
from copaparse.codecs.values import clean, trim
from copaparse.model import Infobox, InfoboxField, Match, PartialDate, Score, Season, Team, Winner
from copaparse.model.infobox import KNOWN_KEYS, fold_key
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from copaparse.markup.nodes.blocks import Infobox as InfoboxNode

__all__ = ["FACTS", "read_infobox", "write_fact", "write_part"]

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
        key_place, value_place = line.key, line.value
        key, value = clean(text[slice(*key_place)]), clean(text[slice(*value_place)])
        if not key:
            continue
        place = {"key": own(key_place), "value": own(value_place)}
        fields.append(InfoboxField(key, value, origin=reader.origin(line.span, place)))
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
    leak = _LEAKED_PARAMETER.search(text, start, end)
    if leak:
        reader.report("CP301", (leak.start(), end), "another parameter leaked into this infobox value")
        end = leak.start()
    return trim(text, start, end)


# -- winners: "UTC (2nd Title)", "A (1st title), B (2nd title)" --------------------------------------

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TITLE = re.compile(
    rf"[\s,]*\(?\s?\b(?P<number>\d{{1,3}}(?:st|nd|rd|th|º|°)|\d{{1,2}}|(?i:{'|'.join(_ORDINALS)}))\s(?:[^\W\d][\w.]*\s){{0,4}}(?i:titles?|título)\b\s?\)?"
)
_SEPARATOR = re.compile(r"\s*[,;\n]\s*|\s+/\s+")


def _read_winners(reader: Reader, start: int, end: int) -> tuple[Winner, ...]:
    text, winners = reader.page.text, list[Winner]()
    at = start
    for title in (*_TITLE.finditer(text, start, end), None):
        stop = title.start() if title else end
        pieces = list(_pieces(text, at, stop))
        for i, piece in enumerate(pieces):
            team = read_team(reader, *piece)
            if team is None:
                continue
            last = title if i == len(pieces) - 1 else None
            whole = (piece.start, last.end() if last else piece.end)
            fields = {"team": own(piece)}
            if last:
                fields["title_number"] = own(last.span("number"))
            number = _ordinal_number(last["number"]) if last else None
            winners.append(Winner(team, number, origin=reader.origin(whole, fields)))
        at = title.end() if title else end
    return tuple(winners)


def _pieces(text: str, start: int, end: int) -> Iterable[Span]:
    at = start
    for m in _SEPARATOR.finditer(text, start, end):
        yield trim(text, at, m.start())
        at = m.end()
    yield trim(text, at, end)


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


# -- matches: "Manco II 1 - 6 Alfonso Ugarte , AEXA 0 - 5 Sportivo, Only regional stages" --------------

_SCORE = re.compile(r"(?<![\w–—−‑-])\d{1,2}\s?[-–—−‑:]\s?\d{1,2}(?![\w–—−‑-])")
_REMARK = re.compile(
    r"\s(?=(?:Only|Includ(?:es|ing)|Exclud(?:es|ing)|Not\s(?:includ|count)ing|Taking|Taken|Consider(?:ing|ed)|During|Without|As\sof)\s)"
)
_DATE = re.compile(r"\(([^()]{3,40})\)")


@define
class _Side:
    """What stands between two scores: the second team of one match, the first team of the next."""

    team2: Span | None = None
    remark: Span | None = None
    date: Span | None = None
    team1: Span | None = None


def _read_matches(reader: Reader, start: int, end: int) -> tuple[Match, ...]:
    text = reader.page.text
    scores = [Span(*m.span()) for m in _SCORE.finditer(text, start, end)]
    if not scores:
        reader.report("CP302", (start, end), "no score in this value")
        return ()
    bounds = [start, *(place for score in scores for place in score), end]
    sides = [
        _read_side(reader, bounds[2 * i], bounds[2 * i + 1], first=i == 0, last=i == len(scores))
        for i in range(len(scores) + 1)
    ]
    matches: list[Match] = []
    for score, before, after in zip(scores, sides, sides[1:], strict=False):
        match = _match(reader, score, before.team1, after)
        if match is None:
            reader.report("CP302", score, "a score without two teams around it")
        else:
            matches.append(match)
    return tuple(matches)


def _match(reader: Reader, place: Span, first: Span | None, after: _Side) -> Match | None:
    team1 = read_team(reader, *first) if first else None
    team2 = read_team(reader, *after.team2) if after.team2 else None
    if first is None or after.team2 is None or team1 is None or team2 is None:
        return None
    fields = {"team1": own(first), "score": own(place), "team2": own(after.team2)}
    date = remark = None
    if after.date:
        date = read_date(reader, *after.date)
        fields["date"] = own(after.date)
    if after.remark:
        remark = clean(reader.page.text[after.remark.start : after.remark.end]) or None
        fields["remark"] = own(after.remark)
    whole = (first.start, max(span.end for span in fields.values()))
    return Match(
        team1,
        team2,
        read_score(reader, *place),
        date=date,
        remark=remark,
        origin=reader.origin(whole, fields),
    )


def _read_side(reader: Reader, start: int, end: int, *, first: bool, last: bool) -> _Side:
    text, side = reader.page.text, _Side()
    for m in () if first else _DATE.finditer(text, start, end):
        inside = Span(*m.span(1))
        if read_date(Reader(reader.page, origins=False), *inside):
            # A date parts the matches: what stands before it belongs to the one, what follows to the next.
            side.date = inside
            before = [p for p in _pieces(text, start, m.start()) if not p.empty]
            side.team2 = before[0] if before else None
            rest = [p for p in _pieces(text, m.end(), end) if not p.empty]
            return _finish(side, rest, last=last)
    pieces = [p for p in _pieces(text, start, end) if not p.empty]
    if first:
        # "9 goals: A" before the first score: only what follows the colon is a team.
        opening = pieces[-1] if pieces else None
        if opening:
            colon = text.rfind(": ", *opening)
            side.team1 = opening if colon < 0 else trim(text, colon + 1, opening.end)
        return side
    if pieces:
        team2, *pieces = pieces
        remark = _REMARK.search(text, *team2)
        if remark:
            pieces.insert(0, Span(remark.end(), team2.end))
            team2 = trim(text, team2.start, remark.start())
        side.team2 = team2
    return _finish(side, pieces, last=last)


def _finish(side: _Side, pieces: list[Span], *, last: bool) -> _Side:
    if not last and pieces:
        side.team1 = pieces.pop()
    if pieces:
        side.remark = Span(pieces[0].start, pieces[-1].end)
    return side


def _write_matches(matches: Sequence[Match]) -> str:
    return ", ".join(write_match(m) for m in matches)


def write_match(match: Match) -> str:
    """``A 2–1 B (12 May), remark``: a match as one clause of an infobox value."""
    if match.score is None:
        raise Unwritable("score", "an infobox match needs a score")
    text = f"{write_team(match.team1)} {write_score(match.score)} {write_team(match.team2)}"
    if match.date is not None:
        text += f" ({write_date(match.date)})"
    return text if match.remark is None else f"{text}, {match.remark}"


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
    "biggest_home_wins": _Fact("Biggest Home Win", _read_matches, _write_matches),
    "biggest_away_wins": _Fact("Biggest Away Win", _read_matches, _write_matches),
    "highest_scoring": _Fact("Highest Scoring", _read_matches, _write_matches),
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
