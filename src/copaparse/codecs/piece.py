"""`Piece`: what a template shows, for whoever builds a view."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Piece"]


class Piece(NamedTuple):
    """A string to be shown for a stretch of the source."""

    shown: str
    start: int
    end: int
