"""When something began and ended: ``8 August 1992 – 2 June 1993``, ``7–15 January 2012``, ``since 9 May 2010``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import attrs

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.values.dates import read_date, read_date_text, write_date
from copaparse.codecs.values.items import LINE_END, lines_of
from copaparse.codecs.values.text import trim
from copaparse.markup.page import Page
from copaparse.model import FieldSpan, Ownership, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.source import Span

__all__ = ["Period", "read_period", "write_period"]

LONGEST = 120  # characters of a line that tells a period
GAP = rf"(?:\s|{LINE_END})"
BETWEEN = re.compile(
    rf"{GAP}*+[–—−]{GAP}*+|{GAP}++-{GAP}*+|(?<=\S)-(?=\S)"
    rf"|{GAP}++(?:to|until|till|through|al?|até|au|bis|fino al|hasta){GAP}++",
    re.IGNORECASE,
)
BEFORE = re.compile(r"(?:from|since|del?|desde|du|vom|dal|de)\s++|[^\d\n:]{1,40}:\s*+", re.IGNORECASE)
DAY = re.compile(r"[0-9]{1,2}")
LATER_DAY = re.compile(r"(?P<day>[0-9]{1,2})(?:,?\s++(?P<year>[0-9]{4}))?")


class Period(NamedTuple):
    """Two dates, each with its place: *own* where it stands there for itself, *inherited* where it shares words."""

    begins: PartialDate | None
    ends: PartialDate | None
    places: dict[str, FieldSpan]


NEVER = Period(None, None, {})


def read_period(reader: Reader, start: int, end: int) -> Period:
    """When the first of the periods in a value begins and the last ends; `NEVER` for what is no period."""
    found = list(_periods(reader, list(lines_of(reader, start, end))))
    if len(found) == 1:
        return found[0]
    dated = [p for p in found if p.begins is not None and p.ends is not None and p.begins.year and p.ends.year]
    if not found or len(dated) < len(found):
        if text := reader.page.text[start:end].strip():
            reader.report("CP312", (start, end), f"not the dates of a season: {text[:40]!r}")
        return NEVER
    first, last = min(dated, key=lambda p: _order(p.begins)), max(dated, key=lambda p: _order(p.ends))
    return Period(first.begins, last.ends, {"begins": first.places["begins"], "ends": last.places["ends"]})


def _periods(reader: Reader, lines: Sequence[Span]) -> Iterator[Period]:
    """The period of each line that tells one, or of two lines that what stands between two dates parts or joins."""
    text, at = reader.page.text, 0
    while at < len(lines):
        line = lines[at]
        at += 1
        period = None
        if at < len(lines) and (m := _at_break(text, line, lines[at])) is not None:
            dates = _bare(text, line.start, m.start()), trim(text, m.end(), lines[at].end)
            period = None if any(date.empty for date in dates) else _read_two(reader, *dates)
            at += period is not None
        period = period or _read_line(reader, *line)
        if period is not None:
            yield period


def _at_break(text: str, first: Span, second: Span) -> re.Match[str] | None:
    """What stands between two dates and on both sides of the end of a line: ``1 August 2010 –<br>30 May 2011``."""
    if second.end - first.start > LONGEST:
        return None
    return next((m for m in BETWEEN.finditer(text, *first._replace(end=second.end))
                 if m.start() <= first.end and m.end() >= second.start), None)  # fmt: skip


def _bare(text: str, start: int, end: int) -> Span:
    """The stretch without "from" or "Season:" before it."""
    m = BEFORE.match(text, start, end)
    return trim(text, m.end() if m else start, end)


def _order(date: PartialDate | None) -> tuple[int, ...]:
    return () if date is None else (date.year or 0, date.month or 0, date.day or 0)


def _read_line(reader: Reader, start: int, end: int) -> Period | None:
    text = reader.page.text
    if end - start > LONGEST:
        return None
    start = _bare(text, start, end).start
    for stop in _ends(text, start, end):
        whole = _date(reader, start, stop)
        if whole is not None:
            place = reader.own((start, stop))
            return Period(whole, whole, {"begins": place, "ends": place._replace(ownership=Ownership.INHERITED)})
        for m in BETWEEN.finditer(text, start, stop):
            period = _read_two(reader, trim(text, start, m.start()), trim(text, m.end(), stop))
            if period is not None:
                return period
    return None


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """The end of the line, and where a remark in parentheses begins before it."""
    yield end
    at = text.find("(", start, end)
    if at > start:
        yield trim(text, start, at).end


def _date(reader: Reader, start: int, end: int) -> PartialDate | None:
    if read_date_text(reader.page.text[start:end]) is None:
        return None
    return read_date(reader, start, end)


def _read_two(reader: Reader, first: Span, last: Span) -> Period | None:
    """Dates on both sides of a dash; either may lean on the other for its month and its year."""
    text = reader.page.text
    begins, ends = _date(reader, *first), _date(reader, *last)
    places = {"begins": reader.own(first), "ends": reader.own(last)}
    if first.empty or last.empty:
        said = {name: place for name, place in places.items() if place.start < place.end}
        return None if begins is ends else Period(begins, ends, said)
    if ends is None and begins is not None and begins.day and (m := LATER_DAY.fullmatch(text, *last)):
        year = int(m["year"]) if m["year"] else begins.year
        ends = _made(reader, last, year, begins.month, int(m["day"]))
        places["ends"] = places["ends"]._replace(ownership=Ownership.INHERITED)
    if begins is None and ends is not None and ends.day and DAY.fullmatch(text, *first):
        begins = _made(reader, first, ends.year, ends.month, int(text[slice(*first)]))
        places["begins"] = places["begins"]._replace(ownership=Ownership.INHERITED)
    if begins is None or ends is None:
        return None
    if begins.year is None and ends.year is not None and begins.month is not None:
        earlier = _order(begins) > (0, *_order(ends)[1:])
        begins = attrs.evolve(begins, year=ends.year - earlier)
        places["begins"] = places["begins"]._replace(ownership=Ownership.INHERITED)
    return Period(begins, ends, places)


def _made(reader: Reader, place: Span, year: int | None, month: int | None, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day, origin=reader.origin(place))
    except ValueError:
        return None


def write_period(begins: PartialDate | None, ends: PartialDate | None) -> str:
    """Both dates with a dash between them; a single day once. Raises `Unwritable` for what would read otherwise."""
    dates = ["" if date is None else write_date(date) for date in (begins, ends)]
    text = dates[0] if begins == ends else " – ".join(dates).strip()
    found = read_period(Reader(Page(text, "value", "plain"), origins=False), 0, len(text))
    if (found.begins, found.ends) != (begins, ends):
        raise Unwritable("begins", f"{text!r} does not read as these two dates")
    return text
