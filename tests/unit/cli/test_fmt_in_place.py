"""``copaparse fmt``: what it does to files, what it shows, and its exit codes."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib import import_module
from typing import TYPE_CHECKING, Any

import pytest

import copaparse
from tests.unit.cli.test_cli import ARTICLE, run

if TYPE_CHECKING:
    from pathlib import Path

TIDY = "= 2031 Copa Aurora =\n\n==Final==\nPlayed at night.\n"
LEGACY = "==Final==\n{{TwoLegStart}}\n{{TwoLegResult|Alba||5–3|Brisa||3–1|2–2}}\n|}\n\n==References==\n{{reflist}}\n"
CURRENT = "{{#invoke:Sports series|main|flag=no\n|Alba|5–3|Brisa|3–1|2–2\n}}"


@pytest.fixture
def untidy(tmp_path: Path) -> Path:
    path = tmp_path / "untidy.txt"
    path.write_bytes(ARTICLE.encode())
    return path


@pytest.fixture
def tidy(tmp_path: Path) -> Path:
    path = tmp_path / "tidy.txt"
    path.write_bytes(TIDY.encode())
    return path


def test_a_file_is_changed_in_place(untidy: Path) -> None:
    untidy.chmod(0o640)
    result = run("fmt", untidy)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "copaparse: 1 file changed, 0 as they were\n"
    text = untidy.read_bytes().decode()
    assert "| Unión Brisa | Amazonas | Bagua | — |" in text
    assert copaparse.loads(text) == copaparse.loads(ARTICLE)
    assert untidy.stat().st_mode & 0o777 == 0o640
    assert os.listdir(untidy.parent) == [untidy.name]
    again = run("fmt", untidy)
    assert (again.exit_code, untidy.read_bytes().decode()) == (0, text)
    assert again.stderr == "copaparse: 0 files changed, 1 as they were\n"


def test_a_file_that_is_right_is_not_written(tidy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("copaparse.cli.fmt"), "replace_file", _fails)
    assert run("fmt", tidy).exit_code == 0


@pytest.mark.parametrize("options", [["--check"], ["--diff"], ["--check", "--diff"]])
def test_check_and_diff_write_nothing(options: list[str], untidy: Path, tidy: Path) -> None:
    result = run("fmt", *options, untidy, tidy)
    assert result.exit_code == 1
    assert result.stderr == "copaparse: 1 file would change, 1 as they were\n"
    assert bool(result.stdout) == ("--diff" in options)
    assert untidy.read_bytes() == ARTICLE.encode()
    alone = run("fmt", *options, tidy)
    assert (alone.exit_code, alone.stdout) == (0, "")


@pytest.mark.parametrize("end", ["\n", "\r\n", ""])
def test_the_diff_is_one_that_patch_reads(end: str, tmp_path: Path) -> None:
    path = tmp_path / "final.wikitext"
    text = LEGACY.partition("\n\n")[0] + end
    path.write_bytes((text.replace("\n", end) if end else text).encode())
    shown = run("fmt", "--diff", path)
    lines = shown.stdout.split("\n")
    assert lines[:2] == [f"--- {path}", f"+++ {path}"]
    assert lines[2].rstrip() == "@@ -1,4 +1,4 @@"
    assert lines.count("\\ No newline at end of file") == (0 if end else 2)
    patch = shutil.which("patch")
    if patch is not None:
        subprocess.run([patch, "--binary", "-s", path], input=shown.stdout_bytes, check=True)
        patched = path.read_bytes()
        assert CURRENT.encode() in patched.replace(b"\r\n", b"\n")
        assert run("fmt", path).exit_code == 0
        assert path.read_bytes() == patched


def test_legacy_calls_and_all_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "final.wikitext"
    path.write_bytes(b"\xef\xbb\xbf" + LEGACY.replace("\n", "\r\n").encode())
    assert run("fmt", path).exit_code == 0
    expected = f"==Final==\n{CURRENT}\n\n==References==\n{{{{reflist}}}}\n"
    assert path.read_bytes() == b"\xef\xbb\xbf" + expected.replace("\n", "\r\n").encode()


def test_standard_input_and_output() -> None:
    result = run("fmt", "-", data=LEGACY)
    assert (result.exit_code, result.stderr) == (0, "copaparse: 1 file changed, 0 as they were\n")
    assert CURRENT in result.stdout
    assert run("fmt", "-", data=TIDY).stdout == TIDY
    checked = run("fmt", "--check", "-", data=LEGACY)
    assert (checked.exit_code, checked.stdout) == (1, "")
    assert run("fmt", "--diff", "-", data=LEGACY).stdout.startswith("--- -\n+++ -\n")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path, untidy: Path, tidy: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("= Copa Perú =".encode("latin-1"))
    result = run("fmt", tmp_path / "none.txt", tmp_path / "latin.txt", untidy, tidy)
    assert result.exit_code == 2
    none, latin, summary = result.stderr.splitlines()
    assert "none.txt: no such file" in none
    assert "is not UTF-8" in latin
    assert summary == "copaparse: 1 file changed, 1 as they were"
    assert untidy.read_bytes() != ARTICLE.encode()
    assert run("fmt", "--check", tmp_path / "none.txt", tidy).exit_code == 2


def _fails(*_: Any) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
def test_a_file_is_replaced_as_a_whole_or_not_at_all(step: str, untidy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"copaparse.articles.os.{step}", _fails)
    result = run("fmt", untidy)
    assert result.exit_code == 2
    assert result.stderr.splitlines()[0] == f"copaparse: {untidy}: No space left on device"
    assert untidy.read_bytes() == ARTICLE.encode()
    assert os.listdir(untidy.parent) == [untidy.name]


def test_a_link_leads_to_the_file_that_is_changed(untidy: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.txt"
    link.symlink_to(untidy)
    assert run("fmt", link).exit_code == 0
    assert link.is_symlink()
    assert untidy.read_bytes() != ARTICLE.encode()


def test_a_name_that_is_no_unicode(tmp_path: Path) -> None:
    path = tmp_path / "final\udc81.wikitext"
    try:
        path.write_bytes(LEGACY.encode())
    except (OSError, UnicodeError):
        pytest.skip("the file system takes no such names")
    shown = run("fmt", "--diff", path)
    assert shown.exit_code == 1
    assert b"final\x81.wikitext" in shown.stdout_bytes
    assert run("fmt", path).exit_code == 0


def test_usage() -> None:
    assert run("fmt").exit_code == 2
    assert run("fmt", "--nothing", "x").exit_code == 2
