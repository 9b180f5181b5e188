"""The tree of sections that the headings of a document make."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

from copaparse.markup.nodes.base import Node
from copaparse.markup.nodes.blocks import Heading
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Section", "section_tree"]


def no_sections() -> list[Section]:
    return []


@define(eq=False)
class Section:
    """A heading with what stands under it: its own `blocks`, then its `sections`."""

    heading: Heading
    end: int
    blocks: list[Node] = Factory(list[Node])
    sections: list[Section] = Factory(no_sections)

    @property
    def level(self) -> int:
        """That of its heading: 1 to 6."""
        return self.heading.level

    @property
    def title(self) -> str:
        """The heading as a reader sees it."""
        return self.heading.text

    @property
    def span(self) -> Span:
        """From the heading to the end of the last section under it."""
        return Span(self.heading.start, self.end)

    @property
    def markup(self) -> str:
        """The source text from the heading to the end of the last section under it, to the byte."""
        return self.heading.page.text[self.heading.start : self.end]

    def walk(self) -> Iterator[Section]:
        """All sections under this one, in document order."""
        for section in self.sections:
            yield section
            yield from section.walk()  # six levels at most

    def __repr__(self) -> str:
        return f"<Section {self.heading.start}:{self.end} {self.heading.markup.strip()!r}>"


def section_tree(blocks: Sequence[Node], end: int) -> tuple[Section, ...]:
    """Sections of the highest level that occurs in their place; what precedes the first is in none."""
    tops: list[Section] = []
    around: list[tuple[int, Section]] = []
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level
            while around and around[-1][0] >= level:
                around.pop()[1].end = block.start
            section = Section(block, end)
            (around[-1][1].sections if around else tops).append(section)
            around.append((level, section))
        elif around:
            around[-1][1].blocks.append(block)
    return tuple(tops)
