"""What the laws about writing share: both dialects, and what a refusal must say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copaparse import dumps, loads
from copaparse.errors import WriteError

if TYPE_CHECKING:
    from copaparse.model import Season
    from copaparse.strategies.values import Writable

__all__ = ["DIALECTS", "in_both_dialects", "names_a_field", "read_again", "written_or_refused"]

DIALECTS: tuple[Writable, ...] = ("plain", "wikitext")

in_both_dialects = pytest.mark.parametrize("dialect", DIALECTS)


def names_a_field(error: WriteError) -> None:
    """Check that a refusal says what could not be written, and why."""
    assert error.problems
    assert all(field and reason for field, reason in error.problems)


def written_or_refused(season: Season, dialect: Writable | None = None) -> str | None:
    """The text of a season; `None` if it was refused with the names of the fields."""
    try:
        return dumps(season, dialect=dialect)
    except WriteError as error:
        names_a_field(error)
        return None


def read_again(text: str, season: Season, dialect: Writable) -> Season:
    """The season that was written as `text`; wikitext is told its title, which is the name of the page."""
    return loads(text, dialect=dialect, title=season.title if dialect == "wikitext" else None)
