"""Cross tables of Module:Sports results: ``{{#invoke:Sports results|main|team1=MIN|match_MIN_GRA=2–0|…}}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from copaparse.codecs.base import Reader
from copaparse.codecs.calls.base import CallCodec, Construct, Part, Surroundings
from copaparse.codecs.calls.grids import TeamCodes, edit_grid, read_grid, rename
from copaparse.codecs.editing.call_edits import remove_arguments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.model import Match, Team

__all__ = ["SportsResults"]


class SportsResults(CallCodec):
    """The matches of a cross table, in the order in which they are written."""

    kind = "matches"
    names: ClassVar = {"#invoke:Sports results": Part.WHOLE}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Match]:
        codes = TeamCodes.of(construct.calls[0], reader)
        if not codes.codes:
            codes.report_none()
        return read_grid(construct, codes, reader)

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        call = construct.calls[0]
        codes = TeamCodes.of(call, Reader(edits.source, origins=False))
        teams = {codes.team(code): code for code in codes.codes}
        for code, (before, after) in _renamed(pairs).items():
            if after not in teams:
                teams.pop(before, None)
                teams[after] = code
                rename(edits, call, code, before, after)
        old = [match for match, _ in pairs if match is not None]
        new = [match for _, match in pairs if match is not None]
        remove_arguments(edits, call, edit_grid(edits, call, teams, old, new))


def _renamed(pairs: Sequence[tuple[Any, Any]]) -> dict[str, tuple[Team, Team]]:
    """The codes in whose place all matches want the same other team: that team, and the one before it."""
    wanted: dict[str, dict[Team, Team]] = {}
    for old, new in pairs:
        if old is not None and new is not None and old.origin is not None:
            teams = ((old.team1, new.team1), (old.team2, new.team2))
            for code, (before, after) in zip(old.origin.form.kept, teams, strict=True):
                wanted.setdefault(code, {})[after] = before
    found = {code: next(iter(teams.items())) for code, teams in wanted.items() if len(teams) == 1}
    return {code: (before, after) for code, (after, before) in found.items() if before != after}
