"""Edits of the tables of a stage: rows where rows will do, whole tables where they will not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT, ROW
from copaparse.codecs.leftovers import clean
from copaparse.codecs.qualifications import render_list, write_cell
from copaparse.codecs.qualifications import row_cells as list_cells
from copaparse.codecs.tables import cell_text, render_tables, row_cells
from copaparse.codecs.values.text import write_text
from copaparse.codecs.writing.bracket_tables import bracket_tables
from copaparse.codecs.writing.table_blocks import row_line, table_block

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.codecs.editing.edits import Edits, Writer
    from copaparse.codecs.list_forms import ListForm
    from copaparse.codecs.stage_drafts import StageForm
    from copaparse.model import FieldSpan, Qualification, Stage, Standings

__all__ = ["TABLES", "edit_list", "edit_tables", "relabelled", "rewrite"]

TABLES = ("standings", "ties", "matches", "brackets")


def edit_list(edits: Edits, old: Stage, new: Stage, form: StageForm) -> None:
    """Write the list of teams of `new` over that of `old`: rows where rows will do, otherwise all of it anew."""

    def line(value: Any, shape: ListForm) -> str:
        return row_line(list_cells(value, shape))

    try:
        if edits.width >= CONSTRUCT or not old.qualifications or not new.qualifications:
            raise Unwritable("qualifications", "written as a whole")
        # In a damaged list a changed row says all that it means, so that nothing is left to repair.
        made = len(edits.made)
        try:
            _edit_labels(edits, old.qualifications, new.qualifications)
            edit_rows(edits, old.qualifications, new.qualifications, line, write_cell)
        except Unwritable:
            del edits.made[made:]
            raise
    except Unwritable:
        rewrite(edits, form, ("qualifications",), [table_block(t) for t in render_list(new.qualifications)])


def relabelled(old: Stage, new: Stage) -> bool:
    """Whether qualifications that are equal otherwise call their areas something else."""
    pairs = zip(old.qualifications, new.qualifications, strict=False)
    return any(a is not b and a.area_label != b.area_label for a, b in pairs)


def _edit_labels(edits: Edits, old: Sequence[Qualification], new: Sequence[Qualification]) -> None:
    """Edits of the heads over the areas, which hold for all rows of their tables alike."""
    labels: dict[FieldSpan, set[str]] = {}
    for i, j in align(old, new, by_origin=edits.quotes):
        origin = None if i is None else old[i].origin
        if i is None or j is None or origin is None or "area_label" not in origin.fields:
            continue
        label = new[j].area_label or old[i].area_label
        if label is not None:
            labels.setdefault(origin.fields["area_label"], set()).add(label)
    for place, (label, *others) in labels.items():
        if others:
            raise Unwritable("area_label", "the rows of one table call their areas alike")
        if clean(edits.text[place.start : place.end]) != label:
            edits.replace(place[:2], write_text(label))


def edit_tables(edits: Edits, old: Stage, new: Stage, form: StageForm) -> None:
    """Write the tables of `new` over those of `old`: rows where rows will do, otherwise all of them anew."""
    made = len(edits.made)
    try:
        if edits.width >= CONSTRUCT:
            raise Unwritable("tables", "written as a whole")
        for name in ("ties", "matches"):
            _edit_rows_of(edits, getattr(old, name), getattr(new, name))
        _edit_standings(edits, old.standings, new.standings)
        if edits.width and old.brackets != new.brackets:
            raise Unwritable("brackets", "written as a whole")
    except Unwritable:
        del edits.made[made:]
        tables = render_tables(new.standings, new.ties, new.matches)
        tables += bracket_tables(new.brackets, new)
        rewrite(edits, form, TABLES, [table_block(table) for table in tables])


def _edit_rows_of(edits: Edits, old: Sequence[Any], new: Sequence[Any]) -> None:
    def line(value: Any, shape: Any) -> str:
        if isinstance(shape, str) or shape is None:
            raise Unwritable("matches", "these are not rows of a table")
        return row_line(row_cells(value, shape))

    if old == new:
        return
    if not old or not new:
        raise Unwritable("matches", "a table comes or goes")
    edit_rows(edits, old, new, line, cell_text)


def _edit_standings(edits: Edits, old: Sequence[Standings], new: Sequence[Standings]) -> None:
    if len(old) != len(new):
        raise Unwritable("standings", "a table comes or goes")
    for before, after in zip(old, new, strict=True):
        if before == after:
            continue
        if before.matches != after.matches:
            _edit_rows_of(edits, before.matches, after.matches)
        if (before.points_for_win, before.points_for_draw) != (after.points_for_win, after.points_for_draw):
            raise Unwritable("standings", "the points for a win stand in the head")
        _edit_rows_of(edits, before.rows, after.rows)


def edit_rows(
    edits: Edits, old: Sequence[Any], new: Sequence[Any], line: Callable[[Any, Any], str], write: Writer
) -> None:
    """Edits of the rows of a table: values patched, rows rewritten, removed, added beside their neighbours."""
    first = next(item.origin for item in old)
    if any(item.origin is None for item in old):
        raise Unwritable("tables", "read without origins")
    at, shape = edits.line(first.span).start, first.form
    for i, j in align(old, new, by_origin=edits.quotes):
        if i is None and j is not None:
            edits.insert_lines(at, line(new[j], shape))
            continue
        if i is None:
            continue
        origin = old[i].origin
        place = edits.line(origin.span)
        at, shape = place.end, origin.form
        if j is None:
            edits.remove(place)
        elif old[i] != new[j] and (edits.width >= ROW or not edits.patch(old[i], new[j], write)):
            edits.replace(origin.span, line(new[j], shape).removesuffix("\n"))


def rewrite(edits: Edits, form: StageForm, names: Sequence[str], blocks: Sequence[str]) -> None:
    """Write the tables of some fields anew: where the first of them stood, or at the end of the stage's own."""
    spans = sorted({span for name in names for span in form.tables.get(name, ())})
    text = "\n".join(blocks)
    if not spans:
        if text:
            edits.insert_block(form.own.end, text)
        return
    first, *others = spans
    for span in others:
        edits.remove(span)
    end = first.end
    for span in others:
        end = span.end if span.start == end else end
    after = edits.text[end : end + 2].replace("\r", "")
    gap = "\n" if text and after and not after.startswith("\n") else ""
    edits.replace(first, text + gap)
