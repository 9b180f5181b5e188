"""Sentences in prose, and the enumerations in them: where they begin and end, how they are worded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.values.text import trim
from copaparse.source import Span, span_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["sentence_around", "split_names", "word_names"]

_FULL_STOP = re.compile(r"\.(?=\s|$)")  # not the one in "F.B.C."


def sentence_around(text: str, first: int, last: int, start: int, end: int) -> Span:
    """The sentence around ``text[first:last]``: from after the full stop before it to the one after it.

    `start` is where the passage starts, or where the sentence before ends, so that nothing is read twice.
    """
    line = max(start, text.rfind("\n", start, first) + 1)
    stop = text.rfind(". ", line, first)
    begin = line if stop < 0 else stop + 2
    while begin < first and text[begin] == " ":
        begin += 1
    full_stop = _FULL_STOP.search(text, last, end)
    return span_of((begin, full_stop.end() if full_stop else end))


# A comma or "and", with the blanks around. One class of characters comes first: searching is quick.
_BETWEEN_NAMES = re.compile(r"[\s,](?:(?:(?<=,)|\s*,)\s*(?:and\s+|y\s+|&\s*)?|\s*(?:and|y|e|&)\s+)")
_BETWEEN_ENGLISH = re.compile(r"[\s,](?:(?:(?<=,)|\s*,)\s*(?:and\s+|&\s*)?|\s*(?:and|&)\s+)")
"""The same in an enumeration that has an "and": "Castilla y León" is one name in it."""


def split_names(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the names in an enumeration ``A, B and C`` stand; the enumeration is ``text[start:end]``."""
    at, last = trim(text, start, end)  # the blanks between two names belong to what parts them
    names: list[tuple[int, int]] = []
    between_names = _BETWEEN_NAMES if text.find(" and ", start, end) < 0 else _BETWEEN_ENGLISH
    for m in between_names.finditer(text, start, end):
        between, after = m.span()
        if at < between:
            names.append((at, between))
        at = after
    if at < last:
        names.append((at, last))
    return names


def word_names(names: Sequence[str], field: str) -> str:
    """``A, B and C``; a name that would be read as several cannot be held."""
    for name in names:
        if len(split_names(name, 0, len(name))) != 1:
            raise Unwritable(field, f"{name!r} would be read as several names", name)
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
