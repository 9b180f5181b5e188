"""Infoboxes: fields as they stand, and the season's facts that stand in them.

An infobox is a list of lines in extracted text (`read_infobox`) and a call in wikitext (`infobox_calls`). Both give
their fields to a `Collector`; `infobox_facts` has how each value reads.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs
from attrs import Factory, define, frozen

from copaparse.codecs.base import Reader, Seen, new_dict, new_list, own
from copaparse.codecs.infobox_facts import AWARD_OF, FACTS
from copaparse.codecs.infobox_people import read_award
from copaparse.codecs.infobox_values import read_coded, read_line, read_teams, read_total, read_winners, total_place
from copaparse.codecs.leftovers import clean
from copaparse.codecs.makers import make_field, make_infobox
from copaparse.codecs.values.periods import read_period
from copaparse.codecs.values.text import trim
from copaparse.codecs.views import place_of
from copaparse.model import Award, ContinentalPlaces, FieldSpan, Infobox, InfoboxField, Winner
from copaparse.model.infobox_keys import facts_of, fold_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse.markup.nodes.blocks import Infobox as InfoboxNode
    from copaparse.source import Span

__all__ = ["Collector", "Entry", "InfoboxFacts", "cup_number", "read_infobox"]


@define(eq=False)
class Entry:
    """A field of the infobox that feeds a fact: its key, where its value is written, and the field as quoted."""

    key: str
    value: Span
    field: InfoboxField


@frozen
class InfoboxFacts:
    """The infobox as quoted, the facts for the fields of `Season`, where each stands, and the entries that it is in."""

    infobox: Infobox
    facts: dict[str, Any]
    places: dict[str, FieldSpan]
    entries: dict[str, list[Entry]]


Said = tuple[Any, FieldSpan]


def cup_number(key: str) -> int:
    """The number of the continental cup that a key is of."""
    return int("".join(c for c in key if c in "0123456789") or 1)


@define(eq=False)
class Collector:
    """Takes the fields of an infobox in order; the first that says something of a fact feeds the season.

    `is_told` says of a folded key whether it tells of the season at all, `coded` whether teams are codes of countries.
    """

    is_told: Callable[[str], bool] | None = None
    coded: bool = False
    facts: dict[str, Any] = Factory(new_dict)
    places: dict[str, FieldSpan] = Factory(new_dict)
    entries: dict[str, list[Entry]] = Factory(new_dict)
    _cups: dict[int, dict[str, Said]] = Factory(new_dict)
    _awards: list[Award] = Factory(new_list)
    _title: Said | None = None
    _count: Said | None = None

    def feed(self, field: InfoboxField, value: Span, seen: Seen) -> None:
        """Take a field that says something; `seen` is what to read its value from."""
        names, key = facts_of(field.key), fold_key(field.key)
        if not names or (self.is_told is not None and not self.is_told(key)):
            return
        entry, name = Entry(field.key, value, field), names[0]
        if len(names) > 1:
            self._period(entry, seen)
        elif name == "continental":
            self._cup(key, entry, seen)
        elif name == "awards":
            self._award(key, entry, seen)
        elif key in ("count", "volta"):
            self._title_number(entry, seen)
        elif name not in self.entries:
            self.entries[name] = [entry]
            self.facts[name] = self._read(name, seen)
            place = total_place(*seen) if FACTS[name].read is read_total else place_of(seen)
            self.places[name] = place or own(value)

    def _read(self, name: str, seen: Seen) -> Any:
        read = FACTS[name].read
        teams = read_coded(*seen) if self.coded and read in (read_winners, read_teams) else None
        if teams is None:
            return read(*seen)
        return teams if read is read_teams else tuple(Winner(team, origin=team.origin) for team in teams)

    def _period(self, entry: Entry, seen: Seen) -> None:
        period = read_period(*seen)
        for name, date in (("begins", period.begins), ("ends", period.ends)):
            if date is not None and name not in self.entries:
                self.entries[name] = [entry]
                self.facts[name] = date
                self.places[name] = period.places[name]

    def _cup(self, key: str, entry: Entry, seen: Seen) -> None:
        number = cup_number(key)
        name, read = ("teams", read_teams) if "qualifiers" in key else ("competition", read_line)
        cup = self._cups.setdefault(number, {})
        if name not in cup:
            cup[name] = (read(*seen), place_of(seen))
            self.entries.setdefault("continental", []).append(entry)

    def _award(self, key: str, entry: Entry, seen: Seen) -> None:
        if key == "awardtitle":
            self._title = (read_line(*seen), place_of(seen))
            return
        name = AWARD_OF.get(key)
        if name is None and self._title is not None:
            name, place = self._title
            award = None if name is None else read_award(*seen, name, place)
        else:
            award = None if name is None else read_award(*seen, name)
        if award is not None:
            self._awards.append(award)
            self.entries.setdefault("awards", []).append(entry)

    def _title_number(self, entry: Entry, seen: Seen) -> None:
        reader, start, end = seen
        number = reader.page.text[start:end].strip()
        if number.isascii() and number.isdecimal() and len(number) < 4:
            self._count = (int(number), place_of(seen))

    def done(self, reader: Reader) -> None:
        """What is told by several fields together."""
        cups: list[ContinentalPlaces] = []
        for number, cup in sorted(self._cups.items()):
            competition, teams = (cup[name][0] if name in cup else None for name in ("competition", "teams"))
            if competition is not None or teams:
                fields = {name: place for name, (_, place) in cup.items()}
                span = (min(place.start for place in fields.values()), max(place.end for place in fields.values()))
                cups.append(ContinentalPlaces(competition, teams or (), origin=reader.origin(span, fields, number)))
        for name, found in (("continental", cups), ("awards", self._awards)):
            if found:
                self.facts[name] = tuple(found)
                self.places[name] = own(self.entries[name][0].value)
        winners: tuple[Winner, ...] = self.facts.get("winners", ())
        if self._count is not None and len(winners) == 1 and winners[0].title_number is None:
            title, place = self._count
            origin = winners[0].origin
            if origin is not None:
                origin = reader.origin(origin.span, {**origin.fields, "title_number": place}, origin.form)
            self.facts["winners"] = (attrs.evolve(winners[0], title_number=title, origin=origin),)

    def result(self, fields: list[InfoboxField], span: Span, reader: Reader) -> InfoboxFacts:
        """All of it, for an infobox of these fields that stands there."""
        self.done(reader)
        box = make_infobox(tuple(fields), origin=reader.origin(span))
        return InfoboxFacts(box, self.facts, self.places, self.entries)


# -- lines of extracted text ------------------------------------------------------------------------


def read_infobox(node: InfoboxNode, reader: Reader) -> InfoboxFacts:
    """Every line in order; the first non-empty one of each known key feeds the season."""
    text = reader.page.text
    fields: list[InfoboxField] = []
    collector = Collector()
    for line in node.fields:
        key_place, value_place = line.shape
        key, value = clean(text[slice(*key_place)]), clean(text[slice(*value_place)])
        if not key:
            continue
        field = make_field(key, value, origin=reader.origin(line.span, {"key": key_place, "value": value_place}))
        fields.append(field)
        if value:
            span = _without_leaks(reader, value_place) if facts_of(key) else value_place
            collector.feed(field, span, (reader, span.start, span.end))
    return collector.result(fields, node.span, reader)


_LEAKED_PARAMETER = re.compile(r"\s*\|\s*[^\W\d][\w -]{0,40}=")
_LEAKED_IMAGE_SIZE = re.compile(r"\d{1,4}px\s+")


def _without_leaks(reader: Reader, value: Span) -> Span:
    """The value without what an extraction let slip into it: an image size, the next parameter."""
    text, (start, end) = reader.page.text, value
    size = _LEAKED_IMAGE_SIZE.match(text, start, end)
    leak = _LEAKED_PARAMETER.search(text, start, end) if text.find("|", start, end) >= 0 else None
    if size is None and leak is None:
        return value
    if size is not None:
        start = size.end()
    if leak is not None:
        reader.report("CP301", (leak.start(), end), "another parameter leaked into this infobox value")
        end = leak.start()
    return trim(text, start, end)
