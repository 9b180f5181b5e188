"""Columns that a wikitable gets at its end, for values that it has no column for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from copaparse.codecs.base import NOTHING, RowForm, Unwritable
from copaparse.codecs.tables.rows import held

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.tables.rows import Column, Table
    from copaparse.codecs.tables.wiki_rows import WikiLine, WikiRows

__all__ = ["NewColumns"]


class NewColumns:
    """Collects values without a column, and puts a column for each of their roles behind the others."""

    def __init__(self, table: Table, rows: WikiRows) -> None:
        self.table, self.rows = table, rows
        self.known: Mapping[str, Column] = getattr(table.codec, "known", {})
        self.texts: dict[str, dict[int, str]] = {}  # role → number of the row → what its cell says

    def take(self, old: Any, new: Any, form: RowForm) -> Any:
        """The object without the values that need a new column, which are kept for it."""
        while True:
            try:
                form.codec.cells(new, form)
            except Unwritable as problem:
                kind, _, role = problem.name.rpartition(".")
                if role not in self.known or role in form.columns or getattr(old, role, new) is not None:
                    return new
                text = held(f"{kind}.{role}", getattr(new, role), self.known[role], markup=True)
                self.texts.setdefault(role, {})[form.line.index] = text
                new = evolve(new, **{role: None})
            else:
                return new

    def add(self, edits: Edits) -> None:
        """Give every row a cell for each new column. Raises `Unwritable` where a row has not all of the old ones."""
        for index in range(self.table.first - 1, len(self.rows)):
            line = self.rows[index]
            heads = index == self.table.first - 1 or line.is_head
            if line.heading is not None and not heads:
                continue  # a title of the rows below
            if None in self.rows.slots(index) or len(self.rows.slots(index)) < self.rows.width:
                raise Unwritable("rows", "this row is shorter than others")
            for role, texts in self.texts.items():
                self._add_cell(edits, line, self.known[role].head if heads else texts.get(index, NOTHING), heads=heads)

    def _add_cell(self, edits: Edits, line: WikiLine, text: str, *, heads: bool) -> None:
        cell = self.rows.nodes[line.index].cells[-1]
        alone = (
            cell.start == 0 or edits.text[cell.start - 1] == "\n" or "\n" in edits.text[cell.start : cell.content.end]
        )
        sign = "!" if heads else "|"
        at = max(cell.content.end, cell.start + 1)
        edits.insert(at, f"\n{sign} {text}" if alone else f" {sign}{sign} {text}")
