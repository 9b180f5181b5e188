"""Results as lines of wikitext: ``* '''[[Minero]]''' 2–1 Grau``."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from attrs import evolve

import copaparse
from copaparse import Match, PartialDate, Score, Team
from tests.unit.wikitext.wikitables import changes, stage_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from copaparse import Stage

MINERO, GRAU, INCA = Team("Minero", link="Club Minero"), Team("Grau"), Team("Inca", link="Inca")
LINES = "* '''[[Club Minero|Minero]]''' 2–1 Grau\n* [[Inca]] 0–0 {{nowrap|[[Club Minero|Minero]]}}\n"


@pytest.mark.parametrize(
    ("line", "match"),
    [
        ("* '''[[Club Minero|Minero]]''' 2–1 Grau", Match(MINERO, GRAU, Score(2, 1))),
        ("[[Inca]] 2–1 '''Grau'''", Match(INCA, GRAU, Score(2, 1))),
        ("* {{flagicon|PER}} [[Inca]] 3:0 Grau", Match(evolve(INCA, country="PER"), GRAU, Score(3, 0))),
        ("* [[Deportivo de la Ciudad]] 2–1 Sport Boys (C)", None),
        ("* [[Inca]] 1–1 (4–2 p) Grau", Match(INCA, GRAU, Score(1, 1, penalties1=4, penalties2=2))),
        ("* [[Inca]] 1–1 Grau (4–2 pens)", Match(INCA, GRAU, Score(1, 1, penalties1=4, penalties2=2))),
        ("* [[Inca]] 2–1 (a.e.t.) Grau", Match(INCA, GRAU, Score(2, 1, extra_time=True))),
        ("* [[Inca]] 2–1 Grau (a.e.t.)", Match(INCA, GRAU, Score(2, 1, extra_time=True))),
        ("* [[Inca]] – Grau 2:1 n. V.", Match(INCA, GRAU, Score(2, 1, extra_time=True))),
        ("* [[Inca]] – Grau 2:1 (1:0)", Match(INCA, GRAU, Score(2, 1))),
        ("* [[Inca]] 2–1 Grau (1–0)", Match(INCA, GRAU, Score(2, 1))),
    ],
)
def test_lines(line: str, match: Match | None) -> None:
    found = stage_of(line + "\n[[Category:X]]\n" if line[0] != "*" else line + "\n").matches
    if match is not None:
        assert found == (match,)
    else:
        assert [str(one) for one in found] == ["Deportivo de la Ciudad 2–1 Sport Boys (C)"]


def test_dates_above_lines() -> None:
    stage = stage_of("; 12 May 2012\n" + LINES + "; 19 May 2012\n* [[Inca]] 1–0 Grau\n")
    assert [match.date and match.date.day for match in stage.matches] == [12, 12, 19]


@pytest.mark.parametrize(
    "text",
    [
        "''[[Chicago Fire]] advance 7–1 on points.''\n",
        "* '''Biggest win''': [[Inca]] 5–0 [[Grau]]\n",
        "* [[Inca]] won 2–1 against [[Grau]]\n",
        "* [[Inca]] 2–1 [[Grau]] (the last one)\n",
        "* [[Inca]] 2–1 [[Grau]], after which the cup was theirs\n",
        "In the final [[Inca]] beat [[Grau]] 2–1\n",
        "* [[Inca]] 2–1 [[Grau]]\n* and so the season ended\n",
    ],
)
def test_sentences_are_no_results(text: str) -> None:
    stage = stage_of(text)
    assert stage.matches == ()
    assert stage.prose


def with_matches(change: Callable[[list[Match]], list[Match]]) -> Callable[[Stage], Stage]:
    return lambda stage: evolve(stage, matches=tuple(change(list(stage.matches))))


def test_edits() -> None:
    first, _ = LINES.splitlines()
    assert changes(LINES, with_matches(lambda m: [evolve(m[0], score=Score(3, 1)), m[1]])) == [
        f"- {first}",
        "+ * '''[[Club Minero|Minero]]''' 3–1 Grau",
    ]
    assert changes(LINES, with_matches(lambda m: [evolve(m[0], team1=Team("Sol")), m[1]])) == [
        f"- {first}",
        "+ * Sol 2–1 Grau",
    ]
    assert changes(LINES, with_matches(lambda m: m[1:])) == [f"- {first}"]
    new = Match(Team("Sol"), INCA, Score(1, 1))
    assert changes(LINES, with_matches(lambda m: [*m, new])) == ["+ * Sol 1–1 [[Inca]]"]
    assert changes(LINES, with_matches(lambda m: [new, *m])) == ["+ * Sol 1–1 [[Inca]]"]
    assert len(changes(LINES, with_matches(lambda m: []))) == 2


@pytest.mark.parametrize(
    ("line", "score", "edited"),
    [
        ("* [[Inca]] 2–1 Grau", Score(1, 1, penalties1=4, penalties2=2), "* [[Inca]] 1–1 (4–2 p) Grau"),
        ("* [[Inca]] 2–1 Grau", Score(2, 1, extra_time=True), "* [[Inca]] 2–1 (a.e.t.) Grau"),
        ("* [[Inca]] 2–1 Grau (a.e.t.)", Score(3, 1, extra_time=True), "* [[Inca]] 3–1 (a.e.t.) Grau"),
        ("* [[Inca]] 2–1 Grau (1–0)", Score(3, 1), "* [[Inca]] 3–1 Grau (1–0)"),
        ("* [[Inca]] – Grau 2:1 (1:0)", Score(3, 1), "* [[Inca]] – Grau 3:1 (1:0)"),
    ],
)
def test_a_line_is_edited_and_not_doubled(line: str, score: Score, edited: str) -> None:
    other = "* [[Sol]] 0–3 [[Mar]]"
    changed = changes(f"{line}\n{other}\n", with_matches(lambda m: [evolve(m[0], score=score), m[1]]))
    assert changed == [f"- {line}", f"+ {edited}"]


def test_a_shoot_out_that_goes() -> None:
    text = "* [[Inca]] 1–1 (4–2 p) Grau\n* [[Sol]] 0–3 [[Mar]]\n"
    changed = changes(text, with_matches(lambda m: [evolve(m[0], score=Score(3, 0)), m[1]]))
    assert changed == ["- * [[Inca]] 1–1 (4–2 p) Grau", "+ * [[Inca]] 3–0 Grau"]


def test_a_match_below_a_line_without_a_bullet() -> None:
    new = Match(Team("Sol"), Team("Mar"), Score(1, 1))
    changed = changes("[[Inca]] – Grau 2:1 (1:0)\n", with_matches(lambda m: [*m, new]))
    assert sorted(changed) == ["+ ", "+ Sol 1:1 Mar"]


def test_what_a_line_cannot_hold_is_written_otherwise() -> None:
    changed = changes(LINES, with_matches(lambda m: [evolve(m[0], venue="Sol"), m[1]]))
    assert "+ {{Football box" in changed
    dated = "; 12 May\n" + LINES
    moved = changes(dated, with_matches(lambda m: [evolve(m[0], date=PartialDate(None, 5, 13)), m[1]]))
    assert any("13 May" in line for line in moved)


def test_places() -> None:
    match = stage_of(LINES).matches[1]
    assert copaparse.locate(match, "score") == (3, 12)
    assert copaparse.locate(match) == (3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "* [[A]] 1–0 " + "[[B]] " * 20000,
        "* A 1–0 B\n" * 20000,
        "* " + "A 1–0 " * 20000,
        "* " + "[[A|" * 20000 + " 1–0 B",
    ],
)
def test_hostile(text: str) -> None:
    started = time.perf_counter()
    copaparse.loads("==Group A==\n[[x]]\n\n" + text)
    assert time.perf_counter() - started < 20
