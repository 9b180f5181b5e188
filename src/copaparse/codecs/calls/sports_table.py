"""League tables of Module:Sports table: ``{{#invoke:Sports table|main|style=WDL|team1=MIN|win_MIN=3|…}}``.

Teams have codes, and each number of a team is an argument of its own. What the module computes (matches played,
points) is computed here as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from copaparse.codecs.base import Unwritable, own
from copaparse.codecs.calls.base import CallCodec, CallForm, Construct, Part, Surroundings
from copaparse.codecs.calls.grids import TeamCodes, edit_grid, make_codes, read_grid, write_cell
from copaparse.codecs.calls.sports_table_rows import NUMBERS, read_row, read_rule
from copaparse.codecs.editing.call_edits import add_argument, remove_arguments, set_argument
from copaparse.codecs.values.markup import write_team_markup, write_value
from copaparse.model import FieldSpan, Standings, StandingsRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.editing.edits import Edits

__all__ = ["SportsTable"]

TEXTS = {"status": "status", "note": "note", "adjustment": "adjust_points"}
"""Fields of a row that have one argument and need not be there."""


class SportsTable(CallCodec):
    """One `Standings` for each call, with the matches of its grid."""

    kind = "standings"
    names: ClassVar = {"#invoke:Sports table": Part.WHOLE}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Standings]:
        call = construct.calls[0]
        codes = TeamCodes.of(call, reader)
        if not codes.codes:
            return ()
        rule = read_rule(call, reader, codes)
        rows = [read_row(construct, codes, rule, code, at, reader) for at, code in enumerate(codes.codes)]
        fields: dict[str, FieldSpan] = {}
        for name, key in (("points_for_win", "winpoints"), ("points_for_draw", "drawpoints")):
            if (argument := call.get(key)) is not None:
                fields[name] = own(argument.value)
        matches = read_grid(construct, codes, reader)
        origin = reader.origin(construct.span, fields, CallForm(construct, call, codes))
        return (Standings(tuple(rows), rule.win, rule.draw, matches, origin=origin),)

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        ((old, new),) = pairs if len(pairs) == 1 else [(None, None)]
        if old is None or new is None:
            raise Unwritable("standings", "a league table comes or goes")
        Editor(edits, construct, old, new).run()

    def render(self, values: Sequence[Standings], like: Construct | None = None) -> str:
        return "\n".join(render_table(standings, like) for standings in values)


class Editor:
    """The edits that lead from one league table to another, in the same call."""

    def __init__(self, edits: Edits, home: Construct, old: Standings, new: Standings) -> None:
        assert old.origin is not None
        self.edits, self.home, self.call, self.old, self.new = edits, home, home.calls[0], old, new
        self.known: TeamCodes = old.origin.form.kept
        self.rows: list[tuple[str, StandingsRow | None, StandingsRow]] = []  # code, as read, as wanted
        self.gone: set[str] = set()  # the keys of arguments to be taken out

    def run(self) -> None:
        old, new = self.old, self.new
        for name, key in (("points_for_win", "winpoints"), ("points_for_draw", "drawpoints")):
            if getattr(old, name) != getattr(new, name):
                set_argument(self.edits, self.call, key, str(getattr(new, name)))
        gone = self.pair_rows()
        behind: str | None = None
        for code, before, after in self.rows:
            if before is None:
                self.add_row(code, after, behind or self.known.codes[0])
            elif before != after:
                self.edit_row(code, before, after)
            behind = code if before is not None else behind
        self.edit_positions()
        self.edit_results()
        teams = {row.team: code for code, _, row in self.rows}
        edit_grid(self.edits, self.call, teams, old.matches, new.matches)
        self.remove_rows(gone)
        self.edit_order()
        remove_arguments(self.edits, self.call, self.gone)

    def pair_rows(self) -> set[str]:
        """Find the code of each row wanted; returns the codes that are left over.

        A row is recognised by the place that it was read from, then by its team: an order of rows is an order of codes.
        """
        old = {code_of(row): row for row in self.old.rows}
        left = dict(old)
        found: list[str] = []
        for row in self.new.rows:
            form = None if row.origin is None else row.origin.form
            code = form.kept if isinstance(form, CallForm) and form.construct is self.home else ""
            found.append(code if left.pop(code, None) is not None else "")
        by_team = {row.team: code for code, row in left.items()}
        taken = set(old)
        for at, row in enumerate(self.new.rows):
            code = found[at] or by_team.pop(row.team, "")
            if not code and left and len(self.new.rows) == len(old):
                code = next(iter(left))  # another team in the place of one
            elif not code:
                code = next(iter(make_codes([row.team], taken).values()))
                taken.add(code)
            if code in left:
                by_team.pop(left.pop(code).team, None)
            self.rows.append((code, old.get(code), row))
        return set(left)

    def last_of(self, code: str) -> str | None:
        """The key of the last number of a team, behind which those of another may stand."""
        keys = (f"{prefix}_{code}" for prefixes in reversed(NUMBERS.values()) for prefix in prefixes)
        return next((key for key in keys if key in self.call.index), None)

    def edit_row(self, code: str, old: StandingsRow, new: StandingsRow) -> None:
        edits, call = self.edits, self.call
        if old.team != new.team and not edits.patch(old.team, new.team, write_value):
            set_argument(edits, call, f"name_{code}", write_team_markup(new.team))
        behind = self.last_of(code)
        for name, prefixes in NUMBERS.items():
            value = getattr(new, name)
            if getattr(old, name) == value:
                continue
            key = next(
                (key for prefix in prefixes if (key := f"{prefix}_{code}") in call.index), f"{prefixes[0]}_{code}"
            )
            self.set_value(old, name, key, value, behind)
        for name, prefix in TEXTS.items():
            value = getattr(new, name)
            if getattr(old, name) == value:
                continue
            key = f"{prefix}_{code}"
            if value is None:
                self.gone.add(key)
            else:
                self.set_value(old, name, key, value, behind)

    def set_value(self, old: StandingsRow, name: str, key: str, value: Any, behind: str | None) -> None:
        """Write a value where it was read from, without what stands around it there, or as a new argument."""
        place = None if old.origin is None else old.origin.fields.get(name)
        if key in self.call.index and place is not None and place[0] < place[1] and value is not None:
            like = self.edits.text[place.start : place.end]
            self.edits.replace(place[:2], write_value(name, value, like))
        else:
            set_argument(self.edits, self.call, key, write_value(name, value), after=behind)

    def add_row(self, code: str, row: StandingsRow, neighbour: str) -> None:
        """The arguments of a new team, each behind those of a neighbour and in its style."""
        said = [(prefixes, write_value(name, getattr(row, name))) for name, prefixes in NUMBERS.items()]
        said += [((prefix,), write_value(name, getattr(row, name))) for name, prefix in TEXTS.items()]
        behind = self.last_of(neighbour)
        name_behind = f"name_{neighbour}" if f"name_{neighbour}" in self.call.index else behind
        add_argument(self.edits, self.call, f"name_{code}", write_team_markup(row.team), after=name_behind)
        for prefixes, markup in said:
            like = next((key for prefix in prefixes if (key := f"{prefix}_{neighbour}") in self.call.index), None)
            prefix = prefixes[0] if like is None else like.removesuffix(f"_{neighbour}")
            if markup:
                add_argument(self.edits, self.call, f"{prefix}_{code}", markup, after=behind, like=like)

    def remove_rows(self, codes: set[str]) -> None:
        for argument in self.call.arguments if codes else ():
            prefix, _, rest = argument.key.partition("_")
            pair = self.known.split(rest) if prefix.rstrip("0123456789") in ("match", "result") else None
            if rest in codes or (pair is not None and not codes.isdisjoint(pair)):
                self.gone.add(argument.key)

    def edit_positions(self) -> None:
        for at, (code, _, row) in enumerate(self.rows, self.known.first):
            key = f"pos_{code}"
            said = self.call.raw(key)
            if (said or str(at)) != str(row.position):
                set_argument(
                    self.edits, self.call, key, write_value("position", row.position), after=self.last_of(code)
                )

    def edit_order(self) -> None:
        codes, known = [code for code, _, _ in self.rows], self.known.codes
        if codes == known:
            return
        order = self.call.get("team_order")
        if order is not None and order.value.start < order.value.end:
            self.edits.replace(order.value, ", ".join(codes))
            return
        for number, code in enumerate(codes, 1):
            if number > len(known):
                last = f"name_{known[-1]}" if f"name_{known[-1]}" in self.call.index else f"team{len(known)}"
                add_argument(self.edits, self.call, f"team{number}", code, after=last, like=f"team{len(known)}")
            elif known[number - 1] != code:
                set_argument(self.edits, self.call, f"team{number}", code)
        self.gone |= {f"team{number}" for number in range(len(codes) + 1, len(known) + 1)}

    def edit_results(self) -> None:
        """What each place leads to: ``result1=NS``, with the words for it in ``text_NS``."""
        before = [row.earns for row in self.old.rows]
        wanted = [row.earns for row in self.new.rows]
        if before == wanted:
            return
        edits, call = self.edits, self.call
        if call.raw("result_prefix"):
            raise Unwritable("StandingsRow.earns", "the results of this table have a prefix")
        texts = {text: call.raw(f"result{at}") for at, text in enumerate(before, 1) if text is not None}
        for at in range(max(len(before), len(wanted))):
            one = before[at] if at < len(before) else None
            other = wanted[at] if at < len(wanted) else None
            if one == other:
                continue
            if other is None:
                self.gone.add(f"result{at + 1}")
                continue
            if other not in texts:
                code = next(
                    c
                    for n in range(1, len(texts) + 9)
                    if (c := f"R{n}") not in texts.values() and f"text_{c}" not in call.index
                )
                texts[other] = code
                add_argument(edits, call, f"text_{code}", write_value("earns", other))
            set_argument(edits, call, f"result{at + 1}", texts[other])


def code_of(row: StandingsRow) -> str:
    """The code of a row that was read."""
    if row.origin is None:
        raise Unwritable("standings", "read without origins")
    code: str = row.origin.form.kept
    return code


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
            lines.append(f"|result{at + 1}={results[row.earns]}")
    lines += [f"|text_{code}={write_value('earns', text)}" for text, code in results.items()]
    if results:
        lines.append("|res_col_header=QR")
    for match in standings.matches:
        pair = (codes.get(match.team1), codes.get(match.team2))
        lines.append(f"|match_{pair[0]}_{pair[1]}={write_cell(match, pair)}")
    for call in () if like is None else like.calls:
        lines += (f"|{key}={text}" for old, key in FOOTER.items() if (text := call.raw(old)))
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
