"""Rows of tables, whatever they hold and are written in: how cells are read, written and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from attrs import define

from copaparse.codecs.base import NOTHING, Column, PipeCodec, Reader, RowForm, Seen, Unwritable, own
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.tables.heads import fold_head
from copaparse.codecs.values.markup import shown_in, write_value
from copaparse.markup.page import Page
from copaparse.model import Team
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from copaparse.markup.nodes.blocks import Block
    from copaparse.markup.nodes.tables import PipeTable
    from copaparse.model import FieldSpan

__all__ = ["Column", "Line", "PipeRows", "Rows", "Seen", "Table", "held", "in_use", "read_cells", "said", "write_cells"]


@define
class Line:
    """One row of a table: its span without the line end, and for each column what stands there.

    `seen` is what to read a cell from, `places` where it is written, `texts` what it says; a column that a cell
    before it covers is empty, and one that a cell shares with other rows is inherited.
    """

    span: tuple[int, int]
    seen: Sequence[Seen]
    places: Sequence[FieldSpan]
    texts: Sequence[str]

    @property
    def heading(self) -> str | None:
        """The text of a row with a single filled cell: it speaks of the rows below it."""
        filled = [text for text in self.texts if text]
        return filled[0] if len(filled) == 1 and len(self.texts) > 1 else None

    @property
    def is_head(self) -> bool:
        """Whether the row is marked as one that stands over others."""
        return False

    @property
    def goes_on(self) -> bool:
        """Whether a cell of the row above covers a part of this one as well."""
        return False

    def content(self, column: int) -> FieldSpan:
        """All that stands in a cell, with what stands around its value."""
        return self.places[column]

    @property
    def empty(self) -> bool:
        """Whether no cell says anything."""
        return not any(self.texts)


class Rows(Protocol):
    """The rows of a table, whatever it is written in."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Line: ...

    @property
    def node(self) -> Block:
        """The node of the table."""
        ...


class PipeRows:
    """The rows of a run of ``| a | b |`` lines."""

    def __init__(self, node: PipeTable, reader: Reader) -> None:
        self.node, self.reader = node, reader

    def __len__(self) -> int:
        return len(self.node.rows)

    def __getitem__(self, index: int) -> Line:
        reader, row = self.reader, self.node.rows[index]
        text = reader.page.text
        spans = [cell.content for cell in row.cells]
        end = text.find("\n", row.start, row.end)
        end = row.end if end < 0 else end
        while end > row.start and text[end - 1] == "\r":
            end -= 1
        seen = [(reader, start, end) for start, end in spans]
        return Line((row.start, end), seen, [own(span) for span in spans], [text[start:end] for start, end in spans])


@define
class Table:
    """A table of which the kind is known: the codec, the head, the role of each column."""

    rows: Rows
    codec: PipeCodec
    columns: tuple[str | None, ...]
    head: Line
    first: int = 1  # the row that follows the head
    implied: Mapping[str, object] = {}  # role → value of what is said outside the row

    @property
    def span(self) -> Span:
        """All of it, without the line end."""
        node = self.rows.node
        if isinstance(self.rows, PipeRows):
            return Span(node.start, self.rows[len(self.rows) - 1].span[1])
        return Span(node.start, node.start + len(node.markup.rstrip()))

    @property
    def marked_up(self) -> bool:
        """Whether it is a wikitable."""
        return not isinstance(self.rows, PipeRows)

    def lines(self) -> Iterator[Line]:
        """The rows below the head. Repetitions of the head and empty rows are left out."""
        head, first = _folded(self.head), self.head.texts[0].casefold()
        for index in range(self.first, len(self.rows)):
            line = self.rows[index]
            if line.empty or line.is_head:
                continue
            if line.texts[0].casefold() != first or _folded(line) != head:
                yield line

    def seen(self, line: Line, role: str) -> Seen | None:
        """What to read the cell of a role from, ``None`` when the row has no such cell."""
        if role not in self.columns:
            return None
        index = self.columns.index(role)
        return line.seen[index] if index < len(line.seen) else None

    def form(self, line: Line) -> RowForm:
        """How a row is laid out; the rows of a table share what is implied for them."""
        if not self.marked_up:
            return RowForm(self.codec, self.columns, line.texts, self.implied)
        return RowForm(self.codec, self.columns, line.texts, self.implied, True, self, line)


def _folded(line: Line) -> list[str]:
    return [fold_head(text) for text in line.texts]


def said(seen: Seen) -> str:
    """The text of a cell with every character in its place."""
    reader, start, end = seen
    return reader.blank(reader.page.text[start:end])


def read_cells(
    columns: Sequence[str | None], known: Mapping[str, Column], line: Line
) -> tuple[dict[str, Any], dict[str, FieldSpan]]:
    """The values of the cells whose roles are `known`, and the place of each, said or not."""
    values: dict[str, Any] = {}
    fields: dict[str, FieldSpan] = {}
    for index, role in zip(range(len(line.texts)), columns, strict=False):  # a row may be shorter than its head
        if role is not None and role in known:
            values[role] = known[role].read(*line.seen[index])
            fields[role] = line.places[index]
    return values, fields


def write_cells(name: str, values: Mapping[str, Any], form: RowForm, known: Mapping[str, Column]) -> list[str]:
    """The cells of a row that says `values` (role → value) of an object of class `name`.

    Raises `Unwritable` for a value without a column, and for one that its cell cannot hold.
    """
    for role, value in values.items():
        if role not in form.columns and value != form.implied.get(role):
            raise Unwritable(f"{name}.{role}", f"this table has no column for it: {value!r}")
    cells: list[str] = []
    for index, column in enumerate(form.columns):
        sample = form.samples[index] if index < len(form.samples) else NOTHING
        if column is None or column not in values:
            cells.append(NOTHING)
        else:
            cells.append(held(f"{name}.{column}", values[column], known[column], sample, markup=form.markup))
    return cells


def held(name: str, value: Any, column: Column, like: str = NOTHING, *, markup: bool = False) -> str:
    """The text of a cell that holds `value`, read again to be sure that it does; wikitext if `markup`."""
    if value is None:
        return like if says_nothing(like) else NOTHING
    try:
        text = (
            write_value(name, value, like) if markup and value.__class__ in (Team, str) else column.write(value, like)
        )
    except Unwritable as problem:
        inner = problem.name.partition(".")[2]
        raise Unwritable(f"{name}.{inner}" if inner else name, problem.reason, problem.value) from None
    again, start, end = shown_in(text) if markup else (Reader(Page(text, name, "plain"), origins=False), 0, len(text))
    if column.read(again, start, end) != value or again.found or ("|" in text and not markup):
        raise Unwritable(name, f"{text!r} does not read as {value!r}", value)
    return text


def in_use(columns: Mapping[str, Column], rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """The roles that a canonical table has: those needed, and those that some row says something of."""
    said = {role for row in rows for role, value in row.items() if value is not None}
    return [role for role, column in columns.items() if column.needed or role in said]
