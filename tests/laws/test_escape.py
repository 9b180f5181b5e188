"""Escape: a value with markup in it survives, or is refused with the name of its field. It is never changed."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.errors import WriteError
from copaparse.model import Infobox, InfoboxField, Season, Stage, replace
from copaparse.strategies import articles, seasons
from copaparse.strategies.edits import editable, places, some
from tests.laws.edits import names_a_field

MARKS = (
    "|", "[[", "]]", "{{", "}}", "=", "==", "'''", "''", "-", "- ", "–", "—", "*", "#", ":", ";", ",", "/", "(", ")",
    ". ", " and ", "<br>", "<!--", "-->", "<ref>", "<nowiki>", "&amp;", "&", "{|", "|}", "|-", "||", "!", " 2–1 ", "1:",
    "~~~~", "__TOC__", "\u2028", "\x85", "\0", "\xa0", "\t", "\x0b", "\x1c", "\ufeff",
)  # fmt: skip

marked = st.builds(
    lambda *parts: "".join(parts),
    st.sampled_from(("", "", *MARKS)),
    st.sampled_from(("Minero", "a", "2012", "")),
    st.sampled_from(MARKS),
    st.sampled_from(("", "", "Sur", "b", "3")),
)


def holds_or_refuses(season: Season) -> None:
    try:
        written = dumps(season)
    except WriteError as error:
        names_a_field(error)
        return
    assert loads(written) == season


def spoiled(data: st.DataObject, season: Season) -> Season:
    """The season with one of its texts replaced by one that has markup in it."""
    texts = [
        (value, name)
        for value, _ in places(season)
        for name in editable(value)
        if isinstance(getattr(value, name), str) or _many_texts(getattr(value, name))
    ]
    value, name = some(data.draw, texts)
    held, new = getattr(value, name), data.draw(marked)
    assume(new.strip())
    changed = attrs.evolve(value, **{name: (new, *held[1:]) if isinstance(held, tuple) else new})
    return changed if value is season else replace(season, value, changed)


def _many_texts(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(item, str) for item in value)


@given(articles(), st.data())
def test_an_article_edited_with_markup(text: str, data: st.DataObject) -> None:
    holds_or_refuses(spoiled(data, loads(text)))


@given(seasons(), st.data())
def test_a_season_with_markup(season: Season, data: st.DataObject) -> None:
    holds_or_refuses(spoiled(data, season))


@given(seasons(), st.data())
def test_a_canonical_article_edited_with_markup(season: Season, data: st.DataObject) -> None:
    holds_or_refuses(spoiled(data, loads(dumps(season))))


@given(st.lists(marked, max_size=2), st.lists(marked, max_size=2))
def test_quotes_with_markup(lead: list[str], prose: list[str]) -> None:
    season = Season(lead=tuple(lead), stages=(Stage("Final", prose=tuple(prose)),))
    try:
        written = dumps(season)
    except WriteError as error:
        names_a_field(error)
        return
    again = loads(written)
    assert again == season
    assert _said(again.lead) == _said(season.lead)
    assert _said(again.stages[0].prose) == _said(season.stages[0].prose)


def _said(paragraphs: tuple[str, ...]) -> str:
    return " ".join(" ".join(paragraphs).split())


@given(marked, marked)
def test_infobox_fields_with_markup(key: str, value: str) -> None:
    assume(key.strip())
    holds_or_refuses(Season(infobox=Infobox((InfoboxField(key, value),))))


@pytest.mark.parametrize("name", ["A|B", "A [[B", "A }}"])
def test_the_refusal_names_the_field(name: str) -> None:
    season = loads("==Final==\n\n| Team | Department | Location |\n| Minero | Lima | Lima |\n")
    row = season.stages[0].qualifications[0]
    with pytest.raises(WriteError, match=r"(?i)team"):
        dumps(replace(season, row.team, attrs.evolve(row.team, name=name)))


@pytest.mark.parametrize("name", ["A\nB", "A\rB", "", " \n "])
def test_the_model_refuses_a_name_of_two_lines_or_none(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        Stage(name)
