"""The infobox that is edited: its lines in extracted text, its arguments in wikitext."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

from copaparse.codecs.base import Unwritable
from copaparse.codecs.editing.call_edits import add_argument, remove_arguments, set_argument
from copaparse.codecs.infobox_calls import is_told, key_place
from copaparse.codecs.infobox_facts import AWARDS, FACTS
from copaparse.codecs.infobox_values import MARKUP, PLAIN
from copaparse.codecs.names import fold
from copaparse.codecs.values.markup import escape
from copaparse.model.infobox_keys import facts_of, fold_key

if TYPE_CHECKING:
    from copaparse.codecs.editing.edits import Edits
    from copaparse.codecs.infobox_values import Words
    from copaparse.codecs.season_form import SeasonForm
    from copaparse.markup.arguments import Call
    from copaparse.model import InfoboxField
    from copaparse.source import Span

__all__ = ["Box", "award_key", "check_key", "infobox_line", "open_box"]

UNNAMEABLE = re.compile(r"[|=\[\]{}<>\n]|\A\s*+\Z")


def infobox_line(key: str, value: str) -> str:
    """``- Key: value``, without a blank at its end."""
    return f"- {key}: {value}\n" if value else f"- {key}:\n"


def check_key(key: str) -> None:
    """Raises `Unwritable` for what no argument can be called."""
    if UNNAMEABLE.search(key):
        raise Unwritable("InfoboxField.key", f"no argument can be called {key!r}", key)


class Box(ABC):
    """What editors of facts and of quotes do to an infobox, whatever it is written in."""

    words: Words

    def __init__(self, edits: Edits, form: SeasonForm, fields: tuple[InfoboxField, ...]) -> None:
        self.edits, self.form, self.fields = edits, form, fields

    @abstractmethod
    def add(self, key: str, value: str, behind: str | None) -> None:
        """A new field behind the one of a key, or at the end."""

    @abstractmethod
    def fill(self, field: InfoboxField, value: str) -> None:
        """Give an empty field a value."""

    @abstractmethod
    def clear(self, value: Span) -> None:
        """Take a value out, so that its fact is no longer told."""

    @abstractmethod
    def remove(self, field: InfoboxField) -> None:
        """Take a field out."""

    @abstractmethod
    def rewrite(self, field: InfoboxField, key: str, value: str) -> None:
        """Write another field in the place of one; the value is what a reader is to see."""

    @abstractmethod
    def key_of(self, name: str, number: int = 0) -> str:
        """How a new field for a fact is called; `number` is that of a continental cup."""

    def say(self, key: str, value: str, behind: str | None) -> None:
        """A fact that the infobox does not tell yet: in an empty field for it, or in a new one."""
        wanted, folded = facts_of(key), fold_key(key)
        single = wanted in (("continental",), ("awards",))
        for field in self.fields:
            if not field.value and (fold_key(field.key) == folded if single else facts_of(field.key) == wanted):
                self.fill(field, value)
                return
        self.add(key, value, behind)


class LineBox(Box):
    """Lines ``- Key: value``. Empty lines are no better than none, so a value goes with its line."""

    words = PLAIN

    @cached_property
    def _last(self) -> dict[str | None, InfoboxField]:
        """The last field of each key."""
        return {field.key: field for field in self.fields}

    def _line(self, field: InfoboxField) -> Span:
        if field.origin is None:
            raise Unwritable("infobox", "read without origins")
        return self.edits.line(field.origin.span)

    def add(self, key: str, value: str, behind: str | None) -> None:
        assert self.form.infobox is not None
        start = self.form.infobox.start
        line = self._line(self._last[behind]) if behind in self._last else self.edits.line((start, start))
        self.edits.insert_lines(line.end, infobox_line(key, value))

    def fill(self, field: InfoboxField, value: str) -> None:
        self.edits.replace(self._line(field), infobox_line(field.key, value))

    def clear(self, value: Span) -> None:
        self.edits.remove(self.edits.line(value))

    def remove(self, field: InfoboxField) -> None:
        self.edits.remove(self._line(field))

    def rewrite(self, field: InfoboxField, key: str, value: str) -> None:
        self.edits.replace(self._line(field), infobox_line(key, value))

    def key_of(self, name: str, number: int = 0) -> str:
        if name in ("cup", "qualifiers"):
            return f"Continentalcup{number}" + (" Qualifiers" if name == "qualifiers" else "")
        return "Dates" if name == "dates" else FACTS[name].key


class CallBox(Box):
    """Arguments of a template. An argument whose value is taken out stays, as editors leave it."""

    words = MARKUP

    @property
    def call(self) -> Call:
        assert self.form.box is not None
        return self.form.box

    def add(self, key: str, value: str, behind: str | None) -> None:
        check_key(key)
        add_argument(self.edits, self.call, key, value, after=behind)

    def fill(self, field: InfoboxField, value: str) -> None:
        set_argument(self.edits, self.call, field.key, value)

    def clear(self, value: Span) -> None:
        self.edits.remove(value)

    def remove(self, field: InfoboxField) -> None:
        remove_arguments(self.edits, self.call, {field.key})

    def rewrite(self, field: InfoboxField, key: str, value: str) -> None:
        argument = self.call.get(field.key)
        if argument is None:
            raise Unwritable("infobox", "this argument stands twice")
        if key != field.key:
            self.edits.replace(key_place(self.call, argument), key)
        if value != field.value:
            set_argument(self.edits, self.call, field.key, escape(value))

    def key_of(self, name: str, number: int = 0) -> str:
        if name in ("cup", "qualifiers"):
            newer = self.call.get("continental_cup_title1") is not None
            cup, qualifiers = ("continental_cup_title{}", "continental_cup_qualifiers{}") if newer else (
                "continentalcup{}", "continentalcup{} qualifiers"
            )  # fmt: skip
            return (qualifiers if name == "qualifiers" else cup).format(number)
        usual = "dates" if name == "dates" else FACTS[name].argument
        family = next((keys for words, keys in FAMILIES if words in fold(self.call.name)), LEAGUE)
        key = family.get(name, usual)
        key = key if is_told(self.call.name, key) else ELSEWHERE.get(name, key)
        if not is_told(self.call.name, key):
            field = "begins" if name == "dates" else name
            raise Unwritable(field, f"the infobox {self.call.name!r} is not one in which {key!r} tells of the season")
        return key


FAMILIES: tuple[tuple[str, dict[str, str]], ...] = (
    ("tournament", {
        "competition": "title", "label": "year", "winners": "champions", "runners_up": "runner-up",
        "third_place": "third", "total_goals": "goals", "top_scorers": "top goal scorer",
    }),
    ("international", {
        "competition": "tourney_name", "label": "year", "winners": "champion_other", "runners_up": "second_other",
        "third_place": "third_other", "total_goals": "goals", "top_scorers": "top_scorer",
    }),
    ("ficha", {
        "winners": "campeón", "runners_up": "subcampeón", "third_place": "tercero", "promoted": "ascensos",
        "relegated": "descensos", "dates": "fecha", "begins": "fecha de inicio", "ends": "fecha de cierre",
        "total_matches": "partidos", "total_goals": "goles", "top_scorers": "goleador", "previous": "anterior",
        "next": "siguiente",
    }),
    ("fussball", {
        "winners": "Meister", "promoted": "Aufsteiger", "relegated": "Absteiger", "total_matches": "Spiele",
        "total_goals": "Tore", "total_attendance": "Zuschauer", "top_scorers": "Torschützenkönig",
        "previous": "vorherige Saison", "next": "nachfolgende Saison",
    }),
)  # fmt: skip
"""Arguments of other infoboxes than that of a league season, by a word of their names."""
LEAGUE: dict[str, str] = {}  # the arguments of `FACTS`
ELSEWHERE = {"label": "year", "total_matches": "total matches", "total_attendance": "total attendance"}
"""Arguments that mean the same in infoboxes of whatever else."""


def open_box(edits: Edits, form: SeasonForm, fields: tuple[InfoboxField, ...]) -> Box:
    """The infobox of an article that has one."""
    return LineBox(edits, form, fields) if form.box is None else CallBox(edits, form, fields)


def award_key(name: str) -> str:
    """The field for an award. Raises `Unwritable` for one that infoboxes have no field for."""
    if name not in AWARDS:
        raise Unwritable("Award.name", f"infoboxes have no field for the award {name!r}")
    return AWARDS[name][0]
