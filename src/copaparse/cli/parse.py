"""``copaparse parse``: an article as JSON."""

from __future__ import annotations

import click

from copaparse.checks import check
from copaparse.cli.files import note, read_season, reading_options, write_output
from copaparse.cli.terminal import counted
from copaparse.diagnostics import Severity
from copaparse.export import to_json

__all__ = ["parse"]


@click.command()
@click.argument("file")
@click.option(
    "--json", is_flag=True, expose_value=False, help="Write JSON: the only form so far, so this may be left out."
)
@click.option("--indent", type=click.IntRange(0, 16), metavar="N", help="One value per line, indented by N spaces.")
@reading_options
def parse(file: str, indent: int | None, areas: tuple[str, ...], title: str | None) -> None:
    """Write the season of an article as JSON.

    `copaparse write` makes an article of it again.
    """
    season = read_season(file, areas, title)
    write_output(to_json(season, indent=indent) + "\n")
    serious = sum(d.severity >= Severity.WARNING for d in check(season))
    if serious:
        note(f"{counted(serious, 'finding')} to look at: copaparse check {file}")
