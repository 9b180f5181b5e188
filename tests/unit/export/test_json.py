"""JSON out and in: the law, identity, and what is refused."""

from __future__ import annotations

import json
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse.articles import load
from copaparse.errors import CopaparseError, DecodeError, JsonError
from copaparse.export import from_json, to_json
from copaparse.model import (
    Bracket,
    BracketRound,
    DecidedOn,
    Goal,
    GoalKind,
    Infobox,
    InfoboxField,
    Match,
    Outcome,
    PartialDate,
    Promotion,
    Qualification,
    ScheduledStage,
    Score,
    Season,
    Stage,
    Standings,
    StandingsRow,
    Team,
    Tie,
    Winner,
)
from tests.shared import shared_files

# -- the law ----------------------------------------------------------------------------------------

words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=8)
some = st.none() | words
count = st.none() | st.integers(0, 99)
number = st.none() | st.integers(-9, 99)
side = st.sampled_from((None, 1, 2))


def tuples(items: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=most).map(tuple)


teams = st.builds(Team, words, some, some, some)
scores = st.builds(Score, st.integers(0, 20), st.integers(0, 20), st.booleans()) | st.builds(
    Score, st.integers(0, 9), st.integers(0, 9), penalties1=st.integers(0, 9), penalties2=st.integers(0, 9)
)
goals = st.builds(Goal, words, count, count, side, st.sampled_from(GoalKind))
dates = st.builds(PartialDate, st.none() | st.integers(1900, 2100), st.integers(1, 12), st.none() | st.integers(1, 28))
matches = st.builds(
    Match,
    teams,
    teams,
    st.none() | scores,
    st.none() | st.sampled_from(Outcome),
    side,
    st.none() | dates,
    attendance=count,
    goals=tuples(goals),
    remark=some,
)
ties = st.builds(
    Tie,
    teams,
    teams,
    tuples(st.none() | scores),
    st.none() | scores,
    st.none() | st.sampled_from(DecidedOn),
    side,
    st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9)),
)
rows = st.builds(StandingsRow, count, teams, count, count, points=number, adjustment=number, note=some)
entries = st.builds(Qualification, teams, some, some, some, some, confidence=st.floats(0, 1))


@st.composite
def stages(draw: st.DrawFn, below: st.SearchStrategy[tuple[Stage, ...]]) -> Stage:
    own_ties, own_matches = draw(tuples(ties, 3)), draw(tuples(matches))
    held = st.sampled_from(own_ties) if own_ties else ties
    rounds = st.builds(BracketRound, some, tuples(held | ties, 3))
    played = tuples(st.sampled_from(own_matches) | matches if own_matches else matches)
    return draw(
        st.builds(
            Stage,
            words,
            level=st.sampled_from((None, 2, 3, 4)),
            prose=tuples(st.text(max_size=20)),
            areas=tuples(words),
            places=count,
            stages=below,
            qualifications=tuples(entries),
            standings=tuples(st.builds(Standings, tuples(rows), st.integers(0, 5), matches=played)),
            ties=st.just(own_ties),
            matches=st.just(own_matches),
            brackets=tuples(st.builds(Bracket, tuples(rounds), st.none() | held)),
            missing_tables=st.integers(0, 3),
        )
    )


trees = st.recursive(stages(st.just(())), lambda held: stages(tuples(held)), max_leaves=3)
seasons = st.builds(
    Season,
    some,
    some,
    infobox=st.builds(Infobox, tuples(st.builds(InfoboxField, words, st.text(max_size=9)))),
    winners=tuples(st.builds(Winner, teams, count)),
    biggest_home_wins=tuples(matches),
    lead=tuples(st.text(max_size=20)),
    schedule=tuples(st.builds(ScheduledStage, words, some, st.none() | st.integers(1, 12))),
    stages=tuples(trees),
    promotions=tuples(st.builds(Promotion, words, words)),
    see_also=tuples(words),
)


@given(seasons)
def test_what_is_written_reads_back(season: Season) -> None:
    text = to_json(season)
    again = from_json(text)
    assert again == season
    assert to_json(again) == text  # also what is not compared: prose, levels, confidence
    assert from_json(text.encode()) == season
    assert [len(s.matches) for s in again.standings] == [len(s.matches) for s in season.standings]
    assert len(again.matches) == len(season.matches)  # shared objects are shared again


@pytest.mark.parametrize("path", shared_files("seeds/*.txt"))
def test_articles(path: Path) -> None:
    season = load(path)
    text = to_json(season, indent=2)
    assert from_json(text) == season
    assert "origin" not in text


# -- identity ---------------------------------------------------------------------------------------

ALBA, BRISA = Team("Sport Alba"), Team("Unión Brisa", "Ilave")


def rich() -> Season:
    tie = Tie(ALBA, BRISA, (Score(1, 0), None), points=(3, 0), winner=1)
    match = Match(ALBA, BRISA, Score(2, 2), date=PartialDate(None, 5, 1))
    stage = Stage(
        "Final",
        ties=(tie,),
        matches=(match,),
        standings=(Standings((StandingsRow(1, ALBA),), matches=(match,)),),
        brackets=(Bracket((BracketRound("Final", (tie,)),), third_place=tie),),
    )
    return Season("2031 Copa Aurora", stages=(stage,))


def test_shared_objects_are_one_object_again() -> None:
    (stage,) = from_json(to_json(rich())).stages
    assert stage.brackets[0].rounds[0].ties[0] is stage.ties[0]
    assert stage.brackets[0].third_place is stage.ties[0]
    assert stage.standings[0].matches[0] is stage.matches[0]


def test_equal_ties_stay_two() -> None:
    first, second = (Tie(Team("TBD"), Team("TBD")) for _ in range(2))
    stage = Stage("Draw", ties=(first, second), brackets=(Bracket((BracketRound(None, (second,)),)),))
    (again,) = from_json(to_json(Season(stages=(stage,)))).stages
    assert again.brackets[0].rounds[0].ties[0] is again.ties[1]


def test_a_lone_surrogate_is_escaped() -> None:
    text = to_json(Season("Copa \udc80"))
    text.encode()
    assert from_json(text).title == "Copa \udc80"


def test_fields_may_be_left_out() -> None:
    assert from_json('{"schema": 1, "season": {}}') == Season()
    assert from_json(b'\xef\xbb\xbf{"schema": 1, "season": {"stages": [{"name": "Final"}]}}').stages == (
        Stage("Final"),
    )


# -- what is refused --------------------------------------------------------------------------------


def changed(path: str, value: Any) -> str:
    """The JSON of a rich season with another value at a path such as ``season.stages.0.places``."""
    data = json.loads(to_json(rich()))
    place: Any = data
    *steps, last = path.split(".")
    for step in steps:
        place = place[int(step) if step.isdecimal() else step]
    if isinstance(place, list):
        place[int(last)] = value
    else:
        place[last] = value
    return json.dumps(data)


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        ("extra", 1, "$.extra"),
        ("schema", 2, "$.schema"),
        ("schema", True, "$.schema"),
        ("schema", "1", "$.schema"),
        ("season", [], "$.season"),
        ("season.origin", None, "$.season.origin"),
        ("season.title", 2031, "$.season.title"),
        ("season.see_also", "abc", "$.season.see_also"),
        ("season.stages.0.name", None, "$.season.stages[0].name"),
        ("season.stages.0.places", "2", "$.season.stages[0].places"),
        ("season.stages.0.places", True, "$.season.stages[0].places"),
        ("season.stages.0.places", -1, "$.season.stages[0]"),
        ("season.stages.0.level", 2.0, "$.season.stages[0].level"),
        ("season.stages.0.kind", "finale", "$.season.stages[0].kind"),
        ("season.stages.0.areas", ["Puno", 5], "$.season.stages[0].areas[1]"),
        ("season.stages.0.ties.0", 0, "$.season.stages[0].ties[0]"),
        ("season.stages.0.ties.0.points", [1, "2"], "$.season.stages[0].ties[0].points[1]"),
        ("season.stages.0.ties.0.winner", 3, "$.season.stages[0].ties[0].winner"),
        ("season.stages.0.brackets.0.third_place", 1, "$.season.stages[0].brackets[0].third_place"),
        ("season.stages.0.brackets.0.rounds.0.ties", [-1], "$.season.stages[0].brackets[0].rounds[0].ties[0]"),
        ("season.stages.0.brackets.0.rounds.0.ties", 0, "$.season.stages[0].brackets[0].rounds[0].ties"),
        ("season.stages.0.matches.0.date.month", 13, "$.season.stages[0].matches[0].date"),
        ("season.stages.0.matches.0.score.extra_time", 1, "$.season.stages[0].matches[0].score.extra_time"),
    ],
)
def test_faults_have_paths(path: str, value: object, fault: str) -> None:
    with pytest.raises(JsonError) as caught:
        from_json(changed(path, value))
    assert fault in [path for path, _ in caught.value.problems]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"schema": 1}',
        '{"season": {}}',
        '{"schema": 1, "schema": 1, "season": {}}',
        '{"schema": 1, "season": {"title": NaN}}',
        '{"schema": 1, "season": {"stages": [' + '{"name": "x", "stages": [' * 3000 + "]}" * 3000 + "]}}",
        "9" * 5000,
    ],
)
def test_no_season(text: str) -> None:
    with pytest.raises(JsonError):
        from_json(text)


def test_missing_fields_are_named() -> None:
    with pytest.raises(JsonError, match=r"\$\.season\.winners\[0\]\.team: missing"):
        from_json('{"schema": 1, "season": {"winners": [{}]}}')


def test_the_error_pickles() -> None:
    error = JsonError([("$.season", "missing")])
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.problems) == (str(error), error.problems)
    assert isinstance(error, CopaparseError)
    assert isinstance(error, ValueError)


def test_callers_mistakes() -> None:
    with pytest.raises(TypeError, match="text or bytes, not NoneType"):
        from_json(None)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="wants a Season"):
        to_json({})  # type: ignore[arg-type]
    with pytest.raises(DecodeError, match="byte 2"):
        from_json(b'{"\xff')


def test_stages_too_deep_to_write() -> None:
    stage = Stage("x")
    for _ in range(5000):
        stage = Stage("x", stages=(stage,))
    with pytest.raises(JsonError, match="too deep"):
        to_json(Season(stages=(stage,)))
