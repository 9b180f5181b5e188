"""Rows of league tables that are written as calls, and the footnotes below them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from copaparse.codecs.base import own
from copaparse.codecs.calls.base import CallForm, Construct, Part, read_figure, read_value
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.values.countries import COUNTRIES, code_of
from copaparse.codecs.values.teams import read_markup_team, read_team
from copaparse.codecs.values.text import read_count, read_number, read_text
from copaparse.codecs.views import see
from copaparse.model import FieldSpan, Ownership, StandingsRow, Team
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.codecs.base import Reader
    from copaparse.codecs.calls.fb_table_covers import Cover
    from copaparse.codecs.calls.fb_table_words import Words
    from copaparse.markup.arguments import Call

__all__ = ["NO", "NUMBERS", "Notes", "calls_of_rows", "is_set", "read_row", "win_points"]

NUMBERS = ("won", "drawn", "lost", "goals_for", "goals_against")
NO = frozenset(("no", "n", "0", "false"))
USUAL_WIN = 3


def calls_of_rows(construct: Construct, words: Words) -> list[Call]:
    """The calls that are a team each, in order."""
    names = {fold_name(name) for name in words.row}
    return [call for call in construct.calls if fold_name(call.name) in names]


def win_points(call: Call, words: Words, reader: Reader) -> int:
    """What a win counts in a row: it is said there, or by the name of the template."""
    said = read_value(call, read_count, reader, *words.keys["win"])
    if said is not None:
        return int(said)
    return 2 if fold_name(call.name).endswith("2pts") else USUAL_WIN


def read_row(
    construct: Construct, call: Call, words: Words, position: int | None, win: int, notes: Notes,
    cover: Cover | None, reader: Reader,
) -> StandingsRow | None:  # fmt: skip
    """The row of a call, ``None`` for one that is kept free for a team; `position` is that by its place."""
    fields: dict[str, FieldSpan] = {}
    found = _team(call, words, reader, fields)
    if found is None:
        if any(call.raw(*words.keys[name]).strip("0") for name in NUMBERS):
            reader.report("CP221", call.span, "no team in this row of a league table")
        return None
    team, status = found
    values = _numbers(call, words, reader, fields)
    won, drawn, lost = (values.get(name) for name in NUMBERS[:3])
    goals_for, goals_against = values.get("goals_for"), values.get("goals_against")
    if words.zeros or any(number is not None for number in (won, drawn, lost)):
        won, drawn, lost = won or 0, drawn or 0, lost or 0
        if words.zeros or goals_for is not None or goals_against is not None:
            goals_for, goals_against = goals_for or 0, goals_against or 0
        if won and not goals_for and not goals_against:
            goals_for = goals_against = None  # nobody wins without a goal: they are not known
    adjustment = _adjustment(call, words, reader, fields)
    played = points = None
    if won is not None and drawn is not None and lost is not None:
        played, points = won + drawn + lost, win * won + drawn + (adjustment or 0)
        fields["played"] = fields["points"] = FieldSpan(*call.span, Ownership.DERIVED)
    said = _position(call, words, reader, fields)
    if said is None and position is not None:
        said, fields["position"] = position, FieldSpan(*call.span, Ownership.DERIVED)
    if words.flags:
        status = _flags(call, words, fields)
    earns = None
    if cover is not None:
        earns, fields["earns"] = cover.text, cover.place
    note = notes.of(call, words, reader, fields)
    return StandingsRow(
        said, team, played, won, drawn, lost, goals_for, goals_against, points, adjustment, status, earns, note,
        origin=reader.origin(call.span, fields, CallForm(construct, call)),
    )  # fmt: skip


def _numbers(call: Call, words: Words, reader: Reader, fields: dict[str, FieldSpan]) -> dict[str, int | None]:
    values: dict[str, int | None] = {}
    for name in NUMBERS:
        argument = call.get(*words.keys[name])
        if argument is not None:
            values[name], fields[name] = read_figure(argument, reader)
    return values


def _position(call: Call, words: Words, reader: Reader, fields: dict[str, FieldSpan]) -> int | None:
    argument = call.get(*words.keys["position"])
    if argument is None:
        return None
    position, fields["position"] = read_figure(argument, reader)
    return position


def _team(call: Call, words: Words, reader: Reader, fields: dict[str, FieldSpan]) -> tuple[Team, str | None] | None:
    """The team with its flag, and the letters behind its name."""
    argument = call.get(*words.keys["team"])
    if argument is None or argument.value.start == argument.value.end:
        return None
    fields["team"] = own(argument.value)
    status = None
    if words.marks is not None and reader.page.text.endswith(")", *argument.value):
        view, start, end = see(reader, *argument.value)
        m = words.marks.search(view.page.text, max(start, end - 20), end)
        if m is not None:
            end, status = m.start(), m[1]
            fields["status"] = view.own(m.span(1))
            text, begin = reader.page.text, argument.value.start  # the name ends before the parenthesis
            stop = begin + len(text[begin : text.rfind("(", begin, fields["status"].start)].rstrip())
            fields["team"] = own((begin, stop))
        team = read_team(view, start, end)
    else:
        team = read_markup_team(reader, *argument.value)
    if team is None:
        return None
    flag = call.get(*words.keys.get("country", ()))
    if flag is not None and flag.value.start < flag.value.end and team.country is None:
        said = call.raw(*words.keys["country"]).partition("+")[0].strip()
        if said and "{" not in said and "[" not in said and "<" not in said:
            country = said if said in COUNTRIES else code_of(said) or said
            origin = None
            if team.origin is not None:
                places = {**team.origin.fields, "country": own(flag.value)}
                origin = reader.origin(team.origin.span, places)
            team = Team(team.name, team.disambiguator, team.link, country, origin=origin)
    return team, status


def _adjustment(call: Call, words: Words, reader: Reader, fields: dict[str, FieldSpan]) -> int | None:
    """Points added less points taken off, which are written without a sign."""
    total: int | None = None
    for name, sign in (("taken", -1), ("added", 1)):
        argument = call.get(*words.keys.get(name, ()))
        if argument is not None:
            number, place = read_figure(argument, reader, read_number)
            fields["adjustment"] = place._replace(ownership=Ownership.DERIVED)
            if number is not None:
                total = (total or 0) + sign * number
    return total


def _flags(call: Call, words: Words, fields: dict[str, FieldSpan]) -> str | None:
    letters = ""
    for argument in call.arguments:
        letter = words.flags.get(argument.key)
        if letter is not None and argument is call.index[argument.key] and is_set(call, argument.key):
            letters += letter
            fields["status"] = FieldSpan(*argument.value, Ownership.DERIVED)
    return letters or None


def is_set(call: Call, key: str) -> bool:
    """Whether a flag is up: ``champion=y``."""
    said = call.raw(key)
    return bool(said) and said.casefold() not in NO


# -- footnotes ----------------------------------------------------------------------------------------

NOTE = re.compile(r"<sup>\s*+([^<>\s]{1,4}+)\s*+</sup>")


@define
class Notes:
    """The footnotes below a table: ``nt=<sup>1</sup>Deducted points.<br><sup>2</sup>…``, each with its place."""

    places: Mapping[str, Span]

    @classmethod
    def below(cls, construct: Construct) -> Notes:
        """Find them in the call that ends the table."""
        last = construct.calls[-1]
        argument = last.get("nt") if construct.parts[-1] is Part.CLOSE else None
        places: dict[str, Span] = {}
        if argument is not None:
            text, (start, end) = last.page.text, argument.value
            found = list(NOTE.finditer(text, start, end))
            for at, m in enumerate(found):
                said = text[m.end() : found[at + 1].start() if at + 1 < len(found) else end].rstrip()
                for line_break in ("<br>", "<br/>", "<br />"):
                    said = said.removesuffix(line_break)
                places[m[1]] = Span(m.end(), m.end() + len(said))
        return cls(places)

    def of(self, call: Call, words: Words, reader: Reader, fields: dict[str, FieldSpan]) -> str | None:
        """The footnote that a row has a number of."""
        number = call.raw(*words.keys.get("note", ())) if self.places else ""
        place = self.places.get(number)
        if place is None:
            return None
        fields["note"] = FieldSpan(*place, Ownership.INHERITED)
        return read_text(*see(reader, *place))
