"""`damaged_lists`: qualification lists that lost their rowspans, with the rows that they mean."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from copaparse.model import Qualification, Team
from copaparse.strategies.names import AREAS, club_names, towns
from copaparse.strategies.values import Writable, written_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn, SearchStrategy

__all__ = ["damaged_lists"]

_HEAD = ("Department", "Team", "Location")
_Row = tuple[bool, Qualification]
"""Whether the row opens its area, and what it says."""


def damaged_lists(*, dialect: Writable = "plain") -> SearchStrategy[tuple[str, tuple[Qualification, ...]]]:
    """The text of a qualification list as extraction leaves it, and the rows that it means: a pair.

    The list was ``Department (rowspan) | Team | Location``. Every table was cut or padded to its most common
    row, so that most lists lost the department of the following rows and the location of the first ones; a
    location that was lost is ``None``. The areas are departments of Peru, in alphabetical order.

    >>> import copaparse
    >>> from hypothesis import given
    >>> @given(damaged_lists())
    ... def test_no_row_is_lost(pair):
    ...     text, rows = pair
    ...     season = copaparse.loads(f"==Department Stage==\\n{text}", areas={row.area for row in rows})
    ...     assert len(season.qualifications) == len(rows)
    >>> test_no_row_is_lost()
    """
    written_in(dialect)
    return _damaged_lists()


@st.composite
def _damaged_lists(draw: DrawFn) -> tuple[str, tuple[Qualification, ...]]:
    chosen = draw(st.lists(st.sampled_from(AREAS), min_size=1, max_size=8, unique=True).map(sorted))
    opened = [draw(_group(area)) for area in chosen]
    seam = draw(st.integers(1, len(opened)))
    tables = [[row for group in part for row in group] for part in (opened[:seam], opened[seam:])]
    written, meant = zip(*(_cut(table) for table in tables if table), strict=True)
    return "\n".join(written), tuple(row for rows in meant for row in rows)


@st.composite
def _group(draw: DrawFn, area: str) -> list[_Row]:
    clubs = draw(st.lists(club_names(awkward=False), min_size=1, max_size=4, unique=True))
    rows: list[_Row] = []
    for club in clubs:
        place = draw(st.none() | st.sampled_from(("RdM", "Yauli")))
        location = draw(st.just(area) | towns())
        rows.append((not rows, Qualification(Team(club, place), area, _HEAD[0], location)))
    return rows


def _cut(table: Sequence[_Row]) -> tuple[str, list[Qualification]]:
    """Every row, the head too, cut or padded to the most common number of cells; a tie keeps the head's."""
    rows: list[list[str]] = [list(_HEAD)]
    for opens, row in table:
        rows.append([*([row.area or ""] if opens else []), str(row.team), row.location or ""])
    lengths = Counter(map(len, rows))
    width = len(_HEAD) if lengths[len(_HEAD)] * 2 >= len(rows) else 2
    text = "".join(f"| {' | '.join((row + [''] * width)[:width])} |\n" for row in rows)
    meant = [_seen(row) if opens and width < len(_HEAD) else row for opens, row in table]
    return text, meant


def _seen(row: Qualification) -> Qualification:
    return Qualification(row.team, row.area, row.area_label)
