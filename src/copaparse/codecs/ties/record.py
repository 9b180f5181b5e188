"""One tie as it is written: the parts of its record, and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field

from copaparse.codecs.base import new_dict, own
from copaparse.codecs.shown_view import View
from copaparse.codecs.ties.columns import KEYWORDS, MARKS, carrier_of, known_columns, leg_of, legs_of
from copaparse.codecs.ties.settling import Said, is_turned, is_unfinished, mark_of, turn
from copaparse.codecs.values.countries import flag_code
from copaparse.codecs.values.markup import FLAG
from copaparse.codecs.values.results import Result, scan_result
from copaparse.codecs.values.teams import read_team
from copaparse.codecs.views import place_of
from copaparse.model import DecidedOn, FieldSpan, Outcome, Ownership, Score, Team, Tie

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copaparse.codecs.base import Reader, Seen
    from copaparse.codecs.ties.settling import Side

__all__ = ["SIDES", "Record", "bold_side", "read_tie"]

SIDES: tuple[Side, Side] = (1, 2)
BREAKERS = {"difference": DecidedOn.GOALS, "away_goals": DecidedOn.AWAY_GOALS}


@define(eq=False)
class Record:
    """Where the parts of a tie are written, by role: what is seen there, and the place of what is said.

    `columns` are the roles that there is room for, in order; `slots` has for each all of what stands in its cell.
    With `infers`, what is marked (winners in bold, in italics where the form has that) counts where no
    column says it. `nothing` is written for no score; parts that are `positional` are arguments without a name; `tail`
    is where further cells go, if they can be added. `number` is that of the record in a call of several. `turned` is a
    second leg that is written with its host first.
    """

    columns: tuple[str | None, ...]
    seen: dict[str, Seen] = field(factory=new_dict)
    places: dict[str, FieldSpan] = field(factory=new_dict)
    slots: dict[str, tuple[int, int]] = field(factory=new_dict)
    infers: bool = True
    italics: bool = False
    nothing: str = ""
    positional: bool = False
    tail: int | None = None
    number: int = 0
    turned: bool = False
    unfinished: bool = False
    breakers: tuple[tuple[DecidedOn, tuple[int, int]], ...] = ()

    def written(self, role: str) -> str:
        """What a reader sees of what is written in a cell."""
        seen = self.seen.get(role)
        return "" if seen is None else seen[0].page.text[seen[1] : seen[2]].strip()

    def text(self, role: str) -> str:
        """What a cell says: of the keyword for it a dash, of that for no cell nothing."""
        said = self.written(role)
        return KEYWORDS.get(said.casefold(), said)

    def place(self, role: str) -> FieldSpan:
        """Where that is written, without what stands around it; all of the cell where that cannot be parted from it."""
        found, slot = place_of(self.seen[role]), self.slots.get(role)
        whole = slot is not None and (found.start == found.end or found.ownership is not Ownership.OWN)
        return own(slot) if whole and slot is not None else found

    @property
    def legs(self) -> tuple[str, ...]:
        """The roles of the legs, in order."""
        return legs_of(self.columns)

    @property
    def marked(self) -> Side | None:
        """The side that is marked as the winner's: the only one in bold, or else in italics."""
        if not self.infers:
            return None
        return bold_side(self.seen) or (bold_side(self.seen, italics=True) if self.italics else None)


def read_tie(record: Record, reader: Reader, span: tuple[int, int], form: Any) -> Tie | None:
    """The tie of a record; ``None`` where there are no two teams (reported) or nothing at all."""
    if record.infers and any(_is_score(record.text(f"team{side}")) for side in SIDES):
        reader.report("CP222", span, "a score stands where a team belongs", "put back the cell that is missing")
        return None
    team1, team2 = (_team(record, side, reader) for side in SIDES)
    if team1 is None or team2 is None:
        _report_missing(record, reader, span)
        return None
    known = known_columns(record.columns)
    values: dict[str, Any] = {}
    for role, seen in record.seen.items():
        if role == "winner" and (named := _named_side(record, team1, team2)) is not None:
            values[role] = named
        elif role in known and role not in ("team1", "team2"):
            values[role] = known[role].read(*seen)
    fields = dict(record.places)
    results = {role: value for role, value in values.items() if isinstance(value, Result)}
    said = _said(record, values, results, fields, reader)
    told: Side | None = values.get("winner")
    decided_on, winner = said.settled(told or record.marked) if record.infers else (said.mark, None)
    if "decided_on" in record.columns:
        decided_on = values.get("decided_on")
    if told is not None or "winner" in record.columns:
        winner = told
    _place_verdict(record, results, fields, decided_on, winner)
    origin = reader.origin(span, fields, form)
    return Tie(team1, team2, said.legs, said.aggregate, decided_on, winner, said.points, origin=origin)


def _is_score(text: str) -> bool:
    result = scan_result(text)
    return result is not None and result.score is not None


# -- teams ----------------------------------------------------------------------------------------


def _team(record: Record, side: int, reader: Reader) -> Team | None:
    """A team, with the country that stands in a cell of its own."""
    seen = record.seen.get(f"team{side}")
    team = None if seen is None else read_team(*seen)
    flag = record.seen.get(f"flag{side}")
    if team is None or flag is None or team.country is not None:
        return team
    view, start, end = flag
    shown = next(iter(view.flags), None) if isinstance(view, View) else None
    said = view.page.text[start:end].strip() if shown is None else shown[0]
    named = flag_code(said)
    code = named if FLAG.fullmatch(named) else None
    origin = team.origin
    if origin is not None:
        place = record.place(f"flag{side}") if shown is None else own(shown[1])
        origin = reader.origin(origin.span, {**origin.fields, "country": place})
    return Team(team.name, team.disambiguator, team.link, code, origin=origin)


def bold_side(seen: Mapping[str, Seen], *, italics: bool = False) -> Side | None:
    """The side whose team alone is set in bold (or in italics), if just one is."""
    sides: list[Side] = [
        side for side in SIDES if f"team{side}" in seen and _is_set(seen[f"team{side}"], italics=italics)
    ]
    return sides[0] if len(sides) == 1 else None


def _is_set(seen: Seen, *, italics: bool) -> bool:
    """Whether most of what is seen is in bold, or in italics."""
    view, start, end = seen
    if not isinstance(view, View):
        return False
    ranges = view.italic if italics else view.bold
    covered = sum(min(b, end) - max(a, start) for a, b in ranges if a < end and b > start)
    return covered * 2 > end - start


def _report_missing(record: Record, reader: Reader, span: tuple[int, int]) -> None:
    texts = [record.text(role) for role in record.columns if role is not None]
    outcomes = [result.outcome for text in texts if (result := scan_result(text)) is not None]
    if Outcome.BYE in outcomes:
        reader.report("CP204", span, "a bye: no second team in this row")
    elif any(texts):
        reader.report("CP221", span, "this row of a list of ties has not two teams")


def _named_side(record: Record, team1: Team, team2: Team) -> Side | None:
    """The side that a column for the winner calls by its name."""
    said = record.text("winner") if record.infers else ""
    return 1 if said in (str(team1), team1.name) else 2 if said in (str(team2), team2.name) else None


# -- scores ---------------------------------------------------------------------------------------


def _said(
    record: Record,
    values: Mapping[str, Any],
    results: dict[str, Result],
    fields: dict[str, FieldSpan],
    reader: Reader,
) -> Said:
    """The scores in order, a shoot-out where it belongs, the second leg turned round if it has to be."""
    roles = record.legs
    filled = [role for role in roles if record.text(role)]
    count = max((leg_of(role) or 0 for role in filled), default=0)
    if filled:
        start, end = record.place(filled[0]).start, record.place(filled[-1]).end
        fields["legs"] = FieldSpan(start, end, Ownership.DERIVED)
    found = (results.get(f"leg{number}") for number in range(1, count + 1))
    legs = tuple(None if result is None else result.score for result in found)
    aggregate = None if "aggregate" not in results else results["aggregate"].score
    if (shoot_out := values.get("penalties")) is not None:
        aggregate, legs = _with_penalties(aggregate, legs, shoot_out, fields["penalties"], reader)
    mark = mark_of(results.get(carrier_of(record.columns)))
    if mark is None and "points" in record.seen:
        mark = mark_of(scan_result(record.text("points")))
    points = values.get("points")
    if not record.infers:
        return Said(aggregate, legs, points, mark)
    if len(roles) > 1:
        record.unfinished = is_unfinished([(record.written(role), results.get(role)) for role in roles])
    record.breakers = tuple((by, values[role]) for role, by in BREAKERS.items() if values.get(role) is not None)
    said = Said(aggregate, legs, points, mark, record.unfinished, record.breakers)
    if not is_turned(said):
        return said
    first, second = legs
    assert second is not None  # or it could not be turned
    record.turned = True
    reader.report("CP231", record.place("leg2")[:2], "the second leg is written with its host first: turned round")
    return Said(aggregate, (first, turn(second)), points, mark, record.unfinished, record.breakers)


def _with_penalties(
    aggregate: Score | None,
    legs: tuple[Score | None, ...],
    shoot_out: tuple[int, int],
    place: FieldSpan,
    reader: Reader,
) -> tuple[Score | None, tuple[Score | None, ...]]:
    """A shoot-out in a column of its own belongs to the aggregate, or to the last leg that was played."""
    last = next((i for i in range(len(legs) - 1, -1, -1) if legs[i] is not None), None)
    score = aggregate if aggregate is not None else None if last is None else legs[last]
    if score is None or score.penalties1 is not None:
        reader.report("CP311", place[:2], "a shoot-out without a score that it could follow")
        return aggregate, legs
    score = evolve(score, penalties1=shoot_out[0], penalties2=shoot_out[1])
    if aggregate is not None:
        return score, legs
    assert last is not None
    return None, (*legs[:last], score, *legs[last + 1 :])


def _place_verdict(
    record: Record,
    results: Mapping[str, Result],
    fields: dict[str, FieldSpan],
    decided_on: DecidedOn | None,
    winner: Side | None,
) -> None:
    """Where it stands what settled the tie, and who won: at a mark, else at what they follow from."""
    carrier = carrier_of(record.columns)
    follows = fields.get(carrier) or fields.get("points") or fields.get("legs")
    if decided_on is not None and "decided_on" not in fields:
        result = results.get(carrier)
        mark = None if result is None else result.spans.get("away_goals") or result.spans.get("outcome")
        if mark is not None and (decided_on in MARKS or decided_on is DecidedOn.AWAY_GOALS):
            fields["decided_on"] = mark
        elif follows is not None:
            fields["decided_on"] = follows._replace(ownership=Ownership.DERIVED)
    if winner is not None and "winner" not in fields:
        place = follows if record.marked is None else fields.get(f"team{winner}")
        if place is not None:
            fields["winner"] = place._replace(ownership=Ownership.DERIVED)
