"""`parse`: a text becomes a `Document`, whatever the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.diagnostics import Diagnostic, Severity
from copaparse.errors import DecodeError, DiagnosticError
from copaparse.markup.blocks import parse_blocks
from copaparse.markup.collector import collector_paused
from copaparse.markup.findings import find_damage
from copaparse.markup.nodes.base import FILLING, Node
from copaparse.markup.page import Dialect, Page
from copaparse.markup.sections import Section, section_tree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copaparse.source import Position

__all__ = ["Document", "parse"]


@define(eq=False, repr=False)
class Document(Node):
    """A whole text. Its `blocks` tile it; what is inside a block is parsed when somebody asks."""

    blocks: tuple[Node, ...]
    _sections: tuple[Section, ...] = field(init=False)
    _diagnostics: tuple[Diagnostic, ...] = field(init=False)

    @property
    def name(self) -> str:
        """The name under which findings are reported."""
        return self.page.name

    @property
    def dialect(self) -> Dialect:
        """``"plain"`` or ``"wikitext"``: as it was asked for, or as it was detected."""
        return self.page.dialect

    @property
    def parts(self) -> Sequence[Node]:
        return self.blocks

    def build(self) -> tuple[Node, ...]:
        return self.blocks

    @property
    def text(self) -> str:
        """What a reader sees, an empty line between blocks."""
        return "\n\n".join(shown for block in self.blocks if (shown := block.text))

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections as a tree; what stands before the first heading is in none of them."""
        with FILLING:
            if not hasattr(self, "_sections"):
                self._sections = section_tree(self.blocks, self.end)
            return self._sections

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Every finding about the markup, by place. Reads all inline content once."""
        with FILLING, collector_paused():
            if not hasattr(self, "_diagnostics"):
                self._diagnostics = find_damage(self)
            return self._diagnostics

    def position(self, offset: int) -> Position:
        """Line and column of an offset, both from 1; `ValueError` outside the text."""
        return self.page.position(offset)

    def __reduce__(self) -> tuple[Callable[..., Document], tuple[str, str, Dialect]]:
        return (document_of, (self.page.text, self.name, self.dialect))


def parse(
    text: str | bytes, *, name: str = "article", dialect: Dialect | None = None, strict: bool = False
) -> Document:
    """Parse an article into nodes. Every text parses; damage costs one cell or line and a diagnostic.

    `text` is a string, or bytes in UTF-8. `name` is what diagnostics call the text. `dialect` is
    ``"plain"`` (extracted text) or ``"wikitext"`` (MediaWiki source); `None` detects it.

    Raises `TypeError` for anything but str and bytes, `ValueError` for an unknown dialect,
    `DecodeError` for bytes that are not UTF-8, and, if `strict`, a `DiagnosticError` with all
    findings when one of them is a warning or worse.
    """
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            raise DecodeError(name, error.start, error.reason) from None
    if not isinstance(text, str):
        raise TypeError(f"text must be str or bytes, not {type(text).__name__}")
    if dialect not in (None, "plain", "wikitext"):
        raise ValueError(f"dialect must be 'plain', 'wikitext' or None, not {dialect!r}")
    document = document_of(text, name, dialect)
    if strict and any(found.severity >= Severity.WARNING for found in document.diagnostics):
        raise DiagnosticError(document.diagnostics)
    return document


def document_of(text: str, name: str, dialect: Dialect | None) -> Document:
    with collector_paused():
        page = Page(text, name, dialect)
        return Document(page, 0, len(text), parse_blocks(page))
