"""Whole boxes as text: what belongs to one around it, copies with other values, and new ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.calls.base import Construct
from copaparse.codecs.calls.box_edits import BoxEditor
from copaparse.codecs.calls.box_styles import style_of
from copaparse.codecs.editing.edits import Edits, changed
from copaparse.codecs.editing.patch import Edit, apply
from copaparse.markup.arguments import call_at
from copaparse.markup.page import Page
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.codecs.calls.base import CallCodec
    from copaparse.model import Match

    Read = Callable[[Construct, Reader], Match | None]

__all__ = ["RULE", "copy_of", "edit_box", "is_alone", "moved", "new_box", "wrapped"]

EMPTY = """{{Football box
|date       = {{Start date|2000|1|1|df=y}}
|time       =\x20
|team1      =\x20
|score      =\x20
|team2      =\x20
|goals1     =\x20
|goals2     =\x20
|stadium    =\x20
|location   =\x20
|attendance =\x20
|referee    =\x20
}}"""
TRAILING = re.compile(r"(?<! ) ++$", re.MULTILINE)
CONTENT = re.compile(
    r"^[ \t]*+<!--(?:[^-]|-(?!->))*+-->[ \t]*+\n"
    r"|(?<![ \t])[ \t]*+(?:<!--(?:[^-]|-(?!->))*+-->"
    r"|<ref\b[^<>]*+(?:(?<=/)>|(?<!/)>(?:[^<]|<(?!/?ref\b))*+</ref\s*+>)"
    r"|\{\{\s*+(?:efn|refn|sfn|note)\b[^{}]*+\}\})"
    r"|'''",
    re.IGNORECASE | re.MULTILINE,
)
"""What a copy does not take over: comments, references, notes, and bold type."""

OPENING = re.compile(r"<(?P<name>section begin|[a-z]++)(?P<rest>[^<>\n]*+)>[ \t]*+\n?\Z", re.IGNORECASE)
CLOSING = re.compile(r"[ \t]*+\n?<(?:/(?P<name>[a-z]++)\s*+|(?P<section>section end)[^<>\n]*+)>", re.IGNORECASE)
RULE = re.compile(r"-{4,}+[ \t]*+")
FARTHEST = 300  # characters of what stands before a box


def wrapped(text: str, span: tuple[int, int]) -> Span:
    """A box with the tags that are there for it alone, and the rule before it on its line."""
    start, end = span
    farthest = max(start - FARTHEST, 0)
    while (opening := OPENING.search(text, farthest, start)) is not None:
        closing = CLOSING.match(text, end)
        if opening["rest"].endswith("/") and not opening["name"].lower().startswith("section"):
            start = opening.start()  # an anchor
        elif closing is not None and (closing["name"] or "section begin").lower() == opening["name"].lower():
            start, end = opening.start(), closing.end()
        else:
            break
    line = max(text.rfind("\n", 0, start) + 1, farthest)
    rule = RULE.match(text, line, start)
    return Span(line if rule is not None and rule.end() == start else start, end)


def is_alone(text: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of a stretch."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    return not text[line:start].strip() and not text[end : len(text) if stop < 0 else stop].strip()


def edit_box(edits: Edits, construct: Construct, old: Match, new: Match) -> None:
    """The edits that lead from one match to another in the same box."""
    style = style_of(construct.calls[0])
    if style is None:
        raise Unwritable("matches", "not a box of a match")
    BoxEditor(edits, construct, style, old, new).run()


def moved(edits: Edits, construct: Construct, new: Match, read: Read) -> str:
    """The box of a match that comes to another place, with everything around it, and with what changes in it."""
    inner = Edits(edits.source, edits.width)
    old = read(construct, Reader(edits.source))
    if old is not None and old != new:
        edit_box(inner, construct, old, new)
    return _cut(inner, wrapped(edits.text, construct.span))


def copy_of(edits: Edits, construct: Construct, new: Match, read: Read) -> str:
    """A new box in the style of an older one. Raises `Unwritable` if it would not read as the match."""
    pattern = CONTENT.sub("", edits.text[slice(*construct.calls[0].span)].replace(edits.source.line_end, "\n"))
    text = _filled(pattern, construct.codec, new, read)
    found = _read(text, construct.codec, read)
    if found != new:
        names = [] if found is None else changed(found, new)
        raise Unwritable(f"Match.{names[0]}" if names else "Match", "this box would say something else", new)
    return text


def _filled(pattern: str, codec: CallCodec, new: Match, read: Read) -> str:
    """A box with other values, where `pattern` has its own."""
    page = Page(pattern, "box", "wikitext")
    call = call_at(page, 0)
    style = None if call is None else style_of(call)
    if call is None or style is None:
        raise Unwritable("matches", "not a box of a match")
    home = Construct(codec, [call])
    inner = Edits(page)
    BoxEditor(inner, home, style, read(home, Reader(page)), new, anew=True).run()
    return _cut(inner, call.span)


def new_box(match: Match, codec: CallCodec, read: Read) -> str:
    """A box of the usual template."""
    page = Page(EMPTY, "box", "wikitext")
    call = call_at(page, 0)
    assert call is not None
    return TRAILING.sub("", copy_of(Edits(page), Construct(codec, [call]), match, read))


def _read(text: str, codec: CallCodec, read: Read) -> Match | None:
    page = Page(text, "box", "wikitext")
    call = call_at(page, 0)
    return None if call is None else read(Construct(codec, [call]), Reader(page, origins=False))


def _cut(edits: Edits, span: tuple[int, int]) -> str:
    """A stretch of the text with the edits made in it, and its line ends as plain ones."""
    start, end = span
    shifted = [Edit(edit.start - start, edit.end - start, edit.text) for edit in edits.made]
    return apply(edits.text[start:end], shifted).replace(edits.source.line_end, "\n")
