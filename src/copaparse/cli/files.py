"""Files in and out: bytes, ``-`` for the standard streams, and one line for what goes wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import IO, Any, TypeVar

import click

from copaparse.articles import loads
from copaparse.errors import CopaparseError
from copaparse.model import Season

__all__ = ["Failure", "note", "read_file", "read_season", "reading_options", "write_output"]

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


def reading_options(command: F) -> F:
    """The options of every command that reads an article."""
    areas = click.option(
        "--area",
        "areas",
        multiple=True,
        metavar="NAME",
        help="An area that the lists of qualified teams are arranged by, where the article does not name them."
        " Give it once for each area.",
    )
    title = click.option("--title", metavar="TEXT", help="The title, for an article that has none in its text.")
    return areas(title(command))


def read_season(file: str, areas: tuple[str, ...] = (), title: str | None = None) -> Season:
    """The season of an article; raises `Failure` for a file without a text."""
    name = "standard input" if file == STANDARD else file
    try:
        return loads(read_file(file), areas=areas or None, title=title, name=name)
    except CopaparseError as error:
        raise Failure(str(error)) from None


def read_file(file: str) -> bytes:
    """The bytes of a file, which must hold something."""
    try:
        data = click.get_binary_stream("stdin").read() if file == STANDARD else Path(file).read_bytes()
    except OSError as error:
        raise Failure(f"{file}: {_reason(error)}") from None
    if not data.removeprefix(BOM).strip():
        raise Failure(f"{'standard input' if file == STANDARD else file} is empty")
    return data


def write_output(text: str) -> None:
    """Text to standard output as UTF-8, line ends as they are, whatever the terminal is set to."""
    stream = click.get_binary_stream("stdout")
    stream.write(text.encode())
    stream.flush()


def _reason(error: OSError) -> str:
    match error:
        case FileNotFoundError():
            return "no such file"
        case IsADirectoryError():
            return "this is a folder, not a file"
        case PermissionError():
            return "no permission"
        case _:
            return error.strerror or str(error)
