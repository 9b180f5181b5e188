"""Lists of teams, league tables, ties, matches and brackets, for a terminal.

Columns in which nothing is said are left out, and long names wrap: nothing is cut off.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from copaparse.cli.terminal import shown
from copaparse.model import Bracket, FieldSpan, Match, Ownership, Qualification, Score, Standings, Team, Tie

__all__ = ["REPAIRED", "brackets", "matches", "qualifications", "standings", "ties"]

REPAIRED = frozenset(("CP201", "CP202"))
"""The codes that report a repaired row."""
MARK, MARKED = "*", "yellow"
CERTAIN = 1.0

Column = tuple[str, Sequence[Text]]


def _table(columns: Iterable[Column], right: Collection[str] = ()) -> Table:
    """A table of the columns that say something."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim")
    told = [(head, cells) for head, cells in columns if any(cell.plain for cell in cells)]
    for head, _ in told:
        table.add_column(shown(head), overflow="fold", justify="right" if head in right else "left")
    for row in zip(*(cells for _, cells in told), strict=True):
        table.add_row(*row)
    return table


def _column(head: str, values: Iterable[object]) -> Column:
    return head, [shown(value) for value in values]


# -- qualified teams --------------------------------------------------------------------------------


def qualifications(entries: Sequence[Qualification], repaired: Collection[tuple[int, int]]) -> Table:
    """The teams that qualified, by area: an area stands at the first of its teams. `repaired` holds the
    spans of the rows that were repaired.
    """
    label = next((entry.area_label for entry in entries if entry.area_label), "Area")
    unsaid = "—" if any(entry.area for entry in entries) else None
    rows: list[list[Text]] = []
    before: Qualification | None = None
    for entry in entries:
        was_repaired = entry.origin is not None and entry.origin.span in repaired
        opens = before is None or before.area != entry.area
        rows.append(
            [
                _repairable(entry.area or unsaid if opens else None, was_repaired and _is_inherited(entry)),
                _repairable(entry.team, was_repaired),
                _repairable(entry.location, was_repaired),
                shown(entry.qualified_for),
                shown(f"{int(entry.confidence * 100)}%" if entry.confidence < CERTAIN else None),
            ]
        )
        before = entry
    heads = (label, "Team", "Location", "Qualified for", "Confidence")
    return _table(zip(heads, zip(*rows, strict=True), strict=True), ("Confidence",))


def _is_inherited(entry: Qualification) -> bool:
    place: FieldSpan | None = entry.origin.fields.get("area") if entry.origin else None
    return place is None or place.ownership is not Ownership.OWN


def _repairable(value: object, repaired: bool) -> Text:
    if value is None or not repaired:
        return shown(value)
    return shown(value).append(MARK, MARKED)


# -- league tables ----------------------------------------------------------------------------------

STANDINGS = {
    "Pos": "position",
    "Team": "team",
    "Pld": "played",
    "W": "won",
    "D": "drawn",
    "L": "lost",
    "GF": "goals_for",
    "GA": "goals_against",
    "GD": "goal_difference",
    "Pts": "points",
    "Adj.": "adjustment",
    "Status": "status",
    "Leads to": "earns",
    "Note": "note",
}
TEXTS = frozenset(("Team", "Status", "Leads to", "Note"))


def standings(table: Standings) -> Table:
    """A league table."""
    columns = (_column(head, (getattr(row, name) for row in table.rows)) for head, name in STANDINGS.items())
    return _table(columns, STANDINGS.keys() - TEXTS)


# -- ties and matches -------------------------------------------------------------------------------


def ties(held: Sequence[Tie]) -> Table:
    """Ties, the winner in bold."""
    return _table(_tie_columns(held))


def _tie_columns(held: Sequence[Tie]) -> list[Column]:
    legs = max(len(tie.legs) for tie in held)
    return [
        ("Team 1", [_side(tie.team1, tie.winner == 1) for tie in held]),
        _column("Agg.", (tie.aggregate for tie in held)),
        ("Team 2", [_side(tie.team2, tie.winner == 2) for tie in held]),
        *(_column(f"Leg {n + 1}", (_leg(tie, n) for tie in held)) for n in range(legs)),
        _column("Points", (f"{tie.points[0]}–{tie.points[1]}" if tie.points else None for tie in held)),
        _column("Decided on", (tie.decided_on.value if tie.decided_on else None for tie in held)),
    ]


def _side(team: Team, won: bool) -> Text:
    return shown(team, "bold" if won else "")


def _leg(tie: Tie, number: int) -> Score | None:
    return tie.legs[number] if number < len(tie.legs) else None


def matches(held: Sequence[Match]) -> Table:
    """Matches, one line each."""
    when = (" ".join(filter(None, (str(match.date or ""), match.time))) for match in held)
    where = (", ".join(filter(None, (match.venue, match.city))) for match in held)
    return _table(
        [
            _column("Round", (match.round for match in held)),
            _column("Date", when),
            _column("Team 1", (match.team1 for match in held)),
            _column("Score", map(_result, held)),
            _column("Team 2", (match.team2 for match in held)),
            _column("Where", where),
            _column("Attendance", (match.attendance for match in held)),
            _column("Referee", (match.referee for match in held)),
            _column("Remark", (match.remark for match in held)),
        ],
        ("Attendance",),
    )


def _result(match: Match) -> str:
    score = "" if match.score is None else str(match.score)
    outcome = match.outcome.value if match.outcome else ""
    return score if outcome == "played" else f"{score} {outcome}".strip()


def brackets(bracket: Bracket) -> Table:
    """A knock-out draw: its ties, the round at the first tie of each."""
    rows = [
        (column.name if index == 0 else None, tie) for column in bracket.rounds for index, tie in enumerate(column.ties)
    ]
    if bracket.third_place is not None:
        rows.append(("Third place", bracket.third_place))
    held = [tie for _, tie in rows]
    return _table([_column("Round", (name for name, _ in rows)), *(_tie_columns(held) if held else ())])
