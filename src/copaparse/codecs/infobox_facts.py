"""The facts of a season that stand in infobox fields: one table for reading and for writing them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.infobox_matches import read_matches, write_match
from copaparse.codecs.infobox_people import read_scorers, write_scorer
from copaparse.codecs.infobox_values import (
    MARKUP,
    PLAIN,
    Words,
    read_line,
    read_names,
    read_teams,
    read_total,
    read_winners,
    write_winner,
)
from copaparse.codecs.values.dates import read_date, write_date
from copaparse.codecs.values.markup import shown_in
from copaparse.codecs.values.periods import write_period
from copaparse.markup.page import Page
from copaparse.model.fields import is_tuple
from copaparse.model.infobox_keys import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copaparse.model import Season

__all__ = [
    "AWARDS",
    "AWARD_OF",
    "FACTS",
    "ORDER",
    "QUALIFIERS",
    "Fact",
    "key_for",
    "reads",
    "said",
    "write_items",
    "write_lines",
]


@frozen
class Fact:
    """A field of `Season` that stands in one field of an infobox: how it is called there, reads and writes.

    `key` is that of a line of extracted text, `argument` that of the template, `words` gives its items.
    """

    key: str
    argument: str
    read: Callable[[Reader, int, int], Any]
    words: Callable[[Any, Words], list[str]]


def _texts(value: Any, words: Words) -> list[str]:
    return [words.text(text) for text in (value if is_tuple(value) else (value,))]


def _teams(value: Any, words: Words) -> list[str]:
    return [words.team(team) for team in value]


def _number(value: Any, words: Words) -> list[str]:
    return [str(value)]


def _date(value: Any, words: Words) -> list[str]:
    return [write_date(value)]


def _each(write: Callable[[Any, Words], str]) -> Callable[[Any, Words], list[str]]:
    return lambda value, words: [write(item, words) for item in value]


_MATCHES = (read_matches, _each(write_match))

FACTS: dict[str, Fact] = {
    "competition": Fact("Competition", "competition", read_line, _texts),
    "label": Fact("Season", "season", read_line, _texts),
    "begins": Fact("Start Date", "start date", read_date, _date),
    "ends": Fact("End Date", "end date", read_date, _date),
    "winners": Fact("Winners", "winners", read_winners, _each(write_winner)),
    "runners_up": Fact("Runners-up", "runner-up", read_teams, _teams),
    "third_place": Fact("Third Place", "third place", read_teams, _teams),
    "promoted": Fact("Promoted", "promoted", read_teams, _teams),
    "relegated": Fact("Relegated", "relegated", read_teams, _teams),
    "total_matches": Fact("Matches", "matches", read_total, _number),
    "total_goals": Fact("Total Goals", "total goals", read_total, _number),
    "top_scorers": Fact("Top Scorer", "league topscorer", read_scorers, _each(write_scorer)),
    "biggest_home_wins": Fact("Biggest Home Win", "biggest home win", *_MATCHES),
    "biggest_away_wins": Fact("Biggest Away Win", "biggest away win", *_MATCHES),
    "highest_scoring": Fact("Highest Scoring", "highest scoring", *_MATCHES),
    "total_attendance": Fact("Attendance", "attendance", read_total, _number),
    "average_attendance": Fact("Average Attendance", "average attendance", read_total, _number),
    "referees": Fact("Referees", "referees", read_names, _texts),
    "previous": Fact("Prevseason", "prevseason", read_line, _texts),
    "next": Fact("Nextseason", "nextseason", read_line, _texts),
}
"""The facts with a field of their own, in the order in which they are written."""

_AWARD_KEYS = {
    "Best player": "best player, player, mejor jugador, melhor jogador, meilleur joueur, miglior giocatore,"
    "bester spieler",
    "Most valuable player": "mvp",
    "Best young player": "young player, best young player, mejor jugador joven",
    "Best goalkeeper": "best goalkeeper, goalkeeper, mejor portero, melhor goleiro, meilleur gardien, miglior portiere,"
    "bester torwart",
    "Fair play award": "fair play",
}
AWARDS = {name: tuple(key.strip() for key in keys.split(",")) for name, keys in _AWARD_KEYS.items()}
"""The awards that have keys of their own, and those keys, the usual one first."""
AWARD_OF = {fold_key(key): name for name, keys in AWARDS.items() for key in keys}
"""Folded key → the award that it names."""

ORDER = (*list(FACTS)[:9], "continental", *list(FACTS)[9:])
"""The facts in the order in which their fields are written."""
LONGEST = 5
"""So many top scorers or referees may stand in a field; more of them take a table."""
DATES = Fact("Dates", "dates", read_line, _texts)
CUP = Fact("Continentalcup{}", "continentalcup{}", read_line, _texts)
QUALIFIERS = Fact("Continentalcup{} Qualifiers", "continentalcup{} qualifiers", read_teams, _teams)

# -- writing ----------------------------------------------------------------------------------------


def said(season: Season, name: str) -> bool:
    """Whether the season says anything of a fact."""
    return getattr(season, name) not in (None, ())


def key_for(fact: Fact, words: Words) -> str:
    """How a fact is called in the infoboxes of a dialect."""
    return fact.key if words is PLAIN else fact.argument


def write_items(fact: Fact, value: Any, words: Words) -> str:
    """The value of the field that holds a fact."""
    return words.between.join(fact.words(value, words))


def write_lines(season: Season, name: str, words: Words) -> list[tuple[str, str]]:
    """The fields (key, value) that say one fact; none where nothing is said, or where it takes a table to say it."""
    if name not in ORDER or not said(season, name):
        return []
    if name == "continental":
        return list(_cups(season, words))
    if name in ("begins", "ends"):
        period = _period(season)
        if period:
            opening = name == "begins" or season.begins is None
            return [(key_for(DATES, words), period)] if opening else []
    fact, value = FACTS[name], getattr(season, name)
    text = write_items(fact, value, words)
    if name in ("top_scorers", "referees") and (len(value) > LONGEST or not reads(fact, text, value, words)):
        return []
    return [(key_for(fact, words), text)]


def _cups(season: Season, words: Words) -> Iterator[tuple[str, str]]:
    for number, cup in enumerate(season.continental, 1):
        if cup.competition is not None:
            yield key_for(CUP, words).format(number), words.text(cup.competition)
        if cup.teams:
            yield key_for(QUALIFIERS, words).format(number), write_items(QUALIFIERS, cup.teams, words)


def _period(season: Season) -> str:
    """Both dates in one value, or nothing where they have to stand apart."""
    try:
        return write_period(season.begins, season.ends)
    except Unwritable:
        return ""


def reads(fact: Fact, text: str, value: Any, words: Words) -> bool:
    """Whether the text of a field reads as the value that it is to hold."""
    if words is MARKUP:
        reader, start, end = shown_in(text)
    else:
        reader, start, end = Reader(Page(text, "value", "plain"), origins=False), 0, len(text)
    return bool(fact.read(reader, start, end) == value)
