"""``copaparse convert``: an article in another dialect."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from copaparse import convert as convert_season
from copaparse.articles import replace_file
from copaparse.cli.files import Failure, called, note, read_season, reading_options, reason, write_output
from copaparse.cli.terminal import counted
from copaparse.errors import WriteError

if TYPE_CHECKING:
    from copaparse.markup.page import Dialect

__all__ = ["convert"]


@click.command()
@click.argument("file")
@click.option("--to", "dialect", type=click.Choice(("plain", "wikitext")), required=True, help="What to write.")
@click.option("-o", "--output", metavar="FILE", help="Write to a file, which is replaced as a whole.")
@reading_options
def convert(file: str, dialect: Dialect, output: str | None, areas: tuple[str, ...], title: str | None) -> None:
    """Write an article in another dialect: extracted text as MediaWiki source, or the other way round.

    What the other dialect cannot hold is left out, and named on standard error, as is what is no part of the season.
    Wikitext has no place for the title of an article, which is the name of its page.
    """
    season = read_season(file, areas, title)
    try:
        text, left_out = convert_season(season, dialect)
    except WriteError as error:
        raise Failure(f"{called(file)}: {error}") from None
    if output is None or output == "-":
        write_output(text)
    else:
        try:
            replace_file(output, text.encode())
        except OSError as error:
            raise Failure(f"{output}: {reason(error)}") from None
    for finding in left_out:
        note(finding.format())
    if left_out:
        note(f"{counted(len(left_out), 'thing')} left out")
