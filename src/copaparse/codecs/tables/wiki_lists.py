"""Lists of qualified teams as wikitables: ``! Department !! Team !! Location``, each area over its rows.

Here the article says which row belongs to which area, so that nothing has to be repaired.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import NOTHING, RowForm, Unwritable
from copaparse.codecs.list_forms import EXTRA, NO_LABEL, QUALIFIED_FOR
from copaparse.codecs.names import fold
from copaparse.codecs.repair.columns import Role, role
from copaparse.codecs.tables.rows import Column, Table, read_cells, write_cells
from copaparse.codecs.values.teams import read_team, write_team
from copaparse.codecs.values.text import read_text, write_text
from copaparse.model import Ownership, Qualification

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.tables.rows import Line

__all__ = ["LISTS", "LISTS_OF_PLACES", "ListCodec"]

COLUMNS: dict[str, Column] = {
    "area": Column("{label}", read_text, write_text),
    "team": Column("Team", read_team, write_team, needed=True),
    "location": Column("Location", read_text, write_text),
    "qualified_for": Column("Qualified for", read_text, write_text),
}
WORD = re.compile(r"\w++")
JOINING = frozenset("or and y o of de the name qualified home".split())


class ListCodec:
    """Reads and writes lists of teams by area; of teams and places alone only where one is `expected`."""

    kind = "qualifications"

    def __init__(self, *, expected: bool) -> None:
        self.expected = expected

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        return list_roles(tuple(heads), self.expected)

    def read(self, table: Table, reader: Reader) -> list[Qualification]:
        """The teams of the table, in order."""
        label, place = None, None
        if "area" in table.columns:
            column = table.columns.index("area")
            label, place = table.head.texts[column], table.head.places[column]
        found: list[Qualification] = []
        for line in table.lines():
            if line.heading is not None:
                continue
            values, fields = read_cells(table.columns, COLUMNS, line)
            if values.get("team") is None or _is_several(table, line):
                area = values.get("area")
                reader.report("CP204", line.span, f"no team in this row{f' of {area}' if area else ''}")
                continue
            if label and place is not None:
                values["area_label"] = None if label == NO_LABEL else label
                fields["area_label"] = place._replace(ownership=Ownership.INHERITED)
            found.append(Qualification(**values, origin=reader.origin(line.span, fields, table.form(line))))
        return found

    def cells(self, value: Any, form: RowForm) -> list[str]:
        return write_cells("Qualification", {name: getattr(value, name) for name in COLUMNS}, form, COLUMNS)

    def render(self, values: Sequence[Qualification]) -> list[list[str]]:
        """One list of areas that are called the same: the cells of its head and of its rows."""
        label = next((value.area_label for value in values if value.area_label is not None), None)
        if label == NO_LABEL:
            raise Unwritable("area_label", f"{NO_LABEL!r} heads the column of areas without a label")
        said = [name for name, column in COLUMNS.items() if column.needed or any(getattr(v, name) for v in values)]
        roles = said if "area" in said else ["area", *said]
        form = RowForm(self, tuple(roles), (), {}, markup=True)
        heads = [write_text((label or NO_LABEL) if name == "area" else COLUMNS[name].head) for name in roles]
        if self.columns([fold(head) for head in heads]) != tuple(roles):
            raise Unwritable("area_label", f"{label!r} does not read as the head of a column of areas")
        return [heads, *([cell or NOTHING for cell in self.cells(value, form)] for value in values)]


LISTS = ListCodec(expected=False)
LISTS_OF_PLACES = ListCodec(expected=True)


@lru_cache(maxsize=256)
def list_roles(heads: tuple[str, ...], expected: bool) -> tuple[str | None, ...] | None:
    """Roles of a list of teams: a team, and an area or, where such a list is `expected`, a place."""
    roles: list[str | None] = []
    for head in heads:
        name: str | None = "qualified_for" if head in QUALIFIED_FOR else _role(head)
        if name is None and head and head not in EXTRA:
            return None
        roles.append(None if name in roles else name)
    named = set(roles)
    if "team" not in named or not ("area" in named or (expected and "location" in named)):
        return None
    return tuple(roles)


def _role(head: str) -> Role | None:
    """What a head names, if all of its words are words of such heads."""
    words = WORD.findall(head)
    known: list[Role | None] = [role(word) for word in words if word not in JOINING or len(words) == 1]
    return known[0] if known and None not in known else None


def _is_several(table: Table, line: Line) -> bool:
    """Whether the cell of the team names several, on lines of their own."""
    return "\n" in line.texts[table.columns.index("team")]
