"""Pairing of what opens and closes within one content: tags, quotes, bracketed links, variants.

The lexer hands over the marks of a content in order, and `pair` settles each: it opens, closes,
stands alone or is text. Where marks cross, a tag gives way and stands alone; bold and italic end
with what encloses them and begin again after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.markup.nodes.dressed import Dressed
from copaparse.markup.nodes.leaves import Delimiter, Missing, Text
from copaparse.markup.nodes.links import ExternalLink
from copaparse.markup.nodes.tags import Tag, tag_name
from copaparse.markup.quotes import Quotes, Style, read_quotes

if TYPE_CHECKING:
    from copaparse.markup.nodes.base import Node
    from copaparse.markup.page import Page

__all__ = ["Pairing"]

DEEPEST = 100
"""Tags nested deeper than this within one content stand alone."""

STYLES = {"BOLD": 3, "ITALIC": 2}
"""Kinds that end with their line, and how many apostrophes they take."""


@define
class Opened:
    """A mark that waits for its partner."""

    kind: str  # BOLD, ITALIC, EXTERNAL, VARIANT or the name of a tag
    mark: Delimiter
    slot: int


@define
class Pairing:
    """One pass over the `marks` of a content, each with its slot in the list of tokens.

    Leaves in `settled` what goes into each slot.
    """

    page: Page
    settled: dict[int, list[Node]]
    stack: list[Opened] = field(factory=list["Opened"])
    waiting: dict[str, int] = field(factory=dict[str, int])
    """How many of each kind are on the stack."""

    def pair(self, start: int, marks: list[tuple[int, Delimiter]]) -> None:
        """Settle the marks of the content that begins at `start`; its last mark is a line end."""
        runs: list[tuple[int, int]] = []
        begun = 0
        for index, (slot, line_end) in enumerate(marks):
            if line_end.type == "QUOTES":
                runs.append((line_end.start, line_end.end))
            elif line_end.type == "LINE_END":
                self.settle_line(marks[begun:index], read_quotes(self.page.text, start, runs))
                self.end_line(line_end.start, slot)
                start, begun, runs = line_end.start + 1, index + 1, []
        for opened in self.stack:
            self.leave_alone(opened)

    def settle_line(self, marks: list[tuple[int, Delimiter]], decided: list[Quotes]) -> None:
        quotes = iter(decided)
        crossed = crossings(marks, decided)
        for slot, mark in marks:
            if slot in crossed:
                self.open_crossed(mark, slot, crossed[slot])
            elif mark.type == "QUOTES":
                self.toggle(slot, mark, next(quotes))
            elif mark.type.endswith("_OPEN"):
                self.open(kind_of(mark), mark, slot)
            else:
                self.close(kind_of(mark), mark, slot)

    def toggle(self, slot: int, run: Delimiter, quotes: Quotes) -> None:
        """Take a run of apostrophes apart."""
        at = run.start + quotes.plain
        tokens: list[Node] = [Text(self.page, run.start, at)] if quotes.plain else []
        self.settled[slot] = tokens
        for style in quotes.toggles:
            after = at + STYLES[style]
            if self.waiting.get(style):
                self.shut(style, Delimiter(self.page, at, after, f"{style}_CLOSE"), tokens)
            else:
                mark = Delimiter(self.page, at, after, f"{style}_OPEN")
                tokens.append(mark)
                self.push(style, mark, slot)
            at = after

    def open(self, kind: str, mark: Delimiter, slot: int) -> None:
        if len(self.stack) < DEEPEST:
            self.push(kind, mark, slot)
        else:
            self.leave_alone(Opened(kind, mark, slot))

    def open_crossed(self, link: Delimiter, slot: int, styles: set[Style]) -> None:
        """Open a bracketed link. Styles that are open and change within it end here and begin again inside."""
        page = self.page
        tokens: list[Node] = []
        again = [self.stack[self.innermost(style)] for style in sorted(styles) if self.waiting.get(style)]
        for opened in again:
            self.shut(opened.kind, Delimiter(page, link.start, link.start, f"{opened.kind}_CLOSE"), tokens)
        tokens.append(link)
        self.push("EXTERNAL", link, slot)
        for opened in again:
            tokens.append(Delimiter(page, link.end, link.end, f"{opened.kind}_OPEN"))
            self.push(opened.kind, opened.mark, opened.slot)
        self.settled[slot] = tokens

    def push(self, kind: str, mark: Delimiter, slot: int) -> None:
        self.stack.append(Opened(kind, mark, slot))
        self.waiting[kind] = self.waiting.get(kind, 0) + 1

    def close(self, kind: str, mark: Delimiter, slot: int) -> None:
        if self.waiting.get(kind):
            self.shut(kind, mark, self.settled.setdefault(slot, []))
        else:
            self.leave_alone(Opened(kind, mark, slot))

    def shut(self, kind: str, closer: Delimiter, tokens: list[Node]) -> None:
        """Close the innermost `kind`. Styles within it end here and begin again behind `closer`."""
        again: list[Opened] = []
        while (opened := self.stack.pop()).kind != kind:
            self.waiting[opened.kind] -= 1
            if opened.kind in STYLES:
                tokens.append(Delimiter(self.page, closer.start, closer.start, f"{opened.kind}_CLOSE"))
                again.append(opened)
            else:
                self.leave_alone(opened)
        self.waiting[kind] -= 1
        tokens.append(closer)
        for opened in reversed(again):
            mark = Delimiter(self.page, closer.end, closer.end, f"{opened.kind}_OPEN")
            tokens.append(mark)
            self.push(opened.kind, opened.mark, opened.slot)

    def end_line(self, at: int, slot: int) -> None:
        """Styles end with the line; a bracket without its partner is text."""
        closers: list[Node] = []
        while self.waiting.get("EXTERNAL"):
            self.leave_alone(self.stack.pop(self.innermost("EXTERNAL")))
            self.waiting["EXTERNAL"] -= 1
        while self.waiting.get("BOLD") or self.waiting.get("ITALIC"):
            opened = self.stack[self.innermost("BOLD", "ITALIC")]
            self.shut(opened.kind, Missing(self.page, at, at, f"{opened.kind}_CLOSE"), closers)
        self.settled[slot] = closers

    def innermost(self, *kinds: str) -> int:
        return next(at for at in reversed(range(len(self.stack))) if self.stack[at].kind in kinds)

    def leave_alone(self, opened: Opened) -> None:
        """No partner: a tag stands by itself, everything else is text."""
        mark, page = opened.mark, self.page
        if mark.type.startswith("TAG"):
            children = (mark,) if isinstance(mark, Dressed) else ()
            self.settled[opened.slot] = [Tag(page, mark.start, mark.end, children)]
        elif mark.type == "EXTERNAL_OPEN":
            address = mark.start + 1
            end = mark.start + len(mark.markup.rstrip())
            spaces = [Text(page, end, mark.end)] if end < mark.end else []
            self.settled[opened.slot] = [
                Text(page, mark.start, address),
                ExternalLink(page, address, end, ()),
                *spaces,
            ]
        else:
            self.settled[opened.slot] = [Text(page, mark.start, mark.end)]


def crossings(marks: list[tuple[int, Delimiter]], decided: list[Quotes]) -> dict[int, set[Style]]:
    """Slots of bracketed links with nothing but quotes between their brackets → the styles that change there."""
    found: dict[int, set[Style]] = {}
    quotes = reversed(decided)
    inside: set[Style] | None = None
    for slot, mark in reversed(marks):
        if mark.type == "QUOTES":
            toggles = next(quotes).toggles
            if inside is not None:
                inside.update(toggles)
        elif mark.type == "EXTERNAL_CLOSE":
            inside = set()
        else:
            if mark.type == "EXTERNAL_OPEN" and inside:
                found[slot] = inside
            inside = None
    return found


def kind_of(mark: Delimiter) -> str:
    return tag_name(mark.markup) if mark.type.startswith("TAG") else mark.type.partition("_")[0]
