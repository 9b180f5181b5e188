"""Ties: ``| Team 1 | Agg. | Team 2 | 1st leg | 2nd leg |``; of one leg, ``| Team 1 | Score | Team 2 |``.

In wikitables a winner may be in bold and an away goal be marked ``(a)``; what a tie was decided on follows from the
scores. A canonical wikitable has a column for either, and is read as it stands, like a pipe table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import NOTHING, RowForm, Unwritable
from copaparse.codecs.tables.heads import fold_head, tie_roles
from copaparse.codecs.tables.matches import is_shifted
from copaparse.codecs.tables.paired_ties import read_pairs
from copaparse.codecs.tables.rows import Line, PipeRows, Table, write_cells
from copaparse.codecs.ties.columns import COLUMNS, carrier_of, known_columns, leg_column, leg_of
from copaparse.codecs.ties.editing import BOLD
from copaparse.codecs.ties.record import Record, read_tie
from copaparse.codecs.ties.wording import marked_side, said_anew, told
from copaparse.model import Ownership, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader

__all__ = ["COLUMNS", "TieCodec", "leg_column", "record_of"]

VERDICT = frozenset(("decided_on", "winner"))
"""Columns that say all about how a tie ended: where both are, nothing has to be inferred."""


class TieCodec:
    """Reads and writes lists of ties."""

    kind = "ties"

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        roles = tie_roles(heads)
        if roles is None:
            return None
        sides: dict[str | None, str] = {"home1": "team1", "away2": "team2", "score": "leg1"}
        return tuple(sides.get(role, role) for role in roles)

    def read(self, table: Table, reader: Reader) -> list[Tie]:
        """The ties of the table: a row each, or two where each team has its own."""
        if "team" in table.columns:
            return read_pairs(table, reader)
        self._deepen(table)
        ties = (self._tie(table, line, reader) for line in table.lines() if line.heading is None)
        return [tie for tie in ties if tie is not None]

    def _deepen(self, table: Table) -> None:
        """Take the row below the head for the head where it says more: under ``Legs`` the legs."""
        if isinstance(table.rows, PipeRows) or table.first >= len(table.rows):
            return
        line = table.rows[table.first]
        columns = self.columns([fold_head(text) for text in line.texts])
        if columns is not None and len(set(columns)) > len(set(table.columns)):
            table.columns, table.head, table.first = columns, line, table.first + 1

    def _tie(self, table: Table, line: Line, reader: Reader) -> Tie | None:
        record = record_of(table, line)
        carrier = carrier_of(table.columns)
        if carrier in record.seen and is_shifted(table, line, carrier):
            reader.report("CP222", line.span, "this row has lost its first cell", "put back the cell")
            return None
        return read_tie(record, reader, line.span, table.form(line))

    def cells(self, value: Any, form: RowForm) -> list[str]:
        tie: Tie = value
        columns = form.columns
        if "team" in columns:
            raise Unwritable("Tie", "this table has a row for each team", tie)
        infers = form.markup and not VERDICT.issubset(columns)
        cells = write_cells("Tie", told(tie, columns, infers=infers), form, known_columns(columns))
        for index, column in enumerate(columns):
            number = leg_of(column)
            if number is not None:
                # A dash says that there was such a leg; a tie of fewer legs has empty cells.
                cells[index] = (cells[index] or NOTHING) if number <= len(tie.legs) else ""
        if infers:
            winner = marked_side(tie, said_anew(tie, columns), columns, marks=_marks_winners(form))
            if winner is not None:
                index = columns.index(f"team{winner}")
                cells[index] = f"{BOLD}{cells[index]}{BOLD}"
        return cells

    def render(self, ties: Sequence[Tie], *, markup: bool = False) -> list[list[str]]:
        """One table of ties, the head first."""
        legs = [f"leg{number + 1}" for number in range(max(len(tie.legs) for tie in ties))]
        roles = ["team1", "aggregate", "team2", *legs]
        roles += [
            role
            for role in COLUMNS
            if role not in roles
            and (any(getattr(tie, role) is not None for tie in ties) or (markup and role in VERDICT))
        ]
        form = RowForm(self, tuple(roles), (), {}, markup)
        known = known_columns(form.columns)
        return [[known[role].head for role in roles], *(self.cells(tie, form) for tie in ties)]


def record_of(table: Table, line: Line) -> Record:
    """The parts of a tie in the row of a table, by the columns that they stand in."""
    columns = table.columns
    plain = isinstance(table.rows, PipeRows)
    record = Record(columns, infers=not plain and not VERDICT.issubset(columns), nothing=NOTHING)
    for index, role in enumerate(columns[: len(line.texts)]):
        if role is not None:
            record.seen[role], record.places[role] = line.seen[index], line.places[index]
            content = line.content(index)
            if content.ownership is Ownership.OWN:
                record.slots[role] = content[:2]
    return record


def _marks_winners(form: RowForm) -> bool:
    """Whether a neighbour in the table has its winner in bold."""
    return form.line is not None and record_of(form.table, form.line).marked is not None
