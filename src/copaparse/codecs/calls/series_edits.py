"""Edits of lists of ties that are calls: ties edited in their records, records added, taken out and moved."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from copaparse.codecs.base import NOTHING, Unwritable
from copaparse.codecs.editing.call_edits import remove_arguments
from copaparse.codecs.ties.columns import known_columns, leg_of
from copaparse.codecs.ties.editing import BOLD, edit_tie
from copaparse.codecs.ties.wording import marked_side, said_anew, told
from copaparse.codecs.values.markup import in_call, write_team_markup
from copaparse.model import Team

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copaparse.codecs.calls.base import Construct
    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.ties.record import Record
    from copaparse.codecs.ties.settling import Side
    from copaparse.markup.arguments import Call, CallArgument
    from copaparse.model import Tie

    Pairs = Sequence[tuple[Tie | None, Tie | None]]

__all__ = ["edit_rows", "edit_series", "word_parts", "word_record"]

SEPARATOR = re.compile(r"\|-[^\n|!{]*+\n")  # a line that begins a row of a table
REST = re.compile(r"[ \t\r]*+(?:<!--(?:(?!-->)[^\n])*+-->[ \t\r]*+)*+(?:\n|\Z)")  # of a line: nothing but comments
NUMBERED = re.compile(r"(heading|note_[a-z]++[0-9]*+_)([0-9]{1,5}+)")
POINTER = re.compile(r"((?:agg|leg[0-9]++)_)([0-9]{1,5}+)")


def word_record(tie: Tie, columns: tuple[str | None, ...], like: Record | None = None) -> dict[str, str]:
    """The text of each part of a record, in the style of another one; with ``winner`` where that has it.

    Raises `Unwritable` for what such a record cannot hold.
    """
    values = told(tie, columns, infers=True)
    for name, said in values.items():
        if name not in columns and said is not None:
            raise Unwritable(f"Tie.{name}", f"this list has no column for it: {said!r}", tie)
    named = like is not None and "winner" in like.slots
    marks = named or (like is not None and like.marked is not None)
    winner = marked_side(tie, said_anew(tie, columns), columns, marks=marks)
    bold = winner if like is None or not named or like.marked is not None else None
    return ({"winner": str(winner or "")} if named else {}) | word_parts(tie, columns, like, bold)


def word_parts(
    tie: Tie, columns: tuple[str | None, ...], like: Record | None = None, bold: Side | None = None
) -> dict[str, str]:
    """The texts of the parts alone, whoever wins by them; the team of the side `bold` is in bold."""
    values, known = told(tie, columns, infers=True), known_columns(columns)
    texts: dict[str, str] = {}
    for role in columns:
        if role is None:
            continue
        value, number = values.get(role), leg_of(role)
        if isinstance(value, Team):
            markup = in_call(write_team_markup(value))
            texts[role] = f"{BOLD}{markup}{BOLD}" if role == f"team{bold}" else markup
        elif value is None:
            texts[role] = NOTHING if number is not None and number <= len(tie.legs) else ""
        elif role in known:
            texts[role] = known[role].write(value, like.text(role) if like is not None else "w/o")
        else:
            texts[role] = value  # the code of a flag
    return texts


# -- records of one call ----------------------------------------------------------------------------


def edit_series(edits: Edits, construct: Construct, pairs: Pairs) -> None:
    """Edits of the records of one call."""
    SeriesEditor(edits, construct.calls[0], pairs).run()


class SeriesEditor:
    """The edits that lead from one list of ties to another in the same call."""

    def __init__(self, edits: Edits, call: Call, pairs: Pairs) -> None:
        if all(new is None for _, new in pairs):
            raise Unwritable("ties", "the list goes")
        self.edits, self.call, self.pairs = edits, call, pairs
        first = next(old for old, _ in pairs if old is not None)
        self.width = len(record_of(first).columns)
        self.removed = removed_from(pairs)
        self.gone = {record_of(old).number for old in self.removed.values()}

    def run(self) -> None:
        added: dict[int, list[int]] = {}  # what comes behind each record: the numbers of others, 0 for new ones
        behind, like = 0, record_of(next(old for old, _ in self.pairs if old is not None))
        for old, new in self.pairs:
            if old is not None:
                like = record_of(old)
                behind = like.number if new is not None else behind
                if new is not None and new != old:
                    edit_tie(self.edits, like, old, new)
            elif new is not None:
                added.setdefault(behind, []).append(self.add(new, behind, like))
        if self.gone or added:
            keys = self.renumber(added)
            keys.update(argument.key for number in self.gone for argument in self.arguments(number))
            remove_arguments(self.edits, self.call, keys)

    def arguments(self, number: int) -> list[CallArgument]:
        """The arguments of a record, in order. Raises `Unwritable` where their order is not that of the records."""
        first = (number - 1) * self.width + 1
        found = [a for at in range(self.width) if (a := self.call.index.get(str(first + at))) is not None]
        if any(argument.named for argument in found):
            raise Unwritable("ties", "the arguments of these records have numbers")
        return found

    def add(self, tie: Tie, behind: int, like: Record) -> int:
        """Put a record behind another that stays, or before the first; returns the number that it had before."""
        neighbour = self.arguments(behind or 1)
        gap = blank_before(self.edits.text, neighbour[0].start)
        number, written = self.moved(tie)
        if not number:
            written = self.worded(word_record(tie, like.columns, like), like, neighbour)
        if behind:
            missing = "|" * (self.width - len(neighbour))
            self.edits.insert(neighbour[-1].value.end, f"{missing}{gap}{written}")
        else:
            self.edits.insert(neighbour[0].start, f"{written}{gap}")
        return number

    def worded(self, texts: Mapping[str, str], like: Record, neighbour: Sequence[CallArgument]) -> str:
        """The arguments of a new record, with the blanks that those of a neighbour have around their values."""
        parts: list[str] = []
        for at, role in enumerate(like.columns):
            said = texts[role or ""]
            model = neighbour[at] if at < len(neighbour) else None
            lead, tail = "|", ""
            if model is not None and said and model.value.start < model.value.end:
                lead = self.edits.text[model.start : model.value.start]
                tail = self.edits.text[model.value.end : model.end]
            parts.append("".join(part if "\n" not in part else "" for part in (lead, said, tail)))
        return "".join(parts).rstrip()

    def moved(self, tie: Tie) -> tuple[int, str]:
        """The number and the bytes of a record that was taken out elsewhere in the call; 0 where none was."""
        old = None if tie.origin is None else self.removed.get(tie.origin.span)
        if old == tie and old is not None:
            number = record_of(old).number
            arguments = self.arguments(number)
            if len(arguments) == self.width:
                return number, self.edits.text[arguments[0].start : arguments[-1].value.end]
        return 0, ""

    # -- headings and notes ---------------------------------------------------------------------------

    def renumber(self, added: Mapping[int, Sequence[int]]) -> set[str]:
        """Give headings and notes the new numbers of their records; returns the keys of those that go."""
        count = -(-len(self.call.positional) // self.width)
        order = list(added.get(0, ()))
        for number in range(1, count + 1):
            order += [number] * (number not in self.gone)
            order += added.get(number, ())
        numbers = {number: at for at, number in enumerate(order, 1) if number}
        found = [(argument, m) for argument in self.call.arguments if (m := NUMBERED.fullmatch(argument.key))]
        headings = sorted(int(m[2]) for _, m in found if m[1] == "heading")
        keys: set[str] = set()
        for argument, m in found:
            number = int(m[2])
            wanted = numbers.get(number)
            if m[1] == "heading":  # stands before the first that is left of its records
                after = bisect_right(headings, number)
                end = min(headings[after], count + 1) if after < len(headings) else count + 1
                left = [numbers[n] for n in range(number, end) if n in numbers] if number else []
                wanted = (left[0] if number > 1 else 1) if left else None
            if wanted is None:
                keys.add(argument.key)
            else:
                self.renumber_argument(argument, m, numbers, wanted)
        return keys

    def renumber_argument(
        self, argument: CallArgument, m: re.Match[str], numbers: Mapping[int, int], wanted: int
    ) -> None:
        text = self.edits.text
        start = text.find(argument.key, argument.start, argument.value.start) + m.start(2)
        if wanted != int(m[2]):
            self.edits.replace((start, start + len(m[2])), str(wanted))
        pointer = POINTER.fullmatch(text, *argument.value)
        if pointer is None:
            return
        other = numbers.get(int(pointer[2]))
        if other is None:  # the note that it points to goes: it has the text itself
            self.edits.replace(argument.value, self.call.raw(f"note_{pointer[0]}"))
        elif other != int(pointer[2]):
            self.edits.replace(pointer.span(2), str(other))


# -- a call for each tie ----------------------------------------------------------------------------


def edit_rows(edits: Edits, construct: Construct, pairs: Pairs) -> None:
    """Edits of calls that hold a tie each."""
    if all(new is None for _, new in pairs):
        raise Unwritable("ties", "the list goes")
    removed = removed_from(pairs)
    text = edits.text
    first = model = next(old for old, _ in pairs if old is not None)
    behind: Tie | None = None  # the last one that stays
    for old, new in pairs:
        if old is not None:
            model = old
            behind = behind if new is None else old
        if new is None and old is not None:
            edits.remove(row_span(text, old))
        elif old is None and new is not None:
            moved = None if new.origin is None else removed.get(new.origin.span)
            row = (
                text[slice(*row_span(text, moved))]
                if moved is not None and moved == new
                else _new_row(text, new, model)
            )
            edits.insert(row_span(text, first)[0] if behind is None else row_span(text, behind)[1], row)
        elif old is not None and new is not None and old != new:
            edit_tie(edits, record_of(old), old, new)


def row_span(text: str, tie: Tie) -> tuple[int, int]:
    """The line of the call of a tie, with the line that begins its row; the call alone where it shares its line."""
    assert tie.origin is not None
    start, end = tie.origin.span
    line = start - len(blank_before(text, start).rpartition("\n")[2])
    m = REST.match(text, end)
    if (line and text[line - 1] != "\n") or m is None:
        return start, end
    above = text.rfind("\n", 0, max(line - 1, 0)) + 1
    return (above if SEPARATOR.fullmatch(text, above, line) else line), m.end()


def _new_row(text: str, tie: Tie, model: Tie) -> str:
    """A row like that of another tie, with the parts of this one."""
    assert model.origin is not None
    record = record_of(model)
    call: Call = model.origin.form.call
    texts = word_record(tie, record.columns, record)
    start, end = row_span(text, model)
    parts: list[str] = [text[start : call.arguments[0].start if call.arguments else call.end - 2]]
    left = dict(texts)
    roles = {str(number): role for number, role in enumerate(record.columns, 1) if role is not None}
    winner = record.slots.get("winner")
    for argument in call.arguments:
        role = "winner" if argument.value == winner else roles.get(argument.key)
        if role in left:
            lead, tail = text[argument.start : argument.value.start], text[argument.value.end : argument.end]
            parts.append(f"{lead}{left.pop(role)}{tail}")
    further = list(left)
    while further and not left[further[-1]]:
        further.pop()
    return "".join(parts) + "".join(f"|{left[role]}" for role in further) + "}}" + "\n" * (end > call.end)


def record_of(tie: Tie) -> Record:
    """The record that a tie was read from."""
    if tie.origin is None:
        raise Unwritable("ties", "read without origins")
    record: Record = tie.origin.form.kept
    return record


def removed_from(pairs: Pairs) -> dict[tuple[int, int], Tie]:
    """The ties that are taken out, by the place that they were read from: one may come back elsewhere."""
    gone = (old for old, new in pairs if new is None)
    return {old.origin.span: old for old in gone if old is not None and old.origin is not None}


def blank_before(text: str, at: int) -> str:
    """The white space before an offset."""
    start = at
    while start and text[start - 1].isspace():
        start -= 1
    return text[start:at]
