"""The folder of real articles, which is no part of the project: tests that read it may skip."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("COPAPARSE_SHARED") or ROOT / ".." / "shared").resolve()
NO_SHARED = "needs the folder of real articles (COPAPARSE_SHARED)"


def shared_files(pattern: str) -> list[object]:
    """Files of the folder for `pytest.mark.parametrize`; one skipped case where there are none.

    `pattern` is a glob below the folder: ``seeds/*.txt``.
    """
    files = sorted(path for path in SHARED.glob(pattern) if path.is_file())
    if not files:
        return [pytest.param(None, id="absent", marks=pytest.mark.skip(reason=NO_SHARED))]
    return [pytest.param(path, id=path.relative_to(SHARED).as_posix()) for path in files]
