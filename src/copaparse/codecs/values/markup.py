"""Values as wikitext: what `values` write for extracted text, escaped, and teams with their links and flags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.values.countries import says_it_all
from copaparse.codecs.values.dates import write_date, write_month
from copaparse.codecs.values.score import write_outcome, write_score
from copaparse.codecs.values.teams import read_team
from copaparse.codecs.values.text import read_text, write_number
from copaparse.codecs.views import see
from copaparse.markup.page import Page
from copaparse.model import DecidedOn, Outcome, PartialDate, Score, Team

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FLAG", "escape", "in_call", "shown_in", "write_link", "write_markup", "write_team_markup", "write_value"]

# What means something in wikitext, and may stand in a value all the same.
SPECIAL = re.compile(
    r"\{(?=[{|!])|(?<=\{)\{|\}(?=\})|(?<=\})\}|\[(?=[\[h/])|(?<=\[)\[|\](?=\])|(?<=\])\]|'(?=')|(?<=')'|\|"
    r"|<(?=[A-Za-z/!])|&(?=#?[A-Za-z0-9]+;)|_(?=_)|~(?=~~)|-(?=\{)|!(?=!)|[\xa0\u2000-\u200a\u202f\u3000]"
)
FIRST = re.compile(r"[*#:;=!|+}-](?=.)|[*#:;=!|+}-]\Z|----")
NAMES = {"|": "{{!}}"}
UNLINKABLE = re.compile(r"[\[\]{}|<>\n]|''|&#?\w+;|_|\A[\s:]|\s\Z|\s\s")
TIER = re.compile(r"[0-9]{1,2}")
FLAG = re.compile(r"[^\W\d_][^\[\]{}|<>&='_~:\n]{1,60}")


def escape(text: str) -> str:
    """The text as wikitext that shows it, in a cell or in a named argument."""
    written = SPECIAL.sub(lambda m: NAMES.get(m[0]) or f"&#{ord(m[0])};", text)
    return f"&#{ord(text[0])};{escape(text[1:])}" if FIRST.match(text) and written[:1] == text[:1] else written


def in_call(markup: str) -> str:
    """Markup as an argument without a name: an equals sign outside of calls and links would make it a name."""
    depth, parts = 0, list[str]()
    for piece in re.split(r"(\{\{|\}\}|\[\[|\]\]|=)", markup):
        if piece in ("{{", "[["):
            depth += 1
        elif piece in ("}}", "]]"):
            depth -= 1
        parts.append("{{=}}" if piece == "=" and depth <= 0 else piece)
    return "".join(parts)


def shown_in(markup: str) -> tuple[Reader, int, int]:
    """What to read a value from that is written as `markup`."""
    return see(Reader(Page(markup, "value", "wikitext"), origins=False), 0, len(markup))


def write_markup(value: str, like: str = "") -> str:
    """One line of text. Raises `Unwritable` when it would read as something else."""
    if says_nothing(value):
        raise Unwritable("text", f"{value!r} reads as nothing", value)
    markup = escape(value)
    if read_text(*shown_in(markup)) != value:
        raise Unwritable("text", f"wikitext cannot hold {value!r} on one line", value)
    return markup


def write_link(name: str) -> str:
    """A link to the page of that name; the name alone where no page can be called so."""
    if UNLINKABLE.search(name) is None:
        reader, start, end = shown_in(link := f"[[{name}]]")
        if reader.page.text[start:end] == name:
            return link
    return escape(name)


def write_team_markup(team: Team, like: str = "") -> str:
    """The team with its link and its flag. Raises `Unwritable` when it would read as another team."""
    name = str(team)
    shown = escape(name)
    if team.link is None and team.disambiguator is not None and TIER.fullmatch(team.disambiguator):
        shown = f"{shown[:-2]}&#{ord(shown[-2])};)"  # as it is, it would be a tier or a seed
    if team.link is not None:
        if UNLINKABLE.search(team.link):
            raise Unwritable("Team.link", f"no page can be called {team.link!r}", team.link)
        shown = f"[[{team.link}]]" if team.link == name else f"[[{team.link}|{shown}]]"
    if team.country is not None:
        if not FLAG.fullmatch(team.country):
            raise Unwritable("Team.country", f"no flag has the code {team.country!r}", team.country)
        if team.link is None and says_it_all(team.country, name):
            shown = f"{{{{fb|{team.country}}}}}"
        else:
            shown = f"{{{{flagicon|{team.country}}}}} {shown}"
    if read_team(*shown_in(shown)) != team:
        raise Unwritable("Team.name", f"{shown!r} reads as another team", team)
    return shown


def write_value(name: str, value: Any, like: str = "") -> str:
    """One value in the place of what is written there; the form of numbers and dates follows it."""
    if value is None or value == ():
        return ""
    if name == "month" and isinstance(value, int) and not like.strip().isdigit():
        return write_month(value, like.strip())
    write = WRITERS.get(value.__class__)
    if write is None:
        raise Unwritable(name, f"no argument and no cell holds a {value.__class__.__name__}")
    return write(value, like)


WRITERS: dict[type, Callable[[Any, str], str]] = {
    DecidedOn: lambda value, like: value.value,
    Team: write_team_markup,
    Score: write_score,
    PartialDate: write_date,
    Outcome: write_outcome,
    int: lambda value, like: write_number(value, like or "-"),
    str: write_markup,
}
