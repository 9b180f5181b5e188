"""Edits of values that list several things, item by item, and of single values inside their markup."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import attrs

from copaparse.codecs.base import Reader
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.shown_view import View
from copaparse.codecs.values.items import items_of
from copaparse.codecs.values.markup import escape, in_call
from copaparse.codecs.views import see
from copaparse.model import Ownership, Team
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.codecs.editing.alignment import Pair
    from copaparse.codecs.editing.edits import Edits, Writer

__all__ = ["edit_items", "patch_shown", "patch_team"]

BLANK = " \t\xa0"


def edit_items(
    edits: Edits,
    value: Span,
    old: Sequence[Any],
    new: Sequence[Any],
    write: Callable[[Any], str],
    patch: Callable[[Any, Any], bool],
) -> bool:
    """Lead a list from `old` to `new`, items that stay with their bytes; false where it has to be written anew."""
    places = written_items(edits, value)
    if len(places) != len(old) or not old or not new:
        return False
    pairs = align(old, new, by_origin=edits.quotes)
    if all(i == j for i, j in pairs):
        for place, before, after in zip(places, old, new, strict=True):
            if before != after and (edits.width >= ROW or not patch(before, after)):
                edits.replace(place, write(after))
        return True
    edits.replace((places[0].start, places[-1].end), _joined(edits, places, pairs, old, new, write))
    return True


def _joined(
    edits: Edits, places: Sequence[Span], pairs: Sequence[Pair], old: Sequence[Any], new: Sequence[Any],
    write: Callable[[Any], str],
) -> str:  # fmt: skip
    text = edits.text
    gaps = [text[a.end : b.start] for a, b in pairwise(places)]
    usual = gaps[0] if gaps else "<br>" if not edits.plain else ", "
    parts: list[str] = []
    last: int | None = None
    for i, j in pairs:
        if j is None:
            continue
        if parts:
            parts.append(gaps[last] if last is not None and i == last + 1 else usual)
        if i is not None and old[i] == new[j]:
            parts.append(text[slice(*places[i])])
        else:
            parts.append(in_call(write(new[j])) if usual == "|" else write(new[j]))
        last = i
    return "".join(parts)


def written_items(edits: Edits, value: Span) -> list[Span]:
    """Where the items of a list are written, each with its links, flags and notes; none where that is not certain."""
    reader, start, end = see(Reader(edits.source, origins=False), *value)
    shown = _merged(reader.page.text, items_of(reader, start, end))
    if not isinstance(reader, View):
        return shown
    places: list[Span] = []
    at = value.start
    bounds = [start, *(item.end for item in shown)], [*(item.start for item in shown[1:]), end]
    for item, left, right in zip(shown, *bounds, strict=False):
        at = max(at, _mark(reader, left, item.start, value.start)[1])
        stop = _mark(reader, item.end, right, value.end)[0]
        places.append(_whole(edits.text, at, stop))
        at = stop
    return [] if any(place.empty for place in places) else places


def _merged(text: str, items: Any) -> list[Span]:
    """The items, with what stands in parentheses on a line of its own as part of the one before."""
    merged: list[Span] = []
    for item in items:
        if merged and text[item.start] == "(":
            merged[-1] = Span(merged[-1].start, item.end)
        else:
            merged.append(item)
    return merged


def _mark(view: View, start: int, end: int, nowhere: int) -> tuple[int, int]:
    """Where the mark between two items is written, given what is shown from the one to the other."""
    text = view.page.text
    said = text[start:end]
    left = start + len(said) - len(said.lstrip(BLANK))
    right = left + len(said.strip(BLANK))
    return view.place(left, right) if left < right else (nowhere, nowhere)


def _whole(text: str, start: int, end: int) -> Span:
    """The stretch without what belongs to the list around it; empty where markup begins and does not end in it."""
    said = text[start:end]
    while said.count("}}") > said.count("{{"):
        said = said[: said.rindex("}}")]
    start += len(said) - len(said.lstrip(BLANK + "\r\n|*#"))
    said = said.strip(BLANK + "\r\n|*#")
    balanced = said.count("{{") == said.count("}}") and said.count("[[") == said.count("]]")
    return Span(start, start + len(said)) if balanced and said.count("''") % 2 == 0 else Span(start, start)


def patch_team(edits: Edits, old: Any, new: Any, write: Callable[[Team], str], patch: Writer) -> bool:
    """Change a team, or what has a team, in its place; where the link as a whole has to change, that alone."""
    if edits.patch(old, new, patch):
        return True
    one, other = (value if isinstance(value, Team) else getattr(value, "team", None) for value in (old, new))
    if not isinstance(one, Team) or not isinstance(other, Team) or one.origin is None or one.country != other.country:
        return False
    place, name = one.origin.fields.get("link"), one.origin.fields.get("name")
    if place is None or name is None:
        return False
    start = edits.text.rfind("[[", 0, place.start)
    end = edits.source.pairs.links.get(start, -1)
    if not (start < name.start and name.end <= end):
        return False
    made = len(edits.made)
    edits.replace((start, end), write(attrs.evolve(other, country=None)))
    if old is one or edits.patch(attrs.evolve(old, team=other), new, patch):
        return True
    del edits.made[made:]
    return False


def patch_shown(edits: Edits, value: Span, old: str, new: str, *, aim: bool = False, linked: bool = True) -> bool:
    """Change a text inside the markup that it is written in, where it differs; false where it cannot be.

    With `aim`, the target of a link that holds the old text follows; unless `linked`, links are not touched.
    """
    reader, start, end = see(Reader(edits.source, origins=False), *value)
    said = reader.page.text[start:end]
    start += len(said) - len(said.lstrip())
    if said.strip() != old or not new:
        return False
    same = _common(old, new)
    tail = min(_common(old[::-1], new[::-1]), len(old) - same, len(new) - same)
    first, last = start + same, start + len(old) - tail
    place = reader.own((first, last))
    links = reader.links if isinstance(reader, View) else []
    if place.ownership is not Ownership.OWN:
        return False
    if not linked and any(link.start < last and first < link.end for link in links):
        return False
    edits.replace(place[:2], escape(new[same : len(new) - tail]))
    link = next(iter(links), None)
    if aim and link is not None and link.labelled and link.target.count(old) == 1 and escape(new) == new:
        at = edits.text.find(old, *link.place)
        if at >= 0:
            edits.replace((at, at + len(old)), new)
    return True


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
