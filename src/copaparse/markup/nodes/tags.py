"""Tags and what looks like them: `Tag`, `Ref`, `Extension`, and the styles `Bold`, `Italic`, `Variant`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from copaparse.markup.attributes import read_attributes
from copaparse.markup.entities import decode_all
from copaparse.markup.nodes.leaves import SPACE, Content, Leaf, Nest
from copaparse.markup.visible_text import SHOWN_RAW
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.markup.nodes.base import Node

__all__ = ["Bold", "Extension", "Italic", "Ref", "Style", "Tag", "Variant"]

TAG_NAME = re.compile(r"</?([^\s/>]+)")


def tag_name(markup: str) -> str:
    """Name of the tag that the markup begins with, in lower case; empty where none does."""
    m = TAG_NAME.match(markup)
    return m[1].lower() if m else ""


def tag_attributes(markup: str) -> dict[str, str]:
    """Attributes of the tag that the markup is: names in lower case, values decoded and without quotes."""
    inside = TAG_NAME.sub("", markup, count=1).removesuffix(">").removesuffix("/")
    return {name: decode_all(value) for name, value in read_attributes(inside).items()}


@define(eq=False, repr=False)
class Tag(Nest):
    """``<small>…</small>``, or a tag that stands alone: ``<hr />``, ``</div>``, ``<p>`` without an end."""

    @property
    def opening(self) -> str:
        """Markup of the opening tag."""
        return self.children[0].markup if self.children else self.markup

    @property
    def name(self) -> str:
        """Name in lower case."""
        return tag_name(self.opening)

    @property
    def attributes(self) -> dict[str, str]:
        """Attributes as written: names in lower case, values without quotes and with entities decoded."""
        return tag_attributes(self.opening)

    @property
    def content(self) -> Content | None:
        """What stands between the opening and the closing tag; ``None`` for a tag that stands alone."""
        if len(self.children) < 2:
            return None
        first, *inside, last = self.children
        return Content(self.page, first.end, last.start, tuple(inside))

    def reading(self) -> str | Sequence[Node]:
        return self.children


@define(eq=False, repr=False)
class Ref(Tag):
    """``<ref name="a" group="b">…</ref>`` or ``<ref name="a" />``. A reader of the prose sees nothing of it."""

    @property
    def key(self) -> str | None:
        """The name under which the reference may be used again."""
        return self.attributes.get("name")

    @property
    def group(self) -> str:
        """The group it is listed in; empty for the usual one."""
        return self.attributes.get("group", "")

    def reading(self) -> str:
        return ""


@define(eq=False, repr=False)
class Extension(Leaf):
    """A tag whose content is not wikitext: ``<nowiki>``, ``<math>``, ``<gallery>`` and others."""

    @property
    def name(self) -> str:
        """Name in lower case."""
        return tag_name(self.page.text[self.start : self.start + 40])

    @property
    def opening(self) -> str:
        """Markup of the opening tag."""
        return self.page.text[self.start : self.page.text.index(">", self.start) + 1]

    @property
    def attributes(self) -> dict[str, str]:
        """Attributes as written: names in lower case, values without quotes and with entities decoded."""
        return tag_attributes(self.opening)

    @property
    def content(self) -> Span:
        """Where the raw content stands; empty for ``<nowiki />``."""
        start = self.start + len(self.opening)
        return Span(start, max(start, self.page.text.rfind("</", start, self.end)))

    def reading(self) -> str:
        """The raw content where a reader sees it so, otherwise nothing."""
        return decode_all(self.page.text[slice(*self.content)]) if self.name in SHOWN_RAW else ""


@define(eq=False, repr=False)
class Style(Nest):
    """Base of `Bold` and `Italic`. A mark that is not written (at a line end) is empty."""

    @property
    def content(self) -> Content:
        """What stands between the marks."""
        first, *inside, last = self.children
        return Content(self.page, first.end, last.start, tuple(inside))


@define(eq=False, repr=False)
class Bold(Style):
    """``'''…'''``"""


@define(eq=False, repr=False)
class Italic(Style):
    """``''…''``"""


@define(eq=False, repr=False)
class Variant(Nest):
    """``-{zh-hans:…;zh-hant:…}-``: one text in several scripts or spellings of a language."""

    @property
    def forms(self) -> dict[str, str]:
        """Language code → markup of its form; empty where no code is given."""
        body = self.markup[2:-2].rpartition("|")[2]
        parts = (part.partition(":") for part in body.split(";"))
        return {code.strip(SPACE): form.strip(SPACE) for code, colon, form in parts if colon}

    def reading(self) -> str | Sequence[Node]:
        """The first form; without forms, the content."""
        forms = self.forms
        return next(iter(forms.values())) if forms else self.children
