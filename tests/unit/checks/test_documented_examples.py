"""The example of every season check in the reference gives just that finding, when it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copaparse.articles import loads
from copaparse.checks import check
from copaparse.diagnostics import CODES
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGE: Path = ROOT / "docs" / "reference" / "diagnostics.md"
SECTIONS = PAGE.read_bytes().decode().split("\n### ")[1:]
EXAMPLES = {section[:5]: section.split("```text\n")[1].split("```")[0] for section in SECTIONS}


@pytest.mark.parametrize("code", [code for code in CODES if code.startswith("CP5")])
def test_example(code: str) -> None:
    example = EXAMPLES[code]
    text = example if example.startswith(("=", "Infobox")) else f"==Round==\n{example}"
    assert {d.code for d in check(loads(text)) if d.code.startswith("CP5")} == {code}
