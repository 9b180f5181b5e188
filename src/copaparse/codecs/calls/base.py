"""What every codec of calls works with: `CallCodec`, `Construct`, and how arguments are read."""

from __future__ import annotations

import enum
import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import Factory, define, frozen

from copaparse.codecs.base import Reader, Unwritable, new_list, own
from copaparse.codecs.calls.known_ties import KnownTies
from copaparse.codecs.found_tables import row_at
from copaparse.codecs.values.text import read_count
from copaparse.codecs.views import place_of, see
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.markup.arguments import Call, CallArgument
    from copaparse.markup.nodes.tables import Row
    from copaparse.model import FieldSpan

__all__ = [
    "CallCodec",
    "CallForm",
    "Construct",
    "Field",
    "Part",
    "Surroundings",
    "read_arguments",
    "read_figure",
    "read_value",
]


NOTED = re.compile(r"([0-9]{1,9}+)\s*+<!--(?:[^-]|-(?!->))*+-->")  # 32<!-- Minero -->


class Part(enum.Enum):
    """What a call is in the construct that it belongs to."""

    WHOLE = enum.auto()  # all of it: {{Football box|…}}
    OPEN = enum.auto()  # what begins it: {{TwoLegStart}}
    ROW = enum.auto()  # one of its rows: {{TwoLegResult|…}}
    CLOSE = enum.auto()  # what ends it: {{TwoLegEnd}}
    AFTER = enum.auto()  # what is added to it from outside: {{Penshootoutbox|…}}


@define(eq=False)
class Construct:
    """Calls that one codec reads together, in order, with the table rows that are written between them.

    `parts` has what each call is, `frame` the marks of the table around them where there are any: ``{|``, ``|}``.
    """

    codec: CallCodec
    calls: list[Call] = Factory(new_list)
    rows: list[Row] = Factory(new_list)
    parts: list[Part] = Factory(new_list)
    frame: Span | None = None

    def __getstate__(self) -> tuple[Any, ...]:
        page = self.rows[0].page if self.rows else None
        return self.codec, self.calls, page, [row.span for row in self.rows], self.parts, self.frame

    def __setstate__(self, state: tuple[Any, ...]) -> None:
        self.codec, self.calls, page, rows, self.parts, self.frame = state
        self.rows = [row_at(page, *place) for place in rows]

    @property
    def span(self) -> Span:
        """From the first of its parts to the end of the last."""
        if self.frame is not None:
            return self.frame
        if len(self.calls) == 1 and not self.rows:
            return self.calls[0].span
        spans = [call.span for call in self.calls] + [row.span for row in self.rows]
        return Span(min(start for start, _ in spans), max(end for _, end in spans))


@define(eq=False)
class CallForm:
    """How an object is written in a construct: the call that has it, and whatever else its codec keeps."""

    construct: Construct
    call: Call
    kept: Any = None


@define
class Surroundings:
    """What a codec may know of the stage that it reads for: its name, and the ties of the article.

    Lists of ties are read before brackets, in all stages. `stages` are the numbers of the stage and of those below it.
    `sends_teams` tells that a list of teams and places in it says which teams qualified from where.
    """

    stage: str
    year: int | None = None
    ties: KnownTies = Factory(KnownTies)
    stages: range = range(1)
    sends_teams: bool = False


@frozen
class Field:
    """A field of an object as an argument of a call: its keys, the usual one first, and how it reads and writes."""

    keys: tuple[str, ...]
    read: Callable[[Reader, int, int], Any]
    write: Callable[[Any, str], str]


class CallCodec(ABC):
    """Reads, and as far as it can writes, one family of calls. A new family: a subclass, and `copaparse.register`.

    `kind` is the field of a stage that it fills (``standings``, ``ties``, ``matches`` or ``brackets``), `names` the
    templates and modules (``#invoke:Sports table``) that it reads, each with its part. A family with endless names
    has a `pattern` as well, for names in lower case without spaces, hyphens and underscores: calls that are whole.
    Calls of a family that is `at_home` on wikis without the current modules stay when an article is formatted.
    """

    kind: ClassVar[str]
    names: ClassVar[Mapping[str, Part]]
    pattern: ClassVar[re.Pattern[str] | None] = None
    at_home: ClassVar[bool] = False

    @abstractmethod
    def read(self, construct: Construct, reader: Reader, around: Surroundings) -> Sequence[Any]:
        """The objects of the construct, in order. Never raises for bad text: it reports, and leaves out."""

    def edit(self, edits: Edits, construct: Construct, pairs: Sequence[tuple[Any, Any]]) -> None:
        """Make the edits that lead from each object as read to the object wanted, in their new order.

        ``(None, new)`` is to be added behind the one before it, ``(old, None)`` to be taken out. Raises
        `Unwritable` for what the construct cannot hold; the construct is then written anew.
        """
        raise Unwritable(self.kind, "this kind of construct is written as a whole")

    def render(self, values: Sequence[Any], like: Construct | None = None) -> str:
        """A construct that says `values`, in the style of another one. Raises `Unwritable` if it cannot hold them."""
        raise Unwritable(self.kind, "this kind of construct is not written")


def read_value(call: Call, read: Callable[[Reader, int, int], Any], reader: Reader, *keys: str) -> Any:
    """The value of the first of these arguments that has one; ``None`` where none has."""
    argument = call.get(*keys)
    if argument is None or argument.value.start == argument.value.end:
        return None
    return read(*see(reader, *argument.value))


def read_figure(
    argument: CallArgument, reader: Reader, read: Callable[[Reader, int, int], int | None] = read_count
) -> tuple[int | None, FieldSpan]:
    """The whole number that an argument is, and where it is written."""
    start, end = argument.value
    said = reader.page.text[start:end]
    if said.isdecimal() and said.isascii() and len(said) < 10:
        return int(said), own((start, end))
    if not said:
        return None, own((start, end))
    if (m := NOTED.fullmatch(said)) is not None:
        return int(m[1]), own((start, start + m.end(1)))
    seen = see(reader, start, end)
    return read(*seen), place_of(seen)


def read_arguments(
    call: Call, known: Mapping[str, Field], reader: Reader
) -> tuple[dict[str, Any], dict[str, FieldSpan]]:
    """The values of the arguments that are there, and the place of each, said or not."""
    values: dict[str, Any] = {}
    places: dict[str, FieldSpan] = {}
    for name, field in known.items():
        argument = call.get(*field.keys)
        if argument is None:
            continue
        start, end = argument.value
        if start < end:
            seen = see(reader, start, end)
            places[name] = place_of(seen)
            values[name] = field.read(*seen)
        else:
            places[name] = own((start, end))
    return values, places
