"""Lists of ties: ``{{TwoLegResult|Minero|PER|5–3|Grau|PER|3–1|2–2}}``, and Module:Sports series with many in one call.

A record is team, flag, aggregate (or the only score), team, flag, legs. Both legs are given with the first team first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.calls.base import CallCodec, CallForm, Construct, Part, Surroundings
from copaparse.codecs.calls.series_edits import edit_rows, edit_series, word_record
from copaparse.codecs.calls.series_losses import refuse_lost
from copaparse.codecs.shown_templates import fold_name
from copaparse.codecs.tables.heads import fold_head
from copaparse.codecs.tables.words import TIES
from copaparse.codecs.ties.record import Record, read_tie
from copaparse.codecs.values.results import scan_result
from copaparse.codecs.views import place_of, see
from copaparse.markup.arguments import call_at
from copaparse.markup.page import Page

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call, CallArgument
    from copaparse.model import Tie

__all__ = ["SeriesRows", "SportsSeries"]

NUMBERS = ("One", "1", "Two", "2", "Three", "3", "Four", "4")
COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4}
WINNER = ("winner", "ganador", "vencedor", "vincitore", "sieger")
COUNT = ("legs", "partidos")
HEADS = ("aggregate", "agg", "score", "global")
"""Arguments that put another head over the column of the aggregate."""
NO = frozenset(("no", "n", "none", "0", "false"))
MOST_LEGS = 20
FIELDS = frozenset(("team1", "team2", "aggregate", "points", "leg1"))
"""Parts of a record of which a tie has the places."""
NAME = re.compile(r"(one|two|three|four|[1-4])leg", re.IGNORECASE)


class SeriesRows(CallCodec):
    """Ties with a call each, between a call that opens their table and one, or ``|}``, that ends it."""

    kind = "ties"
    names: ClassVar = {
        f"{number}Leg{word}": part
        for number in NUMBERS
        for word, part in (("Start", Part.OPEN), ("Result", Part.ROW), ("End", Part.CLOSE))
    }

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Tie]:
        ties: list[Tie] = []
        opening: Call | None = None
        for call in construct.calls:
            part = self.names.get(_usual(call.name))
            if part is Part.OPEN:
                opening = call
            elif part is Part.ROW:
                record = _record_of(call.index, 0, self._columns(call, opening, reader), reader)
                if (winner := call.get(*WINNER)) is not None and winner.value.start < winner.value.end:
                    seen = see(reader, *winner.value)
                    record.seen["winner"], record.places["winner"] = seen, place_of(seen)
                    record.slots["winner"] = winner.value
                last = call.positional[-1:]
                record.tail = last[0].value.end if last and not any(a.named for a in call.positional) else None
                tie = read_tie(record, reader, call.span, CallForm(construct, call, record))
                if tie is not None:
                    ties.append(tie)
        return ties

    def _columns(self, call: Call, opening: Call | None, reader: Reader) -> tuple[str, ...]:
        """The parts of a record: by the name of its call, and by what the call that opens the table says."""
        m = NAME.match(fold_name(call.name))
        count = 2 if m is None else COUNTS.get(m[1]) or int(m[1])
        if count > 1 and opening is not None:
            count = max(count, _count(opening))
        if count == 2 and (further := call.get("8")) is not None and _has_score(further, reader):
            count = 3
        return columns_of(count, flags=True, points=opening is not None and _is_on_points(opening, reader))

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        edit_rows(edits, construct, pairs)


class SportsSeries(CallCodec):
    """Ties in one call of Module:Sports series, record by record."""

    kind = "ties"
    names: ClassVar = {"#invoke:Sports series": Part.WHOLE}

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Tie]:
        call = construct.calls[0]
        count = 1 if call.raw("legs").casefold() in NO else _count(call)
        flags = call.raw("flag").casefold() not in NO
        columns = columns_of(count, flags=flags, points=_is_on_points(call, reader))
        ties: list[Tie] = []
        number = 0
        while True:
            record = _record_of(call.index, number * len(columns), columns, reader)
            if not any(record.text(role) for role in columns):
                return ties
            number += 1
            record.number, record.italics = number, True
            arguments = record_arguments(call, record)
            span = (arguments[0].start, arguments[-1].end)
            record.tail = None if arguments[-1].named else arguments[-1].value.end
            tie = read_tie(record, reader, span, CallForm(construct, call, record))
            if tie is not None:
                ties.append(tie)

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        edit_series(edits, construct, pairs)

    def render(self, values: Sequence[Tie], like: Construct | None = None) -> str:
        """A call that says it all, with flags in the names; read again to be sure that it does."""
        if like is not None:
            refuse_lost(like, values)
        single = all(tie.aggregate is None and len(tie.legs) < 2 for tie in values)
        count = 1 if single else max(2, *(len(tie.legs) for tie in values))
        columns = columns_of(count, flags=False)
        legs = "" if count == 2 else f"|legs={count}"
        lines = [f"{{{{#invoke:Sports series|main|flag=no{legs}"]
        lines += ["|" + "|".join(word_record(tie, columns)[role] for role in columns) for tie in values]
        text = "\n".join((*lines, "}}\n"))
        page = Page(text, "value", "wikitext")
        call, reader = call_at(page, 0), Reader(page, origins=False)
        found = () if call is None else self.read(Construct(self, [call]), reader, Surroundings(""))
        if tuple(found) != tuple(values) or reader.found:
            wrong = next((t for t, f in zip(values, found, strict=False) if t != f), values[-1])
            raise Unwritable("ties", f"a list of ties would not say this: {wrong.team1} v {wrong.team2}", wrong)
        return text


def columns_of(count: int, *, flags: bool, points: bool = False) -> tuple[str, ...]:
    """The parts of a record of so many legs: of one, the score of the tie is that of its leg."""
    score = "points" if points else "aggregate" if count > 1 else "leg1"
    sides = (("team1", "flag1"), ("team2", "flag2")) if flags else (("team1",), ("team2",))
    legs = (f"leg{number}" for number in range(1, count + 1)) if count > 1 else ()
    return (*sides[0], score, *sides[1], *legs)


def record_arguments(call: Call, record: Record) -> list[CallArgument]:
    """The arguments of a record in a call that has several, in order, as far as they are there."""
    first = (record.number - 1) * len(record.columns) + 1
    found = (call.index.get(str(first + at)) for at in range(len(record.columns)))
    return [argument for argument in found if argument is not None]


def _record_of(
    index: Mapping[str, CallArgument], before: int, columns: tuple[str, ...], reader: Reader
) -> Record:  # fmt: skip
    """The record whose arguments follow the first `before` of a call."""
    record = Record(columns, positional=True)
    for number, role in enumerate(columns, before + 1):
        argument = index.get(str(number))
        if argument is not None:
            seen = see(reader, *argument.value)
            record.seen[role], record.slots[role] = seen, argument.value
            if role in FIELDS:
                record.places[role] = place_of(seen)
    return record


def _usual(name: str) -> str:
    """``Two leg start`` as its codec names it: ``TwoLegStart``."""
    m = re.fullmatch(r"(one|two|three|four|[1-4])leg(start|result|end)", fold_name(name))
    return "" if m is None else f"{m[1].capitalize()}Leg{m[2].capitalize()}"


def _count(call: Call) -> int:
    """How many legs a call says that there are: two where it does not."""
    said = call.raw(*COUNT)
    return min(max(int(said), 1), MOST_LEGS) if said.isascii() and said.isdecimal() and len(said) < 4 else 2


def _is_on_points(call: Call, reader: Reader) -> bool:
    """Whether the head over the aggregates is one of points."""
    argument = call.get(*HEADS)
    if argument is None or not argument.named or argument.value.start == argument.value.end:
        return False
    seen, start, end = see(reader, *argument.value)
    return TIES.get(fold_head(seen.page.text[start:end])) == "points"


def _has_score(argument: CallArgument, reader: Reader) -> bool:
    seen, start, end = see(reader, *argument.value)
    result = scan_result(seen.page.text[start:end])
    return result is not None and result.score is not None
