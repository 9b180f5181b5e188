"""What a user without copaparse writes in an afternoon, on mwparserfromhell."""

from __future__ import annotations

import re

import mwparserfromhell

__all__ = ["script"]

TABLE_LINE = re.compile(r"^\|(?![}-])(.*)\|$", re.MULTILINE)


def script(text: str) -> list[tuple[str, list[list[str]], int]]:
    """For each section its heading, its table rows and the number of its stubs: strings, nothing repaired."""
    found: list[tuple[str, list[list[str]], int]] = []
    for section in mwparserfromhell.parse(text).get_sections(flat=True, include_lead=True):
        headings = section.filter_headings()
        markup = str(section)
        rows = [[cell.strip() for cell in line.split("|")] for line in TABLE_LINE.findall(markup)]
        found.append((str(headings[0].title) if headings else "", rows, markup.count("\n|}")))
    return found
