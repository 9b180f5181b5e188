"""Editing at length: edits, writes and undoing, in any order, keep the laws of writing."""

from __future__ import annotations

from collections import Counter
from typing import Any, ClassVar, NamedTuple

import attrs
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from copaparse import dumps, loads
from copaparse.errors import WriteError
from copaparse.model import Season, replace
from copaparse.strategies import articles
from copaparse.strategies.edits import edit, places, some
from copaparse.strategies.values import Writable
from tests.laws.edits import in_both_dialects, names_a_field, written_or_refused
from tests.laws.regions import Region, only_within, stated

REFUSED = 0.1
"""The largest share of writes that are refused."""


class Change(NamedTuple):
    """A new value for a field of the object with this number in reading order, and where the field is written."""

    number: int
    name: str
    value: Any
    place: Region

    def of(self, season: Season) -> Season:
        """The season with the change made."""
        old = [place.value for place in places(season)][self.number]
        new = attrs.evolve(old, **{self.name: self.value})
        return new if old is season else replace(season, old, new)


class Editing(RuleBasedStateMachine):
    """A text, the season that was read from it, and that season after each edit since."""

    dialect: ClassVar[Writable]
    count: ClassVar[Counter[str]]
    text: str
    seasons: list[Season]

    def read(self, text: str) -> Season:
        self.text, self.seasons = text, [loads(text, dialect=self.dialect)]
        return self.seasons[0]

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        self.read(data.draw(articles(dialect=self.dialect)))

    @invariant()
    def what_was_read_is_given_back(self) -> None:
        if getattr(self, "seasons", ()):
            assert dumps(self.seasons[0]) == self.text

    @rule(data=st.data())
    def edit(self, data: st.DataObject) -> None:
        self.seasons.append(edit(data.draw, self.seasons[-1], self.dialect).season)

    @precondition(lambda self: len(self.seasons) > 1)
    @rule()
    def undo(self) -> None:
        self.seasons.pop()

    @precondition(lambda self: len(self.seasons) > 1)
    @rule()
    def write(self) -> None:
        """Write the season and go on with what is read then. A refusal changes nothing, and the last edit goes."""
        season = self.seasons[-1]
        self.count["writes"] += 1
        try:
            text = dumps(season)
        except WriteError as error:
            names_a_field(error)
            self.count["refused"] += 1
            self.seasons.pop()
        else:
            assert self.read(text) == season

    @rule(data=st.data())
    def change_two_values(self, data: st.DataObject) -> None:
        """Two changes that each change their place alone make one text, in either order and at once."""
        season = self.seasons[0]
        if next(stated(season, self.dialect), None) is None:
            return
        one, other = (drawn(data, season, self.dialect) for _ in range(2))
        if one is None or other is None or (one.place[0] < other.place[1] and other.place[0] < one.place[1]):
            return
        first, second = self.narrow(one), self.narrow(other)
        if first is not None and second is not None:
            self.count["pairs"] += 1
            texts = {
                written_or_refused(changed)
                for changed in (
                    other.of(one.of(season)),
                    other.of(loads(first, dialect=self.dialect)),
                    one.of(loads(second, dialect=self.dialect)),
                )
            }
            assert len(texts) == 1

    def narrow(self, change: Change) -> str | None:
        """The text with a change made, if that changes its place alone."""
        text = written_or_refused(change.of(self.seasons[0]))
        return text if text is not None and only_within(change.place, self.text, text) else None


def drawn(data: st.DataObject, season: Season, dialect: Writable) -> Change | None:
    """A change of a value that is written somewhere for itself."""
    numbers = {id(place.value): number for number, place in enumerate(places(season, dialect))}
    value, name, place, fresh = some(data.draw, list(stated(season, dialect)))
    new = getattr(data.draw(fresh), name)
    return None if new is None else Change(numbers[id(value)], name, new, place)


@in_both_dialects
def test_editing_at_length(dialect: Writable) -> None:
    class Here(Editing):
        count: ClassVar[Counter[str]] = Counter()

    Here.dialect = dialect
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=max(100, settings().max_examples // 6), stateful_step_count=12, phases=[Phase.generate]
        ),
    )
    assert Here.count["refused"] <= REFUSED * Here.count["writes"], Here.count
