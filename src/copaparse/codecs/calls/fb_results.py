"""Cross tables that are written as one call for each cell: ``{{Fb r team}}`` begins a row, ``{{Fb r}}`` is a cell."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, ClassVar

import attrs

from copaparse.codecs.base import Reader, Refused, Unwritable
from copaparse.codecs.calls.base import CallCodec, CallForm, Construct, Part, Surroundings, read_figure
from copaparse.codecs.calls.fb_results_grid import CELL_NAMES, HEAD_NAMES, TEAM_NAMES, Grid, is_blank
from copaparse.codecs.calls.grid_teams import renamed
from copaparse.codecs.editing.call_edits import remove_arguments, set_argument
from copaparse.codecs.makers import make_match, make_score
from copaparse.codecs.values.markup import write_team_markup, write_value
from copaparse.codecs.values.results import scan_result
from copaparse.model import FieldSpan, Match, Outcome, Ownership, Score, Team

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call, CallArgument

__all__ = ["FbResults", "heads_of", "remarks_of"]

FOOTER = {"s": "source", "u": "update"}
SAID = frozenset(("t", "1", "gf", "ga", "r", "date", *FOOTER))
"""The arguments of rows, cells and footers whose meaning is known."""
MARKUP = frozenset("[{<")
PLAYED = (None, Outcome.PLAYED)


class FbResults(CallCodec):
    """The matches of a cross table, row by row: the team of the row is at home, that of the column away."""

    kind = "matches"
    names: ClassVar = {
        **dict.fromkeys(HEAD_NAMES, Part.OPEN),
        **dict.fromkeys((*TEAM_NAMES, *CELL_NAMES), Part.ROW),
        **dict.fromkeys((name.replace("header", "footer") for name in HEAD_NAMES), Part.CLOSE),
    }

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Match]:
        found = (_read_cell(construct, *cell, reader) for cell in Grid.of(construct, reader).cells())
        return [match for match in found if match is not None]

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        if edits.width and Counter(old for old, _ in pairs if old) == Counter(new for _, new in pairs if new):
            raise Refused("matches", "the cells of this grid are read row by row: give its matches in that order")
        grid = Grid.of(construct, Reader(edits.source, origins=False))
        cells = {(home, away): call for call, home, away in grid.cells()}
        names = _rename(edits, pairs, {row.team: row.call for row in grid.rows})
        cells = {(names.get(home, home), names.get(away, away)): call for (home, away), call in cells.items()}
        for old, new in pairs:
            teams = None if old is None else (names.get(old.team1, old.team1), names.get(old.team2, old.team2))
            if old == new or (teams is not None and attrs.evolve(old, team1=teams[0], team2=teams[1]) == new):
                continue
            call = None if old is None else call_of(old)
            if old is not None and (new is None or teams != (new.team1, new.team2)):
                _empty(edits, call_of(old))
                call = None
            if new is not None:
                _fill(edits, call or cells.get((new.team1, new.team2)), new)


def _rename(edits: Edits, pairs: Sequence[tuple[Any, Any]], rows: Mapping[Team, Call]) -> dict[Team, Team]:
    """Give rows the other names that all their matches want; returns each old team with its new one."""
    names = dict(renamed(pairs, lambda match: (match.team1, match.team2)).values())
    for before, after in names.items():
        row = rows.get(before)
        if row is None or after in rows:
            raise Unwritable("Match.team1", "the grid has no row for this team alone")
        if not edits.patch(before, after, write_value):
            set_argument(edits, row, "t" if "t" in row.index else "1", write_team_markup(after))
    return names


def heads_of(construct: Construct) -> dict[Team, str]:
    """The teams in the order of their rows, each with the markup over its column. Raises `Unwritable` in doubt."""
    reader = Reader(construct.calls[0].page, origins=False)
    grid = Grid.of(construct, reader)
    if reader.found or not grid.rows:
        raise Unwritable("matches", "which cell is which match is in doubt")
    heads = {row.team: "" for row in grid.rows}
    for column, argument in zip(grid.columns, construct.calls[0].positional, strict=False):
        if column is not None:
            heads[column] = reader.page.text[slice(*argument.value)].strip()
    return heads


def remarks_of(construct: Construct) -> dict[str, str]:
    """What the footer says, as arguments of the current module. Raises `Unwritable` where more than that is said."""
    remarks: dict[str, str] = {}
    for call in construct.calls[1:]:
        said = {key: call.raw(key) for key in call.index if call.raw(key)}
        if said.keys() - SAID or any(MARKUP & {*said.get(key, "")} for key in ("gf", "ga")):
            raise Unwritable("matches", "the cells of this grid say more than goals")
        remarks |= {FOOTER[key]: said[key] for key in FOOTER if key in said}
    return remarks


def call_of(match: Match) -> Call:
    """The cell that a match was read from."""
    if match.origin is None:
        raise Unwritable("matches", "read without origins")
    call: Call = match.origin.form.call
    return call


def _read_cell(construct: Construct, call: Call, home: Team, away: Team, reader: Reader) -> Match | None:
    """The match of a cell: ``{{Fb r |gf=2 |ga=1}}``."""
    if is_blank(call):
        return None
    first, second = call.get("gf"), call.get("ga")
    if first is None or second is None:
        reader.report("CP311", call.span, "goals of one team only")
        return None
    place = FieldSpan(
        min(first.value.start, second.value.start), max(first.value.end, second.value.end), Ownership.DERIVED
    )
    fields = {"score": place, "outcome": place}
    for name, team in (("team1", home), ("team2", away)):
        if team.origin is not None:
            fields[name] = FieldSpan(*team.origin.span, Ownership.INHERITED)
    word = scan_result(call.raw("gf")) or scan_result(call.raw("ga"))
    if word is not None and word.score is None:
        score, outcome = None, word.outcome
    else:
        (goals1, place1), (goals2, place2) = read_figure(first, reader), read_figure(second, reader)
        if goals1 is None or goals2 is None:
            return None
        outcome = Outcome.PLAYED
        score = make_score(goals1, goals2, origin=reader.origin(place[:2], {"goals1": place1, "goals2": place2}))
    return make_match(home, away, score, outcome, 1, origin=reader.origin(call.span, fields, CallForm(construct, call)))


def _fill(edits: Edits, call: Call | None, match: Match) -> None:
    """Write a score into a cell."""
    if call is None:
        raise Unwritable("Match.team1", "there is no cell for these teams")
    score = match.score
    if score is None or Match(match.team1, match.team2, Score(score.goals1, score.goals2), home=1) != match:
        raise Unwritable("Match", "a cell has the goals of a match at home, and nothing else")
    goals = {"gf": str(score.goals1), "ga": str(score.goals2)}
    blank = call.get("r")
    if blank is not None and "gf" not in call.index and "ga" not in call.index:
        gap = edits.text[max(call.start, blank.start - 1) : blank.start]
        gap = gap if gap == " " else ""
        edits.replace((key_at(edits, blank), blank.value.end), f"gf={goals['gf']}{gap}|ga={goals['ga']}")
        return
    for key, markup in goals.items():
        if call.raw(key) != markup:
            set_argument(edits, call, key, markup)
    remove_arguments(edits, call, {"r"})


def key_at(edits: Edits, argument: CallArgument) -> int:
    """Where the key of an argument begins."""
    return edits.text.index(argument.key, argument.start)


def _empty(edits: Edits, call: Call) -> None:
    """Leave a cell without a result."""
    first, blank = call.get("gf"), call.get("r")
    if blank is not None:
        set_argument(edits, call, "r", "null")
    elif first is not None:
        edits.replace((key_at(edits, first), first.value.end), "r=null")
    remove_arguments(edits, call, {"ga"} if blank is None else {"gf", "ga"})
