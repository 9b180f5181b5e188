"""A date with the time of the day behind it, in one cell: ``11 August 2018, 15:30``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from copaparse.codecs.leftovers import blank
from copaparse.codecs.values.dates import read_date, read_date_text, write_date
from copaparse.codecs.values.markup import write_markup
from copaparse.codecs.values.text import trim, write_text

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.model import FieldSpan, PartialDate
    from copaparse.source import Span

__all__ = ["read_day", "read_time", "write_moment"]


class Moment(NamedTuple):
    """A time, and where it and the date before it are written."""

    said: str
    date: FieldSpan
    time: FieldSpan


LONGEST = 60  # characters of a date and a time
BETWEEN = re.compile(r"(?:[,;–-]|\bat|\ba las|\bum|\bàs|\bà|\bore)?+\s*+\Z")
CLOCK = re.compile(r"(?<=\s)[0-9]{1,2}(?:[:.][0-9]{2}|\s?h(?:\s?[0-9]{2})?)(?:\s*+(?:[^\W\d]|\().*+)?\Z", re.DOTALL)


def read_day(reader: Reader, start: int, end: int) -> PartialDate | None:
    """The date of a cell, without the time that may stand behind it."""
    parts = _parts(reader.page.text[start:end])
    day = (0, end - start) if parts is None else parts[0]
    return read_date(reader, start + day[0], start + day[1])


def read_time(reader: Reader, start: int, end: int) -> Moment | None:
    """The time behind the date of a cell, and where both are written; ``None`` where there is none."""
    parts = _parts(reader.page.text[start:end])
    if parts is None:
        return None
    day, time = ((start + a, start + b) for a, b in parts)
    return Moment(reader.clean(reader.page.text[slice(*time)]), reader.own(day), reader.own(time))


def write_moment(date: PartialDate, time: str, like: str, *, markup: bool) -> str | None:
    """Date and time in one cell, as in the one that it replaces; ``None`` where that holds no time."""
    parts = _parts(like)
    if parts is None:
        return None
    day, hour = parts
    between = like[day.end : hour.start]
    if "\n" in between or "<" in between:
        between = "<br />" if markup else ", "
    return f"{write_date(date, like[slice(*day)])}{between}{(write_markup if markup else write_text)(time)}"


def _parts(text: str) -> tuple[Span, Span] | None:
    """Where the date and the time stand; ``None`` unless a text is a date and a time."""
    if len(text) > LONGEST or (":" not in text and "." not in text and "h" not in text):
        return None
    text = blank(text)
    m = CLOCK.search(text)
    if m is None:
        return None
    day = trim(text, 0, len(BETWEEN.sub("", text[: m.start()].rstrip())))
    return (day, trim(text, *m.span())) if read_date_text(text[slice(*day)]) is not None else None
