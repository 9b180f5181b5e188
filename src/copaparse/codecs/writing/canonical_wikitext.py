"""The canonical wikitext of what a stage holds: current templates where they can say it all, else wikitables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.registry import canonical_codecs
from copaparse.codecs.tables import render_tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.model import Stage

__all__ = ["render_constructs", "wikitable"]


def render_constructs(kind: str, values: Sequence[Any], stage: Stage) -> list[str]:
    """The blocks that say `values`, which belong to a field of the stage; each ends with a line end."""
    for codec in canonical_codecs(kind):
        try:
            return [codec.render(values)]
        except Unwritable:
            continue
    held: dict[str, Sequence[Any]] = {kind: values}
    if kind == "brackets":
        held["ties"] = stage.ties
    tables = render_tables(**held, markup=True)
    if kind == "brackets":
        tables = tables[1:] if stage.ties else tables
    return [wikitable(table) for table in tables]


def wikitable(table: Sequence[Sequence[str]]) -> str:
    """Rows of cells as a wikitable, the head first."""
    head, *rows = table
    lines = ['{| class="wikitable"\n', "! " + " !! ".join(head) + "\n"]
    for row in rows:
        lines.append("|-\n| " + " || ".join(row) + "\n")
    return "".join(lines) + "|}\n"
