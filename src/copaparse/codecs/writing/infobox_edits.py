"""Edits of an infobox: facts in the fields that tell them, and the fields themselves as quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.alignment import align
from copaparse.codecs.editing.edits import CONSTRUCT, ROW
from copaparse.codecs.editing.written_items import edit_items, patch_shown, patch_team
from copaparse.codecs.infobox import cup_number
from copaparse.codecs.infobox_facts import FACTS, ORDER, QUALIFIERS, Fact, reads, said, write_items
from copaparse.codecs.infobox_people import write_award
from copaparse.codecs.values.countries import COUNTRIES
from copaparse.codecs.values.dates import write_date
from copaparse.codecs.values.periods import write_period
from copaparse.codecs.writing.boxes import award_key
from copaparse.model import Ownership, PartialDate, Team
from copaparse.model.fields import is_tuple
from copaparse.model.infobox_keys import facts_of, fold_key
from copaparse.source import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.infobox import Entry
    from copaparse.codecs.writing.boxes import Box
    from copaparse.model import Award, ContinentalPlaces, InfoboxField, Season

__all__ = ["edit_fact", "edit_quotes"]

# -- quotes -----------------------------------------------------------------------------------------


def edit_quotes(edits: Edits, box: Box, old: Season, new: Season) -> set[str]:
    """Edits of the fields themselves; returns the facts whose fields were edited as quotes."""
    before, after = old.infobox.fields, new.infobox.fields
    if not edits.quotes:
        before, after = _unknown(before), _unknown(after)
    quoted: set[str] = set()
    behind: str | None = None
    for i, j in align(before, after, by_origin=edits.quotes):
        one, other = None if i is None else before[i], None if j is None else after[j]
        if one is None and other is not None:
            box.add(other.key, box.words.quote(other.value), behind)
        elif one is not None and other is None:
            box.remove(one)
        elif one is not None and other is not None and one != other and not _patch_quote(edits, one, other):
            box.rewrite(one, other.key, other.value)
        if one != other:
            quoted.update(name for field in (one, other) if field is not None for name in facts_of(field.key))
        behind = one.key if one is not None else behind
    return quoted


def _unknown(fields: Sequence[InfoboxField]) -> tuple[InfoboxField, ...]:
    return tuple(f for f in fields if not facts_of(f.key))


def _patch_quote(edits: Edits, old: InfoboxField, new: InfoboxField) -> bool:
    place = None if old.origin is None else old.origin.fields.get("value")
    if place is None or place.start == place.end or edits.width >= ROW or old.key != new.key:
        return False
    return patch_shown(edits, Span(*place[:2]), old.value, new.value, linked=False)


# -- facts ------------------------------------------------------------------------------------------


def edit_fact(edits: Edits, box: Box, old: Season, new: Season, name: str) -> None:
    """Write one fact of `new` over that of `old`. Raises `Unwritable` for what no field of an infobox can hold."""
    entries = box.form.entries.get(name, [])
    if name in ("begins", "ends"):
        _edit_dates(edits, box, old, new)
    elif name == "continental":
        _edit_cups(edits, box, old.continental, new.continental, entries)
    elif name == "awards":
        _edit_awards(edits, box, old.awards, new.awards, entries)
    elif not said(new, name):
        for entry in entries:
            box.clear(entry.value)
    else:
        _edit_value(edits, box, old, new, name, entries)


def _edit_value(edits: Edits, box: Box, old: Season, new: Season, name: str, entries: Sequence[Entry]) -> None:
    fact, value = FACTS[name], getattr(new, name)
    if name in ("top_scorers", "referees") and not reads(fact, write_items(fact, value, box.words), value, box.words):
        raise Unwritable(name, "the infobox has no words for it")
    if not entries:
        box.say(box.key_of(name), write_items(fact, value, box.words), _before(box, name))
        return
    before = getattr(old, name)
    assert old.origin is not None
    place = old.origin.fields[name]
    if is_tuple(value):
        _edit_tuple(edits, box, fact, entries[0], before, value)
    elif isinstance(value, str):
        aim = name in ("label", "previous", "next")
        if edits.width >= ROW or not patch_shown(edits, entries[0].value, before or "", value, aim=aim):
            edits.replace(entries[0].value, box.words.text(value))
    elif edits.width < ROW and place.ownership is Ownership.OWN:
        edits.replace(place[:2], box.words.value(name, value, edits.text[place.start : place.end]))
    else:
        edits.replace(entries[0].value, write_items(fact, value, box.words))


def _edit_tuple(edits: Edits, box: Box, fact: Fact, entry: Entry, old: Sequence[Any], new: Sequence[Any]) -> None:
    words = box.words
    coded = edits.text[slice(*entry.value)] in COUNTRIES  # champion=PER

    def write(item: Any) -> str:
        team = getattr(item, "team", item)
        if coded and isinstance(team, Team) and team.link is None and team.country in COUNTRIES:
            return team.country
        return write_items(fact, (item,), words)

    def patch(before: Any, after: Any) -> bool:
        if isinstance(before, str):
            return False
        return patch_team(edits, before, after, words.team, words.value)

    if not edits.plain and edits.width < CONSTRUCT and edit_items(edits, entry.value, old, new, write, patch):
        return
    made = len(edits.made)
    if edits.width < ROW and len(old) == len(new) and all(a == b or patch(a, b) for a, b in zip(old, new, strict=True)):
        return
    del edits.made[made:]
    edits.replace(entry.value, write_items(fact, new, words))


def _before(box: Box, name: str) -> str | None:
    """The key of the nearest fact that is usually written before this one."""
    for earlier in reversed(ORDER[: ORDER.index(name)]):
        if box.form.entries.get(earlier):
            return box.form.entries[earlier][-1].key
    return None


# -- facts in several fields ------------------------------------------------------------------------


def _edit_dates(edits: Edits, box: Box, old: Season, new: Season) -> None:
    """Both dates, which often share a field."""
    wanted: dict[str, PartialDate | None] = {"begins": new.begins, "ends": new.ends}
    held = {name: entries[0] for name in wanted if (entries := box.form.entries.get(name))}
    if edits.width < ROW and _patch_dates(edits, old, wanted):
        return
    if not held or any(len(facts_of(entry.key)) > 1 for entry in held.values()):
        try:
            period = write_period(new.begins, new.ends) if any(wanted.values()) else ""
        except Unwritable:
            period = ""
        apart = {name: write_date(date) for name, date in wanted.items() if date is not None}
        fields = {"dates": period} if period else apart
    else:
        fields = {name: "" if date is None else write_date(date) for name, date in wanted.items()}
    shared = next((entry for entry in held.values() if len(facts_of(entry.key)) > 1), None)
    if shared is not None and "dates" in fields:
        edits.replace(shared.value, fields["dates"])
        return
    for value in {entry.value for name, entry in held.items() if not fields.get(name) or entry is shared}:
        box.clear(value)
    for name, text in fields.items():
        if text and name in held and held[name] is not shared:
            edits.replace(held[name].value, text)
        elif text:
            box.say(box.key_of(name), text, _before(box, "begins"))


def _patch_dates(edits: Edits, old: Season, wanted: dict[str, PartialDate | None]) -> bool:
    """Each date in its own place, in the style of what it replaces."""
    assert old.origin is not None
    made = len(edits.made)
    places = [old.origin.fields.get(name) for name in wanted]
    if None not in places and places[0][:2] == places[1][:2] and len(set(wanted.values())) > 1:  # type: ignore[index]
        return False
    for (name, date), place in zip(wanted.items(), places, strict=True):
        if date == getattr(old, name) or (place is not None and place.ownership is not Ownership.OWN):
            continue
        if date is None or place is None:
            del edits.made[made:]
            return False
        edits.replace(place[:2], write_date(date, edits.text[place.start : place.end]))
    return len(edits.made) > made


def _edit_cups(
    edits: Edits, box: Box, old: Sequence[ContinentalPlaces], new: Sequence[ContinentalPlaces], entries: Sequence[Entry]
) -> None:
    """Each competition and its teams are two fields of one number; those that stay keep their number."""
    held = {("qualifiers" if "qualifiers" in fold_key(e.key) else "cup", cup_number(e.key)): e for e in entries}
    numbers: list[int] = [cup.origin.form for cup in old if cup.origin is not None]
    free = max((number for _, number in held), default=0) + 1
    behind = entries[-1].key if entries else _before(box, "continental")
    pairs = align(old, new, by_origin=edits.quotes)
    kept = [j for i, j in pairs if i is not None and j is not None]
    if any(i is None and j is not None and j < max(kept, default=0) for i, j in pairs):
        pairs = [(k if k < len(old) else None, k if k < len(new) else None) for k in range(max(len(old), len(new)))]
    for i, j in pairs:
        before, after = None if i is None else old[i], None if j is None else new[j]
        number = free if i is None else numbers[i]
        free += i is None
        for part, name in (("cup", "competition"), ("qualifiers", "teams")):
            entry, value = held.get((part, number)), getattr(after, name, None)
            if value == getattr(before, name, None):
                continue
            if not value:
                if entry is not None:
                    box.clear(entry.value)
            elif entry is None:
                text = box.words.text(value) if part == "cup" else write_items(QUALIFIERS, value, box.words)
                box.say(box.key_of(part, number), text, behind)
            elif part == "qualifiers":
                _edit_tuple(edits, box, QUALIFIERS, entry, getattr(before, name, ()), value)
            elif edits.width >= ROW or not patch_shown(edits, entry.value, getattr(before, name, ""), value):
                edits.replace(entry.value, box.words.text(value))


def _edit_awards(edits: Edits, box: Box, old: Sequence[Award], new: Sequence[Award], entries: Sequence[Entry]) -> None:
    """Awards with fields of their own. Raises `Unwritable` for others, which take a table."""
    partner = _same_awards(old, new, by_origin=edits.quotes)
    added = [award.name for j, award in enumerate(new) if j not in partner]
    held = {award.name for award in old}
    if edits.width >= CONSTRUCT or len(held.union(added)) < len(held) + len(added):
        raise Unwritable("awards", "these take a table")
    keys = {name: award_key(name) for name in added}
    for i in set(range(len(old))) - set(partner.values()):
        box.clear(entries[i].value)
    for j, award in enumerate(new):
        if j not in partner:
            box.say(keys[award.name], write_award(award, box.words), entries[-1].key if entries else None)
            continue
        before, entry = old[partner[j]], entries[partner[j]]
        if before != award and (edits.width >= ROW or not edits.patch(before, award, box.words.value)):
            edits.replace(entry.value, write_award(award, box.words))


def _same_awards(old: Sequence[Award], new: Sequence[Award], *, by_origin: bool) -> dict[int, int]:
    """Which award of `new` is which of `old`: one of the same name, which several may have."""
    pairs = align(old, new, by_origin=by_origin)
    partner = {j: i for i, j in pairs if i is not None and j is not None and old[i].name == new[j].name}
    left: dict[str, list[int]] = {}
    for i in sorted(set(range(len(old))) - set(partner.values()), reverse=True):
        left.setdefault(old[i].name, []).append(i)
    for j, award in enumerate(new):
        if j not in partner and left.get(award.name):
            partner[j] = left[award.name].pop()
    return partner
