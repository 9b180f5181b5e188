"""Cross tables of Module:Sports results: ``{{#invoke:Sports results|main|team1=MIN|match_MIN_GRA=2–0|…}}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from copaparse.codecs.base import Reader
from copaparse.codecs.calls.base import CallCodec, Construct, Part, Surroundings
from copaparse.codecs.calls.grid_teams import rename, renamed
from copaparse.codecs.calls.grids import TeamCodes, edit_grid, read_grid
from copaparse.codecs.editing.call_edits import remove_arguments

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.model import Match

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
        for code, (before, after) in renamed(pairs, _codes_of).items():
            if after not in teams:
                teams.pop(before, None)
                teams[after] = code
                rename(edits, call, code, before, after)
        old = [match for match, _ in pairs if match is not None]
        new = [match for _, match in pairs if match is not None]
        remove_arguments(edits, call, edit_grid(edits, call, teams, old, new))


def _codes_of(match: Match) -> tuple[str, str]:
    assert match.origin is not None
    codes: tuple[str, str] = match.origin.form.kept
    return codes
