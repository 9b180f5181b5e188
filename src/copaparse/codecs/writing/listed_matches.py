"""Edits of matches that belong to a league table and stand in a list apart, which names their table by its number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from copaparse.codecs.base import RowForm, Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT
from copaparse.codecs.tables.rows import Table
from copaparse.codecs.tables.stage_tables import MATCHES
from copaparse.codecs.writing.table_blocks import wikitable
from copaparse.codecs.writing.wikitable_edits import edit_wikitable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.model import Match, Stage

__all__ = ["edit_listed"]

Pairs = list[tuple[Any, Any]]


def edit_listed(edits: Edits, old: Stage, new: Stage) -> tuple[Stage, Stage]:
    """Edit these lists. Returns the stages as they remain to be edited: such matches left out of their tables."""
    tables = align(old.standings, new.standings, by_origin=edits.quotes)
    if any(i != j for i, j in tables) or old.standings == new.standings:
        return old, new
    mixed = {id(_list_of(match)) for match in old.matches}
    lists: dict[int, tuple[Table, dict[int, Pairs]]] = {}
    apart: list[int] = []
    for number in range(len(tables)):
        before, after = old.standings[number].matches, new.standings[number].matches
        homes = {id(home): home for home in map(_list_of, before)}
        home = next(iter(homes.values()), None)
        if home is None or len(homes) > 1 or id(home) in mixed:
            continue
        apart.append(number)
        pairs = align(before, after, by_origin=edits.quotes)
        lists.setdefault(id(home), (home, {}))[1][number] = [
            (None if i is None else before[i], None if j is None else after[j]) for i, j in pairs
        ]
    for home, groups in lists.values():
        if any(one is not other and one != other for pairs in groups.values() for one, other in pairs):
            _edit(edits, home, groups)
    return _without(old, apart), _without(new, apart)


def _list_of(match: Match) -> Table | None:
    """The list that a match was read from; that of a cross table is none."""
    form = None if match.origin is None else match.origin.form
    home = form.table if isinstance(form, RowForm) else None
    return home if isinstance(home, Table) and home.codec is MATCHES else None


def _without(stage: Stage, numbers: Sequence[int]) -> Stage:
    tables = (attrs.evolve(t, matches=()) if n in numbers else t for n, t in enumerate(stage.standings))
    return attrs.evolve(stage, standings=tuple(tables)) if numbers else stage


def _edit(edits: Edits, home: Table, groups: dict[int, Pairs]) -> None:
    made = len(edits.made)
    try:
        if edits.width >= CONSTRUCT:
            raise Unwritable("matches", "written as a whole")
        edit_wikitable(edits, home, [pair for pairs in groups.values() for pair in pairs])
    except Unwritable:
        del edits.made[made:]
        blocks: list[str] = []
        for number, pairs in groups.items():
            matches = [other for _, other in pairs if other is not None]
            if matches:
                blocks.append(wikitable(MATCHES.render(matches, number + 1, markup=True)))
        if blocks:
            edits.replace(home.span, "\n".join(blocks).removesuffix("\n"))
        else:
            edits.remove_block(home.span)
