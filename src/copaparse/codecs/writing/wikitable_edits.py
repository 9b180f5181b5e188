"""Edits of wikitables, row by row: cells patched, rows added like their neighbours and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import NOTHING, RowForm, Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import ROW, changed
from copaparse.codecs.tables.ties import record_of
from copaparse.codecs.tables.wiki_rows import WikiLine, WikiRows
from copaparse.codecs.ties.editing import edit_tie
from copaparse.codecs.values.markup import write_markup, write_value
from copaparse.codecs.views import place_of
from copaparse.codecs.writing.new_columns import NewColumns
from copaparse.codecs.writing.row_layout import RowPlan, lay_out
from copaparse.model import Ownership, Qualification, Standings, StandingsRow, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.tables.rows import Table

__all__ = ["edit_wikitable"]

Pairs = list[tuple[Any, Any]]


def edit_wikitable(edits: Edits, table: Table, pairs: Sequence[tuple[Any, Any]]) -> None:
    """Edits for the objects of one table. Raises `Unwritable` when it has to be written anew or taken out."""
    if all(new is None for _, new in pairs):
        raise Unwritable(table.codec.kind, "the table goes as a whole")
    if "team" in table.columns and table.codec.kind == "ties":
        _edit_pairs(edits, pairs)
        return
    editor = RowsEditor(edits, table)
    if table.codec.kind == "standings":
        for old, new in pairs:
            editor.add_group(_row_pairs(edits, old, new))
    else:
        editor.add_group(list(pairs))
        if table.codec.kind == "qualifications":
            _edit_label(edits, pairs)
    editor.run()


def _edit_pairs(edits: Edits, pairs: Sequence[tuple[Any, Any]]) -> None:
    """Edits of ties that have a row for each team: values are patched, or all is written anew."""
    for old, new in pairs:
        if old != new and (old is None or new is None or not edits.patch(old, new, write_value)):
            raise Unwritable("rows", "it has no row of its own")


def _row_pairs(edits: Edits, old: Standings | None, new: Standings | None) -> Pairs:
    """The rows of a league table as read and as wanted."""
    if old is None or new is None or old.matches != new.matches:
        raise Unwritable("standings", "a league table comes or goes")
    _edit_rule(edits, old, new)
    found = align(old.rows, new.rows, by_origin=edits.quotes)
    return [(None if i is None else old.rows[i], None if j is None else new.rows[j]) for i, j in found]


def _edit_rule(edits: Edits, old: Standings, new: Standings) -> None:
    """Edits of what a win and a draw count, in the head over the points: ``Pts (2–1)``."""
    rule = (new.points_for_win, new.points_for_draw)
    if rule == (old.points_for_win, old.points_for_draw) or old.origin is None:
        return
    if old.origin.fields:
        for name, number in zip(("points_for_win", "points_for_draw"), rule, strict=True):
            edits.replace(old.origin.fields[name][:2], str(number))
        return
    table: Table = old.origin.form.table
    seen = table.seen(table.head, "points")
    if seen is None or old.rows == ():
        raise Unwritable("points_for_win", "the table has no column for points", new)
    end = place_of(seen).end
    edits.insert(end, f" ({rule[0]}–{rule[1]})")


def _edit_label(edits: Edits, pairs: Sequence[tuple[Any, Any]]) -> None:
    """Edits of the head over the areas, which holds for all rows of the table alike."""
    kept: list[tuple[Qualification, Qualification]] = [(a, b) for a, b in pairs if a is not None and b is not None]
    if all(old.area_label == new.area_label for old, new in kept):
        return
    wanted = {new.area_label for _, new in pairs if new is not None}
    place = next((old.origin.fields.get("area_label") for old, _ in kept if old.origin is not None), None)
    (label,) = wanted if len(wanted) == 1 else (None,)
    if label is None or place is None:
        raise Unwritable("area_label", "the rows of one table call their areas alike")
    edits.replace(place[:2], write_markup(label))


class RowsEditor:
    """Collects what shall become of the rows of a table, and lays them out."""

    def __init__(self, edits: Edits, table: Table) -> None:
        if not isinstance(table.rows, WikiRows) or not isinstance(table.head, WikiLine):
            raise Unwritable(table.codec.kind, "this is no wikitable")
        self.edits, self.table, self.rows = edits, table, table.rows
        self.head = table.head.index
        self.plans = [RowPlan(index, index) for index in range(len(table.rows))]
        self.gone: set[int] = set()
        self.new: dict[int, list[RowPlan]] = {}  # by the row that they follow
        self.columns = NewColumns(table, self.rows)
        self.last = self.head

    def add_group(self, pairs: Pairs) -> None:
        """Rows that belong together, in their new order."""
        if any(old is not None and _has_several_rows(old) for old, _ in pairs):
            self._patch_only(pairs)
            return
        old_forms = [_form_of(old) for old, _ in pairs if old is not None]
        form = old_forms[0] if old_forms else self.table.form(self.table.head)
        first = _line_of(form).index
        at = first - 1 if old_forms and first > self.last + 1 else self.last
        for old, new in pairs:
            if old is None:
                plan = RowPlan(None, _line_of(form).index, self._new_cells(new, form))
                self.new.setdefault(at, []).append(plan)
                continue
            form = _form_of(old)
            at = self.last = _line_of(form).index
            if new is not None and old != new:
                new = self.columns.take(old, new, form)
            if new is None:
                self.gone.add(at)
            elif isinstance(old, Tie):
                if old != new:
                    edit_tie(self.edits, record_of(self.table, form.line), old, new)
            elif old != new and not self._patch(old, new, form):
                self._change(self.plans[at], old, new, form)

    def _patch_only(self, pairs: Pairs) -> None:
        """Objects of several rows: their values are patched, or all is written anew."""
        for old, new in pairs:
            if old is None or new is None or (old != new and not self.edits.patch(old, new, write_value)):
                raise Unwritable("rows", "it has no row of its own")

    def run(self) -> None:
        if self.columns.texts:
            if self.gone or self.new:
                raise Unwritable("rows", "rows and columns come or go together")
            self.columns.add(self.edits)
        if not self.gone and not self.new and not any(plan.cells for plan in self.plans):
            return
        ordered: list[RowPlan] = []
        for plan in self.plans:
            assert plan.index is not None
            if plan.index not in self.gone:
                ordered.append(plan)
            ordered += self.new.get(plan.index, ())
        lay_out(self.edits, self.rows, ordered)

    def _patch(self, old: Any, new: Any, form: RowForm) -> bool:
        """Patch single values, where each has a place that it shares with no other row."""
        if self.edits.width >= ROW:
            return False
        places = old.origin.fields
        touched = [places[name] for name in changed(old, new) if name in places]
        if any(place.ownership is Ownership.INHERITED or place.start == place.end for place in touched):
            return False
        if not self.edits.patch(old, new, write_value):
            return False
        if isinstance(new, StandingsRow) and "difference" in form.columns:
            column = form.columns.index("difference")
            text = form.codec.cells(new, form)[column]
            place = form.line.places[column]
            if old.goal_difference != new.goal_difference and place.ownership is Ownership.OWN:
                self.edits.replace(place[:2], text)
        return True

    def _change(self, plan: RowPlan, old: Any, new: Any, form: RowForm) -> None:
        """Plan new contents for the cells of which something changes."""
        line = _line_of(form)
        wanted = form.codec.cells(new, form)
        try:
            before: Sequence[str | None] = form.codec.cells(old, form)
        except Unwritable:
            before = [None] * len(wanted)
        for column, (one, other) in enumerate(zip(before, wanted, strict=True)):
            if one != other and form.columns[column] is not None:
                plan.cells[column] = other
                if (place := line.places[column]).ownership is Ownership.OWN:
                    plan.places[column] = place[:2]

    def _new_cells(self, new: Any, form: RowForm) -> dict[int, str]:
        line = _line_of(form)
        like = RowForm(
            form.codec, form.columns, () if line.is_head else form.samples, form.implied, True, self.table, line
        )
        cells = form.codec.cells(new, like)
        known = (*form.columns, *[None] * self.rows.width)
        filled = sum(cell not in ("", NOTHING) for cell, role in zip(cells, form.columns, strict=False) if role)
        unknown = NOTHING if filled == 1 else ""  # a row with a single cell would speak of the rows below it
        return {c: unknown if known[c] is None else cells[c] for c in range(self.rows.width)}


def _has_several_rows(value: Any) -> bool:
    form = None if value.origin is None else value.origin.form
    return isinstance(form, RowForm) and form.line is None


def _form_of(value: Any) -> RowForm:
    form = None if value.origin is None else value.origin.form
    if not isinstance(form, RowForm) or form.line is None:
        raise Unwritable("rows", "read without a place")
    return form


def _line_of(form: RowForm) -> WikiLine:
    line: WikiLine = form.line
    return line
