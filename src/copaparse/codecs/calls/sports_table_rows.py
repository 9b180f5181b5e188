"""Rows of league tables of Module:Sports table: which arguments hold their fields, and what the module computes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import new_dict, own
from copaparse.codecs.calls.base import CallForm, Construct, read_figure, read_value
from copaparse.codecs.makers import make_row
from copaparse.codecs.values.text import read_count, read_number
from copaparse.codecs.views import see
from copaparse.model import FieldSpan, Match, Outcome, Ownership, StandingsRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from copaparse.codecs.base import Reader
    from copaparse.codecs.calls.grids import TeamCodes
    from copaparse.codecs.calls.sports_table_texts import Texts
    from copaparse.markup.arguments import Call, CallArgument

__all__ = ["ADDED", "NUMBERS", "PLAYED", "POINTS", "Rule", "read_row", "read_rule"]

NUMBERS = {
    "won": ("win",),
    "drawn": ("draw",),
    "lost": ("loss",),
    "goals_for": ("gf", "pf"),
    "goals_against": ("ga", "pa"),
}
"""Field of a row → the prefixes of the arguments that have it: ``win_MIN``."""
GOALS = frozenset(half + prefix for half in ("", "h", "a") for prefix in ("gf", "pf", "ga", "pa"))
WINS = frozenset(("win", "hwin", "awin"))
ADDED = ("adjust_points", "adjust", "startpoints", "start_points", "bp", "bonus_points")
"""What is added to the points of the matches, each in an argument of its own."""
OTHER_RESULTS = ("OTwin", "OTloss", "OTdraw", "SOwin", "SOloss", "PKwin", "PKloss")
"""Wins and losses that count otherwise: ``OTwin_MIN=2``, with ``OTwinpoints=2`` for each."""
UNCOUNTED = ("tries", "tb", "lb", "tbp", "lbp", "rw")
"""Numbers of a team that give points by a rule that the table does not state."""
COUNTED_STYLES = re.compile(r"(?:(?:wdl|wl)(?:ha)?|football|main)?(?: (?:ot|pk|so))*+", re.IGNORECASE)
"""Styles in which the points come of the results alone."""
PLAIN_STYLES = re.compile(r"(?:wdl|wl)(?:\b|ha).*|football|main|", re.IGNORECASE)
"""Styles in which a number that is not said is 0."""
POINTLESS = frozenset(("w", "wins", "perc", "%", "wperc", "none"))
"""Ranking styles of tables that show no points."""
PLAYED, POINTS = ("matches", "played", "pld"), ("points", "pts")
NO = frozenset(("no", "n", "false", "0"))


@define
class Rule:
    """How a table counts: points for a win, a draw, a loss, a goal; whether they can be computed at all.

    `draws` and `goals` tell whether the table has them, `zeros` whether a number that is not said is 0, `halves`
    whether matches at home and away are counted apart, `others` the points for each kind of further results,
    `derived` the numbers of each team by its matches where the table says none.
    """

    win: int
    draw: int
    loss: int
    goal: int
    certain: bool
    draws: bool
    goals: bool
    zeros: bool
    halves: bool
    others: dict[str, int | None]
    added: tuple[str, ...]  # of ADDED, those that the table has
    derived: dict[str, dict[str, int]] = Factory(new_dict)
    folded: dict[str, CallArgument] = Factory(new_dict)  # by key in lower case, made when it is asked for …
    codes: dict[str, int] = Factory(new_dict)  # … and how many codes there are of a name in lower case


def read_rule(call: Call, reader: Reader, codes: TeamCodes, matches: Iterable[Match]) -> Rule:
    """The rule of a table; `matches` are those of its grid."""
    index = call.index
    style = call.raw("style").casefold()
    no_draws = call.raw("show_draw").casefold() in NO or style.startswith("wl")
    usual = (2, 0, 1, 0) if no_draws else (3, 1, 0, 0)
    keys = ("winpoints", "drawpoints", "losspoints", "goalpoints")
    said = [read_value(call, read_count, reader, key) for key in keys]
    win, draw, loss, goal = (one if found is None else found for one, found in zip(usual, said, strict=True))
    used = {key.partition("_")[0] for key in index}
    added = tuple(name for name in ADDED if name.partition("_")[0] in used)
    others = {name: read_value(call, read_count, reader, f"{name}points") for name in OTHER_RESULTS if name in used}
    stated = None not in said[:2]
    certain = (
        (COUNTED_STYLES.fullmatch(style) is not None or (stated and style.startswith("rugby")))
        and None not in others.values()
        and (used.isdisjoint(UNCOUNTED) or "bp" in used)
        and call.raw("ranking_style").casefold() not in POINTLESS
    )
    zeros = PLAIN_STYLES.fullmatch(style) is not None
    draws = not no_draws and (zeros or "draw" in used)
    rule = Rule(win, draw, loss, goal, certain, draws, _has_goals(call), zeros, style.endswith("ha"), others, added)
    if call.raw("auto_generate_standings").casefold() not in ("", *NO):
        rule.derived = _count(matches, codes)
    return rule


def _has_goals(call: Call) -> bool:
    """Whether the goals are known: in a table where somebody has won, not all of them are 0."""
    text, said, won = call.page.text, False, False
    for key, argument in call.index.items():
        prefix = key.partition("_")[0].casefold()
        if prefix in GOALS or prefix in WINS:
            counts = bool(text[slice(*argument.value)].strip("0"))
            if prefix in WINS:
                won = won or counts
            elif counts:
                return True
            else:
                said = True
    return said and not won


def _count(matches: Iterable[Match], codes: TeamCodes) -> dict[str, dict[str, int]]:
    """The numbers of each team by the matches of the table."""
    table = {code: dict.fromkeys(NUMBERS, 0) for code in codes.codes}
    by_team = {id(codes.team(code)): code for code in codes.codes}
    for match in matches:
        if match.score is None or match.outcome is not Outcome.PLAYED:
            continue
        goals = match.score.goals1, match.score.goals2
        for team, own_goals, other in ((match.team1, *goals), (match.team2, *goals[::-1])):
            numbers = table[by_team[id(team)]]
            numbers["won" if own_goals > other else "drawn" if own_goals == other else "lost"] += 1
            numbers["goals_for"] += own_goals
            numbers["goals_against"] += other
    return table


def read_row(construct: Construct, texts: Texts, rule: Rule, code: str, at: int, reader: Reader) -> StandingsRow:
    """The row of a code, the `at`-th of the table."""
    call, codes = construct.calls[0], texts.codes
    fields: dict[str, FieldSpan] = {"team": codes.place(code), "position": codes.declared(code, Ownership.DERIVED)}
    values = _numbers(call, codes, rule, code, reader, fields)
    won, drawn, lost = (values.get(name) for name in ("won", "drawn", "lost"))
    played = _first(call.index, PLAYED, code, reader, fields, "played")
    others = {name: _first(call.index, (name,), code, reader, fields, "played") for name in rule.others}
    if (played is None and rule.zeros) or any(number is not None for number in (won, drawn, lost)):
        complete = played is None or None not in (won, lost, drawn if rule.draws else 0)
        won, lost, drawn = won or 0, lost or 0, drawn or (0 if rule.draws else None)
        if complete:
            played = won + lost + (drawn or 0) + sum(number or 0 for number in others.values())
    points = _first(call.index, POINTS, code, reader, fields, "points") if not rule.zeros else None
    goals_for, goals_against = values.get("goals_for"), values.get("goals_against")
    if not rule.goals and not rule.derived:
        goals_for = goals_against = None
    elif won is not None:
        goals_for, goals_against = goals_for or 0, goals_against or 0
        if won and not goals_for and not goals_against:
            goals_for = goals_against = None  # nobody wins without a goal: they are not known
    adjustment = _added(call.index, rule, code, reader, fields)
    if rule.certain and won is not None and lost is not None and (goals_for is not None or not rule.goal):
        points = rule.win * won + rule.draw * (drawn or 0) + rule.loss * lost + rule.goal * (goals_for or 0)
        points += (adjustment or 0) + sum((rule.others[name] or 0) * (n or 0) for name, n in others.items())
    position = at + codes.first
    if (argument := call.index.get(f"pos_{code}")) is not None and argument.value.start < argument.value.end:
        position = read_count(*see(reader, *argument.value)) or position
        fields["position"] = own(argument.value)
    return make_row(
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
        texts.status(code, fields),
        texts.earns(at + codes.first, fields),
        texts.note(code, fields),
        origin=reader.origin(codes.declared(code)[:2], fields, CallForm(construct, call, code)),
    )


def _numbers(
    call: Call, codes: TeamCodes, rule: Rule, code: str, reader: Reader, fields: dict[str, FieldSpan]
) -> dict[str, int | None]:
    """The numbers of a team: as they are said, in halves, in another case, or by the matches of the table."""
    index = call.index
    values: dict[str, int | None] = {}
    for name, prefixes in NUMBERS.items():
        for prefix in prefixes:
            argument = index.get(f"{prefix}_{code}")
            if argument is not None:
                values[name], fields[name] = read_figure(argument, reader)
                break
            if rule.halves and (home := index.get(f"h{prefix}_{code}")) and (away := index.get(f"a{prefix}_{code}")):
                (one, place), (other, _) = read_figure(home, reader), read_figure(away, reader)
                values[name], fields[name] = (one or 0) + (other or 0), place._replace(ownership=Ownership.DERIVED)
                break
    if not values and code in rule.derived:
        return {**rule.derived[code]}
    return values or _miswritten(call, codes, rule, code, reader, fields)


def _miswritten(
    call: Call, codes: TeamCodes, rule: Rule, code: str, reader: Reader, fields: dict[str, FieldSpan]
) -> dict[str, int | None]:
    """``win_STP`` for the team ``StP``, where no other team could be meant."""
    meant = code.casefold()
    if not rule.folded:
        rule.folded.update((key.casefold(), argument) for key, argument in call.index.items())
        rule.codes.update(Counter(other.casefold() for other in codes.codes))
    if rule.codes[meant] > 1:
        return {}
    values: dict[str, int | None] = {}
    for name, prefixes in NUMBERS.items():
        argument = next((a for prefix in prefixes if (a := rule.folded.get(f"{prefix}_{meant}"))), None)
        if argument is not None:
            if not values:
                reader.report("CP410", (argument.start, argument.end), f"{argument.key} is read for the team {code}")
            values[name], place = read_figure(argument, reader)
            fields[name] = place._replace(ownership=Ownership.DERIVED)
    return values


def _first(
    index: Mapping[str, CallArgument], prefixes: Iterable[str], code: str, reader: Reader,
    fields: dict[str, FieldSpan], name: str,
) -> int | None:  # fmt: skip
    """The number of the first of these arguments that is there."""
    for prefix in prefixes:
        argument = index.get(f"{prefix}_{code}")
        if argument is not None:
            number, fields[name] = read_figure(argument, reader)
            return number
    return None


def _added(
    index: Mapping[str, CallArgument], rule: Rule, code: str, reader: Reader, fields: dict[str, FieldSpan]
) -> int | None:
    """What is added to the points of the matches: deductions, points to start with, bonus points."""
    total: int | None = None
    for prefix in rule.added:
        argument = index.get(f"{prefix}_{code}")
        if argument is None:
            continue
        number, place = read_figure(argument, reader, read_number)
        if number is not None:
            fields["adjustment"] = place if total is None else place._replace(ownership=Ownership.DERIVED)
            total = (total or 0) + number
        else:
            fields.setdefault("adjustment", place)
    return total
