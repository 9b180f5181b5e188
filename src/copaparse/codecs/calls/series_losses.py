"""What stands in a list of ties and is no part of them: it would be lost in a list that is written anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.base import CallForm, Construct, Part
from copaparse.codecs.calls.series_edits import word_parts
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.ties.record import Record
from copaparse.codecs.values.results import Result, awaited, outcome_of
from copaparse.model import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copaparse.model import Tie

__all__ = ["lost_of", "refuse_lost"]

WORD = re.compile(r"[^\s(),;]++")


def refuse_lost(construct: Construct, ties: Sequence[Tie]) -> None:
    """Raise `Unwritable` for a list of which these ties are not all: a calendar, a remark beside a score, a bye."""
    for tie in ties:
        for role, said in lost_of(tie):
            raise Unwritable(f"Tie.{role}", f"this is no part of the tie: {said!r}", tie)
    if construct.parts.count(Part.ROW) > len(ties) or any(row.cells for row in construct.rows):
        raise Unwritable("ties", "not every row of this list is a tie")


def lost_of(tie: Tie) -> Iterator[tuple[str, str]]:
    """What the record of a tie says besides the tie: the role of each cell, and what is in it."""
    form = None if tie.origin is None else tie.origin.form
    if not isinstance(form, CallForm) or not isinstance(form.kept, Record):
        return
    record = form.kept
    written = word_parts(tie, record.columns, record)
    for role in record.columns:
        if role is None or role.startswith("team") or role not in record.slots:
            continue
        said, source = record.text(role), form.call.page.text[slice(*record.slots[role])]
        if is_lost(said, written[role]) or (
            "[" in source and not role.startswith("flag")
        ):  # a link to the match, or to a report
            yield role, said
    held = set(record.slots.values())
    if Part.ROW in form.construct.parts:
        for argument in form.call.arguments:
            if argument.value not in held and (said := form.call.raw(argument.key)):
                yield argument.key, said


def is_lost(said: str, written: str) -> bool:
    """Whether a cell says more than what is written for it; an outcome may be called by another word."""
    if says_nothing(said) or awaited(said) == Result():
        return False
    kept = set(WORD.findall(written))
    return any(not _is_said(word, written) for word in WORD.findall(said) if word not in kept)


def _is_said(word: str, written: str) -> bool:
    outcome = outcome_of(word)
    return outcome is not None and (outcome is Outcome.SCHEDULED or outcome.value in written)
