"""Which names are areas: what the article says, what the caller says, and the shipped tables of areas."""

from __future__ import annotations

from collections import Counter
from itertools import chain, repeat
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from copaparse.codecs.names import bare, fold, misspelt, numbered, qualified
from copaparse.codecs.repair.areas import Country, by_initial, countries, countries_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["PARTIAL", "WHOLE", "Groups", "Names", "find_groups", "known_names"]

KNOWN, NUMBERED, MISSPELT = 7.0, 6.0, 4.5  # evidence that a name is an area, in nats
WHOLE, PARTIAL = 6.0, 0.3  # evidence that a name is none because the list of names lacks it
MANY = 8  # so many opened names from one country: its table is the list


@frozen
class Groups:
    """The names of areas that are known before a list is read, by source.

    `complete` says that these are all there are: a name that is not among them is then hardly an area.
    `keys` are the folded names that stand for them, the article's first.
    """

    article: tuple[str, ...] = ()
    caller: tuple[str, ...] = ()
    complete: bool = False
    keys: tuple[str, ...] = field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        keys = tuple(bare(fold(name)) for name in self.article + self.caller)
        object.__setattr__(self, "keys", keys)


def find_groups(article: Sequence[str], caller: Sequence[str] | None, *, complete: bool | None = None) -> Groups:
    """Groups from the article's own sentences and from the caller, without blanks and repetitions.

    A caller's list counts as complete unless `complete` says otherwise; whether the article's names are all
    there are is judged from the list itself.
    """
    return Groups(distinct(article), distinct(caller or ()), bool(caller) if complete is None else complete)


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple({key: name for name in names if (key := bare(fold(name)).strip())}.values())


@define
class Names:
    """The names that count for one list: every known spelling with the usual one.

    `unknown` is the evidence against a name that is not listed. It is `tentative` where the list itself must
    tell whether the names are all there are. A list `by_number` has regions that are numbered, or named by where
    they lie, and no other.
    """

    known: dict[str, str]
    country: Country | None
    unknown: float
    tentative: bool
    initials: dict[str, list[str]]  # the known spellings by first letter
    by_number: bool = False

    def match(self, text: str, folded: str) -> tuple[str, float, str | None]:
        """A cell as the name of an area: its key, the evidence, and what it may be a misspelling of.

        The evidence is 0 for a name that is not listed.
        """
        usual = self.known.get(folded)
        if usual is not None:
            return usual, KNOWN, None
        name = folded
        if qualified(folded):
            if numbered(folded, bare=self.by_number or not self.known):
                return folded, NUMBERED, None
            name = bare(folded)
            if name in self.known:
                return self.known[name], KNOWN, None
        for other in self.initials.get(name[:1], ()):
            if -3 < len(other) - len(name) < 3 and misspelt(name, other) and not text.isupper():
                return self.known[other], MISSPELT, other
        return folded, 0.0, None


def known_names(groups: Groups, firsts: Sequence[str]) -> Names:
    """The names that count for a list whose first cells, folded, are `firsts`."""
    given = dict.fromkeys(groups.keys)
    if goes_by_number(firsts) and not (groups.complete or given.keys() & firsts):
        return Names({}, None, WHOLE, False, {}, by_number=True)
    country = find_country(given, firsts)
    if country is None and any(map(qualified, firsts)):  # Ancash Region, Callao (1)
        firsts = [*map(bare, firsts)]
        country = find_country(given, firsts)
    if country is None:
        known = {key: key for key in given}
        initials = by_initial(known)
    else:
        known, initials = country.areas, country.initials
        others = [key for key in given if key not in known]
        if others:
            listed = Names(known, country, 0.0, False, initials)
            known = known | {key: listed.match(key, key)[0] for key in others}
            initials = by_initial(known)
    opened = len(known.keys() & firsts)
    if groups.complete or (country and opened >= MANY):
        return Names(known, country, WHOLE, False, initials)
    return Names(known, country, PARTIAL, bool(known), initials)


def goes_by_number(firsts: Sequence[str]) -> bool:
    """Whether a list begins with a number, or with where an area lies, and has others below."""
    if not firsts or not numbered(firsts[0], bare=True):
        return False
    return any(name != firsts[0] and qualified(name) and numbered(name, bare=True) for name in firsts)


def find_country(given: Iterable[str], firsts: Sequence[str]) -> Country | None:
    """The country whose areas most of the names are; `None` if they are too few to tell."""
    where = countries_of()
    hits = Counter(chain.from_iterable(map(where.get, {*given, *firsts}, repeat(()))))
    if not hits or not firsts:
        return None
    country = max(countries(), key=hits.__getitem__)
    listed = [name in country.areas for name in given]
    enough = hits[country] > 1 or firsts[0] in country.areas
    return country if enough and 2 * sum(listed) >= len(listed) else None
