"""`import copaparse` is cheap: it builds no grammar and asks for no optional dependency."""

from __future__ import annotations

import subprocess
import sys

OPTIONAL = {"click", "hypothesis", "pandas", "pyarrow", "pyspark", "rich"}


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


def test_no_grammar_is_built() -> None:
    done = python(
        "import lark\n"
        "def refuse(self, *args, **options): raise AssertionError('a grammar was built')\n"
        "lark.Lark.__init__ = refuse\n"
        "import copaparse"
    )
    assert done.returncode == 0, done.stderr


def test_no_optional_dependency_is_imported() -> None:
    done = python(f"import sys, copaparse; print(*sorted(sys.modules.keys() & {OPTIONAL}))")
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_the_script_says_what_is_missing() -> None:
    done = python(
        "import sys\n"
        "sys.modules['click'] = None  # as if it were not installed\n"
        "from copaparse.__main__ import main\n"
        "main()"
    )
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "pip install 'copaparse[cli]'" in done.stderr
