"""What the codecs of brackets share: each says how its calls are laid out, the rest is done here."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Unwritable
from copaparse.codecs.calls.base import CallCodec, CallForm, Construct, Surroundings
from copaparse.codecs.calls.bracket_cells import read_heading
from copaparse.codecs.calls.bracket_edits import BracketEditor
from copaparse.codecs.calls.bracket_ties import read_slot
from copaparse.model import Bracket, BracketRound, FieldSpan, Ownership, Tie

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.base import Reader
    from copaparse.codecs.calls.bracket_slots import Column, Layout
    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call

__all__ = ["BracketCalls"]


class BracketCalls(CallCodec):
    """One `Bracket` for each call in which some tie has both its teams."""

    kind = "brackets"

    @abstractmethod
    def lay_out(self, call: Call) -> Layout:
        """The slots of the call, and which of its arguments belong to them."""

    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Bracket]:
        call = construct.calls[0]
        layout = self.lay_out(call)
        found: set[int] = set()
        for slot in layout.slots():
            read_slot(slot, construct, call, reader)
            if slot.shown is None:
                continue
            slot.tie = around.ties.find(slot.shown, around.stages, found) or slot.shown
            found.add(id(slot.tie))
        if not found:
            return ()
        rounds = tuple(_read_round(column, construct, call, reader) for column in layout.columns)
        third = layout.third.tie if layout.third is not None else None
        fields: dict[str, FieldSpan] = {}
        if layout.third is not None and layout.third.shown is not None:
            fields["third_place"] = _place(layout.third.shown)
        origin = reader.origin(construct.span, fields, CallForm(construct, call, layout))
        return (Bracket(rounds, third, origin=origin),)

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        ((old, new),) = pairs if len(pairs) == 1 else [(None, None)]
        if old is None or new is None or old.origin is None:
            raise Unwritable("brackets", "a bracket comes or goes")
        BracketEditor(edits, old.origin.form.kept).run(old, new)


def _read_round(column: Column, construct: Construct, call: Call, reader: Reader) -> BracketRound:
    name, fields = column.usual, dict[str, FieldSpan]()
    argument = call.get(column.key)
    if argument is not None and argument.value.start < argument.value.end:
        name, fields["name"] = read_heading(reader, *argument.value)
    ties = tuple(slot.tie for slot in column.slots if slot.tie is not None)
    places = [_place(slot.shown) for slot in column.slots if slot.shown is not None]
    if places:
        fields["ties"] = FieldSpan(places[0].start, places[-1].end, Ownership.DERIVED)
    spans = list(fields.values()) or [FieldSpan(*call.span)]
    span = min(place.start for place in spans), max(place.end for place in spans)
    return BracketRound(name, ties, origin=reader.origin(span, fields, CallForm(construct, call, column)))


def _place(tie: Tie) -> FieldSpan:
    span = tie.origin.span if tie.origin is not None else (0, 0)
    return FieldSpan(*span, Ownership.DERIVED)
