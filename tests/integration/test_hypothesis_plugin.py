"""`import hypothesis` runs a module of ours: it must be quick, and must never fail."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import copaparse_hypothesis
from copaparse import Match, model, strategies

SOURCE = Path(copaparse_hypothesis.__file__).parent


def python(code: str) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join(filter(None, (str(SOURCE), os.environ.get("PYTHONPATH"))))
    env = {**os.environ, "PYTHONPATH": path}
    return subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)


def test_hypothesis_alone_loads_neither_grammars_nor_strategies() -> None:
    done = python(
        "import lark, sys\n"
        "def refuse(self, *args, **options): raise AssertionError('a grammar was built')\n"
        "lark.Lark.__init__ = refuse\n"
        "import hypothesis, copaparse_hypothesis\n"
        "copaparse_hypothesis.register()\n"
        "assert 'copaparse.strategies' not in sys.modules"
    )
    assert done.returncode == 0, done.stderr


def test_hypothesis_survives_a_copaparse_that_cannot_be_imported() -> None:
    done = python(
        "import sys\n"
        "sys.modules['lark'] = sys.modules['copaparse.model'] = None  # as if they were not installed\n"
        "import hypothesis, copaparse_hypothesis\n"
        "copaparse_hypothesis.register()"
    )
    assert done.returncode == 0, done.stderr


def test_every_class_of_the_model_is_registered() -> None:
    classes = {name for name, value in vars(model).items() if hasattr(value, "__attrs_attrs__")}
    assert set(copaparse_hypothesis.STRATEGIES) == classes - {"Origin"}
    assert all(hasattr(strategies, name) for name in copaparse_hypothesis.STRATEGIES.values())


def test_from_type() -> None:
    copaparse_hypothesis.register()

    @given(st.from_type(Match))
    def holds(match: Match) -> None:
        assert match.score is None or match.outcome is not None

    holds()


NO_DIALECT = ("edits", "wikitext", "wild_text")


@pytest.mark.parametrize("name", [name for name in strategies.__all__ if name not in NO_DIALECT])
def test_only_known_dialects(name: str) -> None:
    with pytest.raises(ValueError, match="plain"):
        getattr(strategies, name)(dialect="html")
