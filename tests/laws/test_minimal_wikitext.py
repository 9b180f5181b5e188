"""Minimal, in wikitext: an edit changes the place of its value, and where that cannot be, the construct around it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import Phase, assume, event, given, reject, settings
from hypothesis import strategies as st

from copaparse import dumps, loads, parse
from copaparse.errors import WriteError
from copaparse.model import Score, Season, replace
from copaparse.model.fields import fields_of, is_object, is_tuple
from copaparse.strategies import articles
from copaparse.strategies.edits import edit, some
from tests.laws.edits import in_both_dialects, names_a_field, written_or_refused
from tests.laws.regions import changed_stages, constructs, hull, only_within, stated
from tests.shared import shared_files

WIDE = 0.2
"""The largest share of edits for which more than the place of the value has to change, or that no text can hold."""
WIDE_IN_REAL_ARTICLES = 0.5
"""The same in a few edits of each article: a player of a bracket has a flag before his name, which goes with him."""
FEW = settings().max_examples // 8

first_failure = settings(phases=[Phase.explicit, Phase.generate])  # to shrink an article takes minutes


@pytest.fixture
def count() -> Any:
    """Counts the edits of a test and those that were wide; the test fails where too many were."""
    counted: Counter[str] = Counter()
    yield counted
    share = WIDE_IN_REAL_ARTICLES if counted["real"] else WIDE
    assert counted["wide"] <= share * counted["edits"], counted


def changes_only_its_place(text: str, data: st.DataObject, count: Counter[str]) -> None:
    season = loads(text, dialect="wikitext")
    kinds: dict[tuple[str, str], list[Any]] = {}
    for found in stated(season, "wikitext"):
        kinds.setdefault((type(found.value).__name__, found.name), []).append(found)
    value, name, place, fresh = some(data.draw, kinds[some(data.draw, sorted(kinds))])
    before, other = getattr(value, name), getattr(data.draw(fresh), name)
    new = f"{before} Xq" if isinstance(before, str) and data.draw(st.booleans()) else other
    assume(new is not None)
    try:
        changed = attrs.evolve(value, **{name: new})
    except ValueError:  # 30 February
        reject()
    edited = changed if value is season else replace(season, value, changed)
    count["edits"] += 1
    try:
        after = dumps(edited)
    except WriteError as error:
        names_a_field(error)
        count["wide"] += 1
        return
    if only_within(place, text, after):
        return
    count["wide"] += 1
    event(f"wide: {type(value).__name__}.{name}")
    document = parse(text, dialect="wikitext")
    region = constructs(document, season).get(id(value))
    if region is None:  # a fact of the infobox, or a stage; the link of a neighbouring season follows its label
        region = hull(
            [place, *((b.start, b.end) for b in parse(text).blocks if b.start < place[1] and place[0] < b.end)]
        )
    elif not (isinstance(value, Score) and "match_" in text[slice(*region)]):  # two codes may be of one team
        narrowest = f"{text[: place[0]]}{new}{text[place[1] :]}"
        assert type(new) not in (str, int) or loads(narrowest, dialect="wikitext") != edited
    assert only_within(region, text, after)


def test_an_edit_of_an_article_changes_only_its_place(count: Counter[str]) -> None:
    @settings(first_failure, max_examples=5 * FEW)
    @given(articles(dialect="wikitext"), st.data())
    def holds(text: str, data: st.DataObject) -> None:
        changes_only_its_place(text, data, count)

    holds()


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext"))
def test_an_edit_of_a_real_article_changes_only_its_place(path: Path, count: Counter[str]) -> None:
    text = path.read_bytes().decode()
    count["real"] += 1

    @settings(first_failure, max_examples=FEW)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        changes_only_its_place(text, data, count)

    holds()


# -- any edit ---------------------------------------------------------------------------------------


def stays_in_its_stage(text: str, data: st.DataObject) -> None:
    season = loads(text, dialect="wikitext")
    edited = edit(data.draw, season, "wikitext").season
    others = (f.name for f in fields_of(season) if f.name != "stages")
    if any(getattr(season, name) is not getattr(edited, name) for name in others):
        return  # a fact of the whole season may stand in the infobox, in the lead or in a list of its own
    touched = list(changed_stages(season, edited))
    after = written_or_refused(edited)
    if after is not None:
        assert only_within(hull(touched) if touched else (0, 0), text, after)


@settings(first_failure, max_examples=2 * FEW)
@given(articles(dialect="wikitext"), st.data())
def test_an_edit_stays_in_its_stage(text: str, data: st.DataObject) -> None:
    stays_in_its_stage(text, data)


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext"))
def test_an_edit_of_a_real_article_stays_in_its_stage(path: Path) -> None:
    text = path.read_bytes().decode()

    @settings(first_failure, max_examples=FEW // 2)
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        stays_in_its_stage(text, data)

    holds()


# -- no edit ----------------------------------------------------------------------------------------


def rebuilt(value: Any, done: dict[int, Any] | None = None) -> Any:
    """The same with every object made anew, each of its fields assigned to itself, and with the same origin.

    What stands in several places is one object again where `done` remembers it, and several ones without.
    """
    if is_tuple(value):
        return tuple(rebuilt(item, done) for item in value)
    if not is_object(value):
        return value
    if done is None or id(value) not in done:
        made = attrs.evolve(value, **{f.name: rebuilt(getattr(value, f.name), done) for f in fields_of(value)})
        if done is None:
            return made
        done[id(value)] = made
    return done[id(value)]


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext") + shared_files("seeds/*.txt"))
def test_real_articles_made_anew_object_by_object_are_the_same_bytes(path: Path) -> None:
    text = path.read_bytes().decode()
    season = loads(text)
    for same in (rebuilt(season), rebuilt(season, {})):
        assert same == season
        assert dumps(same) == text


@in_both_dialects
@settings(max_examples=2 * FEW)
@given(data=st.data())
def test_an_article_made_anew_object_by_object_is_written_the_same(dialect: Any, data: st.DataObject) -> None:
    """With an edit in it as well: only the edit counts, and not what is a new object."""
    text = data.draw(articles(dialect=dialect))
    season = loads(text, dialect=dialect)
    edited = edit(data.draw, season, dialect).season
    written = _written(edited)
    for same in (rebuilt(season), rebuilt(season, {})):
        assert dumps(same) == text
    for same in (rebuilt(edited), rebuilt(edited, {})):
        assert _written(same) == written


def _written(season: Season) -> object:
    try:
        return dumps(season)
    except WriteError as error:
        return error.problems
