"""Edits of league tables of Module:Sports table: each number of a team is an argument of its own."""

from __future__ import annotations

from itertools import chain, count, pairwise, zip_longest
from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.calls.base import CallForm, Construct, read_value
from copaparse.codecs.calls.grid_edits import edit_grid
from copaparse.codecs.calls.grid_teams import rename
from copaparse.codecs.calls.grids import CodeMaker, TeamCodes
from copaparse.codecs.calls.sports_table_rows import ADDED, NUMBERS, PLAYED, POINTS
from copaparse.codecs.editing.call_edits import add_argument, remove_arguments, said_in, set_argument
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.editing.written_items import patch_shown
from copaparse.codecs.values.markup import write_team_markup, write_value
from copaparse.codecs.values.text import read_number
from copaparse.codecs.views import place_of, see
from copaparse.model import Ownership

if TYPE_CHECKING:
    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import CallArgument
    from copaparse.model import Standings, StandingsRow

__all__ = ["Editor"]

TEXTS = {"status": ("status",), "note": ("note", "hth"), "adjustment": ADDED}
"""Fields of a row that need not be there: their arguments, the usual one first."""
STATED = {"played": PLAYED, "points": POINTS}
"""Fields of a row that the module computes, and tables without results state."""


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
        forms = [match.origin.form for match in old.matches if match.origin is not None]
        if any(not isinstance(form, CallForm) or form.construct is not self.home for form in forms):
            raise Unwritable("matches", "some of them stand in another table")
        self.gone |= edit_grid(self.edits, self.call, teams, old.matches, new.matches)
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
        codes = CodeMaker(old)
        for at, row in enumerate(self.new.rows):
            code = found[at] or by_team.pop(row.team, "")
            if not code and left and len(self.new.rows) == len(old):
                code = next(iter(left))  # another team in the place of one
            elif not code:
                code = codes.make(row.team)
            if code in left:
                by_team.pop(left.pop(code).team, None)
            self.rows.append((code, old.get(code), row))
        return set(left)

    def last_of(self, code: str) -> str | None:
        """The key of the last number of a team, behind which those of another may stand."""
        keys = (f"{prefix}_{code}" for prefixes in reversed(NUMBERS.values()) for prefix in prefixes)
        return next((key for key in keys if key in self.call.index), None)

    def end_of(self, code: str) -> str | None:
        """The key of the last argument of a team on the line of its numbers."""
        key, text, arguments = self.last_of(code), self.edits.text, self.call.arguments
        at = next((at for at, argument in enumerate(arguments) if argument.key == key), len(arguments))
        prefixes = chain.from_iterable((*NUMBERS.values(), *STATED.values(), *TEXTS.values()))
        own = {f"{prefix}_{code}" for prefix in prefixes}
        for before, argument in pairwise(arguments[at:]):
            if argument.key not in own or "\n" in text[said_in(text, before).end : argument.start]:
                break
            key = argument.key
        return key

    def edit_row(self, code: str, old: StandingsRow, new: StandingsRow) -> None:
        edits, call = self.edits, self.call
        if old.team != new.team:
            rename(edits, call, code, old.team, new.team)
        behind = self.last_of(code)
        for name, prefixes in NUMBERS.items():
            value = getattr(new, name)
            if getattr(old, name) == value:
                continue
            key = next(
                (key for prefix in prefixes if (key := f"{prefix}_{code}") in call.index), f"{prefixes[0]}_{code}"
            )
            self.set_value(old, name, key, value, behind)
        for name, prefixes in STATED.items():
            keys = [key for prefix in prefixes if (key := f"{prefix}_{code}") in call.index]
            if keys and getattr(old, name) != getattr(new, name):
                self.set_value(old, name, keys[0], getattr(new, name), behind)
        for name, prefixes in TEXTS.items():
            value = getattr(new, name)
            if getattr(old, name) == value:
                continue
            if name == "status" and value is not None and code in self.known.marks:
                edits.replace(self.known.marks[code][1][:2], write_value(name, value))
            elif value is None:
                self.gone |= {f"{prefix}_{code}" for prefix in prefixes}
            elif name == "adjustment":
                self.set_adjustment(code, value, behind)
            else:
                self.set_value(old, name, f"{prefixes[0]}_{code}", value, behind)

    def set_adjustment(self, code: str, value: int, behind: str | None) -> None:
        """Write what is added to the points besides what other arguments add."""
        reader = Reader(self.edits.source, origins=False)
        key, *others = (f"{prefix}_{code}" for prefix in ADDED)
        besides = sum(read_value(self.call, read_number, reader, other) or 0 for other in others)
        set_argument(self.edits, self.call, key, write_value("adjustment", value - besides, "-"), after=behind)

    def set_value(self, old: StandingsRow, name: str, key: str, value: Any, behind: str | None) -> None:
        """Write a value where it was read from, without what stands around it there, or as a new argument."""
        edits, argument = self.edits, self.call.get(key)
        place = None if old.origin is None else old.origin.fields.get(name)
        if name == "note" and argument is not None and value is not None and edits.width < ROW:
            if patch_shown(edits, argument.value, old.note or "", value, linked=False):
                return
            place = place_of(see(Reader(edits.source, origins=False), *argument.value))
            place = place if place.ownership is Ownership.OWN else None
        if place is None or argument is None or not argument.start < place.start < place.end <= argument.end:
            place = None  # or that of another team: note_B=A
        if place is not None and value is not None:
            edits.replace(place[:2], write_value(name, value, edits.text[place.start : place.end]))
        else:
            set_argument(edits, self.call, key, write_value(name, value), after=behind)

    def add_row(self, code: str, row: StandingsRow, neighbour: str) -> None:
        """The arguments of a new team, each behind those of a neighbour and in its style."""
        said = [(prefixes, write_value(name, getattr(row, name))) for name, prefixes in NUMBERS.items()]
        said += [(prefixes[:1], write_value(name, getattr(row, name))) for name, prefixes in TEXTS.items()]
        behind = self.end_of(neighbour)
        name_behind = f"name_{neighbour}" if f"name_{neighbour}" in self.call.index else behind
        add_argument(self.edits, self.call, f"name_{code}", write_team_markup(row.team), after=name_behind)
        for prefixes, markup in said:
            like = next((key for prefix in prefixes if (key := f"{prefix}_{neighbour}") in self.call.index), None)
            prefix = prefixes[0] if like is None else like.removesuffix(f"_{neighbour}")
            if markup:
                add_argument(self.edits, self.call, f"{prefix}_{code}", markup, after=behind, like=like)

    def remove_rows(self, codes: set[str]) -> None:
        self.gone |= {f"{prefix}_{code}" for prefix in ADDED for code in codes}
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
            self.edits.replace(said_in(self.edits.text, order), ", ".join(codes))
            return
        keys = [f"team{self.known.number + at}" for at in range(max(len(codes), len(known)))]
        last = keys[len(known) - 1]
        behind = f"name_{known[-1]}" if f"name_{known[-1]}" in self.call.index else last
        for at, (key, code) in enumerate(zip(keys, codes, strict=False)):
            if at >= len(known):
                add_argument(self.edits, self.call, key, code, after=behind, like=last)
            elif known[at] != code:
                set_argument(self.edits, self.call, key, code)
        self.gone.update(keys[len(codes) :])

    def edit_results(self) -> None:
        """What each place leads to: ``result1=NS``, with the words for it in ``text_NS``."""
        before = [row.earns for row in self.old.rows]
        wanted = [row.earns for row in self.new.rows]
        if before == wanted:
            return
        edits, call = self.edits, self.call
        if call.raw("result_prefix"):
            raise Unwritable("StandingsRow.earns", "the results of this table have a prefix")
        first = self.known.first
        texts = {text: call.raw(f"result{at}") for at, text in enumerate(before, first) if text is not None}
        taken = set(texts.values())
        codes = (c for n in count(1) if (c := f"R{n}") not in taken and f"text_{c}" not in call.index)
        above = next((key for n in range(first - 1, 0, -1) if (key := f"result{n}") in call.index), None)
        places = list(enumerate(zip_longest(before, wanted), first))
        left = [key for at, (one, other) in places if one and not other and (key := f"result{at}") in call.index]
        for at, (one, other) in places:
            key = f"result{at}"
            if other is not None and one != other:
                if other not in texts:
                    texts[other] = next(codes)
                    add_argument(edits, call, f"text_{texts[other]}", write_value("earns", other))
                if key not in call.index and left:
                    above = left.pop(0)  # a place that leads nowhere any more: its argument is that of this one
                    self.rekey(call.index[above], key, texts[other])
                    continue
                set_argument(edits, call, key, texts[other], after=above)
            above = key if key in call.index and key not in left else above
        self.gone.update(left)

    def rekey(self, argument: CallArgument, key: str, code: str) -> None:
        """Give an argument another key, and its value where that differs."""
        start = self.edits.text.index(argument.key, argument.start)
        self.edits.replace((start, start + len(argument.key)), key)
        if self.call.raw(argument.key) != code:
            set_argument(self.edits, self.call, argument.key, code)


def code_of(row: StandingsRow) -> str:
    """The code of a row that was read."""
    if row.origin is None:
        raise Unwritable("standings", "read without origins")
    code: str = row.origin.form.kept
    return code
