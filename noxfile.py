"""The tests on every Python that is there, and on the oldest dependencies that pyproject.toml admits."""

from __future__ import annotations

import tomllib
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_existing_virtualenvs = True
nox.options.sessions = ["tests", "oldest"]

PYTEST = ["python", "-m", "pytest", "--numprocesses", "2", "--dist", "loadfile"]


@nox.session(python=["3.11", "3.12", "3.13"])
def tests(session: nox.Session) -> None:
    """The installed wheel, not the checkout."""
    session.install(".[test]")
    session.run(*PYTEST, *session.posargs)


@nox.session(python="3.11")
def oldest(session: nox.Session) -> None:
    """Each dependency of the library and the command line at its lower bound."""
    project = tomllib.loads(Path("pyproject.toml").read_bytes().decode())["project"]
    wanted = project["dependencies"] + project["optional-dependencies"]["cli"]
    session.install(".[test]", *(requirement.replace(">=", "==") for requirement in wanted))
    session.run(*PYTEST, *session.posargs)
