"""Rows of league tables of Module:Sports table: which arguments hold their fields, and what the module computes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from attrs import define

from copaparse.codecs.base import own
from copaparse.codecs.calls.base import CallForm, Construct, read_value
from copaparse.codecs.values.text import read_count, read_number, read_text
from copaparse.codecs.views import place_of, see
from copaparse.model import FieldSpan, Ownership, StandingsRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.calls.grids import TeamCodes
    from copaparse.markup.arguments import Call, CallArgument

__all__ = ["ADDED", "NUMBERS", "Rule", "read_row", "read_rule"]

NUMBERS = {
    "won": ("win",),
    "drawn": ("draw",),
    "lost": ("loss",),
    "goals_for": ("gf", "pf"),
    "goals_against": ("ga", "pa"),
}
"""Field of a row → the prefixes of the arguments that have it: ``win_MIN``."""
ADDED = {"adjustment": ("adjust_points", "adjust"), "start": ("startpoints", "start_points")}
STYLES = frozenset(("", "wdl", "football", "wl", "rugby", "main"))
"""Styles in which points come of wins, draws and losses alone."""
EXTRA = (
    "otwin",
    "otw",
    "otloss",
    "otl",
    "sowin",
    "sow",
    "soloss",
    "sol",
    "pkwin",
    "pkw",
    "pkloss",
    "pkl",
    "bp",
    "tries",
    "rw",
)
NO = frozenset(("no", "n", "false", "0"))


@define
class Rule:
    """How a table counts: points for a win, a draw, a loss; whether they can be computed at all."""

    win: int
    draw: int
    loss: int
    certain: bool
    goals: bool


def read_rule(call: Call, reader: Reader, codes: TeamCodes) -> Rule:
    no_draws = call.raw("show_draw").casefold() in NO
    win, draw, loss = (2, 0, 1) if no_draws else (3, 1, 0)
    said = [read_value(call, read_count, reader, key) for key in ("winpoints", "drawpoints", "losspoints")]
    win, draw, loss = (usual if found is None else found for usual, found in zip((win, draw, loss), said, strict=True))
    style = call.raw("style").casefold()
    keys = call.index.keys()
    extras = any(f"{name}_{code}" in keys for code in codes.codes[:3] for name in EXTRA)
    goals = any(f"{name}_{code}" in keys for code in codes.codes for name in ("gf", "pf", "ga", "pa"))
    return Rule(win, draw, loss, style in STYLES and not extras, goals)


def read_row(construct: Construct, codes: TeamCodes, rule: Rule, code: str, at: int, reader: Reader) -> StandingsRow:
    call, index = construct.calls[0], construct.calls[0].index
    text = reader.page.text
    fields: dict[str, FieldSpan] = {"team": codes.place(code), "position": codes.declared(code, Ownership.DERIVED)}
    values: dict[str, Any] = {}
    for name, prefixes in NUMBERS.items():
        for prefix in prefixes:
            argument = index.get(f"{prefix}_{code}")
            if argument is None:
                continue
            start, end = argument.value
            said = text[start:end]
            if said.isdecimal() and said.isascii() and len(said) < 10:
                fields[name], values[name] = own((start, end)), int(said)
            elif said:
                seen = see(reader, start, end)
                fields[name], values[name] = place_of(seen), read_count(*seen)
            else:
                fields[name] = own((start, end))
            break
    played = _number(index, "matches", code, read_count, reader, fields, "played")
    counted = [values.get(name) for name in ("won", "drawn", "lost")]
    if any(number is not None for number in counted) or played is None:
        won, drawn, lost = (number or 0 for number in counted)
        if all(number is not None for number in counted) or played is None:
            played = won + drawn + lost
    else:
        won = drawn = lost = None
    goals_for, goals_against = values.get("goals_for"), values.get("goals_against")
    if rule.goals and won is not None:
        goals_for, goals_against = goals_for or 0, goals_against or 0
        if won and not goals_for and not goals_against:
            goals_for = goals_against = None  # nobody wins without a goal: they are not known
    added = {name: _sum(index, prefixes, code, reader, fields, name) for name, prefixes in ADDED.items()}
    points = None
    if rule.certain and won is not None and drawn is not None and lost is not None:
        points = rule.win * won + rule.draw * drawn + rule.loss * lost + sum(n for n in added.values() if n is not None)
    position = at + codes.first
    if (argument := index.get(f"pos_{code}")) is not None and argument.value.start < argument.value.end:
        position = read_count(*see(reader, *argument.value)) or position
        fields["position"] = own(argument.value)
    adjustment = None if added["adjustment"] is None and added["start"] is None else sum(n or 0 for n in added.values())
    if added["start"] is not None:
        fields["adjustment"] = fields.pop("start")._replace(ownership=Ownership.DERIVED)
    return StandingsRow(
        position,
        codes.team(code),
        played,
        won,
        drawn,
        lost,
        goals_for,
        goals_against,
        points,
        adjustment,
        _status(index, code, reader, fields),
        _earns(call, at + 1, reader, fields),
        _note(index, code, reader, fields),
        origin=reader.origin(codes.declared(code)[:2], fields, CallForm(construct, call, code)),
    )


def _number(
    index: Mapping[str, CallArgument], prefix: str, code: str, read: Callable[..., int | None], reader: Reader,
    fields: dict[str, FieldSpan], name: str,
) -> int | None:  # fmt: skip
    argument = index.get(f"{prefix}_{code}")
    if argument is None:
        return None
    seen = see(reader, *argument.value)
    fields[name] = place_of(seen)
    return read(*seen)


def _sum(
    index: Mapping[str, CallArgument],
    prefixes: Sequence[str],
    code: str,
    reader: Reader,
    fields: dict[str, FieldSpan],
    name: str,
) -> int | None:
    for prefix in prefixes:
        found = _number(index, prefix, code, read_number, reader, fields, name)
        if found is not None:
            return found
    return None


def _status(index: Mapping[str, CallArgument], code: str, reader: Reader, fields: dict[str, FieldSpan]) -> str | None:
    argument = index.get(f"status_{code}")
    if argument is None:
        return None
    seen = see(reader, *argument.value)
    fields["status"] = place_of(seen)
    return read_text(*seen)


def _earns(call: Call, position: int, reader: Reader, fields: dict[str, FieldSpan]) -> str | None:
    """What a place leads to: ``result1=NS``, ``text_NS=National Stage``."""
    prefix = call.raw("result_prefix")
    prefix = f"{prefix}_" if prefix else ""
    result = call.raw(f"{prefix}result{position}")
    if not result:
        return None
    argument = call.get(f"{prefix}text_{result}", f"text_{result}")
    if argument is None or argument.value.start == argument.value.end:
        return None
    fields["earns"] = FieldSpan(*argument.value, Ownership.INHERITED)
    return read_text(*see(reader, *argument.value))


CODES = re.compile(r"\s*+[,;]\s*+")


def _note(index: Mapping[str, CallArgument], code: str, reader: Reader, fields: dict[str, FieldSpan]) -> str | None:
    """The footnote of a team, which may be that of another team: ``note_B=A``."""
    key, seen = f"note_{code}", {code}
    argument: CallArgument | None
    while (argument := index.get(key)) is not None:
        said = reader.page.text[slice(*argument.value)]
        other = CODES.split(said)[0]
        if f"note_{other}" not in index or other in seen:
            ownership = Ownership.OWN if len(seen) == 1 else Ownership.INHERITED
            fields["note"] = FieldSpan(*argument.value, ownership)
            return read_text(*see(reader, *argument.value)) if said else None
        seen.add(other)
        key = f"note_{other}"
    return None
