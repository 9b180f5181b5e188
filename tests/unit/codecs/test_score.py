from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copaparse.codecs.base import Unwritable
from copaparse.codecs.values.results import scan_result
from copaparse.codecs.values.score import read_outcome, read_score, read_score_text, write_outcome, write_score
from copaparse.model import Outcome, Score
from tests.unit.codecs.reading import places, read_value


@pytest.mark.parametrize(
    ("text", "score"),
    [
        *((f"2{dash}1", Score(2, 1)) for dash in ("–", "-", "—", "−", "‑", ":", " - ", " – ", "&ndash;")),
        ("14 - 2", Score(14, 2)),
        ("'''2'''–1", Score(2, 1)),
        ("[[#A v B|2–1]]", Score(2, 1)),
        ("2–1 (a.e.t.)", Score(2, 1, extra_time=True)),
        ("2–1 aet", Score(2, 1, extra_time=True)),
        ("2–1 (prórroga)", Score(2, 1, extra_time=True)),
        ("1–1 (4–3 p)", Score(1, 1, penalties1=4, penalties2=3)),
        ("1–1 (4–3 pen.)", Score(1, 1, penalties1=4, penalties2=3)),
        ("1–1 (p. 4–3)", Score(1, 1, penalties1=4, penalties2=3)),
        ("1–1, 4–3 pens", Score(1, 1, penalties1=4, penalties2=3)),
        ("1–1 (4–3 on penalties)", Score(1, 1, penalties1=4, penalties2=3)),
        ("1–1 (4–3)", Score(1, 1, penalties1=4, penalties2=3)),
        ("1–1 (a.e.t.) (4–3 p)", Score(1, 1, True, 4, 3)),
        ("(5) 1 - 1 (4)", Score(1, 1, penalties1=5, penalties2=4)),
        ("2:0 (1:0)", Score(2, 0)),  # the half-time score
        ("1:1 (0:0)", Score(1, 1)),
        ("1:1 n. V. (1:1, 1:0), 4:2 i. E.", Score(1, 1, True, 4, 2)),
        ("2:4 i. E. (1:1 n. V.)", Score(1, 1, True, 2, 4)),
        ("2:4 i. E. (1:1)", Score(1, 1, penalties1=2, penalties2=4)),
        ("2:4 i. E. (2:2, 1:1, 0:0)", Score(2, 2, penalties1=2, penalties2=4)),
        ("1–1 (aet, 5–4 pens)", Score(1, 1, True, 5, 4)),
        ("1–1 (a.e.t.; 5–4 p)", Score(1, 1, True, 5, 4)),
        ("1–1 (5–4 p, aet)", Score(1, 1, True, 5, 4)),
        ("0 - 3 (pró.)", Score(0, 3, True)),
        ("2–1 (ET)", Score(2, 1, True)),
        ("1-1 (4-3 dtr)", Score(1, 1, penalties1=4, penalties2=3)),
        ("2–2 (4–2 gp)", Score(2, 2, penalties1=4, penalties2=2)),
        ("1x1 (4x3 pên.)", Score(1, 1, penalties1=4, penalties2=3)),
        ("2–2 (a)", Score(2, 2)),
        ("3–0 (awarded)", Score(3, 0)),
    ],
)
def test_read(text: str, score: Score) -> None:
    assert read_value(read_score, text) == (score, [])


@pytest.mark.parametrize(
    "text",
    ["", "—", "2009–10", "PP - PP", "w/o", "12 June", "1–2–3", "2–1 Minero", "Minero 2–1", "v", "2–", "(5) 1–1",
     "1–1 (4–3 p) (4–3 p)", "1234–0", "4:2 i. E.", "5:4 n. E. (1:1)", "4:4 i. E. (1:1)", "4:2 i. E. (1:0)",
     "1–1 (aet", "1–1 aet)", "1–1 (aet (4–3 p))", "2–2 (awarded 3–0)", "3–0 (0–0 abandoned)"],
)  # fmt: skip
def test_no_score(text: str) -> None:
    assert read_score_text(text) is None


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("w/o", Outcome.WALKOVER),
        ("W.O.", Outcome.WALKOVER),
        ("walkover", Outcome.WALKOVER),
        ("(awarded)", Outcome.AWARDED),
        ("awd.", Outcome.AWARDED),
        ("aband.", Outcome.ABANDONED),
        ("n.p.", Outcome.CANCELLED),
        ("bye", Outcome.BYE),
        ("vs.", Outcome.SCHEDULED),
        ("3–0 (awarded)", Outcome.AWARDED),
        ("3–0 w/o", Outcome.WALKOVER),
        ("3–0 (forfeit)", Outcome.AWARDED),
        ("3:0 (Wertung)", Outcome.AWARDED),
        ("0-3 (tav.)", Outcome.AWARDED),
        ("P–P", Outcome.POSTPONED),
        ("P–A", None),
        ("2–1", None),
        ("—", None),
        ("Minero", None),
    ],
)
def test_outcome(text: str, outcome: Outcome | None) -> None:
    assert read_outcome(text) is outcome


def test_every_outcome_can_be_written() -> None:
    for outcome in Outcome:
        assert read_outcome(write_outcome(outcome)) is outcome
        assert read_outcome(f"3–0 ({write_outcome(outcome)})") is outcome
    assert write_outcome(Outcome.WALKOVER, "W.O.") == "W.O."
    assert write_outcome(Outcome.AWARDED, "W.O.") == "awarded"


def test_places() -> None:
    score, _ = read_value(read_score, "1 - 1 (4–3 p)")
    assert places(score) == {"goals1": "1", "goals2": "1", "penalties1": "4", "penalties2": "3"}
    score, _ = read_value(read_score, "(5) 1 - 2 (4)")
    assert places(score) == {"goals1": "1", "goals2": "2", "penalties1": "5", "penalties2": "4"}


@pytest.mark.parametrize(
    ("like", "written"),
    [
        ("", "3–1"),
        ("—", "3–1"),
        ("14 - 2", "3 - 1"),
        ("2:0", "3:1"),
        ("2:0 (1:0)", "3:1"),
        ("'''2'''–0", "3–1"),
        ("w/o", "3–1"),
    ],
)
def test_the_style_of_what_is_replaced(like: str, written: str) -> None:
    assert write_score(Score(3, 1), like) == written


@pytest.mark.parametrize(
    ("like", "written"),
    [
        ("", "1–1 (a.e.t.) (5–4 p)"),
        ("2-1", "1-1 (a.e.t.) (5-4 p)"),
        ("0–0 aet (3–2 pen.)", "1–1 aet (5–4 pen.)"),
        ("(3) 0 - 0 (2)", "(5) 1 - 1 (4) (a.e.t.)"),
        ("0-0 (aet, 3-2 pens)", "1-1 (aet, 5-4 pens)"),
        ("0-0 (3-2 pens, aet)", "1-1 (5-4 pens, aet)"),
        ("0:0 (aet, 0:0)", "1:1 (aet) (5:4 p)"),
        ("3:2 i. E. (0:0 n. V., 0:0)", "5:4 i. E. (1:1 n. V.)"),
        ("3:2 i. E. (0:0)", "5:4 i. E. (1:1 a.e.t.)"),
    ],
)
def test_the_style_of_a_shoot_out(like: str, written: str) -> None:
    score = Score(1, 1, True, 5, 4)
    assert write_score(score, like) == written
    assert read_score_text(written) == score


@pytest.mark.parametrize(
    ("like", "written"),
    [
        ("0-0 (aet, 3-2 pens)", ("2-1 (aet)", "1-1 (5-4 pens)")),
        ("0-0 (3-2 pens, aet)", ("2-1 (aet)", "1-1 (5-4 pens)")),
        ("3:2 i. E. (0:0 n. V.)", ("2:1 (n. V.)", "5:4 i. E. (1:1)")),
    ],
)
def test_one_of_two_things_in_the_same_parentheses(like: str, written: tuple[str, str]) -> None:
    for score, text in zip((Score(2, 1, True), Score(1, 1, False, 5, 4)), written, strict=True):
        assert write_score(score, like) == text
        assert read_score_text(text) == score


def test_unwritable() -> None:
    with pytest.raises(Unwritable):
        write_score(Score(1000, 0))
    with pytest.raises(Unwritable):
        write_score(Score(0, 0, penalties1=100, penalties2=99))


COUNTS = st.integers(0, 99)
SCORES = st.builds(Score, COUNTS, COUNTS, st.booleans()) | st.builds(
    Score, COUNTS, COUNTS, st.booleans(), COUNTS, COUNTS
)


@given(
    SCORES,
    SCORES,
    st.sampled_from(
        (
            "",
            "{}",
            "{} (awarded)",
            "''' {} '''",
            "2 - 0",
            "1:1 (0:1)",
            "w/o",
            "1–1 (aet, 5–4 p)",
            "2:4 i. E. (1:1 n. V.)",
        )
    ),
)
def test_any_score_in_any_style(score: Score, other: Score, like: str) -> None:
    assert read_score_text(write_score(score, like.format(other))) == score


@given(st.text(alphabet="0123456789-–: ()paetiE.'w/o;,[]|\n") | st.text())
def test_no_text_raises(text: str) -> None:
    scan_result(text)
    write_score(Score(1, 0), text)


@pytest.mark.parametrize(
    "unit",
    [
        "(",
        "1–1 ",
        "(1–1)",
        "2–1 (",
        " ",
        "1",
        "p ",
        "'''",
        "[[",
        "a.e.t. ",
        "(4–3 p) ",
        "1:1 i. E. (",
        "1–1 (aet, ",
        "(1–1, ",
    ],
)
def test_long_cells_take_linear_time(unit: str) -> None:
    text = unit * (400_000 // len(unit))
    assert scan_result(text) is None
    said = scan_result("2–1 " + text)
    assert said is None or said.score == Score(2, 1)
