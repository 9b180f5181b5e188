"""Contents of the cells of wikitables, put in with blanks around them as the cells beside have."""

from __future__ import annotations

__all__ = ["room_for"]


def room_for(text: str, start: int, end: int, content: str) -> tuple[int, int, str]:
    """What to replace, and by what, so that a cell whose content is at ``start:end`` has a new one.

    An empty cell has blanks at most; they make room for the content and one blank on each side of it.
    """
    if start < end or not content:
        return start, end, content
    while text[end : end + 1] in (" ", "\t"):
        end += 1
    return start, end, f" {content} " if text[end : end + 1] in ("|", "!", "{") else f" {content}"
