"""League tables of Module:Sports table: ``{{#invoke:Sports table|main|style=WDL|team1=MIN|win_MIN=3|…}}``.

Teams have codes, and each number of a team is an argument of its own. What the module computes (matches played,
points) is computed here as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from copaparse.codecs.base import Reader, Unwritable, own
from copaparse.codecs.calls.base import CallCodec, CallForm, Construct, Part, Surroundings
from copaparse.codecs.calls.computed import refuse_computed
from copaparse.codecs.calls.grids import TeamCodes, make_codes, read_grid, write_cell
from copaparse.codecs.calls.sports_table_edits import Editor
from copaparse.codecs.calls.sports_table_rows import read_row, read_rule
from copaparse.codecs.calls.sports_table_texts import Texts
from copaparse.codecs.values.markup import write_team_markup, write_value
from copaparse.model import FieldSpan, Standings, StandingsRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits

__all__ = ["SportsTable"]


class SportsTable(CallCodec):
    """One `Standings` for each call, with the matches of its grid."""

    kind = "standings"
    names: ClassVar = {"#invoke:Sports table": Part.WHOLE}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Standings]:
        call = construct.calls[0]
        codes = TeamCodes.of(call, reader)
        if not codes.codes:
            codes.report_none()
            return ()
        matches = read_grid(construct, codes, reader)
        rule = read_rule(call, reader, codes, matches)
        texts = Texts(call, codes, reader)
        rows = [read_row(construct, texts, rule, code, at, reader) for at, code in enumerate(codes.codes)]
        fields: dict[str, FieldSpan] = {}
        for name, key in (("points_for_win", "winpoints"), ("points_for_draw", "drawpoints")):
            if (argument := call.get(key)) is not None:
                fields[name] = own(argument.value)
        origin = reader.origin(construct.span, fields, CallForm(construct, call, codes))
        return (Standings(tuple(rows), rule.win, rule.draw, matches, origin=origin),)

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        ((old, new),) = pairs if len(pairs) == 1 else [(None, None)]
        if old is None or new is None:
            raise Unwritable("standings", "a league table comes or goes")
        refuse_computed(edits, old, new)
        Editor(edits, construct, old, new).run()

    def render(self, values: Sequence[Standings], like: Construct | None = None) -> str:
        return "\n".join(render_table(standings, like) for standings in values)


FOOTER = {"s": "source", "source": "source", "u": "update", "update": "update", "orfc": "class_rules"}
"""What the footer of a legacy table says of it, and the argument that says it here."""


def render_table(standings: Standings, like: Construct | None = None) -> str:
    """A call that says it all. Raises `Unwritable` for what the module would compute otherwise."""
    codes = make_codes([row.team for row in standings.rows])
    if len(codes) != len(standings.rows) or not codes:
        raise Unwritable("Standings.rows", "each row needs a team of its own")
    scored = [row.goals_for is not None for row in standings.rows]
    first = standings.rows[0].position or 1
    lines = ["{{#invoke:Sports table|main|style=WDL"]
    if (standings.points_for_win, standings.points_for_draw) != (3, 1):
        lines.append(f"|winpoints={standings.points_for_win} |drawpoints={standings.points_for_draw}")
    order = [codes[row.team] for row in standings.rows]
    if first > 1:
        lines.append(f"|team_order={', '.join(order)} |team_order_start={first}")
    else:
        lines.append(" ".join(f"|team{number}={code}" for number, code in enumerate(order, 1)))
    results: dict[str, str] = {}  # text → code
    for at, row in enumerate(standings.rows):
        code = codes[row.team]
        _check_row(row, standings, scored[0])
        lines.append(f"|name_{code}={write_team_markup(row.team)}")
        said: list[tuple[str, Any]] = [
            ("win", row.won),
            ("draw", row.drawn),
            ("loss", row.lost),
            ("gf", row.goals_for),
            ("ga", row.goals_against),
        ]
        said += [("adjust_points", row.adjustment), ("status", row.status), ("note", row.note)]
        if row.position != first + at:
            said.append(("pos", row.position))
        lines.append(" ".join(f"|{key}_{code}={write_value(key, value)}" for key, value in said if value is not None))
        if row.earns is not None:
            results.setdefault(row.earns, f"R{len(results) + 1}")
            lines.append(f"|result{first + at}={results[row.earns]}")
    lines += [f"|text_{code}={write_value('earns', text)}" for text, code in results.items()]
    if results:
        lines.append("|res_col_header=QR")
    cells: list[str] = []
    for match in standings.matches:
        pair = (codes.get(match.team1), codes.get(match.team2))
        cells.append(f"|match_{pair[0]}_{pair[1]}")
        lines.append(f"{cells[-1]}={write_cell(match, pair)}")
    if len({*cells}) < len(cells):
        raise Unwritable("Standings.matches", "a grid has one cell for each pair of teams")
    if like is not None and like.parts[-1] is Part.CLOSE:
        remarks = {key: text for old, key in FOOTER.items() if (text := like.calls[-1].raw(old))}
        lines += (f"|{key}={text}" for key, text in remarks.items())
    return "\n".join(lines) + "\n}}\n"


def _check_row(row: StandingsRow, standings: Standings, scored: bool) -> None:
    """Whether the module computes of the row what the row says."""
    counted = (row.won, row.drawn, row.lost)
    if (
        None in counted
        or (row.goals_for is None) != (row.goals_against is None)
        or (row.goals_for is not None) != scored
    ):
        raise Unwritable("StandingsRow", "the module needs wins, draws, losses, and goals of all teams or of none")
    won, drawn, lost = (number or 0 for number in counted)
    points = won * standings.points_for_win + drawn * standings.points_for_draw + (row.adjustment or 0)
    if row.played != won + drawn + lost or row.points != points:
        raise Unwritable("StandingsRow.points", "the module would compute other matches played or points")
    if won and scored and not row.goals_for and not row.goals_against:
        raise Unwritable("StandingsRow.goals_for", "wins without a goal read as goals unknown")
    if row.position is None:
        raise Unwritable("StandingsRow.position", "the module counts positions")
