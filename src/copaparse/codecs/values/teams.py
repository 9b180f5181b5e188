"""Teams in plain text: ``Minero``, ``Municipal (RdM)``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import define

from copaparse.codecs.base import Reader, Unwritable, own, place_as
from copaparse.codecs.leftovers import MARK, SILENT, clean, says_nothing
from copaparse.codecs.makers import make_team
from copaparse.codecs.shown_view import Flag, View
from copaparse.codecs.values.countries import country_name
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import see
from copaparse.model import FieldSpan, Origin, Ownership, Team
from copaparse.model.teams import split_name
from copaparse.model.trusted import trusted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["read_markup_team", "read_team", "team_at", "write_team"]

BLANKS = " \t\xa0"
TIER = re.compile(r"\([0-9]{1,2}+\)")
MARKS = "¹²³⁴⁵⁶⁷⁸⁹⁰*†‡"  # footnotes and winners, at the end of a name


# A link to a team, in bold perhaps, and nothing else, as most teams are written.
LINKED = re.compile(
    r"(?P<quotes>'''|'')?+\[\[(?P<target>\w[^\[\]{}|<>&'#:%_~]*+)(?:\|(?P<label>\w[^\[\]{}|<>&'_~]*+))?+\]\]"
    r"(?(quotes)(?P=quotes))"
)


def read_markup_team(reader: Reader, start: int, end: int) -> Team | None:
    """The team that is written there, whatever it is wrapped in: what `read_team` reads of what is seen."""
    if not reader.plain and reader.page.text.startswith(("[[", "''"), start, end):
        m = LINKED.fullmatch(reader.page.text, start, end)
        if m is not None:
            shown = "target" if m["label"] is None else "label"
            name, target = m[shown], m["target"]
            if _are_lines(name, target) and name[-1] not in MARKS:
                return _linked_team(reader, name, m.span(shown), target, m.span("target"))
    return read_team(*see(reader, start, end))


def _linked_team(
    reader: Reader, shown: str, place: tuple[int, int], target: str, target_place: tuple[int, int]
) -> Team:
    """The team of a link without further markup in it."""
    name, inside = split_name(shown) if shown[-1] == ")" else (shown, None)
    if not reader.origins:
        return Team(name, inside, target)
    fields = {"name": own((place[0], place[0] + len(name)))}
    if inside is not None:
        at = place[0] + shown.rfind(inside)
        fields["disambiguator"] = own((at, at + len(inside)))
    fields["link"] = place_as((*target_place, Ownership.DERIVED if place == target_place else Ownership.OWN))
    return make_team(name, inside, target, origin=reader.origin(place, fields))


def _are_lines(*texts: str | None) -> bool:
    """Whether the constructor of a team would find nothing to trim or to refuse in these."""
    for text in texts:  # noqa: SIM110 - a generator would take twice as long
        if text is not None and (not text or " ".join(text.split()) != text):
            return False
    return True


def read_team(reader: Reader, start: int, end: int) -> Team | None:
    """The team named by a stretch of the page; ``None`` where it is empty, dashes alone or ``N/A``.

    Markup that an extraction left behind is no part of the name. The origin has the place of the whole,
    of the ``name`` and, where there is one, of the ``disambiguator``.
    """
    if isinstance(reader, View):
        return _seen_team(reader, start, end)
    page = reader.page
    start, end = trim(page.text, start, end)
    text = written = page.text[start:end]
    if MARK.search(text):
        text = clean(text)
        if "\n" in written or "\r" in written:
            reader.report("CP310", (start, end), f"a name with a line break in it, read as {text[:40]!r}")
    return team_at(reader, (start, end), text)


def _seen_team(view: View, start: int, end: int) -> Team | None:
    """The team in a stretch of a view: its name without asides, the page it links to, its flag."""
    ranges = [*view.asides, *_small_lines(view, start)] if view.small else view.asides
    name, begin, stop = view.without(ranges, start, end)
    flag = _flag_of(view, start, end) if view.flags else None
    if not name and flag is not None:
        name, (begin, stop) = country_name(flag.code, view.year) or flag.code, (start, end)
    name = name.rstrip(MARKS).rstrip()
    if not name or (name[0] in SILENT and says_nothing(name)):
        return None
    link = next((link for link in view.links_in(begin, stop) if link.start < link.end), None)
    if name[-1] == ")" and (at := _tier(view, begin, stop)) is not None:
        name, stop = name.rpartition("(")[0].rstrip(), at
    bare, inside = split_name(name) if name[-1] == ")" else (name, None)
    fields: dict[str, FieldSpan] = {}
    if view.origins:
        written = view.page.text[begin:stop]
        at = written.find(bare)
        fields["name"] = view.own((begin + at, begin + at + len(bare)) if at >= 0 else (begin, stop))
        if inside is not None and (at := written.rfind(inside)) >= 0:
            fields["disambiguator"] = view.own((begin + at, begin + at + len(inside)))
        if link is not None:
            fields["link"] = place_as((*link.place, Ownership.OWN if link.labelled else Ownership.DERIVED))
        if flag is not None:
            fields["country"] = own(flag.place)
            if fields["name"][:2] == flag.place:  # {{fb|PER}}: the code shows the name
                fields["name"] = place_as((*flag.place, Ownership.DERIVED))
    origin = view.origin((start, end), fields)
    target = link.target or None if link is not None else None
    code = flag.code if flag is not None else None
    make = make_team if _are_lines(bare, inside, target, code) else Team
    return make(bare, inside, target, code, origin=origin)


def _small_lines(view: View, start: int) -> Iterator[tuple[int, int]]:
    """What is set small on a line of its own, below the name: the league of a club."""
    text = view.page.text
    for a, b in view.small:
        if "\n" in text[start:a] and not text[text.rfind("\n", start, a) : a].strip():
            yield a, b


def _tier(view: View, start: int, end: int) -> int | None:
    """Where a number stands in parentheses behind a name, which is a tier or a seed: ``[[Minero]] (4)``.

    One in a link, or written otherwise than as it is shown, belongs to the name.
    """
    text = view.page.text
    at = text.rfind("(", start, end)
    if TIER.fullmatch(text, at, end) is None or next(view.links_in(at, end), None) is not None:
        return None
    if view.outer.page.text[slice(*view.place(at, end))] != text[at:end]:
        return None
    at = len(text[:at].rstrip())
    return at if at > start else None


def _flag_of(view: View, start: int, end: int) -> Flag | None:
    """The first flag in a stretch of a view, or in the blanks around it."""
    text = view.page.text
    while start > 0 and text[start - 1] in BLANKS:
        start -= 1
    while end < len(text) and text[end] in BLANKS:
        end += 1
    return view.flag_in(start, end)


@define(eq=False, repr=False)
class NameOrigin(Origin):
    """The origin of a team of which nothing but its name is written."""

    @property
    def fields(self) -> Mapping[str, FieldSpan]:
        return {"name": FieldSpan(self.start, self.end)}


make_name_origin = trusted(NameOrigin)


def team_at(reader: Reader, place: tuple[int, int], text: str) -> Team | None:
    """The team named by a trimmed stretch of the page which, without markup, is `text`."""
    if text and text[-1] in MARKS:
        text = text.rstrip(MARKS).rstrip()
    if not text or (text[0] in SILENT and says_nothing(text)):
        return None
    name, inside = split_name(text) if text[-1] == ")" else (text, None)
    if inside is not None and not reader.plain and TIER.fullmatch(text, len(text) - len(inside) - 2):
        opening = reader.page.text.rfind("(", *place)
        inside, text, place = None, name, (place[0], trim(reader.page.text, place[0], opening).end)
    if not reader.origins:
        return make_team(name, inside)
    start, end = place
    if inside is None and len(name) == end - start:
        return make_team(name, origin=make_name_origin(reader.page, start, end))
    written = reader.page.text[start:end]
    at = written.find(name)
    fields = {"name": (start + at, start + at + len(name)) if at >= 0 else place}
    if inside is not None and (at := written.rfind(inside)) >= 0:
        fields["disambiguator"] = (start + at, start + at + len(inside))
    return make_team(name, inside, origin=reader.origin(place, fields))


def write_team(team: Team, like: str = "") -> str:
    """The name, with the disambiguator in parentheses.

    Raises `Unwritable` for a link or a country, which plain text has no place for, and for a name that
    would read as something else.
    """
    for name in ("link", "country"):
        if getattr(team, name) is not None:
            raise Unwritable(f"Team.{name}", "plain text has no place for it", team)
    text = str(team)
    if clean(text) != text or text[-1] in MARKS:
        raise Unwritable("Team.name", f"plain text cannot hold {text!r}: it has markup or a column separator", team)
    if says_nothing(text):
        raise Unwritable("Team.name", f"{text!r} reads as nothing", team)
    if Team(text) != team:
        raise Unwritable("Team.disambiguator", f"{text!r} reads as another team: {Team(text)!r}", team)
    return text
