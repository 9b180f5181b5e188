"""The `copaparse` command: one module per subcommand, `files` and `terminal` for what they share."""

from __future__ import annotations

import click

from copaparse import __version__
from copaparse.cli.check import check
from copaparse.cli.convert import convert
from copaparse.cli.fmt import fmt
from copaparse.cli.parse import parse
from copaparse.cli.show import show
from copaparse.cli.write import write

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="copaparse", message="%(prog)s %(version)s")
def main() -> None:
    """Reads wiki articles about football tournaments, and writes them back.

    FILE is an article as text in UTF-8; - stands for standard input. Data goes to standard output, everything else
    to standard error. The exit code is 0 when all went well, 1 when check found something to look at or
    fmt something to change, and 2 for a file that cannot be read or written and for wrong usage.
    """


for command in (show, parse, write, check, fmt, convert):
    main.add_command(command)
