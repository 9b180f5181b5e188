"""Whatever the model can hold survives canonical pipe tables, and no table makes the reader raise."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from copaparse.codecs.base import Reader, Unwritable
from copaparse.codecs.tables import StageTables, read_tables, recognize, render_tables, row_cells
from copaparse.markup import parse
from copaparse.model import (
    Bracket,
    BracketRound,
    DecidedOn,
    Goal,
    GoalKind,
    Match,
    Outcome,
    PartialDate,
    Score,
    Standings,
    StandingsRow,
    Team,
    Tie,
)
from copaparse.nodes import PipeTable


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


def stages(texts: st.SearchStrategy[str], numbers: st.SearchStrategy[int]) -> st.SearchStrategy[StageTables]:
    """The contents of a stage, with texts and numbers of a kind."""
    side = st.sampled_from((1, 2))
    teams = st.builds(Team, texts, maybe(texts))
    goals_count = st.integers(0, 30)
    plain_scores = st.builds(Score, goals_count, goals_count, st.booleans())
    shoot_outs = st.builds(Score, goals_count, goals_count, st.booleans(), goals_count, goals_count)
    scores = plain_scores | shoot_outs
    full = st.dates().map(lambda d: PartialDate(d.year, d.month, d.day))
    dates = (
        full
        | st.builds(PartialDate, st.integers(1, 9999))
        | full.map(lambda d: PartialDate(None, d.month, d.day))
        | full.map(lambda d: PartialDate(d.year, d.month))
        | full.map(lambda d: PartialDate(None, d.month))
    )
    minutes = st.integers(0, 130)
    goals = st.builds(Goal, texts, maybe(minutes), maybe(st.integers(0, 20)), maybe(side), st.sampled_from(GoalKind))
    matches = st.builds(
        Match,
        teams,
        teams,
        maybe(scores),
        maybe(st.sampled_from(Outcome)),
        maybe(side),
        maybe(dates),
        time=maybe(texts),
        venue=maybe(texts),
        city=maybe(texts),
        attendance=maybe(numbers),
        referee=maybe(texts),
        goals=st.lists(goals, max_size=3).map(tuple),
        round=maybe(texts),
        remark=maybe(texts),
    )
    legs = st.lists(maybe(scores), max_size=3).map(tuple)
    points = st.tuples(st.integers(0, 6), st.integers(0, 6))
    ties = st.builds(
        Tie,
        teams,
        teams,
        legs,
        maybe(scores),
        maybe(st.sampled_from(DecidedOn)),
        maybe(side),
        maybe(points),
    )
    signed = numbers | numbers.map(lambda n: -n)
    rows = st.builds(
        StandingsRow,
        maybe(numbers),
        teams,
        *(maybe(numbers) for _ in range(6)),
        maybe(signed),
        maybe(signed),
        maybe(texts),
        maybe(texts),
        maybe(texts),
    )
    some_matches = st.lists(matches, max_size=3).map(tuple)
    standings = st.builds(
        Standings,
        st.lists(rows, max_size=4).map(tuple),
        st.just(3) | numbers,
        st.just(1) | numbers,
        some_matches,
    )

    @st.composite
    def stage(draw: st.DrawFn) -> StageTables:
        held = draw(st.lists(ties, max_size=4).map(tuple))
        some_ties = st.lists(st.sampled_from(held), max_size=3).map(tuple) if held else st.just(())
        brackets = st.builds(
            Bracket,
            st.lists(st.builds(BracketRound, maybe(texts), some_ties), max_size=3).map(tuple),
            maybe(st.sampled_from(held)) if held else st.none(),
        )
        return StageTables(
            draw(st.lists(standings, max_size=3).map(tuple)),
            held,
            draw(some_matches),
            draw(st.lists(brackets, max_size=2).map(tuple)),
        )

    return stage()


LETTERS = "abcdeñáüABCDÉÑ"
WORDS = st.text(LETTERS, min_size=1, max_size=8)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
ODD = st.sampled_from(
    ["-", "—", "1", "2–1", "w/o", "Team 1", "Pos", "Date", "Third place", "Round 1", "Fecha 1", "12 June",
     "A (B)", "Soto 9'", "1: A", "A; B", "a|b", "[[a", "''b''", "<br>", "&amp;", "{{x", "A'", "(B)", "*", "Final"]
)  # fmt: skip
WILD = (st.text(min_size=1, max_size=8) | ODD | NAMES).filter(
    lambda text: bool(text.strip()) and not {"\r", "\n"} & set(text.strip())
)


OBJECTS = {"Standings", "StandingsRow", "Match", "Tie", "Bracket", "BracketRound"}


def written(tables: list[list[list[str]]]) -> str:
    return "\n\n".join("\n".join(f"| {' | '.join(row)} |" for row in table) for table in tables) + "\n"


def read(text: str, *, origins: bool = True) -> tuple[StageTables, Reader]:
    document = parse(text, dialect="plain")
    reader = Reader(document.page, origins)
    return read_tables(tuple(document.find(PipeTable)), reader), reader


def assert_same(stage: StageTables, again: StageTables) -> None:
    assert again.standings == stage.standings
    assert again.ties == stage.ties
    assert again.matches == stage.matches
    assert again.brackets == stage.brackets
    for bracket in again.brackets:
        shown = [tie for part in bracket.rounds for tie in part.ties]
        if bracket.third_place is not None:
            shown.append(bracket.third_place)
        assert all(any(tie is own for own in again.ties) for tie in shown)


def rendered(stage: StageTables) -> str:
    text = written(render_tables(stage.standings, stage.ties, stage.matches, stage.brackets))
    note(text)
    return text


@given(stages(NAMES, st.integers(0, 99_999)))
def test_what_names_and_numbers_say_is_read_back(stage: StageTables) -> None:
    again, reader = read(rendered(stage))
    assert_same(stage, again)
    assert not again.unread
    assert not reader.found


@given(stages(WILD, st.integers(0)))
def test_what_is_written_is_read_back_and_the_rest_refused(stage: StageTables) -> None:
    refused = None
    try:
        again, _ = read(rendered(stage))
        assert_same(stage, again)
        assert not again.unread
    except Unwritable as problem:
        refused = problem
    if refused is not None:
        assert refused.name.partition(".")[0] in OBJECTS
        assert refused.reason


@given(stages(NAMES, st.integers(0, 999)))
def test_a_row_written_over_itself_stays(stage: StageTables) -> None:
    again, _ = read(rendered(stage))
    rows: list[Any] = [row for table in again.standings for row in table.rows]
    rows += [*again.ties, *again.matches, *(match for table in again.standings for match in table.matches)]
    for row in rows:
        assert row_cells(row, row.origin.form) == list(row.origin.form.samples)
        text = row.origin.source.text[row.origin.span.start : row.origin.span.end]
        assert text == f"| {' | '.join(row.origin.form.samples)} |"


HEADS = ("Pos", "Team", "Pld", "W", "P", "D", "G", "Pts (2–1)", "Goals", "GD", "Team 1", "Agg.", "Team 2",
         "1st leg", "2nd leg", "Pen.", "Points", "Home", "Score", "Away", "Date", "Fecha", "Round", "Ties",
         "Table", "Host", "Winner", "Decided on", "Teams", "Scores", "Attendance", "")  # fmt: skip
CELLS = st.sampled_from(
    ("", "—", "1", "2", "Minero", "Grau (Z)", "2–1", "1–1 (4–3 p)", "w/o", "3:3", "12 June", "Fecha 3", "1, 2",
     "−4", "Soto 9', 67' (pen.); Luna", "[[a", "a]]", "'''x", "<b", "\r", "9" * 30, "16:7", "PP - PP", "0")
) | st.text(st.characters(exclude_characters="\n"), max_size=6)  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.lists(st.sampled_from(HEADS), max_size=8),
            st.lists(st.lists(CELLS, max_size=9), max_size=5),
        ),
        max_size=4,
    )
)
def test_no_table_makes_the_reader_raise(tables: list[tuple[list[str], list[list[str]]]]) -> None:
    text = written([[head, *rows] for head, rows in tables])
    with_origins, first = read(text)
    without, second = read(text, origins=False)
    assert_same(with_origins, without)
    assert with_origins.unread == without.unread
    assert first.found == second.found
    for code, span, message, _ in first.found:
        assert code.startswith("CP")
        assert 0 <= span[0] <= span[1] <= len(text)
        assert message


@pytest.mark.parametrize("head", [["Department", "Team"], ["Department", "Team", "Location"], [""], [], ["Team"]])
def test_other_tables_are_left_alone(head: list[str]) -> None:
    assert recognize(head) is None
