"""Pages that have to follow the code: every diagnostic has its entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copaparse.diagnostics import CODES

if TYPE_CHECKING:
    from pathlib import Path


def test_every_diagnostic_has_an_entry_with_its_severity_and_an_example(project: Path) -> None:
    text = (project / "docs" / "reference" / "diagnostics.md").read_bytes().decode()
    entries = dict(re.findall(r"^### (CP\d+)\n(.+?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))
    assert sorted(entries) == sorted(CODES)
    wrong = [code for code, entry in entries.items() if f"*{CODES[code].severity}*" not in entry or "```" not in entry]
    assert not wrong
