"""What views are built of: `Piece`, and calls as those who show them need to know them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.view_builder import Builder
    from copaparse.markup.page import Page
    from copaparse.source import Span

__all__ = ["Piece", "ShownArgument", "ShownCall", "ShownValue", "place_of_argument", "show_argument"]


class Piece(NamedTuple):
    """A string to be shown for a stretch of the source."""

    shown: str
    start: int
    end: int


class ShownValue(Protocol):
    """The value of an argument, or the name of a call."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def markup(self) -> str: ...

    @property
    def trimmed(self) -> Span:
        """Where it stands without outer blanks."""
        ...

    @property
    def children(self) -> Sequence[Any]:
        """What a view shows of it: nodes, or pieces."""
        ...


class ShownArgument(Protocol):
    """An argument from its pipe on; `position` is 0 for one with a name."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def key(self) -> str: ...

    @property
    def position(self) -> int: ...

    @property
    def value(self) -> ShownValue: ...


class ShownCall(Protocol):
    """A call: a `Template` node, or what stands for one where no nodes are made."""

    @property
    def page(self) -> Page: ...

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def name(self) -> str: ...

    @property
    def title(self) -> ShownValue: ...

    @property
    def arguments(self) -> Sequence[ShownArgument]: ...

    def argument(self, key: str | int, /) -> ShownArgument | None: ...


def place_of_argument(node: ShownCall, key: int | str) -> tuple[str, tuple[int, int]]:
    """The markup of an argument and its place; empty, at the end of the call, where there is none."""
    argument = node.argument(key)
    if argument is None:
        return "", (node.end - 2, node.end - 2)
    start, end = argument.value.trimmed
    return node.page.text[start:end], (start, end)


def show_argument(builder: Builder, node: ShownCall, *keys: int | str) -> None:
    """The first of these arguments that has something in it, read through."""
    for key in keys:
        argument = node.argument(key)
        if argument is not None and argument.value.markup.strip():
            builder.add(argument.value.children)
            return
