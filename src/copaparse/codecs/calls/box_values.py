"""The values of match boxes that stand together with others: date and time, venue and city, names of referees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.leftovers import nobody, says_nothing
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.dates import read_date
from copaparse.codecs.values.teams import read_team
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import whole_link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copaparse.codecs.base import Reader, Seen
    from copaparse.model import FieldSpan, PartialDate, Team

__all__ = ["Said", "read_attendance", "read_box_team", "read_moment", "read_places", "read_referee"]

CLOCK = re.compile(r"(?<![\d:.])[0-9]{1,2}(?:[:.][0-9]{2}|\s?h(?:\s?[0-9]{2})?)(?![\d.])")
TAIL = " \t\n,;–(-"
AT = (" at", " a las", " à", " um", " kl.", " kl", " ore")
SPECTATORS = re.compile(
    r"(?:attendance|att\.|asistencia|espectadores|spectators|público|spettatori|affluence)[\s:]*+"
    r"(?P<number>[0-9][0-9,. ]*+)?",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\s*+(?:(?:c|ca|circa|approx|approximately|est|about|around|over|some)\b\.?|~|≈)?\s*+"
    r"(?P<number>[0-9]{1,3}(?:[,.'’ \xa0\u2009\u202f][0-9]{3})++|[0-9]{1,7}+)(?![0-9]|[,.][0-9]|\s*+[–-]\s*+[0-9])",
    re.IGNORECASE,
)
GROUND = re.compile(
    r"\b(?:stadium|estadio|estádio|stadio|stadion|stade|arena|park|ground|field|bowl|dome|coliseo|coliseum)",
    re.IGNORECASE,
)
LEVEL = re.compile(r"\(\s*+(?:[0-9]{1,2}|[A-Z]{1,2}[0-9])\s*+\)")  # of the league that a club of a cup plays in
LABEL = re.compile(r"\s*+(?:referee|árbitro|arbitro|arbitre)\s*+:\s*+", re.IGNORECASE)


class Said(NamedTuple):
    """A value and where it is written."""

    value: str
    place: FieldSpan


def read_box_team(seen: Seen) -> Team | None:
    """A team, without the level of its league: ``[[Minero]] (4)``, ``Grau <small>(L2)</small>``."""
    reader, start, end = seen
    text = reader.page.text
    if "(" in text[start:end]:
        if isinstance(reader, View):
            linked = [(link.start, link.end) for link in reader.links[:1]]
            notes = [span for span in reader.small if text[span[0] : span[0] + 1] == "("]
            notes += [m.span() for m in LEVEL.finditer(text, start, end)]
            inside = linked or [(start, start)]
            reader.asides += (span for span in notes if not (inside[0][0] <= span[0] < inside[0][1]))
        elif (m := LEVEL.search(text, start, end)) is not None and not text[m.end() : end].strip():
            end = m.start()
    return read_team(reader, start, end)


def read_moment(seen: Seen) -> tuple[PartialDate | None, FieldSpan | None, Said | None]:
    """A date, where it is written, and the time that may stand behind it."""
    reader, start, end = seen
    text = reader.page.text
    stop, time = end, None
    if (m := CLOCK.search(text, start, end)) is not None:
        stop = m.start()
        place = trim(text, stop, end)
        if text[place.end - 1] == ")" and "(" not in text[place.start : place.end]:
            place = place._replace(end=place.end - 1)
        time = Said(reader.clean(text[place.start : place.end]), reader.own(place))
    start, stop = trim(text, start, stop)
    for mark in ("\n", " ("):
        cut = text.find(mark, start, stop)
        stop = cut if cut >= 0 else stop
    said = text[start:stop].rstrip(TAIL)
    if time is not None and said.endswith(AT):
        said = said.rpartition(" ")[0].removesuffix(" a").rstrip(TAIL)
    stop = start + len(said)
    if start == stop:
        return None, None, time
    return read_date(reader, start, stop), reader.own((start, stop)), time


def read_attendance(seen: Seen) -> tuple[int | None, FieldSpan]:
    """A head count with whatever is said of it: ``10,600``, ``c. 9.000 (sold out)``; reports what is none."""
    reader, start, end = seen
    text = reader.page.text
    m = NUMBER.match(text, start, end)
    if m is not None:
        return int("".join(filter(str.isdecimal, m["number"]))), reader.own(m.span("number"))
    if not says_nothing(text[start:end]):
        reader.report("CP313", (start, end), f"not a whole number: {text[start:end].strip()[:40]!r}")
    return None, reader.own(trim(text, start, end))


def read_referee(seen: Seen) -> Said | None:
    """The name, without the country in parentheses behind it and whoever else is named below."""
    reader, start, end = seen
    text = reader.page.text
    if (label := LABEL.match(text, start, end)) is not None:
        start = label.end()
    start, stop = trim(text, start, end)
    for mark in ("\n", "("):
        cut = text.find(mark, start + 1, stop)
        stop = cut if cut >= 0 else stop
    return None if nobody(text[start:stop]) else _said(reader, start, stop)


def read_places(venue: Seen | None, city: Seen | None) -> tuple[Said | None, Said | None, Said | None]:
    """Venue, city, and the attendance that older boxes put below them; either argument may hold both places."""
    if venue is None or says_nothing(venue[0].page.text[venue[1] : venue[2]]):
        if city is None:
            return None, None, None
        first, second = _parted(city)
        if first is not None and second is not None and GROUND.search(first.value):
            return first, second, None
        return None, _said(*city), None
    reader, start, end = venue
    text = reader.page.text
    spectators = None
    if (m := SPECTATORS.search(text, start, end)) is not None:
        end = m.start()
        while end > start and (text[end - 1] in ",;" or text[end - 1].isspace()):
            end -= 1
        if m["number"]:
            place = trim(text, *m.span("number"))
            spectators = Said(text[place.start : place.end], reader.own(place))
    where = None if city is None else _said(*city)
    if where is not None:
        return _said(reader, start, end), where, spectators
    return *_parted((reader, start, end)), spectators


def _parted(seen: Seen) -> tuple[Said | None, Said | None]:
    """A place and the place around it: two lines, or what stands before and behind the first comma outside of links."""
    reader, start, end = seen
    text = reader.page.text
    start, end = trim(text, start, end)
    at = text.find("\n", start, end)
    if at < 0:
        at = _comma(text, start, end, reader.links if isinstance(reader, View) else ())
    if at < 0:
        return _said(reader, start, end), None
    return _said(reader, start, at), _said(reader, at + 1, end)


def _comma(text: str, start: int, end: int, links: Iterable[tuple[int, int, str, tuple[int, int], bool]]) -> int:
    at = text.find(",", start, end)
    for first, last, *_ in links:
        if first <= at < last:
            at = text.find(",", last, end)
    return at


def _said(reader: Reader, start: int, end: int) -> Said | None:
    """One line of text, ``None`` for one that says nothing."""
    text = reader.page.text
    start, end = trim(text, start, end)
    while start < end and text[end - 1] in ",; ":
        end -= 1
    value = reader.clean(text[start:end])
    if says_nothing(value):
        return None
    return Said(value, whole_link(reader, start, end))
