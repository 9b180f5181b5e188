"""What every codec works with: `Reader` while reading, `Unwritable` while writing, forms in between."""

from __future__ import annotations

import re
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, cast

from attrs import define, field, frozen

from copaparse.codecs.leftovers import blank, clean
from copaparse.model.origin import FieldSpan, Origin, Ownership
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from copaparse.markup.page import Page
    from copaparse.model.origin import Place

__all__ = [
    "NOTHING",
    "Column",
    "Finding",
    "PipeCodec",
    "Reader",
    "Refused",
    "RowForm",
    "Seen",
    "Unwritable",
    "new_dict",
    "new_list",
    "own",
    "place_as",
]

NOTHING = "—"
"""What a table cell says when there is nothing to say."""


new_list = cast("Callable[[], list[Any]]", list)
"""Makes an empty list, for a field of any list type; ``list[str]`` takes ten times as long."""

new_dict = cast("Callable[[], dict[Any, Any]]", dict)
"""Makes an empty dict, for a field of any dict type; see `new_list`."""

make_origin = trusted(Origin)

Finding = tuple[str, tuple[int, int], str, str | None]
"""Code, span, message and hint of a diagnostic to be."""


YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


class Unwritable(Exception):
    """A value that the form at hand cannot hold: the field, why, and the value where it is known.

    The writer widens, or gives up with the path of the value.
    """

    def __init__(self, name: str, reason: str, value: object = None) -> None:
        super().__init__(name, reason, value)
        self.name = name
        self.reason = reason
        self.value = value


class Refused(Unwritable):
    """The same where a wider form could hold the value, but not what else the text says: the writer gives up."""


@define
class Reader:
    """One reading of a page: where origins and findings are made."""

    page: Page
    origins: bool = True
    found: list[Finding] = field(factory=new_list)
    _year: int | None = field(default=None, init=False)

    @property
    def year(self) -> int | None:
        """The year that the page is about: the one that it names most often."""
        if self._year is None:
            years = Counter(YEAR.findall(self.page.text))
            self._year = int(max(years, key=years.__getitem__)) if years else 0
        return self._year or None

    @property
    def plain(self) -> bool:
        """Whether the page is extracted text, in which no markup means anything."""
        return self.page.dialect == "plain"

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where ``page.text[start:end]`` stands in the source."""
        return start, end

    def own(self, span: tuple[int, int]) -> FieldSpan:
        """The place of a value that is written there for its object alone."""
        start, end = span
        return place_as((start, end, _OWN))

    def clean(self, text: str) -> str:
        """What a value says: one line, without the markup that an extraction left behind."""
        return clean(text)

    def blank(self, text: str) -> str:
        """The same with every character in its place."""
        return blank(text)

    def report(self, code: str, span: tuple[int, int], message: str, hint: str | None = None) -> None:
        """Note a finding of a declared code; it becomes a `Diagnostic` when somebody asks."""
        self.found.append((code, span, message, hint))

    def origin(
        self, span: tuple[int, int], fields: Mapping[str, Place] | None = None, form: Any = None
    ) -> Origin | None:
        """The origin for an object that stands at `span`, or ``None`` when origins are not wanted."""
        start, end = span
        return make_origin(self.page, start, end, fields or {}, form) if self.origins else None


Seen = tuple[Reader, int, int]
"""From what to read the value of a cell: a reader, and a stretch of its page."""


@frozen
class Column:
    """A column: its canonical head, and how its cells are read and written. One table of them drives both.

    `read` is given a stretch of the page and reports what it cannot read; `write` a value and the text
    that it replaces. A `needed` column is there in canonical tables even when it is empty: it is what the
    table is recognised by.
    """

    head: str
    read: Callable[[Reader, int, int], Any]
    write: Callable[[Any, str], str]
    needed: bool = False


def own(span: tuple[int, int]) -> FieldSpan:
    """The place of a value that is written there for its object alone."""
    start, end = span
    return place_as((start, end, _OWN))


_OWN = Ownership.OWN
place_as = cast("Callable[[tuple[int, int, Ownership]], FieldSpan]", partial(tuple.__new__, FieldSpan))  # pyright: ignore[reportUnknownMemberType]
"""A place past the constructor of a named tuple, which is written in Python: they are made by the hundred."""


@define(eq=False)
class RowForm:
    """How a row of a table is laid out, for writing it or a new row in the same columns.

    `columns` has the role of each column (``None``: not understood), `samples` the cells of the row as
    they stand, `implied` what the table says of the row outside it: the hosts under a head ``Home``, the
    round above a run of rows. Where cells are `markup`, `table` is the wikitable and
    `line` the row of it.
    """

    codec: PipeCodec
    columns: tuple[str | None, ...]
    samples: Sequence[str]
    implied: Mapping[str, object]
    markup: bool = False
    table: Any = None
    line: Any = None


class PipeCodec(Protocol):
    """Reads and writes one kind of pipe table. Adding a kind: a codec and a line in `stage_tables`."""

    @property
    def kind(self) -> str:
        """The field of a stage that such tables fill: ``standings``, ``ties``, ``matches``, ``brackets``."""
        ...

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        """The role of each column when these folded heads are of the codec's kind (``None`` for a column
        that is not understood), or ``None`` when the table is of another kind.
        """
        ...

    def cells(self, value: Any, form: RowForm) -> list[str]:
        """One row: `value` written in those columns. Raises `Unwritable` when something has no column."""
        ...
