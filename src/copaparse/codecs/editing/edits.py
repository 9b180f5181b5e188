"""`Edits`: what every editor of a text shares - patches of single values, lines in and out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import Factory, define

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.patch import Edit
from copaparse.model import Origin, Ownership, PartialDate, Score, Team
from copaparse.model.fields import fields_of
from copaparse.source import Span

if TYPE_CHECKING:
    from copaparse.markup.page import Dialect, Page

__all__ = ["Edits", "Writer", "changed"]

Writer = Callable[[str, Any, str], str]
"""Words a value for a field, in the style of the text that it replaces."""

WIDTHS = 4
ROW, CONSTRUCT = 2, 3
"""How wide an edit may become: a value, (again, for what the first edits moved,) a row, a construct."""


def changed(old: Any, new: Any) -> list[str]:
    """The names of the compared fields in which two objects of one class differ."""
    return [f.name for f in fields_of(old) if f.eq and getattr(old, f.name) != getattr(new, f.name)]


@define
class Edits:
    """The edits that lead from a season as read to a season as wanted; `width` grows when they did not hold."""

    source: Page
    width: int = 0
    made: list[Edit] = Factory(list[Edit])

    @property
    def quotes(self) -> bool:
        """Whether quotes and origins count: in the first round, when the text is still that of the origins."""
        return self.width == 0

    @property
    def text(self) -> str:
        return self.source.text

    @property
    def dialect(self) -> Dialect:
        """What the text is written in."""
        return self.source.dialect

    @property
    def plain(self) -> bool:
        """Whether the text is an extracted one."""
        return self.source.dialect == "plain"

    def replace(self, span: tuple[int, int], text: str) -> None:
        """Put a text there, with the line ends of the article; what was copied from it has them already."""
        line_end = self.source.line_end
        if line_end != "\n":
            text = text.replace(line_end, "\n").replace("\n", line_end)
        self.made.append(Edit(span[0], span[1], text))

    def remove(self, span: tuple[int, int]) -> None:
        self.made.append(Edit(span[0], span[1], ""))

    def insert(self, at: int, text: str) -> None:
        self.replace((at, at), text)

    # -- values -----------------------------------------------------------------------------------

    def patch(self, old: Any, new: Any, write: Writer) -> bool:
        """Patch the own spans of every changed field; make no edit and say no when one has none."""
        edits = self._patches(old, new, write)
        if edits is None:
            return False
        self.made += edits
        return True

    def _patches(self, old: Any, new: Any, write: Writer) -> list[Edit] | None:
        origin: Origin | None = old.origin
        if origin is None or type(old) is not type(new):
            return None
        edits: list[Edit] = []
        for name in changed(old, new):
            before = getattr(old, name)
            after = getattr(new, name)
            if after is None and isinstance(old, Team):
                return None  # with a link, a flag or a parenthesis, what stands around it has to go
            place = origin.fields.get(name)
            parts: tuple[type, ...] = (Team, Score)
            if place is not None and place.ownership is not Ownership.OWN:
                parts = (Team, Score, PartialDate)  # {{Start date|2026|6|11}} is written part by part
            inner = None
            if isinstance(before, parts) and after is not None and getattr(before, "origin", None) is not None:
                inner = self._patches(before, after, write)
            if inner is None:
                if place is None or place.ownership is not Ownership.OWN:
                    return None
                try:
                    written = write(name, after, self.text[place.start : place.end])
                except Unwritable:
                    return None
                inner = [Edit(place.start, place.end, written)]
            edits += inner
        return edits

    # -- lines ------------------------------------------------------------------------------------

    def line(self, span: tuple[int, int]) -> Span:
        """The whole lines that `span` touches, with the line end of the last."""
        start = self.text.rfind("\n", 0, span[0]) + 1
        end = self.text.find("\n", max(span[1] - 1, span[0]))
        if span[1] > span[0] and self.text[span[1] - 1] == "\n":
            end = span[1] - 1
        return Span(start, len(self.text) if end < 0 else end + 1)

    def remove_block(self, span: tuple[int, int]) -> None:
        """Take out the lines that `span` touches and the blank lines that follow them."""
        start, end = self.line(span)
        while end < len(self.text):
            stop = self.text.find("\n", end)
            stop = len(self.text) if stop < 0 else stop + 1
            if not self.text[end:stop].isspace():
                break
            end = stop
        self.remove((start, end))

    def insert_lines(self, at: int, lines: str) -> None:
        """Put whole lines at the start of a line, or at the end of a text whose last line is unended."""
        if at > 0 and self.text[at - 1] != "\n":
            self.insert(at, "\n" + lines.removesuffix("\n"))
        else:
            self.insert(at, lines)

    def insert_block(self, at: int, block: str) -> None:
        """Put a block at the start of a line, parted by blank lines from what is before and behind it."""
        before = self.text[max(at - 4, 0) : at].replace("\r", "")
        lead = "" if at == 0 or before.endswith("\n\n") else "\n" if before.endswith("\n") else "\n\n"
        rest = self.text[at : at + 2].replace("\r", "")
        self.insert(at, lead + block + ("\n" if rest and not rest.startswith("\n") else ""))
