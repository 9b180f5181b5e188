"""What the rows of league tables of Module:Sports table say in words; a text may be that of several rows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.codecs.base import new_dict
from copaparse.codecs.values.text import read_text
from copaparse.codecs.views import place_of, see
from copaparse.model import FieldSpan, Ownership

if TYPE_CHECKING:
    from copaparse.codecs.base import Reader
    from copaparse.codecs.calls.grids import TeamCodes
    from copaparse.markup.arguments import Call, CallArgument
    from copaparse.source import Span

__all__ = ["Texts"]

SEPARATOR = re.compile("[,;]")
MOST_NOTES = 9
"""Notes that refer to one another; no table has more than two."""


@define(eq=False)
class Texts:
    """The texts of a table. Each is read once, however many rows show it."""

    call: Call
    codes: TeamCodes
    reader: Reader
    _read: dict[int, str | None] = Factory(new_dict)  # by where a text begins …
    _referred: dict[int, CallArgument | None] = Factory(new_dict)  # … and the note that it refers to

    def status(self, code: str, fields: dict[str, FieldSpan]) -> str | None:
        """The letters behind the name of a team."""
        call = self.call
        prefix = call.raw("result_prefix")
        argument = call.get(f"{prefix}_status_{code}", f"status_{code}") if prefix else call.index.get(f"status_{code}")
        if argument is None:
            if code not in self.codes.marks:
                return None
            status, fields["status"] = self.codes.marks[code]
            return status
        seen = see(self.reader, *argument.value)
        fields["status"] = place_of(seen)
        return read_text(*seen)

    def earns(self, position: int, fields: dict[str, FieldSpan]) -> str | None:
        """What a place leads to: ``result1=NS``, ``text_NS=National Stage``."""
        call = self.call
        prefix = f"{said}_" if (said := call.raw("result_prefix")) else ""
        result = call.raw(f"{prefix}result{position}")
        if not result:
            return None
        argument = call.get(f"{prefix}text_{result}", f"text_{result}")
        if argument is None or argument.value.start == argument.value.end:
            return None
        fields["earns"] = FieldSpan(*argument.value, Ownership.INHERITED)
        return self._text(argument.value)

    def note(self, code: str, fields: dict[str, FieldSpan]) -> str | None:
        """The footnote of a team, which may be that of another: ``note_B=A``; else one on head-to-head results."""
        for kind in ("note", "hth"):
            argument = self.call.index.get(f"{kind}_{code}")
            if argument is None:
                continue
            notes = [argument]
            while len(notes) < MOST_NOTES:
                argument = self._other(kind, notes[-1])
                if argument is None or argument in notes:
                    break
                notes.append(argument)
            value = notes[-1].value
            if value.start < value.end:
                fields["note"] = FieldSpan(*value, Ownership.OWN if len(notes) == 1 else Ownership.INHERITED)
                return self._text(value)
        return None

    def _other(self, kind: str, note: CallArgument) -> CallArgument | None:
        """The note that a note refers to by the code of its team."""
        start, end = note.value
        if start not in self._referred:
            code = SEPARATOR.split(self.call.page.text[start:end], maxsplit=1)[0].rstrip()
            self._referred[start] = self.call.index.get(f"{kind}_{code}")
        return self._referred[start]

    def _text(self, value: Span) -> str | None:
        if value.start not in self._read:
            self._read[value.start] = read_text(*see(self.reader, *value))
        return self._read[value.start]
