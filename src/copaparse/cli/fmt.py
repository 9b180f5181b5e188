"""``copaparse fmt``: lists and tables in canonical form, legacy templates as current ones."""

from __future__ import annotations

import click

from copaparse.articles import replace_file, unified_diff
from copaparse.cli.files import Failure, called, note, read_file, reason, season_of, write_output
from copaparse.cli.terminal import counted
from copaparse.codecs.writing import formatted

__all__ = ["fmt"]


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--check", is_flag=True, help="Write nothing; the exit code is 1 if a file would change.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change.")
@click.pass_context
def fmt(context: click.Context, files: tuple[str, ...], check: bool, diff: bool) -> None:
    """Write the lists and tables of extracted text in canonical form, and legacy templates as current ones, in place.

    The facts stay the same, and so does everything that copaparse does not read. With - the text is read from standard
    input and written to standard output. A file is replaced as a whole or not at all.
    """
    changed = unread = 0
    for file in files:
        try:
            changed += _format(file, dry=check or diff, diff=diff)
        except Failure as failure:
            failure.show()
            unread += 1
    done = "would change" if check or diff else "changed"
    note(f"{counted(changed, 'file')} {done}, {len(files) - changed - unread} as they were")
    context.exit(2 if unread else 1 if changed and (check or diff) else 0)


def _format(file: str, *, dry: bool, diff: bool) -> bool:
    """Format one file; whether it changes."""
    data = read_file(file)
    text = formatted(season_of(file, data))
    encoded = text.encode()
    if diff:
        write_output(unified_diff(data.decode(), text, file), errors="surrogateescape")  # the name may be no UTF-8
    elif file == "-" and not dry:
        write_output(text)
    elif encoded != data and not dry:
        try:
            replace_file(file, encoded)
        except OSError as error:
            raise Failure(f"{called(file)}: {reason(error)}") from None
    return encoded != data
