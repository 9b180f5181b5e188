"""``copaparse show``: a season for a reader."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click
from rich.text import Text

from copaparse.checks import check
from copaparse.cli.files import called, note, read_season, reading_options
from copaparse.cli.season_view import facts, stage_tree
from copaparse.cli.table_view import REPAIRED, brackets, matches, qualifications, standings, ties
from copaparse.cli.terminal import STYLES, finding, output, shown, summary
from copaparse.diagnostics import CODES, Diagnostic, Severity
from copaparse.model import Season, Stage

if TYPE_CHECKING:
    from collections.abc import Collection

    from rich.console import Console

__all__ = ["show"]


@click.command()
@click.argument("file")
@reading_options
def show(file: str, areas: tuple[str, ...], title: str | None) -> None:
    """Show the season of an article.

    Its facts, the tree of its stages, the teams that qualified by area, league tables, ties and matches, and at
    the end what was found wrong or doubtful.
    """
    season = read_season(file, areas, title)
    found = check(season)
    console = output()
    if season == Season(title=title):
        note(f"{called(file)}: nothing of a season in this text")
    console.print(shown(season.title or "Untitled season", "bold"))
    held = facts(season)
    if held.row_count:
        console.print(held)
    if season.stages:
        console.print()
        console.print(stage_tree(season))
    repaired = {d.span for d in found if d.code in REPAIRED}
    for path, stage in _paths(season):
        _show_stage(console, path, stage, repaired)
    console.print()
    _show_findings(console, found, file)


def _paths(season: Season) -> list[tuple[str, Stage]]:
    """Every stage in reading order, with the names that lead to it."""
    found: list[tuple[str, Stage]] = []
    pending = [(stage.name, stage) for stage in reversed(season.stages)]
    while pending:
        path, stage = pending.pop()
        found.append((path, stage))
        pending.extend((f"{path} / {below.name}", below) for below in reversed(stage.stages))
    return found


def _show_stage(console: Console, path: str, stage: Stage, repaired: Collection[tuple[int, int]]) -> None:
    tables = [
        *([qualifications(stage.qualifications, repaired)] if stage.qualifications else ()),
        *(standings(table) for table in stage.standings),
        *([ties(stage.ties)] if stage.ties else ()),
        *([matches(stage.matches)] if stage.matches else ()),
        *(matches(table.matches) for table in stage.standings if table.matches),
        *(brackets(bracket) for bracket in stage.brackets),
    ]
    for number, table in enumerate(tables):
        console.print()
        if number == 0:
            console.print(shown(path, "bold"))
        console.print(table)
    if any(entry.origin and entry.origin.span in repaired for entry in stage.qualifications):
        console.print(
            Text("* repaired: in the text this value is missing from its row or stands in another column", "dim")
        )


def _show_findings(console: Console, found: tuple[Diagnostic, ...], file: str) -> None:
    """Every finding to look at; of mere remarks how many there are of each kind."""
    console.print(Text.assemble(("Findings: ", "bold"), summary(list(found))))
    for d in found:
        if d.severity >= Severity.WARNING:
            console.print(finding(d, name=False))
    remarks = Counter(d.code for d in found if d.severity is Severity.INFO)
    for code, times in sorted(remarks.items()):
        console.print(Text.assemble((code, STYLES[Severity.INFO]), f" {times} × {CODES[code].title}"))
    if remarks:
        console.print(shown(f"Each with its line: copaparse check {file}", "dim"))
