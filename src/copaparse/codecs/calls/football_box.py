"""Boxes of one match each: ``{{Football box|date=…|team1=…|score=2–1|team2=…}}`` and its relatives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import attrs
from attrs import define, evolve, field

from copaparse.codecs.base import Unwritable, new_dict, own
from copaparse.codecs.calls.base import CallCodec, CallForm, Construct, Part, Surroundings
from copaparse.codecs.calls.box_scores import read_box_score
from copaparse.codecs.calls.box_styles import BOXES, SHOOT_OUT_BOX, BoxStyle, style_of
from copaparse.codecs.calls.box_texts import RULE, copy_of, edit_box, is_alone, moved, new_box, wrapped
from copaparse.codecs.calls.box_values import (
    Said,
    read_attendance,
    read_box_team,
    read_moment,
    read_places,
    read_referee,
)
from copaparse.codecs.makers import make_match
from copaparse.codecs.values.countries import COUNTRIES, code_of
from copaparse.codecs.values.goal_lists import read_goal_list
from copaparse.codecs.values.text import read_count, read_text
from copaparse.codecs.views import place_of, see
from copaparse.model import FieldSpan, Match, Ownership, Team

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader, Seen
    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call

__all__ = ["FootballBox"]


class FootballBox(CallCodec):
    """One match for each box; a box that does not name two teams is none."""

    kind = "matches"
    names: ClassVar = {**dict.fromkeys(BOXES, Part.WHOLE), SHOOT_OUT_BOX: Part.AFTER}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Match]:
        match = read_box(construct, reader)
        return () if match is None else (match,)

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        text, (start, end) = edits.text, wrapped(edits.text, construct.span)
        gap = "\n\n" if text.endswith("\n\n", 0, start) else "\n"
        rule = RULE.match(text, start)
        behind = False
        for old, new in pairs:
            if old is None:
                block = self.added(edits, construct, new, "" if rule is None else rule[0])
                edits.insert(end if behind else start, gap + block if behind else block + gap)
                continue
            behind = True
            home = self.home_of(edits, new)
            if new is None and is_alone(text, start, end):
                edits.remove_block((start, end))
            elif new is None:
                edits.remove((start, end))
            elif home is not None and home is not construct:
                edits.replace((start, end), moved(edits, home, new, read_box))
            elif old != new:
                edit_box(edits, construct, old, new)

    def added(self, edits: Edits, construct: Construct, new: Match, rule: str) -> str:
        """A box for a match that comes in: its own where it had one elsewhere in this text."""
        home = self.home_of(edits, new)
        if home is not None:
            return moved(edits, home, new, read_box)
        try:
            return rule + copy_of(edits, construct, new, read_box)
        except Unwritable:
            return rule + new_box(new, self, read_box)

    def home_of(self, edits: Edits, match: Match | None) -> Construct | None:
        """The box in this text that a match was read from."""
        origin = None if match is None else match.origin
        if origin is None or not edits.quotes or origin.source is not edits.source:
            return None
        form = origin.form
        return form.construct if isinstance(form, CallForm) and form.construct.codec is self else None

    def render(self, values: Sequence[Match], like: Construct | None = None) -> str:
        if like is not None and not like.calls:
            raise Unwritable("matches", "what is no call stays as it is: lines of results, a table")
        return "\n".join(new_box(match, self, read_box) for match in values) + "\n"


FIELDS = frozenset(f.name for f in attrs.fields(Match))


def read_box(construct: Construct, reader: Reader) -> Match | None:
    """The match of a box, with the shoot-out that may stand behind it in a box of its own."""
    call = construct.calls[0]
    style = style_of(call)
    if style is None:
        return None
    box = Box(call, style, reader)
    team1, team2 = box.team("1"), box.team("2")
    if team1 is None or team2 is None:
        if team1 is not None or team2 is not None:
            reader.report("CP221", call.span, "this box has not two teams")
        return None
    score, outcome, places = read_box_score(call, style, construct.calls[1:], reader)
    box.fields |= places
    box.read_moment()
    box.read_places()
    box.read_texts()
    goals = (*box.goals("1"), *box.goals("2"))
    fields = {name: place for name, place in box.fields.items() if name in FIELDS}
    origin = reader.origin(construct.span, fields, CallForm(construct, call))
    return make_match(team1, team2, score, outcome, style.home, goals=goals, origin=origin, **box.values)


@define
class Box:
    """The arguments of a box by their roles, and what has been read of them."""

    call: Call
    style: BoxStyle
    reader: Reader
    values: dict[str, Any] = field(factory=new_dict)
    fields: dict[str, FieldSpan] = field(factory=new_dict)

    def see(self, role: str) -> Seen | None:
        """What to read the value of a role from; ``None`` where nothing is said. Notes where it would be written."""
        keys = self.style.keys.get(role)
        argument = None if keys is None else self.call.get(*keys)
        if argument is None:
            return None
        value = argument.value
        self.fields[role] = own(value)
        return see(self.reader, *value) if value.start < value.end else None

    def note(self, role: str, said: Said | None) -> None:
        if said is not None:
            self.values[role], self.fields[role] = said

    def team(self, side: str) -> Team | None:
        seen = self.see(f"team{side}")
        team = None if seen is None else read_box_team(seen)
        if seen is None or team is None:
            return None
        flag = self.see(f"country{side}")
        if flag is None or team.country is not None:
            return team
        reader, start, end = flag
        said, place = reader.page.text[start:end].strip(), place_of(flag)
        code = said if said in COUNTRIES else code_of(said) or said
        if not code:
            return team
        origin = team.origin and team.origin.also(country=place)
        return Team(team.name, team.disambiguator, team.link, code, origin=origin)

    def read_moment(self) -> None:
        seen = self.see("date")
        if seen is not None:
            date, place, time = read_moment(seen)
            year = self.see("year")
            if date is not None and date.year is None and year is not None:
                number = read_count(*year)
                if number is not None and 1000 <= number <= 9999:
                    date = evolve(date, year=number, origin=date.origin and date.origin.also(year=place_of(year)))
                    place = None if place is None else place._replace(ownership=Ownership.DERIVED)
            self.values["date"] = date
            if place is not None:
                self.fields["date"] = place
            self.note("time", time)
        seen = self.see("time")
        if seen is not None:
            self.values["time"], self.fields["time"] = read_text(*seen), place_of(seen)

    def read_places(self) -> None:
        venue, city, spectators = read_places(self.see("venue"), self.see("city"))
        self.note("venue", venue)
        self.note("city", city)
        seen = self.see("attendance")
        if seen is not None:
            self.values["attendance"], self.fields["attendance"] = read_attendance(seen)
        elif spectators is not None:
            digits = "".join(filter(str.isdecimal, spectators.value))
            self.values["attendance"], self.fields["attendance"] = int(digits), spectators.place

    def read_texts(self) -> None:
        for role in ("round", "remark"):
            seen = self.see(role)
            if seen is not None:
                self.values[role], self.fields[role] = read_text(*seen), place_of(seen)
        seen = self.see("referee")
        if seen is not None:
            self.note("referee", read_referee(seen))

    def goals(self, side: str) -> tuple[Any, ...]:
        seen = self.see(f"goals{side}")
        if seen is None:
            return ()
        self.fields.setdefault("goals", self.fields[f"goals{side}"])
        return read_goal_list(seen, 1 if side == "1" else 2)
