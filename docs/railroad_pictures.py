"""Draws the grammars: a railroad picture of each rule, read with Lark's own grammar of grammars.

python docs/railroad_pictures.py grammar/ page.md
"""

from __future__ import annotations

import sys
from pathlib import Path

from lark import Lark, Token, Tree
from railroad import (
    Choice,
    Diagram,
    DiagramItem,
    NonTerminal,
    OneOrMore,
    Optional,
    Sequence,
    Skip,
    Terminal,
    ZeroOrMore,
)

REPEATS = {"?": Optional, "*": ZeroOrMore, "+": OneOrMore}


def picture(item: Tree[Token] | Token) -> DiagramItem:
    """What one part of a definition looks like."""
    if isinstance(item, Token):
        return Terminal(item)
    parts = item.children
    match item.data:
        case "expansions":
            return Choice(0, *map(picture, parts))
        case "expansion":
            return Sequence(*map(picture, parts)) if parts else Skip()
        case "alias":  # … -> name: the name is for the tree, not for the text
            return picture(parts[0])
        case "maybe":
            return Optional(picture(parts[0]))
        case "name" | "template_usage":
            return NonTerminal("".join(item.scan_values(lambda _: True)))
        case "literal":
            return Terminal(str(parts[0]))
        case "literal_range":
            return Terminal(" … ".join(map(str, parts)))
        case "expr" if parts[1] in REPEATS:
            return REPEATS[str(parts[1])](picture(parts[0]))
        case "expr":
            return OneOrMore(picture(parts[0]), NonTerminal(" to ".join(map(str, parts[1:])) + " times"))
    raise ValueError(f"a grammar with an unknown part: {item.data}")


def section(definition: Tree[Token], lines: list[str]) -> str:
    """Heading, picture and source of one definition, the source with the comment above it."""
    name = definition.children[0]
    assert isinstance(name, Token)
    first = last = (name.line or 1) - 1
    while first and lines[first - 1].startswith("//"):
        first -= 1
    while last + 1 < len(lines) and lines[last + 1][:1].isspace() and lines[last + 1].strip():
        last += 1
    source = "\n".join(lines[first : last + 1])
    parts = [f"### {name.lstrip('?!')}", f"`````text\n{source}\n`````"]
    body = definition.children[-1]
    if isinstance(body, Tree) and body.data != "literal":  # the picture of one regular expression is a box
        svg: list[str] = []
        Diagram(picture(body)).writeSvg(svg.append)
        drawn = "".join(svg).replace("\n", " ")
        parts.insert(1, f"`````{{raw}} html\n{drawn}\n`````")
    return "\n\n".join(parts) + "\n"


def page(folder: Path) -> str:
    """All grammars of a folder as one Markdown page, in the order of their names."""
    reader = Lark.open_from_package("lark", "lark.lark", ["grammars"], parser="lalr", maybe_placeholders=False)
    parts: list[str] = []
    for path in sorted(folder.glob("*.lark")):
        text = path.read_bytes().decode()
        lines = text.split("\n")
        parts.append(f"## {path.name}\n")
        items = [item for item in reader.parse(text + "\n").children if isinstance(item, Tree)]
        parts += [section(item, lines) for item in items if item.data in {"rule", "token"}]
    return "\n".join(parts)


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(page(Path(sys.argv[1])).encode())
