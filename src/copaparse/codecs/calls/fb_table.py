"""League tables that are written as one call for each row: ``{{Fb cl team}}`` and its relatives in other languages.

``{{Fb cl header}}``, a call for each team, ``{{Fb cl footer}}`` or ``|}``. What the templates compute (matches played,
points) is computed here as well.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, ClassVar

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.base import CallCodec, CallForm, Construct, Surroundings
from copaparse.codecs.calls.computed import refuse_computed
from copaparse.codecs.calls.fb_table_covers import covered, read_covers
from copaparse.codecs.calls.fb_table_edits import Editor
from copaparse.codecs.calls.fb_table_rows import Notes, calls_of_rows, read_row, win_points
from copaparse.codecs.calls.fb_table_words import FB, FUSSBALL, TABLA, Words
from copaparse.model import Standings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.editing.edits import Edits

__all__ = ["FbTable", "Fussballtabelle", "RowTable", "TablaDePosiciones"]


class RowTable(CallCodec):
    """One `Standings` for each table; what the calls and their arguments are called is in `words`."""

    kind = "standings"
    words: ClassVar[Words]

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Standings]:
        words = self.words
        calls = calls_of_rows(construct, words)
        covers = covered(read_covers(construct, words, reader), len(calls)) if words.covering else [None] * len(calls)
        notes = Notes.below(construct)
        numbered = any(call.raw(*words.keys["position"]) for call in calls)
        wins = [win_points(call, words, reader) for call in calls]
        rows = [
            read_row(construct, call, words, None if numbered else at, win, notes, cover, reader)
            for at, (call, win, cover) in enumerate(zip(calls, wins, covers, strict=True), 1)
        ]
        found = tuple(row for row in rows if row is not None)
        if not found:
            return ()
        win = Counter(wins).most_common(1)[0][0]
        origin = reader.origin(construct.span, {}, CallForm(construct, construct.calls[0]))
        return (Standings(found, win, origin=origin),)

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        ((old, new),) = pairs if len(pairs) == 1 else [(None, None)]
        if old is None or new is None:
            raise Unwritable("standings", "a league table comes or goes")
        refuse_computed(edits, old, new)
        Editor(edits, construct, self.words, old, new).run()


class FbTable(RowTable):
    """``{{Fb cl2 team |p=1 |t=[[Minero]] |w=3 |d=1 |l=0 |gf=9 |ga=2}}``, in English and in Polish."""

    words = FB
    names = FB.names


class Fussballtabelle(RowTable):
    """``{{Fußballtabelle/Zeile|Rang=1|S=7|U=0|N=0|ET=34|GT=6|Verein=[[FC Berg]] (M)}}``"""

    words = FUSSBALL
    names = FUSSBALL.names
    at_home = True


class TablaDePosiciones(RowTable):
    """``{{Tabla de posiciones equipo|pos=01|g=3|e=1|p=0|gf=9|gc=2|eq=[[Minero]]}}``"""

    words = TABLA
    names = TABLA.names
    at_home = True
