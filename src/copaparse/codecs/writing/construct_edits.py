"""Edits of what a stage of wikitext holds: each construct by its own codec, rewritten whole only where that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import RowForm, Unwritable
from copaparse.codecs.calls.base import CallForm, Construct
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT
from copaparse.codecs.tables.rows import Table
from copaparse.codecs.writing.canonical_wikitext import render_constructs
from copaparse.codecs.writing.wikitable_edits import edit_wikitable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.stages import StageForm
    from copaparse.model import Stage

__all__ = ["edit_constructs"]

KINDS = ("standings", "ties", "matches", "brackets")

Home = Construct | Table
Pairs = list[tuple[Any, Any]]


def edit_constructs(edits: Edits, old: Stage, new: Stage, form: StageForm) -> None:
    """Write the standings, ties, matches and brackets of `new` over those of `old`."""
    for kind in KINDS:
        before, after = getattr(old, kind), getattr(new, kind)
        if before != after:
            _edit_kind(edits, kind, before, after, form, new)


def _edit_kind(
    edits: Edits, kind: str, before: Sequence[Any], after: Sequence[Any], form: StageForm, new: Stage
) -> None:
    homes: dict[int, tuple[Home, Pairs]] = {}
    homeless: list[Any] = []
    current: int | None = None
    for i, j in align(before, after, by_origin=edits.quotes):
        one, other = None if i is None else before[i], None if j is None else after[j]
        if one is not None:
            home = home_of(one)
            if home is None and other == one:  # a sentence of the prose
                continue
            if home is None:
                raise Unwritable(kind, "it was read without origins")
            current = id(home)
            pairs = homes.setdefault(current, (home, []))[1]
            pairs += [(None, value) for value in homeless]  # what comes before the first of the old ones
            homeless = []
            pairs.append((one, other))
        elif current is None:
            homeless.append(other)
        else:
            homes[current][1].append((None, other))
    for home, pairs in homes.values():
        if any(one is not other and one != other for one, other in pairs):
            _edit_home(edits, kind, home, pairs, new)
    if homeless:
        blocks = render_constructs(kind, homeless, new)
        edits.insert_block(form.own.end, "\n".join(blocks))


def home_of(value: Any) -> Home | None:
    """The construct or the table that an object was read from."""
    form = None if value.origin is None else value.origin.form
    if isinstance(form, CallForm):
        return form.construct
    return form.table if isinstance(form, RowForm) else None


def _edit_home(edits: Edits, kind: str, home: Home, pairs: Pairs, new: Stage) -> None:
    made = len(edits.made)
    foreign = home.codec.kind != kind  # the ties of a bracket: written with it
    try:
        if edits.width >= CONSTRUCT and not foreign:
            raise Unwritable(kind, "written as a whole")
        if isinstance(home, Construct):
            home.codec.edit(edits, home, pairs)
        else:
            edit_wikitable(edits, home, pairs)
    except Unwritable:
        if foreign:
            raise
        del edits.made[made:]
        wanted = [value for _, value in pairs if value is not None]
        span = home.span
        if wanted:
            edits.replace(span, "\n".join(render_constructs(kind, wanted, new)).removesuffix("\n"))
        elif edits.text[span[0] - 1 : span[0]] in ("", "\n"):
            edits.remove_block(span)
        else:
            edits.remove(span)
