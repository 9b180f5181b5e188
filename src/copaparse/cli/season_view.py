"""The facts of a season and the tree of its stages, for a terminal."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from copaparse.cli.terminal import counted, shown
from copaparse.model import ContinentalPlaces, Match, Season, Stage, StageKind, Team, TopScorer
from copaparse.model.infobox_keys import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["facts", "stage_tree"]

KINDS = {StageKind.PLAY_OFF: "play-off", StageKind.THIRD_PLACE: "third place"}
PARTS = (StageKind.REGION, StageKind.GROUP)
"""The kinds of stages that are played side by side."""


def facts(season: Season) -> Table:
    """What the article says of the season as a whole, a label and a value per row."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", overflow="fold")
    grid.add_column(overflow="fold")
    neighbours = (f"{name} {label}" for name, label in (("after", season.previous), ("before", season.next)) if label)
    between = ", ".join(neighbours)
    rows: list[tuple[str, Iterable[str | None]]] = [
        ("Competition", [season.competition]),
        ("Season", [f"{season.label or ''} ({between})".lstrip() if between else season.label]),
        ("Winner", [f"{w.team}{f' (title {w.title_number})' if w.title_number else ''}" for w in season.winners]),
        ("Runner-up", map(str, season.runners_up)),
        ("Third place", map(str, season.third_place)),
        ("Dates", [_dates(season)]),
        ("Clubs promoted", map(str, season.promoted)),
        ("Clubs relegated", map(str, season.relegated)),
        ("Continental", map(_cup, season.continental)),
        ("Top scorer", map(_scorer, season.top_scorers)),
        ("Awards", (f"{award.name}: {_of_team(award.recipient, award.team)}" for award in season.awards)),
        ("Matches", [_count(season.total_matches)]),
        ("Goals", [_count(season.total_goals)]),
        ("Attendance", [_count(season.total_attendance), _count(season.average_attendance, " on average")]),
        ("Referees", season.referees),
        ("Teams", [str(len(season.participants) or "")]),
        ("Biggest home win", map(_notable, season.biggest_home_wins)),
        ("Biggest away win", map(_notable, season.biggest_away_wins)),
        ("Highest scoring", map(_notable, season.highest_scoring)),
        *((f.key, [f.value]) for f in season.infobox.fields if not facts_of(f.key)),
        ("Promoted", [f"{promotion.place}: {promotion.to}" for promotion in season.promotions]),
        ("Schedule", [_scheduled(s.name, s.native_name, s.month) for s in season.schedule]),
        ("See also", season.see_also),
    ]
    for label, values in rows:
        told = [value for value in values if value]
        if told:
            grid.add_row(shown(label), shown("\n".join(told)))
    return grid


def _dates(season: Season) -> str:
    if season.begins == season.ends:
        return str(season.begins or "")
    return " to ".join("?" if date is None else str(date) for date in (season.begins, season.ends))


def _cup(cup: ContinentalPlaces) -> str:
    return f"{cup.competition or '?'}: {', '.join(map(str, cup.teams))}".removesuffix(": ")


def _scorer(scorer: TopScorer) -> str:
    return _of_team(scorer.player, scorer.team) + ("" if scorer.goals is None else f" {scorer.goals}")


def _of_team(name: str, team: Team | None) -> str:
    return name if team is None else f"{name} ({team})"


def _count(number: int | None, what: str = "") -> str | None:
    return None if number is None else f"{number:,}{what}"


def _notable(match: Match) -> str:
    return f"{match}; {match.remark}" if match.remark else str(match)


def _scheduled(name: str, native: str | None, month: int | None) -> str:
    return name + (f" ({native})" if native else "") + (f", {calendar.month_name[month]}" if month else "")


def stage_tree(season: Season) -> Tree:
    """The stages below one another, each with its kind and what it says and holds."""
    root = Tree(Text("Stages", "bold"), guide_style="dim")
    pending = [(root, stage) for stage in reversed(season.stages)]
    while pending:
        above, stage = pending.pop()
        branch = above.add(_stage(stage))
        pending.extend((branch, below) for below in reversed(stage.stages))
    return root


def _stage(stage: Stage) -> Text:
    text = Text(overflow="fold").append_text(shown(stage.name, "bold"))
    text.append(f"  {KINDS.get(stage.kind) or stage.kind.value}", "cyan")
    if stage.places is not None:
        each = " from each" if any(below.kind in PARTS and below.places is None for below in stage.stages) else ""
        text.append(f", {counted(stage.places, 'place')}{each}")
    if stage.areas:
        text.append_text(shown(f"\n{', '.join(stage.areas)}"))
    if stage.main_articles:
        text.append_text(shown(f"\nmain article: {', '.join(stage.main_articles)}", "dim"))
    held = [
        counted(len(stage.qualifications), "qualified team"),
        counted(len(stage.standings), "league table"),
        counted(len(stage.ties), "tie"),
        counted(len(stage.matches) + sum(len(table.matches) for table in stage.standings), "match", "matches"),
        counted(len(stage.brackets), "bracket"),
    ]
    told = [number for number in held if not number.startswith("0 ")]
    if told:
        text.append(f"\n{', '.join(told)}", "green")
    if stage.missing_tables:
        text.append(f"\n{counted(stage.missing_tables, 'table')} missing from the text", "yellow")
    return text
