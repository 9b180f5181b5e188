"""Each example of docs/reference/diagnostics.md gives the finding that stands below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import copaparse

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "diagnostics.md"
ENTRY = re.compile(r"^### (CP\d+)\n(.+?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)

entries = dict(ENTRY.findall(PAGE.read_bytes().decode()))


@pytest.mark.parametrize("code", entries)
def test_the_example_gives_the_finding(code: str) -> None:
    text, finding = FENCE.findall(entries[code])
    found = copaparse.check(copaparse.loads(text))
    assert finding.rstrip("\n") in [d.format() for d in found if d.code == code]
