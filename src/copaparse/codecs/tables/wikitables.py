"""Which wikitables are league tables, ties, match lists, lists of teams or cross tables, and where their heads are."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from copaparse.codecs.leftovers import DASHES
from copaparse.codecs.tables.arithmetic import best_reading, number_in
from copaparse.codecs.tables.cross_table import FEWEST, RESULT, SAMPLED, CrossTable, open_cross_table
from copaparse.codecs.tables.head_rows import DEEPEST, Head, find_heads, looks_headed
from copaparse.codecs.tables.heads import COUNTS, Roles, standings_readings
from copaparse.codecs.tables.rows import Table
from copaparse.codecs.tables.wiki_rows import WIDEST, WikiLine, WikiRows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from copaparse.codecs.base import PipeCodec, Reader
    from copaparse.markup.nodes.tables import Table as WikiTable

__all__ = ["open_wikitable"]

Kind = tuple["PipeCodec", "Callable[[Sequence[str]], Roles | None]"]
"""A codec, and what tells the roles of the columns from the words of a head."""

SAMPLE = 30
"""How many rows are looked at to tell what the columns are."""

BETWEEN = re.compile(rf"\s*+(?:[:{DASHES}]|vs?\.?|gegen|x)?\s*+", re.IGNORECASE)
"""What stands between two teams that have cells of their own."""


def open_wikitable(node: WikiTable, reader: Reader, kinds: Sequence[Kind]) -> Table | CrossTable | None:
    """The table with its kind and columns, or ``None`` where it is of none of these kinds, nor a cross table."""
    filled = [row for row in node.rows if row.cells]
    if not filled:
        return None
    text = reader.page.text
    headed = looks_headed(text, filled[0].start, filled[:DEEPEST][-1].end)
    scored = len(filled) > FEWEST and RESULT.search(text, filled[1].start, filled[: SAMPLED + 1][-1].end) is not None
    if not headed and not scored:
        return None  # most tables of an article: line-ups, kits, layout
    rows = WikiRows(node, reader)
    found = recognize_rows(rows, kinds) if headed and 1 < rows.width <= WIDEST else None
    return found or (open_cross_table(rows) if scored else None)


def recognize_rows(rows: WikiRows, kinds: Sequence[Kind]) -> Table | None:
    """What a table is by the first of its heads that is known."""
    for head in find_heads(rows):
        words = head.settled()
        for codec, columns_of in kinds:
            columns = _standings(rows, head, words) if codec.kind == "standings" else columns_of(words)
            if columns is not None:
                return Table(rows, codec, _shifted(rows, head, columns), head.line, head.first)
    return None


# -- league tables ----------------------------------------------------------------------------------


def _standings(rows: WikiRows, head: Head, words: Sequence[str]) -> Roles | None:
    readings = standings_readings(words, head.meanings)
    if not readings:  # the column of the teams may be headed by anything: Group A, 2019/20
        for column in range(min(3, len(words))):
            named = [*words[:column], "team", *words[column + 1 :]]
            readings = tuple(
                roles for roles in standings_readings(named, head.meanings) if len(COUNTS & set(roles)) > 2
            )
            if readings and _has_names(rows, head, column):
                words = named
                break
        else:
            return None
    found = best_reading(readings, (line.texts for line in _samples(rows, head)))
    if found is None or "position" in found:
        return found
    return _numbered(rows, head, words, found)


def _samples(rows: WikiRows, head: Head) -> Iterator[WikiLine]:
    lines = (rows[index] for index in range(head.first, len(rows)))
    return islice((line for line in lines if line.heading is None), SAMPLE)


def _has_names(rows: WikiRows, head: Head, column: int) -> bool:
    """Whether most cells of a column are names."""
    texts = [line.texts[column] for line in _samples(rows, head)]
    return 2 * sum(any(c.isalpha() for c in text) and len(text) > 3 for text in texts) > len(texts)


def _numbered(rows: WikiRows, head: Head, words: Sequence[str], roles: Roles) -> Roles:
    """A column without a head that counts the teams has their positions."""
    for column in range(roles.index("team")):
        if words[column] == "" and roles[column] is None:
            numbers = [number_in(line.texts[column]) for line in _samples(rows, head)]
            said = [number for number in numbers if number is not None]
            if said and said[0] == 1 and said == sorted(said) and 2 * len(said) > len(numbers):
                return tuple("position" if at == column else role for at, role in enumerate(roles))
    return roles


def _shifted(rows: WikiRows, head: Head, roles: Sequence[str | None]) -> tuple[str | None, ...]:
    """A head over several columns means the one with the names: ``! colspan=2 | Team`` over flag and name."""
    columns = list(roles)
    if "fixture" in roles and (last := _parted(rows, head, roles.index("fixture"))) is not None:
        columns[roles.index("fixture")], columns[last] = "team1", "team2"
    for role in ("team", "team1", "team2", "home1", "away2"):
        if role not in columns:
            continue
        column = columns.index(role)
        slot = rows.slot(head.first - 1, column)
        after = rows.slot(head.first - 1, column + 1)
        if slot is None or after is None or after.cell is not slot.cell or columns[column + 1] is not None:
            continue
        lines = [
            line for line in _samples(rows, head) if (at := rows.slot(line.index, column + 1)) and at.column > column
        ]
        named = sum(any(c.isalpha() for c in line.texts[column + 1]) for line in lines)
        bare = sum(not any(c.isalpha() for c in line.texts[column]) for line in lines)
        if lines and 2 * named > len(lines) and 2 * bare > len(lines):
            columns[column], columns[column + 1] = None, role
    return tuple(columns)


def _parted(rows: WikiRows, head: Head, column: int) -> int | None:
    """The column of the second team where a head over a match stands over a cell for each, and one for the dash."""
    slots = [rows.slot(head.first - 1, at) for at in range(column, min(column + 4, rows.width))]
    width = sum(slot is not None and slots[0] is not None and slot.cell is slots[0].cell for slot in slots)
    if width not in (2, 3):
        return None
    last = column + width - 1
    parted = 0
    lines = list(_samples(rows, head))
    for line in lines:
        at = rows.slot(line.index, last)
        names = line.texts[column], line.texts[last]
        between = line.texts[column + 1] if width == 3 else ""
        parted += (
            at is not None
            and at.column == last
            and all(any(c.isalpha() for c in name) for name in names)
            and BETWEEN.fullmatch(between) is not None
        )
    return last if 2 * parted > len(lines) else None
