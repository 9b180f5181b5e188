"""The grammars are found, and parse, from a built wheel, an editable install and a bare checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from typing import TYPE_CHECKING

import pytest

import copaparse

if TYPE_CHECKING:
    from pathlib import Path


TRY = """
import copaparse
text = "= 2031 Copa Aurora =\\nProse.\\n==First Stage==\\n| Team | City |\\n| Sport Alba | Puno |\\n"
document = copaparse.parse(text)
assert document.markup == text
print(copaparse.__file__)
"""


def build(project: Path, target: str, folder: Path) -> Path:
    """A wheel or an sdist of the project, built with what is installed here."""
    command = [sys.executable, "-m", "hatchling", "build", "--target", target, "--directory", str(folder)]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def wheel(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(project, "wheel", tmp_path_factory.mktemp("wheel"))


def install(wheel: Path, folder: Path) -> Path:
    """The Python of a new environment that holds the wheel, and beside it what is installed here."""
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-deps", "--no-index"]
    subprocess.run([*command, "--quiet", str(wheel)], check=True, capture_output=True)
    # A folder named in a .pth file is searched, but .pth files in it are not read: an editable
    # copaparse of the environment that runs the tests stays out of sight.
    (site,) = folder.glob("lib/python3*/site-packages")
    (site / "here.pth").write_text(sysconfig.get_path("purelib"))
    return python


def run(*command: str | Path, env: dict[str, str] | None = None, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(command, env=clean | (env or {}), cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_wheel(wheel: Path, tmp_path: Path) -> None:
    python = install(wheel, tmp_path / "env")
    found = run(python, "-c", TRY, cwd=tmp_path)
    assert found.startswith(str(tmp_path))


def test_wheel_in_its_zip(wheel: Path, tmp_path: Path) -> None:
    found = run(sys.executable, "-c", TRY, env={"PYTHONPATH": str(wheel)}, cwd=tmp_path)
    assert found.startswith(str(wheel))


def test_editable(project: Path, tmp_path: Path) -> None:
    built = build(project, "wheel:editable", tmp_path / "dist")
    python = install(built, tmp_path / "env")
    found = run(python, "-c", TRY, cwd=tmp_path)
    assert found == str(project / "src" / "copaparse" / "__init__.py")


def test_checkout(project: Path, tmp_path: Path) -> None:
    found = run(sys.executable, "-c", TRY, env={"PYTHONPATH": str(project / "src")}, cwd=tmp_path)
    assert found == str(project / "src" / "copaparse" / "__init__.py")


def test_what_the_wheel_holds(project: Path, wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    grammars = {f"copaparse/grammar/{path.name}" for path in (project / "grammar").glob("*.lark")}
    assert grammars
    assert grammars | {"copaparse/py.typed"} <= names
    assert {name.partition("/")[0].partition("-")[0] for name in names} == {"copaparse", "copaparse_hypothesis.py"}


def test_the_wheel_of_the_sdist_is_the_same(project: Path, wheel: Path, tmp_path: Path) -> None:
    sdist = build(project, "sdist", tmp_path / "sdist")
    run(sys.executable, "-m", "tarfile", "-e", sdist, tmp_path / "unpacked", cwd=tmp_path)
    (unpacked,) = (tmp_path / "unpacked").iterdir()
    again = build(unpacked, "wheel", tmp_path / "again")
    assert zipfile.ZipFile(again).namelist() == zipfile.ZipFile(wheel).namelist()


def test_the_script(wheel: Path, tmp_path: Path) -> None:
    python = install(wheel, tmp_path / "env")
    assert run(python.parent / "copaparse", "--version", cwd=tmp_path).endswith(copaparse.__version__)
