"""What a reader sees of templates and tags that only dress their content.

The one table of this kind: everything else a template may show is for whoever knows the template.
"""

from __future__ import annotations

__all__ = ["SHOWN", "SHOWN_RAW"]

SHOWN: dict[str, int | str] = {
    **dict.fromkeys(
        ("Abbr", "Big", "Center", "Em", "Nobold", "Nobr", "Nobreak", "Noitalic", "Nowrap", "Small", "Smaller",
         "Sin negrita", "Sort dash", "Strong", "Sub", "Sup", "Vanchor"),
        1,
    ),
    **dict.fromkeys(("Color", "Colour", "Font color", "Hover title", "Lang", "Sort", "Transl"), 2),
    "Tooltip": 1,
    "!": "|",
    "!!": "||",
    "=": "=",
    "(": "{",
    ")": "}",
    "'": "'",
    "Break": "\n",
    "Br": "\n",
    "Nbsp": "\N{NO-BREAK SPACE}",
    "Ndash": "–",
    "En dash": "–",
    "Mdash": "—",
    "Snd": "\N{NO-BREAK SPACE}– ",
    "Spnd": "\N{NO-BREAK SPACE}– ",
    "Spaced ndash": "\N{NO-BREAK SPACE}– ",
    "Dash": " – ",
    "Minus": "−",
    "·": "\N{NO-BREAK SPACE}· ",
    "•": "\N{NO-BREAK SPACE}• ",
}  # fmt: skip
"""Template → the argument that a reader sees, or the characters that it stands for."""

SHOWN_RAW = frozenset({"nowiki", "pre", "source", "syntaxhighlight"})
"""Extension tags whose content a reader sees as it is written."""
