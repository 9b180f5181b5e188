"""``copaparse write``: an article from JSON."""

from __future__ import annotations

import click

from copaparse import dump, dumps
from copaparse.cli.files import Failure, called, note, read_file, reason, write_output
from copaparse.errors import DecodeError, JsonError, WriteError
from copaparse.export import from_json

__all__ = ["write"]

MOST_PROBLEMS = 20


@click.command()
@click.argument("file", metavar="SEASON.JSON")
@click.option("-o", "--output", metavar="FILE", help="Write to a file, which is replaced as a whole.")
def write(file: str, output: str | None) -> None:
    """Write the article of a season that `copaparse parse` wrote as JSON.

    The article is written anew, in the plain form.
    """
    data = read_file(file)
    try:
        season = from_json(data)
        if output is None or output == "-":
            write_output(dumps(season))
        else:
            dump(season, output)
    except (JsonError, WriteError) as error:
        *others, (path, fault) = error.problems[:MOST_PROBLEMS]
        for problem in others:
            note(f"{called(file)}: {': '.join(problem)}")
        raise Failure(f"{called(file)}: {path}: {fault}") from None
    except DecodeError as error:
        raise Failure(f"{called(file)} is not UTF-8: {error.reason} at byte {error.offset}") from None
    except UnicodeEncodeError as error:
        raise Failure(f"{called(file)}: UTF-8 cannot encode {error.object[error.start : error.end]!r}") from None
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise Failure(f"{output}: {reason(error)}") from None
