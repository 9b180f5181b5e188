"""Edits of wikitables, row by row: cells patched, rows added like their neighbours and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import NOTHING, RowForm, Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.tables.stage_tables import row_cells
from copaparse.codecs.values.markup import write_value
from copaparse.model import Ownership, Standings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.tables.rows import Line, Table

__all__ = ["edit_wikitable"]


def edit_wikitable(edits: Edits, table: Table, pairs: Sequence[tuple[Any, Any]]) -> None:
    """Edits for the objects of one table. Raises `Unwritable` when it has to be written anew."""
    if not any(isinstance(value, Standings) for pair in pairs for value in pair):
        _edit_rows(edits, table, pairs)
        return
    ((old, new),) = pairs if len(pairs) == 1 else [(None, None)]
    if old is None or new is None or old.matches != new.matches:
        raise Unwritable("standings", "a league table comes or goes")
    if (old.points_for_win, old.points_for_draw) != (new.points_for_win, new.points_for_draw):
        raise Unwritable("standings", "the points for a win stand in the head")
    found = align(old.rows, new.rows, by_origin=edits.quotes)
    _edit_rows(
        edits,
        table,
        [(None if i is None else old.rows[i], None if j is None else new.rows[j]) for i, j in found],
    )


def _edit_rows(edits: Edits, table: Table, pairs: Sequence[tuple[Any, Any]]) -> None:
    form = table.form(table.head)
    at = table.head.span[1]
    for old, new in pairs:
        if old is not None:
            form = old.origin.form
            if not isinstance(form, RowForm) or form.line is None:
                raise Unwritable("rows", "read without a place")
            at = form.line.span[1]
        if old is None:
            edits.insert(at, _new_row(edits, form, table, new))
        elif new is None:
            _remove_row(edits, table, form.line)
        elif old != new and (edits.width >= ROW or not edits.patch(old, new, write_value)):
            _rewrite_row(edits, form, new)


def _remove_row(edits: Edits, table: Table, line: Line) -> None:
    if any(place.ownership is not Ownership.OWN for place in line.places) or _reaches_down(table, line):
        raise Unwritable("rows", "a cell of this row covers others")
    edits.remove(line.span)


def _reaches_down(table: Table, line: Line) -> bool:
    """Whether a cell of the row covers slots of the next."""
    own = {place[:2] for place in line.places if place.ownership is Ownership.OWN}
    for index in range(len(table.rows)):
        if table.rows[index].span == line.span and index + 1 < len(table.rows):
            below = table.rows[index + 1].places
            return any(place.ownership is Ownership.INHERITED and place[:2] in own for place in below)
    return False


def _rewrite_row(edits: Edits, form: RowForm, new: Any) -> None:
    """Every cell of the row whose text changes; cells that are shared with other rows must not."""
    for place, text, cell in zip(form.line.places, form.samples, row_cells(new, form), strict=False):
        if cell == text or (cell == NOTHING and not text):
            continue
        if place.ownership is not Ownership.OWN:
            raise Unwritable("rows", "this cell stands for several rows")
        edits.replace(place[:2], cell)


def _new_row(edits: Edits, form: RowForm, table: Table, new: Any) -> str:
    """A row like that of `form`, with the cells of `new`."""
    fresh = RowForm(form.codec, form.columns, (), form.implied, True, form.table, form.line)
    cells = row_cells(new, fresh)
    line: Line = form.line
    start, end = line.span
    row = edits.text[start:end]
    like = line is not table.head and row.endswith("\n") and row.lstrip().startswith("|-")
    if not like or any(place.ownership is not Ownership.OWN for place in line.places):
        return "|-\n" + "".join(f"| {cell}\n" for cell in cells)
    parts: list[str] = []
    at = start
    for place, cell in zip(line.places, cells, strict=False):
        parts += (edits.text[at : place.start], cell)
        at = place.end
    return "".join(parts) + edits.text[at:end]
