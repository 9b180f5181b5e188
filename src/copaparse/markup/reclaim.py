"""A box whose ``}}`` was taken by an unclosed template inside it gets it back.

In ``{{Box`` … ``| winner = {{nowrap|Minero`` … ``}}`` the last ``}}`` pairs with ``{{nowrap``, and the box
would be lost with all its fields. Where a template that begins its line is left without an end, and
the last template paired directly inside it began in the middle of a line and swallowed lines that
begin with a pipe, the end is the box's, and it is the inner one that has none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copaparse.markup.pairs import Pairs

__all__ = ["begins_line", "reclaim"]

NEXT_ARGUMENT = re.compile(r"\n[ \t]*+\|")
HEADING = re.compile(r"\n={1,6}+[^\n=][^\n]*=[ \t\r]*+(?=\n|\Z)")


def begins_line(text: str, at: int) -> bool:
    """Whether a line begins at this offset."""
    return at == 0 or text[at - 1] == "\n"


def reclaim(text: str, pairs: Pairs, children: dict[int, tuple[int, int]]) -> None:
    """Give ends back to boxes; `children` has, by opener, the last pair found directly inside it."""
    taken: dict[int, int] = {}
    for at, sign in pairs.unmatched:
        if sign != "{{" or at not in children or not begins_line(text, at) or text.startswith("{", at + 2):
            continue
        start, end = children[at]
        if NEXT_ARGUMENT.search(text, start, end) and not HEADING.search(text, at, end):
            taken[at] = start
            pairs.templates[at] = pairs.templates.pop(start)
            pairs.knots.append((at, end))
    if taken:
        left = ((taken.get(at, at) if sign == "{{" else at, sign) for at, sign in pairs.unmatched)
        pairs.unmatched[:] = sorted(left)
        outermost: list[tuple[int, int]] = []
        for start, end in sorted(pairs.knots):
            if not outermost or start >= outermost[-1][1]:
                outermost.append((start, end))
        pairs.knots[:] = outermost
