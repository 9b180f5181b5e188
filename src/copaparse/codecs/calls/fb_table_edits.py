"""Edits of league tables that are written as one call for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.calls.base import CallForm, Construct
from copaparse.codecs.calls.fb_table_covers import Cover, read_covers
from copaparse.codecs.calls.fb_table_rows import NUMBERS, calls_of_rows, is_set
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.call_edits import add_argument, remove_arguments, set_argument
from copaparse.codecs.editing.edits import Edits
from copaparse.codecs.editing.patch import Edit, apply
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.values.markup import write_team_markup, write_value
from copaparse.model import FieldSpan, Ownership, StandingsRow, Team

if TYPE_CHECKING:
    from collections.abc import Hashable

    from copaparse.codecs.calls.fb_table_words import Words
    from copaparse.markup.arguments import Call
    from copaparse.model import Standings

__all__ = ["Editor"]


IN_ORDER = ("position", "team", *NUMBERS)
"""The fields that each row has, as they are written."""


class Editor:
    """The edits that lead from one league table to another, call by call.

    Each call keeps its line. Where only the order of the rows changes, the calls change places.
    """

    def __init__(self, edits: Edits, home: Construct, words: Words, old: Standings, new: Standings) -> None:
        self.edits, self.home, self.words, self.old, self.new = edits, home, words, old, new
        self.calls = [call_of(row) for row in old.rows]
        covers = read_covers(home, words, Reader(edits.source, origins=False)) if words.covering else []
        index = {id(call): at for at, call in enumerate(self.calls)}
        lines = [index.get(id(call)) for call in calls_of_rows(home, words)]
        self.covers = {row: cover for cover in covers if (row := lines[cover.first]) is not None}

    def run(self) -> None:
        old, new = self.old, self.new
        rule = (old.points_for_win, old.points_for_draw)
        if rule != (new.points_for_win, new.points_for_draw) or old.matches != new.matches:
            raise Unwritable("standings", "the rows of this table say what a win counts, and no matches")
        sources = self.sources()
        if len(old.rows) == len(new.rows):
            pairs: list[tuple[int | None, int | None]] = [(at, at) for at in range(len(new.rows))]
        else:
            pairs = align(old.rows, new.rows, by_origin=self.edits.quotes)
        behind: int | None = None
        for i, j in pairs:
            if j is None:
                assert i is not None
                self.remove_row(i)
            elif i is None:
                self.add_row(j, sources[j], behind)
            else:
                self.put_row(i, j, sources[j])
            behind = behind if i is None else i
        self.edit_covers({i: j for i, j in pairs if i is not None and j is not None})

    def sources(self) -> list[int | None]:
        """For each row wanted the row that it was: by the place that it was read from, then by its team.

        In a table of as many rows as before, what is left over takes the places that are left.
        """
        left = dict.fromkeys(range(len(self.old.rows)))
        found: list[int | None] = [None] * len(self.new.rows)
        keys = [_place, _team] if self.edits.quotes else [_team]
        for key in keys:
            where = {key(self.old.rows[i]): i for i in reversed(left)}
            for j, row in enumerate(self.new.rows):
                i = where.get(key(row)) if found[j] is None else None
                if i is not None and i in left:
                    del left[i]
                    found[j] = i
        if len(self.old.rows) == len(found):
            rest = iter(left)
            found = [next(rest) if i is None else i for i in found]
        return found

    # -- rows ---------------------------------------------------------------------------------------

    def put_row(self, i: int, j: int, source: int | None) -> None:
        """Write a row on the line of another; one that has moved brings its call along."""
        if source is None or source == i:
            self.edit_row(self.edits, self.calls[i], self.old.rows[i], self.new.rows[j])
        else:
            self.edits.replace(self.calls[i].span, self.moved(source, j))

    def moved(self, source: int, j: int) -> str:
        """The call of a row, as it is wanted in another place."""
        call = self.calls[source]
        inner = Edits(self.edits.source, self.edits.width)
        self.edit_row(inner, call, self.old.rows[source], self.new.rows[j])
        shifted = [Edit(start - call.start, end - call.start, text) for start, end, text in inner.made]
        return apply(self.edits.text[call.start : call.end], shifted)

    def edit_row(self, edits: Edits, call: Call, old: StandingsRow, new: StandingsRow) -> None:
        keys = self.words.keys
        if old.team != new.team and not edits.patch(old.team, new.team, write_value):
            self.set_team(edits, call, new.team, None if old.origin is None else old.origin.fields.get("team"))
        for name in ("position", *NUMBERS):
            before, after = getattr(old, name), getattr(new, name)
            if before == after or (name == "position" and not call.raw(*keys[name])):
                continue
            place = None if old.origin is None else old.origin.fields.get(name)
            if place is not None and after is not None and place.start < place.end:
                edits.replace(place[:2], write_value(name, after, edits.text[place.start : place.end]))
            else:
                set_argument(edits, call, keys[name][0], write_value(name, after), after=self.before(call, name))
        gone, added = set[str](), list[tuple[str, str]]()
        if old.adjustment != new.adjustment:
            gone |= {key for name in ("taken", "added") for key in keys.get(name, ())}
            if new.adjustment is not None:
                added.append((self.adjusting(call, new.adjustment), str(abs(new.adjustment))))
        if old.status != new.status:
            place = None if old.origin is None else old.origin.fields.get("status")
            if self.words.marks is not None and place is not None and new.status is not None:
                edits.replace(place[:2], write_value("status", new.status))
            else:
                wanted = self.flags(new.status)
                gone |= {key for key in self.words.flags if key not in wanted and is_set(call, key)}
                added += [(key, "y") for key in wanted if not is_set(call, key)]
        gone -= {key for key, _ in added}
        last = next((a.key for a in reversed(call.arguments) if a.named and a.key not in gone), None)
        for key, markup in added:
            set_argument(edits, call, key, markup, after=last)
        remove_arguments(edits, call, gone)

    def before(self, call: Call, name: str) -> str | None:
        """The key behind which an argument may stand: the last of a field before it, if none after it comes first."""
        keys, at = self.words.keys, IN_ORDER.index(name)
        later = [argument.start for field in IN_ORDER[at + 1 :] if (argument := call.get(*keys[field]))]
        limit = min(later, default=call.end)
        earlier = [argument for field in IN_ORDER[:at] if (argument := call.get(*keys[field]))]
        return next((a.key for a in sorted(earlier, key=lambda a: -a.start) if a.start < limit), None)

    def set_team(self, edits: Edits, call: Call, team: Team, place: FieldSpan | None = None) -> None:
        keys = self.words.keys
        if fold_name(call.name).startswith("fbclteam") and team.link is not None:
            raise Unwritable("Team.link", "these rows name a club, and its template has the link", team)
        country = next((key for key in keys.get("country", ()) if key in call.index), None)
        if country is not None:
            set_argument(edits, call, country, team.country or "")
            team = Team(team.name, team.disambiguator, team.link)
        if place is not None and place.ownership is Ownership.OWN:
            edits.replace(place[:2], write_team_markup(team))
        else:
            set_argument(edits, call, keys["team"][0], write_team_markup(team))

    def adjusting(self, call: Call, wanted: int) -> str:
        """The argument for points that are taken off, or added."""
        keys = self.words.keys
        usable = keys.get("taken" if wanted <= 0 else "added", ())
        if not usable:
            raise Unwritable("StandingsRow.adjustment", "these rows have no argument for points that are added")
        return next((key for key in usable if key in call.index), usable[0])

    def flags(self, status: str | None) -> list[str]:
        """The arguments that give the letters of a status."""
        keys: list[str] = []
        left = status or ""
        for key, letter in sorted(self.words.flags.items(), key=lambda flag: -len(flag[1])):
            if letter in left:
                left = left.replace(letter, "", 1)
                keys.append(key)
        if left:
            raise Unwritable("StandingsRow.status", f"these rows have no argument for {left!r}")
        return keys

    def add_row(self, j: int, source: int | None, behind: int | None) -> None:
        """A further call: that of a row that has moved, or one like that of a neighbour."""
        if source is not None:
            text = self.moved(source, j)
        else:
            text = self.new_row(self.calls[behind or 0], self.old.rows[behind or 0], self.new.rows[j])
        if behind is None:
            self.edits.insert(self.calls[0].start, text + "\n")
        else:
            self.edits.insert(self.end_of(behind), "\n" + text)

    def new_row(self, call: Call, old: StandingsRow, row: StandingsRow) -> str:
        """A call with the arguments of another that each row has, and the values of `row`."""
        inner = Edits(self.edits.source, self.edits.width)
        kept = {key for name in (*IN_ORDER, "country", "win") for key in self.words.keys.get(name, ())}
        remove_arguments(inner, call, {argument.key for argument in call.arguments} - kept)
        self.set_team(inner, call, row.team)
        for name in ("position", *NUMBERS):
            value = getattr(row, name)
            if value is None and not call.raw(*self.words.keys[name]):
                continue
            key = next((key for key in self.words.keys[name] if key in call.index), self.words.keys[name][0])
            if name != "position" or call.raw(key):
                set_argument(inner, call, key, write_value(name, value, call.raw(key)), after=self.before(call, name))
        shifted = [Edit(start - call.start, end - call.start, text) for start, end, text in inner.made]
        text = apply(self.edits.text[call.start : call.end], shifted)
        said = [(key, "y") for key in self.flags(row.status)]
        if row.adjustment is not None:
            said.append((self.adjusting(call, row.adjustment), str(abs(row.adjustment))))
        return text[:-2] + "".join(f"|{key}={value}" for key, value in said) + "}}"

    def end_of(self, i: int) -> int:
        """Where the line of a row ends, with the cells and the call behind it."""
        cover = self.covers.get(i)
        return self.calls[i].end if cover is None else cover.end

    def remove_row(self, i: int) -> None:
        cover = self.covers.get(i)
        if cover is not None and cover.rows > 1:
            raise Unwritable("rows", "a cell of this row covers others")
        start, end = self.calls[i].start, self.end_of(i)
        line = self.edits.line((start, end))
        text = self.edits.text
        alone = not text[line.start : start].strip() and not text[end : line.end].strip()
        self.edits.remove(line if alone else (start, end))

    # -- what places lead to --------------------------------------------------------------------------

    def edit_covers(self, kept: dict[int, int]) -> None:
        """Lead the places to what is wanted: `kept` has the new number of each line that stays."""
        rows = self.new.rows
        covers = sorted((kept[i], cover) for i, cover in self.covers.items() if i in kept)
        starts = {j for j, _ in covers}
        done: set[int] = set()
        for j, cover in covers:
            wanted = rows[j].earns
            if wanted is None and cover.text is None:
                continue
            end = self.reach(j, starts)
            done.update(range(j, end))
            if wanted is None:
                self.remove_cover(cover)
                continue
            if wanted != cover.text:
                lead = cover.lead if wanted.startswith(cover.lead) else ""
                if cover.lead and not lead:
                    raise Unwritable("StandingsRow.earns", f"this call begins with {cover.lead!r}")
                self.edits.replace(cover.content, write_value("earns", wanted[len(lead) :]))
            if min(cover.rows, len(self.old.rows) - j) != end - j:
                self.set_reach(cover, end - j)
        lines = {j: i for i, j in kept.items()}
        for j, row in enumerate(rows):
            if row.earns is not None and j not in done:
                end = self.reach(j, starts)
                done.update(range(j, end))
                self.add_cover(lines.get(j), end - j, row.earns)

    def reach(self, j: int, starts: set[int]) -> int:
        """Up to where the places from `j` on lead to the same."""
        rows, end = self.new.rows, j + 1
        while end < len(rows) and end not in starts and rows[end].earns == rows[j].earns:
            end += 1
        return end

    def set_reach(self, cover: Cover, rows: int) -> None:
        if cover.call is not None:
            add = add_argument if cover.call.get("rows") is None else set_argument
            add(self.edits, cover.call, "rows", str(rows))
        elif cover.attributes is not None:
            self.edits.replace(cover.attributes, f"rowspan={rows}")
        else:
            self.edits.insert(cover.content.start, f"rowspan={rows}|")

    def remove_cover(self, cover: Cover) -> None:
        if cover.call is None:
            self.edits.remove(cover.content)
        else:
            self.edits.remove(self.edits.line(cover.call.span))

    def add_cover(self, i: int | None, rows: int, earns: str) -> None:
        if i is None or not self.words.covering or i in self.covers:
            raise Unwritable("StandingsRow.earns", "there is no place for it behind this row")
        name = next((c.call.name for c in self.covers.values() if c.call is not None), self.words.covering[-1])
        markup = write_value("earns", earns)
        self.edits.insert(self.calls[i].end, f"\n{{{{{name} |rows={rows} |competition={markup}}}}}")


def call_of(row: StandingsRow) -> Call:
    """The call that a row was read from."""
    form: Any = None if row.origin is None else row.origin.form
    if not isinstance(form, CallForm):
        raise Unwritable("standings", "read without origins")
    return form.call


def _place(row: StandingsRow) -> Hashable:
    return None if row.origin is None else (id(row.origin.source), row.origin.span)


def _team(row: StandingsRow) -> Hashable:
    return row.team
