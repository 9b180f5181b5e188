"""A wikitable with other rows: cells that span rows grow, shrink, move and split as the rows change.

`lay_out` is given the rows as they shall be, one `RowPlan` each, and makes the edits. Rows whose cells stay keep their
bytes but for the contents that change; a row that gets or loses a cell is written anew from the markup of its cells.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import NOTHING, Unwritable
from copaparse.codecs.editing.cell_edits import room_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.tables.wiki_rows import WikiRows
    from copaparse.markup.grid import Slot
    from copaparse.markup.nodes.tables import Cell

__all__ = ["RowPlan", "lay_out"]

SIGN = re.compile(r"\s*(?:\|\||!!|\||!|\{\{!\}\}(?:\{\{!\}\})?|\{\{!!\}\})")
ROWSPAN = re.compile(r"\browspan\s*+=\s*+(\"[^\"|\n]*+\"|'[^'|\n]*+'|[^\s|]++)", re.IGNORECASE)


@define(eq=False)
class RowPlan:
    """A row as it shall be.

    `index` is its number in the table as read, ``None`` for a new one, which then is like row `like`. `cells` has the
    new content of cells by column: those that change, or all of a new row. `places` may say where in a cell it goes.
    """

    index: int | None
    like: int
    cells: dict[int, str] = Factory(dict[int, str])
    places: dict[int, tuple[int, int]] = Factory(dict[int, tuple[int, int]])


@define(eq=False)
class Laid:
    """A cell of the new layout: the cell that it is or is made from, the rows that it covers, its content if new."""

    column: int
    slot: Slot | None
    height: int = 1
    content: str | None = None
    kept: bool = False  # in the row in which it was


def lay_out(edits: Edits, rows: WikiRows, plans: Sequence[RowPlan]) -> None:
    """Make the edits that lead to these rows; rows that are in no plan are taken out. Raises `Unwritable`."""
    layout = [list[Laid]() for _ in plans]
    for column in range(rows.width):
        _lay_column(rows, plans, layout, column)
    at = rows.nodes[0].start
    kept: set[int] = set()
    for plan, cells in zip(plans, layout, strict=True):
        if plan.index is None:
            while cells and cells[-1].slot is None and not cells[-1].content:  # columns that only a title covers
                cells.pop()
            line = _new_row(edits, rows, plan, cells)
            edits.insert(at, line if edits.text[at - 1 : at] in ("", "\n") else "\n" + line.removesuffix("\n"))
            continue
        kept.add(plan.index)
        at = rows.nodes[plan.index].end
        own = [laid.slot.cell for laid in cells if laid.kept and laid.slot is not None]
        if own == list(rows.nodes[plan.index].cells) and len(own) == len(cells):
            _edit_row(edits, rows, plan, cells)
        else:
            edits.replace(rows.nodes[plan.index].span, _row(edits, rows, plan.index, cells))
    for index, node in enumerate(rows.nodes):
        if index not in kept:
            edits.remove(node.span)


# -- which cell covers what ---------------------------------------------------------------------------


def _lay_column(rows: WikiRows, plans: Sequence[RowPlan], layout: list[list[Laid]], column: int) -> None:
    """Add to each row the cell that begins there in this column."""
    owners = _owners(rows, plans, column)
    open_slot: Slot | None = None
    laid: Laid | None = None
    used: set[int] = set()
    for plan, owner, cells in zip(plans, owners, layout, strict=True):
        if isinstance(owner, str):
            slot = _sample(rows, plan, column)
            if slot is not None and slot.column != column:
                raise Unwritable("rows", "a cell covers several columns here")
            kept = plan.index is not None and slot is not None and slot.row == plan.index
            open_slot, laid = None, Laid(column, slot, content=owner, kept=kept)
            cells.append(laid)
        elif owner is None or owner.column != column:
            open_slot = None
        elif owner is open_slot and laid is not None:
            laid.height += 1
        else:
            first = owner.row == plan.index and id(owner.cell) not in used
            used.add(id(owner.cell))
            open_slot, laid = owner, Laid(column, owner, kept=first)
            cells.append(laid)
    _change_whole(rows, plans, layout, column)


def _owners(rows: WikiRows, plans: Sequence[RowPlan], column: int) -> list[Slot | str | None]:
    """For each row the cell that covers it in this column, or the content of a cell of its own."""
    owners: list[Slot | str | None] = []
    grouping = any(rows.reaches(index, column) for index in range(len(rows)))
    whole = _changed_whole(rows, plans, column)
    slots: dict[int, Slot] = {}  # one object for each cell, so that its rows are recognised
    for plan in plans:
        text = plan.cells.get(column)
        slot = None if plan.index is None else rows.slot(plan.index, column)
        if slot is not None:
            slot = slots.setdefault(id(slot.cell), slot)
        before = owners[-1] if owners else None
        if plan.index is not None:
            shared = slot is not None and id(slot.cell) in whole
            owners.append(slot if text is None or shared else text)
        elif text not in (None, "", NOTHING) and grouping and isinstance(before, tuple) and _says(rows, before) == text:
            owners.append(before)
        else:
            owners.append(text or "")
    return owners


def _changed_whole(rows: WikiRows, plans: Sequence[RowPlan], column: int) -> dict[int, str]:
    """The cells over several rows whose rows all get the same new content."""
    wanted: dict[int, set[str | None]] = {}
    for plan in plans:
        if plan.index is not None and rows.reaches(plan.index, column):
            slot = rows.slot(plan.index, column)
            if slot is not None:
                wanted.setdefault(id(slot.cell), set()).add(plan.cells.get(column))
    return {cell: text for cell, texts in wanted.items() if len(texts) == 1 and (text := next(iter(texts))) is not None}


def _change_whole(rows: WikiRows, plans: Sequence[RowPlan], layout: list[list[Laid]], column: int) -> None:
    whole = _changed_whole(rows, plans, column)
    for cells in layout if whole else ():
        for laid in cells:
            if laid.column == column and laid.slot is not None and laid.content is None:
                laid.content = whole.get(id(laid.slot.cell))


def _says(rows: WikiRows, slot: Slot) -> str:
    return rows.cell(slot.row, slot.column).text


def _sample(rows: WikiRows, plan: RowPlan, column: int) -> Slot | None:
    """The cell whose markup a cell of its own is made from."""
    return rows.slot(plan.like if plan.index is None else plan.index, column)


# -- rows ---------------------------------------------------------------------------------------------


def _edit_row(edits: Edits, rows: WikiRows, plan: RowPlan, cells: Sequence[Laid]) -> None:
    """Edits within a row whose cells are the same."""
    for laid in cells:
        assert laid.slot is not None
        cell = laid.slot.cell
        if laid.content is not None:
            start, end, content = room_for(edits.text, *(plan.places.get(laid.column) or cell.content), laid.content)
            edits.replace((start, end), content)
        if laid.height != _height(rows, laid.slot):
            _set_rowspan(edits, cell, laid.height)


def _height(rows: WikiRows, slot: Slot) -> int:
    """How many rows a cell covers."""
    height = 1
    while slot.row + height < len(rows) and (below := rows.slot(slot.row + height, slot.column)) is not None:
        if below.cell is not slot.cell:
            break
        height += 1
    return height


def _set_rowspan(edits: Edits, cell: Cell, height: int) -> None:
    start, end = cell.start, cell.content.start
    edits.replace((start, end), _with_rowspan(edits.text[start:end], height))


def _with_rowspan(opening: str, height: int) -> str:
    """What opens a cell (its sign, attributes and pipe), with another number of rows."""
    sign = SIGN.match(opening)
    m = ROWSPAN.search(opening)
    if sign is None:
        raise Unwritable("rows", "this cell begins with a template")
    if m is None and height == 1:
        return opening
    if m is None:
        attributes = opening[sign.end() :].strip() or "|"
        return f'{sign[0]} rowspan="{height}" {attributes} '
    if height > 1:
        quote = m[1][0] if m[1][0] in "\"'" else ""
        return f"{opening[: m.start(1)]}{quote}{height}{quote}{opening[m.end(1) :]}"
    before, behind = opening[sign.end() : m.start()].strip(), opening[m.end() :].lstrip()
    if behind.startswith("|") and not before:
        return sign[0] + behind[1:]  # no attribute is left
    return f"{sign[0]} {before} {behind}" if before else f"{sign[0]} {behind}"


def _row(edits: Edits, rows: WikiRows, index: int, cells: Sequence[Laid]) -> str:
    """A row written anew from the markup of its cells, in its own style."""
    node = rows.nodes[index]
    text = edits.text[node.start : node.end]
    opening = edits.text[node.start : node.cells[0].start]
    inline = any(edits.text[cell.start - 1] != "\n" for cell in node.cells[1:])
    end = text[len(text.rstrip()) :] or "\n"
    return opening + _joined([_cell(edits, laid) for laid in cells], inline=inline) + end


def _new_row(edits: Edits, rows: WikiRows, plan: RowPlan, cells: Sequence[Laid]) -> str:
    """A row like another one, which may be the head."""
    node = rows.nodes[plan.like]
    if all(cell.header for cell in node.cells):
        return "|-\n" + _joined([("|", f" {laid.content or ''}") for laid in cells], inline=True) + "\n"
    like = edits.text[node.start : node.end]
    marked = like.lstrip().startswith(("|-", "{{!}}-", "{{!-}}")) and like.endswith("\n")
    own = [laid.slot.cell for laid in cells if laid.slot is not None and laid.slot.row == plan.like]
    alone = all(laid.height == 1 and not ROWSPAN.search(_opening(edits, laid)) for laid in cells)
    if marked and alone and own == list(node.cells):
        parts: list[str] = []
        at = node.start
        for laid, cell in zip(cells, own, strict=True):
            start, end, content = room_for(edits.text, *cell.content, laid.content or "")
            parts += (edits.text[at:start], content)
            at = end
        return "".join(parts) + edits.text[at : node.end]
    opening = edits.text[node.start : node.cells[0].start] if marked else "|-\n"
    inline = len(node.cells) < 2 or any(edits.text[cell.start - 1] != "\n" for cell in node.cells[1:])
    return opening + _joined([_cell(edits, laid) for laid in cells], inline=inline) + "\n"


def _opening(edits: Edits, laid: Laid) -> str:
    """The sign of a cell, its attributes and the pipe behind them."""
    if laid.slot is None:
        return "| "
    return edits.text[laid.slot.cell.start : laid.slot.cell.content.start]


def _cell(edits: Edits, laid: Laid) -> tuple[str, str]:
    """The sign of a cell and what follows it: attributes and content."""
    opening = _with_rowspan(_opening(edits, laid), laid.height)
    content = laid.content
    if content is None:
        content = "" if laid.slot is None else edits.text[slice(*laid.slot.cell.content)]
    sign = SIGN.match(opening)
    body = opening[sign.end() :].strip() if sign else ""
    header = laid.slot is not None and laid.slot.cell.header
    return "!" if header else "|", f" {body} {content}" if body else f" {content}"


def _joined(cells: Sequence[tuple[str, str]], *, inline: bool) -> str:
    """Cells in one line where `inline` and where they are of one kind, each on its own line otherwise."""
    parts: list[str] = []
    for at, (sign, body) in enumerate(cells):
        if at and inline and sign == cells[at - 1][0] and "\n" not in cells[at - 1][1]:
            parts.append(f" {sign}{sign}{body}")
        else:
            parts.append(f"{chr(10) if at else ''}{sign}{body}")
    return "".join(parts)
