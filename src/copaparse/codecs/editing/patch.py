"""Edits of a text: collected in any order, applied at once, the wider swallowing the narrower."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Edit", "apply"]


class Edit(NamedTuple):
    """Put `text` where ``[start, end)`` stands; an empty span is an insertion."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made. An edit inside another is dropped: the wider one has rewritten it.

    Insertions at one place keep the order in which they were made, and stand before a replacement there.
    """
    ordered = sorted(enumerate(edits), key=lambda e: (e[1].start, e[1].start != e[1].end, -e[1].end, e[0]))
    parts: list[str] = []
    done = 0
    for _, edit in ordered:
        if edit.start < done:
            continue
        parts.append(text[done : edit.start])
        parts.append(edit.text)
        done = edit.end
    parts.append(text[done:])
    return "".join(parts)
