"""Findings about a text: `Diagnostic` records with stable codes, and the table of the codes.

Every code is declared once, here, with its severity. Codes are never reused.
``CP1xx`` markup, ``CP2xx`` tables and repairs, ``CP3xx`` values, ``CP4xx`` templates,
``CP5xx`` season checks, ``CP6xx`` conversions.
"""

from __future__ import annotations

import enum
from collections import Counter
from typing import TYPE_CHECKING

from attrs import field, frozen

from copaparse.source import Position, Source, Span

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["CODES", "Code", "Diagnostic", "Severity", "arrange", "by_place"]

MOST_OF_A_CODE = 200


class Severity(enum.IntEnum):
    """How much a finding matters; `copaparse check` fails from `WARNING` up."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


@frozen
class Code:
    """One kind of finding: its code, its usual severity and a title for the documentation."""

    code: str
    severity: Severity
    title: str


INFO, WARNING, ERROR = Severity

CODES: dict[str, Code] = {
    code.code: code
    for code in (
        # markup
        Code("CP101", WARNING, "unclosed template"),
        Code("CP102", WARNING, "unclosed link"),
        Code("CP103", WARNING, "unclosed table"),
        Code("CP104", WARNING, "unclosed comment"),
        Code("CP105", WARNING, "unclosed extension tag"),
        Code("CP106", INFO, "closing mark without an opening one"),
        Code("CP107", WARNING, "nested too deep"),
        Code("CP108", WARNING, "unclosed bold or italic"),
        Code("CP109", WARNING, "unclosed tag"),
        Code("CP110", INFO, "end of a table without a table"),
        Code("CP111", WARNING, "no name of a page"),
        # tables and repairs
        Code("CP201", INFO, "row of a damaged list repaired"),
        Code("CP202", WARNING, "doubtful repair of a row"),
        Code("CP203", WARNING, "area without a row"),
        Code("CP204", INFO, "row of a list without a team"),
        Code("CP205", WARNING, "list under no stage"),
        Code("CP220", INFO, "table not understood"),
        Code("CP221", WARNING, "row without both teams"),
        Code("CP222", WARNING, "shifted row"),
        Code("CP230", WARNING, "cells of a cross table in doubt"),
        Code("CP231", INFO, "second leg turned round"),
        # values
        Code("CP301", WARNING, "another parameter in an infobox value"),
        Code("CP302", WARNING, "infobox value without a readable match"),
        Code("CP310", WARNING, "line break in a name"),
        Code("CP311", WARNING, "not a score"),
        Code("CP312", WARNING, "not a date"),
        Code("CP313", WARNING, "not a whole number"),
        Code("CP314", WARNING, "unknown word"),
        Code("CP315", WARNING, "goals not understood"),
        Code("CP316", WARNING, "reference to nothing"),
        # templates
        Code("CP401", INFO, "unknown template"),
        Code("CP402", INFO, "table on another page"),
        Code("CP403", INFO, "table of another kind"),
        Code("CP404", WARNING, "table without teams"),
        Code("CP410", WARNING, "argument in another case"),
        # season checks
        Code("CP501", WARNING, "matches played do not add up"),
        Code("CP502", WARNING, "points do not add up"),
        Code("CP503", INFO, "league table by another rule"),
        Code("CP504", WARNING, "goals for and against differ"),
        Code("CP505", WARNING, "positions out of order"),
        Code("CP506", WARNING, "team twice in a league table"),
        Code("CP507", WARNING, "league table against its matches"),
        Code("CP511", WARNING, "aggregate against legs"),
        Code("CP512", WARNING, "winner against result"),
        Code("CP513", WARNING, "shoot-out after a decided score"),
        Code("CP514", WARNING, "shoot-out without a winner"),
        Code("CP515", WARNING, "team against itself"),
        Code("CP516", INFO, "more ties than a round has room for"),
        Code("CP521", WARNING, "more goals listed than scored"),
        Code("CP522", INFO, "fewer goals listed than scored"),
        Code("CP523", INFO, "biggest win that is none"),
        Code("CP524", INFO, "highest-scoring match exceeded"),
        Code("CP531", WARNING, "team twice in one area"),
        Code("CP541", WARNING, "neighbouring season out of order"),
        Code("CP542", WARNING, "label against title"),
        Code("CP543", WARNING, "winner lost the final"),
        # conversions
        Code("CP601", WARNING, "left out of a conversion"),
    )
}


@frozen(kw_only=True)
class Diagnostic:
    """One finding. `span` is where it is, `hint` what may be done about it (or ``None``)."""

    code: str
    severity: Severity
    message: str
    span: Span
    hint: str | None = None
    source: Source = field(repr=False, eq=lambda source: (source.name, source.text))

    @property
    def position(self) -> Position:
        """Line and column of the start of the finding, both from 1."""
        return self.source.position(self.span.start)

    def format(self) -> str:
        """One line: ``article.txt:12:3 CP103 unclosed table (hint)``."""
        line, column = self.position
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.source.name}:{line}:{column} {self.code} {self.message}{hint}"


def make(source: Source, code: str, span: Span, message: str, *, hint: str | None = None) -> Diagnostic:
    """A diagnostic of a declared code, with that code's severity."""
    return Diagnostic(code=code, severity=CODES[code].severity, message=message, span=span, hint=hint, source=source)


def by_place(found: Diagnostic) -> tuple[Span, str]:
    """The key by which findings are sorted: where they begin, then where they end, then their code."""
    return found.span, found.code


def arrange(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Order findings by place; of a code that occurs very often keep the first 200 and count the rest."""
    ordered = sorted(found, key=by_place)
    counts = Counter(d.code for d in ordered)
    if all(n <= MOST_OF_A_CODE for n in counts.values()):
        return tuple(ordered)
    seen: Counter[str] = Counter()
    kept: list[Diagnostic] = []
    for d in ordered:
        seen[d.code] += 1
        if seen[d.code] <= MOST_OF_A_CODE:
            kept.append(d)
        elif seen[d.code] == MOST_OF_A_CODE + 1:
            rest = counts[d.code] - MOST_OF_A_CODE
            kept.append(make(d.source, d.code, d.span, f"and {rest} more of {d.code}"))
    return tuple(kept)
