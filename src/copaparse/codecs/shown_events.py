"""What templates of goals and cards show: ``{{goal|12||90|pen.}}`` is ``12', 90' (pen.)``, as a reader would write it.

So goals are read alike whether they are written with templates or without. Cards are shown as well, since a list of
goals that names a player for a card must not give him a goal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.shown_calls import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.codecs.shown_calls import ShownArgument, ShownCall
    from copaparse.codecs.view_builder import Builder

__all__ = ["show_card", "show_goals"]


def show_goals(note: str = "") -> Callable[[Builder, ShownCall], None]:
    """Minutes and notes in turn, whichever are there; `note` is what the template itself says of a goal."""

    def show(builder: Builder, node: ShownCall) -> None:
        pieces: list[Any] = []
        noted = True
        for argument, start, end in _said(builder, node):
            first = builder.text[start]
            if first.isdecimal():
                if note and not noted:
                    pieces.append(Piece(f" ({note})", start, start))
                pieces += (Piece(", " if pieces else " ", start, start), *argument.value.children, Piece("'", end, end))
                noted = False
            elif first == "+":
                pieces += (*argument.value.children, Piece("'", end, end))
            else:
                pieces += (Piece(" (", start, start), *argument.value.children, Piece(")", end, end))
                noted = True
        if note and pieces and not noted:
            pieces.append(Piece(f" ({note})", node.end, node.end))
        pieces.append(Piece(" ", node.end, node.end))
        builder.mark(builder.made.asides, pieces)

    return show


def show_card(builder: Builder, node: ShownCall) -> None:
    """A minute, the last that is said, and that it is one of a card."""
    said = list(_said(builder, node))
    minute = builder.text[said[-1][1] : said[-1][2]] if said else ""
    shown = minute if minute.isdecimal() else "0"
    builder.aside(f" {shown}' (card) ", node)


def _said(builder: Builder, node: ShownCall) -> list[tuple[ShownArgument, int, int]]:
    """The arguments without a name that have something in them, each with its place."""
    found: list[tuple[ShownArgument, int, int]] = []
    for argument in node.arguments:
        if argument.key.isdecimal():
            start, end = argument.value.trimmed
            if start < end:
                found.append((argument, start, end))
    return found
