"""Which rows of a list open an area, after what the search finds is held against the whole list."""

from __future__ import annotations

from collections import Counter
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from copaparse.codecs.repair.areas import NO_PLACES
from copaparse.codecs.repair.groups import PARTIAL, WHOLE, Names
from copaparse.codecs.repair.search import CERTAIN, Rows, search

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copaparse.codecs.repair.evidence import Line

__all__ = ["decide"]

# evidence that a group stands after the open one in the alphabet, or before it
PERHAPS, ORDERED, UNORDERED = (1.0, -1.5), (1.0, -4.0), (0.0, 0.0)
SURE = 3.5  # a list with no less evidence for each row, and in order, needs no search
REOPENED = -9.0  # evidence against opening a group that another row opens better
STRAYS = 0.08  # of the opened names, at most, that are on no list, if the list of names is whole
PLAIN = 2.0  # of these count those that open with at least this evidence

Decision = tuple[list[bool], list[float]]
"""For every line whether it opens an area, and by how much that beats the other reading, in nats."""


def decide(lines: Sequence[Line], names: Names) -> Decision:
    """Search the lines; if the list of names then seems to be whole, search again with that."""
    places = names.country.places if names.country else NO_PLACES
    opens, margins = settle(lines, places)
    if names.tentative:
        found = zip(lines, opens, margins, strict=True)
        strays = sum(opened and not line.listed and margin > PLAIN for line, opened, margin in found)
        if strays <= STRAYS * sum(opens):
            for line in lines:
                if not line.listed:
                    line.gain += PARTIAL - WHOLE
            return settle(lines, places)
    if not names.known and crowded(lines, opens):
        return [True] * len(lines), [CERTAIN] * len(lines)
    return opens, margins


def crowded(lines: Sequence[Line], opens: Sequence[bool]) -> bool:
    """Whether so many rows open that their table would not have been cut to two cells: it never was."""
    layout = lines[0].columns if lines else None
    narrow = layout is not None and layout.location == layout.width
    return narrow and 2 * sum(opens) > len(lines) + 2


def settle(lines: Sequence[Line], places: Mapping[str, str]) -> Decision:
    """Search; then once more with the order that the list turned out to have, each group opened once.

    `places` tells in which area a town lies.
    """
    keys, gains = [line.key for line in lines], [line.gain for line in lines]
    opens, margins = [gain > 0 for gain in gains], [*map(abs, gains)]
    if min(margins, default=SURE) >= SURE and rising(keys, opens):
        return opens, margins  # the usual list: nothing to weigh against each other
    homes = [places.get(line.place) or line.place for line in lines]
    rows = Rows(keys, gains, [line.again for line in lines], homes)
    opens, margins = search(rows, *PERHAPS)
    order = alphabet(rows.keys, opens)
    if order != PERHAPS:
        opens, margins = search(rows, *order)
    losers = reopened(lines, opens, margins)
    for index in losers:
        rows.opening[index] += REOPENED
    return search(rows, *order) if losers else (opens, margins)


def rising(keys: Sequence[str], opens: Sequence[bool]) -> bool:
    """Whether every opened group stands after the one before in the alphabet."""
    return all(a < b for a, b in pairwise(compress(keys, opens)))


def alphabet(keys: Sequence[str], opens: Sequence[bool]) -> tuple[float, float]:
    """The evidence of order, rising and falling, for a list whose groups stand as they do."""
    opened = list(compress(keys, opens))
    steps = len(opened) - 1
    falls = sum(a > b for a, b in pairwise(opened))
    if steps < 5:
        return PERHAPS
    return ORDERED if falls * 8 <= steps else UNORDERED if falls * 4 >= steps else PERHAPS


def reopened(lines: Sequence[Line], opens: Sequence[bool], margins: Sequence[float]) -> set[int]:
    """The lines that open a group which another line, with other groups between them, opens better.

    A line that says more than its head is left out: it may say what it likes. So is a table that opens the
    groups of an earlier one over again.
    """
    best: dict[str, int] = {}
    losers: list[tuple[int, int]] = []  # with the table where the loss was noticed
    opened: Counter[int] = Counter()
    clashes: Counter[int] = Counter()
    last = ""
    for index, line in compress(enumerate(lines), opens):
        opened[line.table] += 1
        if line.filled <= line.columns.width:
            rival = best.setdefault(line.key, index)
            if rival != index and last != line.key:
                clashes[line.table] += lines[rival].table != line.table
                worse = margins[index] <= margins[rival]
                loser, best[line.key] = (index, rival) if worse else (rival, index)
                losers.append((loser, line.table))
        last = line.key
    anew = {table for table, n in clashes.items() if n > 2 and 2 * n > opened[table]}
    return {loser for loser, table in losers if table not in anew and lines[loser].gain < CERTAIN}
