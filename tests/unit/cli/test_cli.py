"""The command line: what goes where, exit codes, files that cannot be read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from inspect import signature
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner, Result

from copaparse import __version__
from copaparse.cli import main

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """= 2031 Copa Aurora =

Infobox
- Competition: Copa Aurora
- Season: 2031
- Winners: Sport Alba (3rd Title)

==Departmental Stage==
These clubs came through their departments.

| Department | Team |
| Amazonas | Sport Alba |
| Unión Brisa | Bagua |
| Ancash | Atlético Cumbre de los Últimos Caminos |
| Deportivo Delta | Huaraz |

==Regional Stage==
From every region two clubs went through.

===Region I===
Region I gathers the clubs of Amazonas and Ancash.

| Pos | Team | Pld | W | D | L | GF | GA | Pts |
| 1 | Sport Alba | 1 | 1 | 0 | 0 | 2 | 0 | 3 |
| 2 | Unión [Brisa] | 1 | 0 | 0 | 1 | 0 | 2 | 0 |

| Date | Home | Score | Away |
| 1 May 2031 | Sport Alba | 2–0 | Unión [Brisa] |

====Final====

|}
"""
WRONG = ARTICLE.replace("| Sport Alba | 1 | 1 |", "| Sport Alba | 3 | 1 |")


def run(*arguments: str | Path, data: str | bytes | None = None, **environment: str) -> Result:
    apart: dict[str, Any] = (
        {"mix_stderr": False} if "mix_stderr" in signature(CliRunner).parameters else {}
    )  # until click 8.2
    runner = CliRunner(env={"COLUMNS": "80", **environment}, **apart)
    return runner.invoke(main, [str(argument) for argument in arguments], input=data)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "aurora.txt"
    path.write_bytes(ARTICLE.encode())
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    path = tmp_path / "wrong.txt"
    path.write_bytes(WRONG.encode())
    return path


# -- show -------------------------------------------------------------------------------------------


def test_show(article: Path) -> None:
    result = run("show", article)
    assert result.exit_code == 0
    assert result.stderr == ""
    shown = result.stdout
    assert shown.startswith("2031 Copa Aurora\n")
    for expected in (
        "Sport Alba (title 3)",
        "1 table missing",
        "Amazonas, Ancash",
        "2 places from each",
        "Unión [Brisa]",
    ):
        assert expected in shown
    assert "Unión Brisa*" in shown
    assert "Bagua*" in shown
    assert "* repaired" in shown
    assert shown.index("Departmental Stage") < shown.index("Unión Brisa*") < shown.index("Findings")
    assert "\x1b" not in shown


@pytest.mark.parametrize("columns", ["20", "40", "200"])
def test_names_are_never_cut(article: Path, columns: str) -> None:
    shown = run("show", article, COLUMNS=columns).stdout
    assert "…" not in shown
    assert columns == "20" or "Caminos" in shown


def test_wide_and_dangerous_characters(tmp_path: Path) -> None:
    path = tmp_path / "wide.txt"
    path.write_bytes("= 杯 \x1b[31m =\n==Final==\n| Team 1 | Score | Team 2 |\n| 山形 | 1–0 | [b]x[/b] |\n".encode())
    result = run("show", path)
    assert result.exit_code == 0
    assert "\x1b" not in result.stdout
    assert "山形" in result.stdout
    assert "[b]x[/b]" in result.stdout


def test_show_of_no_season(tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes(b"buy milk\n")
    result = run("show", path)
    assert result.exit_code == 0
    assert "nothing of a season" in result.stderr
    said = run("show", "-", data="buy milk\n").stderr
    assert said == "copaparse: standard input: nothing of a season in this text\n"


def test_show_ties_and_brackets(tmp_path: Path) -> None:
    path = tmp_path / "ties.txt"
    head = "| Team 1 | Agg. | Team 2 | 1st leg | 2nd leg | Winner |"
    bracket = "| Round | Ties |\n| Final | 1 |"
    path.write_bytes(f"==Final==\n{head}\n| Alba | 3–2 | Brisa | 1–0 | 2–2 | 1 |\n\n{bracket}\n".encode())
    shown = run("show", path).stdout
    assert shown.count("Leg 2") == 2
    assert "Round" in shown


# -- parse and write --------------------------------------------------------------------------------


def test_parse_and_write(article: Path, tmp_path: Path) -> None:
    parsed = run("parse", article, "--json")
    assert parsed.exit_code == 0
    data = json.loads(parsed.stdout)
    assert data["schema"] == 1
    assert data["season"]["title"] == "2031 Copa Aurora"
    path = tmp_path / "season.json"
    path.write_bytes(parsed.stdout_bytes)
    written = run("write", path)
    assert written.exit_code == 0
    assert written.stdout.startswith("= 2031 Copa Aurora =\n")
    again = run("parse", "-", data=written.stdout_bytes)
    assert json.loads(again.stdout)["season"]["stages"][0]["qualifications"][1]["area"] == "Amazonas"
    out = tmp_path / "article.txt"
    assert run("write", path, "-o", out).exit_code == 0
    assert out.read_bytes() == written.stdout_bytes


def test_parse_options() -> None:
    text = "==Departmental Stage==\n| Department | Team |\n| Alfa | Sport Alba |\n| Unión Brisa | Bagua |\n"
    result = run("parse", "-", "--area", "Alfa", "--area", "Beta", "--title", "2031 Copa", "--indent", "2", data=text)
    season = json.loads(result.stdout)["season"]
    assert season["title"] == "2031 Copa"
    assert season["stages"][0]["qualifications"][1]["area"] == "Alfa"
    assert result.stdout.startswith('{\n  "schema": 1,\n')


def test_parse_notes_on_standard_error(wrong: Path) -> None:
    result = run("parse", wrong)
    json.loads(result.stdout)
    assert result.stderr.count("\n") == 1
    assert "to look at" in result.stderr


@pytest.mark.parametrize("data", ["{", "[]", '{"schema": 2, "season": {}}', '{"schema": 1, "season": {"title": 5}}'])
def test_write_of_what_is_no_season(data: str) -> None:
    result = run("write", "-", data=data)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)


def test_write_of_what_no_article_holds(tmp_path: Path) -> None:
    season = {"title": "Copa \udc80"}
    result = run("write", "-", data=json.dumps({"schema": 1, "season": season}))
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    stages = [{"name": "Final", "ties": [{"team1": {"name": "a|b"}, "team2": {"name": "c"}}]}]
    result = run("write", "-", data=json.dumps({"schema": 1, "season": {"stages": stages}}))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "team1" in result.stderr
    result = run("write", "-", "-o", tmp_path / "no" / "x.txt", data='{"schema": 1, "season": {"title": "x"}}')
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)


# -- check ------------------------------------------------------------------------------------------


def test_check(article: Path, wrong: Path) -> None:
    clean = run("check", article)
    assert clean.exit_code == 0
    assert "CP201" in clean.stdout
    found = run("check", article, wrong)
    assert found.exit_code == 1
    assert f"{wrong}:24:20 warning CP501 Sport Alba" in found.stdout
    assert found.stderr.startswith("copaparse: 2 files checked: ")
    assert run("check", wrong, "--ignore", "cp501", "--ignore", "CP507").exit_code == 0


def test_check_lines_are_not_wrapped(wrong: Path) -> None:
    assert run("check", wrong, COLUMNS="20").stdout == run("check", wrong).stdout


def test_check_as_json(article: Path, wrong: Path) -> None:
    result = run("check", article, wrong, "--format", "json")
    assert result.exit_code == 1
    records = json.loads(result.stdout)
    assert {record["file"] for record in records} == {str(article), str(wrong)}
    (record,) = (record for record in records if record["code"] == "CP501")
    assert (record["line"], record["column"], record["severity"]) == (24, 20, "warning")
    assert json.loads(run("check", "-", "--format", "json", data="= 2031 =").stdout) == []


def test_check_goes_on_after_a_file_that_is_missing(tmp_path: Path, wrong: Path) -> None:
    result = run("check", tmp_path / "none.txt", wrong)
    assert result.exit_code == 2
    assert "CP501" in result.stdout
    assert "none.txt: no such file" in result.stderr


def test_check_of_an_unknown_code(article: Path) -> None:
    assert run("check", article, "--ignore", "CP999").exit_code == 2


# -- files and streams ------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["show", "parse", "write", "check"])
def test_files_that_cannot_be_read(command: str, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("= Copa Perú =".encode("latin-1"))
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b"\xef\xbb\xbf \r\n")
    for name, reason in (
        ("latin.txt", "is not UTF-8"),
        ("empty.txt", "is empty"),
        ("blank.txt", "is empty"),
        ("none.txt", "no such file"),
        (".", "this is a folder"),
    ):
        result = run(command, tmp_path / name)
        assert (result.exit_code, result.stdout) == (2, ""), name
        assert reason in result.stderr
        assert result.stderr.splitlines()[0].startswith("copaparse: ")
        assert result.stderr.count("\n") == 1
    assert run(command, "-", data=b"").stderr == "copaparse: standard input is empty\n"


def test_usage() -> None:
    assert run("--version").stdout == f"copaparse {__version__}\n"
    assert run("--help").exit_code == 0
    assert run("check").exit_code == 2
    assert run("nothing").exit_code == 2


def command_line(*arguments: str | Path, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "copaparse", *map(str, arguments)]
    env = {**os.environ, **environment}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env)


def test_a_reader_that_stops_early(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(ARTICLE.encode() + b"===Group===\n{{open\n" * 5000)
    with command_line("check", path) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()


def test_any_terminal_encoding(article: Path) -> None:
    with command_line("show", article, PYTHONIOENCODING="ascii", NO_COLOR="1") as process:
        out, err = process.communicate()
    assert process.returncode == 0, err
    out.decode("ascii")
    with command_line("parse", article, PYTHONIOENCODING="ascii") as process:
        out, err = process.communicate()
    assert "Unión" in out.decode()
