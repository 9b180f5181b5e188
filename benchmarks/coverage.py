"""What is read of tournament articles, and what is left as it is.

    python -m benchmarks.coverage [FILE ...]

Without files, the articles of the shared folder (``COPAPARSE_SHARED``, by default ``../shared``) or, where that is
absent, those that come with the project. For each article: how many objects of each kind were read, how many of the
constructs in its stages (calls and tables) they came from, and how many were left: templates that are not known, tables
of other kinds, tables that stand on other pages. The last line is the share that was understood of all that was there.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from typing import Any

from benchmarks.measure import SHARED, SHIPPED
from copaparse import Season, loads
from copaparse.codecs.writing.construct_edits import home_of
from copaparse.diagnostics import Diagnostic

KINDS = ("standings", "ties", "matches", "brackets")
LEFT = {"CP401": "unknown", "CP403": "other tables", "CP402": "elsewhere"}


def constructs(season: Season) -> int:
    """How many calls and tables the objects of a season were read from."""
    homes: set[int] = set()
    for stage in season.walk():
        for kind in KINDS:
            values: tuple[Any, ...] = getattr(stage, kind)
            homes |= {id(home) for value in values if (home := home_of(value)) is not None}
    return len(homes)


def left(season: Season) -> Counter[str]:
    """How many were left, by why."""
    assert season.origin is not None
    found: tuple[Diagnostic, ...] = getattr(season.origin, "diagnostics", ())
    return Counter(LEFT[d.code] for d in found if d.code in LEFT)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    files: list[Path] = parser.parse_args().files
    files = files or sorted((SHARED / "corpus" / "tournament").glob("*")) or sorted(SHIPPED.glob("*.wikitext"))
    print(
        f"{'article':44} stages rows ties matches brackets lists | read" + "".join(f" {n:>12}" for n in LEFT.values())
    )
    total = understood = 0
    for path in files:
        season = loads(path.read_bytes(), name=path.name)
        rows = sum(len(standings.rows) for standings in season.standings)
        brackets = sum(len(stage.brackets) for stage in season.walk())
        lists = sum(bool(stage.qualifications) for stage in season.walk())
        counts = (len(list(season.walk())), rows, len(season.ties), len(season.matches), brackets, lists)
        read, rest = constructs(season) + lists, left(season)
        total += read + rest["unknown"] + rest["other tables"]
        understood += read
        shown = "{:6} {:4} {:4} {:7} {:8} {:5}".format(*counts)
        print(f"{path.stem[:44]:44} {shown} | {read:4}" + "".join(f" {rest[name]:12}" for name in LEFT.values()))
    print(f"\n{understood} of {total} calls and tables in stages understood: {understood / max(total, 1):.1%}")


if __name__ == "__main__":
    main()
