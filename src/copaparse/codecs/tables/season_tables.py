"""Tables that tell of the season as a whole: teams and their grounds, top scorers, awards, referees.

===============  ===========================================
`participants`   ``Team  Location  Venue  Capacity``
`top_scorers`    ``Player  Team  Goals``
`awards`         ``Award  Recipient  Team``
`referees`       ``Referee``
===============  ===========================================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
from attrs import field, frozen

from copaparse.codecs.base import Reader, RowForm
from copaparse.codecs.infobox_values import read_total
from copaparse.codecs.leftovers import says_nothing
from copaparse.codecs.shown_view import View
from copaparse.codecs.tables.rows import Column, in_use, read_cells, write_cells
from copaparse.codecs.values.items import lines_of
from copaparse.codecs.values.teams import MARKS, read_team, write_team
from copaparse.codecs.values.text import write_number, write_text
from copaparse.model import Award, Origin, Ownership, Participant, Team, TopScorer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from copaparse.codecs.tables.rows import Line, Seen, Table
    from copaparse.model import FieldSpan

__all__ = ["CODECS", "ListCodec", "Referee"]

PARTING = ",;/&+"
"""What may part two clubs in one name already, where they stand on two lines."""


def read_lines(reader: Reader, start: int, end: int) -> str | None:
    """A text, its lines parted by commas; ``None`` for dashes alone."""
    text = reader.page.text
    if text.find("\n", start, end) < 0 and text.find("<", start, end) < 0:
        text = reader.clean(text[start:end])
    else:
        text = ", ".join(
            reader.clean(reader.page.text[slice(*line)]).rstrip(",") for line in lines_of(reader, start, end)
        )
    return None if says_nothing(text) else text


def read_person(reader: Reader, start: int, end: int) -> str | None:
    """A name without the marks of footnotes at its end."""
    text = read_lines(reader, start, end)
    return None if text is None else text.rstrip(MARKS).rstrip() or None


def read_side(reader: Reader, start: int, end: int) -> Team | None:
    """A team; two clubs of one season in one cell are named together, and link to neither."""
    team = read_team(reader, start, end)
    if team is None or not isinstance(reader, View) or len(reader.links) < 2:
        return team
    lines = [line for line in lines_of(reader, start, end) if reader.page.text[line.start] != "("]
    clubs = [club for line in lines if any(reader.links_in(*line)) and (club := read_team(reader, *line)) is not None]
    if len(clubs) < 2:
        return attrs.evolve(team, link=None)
    country = clubs[0].country if len({club.country for club in clubs}) == 1 else None
    return attrs.evolve(team, name=_together(clubs), disambiguator=None, link=None, country=country)


def _together(clubs: Iterable[Team]) -> str:
    """The names of several clubs in one, parted by commas if by nothing else."""
    together, *names = map(str, clubs)
    for name in names:
        together += f"{' ' if together[-1] in PARTING or name[0] in PARTING else ', '}{name}"
    return together


@frozen
class Referee:
    """A referee with a place; the season has the name alone."""

    name: str
    origin: Origin | None = field(default=None, eq=False, repr=False, kw_only=True)


_TEXT = (read_lines, write_text)
_PERSON = (read_person, write_text)
_TEAM = (read_side, write_team)
_COUNT = (read_total, write_number)
_TEAMS = "team, teams, club, clubs, equipo, equipos, verein, mannschaft, squadra, societa, equipe, clube, side"


@frozen
class ListCodec:
    """Reads and writes one kind of such tables, one object for each row.

    `heads` has the words over each column, `asks` the columns of which a table must have one each.
    """

    kind: str
    title: str  # of the section for a new table
    make: Callable[..., Any]
    known: Mapping[str, Column]
    heads: Mapping[str, str]
    asks: Sequence[frozenset[str]]
    never: frozenset[str] = frozenset()  # heads of other tables

    def columns(self, heads: Sequence[str]) -> tuple[str | None, ...] | None:
        """The role of each column when the table is of this kind."""
        if not self.never.isdisjoint(heads):
            return None
        roles: list[str | None] = []
        for head in heads:
            role = _ROLES[self.kind].get(head)
            roles.append(None if role in roles else role)
        return tuple(roles) if all(not wanted.isdisjoint(roles) for wanted in self.asks) else None

    def read(self, table: Table, reader: Reader) -> Iterator[Any]:
        """The objects of the table, row by row; rows without a name are left out."""
        needed = next(iter(self.known))
        for line in table.lines():
            if line.heading is not None:
                continue
            values, fields = read_cells(table.columns, self.known, line)
            form = table.form(line)
            for said, places in self._split(table, line, values, fields):
                if said.get(needed) is not None:
                    yield self.make(**said, origin=reader.origin(line.span, places, form))

    def _split(
        self, table: Table, line: Line, values: dict[str, Any], fields: dict[str, FieldSpan]
    ) -> Iterator[tuple[dict[str, Any], dict[str, FieldSpan]]]:
        """The players of one row, who may stand on lines of their own, and their teams likewise."""
        lines = _lines(table.seen(line, "player"))
        if len(lines) < 2:
            yield values, fields
            return
        teams = _lines(table.seen(line, "team"))
        shared = {role: place._replace(ownership=Ownership.INHERITED) for role, place in fields.items()}
        for at, (reader, start, end) in enumerate(lines):
            said = {**values, "player": read_person(reader, start, end)}
            if len(teams) == len(lines):
                said["team"] = read_team(*teams[at])
            yield said, shared

    def cells(self, value: Any, form: RowForm) -> list[str]:
        """One row: `value` in those columns."""
        return write_cells(type(value).__name__, self.values(value), form, self.known)

    def values(self, value: Any) -> dict[str, Any]:
        """What an object says, by the role of the column."""
        return {role: getattr(value, role) for role in self.known}

    def render(self, values: Sequence[Any], *, markup: bool = False) -> list[list[str]]:
        """The canonical table, the head first."""
        roles = in_use(self.known, map(self.values, values))
        form = RowForm(self, tuple(roles), (), {}, markup)
        return [[self.known[role].head for role in roles], *(self.cells(value, form) for value in values)]


def _lines(seen: Seen | None) -> list[Seen]:
    if seen is None:
        return []
    reader, start, end = seen
    return [(reader, line.start, line.end) for line in lines_of(reader, start, end)]


CODECS: dict[str, ListCodec] = {
    codec.kind: codec
    for codec in (
        ListCodec(
            "participants", "Teams", Participant,
            {
                "team": Column("Team", *_TEAM, needed=True),
                "location": Column("Location", *_TEXT),
                "venue": Column("Venue", *_TEXT, needed=True),
                "capacity": Column("Capacity", *_COUNT),
            },
            {
                "team": _TEAMS,
                "location": "location, city, town, city/town, town/city, home city, home town, hometown, base, ciudad,"
                "localidad, stadt, ort, stadt/ort, citta, ville, cidade, location(s)",
                "venue": "stadium, stadiums, stadium(s), stadia, venue, venues, ground, home ground, home stadium,"
                "home venue, arena, estadio, estadios, stadion, stadio, stade, spielstatte",
                "capacity": "capacity, stadium capacity, cap, capacidad, aforo, kapazitat, platze, capienza, posti,"
                "capacite, capacidade, lotacao, fassungsvermogen",
            },
            (frozenset(("team",)), frozenset(("venue", "capacity"))),
            frozenset("date score result opponent attendance fecha resultado datum ergebnis data".split()),
        ),
        ListCodec(
            "top_scorers", "Top scorers", TopScorer,
            {
                "player": Column("Player", *_PERSON, needed=True),
                "team": Column("Team", *_TEAM),
                "goals": Column("Goals", *_COUNT, needed=True),
            },
            {
                "player": "player, players, name, scorer, scorers, goalscorer, goalscorers, top scorer, jugador,"
                "nombre, goleador, spieler, giocatore, calciatore, marcatore, joueur, jogador, nome, nom, artilheiro",
                "team": f"{_TEAMS}, club(s), team(s), country, nation, national team, pais, seleccion, land, nazionale",
                "goals": "goals, goals scored, goles, tore, treffer, gol, reti, buts, gols, golos, gls",
            },
            (frozenset(("player",)), frozenset(("goals",))),
            frozenset(("date", "result", "against", "opponent", "fecha", "resultado")),
        ),
        ListCodec(
            "awards", "Awards", Award,
            {
                "name": Column("Award", *_TEXT, needed=True),
                "recipient": Column("Recipient", *_PERSON, needed=True),
                "team": Column("Team", *_TEAM),
            },
            {
                "name": "award, prize, premio, auszeichnung, prix, trofeo, trophy",
                "recipient": "recipient, winner, player, name, ganador, jugador, spieler, sieger, vincitore, vainqueur,"
                "giocatore, joueur, jogador, vencedor",
                "team": _TEAMS,
            },
            (frozenset(("name",)), frozenset(("recipient",))),
        ),
        ListCodec(
            "referees", "Referees", Referee,
            {"name": Column("Referee", *_PERSON, needed=True)},
            {"name": "referee, referees, arbitro, arbitros, schiedsrichter, arbitre, name, nombre"},
            (frozenset(("name",)),),
            frozenset(("date", "score", "team 1", "home", "fecha", "resultado")),
        ),
    )
}  # fmt: skip
"""The kinds of lists, by the field of `Season` that they fill."""

_ROLES = {
    kind: {word.strip(): role for role, words in codec.heads.items() for word in words.split(",")}
    for kind, codec in CODECS.items()
}
