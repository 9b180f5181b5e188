"""Files in and out: bytes, ``-`` for the standard streams, and one line for what goes wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from copaparse import Season, loads
from copaparse.errors import CopaparseError

__all__ = [
    "Failure",
    "called",
    "note",
    "read_file",
    "read_season",
    "reading_options",
    "reason",
    "season_of",
    "write_output",
]

STANDARD = "-"
BOM = b"\xef\xbb\xbf"
F = TypeVar("F", bound=Callable[..., Any])


class Failure(click.ClickException):
    """A file that cannot be read or written: one line on standard error, exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        note(self.message)


def note(message: str) -> None:
    """One line on standard error."""
    click.echo(f"copaparse: {' '.join(message.split())}", err=True)


def called(file: str) -> str:
    """What messages call a file."""
    return "standard input" if file == STANDARD else file


def reading_options(command: F) -> F:
    """The options of every command that reads an article."""
    areas: Callable[[F], F] = click.option(
        "--area",
        "areas",
        multiple=True,
        metavar="NAME",
        help="An area that the lists of qualified teams are arranged by, where the article does not name them."
        " Give it once for each area.",
    )
    title: Callable[[F], F] = click.option(
        "--title", metavar="TEXT", callback=_title, help="The title, for an article that has none in its text."
    )
    return areas(title(command))


def _title(context: click.Context, parameter: click.Parameter, value: str | None) -> str | None:
    try:
        Season(title=value and value.encode().decode())
    except UnicodeEncodeError:
        raise click.BadParameter("this is not UTF-8") from None
    except ValueError as error:
        raise click.BadParameter(str(error)) from None
    return value


def read_season(file: str, areas: tuple[str, ...] = (), title: str | None = None) -> Season:
    """The season of an article; raises `Failure` for a file without a text."""
    return season_of(file, read_file(file), areas, title)


def season_of(file: str, data: bytes, areas: tuple[str, ...] = (), title: str | None = None) -> Season:
    """The season of an article whose bytes are known."""
    try:
        return loads(data, areas=areas or None, title=title, name=called(file))
    except CopaparseError as error:
        raise Failure(str(error)) from None


def read_file(file: str) -> bytes:
    """The bytes of a file, which must hold something."""
    try:
        data = sys.stdin.buffer.read() if file == STANDARD else Path(file).read_bytes()
    except OSError as error:
        raise Failure(f"{file}: {reason(error)}") from None
    if not data.removeprefix(BOM).strip():
        raise Failure(f"{called(file)} is empty")
    return data


def write_output(text: str, *, errors: str = "strict") -> None:
    """Text to standard output as UTF-8, line ends as they are, whatever the terminal is set to."""
    sys.stdout.buffer.write(text.encode(errors=errors))
    sys.stdout.buffer.flush()


def reason(error: OSError) -> str:
    """What the system says, in words for somebody who named the wrong file."""
    match error:
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return "this is a folder, not a file"
        case PermissionError():
            return "no permission"
        case _:
            return error.strerror or str(error)
