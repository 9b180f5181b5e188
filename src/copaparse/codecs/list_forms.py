"""The forms of qualification lists: what the head of a table announces."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from copaparse.codecs.names import fold
from copaparse.codecs.repair.columns import columns, is_header

__all__ = ["EXTRA", "NO_LABEL", "QUALIFIED_FOR", "ListForm", "is_list", "list_form"]

NO_LABEL = "Area"
"""The head of the area column when nobody said what the areas are called."""
QUALIFIED_FOR = frozenset(("qualified for", "qualifies for", "clasificado a", "clasifica a"))
"""Heads of the column that says what the teams qualified for."""


@frozen
class ListForm:
    """The layout of a list: the column of each field, or ``None`` where the head has no such column.

    A `damaged` list was cut when its table lost its rowspans; in it a row of three filled cells says area,
    team and location whatever the head says, and nothing else can be written there.
    """

    area: int | None
    team: int
    location: int | None
    qualified_for: int | None
    label: str | None
    width: int
    whole: bool  # the team stands before the area, as damage never leaves it
    damaged: bool = False


@lru_cache(maxsize=256)
def list_form(head: tuple[str, ...]) -> ListForm | None:
    """The layout that a head announces, or ``None`` when the table is no qualification list."""
    found = columns(head)
    if found.team is None or (found.area is None and found.location is None):
        return None
    qualified_for = next((i for i in found.extra if fold(head[i]) in QUALIFIED_FOR), None)
    label = head[found.area] if found.area is not None and found.area < len(head) else None
    whole = found.area is not None and found.team < found.area
    label = None if whole and label == NO_LABEL else label
    return ListForm(found.area, found.team, found.location, qualified_for, label, len(head), whole)


def is_list(head: tuple[str, ...], *, expected: bool) -> bool:
    """Whether a head is that of a qualification list. A list of teams and places that names no areas
    counts only where one is `expected`: elsewhere it says where clubs play.
    """
    form = list_form(head)
    if form is None or not _only_list_heads(head):
        return False
    return form.area is not None or expected


@lru_cache(maxsize=256)
def _only_list_heads(head: tuple[str, ...]) -> bool:
    found = columns(head)
    return is_header(head) or all(fold(head[i]) in EXTRA for i in found.extra if i < len(head) and head[i])


EXTRA = QUALIFIED_FOR | frozenset(
    """
    condition|condicion|qualification method|method of qualification|qualification|method|qualified as|clasificado como
    position|pos|pos.|posicion|puesto|place|rank|seed|seeding|result|results|round|stage|entry round|entra en
    notes|note|notas|status|ref|ref.|refs|reference|references|referencias|no|no.|#|n°|nº|num|num.
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
"""Heads that stand beside those of areas, teams and places; their columns are left alone."""
