"""Edits of what a stage of wikitext holds: each construct by its own codec, rewritten whole only where that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import evolve

from copaparse.codecs.base import Refused, RowForm, Unwritable
from copaparse.codecs.calls.base import Construct
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT
from copaparse.codecs.list_forms import ListForm
from copaparse.codecs.tables.brackets import ties_of
from copaparse.codecs.tables.cross_table import CrossTable
from copaparse.codecs.tables.rows import Table
from copaparse.codecs.writing.canonical_wikitext import render_constructs
from copaparse.codecs.writing.listed_matches import edit_listed
from copaparse.codecs.writing.table_edits import edit_list, relabelled
from copaparse.codecs.writing.wikitable_edits import edit_wikitable

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.stage_drafts import StageForm
    from copaparse.model import Stage, Standings, Tie

__all__ = ["KINDS", "edit_constructs", "home_of", "is_drawn"]

KINDS = ("qualifications", "standings", "ties", "matches", "brackets")
SINGLE = frozenset(("standings", "brackets"))
"""The fields of which a construct holds one object."""

Home = Construct | Table
Pairs = list[tuple[Any, Any]]


def edit_constructs(edits: Edits, old: Stage, new: Stage, form: StageForm) -> None:
    """Write the lists, standings, ties, matches and brackets of `new` over those of `old`."""
    brackets = KindEdit(edits, "brackets", form, new)
    # The ties that stand in brackets alone come last; in any other order, all have to be listed.
    brackets.whole = edits.width >= CONSTRUCT and old.ties != new.ties and any(map(is_drawn, old.ties))
    if brackets.whole or old.brackets != new.brackets:
        brackets.run(old.brackets, new.brackets)
    old, new = edit_listed(edits, old, new)
    if edits.width >= CONSTRUCT and old.standings != new.standings and any(map(match_tables, old.standings)):
        _rewrite_standings(edits, old, new)
        old = evolve(old, standings=new.standings)
    for kind in KINDS[:-1]:
        before, after = getattr(old, kind), getattr(new, kind)
        renamed = kind == "qualifications" and relabelled(old, new)
        if kind == "qualifications" and any(_is_piped(value) for value in before):
            if before != after or renamed:
                edit_list(edits, old, new, form)
        elif before != after or renamed or (kind == "ties" and brackets.rewritten):
            KindEdit(edits, kind, form, new, brackets.rewritten).run(before, after)


def match_tables(standings: Standings) -> list[Table]:
    """The tables that list the matches of a league table, where these stand apart from it."""
    homes = (home_of(match) for match in standings.matches)
    return list({id(home): home for home in homes if isinstance(home, Table)}.values())


def _rewrite_standings(edits: Edits, old: Stage, new: Stage) -> None:
    """Write the league tables of a stage anew where the first of them stood, with the tables of their matches."""
    homes = [home for one in old.standings for home in (home_of(one), *match_tables(one)) if home is not None]
    first, *others = sorted({edits.line(home.span) for home in homes})
    if new.standings:
        edits.replace(first, "\n".join(render_constructs("standings", new.standings, new)))
    else:
        edits.remove_block(first)
    for span in others:
        edits.remove_block(span)


class KindEdit:
    """The edits of one field of a stage, construct by construct.

    Ties that stand in brackets alone are written with these, unless the bracket is one of `lost`: then they need a
    list. `rewritten` are the ids of the constructs that had to be written anew.
    """

    def __init__(self, edits: Edits, kind: str, form: StageForm, new: Stage, lost: Container[int] = ()) -> None:
        self.edits, self.kind, self.form, self.new, self.lost = edits, kind, form, new, lost
        self.whole = False
        self.rewritten: set[int] = set()
        self.homes: dict[int, tuple[Home, Pairs]] = {}
        self.homeless: list[Any] = []

    def run(self, before: Sequence[Any], after: Sequence[Any]) -> None:
        self.sort(before, after)
        for home, pairs in self.homes.values():
            first = next(at for at, (one, _) in enumerate(pairs) if one is not None)
            if self.kind in SINGLE:
                span, added = self.edits.line(home.span), [value for one, value in pairs if one is None]
                self.insert(span.start, added[:first])
                self.insert(span.end, added[first:])
                pairs = [pairs[first]]
            quoted = self.kind == "qualifications"  # what their areas are called is not compared
            if self.whole or any(one is not other and (quoted or one != other) for one, other in pairs):
                self.edit_home(home, pairs)
        self.insert(self.form.own.end, self.homeless)

    def sort(self, before: Sequence[Any], after: Sequence[Any]) -> None:
        """Give each object the construct that it was read from, or that of the one before it."""
        current: Pairs | None = None
        drawn: Container[int] = ()
        if self.kind == "ties" and self.edits.quotes and not self.lost:
            drawn = {id(tie) for bracket in self.new.brackets for tie in ties_of(bracket)}
        pairs = align(before, after, by_origin=self.edits.quotes)
        boxes = [home_of(before[i]) for i, j in pairs if i is not None and j is not None and self.kind == "matches"]
        kept = {id(home) for home in boxes if isinstance(home, Construct)}
        for i, j in pairs:
            one, other = None if i is None else before[i], None if j is None else after[j]
            if one is None and other is not None and id(home_of(other)) in kept:
                other = evolve(other, origin=None)  # the one that was read there stays, so this one is new
            home = None if one is None else home_of(one)
            if home is not None and home.codec.kind != self.kind:
                if id(home) in self.lost and other is not None:
                    self.homeless.append(other)
            elif home is not None:
                current = self.homes.setdefault(id(home), (home, []))[1]
                current += [(None, value) for value in self.homeless]  # what comes before the first of the old ones
                self.homeless = []
                current.append((one, other))
            elif one is not None:
                raise Unwritable(self.kind, "it was read without origins")
            elif id(other) in drawn:
                continue
            elif current is None or self.homeless:
                self.homeless.append(other)
            else:
                current.append((None, other))

    def insert(self, at: int, values: Sequence[Any]) -> None:
        if values:
            self.edits.insert_block(at, "\n".join(render_constructs(self.kind, values, self.new)))

    def edit_home(self, home: Home, pairs: Pairs) -> None:
        """Edit a construct; what was added at its end and does not fit stands behind it; else it is written anew."""
        edits = self.edits
        if self.kind == "brackets" and isinstance(home, Table) and edits.quotes:
            return  # its ties are written elsewhere, and their numbers may be the same as before
        whole = edits.width >= CONSTRUCT and (self.whole or not self.is_right(home, pairs))
        if not whole and self.attempt(home, pairs):
            return
        held = len(pairs)
        while held and pairs[held - 1][0] is None:
            held -= 1
        inner, further = pairs[:held], [value for _, value in pairs[held:]]
        kept = not whole and any(value is not None for _, value in inner)
        if kept and further and self.attempt(home, inner):
            self.insert(edits.line(home.span).end, further)
            return
        self.rewrite(home, [value for _, value in pairs if value is not None])

    def attempt(self, home: Home, pairs: Pairs) -> bool:
        """Edit a construct as its codec does; no edits, and false, where it cannot say what is wanted."""
        made = len(self.edits.made)
        try:
            if isinstance(home, Construct):
                home.codec.edit(self.edits, home, pairs)
            else:
                edit_wikitable(self.edits, home, pairs)
        except Refused:
            raise
        except Unwritable:
            del self.edits.made[made:]
            return False
        return True

    def rewrite(self, home: Home, wanted: Sequence[Any]) -> None:
        """Write a construct anew in the canonical form, or take it out."""
        edits, span = self.edits, home.span
        self.rewritten.add(id(home))
        if wanted:
            blocks = render_constructs(self.kind, wanted, self.new, tabled=isinstance(home, (Table, CrossTable)))
            edits.replace(span, "\n".join(blocks).removesuffix("\n"))
        elif edits.text[span[0] - 1 : span[0]] in ("", "\n"):
            edits.remove_block(span)
        else:
            edits.remove(span)

    def is_right(self, home: Home, pairs: Pairs) -> bool:
        """Whether a bracket would not be edited: it differs in ties alone that are listed elsewhere."""
        if self.kind != "brackets" or not isinstance(home, Construct):
            return False
        made = len(self.edits.made)
        home.codec.edit(self.edits, home, pairs)
        return len(self.edits.made) == made


def _is_piped(value: Any) -> bool:
    """Whether it stands in a run of lines ``| a | b |``, which may be found in wikitext too."""
    return value.origin is not None and isinstance(value.origin.form, ListForm)


def home_of(value: Any) -> Home | None:
    """The construct or the table that an object was read from."""
    form = None if value.origin is None else value.origin.form
    home = form.table if isinstance(form, RowForm) else getattr(form, "construct", None)
    return home if isinstance(home, (Construct, Table)) else None


def is_drawn(tie: Tie) -> bool:
    """Whether a tie stands in a bracket alone."""
    home = home_of(tie)
    return home is not None and home.codec.kind == "brackets"
