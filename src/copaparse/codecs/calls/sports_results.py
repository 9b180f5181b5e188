"""Cross tables of Module:Sports results: ``{{#invoke:Sports results|main|team1=MIN|match_MIN_GRA=2–0|…}}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.calls.base import CallCodec, Construct, Part, Surroundings
from copaparse.codecs.calls.fb_results import FbResults, heads_of, remarks_of
from copaparse.codecs.calls.grid_edits import edit_grid
from copaparse.codecs.calls.grid_teams import rename, renamed
from copaparse.codecs.calls.grids import TeamCodes, make_codes, read_grid, write_cell
from copaparse.codecs.editing.call_edits import remove_arguments
from copaparse.codecs.values.markup import write_team_markup

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

    def render(self, values: Sequence[Match], like: Construct | None = None) -> str:
        if like is not None and not like.calls:
            raise Unwritable("matches", "what is no call stays as it is: lines of results, a table")
        legacy = like if like is not None and isinstance(like.codec, FbResults) else None
        teams = dict.fromkeys(team for match in values for team in (match.team1, match.team2))
        if legacy is None and not (len(teams) > 2 and len(values) == len(teams) * (len(teams) - 1)):
            raise Unwritable("matches", "a grid is for teams that all met each other at home and away")
        heads = {} if legacy is None else heads_of(legacy)
        codes = make_codes([*heads, *teams])
        lines = ["{{#invoke:Sports results|main|matches_style=FBR"]
        lines.append(" ".join(f"|team{number}={code}" for number, code in enumerate(codes.values(), 1)))
        for team, code in codes.items():
            name, head = write_team_markup(team), heads.get(team, "")
            lines.append(f"|name_{code}={name}" + (f" |short_{code}={head}" if head not in ("", name) else ""))
        cells: dict[str, str] = {}
        for match in values:
            pair = (codes[match.team1], codes[match.team2])
            cells[f"|match_{pair[0]}_{pair[1]}"] = write_cell(match, pair)
        if len(cells) < len(values):
            raise Unwritable("matches", "a grid has one cell for each pair of teams")
        lines += (f"{key}={markup}" for key, markup in cells.items())
        lines += (f"|{key}={markup}" for key, markup in ({} if legacy is None else remarks_of(legacy)).items())
        return "\n".join(lines) + "\n}}\n"


def _codes_of(match: Match) -> tuple[str, str]:
    assert match.origin is not None
    codes: tuple[str, str] = match.origin.form.kept
    return codes
