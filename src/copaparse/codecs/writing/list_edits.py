"""Edits of the lists of the season as a whole: in their tables, or in the infobox where that can hold them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from copaparse.codecs.base import RowForm, Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT
from copaparse.codecs.infobox_facts import write_lines
from copaparse.codecs.infobox_values import MARKUP, PLAIN
from copaparse.codecs.tables.season_tables import CODECS, Referee
from copaparse.codecs.tables.stage_tables import cell_text, row_cells
from copaparse.codecs.writing.canonical_lists import render_list
from copaparse.codecs.writing.infobox_edits import edit_fact
from copaparse.codecs.writing.table_blocks import row_line
from copaparse.codecs.writing.table_edits import edit_rows
from copaparse.codecs.writing.wikitable_edits import edit_wikitable

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.season_form import SeasonForm
    from copaparse.codecs.season_lists import SeasonList
    from copaparse.codecs.writing.boxes import Box
    from copaparse.model import Season

__all__ = ["edit_lists"]


def edit_lists(
    edits: Edits, box: Box | None, old: Season, new: Season, form: SeasonForm, quoted: Container[str]
) -> None:
    """Write the lists of `new` over those of `old`, those aside that were edited as quotes."""
    for kind in CODECS:
        before, after = getattr(old, kind), getattr(new, kind)
        if before == after or kind in quoted:
            continue
        held = form.lists.get(kind)
        if held is not None:
            _edit_tables(edits, kind, held, after)
        elif not _edit_in_box(edits, box, old, new, kind):
            edits.insert_block(form.stages_end, render_list(kind, after, markup=not edits.plain))


def _edit_in_box(edits: Edits, box: Box | None, old: Season, new: Season, kind: str) -> bool:
    """Write a list into the infobox; false where it takes a table, and the infobox no longer tells it."""
    if box is None:
        return bool(write_lines(new, kind, PLAIN if edits.plain else MARKUP))
    fits = kind == "awards" or bool(write_lines(new, kind, box.words))
    if kind == "participants" or not (fits or box.form.entries.get(kind)):
        return False
    made = len(edits.made)
    try:
        edit_fact(edits, box, old, new, kind)
    except Unwritable:
        del edits.made[made:]
        for entry in box.form.entries.get(kind, ()):
            box.clear(entry.value)
        return False
    return True


def _edit_tables(edits: Edits, kind: str, held: SeasonList, new: Sequence[Any]) -> None:
    made = len(edits.made)
    wanted = _placed(held.values, new) if kind == "referees" else new
    try:
        if edits.width >= CONSTRUCT or not new:
            raise Unwritable(kind, "written as a whole")
        if edits.plain:
            edit_rows(edits, held.values, wanted, _line, cell_text)
        else:
            _edit_wikitables(edits, held, wanted)
    except Unwritable:
        del edits.made[made:]
        first, *others = [table.span for table in held.tables]
        for span in others:
            edits.remove_block(span)
        if new:
            edits.replace(first, render_list(kind, wanted, markup=not edits.plain, heading=False).removesuffix("\n"))
        else:
            _remove(edits, held)


def _line(value: Any, shape: Any) -> str:
    return row_line(row_cells(value, shape))


def _placed(old: Sequence[Referee], new: Sequence[str]) -> list[Referee]:
    """The referees wanted, each with the place of the one that it takes the place of."""
    pairs = align([referee.name for referee in old], new, by_origin=False)
    return [Referee(new[j]) if i is None else attrs.evolve(old[i], name=new[j]) for i, j in pairs if j is not None]


def _edit_wikitables(edits: Edits, held: SeasonList, new: Sequence[Any]) -> None:
    """Each table gets the objects that were in it, and what is new behind one of them."""
    pairs: dict[int, list[tuple[Any, Any]]] = {id(table): [] for table in held.tables}
    current, waiting = id(held.tables[0]), list[Any]()
    for i, j in align(held.values, new, by_origin=edits.quotes):
        one, other = None if i is None else held.values[i], None if j is None else new[j]
        if one is not None:
            form = one.origin.form if one.origin is not None else None
            if not isinstance(form, RowForm):
                raise Unwritable("tables", "read without origins")
            current = id(form.table)
            pairs[current] += [(None, value) for value in waiting]
            waiting = []
            pairs[current].append((one, other))
        elif any(pairs.values()):
            pairs[current].append((None, other))
        else:
            waiting.append(other)
    for table in held.tables:
        if any(one is not other and one != other for one, other in pairs[id(table)]):
            edit_wikitable(edits, table, pairs[id(table)])


def _remove(edits: Edits, held: SeasonList) -> None:
    """Take the first table out, and its section with it where there is nothing else in that."""
    section, own, span = held.section, held.own, held.tables[0].span
    rest = edits.text[own.start : span.start] + edits.text[span.end : own.end]
    if held.about and section.end == own.end and not rest.strip():
        edits.remove(section)
    else:
        edits.remove_block(span)
