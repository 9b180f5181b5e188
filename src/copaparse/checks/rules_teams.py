"""Rules about who takes part: teams of a list, opponents, the room that a round has."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from copaparse.checks.rules import Problem, rule
from copaparse.model import Match, Qualification, Season, Stage, StageKind, Team, Tie

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__: list[str] = []

UNKNOWN_TEAMS = frozenset(("tbd", "tba", "to be determined", "to be decided", "por definir", "n.n.", "nn", "bye", "?"))
"""What stands for a team that is not known yet."""

ROOM = {StageKind.FINAL: 1, StageKind.THIRD_PLACE: 1, StageKind.SEMIFINALS: 2, StageKind.QUARTERFINALS: 4}
"""How many ties a round of one knock-out draw can have."""

Pair = TypeVar("Pair", Match, Tie)


def _name(team: Team) -> str:
    return str(team).casefold()


def _folded(name: str | None) -> str | None:
    return None if name is None else name.casefold()


@rule("CP515", Match)
def two_teams_in_a_match(match: Match) -> Iterator[Problem]:
    yield from _two_teams(match)


@rule("CP515", Tie)
def two_teams_in_a_tie(tie: Tie) -> Iterator[Problem]:
    yield from _two_teams(tie)


def _two_teams(pair: Match | Tie) -> Iterator[Problem]:
    name = _name(pair.team1)
    if name == _name(pair.team2) and name not in UNKNOWN_TEAMS:
        yield Problem(pair, "team2", f"{pair.team1} plays itself")


@rule("CP516", Stage)
def round_has_room(stage: Stage) -> Iterator[Problem]:
    """A semifinal round has two ties; more may be those of several draws, so this is a remark."""
    room = ROOM.get(stage.kind)
    ties = {frozenset((_name(tie.team1), _name(tie.team2))) for tie in stage.ties}
    if stage.kind is StageKind.FINAL and stage.name.casefold().endswith("s"):
        return  # "Finals" may hold the match for third place
    if room is not None and len(ties) > room:
        yield Problem(stage, "name", f"{stage.name} has {len(ties)} ties, one draw has room for {room}")


@rule("CP531", Stage)
def team_once_in_an_area(stage: Stage) -> Iterator[Problem]:
    first: dict[tuple[str, str | None], Qualification] = {}
    for entry in stage.qualifications:
        key = (_name(entry.team), _folded(entry.area))
        before = first.setdefault(key, entry)
        # Two clubs of one name may have their homes in one area, and a damaged row has lost its location.
        if before is not entry and _folded(before.location) == _folded(entry.location):
            of_area = f" for {entry.area}" if entry.area else ""
            yield Problem(entry, "team", f"{entry.team} stands twice in this list{of_area}")


@rule("CP543", Season)
def winner_won_the_final(season: Season) -> Iterator[Problem]:
    """Only where certain: one final ends the season, and the infobox names the team that lost it."""
    if not season.stages:
        return
    last = season.stages[-1]
    finals = [stage for stage in (last, *last.stages) if stage.kind is StageKind.FINAL]
    ties = [tie for stage in finals for tie in stage.ties]
    if len(finals) != 1 or len(ties) != 1 or ties[0].winner is None:
        return
    tie = ties[0]
    won, lost = (tie.team1, tie.team2) if tie.winner == 1 else (tie.team2, tie.team1)
    winners = {_name(winner.team): winner for winner in season.winners}
    if _name(lost) in winners and _name(won) not in winners:
        yield Problem(winners[_name(lost)], "team", f"{lost} is named as the winner, but {won} won the final")
