"""Plain values as cells and fields hold them: text without left-over markup, and whole numbers.

Every reader here takes a stretch of the page, trims it, gives ``None`` where nothing is said, and
reports what it cannot read; no text makes it raise. Writers give text that reads back equal.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.leftovers import clean, says_nothing
from copaparse.markup.inline import parse_inline
from copaparse.markup.nodes.leaves import Content
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from copaparse.markup.page import Page

__all__ = [
    "quoted",
    "read_count",
    "read_number",
    "read_side",
    "read_text",
    "trim",
    "write_number",
    "write_text",
]

NUMBER = re.compile(r"(?P<number>[+−–-]?[0-9]{1,12}+|[+−–-]?[0-9]{1,3}(?:[,.  ][0-9]{3}){1,3})[.º°*†‡¹²³]*+")


def trim(text: str, start: int, end: int) -> Span:
    """The stretch without the white space at its ends; one of white space alone ends up at its end."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return span_of((start, end))


def quoted(page: Page, place: Span) -> str:
    """A stretch of prose or of a heading as a reader sees it; MediaWiki source is read inline for it."""
    if page.dialect == "plain":
        return clean(page.text[place.start : place.end])
    return " ".join(Content(page, *place, parse_inline(page, *place)).text.split())


def read_text(reader: Reader, start: int, end: int) -> str | None:
    """One line of text, or ``None`` for an empty stretch and for dashes alone."""
    text = reader.clean(reader.page.text[start:end])
    return None if says_nothing(text) else text


def write_text(value: str, like: str = "") -> str:
    """The text as it is. Raises `Unwritable` when it would read as something else."""
    if clean(value) != value:
        raise Unwritable("text", f"plain text cannot hold {value!r}: it has markup or a column separator", value)
    if says_nothing(value):
        raise Unwritable("text", f"{value!r} reads as nothing", value)
    return value


def read_number(reader: Reader, start: int, end: int) -> int | None:
    """A whole number with or without sign and thousands separators: ``9``, ``+9``, ``−6``, ``–6``, ``10,600``."""
    text = reader.page.text[start:end]
    if len(text) < 10 and text.isdecimal() and text.isascii():
        return int(text)
    text = reader.blank(text).strip()
    if says_nothing(text):
        return None
    m = NUMBER.fullmatch(text)
    if m is None:
        reader.report("CP313", (start, end), f"not a whole number: {text[:40]!r}")
        return None
    digits = "".join(c for c in m["number"] if c.isdigit())
    return -int(digits) if m["number"][0] in "-−–" else int(digits)


def read_count(reader: Reader, start: int, end: int) -> int | None:
    """A whole number that is not negative; anything else is reported and gives ``None``."""
    number = read_number(reader, start, end)
    if number is not None and number < 0:
        reader.report("CP313", (start, end), f"less than nothing: {number}")
        return None
    return number


def read_side(reader: Reader, start: int, end: int) -> int | None:
    """1 or 2 for the first or the second team."""
    text = reader.blank(reader.page.text[start:end]).strip()
    if text in ("1", "2"):
        return int(text)
    if not says_nothing(text):
        reader.report("CP314", (start, end), f"neither 1 nor 2: {text[:40]!r}")
    return None


def write_number(value: int, like: str = "") -> str:
    """The number with the sign and the thousands separators of the text that it replaces."""
    separator = next((c for c in like.strip() if c in ",.  "), "") if value > 999 else ""
    text = f"{abs(value):,}".replace(",", separator)
    if value < 0:
        return ("-" if "-" in like else "–" if "–" in like and not says_nothing(like) else "−") + text
    return ("+" if like.lstrip().startswith("+") else "") + text
