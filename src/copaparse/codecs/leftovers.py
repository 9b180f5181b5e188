"""Text that an extraction left behind: what of it is markup, and what it says without.

`blank` keeps every character in its place, `clean` gives the text as a value of the model holds it.
"""

from __future__ import annotations

import re

from copaparse.markup.entities import decode_all

__all__ = ["DASHES", "MARK", "SILENT", "blank", "clean", "nobody", "says_nothing"]

# What an extraction leaves behind: brackets of links (with the target of a piped one), braces,
# bold and italic quotes, tags; and what no value of one line may hold.
NOISE = re.compile(r"\[\[(?:[^\[\]|\n]*+\|)?|\]\]|\{\{|\}\}|'{2,}+|<!--|-->|<[^<>\n]*+>|<(?=[A-Za-z/!])|[|\r\n]")
# A character that all of it has: a quick look, since most texts have none.
MARK = re.compile(r"[\[\]{}'<>|\r\n&]")
DASHES = "‐‑‒–—―−-"  # the hyphen last: this stands in character classes
SILENT = DASHES + "nN"
"""What a text begins with that says nothing, but is not empty."""
SILENCE = re.compile(rf"[\s{DASHES}]*+|\s*+[nN](?:/[aA]|\.\s?[aA]\.)\s*+")
NOBODY = re.compile(
    r"none|no (?:team|club|entry|representative)|did not (?:enter|participate|play)|n/a|tb[adc]"
    r"|to be (?:determined|decided|announced|confirmed)"
    r"|not (?:awarded|finished|held|assigned|decided|known)|unknown"
    r"|unattributed|vacant|abandoned|cancelled|no (?:champions?|winners?|title|one)|title (?:withheld|not awarded)"
    r"|desierto|ninguno|por definir|nessuno|non assegnato|aucun|non attribué|keiner|nicht vergeben|nenhum|a definir"
    r"|no particip(?:ó|aron)|sin (?:equipo|representante)|pending|\?+",
    re.IGNORECASE,
)


def blank(text: str) -> str:
    """The text with spaces in place of markup: offsets stay what they are."""
    return NOISE.sub(lambda m: " " * len(m[0]), text) if NOISE.search(text) else text


def clean(text: str) -> str:
    """The text without markup and on one line; text that is clean already, unchanged."""
    if MARK.search(text) is None or not _marked(text):
        return text.strip()
    bare = decode_all(NOISE.sub(_dropped, text))
    # Taking markup out can bring other markup together: "[" "'''" "[". Spaces keep it apart.
    return " ".join((blank(text).replace("&", " ") if _marked(bare) else bare).split())


def _marked(text: str) -> bool:
    return MARK.search(text) is not None and (
        NOISE.search(text) is not None or ("&" in text and decode_all(text) != text)
    )


def _dropped(m: re.Match[str]) -> str:
    return " " if m[0] in "|\r\n" or m[0][:3].lower() == "<br" else ""


def says_nothing(text: str) -> bool:
    """Whether a text is empty, dashes alone or ``N/A``, as cells are that say nothing."""
    return SILENCE.fullmatch(text) is not None


def nobody(text: str) -> bool:
    """Whether a value says that there is nobody to be named: ``None (…)``, ``TBD``, *unattributed*."""
    m = NOBODY.match(text)
    return m is not None and not text[m.end() : m.end() + 2].strip(" .,;:(*†\n\xa0")[:1].isalnum()
