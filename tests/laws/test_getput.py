"""GetPut: a text that was read and not touched is given back, byte for byte; and every text can be read."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copaparse import dumps, loads
from copaparse.strategies import articles, damaged_lists, wikitext, wild_text
from copaparse.strategies.edits import places
from tests.shared import shared_files

CUTS = 25
ODD = ("\r", "\0", "\u2028", "\x85", "\ud800", "\ufeff", "|", "{{", "}}", "[[", "<!--", "'''", "{|", "\n|}")
HOPELESS = [
    "\0", "\r", "\r\r\n\n\r", "\ufeff= A =\n", "\u2028| a | b |\u2028", "\ud800\udfff", "\x85\x0b\x0c\x1c", "|", "|}",
    "{|", "[[", "{{", "= =", "==", "== ==", "Infobox", "Infobox\n-", "Infobox\n- :", "| | |\n",
    "==A==\n==A==\n===A===\n== A ==", "{|\n! Team !! Pts\n|-\n|", "{|\n|", "{|\n!",
]  # fmt: skip


def gives_back(text: str) -> None:
    season = loads(text)
    assert dumps(season) == text
    for value, _ in places(season):  # readers pass by the checks of the constructors
        assert attrs.evolve(value) == value
    assert loads(text, origins=False) == season


@given(articles())
def test_articles(text: str) -> None:
    gives_back(text)


@given(articles(dialect="wikitext") | wikitext())
@example("{{#invoke:Sports table|main|team1=A\n {{a\n|b=c}}\n")
@example("==Final==\n{{Football box|team1=[[Club\rMinero]]|score=2–1|team2=[[A\r|B]]}}\n")
def test_wikitext(text: str) -> None:
    gives_back(text)


@given(articles(dialect="wikitext"), st.data())
def test_damaged_wikitext(text: str, data: st.DataObject) -> None:
    """A stretch of an article is lost, or cut off at its end, and odd characters come in."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.sampled_from((start, start + 1, start + 2, len(text))) | st.integers(start, len(text)))
    odd = data.draw(st.sampled_from(("", "", *ODD)))
    gives_back(text[:start] + odd + text[end:])


@given(wild_text())
@example("\0")
def test_wild_text(text: str) -> None:
    gives_back(text)


@given(damaged_lists())
def test_damaged_lists(pair: tuple[str, object]) -> None:
    gives_back(f"==Department Stage==\n{pair[0]}")


@pytest.mark.parametrize("text", HOPELESS)
def test_hopeless_text(text: str) -> None:
    gives_back(text)
    gives_back(f"==Regional Stage==\n{text}\nA 2–1 B\n")


@given(articles() | wild_text())
def test_bytes_are_utf8(text: str) -> None:
    clean = text.encode(errors="ignore")
    assert dumps(loads(clean)).encode() == clean


@pytest.mark.parametrize("path", shared_files("seeds/*.txt"))
def test_real_articles_whole_doubled_cut_and_with_other_line_ends(path: Path) -> None:
    text = path.read_bytes().decode()
    for variant in (text, text + text, text.replace("\n", "\r\n"), text.replace("\n", "\r"), text.replace("|", "||")):
        gives_back(variant)
    step = max(len(text) // CUTS, 1)
    for cut in range(0, len(text), step):
        gives_back(text[:cut])
        gives_back(text[cut:])
        gives_back(text[:cut] + text[cut + 1 :])


@pytest.mark.parametrize("path", shared_files("corpus/tournament/*.wikitext"))
def test_real_wikitext_whole_cut_and_with_other_line_ends(path: Path) -> None:
    text = path.read_bytes().decode()
    for variant in (text, text.replace("\n", "\r\n")):
        gives_back(variant)
    for cut in range(0, len(text), len(text) // 5):
        gives_back(text[:cut])
        gives_back(text[cut:])
