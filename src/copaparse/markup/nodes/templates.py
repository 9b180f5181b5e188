"""Calls: `Template`, `ParserFunction`, their `Argument`s, and the `Parameter` of a template page.

Nothing is expanded: a call is its name and its arguments. Block markup inside an argument (tables,
lists, paragraphs) stays inline text; parse the value's markup by itself to read it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define, field

from copaparse.markup.nodes.leaves import SPACE, Comment, Content, Delimiter, Nest
from copaparse.markup.visible_text import SHOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.markup.nodes.base import Node

__all__ = ["Argument", "Parameter", "ParserFunction", "Template", "Value", "number"]

NAME_SPACE = re.compile(r"[\s_]+")
NAMESPACE = re.compile(r"template\s*:\s*", re.IGNORECASE)


def uncommented(nodes: Sequence[Node]) -> str:
    """Markup of the nodes, without comments and outer white space."""
    return "".join(node.markup for node in nodes if not isinstance(node, Comment)).strip(SPACE)


@define(eq=False, repr=False)
class Value(Content):
    """The value of an argument. A view: it is made when asked for and is not part of the tree."""

    named: bool

    @property
    def text(self) -> str:
        """What a reader sees; trimmed if the argument is named, as MediaWiki does it."""
        shown = super().text
        return shown.strip(SPACE) if self.named else shown


@define(eq=False, repr=False)
class Argument(Nest):
    """``|key=value`` or ``|value``, its pipe included."""

    position: int
    """Number among the arguments without a name, from 1; 0 for an argument with a name."""

    @property
    def named(self) -> bool:
        """Whether it is written ``key=value``."""
        return not self.position

    @property
    def key_marks(self) -> int:
        """How many of the children are the key with its marks: one, unless there is markup in the key."""
        first = self.children[0]
        if first.end > self.start + 1 or self.position:
            return 1
        return next(at for at, child in enumerate(self.children, 1) if is_equals(child))

    @property
    def key(self) -> str:
        """The name, trimmed and without comments; for an argument without a name, its number."""
        if self.position:
            return str(self.position)
        marks = self.key_marks
        if marks == 1:
            return self.page.text[self.start + 1 : self.children[0].end - 1].strip(SPACE)
        return uncommented(self.children[1 : marks - 1])

    @property
    def value(self) -> Value:
        """What stands after the equals sign or, where there is none, after the pipe."""
        marks = self.key_marks
        return Value(self.page, self.children[marks - 1].end, self.end, self.children[marks:], self.named)


def number(arguments: Sequence[Argument]) -> None:
    """Count the arguments without a name, as their call sees them."""
    position = 0
    for argument in arguments:
        if argument.position:
            position += 1
            argument.position = position


def is_equals(node: Node) -> bool:
    """Whether the node is the equals sign that ends a key."""
    return isinstance(node, Delimiter) and node.type == "EQUALS"


@define(eq=False, repr=False)
class Template(Nest):
    """``{{name|argument|key=argument}}``"""

    arguments: tuple[Argument, ...]
    _index: dict[str, Argument] = field(init=False)  # unset until somebody asks

    @property
    def title(self) -> Content:
        """What stands before the first pipe."""
        opener, *title = self.children[: -1 - len(self.arguments)]
        return Content(self.page, opener.end, self.children[1 + len(title)].start, tuple(title))

    @property
    def name(self) -> str:
        """The template's name as its page is called: ``Fb cl2 team`` for ``{{fb_cl2  team}}``.

        First letter upper, underscores and runs of white space as one space, without comments and
        without the prefix ``Template:``. Where the name is computed, its markup.
        """
        name = NAME_SPACE.sub(" ", uncommented(self.title.children)).strip()
        prefix = NAMESPACE.match(name)
        name = name[prefix.end() :] if prefix else name
        return name[:1].upper() + name[1:]

    def argument(self, key: str | int) -> Argument | None:
        """The argument that MediaWiki takes for `key`, or ``None``: of several of one name, the last.

        Arguments without a name have numbers from 1 for keys; ``1=value`` is the same as ``value``
        in the first place.
        """
        try:
            index = self._index
        except AttributeError:
            index = self._index = {argument.key: argument for argument in self.arguments}
        return index.get(str(key))

    def reading(self) -> str | Sequence[Node]:
        """Templates are not expanded. A few that only dress their argument are read through."""
        shown = SHOWN.get(self.name, "")
        if isinstance(shown, str):
            return shown
        argument = self.argument(shown)
        return argument.value.children if argument else ""


@define(eq=False, repr=False)
class ParserFunction(Template):
    """``{{#if: subject|…}}``, ``{{#invoke:module|function|…}}``, ``{{formatnum:1234}}``

    Only ``#invoke``, ``#switch`` and their like take named arguments; for all others an equals sign is text.
    """

    @property
    def name(self) -> str:
        """The function in lower case, with its number sign: ``#invoke``."""
        return self.children[0].markup[2:-1].strip().lower()

    @property
    def subject(self) -> Content:
        """What stands after the colon: for ``#invoke`` the name of the module."""
        return self.title

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class Parameter(Nest):
    """``{{{name|default}}}``, as it stands on template pages."""

    _name_parts: int
    default: Content | None
    """What stands after the pipe; ``None`` without a pipe."""

    @property
    def name(self) -> str:
        """The name, trimmed and without comments."""
        return uncommented(self.children[1 : 1 + self._name_parts])

    def reading(self) -> str | Sequence[Node]:
        """The default; without one, the markup, as MediaWiki shows it."""
        return self.default.children if self.default else self.markup
