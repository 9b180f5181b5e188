"""Match boxes edited: arguments patched, filled, added and emptied. A new box is an older one with other values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, evolve, field

from copaparse.codecs.base import Reader, Refused, Unwritable, new_dict
from copaparse.codecs.calls.box_goals import edit_goals
from copaparse.codecs.calls.box_results import edit_result
from copaparse.codecs.calls.box_teams import edit_team
from copaparse.codecs.calls.box_values import read_referee
from copaparse.codecs.editing.call_edits import add_argument, remarked_end, set_argument
from copaparse.codecs.editing.edits import ROW
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.values.markup import write_value
from copaparse.markup.page import Page
from copaparse.model import Ownership

if TYPE_CHECKING:
    from copaparse.codecs.calls.base import Construct
    from copaparse.codecs.calls.box_styles import BoxStyle
    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call, CallArgument
    from copaparse.model import FieldSpan, Match, PartialDate

__all__ = ["BoxEditor"]

DATE_CALL = re.compile(
    r"(?P<before>\{\{\s*+(?P<name>[Ss]tart[ _-]?date|[Dd]ate|[Ff]echa)\s*+\|\s*+)"
    r"(?P<one>[0-9]{1,4})(?P<bar1>\s*+\|\s*+)(?P<two>[0-9]{1,2})(?P<bar2>\s*+\|\s*+)(?P<three>[0-9]{1,4})"
    r"(?P<after>[^{}]*+\}\})"
)
NOT_A_NAME = "a box has the name of a referee alone: this would read as another, or as none"
TEXTS = ("round", "referee", "remark")


@define
class BoxEditor:
    """Edits that lead from the match of a box to another: `anew` for a box that is only a pattern for a new one.

    A pattern may be empty, without a match of its own.
    """

    edits: Edits
    construct: Construct
    style: BoxStyle
    old: Match | None
    new: Match
    anew: bool = False
    call: Call = field(init=False)
    wanted: dict[str, str] = field(factory=new_dict, init=False)  # role → markup of the whole argument

    def __attrs_post_init__(self) -> None:
        self.call = self.construct.calls[0]

    def run(self) -> None:
        """Make the edits. Raises `Unwritable` for what no argument holds."""
        if self.new.home != self.style.home:
            raise Unwritable("Match.home", "the words of this box say who is the host", self.new)
        if self.anew:
            known = {key for keys in self.style.keys.values() for key in keys}
            for argument in self.call.arguments:
                if argument.named and argument.key not in known and argument.key not in self.style.layout:
                    self.empty(argument)
        for side in ("1", "2"):
            if self.changes(f"team{side}"):
                edit_team(self, side)
        if self.changes("date", "time"):
            self.edit_moment()
        if self.changes("score", "outcome"):
            edit_result(self)
        if self.changes("goals"):
            edit_goals(self)
        if self.changes("venue", "city") or self.spectators_below():
            self.edit_places()
        elif self.changes("attendance"):
            self.edit_value("attendance")
        if not self.anew and self.changes("referee"):
            refuse_unreadable(self.new)
        for name in TEXTS:
            if self.changes(name):
                self.edit_value(name)
        # In their order: what is added behind an empty argument stands behind what that is filled with.
        for role in self.style.keys:
            if role in self.wanted:
                self.write(role, self.wanted[role])

    # -- what is there ------------------------------------------------------------------------------

    def changes(self, *names: str) -> bool:
        """Whether one of these fields is to be written."""
        return self.anew or any(getattr(self.old, name) != getattr(self.new, name) for name in names)

    def place(self, name: str) -> FieldSpan | None:
        """Where a field of the match as read is written for itself, if something is."""
        origin = None if self.old is None else self.old.origin
        place = None if origin is None else origin.fields.get(name)
        if place is None or place.start == place.end or place.ownership is not Ownership.OWN:
            return None
        return place

    def written(self, name: str) -> str:
        """The markup of a field as read, empty where there is none."""
        place = self.place(name)
        return "" if place is None else self.edits.text[place.start : place.end]

    def argument(self, role: str) -> CallArgument | None:
        return self.call.get(*self.style.keys.get(role, ()))

    def whole(self, role: str) -> str:
        """All of the argument that has a role."""
        argument = self.argument(role)
        return "" if argument is None else self.edits.text[slice(*argument.value)]

    def within(self, place: FieldSpan | None, role: str) -> bool:
        """Whether a value is written in the argument of a role."""
        argument = self.argument(role)
        return place is not None and argument is not None and argument.start < place.start < argument.end

    # -- arguments ------------------------------------------------------------------------------------

    def set(self, role: str, markup: str) -> None:
        """Have the whole argument of a role written."""
        if markup and role not in self.style.keys:
            raise Unwritable(f"Match.{role}", "this box has no argument for it", self.new)
        self.wanted[role] = markup

    def write(self, role: str, markup: str) -> None:
        """Write the whole argument of a role; one that is missing is added behind those that usually precede it."""
        argument = self.argument(role)
        if argument is None:
            if markup:
                lead = "\n" if markup.startswith("*") else ""
                key, after = self.style.keys[role][0], self.before(role)
                like = next((key for key in (after, *self.teams()) if key is not None and self.call.raw(key)), None)
                add_argument(self.edits, self.call, key, lead + markup, after=after, like=like)
        elif not markup:
            self.empty(argument)
        else:
            set_argument(self.edits, self.call, argument.key, self.lead(argument, markup) + markup)

    def lead(self, argument: CallArgument, markup: str) -> str:
        """What has to stand before a value: a line end before bullets, a blank where others have one."""
        text = self.edits.text
        gap = text[argument.start : argument.value.start].rpartition("=")[2]
        if markup.startswith("*"):
            return "" if "\n" in gap else "\n"
        start, end = argument.value
        if gap or start < end or text[start : start + 1] == " ":
            return ""
        team = self.argument("team1")
        return " " if team is not None and text[team.value.start - 1] == " " else ""

    def teams(self) -> list[str]:
        """The keys of the two arguments that every box has something in."""
        return [argument.key for role in ("team2", "team1") if (argument := self.argument(role)) is not None]

    def before(self, role: str) -> str | None:
        """The key of the argument behind which that of a role usually stands."""
        roles = list(self.style.keys)
        for name in reversed(roles[: roles.index(role)]):
            argument = self.argument(name)
            if argument is not None:
                return argument.key
        return None

    def empty(self, argument: CallArgument) -> None:
        """Take the value out of an argument, and the line end that may stand before it."""
        start, end = argument.value.start, remarked_end(self.edits.text, argument)
        gap = self.edits.text[argument.start : start].rpartition("=")[2]
        if start < end:
            self.edits.remove((start - len(gap) if "\n" in gap else start, end))

    def patch(self, name: str) -> bool:
        """Write one field over what is there; false where that is not possible or not enough."""
        if self.anew or self.old is None or self.edits.width >= ROW or getattr(self.new, name) is None:
            return False
        place = None if self.old.origin is None else self.old.origin.fields.get(name)
        if place is not None and place.start == place.end:
            return False
        step = evolve(self.old, **{name: getattr(self.new, name)})
        return self.edits.patch(self.old, step, write_value)

    def markup(self, name: str) -> str:
        """The markup of a field as wanted: as it was where it stays."""
        value = getattr(self.new, name)
        if self.old is not None and getattr(self.old, name) == value and (written := self.written(name)):
            return written
        return write_value(name, value, self.written(name))

    # -- fields ---------------------------------------------------------------------------------------

    def edit_value(self, name: str) -> None:
        """A field with an argument of its own."""
        if not self.patch(name):
            self.set(name, self.markup(name))

    def edit_moment(self) -> None:
        """Date and time; the time may stand behind the date in one argument."""
        date, time = self.new.date, self.new.time
        together = self.within(self.place("time"), "date")
        done = [name for name in ("date", "time") if not self.changes(name) or self.patch(name)]
        if len(done) == 2:
            return
        if "date" not in done or together:
            markup = "" if date is None else self.date_markup(date)
            if together and time is not None and date is not None:
                markup += f", {self.markup('time')}"
            self.set("date", markup)
            if "year" in self.style.keys:
                self.set("year", "" if date is None or date.year is None else str(date.year))
        if "time" not in done and not (together and date is not None):
            self.set("time", self.markup("time"))

    def date_markup(self, date: PartialDate) -> str:
        """A date in the template that the box has for it, or in words."""
        if "year" in self.style.keys:
            if date.month is None and date.day is None:
                return ""
            date = evolve(date, year=None)
        whole = self.whole("date")
        m = DATE_CALL.search(whole)
        if m is None or None in (date.year, date.month, date.day):
            return write_date(date, self.written("date") or whole)
        parts = [date.year, date.month, date.day]
        one, two, three = parts if len(m["one"]) == 4 else parts[::-1]
        return f"{m['before']}{one}{m['bar1']}{two}{m['bar2']}{three}{m['after']}"

    def spectators_below(self) -> bool:
        """Whether an attendance that changes stands below the venue."""
        return self.old is not None and self.changes("attendance") and self.within(self.place("attendance"), "venue")

    def edit_places(self) -> None:
        """Venue and city, which may stand in one argument with each other and with the attendance."""
        made = len(self.edits.made)
        if all(not self.changes(name) or self.patch(name) for name in ("venue", "city", "attendance")):
            return
        del self.edits.made[made:]
        venue, city = self.markup("venue"), self.markup("city")
        if self.within(self.place("city"), "venue") and venue and self.argument("city") is None:
            between = self.between("venue", "city") or ", "
            venue, city = f"{venue}{between}{city}" if city else venue, ""
        self.set("venue", venue)
        self.set("city", city)
        if self.anew or self.within(self.place("attendance"), "venue"):
            self.set("attendance", self.markup("attendance"))
        elif self.changes("attendance"):
            self.edit_value("attendance")

    def between(self, one: str, other: str) -> str:
        """What stands between two values of one argument."""
        first, second = self.place(one), self.place(other)
        return "" if first is None or second is None else self.edits.text[first.end : second.start]


def refuse_unreadable(match: Match) -> None:
    """Raise `Refused` for a referee who would read otherwise: a table could have him, and would lose the box."""
    if match.referee is not None:
        reader = Reader(Page(match.referee, "value", "plain"), origins=False)
        found = read_referee((reader, 0, len(match.referee)))
        if found is None or not match.referee.endswith(found.value):
            raise Refused("Match.referee", NOT_A_NAME, match)
