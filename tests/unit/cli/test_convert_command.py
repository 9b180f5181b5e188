"""``copaparse convert``: where the text goes, what is left out, exit codes."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

import copaparse
from tests.unit.cli.test_cli import ARTICLE, run

if TYPE_CHECKING:
    from pathlib import Path

FINAL = (
    "== Final ==\n{{Football box|team1=[[Club Alba|Alba]]|score=2–1|team2=Brisa}}\n\n== References ==\n{{reflist}}\n"
)


@pytest.fixture
def final(tmp_path: Path) -> Path:
    path = tmp_path / "final.wikitext"
    path.write_bytes(FINAL.encode())
    return path


def test_the_text_goes_to_standard_output_and_what_is_left_out_to_standard_error(final: Path) -> None:
    result = run("convert", final, "--to", "plain")
    assert result.exit_code == 0
    text, left_out = copaparse.convert(copaparse.loads(FINAL, name=str(final)), "plain")
    assert result.stdout == text
    assert "| Alba | 2–1 | Brisa |" in text
    notes = [f"copaparse: {finding.format()}" for finding in left_out]
    assert len(notes) == 2
    assert result.stderr.splitlines() == [*notes, "copaparse: 2 things left out"]


def test_a_file_is_written(final: Path, tmp_path: Path) -> None:
    out = tmp_path / "final.txt"
    out.write_bytes(b"old")
    out.chmod(0o600)
    result = run("convert", final, "--to", "plain", "-o", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 things left out" in result.stderr
    assert out.read_bytes() == run("convert", final, "--to", "plain").stdout_bytes
    assert out.stat().st_mode & 0o777 == 0o600
    assert run("convert", final, "--to", "plain", "-o", "-").stdout_bytes == out.read_bytes()
    assert final.read_bytes() == FINAL.encode()


def test_there_and_back() -> None:
    there = run("convert", "-", "--to", "wikitext", data=ARTICLE)
    assert there.exit_code == 0
    assert "missing_tables" in there.stderr
    back = run("convert", "-", "--to", "plain", "--title", "2031 Copa Aurora", data=there.stdout)
    assert (back.exit_code, back.stderr) == (0, "")
    season = copaparse.loads(ARTICLE.replace("====Final====\n\n|}\n", "====Final====\n"))
    assert copaparse.loads(back.stdout) == season


def test_areas_are_those_of_the_lists() -> None:
    text = "==Departmental Stage==\n| Department | Team |\n| Alfa | Sport Alba |\n| Unión Brisa | Bagua |\n"
    result = run("convert", "-", "--to", "wikitext", "--area", "Alfa", "--area", "Beta", data=text)
    assert 'rowspan="2" | Alfa' in result.stdout


def test_nothing_left_out_is_not_told() -> None:
    assert run("convert", "-", "--to", "wikitext", data="==Final==\nPlayed at night.\n").stderr == ""


@pytest.mark.parametrize("title", ["two\nlines", "\udc80", ""])
@pytest.mark.parametrize("command", [["convert", "--to", "plain"], ["show"], ["parse"]])
def test_a_title_that_no_article_can_have(command: list[str], title: str, final: Path) -> None:
    result = run(*command, final, "--title", title)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "--title" in result.stderr


def test_what_cannot_be_written(final: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    out.mkdir()
    missing = run("convert", final, "--to", "plain", "-o", tmp_path / "no" / "x.txt")
    folder = run("convert", final, "--to", "plain", "-o", out)
    for result in (missing, folder):
        assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    target = out / "final.txt"
    target.write_bytes(b"old")
    monkeypatch.setattr("copaparse.articles.os.replace", _fails)
    result = run("convert", final, "--to", "plain", "-o", target)
    assert (result.exit_code, result.stderr) == (2, f"copaparse: {target}: No space left on device\n")
    assert target.read_bytes() == b"old"
    assert os.listdir(out) == ["final.txt"]


def _fails(*_: Any) -> None:
    raise OSError(28, "No space left on device")


def test_a_season_that_is_refused(final: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuses(*_: Any) -> None:
        raise copaparse.WriteError([("stages[0].name", "it has no words")])

    monkeypatch.setattr(import_module("copaparse.cli.convert"), "convert_season", refuses)
    result = run("convert", final, "--to", "plain")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == f"copaparse: {final}: stages[0].name: it has no words\n"


def test_usage(final: Path, tmp_path: Path) -> None:
    assert run("convert", final).exit_code == 2
    assert run("convert", final, "--to", "html").exit_code == 2
    assert run("convert", "--to", "plain").exit_code == 2
    assert run("convert", final, final, "--to", "plain").exit_code == 2
    none = run("convert", tmp_path / "none.txt", "--to", "plain")
    assert (none.exit_code, none.stdout) == (2, "")
    assert "no such file" in none.stderr
