"""Qualification lists: pipe tables of areas, teams and locations, damaged or whole."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import define

from copaparse.codecs.base import NOTHING, Reader, Unwritable
from copaparse.codecs.leftovers import clean, nobody, says_nothing
from copaparse.codecs.list_forms import NO_LABEL, ListForm, list_form
from copaparse.codecs.makers import make_qualification
from copaparse.codecs.repair import DOUBTFUL, Groups, RepairedRow, repair
from copaparse.codecs.values.teams import team_at, write_team
from copaparse.codecs.values.text import write_text
from copaparse.markup.lines import line_end
from copaparse.markup.pipes import pipe_rows
from copaparse.model import FieldSpan, Origin, Ownership, Qualification, Team
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copaparse.markup.nodes.tables import PipeTable
    from copaparse.markup.page import Page
    from copaparse.model.origin import Place

__all__ = [
    "head_cells",
    "read_qualifications",
    "render_list",
    "row_cells",
    "write_cell",
]

FIELDS = ("team", "area", "area_label", "location", "qualified_for")
CANONICAL = ("Team", "{label}", "Location", "Qualified for")
SUREST = 0.999
"""The confidence in a repaired row: never that of a row that needed no repair."""


def read_qualifications(
    tables: Sequence[PipeTable], groups: Groups, reader: Reader
) -> tuple[tuple[Qualification, ...], tuple[str, ...]]:
    """The qualifications of one list, which may run over several tables, and the groups without a row."""
    lists = [_lines(table.page, table.start, table.end) for table in tables]
    heads = [rows.pop(0) for rows in lists]
    forms = [form for head in heads if (form := list_form(tuple(head.texts))) is not None]
    result: list[Qualification] = []
    if any(form.whole or form.area is None for form in forms):
        for head, rows, form in zip(heads, lists, forms, strict=True):
            result += _read_whole(head, rows, form, reader)
        return tuple(result), ()
    lines = [line for rows in lists for line in rows]
    repaired = repair([[line.texts for line in rows] for rows in lists], [head.texts for head in heads], groups)
    read_rows = iter(repaired.rows)
    for head, rows, form in zip(heads, lists, forms, strict=True):
        label = _label_place(head, form)
        shape = _damaged(form) if repaired.damaged else form
        for line in rows:
            read = next(read_rows)
            area = None
            if read.opener is not None:
                area = lines[read.opener].places[repaired.rows[read.opener].area_cell or 0]
            entry = _read_row(line, read, area, label, shape, reader)
            if entry is not None:
                result.append(entry)
    return tuple(result), repaired.missing


@lru_cache(maxsize=256)
def _damaged(form: ListForm) -> ListForm:
    return ListForm(0, 1, 2, None, form.label, 3, whole=False, damaged=True)


@define(eq=False)
class _Line:
    """A row with its cells looked up once: where their contents stand, and what they say.

    It begins at `start`, and its line end at `end`.
    """

    start: int
    end: int
    places: list[tuple[int, int]]
    texts: list[str]

    @property
    def span(self) -> tuple[int, int]:
        return self.start, self.end


@define(eq=False, repr=False)
class RowOrigin(Origin):
    """The origin of a row of a list whose areas and their label stand above it, for the rows below as well.

    `places` has the place of each of `FIELDS` that is said, as it came: there are many rows.
    """

    places: tuple[tuple[int, int] | None, ...] = ()

    @property
    def fields(self) -> Mapping[str, FieldSpan]:
        start = self.start
        said = ((name, place) for name, place in zip(FIELDS, self.places, strict=True) if place is not None)
        return {
            name: FieldSpan(*place, Ownership.OWN if place[0] >= start else Ownership.INHERITED) for name, place in said
        }


make_line = trusted(_Line)
make_row_origin = trusted(RowOrigin)


def _lines(page: Page, start: int, end: int) -> list[_Line]:
    text = page.text
    marked = _MARK.search(text, start, end) is not None
    lines: list[_Line] = []
    for at, after, pieces in pipe_rows(page, start, end):
        start, stop = at, text.find("\n", at, after)
        stop = after if stop < 0 else stop
        places: list[tuple[int, int]] = []
        texts: list[str] = []
        for piece in pieces:
            said = piece.strip()
            first = at + 1 + piece.find(said)
            places.append((first, first + len(said)))
            texts.append(clean(said) if marked else said)
            at += len(piece) + 1
        lines.append(make_line(start, stop - (text[stop - 1] == "\r"), places, texts))
    return lines


_MARK = re.compile(r"[\[\]{}<>&'\r]")
"""What only a text with markup in it has: without, its cells say what they hold."""


def head_cells(table: PipeTable) -> tuple[str, ...]:
    """What the head of a table says, cell by cell."""
    page, start = table.page, table.start
    return tuple(_lines(page, start, line_end(page, start, table.end))[0].texts)


def _label_place(head: _Line, form: ListForm) -> tuple[int, int] | None:
    return None if form.area is None or form.area >= len(head.places) else head.places[form.area]


def _read_row(
    line: _Line,
    read: RepairedRow,
    area: tuple[int, int] | None,
    label: tuple[int, int] | None,
    form: ListForm,
    reader: Reader,
) -> Qualification | None:
    """The qualification in a row; `area` and `label` are the places of its area and of what areas are called."""
    places, cells = line.places, line.texts
    cell, at = read.team_cell, read.location_cell
    alone = at is None or read.area_cell is not None  # an area, or a team, with nobody from there
    nobody_came = cell is None or (alone and _names_nobody(cells[cell]))
    if cell is None or nobody_came or (team := team_at(reader, places[cell], cells[cell])) is None:
        if read.kind not in ("header", "empty"):
            reader.report("CP204", line.span, f"no team in this row{f' of {read.area}' if read.area else ''}")
        return None
    further = None
    for column, extra in read.extra:
        if column == form.qualified_for and not says_nothing(cells[extra]):
            further = extra
    origin = None
    if reader.origins:
        location = None if at is None else places[at]
        said = (places[cell], area, label, location, None if further is None else places[further])
        origin = make_row_origin(reader.page, line.start, line.end, form=form, places=said)
    if read.repaired or read.doubt:
        _report(read, line, reader)
    return make_qualification(
        team,
        read.area,
        form.label if read.area is not None else None,
        None if at is None else cells[at],
        None if further is None else cells[further],
        confidence=min(read.confidence, SUREST) if read.repaired else read.confidence,
        origin=origin,
    )


LONGEST_NOBODY = 24  # characters


def _names_nobody(cell: str) -> bool:
    """Whether a cell says that no team came: *No team*, *TBD*."""
    return len(cell) <= LONGEST_NOBODY and nobody(cell)


def _report(read: RepairedRow, line: _Line, reader: Reader) -> None:
    if read.confidence < DOUBTFUL or read.doubt:
        hint = "name the areas of the list: loads(text, areas=[...])"
        reason = read.doubt or "it may also be read the other way"
        share = f" ({read.confidence:.0%})" if read.confidence < DOUBTFUL else ""
        reader.report("CP202", line.span, f"doubtful repair{share}: {reason}", hint)
    else:
        reader.report("CP201", line.span, f"row repaired: area {read.area}" if read.area else "row repaired")


def _read_whole(head: _Line, rows: Sequence[_Line], form: ListForm, reader: Reader) -> list[Qualification]:
    """A list whose every row says everything: copaparse's own form, or one that names no areas."""
    result: list[Qualification] = []
    label = _label_place(head, form)
    for line in rows:
        fields: dict[str, Place] = {}
        if label is not None:
            fields["area_label"] = FieldSpan(*label, Ownership.INHERITED)
        team = team_at(reader, line.places[form.team], line.texts[form.team]) if form.team < len(line.texts) else None
        if team is None:
            reader.report("CP204", line.span, "no team in this row")
            continue
        fields["team"] = line.places[form.team]
        area = _read_cell(line, form.area, "area", fields)
        location = _read_cell(line, form.location, "location", fields)
        qualified_for = _read_cell(line, form.qualified_for, "qualified_for", fields)
        origin = reader.origin(line.span, fields, form)
        result.append(make_qualification(team, area, form.label, location, qualified_for, origin=origin))
    return result


def _read_cell(line: _Line, column: int | None, name: str, fields: dict[str, Place]) -> str | None:
    if column is None or column >= len(line.texts):
        return None
    fields[name] = line.places[column]
    return None if says_nothing(line.texts[column]) else line.texts[column]


# -- writing --------------------------------------------------------------------------------------


def row_cells(value: Qualification, form: ListForm) -> list[str]:
    """One qualification in the columns of an existing list."""
    cells = [NOTHING] * form.width
    for name, column in (
        ("area", form.area),
        ("location", form.location),
        ("qualified_for", form.qualified_for),
    ):
        text = getattr(value, name)
        if text is None:
            continue
        if column is None or column >= form.width:
            raise Unwritable(name, "the list has no column for it")
        cells[column] = write_text(text)
    if value.area_label not in (None, form.label):
        raise Unwritable("area_label", f"the column of the list is headed {form.label!r}")
    if form.team >= form.width:
        raise Unwritable("team", "the list has no column for it")
    cells[form.team] = write_team(value.team)
    return cells


def write_cell(name: str, value: Any, like: str) -> str:
    """One field of a qualification as the text of its cell."""
    if name == "area_label":
        raise Unwritable(name, "the head of the list says what its areas are called")
    if value is None:
        return NOTHING
    return write_team(value) if isinstance(value, Team) else write_text(value)


def render_list(values: Sequence[Qualification]) -> list[list[list[str]]]:
    """The canonical form: one table per run of qualifications whose areas are called the same."""
    tables: list[list[list[str]]] = []
    label: str | None = None
    for value in values:
        if not tables or value.area_label != label:
            label = value.area_label
            if label == NO_LABEL:
                raise Unwritable("area_label", f"{NO_LABEL!r} heads the column of areas without a label")
            tables.append([[cell.format(label=label or NO_LABEL) for cell in CANONICAL]])
        form = ListForm(1, 0, 2, 3, label, 4, whole=True)
        tables[-1].append(row_cells(value, form))
    return tables
