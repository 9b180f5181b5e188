"""Rules for matches, and for the notable matches of the infobox."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from copaparse.checks.rules import Problem, rule
from copaparse.model import Goal, GoalKind, Match, Outcome, Season

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__: list[str] = []


def _pair(match: Match) -> frozenset[str]:
    return frozenset((str(match.team1).casefold(), str(match.team2).casefold()))


@rule("CP513", Season)
def shoot_out_after_level_match(season: Season) -> Iterator[Problem]:
    """A shoot-out follows a level match; after two legs it may follow any, so the teams must have met once."""
    met = Counter(map(_pair, season.matches))
    in_ties = {frozenset((str(tie.team1).casefold(), str(tie.team2).casefold())) for tie in season.ties}
    dropped = any(stage.missing_tables for stage in season.walk())  # the first leg may be lost with its table
    for match in season.matches:
        score = match.score
        if score is None or score.penalties1 is None or score.goals1 == score.goals2:
            continue
        if met[_pair(match)] == 1 and _pair(match) not in in_ties and not dropped:
            yield Problem(
                match, "score", f"{match.team1} v {match.team2}: a shoot-out after {score.goals1}–{score.goals2}"
            )


def _listed(goals: tuple[Goal, ...]) -> tuple[int, int] | None:
    """How many goals are listed for each side, or ``None`` where that is not certain."""
    if any(goal.team is None or goal.kind is GoalKind.OWN for goal in goals):
        return None  # an own goal may be listed with either team
    return sum(goal.team == 1 for goal in goals), sum(goal.team == 2 for goal in goals)


@rule("CP521", Match)
def no_more_goals_than_scored(match: Match) -> Iterator[Problem]:
    score = match.score
    if score is None or match.outcome is not Outcome.PLAYED:
        return
    listed = _listed(match.goals)
    if listed is None:
        too_many = len(match.goals) > score.goals1 + score.goals2
    else:
        too_many = listed[0] > score.goals1 or listed[1] > score.goals2
    if too_many:
        said = f"{len(match.goals)}" if listed is None else f"{listed[0]}–{listed[1]}"
        yield Problem(
            match, "goals", f"{match.team1} v {match.team2}: goals are listed for {said}, the score is {score}"
        )


@rule("CP522", Match)
def every_goal_is_listed(match: Match) -> Iterator[Problem]:
    score = match.score
    if score is None or match.outcome is not Outcome.PLAYED or not match.goals:
        return
    scored = score.goals1 + score.goals2
    if len(match.goals) < scored:
        yield Problem(match, "goals", f"{match.team1} v {match.team2}: {len(match.goals)} of {scored} goals are listed")


# -- the infobox ------------------------------------------------------------------------------------


@rule("CP523", Season)
def biggest_wins_are_wins(season: Season) -> Iterator[Problem]:
    for label, matches, winner in (
        ("home", season.biggest_home_wins, 1),
        ("away", season.biggest_away_wins, 2),
    ):
        for match in matches:
            if match.score is None:
                continue
            margin = match.score.goals1 - match.score.goals2
            host_won = margin > 0 if match.home in (None, 1) else margin < 0
            if margin == 0 or host_won != (winner == 1):
                hint = "the home team is named first"
                yield Problem(match, "score", f"{match} is given as the biggest {label} win", hint)


@rule("CP524", Season)
def highest_scoring_is_highest(season: Season) -> Iterator[Problem]:
    def goals(match: Match) -> int:
        return 0 if match.score is None else match.score.goals1 + match.score.goals2

    most = max(map(goals, season.highest_scoring), default=0)
    for match in (*season.biggest_home_wins, *season.biggest_away_wins) if most else ():
        if goals(match) > most:
            yield Problem(match, "score", f"{match} has more goals than the highest-scoring match, which has {most}")
