"""What a reader sees of a stretch of wikitext, and where each character of it stands.

`see` gives every value reader the same thing to read: a `Reader`, and a stretch of its page. For extracted text,
and for wikitext without markup in it, that is the page itself. Otherwise it is a `View`: a page of its own that
holds what a reader sees, whose `own` and `origin` lead back to the source. So teams, scores and dates are read by
the same few functions whatever they are wrapped in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.quick_views import WHOLE_LINK, link_parts, quick_view
from copaparse.codecs.shown_view import Link, Shown, View
from copaparse.codecs.values.text import trim
from copaparse.codecs.view_builder import Builder
from copaparse.markup.inline import parse_inline
from copaparse.model import FieldSpan

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader, Seen


__all__ = ["place_of", "see", "view", "whole_link"]

MARKED = re.compile(r"[\[{<&]|''|__|~~~")


def see(reader: Reader, start: int, end: int) -> Seen:
    """The reader and the stretch of its page from which to read the value that is written at ``start:end``."""
    if reader.plain or MARKED.search(reader.page.text, start, end) is None:
        return reader, start, end
    found = view(reader, start, end)
    return found, 0, len(found.page.text)


def view(reader: Reader, start: int, end: int) -> View:
    """What a reader sees of ``start:end``, whatever is in it."""
    page = reader.page
    if page.pairs.links.get(start) == end and (m := WHOLE_LINK.fullmatch(page.text, start, end)) is not None:
        parts = link_parts(m)
        if parts is not None:  # half of all views
            return link_view(reader, start, end, *parts)
    builder = Builder(reader, start, end)
    if not quick_view(builder, reader.page, start, end):
        builder = Builder(reader, start, end)
        builder.add(parse_inline(reader.page, start, end))
        builder.drain()
    builder.made.page = Shown("".join(builder.parts))
    return builder.made


def link_view(
    reader: Reader, start: int, end: int, target: str, place: tuple[int, int], label: str | None, at: int
) -> View:
    """The view of a link without markup in it, as `Builder.put_link` makes it."""
    if label is None:
        shown, source = target, place
    else:
        shown, source = label, (at, at + len(label))
    links = [Link(0, len(shown), target, place, label is not None)]
    return View(
        Shown(shown), reader.origins, reader.found, [0], [source], links, [], [], [], [], [], [],
        outer=reader, start=start, end=end,
    )  # fmt: skip


def place_of(seen: Seen) -> FieldSpan:
    """Where the value that is read from there is written, without what stands around it."""
    reader, start, end = seen
    return reader.own(trim(reader.page.text, start, end))


def whole_link(reader: Reader, start: int, end: int) -> FieldSpan:
    """Where a stretch is written, with the brackets of the link where it is all that a link shows."""
    if isinstance(reader, View) and (link := reader.links_by_place.get((start, end))) is not None:
        page = reader.outer.page
        opening = page.text.rfind("[[", 0, link.place[0])
        closing = page.pairs.links.get(opening)
        if closing is not None:
            return FieldSpan(opening, closing)
    return reader.own((start, end))
