"""Bold and italic: what each run of apostrophes in a line opens and closes, as MediaWiki reads it.

Two apostrophes are italic, three bold, five both; a fourth, and what is above five, is text. If a
line has an odd number of both, one bold run is taken for an apostrophe and italic: the first that
follows a word of one letter, else a longer word, else a space.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Quotes", "Style", "read_quotes"]

Style = Literal["BOLD", "ITALIC"]

STYLES: dict[int, tuple[Style, ...]] = {2: ("ITALIC",), 3: ("BOLD",), 5: ("ITALIC", "BOLD")}


class Quotes(NamedTuple):
    """What a run of apostrophes does: `plain` of them are text, then it toggles styles in this order."""

    plain: int
    toggles: tuple[Style, ...]


def read_quotes(text: str, line: int, runs: Sequence[tuple[int, int]]) -> list[Quotes]:
    """Decide the `runs` (start and end of each) of the line that starts at offset `line`."""
    sizes = [size_of(end - start) for start, end in runs]
    bolds = sum(size != 2 for size in sizes)
    italics = sum(size != 3 for size in sizes)
    if bolds % 2 and italics % 2:
        demoted = find_apostrophe(text, line, runs, sizes)
        if demoted is not None:
            sizes[demoted] = 2
    decided: list[Quotes] = []
    opened: list[Style] = []
    for at, (size, (start, end)) in enumerate(zip(sizes, runs, strict=True)):
        toggles = STYLES[size]
        if size == 5 and len(opened) != 1:
            # Both at once: the style that closes first is the inner one.
            following = sizes[at + 1] if at + 1 < len(sizes) else 2
            closing = tuple(reversed(opened))
            toggles = closing or (("BOLD", "ITALIC") if following == 2 else ("ITALIC", "BOLD"))
        elif size == 5 and opened[0] == "BOLD":
            toggles = ("BOLD", "ITALIC")
        for style in toggles:
            if style in opened:
                opened.remove(style)
            else:
                opened.append(style)
        decided.append(Quotes(end - start - size, toggles))
    return decided


def size_of(length: int) -> int:
    return 3 if length == 4 else min(length, 5)


def find_apostrophe(text: str, line: int, runs: Sequence[tuple[int, int]], sizes: Sequence[int]) -> int | None:
    """Index of the bold run that is an apostrophe and italic, if any."""
    after_word = after_space = None
    before = line
    for at, (_, end) in enumerate(runs):
        if sizes[at] == 3:
            words = text[max(before, end - 5) : end - 3]
            if words.endswith(" "):
                after_space = at if after_space is None else after_space
            elif words.startswith(" "):
                return at
            elif after_word is None:
                after_word = at
        before = end
    return after_space if after_word is None else after_word
