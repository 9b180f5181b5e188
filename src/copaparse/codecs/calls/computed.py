"""Numbers that league tables of calls show without an argument for them: what the template works out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from copaparse.codecs.base import Refused
from copaparse.codecs.editing.edits import changed

if TYPE_CHECKING:
    from copaparse.codecs.editing.edits import Edits
    from copaparse.model import Standings

__all__ = ["COMPUTED", "refuse_computed"]

COMPUTED = {"played": "won, drawn and lost", "points": "won, drawn, adjustment or points_for_win"}
"""Fields of a row that a template computes → the fields that they follow from."""


def refuse_computed(edits: Edits, old: Standings, new: Standings) -> None:
    """Give up on a table that after its edits differs in computed numbers alone.

    A wikitable could show them, but all that only the call says would go with it: its footer, its colours, its source.
    """
    if not edits.width or len(old.rows) != len(new.rows) or evolve(old, rows=()) != evolve(new, rows=()):
        return
    found = [(before, after, changed(before, after)) for before, after in zip(old.rows, new.rows, strict=True)]
    if not all(COMPUTED.keys() >= {*names} for _, _, names in found):
        return
    for before, after, names in found:
        for name in names:
            reason = (
                f"the template shows {getattr(before, name)} there, not {getattr(after, name)}: it has no argument "
                f"for this number, so change what it follows from as well ({COMPUTED[name]})"
            )
            raise Refused(f"StandingsRow.{name}", reason, after)
