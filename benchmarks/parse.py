"""`copaparse.parse` beside mwparserfromhell and wikitextparser, and its time on hostile texts.

    python -m benchmarks.parse [--rounds 5] [--skip-hostile]

All parsers run on the same texts in the same process, one after the other in each round; the best
round of each counts, and what is printed are ratios. The texts are the real articles of the shared
folder (``COPAPARSE_SHARED``, by default ``../shared``) or, where that is absent, the few articles
that come with the project. The exit status is 1 when a ratio misses its budget, or when four times
the text takes more than five times as long.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import mwparserfromhell
import wikitextparser

import copaparse
from copaparse.nodes import PipeTable, Table
from tests.laws.hostile import HOSTILE

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("COPAPARSE_SHARED") or ROOT / ".." / "shared").resolve()

SLOWEST_GROWTH = 5.0
SMALLEST = 2_000
LONG_ENOUGH = 0.02  # seconds; below that, growth is noise


def read(*patterns: tuple[Path, str]) -> list[str]:
    return [path.read_bytes().decode() for folder, pattern in patterns for path in sorted(folder.glob(pattern))]


def ours(text: str) -> object:
    """Everything that must be there when `parse` returns is touched: pairs, blocks, rows, cells."""
    document = copaparse.parse(text)
    return [len(row.cells) for table in document.blocks if isinstance(table, Table | PipeTable) for row in table.rows]


def ours_inline(text: str) -> object:
    return sum(1 for _ in copaparse.parse(text).walk(inline=True))


def hell(text: str) -> object:
    return mwparserfromhell.parse(text)


def wtp(text: str) -> object:
    parsed = wikitextparser.parse(text)
    return parsed.sections, parsed.tables, parsed.templates, parsed.wikilinks


def clock(run: Callable[[str], object], texts: Sequence[str]) -> float:
    """Seconds of processor time, which other processes do not add to."""
    gc.collect()
    start = time.process_time()
    for text in texts:
        run(text)
    return time.process_time() - start


def best(runs: dict[str, Callable[[str], object]], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Seconds of the best round of each parser; the rounds of all are interleaved."""
    times = {name: float("inf") for name in runs}
    for _ in range(rounds):
        for name, run in runs.items():
            times[name] = min(times[name], clock(run, texts))
    return times


def peak(run: Callable[[str], object], texts: Sequence[str]) -> int:
    """Most bytes held while a text is parsed and its result is alive."""
    most = 0
    for text in texts:
        gc.collect()
        tracemalloc.start()
        kept = run(text)
        most = max(most, tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        del kept
    return most


def report(what: str, ratio: float, budget: float) -> bool:
    met = ratio >= budget
    print(f"{what:66} {ratio:7.2f} x   budget {budget:5.2f}  {'' if met else 'MISSED'}", flush=True)
    return met


def compare(rounds: int) -> bool:
    seeds = read((SHARED / "seeds", "*.txt"))
    articles = read((SHARED / "corpus", "*/*.wikitext"))
    if not (seeds and articles):
        print(f"no real articles in {SHARED}: measured on the few that come with the project")
        seeds = seeds or read((ROOT / "examples", "*.txt"))
        articles = articles or read((ROOT / "benchmarks" / "articles", "*.wikitext")) * 20
    size = sum(map(len, articles))
    print(f"{len(articles)} articles, {size / 1e6:.2f} million characters; {len(seeds)} extracted texts\n")
    times = best({"ours": ours, "inline": ours_inline, "hell": hell, "wtp": wtp}, articles, rounds)
    short = best({"ours": ours, "hell": hell}, seeds * 5, rounds * 4)
    for name, seconds in times.items():
        print(f"  {name:8} {seconds:7.3f} s  {size / seconds / 1e6:6.2f} million characters a second")
    longest = sorted(articles, key=len)[-5:]
    results = [
        report("parse, articles, against mwparserfromhell.parse", times["hell"] / times["ours"], 12),
        report("parse, articles, against wikitextparser", times["wtp"] / times["ours"], 4),
        report("parse and walk inline, against mwparserfromhell.parse", times["hell"] / times["inline"], 2),
        report("parse, extracted texts, against mwparserfromhell.parse", short["hell"] / short["ours"], 0.7),
        report(
            "peak memory of mwparserfromhell.parse against ours",
            peak(hell, longest) / peak(copaparse.parse, longest),
            2,
        ),
    ]
    return all(results)


def growth(text: Callable[[int], str]) -> tuple[float, float, float]:
    """Seconds at four times a size that takes long enough, and the ratios t(2n)/t(n), t(4n)/t(n)."""
    size = SMALLEST
    while True:
        once, twice, four = (min(clock(whole, [text(size * k)]) for _ in range(3)) for k in (1, 2, 4))
        if once >= LONG_ENOUGH or size >= 64 * SMALLEST:
            return four, twice / once, four / once
        size *= 4


def whole(text: str) -> object:
    document = copaparse.parse(text, dialect="wikitext")
    return document.sections, [table.grid for table in document.find(Table)]


def hostile() -> bool:
    print(f"\n{'hostile text':44} {'t(4n), s':>9} {'t(2n)/t(n)':>11} {'t(4n)/t(n)':>11}")
    slow = 0
    for name, text in HOSTILE.items():
        seconds, twice, four = growth(text)
        too_slow = four > SLOWEST_GROWTH and seconds > LONG_ENOUGH
        slow += too_slow
        print(f"{name:44} {seconds:9.3f} {twice:11.2f} {four:11.2f}  {'TOO SLOW' * too_slow}", flush=True)
    return not slow


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--skip-hostile", action="store_true")
    chosen = options.parse_args()
    met = compare(chosen.rounds)
    linear = chosen.skip_hostile or hostile()
    return 0 if met and linear else 1


if __name__ == "__main__":
    sys.exit(main())
