"""`copaparse.loads` beside a script on mwparserfromhell, its time on hostile articles, and the cost of the import.

    python -m benchmarks.reading [--rounds 5] [--skip-hostile]

The extracted texts and the tournament articles are those of the shared folder (``COPAPARSE_SHARED``, by default
``../shared``) or, where that is absent, the few that come with the project. What is printed are ratios within one
run, from the best round of each. The exit status is 1 when one misses its budget, or when four times the text takes
more than five times as long.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile

import mwparserfromhell

import copaparse
from benchmarks.measure import EXAMPLES, SHARED, SHIPPED, Run, best, grows, read, report
from benchmarks.script import script
from tests.laws.hostile_articles import HOSTILE_ARTICLES

IMPORTS = ("import lark, attrs", "import copaparse")
TIMED = "import time; start = time.process_time(); {0}; print(time.process_time() - start)"


def compare(rounds: int) -> bool:
    seeds = read((SHARED / "seeds", "*.txt"))
    tournaments = read((SHARED / "corpus" / "tournament", "*.wikitext"))
    if not (seeds and tournaments):
        print(f"no real articles in {SHARED}: measured on the few that come with the project")
        seeds = seeds or read((EXAMPLES, "*.txt"))
        tournaments = tournaments or read((SHIPPED, "*.wikitext")) * 20
    print(f"{len(tournaments)} tournament articles, {len(seeds)} extracted texts\n")
    runs: dict[str, Run] = {"script": script, "loads": copaparse.loads}
    results: list[bool] = []
    for text in seeds:
        times = best(runs, [text] * 5, rounds * 40)
        title = text.partition("\n")[0].strip("= \r\ufeff")
        took = " and ".join(f"{name} {seconds * 200:.2f} ms" for name, seconds in times.items())
        results.append(
            report(f"time of loads by that of a script, {title}", times["loads"] / times["script"], 3, at_most=True)
        )
        print(f"  {took}")
    times = best({"hell": mwparserfromhell.parse, "loads": copaparse.loads}, tournaments, rounds)
    speed = times["hell"] / times["loads"]
    results.append(report("loads, tournament articles, against mwparserfromhell.parse", speed, 3))
    others, ours = import_times(rounds)
    results.append(report("time of import copaparse by that of import lark, attrs", ours / others, 1.5, at_most=True))
    return all(results)


def import_times(rounds: int) -> tuple[float, float]:
    """Seconds of processor time of the imports, each in fresh processes, the best of some rounds."""
    times: dict[str, list[float]] = {statement: [] for statement in IMPORTS}
    with tempfile.TemporaryDirectory() as folder:  # compiled once for all, as it is after an installation
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = folder
        for _ in range(rounds + 1):
            for statement, taken in times.items():
                command = [sys.executable, "-c", TIMED.format(statement)]
                done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
                taken.append(float(done.stdout))
    others, ours = (min(taken) for taken in times.values())
    return others, ours


def loads(text: str) -> object:
    return copaparse.loads(text, dialect="plain")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--skip-hostile", action="store_true")
    chosen = options.parse_args()
    met = compare(chosen.rounds)
    linear = chosen.skip_hostile or grows(loads, HOSTILE_ARTICLES)
    return 0 if met and linear else 1


if __name__ == "__main__":
    sys.exit(main())
