"""Edits of cross tables: results put into their cells, changed, and taken out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.grids import write_cell
from copaparse.codecs.editing.cell_edits import room_for
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.values.markup import write_value
from copaparse.codecs.values.score import scan_result
from copaparse.model import Match, Ownership

if TYPE_CHECKING:
    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.tables.cross_table import CrossTable, Meeting
    from copaparse.source import Span

__all__ = ["blank_cell", "edit_cell", "fill_cell"]

PAIR = ("1", "2")  # whatever the codes are: the two differ


def edit_cell(edits: Edits, table: CrossTable, at: Meeting, old: Match, new: Match) -> None:
    """Write another result into a cell."""
    assert old.origin is not None
    if (old.team1, old.team2) != (new.team1, new.team2):
        raise Unwritable("Match.team1", "this cell belongs to other teams")
    place = old.origin.fields["score"]
    text = write_cell(new, PAIR, edits.text[place.start : place.end])
    plain = old.outcome is new.outcome and old.score is not None and new.score is not None
    if not plain or edits.width >= ROW or not edits.patch(old.score, new.score, write_value):
        own = place.ownership is Ownership.OWN and edits.width < ROW
        edits.replace(place[:2] if own else _content(table, at), text)


def blank_cell(edits: Edits, table: CrossTable, at: Meeting) -> None:
    """Take a result out: what is left is what cells without one have."""
    texts = (table.grid.cell(other.row, other.column).text for other in table.meetings)
    usual = Counter(text for text in texts if scan_result(text) is None).most_common(1)
    edits.replace(_content(table, at), usual[0][0] if usual else "")


def fill_cell(edits: Edits, table: CrossTable, new: Match) -> None:
    """Put a match of two of the teams into its empty cell."""
    results = [(at, table.grid.cell(at.row, at.column).text) for at in table.meetings]
    like = next((text for _, text in results if scan_result(text) is not None), "")
    for at, text in results:
        if (table.teams[at.team1], table.teams[at.team2]) == (new.team1, new.team2) and scan_result(text) is None:
            start, end, written = room_for(edits.text, *_content(table, at), write_cell(new, PAIR, like))
            edits.replace((start, end), written)
            return
    raise Unwritable("matches", "the table has no empty cell for this match")


def _content(table: CrossTable, at: Meeting) -> Span:
    """Where the content of a cell is, which it has to have for itself."""
    slot = table.grid.slot(at.row, at.column)
    if slot is None or slot.column != at.column or table.grid.reaches(at.row, at.column):
        raise Unwritable("matches", "the table has no cell for this match")
    return slot.cell.content
