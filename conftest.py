"""Runs the Python examples of README.md, docs/ and the docstrings as tests; Hypothesis profiles for all tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.myst import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser

ROOT = Path(__file__).parent

# `quick` gives the same answer for the same code; `fuzz` looks for new examples, and takes its time.
settings.register_profile(
    "quick", max_examples=50, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "fuzz", max_examples=5_000, deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("COPAPARSE_PROFILE") or "quick")


def setup(namespace: dict[str, Any]) -> None:
    """Each page runs in a folder of its own that holds the examples, so it may write files."""
    folder = tempfile.mkdtemp(prefix="copaparse-")
    shutil.copytree(ROOT / "examples", Path(folder) / "examples")
    namespace["__before__"] = (Path.cwd(), folder)
    os.chdir(folder)


def teardown(namespace: dict[str, Any]) -> None:
    before, folder = namespace["__before__"]
    os.chdir(before)
    shutil.rmtree(folder)


pages = Sybil(
    parsers=[PythonCodeBlockParser(), SkipParser()],
    pattern="*.md",
    path=str(ROOT),
    setup=setup,
    teardown=teardown,
)
docstrings = Sybil(
    parsers=[DocTestParser()],
    pattern="*.py",
    path=str(ROOT / "src"),
)
pytest_collect_file = (pages + docstrings).pytest()
