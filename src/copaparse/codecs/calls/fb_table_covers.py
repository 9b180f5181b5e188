"""What the places of a league table lead to: calls and cells behind the rows of the table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

from copaparse.codecs.calls.base import Construct, Part, read_value
from copaparse.codecs.calls.fb_table_rows import NO, calls_of_rows
from copaparse.codecs.values.text import read_count, read_text
from copaparse.codecs.views import place_of, see
from copaparse.markup.lines import line_end
from copaparse.model import FieldSpan, Ownership
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.calls.fb_table_words import Words
    from copaparse.markup.arguments import Call

__all__ = ["Cover", "covered", "read_covers"]

TAIL = re.compile(r"[ \t]*+(?:\n[ \t]*+)*+\|\|?+(?![}+-])")
ATTRIBUTES = re.compile(r"([^|\[\]{}<\n]*+)\|(?!\|)")
ROW_SPAN = re.compile(r"rowspan\s*+=\s*+[\"']?+([0-9]{1,3}+)", re.IGNORECASE)
KINDS = (("promotion", "Promotion to "), ("qualification", "Qualification for "), ("relegation", "Relegation to "))


@frozen
class Cover:
    """What `rows` places from that of `first` on lead to: a call behind a row, or a cell there.

    `call` is that call, or `attributes` the place of the attributes of that cell; `content` is where the text of
    it is written, `lead` the words that are put before it.
    """

    first: int
    rows: int
    text: str | None
    place: FieldSpan
    content: Span
    end: int
    call: Call | None = None
    attributes: Span | None = None
    lead: str = ""


def read_covers(construct: Construct, words: Words, reader: Reader) -> list[Cover]:
    """What is said of the places of a table, in order."""
    rows = {id(call) for call in calls_of_rows(construct, words)}
    first, part = construct.calls[0], construct.parts[0]
    has_cells = bool(words.covering) and part is Part.OPEN and first.raw("noqr").casefold() in ("", *NO)
    covers: list[Cover] = []
    index = -1
    for at, call in enumerate(construct.calls):
        if id(call) in rows:
            index += 1
        elif construct.parts[at] is Part.ROW:
            covers.append(_cover_of_call(call, max(index, 0), reader))
            continue
        if has_cells and construct.parts[at] is Part.ROW:
            limit = construct.calls[at + 1].start if at + 1 < len(construct.calls) else construct.span.end
            cover = _cover_of_cell(call.end, limit, index, reader)
            if cover is not None:
                covers.append(cover)
    return covers


def _cover_of_call(call: Call, index: int, reader: Reader) -> Cover:
    """``{{Fb cl3 qr |rows=2 |promotion=y |competition=[[Division One]]}}``"""
    rows = read_value(call, read_count, reader, "rows") or 1
    argument = call.get("competition", "c")
    if argument is None:
        place = FieldSpan(*call.span, Ownership.DERIVED)
        return Cover(index, rows, None, place, Span(call.end - 2, call.end - 2), call.end, call)
    lead = next((words for key, words in KINDS if call.raw(key)), "")
    season = call.raw("s") if argument.key == "c" else ""
    lead = f"{season} " if season else lead
    seen = see(reader, *argument.value)
    said = read_text(*seen)
    place = place_of(seen)
    if lead or rows > 1:
        place = place._replace(ownership=Ownership.DERIVED if lead else Ownership.INHERITED)
    text = None if said is None else f"{lead}{said}"
    return Cover(index, rows, text, place, argument.value, call.end, call, lead=lead)


def _cover_of_cell(start: int, limit: int, index: int, reader: Reader) -> Cover | None:
    """``}}||rowspan=2|[[Division One]]``, or the same on the next line."""
    page = reader.page
    m = TAIL.match(page.text, start, limit)
    if m is None:
        return None
    at = m.end()
    end = line_end(page, at, limit)
    attributes = ATTRIBUTES.match(page.text, at, end)
    content = Span(attributes.end() if attributes else at, end)
    further = page.text.find("||", *content)
    if further >= 0 and page.text.count("[[", content.start, further) == page.text.count("]]", content.start, further):
        content = Span(content.start, further)
    said = page.text[slice(*content)]
    content = Span(content.start + len(said) - len(said.lstrip()), content.start + len(said.rstrip()))
    content = Span(content.start, max(content))
    seen = see(reader, *content)
    span = ROW_SPAN.search(attributes[1]) if attributes else None
    rows = max(int(span[1]), 1) if span else 1
    place = place_of(seen)
    if rows > 1:
        place = place._replace(ownership=Ownership.INHERITED)
    where = Span(*attributes.span(1)) if attributes else None
    return Cover(index, rows, read_text(*seen), place, content, max(content.end, at), attributes=where)


def covered(covers: Sequence[Cover], rows: int) -> list[Cover | None]:
    """The cover of each row; a later one goes before an earlier one that reaches too far down."""
    found: list[Cover | None] = []
    begun: list[Cover] = []
    coming = iter(covers)  # in the order of their first rows
    following = next(coming, None)
    for at in range(rows):
        while following is not None and following.first <= at:
            begun.append(following)
            following = next(coming, None)
        while begun and begun[-1].first + begun[-1].rows <= at:
            begun.pop()
        found.append(begun[-1] if begun else None)
    return found
