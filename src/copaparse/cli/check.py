"""``copaparse check``: what is wrong with articles, one finding per line."""

from __future__ import annotations

import json
from typing import Any

import click

from copaparse.checks import check as check_season
from copaparse.cli.files import Failure, note, read_season, write_output
from copaparse.cli.terminal import counted, finding, output, summary
from copaparse.diagnostics import CODES, Diagnostic, Severity

__all__ = ["check"]


def _codes(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> frozenset[str]:
    codes = frozenset(value.upper() for value in values)
    unknown = sorted(codes - CODES.keys())
    if unknown:
        raise click.BadParameter(f"there is no code {', '.join(unknown)}")
    return codes


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--ignore", multiple=True, metavar="CODE", callback=_codes, help="Leave out a code, such as CP201.")
@click.option("--area", "areas", multiple=True, metavar="NAME", help="As for `copaparse parse`; holds for every file.")
@click.option("--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True)
@click.pass_context
def check(
    context: click.Context, files: tuple[str, ...], ignore: frozenset[str], areas: tuple[str, ...], form: str
) -> None:
    """Report what is wrong with articles, or doubtful.

    The exit code is 0 when there is nothing of severity warning or worse, 1 when there is, and 2 when a file
    could not be read. Every code is explained in the documentation.
    """
    found: list[tuple[str, Diagnostic]] = []
    unread = 0
    for file in files:
        try:
            found += ((file, d) for d in check_season(read_season(file, areas), ignore=ignore))
        except Failure as failure:
            failure.show()
            unread += 1
    if form == "json":
        text = json.dumps([_record(*item) for item in found], ensure_ascii=False, indent=2)
        write_output(text + "\n", errors="backslashreplace")  # a file name may be no UTF-8
    else:
        console = output()
        for _, d in found:
            console.print(finding(d), soft_wrap=True)
    read = len(files) - unread
    if read:
        note(f"{counted(read, 'file')} checked: {summary([d for _, d in found])}")
    serious = any(d.severity >= Severity.WARNING for _, d in found)
    context.exit(2 if unread else 1 if serious else 0)


def _record(file: str, d: Diagnostic) -> dict[str, Any]:
    line, column = d.position
    return {
        "file": file,
        "line": line,
        "column": column,
        "start": d.span.start,
        "end": d.span.end,
        "code": d.code,
        "severity": str(d.severity),
        "message": d.message,
        "hint": d.hint,
    }
