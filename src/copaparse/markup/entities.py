"""Character references, as MediaWiki reads them: the semicolon is required."""

from __future__ import annotations

import re
from html.entities import html5

__all__ = ["decode", "decode_all", "is_entity"]

REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#0*+[0-9]{1,7}|#[xX]0*+[0-9A-Fa-f]{1,6});")

LARGEST = 0x10FFFF


def code_point(reference: str) -> int:
    """The number in ``&#8211;`` or ``&#x2013;``."""
    return int(reference[3:-1], 16) if reference[2] in "xX" else int(reference[2:-1])


def is_entity(markup: str) -> bool:
    """Whether ``&…;`` stands for a character; a number must be one that a page may contain."""
    if markup[1] != "#":
        return markup[1:] in html5
    number = code_point(markup)
    return (
        number in (0x9, 0xA)
        or 0x20 <= number < 0x7F
        or 0xA0 <= number < 0xD800
        or 0xE000 <= number <= 0xFFFD
        or 0x10000 <= number <= LARGEST
    )


def decode(markup: str) -> str:
    """The characters that a valid reference stands for."""
    return html5[markup[1:]] if markup[1] != "#" else chr(code_point(markup))


def decode_all(markup: str) -> str:
    """`markup` with its valid references replaced."""
    if "&" not in markup:
        return markup
    return REFERENCE.sub(lambda m: decode(m[0]) if is_entity(m[0]) else m[0], markup)
