"""Rules for the labels of a season and of its neighbours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.checks.rules import Problem, rule
from copaparse.model import Season

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__: list[str] = []

# "2012", "2011–12", "1999/2000"; digits of a longer number are no year.
YEARS = re.compile(r"(?<!\d)(?P<first>[12]\d{3})(?:[-–—/](?P<last>\d{4}|\d{2}))?(?!\d)")


def _years(label: str | None) -> tuple[int, int] | None:
    """The first and the last year that a label names, ``None`` when it names none or not in one place."""
    found = list(YEARS.finditer(label or ""))
    if len(found) != 1:
        return None
    first, last = found[0]["first"], found[0]["last"] or found[0]["first"]
    years = int(first), int(first[: 4 - len(last)] + last)
    # 1999–00 ends in the next century
    return years if years[0] <= years[1] else (years[0], years[1] + 100)


@rule("CP541", Season)
def neighbours_in_order(season: Season) -> Iterator[Problem]:
    """The previous season is not later, the next one not earlier, and neither is this one."""
    years = _years(season.label)
    for name, label, sign in (("previous", season.previous, 1), ("next", season.next, -1)):
        other = _years(label)
        if label is None or season.label is None:
            continue
        wrong = years is not None and other is not None and sign * (other[0] - years[0]) > 0
        if wrong or label.casefold() == season.label.casefold():
            yield Problem(season, name, f"{label} is given as the {name} season of {season.label}")


@rule("CP542", Season)
def label_of_title(season: Season) -> Iterator[Problem]:
    title, label = _years(season.title), _years(season.label)
    if title and label and (title[1] < label[0] or label[1] < title[0]):
        yield Problem(season, "label", f"the season is labelled {season.label}, the title says {season.title}")
