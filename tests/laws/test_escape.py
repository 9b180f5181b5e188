"""Escape: a value with markup in it survives, or is refused with the name of its field. It is never changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import Phase, assume, given, settings
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.codecs.writing.differences import places as paths_of
from copaparse.errors import WriteError
from copaparse.model import Infobox, InfoboxField, Season, Stage, replace
from copaparse.strategies import articles, seasons
from copaparse.strategies.edits import editable, places, some
from copaparse.strategies.values import Writable
from tests.laws.edits import in_both_dialects, names_a_field, read_again
from tests.shared import shared_files

MARKS = (
    "|", "[[", "]]", "{{", "}}", "=", "==", "'''", "''", "-", "- ", "–", "—", "*", "#", ":", ";", ",", "/", "(", ")",
    ". ", " and ", "<br>", "<!--", "-->", "<ref>", "<nowiki>", "&amp;", "&", "{|", "|}", "|-", "||", "!", " 2–1 ", "1:",
    "~~~~", "__TOC__", "<", "{{!}}", "<nowiki>b</nowiki>", "[[b|c]]", "{{b}}", "&#124;", "http://b.c ", "{{{1}}}",
    "\u2028", "\x85", "\0", "\xa0", "\t", "\x0b", "\x1c", "\ufeff",
)  # fmt: skip

SOME = settings().max_examples // 5

marked = st.builds(
    lambda *parts: "".join(parts),
    st.sampled_from(("", "", *MARKS)),
    st.sampled_from(("Minero", "a", "2012", "")),
    st.sampled_from(MARKS),
    st.sampled_from(("", "", "Sur", "b", "3")),
)

paragraphs = marked | st.builds("{}\n{}".format, marked, marked)


def holds_or_refuses(season: Season, changed: Any = None, dialect: Writable = "plain", *, anew: bool = False) -> None:
    """Check that a season reads back equal, or is refused with the path of what was changed or of what holds it."""
    try:
        written = dumps(season, dialect=dialect if anew else None)
    except WriteError as error:
        leads_to(error, season, changed)
        return
    assert (read_again(written, season, dialect) if anew else loads(written, dialect=dialect)) == season


def leads_to(error: WriteError, season: Season, changed: Any) -> None:
    """Check that a refusal names an object, one of its fields, or what holds it."""
    names_a_field(error)
    if changed is not None and changed is not season:
        paths = [path for path, value in paths_of(season) if value is changed]
        said = [name for name, _ in error.problems]
        assert any(path.startswith(name) or name.startswith(path) for path in paths for name in said), error


def spoiled(data: st.DataObject, season: Season, dialect: Writable) -> tuple[Season, Any]:
    """The season with one of its texts replaced by one that has markup in it, and the object that has it."""
    texts: dict[tuple[str, str], list[Any]] = {}
    for value, _ in places(season, dialect):
        for name in editable(value, dialect):
            if isinstance(getattr(value, name), str) or _many_texts(getattr(value, name)):
                texts.setdefault((type(value).__name__, name), []).append(value)
    kind, name = some(data.draw, sorted(texts))
    value = some(data.draw, texts[kind, name])
    held, new = getattr(value, name), data.draw(marked)
    assume(new.strip())
    changed = attrs.evolve(value, **{name: (new, *held[1:]) if isinstance(held, tuple) else new})
    return (changed if value is season else replace(season, value, changed)), changed


def _many_texts(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(item, str) for item in value)


@in_both_dialects
@given(data=st.data())
def test_an_article_edited_with_markup(dialect: Writable, data: st.DataObject) -> None:
    season = loads(data.draw(articles(dialect=dialect)), dialect=dialect)
    holds_or_refuses(*spoiled(data, season, dialect), dialect)


@in_both_dialects
@settings(max_examples=SOME)
@given(data=st.data())
def test_a_season_with_markup(dialect: Writable, data: st.DataObject) -> None:
    season = data.draw(seasons(dialect=dialect))
    holds_or_refuses(*spoiled(data, season, dialect), dialect, anew=True)


@in_both_dialects
@settings(max_examples=SOME)
@given(data=st.data())
def test_a_canonical_article_edited_with_markup(dialect: Writable, data: st.DataObject) -> None:
    season = loads(dumps(data.draw(seasons(dialect=dialect)), dialect=dialect), dialect=dialect)
    holds_or_refuses(*spoiled(data, season, dialect), dialect)


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext"))
def test_a_real_article_edited_with_markup(path: Path) -> None:
    season = loads(path.read_bytes().decode(), dialect="wikitext")

    @settings(max_examples=SOME // 2, phases=[Phase.explicit, Phase.generate])
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        holds_or_refuses(*spoiled(data, season, "wikitext"), "wikitext")

    holds()


@in_both_dialects
@given(lead=st.lists(paragraphs, max_size=2), prose=st.lists(paragraphs, max_size=2))
def test_quotes_with_markup(dialect: Writable, lead: list[str], prose: list[str]) -> None:
    season = Season(lead=tuple(lead), stages=(Stage("Final", prose=tuple(prose)),))
    try:
        written = dumps(season, dialect=dialect)
    except WriteError as error:
        names_a_field(error)
        return
    again = loads(written, dialect=dialect)
    assert again == season
    assert _said(again.lead) == _said(season.lead)
    assert _said(again.stages[0].prose) == _said(season.stages[0].prose)


def _said(paragraphs: tuple[str, ...]) -> str:
    return " ".join(" ".join(paragraphs).split())


@in_both_dialects
@given(key=marked, value=marked)
def test_infobox_fields_with_markup(dialect: Writable, key: str, value: str) -> None:
    assume(key.strip())
    holds_or_refuses(Season(infobox=Infobox((InfoboxField(key, value),))), None, dialect, anew=True)


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
