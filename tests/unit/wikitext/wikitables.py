"""Wikitables for tests: written row by row, read as a stage, and edited."""

from __future__ import annotations

import pickle
from difflib import ndiff
from typing import TYPE_CHECKING, Any

import copaparse

if TYPE_CHECKING:
    from copaparse import Stage

__all__ = ["changes", "codes_of", "stage_of", "table"]


def table(*rows: str, first: str = "") -> str:
    """A wikitable of these rows, each written as it stands in one."""
    return f'{{| class="wikitable"{first}\n' + "\n|-\n".join(rows) + "\n|}\n"


def stage_of(text: str, name: str = "Group A") -> Stage:
    """The one stage of a page with that text."""
    page = f"=={name}==\n{text}"
    season = copaparse.loads(page, title="2012 Copa Norte")
    assert copaparse.dumps(season) == page
    (stage,) = season.stages
    return stage


def codes_of(text: str, name: str = "Group A") -> list[str]:
    """What reading that page reports."""
    return [found.code for found in copaparse.check(copaparse.loads(f"=={name}==\n{text}"))]


def changes(text: str, edit: Any, name: str = "Group A") -> list[str]:
    """The lines that change when the stage of a page becomes what `edit` makes of it; it has to read back equal."""
    page = f"=={name}==\n{text}"
    season = copaparse.loads(page)
    (stage,) = season.stages
    edited = copaparse.replace(season, (stage, edit(stage)))
    written = copaparse.dumps(edited)
    assert copaparse.dumps(pickle.loads(pickle.dumps(edited))) == written
    assert copaparse.loads(written) == edited
    assert copaparse.dumps(copaparse.loads(written)) == written
    compared = ndiff(page.split("\n"), written.split("\n"))
    return [line for line in compared if line[:2] in ("- ", "+ ")]
