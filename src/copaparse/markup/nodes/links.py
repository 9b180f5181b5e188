"""Links: `Wikilink`, `Category`, `File`, `ExternalLink`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from copaparse.markup.entities import decode_all
from copaparse.markup.nodes.leaves import SPACE, Content, Nest, Text
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.markup.nodes.base import Node

__all__ = ["Category", "ExternalLink", "File", "Wikilink"]


@define(eq=False, repr=False)
class Wikilink(Nest):
    """``[[target|label]]trail``"""

    target_end: int

    @property
    def target_span(self) -> Span:
        """Where the target stands, white space included."""
        return Span(self.start + 2, self.target_end)

    @property
    def label(self) -> Content | None:
        """What stands after the pipe; ``None`` without a pipe."""
        for at, child in enumerate(self.children):
            if child.end == self.target_end + 1:  # the pipe, with the target or by itself
                return Content(self.page, child.end, self.inside_end, self.children[at + 1 : -1])
        return None

    @property
    def inside_end(self) -> int:
        """Offset of the closing brackets."""
        return self.children[-1].start if self.children else self.target_end

    @property
    def target(self) -> str:
        """Title of the page that is linked to, with its anchor: trimmed, entities decoded, underscores as spaces."""
        return decode_all(self.page.text[slice(*self.target_span)]).replace("_", " ").strip(SPACE)

    @property
    def trail(self) -> str:
        """Letters that follow the brackets and belong to the link: the ``s`` of ``[[cup]]s``."""
        return self.page.text[self.inside_end + 2 : self.end]

    def reading(self) -> str | Sequence[Node]:
        """The label with the trail; without a label, the target as it is written."""
        label = self.label
        if label is None or not label.markup.strip(SPACE):
            written = self.page.text[slice(*self.target_span)]
            return decode_all(written).strip(SPACE).removeprefix(":") + self.trail
        return (*label.children, Text(self.page, self.inside_end + 2, self.end))


@define(eq=False, repr=False)
class Category(Wikilink):
    """``[[Category:Cups|sort key]]``; the label is the sort key. A reader sees nothing of it here."""

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class File(Nest):
    """``[[File:Final.jpg|thumb|caption]]``. Its text is empty: the caption stands apart from the prose."""

    options: tuple[Content, ...]
    """What stands after each pipe: size, place, caption."""

    @property
    def target_span(self) -> Span:
        """Where the target stands, white space included."""
        return Span(self.start + 2, self.options[0].start - 1 if self.options else self.end - 2)

    @property
    def target(self) -> str:
        """Name of the file with its namespace, trimmed, underscores as spaces."""
        return decode_all(self.page.text[slice(*self.target_span)]).replace("_", " ").strip(SPACE)

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class ExternalLink(Nest):
    """``[https://example.org label]`` or a bare ``https://example.org``."""

    @property
    def bracketed(self) -> bool:
        """Whether it is written in brackets."""
        return bool(self.children)

    @property
    def url(self) -> str:
        """The address as written, entities decoded. It ends where a template begins."""
        bare = self.children[0].markup[1:].rstrip() if self.children else self.markup
        return decode_all(bare)

    @property
    def label(self) -> Content | None:
        """What stands after the address within the brackets; ``None`` for a bare address."""
        if not self.children:
            return None
        first, *inside, last = self.children
        return Content(self.page, first.end, last.start, tuple(inside))

    def reading(self) -> str | Sequence[Node]:
        """The label; a bare address is shown itself, one in brackets without label as a number (here: nothing)."""
        return self.children[1:-1] if self.children else self.url
