"""Pages of the reference that have to follow the code: every public name, every example of a diagnostic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import copaparse
from copaparse import nodes

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
ENTRY = re.compile(r"^### (CP\d+)\n(.+?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
FENCE = re.compile(r"^```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)

entries = dict(ENTRY.findall((REFERENCE / "diagnostics.md").read_bytes().decode()))


@pytest.mark.parametrize("code", entries)
def test_the_example_of_a_diagnostic_gives_the_finding_below_it(code: str) -> None:
    text, finding = FENCE.findall(entries[code])
    season = copaparse.loads(text)
    found = copaparse.convert(season, "plain")[1] if code.startswith("CP6") else copaparse.check(season)
    assert finding.rstrip("\n") in [d.format() for d in found if d.code == code]


def test_every_public_name_is_in_the_reference() -> None:
    page = (REFERENCE / "api.md").read_bytes().decode()
    model, markup = page.split("## Nodes")
    documented = re.compile(r"^\.\. auto\w+:: (\w+)$", re.MULTILINE)
    assert {*documented.findall(model), "Document", "__version__"} == {*copaparse.__all__}
    assert {*nodes.__all__} <= {*documented.findall(markup)}
